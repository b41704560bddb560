"""Fits the weights by which differences are decided, cross-validates them over stories, and writes them.

    python -m training.difference_weights [--gold DIR] [--cases DIR] [--write]

Two kinds of data. `gold/facts` (press reports: facts told twice, with their differences) teaches how reports that share wording
differ; planted stories (invented, told in quite other words: `cases/planted-train.jsonl` and `benchmarks/planted/train-fr.jsonl`)
teach how reports that share none do. Folds are of whole stories; figures are of gold-aligned tellings, scored as the gold's own
`score.py` scores the layer `differences`. Logistic regressions with an L2 penalty by Newton's method. Weights hold no text.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

import msgspec
import numpy as np

from recoupe.lang.base import language
from recoupe.model import Annotations, Clause, DifferenceSlot, DifferenceType, Report, Span
from recoupe.pipeline import annotate_prepared, prepare
from recoupe.reconcile.comparison import shared_wording
from recoupe.reconcile.comparison.candidates import Candidate, Pair
from recoupe.reconcile.comparison.choose import Chosen, Judged, chosen, judged, type_features
from recoupe.reconcile.comparison.conflicts import conflict_features, excludes
from recoupe.reconcile.comparison.sides import side
from recoupe.reconcile.comparison.weights import Model, Table, Weights

HERE = Path(__file__).parent.parent
OUTPUT = HERE / "recoupe" / "lang" / "fr" / "weights" / "differences.json"
FOLDS = 5
PENALTY = 3.0
STEPS = 30
LEAST_ALIKE, LEAST_APART = 0.62, 0.8
"""Least probabilities of a difference that is shown."""

EXCLUDING: tuple[DifferenceType, ...] = ("contradiction", "denial")
SMALLEST = 0.02
"""Weights nearer to zero are left out."""

Place = tuple[str, int, int]
Wanted = tuple[DifferenceSlot | None, DifferenceType | None, Place, Place]


@dataclass
class Fact:
    """A fact told twice: its story, its tellings, and its differences (slot, type, place, place)."""

    kind: str
    story: str
    tellings: list[Place]
    wanted: list[Wanted]
    pairs: list[Told] = field(default_factory=list)


@dataclass
class Told:
    """Two tellings of a fact, what they show, and the differences that lie in them."""

    judged: Judged
    shared: float
    wanted: list[Wanted]

    def hits(self, candidate: Candidate) -> list[Wanted]:
        """The differences whose two values a candidate meets."""
        return [w for w in self.wanted if _meet(candidate.one.span, w[2]) and _meet(candidate.other.span, w[3])]


def main() -> None:
    """Prints cross-validated figures; writes the weights of all data where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=HERE.parent / "shared" / "gold")
    parser.add_argument("--cases", type=Path, default=HERE.parent / "shared" / "cases")
    parser.add_argument("--write", action="store_true", help=f"write {OUTPUT.name}")
    args = parser.parse_args()
    facts = load(args.gold, args.cases)
    cross_validate(facts)
    if args.write:
        OUTPUT.parent.mkdir(exist_ok=True)
        OUTPUT.write_text(
            json.dumps(msgspec.to_builtins(fit(facts)), indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8"
        )


def load(gold: Path, cases: Path) -> list[Fact]:
    """All facts of both kinds of data, with their pairs of tellings compared."""
    facts, reports = [], {}
    for path in sorted((gold / "facts" / "reports").glob("*.json")):
        row = json.loads(path.read_text("utf-8"))
        reports[row["id"]] = Report(id=row["id"], outlet=row["outlet"], published=row["published"], text=row["text"])
    groups: list[list[Report]] = []
    for path in sorted((gold / "facts" / "stories").glob("*.json")):
        story = json.loads(path.read_text("utf-8"))
        groups.append([reports[i] for i in story["reports"]])
        facts += [_of_gold(story["id"], fact) for fact in story["facts"]]
    for file, kind in (
        (cases / "planted-train.jsonl", "planted"), (HERE / "benchmarks" / "planted" / "train-fr.jsonl", "planted"),
        (cases / "planted-fr.jsonl", "planted-fr"), (cases / "given.jsonl", "given"),
    ):  # fmt: skip
        for line in file.read_text("utf-8").splitlines():
            case = json.loads(line)
            if case["kind"] == "claims":
                own = [
                    Report(id=f"{case['id']}-{n}", **{k: r[k] for k in ("outlet", "published", "text") if k in r})
                    for n, r in enumerate(case["reports"])
                ]
                groups.append(own)
                facts += _of_case(kind, case, own)
    notes = {n.id: n for group in groups for n in annotate_prepared(zip(group, prepare(group), strict=True))}
    texts = {r.id: r.text for group in groups for r in group}
    for fact in facts:
        fact.pairs = list(_pairs(fact, texts, notes))
    return facts


def _of_gold(story: str, fact: dict[str, Any]) -> Fact:
    wanted: list[Wanted] = []
    for difference in fact["differences"]:
        values = [((v["report"], v["start"], v["end"]), v["side"]) for v in difference["values"]]
        for n, (a, side_a) in enumerate(values):
            for b, side_b in values[n + 1 :]:
                if a[0] != b[0] and side_a != side_b:
                    wanted.append((difference["slot"], difference["type"], *sorted((a, b))))
    return Fact("facts", story, [(t["report"], t["start"], t["end"]) for t in fact["tellings"]], wanted)


def _of_case(kind: str, case: dict[str, Any], reports: Sequence[Report]) -> Iterable[Fact]:
    for row in case["expect"].get("planted", []):
        places = _found(row["passages"], reports)
        if places:
            yield Fact(kind, case["id"], list(places), [(row.get("slot"), row.get("difference"), *sorted(places))])
    for passages in case["expect"].get("calm", []):
        places = _found(passages, reports)
        if places:
            yield Fact(kind, case["id"], list(places), [])


def _found(passages: Sequence[str], reports: Sequence[Report]) -> list[Place] | None:
    """The two passages in two reports, None where they are not in two."""
    places = [[(r.id, at, at + len(p)) for r in reports if (at := r.text.find(p)) >= 0] for p in passages]
    return next(([a, b] for a in places[0] for b in places[1] if a[0] != b[0]), None)


def _pairs(fact: Fact, texts: dict[str, str], notes: dict[str, Annotations]) -> Iterable[Told]:
    words = language("fr").frames
    tellings = fact.tellings if fact.kind == "facts" else [_clause(t, notes[t[0]].clauses) for t in fact.tellings]
    for a in tellings:
        for b in tellings:
            if a[0] < b[0]:
                one, other = (side(texts[t[0]], notes[t[0]], t[1:], words) for t in (a, b))
                inside = [w for w in fact.wanted if _within(a, w[2]) and _within(b, w[3])]
                yield Told(judged(Pair(one, other, words)), shared_wording(notes[a[0]], notes[b[0]]), inside)


def _clause(place: Place, clauses: Sequence[Clause]) -> Place:
    """A passage widened to the clauses that hold its two ends."""
    report, start, end = place
    first = next((c.start for c in clauses if c.start <= start < c.end), start)
    last = next((c.end for c in clauses if c.start < end <= c.end), end)
    return report, min(start, first), max(end, last)


def _within(telling: Place, value: Place) -> bool:
    return telling[0] == value[0] and _meet(telling[1:], value)


def _meet(span: Span, place: Place) -> bool:
    return span[0] < place[2] and place[1] < span[1]


def regression(rows: Sequence[dict[str, float]], told: Sequence[bool], weight: Sequence[float] | None = None) -> Table:
    """The weights of a logistic regression with an L2 penalty, by Newton's method; "" is the constant."""
    names = sorted({name for row in rows for name in row})
    place = {name: n + 1 for n, name in enumerate(names)}
    x = np.zeros((len(rows), len(names) + 1))
    x[:, 0] = 1
    for n, row in enumerate(rows):
        for name, value in row.items():
            x[n, place[name]] = value
    y = np.array(told, float)
    share = np.ones(len(rows)) if weight is None else np.array(weight)
    penalty = np.full(len(names) + 1, PENALTY)
    penalty[0] = 1e-3
    w = np.zeros(len(names) + 1)
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        slope = x.T @ (share * (p - y)) + penalty * w
        curve = (x * (share * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        w -= step
        if abs(step).max() < 1e-4:
            break
    table = {"": round(float(w[0]), 2)}
    table.update({name: round(float(w[place[name]]), 2) for name in names if abs(w[place[name]]) >= SMALLEST})
    return table


def fit(facts: Sequence[Fact]) -> Weights:
    """The weights of some facts."""
    press = [(fact, told) for fact in facts if fact.kind in ("facts", "given") for told in fact.pairs]
    planted = [(fact, told) for fact in facts if fact.kind == "planted" for told in fact.pairs]
    conflicts = _conflicts([told for _, told in (*press, *planted)])
    return Weights(conflicts=conflicts, alike=_model(press, LEAST_ALIKE), apart=_model(planted, LEAST_APART))


def _conflicts(pairs: Sequence[Told]) -> Table:
    rows, right = [], []
    for told in pairs:
        for candidate, found in told.judged.found:
            if excludes(candidate, found):
                rows.append(conflict_features(candidate, found, told.judged.whole))
                slots = {candidate.slot, None} | ({"what", "status"} if candidate.origin == "act" else set())
                right.append(any(w[0] in slots for w in told.hits(candidate)))
    return regression(rows, right)


def _model(pairs: Sequence[tuple[Fact, Told]], least: float) -> Model:
    differing = [told for _, told in pairs if any(w[0] for w in told.wanted)]
    rows = [told.judged.whole for told in differing]
    slots: dict[DifferenceSlot, Table] = {
        slot: regression(rows, [any(w[0] == slot for w in t.wanted) for t in differing]) for slot in get_args(DifferenceSlot)
    }
    return Model(differs=_differs(pairs), slots=slots, places=_places(differing), types=_types(differing), least=least)


def _differs(pairs: Sequence[tuple[Fact, Told]]) -> Table:
    weight = [len(fact.pairs) ** -0.5 for fact, _ in pairs]
    return regression([told.judged.whole for _, told in pairs], [bool(told.wanted) for _, told in pairs], weight)


def _places(differing: Sequence[Told]) -> Table:
    rows, right = [], []
    for told in differing:
        for candidate, found in told.judged.found:
            if candidate.origin not in ("core", "segment"):
                rows.append(found)
                right.append(any(w[0] == candidate.slot for w in told.hits(candidate)))
            elif candidate.origin == "segment":
                rows.append(found)
                right.append(bool(told.hits(candidate)))
    return regression(rows, right)


def _types(differing: Sequence[Told]) -> dict[DifferenceType, Table]:
    rows, told_types = [], []
    for told in differing:
        for slot in {w[0] for w in told.wanted if w[0]}:
            own = [w for w in told.wanted if w[0] == slot]
            places = [found for c, found in told.judged.found if c.slot == slot and any(w in own for w in told.hits(c))]
            rows.append(type_features(told.judged.whole, places[0] if places else {}, slot))
            told_types.append({w[1] for w in own})
    return {kind: regression(rows, [kind in types for types in told_types]) for kind in get_args(DifferenceType)}


def cross_validate(facts: Sequence[Fact]) -> None:
    """Prints the figures of facts that no weight has seen, by kind of data."""
    made: dict[int, list[tuple[Told, Chosen]]] = {}
    for part in range(FOLDS):
        model = fit([fact for fact in facts if fold(fact) != part])
        for number, fact in enumerate(facts):
            if fold(fact) == part:
                made[number] = [(told, c) for told in fact.pairs for c in chosen(told.judged, model, told.shared)]
    for kind in ("facts", "planted", "planted-fr", "given"):
        print(kind, figures([(fact, made[n]) for n, fact in enumerate(facts) if fact.kind == kind]))


def fold(fact: Fact) -> int:
    """The fold of a story."""
    return zlib.crc32(fact.story.encode()) % FOLDS


def figures(results: Sequence[tuple[Fact, list[tuple[Told, Chosen]]]]) -> str:
    """Precision, recall, slots and types right, rows right, and the share of calm facts with a false alarm."""
    count: defaultdict[str, int] = defaultdict(int)
    for fact, rows in results:
        hits = [(c, w) for told, c in rows for w in told.hits(c.candidate)]
        count["differ"] += bool(fact.wanted)
        count["calm"] += not fact.wanted
        count["said"] += bool(rows)
        count["right"] += bool(hits)
        count["alarm"] += bool(rows) and not fact.wanted
        count["rows"] += len(rows)
        count["rows right"] += sum(bool(told.hits(c.candidate)) for told, c in rows)
        count["slot"] += any(c.slot == w[0] for c, w in hits)
        count["type"] += any(c.type == w[1] for c, w in hits)
        for told, c in rows:
            if c.type in EXCLUDING:
                count["contradictions"] += 1
                count["contradictions right"] += any(w[1] in (*EXCLUDING, None) for w in told.hits(c.candidate))
    share: Callable[[str, str], str] = lambda a, b: f"{count[a] / max(1, count[b]):.2f}"  # noqa: E731
    return (
        f"P {share('right', 'said')} R {share('right', 'differ')} slot {share('slot', 'right')} type {share('type', 'right')}, "
        f"rows right {share('rows right', 'rows')} of {count['rows']}, alarms {share('alarm', 'calm')}, "
        f"contradictions right {share('contradictions right', 'contradictions')} of {count['contradictions']}"
    )


if __name__ == "__main__":
    main()
