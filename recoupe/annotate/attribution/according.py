""" "Selon X, …", "…, selon X", "…, selon X, …", and their like."""

from __future__ import annotations

from functools import cache

from recoupe.annotate.attribution.can_speak import able
from recoupe.annotate.attribution.clauses import clause_end
from recoupe.annotate.attribution.drafts import Draft, SourceKind, content_of, stripped, without_lead
from recoupe.annotate.attribution.reading import Reading, main_clause, without_setting
from recoupe.lang.tables.speaking import CueWords, SpeakingWords
from recoupe.syntax.apposition import apposed_in_parse
from recoupe.syntax.surface_phrases import Phrase, phrase_from
from recoupe.syntax.units import TERMINAL, Item, is_finite, is_infinitive
from recoupe.text import fold


def according(reading: Reading) -> None:
    """ "Selon X, …", "…, selon X", "…, selon X, …", and their like."""
    done = 0
    for at, item in enumerate(reading.items):
        if item.low in reading.words.cues.according_heads and at >= done and (length := _according_length(reading, at)):
            done = _according(reading, at, length)


def _according_length(reading: Reading, at: int) -> int:
    """How many items the phrase has that means "according to" and begins here; 0 for none."""
    items = reading.items
    low = items[at].low
    if low in reading.words.cues.according:
        following = items[at + 1 : at + 3]
        return (
            0
            if not following
            or (any(item.low in reading.words.cues.not_according for item in following) and not _named(reading, at + 1))
            else 1
        )
    if low in reading.words.according.views and at + 1 < len(items) and _pour(reading, at):
        return 1
    if low not in reading.words.cues.according_phrase_heads:
        return 0
    for phrase in _by_first_word(reading.words.cues)[low]:
        if tuple(item.low for item in items[at : at + len(phrase)]) == phrase:
            if phrase[-1] in reading.words.according.source_nouns:
                return int(at == 0 or items[at - 1].low in reading.words.according.before_source)
            return len(phrase)
    return 0


@cache
def _by_first_word(cues: CueWords) -> dict[str, list[tuple[str, ...]]]:
    """The phrases that mean "according to" by the word that each begins with."""
    found: dict[str, list[tuple[str, ...]]] = {low: [] for low in cues.according_phrase_heads}
    for phrase in cues.according_phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _named(reading: Reading, at: int) -> bool:
    return at < len(reading.items) and reading.items[at].start in reading.view.mention_at


def _pour(reading: Reading, at: int) -> bool:
    """ "Pour X, …" at the head of a unit, X a person, a body or "lui"; "pour" elsewhere says what for."""
    items = reading.items
    if (without_lead(reading.unit, 0, at, reading.words) != at and not (at and items[at - 1].low == ":")) or is_infinitive(
        items[at + 1]
    ):
        return False
    phrase = phrase_from(reading.view, items, at + 1)
    if items[at + 1].low in reading.words.grammar.standing_for:
        phrase = Phrase(at + 1, at + 2)
    if phrase is None or phrase.end >= len(items) or items[phrase.end].low != ",":
        return False
    persons = [
        m for m in reading.view.mentions_in(items[phrase.begin].start, items[phrase.end - 1].end) if m.type in ("PER", "ORG")
    ]
    role = phrase.end > phrase.begin + 1 and (
        items[phrase.begin + 1].low in reading.words.cues.speakers
        or fold(items[phrase.begin + 1].low) in reading.words.speakers.holding_views
    )
    return (
        (bool(persons) and persons[0].start <= items[min(phrase.begin + 1, phrase.end - 1)].start)
        or role
        or items[at + 1].low in reading.words.according.alone
    )


def _according(reading: Reading, at: int, length: int) -> int:
    items, view = reading.items, reading.view
    begin = at + length
    phrase = (
        Phrase(begin, begin + 1)
        if begin < len(items) and items[begin].low in view.words.grammar.standing_for | view.words.grammar.standing_for_us
        else None
    )
    phrase = phrase or phrase_from(view, items, begin, bare=True)
    if phrase is None:
        if begin < len(items) and (quotation := items[begin].quotation) is not None and view.is_label(quotation):
            phrase = Phrase(begin, begin + 1)
        else:
            return at
    if items[begin].quotation is None and not able(view, reading.span(*phrase)):
        return at
    after = phrase.end
    lead = without_lead(reading.unit, 0, at, reading.words)
    initial = lead == at or all(items[place].pos in ("ADV", "PUNCT", "CCONJ") for place in range(lead, at))
    initial = initial or (at > 0 and view.text[items[at].start].isupper())
    floor = reading.floor(at)
    if initial:
        start = _after_apposition(reading, after)
        ranges = [(start, clause_end(view, reading.unit, start, reading.limit(start)))]
        cut = (lead, start)
    else:
        ranges = _around(reading, at, after, max(floor, _content_floor(reading, at)))
        cut = (at - 1 if items[at - 1].low == "," else at, after)
    made = content_of(view, reading.unit, ranges)
    if made is None:
        return at
    reading.cuts.append(cut)
    spans, form, whole = made
    source = reading.span(*apposed_in_parse(view, items, phrase))
    kind: SourceKind = "pronoun" if items[phrase.begin].low in view.words.grammar.standing_for else "phrase"
    reading.add(
        Draft(
            spans,
            form,
            "according",
            reading.span(at, at + length),
            source,
            kind,
            quotes=whole,
            head=items[at].start,
        )
    )
    return after


def _after_apposition(reading: Reading, at: int) -> int:
    """Where the content of "Selon X, …" begins: after the comma, and after an apposition to X up to the next comma."""
    items = reading.items
    comma = next((place for place in range(at, min(at + 25, len(items))) if items[place].low == ","), None)
    if comma is None:
        return at
    if any(is_finite(item) for item in items[at:comma]) and not any(
        item.low in reading.words.according.apposed_relatives for item in items[at:comma]
    ):
        return at
    nxt = comma + 1
    closing = next((place for place in range(nxt + 1, min(nxt + 22, len(items))) if items[place].low == ","), None)
    if closing is None or nxt >= len(items):
        return nxt
    first = items[nxt]
    inner = items[nxt:closing]
    relative = first.low in reading.words.according.apposed
    bare_noun = (
        first.pos == "NOUN" and first.low not in reading.words.cues.determiners and not any(is_finite(item) for item in inner)
    )
    participle = (
        first.pos in ("VERB", "ADJ") and not is_finite(first) and not any(is_finite(item) for item in inner) and len(inner) < 10
    )
    return closing + 1 if relative or bare_noun or participle or _office_between(items, nxt, closing, reading.words) else nxt


def _office_between(items: list[Item], begin: int, closing: int, words: SpeakingWords) -> bool:
    """ "Selon Paul Durand, le maire de Brive, la digue tiendra": an office between commas, and a new subject after them."""
    if items[begin].low not in words.according.office_articles or fold(items[begin + 1].low) not in words.speakers.offices:
        return False
    after = items[closing + 1] if closing + 1 < len(items) else None
    fresh = after is not None and (
        after.low in words.cues.determiners or after.low in words.cues.subject_pronouns or after.pos == "PROPN"
    )
    return fresh and not any(is_finite(item) for item in items[begin:closing])


def _content_floor(reading: Reading, at: int) -> int:
    """Where the content before "selon" can begin at the earliest: after the "que" of a cue verb, at a relative pronoun nearby."""
    items = reading.items
    floor = 0
    for place in range(at - 1, max(-1, at - 60), -1):
        opens = items[place].low == "(" or reading.view.text[items[place].start] in "—–"
        if opens and not any(item.low == ")" for item in items[place:at]):
            floor = place + 1
            break
        if items[place].low == ":" and not any(is_finite(item) for item in items[:place]):
            floor = place + 1
            break
    for place in range(at - 1, max(-1, at - 5), -1):
        if items[place].low in reading.words.grammar.relative_subject:
            return place
    for group in reversed(reading.groups):
        if floor <= group.begin and group.end <= at and "q" in group.frames and group.kind == "finite":
            for place in range(group.end, min(group.end + 12, at)):
                if items[place].low in reading.words.cues.que:
                    return place + 1
    return floor


def _around(reading: Reading, at: int, after: int, floor: int) -> list[tuple[int, int]]:
    items, view = reading.items, reading.view
    begin = without_lead(reading.unit, floor, at, reading.words)
    pronoun = items[after - 1].low in reading.words.grammar.standing_for
    if pronoun and items[at - 1].low != ",":
        begin = _short_apposition(reading, begin, at)
    if at - 2 > begin and items[at - 1].low in reading.words.according.still and items[at - 2].low == ",":
        at -= 2
    before = without_setting(reading, *stripped(reading.unit, begin, at))
    rest = after
    if rest >= len(items) or items[rest].low in TERMINAL:
        return [before]
    if items[rest].low == ",":
        closing = next((place for place in range(rest, len(items)) if items[place].low == ")"), len(items))
        closing = closing if not any(item.low == "(" for item in items[rest:closing]) else len(items)
        going_on = (rest + 1, clause_end(view, reading.unit, rest + 1, min(closing, reading.limit(rest))))
        if items[at - 1 - (at > 1 and items[at - 1].low == ",")].low in reading.words.grammar.relative_subject or (
            items[begin].low in reading.words.cues.prepositions and not main_clause(items[begin:at], reading.words)
        ):
            return [going_on]
        if _outlet_goes_on(items, rest + 1, reading.words) and not pronoun:
            return [before]
        if is_finite(items[rest + 1]) and _is_told_alone(items, *before):
            return [before]
        return [before, going_on]
    if pronoun and items[rest].low not in reading.words.according.after_pronoun:
        return [before, (rest, clause_end(view, reading.unit, rest, reading.limit(rest)))]
    cut_short = items[at - 1].pos in ("AUX", "NOUN", "VERB") and floor
    told_on = items[rest].quotation is not None or is_finite(items[rest]) or cut_short
    if told_on and items[at - 1].low != "," and not items[rest].low.startswith(reading.words.cues.about_source):
        return [before, (rest, clause_end(reading.view, reading.unit, rest, reading.limit(rest)))]
    return [before]


def _is_told_alone(items: list[Item], begin: int, end: int) -> bool:
    """ "Près de 200 personnes, selon la police, ont défilé": a count, or a phrase that ends in quoted words, without a verb."""
    if any(is_finite(item) for item in items[begin:end]):
        return False
    return items[end - 1].quotation is not None or any(item.pos == "NUM" or item.low[:1].isdigit() for item in items[begin:end])


def _short_apposition(reading: Reading, begin: int, at: int) -> int:
    """ "…, « mesure dangereuse » selon eux": the few words after the last comma, where they are no clause."""
    items = reading.items
    comma = next((place for place in range(at - 1, max(begin, at - 7), -1) if items[place].low == ","), None)
    if comma is None or any(is_finite(item) for item in items[comma:at]) or not main_clause(items[begin:comma], reading.words):
        return begin
    return comma + 1


def _outlet_goes_on(items: list[Item], at: int, words: SpeakingWords) -> bool:
    """Whether what follows "selon X," is the outlet's again, or about X."""
    if at >= len(items):
        return True
    item = items[at]
    if item.low in words.cues.outlet_again:
        return True
    if any(tuple(other.low for other in items[at : at + len(phrase)]) == phrase for phrase in words.cues.according_phrases):
        return True
    participle = item.pos in ("VERB", "ADJ") and not is_finite(item) and not is_infinitive(item)
    return participle or (item.pos in ("NOUN", "PROPN") and item.low not in words.cues.determiners)
