"""French pronouns, possessives and the determiners of descriptions."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

import msgspec

from recoupe.lang.fr.cues import VERBS
from recoupe.lang.fr.lexicon.people import PEOPLE
from recoupe.lang.tables.coreference import Agreement, CoreferenceTable, CoreferenceWeights

_SUBJECTS: Final[dict[str, Agreement]] = {
    "il": Agreement("m", "s"), "elle": Agreement("f", "s"), "ils": Agreement("m", "p"), "elles": Agreement("f", "p"),
    "lui": Agreement("", "s"), "eux": Agreement("m", "p"), "lui-même": Agreement("m", "s"), "elle-même": Agreement("f", "s"),
    "celui-ci": Agreement("m", "s"), "celle-ci": Agreement("f", "s"), "ceux-ci": Agreement("m", "p"),
    "celles-ci": Agreement("f", "p"),
}  # fmt: skip

COREFERENCE: Final = CoreferenceTable(
    subjects=_SUBJECTS
    | {f"{link}{word}": _SUBJECTS[word] for link in ("-", "-t-", "t-", "-t'") for word in ("il", "elle", "ils", "elles")},
    objects={"le": Agreement("m", "s"), "la": Agreement("f", "s"), "les": Agreement("", "p"), "leur": Agreement("", "p")},
    possessives={
        "son": Agreement("", "s"), "sa": Agreement("", "s"), "ses": Agreement("", "s"), "leur": Agreement("", "p"),
        "leurs": Agreement("", "p"),
    },
    definite=frozenset({"le", "la", "l'", "les", "du", "des", "au", "aux"}),
    pointing=frozenset({"ce", "cet", "cette", "ces"}),
    according=frozenset({"selon", "d'après"}),
    speaking=frozenset(VERBS),
    impersonal=frozenset({"falloir", "pleuvoir", "neiger", "agir", "advenir"}),
    latest=frozenset({"dernier", "dernière", "derniers", "dernières"}),
    people=PEOPLE,
    weights=msgspec.json.decode(
        (files("recoupe.lang.fr") / "weights" / "coreference.json").read_bytes(), type=CoreferenceWeights
    ),
)  # fmt: skip
