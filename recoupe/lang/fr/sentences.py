"""The French words of the sentence rules, and their component under the name that the trained pipeline gives it."""

from __future__ import annotations

from spacy.language import Language

from recoupe.lang.fr.abbreviations import (
    ABBREVIATIONS,
    NAME_MAY_FOLLOW,
    OPENERS_AFTER_HEADING,
    SENTENCE_OPENERS,
    TITLES_WITH_STOP,
)
from recoupe.lang.sentences import SentenceWords, rules_maker

WORDS = SentenceWords(
    titles=frozenset(title + "." for title in TITLES_WITH_STOP),
    abbreviations=frozenset(ABBREVIATIONS),
    openers=SENTENCE_OPENERS,
    after_heading=OPENERS_AFTER_HEADING,
    name_may_follow=NAME_MAY_FOLLOW,
)

Language.factory("recoupe_sentences", assigns=["token.is_sent_start"], func=rules_maker(WORDS))
