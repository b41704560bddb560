"""Noun phrases by the parse: which words one has, and where a description ends.

Among the items of a unit, where marks are broken or the parse gives nothing, `surface_phrases` finds them.
"""

from __future__ import annotations

from recoupe.syntax.view import Token

LEFT_OUT = frozenset({"acl:relcl", "advcl", "parataxis", "parataxis:insert", "punct", "cc", "conj", "appos", "ccomp"})
"""What hangs on a phrase and is no part of it."""

LONGEST = 14
"""Tokens of a phrase, at most."""


def members(head: Token, *, with_opening: bool = True) -> list[Token]:
    """The tokens of the phrase of `head` without the clauses that hang on it, in order, without gaps around the head."""
    taken = {head.i}
    open_ = [head]
    while open_:
        token = open_.pop()
        for child in token.children:
            joined = child.dep_ == "cc" or (child.dep_ == "conj" and abs(child.i - head.i) <= LONGEST)
            if child.dep_ in LEFT_OUT and not joined:
                continue
            if token is head and not with_opening and child.dep_ in ("case", "mark"):
                continue
            taken.add(child.i)
            open_.append(child)
    doc = head.doc
    first = last = head.i
    while first - 1 in taken or (first - 2 in taken and _bridges(doc.tokens[first - 1])):
        first -= 1
    while (last + 1 in taken or (last + 2 in taken and _bridges(doc.tokens[last + 1]))) and last - first < LONGEST:
        last += 1
    return doc.tokens[first : last + 1]


def _bridges(token: Token) -> bool:
    return token.is_punct or token.is_space


def described_to(noun: Token, longest: int) -> Token:
    """The last word of a noun's description: of the adjectives and complements right behind it, within so many words."""
    last = noun
    for child in noun.rights:
        if child.dep_ not in ("amod", "nmod") or child.right_edge.i - noun.i >= longest:
            break
        last = child.right_edge
    return last


def opening(head: Token) -> Token | None:
    """The preposition or conjunction that opens the phrase or clause of a word."""
    return next((part for part in head.lefts if part.dep_ in ("case", "mark")), None)
