"""Which claims matter first: told by more independent origins, earlier in the reports, with figures, or where accounts differ."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from recoupe.reconcile.relations import Verdict
from recoupe.reconcile.tellings import Telling
from recoupe.relations import RELATIONS

ORIGINS, EARLY, FIGURES, APART = 0.45, 0.25, 0.12, 0.18
"""Shares of what makes a claim important; together one."""

DOUBTFUL = 0.8
"""Share of a claim's importance that hangs on how alike its tellings are."""

FEW_SENTENCES = 4.0
"""Sentences after which a place in a report counts for little."""

ALONE = 0.05
"""Importance of what one report alone tells first: it comes after what can be compared."""

SLIGHT = frozenset({"naming", "scope"})


def importance(tellings: Sequence[Telling], verdict: Verdict, *, share: float, likeness: float) -> float:
    """0..1. `share` is that of the story's independent origins which tell it; less where the tellings are less alike."""
    early = sum(exp(-t.unit.place[1] / FEW_SENTENCES) for t in tellings) / len(tellings)
    if verdict.relation == "single":
        return round(ALONE * early, 4)
    apart = RELATIONS[verdict.relation].weight * (0.6 if verdict.difference in SLIGHT else 1.0)
    figured = float(any(t.quantities for t in tellings))
    weight = ORIGINS * share + EARLY * early + FIGURES * figured + APART * apart
    return round(weight * (1 - DOUBTFUL * (1 - min(1.0, likeness))), 4)
