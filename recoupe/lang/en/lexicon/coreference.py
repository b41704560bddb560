"""English pronouns, possessives and the determiners of descriptions."""

from __future__ import annotations

from typing import Final

from recoupe.lang.en.cues import VERBS
from recoupe.lang.en.lexicon.people import PEOPLE
from recoupe.lang.en.words import words
from recoupe.lang.tables.coreference import Agreement, CoreferenceTable

COREFERENCE: Final = CoreferenceTable(
    subjects={
        "he": Agreement("m", "s"), "she": Agreement("f", "s"), "they": Agreement("", "p"), "himself": Agreement("m", "s"),
        "herself": Agreement("f", "s"),
    },
    objects={"him": Agreement("m", "s"), "her": Agreement("f", "s"), "them": Agreement("", "p")},
    possessives={"his": Agreement("m", "s"), "her": Agreement("f", "s"), "their": Agreement("", "p")},
    definite=frozenset(("the",)),
    pointing=words("this that these those"),
    according=frozenset(("according",)),
    speaking=frozenset(VERBS),
    impersonal=words("seem appear rain snow happen turn"),
    latest=frozenset(("latter",)),
    people=PEOPLE,
)  # fmt: skip
