"""Scores what a system answers on the planted stories.

An answer to a story is `{"id", "facts": [{"passages", "differences": [{"passages", "slot", "type"}], "relation"}]}`: facts that
reports tell, by their passages (`{"report", "start", "end"}`: number of the report in the story, code points), and on which the
tellings differ, by the passages that do. `slot`, `type` and `relation` may be left out; a fact without differences and without
another relation is one on which they agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Story = dict[str, Any]
Answer = dict[str, Any]
Spans = list[tuple[int, int, int]]

SHARES: Mapping[str, tuple[str, str]] = {
    "found": ("found", "planted"),
    "precision": ("right", "shown"),
    "slot": ("slot", "found"),
    "type": ("type", "found"),
    "hidden": ("hidden", "planted"),
    "alarms": ("alarms", "calm"),
    "linked": ("linked", "calm"),
}
"""Each figure, what is counted and out of what. `hidden`: planted, and shown as agreement. `linked`: calm pairs shown as one fact
without a difference."""


def tally(story: Story, answer: Answer) -> Counter[str]:
    """What the answer found in one story. A shown difference that is neither planted nor calm counts as wrong."""
    texts = [report["text"] for report in story["reports"]]
    facts = [(_spans(fact["passages"]), fact.get("differences", [])) for fact in answer["facts"]]
    agreed = [
        _spans(f["passages"]) for f in answer["facts"] if f.get("relation", "agree") == "agree" and not f.get("differences")
    ]
    rows = [(number, row, _spans(row["passages"])) for number, (_, found) in enumerate(facts) for row in found]
    counts: Counter[str] = Counter({"shown": len(rows)})
    right: set[int] = set()
    for planted in story["expect"]["planted"]:
        hits = [k for k, (_, row, spans) in enumerate(rows) if _both(spans, planted["passages"], texts)]
        right.update(hits)
        counts["planted"] += 1
        counts["found"] += bool(hits)
        counts["slot"] += any(rows[k][1].get("slot") == planted["slot"] for k in hits)
        counts["type"] += any(rows[k][1].get("type") == planted["difference"] for k in hits)
        counts["hidden"] += not hits and any(_both(spans, planted["passages"], texts) for spans in agreed)
    for calm in story["expect"]["calm"]:
        alarm = any(_both(spans, calm, texts) for k, (_, _, spans) in enumerate(rows) if k not in right)
        counts["calm"] += 1
        counts["alarms"] += alarm
        counts["linked"] += not alarm and any(_both(spans, calm, texts) for spans, _ in facts)
    counts["right"] += len(right)
    return counts


def figures(counts: Counter[str]) -> dict[str, float | None]:
    """Shares of the counts, and F of found and precision; None of nothing."""
    made = {name: counts[of] / counts[out] if counts[out] else None for name, (of, out) in SHARES.items()}
    found, precision = made["found"] or 0.0, made["precision"] or 0.0
    return {**made, "F": 2 * found * precision / (found + precision) if found + precision else 0.0}


def total(stories: Iterable[Story], answers: Mapping[str, Answer]) -> Counter[str]:
    """Over all stories; one that was not answered has no facts."""
    counts: Counter[str] = Counter()
    for story in stories:
        counts.update(tally(story, answers.get(story["id"], {"facts": []})))
    return counts


def _spans(passages: Sequence[Mapping[str, int]]) -> Spans:
    return [(passage["report"], passage["start"], passage["end"]) for passage in passages]


def _both(spans: Spans, pair: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether the spans touch both passages of the pair, in two reports."""
    one, other = (set(_touched(spans, passage, texts)) for passage in pair)
    return any(a != b for a in one for b in other)


def _touched(spans: Spans, passage: str, texts: Sequence[str]) -> Iterator[int]:
    for report, start, end in spans:
        at = texts[report].find(passage)
        if at >= 0 and start < at + len(passage) and at < end:
            yield report
