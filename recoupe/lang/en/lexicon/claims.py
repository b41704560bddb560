"""English for the alignment of tellings.

The weights hold no word: they are those fitted on French stories, until English ones have every fact listed.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Final

from recoupe.lang.en import clause_words, naming_words
from recoupe.lang.en.lexicon.quantity.numbers import COLLECTIVES, HUNDRED, SCALES, SIMPLE, THOUSAND
from recoupe.lang.en.synonyms import SENSES
from recoupe.lang.tables.claims import ClaimTable, PairWeights


def _weights() -> PairWeights:
    raw = json.loads((resources.files("recoupe.lang.fr") / "weights" / "claim_pairs.json").read_text("utf-8"))
    return PairWeights(**{name: value for name, value in raw.items() if name != "about"})


CLAIMS: Final = ClaimTable(
    idle=clause_words.IDLE,
    numerals=frozenset((*SIMPLE, *HUNDRED, *THOUSAND, *SCALES, *COLLECTIVES)),
    senses=SENSES,
    every=clause_words.EVERY,
    part=clause_words.PART,
    near_an_hour=clause_words.NEAR_AN_HOUR,
    before_hours=" ",
    plans=clause_words.PLANS,
    plans_held=clause_words.PLANS_HELD,
    imperfect=("ed",),
    rival_rows={
        word: (row, word)
        for row, (_, told) in naming_words.RIVALS.items()
        if row not in naming_words.WITH_A_SUBJECT
        for word in told.split()
    },
    unmarked=naming_words.UNMARKED,
    pairs=_weights(),
)
