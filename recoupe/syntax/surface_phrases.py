"""Noun phrases among the items of a unit: where one begins, how far it goes, which one ends at an item."""

from __future__ import annotations

from typing import NamedTuple

from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.syntax.units import TERMINAL, Item, View, is_finite, is_infinitive
from recoupe.text import fold

PUNCTUATION = frozenset({",", ";", ":", ".", "!", "?", "…", "..", "...", ")", "]", "-", "–", "—", "/", "|", ">", "<"})
LONGEST_PHRASE = 40
LONGEST_QUOTED = 30
"""Words in marks of fewer code points may stand within a phrase."""
LONGEST_OFFICE = 6
"""So many words may stand between a comma and the name apposed after it: "le vice-amiral d'escadre Paul Durand"."""


NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


class Phrase(NamedTuple):
    """Items from `begin` to `end` (exclusive)."""

    begin: int
    end: int


def phrase_starts(view: View, items: list[Item], at: int, *, bare: bool = False) -> bool:
    """Whether a noun phrase that can be a source may begin here; `bare` allows a noun without determiner."""
    if at >= len(items) or items[at].quotation is not None:
        return False
    item = items[at]
    if (
        item.low in view.words.cues.np_start
        or item.low in view.words.cues.pronoun_subjects_after
        or item.start in view.mention_at
    ):
        return not is_finite(item)
    if item.pos in ("PROPN", "NUM", "DET"):
        return True
    if (
        view.text[item.start].isupper()
        and item.pos not in ("ADP", "ADV", "SCONJ", "CCONJ", "AUX")
        and item.low not in view.words.cues.que
        and not is_finite(item)
        and (at == 0 or items[at - 1].low not in TERMINAL)
    ):
        return True
    if item.pos == "ADJ" and at + 1 < len(items) and items[at + 1].pos in ("NOUN", "PROPN") and bare:
        return True
    return bare and item.pos in ("NOUN", "PRON")


def phrase_from(view: View, items: list[Item], at: int, *, bare: bool = False) -> Phrase | None:
    """The noun phrase that begins at an item, as far as a source goes; None where none begins."""
    if not phrase_starts(view, items, at, bare=bare):
        return None
    end, person = at, False
    while end < len(items) and end - at < LONGEST_PHRASE:
        item = items[end]
        mention = view.mention_at.get(item.start)
        if mention is not None:
            if person and mention.type == "PER":
                break
            person = person or mention.type == "PER"
            end = after_name(items, end, mention.end)
            continue
        step = _step(view, items, at, end, person=person)
        if not step:
            break
        end += step
    end = with_apposed_name(view, items, at, end, person=person)
    return Phrase(at, end) if end > at else None


def _step(view: View, items: list[Item], begin: int, at: int, *, person: bool) -> int:
    """How many items to take on from `at`: 0 ends the phrase."""
    item = items[at]
    low = item.low
    if low in ("(", "["):
        return next((end - at + 1 for end in range(at, min(at + 8, len(items))) if items[end].low in (")", "]")), 0)
    if item.quotation is not None:
        short = item.end - item.start < LONGEST_QUOTED and at > begin
        return int(view.is_label(item.quotation) or short)
    if low in PUNCTUATION or low in view.words.cues.relatives or (low in view.words.cues.days and at > begin):
        return 0
    if low in view.words.phrases.joining:
        return int(at + 1 < len(items) and _is_joined(view, items[at + 1]))
    if low in view.words.cues.of or at == begin:
        return 1
    if low in view.words.cues.verb_clitics or (
        item.pos == "VERB" and low.endswith(view.words.phrases.verb_endings) and not view.text[item.start].isupper()
    ):
        return 0
    if low in view.words.cues.into_places:
        return _step_preposition(view, items, begin, at, person=person)
    return int(not _goes_beyond(items, at, view.words))


def _is_joined(view: View, item: Item) -> bool:
    """Whether a conjunction before an item joins another phrase to the first."""
    return item.low in view.words.cues.determiners or item.start in view.mention_at or item.low in view.words.cues.of


def _goes_beyond(items: list[Item], at: int, words: SpeakingWords) -> bool:
    """Whether an item that is not the first belongs to the clause and no longer to the noun phrase."""
    item = items[at]
    low = item.low
    if low in words.cues.prepositions and item.pos not in ("NOUN", "PROPN", "ADJ"):
        return True
    if is_finite(item) or is_infinitive(item) or (item.pos in ("VERB", "AUX") and low.endswith(words.grammar.gerund_endings)):
        return True
    if item.pos in ("ADV", "CCONJ", "SCONJ", "INTJ") and low not in words.cues.within_phrases:
        return True
    before = items[at - 1].low
    return low in words.cues.determiners and before not in words.cues.of and before not in words.cues.before_determiner


def _step_preposition(view: View, items: list[Item], begin: int, at: int, *, person: bool) -> int:
    low = items[at].low
    if low in view.words.phrases.article_clitics:
        return int(items[at - 1].low in view.words.phrases.before_article_clitics)
    if person:
        return 0
    target = at + 1
    while target < len(items) and items[target].low in view.words.cues.determiners:
        target += 1
    if target >= len(items) or items[target].quotation is not None or is_infinitive(items[target]):
        return 0
    mention = view.mention_at.get(items[target].start) or view.mention_at.get(items[at + 1].start)
    if mention is not None:
        return 1 if mention.type == "LOC" else 0
    return 1 if view.text[items[target].start].isupper() or items[target].low in view.words.phrases.after_office else 0


def with_apposed_name(view: View, items: list[Item], begin: int, end: int, *, person: bool) -> int:
    """ "le ministre de l'Intérieur, Christophe Castaner": the name after a comma belongs to the phrase that lacks one.

    A rank or an office may stand before the name ("le préfet, le général X"); a body's own name takes no person's.
    """
    if person or end + 1 >= len(items) or items[end].low != "," or is_name(view, items, begin):
        return end
    name = _name_after(view, items, end + 1)
    if name is None:
        return end
    after = name.end
    closes = (
        after >= len(items)
        or is_finite(items[after])
        or items[after].low in PUNCTUATION
        or items[after].low in view.words.phrases.after_apposed
    )
    return after if closes else end


def is_name(view: View, items: list[Item], at: int) -> bool:
    """Whether a phrase is a name of its own from its first word on, and no complement ("les députés LaREM")."""
    return items[at].start in view.mention_at and not (at and items[at - 1].pos in ("NOUN", "ADJ"))


def _name_after(view: View, items: list[Item], at: int) -> Phrase | None:
    """The person's name at an item, over a civility or an office before it."""
    name = at
    while name < len(items) and name - at < LONGEST_OFFICE:
        mention = view.mention_at.get(items[name].start)
        if mention is not None and mention.type == "PER":
            return Phrase(name, after_name(items, name, mention.end))
        plain = items[name].low in view.words.phrases.before_apposed or fold(items[name].low) in view.words.speakers.offices
        if not plain and not (name > at and items[name].pos in ("ADJ", "NOUN")):
            return None
        name += 1
    return None


def after_name(items: list[Item], at: int, place: int) -> int:
    """The first item that begins at a place in the text or behind it."""
    while at < len(items) and items[at].start < place:
        at += 1
    return at


def grown(view: View, items: list[Item], at: int) -> Phrase:
    """The phrase around a head noun."""
    begin = at
    while begin and items[begin - 1].quotation is None and begin > 0:
        before = items[begin - 1]
        if (
            before.low in view.words.cues.determiners
            or before.low in view.words.phrases.before_noun
            or before.pos in ("ADJ", "NUM")
        ):
            begin -= 1
            if before.low in view.words.cues.determiners:
                break
        else:
            break
    if begin and items[begin - 1].low in view.words.phrases.all_of:
        begin -= 1
    for mention in view.mentions_in(max(0, items[at].start - 60), items[at].end + 1):
        if mention.start <= items[at].start < mention.end:
            begin = next((index for index in range(begin + 1) if items[index].start >= mention.start), begin)
    if items[at].low in view.words.cues.time_nouns:
        return phrase_ending(view, items, max(begin - 1, 0)) or Phrase(begin, at + 1)
    found = phrase_from(view, items, begin, bare=True)
    return found if found is not None and found.end > at else Phrase(begin, at + 1)


def name_start(view: View, items: list[Item], at: int) -> int:
    """The first item of the name that an item belongs to."""
    for mention in view.mentions_in(max(0, items[at].start - 60), items[at].end + 1):
        if mention.start <= items[at].start < mention.end:
            return next((index for index in range(max(0, at - 10), at + 1) if items[index].start >= mention.start), at)
    while at and items[at].pos == "PROPN" and items[at - 1].pos == "PROPN":
        at -= 1
    return at


def _has_article_before(items: list[Item], at: int, words: SpeakingWords) -> bool:
    """Whether an article stands before a name, so that the phrase begins there: "l'Essonne"."""
    return items[at - 1].low in words.cues.determiners and items[at].low not in words.cues.determiners


def phrase_ending(view: View, items: list[Item], at: int) -> Phrase | None:
    """The phrase that ends at an item, over one pair of commas ("X, chef de Y, a dit")."""
    if items[at].low == ",":
        opening = next((index for index in range(at - 1, max(-1, at - 30), -1) if items[index].low == ","), None)
        at = (opening if opening is not None else at) - 1
    at = name_start(view, items, at)
    for begin in range(at, max(-1, at - 25), -1):
        item = items[begin]
        if is_finite(item) or item.low in (";", ":") or item.quotation is not None:
            return None
        if phrase_starts(view, items, begin) and (begin == 0 or items[begin - 1].low not in view.words.cues.of):
            if begin and (items[begin - 1].low in view.words.cues.prepositions or _has_article_before(items, begin, view.words)):
                continue
            found = phrase_from(view, items, begin)
            if found is not None and found.end > begin:
                return found
    return None
