"""Names for treebank sentences that nobody annotated with names: where a name stands the treebank says, of what type another
recogniser says; where they disagree nothing is said.

The other recogniser is spaCy's small English one (MIT), which is needed for training alone. Its own spans are not taken: words
that the treebank calls proper nouns are the names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
_NO_NAME = frozenset((
    "Mr.", "Mrs.", "Ms.", "Dr.", "President", "Senator", "Sen.", "Minister", "Prime", "Secretary", "Governor", "Gov.", "General",
    "Gen.", "Judge", "Professor", "Prof.", "Sir", "King", "Queen", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
    "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "Christmas",
    "Congressman", "Captain", "Capt.", "Colonel", "Col.",
))  # fmt: skip


def silver(docs: Iterable[Doc], teacher: Language) -> Iterator[Doc]:
    """Yield the documents with names set: certain ones, certain absences, and the rest unknown."""
    for doc in docs:
        guessed = teacher(Doc(teacher.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]))
        by_start = {(ent.start, ent.end): ent.label_ for ent in _trimmed(guessed)}
        touched = {i for ent in guessed.ents for i in range(ent.start, ent.end) if ent.label_ in TYPES}
        spans, unknown = [], []
        for start, end in _runs(doc):
            label = by_start.get((start, end))
            if label in TYPES:
                spans.append(Span(doc, start, end, TYPES[label]))
            elif label is None:
                unknown.append(doc[start:end])
        settled = {i for span in (*spans, *unknown) for i in range(span.start, span.end)}
        unknown += [doc[i : i + 1] for i in sorted(touched - settled)]
        doc.set_ents(spans, missing=unknown, default="outside")
        yield doc


def _trimmed(doc: Doc) -> Iterator[Span]:
    for ent in doc.ents:
        start, end = ent.start, ent.end
        while start < end and (doc[start].lower_ == "the" or doc[start].text in _NO_NAME):
            start += 1
        while end > start and doc[end - 1].text in ("'s", "'", "’s", "."):
            end -= 1
        if start < end:
            yield Span(doc, start, end, ent.label_)


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns of one name: the words of a noun phrase that touch one another."""
    start = -1
    for i, token in enumerate(doc):
        name = token.pos_ == "PROPN" and token.text not in _NO_NAME
        if name and start < 0:
            start = i
        elif not name and start >= 0:
            yield start, i
            start = -1
    if start >= 0:
        yield start, len(doc)
