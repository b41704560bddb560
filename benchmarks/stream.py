"""A stream of made reports, as many as are asked for, at a fixed number a day: what growth is measured on.

A story is told by a few outlets within two days; its words are drawn from a vocabulary in which few are common, so that reports
of other stories share a key now and then, as those of the press do. No word of it means anything, and no pipeline is needed: the
annotations say when a report was written and whose words it tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from recoupe.model import Annotations, Attribution, Report

FIRST = date(2015, 1, 1)
OUTLETS = 40
VOCABULARY = 20_000
OWN_WORDS, TAKEN, OTHERS = 18, 13, 22
"""Words that a story has, how many of them a report takes, and how many others it has."""
SYLLABLES = [c + v for c in "bcdfglmnprstv" for v in ("a", "e", "i", "o", "u", "ou", "an", "in")]
NAMES = ("Anne Le Goff", "Paul Riou", "Odile Farge", "Yann Kerbrat", "Louise Abgrall", "Marc Quéré")


def words() -> list[str]:
    """The vocabulary: made words of three or four syllables, always the same."""
    random = Random(3)
    found: dict[str, None] = {}
    while len(found) < VOCABULARY:
        found["".join(random.choice(SYLLABLES) for _ in range(random.randint(3, 4)))] = None
    return list(found)


def stream(reports: int, *, per_day: int = 60, telling: int = 4, seed: int = 7) -> Iterator[tuple[Report, Annotations]]:
    """`reports` reports of about 50 words in the order of their days, `per_day` of them a day, `telling` of each story."""
    random, vocabulary = Random(seed), words()
    often = list(accumulate(1 / (rank + 20) for rank in range(VOCABULARY)))
    open_stories: list[tuple[list[str], int]] = []
    for number in range(reports):
        day = FIRST + timedelta(days=number // per_day)
        while len(open_stories) < max(1, per_day // 2):
            open_stories.append((random.sample(vocabulary, OWN_WORDS), telling))
        place = random.randrange(len(open_stories))
        own, left = open_stories[place]
        if left == 1:
            open_stories.pop(place)
        else:
            open_stories[place] = own, left - 1
        yield _report(number, day, random.sample(own, TAKEN), random.choices(vocabulary, cum_weights=often, k=OTHERS), random)


def _report(number: int, day: date, own: list[str], others: list[str], random: Random) -> tuple[Report, Annotations]:
    told = own + others
    random.shuffle(told)
    who, figure = NAMES[number % len(NAMES)], random.randint(11, 999)
    said = f"« {' '.join(told[:9])} », a déclaré {who}."
    text = f"Le {own[0]} {' '.join(told[9:24])} à {own[1].capitalize()}. {said} On compte {figure} {' '.join(told[24:])}."
    report = Report(
        id=f"made-{number:07}",
        text=text,
        outlet=f"La Gazette {number % OUTLETS}",
        published=f"{day}T{6 + number % 16:02}:{number % 60:02}",
        title=f"{own[0].capitalize()} : {' '.join(own[2:6])}",
        language="fr",
    )
    begin = text.index("« ") + 2
    quoted = Attribution(content=((begin, text.index(" »")),), form="direct", speaker=who, confidence=0.9)
    found = Annotations(
        id=report.id, outlet=report.outlet, published=report.published, dct=day.isoformat(), attributions=(quoted,)
    )
    return report, found
