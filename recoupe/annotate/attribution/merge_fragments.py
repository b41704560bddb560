"""Quotations that are one utterance: of several paragraphs that each open with a mark, or set in pieces before one cue."""

from __future__ import annotations

from recoupe.annotate.attribution.drafts import Draft
from recoupe.syntax.units import View

MOST_BETWEEN = 80
"""Code points between a cue and the quotation that goes on behind it, at most."""

_BETWEEN = frozenset(".,;… \u00a0\u202f\t")


def joined(view: View, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each run of pieces made one; a piece is a quotation without a cue of its own."""
    by_quote = {quotation: draft for draft in drafts if draft.form == "direct" for quotation in draft.quotes}
    gone: set[int] = set()
    for quotation in sorted(by_quote, reverse=True):
        draft = by_quote[quotation]
        before = _sibling_before(view, quotation)
        if before is None or before not in by_quote:
            continue
        earlier = by_quote[before]
        if earlier is draft or id(earlier) in gone or id(draft) in gone:
            continue
        if draft.rule == "alone" and _continues(view, before, quotation):
            _join(earlier, draft, by_quote)
            gone.add(id(draft))
        elif earlier.rule == "alone" and draft.rule == "incise" and _one_utterance(view, before, quotation):
            _join(draft, earlier, by_quote)
            gone.add(id(earlier))
    return [draft for draft in drafts if id(draft) not in gone]


def resumed(view: View, drafts: list[Draft]) -> list[Draft]:
    """The drafts with a quotation without a cue made one with the quotation before it whose cue stands between the two.

    '"The bridge is safe," she said. "It will open."' is one utterance where a language's press quotes so.
    """
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: draft.content[0]):
        before = kept[-1] if kept else None
        if before is not None and draft.cue is None and draft.form == "direct" and _resumes(view, before, draft):
            before.content = [*before.content, *draft.content]
            before.quotes |= draft.quotes
            for other in drafts:
                other.follows = before if other.follows is draft else other.follows
            continue
        kept.append(draft)
    return kept


def _resumes(view: View, before: Draft, draft: Draft) -> bool:
    """Whether a quotation begins right after the sentence of the cue behind the other one, in its paragraph."""
    if before.cue is None or before.form != "direct" or before.cue[0] < before.content[0][0]:
        return False
    end = max(before.cue[1], before.content[-1][1], before.source[1] if before.source else 0)
    gap = view.text[end : draft.content[0][0]]
    return draft.content[0][0] >= end and len(gap) <= MOST_BETWEEN and "\n" not in gap


def _join(kept: Draft, other: Draft, by_quote: dict[int, Draft]) -> None:
    kept.content = sorted([*kept.content, *other.content])
    kept.quotes |= other.quotes
    for quotation in other.quotes:
        by_quote[quotation] = kept


def _sibling_before(view: View, quotation: int) -> int | None:
    parent = view.quotes[quotation].parent
    for index in range(quotation - 1, max(-1, quotation - 12), -1):
        if view.quotes[index].parent == parent:
            return index
    return None


def _one_utterance(view: View, before: int, quotation: int) -> bool:
    return _same_breath(view, before, quotation) or _continues(view, before, quotation)


def _continues(view: View, before: int, quotation: int) -> bool:
    """Whether the first quotation runs to its paragraph's end without closing and the next paragraph opens with a mark."""
    first, second = view.quotes[before], view.quotes[quotation]
    gap = view.text[first.outer_end : second.outer_start]
    return (
        not first.closed
        and first.opened
        and not gap.strip(" .\u00a0\u202f\t\r\n")
        and "\n" in gap
        and first.family == second.family
    )


def _same_breath(view: View, before: int, quotation: int) -> bool:
    """Whether nothing but a stop stands between two quotations of one line."""
    gap = view.text[view.quotes[before].outer_end : view.quotes[quotation].outer_start]
    return "." in gap and all(char in _BETWEEN for char in gap)
