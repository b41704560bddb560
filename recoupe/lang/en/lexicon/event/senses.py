"""English words of two readings, and what around them settles the type."""

from __future__ import annotations

from typing import Final

from recoupe.lang.en.words import words
from recoupe.lang.tables.event_lexicon import SenseTable

SENSES: Final = SenseTable(
    tests={
        "arrest": (("always", "COERCE"),),
        "withdraw": (("troops", "RETREAT"), ("burden", "CONCEDE"), ("envoy", "SANCTION"), ("always", "RETREAT")),
        "send": (("troops", "MOBILIZE"), ("always", "AID")),
        "dispatch": (("troops", "MOBILIZE"),),
        "deploy": (("always", "MOBILIZE"),),
        "recall": (("envoy", "SANCTION"), ("clause", None)),
        "expel": (("always", "SANCTION"),),
        "strike": (("person", "ASSAULT"),),
        "attack": (("words", "ACCUSE"), ("game", None)),
        "suspend": (("burden", "CONCEDE"), ("always", "SANCTION")),
        "lift": (("burden", "CONCEDE"), ("always", None)),
        "ease": (("burden", "CONCEDE"),),
        "drop": (("burden", "CONCEDE"), ("always", None)),
        "postpone": (("always", "CONCEDE"),),
        "release": (("person", "CONCEDE"), ("always", None)),
        "free": (("person", "CONCEDE"),),
        "recognize": (("person", "SUPPORT"),),
        "promise": (("always", "AGREE"),),
        "fire": (("person", "SANCTION"), ("always", "ASSAULT")),
        "charge": (("person", "ACCUSE"), ("always", None)),
        "cut": (("burden", "CONCEDE"), ("gift", "SANCTION"), ("always", None)),
    },
    penalties=words("years months days prison jail life death fine"),
    troops=words(
        "troop troops soldier soldiers army force forces warship warships ship ships plane planes tank tanks missile missiles helicopter helicopters unit "
        "units reinforcement reinforcements policeman policemen police marines peacekeepers carrier destroyer"
    ),
    forces=words("troops soldiers marines peacekeepers battalion forces"),
    goals=words("to in at from"),
    burdens=words(
        "tax increase reform law bill ban sanction sanctions embargo tariff restriction restrictions curfew closure charge charges blockade decree state siege strike"
    ),
    gifts=words("aid assistance loan loans funding support"),
    envoys=words("ambassador envoy diplomat diplomats ambassadors delegation"),
    figures=words("record price market"),
    courtroom=words("court"),
    courts=words("court tribunal"),
    contests=words("match final goal game season title"),
    words_and_deeds=words("policy plan proposal government"),
    hearings=words("hearing committee"),
    on_the_spot=words("scene"),
)
