"""What a cue verb governs: a clause with "que", an infinitive, a noun phrase, a quotation."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.annotate.attribution.clauses import clause_end
from recoupe.annotate.attribution.reading import Reading, is_relative
from recoupe.annotate.attribution.verbs import Group
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.syntax.modifiers import skip_modifiers
from recoupe.syntax.surface_phrases import phrase_from
from recoupe.syntax.units import TERMINAL, Item, is_finite, is_infinitive

_REACH, _PASSIVE_REACH = 30, 6
"""So many items after a cue its content may begin; after one in the passive."""
_LONGEST_SUBJECT = 14
"""Items of the subject of a clause that nothing opens, with its verb, at most."""
_PARTING = frozenset({",", ";", ":", "(", ")", "-", "–", "—"})
_OPENING_NOUNS = ("DET", "NUM", "NOUN", "PROPN")


def ranges_after(reading: Reading, group: Group, limit: int) -> tuple[str, list[tuple[int, int]]] | None:
    """Frame and ranges of the content after a cue verb."""
    items, view = reading.items, reading.view
    if group.passive and "q" not in group.frames:
        return None
    at = group.end
    limit = _own_limit(reading, group, limit)
    crossed = False
    while at < limit and at - group.end < _REACH:
        item = items[at]
        if _is_time(items, at, reading.words):
            at += 2
            continue
        if (
            item.low in reading.words.cues.que
            and "q" in group.frames
            and not (at > group.end and items[at - 1].low in reading.words.complements.within_conjunctions)
            and not (crossed and not _with_person(group, reading.words))
        ):
            return "q", _que_ranges(reading, at + 1, limit)
        if _is_bare_clause(reading, group, at, limit):
            return "q", _que_ranges(reading, at, limit)
        feeling = (
            group.reflexive and group.lemma in reading.words.cues.also_reflexive and at == skip_modifiers(view, items, group.end)
        )
        if feeling and _felt(reading, item):
            return "s", [(at, _before_next_verb(items, at, clause_end(view, reading.unit, at, limit), reading.words))]
        if group.passive:
            if at - group.end > _PASSIVE_REACH or is_finite(item):
                return None
        elif item.quotation is not None:
            return _quoted_after(reading, group, at, limit)
        elif item.low == ":":
            return _after_colon(reading, group, at, limit)
        elif item.low in TERMINAL or item.low == ";" or item.low in reading.words.complements.ending_relatives:
            return None
        elif (found := _starting_at(reading, group, at, limit)) is not None:
            return found
        elif is_finite(item):
            return None
        crossed = crossed or (not group.passive and _is_object(items, at, reading.words))
        at += 1
    return None


def _is_bare_clause(reading: Reading, group: Group, at: int, limit: int) -> bool:
    """Whether a clause begins here that nothing opens: "she said [the bridge was safe]"."""
    items, words = reading.items, reading.words
    if not words.complements.bare_clauses or "q" not in group.frames or group.passive:
        return False
    first = at == skip_modifiers(reading.view, items, group.end) or at == group.end
    if not (first or _with_person(group, words)) or items[at].pos not in ("DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON"):
        return False
    for item in items[at + 1 : min(at + _LONGEST_SUBJECT, limit)]:
        if (
            item.quotation is not None
            or item.low in _PARTING
            or item.low in words.cues.relatives
            or item.low in words.grammar.and_
        ):
            return False
        if item.pos in ("VERB", "AUX"):
            return is_finite(item)
    return False


def _with_person(group: Group, words: SpeakingWords) -> bool:
    """Whether somebody may stand between a cue and its clause: "a assuré la presse que"."""
    return "a" in group.frames or "d" in group.frames or group.lemma in words.cues.with_person


def _is_object(items: list[Item], at: int, words: SpeakingWords) -> bool:
    """Whether a noun phrase begins that no preposition takes: the cue has an object, and a clause behind it is not its own."""
    before = items[at - 1].low
    free = before not in words.cues.prepositions and before not in words.cues.of and before not in words.cues.citing
    return (
        items[at].low in words.cues.determiners and items[at].low not in words.cues.of and free and not _is_date(items, at, words)
    )


def _starting_at(reading: Reading, group: Group, at: int, limit: int) -> tuple[str, list[tuple[int, int]]] | None:
    """An infinitive, an indirect question or a noun phrase that begins at an item, with its frame."""
    items, view = reading.items, reading.view
    linked = _infinitive(reading, group, at)
    if linked is not None:
        frame, start = linked
        return frame, [(start, clause_end(view, reading.unit, start, limit, infinitive=True))]
    if is_finite(items[at]):
        return None
    if "w" in group.frames and not group.negated and not _not_done(items, group, reading.words):
        asked = items[at].low in reading.words.cues.asking and at == skip_modifiers(view, items, group.end)
        if asked or _opens(items, at, reading.words.complements.asking_phrases):
            return "w", [(at, clause_end(view, reading.unit, at, limit))]
    return _noun_object(reading, group, at, limit)


def _not_done(items: list[Item], group: Group, words: SpeakingWords) -> bool:
    """Whether nobody answers what the cue asks: "sans préciser si"."""
    return bool(group.begin) and items[group.begin - 1].low in words.complements.without


def _opens(items: list[Item], at: int, phrases: Iterable[tuple[str, ...]]) -> bool:
    """Whether one of some phrases begins at an item."""
    return any(tuple(item.low for item in items[at : at + len(phrase)]) == phrase for phrase in phrases)


def _before_next_verb(items: list[Item], begin: int, end: int, words: SpeakingWords) -> int:
    """A feeling ends where its subject does something else: "se dit « prêt » | et organise"."""
    for at in range(begin + 1, end - 1):
        if items[at].low in words.cues.lead_conjunctions and is_finite(items[at + 1]):
            return at
    return end


def _felt(reading: Reading, item: Item) -> bool:
    """ "s'est dit convaincu", "s'est dit « consterné » par": how somebody says to feel."""
    if item.quotation is not None:
        return not reading.view.has_clause(item.quotation)
    return item.pos == "ADJ" or (item.pos == "VERB" and not is_finite(item) and not is_infinitive(item))


def _own_limit(reading: Reading, group: Group, limit: int) -> int:
    """Where the sentence's own verb goes on after a cue in a relative clause, or its own subject after a gerund at its head.

    "Le maire, qui a avoué avoir menti, a démissionné"; "Rappelant que l'eau manque, la préfète veut".
    """
    items = reading.items
    relative = bool(group.begin) and items[group.begin - 1].low in reading.words.grammar.relative_subject
    leading = group.kind == "gerund" and group.begin <= 1
    if not relative and not leading:
        return limit
    opened = False
    for at in range(group.end + 1, limit - 1):
        if items[at].low in reading.words.complements.opening_relatives and items[at - 1].low == ",":
            opened = True
        if items[at].low != ",":
            continue
        if relative and is_finite(items[at + 1]):
            if not opened:
                return at
            opened = False
        if leading:
            phrase = phrase_from(reading.view, items, at + 1)
            after = (
                phrase.end
                if phrase is not None
                else at + 2
                if items[at + 1].low in reading.words.cues.subject_pronouns
                else limit
            )
            while after < limit and items[after].low in reading.words.cues.before_verb:
                after += 1
            if (
                after < limit
                and is_finite(items[after])
                and not any(item.low in reading.words.cues.links for item in items[at + 1 : after])
            ):
                return at
    return limit


def _que_ranges(reading: Reading, start: int, limit: int) -> list[tuple[int, int]]:
    """The clause after "que", and those that "et que" adds."""
    items, view = reading.items, reading.view
    end = clause_end(view, reading.unit, start, limit)
    ranges = []
    begin = start
    for at in range(start + 1, end):
        if items[at].low in reading.words.cues.que and items[at - 1].low in reading.words.complements.adding and at > start + 3:
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
    if low in reading.words.complements.of_infinitive and "d" in group.frames:
        frame, start = "d", at + 1
    elif low in reading.words.complements.to_infinitive and "a" in group.frames:
        frame, start = "a", at + 1
    elif "i" not in group.frames or at != skip_modifiers(reading.view, items, group.end):
        return None
    place = start
    while place < len(items) and (items[place].low in reading.words.complements.before_infinitive or items[place].pos == "ADV"):
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
    if (
        not view.has_clause(quotation)
        and items[at - 1].low not in reading.words.cues.of
        and at - 1 >= group.end
        and items[at - 1].low in reading.words.cues.determiners
    ):
        start = at - 1
    near = at - group.end <= 3
    inner = view.items(quotation)
    if near and "i" in group.frames and inner and is_infinitive(inner[0]):
        return "i", [(at, clause_end(view, reading.unit, at, limit, infinitive=True))]
    if not ({"m", "n"} & set(group.frames)) and not view.has_clause(quotation):
        return None
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
    items = reading.items
    frame, start = _object_begin(reading, group, at, limit)
    if not frame or items[start].quotation is not None:
        return None
    if any(item.low in reading.words.cues.reported_things for item in items[start : start + 2]) and group.act == "neutral":
        return None
    if not (start > at or _opens_noun_phrase(items[start], reading.words)):
        return None
    other = frame == "m" or {"a", "d"} & set(group.frames)
    if other and _infinitive_ahead(reading, group, at, limit):
        return None
    end = clause_end(reading.view, reading.unit, start, limit, noun=True)
    end = next(
        (place for place in range(start, end) if is_finite(items[place]) and not is_relative(items, place, reading.words)), end
    )
    if frame == "m" and not any(item.quotation is not None for item in items[start:end]):
        return None
    return None if _is_subject(items, start, end, group) else (frame, [(start, end)])


def _is_subject(items: list[Item], start: int, end: int, group: Group) -> bool:
    """Whether the parse has the phrase behind a cue for its subject: "comme l'exige la CGT", "ce que demandent les élus"."""
    verb = items[group.head].token
    return any(
        item.token is not None and item.token.head is verb and item.token.dep_ == "nsubj" and item.token is not verb
        for item in items[start:end]
    )


def _object_begin(reading: Reading, group: Group, at: int, limit: int) -> tuple[str, int]:
    """Frame and first item of an object that begins at an item, over the preposition that its verb wants; "" where none does."""
    items = reading.items
    frame = "n" if "n" in group.frames else "m" if "m" in group.frames else ""
    towards = items[at].low in reading.words.cues.towards and "p" in group.frames
    if towards and not is_infinitive(items[min(at + 1, limit - 1)]):
        frame = "n"
        if at - group.end > 8 and not all(
            item.pos == "ADV" or item.low in reading.words.cues.days for item in items[group.end : at]
        ):
            return "", at
    elif not frame or at != _object_start(reading, group):
        return "", at
    if towards:
        return frame, at + (items[at].low in reading.words.complements.to)
    if items[at].low in reading.words.cues.of and group.lemma in reading.words.cues.object_after_of:
        return frame, at + 1
    return ("", at) if items[at].low in reading.words.complements.not_objects else (frame, at)


def _opens_noun_phrase(item: Item, words: SpeakingWords) -> bool:
    return item.low in words.cues.determiners or item.low in words.cues.partitive or item.pos in _OPENING_NOUNS


def _object_start(reading: Reading, group: Group) -> int:
    items = reading.items
    at = group.end
    while at < len(items) and (items[at].pos == "ADV" or items[at].low in reading.words.cues.days):
        at += 1
    if at < len(items) and _is_time(items, at, reading.words):
        at += 2
    if at < len(items) and items[at].low == ",":
        return skip_modifiers(reading.view, items, at)
    if at < len(items) and _is_date(items, at, reading.words):
        return skip_modifiers(reading.view, items, at, commas=0)
    if at < len(items) and "p" not in group.frames and items[at].low in reading.words.complements.circumstances:
        return skip_modifiers(reading.view, items, at, commas=0)
    return at


def _infinitive_ahead(reading: Reading, group: Group, at: int, limit: int) -> bool:
    for place in range(at, min(at + 15, limit)):
        if is_finite(reading.items[place]) or reading.items[place].low in (",", ":", ";"):
            return False
        if _infinitive(reading, group, place) is not None:
            return True
        if (
            reading.items[place].low in reading.words.complements.to_infinitive
            and "a" in group.frames
            and place + 1 < limit
            and reading.items[place + 1].quotation is not None
        ):
            return True
    return False


def _is_time(items: list[Item], at: int, words: SpeakingWords) -> bool:
    """ "Cette semaine", "ce matin": when something was said, and no object."""
    return (
        items[at].pos == "DET"
        and at + 1 < len(items)
        and items[at + 1].low in words.cues.time_nouns | words.cues.days
        and items[at].low in words.grammar.pointing
    )


def _is_date(items: list[Item], at: int, words: SpeakingWords) -> bool:
    return (
        items[at].low in words.grammar.date_articles
        and at + 1 < len(items)
        and (items[at + 1].low[:1].isdigit() or items[at + 1].low in words.cues.days)
    )
