"""French for the alignment of tellings."""

from __future__ import annotations

import json
from importlib import resources
from typing import Final

from recoupe.lang.fr.clause_words import EVERY, IMPERFECT, NEAR_AN_HOUR, PART, PLANS, PLANS_HELD, UNMARKED
from recoupe.lang.fr.lexicon.quantity.numbers import COLLECTIVES, HUNDRED, SCALES, SIMPLE, THOUSAND
from recoupe.lang.fr.listed import words
from recoupe.lang.fr.naming_words import RIVALS, WITH_A_SUBJECT
from recoupe.lang.fr.synonyms import SENSES
from recoupe.lang.tables.claims import ClaimTable, PairWeights
from recoupe.text import fold

IDLE: Final = words(
    """le la les un une des de du d l et ou a au aux en dans par pour sur avec sans ce cet cette ces son sa ses leur leurs qui que
    qu dont il elle ils elles on se s ne n y est sont ete etait ont"""
)

NUMERALS: Final = frozenset(map(fold, (*SIMPLE, *HUNDRED, *THOUSAND, *SCALES, *COLLECTIVES)))


def _weights() -> PairWeights:
    raw = json.loads((resources.files("recoupe.lang.fr") / "weights" / "claim_pairs.json").read_text("utf-8"))
    return PairWeights(**{name: value for name, value in raw.items() if name != "about"})


CLAIMS: Final = ClaimTable(
    idle=IDLE,
    numerals=NUMERALS,
    senses=SENSES,
    every=EVERY,
    part=PART,
    near_an_hour=NEAR_AN_HOUR,
    before_hours=" '’àdel",
    plans=PLANS,
    plans_held=PLANS_HELD,
    imperfect=IMPERFECT,
    rival_rows={word: (row, word) for row, (_, words) in RIVALS.items() if row not in WITH_A_SUBJECT for word in words.split()},
    unmarked=UNMARKED,
    pairs=_weights(),
)
