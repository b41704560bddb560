"""What a draft is weighed by: the rule that found it, what its cue governs, who its source is, how its content ends.

No word of a report is among the signs. By cross-validation more signs (the verb, its tense and relation, what its content begins
with, how its pieces hang on each other) gain nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from recoupe.annotate.attribution.can_speak import able
from recoupe.annotate.attribution.drafts import Draft
from recoupe.lang.tables.attribution import AttributionTable
from recoupe.syntax.units import Item, View

_STOPS = frozenset({",", ";", ":", "(", ")", ".", "-"})
_LENGTHS = (1, 2, 4, 7, 12, 20, 35, 60)
"""Lengths of a content in items, as steps."""


def weigh_up(view: View, drafts: Iterable[Draft], table: AttributionTable) -> list[Draft]:
    """The drafts with their signs, one a cue and content."""
    kept = {(draft.head, draft.content[0][0], draft.content[-1][1]): draft for draft in reversed(list(drafts))}
    for draft in kept.values():
        signs = [f"rule={draft.rule}", f"source={_source_sign(view, draft, table)}", *_content_signs(draft)]
        signs += [f"form={draft.form}", f"act={draft.act}"]
        signs += [f"{draft.rule}/frame={frame}" for frame in table.frames.get(draft.lemma, "")]
        signs += [f"{draft.rule}/ending={ending}" for ending in draft.endings]
        draft.signs = tuple(signs)
    return list(reversed(kept.values()))


def _content_signs(draft: Draft) -> list[str]:
    """How long the content is, what follows it in its unit, and whether a quotation holds it."""
    if draft.unit is None:
        return []
    items = draft.unit.items
    begin = bisect_left(items, draft.content[0][0], key=_start)
    stop = bisect_left(items, draft.content[-1][1], lo=begin, key=_start)
    following = _sort(items[stop]) if stop < len(items) else "end"
    level = "quotation" if draft.unit.inside is not None else "report"
    return [f"next={following}", f"{draft.rule}/length={bisect_left(_LENGTHS, stop - begin)}", f"within={level}"]


def _start(item: Item) -> int:
    return item.start


def _sort(item: Item) -> str:
    if item.quotation is not None:
        return "quote"
    return item.low if item.low in _STOPS else item.pos


def _source_sign(view: View, draft: Draft, table: AttributionTable) -> str:
    if draft.source is None:
        return draft.kind
    start, end = draft.source
    plain = view.plain[start:end].lower().lstrip("-").removeprefix("t-")
    if plain in table.subjects or draft.kind in ("pronoun", "relative"):
        return f"{draft.kind} {plain}" if plain in table.subjects else draft.kind
    mentions = view.mentions_in(start, end)
    if mentions:
        return f"{draft.kind} {mentions[0].type}"
    if able(view, draft.source, strictly=True):
        return f"{draft.kind} able"
    return f"{draft.kind} may" if able(view, draft.source) else f"{draft.kind} thing"


def logit(signs: Iterable[str], weights: Mapping[str, float]) -> float:
    """The sum of the weights of signs."""
    return sum(weights.get(sign, 0.0) for sign in signs)
