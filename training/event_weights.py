"""Fits the weights of the events layer on hand-annotated reports and writes `recoupe/lang/fr/event_weights.json`.

    python -m training.event_weights GOLD_FOLDER

`GOLD_FOLDER` holds `reports/*.json` with `text`, `dct` and `events` (trigger, type). Weights and counts are written, no text.
A logistic regression with an L2 penalty, higher on the signs of single types, since one season's reports say little of another's;
the share of events among a word's occurrences is counted without the report at hand. Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, NamedTuple, get_args

from msgspec.structs import replace

from recoupe.annotate import attributions, events, mentions, times
from recoupe.annotate.event.dates import When
from recoupe.annotate.event.pronouns import resolver
from recoupe.annotate.event.scores import word_key, word_sign
from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.speakers import Speakers
from recoupe.lang.fr import FRENCH
from recoupe.model import Annotations, EventType, Report
from recoupe.parse import parse

PULL, PENALTY, TYPE_FACTOR, RAREST = 8.0, 4.0, 4.0, 8
THRESHOLD, THRESHOLD_FULL = 0.30, 0.18
OUTPUT = Path(__file__).parent.parent / "recoupe" / "lang" / "fr" / "event_weights.json"


class Seen(NamedTuple):
    """One reading of a candidate: its report, the key of its word, its grade and kind, its signs, and whether it is an event."""

    report: int
    word: str
    grade: str
    signs: dict[str, float]
    told: int


def instances(folder: Path) -> list[Seen]:
    """Every reading of every candidate of the annotated reports."""
    rows = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "reports").glob("*.json"))]
    reports = [Report(id=str(row["id"]), text=row["text"], published=row.get("published")) for row in rows]
    seen = []
    for number, ((report, doc), row) in enumerate(zip(parse(reports), rows, strict=True)):
        found = Annotations(id=report.id, dct=row.get("dct"))
        found = replace(found, mentions=tuple(mentions.find(doc, report, found, FRENCH)))
        found = replace(found, times=tuple(times.find(doc, report, found, FRENCH)))
        found = replace(found, attributions=tuple(attributions.find(doc, report, found, FRENCH)))
        speakers = Speakers(found)
        sides = Sides(doc, found, resolver(doc, found, speakers))
        for judged in events.readings(doc, sides, When(doc, found), speakers):
            candidate, reading = judged.candidate, judged.reading
            start, end = doc[candidate.first].idx, doc[candidate.last].idx + len(doc[candidate.last])
            told = any(e["type"] == reading.type and e["trigger"][0] < end and e["trigger"][1] > start for e in row["events"])
            grade = f"{reading.grade}/{candidate.kind}"
            seen.append(Seen(number, word_key(candidate, reading), grade, judged.signs, int(told)))
    return seen


def fit(seen: list[Seen]) -> dict[str, Any]:
    """The weights as they are shipped."""
    import numpy as np
    import scipy.optimize  # type: ignore[import-not-found, import-untyped, unused-ignore]
    import scipy.sparse  # type: ignore[import-not-found, import-untyped, unused-ignore]

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
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for at, s in enumerate(seen):
        (a, b), (c, d) = counts[s.word], own[s.report, s.word]
        entries = {0: word_sign(shares[s.grade], a - c, b - d, PULL)}
        entries.update((column[sign], value) for sign, value in s.signs.items() if sign in column)
        rows += [at] * len(entries)
        columns += entries.keys()
        values += entries.values()
    matrix = scipy.sparse.csr_matrix((values, (rows, columns)), shape=(len(seen), len(column) + 1))
    truth = np.array([s.told for s in seen], float)
    penalty = np.full(len(column) + 1, PENALTY)
    for sign, at in column.items():
        if any(type_ in sign for type_ in get_args(EventType)):
            penalty[at] = PENALTY * TYPE_FACTOR
    penalty[0] = 0.1
    centre = np.zeros(len(column) + 1)
    centre[0] = 1.0

    def loss(weights: Any) -> tuple[float, Any]:
        score = matrix @ weights[:-1] + weights[-1]
        off = weights[:-1] - centre
        gap = 1 / (1 + np.exp(-score)) - truth
        value = np.sum(np.logaddexp(0, score) - truth * score) + 0.5 * np.sum(penalty * off**2)
        return float(value), np.append(matrix.T @ gap + penalty * off, np.sum(gap))

    start = np.append(centre, -0.5)
    found = scipy.optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    signs = {sign: round(float(found[at]), 3) for sign, at in column.items() if abs(found[at]) >= 0.02}
    return {
        "bias": round(float(found[-1]), 4),
        "threshold": THRESHOLD,
        "threshold_full": THRESHOLD_FULL,
        "pull": PULL,
        "signs": dict(sorted({**signs, "word": round(float(found[0]), 3)}.items())),
        "shares": {grade: round(share, 4) for grade, share in sorted(shares.items())},
        "seen": dict(sorted(counts.items())),
    }


def main() -> None:
    """Fit and write."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    weights = fit(instances(arguments.parse_args().gold))
    OUTPUT.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
