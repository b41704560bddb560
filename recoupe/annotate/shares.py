"""The shares of several candidates by their signs: a conditional logit (McFadden 1974), whose weights ship as data."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence


def shares(weights: Mapping[str, float], options: Sequence[Iterable[str]]) -> list[float]:
    """How likely each option is, by its signs; the shares sum to one. Signs without a weight say nothing."""
    sums = [math.fsum(weights[sign] for sign in signs if sign in weights) for signs in options]
    top = max(sums)
    raised = [math.exp(value - top) for value in sums]
    total = sum(raised)
    return [share / total for share in raised]
