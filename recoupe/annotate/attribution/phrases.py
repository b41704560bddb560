"""Noun phrases and clauses among the items of a unit: who stands after a verb, before it, and where a clause ends."""

from __future__ import annotations

from typing import NamedTuple

from recoupe.annotate.attribution.units import TERMINAL, Item, Unit, View, is_finite, is_infinitive
from recoupe.annotate.attribution.verbs import Group
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.text import fold

PUNCTUATION = frozenset({",", ";", ":", ".", "!", "?", "…", "..", "...", ")", "]", "-", "–", "—", "/", "|", ">", "<"})
LONGEST_PHRASE = 40
LONGEST_CALLED = 40
"""A name in marks has so many code points at most."""
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
            end = _after(items, end, mention.end)
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
        short = item.end - item.start < LONGEST_QUOTED and at > begin and items[at - 1].low != ","
        return int(view.is_label(item.quotation) or short)
    if low in PUNCTUATION or low in view.words.cues.relatives or (low in view.words.cues.days and at > begin):
        return 0
    if low in view.words.phrases.joining:
        return int(at + 1 < len(items) and _is_joined(view, items[at + 1]))
    if low in view.words.cues.of or (at == begin and low not in view.words.cues.verb_clitics):
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
            return Phrase(name, _after(items, name, mention.end))
        plain = items[name].low in view.words.phrases.before_apposed or fold(items[name].low) in view.words.speakers.offices
        if not plain and not (name > at and items[name].pos in ("ADJ", "NOUN")):
            return None
        name += 1
    return None


def _after(items: list[Item], at: int, place: int) -> int:
    while at < len(items) and items[at].start < place:
        at += 1
    return at


def skip_modifiers(view: View, items: list[Item], at: int, *, commas: int = 2) -> int:
    """The first item after adverbs, dates and phrases such as "à l'AFP" or ", dans un communiqué,"."""
    while at < len(items):
        if items[at].low == "," and at + 1 < len(items):
            following = items[at + 1]
            if not (
                commas
                and (
                    following.low in view.words.cues.prepositions
                    or following.low in view.words.cues.days
                    or following.pos == "ADV"
                )
            ):
                opened = items[at - 1].low != "," and commas < 2 if at else False
                return at + 1 if (commas == 0 or opened) and phrase_starts(view, items, at + 1) else at
            commas -= 1
            at += 1
            continue
        after = _after_modifier(view, items, at)
        if after == at:
            return at
        at = after
    return at


def _after_modifier(view: View, items: list[Item], at: int) -> int:
    """The item after the adverb, date, parenthesis or phrase with a preposition that begins at an item; itself if none does."""
    item = items[at]
    low = item.low
    following = items[at + 1] if at + 1 < len(items) else None
    if low in view.words.cues.days:
        return _after_date(items, at + 1, view.words)
    if low in view.words.cues.inverted or (item.pos == "ADV" and low not in view.words.cues.not_modifiers):
        return at + 1
    if (
        low in view.words.grammar.date_articles
        and following is not None
        and (following.low[:1].isdigit() or following.low in view.words.cues.days)
    ):
        return _after_date(items, at + 1, view.words)
    if low == "(":
        return next((end + 1 for end in range(at, min(at + 12, len(items))) if items[end].low == ")"), at)
    leads = low in view.words.cues.prepositions or low in view.words.phrases.opening_of
    if leads and item.start not in view.mention_at and item.pos not in ("NOUN", "PROPN", "VERB"):
        return _after_prepositional(view, items, at)
    return at


def _after_date(items: list[Item], at: int, words: SpeakingWords) -> int:
    while at < len(items) and (items[at].low in words.cues.date_words or items[at].low[:1].isdigit()):
        at += 1
    return at


def _after_prepositional(view: View, items: list[Item], at: int) -> int:
    """The item after a prepositional phrase: determiner, then up to the next determiner, name or comma."""
    at += 1
    while at < len(items) and (items[at].low in view.words.cues.of or items[at].low in view.words.cues.prepositions):
        at += 1
    while at < len(items) and items[at].low in view.words.cues.determiners:
        at += 1
    first = at
    while at < len(items):
        mention = view.mention_at.get(items[at].start)
        if mention is None:
            if _leaves_preposition(items, at, view.words, first=at == first):
                return at
            at += 1
            continue
        after = _after(items, at, mention.end)
        apart = (
            at > first and items[at - 1].low not in view.words.cues.of and items[at - 1].low not in view.words.cues.determiners
        )
        # "a dit à la chaîne France 9 la ministre": the medium's name, since who speaks comes after it
        if apart and not (mention.type == "ORG" and items[at - 1].pos == "NOUN" and phrase_starts(view, items, after)):
            return at
        at = after
    return at


def _leaves_preposition(items: list[Item], at: int, words: SpeakingWords, *, first: bool) -> bool:
    """Whether an item, the `first` after the determiner or a later one, stands behind a prepositional phrase."""
    item, before = items[at], items[at - 1].low
    low = item.low
    if item.quotation is not None or low in PUNCTUATION or low in words.cues.que or low == "(":
        return True
    if low in words.phrases.plural_of and before in words.cues.wire_names:
        return True  # "ont déclaré à l'AFP des témoins"
    if low in words.cues.of or first or (low in words.cues.determiners and before in words.cues.taking_a_noun):
        return False
    if low in words.cues.determiners or low in words.cues.np_start or low in words.cues.prepositions:
        return True
    return before not in words.cues.of and (is_finite(item) or is_infinitive(item) or item.pos in ("PROPN", "ADV"))


def subject_after(view: View, items: list[Item], group: Group) -> Phrase | None:
    """The subject that follows its verb, as in an incise; None where something else follows."""
    at = skip_modifiers(view, items, group.end)
    if at >= len(items) or items[at].low in view.words.cues.que or items[at].low == ":" or items[at].quotation is not None:
        return None
    if is_infinitive(items[at]):
        return None
    return phrase_from(
        view, items, at, bare=items[at].pos in ("NOUN", "PRON") and items[at].low not in view.words.cues.subject_pronouns
    )


def subject_before(view: View, unit: Unit, group: Group) -> Phrase | None:
    """The subject before its verb: by the parse where it gives one in this unit, else the nearest phrase to the left."""
    items = unit.items
    at = group.begin - 1
    while at >= 0 and (items[at].pos == "ADV" or items[at].low in view.words.cues.before_verb):
        at -= 1
    if at < 0:
        return None
    if items[at].low in view.words.cues.subject_pronouns or items[at].low in view.words.phrases.more_subjects:
        return Phrase(at, at + 1)
    called = _called(view, items, at)
    if called is not None:
        return called
    parsed = _parsed_subject(view, unit, group)
    if parsed is not None:
        return parsed
    return phrase_ending(view, items, at)


def _called(view: View, items: list[Item], at: int) -> Phrase | None:
    """A group by the name that it is called by, in marks: "de nombreux « bonnets rouges » demandent"."""
    quotation = items[at].quotation
    if quotation is None or view.has_clause(quotation) or items[at].end - items[at].start > LONGEST_CALLED:
        return None
    begin = at
    while begin and (items[begin - 1].pos in ("DET", "ADJ", "NUM") or items[begin - 1].low in view.words.cues.determiners):
        begin -= 1
    if begin and begin < at and items[begin - 1].low in view.words.cues.of and items[begin].pos == "ADJ":
        begin -= 1
    governed = begin and (items[begin - 1].low in view.words.cues.prepositions or items[begin - 1].low in view.words.cues.of)
    return Phrase(begin, at + 1) if begin < at and not governed else None


def _parsed_subject(view: View, unit: Unit, group: Group) -> Phrase | None:
    token = unit.items[group.head].token
    if token is None:
        return None
    places = {item.place: index for index, item in enumerate(unit.items) if item.place >= 0}
    verb = token
    for _ in range(3):
        for child in verb.children:
            if child.dep_.startswith("nsubj") and child.i in places and places[child.i] < group.begin and child.pos_ in NOMINAL:
                return grown(view, unit.items, places[child.i])
        if verb.dep_ not in ("conj", "xcomp", "aux", "aux:tense", "cop") or verb.head.i not in places:
            return None
        verb = verb.head
    return None


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
