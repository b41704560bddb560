"""Cross-validates a layer over stories: fitted on four fifths of the annotated stories, scored on the fifth, five times.

    python -m benchmarks.crossval [--gold DIR] [--layer attributions] [--errors LAYER] [--dev] [--json]

The reports of `train/` are dealt to folds by story, so that no report is scored by weights that have seen its people: reports
that `recoupe.group` puts together, or that share names which few reports have, go to one fold. Figures are over all reports
together, by the gold's own `score.py`. `--dev` adds the reports of `dev/`, scored with the weights as shipped. Without a gold
folder it says so and does nothing.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from recoupe.annotate.mention import layer as mentions
from recoupe.annotate.quantity import layer as quantities
from recoupe.annotate.time import layer as times
from recoupe.group import Grouper
from recoupe.lang.base import Language
from recoupe.lang.fr import FRENCH
from recoupe.model import Annotations, Report
from recoupe.parse import parse
from recoupe.pipeline import LAYERS, prepare
from recoupe.syntax.view import Doc
from training import attribution_weights, event_weights

FOLDS = 5
FEW, SHARED = 5, 2
"""Reports that have in common `SHARED` names which at most `FEW` reports have are held to tell of one affair."""


class Case(NamedTuple):
    """One gold report: its row, the report and its parse, and what the layers before the tested one found in it."""

    row: dict[str, Any]
    report: Report
    doc: Doc
    found: Annotations


Fit = Callable[[Sequence[Case], Language], Language]
"""Fits a layer's weights on some cases and gives the language with them."""


FITS: dict[str, Fit] = {"attributions": attribution_weights.fit, "events": event_weights.fit}
"""How the weights of each layer are fitted."""

FIRST_LAYERS = (("mentions", mentions.find), ("times", times.find), ("quantities", quantities.find))


def main() -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--layer", choices=sorted(FITS), default="attributions")
    parser.add_argument("--errors", metavar="LAYER", help="list the errors of a layer instead, as score.py does")
    parser.add_argument("--dev", action="store_true", help="score dev/ too, with the weights as shipped")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if not (args.gold / "train").is_dir():
        print(f"no gold folder at {args.gold}: nothing is measured (give one with --gold)")
        return 0
    scorer = load_scorer(args.gold)
    cases = load(args.gold / "train")
    parts = folds(cases)
    figures = {"cross-validated": scored(scorer, cross_validated(cases, parts, FITS[args.layer], args.layer), args.errors)}
    if args.dev:
        dev = ((case, annotated(case, FRENCH, args.layer)) for case in load(args.gold / "dev"))
        figures["dev"] = scored(scorer, dev, args.errors)
    if args.errors:
        return 0
    if args.json:
        print(json.dumps(figures, indent=1))
        return 0
    print(f"{len(cases)} reports in {FOLDS} folds of {', '.join(str(len(part)) for part in parts)}, by story")
    for name, values in figures.items():
        print(name)
        for key, value in values.items():
            print(f"  {key:28} {told(value)}")
    return 0


def load_scorer(gold: Path) -> Any:
    """The gold's own scorer as a module."""
    spec = importlib.util.spec_from_file_location("gold_score", gold / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load(folder: Path) -> list[Case]:
    """The reports of a gold folder, parsed, with the layers that none of this depends on; days are inferred, not the gold's."""
    rows = [json.loads(path.read_text("utf-8")) for path in sorted((folder / "reports").glob("*.json"))]
    reports = [
        Report(id=str(row["id"]), outlet=row.get("outlet"), text=row["text"], published=row.get("published")) for row in rows
    ]
    cases = []
    for row, (report, parsed), prepared in zip(rows, parse(reports), prepare(reports), strict=True):
        found, doc = prepared, Doc(parsed)
        for name, find in FIRST_LAYERS:
            layer: dict[str, Any] = {name: tuple(find(doc, report, found, FRENCH))}
            found = replace(found, **layer)
        cases.append(Case(row, report, doc, found))
    return cases


def annotated(case: Case, language: Language, last: str | None = None) -> Annotations:
    """A case with every further layer by the weights of `language`, as far as the `last` one that is wanted."""
    found = case.found
    done = {name for name, _ in FIRST_LAYERS}
    for name, find in LAYERS:
        if name not in done:
            layer: dict[str, Any] = {name: tuple(find(case.doc, case.report, found, language))}
            found = replace(found, **layer)
            if name == last:
                break
    return found


def cross_validated(
    cases: Sequence[Case], parts: Sequence[Sequence[int]], fit: Fit, last: str | None = None
) -> Iterable[tuple[Case, Annotations]]:
    """Every case with what is found by weights fitted on the other folds, as far as the `last` layer that is wanted."""
    for part in parts:
        held = set(part)
        language = fit([case for number, case in enumerate(cases) if number not in held], FRENCH)
        for number in part:
            yield cases[number], annotated(cases[number], language, last)


def folds(cases: Sequence[Case], count: int = FOLDS) -> list[list[int]]:
    """Positions of the cases by fold: whole stories, the largest first to the smallest fold; the same every time."""
    parts: list[list[int]] = [[] for _ in range(count)]
    for story in sorted(stories(cases), key=lambda story: (-len(story), cases[story[0]].report.id)):
        min(parts, key=len).extend(story)
    return [sorted(part) for part in parts]


def stories(cases: Sequence[Case]) -> list[list[int]]:
    """Positions of the cases that tell one story or one affair."""
    parent = list(range(len(cases)))

    def root(number: int) -> int:
        while parent[number] != number:
            number = parent[number]
        return number

    position = {case.report.id: number for number, case in enumerate(cases)}
    grouper = Grouper()
    for case in cases:
        grouper.add(case.report, case.found)
    joined = [(position[a], position[b]) for story in grouper.stories() for a, b in combinations(story.reports, 2)]
    having: dict[str, set[int]] = defaultdict(set)
    for number, case in enumerate(cases):
        for mention in case.found.mentions:
            having[mention.name].add(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in having.values():
        if len(numbers) <= FEW:
            for pair in combinations(sorted(numbers), 2):
                shared[pair] += 1
    joined += [pair for pair, names in shared.items() if names >= SHARED]
    for a, b in joined:
        parent[root(b)] = root(a)
    found: dict[int, list[int]] = defaultdict(list)
    for number in range(len(cases)):
        found[root(number)].append(number)
    return list(found.values())


def scored(scorer: Any, pairs: Iterable[tuple[Case, Annotations]], errors: str | None) -> dict[str, Any]:
    """The scorer's figures over some cases and what was found in them."""
    tally = scorer.Tally()
    for case, found in pairs:
        scorer.score_report(case.row, msgspec.to_builtins(found), tally, errors)
    figures: dict[str, Any] = tally.result()
    return {name: value for name, value in figures.items() if value.get("pred", value.get("of"))}  # what was found at all


def told(value: dict[str, Any]) -> str:
    """One figure of the scorer in words."""
    if "acc" in value:
        return f"accuracy {value['acc']:.3f}  of {value['of']}"
    return f"P {value['p']:.3f}  R {value['r']:.3f}  F {value['f']:.3f}  gold {value['gold']}  predicted {value['pred']}"


if __name__ == "__main__":
    sys.exit(main())
