"""Who a noun phrase belongs to: the name set beside it between commas, the name or noun that "qui" goes back to."""

from __future__ import annotations

from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.syntax.surface_phrases import (
    LONGEST_OFFICE,
    NOMINAL,
    PUNCTUATION,
    Phrase,
    grown,
    is_name,
    name_start,
    phrase_ending,
    with_apposed_name,
)
from recoupe.syntax.units import Item, Unit, View, is_finite


def named_beside(view: View, items: list[Item], phrase: Phrase, verb: int) -> Phrase:
    """The name that a subject is apposed to, or that is apposed to it, between commas; else the phrase itself.

    "Jeanne Dorval, une infirmière du Gard, a dit", "l'un des porte-parole des chercheurs de l'institut, Paul Dorval, a dit";
    not "Selon Jeanne Dorval, le ministre a dit".
    """
    mentions = view.mentions_in(items[phrase.begin].start, items[phrase.end - 1].end)
    before = phrase.begin - 2
    if before >= 0 and items[before + 1].low == "(" and (member := _name_ending(view, items, before)) is not None:
        return member  # "Dorval (LR) dénonce"
    if any(mention.type == "PER" for mention in mentions) or is_name(view, items, phrase.begin):
        return phrase
    if before >= 0 and items[before + 1].low == "," and any(items[at].low == "," for at in range(phrase.end, verb)):
        name = _name_ending(view, items, before)
        if name is not None and (name.begin == 0 or not _governed(items, name.begin, view.words)):
            return name
    if verb - 2 >= phrase.end and items[verb - 1].low == ",":
        name = _name_ending(view, items, verb - 2)
        if name is not None and name.begin > phrase.end and items[name.begin - 1].low == ",":
            return name
    return phrase


def _name_ending(view: View, items: list[Item], at: int) -> Phrase | None:
    begin = name_start(view, items, at)
    mention = view.mention_at.get(items[begin].start)
    return Phrase(begin, at + 1) if mention is not None and mention.type == "PER" else None


def _governed(items: list[Item], at: int, words: SpeakingWords) -> bool:
    """Whether a preposition takes a name: "selon X", "avec M. X"."""
    before = at - 1
    while before >= 0 and items[before].low in words.grammar.civilities:
        before -= 1
    return before >= 0 and (items[before].low in words.cues.prepositions or items[before].low in words.cues.of)


def named_after(view: View, items: list[Item], phrase: Phrase) -> Phrase:
    """A subject behind its verb with the name apposed to it some words on: "la ministre chargée du Travail, Jeanne Dorval."."""
    mentions = view.mentions_in(items[phrase.begin].start, items[phrase.end - 1].end)
    if any(mention.type == "PER" for mention in mentions) or is_name(view, items, phrase.begin):
        return phrase
    for at in range(phrase.end, min(phrase.end + LONGEST_OFFICE * 3, len(items))):
        item = items[at]
        if item.low == ",":
            end = with_apposed_name(view, items, phrase.begin, at, person=False)
            return Phrase(phrase.begin, end) if end > at else phrase
        if item.quotation is not None or item.low in PUNCTUATION or is_finite(item) or item.start in view.mention_at:
            return phrase
    return phrase


def antecedent(view: View, unit: Unit, who: int) -> Phrase | None:
    """Whom "qui" stands for: by the parse where it says so, else the name or the noun phrase that ends right before it."""
    items = unit.items
    at = who - 1 - (items[who - 1].low == ",")
    if at < 0:
        return None
    at = _before_place(view, items, at)
    name = _name_ending(view, items, at)
    if name is not None and not (name.begin and items[name.begin - 1].low in view.words.cues.of):
        return name
    token = items[who].token
    verb = token.head if token is not None and token.dep_.startswith("nsubj") else None
    if verb is not None and verb.dep_.startswith("acl") and verb.head.pos_ in NOMINAL and verb.head.i < items[who].place:
        index = next((index for index, item in enumerate(items) if item.place == verb.head.i), 0)
        found = grown(view, items, index)
        if not (found.begin and items[found.begin - 1].low in view.words.cues.of):
            return found
    return phrase_ending(view, items, at)


def _before_place(view: View, items: list[Item], at: int) -> int:
    """The item before a phrase of place, if a person's name ends there: "Jeanne Dorval à Lyon, qui"; else the item itself."""
    begin = name_start(view, items, at)
    mention = view.mention_at.get(items[begin].start)
    if mention is None or mention.type != "LOC":
        return at
    before = begin - 1
    while before > 0 and items[before].low in view.words.cues.determiners:
        before -= 1
    if before > 0 and items[before].low in view.words.phrases.in_places and _name_ending(view, items, before - 1) is not None:
        return before - 1
    return at


def apposed_in_parse(view: View, items: list[Item], phrase: Phrase) -> Phrase:
    """The person's name that the parse sets beside the noun of a phrase, over a clause: "un témoin qui a tout vu, X,"."""
    if view.mentions_in(items[phrase.begin].start, items[phrase.end - 1].end):
        return phrase
    noun = next((item.token for item in items[phrase.begin : phrase.end] if item.pos == "NOUN"), None)
    for child in noun.rights if noun is not None else ():
        mention = view.mention_at.get(child.idx) if child.dep_ == "appos" else None
        at = next((at for at in range(phrase.end, len(items)) if items[at].place == child.i), None)
        if mention is not None and mention.type == "PER" and at is not None and items[at - 1].low == ",":
            return Phrase(at, next((end for end in range(at, len(items)) if items[end].start >= mention.end), len(items)))
    return phrase
