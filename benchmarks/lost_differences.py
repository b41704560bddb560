"""Where the differences of the gold are lost: aligned, proposed, likely enough, shown. Five folds over stories.

    python -m benchmarks.lost_differences [--gold DIR] [--planted FILE ...] [--cache FILE]

Links and differences by weights that have not seen the story, as in `benchmarks.crossval_facts`, whose `--cache` it can read. A
difference of a fact between two reports counts at the last step that one of its pairs of values reaches. Without a gold folder it
says so and does nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.crossval_facts import PLANTED, loaded
from recoupe.lang.base import Language
from recoupe.lang.fr import FRENCH
from recoupe.reconcile.claims import told_together
from recoupe.reconcile.comparison import Known, compare, proposed
from recoupe.reconcile.comparison.choose import chosen, likelihood
from recoupe.reconcile.relations import Likely, across
from recoupe.reconcile.tellings import Telling
from training import difference_weights
from training.claim_pairs import FOLDS, Fact, Story, cross_fitted, examples
from training.difference_weights import Wanted, meets, wanted

STEPS = (
    "not in one row",
    "in one row, the values in other passages",
    "in passages of one row, no candidate",
    "a candidate, not likely enough",
    "likely enough, another taken in its place",
    "taken, not tenable",
    "shown",
)


def main() -> int:
    """Prints how many differences are lost at each step, in all and by question."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--planted", type=Path, nargs="*", default=[PLANTED])
    parser.add_argument("--cache", type=Path, help="the file in which benchmarks.crossval_facts keeps the annotations")
    args = parser.parse_args()
    if not (args.gold / "facts").is_dir():
        print(f"no gold folder at {args.gold}: nothing is measured (give one with --gold)")
        return 0
    gold, planted, near = loaded(args)
    stories = [*gold, *planted]
    links = cross_fitted([examples(story) for story in stories])
    also = difference_weights.examples(near, links)
    weights = difference_weights.cross_fitted(difference_weights.examples(stories, links), also)
    reached: dict[tuple[str, str, str, str], int] = {}
    by_slot: Counter[tuple[str, int]] = Counter()
    for n, story in enumerate(gold):
        pack = replace(FRENCH, claims=replace(FRENCH.claims, pairs=links[n % FOLDS]), differences=weights[n % FOLDS])
        for each, step in steps(story, pack):
            unit = story.name, each.fact, each.one[0], each.other[0]
            reached[unit] = max(reached.get(unit, 0), step)
            by_slot[str(each.slot), step] += 1
    count = Counter(reached.values())
    for number, name in enumerate(STEPS):
        print(f"{count[number]:4}  {name}")
    for slot in sorted({slot for slot, _ in by_slot}):
        print(f"{slot:8} " + " ".join(f"{by_slot[slot, number]:4}" for number in range(len(STEPS))))
    return 0


def steps(story: Story, pack: Language) -> Iterator[tuple[Wanted, int]]:
    """Each pair of values of a story's differences, and the last step that it reaches (its place in `STEPS`)."""
    differences = wanted(story)
    tellings_of = {fact["id"]: told for fact, told in zip(story.gold["facts"], story.facts, strict=True)}
    last = [0] * len(differences)
    for tellings, known, likely in told_together(story.reports, story.notes, pack):
        for one, other in across(tellings, known.weight):
            first, second = (one, other) if one.report < other.report else (other, one)
            for number, each in enumerate(differences):
                if _tell((first, second), each, tellings_of[each.fact]):
                    last[number] = max(last[number], _step((first, second), each, known, likely))
    return zip(differences, last, strict=True)


def _tell(two: tuple[Telling, Telling], each: Wanted, fact: Fact) -> bool:
    """Whether two tellings hold a value or a telling of the fact each."""
    return all(
        meets(value, told.report, told.unit.passage) or any(meets((n, *s), told.report, told.unit.passage) for n, s in fact)
        for told, value in zip(two, (each.one, each.other), strict=True)
    )


def _step(two: tuple[Telling, Telling], each: Wanted, known: Known, likely: Likely) -> int:
    one, other = two
    sure = likely(one.unit, other.unit)
    reports = one.report, other.report
    for shown in compare(one, other, known, sure).differences:
        a, b = shown.values
        if meets(each.one, a.report, (a.start, a.end)) and meets(each.other, b.report, (b.start, b.end)):
            return 6
    weights = known.of(one).differences
    _, found = proposed(one, other, known, sure)
    own = [c for c in found if each.is_met(reports, c.candidate)]
    if any(each.is_met(reports, c.candidate) for c in chosen(found, weights)):
        return 5
    if any(likelihood(c.found, weights) >= weights.least for c in own):
        return 4
    if own:
        return 3
    inside = all(meets(v, t.report, t.unit.passage) for v, t in zip((each.one, each.other), two, strict=True))
    return 2 if inside else 1


if __name__ == "__main__":
    sys.exit(main())
