"""Giving treebank sentences the tokens of Recoupe's tokeniser, where the two differ ("20 h 30", "10 000", "homme-femme")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from training.treebank_variants import Sentence, Word

Tokenise = Callable[[str], list[tuple[int, str, bool]]]


def realigned(sentence: Sentence, tokenise: Tokenise) -> Sentence:
    """Return the sentence in the tokeniser's tokens.

    Where one token takes the place of several, it has the place in the tree of the one that governs the others. Where several
    take the place of one, the first has its place and the others depend on it as `flat`.
    """
    text = "".join(word.text + " " * word.space for word in sentence)
    tokens = [token for token in tokenise(text) if token[1].strip()]
    starts, position = [], 0
    for word in sentence:
        starts.append(position)
        position += len(word.text) + word.space
    old_cuts = {start + len(word.text): i for i, (start, word) in enumerate(zip(starts, sentence, strict=True))}
    groups: list[tuple[list[int], list[int]]] = []
    old, new, done = [], [], 0
    for j, (start, form, _) in enumerate(tokens):
        new.append(j)
        end = start + len(form)
        if end in old_cuts:
            last = old_cuts[end]
            old = list(range(done, last + 1))
            groups.append((old, new))
            new, done = [], last + 1
    if new or done != len(sentence) or not all(o for o, _ in groups):
        return sentence
    return _rebuilt(sentence, tokens, groups)


def _rebuilt(sentence: Sentence, tokens: list[tuple[int, str, bool]], groups: list[tuple[list[int], list[int]]]) -> Sentence:
    place: dict[int, int] = {}
    for old, new in groups:
        for i, position in enumerate(old):
            place[position] = new[i] if len(old) == len(new) else new[0]
    out: Sentence = []
    for old, new in groups:
        top = next((i for i in old if sentence[i].head not in old or sentence[i].head == i), old[0])
        for k, j in enumerate(new):
            _, form, space = tokens[j]
            source = sentence[old[k]] if len(old) == len(new) else sentence[top]
            word = replace(source, text=form, space=space, head=place[source.head])
            if len(old) != len(new):
                word = replace(word, lemma=source.lemma if len(new) == 1 and len(old) == 1 else form)
                if k:
                    word = replace(word, head=new[0], dep="flat")
            out.append(word)
    return _rooted(out)


def _rooted(sentence: Sentence) -> Sentence:
    # A word merged into the root would otherwise govern itself without being called the root.
    return [replace(w, dep="ROOT") if w.head == i and w.dep != "ROOT" else w for i, w in enumerate(sentence)]


__all__ = ["Tokenise", "Word", "realigned"]
