"""Cross-validates claims and differences over stories: weights fitted on four fifths of them, stories of the fifth predicted.

    python -m benchmarks.crossval_facts [--gold DIR] [--planted FILE ...] [--errors LAYER] [--cache FILE] [--out FILE] [--json]

Stories are those of `facts/`, each predicted whole by `recoupe.reconcile` with weights (links, differences) that have not seen
it, and scored by the gold's own `score.py`. Planted stories are trained on too, and cross-validated likewise: how many of
their passages stand in one row, how many planted disagreements are shown, and how many calm pairs raise an alarm. Stories in near
wording are trained on only: their sentences recur. Differences are told by question and type too: of those shown in passages of
which the gold says something, how many meet one of the gold, and of the gold's how many are met. `--cache` keeps the annotations
between runs, `--out` writes the predicted stories. Without a gold folder it says so and does nothing.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.crossval import load_scorer, told
from recoupe.lang.base import Language
from recoupe.lang.fr import FRENCH
from recoupe.model import Claim
from recoupe.model import Story as StoryRecord
from recoupe.reconcile.claims import claims
from recoupe.reconcile.origins import trace
from recoupe.text import overlap
from training import difference_weights, unlike_weights
from training.claim_pairs import FOLDS, Story, cross_fitted, examples, gold_stories, planted_stories
from training.difference_weights import meets, wanted
from training.difference_weights import told as places_told

PLANTED = Path(__file__).with_name("planted") / "train-fr.jsonl"
NEAR = Path(difference_weights.__file__).with_name("near-fr.jsonl")
OF_FOUND = ("difference slots", "difference types")
LAYERS = ("claim links", "differences", *OF_FOUND, *(f"{name} of all" for name in OF_FOUND))


def main() -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--planted", type=Path, nargs="*", default=[PLANTED])
    parser.add_argument("--errors", metavar="LAYER", help="list the errors of a layer instead, as score.py does")
    parser.add_argument("--cache", type=Path, help="a file that keeps the annotations; delete it where a layer changed")
    parser.add_argument("--out", type=Path, help="write the predicted stories, JSON lines")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if not (args.gold / "facts").is_dir():
        print(f"no gold folder at {args.gold}: nothing is measured (give one with --gold)")
        return 0
    gold, planted, near = loaded(args)
    predicted = cross_validated(gold, planted, near)
    figures: dict[str, Any] = scored(load_scorer(args.gold), gold, predicted, args.errors)
    if args.errors:
        return 0
    figures["planted"] = planted_figures(planted, predicted)
    if args.out:
        rows = [record(story, predicted[story.name]) for story in (*gold, *planted)]
        args.out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    if args.json:
        print(json.dumps(figures, indent=1))
        return 0
    for key, value in figures.items():
        print(f"{key:28} {told(value) if key != 'planted' else ', '.join(f'{k} {n}' for k, n in value.items())}")
    for row in by_kind(gold, predicted):
        print(row)
    return 0


def loaded(args: argparse.Namespace) -> tuple[list[Story], list[Story], list[Story]]:
    """The stories with their annotations, from the cache where there is one."""
    if args.cache and args.cache.exists():
        kept: tuple[list[Story], list[Story], list[Story]] = pickle.loads(args.cache.read_bytes())
        return kept
    planted = [story for file in args.planted for story in planted_stories(file)]
    loaded = gold_stories(args.gold / "facts"), planted, planted_stories(NEAR)
    if args.cache:
        args.cache.write_bytes(pickle.dumps(loaded))
    return loaded


def cross_validated(gold: Sequence[Story], planted: Sequence[Story], near: Sequence[Story] = ()) -> dict[str, tuple[Claim, ...]]:
    """The claims of every story by its name, each with weights that have not seen it; `near` is only learnt from."""
    stories = [*gold, *planted]
    links = cross_fitted([examples(story) for story in stories])
    also = difference_weights.examples(near, links)
    differences = difference_weights.cross_fitted(difference_weights.examples(stories, links), also)
    unlike = unlike_weights.cross_fitted(
        [[] if s.whole else unlike_weights.examples(s, links[n % FOLDS], differences[n % FOLDS]) for n, s in enumerate(stories)]
    )
    predicted = {}
    for fold in range(FOLDS):
        pack = replace(
            FRENCH,
            claims=replace(FRENCH.claims, pairs=links[fold]),
            differences=differences[fold],
            unlike_weights=unlike[fold],
        )
        for n, story in enumerate(stories):
            if n % FOLDS == fold:
                predicted[story.name] = predict(story, pack)
    return predicted


def predict(story: Story, pack: Language) -> tuple[Claim, ...]:
    """The claims of a story, its copies and origins traced."""
    record = StoryRecord(id=story.name, reports=tuple(report.id for report in story.reports))
    traced = trace(record, story.reports, story.notes, pack)
    return claims(story.reports, story.notes, traced.origins, traced.shared_text, pack=pack)


def record(story: Story, found: Sequence[Claim]) -> dict[str, Any]:
    """A predicted story as the gold's scorer reads it."""
    return {"id": story.name, "reports": [r.id for r in story.reports], "claims": msgspec.to_builtins(found)}


def scored(
    scorer: Any, gold: Sequence[Story], predicted: dict[str, tuple[Claim, ...]], errors: str | None = None
) -> dict[str, Any]:
    """The figures of claims and differences."""
    tally = scorer.Tally()
    stories = [{**record(story, predicted[story.name]), "same_statement": []} for story in gold]
    found = scorer.score_stories([story.gold for story in gold], stories, [], tally, errors)
    figures = {**tally.result(), **found}
    listed = figures["differences"]["gold"]
    for name in OF_FOUND:
        # the share of those found falls where more are found: how many of all are right is told too
        figures[f"{name} of all"] = {"acc": figures[name]["acc"] * figures[name]["of"] / listed, "of": listed}
    return {name: figures[name] for name in LAYERS if name in figures}


def by_kind(gold: Sequence[Story], predicted: dict[str, tuple[Claim, ...]]) -> Iterator[str]:
    """Differences by question and by type: shown, meeting one of the gold, of its own kind; the gold's, and those met."""
    count: Counter[tuple[str, str, str]] = Counter()
    for story in gold:
        places, differences = places_told(story), wanted(story)
        met: set[int] = set()
        for shown in (d for claim in predicted[story.name] for d in claim.differences):
            values = sorted((v.report, v.start, v.end) for v in shown.values)
            if not all(any(meets(p, v[0], v[1:]) for p in places) for v in values):
                continue
            found = [
                n
                for n, w in enumerate(differences)
                if meets(w.one, values[0][0], values[0][1:]) and meets(w.other, values[1][0], values[1][1:])
            ]
            met.update(found)
            slots, types = {differences[n].slot for n in found}, {differences[n].type for n in found}
            kinds: tuple[tuple[str, str, bool], ...] = (
                ("slot", shown.slot, shown.slot in slots),
                ("type", shown.type, shown.type in types),
            )
            for axis, own, is_named in kinds:
                count[axis, own, "shown"] += 1
                count[axis, own, "right"] += bool(found)
                count[axis, own, "named right"] += is_named
        for n, each in enumerate(differences):
            for axis, asked in (("slot", str(each.slot)), ("type", str(each.type))):
                count[axis, asked, "in the gold"] += 1
                count[axis, asked, "met"] += n in met
    for axis, kind in sorted({(axis, kind) for axis, kind, _ in count}):
        columns = ("shown", "right", "named right", "in the gold", "met")
        yield f"  {axis} {kind:14} " + "  ".join(f"{name} {count[axis, kind, name]}" for name in columns)


def planted_figures(planted: Sequence[Story], predicted: dict[str, tuple[Claim, ...]]) -> dict[str, int]:
    """Pairs of passages of planted stories: in one row, shown as differing (found, or an alarm), shown as agreeing."""
    tally: Counter[str] = Counter()
    for story in planted:
        count = len(story.gold["expect"].get("planted", []))
        for number, fact in enumerate(story.facts):
            kind = "planted" if number < count else "calm"
            tally[kind] += 1
            rows = [c for c in predicted[story.name] if _both([(o.report, (o.start, o.end)) for o in c.occurrences], fact)]
            differ = any(
                _both([(v.report, (v.start, v.end)) for v in d.values], fact)
                for c in predicted[story.name]
                for d in c.differences
            )
            tally[f"{kind} linked"] += bool(rows)
            tally[f"{kind} shown as differing"] += differ
            tally[f"{kind} shown as agreeing"] += not differ and any(c.relation == "agree" for c in rows)
    return dict(sorted(tally.items()))


def _both(places: Sequence[tuple[str, tuple[int, int]]], fact: Sequence[tuple[str, tuple[int, int]]]) -> bool:
    """Whether the places touch the passages of a fact in two reports."""
    touched = [(name, span) for name, span in fact if any(name == other and overlap(span, place) for other, place in places)]
    return any(a[0] != b[0] for a, b in combinations(touched, 2))


if __name__ == "__main__":
    sys.exit(main())
