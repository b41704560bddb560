"""The subject of a cue, behind its verb or before it."""

from __future__ import annotations

from recoupe.annotate.attribution.verbs import Group
from recoupe.syntax.modifiers import skip_modifiers
from recoupe.syntax.surface_phrases import NOMINAL, Phrase, grown, phrase_ending, phrase_from
from recoupe.syntax.units import Item, Unit, View, is_infinitive

LONGEST_CALLED = 40
"""A name in marks has so many code points at most."""


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
            nominal = child.pos_ in NOMINAL or any(part.dep_ == "det" for part in child.lefts)  # "l'ancien allié de"
            if child.dep_.startswith("nsubj") and child.i in places and places[child.i] < group.begin and nominal:
                return grown(view, unit.items, places[child.i])
        if verb.dep_ not in ("conj", "xcomp", "aux", "aux:tense", "cop") or verb.head.i not in places:
            return None
        verb = verb.head
    return None
