"""The systems of the table: ours, and baselines. `python -m benchmarks.planted.systems NAME` answers stories on standard input.

- overlap: sentences of two reports that share enough words (Jaccard) are one fact; where they share less than most, they differ.
- encoder: the same by the cosine of a multilingual sentence encoder (Yang and others, 2020).
- figures: the same figure before the same word is one fact, another figure before it a difference.

Thresholds are those that find most on train-fr.jsonl while at most a tenth of its calm pairs raise an alarm (`--fit`).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.planted.score import Answer, Story, figures, total
from recoupe.text import fold

Span = tuple[int, int]
Likeness = Callable[[Sequence[str], Sequence[str]], list[list[float]]]

SHORTEST = 4
"""Letters of a word that counts; figures count whatever their length."""
THRESHOLDS = {"overlap": (0.1, 0.15), "encoder": (0.1, 0.3)}
"""From which likeness two sentences are one fact, and from which they do not differ."""
MOST_ALARMS = 0.1
GRID = [0.05 * step for step in range(1, 20)]

_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?…]+|$)")
_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"(\d[\d\u00a0\u202f ]*(?:,\d+)?)\s*(%|[^\W\d_]{3,})")


def recoupe(story: Story) -> Answer:
    """What Recoupe makes of a story: its claims."""
    from recoupe import Report, annotate_reports, build_dossier

    fields = ("outlet", "published", "text", "language")
    reports = [
        Report(id=str(number), **{name: report[name] for name in fields if name in report})
        for number, report in enumerate(story["reports"])
    ]
    claims = build_dossier(reports, list(annotate_reports(reports))).story.claims
    return {
        "id": story["id"],
        "facts": [
            {
                "relation": claim.relation,
                "passages": [_passage(int(o.report), (o.start, o.end)) for o in claim.occurrences],
                "differences": [
                    {"slot": d.slot, "type": d.type, "passages": [_passage(int(v.report), (v.start, v.end)) for v in d.values]}
                    for d in claim.differences
                ],
            }
            for claim in claims
        ],
    }


def figures_alone(story: Story) -> Answer:
    """Pairs of figures before one word."""
    found = [list(_figures(report["text"])) for report in story["reports"]]
    facts = []
    for a, b in combinations(range(len(found)), 2):
        for one, value, unit in found[a]:
            for other, second, same in found[b]:
                if unit == same:
                    passages = [_passage(a, one), _passage(b, other)]
                    facts.append(
                        {"passages": passages, "differences": [{"slot": "number", "passages": passages}] * (value != second)}
                    )
    return {"id": story["id"], "facts": facts}


def _figures(text: str) -> Iterator[tuple[Span, str, str]]:
    for match in _FIGURE.finditer(text):
        yield match.span(), re.sub(r"\s", "", match[1]), fold(match[2]).rstrip("s")


def by_likeness(likeness: Likeness, thresholds: tuple[float, float]) -> Callable[[Story], Answer]:
    """A baseline that pairs sentences which are each other's likest."""
    least, same = thresholds

    def answer(story: Story) -> Answer:
        facts = [
            {"passages": passages, "differences": [{"passages": passages}] * (value < same)}
            for passages, value in _pairs(story, likeness)
            if value >= least
        ]
        return {"id": story["id"], "facts": facts}

    return answer


def _pairs(story: Story, likeness: Likeness) -> Iterator[tuple[list[dict[str, int]], float]]:
    sentences = [list(_sentences(report["text"])) for report in story["reports"]]
    for a, b in combinations(range(len(sentences)), 2):
        one, other = ([story["reports"][n]["text"][s:e] for s, e in sentences[n]] for n in (a, b))
        table = likeness(one, other)
        for i, row in enumerate(table):
            j = max(range(len(row)), key=row.__getitem__)
            if row[j] >= max(line[j] for line in table):
                yield [_passage(a, sentences[a][i]), _passage(b, sentences[b][j])], row[j]


def overlap(one: Sequence[str], other: Sequence[str]) -> list[list[float]]:
    """Jaccard of the words of each two sentences."""
    left, right = [_words(text) for text in one], [_words(text) for text in other]
    return [[len(a & b) / len(a | b) if a | b else 0.0 for b in right] for a in left]


def encoder(one: Sequence[str], other: Sequence[str]) -> list[list[float]]:
    """Cosine of the vectors of each two sentences."""
    import numpy as np

    from recoupe.reconcile.encoder import encoded, likeness

    vectors = encoded([*one, *other])
    made: list[list[float]] = likeness(np.stack([vectors[t] for t in one]), np.stack([vectors[t] for t in other])).tolist()
    return made


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(fold(text)) if len(word) >= SHORTEST or word.isdigit())


def _sentences(text: str) -> Iterator[Span]:
    for match in _SENTENCE.finditer(text):
        if match.group().strip():
            yield match.span()


def _passage(report: int, span: Span) -> dict[str, int]:
    return {"report": report, "start": span[0], "end": span[1]}


SYSTEMS: dict[str, Callable[[Story], Answer]] = {
    "recoupe": recoupe,
    "overlap": by_likeness(overlap, THRESHOLDS["overlap"]),
    "encoder": by_likeness(encoder, THRESHOLDS["encoder"]),
    "figures": figures_alone,
}


def fit(likeness: Likeness) -> tuple[float, float, float]:
    """What is found at best on train-fr.jsonl with so few alarms, and the thresholds that find it."""
    lines = (Path(__file__).parent / "train-fr.jsonl").read_text("utf-8").splitlines()
    stories: list[dict[str, Any]] = [json.loads(line) for line in lines]
    pairs = {story["id"]: list(_pairs(story, likeness)) for story in stories}
    best = (0.0, 0.0, 0.0)
    for least in GRID:
        for same in (s for s in GRID if s > least):
            answers = {
                name: {"facts": [{"passages": p, "differences": [{"passages": p}] * (v < same)} for p, v in found if v >= least]}
                for name, found in pairs.items()
            }
            made = figures(total(stories, answers))
            if (made["alarms"] or 0.0) <= MOST_ALARMS:
                best = max(best, (made["found"] or 0.0, round(least, 2), round(same, 2)))
    return best


def main(arguments: list[str]) -> None:
    """Answers stories, or prints fitted thresholds."""
    if arguments[:1] == ["--fit"]:
        for name, likeness in (("overlap", overlap), ("encoder", encoder)):
            print(name, *fit(likeness))
        return
    answer = SYSTEMS[arguments[0]]
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line)), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
