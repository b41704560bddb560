"""The canonical name of a place, and whether a capital stands for its government. Works on tokens in order and their lemmas.

A capital is the government where it acts as one: subject of a verb of saying or of policy ("Moscou a condamné"), its agent
("imposées par Washington"), a source ("selon Ankara"), one side of two ("entre Rome et Paris"), what political nouns belong to
("l'appui de Téhéran"). Everywhere else it stays the town: "à Moscou", "la mairie de Paris", "arrivé de Rome".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.knowledge import gazetteer
from recoupe.knowledge.people import in_small_letters
from recoupe.lang.tables.mentions import MentionTable
from recoupe.syntax.view import Doc, Token

_AHEAD = 7
"""Tokens between a capital and its verb: auxiliaries, adverbs, pronouns, negation."""
_PARTNERS = 4
"""Further capitals or states that share the verb."""
_SKIPPED = frozenset({"ADV", "AUX", "PRON", "PART"})


@dataclass(frozen=True)
class Place:
    """Tokens `[first, last]` of a mention of a place, with its surface form."""

    first: int
    last: int
    surface: str


def place_name(surface: str, table: MentionTable) -> str:
    """The canonical name of a place: states in the press's short form, other names with their usual spelling."""
    code = gazetteer.state_code(surface, table.places)
    if code is not None:
        return gazetteer.state_name(code, table.places)
    alias = gazetteer.place_alias(surface, table.places)
    return alias or (surface if any(c.isdigit() for c in surface) else in_small_letters(surface))


def palace(text: str, table: MentionTable) -> str | None:
    """The name of "le Palais" in a report that speaks of the presidential palace by its name."""
    return table.acting.palace_name if any(word in text for word in table.acting.palace_words) else None


def headed_name(doc: Doc, place: Place, name: str, table: MentionTable) -> str:
    """The name with the noun that stands directly before it and belongs to it ("autoroute A6", "rond-point Schuman")."""
    before = doc[place.first - 1] if place.first else None
    if before is not None and before.text.lower() in table.acting.place_heads and place.surface[:1].isupper():
        return f"{before.text.lower()} {name}"
    return name


def governments(doc: Doc, found: Sequence[Place], text: str, table: MentionTable) -> dict[int, str]:
    """Which of the places stand for a government: index in `found` -> name of the state or of the Union.

    `text` is the report's whole text, which tells whether Brussels may be the Union and whether a town hall speaks.
    """
    capitals = {i: code for i, place in enumerate(found) if (code := gazetteer.capital_code(place.surface, table.places))}
    if not capitals:
        return {}
    around = _Around(found)
    cities = {found[i].surface for i in capitals}
    towns = {city for city in cities if any(f"{word} {city}" in text for word in table.acting.town_words)}
    acting = {i for i in capitals if found[i].surface not in towns and _acts(doc, found[i], around, table)}
    acting |= _joined(doc, found, capitals, acting, table)
    # Brussels acts for the Union only where the report speaks of it; for Belgium it is not told from the town.
    union = any(word in text for word in table.acting.union_words)
    names: dict[int, str] = {}
    for i in sorted(acting):
        if found[i].surface != table.acting.union_seat:
            names[i] = gazetteer.state_name(capitals[i], table.places)
        elif union:
            names[i] = table.acting.union_name
    return names


class _Around:
    """The mentions of places by their first and last token."""

    def __init__(self, found: Sequence[Place]) -> None:
        self.starting = {place.first: place for place in found}
        self.ending = {place.last: place for place in found}


def _is_power(place: Place, table: MentionTable) -> bool:
    """Whether the place is a state or the seat of one's government."""
    return (
        gazetteer.capital_code(place.surface, table.places) is not None
        or gazetteer.state_code(place.surface, table.places) is not None
    )


def _acts(doc: Doc, place: Place, around: _Around, table: MentionTable) -> bool:
    before = doc[place.first - 1] if place.first else None
    word = before.text.lower() if before is not None else ""
    if (word == table.acting.between or word in table.acting.joining) and _one_of_two(doc, place, around, table):
        return True
    if word == table.acting.beside and _text(doc, place.last + 1) in table.acting.beside_places:
        return False
    if word in table.acting.state_prepositions or _is_source(doc, place, table):
        return True
    if word in table.acting.opening_prepositions:
        return _opens_clause(doc, place.first - 1, table)
    if word == table.acting.by:
        return _passive(doc, place.first - 1, table)
    if word == table.acting.of:
        return _political_noun(doc, place.first - 2, table)
    if word == table.acting.to:
        return _dative(doc, place.first - 1, table)
    if before is not None and before.pos_ in ("ADP", "DET"):
        return False
    return _subject(doc, place, around, table) or _inverted(doc, place, table) or _object(doc, place, table)


def _is_source(doc: Doc, place: Place, table: MentionTable) -> bool:
    """Whether the words before the capital make it a source."""
    return any(all(_text(doc, place.first - 1 - n) == word for n, word in enumerate(words)) for words in table.acting.sources)


def _text(doc: Doc, index: int) -> str:
    return doc[index].text.lower() if 0 <= index < len(doc) else ""


def _lemma(token: Token) -> str:
    return token.lemma_ or token.text.lower()


def _opens_clause(doc: Doc, preposition: int, table: MentionTable) -> bool:
    if preposition == 0 or bool(doc[preposition].is_sent_start) or "\n" in doc[preposition - 1].text:
        return True
    return _text(doc, preposition - 1) in table.acting.opening


def _passive(doc: Doc, by: int, table: MentionTable) -> bool:
    """Whether "par" brings the agent of a participle ("soutenu militairement par"), not a way ("passer par")."""
    for index in range(by - 1, max(-1, by - 4), -1):
        token = doc[index]
        if token.pos_ in ("VERB", "ADJ") and _lemma(token) not in table.acting.way_verbs and _is_participle(token):
            return True
        if token.pos_ not in ("ADV", "ADJ"):
            return False
    return False


def _is_participle(token: Token) -> bool:
    return token.pos_ == "VERB" and "Fin" not in token.morph.get("VerbForm", []) and "Inf" not in token.morph.get("VerbForm", [])


def _political_noun(doc: Doc, noun: int, table: MentionTable) -> bool:
    """Whether a noun of policy governs "de", an adjective or two between ("le soutien militaire de Moscou")."""
    for index in range(noun, max(-1, noun - 3), -1):
        word = _text(doc, index)
        if word in table.acting.state_nouns:
            return True
        if doc[index].pos_ != "ADJ":
            return False
    return False


def _dative(doc: Doc, preposition: int, table: MentionTable) -> bool:
    """Whether a verb or adjective before "à" brings a government; "croit-on à Paris" is one as well."""
    before = [doc[i].text.lower() for i in range(max(0, preposition - 3), preposition)]
    if any(word in table.acting.says_one for word in before):
        return True
    for index in range(preposition - 1, max(-1, preposition - 4), -1):
        token = doc[index]
        if _lemma(token) in table.acting.dative_words or token.text.lower() in table.acting.dative_words:
            return True
        if token.pos_ not in ("ADV", "PART"):
            return False
    return False


def _subject(doc: Doc, place: Place, around: _Around, table: MentionTable) -> bool:
    """Whether the next verb after the capital, auxiliaries and adverbs aside, is one of saying or policy."""
    index = _past_partners(doc, place.last + 1, around, table)
    if _text(doc, index) == ",":
        return False
    for at in range(index, min(len(doc), index + _AHEAD)):
        token = doc[at]
        if token.pos_ == "VERB" or (token.pos_ in ("ADJ", "NOUN") and at > index and doc[at - 1].pos_ == "AUX"):
            return _lemma(token) in table.acting.state_verbs
        if token.pos_ not in _SKIPPED and token.text.lower() not in table.acting.small:
            return False
    return False


def _past_partners(doc: Doc, index: int, around: _Around, table: MentionTable) -> int:
    """The index behind "et Berlin" or ", Berlin et Rome", where they follow; `index` itself otherwise."""
    for _ in range(_PARTNERS):
        partner = around.starting.get(index + 1) if _text(doc, index) in table.acting.listing else None
        if partner is None or not _is_power(partner, table):
            break
        index = partner.last + 1
    return index


def _inverted(doc: Doc, place: Place, table: MentionTable) -> bool:
    """Whether a verb of saying stands right before, after a comma or a closing quote: "..., prévient Moscou"."""
    index = place.first - 1
    if index < 0 or doc[index].pos_ != "VERB" or _lemma(doc[index]) not in table.acting.state_verbs:
        return False
    while index and doc[index - 1].pos_ in ("AUX", "ADV", "PRON"):
        index -= 1
    return index == 0 or _text(doc, index - 1) in table.acting.before_inverted


def _object(doc: Doc, place: Place, table: MentionTable) -> bool:
    index = place.first - 1
    while index > 0 and doc[index].pos_ == "ADV":
        index -= 1
    return index >= 0 and doc[index].pos_ == "VERB" and _lemma(doc[index]) in table.acting.object_verbs


def _one_of_two(doc: Doc, place: Place, around: _Around, table: MentionTable) -> bool:
    """Whether the capital is one side of "entre A et B", both capitals or states, and nothing that travels stands before."""
    begin = place.first - 1
    if _text(doc, begin) in table.acting.joining:
        other = around.ending.get(begin - 1)
        if other is None or _text(doc, other.first - 1) != table.acting.between:
            return False
        begin = other.first - 1
    elif _text(doc, place.last + 1) in table.acting.joining:
        other = around.starting.get(place.last + 2)
        if other is None and _text(doc, place.last + 2) in table.acting.articles:
            other = around.starting.get(place.last + 3)
    else:
        return False
    if other is None or not _is_power(other, table):
        return False
    return not any(doc[i].text in table.acting.between_places for i in range(max(0, begin - 4), begin))


def _joined(doc: Doc, found: Sequence[Place], capitals: dict[int, str], acting: set[int], table: MentionTable) -> set[int]:
    """Capitals that "et", "ou" or a comma joins to one that acts as a government."""
    more: set[int] = set()
    order = sorted(capitals, key=lambda i: found[i].first)
    for left, right in pairwise(order):
        joined = found[right].first - found[left].last == 2 and _text(doc, found[left].last + 1) in table.acting.listing
        if joined and (left in acting) != (right in acting):
            loose = left if right in acting else right
            before = _text(doc, found[loose].first - 1)
            if loose == right or before not in table.acting.of_places:
                more.add(loose)
    return more
