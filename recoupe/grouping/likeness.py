"""How surely two reports tell one story, from the two alone: symmetric, and the same whatever else is in the archive.

A logistic model over a few features, whose weights were fitted on pairs of French news reports read and labelled by hand (see
docs/quality-stories.md): likeness of all terms, of the leads and of the names; rare figures that both tell; days between them;
the days and weekdays that both tell as news; the number under which a happening comes back.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.grouping.ordinals import agreement
from recoupe.grouping.profile import Profile, Vector
from recoupe.terms import rarity

FARTHEST = 7
"""Reports whose days lie further apart tell different stories, whatever their words."""

LEAST_TERMS = 0.1
"""Reports whose terms are less alike than this are not looked at more closely."""

RARE = 4.5
"""Rarity of what one report in ninety holds, or fewer."""

MANY_NAMES, MANY_TERMS = 5, 20

FEW_DEEDS = 0.12
"""Likeness of what is told, names left out, under which two reports share people and places rather than a happening."""

ONE_LANGUAGE: Mapping[str, float] = {"terms": 1.0, "lead": 1.0, "deeds": 1.0}
TWO_LANGUAGES: Mapping[str, float] = {"terms": 1.5, "lead": 1.4, "deeds": 2.0}
"""How many times more alike two reports of one story are in one language than when one of them is told in another, whose words
meet by their counterparts: so likenesses mean the same (measured on six stories in two languages)."""

SLIGHT = 0.2
"""Least share in the log-odds of a feature that is told as a ground."""

WEIGHTS = {
    "terms": 2.25, "lead": 1.66, "names": 0.8, "deeds": 4.25, "no_deeds": -2.53,
    "figures": 2.05, "counted": 2.47, "other_count": -4.0, "days_apart": -1.8, "same_day": 0.0,
    "no_day": -1.02, "news_day": 1.1, "other_news_day": -0.99, "copied": 3.52, "rare_names": 0.5,
    "rare_terms": 1.16,
}  # fmt: skip
BIAS = -2.43


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely it is that two reports tell one story, in millionths, and what speaks for and against it."""

    millionths: int
    features: dict[str, float]


def features(one: Profile, other: Profile) -> dict[str, float] | None:
    """What is compared of two reports; None where their days or their words exclude one story."""
    gap = days_apart(one, other)
    if gap is not None and gap > FARTHEST:
        return None
    share = ONE_LANGUAGE if one.language == other.language else TWO_LANGUAGES
    terms = share["terms"] * cosine(one.terms, other.terms)
    if terms < LEAST_TERMS:
        return None
    counted = agreement(one.counted, other.counted)
    news = _news_days(one, other)
    deeds = share["deeds"] * cosine(one.deeds, other.deeds)
    return {
        "terms": terms,
        "lead": share["lead"] * cosine(one.lead, other.lead),
        "names": cosine(one.names, other.names),
        "deeds": deeds,
        "no_deeds": max(0.0, FEW_DEEDS - deeds) / FEW_DEEDS,
        "figures": cosine(one.figures, other.figures),
        "counted": float(counted > 0),
        "other_count": float(counted < 0),
        "days_apart": min(gap, 4) / 4 if gap is not None else 0.0,
        "same_day": float(gap == 0),
        "no_day": float(gap is None),
        "news_day": float(news > 0),
        "other_news_day": float(news < 0),
        "copied": len(one.runs & other.runs) / max(8, min(len(one.runs), len(other.runs))),
        "rare_names": _rare(one.names, other.names, MANY_NAMES),
        "rare_terms": _rare(one.terms, other.terms, MANY_TERMS),
    }


def likeness(one: Profile, other: Profile) -> Likeness | None:
    """How surely two reports tell one story; None where their days or their words exclude it."""
    found = features(one, other)
    if found is None:
        return None
    total = BIAS + math.fsum(WEIGHTS[name] * value for name, value in found.items())
    return Likeness(round(1e6 / (1 + math.exp(-total))), found)


def cosine(one: Vector, other: Vector) -> float:
    """Of two vectors of length one; the same number whichever comes first."""
    # fsum is exact, so that the order of the terms does not matter
    return math.fsum([weight * other[term] for term, weight in one.items() if term in other])


def _rare(one: Vector, other: Vector, many: int) -> float:
    """How many terms that hardly any report holds both have, as a share of many (1 at most)."""
    return min(many, sum(rarity(term) >= RARE for term in one.keys() & other.keys())) / many


def days_apart(one: Profile, other: Profile) -> int | None:
    """Days between two reports; None where that of either is not known, unless their months exclude one story."""
    if one.day and other.day:
        return abs((one.day - other.day).days)
    months = [p.day.isoformat()[:7] if p.day else p.month for p in (one, other)]
    if months[0] and months[1]:
        (y1, m1), (y2, m2) = ((int(m[:4]), int(m[5:7])) for m in months if m)
        if abs((y1 - y2) * 12 + m1 - m2) > 1:
            return FARTHEST + 1
    return None


def _news_days(one: Profile, other: Profile) -> int:
    """1 where both leads tell the same day, -1 where each tells days and none is shared, 0 where one tells none."""
    if one.days and other.days:
        return 1 if one.days & other.days else -1
    if one.weekdays and other.weekdays:
        return 1 if one.weekdays & other.weekdays else -1
    return 0


def grounds(found: Likeness) -> tuple[str, ...]:
    """What weighs most in a likeness, for and against: the feature's name and what it adds to the log-odds."""
    added = {name: WEIGHTS[name] * value for name, value in found.features.items()}
    told = sorted((name for name in added if abs(added[name]) >= SLIGHT), key=lambda name: (-abs(added[name]), name))
    return tuple(f"{name} {added[name]:+.1f}" for name in told)
