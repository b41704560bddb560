"""All that English gives to the layer of times, in one table."""

from __future__ import annotations

from recoupe.lang.en.lexicon.time.contexts import CONTEXTS
from recoupe.lang.en.lexicon.time.headers import HEADERS
from recoupe.lang.en.lexicon.time.shapes import by_first_word
from recoupe.lang.en.lexicon.time.tense import TENSE_WORDS
from recoupe.lang.en.lexicon.time.words import TIME_WORDS
from recoupe.lang.tables.time import TimeTable

TIMES = TimeTable(words=TIME_WORDS, near=CONTEXTS, tense=TENSE_WORDS, headers=HEADERS, shapes=by_first_word)
