"""Giving the treebanks' clean sentences the shapes that sentences have in newspapers."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Doc
from spacy.vocab import Vocab

from recoupe.lang.characters import plain_characters
from training.namebank import NameBank


@dataclass(frozen=True)
class Word:
    """One token of a treebank sentence; `head` is a position in the sentence, its own for the root."""

    text: str
    space: bool
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str


Sentence = list[Word]


def sentences_of(doc: Doc) -> list[Sentence]:
    """Take a document apart."""
    return [
        [Word(t.text, bool(t.whitespace_), t.lemma_, t.pos_, str(t.morph), t.head.i - sent.start, t.dep_) for t in sent]
        for sent in doc.sents
    ]


def document(vocab: Vocab, sentences: list[Sentence]) -> Doc:
    """Put sentences together as one document."""
    words: list[Word] = []
    heads: list[int] = []
    starts: list[bool | int | None] = []
    for sentence in sentences:
        for i, word in enumerate(sentence):
            heads.append(len(words) - i + word.head)
            words.append(word)
            starts.append(i == 0)
    # As the tokeniser hands characters out: it sees the whole text, and so must this.
    plain = plain_characters("".join(w.text + " " * w.space for w in words))
    at, forms = 0, []
    for word in words:
        forms.append(plain[at : at + len(word.text)])
        at += len(word.text) + word.space
    return Doc(
        vocab,
        words=forms,
        spaces=[w.space for w in words],
        lemmas=[w.lemma for w in words],
        pos=[w.pos for w in words],
        morphs=[w.feats for w in words],
        heads=heads,
        deps=[w.dep for w in words],
        sent_starts=starts,
    )


Quoting = Callable[[Sentence, tuple[str, str], NameBank, random.Random], Sentence | None]
"""Makes a plain statement a quotation with its cue, None where it is none."""


@dataclass(frozen=True, kw_only=True)
class Habits:
    """How a language's press writes: the two marks of a quotation, and quotations with their cue."""

    quotes: tuple[tuple[str, str], ...]
    quoting: Quoting


def vary_document(sentences: list[Sentence], habits: Habits, names: NameBank, rng: random.Random) -> list[Sentence]:
    """Write a document's sentences as a newspaper might: other quote marks, paragraphs, quotations with their cue, headlines."""
    style = rng.choice(habits.quotes)
    paragraph = rng.choice((0.0, 0.0, 0.15, 0.4, 1.0))
    out = []
    for sentence in sentences:
        varied = restyle_quotes(without_break(sentence), style)
        draw = rng.random()
        if draw < 0.06 and (quoted := habits.quoting(varied, style, names, rng)):
            varied = quoted
        elif draw < 0.08 and not has_quotes(varied):
            varied = wrap(varied, style)
        elif draw < 0.10:
            varied = [replace(w, text=w.text.upper()) if len(w.text.upper()) == len(w.text) else w for w in varied]
        if rng.random() < 0.15:
            varied = [replace(w, text=w.text.translate(_BARE_CAPITALS)) for w in varied]
        if rng.random() < 0.05:
            varied = without_stop(varied)
        if rng.random() < paragraph:
            varied = _end_paragraph(varied, rng)
        elif not varied[-1].space:
            varied = [*varied[:-1], replace(varied[-1], space=True)]
        out.append(varied)
    return out


_BARE_CAPITALS = str.maketrans("ÉÈÊÀÂÎÔÇ", "EEEAAIOC")


def has_quotes(sentence: Sentence) -> bool:
    """Tell whether a quote mark stands in the sentence."""
    return any(w.text in '«»“”"' for w in sentence)


def restyle_quotes(sentence: Sentence, style: tuple[str, str]) -> Sentence:
    """Write the quote marks of a sentence in one style, spacing included."""
    out = list(sentence)
    opened = False
    for i, word in enumerate(sentence):
        if word.text not in ("«", "»", "“", "”", '"'):
            continue
        opens = word.text in "«“" or (word.text == '"' and not opened)
        opened = opens
        sign = style[0 if opens else 1]
        if opens:
            out[i] = replace(out[i], text=sign.strip(), space=len(sign) > 1)
        else:
            out[i] = replace(out[i], text=sign.strip())
            if i:
                out[i - 1] = replace(out[i - 1], space=len(sign) > 1)
    return out


def mark(text: str, space: bool, head: int) -> Word:
    """A mark of punctuation."""
    return Word(text, space, text, "PUNCT", "", head, "punct")


def shifted(sentence: Sentence, by: int) -> Sentence:
    """The words with their heads so many places further on."""
    return [replace(w, head=w.head + by) for w in sentence]


def wrap(sentence: Sentence, style: tuple[str, str]) -> Sentence:
    """Put the whole sentence between quote marks."""
    root = next(i for i, w in enumerate(sentence) if w.head == i) + 1
    body = shifted(sentence, 1)
    body[-1] = replace(body[-1], space=len(style[1]) > 1)
    return [mark(style[0].strip(), len(style[0]) > 1, root), *body, mark(style[1].strip(), True, root)]


def without_stop(sentence: Sentence) -> Sentence:
    """Leave the full stop out, as titles do: what follows, even on the same line, is another sentence."""
    last = len(sentence) - 1
    if sentence[last].text != "." or last < 2 or any(w.head == last for w in sentence[:last]):
        return sentence
    return [*sentence[: last - 1], replace(sentence[last - 1], space=True)]


def without_break(sentence: Sentence) -> Sentence:
    """Leave out the line break at the sentence's end."""
    return sentence[:-1] if sentence[-1].pos == "SPACE" and len(sentence) > 1 else sentence


def _end_paragraph(sentence: Sentence, rng: random.Random) -> Sentence:
    """End the sentence with a line break, as a headline without its full stop now and then."""
    body = list(without_stop(sentence) if rng.random() < 0.15 else sentence)
    spaced = rng.random() < 0.25
    body[-1] = replace(body[-1], space=spaced)
    breaks = "\n" if spaced else rng.choice(("\n", "\n\n"))
    return [*body, Word(breaks, False, breaks, "SPACE", "", len(body) - 1, "dep")]
