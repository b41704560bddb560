"""The English words of the sentence rules, and their component under the name that the trained pipeline gives it."""

from __future__ import annotations

from recoupe.lang.en import abbreviations as words
from recoupe.lang.en.language import EnglishNews
from recoupe.lang.sentences import SentenceWords, rules_maker

WORDS = SentenceWords(
    titles=words.TITLES,
    abbreviations=words.ABBREVIATIONS,
    openers=words.OPENERS,
    after_heading=words.AFTER_HEADING,
    name_may_follow=words.NAME_MAY_FOLLOW,
)

EnglishNews.factory("recoupe_sentences", assigns=["token.is_sent_start"], func=rules_maker(WORDS))
