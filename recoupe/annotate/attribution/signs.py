"""What a draft is weighed by: named signs of its cue, its content and its source, each on or off.

The signs are of grammar, of what a cue verb implies, and of how rules and patterns agree; no word of a report is among them but
the infinitive of a cue verb. Most are told apart by the draft's rule ("object/act=demand").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from recoupe.annotate.attribution.able import able
from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.units import Item, View, is_finite
from recoupe.lang.tables.attribution import AttributionTable

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTED = (0.0, 0.2, 0.5, 0.8, 0.999)
"""Shares of a content that stand in quotation marks, as steps."""
_STOPS = frozenset({",", ";", ":", "(", ")", ".", "-"})
_SELF = "expl:pv"
_LENGTHS = (1, 2, 4, 7, 12, 20, 35, 60)
"""Lengths of a content in items, as steps."""
_NEAR = 12
"""So many items beyond a content's ends are looked at."""


def weigh_up(view: View, drafts: Iterable[Draft], table: AttributionTable) -> list[Draft]:
    """The drafts with their signs, one a cue and content."""
    kept = {(draft.head, draft.content[0][0], draft.content[-1][1]): draft for draft in reversed(list(drafts))}
    for draft in kept.values():
        signs = _cue_signs(draft, view.token(draft.head), table) + _content_signs(view, draft, table)
        signs.append(f"source={_source_sign(view, draft, table)}")
        signs += [sign for ending in draft.endings for sign in (f"ending={ending}", f"{draft.rule}/ending={ending}")]
        draft.signs = tuple(dict.fromkeys(signs))
    return list(reversed(kept.values()))


def _cue_signs(draft: Draft, token: Token | None, table: AttributionTable) -> list[str]:
    rule, lemma = draft.rule, draft.lemma
    found = [f"rule={rule}", f"{rule}/{draft.form}", f"lemma={lemma}"]
    found += [f"{rule}/act={act}" for act in table.acts.get(lemma, ("unlisted",))]
    found += [f"{rule}/frame={frame}" for frame in table.frames.get(lemma, "")]
    if token is None:
        return found
    auxiliary = token
    for child in token.lefts:
        if child.dep_ in ("aux:tense", "aux:pass", "cop"):
            auxiliary = child
        elif child.lower_ in table.negations:
            found.append("negated")
        elif child.dep_ == _SELF:
            found.append("reflexive")
    form = "".join(auxiliary.morph.get("VerbForm", []) + auxiliary.morph.get("Mood", []) + auxiliary.morph.get("Tense", []))
    found += [f"dep={token.dep_}", f"{rule}/pos={token.pos_}"]
    if token.dep_ in ("xcomp", "ccomp"):
        found.append(f"under={token.head.pos_}")
    found.append(f"{rule}/tense={'aux ' if auxiliary is not token else ''}{form}")
    return found


def _content_signs(view: View, draft: Draft, table: AttributionTable) -> list[str]:
    rule, start, end = draft.rule, draft.content[0][0], draft.content[-1][1]
    found = [f"{rule}/quoted={_quoted(view, draft, start, end)}"]
    if draft.unit is None:
        return found
    if draft.unit.inside is not None:
        found += [f"inside/{draft.form}", f"{rule}/inside"]
    items = draft.unit.items
    begin = next((at for at, item in enumerate(items) if item.start >= start), len(items))
    stop = next((at for at in range(begin, len(items)) if items[at].start >= end), len(items))
    following = _sort(items[stop]) if stop < len(items) else "end"
    found += [f"next={following}", f"{rule}/next={following}"]
    if following == "," and stop + 1 < len(items):
        found.append(f"after={_word(items[stop + 1], table)}")
    part = items[begin:stop]
    if part:
        opening = part[0].low if part[0].low in table.subjects else _sort(part[0])
        found += [f"{rule}/first={opening}", f"last={_sort(part[-1])}", f"{rule}/begins={begin == 0}"]
        found += [f"{rule}/length={sum(len(part) > size for size in _LENGTHS)}", f"{rule}/finite={any(map(is_finite, part))}"]
        found += [f"cuts={_crossing(items[stop : stop + _NEAR], start, end)}"]
        found += [f"leaves={_crossing(items[max(0, begin - _NEAR) : begin], start, end)}"]
    return found + _pieces(part, rule, table)


def _crossing(outside: list[Item], start: int, end: int) -> str:
    """The relation by which a word outside hangs on a word of the content: what its end cuts off."""
    tokens = (item.token for item in outside if item.token is not None)
    return next((token.dep_ for token in tokens if token.dep_ != "punct" and start <= token.head.idx < end), "none")


def _pieces(part: list[Item], rule: str, table: AttributionTable) -> list[str]:
    """How the first and the last piece between commas hang on the rest."""
    commas = [at for at, item in enumerate(part) if at and item.low in _STOPS]
    if not commas:
        return []
    lead, tail = part[: commas[0]], part[commas[-1] + 1 :]
    found = [f"commas={min(len(commas), 4)}", f"tailsize={min(len(tail) // 4, 5)}"]
    for name, piece in (("lead", lead), ("tail", tail)):
        if piece:
            relation = _relation(piece)
            found += [f"{name}={relation}", f"{rule}/{name}={relation}", f"{name}={_word(piece[0], table)}"]
    return found


def _relation(piece: list[Item]) -> str:
    """The relation by which a piece hangs on what is outside it."""
    low, high = piece[0].start, piece[-1].end
    tokens = (item.token for item in piece if item.token is not None)
    return next((token.dep_ for token in tokens if not low <= token.head.idx < high), "own")


def _quoted(view: View, draft: Draft, start: int, end: int) -> int:
    inside = draft.unit.inside if draft.unit is not None else None
    size = 0
    for quotation in view.quotes:
        if quotation.start >= end:
            break
        if quotation.parent == inside and quotation.end > start:
            size += min(quotation.end, end) - max(quotation.start, start)
    return sum(size / max(1, end - start) > share for share in _QUOTED)


def _sort(item: Item) -> str:
    if item.quotation is not None:
        return "quote"
    return item.low if item.low in _STOPS else item.pos


def _word(item: Item, table: AttributionTable) -> str:
    return item.low if item.low in table.links else _sort(item)


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
