"""Reading treebanks whose contracted words are taken apart ("do" "n't"), with the paragraphs and documents that they mark."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from recoupe.lang.characters import plain_characters
from training.treebank_variants import Sentence, Word, document


def line_break(head: int) -> Word:
    """The blank line after a paragraph."""
    return Word("\n\n", False, "\n\n", "SPACE", "", head, "dep")


@dataclass
class _Reading:
    words: list[Word] = field(default_factory=list)
    glued_until: int = 0
    glued_after: bool = False


def documents(path: Path, *, most: int = 10) -> list[list[Sentence]]:
    """Read a CoNLL-U file, plain or gzipped, into documents of at most `most` sentences.

    A paragraph's last sentence ends with a line break, as in the text that the treebank was made of. Words of a contraction are
    words of their own without a space between them.
    """
    groups: list[list[Sentence]] = []
    current: list[Sentence] = []
    for comments, sentence in _sentences(path):
        if current and ("newdoc" in comments or len(current) >= most):
            groups.append(current)
            current = []
        if current and "newpar" in comments:
            current[-1] = _with_break(current[-1])
        current.append(sentence)
    return [*groups, current] if current else groups


def docs(vocab: Vocab, path: Path) -> list[Doc]:
    """Read a CoNLL-U file into spaCy documents of at most ten sentences."""
    return [document(vocab, group) for group in documents(path)]


def _with_break(sentence: Sentence) -> Sentence:
    last = sentence[-1]
    head = next(i for i, word in enumerate(sentence) if word.head == i)
    return [*sentence[:-1], replace(last, space=False), line_break(head)]


def _sentences(path: Path) -> Iterator[tuple[set[str], Sentence]]:
    comments: set[str] = set()
    reading = _Reading()
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if line.startswith("#"):
                comments.add(line[1:].split()[0] if line[1:].split() else "")
            elif line:
                _take(reading, line.split("\t"))
            elif reading.words:
                yield comments, reading.words
                comments, reading = set(), _Reading()
    if reading.words:
        yield comments, reading.words


def _take(reading: _Reading, columns: list[str]) -> None:
    number, form, lemma, upos, _, feats, head, dep, _, misc = columns
    spaced = "SpaceAfter=No" not in misc
    if "-" in number:
        reading.glued_until, reading.glued_after = int(number.split("-")[1]), not spaced
        return
    if "." in number:
        return
    place = int(number)
    if place < reading.glued_until:
        spaced = False
    elif place == reading.glued_until:
        spaced = not reading.glued_after
    own = place - 1 if head == "0" else int(head) - 1
    relation = "ROOT" if head == "0" else dep
    reading.words.append(Word(plain_characters(form), spaced, lemma, upos, "" if feats == "_" else feats, own, relation))
