"""Fits whom pronouns mean, on annotated reports, and writes `recoupe/lang/fr/weights/coreference.json`.

    python -m training.coreference_weights GOLD_FOLDER [--check]

`GOLD_FOLDER` holds `reports/*.json` with `text`, `attributions` (source, speaker) and `events` (trigger, actors, recipients).
There is no gold of coreference: a passage is known where it is the source of an attribution, whose speaker is named, or where it
is the subject, object or possessor of an event's word, whose side is named. `--check` cross-validates over stories: right, wrong
and left open, by kind, and how often a choice of some probability is right. Weights are written, no text. Needs numpy.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from recoupe.annotate.coreference import choice, layer
from recoupe.lang.base import Language
from recoupe.lang.fr import FRENCH
from recoupe.lang.tables.coreference import CoreferenceWeights
from recoupe.text import fold
from training.event_weights import Choice, fit_choices

if TYPE_CHECKING:
    from benchmarks.crossval import Case

THRESHOLD = 0.35
PENALTY, RAREST, REPORTS, SMALL = 4.0, 10, 5, 0.05
OUTPUT = Path(__file__).parent.parent / "recoupe" / "lang" / "fr" / "weights" / "coreference.json"


class Known(NamedTuple):
    """A passage of which readers say whom it means: what was asked, who may be meant, and who is."""

    report: str
    asked: layer.Asked
    candidates: Sequence[choice.Candidate]
    names: list[str]


def fit(cases: Sequence[Case], language: Language) -> Language:
    """The language with the weights of its pronouns fitted on some annotated reports."""
    weights = CoreferenceWeights(threshold=0.0, signs={})  # At first the nearest has spoken, then whom the weights choose.
    for _ in range(2):
        language = replace(language, coreference=replace(language.coreference, weights=weights))
        seen = [chosen_of(one) for case in cases for one in known(case, language) if one.asked.kind != "description"]
        signs = fit_choices(seen, penalty=PENALTY, rarest=RAREST, reports=REPORTS, small=SMALL)
        weights = CoreferenceWeights(threshold=THRESHOLD, signs=dict(sorted(signs.items())))
    return replace(language, coreference=replace(language.coreference, weights=weights))


def chosen_of(one: Known) -> Choice:
    """The candidates of a pronoun, and which of them are right."""
    right = [_is_named(candidate.reference.name, one.names) for candidate in one.candidates]
    signs = [candidate.signs for candidate in one.candidates]
    return Choice(one.report, [*signs, choice.nobody(layer.place_of(one.asked, FRENCH.coreference))], [*right, not any(right)])


def known(case: Case, language: Language) -> list[Known]:
    """The passages of a report of which readers say whom they mean."""
    found = []
    for asked, candidates, _ in layer.read(case.doc, case.report.text, case.found, language.coreference):
        names = _names(case.row, asked)
        if names:
            found.append(Known(case.report.id, asked, candidates, names))
    return found


def _names(row: dict[str, Any], asked: layer.Asked) -> list[str]:
    """Whom readers give as the speaker or the side that a passage tells."""
    found: list[str] = []
    token = asked.token
    if asked.kind != "possessive" and token.dep_ != "nmod":
        for told in row["attributions"]:
            start, end = told["source"] or (0, 0)
            holds = start - 1 <= asked.start and asked.end <= end + 1 and end - start <= asked.end - asked.start + 4
            if holds and told["speaker"]:
                found.append(told["speaker"])
    head = token.head
    for event in row["events"]:
        start, end = event["trigger"]
        if start < head.idx + len(head) and head.idx < end:
            found += [name for side in _sides(asked) for name in event[side]]
    return found


def _sides(asked: layer.Asked) -> Iterable[str]:
    """The sides of an event that a passage beside its word may tell."""
    token = asked.token
    if asked.kind == "possessive" or token.dep_ == "nmod":
        return ("actors", "recipients")
    if token.dep_.startswith("nsubj"):
        passive = token.dep_ == "nsubj:pass" or any(child.dep_ == "aux:pass" for child in token.head.children)
        return ("recipients",) if passive else ("actors",)
    return ("recipients",) if token.dep_ in ("obj", "iobj", "obl:arg") else ("actors",) if token.dep_ == "obl:agent" else ()


def _is_named(name: str | None, names: Sequence[str]) -> bool:
    """Whether a name is one of those given, whole or in part, or has the same last word."""
    words = fold(name or "").split()
    for other in (fold(name).split() for name in names):
        if words and other and (set(words) <= set(other) or set(other) <= set(words) or words[-1] == other[-1]):
            return True
    return False


def check(cases: Sequence[Case], parts: Sequence[Sequence[int]]) -> None:
    """Prints right, wrong and left open by kind, and how often choices of some probability are right."""
    verdicts: dict[str, Counter[str]] = defaultdict(Counter)
    bands: dict[float, list[bool]] = defaultdict(list)
    rules = replace(FRENCH, coreference=replace(FRENCH.coreference, weights=None))
    for part in parts:
        fitted = fit([case for number, case in enumerate(cases) if number not in set(part)], FRENCH)
        for how, language in (("by rules", rules), ("weighed", fitted)):
            for number in part:
                for asked, _, (reference, sure) in layer.read(
                    cases[number].doc, cases[number].report.text, cases[number].found, language.coreference
                ):
                    names = _names(cases[number].row, asked)
                    if not names:
                        continue
                    right = _is_named(reference.name, names)
                    verdict = "left open" if reference.name is None else "right" if right else "wrong"
                    verdicts[f"{asked.kind}, {how}"][verdict] += 1
                    if how == "weighed" and reference.name is not None:
                        bands[int(sure * 10) / 10].append(right)
    for kind, counts in sorted(verdicts.items()):
        print(f"{kind:24} right {counts['right']}  wrong {counts['wrong']}  left open {counts['left open']}")
    for band, told in sorted(bands.items()):
        print(f"{band:.1f} to {band + 0.1:.1f}: {sum(told) / len(told):.2f} right of {len(told)}")


def main() -> None:
    """Fit and write, or check."""
    from benchmarks.crossval import folds, load

    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("--check", action="store_true", help="print cross-validated figures and write nothing")
    args = arguments.parse_args()
    cases = load(args.gold)
    if args.check:
        check(cases, folds(cases))
        return
    text = json.dumps(msgspec.to_builtins(fit(cases, FRENCH).coreference.weights), ensure_ascii=False, indent=0)
    OUTPUT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
