"""The weights of the comparison of English tellings: those fitted on French stories, which hold no word, with higher bars."""

from __future__ import annotations

import json
from importlib import resources
from typing import Final

from recoupe.lang.tables.differences import DifferenceWeights

_LEAST: Final = {
    "least": 0.6, "least_count": 0.6, "least_apart": 0.6, "least_unlike": 0.45, "least_unlike_copied": 0.5, "least_excluding": 0.6,
}  # fmt: skip
"""More is asked than in French, whose stories the weights were fitted on: of what English press stories show between .4 and .6
hardly a row is a difference."""


def _weights() -> DifferenceWeights:
    raw = json.loads((resources.files("recoupe.lang.fr") / "weights" / "differences.json").read_text("utf-8"))
    pairs = {name: (float(raw[name][0]), float(raw[name][1])) for name in ("wording", "order")}
    return DifferenceWeights(**{name: value for name, value in (raw | pairs | _LEAST).items() if name != "about"})


DIFFERENCES: Final = _weights()
