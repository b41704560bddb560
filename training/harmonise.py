"""Making the three treebanks agree where they label the same thing in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from training.treebank_variants import Sentence

_CIVILITIES = ("M.", "Mme", "Mlle", "MM.", "Mr.", "Dr.")


class ObliqueLabels:
    """Which subtype an oblique has after a verb and a preposition, counted in the treebanks that tell them apart."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self._counts: dict[tuple[str, ...], Counter[str]] = {}
        for sentence in sentences:
            for i, word in enumerate(sentence):
                if word.dep.startswith("obl:"):
                    for key in _oblique_keys(sentence, i):
                        self._counts.setdefault(key, Counter())[word.dep] += 1

    def best(self, sentence: Sentence, i: int) -> str:
        """The most frequent subtype for the verb and preposition, else for the preposition."""
        for key in _oblique_keys(sentence, i):
            if key in self._counts:
                return self._counts[key].most_common(1)[0][0]
        return "obl:mod"


def _oblique_keys(sentence: Sentence, i: int) -> list[tuple[str, ...]]:
    case = next((w.lemma.lower() for w in sentence if w.head == i and w.dep == "case"), "")
    head = sentence[i].head
    passive = str(any(w.head == head and w.dep == "aux:pass" for w in sentence))
    return [(sentence[head].lemma, case, passive), (case, passive), (case,)]


def harmonised(sentence: Sentence, obliques: ObliqueLabels) -> Sentence:
    """Give a sentence of GSD or PUD the conventions of Sequoia, where they differ and the change is mechanical.

    A civility governs its name as `nmod`; a cue after its quotation is inserted in it (`parataxis:insert`) and not the root; an
    oblique without subtype, which Sequoia always has, gets the one that its verb and preposition have elsewhere.
    """
    out = list(sentence)
    for i, word in enumerate(sentence):
        if word.dep == "flat:name" and sentence[word.head].text in _CIVILITIES:
            out[i] = replace(word, dep="nmod")
        elif word.dep == "obl":
            out[i] = replace(word, dep=obliques.best(sentence, i))
    return _cue_inserted(out)


def _cue_inserted(sentence: Sentence) -> Sentence:
    root = next(i for i, word in enumerate(sentence) if word.head == i)
    clauses = [i for i, word in enumerate(sentence) if word.head == root and word.dep in ("ccomp", "parataxis") and i < root]
    if sentence[root].pos != "VERB" or len(clauses) != 1 or not any(w.text in '»"”' for w in sentence[clauses[0] : root]):
        return sentence
    clause = clauses[0]
    out = list(sentence)
    for i, word in enumerate(sentence):
        if word.head == root and word.dep == "punct" and (i < root or i == len(sentence) - 1):
            out[i] = replace(word, head=clause)
    out[clause] = replace(sentence[clause], head=clause, dep="ROOT")
    out[root] = replace(sentence[root], head=clause, dep="parataxis:insert")
    return out
