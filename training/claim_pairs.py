"""Fits the classifier of pairs of tellings, on facts told twice and on planted stories.

    python -m training.claim_pairs [--gold DIR] [--planted FILE ...] [--output FILE]

Candidates of the annotated stories, as `recoupe.reconcile` finds them, are positive where their passages tell one fact, negative
where they do not; pairs that only touch are left out. In planted stories only pairs with a listed passage count, since nothing is
said of the others. Both regressions are ridge-penalised and fitted by Newton's method; the second on likelihoods of stories that
the first had not seen, so that what it gives is calibrated. Prints nothing; writes the weights as JSON.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from recoupe.engine.local import annotate
from recoupe.lang.base import Language
from recoupe.lang.fr import FRENCH
from recoupe.lang.tables.claims import PairWeights
from recoupe.model import Annotations, Report, Span
from recoupe.reconcile.candidates import candidates
from recoupe.reconcile.features import NAMES, Pair, features
from recoupe.reconcile.names import entities
from recoupe.reconcile.pairing import likelihood, without_rivals
from recoupe.reconcile.surroundings import NAMES as AROUND
from recoupe.reconcile.surroundings import Scores, surroundings
from recoupe.reconcile.units import Unit, units, weights
from recoupe.reconcile.vectors import space
from recoupe.text import overlap

FOLDS = 5
INNER = 3
"""Parts in which the second regression's rows are made."""
RIDGE = 1.0
DIGITS = 4
THRESHOLD = 0.2
OUTPUT = Path(__file__).parents[1] / "recoupe/lang/fr/weights/claim_pairs.json"
ABOUT = (
    "Logistic regression over the features of recoupe/reconcile/features.py, fitted by training/claim_pairs.py on facts told "
    "twice in press stories (annotated by a language model; no text is shipped) and on the planted stories of benchmarks/planted."
)

Fact = list[tuple[str, Span]]
"""The passages that tell one fact: a report's id and a span each."""


class Story(NamedTuple):
    """An annotated story. `whole` says whether every fact that two reports tell is listed."""

    name: str
    reports: list[Report]
    notes: list[Annotations]
    facts: list[Fact]
    whole: bool
    gold: dict[str, Any]


class Examples(NamedTuple):
    """The candidates of a story: units, pairs, a row of features each, and whether they tell one fact (None: left out)."""

    units: list[Unit]
    pairs: list[Pair]
    rows: list[dict[str, float]]
    labels: list[bool | None]


def gold_stories(folder: Path) -> list[Story]:
    """The stories of a gold folder with `facts`."""
    texts = {row["id"]: row for row in (json.loads(p.read_text("utf-8")) for p in sorted((folder / "reports").glob("*.json")))}
    made = []
    for path in sorted((folder / "stories").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        rows = [texts[name] for name in gold["reports"]]
        reports = [Report(id=r["id"], outlet=r.get("outlet"), published=r.get("published"), text=r["text"]) for r in rows]
        told = gold["facts"] if "facts" in gold else [{"tellings": c["occurrences"]} for c in gold["claims"]]
        facts = [[(t["report"], (t["start"], t["end"])) for t in fact["tellings"]] for fact in told]
        made.append(Story(gold["id"], reports, annotated(reports), facts, True, gold))
    return made


def planted_stories(file: Path) -> list[Story]:
    """The stories of a file in the form of `benchmarks/planted`: a fact a pair of passages, planted or calm."""
    made = []
    for line in file.read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["kind"] != "claims":
            continue
        fields = ("outlet", "published", "title", "text", "language")
        reports = [Report(id=f"{case['id']}-{n}", **{k: r[k] for k in fields if k in r}) for n, r in enumerate(case["reports"])]
        pairs = [w["passages"] for w in case["expect"].get("planted", [])] + case["expect"].get("calm", [])
        facts = [[place for words in pair for place in _places(words, reports)] for pair in pairs]
        made.append(Story(case["id"], reports, annotated(reports), facts, False, case))
    return made


def _places(words: str, reports: Sequence[Report]) -> list[tuple[str, Span]]:
    found = ((report.id, report.text.find(words)) for report in reports)
    return [(name, (start, start + len(words))) for name, start in found if start >= 0]


def annotated(reports: Sequence[Report]) -> list[Annotations]:
    """The annotations of a story's reports, with the names of the story."""
    return list(entities(reports, list(annotate(list(reports))))[1])


def examples(story: Story, pack: Language = FRENCH) -> Examples:
    """The labelled candidates of a story."""
    order = sorted(range(len(story.reports)), key=lambda i: story.reports[i].id)
    found = units([story.reports[i] for i in order], [story.notes[i] for i in order], pack.claims)
    held = space(found, weights(found))
    pairs = candidates(held)
    return Examples(found, pairs, features(held, pairs), labelled(story, found, pairs))


def labelled(story: Story, found: Sequence[Unit], pairs: Sequence[Pair]) -> list[bool | None]:
    """Whether each pair of a story's units tells one fact; None where nothing is said of it."""
    facts = [(_telling(unit, story.facts, least=0.5), _telling(unit, story.facts, least=0.0)) for unit in found]
    return [_label(*facts[i], *facts[j], whole=story.whole) for i, j in pairs]


def _telling(unit: Unit, facts: Sequence[Fact], *, least: float) -> set[int]:
    """The facts that a unit tells: it and a telling share so much of the shorter one."""
    return {
        number
        for number, fact in enumerate(facts)
        for report, span in fact
        if report == unit.report
        and overlap(unit.span, span) > least * min(unit.end - unit.start, span[1] - span[0]) - (least > 0)
    }


def _label(mine: set[int], i_touch: set[int], theirs: set[int], they_touch: set[int], *, whole: bool) -> bool | None:
    if mine & theirs:
        return True
    if i_touch & they_touch or not (whole or mine or theirs):
        return None
    return False


def fit(stories: Sequence[Examples], names: Sequence[str] = NAMES) -> PairWeights:
    """The weights of features that these examples give; the second is fitted on stories not seen by the first."""
    first = _first(stories, names)
    parts = [_first([held for n, held in enumerate(stories) if n % INNER != part], names) for part in range(INNER)]
    rows, labels = [], []
    for n, held in enumerate(stories):
        known = dict(zip(held.pairs, held.labels, strict=True))
        for pair, row in surroundings(without_rivals(_scores(held, *parts[n % INNER]), held.units), held.units).items():
            if known[pair] is not None:
                rows.append([row[name] for name in AROUND])
                labels.append(known[pair])
    intercept, slopes = regression(np.array(rows), np.array(labels, dtype=float))
    return PairWeights(
        intercept=first[1],
        weights=first[0],
        around_intercept=round(intercept, DIGITS),
        around={name: round(float(slope), DIGITS) for name, slope in zip(AROUND, slopes, strict=True)},
        threshold=THRESHOLD,
    )


def _first(stories: Sequence[Examples], names: Sequence[str]) -> tuple[dict[str, float], float]:
    rows = [[row[name] for name in names] for held in stories for row, label in _known(held)]
    labels = [label for held in stories for _, label in _known(held)]
    intercept, slopes = regression(np.array(rows), np.array(labels, dtype=float))
    return {name: round(float(slope), DIGITS) for name, slope in zip(names, slopes, strict=True)}, round(intercept, DIGITS)


def _scores(held: Examples, weights: dict[str, float], intercept: float) -> Scores:
    return {pair: likelihood(row, weights, intercept) for pair, row in zip(held.pairs, held.rows, strict=True)}


def _known(held: Examples) -> list[tuple[dict[str, float], bool]]:
    return [(row, label) for row, label in zip(held.rows, held.labels, strict=True) if label is not None]


def regression(rows: NDArray[np.float64], labels: NDArray[np.float64], ridge: float = RIDGE) -> tuple[float, NDArray[np.float64]]:
    """Intercept and slopes of a ridge-penalised logistic regression on standardised columns, given back for the plain ones."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    scaled = np.c_[np.ones(len(rows)), (rows - mean) / spread]
    penalty = np.eye(scaled.shape[1]) * ridge
    penalty[0, 0] = 0.0
    beta = np.zeros(scaled.shape[1])
    for _ in range(40):
        chance = 1 / (1 + np.exp(-scaled @ beta))
        gradient = scaled.T @ (chance - labels) + penalty @ beta
        hessian = (scaled * (chance * (1 - chance))[:, None]).T @ scaled + penalty
        step = np.linalg.solve(hessian, gradient)
        beta -= step
        if np.abs(step).max() < 1e-8:
            break
    slopes = beta[1:] / spread
    return float(beta[0] - (slopes * mean).sum()), slopes


def cross_fitted(stories: Sequence[Examples], folds: int = FOLDS) -> list[PairWeights]:
    """The weights of each fold, fitted on the stories of the others; story n is of fold n modulo `folds`."""
    return [fit([held for n, held in enumerate(stories) if n % folds != fold]) for fold in range(folds)]


def main() -> None:
    """Fits on everything and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/facts"))
    parser.add_argument("--planted", type=Path, nargs="*", default=[Path("benchmarks/planted/train-fr.jsonl")])
    parser.add_argument("--output", type=Path, default=OUTPUT)
    args = parser.parse_args()
    stories = [examples(story) for story in gold_stories(args.gold)]
    stories += [examples(story) for file in args.planted for story in planted_stories(file)]
    write(fit(stories), args.output)


def write(found: PairWeights, output: Path, about: str = ABOUT) -> None:
    """Writes the weights as the package reads them."""
    fields = {name: getattr(found, name) for name in ("intercept", "weights", "around_intercept", "around", "threshold")}
    output.write_text(json.dumps({"about": about, **fields}, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
