"""Fits the weights of attributions on annotated reports and writes `recoupe/lang/fr/weights/attribution_*.json`.

    python -m training.attribution_weights GOLD_FOLDER

`GOLD_FOLDER` holds `reports/*.json` with `text` and `attributions` (content, cue). Weights are written, no text. A logistic
regression over all drafts of the rules and patterns, with an L2 penalty that is higher on signs of single rules. A draft counts
as right where it shares at least half of its characters with a content of the gold that has its cue, and no other draft of its
cue fits clearly better.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from recoupe.annotate import attributions
from recoupe.annotate.attribution.choose import choose
from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.records import speaking
from recoupe.lang.base import Language
from recoupe.lang.fr import FRENCH
from recoupe.lang.tables.attribution import Weights
from recoupe.model import Annotations, Report
from recoupe.syntax.units import View
from recoupe.text import fold
from training.descent import descend

if TYPE_CHECKING:
    from recoupe.syntax.view import Doc

OF_RULE = 2.0
"""How much more the weights of signs of single rules are drawn to nothing."""
NEAR, BETTER, ALIKE = 25, 0.1, 0.5
"""A cue lies within so many code points of the gold's; a rival fits better by so much; from so much on a content is right."""
LEAST_GAIN = 1e-4
"""A gain under which the descent ends."""
LEAST = 0.02
"""Weights nearer to nothing are left out."""
WITHOUT_CUE = frozenset({"alone", "tweet", "copy", "colon", "conditional", "inside"})
FOLDER = Path(__file__).parent.parent / "recoupe" / "lang" / "fr" / "weights"
NOTE = (
    "Logistic regression, fitted by training/attribution_weights.py on 192 reports annotated by a language model under written "
    "guidelines; figures in docs/quality-attributions.md."
)


class How(NamedTuple):
    """How a table is fitted: penalty, how often a sign is seen at least, and the thresholds that ship with it."""

    penalty: float
    rarest: int
    threshold: float
    threshold_ruled: float


TOLD = How(1.0, 10, 0.5, 0.1)
SPEAKER = How(4.0, 4, 0.32, 0.05)

Row = tuple[dict[str, Any], Report, "Doc", Annotations]


class Seen(NamedTuple):
    """A draft's signs, and whether it is right."""

    signs: tuple[str, ...]
    right: bool


def fit(cases: Sequence[Row], language: Language) -> Language:
    """The language with weights fitted on some cases: the gold row, the report, its parse, and the layers before."""
    told = fitted([one for case in cases for one in instances(case, language)], TOLD)
    language = replace(language, attribution=replace(language.attribution, told=told))
    speaker = fitted([one for case in cases for one in speakers(case, language)], SPEAKER)
    return replace(language, attribution=replace(language.attribution, speaker=speaker))


def speakers(case: Row, language: Language) -> list[Seen]:
    """Every candidate for a speaker of the report, with the rules' choices before it; right where the gold names that speaker."""
    row, report, doc, found = case
    view = View(doc, report.text, found.mentions, language.attribution.words)
    asked = speaking(
        view,
        doc,
        choose(attributions.candidates(view, doc, language), language.attribution.told),
        None,
        found,
        language.coreference.people,
    )
    asked.all()
    seen = []
    for index, candidates in asked.asked.items():
        told = max(row["attributions"], key=lambda told: _likeness(told, asked.drafts[index]), default=None)
        if told is not None and _likeness(told, asked.drafts[index]) >= ALIKE:
            seen += [Seen(one.signs, _same(told["speaker"], one.reference.name)) for one in candidates]
    return seen


def _same(one: str | None, other: str | None) -> bool:
    """Whether two names may be one's: all words of one in the other, or the same last word."""
    a, b = (fold(name or "").replace("'", " ").split() for name in (one, other))
    return bool(a and b) and (set(a) <= set(b) or set(b) <= set(a) or a[-1] == b[-1])


def instances(case: Row, language: Language) -> list[Seen]:
    """Every draft of one report."""
    row, report, doc, found = case
    drafts = attributions.candidates(View(doc, report.text, found.mentions, language.attribution.words), doc, language)
    scores = [max((_likeness(told, draft) for told in row["attributions"]), default=0.0) for draft in drafts]
    best: dict[int, float] = defaultdict(float)
    for draft, score in zip(drafts, scores, strict=True):
        best[draft.head] = max(best[draft.head], score)
    return [
        Seen(draft.signs, score >= ALIKE and score >= best[draft.head] - BETTER)
        for draft, score in zip(drafts, scores, strict=True)
    ]


def _likeness(told: dict[str, Any], draft: Draft) -> float:
    """Intersection over union of characters; nothing where the cues are two."""
    cue = told["cue"]
    if cue and draft.rule not in WITHOUT_CUE and not cue[0] - NEAR <= draft.head < cue[1] + NEAR:
        return 0.0
    one, other = ({at for start, end in spans for at in range(start, end)} for spans in (told["content"], draft.content))
    return len(one & other) / max(1, len(one | other))


def fitted(seen: Sequence[Seen], how: How) -> Weights:
    """The weights that make the seen likeliest under the penalties."""
    counts = Counter(sign for one in seen for sign in one.signs)
    signs = sorted(sign for sign, count in counts.items() if count >= how.rarest)
    column = {sign: at for at, sign in enumerate(signs)}
    places = [(row, column[sign]) for row, one in enumerate(seen) for sign in one.signs if sign in column]
    rows, columns = np.array(places).T
    right = np.array([1.0 if one.right else -1.0 for one in seen])
    penalty = np.array([*(how.penalty * (OF_RULE if "/" in sign else 1.0) for sign in signs), 0.0])

    def loss(weights: Any) -> tuple[float, Any]:
        margin = right * (np.bincount(rows, weights[columns], len(seen)) + weights[-1])
        slope = -right / (1.0 + np.exp(np.clip(margin, -30, 30)))
        cost = np.logaddexp(0.0, -margin).sum() + 0.5 * (penalty * weights * weights).sum()
        return float(cost), np.append(np.bincount(columns, slope[rows], len(signs)), slope.sum()) + penalty * weights

    found = descend(loss, len(signs) + 1, LEAST_GAIN)
    kept = {sign: round(float(found[at]), 2) for sign, at in column.items() if abs(found[at]) >= LEAST}
    return Weights(bias=round(float(found[-1]), 2), threshold=how.threshold, threshold_ruled=how.threshold_ruled, signs=kept)


def main() -> None:
    """Fit and write."""
    from benchmarks.crossval import load

    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    table = fit(load(arguments.parse_args().gold), FRENCH).attribution
    for name, weights in (("told", table.told), ("speaker", table.speaker)):
        held = {"note": NOTE, **asdict(weights), "signs": dict(sorted(weights.signs.items()))}
        text = json.dumps(held, ensure_ascii=False, indent=0) + "\n"
        (FOLDER / f"attribution_{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
