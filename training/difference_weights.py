"""Fits the weights by which differences are decided, and writes them.

    python -m training.difference_weights [--gold DIR] [--planted FILE ...] [--output FILE]

Rows are made as `recoupe.reconcile` makes them, each story's by link weights that have not seen it; passages that the gold says
tell one fact are added, since links miss many. A candidate is right where its two answers meet two values of one difference of
the gold; candidates in passages of which the gold says nothing are left out. Planted stories (invented) teach on which question
two answers exclude each other. Logistic regressions with an L2 penalty by Newton's method. Weights hold no text.
`benchmarks.crossval_facts` cross-validates them over stories.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from dataclasses import replace as altered
from itertools import combinations
from pathlib import Path
from typing import Literal, TypeVar, get_args

import numpy as np

from recoupe.lang.base import Language
from recoupe.lang.fr import FRENCH
from recoupe.lang.tables.claims import PairWeights
from recoupe.lang.tables.differences import DifferenceWeights
from recoupe.lang.tables.unlike import UnlikeWeights
from recoupe.model import Clause, DifferenceSlot, DifferenceType, Span
from recoupe.reconcile.claims import told_together
from recoupe.reconcile.comparison import proposed, shared_wording
from recoupe.reconcile.comparison.candidates import KINDS, Candidate, Pair
from recoupe.reconcile.comparison.choose import Judged, judged, type_features
from recoupe.reconcile.comparison.sides import side
from recoupe.reconcile.relations import across
from training import claim_pairs
from training.claim_pairs import FOLDS, Story, gold_stories, planted_stories

One = TypeVar("One")
Made = TypeVar("Made")

HERE = Path(__file__).parents[1]
OUTPUT = HERE / "recoupe" / "lang" / "fr" / "weights" / "differences.json"
PLANTED = [HERE / "benchmarks" / "planted" / "train-fr.jsonl", HERE / "training" / "near-fr.jsonl"]
ABOUT = (
    "Logistic regressions over the features of recoupe/reconcile/comparison, fitted by training/difference_weights.py on press "
    "stories (facts and differences annotated by a language model; no text is shipped) and on the planted stories of benchmarks."
)
PENALTY, PENALTY_OF_PRESS = 4.0, 20.0
"""The second of the tables for reports that share wording: of press stories there are few, and many candidates in each."""
STEPS = 30
LEAST, LEAST_COUNT, LEAST_APART, LEAST_EXCLUDING = 0.55, 0.4, 0.4, 0.5
LEAST_UNLIKE, LEAST_UNLIKE_COPIED, COPIED = 0.31, 0.35, 0.65
SMALLEST = 0.02
"""Weights nearer to zero are left out."""

TOLD_SURE = 0.9
"""The probability given to passages of which the gold says that they tell one fact."""

TOLD_WEIGHT = 0.5
"""How much a candidate in passages aligned by the gold weighs beside one in a row (1)."""

NEAR = 0.6
"""Share of the words of one report that the other has too, from which a planted story is one in near wording."""

WORDING, ORDER = (0.35, 0.06), (0.5, 0.06)
"""Where reports begin to share wording, and tellings to be mostly the same words, and how wide the passage is."""

Kind = Literal["press", "near", "apart"]
"""Stories of the gold; planted ones in near wording; planted ones in quite other words."""

Place = tuple[str, int, int]
Hit = tuple[str, DifferenceSlot | None, DifferenceType | None]
"""A fact, and the question and type of a difference of it."""


@dataclass(frozen=True)
class Wanted:
    """A difference of the gold: its fact, question and type, and two values in two reports, in the order of their ids."""

    fact: str
    slot: DifferenceSlot | None
    type: DifferenceType | None
    one: Place
    other: Place

    def is_met(self, reports: tuple[str, str], candidate: Candidate) -> bool:
        """Whether the two answers of a candidate meet the two values."""
        return meets(self.one, reports[0], candidate.one.span) and meets(self.other, reports[1], candidate.other.span)


@dataclass(frozen=True)
class Example:
    """A candidate: where it was found, what speaks for it, and the differences of the gold that it meets."""

    row: int
    reports: tuple[str, str]
    judged: Judged
    hits: tuple[Hit, ...]
    kind: Kind
    weight: float


def meets(place: Place, report: str, span: Span) -> bool:
    """Whether a place of the gold and a span of a report overlap."""
    return place[0] == report and span[0] < place[2] and place[1] < span[1]


def wanted(story: Story) -> list[Wanted]:
    """The differences of an annotated story, or the planted ones."""
    if not story.whole:
        return list(_planted(story))
    found = []
    for fact in story.gold["facts"]:
        for each in fact["differences"]:
            for a, b in combinations(each["values"], 2):
                if a["report"] != b["report"] and a["side"] != b["side"]:
                    places = sorted((v["report"], v["start"], v["end"]) for v in (a, b))
                    found.append(Wanted(fact["id"], each["slot"], each["type"], places[0], places[1]))
    return found


def _planted(story: Story) -> Iterator[Wanted]:
    for number, (row, fact) in enumerate(zip(story.gold["expect"].get("planted", []), story.facts, strict=False)):
        places = sorted((name, *span) for name, span in fact)
        if len(places) == 2 and places[0][0] != places[1][0]:
            yield Wanted(f"planted-{number}", row.get("slot"), row.get("difference"), places[0], places[1])


def told(story: Story) -> list[Place]:
    """All places of which the gold says something."""
    found = [(name, *span) for fact in story.facts for name, span in fact]
    return found + [place for each in wanted(story) for place in (each.one, each.other)]


def kind_of(story: Story) -> Kind:
    """What sort of story it is."""
    return "press" if story.whole else "near" if shared_wording(*story.notes[:2]) >= NEAR else "apart"


def in_rows(story: Story, links: PairWeights, pack: Language = FRENCH) -> list[Example]:
    """The candidates of a story's rows of which the gold says something; `links` have not seen the story."""
    pack = altered(pack, claims=altered(pack.claims, pairs=links))
    places, differences = told(story), wanted(story)
    kind = kind_of(story)
    found: list[Example] = []
    for number, (tellings, known, likely) in enumerate(told_together(story.reports, story.notes, pack)):
        for one, other in across(tellings, known.weight):
            first, second = (one, other) if one.report < other.report else (other, one)
            _, all_judged = proposed(first, second, known, likely(one.unit, other.unit))
            where = number, (first.report, second.report)
            own = _labelled(where, all_judged, places, differences, (kind, 1.0))
            found += own if story.whole else filter(_is_clear, own)
    return found


def _labelled(
    where: tuple[int, tuple[str, str]],
    found: Sequence[Judged],
    places: Sequence[Place],
    differences: Sequence[Wanted],
    kind: tuple[Kind, float],
) -> Iterator[Example]:
    row, reports = where
    for each in found:
        answers = zip(reports, (each.candidate.one, each.candidate.other), strict=True)
        if all(any(meets(place, report, answer.span) for place in places) for report, answer in answers):
            hits = tuple((w.fact, w.slot, w.type) for w in differences if w.is_met(reports, each.candidate))
            yield Example(row, reports, each, hits, *kind)


def aligned(story: Story, pack: Language = FRENCH) -> list[Example]:
    """The candidates of passages that tell one fact as the gold has it. In planted stories, those of the question planted."""
    texts = {report.id: report.text for report in story.reports}
    notes = {note.id: note for note in story.notes}
    differences, kind = wanted(story), kind_of(story)
    found: list[Example] = []
    if kind == "near":
        return found  # its rows hold them all
    for number, fact in enumerate(story.facts):
        spots = [(name, *span) if story.whole else _clause(name, span, notes[name].clauses) for name, span in fact]
        for a, b in combinations(sorted(spots), 2):
            if a[0] == b[0]:
                continue
            one, other = (side(texts[p[0]], notes[p[0]], p[1:], pack.frames) for p in (a, b))
            shared = shared_wording(notes[a[0]], notes[b[0]])
            rows = judged(Pair(one, other, pack.frames), TOLD_SURE, shared)
            own = _labelled((number, (a[0], b[0])), rows, (a, b), differences, (kind, TOLD_WEIGHT))
            found += own if story.whole else filter(_is_clear, own)
    return found


def _is_clear(example: Example) -> bool:
    """Whether a planted story says of a candidate whether it is right: it answers the planted question, or nothing is planted."""
    asked = {KINDS.get(slot, slot) for _, slot, _ in example.hits if slot}
    slot = example.judged.candidate.slot
    return not asked or KINDS.get(slot, slot) in asked or (slot in ("what", "status") and bool(asked & {"status", "part"}))


def _clause(name: str, span: Span, clauses: Sequence[Clause]) -> Place:
    """A passage widened to the clauses that hold its two ends."""
    first = next((c.start for c in clauses if c.start <= span[0] < c.end), span[0])
    last = next((c.end for c in clauses if c.start < span[1] <= c.end), span[1])
    return name, min(span[0], first), max(span[1], last)


def regression(
    rows: Sequence[dict[str, float]], right: Sequence[bool], weight: Sequence[float], penalty: float = PENALTY
) -> dict[str, float]:
    """The weights of a logistic regression with an L2 penalty, by Newton's method; "" is the constant."""
    names = sorted({name for row in rows for name in row})
    place = {name: n + 1 for n, name in enumerate(names)}
    x = np.zeros((len(rows), len(names) + 1))
    x[:, 0] = 1
    for n, row in enumerate(rows):
        for name, value in row.items():
            x[n, place[name]] = value
    y, counts = np.array(right, float), np.array(weight)
    held = np.full(len(names) + 1, penalty)
    held[0] = 1e-3
    w = np.zeros(len(names) + 1)
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        slope = x.T @ (counts * (p - y)) + held * w
        curve = (x * (counts * p * (1 - p))[:, None]).T @ x + np.diag(held)
        step = np.linalg.solve(curve, slope)
        w -= step
        if abs(step).max() < 1e-3:
            break
    table = {"": round(float(w[0]), 2)}
    table.update({name: round(float(w[place[name]]), 2) for name in names if abs(w[place[name]]) >= SMALLEST})
    return table


def fit(stories: Sequence[Sequence[Example]]) -> DifferenceWeights:
    """The weights of the examples of some stories."""
    examples = [e for own in stories for e in own]
    hits = [(e, {h[1] for h in e.hits if h[1]}, {h[2] for h in e.hits if h[2]}) for e in examples if e.hits]
    asked = [(e, slots) for e, slots, _ in hits if slots]
    typed = [(e, slot, types) for e, slots, types in hits for slot in sorted(slots) if types]
    return DifferenceWeights(
        near=_likely([e for e in examples if e.kind in ("press", "near")], PENALTY_OF_PRESS),
        shared=_likely([e for e in examples if e.kind == "press"], PENALTY_OF_PRESS),
        apart=_likely([e for e in examples if e.kind == "apart"]),
        wording=WORDING,
        order=ORDER,
        slots={
            slot: regression([e.judged.found for e, _ in asked], [slot in s for _, s in asked], [e.weight for e, _ in asked])
            for slot in get_args(DifferenceSlot)
        },
        types={
            kind: regression(
                [type_features(e.judged.found, slot) for e, slot, _ in typed],
                [kind in types for *_, types in typed],
                [e.weight for e, *_ in typed],
            )
            for kind in get_args(DifferenceType)
        },
        least=LEAST,
        least_count=LEAST_COUNT,
        least_apart=LEAST_APART,
        least_unlike=LEAST_UNLIKE,
        least_unlike_copied=LEAST_UNLIKE_COPIED,
        copied=COPIED,
        least_excluding=LEAST_EXCLUDING,
    )


def _likely(examples: Sequence[Example], penalty: float = PENALTY) -> dict[str, float]:
    found = [e.judged.found for e in examples]
    return regression(found, [bool(e.hits) for e in examples], [e.weight for e in examples], penalty)


def examples(stories: Sequence[Story], links: Sequence[PairWeights]) -> list[list[Example]]:
    """The examples of each story; `links` are the link weights of each fold, which have not seen its stories."""
    return [[*in_rows(story, links[n % FOLDS]), *aligned(story)] for n, story in enumerate(stories)]


def cross_fitted(held: Sequence[Sequence[Example]], also: Sequence[Sequence[Example]] = ()) -> list[DifferenceWeights]:
    """The weights of each fold, fitted on the examples of the stories of the other folds; `also` are of stories in no fold."""
    return by_fold(fit, held, also)


def by_fold(
    fitted: Callable[[Sequence[Sequence[One]]], Made], held: Sequence[Sequence[One]], also: Sequence[Sequence[One]]
) -> list[Made]:
    """What `fitted` makes for each fold of the examples of the stories of the others; story n is of fold n modulo `FOLDS`."""
    return [fitted([*(own for n, own in enumerate(held) if n % FOLDS != fold), *also]) for fold in range(FOLDS)]


def record(weights: DifferenceWeights | UnlikeWeights, about: str = ABOUT) -> str:
    """The weights as they are shipped."""
    return json.dumps({"about": about, **asdict(weights)}, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def main() -> None:
    """Fits the weights on all stories and writes them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--planted", type=Path, nargs="*", default=PLANTED)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    args = parser.parse_args()
    stories = [*gold_stories(args.gold / "facts"), *(story for file in args.planted for story in planted_stories(file))]
    links = claim_pairs.cross_fitted([claim_pairs.examples(story) for story in stories])
    args.output.write_text(record(fit(examples(stories, links))), "utf-8")


if __name__ == "__main__":
    main()
