"""The cue set inside the quotation marks: « On verra, explique la maire, ce qui viendra. »"""

from __future__ import annotations

from recoupe.annotate.attribution.cue_inside_or_after import incises
from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.reading import Reading
from recoupe.annotate.attribution.verbs import groups
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.syntax.units import Item, View, is_finite


def cue_inside(view: View, quotation: int) -> Draft | None:
    """The quotation as one direct attribution, parted by the cue that stands in it; None where none does.

    A quotation whose closing mark is missing ends at the cue.
    """
    content = view.quotes[quotation]
    for unit in view.units(quotation):
        reading = Reading(view, unit, groups(unit, view.words))
        incises(reading, inside=True)
        if not reading.drafts:
            continue
        draft = reading.drafts[0]
        begin, end = reading.cuts[0]
        if draft.cue is None or not _third_person(view, draft):
            continue
        items = unit.items
        end = _after_apposition(items, end, view.words)
        first = (content.start, _trimmed(view, content.start, items[begin - 1].end if begin else items[0].start))
        spans = [first] if first[1] > first[0] else []
        if content.closed and end < len(items):
            start = next((item.start for item in items[end:] if item.low not in (",", ":", ".", ";", "-", "–", "—")), None)
            following = start if start is not None else items[-1].end
            stop = content.end
            if items[end].low in (".", "!", "?", "…"):  # the cue ended its sentence: what follows is the quotation's next
                following = items[end].end
            following = _forward(view, following, stop)
            if stop - following > 3:
                spans.append((following, stop))
        if not spans:
            continue
        return Draft(spans, "direct", "inside", draft.cue, draft.source, draft.kind, draft.act, draft.lemma, quotes={quotation})
    return None


def _after_apposition(items: list[Item], end: int, words: SpeakingWords) -> int:
    """Over what says who the source is: ", délégué syndical à Lyon," or ", 46 ans."."""
    if end + 1 >= len(items) or items[end].low != ",":
        return end
    first = items[end + 1]
    if first.pos not in ("NOUN", "NUM") or first.low in words.cues.determiners:
        return end
    close = next((at for at in range(end + 1, min(end + 16, len(items))) if items[at].low in (",", ".", "!", "?", "…")), None)
    if close is None or any(is_finite(item) for item in items[end + 1 : close]):
        return end
    return close


def _third_person(view: View, draft: Draft) -> bool:
    if draft.source is None:
        return False
    low = view.plain[draft.source[0] : draft.source[1]].lower()
    return not low.endswith(view.words.order.own_pronouns)


def _trimmed(view: View, start: int, end: int) -> int:
    while end > start and view.text[end - 1] in " \u00a0\u202f,;:-–—":
        end -= 1
    return end


def _forward(view: View, start: int, end: int) -> int:
    while start < end and (view.text[start].isspace() or view.text[start] in ",;:"):
        start += 1
    return start
