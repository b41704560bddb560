"""Fits what signs of disagreement are worth between reports that share no wording, and writes the weights.

    python -m training.unlike_weights [--gold DIR] [--planted FILE ...] [--output FILE]

Rows of the planted stories in quite other words are made as `recoupe.reconcile` makes them, each story's by weights of links and
differences that have not seen it. Two tellings that touch both passages of a planted disagreement disagree; those of calm pairs
do not, nor do those of which the story says nothing, which weigh half: reports differ on more than was planted. Logistic
regressions with an L2 penalty by Newton's method. Weights hold no text. `benchmarks.crossval_facts` cross-validates them.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as altered
from pathlib import Path
from typing import get_args

from recoupe.lang.base import Language
from recoupe.lang.fr import FRENCH
from recoupe.lang.tables.claims import PairWeights
from recoupe.lang.tables.differences import DifferenceWeights
from recoupe.lang.tables.unlike import UnlikeWeights
from recoupe.model import DifferenceSlot, DifferenceType
from recoupe.reconcile.claims import told_together
from recoupe.reconcile.comparison import proposed
from recoupe.reconcile.comparison.apart import context, features
from recoupe.reconcile.comparison.choose import likelihood
from recoupe.reconcile.relations import across
from recoupe.reconcile.tellings import Telling
from recoupe.text import overlap
from training import claim_pairs, difference_weights
from training.claim_pairs import FOLDS, Fact, Story, gold_stories, planted_stories
from training.difference_weights import by_fold, record, regression

HERE = Path(__file__).parents[1]
OUTPUT = HERE / "recoupe" / "lang" / "fr" / "weights" / "unlike.json"
PLANTED = [HERE / "benchmarks" / "planted" / "train-fr.jsonl", HERE / "benchmarks" / "planted" / "train-words-fr.jsonl"]
ABOUT = (
    "Logistic regressions over the signs of recoupe/reconcile/comparison/signs.py, fitted by training/unlike_weights.py on the "
    "planted stories of benchmarks/planted."
)
PENALTY = 4.0
UNSAID = 0.5
"""How much a pair of tellings weighs of which its story says nothing."""
LEAST = 0.63
APART = 0.3
"""Of 67 press stories none shares less than 0.32 of its words, of 180 planted in other words 99 in 100 share less than 0.28: what
signs are worth is fitted on these alone, and on press reports in French they told contradictions that are none."""


@dataclass(frozen=True)
class Example:
    """Two tellings of one row: their signs, what else question and type are told by, and what is planted (None: nothing said)."""

    found: dict[str, float]
    known: dict[str, float]
    is_planted: bool | None
    slots: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()


def examples(story: Story, links: PairWeights, differences: DifferenceWeights, pack: Language = FRENCH) -> list[Example]:
    """The pairs of tellings of a planted story's rows; the weights have not seen the story."""
    pack = altered(pack, claims=altered(pack.claims, pairs=links), differences=differences)
    planted = story.gold["expect"].get("planted", [])
    made = []
    for tellings, known, likely in told_together(story.reports, story.notes, pack):
        for a, b in across(tellings, known.weight):
            one, other = (a, b) if a.report < b.report else (b, a)
            sure = likely(one.unit, other.unit)
            _, candidates = proposed(one, other, known, sure)
            doubt = max((likelihood(each.found, differences) for each in candidates), default=0.0)
            found, seen = features(one, other, pack, sure, doubt)
            met = [n for n, fact in enumerate(story.facts) if _touches(one, fact) and _touches(other, fact)]
            rows = [planted[n] for n in met if n < len(planted)]
            slots, types = ({str(row[name]) for row in rows if row.get(name)} for name in ("slot", "difference"))
            said = bool(rows) if met else None
            made.append(Example(found, context(seen, one, other), said, frozenset(slots), frozenset(types)))
    return made


def _touches(telling: Telling, fact: Fact) -> bool:
    return any(name == telling.report and overlap(telling.unit.passage, span) for name, span in fact)


def fit(stories: Sequence[Sequence[Example]]) -> UnlikeWeights:
    """The weights of the examples of some stories."""
    held = [example for own in stories for example in own]
    weight = [UNSAID if e.is_planted is None else 1.0 for e in held]
    planted = [e for e in held if e.is_planted]
    known, even = [e.known for e in planted], [1.0] * len(planted)
    return UnlikeWeights(
        likely=regression([e.found for e in held], [bool(e.is_planted) for e in held], weight, PENALTY),
        slots={slot: regression(known, [slot in e.slots for e in planted], even, PENALTY) for slot in get_args(DifferenceSlot)},
        types={kind: regression(known, [kind in e.types for e in planted], even, PENALTY) for kind in get_args(DifferenceType)},
        least=LEAST,
        apart=APART,
    )


def cross_fitted(held: Sequence[Sequence[Example]], also: Sequence[Sequence[Example]] = ()) -> list[UnlikeWeights]:
    """The weights of each fold, fitted on the examples of the stories of the other folds; `also` are of stories in no fold."""
    return by_fold(fit, held, also)


def main() -> None:
    """Fits the weights on all stories and writes them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--planted", type=Path, nargs="*", default=PLANTED)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    args = parser.parse_args()
    stories = [*gold_stories(args.gold / "facts"), *(story for file in args.planted for story in planted_stories(file))]
    near = planted_stories(difference_weights.PLANTED[1])
    links = claim_pairs.cross_fitted([claim_pairs.examples(story) for story in stories])
    differences = difference_weights.cross_fitted(
        difference_weights.examples(stories, links), difference_weights.examples(near, links)
    )
    held = [examples(s, links[n % FOLDS], differences[n % FOLDS]) for n, s in enumerate(stories) if not s.whole]
    args.output.write_text(record(fit(held), ABOUT), "utf-8")


if __name__ == "__main__":
    main()
