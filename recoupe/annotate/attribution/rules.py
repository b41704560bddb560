"""The rules that find attributions in one unit: the incise, "selon", the cue before its content, the colon."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.annotate.attribution.drafts import Draft, content_of, stripped, without_lead
from recoupe.annotate.attribution.phrases import (
    Phrase,
    clause_end,
    grown,
    phrase_ending,
    phrase_from,
    skip_modifiers,
    subject_after,
    subject_before,
)
from recoupe.annotate.attribution.units import TERMINAL, Item, Unit, View, is_finite, is_infinitive
from recoupe.annotate.attribution.verbs import Group
from recoupe.lang.fr import cue_words as words
from recoupe.model import Span

DASHES = frozenset({"-", "–", "—"})


class Reading:
    """One unit under the rules: its cue verbs, those already used, and the drafts found so far."""

    def __init__(self, view: View, unit: Unit, found: list[Group]) -> None:
        self.view = view
        self.unit = unit
        self.items = unit.items
        self.groups = found
        self.used: set[int] = set()
        self.drafts: list[Draft] = []
        self.cuts: list[tuple[int, int]] = []
        """Ranges of incises and "selon" phrases: no clause runs over them."""

    def add(self, draft: Draft | None) -> None:
        """Keep a draft."""
        if draft is not None:
            draft.unit = self.unit
            self.drafts.append(draft)

    def span(self, begin: int, end: int) -> Span:
        """Code points from one item to before another."""
        return self.items[begin].start, self.items[end - 1].end

    def limit(self, at: int) -> int:
        """The first incise after an item, or the unit's end."""
        return min([begin for begin, _ in self.cuts if begin > at], default=len(self.items))

    def floor(self, at: int) -> int:
        """The end of the last incise before an item, or 0."""
        return max([end for begin, end in self.cuts if begin < at], default=0)


# --- the incise: "…", a dit X ------------------------------------------------------------------------------------------------


def incises(reading: Reading) -> None:
    """Cues with inversion after (or inside) their content."""
    for index, group in enumerate(reading.groups):
        if group.kind == "finite" and not group.passive and "c" in group.frames:
            _incise(reading, index, group)


def _incise(reading: Reading, index: int, group: Group) -> None:
    items, view = reading.items, reading.view
    before = group.begin - 1
    if before >= 0 and items[before].low in ("qu'", "que", "comme") and group.clitic is None:
        before = _it_is_what(items, before)
        if before is None:
            return
    if before >= 0 and not _closes_content(items, before):
        return
    if group.reflexive and "r" not in group.frames:
        return
    floor = reading.floor(group.begin)
    begin = without_lead(reading.unit, floor, max(before + 1, 0))
    begin, end = stripped(reading.unit, begin, before + 1)
    touching = end > begin and items[end - 1].quotation is not None
    if group.clitic is not None:
        source: Phrase | None = Phrase(group.clitic, group.clitic + 1)
        if items[-1].low == "?" and not touching:
            return
    else:
        source = subject_after(view, items, group)
        if source is None:
            return
        if not (touching or (_main_clause(items[begin:end]) and _can_speak(view, items, source))):
            return
    if group.clitic is not None and items[group.clitic].low in ("-on", "-t-on"):
        source = _learned_from(view, items, group) or source
    stop = max(source.end if source else 0, group.end)
    stop = _incise_end(items, stop)
    ranges = _incise_content(reading, begin, end, stop)
    made = content_of(view, reading.unit, ranges)
    if made is None:
        return
    reading.used.add(index)
    reading.cuts.append((before + 1 if before >= 0 else 0, stop))
    spans, form, whole = made
    kind = "pronoun" if group.clitic is not None and source == Phrase(group.clitic, group.clitic + 1) else "phrase"
    reading.add(Draft(spans, form, "incise", reading.span(group.begin, group.end), reading.span(*source), kind,
                      group.act, group.lemma, quotes=whole))  # fmt: skip


def _it_is_what(items: list[Item], at: int) -> int | None:
    """ "…: c'est ce qu'a annoncé X": the item before "c'est", where that is how it stands; None otherwise."""
    if at >= 3 and items[at - 1].low == "ce" and items[at - 2].low == "est" and items[at - 3].low == "c'":
        return at - 4
    return None


def _closes_content(items: list[Item], at: int) -> bool:
    item = items[at]
    return item.quotation is not None or item.low in (",", ")") or item.low in TERMINAL or item.low in DASHES or item.low == ":"


def _main_clause(items: list[Item]) -> bool:
    """Whether a finite verb stands there that no relative pronoun or conjunction takes."""
    taken = 0
    for item in items:
        if item.low in ("qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lorsque", "quand", "alors", "si", "comme"):
            taken += 1
        elif is_finite(item):
            if taken == 0:
                return True
            taken -= 1
        elif item.quotation is not None:
            return True
    return False


def _can_speak(view: View, items: list[Item], phrase: Phrase) -> bool:
    begin, end = phrase
    if any(items[at].low in words.SPEAKERS or items[at].low in words.PRONOUN_SUBJECTS_AFTER for at in range(begin, min(end, begin + 5))):
        return True
    capital = any(view.text[items[at].start].isupper() for at in range(begin, min(end, begin + 3)))
    return capital or bool(view.mentions_in(items[begin].start, items[end - 1].end))


def _learned_from(view: View, items: list[Item], group: Group) -> Phrase | None:
    """ "a-t-on appris de sources concordantes", "auprès de la SDJ", "indique-t-on à la préfecture"."""
    at = group.end
    while at < len(items) and (items[at].pos == "ADV" or items[at].low in words.DAYS):
        at += 1
    if at < len(items) and items[at].low in ("auprès", "du", "de", "d'", "à", "au", "chez", "dans", "par"):
        at += 1
        while at < len(items) and items[at].low in ("côté", "de", "d'", "du", "des", "sein"):
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
    ranges = [_without_setting(reading, begin, end)] if end > begin else []
    after = stop
    while after < len(items) and items[after].low in (",", ":"):
        after += 1
    if after < len(items) and items[after].quotation is not None and view.has_clause(items[after].quotation):
        last = after + 1
        if all(item.low in TERMINAL for item in items[last:]) or items[last].low in (",", ".", ";"):
            reading.cuts.append((after, last))
            ranges.append((after, last))
    return ranges


def _without_setting(reading: Reading, begin: int, end: int) -> tuple[int, int]:
    """Leaves out what only sets the scene before a quotation that is a sentence of its own: "Samedi, « … »"."""
    items, view = reading.items, reading.view
    quoted = [at for at in range(begin, end) if items[at].quotation is not None]
    if not quoted or quoted[0] == begin or quoted[-1] != end - 1 or not view.has_clause(items[quoted[0]].quotation or 0):
        return begin, end
    if items[quoted[-1] - 1].low == ":":
        return quoted[-1], end
    first = quoted[0]
    between = [items[at] for at in range(first, end) if items[at].quotation is None]
    if any(item.low not in (",", ".") for item in between):
        return begin, end
    lead = items[begin:first]
    if lead[-1].low in (",", ":") and not any(is_finite(item) and not _is_relative(lead, at) for at, item in enumerate(lead)):
        return first, end
    if all(item.pos in ("ADV", "CCONJ", "SCONJ", "INTJ", "PUNCT") for item in lead):
        return first, end
    return begin, end


def _is_relative(items: list[Item], at: int) -> bool:
    return any(item.low in ("qui", "que", "qu'", "dont", "où") for item in items[max(0, at - 5) : at])


# --- "selon X" ----------------------------------------------------------------------------------------------------------------


def according(reading: Reading) -> None:
    """ "Selon X, …", "…, selon X", "…, selon X, …", and their like."""
    at = 0
    while at < len(reading.items):
        length = _according_length(reading, at)
        if length:
            at = max(_according(reading, at, length), at + 1)
        else:
            at += 1


def _according_length(reading: Reading, at: int) -> int:
    """How many items the phrase has that means "according to" and begins here; 0 for none."""
    items = reading.items
    low = items[at].low
    if low in words.ACCORDING:
        following = items[at + 1 : at + 3]
        return 0 if not following or any(item.low in words.NOT_ACCORDING for item in following) and not _named(reading, at + 1) else 1
    if low == "pour" and at + 1 < len(items) and _pour(reading, at):
        return 1
    for phrase in words.ACCORDING_PHRASES:
        if low == phrase[0] and tuple(item.low for item in items[at : at + len(phrase)]) == phrase:
            if phrase[-1] in ("source", "sources"):
                free = at == 0 or items[at - 1].low in (",", "-", "on") or items[at - 1].low in words.INVERTED
                return 1 if free and not (at and items[at - 1].low in words.INVERTED) else 0
            return len(phrase)
    return 0


def _named(reading: Reading, at: int) -> bool:
    return at < len(reading.items) and reading.items[at].start in reading.view.mention_at


def _pour(reading: Reading, at: int) -> bool:
    """ "Pour X, …" at the head of a unit, X a person, a body or "lui"; "pour" elsewhere says what for."""
    items = reading.items
    if without_lead(reading.unit, 0, at) != at or is_infinitive(items[at + 1]):
        return False
    phrase = phrase_from(reading.view, items, at + 1)
    if items[at + 1].low in ("lui", "elle", "eux", "elles"):
        phrase = Phrase(at + 1, at + 2)
    if phrase is None or phrase.end >= len(items) or items[phrase.end].low != ",":
        return False
    persons = [m for m in reading.view.mentions_in(items[phrase.begin].start, items[phrase.end - 1].end) if m.type in ("PER", "ORG")]
    role = items[phrase.begin + 1].low in words.SPEAKERS if phrase.end > phrase.begin + 1 else False
    return bool(persons) and persons[0].start <= items[min(phrase.begin + 1, phrase.end - 1)].start or role or items[at + 1].low in ("lui", "elle")


def _according(reading: Reading, at: int, length: int) -> int:
    items, view = reading.items, reading.view
    begin = at + length
    phrase = Phrase(begin, begin + 1) if begin < len(items) and items[begin].low in ("lui", "elle", "eux", "elles", "moi", "nous") else None
    phrase = phrase or phrase_from(view, items, begin, bare=True)
    if phrase is None:
        if begin < len(items) and (quotation := items[begin].quotation) is not None and view.is_label(quotation):
            phrase = Phrase(begin, begin + 1)
        else:
            return at
    after = phrase.end
    lead = without_lead(reading.unit, 0, at)
    initial = lead == at or all(items[place].pos in ("ADV", "PUNCT", "CCONJ") for place in range(lead, at))
    initial = initial or _only_setting(items, lead, at) or (at > 0 and view.text[items[at].start].isupper())
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
    kind = "pronoun" if items[phrase.begin].low in ("lui", "elle", "eux", "elles") else "phrase"
    reading.add(Draft(spans, form, "according", reading.span(at, at + length), reading.span(*phrase), kind, lemma="selon", quotes=whole))
    return after


def _only_setting(items: list[Item], lead: int, at: int) -> bool:
    """Whether what stands before "selon" only says when or where: "Samedi à Lyon, selon …"."""
    if at - lead > 6 or items[at - 1].low != "," or items[lead].low == "entre":
        return False
    setting = items[lead].low in (*words.PREPOSITIONS, *words.DAYS, "toujours")
    return setting and not any(is_finite(item) or item.quotation is not None for item in items[lead:at])


def _after_apposition(reading: Reading, at: int) -> int:
    """Where the content of "Selon X, …" begins: after the comma, and after an apposition to X up to the next comma."""
    items = reading.items
    comma = next((place for place in range(at, min(at + 25, len(items))) if items[place].low == ","), None)
    if comma is None:
        return at
    if any(is_finite(item) for item in items[at:comma]) and not any(item.low in ("qui", "dont") for item in items[at:comma]):
        return at
    nxt = comma + 1
    closing = next((place for place in range(nxt + 1, min(nxt + 22, len(items))) if items[place].low == ","), None)
    if closing is None or nxt >= len(items):
        return nxt
    first = items[nxt]
    inner = items[nxt:closing]
    relative = first.low in ("qui", "dont", "lui-même", "elle-même")
    bare_noun = first.pos == "NOUN" and first.low not in words.DETERMINERS and not any(is_finite(item) for item in inner)
    participle = first.pos in ("VERB", "ADJ") and not is_finite(first) and not any(is_finite(item) for item in inner) and len(inner) < 10
    return closing + 1 if relative or bare_noun or participle else nxt


def _content_floor(reading: Reading, at: int) -> int:
    """Where the content before "selon" can begin at the earliest: after the "que" of a cue verb, at a relative pronoun nearby."""
    items = reading.items
    floor = 0
    for place in range(at - 1, max(-1, at - 60), -1):
        if items[place].low in ("—", "–", "(") and not any(item.low == ")" for item in items[place:at]):
            floor = place + 1
            break
        if items[place].low == ":" and not any(is_finite(item) for item in items[:place]):
            floor = place + 1
            break
    for place in range(at - 1, max(-1, at - 5), -1):
        if items[place].low == "qui":
            return place
    for group in reversed(reading.groups):
        if floor <= group.begin and group.end <= at and "q" in group.frames and group.kind == "finite":
            for place in range(group.end, min(group.end + 12, at)):
                if items[place].low in words.QUE:
                    return place + 1
    return floor


def _around(reading: Reading, at: int, after: int, floor: int) -> list[tuple[int, int]]:
    items, view = reading.items, reading.view
    begin = without_lead(reading.unit, floor, at)
    pronoun = items[after - 1].low in ("lui", "elle", "eux", "elles")
    if pronoun and items[at - 1].low != ",":
        begin = _short_apposition(reading, begin, at)
    before = _without_setting(reading, *stripped(reading.unit, begin, at))
    rest = after
    if rest >= len(items) or items[rest].low in TERMINAL:
        return [before]
    if items[rest].low == ",":
        going_on = (rest + 1, clause_end(view, reading.unit, rest + 1, reading.limit(rest)))
        if items[at - 1].low == "qui" or (items[begin].low in words.PREPOSITIONS and not _main_clause(items[begin:at])):
            return [going_on]
        if _outlet_goes_on(items, rest + 1) and not pronoun:
            return [before]
        return [before, going_on]
    if pronoun and items[rest].low not in ("qui", "et", "mais", "dont", "alors", ")"):
        return [before, (rest, clause_end(view, reading.unit, rest, reading.limit(rest)))]
    if items[at - 1].low != "," and not items[rest].low.startswith(("qui", "dans", "lors", "pub", "diff", "cit", "inter")):
        if items[rest].quotation is not None or is_finite(items[rest]) or items[at - 1].pos in ("AUX", "NOUN", "VERB") and floor:
            return [before, (rest, clause_end(reading.view, reading.unit, rest, reading.limit(rest)))]
    return [before]


def _short_apposition(reading: Reading, begin: int, at: int) -> int:
    """ "…, « mesure dangereuse » selon eux": the few words after the last comma, where they are no clause."""
    items = reading.items
    comma = next((place for place in range(at - 1, max(begin, at - 7), -1) if items[place].low == ","), None)
    if comma is None or any(is_finite(item) for item in items[comma:at]) or not _main_clause(items[begin:comma]):
        return begin
    return comma + 1


def _outlet_goes_on(items: list[Item], at: int) -> bool:
    """Whether what follows "selon X," is the outlet's again, or about X."""
    if at >= len(items):
        return True
    item = items[at]
    if item.low in words.OUTLET_AGAIN or item.low.endswith("ant") and item.pos == "VERB":
        return True
    if item.low in ("dans", "lors", "interrogé", "interrogée", "cité", "citée", "publié", "publiée", "sur") and any(
        other.low in words.CHANNEL_NOUNS for other in items[at : at + 5]
    ):
        return True
    participle = item.pos in ("VERB", "ADJ") and not is_finite(item) and not is_infinitive(item)
    return participle or (item.pos in ("NOUN", "PROPN") and item.low not in words.DETERMINERS)


# --- the cue before its content -----------------------------------------------------------------------------------------------


def before_content(reading: Reading) -> None:
    """Cue verbs with "que", an infinitive, a noun phrase or a quotation after them."""
    for index, group in enumerate(reading.groups):
        if index not in reading.used and not (group.kind == "participle"):
            _before_content(reading, index, group)


def _before_content(reading: Reading, index: int, group: Group) -> None:
    limit = reading.limit(group.begin)
    if len(reading.items) and limit > group.end and reading.items[-1].low == "":
        pass
    found = _ranges_after(reading, group, limit)
    if found is None:
        return
    frame, ranges = found
    made = content_of(reading.view, reading.unit, ranges)
    if made is None:
        return
    spans, form, whole = made
    if frame == "m" and form == "indirect":
        return
    if form == "direct" and frame == "q" and not any(reading.view.has_clause(quotation) for quotation in whole):
        form = "mixed"
    draft = Draft(spans, form, f"cue-{frame}", reading.span(group.begin, group.end), act=group.act, lemma=group.lemma, quotes=whole)
    _set_source(reading, group, draft)
    reading.used.add(index)
    reading.add(draft)


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
        earlier = [other for other in reading.drafts if other.cue and other.cue[0] < items[group.begin].start and other.rule == "incise"]
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
            draft.kind = _kind(items, main)
            return
        _share_source(reading, group, draft)
        return
    subject = subject_before(reading.view, reading.unit, group)
    if subject is None:
        subject = subject_after(reading.view, items, group) if group.begin and items[group.begin - 1].low in ("qu'", "que", "où", "dont") else None
    if subject is None:
        _share_source(reading, group, draft)
        return
    draft.source = reading.span(*subject)
    draft.kind = _kind(items, subject)
    if draft.kind == "relative" and subject.begin:
        antecedent = phrase_ending(reading.view, items, subject.begin - 1 - (items[subject.begin - 1].low == ","))
        draft.antecedent = reading.span(*antecedent) if antecedent else None


def _share_source(reading: Reading, group: Group, draft: Draft) -> None:
    """Where no subject is found, that of the cue before it in the unit."""
    previous = [other for other in reading.drafts if other.source and other.cue and other.cue[0] < reading.items[group.begin].start]
    if previous:
        draft.follows, draft.kind, draft.source = previous[-1], "same", previous[-1].source


def _kind(items: list[Item], phrase: Phrase) -> str:
    low = items[phrase.begin].low
    if phrase.end == phrase.begin + 1 and low == "qui":
        return "relative"
    return "pronoun" if phrase.end == phrase.begin + 1 and low in words.SUBJECT_PRONOUNS else "phrase"


def _noun_before_gerund(reading: Reading, group: Group) -> Phrase | None:
    """ "un homme affirmant détenir": the noun that a gerund without comma belongs to; and "X dénonçant" after a comma."""
    items = reading.items
    if group.begin == 0 or items[group.begin - 1].low in (",", "en") or items[group.begin - 1].quotation is not None:
        return None
    for begin in range(group.begin - 1, max(-1, group.begin - 20), -1):
        if items[begin].low in (",", ":", ";") or is_finite(items[begin]) or items[begin].low == "et":
            break
        phrase = phrase_from(reading.view, items, begin)
        if phrase and phrase.end == group.begin and items[begin - 1 if begin else 0].low not in words.OF:
            return phrase
    return None


def _main_subject(reading: Reading, group: Group) -> Phrase | None:
    """The subject of the verb that a gerund or infinitive hangs on: the nearest finite verb before it, else after it."""
    items = reading.items
    for at in range(group.begin - 1, -1, -1):
        if is_finite(items[at]) and not _is_relative(items, at):
            verb = Group(at, at + 1, at, "", "", "", "finite")
            subject = subject_before(reading.view, reading.unit, verb)
            if subject is not None and items[subject.begin].low not in ("qui", "que", "ce", "c'", "cela", "ça"):
                return subject
    if group.begin <= 2:
        comma = next((at for at in range(group.end, min(len(items), group.end + 60)) if items[at].low == ","), None)
        if comma is not None and (phrase := phrase_from(reading.view, items, comma + 1) or _pronoun_at(items, comma + 1)):
            return phrase
    for at in range(group.end, min(len(items), group.end + 40)):
        item = items[at]
        token = item.token
        if token is None or not item.dep.startswith("nsubj"):
            continue
        if item.low in ("qui", "que", "qu'", "où", "ce", "c'"):
            continue
        if at > group.begin and token.head.i < token.i:
            continue
            return grown(reading.view, items, at)
    return None


def _pronoun_at(items: list[Item], at: int) -> Phrase | None:
    return Phrase(at, at + 1) if at < len(items) and items[at].low in words.SUBJECT_PRONOUNS else None


def _ranges_after(reading: Reading, group: Group, limit: int) -> tuple[str, list[tuple[int, int]]] | None:
    """Frame and ranges of the content after a cue verb."""
    items, view = reading.items, reading.view
    if group.passive and "q" not in group.frames:
        return None
    at = group.end
    crossed = False
    while at < limit and at - group.end < 30:
        item = items[at]
        if item.low in words.QUE and "q" in group.frames and not (crossed and "a" not in group.frames and "d" not in group.frames and group.lemma not in _WITH_PERSON):
            return "q", _que_ranges(reading, at + 1, limit)
        feeling = group.reflexive and group.lemma in words.ALSO_REFLEXIVE and at == skip_modifiers(view, items, group.end)
        if feeling and (item.pos == "ADJ" or (item.pos == "VERB" and not is_finite(item) and not is_infinitive(item))):
            return "s", [(at, clause_end(view, reading.unit, at, limit))]
        if group.passive:
            if at - group.end > 6 or is_finite(item):
                return None
            at += 1
            continue
        if item.quotation is not None:
            return _quoted_after(reading, group, at, limit)
        if item.low == ":":
            return _after_colon(reading, group, at, limit)
        if item.low in TERMINAL or item.low == ";" or item.low in ("qui", "dont"):
            return None
        linked = _infinitive(reading, group, at)
        if linked is not None:
            frame, start = linked
            return frame, [(start, clause_end(view, reading.unit, start, limit, infinitive=True))]
        if is_finite(item) and item.start not in view.mention_at:
            return None
        if "w" in group.frames and item.low in ("si", "comment", "pourquoi", "combien", "s'") and at == skip_modifiers(view, items, group.end):
            return "w", [(at, clause_end(view, reading.unit, at, limit))]
        if "w" in group.frames and item.low == "à" and [other.low for other in items[at + 1 : at + 3]] == ["quel", "point"]:
            return "w", [(at, clause_end(view, reading.unit, at, limit))]
        noun = _noun_object(reading, group, at, limit)
        if noun is not None:
            return noun
        crossed = crossed or (item.low in words.DETERMINERS and items[at - 1].low not in words.PREPOSITIONS and items[at - 1].low not in words.OF
                              and not _is_date(items, at))  # fmt: skip
        at += 1
    return None


_WITH_PERSON = frozenset({"assurer", "prévenir", "avertir", "informer", "alerter", "rassurer", "convaincre"})


def _is_date(items: list[Item], at: int) -> bool:
    return items[at].low == "le" and at + 1 < len(items) and (items[at + 1].low[:1].isdigit() or items[at + 1].low in words.DAYS)


def _que_ranges(reading: Reading, start: int, limit: int) -> list[tuple[int, int]]:
    """The clause after "que", and those that "et que" adds."""
    items, view = reading.items, reading.view
    end = clause_end(view, reading.unit, start, limit)
    ranges = []
    begin = start
    for at in range(start + 1, end):
        if items[at].low in words.QUE and items[at - 1].low in ("et", "mais", "ou", "ni") and at > start + 3:
            ranges.append((begin, at - 1))
            begin = at + 1
    ranges.append((begin, end))
    return ranges


def _infinitive(reading: Reading, group: Group, at: int) -> tuple[str, int] | None:
    """Frame and first item of an infinitive that a cue governs, if it begins here."""
    items = reading.items
    low = items[at].low
    start = at
    frame = "i"
    if low in ("de", "d'") and "d" in group.frames:
        frame, start = "d", at + 1
    elif low == "à" and "a" in group.frames:
        frame, start = "a", at + 1
    elif "i" not in group.frames or at != skip_modifiers(reading.view, items, group.end):
        return None
    place = start
    while place < len(items) and (items[place].low in ("ne", "n'", "pas", "plus", "jamais", "l'", "le", "la", "les", "lui", "leur", "y", "en", "s'", "se", "nous", "rien", "aucunement") or items[place].pos == "ADV"):
        place += 1
    if place < len(items) and is_infinitive(items[place]):
        return frame, start
    return None


def _quoted_after(reading: Reading, group: Group, at: int, limit: int) -> tuple[str, list[tuple[int, int]]] | None:
    """A quotation that a cue runs into: "a salué « une avancée »", "demande « de reconnaître … »"."""
    items, view = reading.items, reading.view
    quotation = items[at].quotation
    if quotation is None or view.is_label(quotation):
        return None
    start = at
    if not view.has_clause(quotation) and items[at - 1].low not in words.OF and at - 1 >= group.end and items[at - 1].low in words.DETERMINERS:
        start = at - 1
    near = at - group.end <= 3
    if not near and not ({"m", "n", "a", "d"} & set(group.frames)):
        return None
    return "m", [(start, clause_end(view, reading.unit, start, limit, noun=True))]


def _after_colon(reading: Reading, group: Group, at: int, limit: int) -> tuple[str, list[tuple[int, int]]] | None:
    """ "a déclaré: « … »": the quotation after the colon, with what goes on after it up to the unit's end."""
    items, view = reading.items, reading.view
    if "c" not in group.frames or at + 1 >= limit:
        return None
    following = items[at + 1]
    if following.quotation is not None and view.has_clause(following.quotation):
        end = at + 2
        while end < limit and (items[end].quotation is not None or items[end].low in (",", ".")):
            end += 1
        return "c", [(at + 1, end)]
    if at - group.end > 8 or not any(item.quotation is not None for item in items[at:limit]):
        return None
    return "c", [(at + 1, clause_end(view, reading.unit, at + 1, limit))]


def _noun_object(reading: Reading, group: Group, at: int, limit: int) -> tuple[str, list[tuple[int, int]]] | None:
    """A noun phrase governed by the cue: announced, denounced, asked for."""
    items, view = reading.items, reading.view
    frame = "n" if "n" in group.frames else "m" if "m" in group.frames else ""
    if not frame or at != _object_start(reading, group):
        return None
    start = at
    if items[at].low in words.OF and group.lemma in ("évoquer", "parler", "qualifier", "traiter", "arguer", "féliciter", "réjouir", "indigner"):
        start = at + 1
    elif items[at].low in words.PREPOSITIONS or (items[at].low in ("de", "d'")):
        return None
    if items[start].quotation is not None or _is_date(items, start):
        return None
    if any(item.low in words.REPORTED_THINGS for item in items[start : start + 2]) and group.act == "neutral":
        return None
    if not (items[start].pos == "DET" or items[start].low in words.DETERMINERS or items[start].low in ("d'", "de", "des") or items[start].pos in ("NUM", "NOUN", "PROPN")):
        return None
    if frame == "n" and ({"a", "d"} & set(group.frames)) and _infinitive_ahead(reading, group, at, limit):
        return None
    end = clause_end(view, reading.unit, start, limit, noun=True)
    for place in range(start, end):
        if is_finite(items[place]) and not _is_relative(items, place):
            end = place
            break
    if frame == "m" and not any(item.quotation is not None for item in items[start:end]):
        return None
    if frame == "m" and _infinitive_ahead(reading, group, at, limit):
        return None
    return frame, [(start, end)]


def _object_start(reading: Reading, group: Group) -> int:
    items = reading.items
    at = group.end
    while at < len(items) and (items[at].pos == "ADV" or items[at].low in words.DAYS or items[at].low in words.INVERTED):
        at += 1
    if at < len(items) and items[at].low == ",":
        return skip_modifiers(reading.view, items, at)
    if at < len(items) and _is_date(items, at):
        return skip_modifiers(reading.view, items, at, commas=0)
    if at < len(items) and items[at].low in ("à", "au", "aux", "sur", "dans", "en", "lors", "devant"):
        return skip_modifiers(reading.view, items, at, commas=0)
    return at


def _infinitive_ahead(reading: Reading, group: Group, at: int, limit: int) -> bool:
    for place in range(at, min(at + 15, limit)):
        if is_finite(reading.items[place]) or reading.items[place].low in (",", ":", ";"):
            return False
        if _infinitive(reading, group, place) is not None:
            return True
        if reading.items[place].low == "à" and "a" in group.frames and place + 1 < limit and reading.items[place + 1].quotation is not None:
            return True
    return False


def all_rules(reading: Reading) -> Iterable[Draft]:
    """Run the rules in the order in which one clears the way for the next."""
    incises(reading)
    according(reading)
    before_content(reading)
    return reading.drafts
