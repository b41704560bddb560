"""What a language gives to the layer of clauses: the words that part them. All in small letters with their accents."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, eq=False)
class ClauseTable:
    """Words that part clauses.

    `marks` are those at which a long clause may be cut, `joining` words that join a clause to another and say nothing within it,
    `relative` pronouns that join one to a noun: a subject that is none of the clause's own. `telling` are verbs whose infinitive
    is what somebody says: a clause of its own. `before_another` stand before a phrase that tells what came before, meanwhile or
    against it.
    """

    marks: frozenset[str]
    joining: frozenset[str]
    relative: frozenset[str]
    telling: frozenset[str]
    before_another: frozenset[str]
