"""How often the names that stand in deeds are right: the sides of arrests, attacks, accusations, sanctions and threats.

    python -m benchmarks.named_sides [--gold DIR] [--errors]

A named side of an event whose word and type the gold has is right where the gold names it on the same side (the gold's own
`same_name`). Those of events that the gold does not list cannot be judged by it: they are counted, and listed with `--errors` for
a reader. `train/` is cross-validated over stories (`benchmarks.crossval`), `dev/` is by the weights as shipped. Without a gold
folder it says so and does nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.crossval import FITS, Case, annotated, cross_validated, folds, load, load_scorer
from recoupe.annotate.event.deeds import KINDS
from recoupe.lang.fr import FRENCH
from recoupe.model import Annotations, Event

SIDES = ("actors", "recipients")


def main() -> int:
    """Prints the counts of both sets and of both together."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--errors", action="store_true", help="list what is not right by the gold, with its words")
    args = parser.parse_args()
    if not (args.gold / "train").is_dir():
        print(f"no gold folder at {args.gold}: nothing is measured (give one with --gold)")
        return 0
    scorer, cases = load_scorer(args.gold), load(args.gold / "train")
    sets: dict[str, Iterable[tuple[Case, Annotations]]] = {
        "train, cross-validated": cross_validated(cases, folds(cases), FITS["events"]),
        "dev": ((case, annotated(case, FRENCH)) for case in load(args.gold / "dev")),
    }
    whole: Counter[str] = Counter()
    for name, pairs in sets.items():
        counts = Counter[str]()
        for case, found in pairs:
            for event, side, told, verdict in judged(scorer, case, found):
                counts[verdict] += 1
                if args.errors and verdict != "right":
                    words = case.row["text"][max(0, event.trigger[0] - 100) : event.trigger[1] + 80].replace("\n", " ")
                    print(f"{verdict}\t{side}\t{event.type}\t{told}\t{case.row['id']}\t{words}")
        whole.update(counts)
        show(name, counts)
    show("both", whole)
    return 0


def judged(scorer: Any, case: Case, found: Annotations) -> Iterator[tuple[Event, str, str, str]]:
    """Each named side of a deed: the event, the side, the name, and "right", "wrong" or "not in the gold"."""
    gold = case.row["events"]
    predicted = [{"trigger": event.trigger, "type": event.type} for event in found.events]
    pairs = scorer.match(
        gold,
        predicted,
        lambda a, b: (scorer.overlap(a["trigger"], b["trigger"]) > 0) * (2.0 if a["type"] == b["type"] else 1.0),
    )
    matched = {j: gold[i] for i, j in pairs if gold[i]["type"] == predicted[j]["type"]}
    for number, event in enumerate(found.events):
        if event.type not in KINDS:
            continue
        for side in SIDES:
            for name in getattr(event, side):
                if name[:1].isupper():
                    known = matched.get(number)
                    right = known is not None and any(scorer.same_name(name, other) for other in known[side])
                    yield event, side, name, "right" if right else "wrong" if known else "not in the gold"


def show(name: str, counts: Counter[str]) -> None:
    """One line of counts."""
    judged_ = counts["right"] + counts["wrong"]
    share = counts["right"] / judged_ if judged_ else 0.0
    print(f"{name:24} right {counts['right']} of {judged_} ({share:.3f}); of events not in the gold: {counts['not in the gold']}")


if __name__ == "__main__":
    sys.exit(main())
