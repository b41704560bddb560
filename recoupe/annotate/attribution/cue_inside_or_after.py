"""The incise: a cue with its subject behind it, after or inside the content ("…", a dit X)."""

from __future__ import annotations

from recoupe.annotate.attribution.can_speak import able
from recoupe.annotate.attribution.clauses import clause_end
from recoupe.annotate.attribution.drafts import Draft, SourceKind, content_of, stripped, without_lead
from recoupe.annotate.attribution.reading import Reading, main_clause, without_setting
from recoupe.annotate.attribution.subjects import subject_after
from recoupe.annotate.attribution.verbs import Group
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.syntax.apposition import named_after
from recoupe.syntax.surface_phrases import Phrase, phrase_from
from recoupe.syntax.units import TERMINAL, Item, View, is_finite

DASHES = frozenset({"-", "–", "—"})

_CLAUSE = 2
"""So many words and a noun phrase at the head make a statement before a named speaker, though the model sees no verb in it."""


def incises(reading: Reading, *, inside: bool = False) -> None:
    """Cues with inversion after (or inside) their content; `inside` where the unit stands between quotation marks.

    There a few words may do before the cue ("Notre politique, a dit X, n'est pas …"), since the marks say that somebody speaks.
    """
    for index, group in enumerate(reading.groups):
        if group.kind == "finite" and not group.passive and "c" in group.frames:
            _incise(reading, index, group, inside=inside)
    for at in range(1, len(reading.items) - 1):
        if (
            reading.items[at].low in reading.words.cues.readable
            and reading.items[at + 1].low in reading.words.order.impersonal_after
        ):
            _written_there(reading, at)


def _written_there(reading: Reading, at: int) -> None:
    """ "« … », pouvait-on lire sur une banderole", "…, veut-on croire à Rome": what is read or heard, and where."""
    items = reading.items
    stop = at + 2
    if items[at].low not in reading.words.cues.read:
        while stop < len(items) and items[stop].pos == "ADV":
            stop += 1
        if stop >= len(items) or items[stop].low not in reading.words.cues.reading_verbs:
            return
        stop += 1
    if not _closes_content(items, at - 1):
        return
    begin, end = stripped(reading.unit, without_lead(reading.unit, reading.floor(at), at, reading.words), at)
    if begin >= end or not main_clause(items[begin:end], reading.words):
        return
    source = (
        phrase_from(reading.view, items, stop + 1, bare=True)
        if stop < len(items) and items[stop].low in reading.words.cues.where
        else None
    )
    made = content_of(reading.view, reading.unit, [without_setting(reading, begin, end)])
    if made is None:
        return
    spans, form, whole = made
    reading.cuts.append((at, _incise_end(items, source.end if source else stop)))
    span = reading.span(*source) if source else None
    kind: SourceKind = "phrase" if source else "nobody"
    cue = reading.span(at, stop)
    reading.add(
        Draft(spans, form, "incise", cue, span, kind, lemma=reading.words.order.reading, quotes=whole, head=items[at].start)
    )


def _incise(reading: Reading, index: int, group: Group, *, inside: bool) -> None:
    items, view = reading.items, reading.view
    before = _last_before(items, group, view.words)
    if before is None:
        return
    begin, end = _content_before(reading, group, before)
    touching = end > begin and items[end - 1].quotation is not None
    if touching and before >= 0 and (quotation := items[before].quotation) is not None and not view.has_clause(quotation):
        touching = False  # "le « vent du changement » souffle": without a comma a fragment is no utterance
    if group.clitic is not None:
        source = _inverted(reading, group) if items[-1].low != "?" or touching else None
    else:
        source = _speaker_behind(reading, group, (begin, end), touching=touching, inside=inside)
    if source is None:
        return
    stop = _incise_end(items, max(source.end, group.end))
    ranges = _incise_content(reading, begin, end, stop)
    if (
        group.clitic is None
        and not touching
        and not main_clause(items[begin:end], reading.words)
        and _goes_on(items, stop, reading.words)
    ):
        ranges.append((stop + 1, clause_end(view, reading.unit, stop + 1, len(items))))
    made = content_of(view, reading.unit, ranges)
    if made is None:
        return
    reading.used.add(index)
    reading.cuts.append((before + 1 if before >= 0 else 0, stop))
    spans, form, whole = made
    antecedent = view.person_before_colon(spans[0][0]) if group.clitic is not None else None
    kind: SourceKind = "pronoun" if group.clitic is not None and source == Phrase(group.clitic, group.clitic + 1) else "phrase"
    reading.add(Draft(spans, form, "incise", reading.span(group.begin, group.end), reading.span(*source), kind,
                      group.act, group.lemma, antecedent=antecedent, quotes=whole, head=items[group.head].start))  # fmt: skip


def _last_before(items: list[Item], group: Group, words: SpeakingWords) -> int | None:
    """The item in which what stands before an incise ends, -1 at the head of the unit; None where no content can end there."""
    before = group.begin - 1
    if before > 0 and items[before].low in words.order.echoing and items[group.begin].low in words.order.echoed:
        return before - 1  # "…, comme l'affirme X"
    if before >= 0 and items[before].low in words.order.subordinating and group.clitic is None:
        lifted = _it_is_what(items, before, words)
        if lifted is None:
            return None
        before = lifted
    return before if before < 0 or _closes_content(items, before) else None


def _content_before(reading: Reading, group: Group, before: int) -> tuple[int, int]:
    """The items of the content before an incise: after the incise before it, and after an address that a page embeds."""
    items = reading.items
    begin = without_lead(reading.unit, reading.floor(group.begin), max(before + 1, 0), reading.words)
    begin = max([begin, *(at + 1 for at in range(begin, before + 1) if items[at].low.startswith(reading.words.cues.link_starts))])
    return stripped(reading.unit, begin, before + 1)


def _inverted(reading: Reading, group: Group) -> Phrase | None:
    """The pronoun behind its verb, or for "on" whom it was learned from."""
    if group.clitic is None:
        return None
    learned = reading.items[group.clitic].low in reading.words.order.impersonal_after
    found = _learned_from(reading.view, reading.items, group) if learned else None
    return found or Phrase(group.clitic, group.clitic + 1)


def _speaker_behind(reading: Reading, group: Group, content: tuple[int, int], *, touching: bool, inside: bool) -> Phrase | None:
    """The subject behind its verb, where what stands before can be its words; None otherwise."""
    items, view = reading.items, reading.view
    subject = subject_after(view, items, group)
    if subject is None:
        return None
    source = named_after(view, items, subject)
    if touching:
        return source
    begin, end = content
    stop = _incise_end(items, source.end)
    speaks = able(view, reading.span(*source), strictly=True)
    if inside and end > begin and stop < len(items) and speaks:
        return source
    parted = end > begin and _goes_on(items, stop, reading.words) and speaks
    stated = end - begin > _CLAUSE and stop >= len(items) - 1 and items[group.begin - 1].low == ","
    stated = stated and items[begin].low in reading.words.cues.np_start and bool(view.mentions_in(*reading.span(*source)))
    told = parted or stated or main_clause(items[begin:end], reading.words)
    return source if told and (speaks or not {"n", "m"} & set(group.frames)) else None


def _goes_on(items: list[Item], at: int, words: SpeakingWords) -> bool:
    """Whether the clause that an incise parts has its verb right after the incise: "M. X, a dit Y, s'est rendu à Z"."""
    if at >= len(items) or items[at].low != ",":
        return False
    at += 1
    while at < len(items) and items[at].low in words.cues.before_verb:
        at += 1
    return at < len(items) and is_finite(items[at])


def _it_is_what(items: list[Item], at: int, words: SpeakingWords) -> int | None:
    """ "…: c'est ce qu'a annoncé X": the item before "c'est", where that is how it stands; None otherwise."""
    begin = at - len(words.order.it_is)
    return begin - 1 if begin >= 0 and tuple(item.low for item in items[begin:at]) == words.order.it_is else None


def _closes_content(items: list[Item], at: int) -> bool:
    item = items[at]
    return item.quotation is not None or item.low in (",", ")") or item.low in TERMINAL or item.low in DASHES or item.low == ":"


def _learned_from(view: View, items: list[Item], group: Group) -> Phrase | None:
    """ "a-t-on appris de sources concordantes", "auprès de la SDJ", "indique-t-on à la préfecture"."""
    at = group.end
    while at < len(items) and (items[at].pos == "ADV" or items[at].low in view.words.cues.days):
        at += 1
    if at < len(items) and items[at].low in view.words.order.learned_from:
        at += 1
        while at < len(items) and items[at].low in view.words.order.learned_side:
            at += 1
        return phrase_from(view, items, at, bare=True)
    return None


def _incise_end(items: list[Item], at: int) -> int:
    """The item at which what follows an incise begins: after its complements, at a comma, colon or stop."""
    depth = 0
    while at < len(items):
        low = items[at].low
        depth += (low == "(") - (low == ")")
        if depth <= 0 and (low in (",", ":", ";") or low in TERMINAL or low in DASHES or items[at].quotation is not None):
            return at
        at += 1
    return at


def _incise_content(reading: Reading, begin: int, end: int, stop: int) -> list[tuple[int, int]]:
    """What an incise gives to its speaker: before it, and after it where a quotation goes on."""
    items, view = reading.items, reading.view
    ranges = [without_setting(reading, begin, end)] if end > begin else []
    after = stop
    while after < len(items) and items[after].low in (",", ":"):
        after += 1
    going_on = items[after].quotation if after < len(items) else None
    if going_on is not None and view.has_clause(going_on):
        last = after + 1
        if all(item.low in TERMINAL for item in items[last:]) or items[last].low in (",", ".", ";"):
            reading.cuts.append((after, last))
            ranges.append((after, last))
    return ranges
