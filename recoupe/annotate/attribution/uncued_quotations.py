"""Quotations that no cue verb owns: after a colon, on their own, in a tweet, repeated as a caption."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.reading import Reading
from recoupe.syntax.surface_phrases import phrase_from
from recoupe.syntax.units import Unit, View, is_finite

LONG_ENOUGH = 8
"""A quotation with a verb and so many words is somebody's, even where the unit says more."""

HEADLINE_WORDS = 8

_TWEET = re.compile(r"[—–-]\s?(?P<name>[^—–()\n@]{2,60}?)\s?\((?P<handle>@\w{1,20})\)")
_TWEET_TAIL = re.compile(r"pic\.(?:twitter|x)\.com/|https?://")
_TWEET_LENGTH = 600
_TWEET_UNITS = 12
_MOST_COPIED = 60
"""So many quotations are looked for again: a report has fewer, and the search costs the text's length each time."""


def colon(reading: Reading, owned: set[int]) -> None:
    """ "Roux : « … »", "seule consigne : « … »": what stands before the colon is the source or the cue."""
    items, view = reading.items, reading.view
    for at in range(1, len(items) - 1):
        quotation = items[at + 1].quotation
        if items[at].low != ":" or quotation is None or quotation in owned or not view.has_clause(quotation):
            continue
        content = view.quotes[quotation]
        draft = Draft([(content.start, content.end)], "direct", "colon", unit=reading.unit, quotes={quotation})
        _name_source(reading, draft, at)
        owned.add(quotation)
        reading.add(draft)


def _name_source(reading: Reading, draft: Draft, at: int) -> None:
    items, view = reading.items, reading.view
    for place in range(at - 1, max(-1, at - 7), -1):
        if items[place].low in reading.words.cues.colon_nouns:
            draft.cue = (items[place].start, items[place].end)
            break
    lead = items[:at]
    people = [mention for mention in view.mentions_in(lead[0].start, lead[-1].end) if mention.type in ("PER", "ORG")]
    if len(lead) <= HEADLINE_WORDS and not any(is_finite(item) for item in lead):
        if people:
            draft.source, draft.kind = (people[-1].start, people[-1].end), "phrase"
        elif draft.cue is None:
            draft.kind = "nobody"  # "Budget : « … »": a headline may name its subject before the colon, and not who speaks
        return
    before = view.person_before_colon(draft.content[0][0])
    if before is not None:
        draft.source, draft.kind = before, "phrase"
        return
    for index, item in enumerate(lead):
        if item.dep.startswith("nsubj") and item.low not in reading.words.order.no_colon_subjects:
            if item.low in reading.words.cues.subject_pronouns:
                draft.source, draft.kind = (item.start, item.end), "pronoun"
            else:
                begin = index - 1 if index and lead[index - 1].low in reading.words.cues.determiners else index
                phrase = phrase_from(view, lead, begin, bare=True)
                if phrase is not None and view.mentions_in(lead[phrase.begin].start, lead[phrase.end - 1].end):
                    draft.source, draft.kind = reading.span(*phrase), "phrase"
            return


def alone(reading: Reading, owned: set[int], *, goes_on: bool = False) -> None:
    """Quotations that are a unit of their own, or long enough to be nobody's label: the last speaker goes on.

    Where somebody is quoted right before (`goes_on`), one without a verb is no less said.
    """
    items, view = reading.items, reading.view
    whole = all(item.quotation is not None or item.low in (".", ",", "!", "?", "…", "-", "–", "...", "»") for item in items)
    for item in items:
        quotation = item.quotation
        if quotation is None or quotation in owned or view.is_label(quotation):
            continue
        content = view.quotes[quotation]
        if not view.has_clause(quotation) and not (goes_on and whole and view.text[content.start].isupper()):
            continue
        if content.family in "pq":
            continue
        size = len(view.text[content.start : content.end].split())
        if (whole and size > 2 - goes_on) or size >= LONG_ENOUGH:
            owned.add(quotation)
            reading.add(Draft([(content.start, content.end)], "direct", "alone", unit=reading.unit, quotes={quotation}))


def tweets(view: View, units: list[Unit], taken: list[tuple[int, int]]) -> list[Draft]:
    """Tweets as embedded in a page: text, then "— Name (@handle) date"."""
    found = []
    for match in _TWEET.finditer(view.text):
        end = match.start()
        begin = _tweet_start(view, units, taken, end)
        tail = _TWEET_TAIL.search(view.text, begin, end)
        stop = tail.start() if tail else end
        stop = len(view.text[:stop].rstrip())
        if stop - begin < 8:
            continue
        name = match.span("name")
        found.append(Draft([(begin, stop)], "direct", "tweet", source=name, kind="phrase", lemma=view.words.order.posting))
    return found


def _tweet_start(view: View, units: list[Unit], taken: list[tuple[int, int]], end: int) -> int:
    """Back over the units of the same paragraph that no attribution has."""
    begin = end
    paragraph = view.paragraph(end)
    low, high = 0, len(units)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if units[middle].start < end else (low, middle)
    for unit in reversed(units[max(0, low - _TWEET_UNITS) : low]):
        stop = min(unit.end, end)
        if end - unit.start > _TWEET_LENGTH or view.paragraph(unit.start) != paragraph:
            break
        if unit.end < end and any(start < stop and unit.start < last for start, last in taken):
            break
        begin = unit.start
    return begin


def copies(view: View, drafts: list[Draft]) -> list[Draft]:
    """A quotation printed again without marks, as a caption or a pulled-out line."""
    taken = sorted((draft.content[0][0], draft.content[-1][1]) for draft in drafts if draft.content)
    starts = [start for start, _ in taken]
    reach = list(accumulate((end for _, end in taken), max))
    found = []
    direct = [draft for draft in drafts if draft.form == "direct" and draft.content]
    for draft in direct[:_MOST_COPIED]:
        begin, end = draft.content[0][0], draft.content[-1][1]
        inner = view.plain[begin:end].strip('«»“”" ')
        if len(inner.split()) < LONG_ENOUGH:
            continue
        head, tail = inner[:30], inner[-20:].rstrip(" .")
        at = view.plain.find(head)
        while at != -1:
            last = view.plain.find(tail, at + len(head) - 5, at + int(len(inner) * 1.2) + 20)
            before = bisect_left(starts, last + len(tail)) - 1
            if last != -1 and not begin <= at < end and (before < 0 or reach[before] <= at):
                found.append(Draft([(at, last + len(tail))], "direct", "copy", follows=draft, kind="same"))
                break
            at = view.plain.find(head, at + 1)
    return found
