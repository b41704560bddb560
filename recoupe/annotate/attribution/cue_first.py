"""The cue before its content: its frame, its content, its source."""

from __future__ import annotations

from recoupe.annotate.attribution.can_speak import able
from recoupe.annotate.attribution.cue_complements import ranges_after
from recoupe.annotate.attribution.drafts import Draft, SourceKind, content_of
from recoupe.annotate.attribution.reading import Reading, is_relative
from recoupe.annotate.attribution.subjects import subject_after, subject_before
from recoupe.annotate.attribution.verbs import Group
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.syntax.apposition import antecedent, named_beside
from recoupe.syntax.surface_phrases import Phrase, phrase_from
from recoupe.syntax.units import Item, is_finite


def before_content(reading: Reading) -> None:
    """Cue verbs with "que", an infinitive, a noun phrase or a quotation after them."""
    for index, group in enumerate(reading.groups):
        if index not in reading.used and group.kind != "participle":
            _before_content(reading, index, group)


def _before_content(reading: Reading, index: int, group: Group) -> None:
    limit = reading.limit(group.begin)
    found = ranges_after(reading, group, limit)
    if found is None:
        return
    frame, ranges = found
    made = content_of(reading.view, reading.unit, ranges)
    if made is None:
        return
    spans, form, whole = made
    if frame == "m" and form == "indirect":
        return
    draft = Draft(
        spans, form, f"cue-{frame}", reading.span(group.begin, group.end), act=group.act, lemma=group.lemma, quotes=whole
    )
    draft.head = reading.items[group.head].start
    _set_source(reading, group, draft)
    cited = _cited(reading, group.end, ranges[0][0])
    if cited is not None:
        draft.source, draft.kind, draft.antecedent, draft.follows = reading.span(*cited), "phrase", None, None
    reading.used.add(index)
    reading.add(draft)


def _cited(reading: Reading, begin: int, end: int) -> Phrase | None:
    """Whom a medium quotes between its cue and the content: "rapporte, citant un officier, que"."""
    at = next((at for at in range(begin, end) if reading.items[at].low in reading.words.cues.citing), None)
    return phrase_from(reading.view, reading.items, at + 1) if at is not None and at + 1 < end else None


def _set_source(reading: Reading, group: Group, draft: Draft) -> None:
    """The subject of a finite cue; for "précisant que" and "pour dire que" the one who speaks or acts in the unit."""
    items = reading.items
    if group.passive:
        draft.kind = "nobody"
        return
    if group.clitic is not None:
        draft.source, draft.kind = reading.span(group.clitic, group.clitic + 1), "pronoun"
        return
    if group.kind in ("gerund", "infinitive"):
        earlier = [
            other for other in reading.drafts if other.cue and other.cue[0] < items[group.begin].start and other.rule == "incise"
        ]
        if group.kind == "gerund":
            direct = _noun_before_gerund(reading, group)
            if direct is not None and not earlier:
                draft.source, draft.kind = reading.span(*direct), "phrase"
                return
        if earlier:
            draft.follows, draft.kind = earlier[-1], "same"
            draft.source = earlier[-1].source
            return
        main = _main_subject(reading, group)
        if main is not None:
            draft.source = reading.span(*main)
            draft.kind = _kind(items, main, reading.words)
            if draft.kind == "phrase" and not able(reading.view, draft.source):
                draft.source, draft.kind = None, "nobody"
            return
        _share_source(reading, group, draft)
        return
    subject = subject_before(reading.view, reading.unit, group)
    if subject is None:
        subject = (
            subject_after(reading.view, items, group)
            if group.begin and items[group.begin - 1].low in reading.words.order.inverting
            else None
        )
    if subject is None:
        _share_source(reading, group, draft)
        return
    draft.kind = _kind(items, subject, reading.words)
    if draft.kind == "phrase" and subject.end <= group.begin:
        subject = named_beside(reading.view, items, subject, group.begin)
    draft.source = reading.span(*subject)
    if draft.kind == "phrase" and not able(reading.view, draft.source):
        draft.source, draft.kind = None, "nobody"
        _share_source(reading, group, draft)
    if draft.kind == "relative" and subject.begin:
        whom = antecedent(reading.view, reading.unit, subject.begin)
        draft.antecedent = reading.span(*whom) if whom else None


def _share_source(reading: Reading, group: Group, draft: Draft) -> None:
    """Where no subject is found, that of the cue before it in the unit."""
    previous = [
        other for other in reading.drafts if other.source and other.cue and other.cue[0] < reading.items[group.begin].start
    ]
    if previous:
        draft.follows, draft.kind, draft.source = previous[-1], "same", previous[-1].source


def _kind(items: list[Item], phrase: Phrase, words: SpeakingWords) -> SourceKind:
    low = items[phrase.begin].low
    if phrase.end == phrase.begin + 1 and low in words.grammar.relative_subject:
        return "relative"
    return "pronoun" if phrase.end == phrase.begin + 1 and low in words.cues.subject_pronouns else "phrase"


def _noun_before_gerund(reading: Reading, group: Group) -> Phrase | None:
    """ "un homme affirmant détenir": the noun that a gerund without comma belongs to; and "X dénonçant" after a comma."""
    items = reading.items
    if (
        group.begin == 0
        or items[group.begin - 1].low == ","
        or items[group.begin - 1].low in reading.words.grammar.gerund_marks
        or items[group.begin - 1].quotation is not None
    ):
        return None
    for begin in range(group.begin - 1, max(-1, group.begin - 20), -1):
        if items[begin].low in (",", ":", ";") or is_finite(items[begin]) or items[begin].low in reading.words.grammar.and_:
            break
        phrase = phrase_from(reading.view, items, begin)
        if phrase and phrase.end == group.begin and items[begin - 1 if begin else 0].low not in reading.words.cues.of:
            return phrase
    return None


def _main_subject(reading: Reading, group: Group) -> Phrase | None:
    """The subject of the verb that a gerund or infinitive hangs on: the nearest finite verb before it, else after it."""
    items = reading.items
    for at in range(group.begin - 1, -1, -1):
        if is_finite(items[at]) and not is_relative(items, at, reading.words):
            verb = Group(at, at + 1, at, "", "", "", "finite")
            subject = subject_before(reading.view, reading.unit, verb)
            if subject is not None and items[subject.begin].low not in reading.words.order.no_subjects:
                return subject
    if group.begin <= 2:
        comma = next((at for at in range(group.end, min(len(items), group.end + 60)) if items[at].low == ","), None)
        if comma is not None and (
            phrase := phrase_from(reading.view, items, comma + 1) or _pronoun_at(items, comma + 1, reading.words)
        ):
            return phrase
    return None


def _pronoun_at(items: list[Item], at: int, words: SpeakingWords) -> Phrase | None:
    return Phrase(at, at + 1) if at < len(items) and items[at].low in words.cues.subject_pronouns else None
