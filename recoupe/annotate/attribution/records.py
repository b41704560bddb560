"""From drafts to records: twins dropped, speakers named in the order of the text, parents and strength set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.annotate.attribution.addressee import told
from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.speakers import Speakers
from recoupe.annotate.coreference.cast import cast_of
from recoupe.annotate.coreference.memory import Reference
from recoupe.lang.tables.attribution import Weights
from recoupe.lang.tables.people import PeopleWords
from recoupe.model import Annotations, Attribution, LinkStrength, Span
from recoupe.syntax.units import View

if TYPE_CHECKING:
    from recoupe.syntax.view import Doc

_RANK = {
    "incise": 0, "inside": 0, "cue-q": 1, "cue-c": 1, "cue-i": 1, "according": 1, "cue-d": 2, "cue-a": 2, "cue-w": 2, "cue-s": 2,
    "noun": 3, "cue-n": 3, "cue-m": 3, "colon": 3, "tweet": 4, "copy": 5, "alone": 5, "conditional": 6,
}  # fmt: skip


def records(
    view: View, doc: Doc, drafts: list[Draft], weights: Weights, found: Annotations, people: PeopleWords
) -> tuple[Attribution, ...]:
    """The attributions that the drafts make, in the order of their content, outer ones first; `weights` choose speakers."""
    speakers = speaking(view, doc, drafts, weights, found, people)
    named = speakers.all()
    return tuple(_record(view, draft, speakers.parents[at], named[at]) for at, draft in enumerate(speakers.drafts))


def speaking(
    view: View, doc: Doc, drafts: list[Draft], weights: Weights | None, found: Annotations, people: PeopleWords
) -> Speakers:
    """The drafts in the order of their content, without twins, ready to be given speakers."""
    kept = _without_twins(drafts)
    kept.sort(key=lambda draft: (draft.content[0][0], -draft.content[-1][1], draft.place))
    parents = _parents(kept)
    kept = [draft for draft, parent in zip(kept, parents, strict=True) if draft.rule != "alone" or parent is None]
    return Speakers(view, cast_of(doc, view.text, found, people), kept, _parents(kept), weights)


_PLACE = r"[^\W\d_][\w'’.\-]*+(?: [^\W\d_][\w'’.\-]*+){0,3}"
_DATELINE = re.compile(
    rf"{_PLACE}(?:, [^()\n|–—]{{3,20}})? ?\([^()\n]{{2,30}}\) ?[-–—:]\s+"  # Lyon, 5 janv. (AFP) -
    r"|\([^()\n]{2,30}\)(?: ?[-–—:])?\s+"  # (Lyon)
    rf"|{_PLACE}, [^()\n|–—\d]*+\d[^()\n|–—]* [-–—]\s+"  # Lyon, 5 janvier -
    rf"|{_PLACE} \|\s+"  # Lyon |
    r"|[A-ZÀ-Þ][A-ZÀ-Þ'’\- ]+ [-–—]\s+"  # LYON -
)


def cleaned(view: View, draft: Draft) -> Draft:
    """The draft with its content in order, without empty spans and without a dateline."""
    content = sorted((start, end) for start, end in draft.content if end > start)
    draft.content = [_after_dateline(view.text, *content[0]), *content[1:]] if content else []
    return draft


def _after_dateline(text: str, start: int, end: int) -> Span:
    """The span without the dateline that its paragraph begins with: place, date and agency are the outlet's, nobody's words."""
    if start == 0 or text[start - 1] in "\n\r":
        dateline = _DATELINE.match(text, start, end)
        if dateline and dateline.end() < end:
            return dateline.end(), end
    return start, end


def _without_twins(drafts: list[Draft]) -> list[Draft]:
    """Of two drafts with the same content the one whose rule is surer; contents inside a cue or source are dropped."""
    kept: dict[Span, Draft] = {}
    for draft in sorted((draft for draft in drafts if draft.content), key=lambda draft: (_RANK.get(draft.rule, 9), draft.start)):
        key = (draft.content[0][0], draft.content[-1][1])
        if key not in kept:
            kept[key] = draft
    return list(kept.values())


def _parents(drafts: list[Draft]) -> list[int | None]:
    """Index of the smallest draft whose content holds this one's content and its cue or source."""
    parents: list[int | None] = []
    open_ones: list[tuple[int, int]] = []
    for index, draft in enumerate(drafts):
        start, end = draft.content[0][0], draft.content[-1][1]
        while open_ones and open_ones[-1][1] <= start:
            open_ones.pop()
        parent = None
        for candidate, stop in reversed(open_ones):
            if stop >= end and _holds(drafts[candidate], draft):
                parent = candidate
                break
        parents.append(parent)
        open_ones.append((index, end))
        if len(open_ones) > 20:
            del open_ones[0]
    return parents


def _holds(outer: Draft, inner: Draft) -> bool:
    place = (inner.cue or inner.source or inner.content[0])[0]
    low, high = outer.content[0][0], outer.content[-1][1]
    return low <= place < high and low <= inner.content[0][0] and inner.content[-1][1] <= high


def _record(view: View, draft: Draft, parent: int | None, speaker: Reference) -> Attribution:
    addressee, channel = told(view, draft)
    return Attribution(
        content=tuple(draft.content),
        form=draft.form,
        cue=draft.cue,
        source=draft.source,
        speaker=speaker.name,
        candidates=speaker.candidates,
        addressee=addressee,
        channel=channel,
        act=draft.act,
        strength=_strength(view, draft, speaker),
        parent=parent,
        made_by=f"rule:{draft.rule}",
        confidence=round(draft.likely, 3),
    )


def _strength(view: View, draft: Draft, speaker: Reference) -> LinkStrength:
    source = view.plain[draft.source[0] : draft.source[1]].lower() if draft.source else ""
    if any(word in view.words.cues.anonymous for word in source.replace("'", "' ").split()) and not speaker.person:
        return "anonymous"
    if draft.form in ("direct", "mixed"):
        return "quoted"
    inner = view.plain[draft.content[0][0] : draft.content[-1][1]].lower().split()
    if draft.rule == "conditional" or any(word in view.words.cues.conditionals for word in inner):
        return "conditional"
    return "reported"
