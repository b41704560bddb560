"""What is read of a clause: whole, with its subject and all that depends on it, never a piece of a phrase.

A clause is compared by its own words alone (`Clause.start`, `Clause.end`). Shown alone, "a été écroué jeudi" says nothing of
whom: its passage begins with the subject that it shares with the verb before it, and ends where what depends on it ends. A clause
of few words that names nobody is shown with the one that it depends on, and so is who says something with what is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.syntax.verb_groups import PREDICATES, subject
from recoupe.syntax.view import Doc, Token

JOINED = frozenset({"conj", "parataxis"})
"""Relations of what says something of its own beside the clause."""

LONGEST = 320
"""Code points of a passage, at most, unless the clause's own words are more."""

FEW = 6
"""Words up to which a clause that names nobody is shown with the one that it depends on."""

HEIGHT = 4
"""Clauses that are climbed, at most."""

Place = tuple[int, int]
"""First and last token."""


def whole(head: Token, own: Place) -> Place:
    """The tokens that are read where a clause of that predicate is shown: the most of what belongs to it that is short enough."""
    place = own
    for more in _wider(head, own):
        if _length(head.doc, more) > LONGEST:
            break
        place = more
    return place


def _wider(head: Token, own: Place) -> Iterator[Place]:
    """Ever more of the sentence around a clause: with its subject, with what depends on it, with what it depends on."""
    place = _with_subject(head, own)
    yield place
    place = _hull([place, _of(head)])
    yield place
    current = head
    for _ in range(HEIGHT):
        if current.head.i == current.i or not (_is_insert(current) or _says_little(current, place)):
            return
        current = current.head
        if current.pos_ in PREDICATES or current.dep_ == "ROOT":
            place = _hull([place, _with_subject(current, _of(current))])
            yield place


def _is_insert(head: Token) -> bool:
    """Whether a clause is put into another, as who says something is into what is said."""
    return head.dep_.startswith("parataxis")


def _says_little(head: Token, place: Place) -> bool:
    """Whether a passage is short and names nobody of whom it says something."""
    who = subject(head, expletive=True)
    return (who is None or who.pos_ == "PRON") and _words(head.doc, place) <= FEW


def _with_subject(head: Token, own: Place) -> Place:
    """From the subject that a clause shares with the verb that it is joined to."""
    current = head
    while current.dep_ == "conj" and subject(current, expletive=True) is None and current.head.i != current.i:
        current = current.head
    who = subject(current, expletive=True)
    return _hull([own, _of(who)]) if who is not None else own


def _of(head: Token) -> Place:
    """The tokens that depend on a word, without the clauses that are joined to it; from edge to edge."""
    held = [head.i]
    for child in head.children:
        if not (child.dep_ in JOINED and child.pos_ in PREDICATES) and not child.is_punct:
            held += [child.left_edge.i, child.right_edge.i]
    return min(held), max(held)


def _hull(places: Sequence[Place]) -> Place:
    return min(first for first, _ in places), max(last for _, last in places)


def _words(doc: Doc, place: Place) -> int:
    return sum(token.is_alpha for token in doc[place[0] : place[1] + 1])


def _length(doc: Doc, place: Place) -> int:
    last = doc.tokens[place[1]]
    return last.idx + len(last.text) - doc.starts[place[0]]
