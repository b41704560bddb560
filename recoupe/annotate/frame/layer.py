"""Frames: each verb, participle, noun of action and predicative word, with who, whom, what, when, where, how many, why and how.

    "Trois ouvriers ont été blessés mardi à Gap par l'effondrement d'un mur"
    blesser (done)  whom: Trois ouvriers  who: l'effondrement d'un mur  when: mardi  where: Gap  number: Trois ouvriers

Semantic roles read off the dependencies as in PropBank-style extraction over Universal Dependencies; each phrase is told by its
relation to the predicate, the word that opens it, and what the layers before found in it (names, times, quantities).
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.frame.phrases import Phrases
from recoupe.annotate.frame.roles import slots_of
from recoupe.annotate.frame.stages import stage_of
from recoupe.lang.base import Language
from recoupe.lang.tables.event_grammar import Moods
from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Annotations, Attribution, Frame, Report
from recoupe.syntax.mood import is_negated
from recoupe.syntax.view import Doc, Token, view_of
from recoupe.text import fold

ACTION_ENDINGS_LEAST = 6
"""Letters of a noun, at least, whose ending may make it a noun of action."""


def find(doc: Doc, report: Report, found: Annotations, language: Language) -> tuple[Frame, ...]:
    """The frames of a report in the order of their predicates."""
    words, doc = language.frames, view_of(doc)
    phrases = Phrases(doc, found, words)
    return tuple(_frame(token, phrases, found, words, language.moods) for token in _predicates(doc, words))


def _predicates(doc: Doc, words: FrameWords) -> Iterator[Token]:
    return (token for token in doc if _is_predicate(token, words))


def _is_predicate(token: Token, words: FrameWords) -> bool:
    if token.pos_ == "VERB" or (token.pos_ == "AUX" and not token.dep_.startswith(("aux", "cop"))):
        return True
    if token.pos_ in ("NOUN", "ADJ", "PROPN", "NUM") and any(child.dep_ == "cop" for child in token.children):
        return True
    if token.pos_ == "NOUN":
        return is_action(token, words)
    return token.pos_ == "ADJ" and token.dep_ in ("acl", "ROOT", "advcl")


def is_action(noun: Token, words: FrameWords) -> bool:
    """Whether a noun tells an act by its form or its sense ("fermeture", "mort")."""
    lemma = fold(noun.lemma_)
    if lemma in words.people or lemma in words.time_nouns or lemma in words.place_nouns:
        return False
    return lemma in words.acts or (len(lemma) >= ACTION_ENDINGS_LEAST and lemma.endswith(words.action_endings))


def _frame(head: Token, phrases: Phrases, found: Annotations, words: FrameWords, moods: Moods) -> Frame:
    stage, certain = stage_of(head, words, moods)
    return Frame(
        start=head.idx,
        end=head.idx + len(head),
        lemma=head.lemma_.lower(),
        family=words.family(head.lemma_),
        stage=stage,
        negated=is_negated(head, moods),
        certain=certain,
        asserted_by=_asserted_by(head.idx, found.attributions),
        slots=tuple(slots_of(head, phrases, words)),
    )


def _asserted_by(offset: int, attributions: tuple[Attribution, ...]) -> int | None:
    """The innermost attribution whose content holds an offset."""
    holding = [
        (end - start, index) for index, held in enumerate(attributions) for start, end in held.content if start <= offset < end
    ]
    return min(holding)[1] if holding else None
