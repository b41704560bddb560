"""What of a report tells its story: its rarest words and names, those of its lead, its figures, its days, its numbers.

A profile is made from one report and its annotations alone. It holds a bounded number of terms, so that comparing two reports
takes the same time whatever their length.
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.grouping.ordinals import ordinals
from recoupe.lang.base import USUAL
from recoupe.lang.tables.terms import TermTable
from recoupe.model import Annotations, Report
from recoupe.terms import LONGEST_TEXT, NAME_MARK, figures, names, plain, rarity, stem, terms_of, weight, words

LEAD = 450
"""Code points of title and text that tell the news."""

LEAD_COUNT = 2
"""How many times more a term of the lead counts."""

TERMS, LEAD_TERMS, NAMES, FIGURES, KEYS = 160, 45, 30, 24, 60
COMMONEST = 1.2
"""Least rarity of a term that is kept: what more than three reports in ten hold tells nothing."""

KEY_RARITY = 3.0
"""Least rarity of a term under which reports are looked up (one report in twenty holds it)."""

RECENT = 6
"""Days before and after the day of writing that the news of a report may lie."""

RUN, ONE_IN = 5, 4
"""Words of a run that two texts may have from one source, and which share of the runs is kept."""

COUNTED = 1500
"""Code points in which a happening's number and days are told."""

_TOKEN = re.compile(r"\w+")

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Profile:
    """A report as grouping sees it. Vectors have length one; `keys` are its rarest terms; `month` where no day is known."""

    id: str
    outlet: str | None
    day: date | None
    month: str | None
    terms: Vector
    lead: Vector
    names: Vector
    deeds: Vector
    figures: Vector
    counted: dict[str, frozenset[int]]
    days: frozenset[str]
    weekdays: frozenset[int]
    keys: tuple[str, ...]
    runs: frozenset[int]
    language: str = USUAL

    @property
    def order(self) -> tuple[str, str]:
        """Sorts reports by day, then by id; those without a day come last."""
        return (self.day.isoformat() if self.day else self.month or "9999", self.id)


def profile(report: Report, found: Annotations) -> Profile:
    """The profile of one report."""
    code, table = report.language, terms_of(report.language)
    body = report.text[:LONGEST_TEXT]
    title = report.title or ""
    head = body[: LEAD + len(title)] if body.lstrip().startswith(title.strip()) else f"{title}\n{body[:LEAD]}"
    folded, folded_head = plain(body), plain(head)
    lead_words, lead_names = words(head, code), names(head, code)
    all_names = names(title, code) + names(body, code)
    counts = words(body, code) + all_names + figures(folded, table)
    for term, count in (lead_words + lead_names).items():
        counts[term] += LEAD_COUNT * count
    terms = _vector(counts, TERMS, table)
    day = _day(found.dct)
    weekdays = frozenset(table.weekdays[name] for name in table.weekday.findall(folded_head))
    return Profile(
        id=report.id,
        outlet=report.outlet,
        day=day,
        month=_month(found.dct, day),
        terms=terms,
        lead=_vector(lead_words + lead_names, LEAD_TERMS, table),
        names=_vector(all_names, NAMES, table),
        deeds=deeds(terms, all_names),
        figures=_vector(figures(folded, table), FIGURES, table),
        counted=ordinals(plain(f"{title}\n{body[:COUNTED]}"), table),
        days=_recent_days(found, day) or _days_of(weekdays, day),
        weekdays=weekdays,
        keys=tuple(sorted((t for t in terms if rarity(t, table) >= KEY_RARITY), key=lambda t: (-terms[t], t))[:KEYS]),
        runs=_runs(folded),
        language=code,
    )


def outline(identity: str, dct: str | None) -> Profile:
    """A profile that says when a report was written and nothing of what it tells: for those too far away to be compared."""
    day = _day(dct)
    return Profile(
        id=identity,
        outlet=None,
        day=day,
        month=_month(dct, day),
        terms={},
        lead={},
        names={},
        deeds={},
        figures={},
        counted={},
        days=frozenset(),
        weekdays=frozenset(),
        keys=(),
        runs=frozenset(),
    )


def _month(dct: str | None, day: date | None) -> str | None:
    return dct[:7] if dct and day is None and len(dct) >= 7 else None


def _vector(counts: Counter[str], size: int, table: TermTable) -> Vector:
    """The heaviest terms, scaled to length one; ties fall by the alphabet."""
    weighed = [(weight(count, rare), term) for term, count in counts.items() if (rare := rarity(term, table)) >= COMMONEST]
    weighed.sort(key=lambda pair: (-pair[0], pair[1]))
    kept = weighed[:size]
    length = math.sqrt(math.fsum(w * w for w, _ in kept)) or 1.0
    return {term: w / length for w, term in kept}


def deeds(terms: Vector, all_names: Iterable[str]) -> Vector:
    """What is told without who and where: the terms that are no names, scaled anew. Two stories of one man share little here."""
    named = {stem(part) for name in all_names for part in name[len(NAME_MARK) :].split("-")}
    kept = {term: w for term, w in terms.items() if not term.startswith(NAME_MARK) and term not in named}
    length = math.sqrt(math.fsum(w * w for w in kept.values())) or 1.0
    return {term: w / length for term, w in kept.items()}


def _runs(folded: str) -> frozenset[int]:
    """A sample of the runs of words, by their hash: which are kept depends on the run alone (Broder's sketch modulo m, 1997)."""
    tokens = _TOKEN.findall(folded)
    hashes = (zlib.crc32(" ".join(tokens[i : i + RUN]).encode()) for i in range(len(tokens) - RUN + 1))
    return frozenset(h for h in hashes if h % ONE_IN == 0)


def _day(dct: str | None) -> date | None:
    if not dct or len(dct) < 10:
        return None
    try:
        return date.fromisoformat(dct[:10])
    except ValueError:
        return None


def _recent_days(found: Annotations, day: date | None) -> frozenset[str]:
    """The days near that of writing which the beginning tells, resolved."""
    if day is None:
        return frozenset()
    told: Iterable[str | None] = (time.begin for time in found.times if time.start < COUNTED and time.type in ("DATE", "TIME"))
    near = (_day(value) for value in told)
    return frozenset(d.isoformat() for d in near if d and abs((d - day).days) <= RECENT)


def _days_of(weekdays: Iterable[int], day: date | None) -> frozenset[str]:
    """The days that weekdays may mean on a day: that day itself, else the last such day and the next."""
    if day is None:
        return frozenset()
    steps = [(weekday - day.weekday()) % 7 for weekday in weekdays]
    found = [day + timedelta(days=step - back) for step in steps for back in ((0, 7) if step else (0,))]
    return frozenset(d.isoformat() for d in found)
