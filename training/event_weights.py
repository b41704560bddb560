"""Fits the weights of the events layer on annotated reports and writes them to `recoupe/lang/fr/weights/`.

    python -m training.event_weights GOLD_FOLDER

`GOLD_FOLDER` holds `reports/*.json` with `text`, `dct` and `events` (trigger, type, actors, recipients). Weights and counts are
written, no text. `benchmarks.crossval --layer events` fits them on four fifths of the stories at a time (`fit`).

Two models, both with an L2 penalty. Words: a logistic regression (Newton's method) over the signs of each reading; the penalty is
higher on the signs of single types, since one season's reports say little of another's, and the share of events among a word's
occurrences is counted without the report at hand. Sides: a conditional logit (L-BFGS, Nocedal 1980) over the candidates of each
annotated event, of whom any that bears a gold name is right. Needs numpy.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace as changed
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

import msgspec
import numpy as np
from msgspec.structs import replace

from recoupe.annotate import attributions, coreference, events
from recoupe.annotate.event.arguments import arguments
from recoupe.annotate.event.choice import recipient_signs, unseen
from recoupe.annotate.event.features import side_signs
from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.participants import Option, Participants, Told
from recoupe.annotate.event.roles import Arguments
from recoupe.annotate.event.scores import word_key, word_sign
from recoupe.lang.base import Language
from recoupe.lang.fr import FRENCH
from recoupe.lang.tables.events import ParticipantWeights, TriggerWeights
from recoupe.model import Annotations, EventType
from recoupe.text import fold
from training.descent import Array, descend

if TYPE_CHECKING:
    from benchmarks.crossval import Case

PULL, PENALTY, TYPE_FACTOR, RAREST = 8.0, 4.0, 4.0, 8
THRESHOLD, THRESHOLD_FULL = 0.3, 0.18
SIDE_PENALTY, SIDE_RAREST, LEAST = 4.0, 15, 0.12
SIDE_REPORTS = 8
"""Of a candidate's signs those are kept that so many reports have: what one affair alone tells of is no sign."""
SMALL, SIDE_SMALL = 0.02, 0.3
"""Weights nearer to nothing are not written: of the sides' 800, the 230 that are change no figure."""
OUTPUT = Path(__file__).parent.parent / "recoupe" / "lang" / "fr" / "weights"
_REPORTS: dict[str, tuple[events.Reader, list[events.Judged]]] = {}
"""Readings by report: they do not depend on the weights."""
_SIDES: dict[tuple[int, int, Reading], Arguments] = {}


class Seen(NamedTuple):
    """One reading of a candidate: its report, the key of its word, its grade and kind, its signs, and whether it is an event."""

    report: int
    word: str
    grade: str
    signs: set[str]
    told: int


class Choice(NamedTuple):
    """One side of an annotated event: its report, the signs of each candidate, and which of them are right."""

    report: str
    options: list[set[str]]
    right: list[bool]


def fit(cases: Sequence[Case], language: Language) -> Language:
    """The language with its events' weights fitted on some annotated reports."""
    triggers = fit_triggers([seen for number, case in enumerate(cases) for seen in instances(case, number, language)])
    actors, recipients = choices(cases, triggers, language)
    participants = ParticipantWeights(least=LEAST, actors=fit_choices(actors), recipients=fit_choices(recipients))
    return changed(language, events=changed(language.events, triggers=lambda: triggers, participants=lambda: participants))


def read(case: Case, language: Language) -> tuple[events.Reader, list[events.Judged]]:
    """The readings of a report, with all layers before this one."""
    known = _REPORTS.get(case.report.id)
    if known is None:
        found: Annotations = case.found
        found = replace(found, coreference=tuple(coreference.find(case.doc, case.report, found, language)))
        found = replace(found, attributions=tuple(attributions.find(case.doc, case.report, found, language)))
        reader = events.reader(case.doc, case.report, found, language)
        known = _REPORTS[case.report.id] = (reader, list(events.readings(reader, language.events.deeds)))
    return known


def _gold(case: Case, reader: events.Reader, judged: events.Judged) -> dict[str, Any] | None:
    """The annotated event that a reading tells, None where it tells none."""
    doc, candidate = reader.doc, judged.candidate
    start, end = doc[candidate.first].idx, doc[candidate.last].idx + len(doc[candidate.last])
    for event in case.row["events"]:
        if event["type"] == judged.reading.type and event["trigger"][0] < end and event["trigger"][1] > start:
            found: dict[str, Any] = event
            return found
    return None


def instances(case: Case, number: int, language: Language) -> Iterable[Seen]:
    """Every reading of every candidate of a report."""
    reader, judged = read(case, language)
    for one in judged:
        grade = f"{one.reading.grade}/{one.candidate.kind}"
        told = int(_gold(case, reader, one) is not None)
        signs = one.signs | side_signs(one.candidate, one.reading, sides_of(reader, one))
        yield Seen(number, word_key(one.candidate, one.reading), grade, signs, told)


def sides_of(reader: events.Reader, judged: events.Judged) -> Arguments:
    """The sides that the rules find for a reading, found once."""
    key = (id(reader), judged.candidate.head, judged.reading)
    if key not in _SIDES:
        _SIDES[key] = arguments(reader.sides, judged.candidate, judged.reading)
    return _SIDES[key]


def fit_triggers(seen: Sequence[Seen]) -> TriggerWeights:
    """The weights of words."""
    total, told = Counter(s.grade for s in seen), Counter(s.grade for s in seen if s.told)
    shares = {grade: (told[grade] + 1) / (total[grade] + 4) for grade in total}
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    own: defaultdict[tuple[int, str], list[int]] = defaultdict(lambda: [0, 0])
    for s in seen:
        for pair in (counts[s.word], own[s.report, s.word]):
            pair[0] += s.told
            pair[1] += 1
    often = Counter(sign for s in seen for sign in s.signs)
    column = {sign: at for at, sign in enumerate(sorted(k for k, n in often.items() if n >= RAREST), start=1)}
    matrix = np.zeros((len(seen), len(column) + 2))
    matrix[:, -1] = 1.0
    for at, s in enumerate(seen):
        (a, b), (c, d) = counts[s.word], own[s.report, s.word]
        matrix[at, 0] = word_sign(shares[s.grade], a - c, b - d, PULL)
        matrix[at, [column[sign] for sign in s.signs if sign in column]] = 1.0
    penalty = np.full(len(column) + 2, PENALTY)
    for sign, at in column.items():
        if any(type_ in sign for type_ in get_args(EventType)):
            penalty[at] = PENALTY * TYPE_FACTOR
    penalty[0], penalty[-1] = 0.1, 1e-6
    centre = np.zeros(len(column) + 2)
    centre[0] = 1.0
    found = newton(matrix, np.array([s.told for s in seen], float), penalty, centre)
    signs = {sign: round(float(found[at]), 3) for sign, at in column.items() if abs(found[at]) >= SMALL}
    return TriggerWeights(
        bias=round(float(found[-1]), 4),
        threshold=THRESHOLD,
        threshold_full=THRESHOLD_FULL,
        pull=PULL,
        signs=dict(sorted({**signs, "word": round(float(found[0]), 3)}.items())),
        shares={grade: round(share, 4) for grade, share in sorted(shares.items())},
        seen={word: (told_, all_) for word, (told_, all_) in sorted(counts.items())},
    )


def newton(matrix: Array, truth: Array, penalty: Array, centre: Array) -> Array:
    """The weights of a logistic regression, drawn towards `centre`."""
    weights = centre.copy()
    for _ in range(25):
        share = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (share - truth) + penalty * (weights - centre)
        curve = (matrix * (share * (1 - share))[:, None]).T @ matrix + np.diag(penalty)
        step = np.linalg.solve(curve, gradient)
        weights -= step
        if np.abs(step).max() < 1e-4:
            break
    return weights


def choices(cases: Sequence[Case], triggers: TriggerWeights, language: Language) -> tuple[list[Choice], list[Choice]]:
    """The candidates of both sides of every annotated event whose word is known, by report."""
    actors: list[Choice] = []
    recipients: list[Choice] = []
    for case in cases:
        reader, judged = read(case, language)
        gold = [_gold(case, reader, one) for one in judged]
        kept: dict[int, tuple[events.Likely, dict[str, Any] | None]]
        kept = {one.judged.candidate.head: (one, None) for one in events.likely(reader, judged, triggers)}
        for one, event in zip(judged, gold, strict=True):
            if event is not None:
                kept[one.candidate.head] = (events.Likely(one, sides_of(reader, one), 1.0), event)
        ordered = sorted(kept.values(), key=lambda pair: pair[0].judged.candidate.first)
        told = events.ruled(reader, [one for one, _ in ordered])
        participants = Participants(reader.sides, told)
        for known, (_, event) in zip(told, ordered, strict=True):
            if event is not None:
                for side, choice in zip((actors, recipients), _choices(case.report.id, known, event, participants), strict=True):
                    side.append(choice)
    return actors, recipients


def _choices(report: str, told: Told, event: dict[str, Any], participants: Participants) -> tuple[Choice, Choice]:
    options, nobody = participants.options(told), participants.nobody(told)
    acting = next((option.actor for option in options if _named(option, event["actors"])), None)
    others = [option for option in options if acting is None or option.actor.name != acting.name]
    return (
        _choice(report, [option.signs for option in options], options, nobody, event["actors"]),
        _choice(report, [recipient_signs(option) for option in others], others, nobody, event["recipients"]),
    )


def _choice(report: str, signs: list[set[str]], options: Sequence[Option], nobody: set[str], names: Sequence[str]) -> Choice:
    right = [_named(option, names) for option in options]
    return Choice(report, [*signs, nobody, unseen(nobody)], [*right, not names, bool(names) and not any(right)])


def _named(option: Option, names: Sequence[str]) -> bool:
    """Whether a candidate bears a gold name, whole or in part."""
    words = set(fold(option.actor.name).split())
    return any(words <= other or other <= words for name in names if (other := set(fold(name).split())))


def fit_choices(
    seen: Sequence[Choice],
    *,
    penalty: float = SIDE_PENALTY,
    rarest: int = SIDE_RAREST,
    reports: int = SIDE_REPORTS,
    small: float = SIDE_SMALL,
) -> dict[str, float]:
    """The weights of candidates for one side."""
    often = Counter(sign for choice in seen for signs in choice.options for sign in signs)
    told_in: defaultdict[str, set[str]] = defaultdict(set)
    for choice in seen:
        for sign in {sign for signs in choice.options for sign in signs}:
            told_in[sign].add(choice.report)
    kept = sorted(sign for sign, n in often.items() if n >= rarest and len(told_in[sign]) >= reports)
    column = {sign: at for at, sign in enumerate(kept)}
    sizes = [len(choice.options) for choice in seen]
    matrix = np.zeros((sum(sizes), len(column)))
    for row, signs in enumerate(signs for choice in seen for signs in choice.options):
        matrix[row, [column[sign] for sign in signs if sign in column]] = 1.0
    right = np.array([value for choice in seen for value in choice.right], float)
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    group = np.repeat(np.arange(len(sizes)), sizes)

    def loss(weights: Array) -> tuple[float, Array]:
        score = matrix @ weights
        raised = np.exp(score - np.maximum.reduceat(score, starts)[group])
        whole, part = np.add.reduceat(raised, starts), np.add.reduceat(raised * right, starts)
        gradient = matrix.T @ (raised / whole[group] - raised * right / part[group]) + penalty * weights
        value = np.sum(np.log(whole) - np.log(part)) + 0.5 * penalty * weights @ weights
        return float(value), gradient

    found = descend(loss, len(column))
    return {sign: round(float(found[at]), 3) for sign, at in column.items() if abs(found[at]) >= small}


def main() -> None:
    """Fit and write."""
    from benchmarks.crossval import load

    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    tables = fit(load(arguments.parse_args().gold), FRENCH).events
    for name, weights in (("event_triggers.json", tables.triggers()), ("event_participants.json", tables.participants())):
        text = json.dumps(msgspec.to_builtins(weights), ensure_ascii=False, indent=0)
        (OUTPUT / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
