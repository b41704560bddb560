"""How English tells past from future: auxiliaries and verbs that look ahead."""

from __future__ import annotations

import re

from recoupe.lang.tables.time import TenseWords

_NEVER = re.compile(r"(?!)")
PLANNED = frozenset(
    ("expected", "scheduled", "planned", "due", "slated", "set", "supposed", "forecast", "projected", "predicted")
)

TENSE_WORDS = TenseWords(
    passive_infinitive=frozenset(("be",)),
    future_ending=_NEVER,
    conditional_ending=_NEVER,
    imperfect_ending=_NEVER,
    participle_ending=re.compile(r"[a-z]{2,}(?:ed|en|wn|ught|lt|ld|de)"),
    present_participle="ing",
    not_future=frozenset(),
    have=frozenset(("has", "have", "had", "'ve", "having")),
    be=frozenset(("is", "are", "am", "'re", "'s", "'m")),
    be_past=frozenset(("was", "were", "did")),
    subjunctive=frozenset(),
    go=frozenset(("will", "'ll", "wo", "shall", "going")),
    must=frozenset(("may", "might", "must", "should", "can", "could")),
    planned=PLANNED,
    surely_planned=PLANNED - {"set", "planned"},
    ahead=frozenset((
        "plan", "expect", "schedule", "want", "hope", "promise", "vow", "pledge", "intend", "agree", "threaten", "urge", "ask",
        "order", "prepare", "aim", "seek", "invite", "go", "need", "decide", "set", "call", "warn", "due", "likely",
    )),
    ahead_nouns=frozenset((
        "decision", "intention", "plan", "call", "promise", "threat", "hope", "invitation", "proposal", "order", "deadline", "bid",
        "effort",
    )),
    modal=frozenset(("can", "must", "want", "may")),
    announcing=frozenset((
        "announce", "schedule", "plan", "set", "postpone", "call", "delay", "expect", "confirm", "propose", "order", "organize",
    )),
)  # fmt: skip
