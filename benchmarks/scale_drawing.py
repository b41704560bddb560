"""Draws how cost grows, both axes in powers of ten: a line a cost."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

WIDE, HIGH, EDGE = 360, 240, 44
LINES = (
    ("link", "link_ms", "linking one new report, ms, by reports stored", "#1f4a5c"),
    ("link", "search_ms", "a search, ms, by reports stored", "#a4571b"),
    ("story", "reconcile_cpu_s", "reconciling, s, by reports of a story", "#1f4a5c"),
    ("story", "page_cpu_s", "its page, s, by reports of a story", "#a4571b"),
)


KINDS = {"link": ("link", "copies"), "story": ("story",)}
"""The results that a panel shows."""


def drawn(results: Sequence[dict[str, Any]]) -> str:
    """Results of `benchmarks.scale` as a drawing in SVG: one panel for the store, one for stories."""
    panels = [panel(results, what, place) for place, what in enumerate(("link", "story"))]
    size = f'viewBox="0 0 {2 * WIDE} {HIGH + 60}" font-family="sans-serif" font-size="10"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect width="100%" height="100%" fill="#fff"/>{"".join(panels)}</svg>\n'
    )


def panel(results: Sequence[dict[str, Any]], what: str, place: int) -> str:
    """The lines of one kind of result, in the place of one panel."""
    lines = [line for line in LINES if line[0] == what]
    shown = [r for r in results if r.get("what") in KINDS[what]]
    points = {field: sorted((r["reports"], r[field]) for r in shown if r[field] > 0) for _, field, *_ in lines}
    if not any(points.values()):
        return ""
    xs, ys = ([math.log10(pair[side]) for found in points.values() for pair in found] for side in (0, 1))
    frame = math.floor(min(xs)), math.ceil(max(xs)), math.floor(min(ys)), math.ceil(max(ys))
    parts = [*grid(frame)]
    for number, (_, field, told, colour) in enumerate(lines):
        way = " ".join(f"{x:.1f},{y:.1f}" for x, y in (spot(pair, frame) for pair in points[field]))
        parts.append(f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{EDGE}" y="{HIGH + 22 + 14 * number}" fill="{colour}">{told}</text>')
    return f'<g transform="translate({place * WIDE} 0)">{"".join(parts)}</g>'


def spot(pair: tuple[float, float], frame: tuple[int, int, int, int]) -> tuple[float, float]:
    """Where a point of a panel lies."""
    left, right, low, high = frame
    x = EDGE + (math.log10(pair[0]) - left) / max(1, right - left) * (WIDE - 2 * EDGE)
    return x, HIGH - EDGE / 2 - (math.log10(pair[1]) - low) / max(1, high - low) * (HIGH - EDGE)


def grid(frame: tuple[int, int, int, int]) -> Iterator[str]:
    """A line and a number a power of ten."""
    left, right, low, high = frame
    for power in range(left, right + 1):
        x, y = spot((10**power, 10**low), frame)
        yield f'<path d="M{x:.1f} {y:.1f}V{EDGE / 2}" stroke="#ddd"/><text x="{x:.1f}" y="{y + 12:.1f}">{10**power:,.10g}</text>'
    for power in range(low, high + 1):
        x, y = spot((10**left, 10**power), frame)
        yield f'<path d="M{x:.1f} {y:.1f}H{WIDE - EDGE}" stroke="#ddd"/><text x="4" y="{y:.1f}">{10.0**power:,.10g}</text>'
