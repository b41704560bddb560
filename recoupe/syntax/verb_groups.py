"""Verb groups by the parse: which words tell a verb's form, whether it is a conditional, and what its subject is."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.syntax.view import Token

PREDICATES = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
WITH_EXPLETIVE = SUBJECTS | {"expl:subj"}
"""Subjects, and those that stand for nobody ("il pleut")."""


def told_by(verb: Token) -> Iterator[Token]:
    """The verb, its auxiliaries and its copula: where mood and tense show."""
    yield verb
    for child in verb.children:
        if child.dep_.startswith("aux") or child.dep_ == "cop":
            yield child


def is_conditional(verb: Token, endings: tuple[str, ...]) -> bool:
    """Whether a word of the verb's group is in the conditional, by the tagger or by an ending that only it has."""
    return any(
        token.morph.get("Mood", []) == ["Cnd"] or (token.pos_ in PREDICATES and token.lower_.endswith(endings))
        for token in told_by(verb)
    )


def is_infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive, by itself or by an auxiliary before it ("avoir vu")."""
    parts = (verb, *(part for part in verb.lefts if part.dep_.startswith("aux") or part.dep_ == "cop"))
    return any(part.morph.get("VerbForm", []) == ["Inf"] for part in parts)


def subject(verb: Token, *, expletive: bool = False) -> Token | None:
    """The subject that hangs on a verb, with `expletive` one that stands for nobody, too; None where it has none of its own."""
    sought = WITH_EXPLETIVE if expletive else SUBJECTS
    return next((child for child in verb.children if child.dep_ in sought), None)
