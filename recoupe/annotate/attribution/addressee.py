"""To whom and where something was said: "à la presse", "à l'AFP", "sur Twitter", "dans un communiqué"."""

from __future__ import annotations

from recoupe.annotate.attribution.drafts import Draft
from recoupe.model import Span
from recoupe.syntax.surface_phrases import phrase_from
from recoupe.syntax.units import Item, View

_REACH = 14
"""So many items after the cue an addressee or a channel may stand."""


def told(view: View, draft: Draft) -> tuple[Span | None, Span | None]:
    """Addressee and channel of a draft, as spans without their preposition; None where the text names none."""
    if draft.unit is None or draft.cue is None:
        return None, None
    items = draft.unit.items
    start = next((at for at, item in enumerate(items) if item.start >= draft.cue[1]), len(items))
    addressee: Span | None = None
    channel: Span | None = None
    for at in range(start, min(start + _REACH, len(items) - 1)):
        item = items[at]
        if item.quotation is not None or item.low in view.words.cues.que or item.low in (":", ";", "."):
            break
        if _inside(draft, item) or item.pos in ("NOUN", "PROPN"):
            continue
        if addressee is None and item.low in view.words.hearers.to_hearers:
            addressee = _hearer(view, items, at)
        if channel is None and item.low in view.words.hearers.in_channels:
            channel = _channel(view, items, at)
    return addressee, channel


def _inside(draft: Draft, item: Item) -> bool:
    return any(start <= item.start < end for start, end in draft.content)


def _hearer(view: View, items: list[Item], at: int) -> Span | None:
    begin = at + 1
    while begin < len(items) and items[begin].low in view.words.cues.of:
        begin += 1
    phrase = phrase_from(view, items, begin) if begin < len(items) else None
    if phrase is None:
        return None
    span = items[phrase.begin].start, items[phrase.end - 1].end
    mentions = view.mentions_in(*span)
    named = any(mention.type in ("PER", "ORG") for mention in mentions[:1])
    hears = any(items[place].low in view.words.cues.speakers for place in range(phrase.begin, min(phrase.end, phrase.begin + 3)))
    return span if (named or hears) and not any(mention.type == "LOC" for mention in mentions[:1]) else None


def _channel(view: View, items: list[Item], at: int) -> Span | None:
    begin = at + 1
    while begin < len(items) and items[begin].low in view.words.cues.of:
        begin += 1
    nearby = [item.low for item in items[begin : begin + 4]]
    if not any(low in view.words.cues.channel_nouns for low in nearby):
        mention = view.mention_at.get(items[begin].start) if begin < len(items) else None
        if mention is None or mention.type != "ORG" or items[at].low not in view.words.hearers.on_media:
            return None
    phrase = phrase_from(view, items, begin, bare=True)
    return (items[phrase.begin].start, items[phrase.end - 1].end) if phrase is not None else None
