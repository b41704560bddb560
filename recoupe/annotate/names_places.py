"""The canonical name of a place, and whether a capital stands for its government. Works on tokens in order and their lemmas.

A capital is the government where it acts as one: subject of a verb of saying or of policy ("Moscou a condamné"), its agent
("imposées par Washington"), a source ("selon Ankara"), one side of two ("entre Rome et Paris"), what political nouns belong to
("l'appui de Téhéran"). Everywhere else it stays the town: "à Moscou", "la mairie de Paris", "arrivé de Rome".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from recoupe import gazetteer
from recoupe.lang.fr import places
from recoupe.names.people import in_small_letters

_AHEAD = 7
"""Tokens between a capital and its verb: auxiliaries, adverbs, pronouns, negation."""
_PARTNERS = 4
"""Further capitals or states that share the verb."""
_SKIPPED = frozenset({"ADV", "AUX", "PRON", "PART"})
_SMALL = frozenset("ne n' se s' y en l' le la les lui leur pas plus jamais a ont avait avaient".split())  # noqa: SIM905


@dataclass(frozen=True)
class Place:
    """Tokens `[first, last]` of a mention of a place, with its surface form."""

    first: int
    last: int
    surface: str


def place_name(surface: str) -> str:
    """The canonical name of a place: states in the press's short form, other names with their usual spelling."""
    code = gazetteer.state_code(surface)
    if code is not None:
        return gazetteer.state_name(code)
    alias = gazetteer.place_alias(surface)
    return alias or (surface if any(c.isdigit() for c in surface) else in_small_letters(surface))


def palace(text: str) -> str | None:
    """The name of "le Palais" in a report that speaks of the presidential palace by its name."""
    return places.PALACE_NAME if any(word in text for word in places.PALACE_WORDS) else None


def headed_name(doc: Doc, place: Place, name: str) -> str:
    """The name with the noun that stands directly before it and belongs to it ("autoroute A6", "rond-point Schuman")."""
    before = doc[place.first - 1] if place.first else None
    if before is not None and before.text.lower() in places.PLACE_HEADS and place.surface[:1].isupper():
        return f"{before.text.lower()} {name}"
    return name


def governments(doc: Doc, found: Sequence[Place], text: str) -> dict[int, str]:
    """Which of the places stand for a government: index in `found` -> name of the state or of the Union.

    `text` is the report's whole text, which tells whether Brussels may be the Union and whether a town hall speaks.
    """
    capitals = {i: code for i, place in enumerate(found) if (code := gazetteer.capital_code(place.surface))}
    if not capitals:
        return {}
    around = _Around(found)
    cities = {found[i].surface for i in capitals}
    towns = {city for city in cities if any(f"{word} {city}" in text for word in places.TOWN_WORDS)}
    acting = {i for i in capitals if found[i].surface not in towns and _acts(doc, found[i], around)}
    acting |= _joined(doc, found, capitals, acting)
    # Brussels acts for the Union only where the report speaks of it; for Belgium it is not told from the town.
    union = any(word in text for word in places.UNION_WORDS)
    names: dict[int, str] = {}
    for i in sorted(acting):
        if found[i].surface != places.UNION_SEAT:
            names[i] = gazetteer.state_name(capitals[i])
        elif union:
            names[i] = places.UNION_NAME
    return names


class _Around:
    """The mentions of places by their first and last token."""

    def __init__(self, found: Sequence[Place]) -> None:
        self.starting = {place.first: place for place in found}
        self.ending = {place.last: place for place in found}


def _is_power(place: Place) -> bool:
    """Whether the place is a state or the seat of one's government."""
    return gazetteer.capital_code(place.surface) is not None or gazetteer.state_code(place.surface) is not None


def _acts(doc: Doc, place: Place, around: _Around) -> bool:
    before = doc[place.first - 1] if place.first else None
    word = before.text.lower() if before is not None else ""
    if word in ("entre", "et", "ou") and _one_of_two(doc, place, around):
        return True
    if word == "avec" and _text(doc, place.last + 1) in places.BESIDE_PLACES:
        return False
    if word in places.STATE_PREPOSITIONS or (word == "d'après") or (word == "après" and _text(doc, place.first - 2) == "d'"):
        return True
    if word in places.OPENING_PREPOSITIONS:
        return _opens_clause(doc, place.first - 1)
    if word == "par":
        return _passive(doc, place.first - 1)
    if word == "de":
        return _political_noun(doc, place.first - 2)
    if word == "à":
        return _dative(doc, place.first - 1)
    if before is not None and before.pos_ in ("ADP", "DET"):
        return False
    return _subject(doc, place, around) or _inverted(doc, place) or _object(doc, place)


def _text(doc: Doc, index: int) -> str:
    return doc[index].text.lower() if 0 <= index < len(doc) else ""


def _lemma(token: Token) -> str:
    return token.lemma_ or token.text.lower()


def _opens_clause(doc: Doc, preposition: int) -> bool:
    if preposition == 0 or bool(doc[preposition].is_sent_start) or "\n" in doc[preposition - 1].text:
        return True
    return _text(doc, preposition - 1) in (",", ".", "«", "»", '"', ";", ":", "mais", "et", "car", "que", "qu'")


def _passive(doc: Doc, by: int) -> bool:
    """Whether "par" brings the agent of a participle ("soutenu militairement par"), not a way ("passer par")."""
    for index in range(by - 1, max(-1, by - 4), -1):
        token = doc[index]
        if token.pos_ in ("VERB", "ADJ") and _lemma(token) not in places.WAY_VERBS and _is_participle(token):
            return True
        if token.pos_ not in ("ADV", "ADJ"):
            return False
    return False


def _is_participle(token: Token) -> bool:
    return token.pos_ == "VERB" and "Fin" not in token.morph.get("VerbForm", []) and "Inf" not in token.morph.get("VerbForm", [])


def _political_noun(doc: Doc, noun: int) -> bool:
    """Whether a noun of policy governs "de", an adjective or two between ("le soutien militaire de Moscou")."""
    for index in range(noun, max(-1, noun - 3), -1):
        word = _text(doc, index)
        if word in places.STATE_NOUNS:
            return True
        if doc[index].pos_ != "ADJ":
            return False
    return False


def _dative(doc: Doc, preposition: int) -> bool:
    """Whether a verb or adjective before "à" brings a government; "croit-on à Paris" is one as well."""
    before = [doc[i].text.lower() for i in range(max(0, preposition - 3), preposition)]
    if any(word in places.SAYS_ONE for word in before):
        return True
    for index in range(preposition - 1, max(-1, preposition - 4), -1):
        token = doc[index]
        if _lemma(token) in places.DATIVE_WORDS or token.text.lower() in places.DATIVE_WORDS:
            return True
        if token.pos_ not in ("ADV", "PART"):
            return False
    return False


def _subject(doc: Doc, place: Place, around: _Around) -> bool:
    """Whether the next verb after the capital, auxiliaries and adverbs aside, is one of saying or policy."""
    index = _past_partners(doc, place.last + 1, around)
    if _text(doc, index) == ",":
        return False
    for at in range(index, min(len(doc), index + _AHEAD)):
        token = doc[at]
        if token.pos_ == "VERB" or (token.pos_ in ("ADJ", "NOUN") and at > index and doc[at - 1].pos_ == "AUX"):
            return _lemma(token) in places.STATE_VERBS
        if token.pos_ not in _SKIPPED and token.text.lower() not in _SMALL:
            return False
    return False


def _past_partners(doc: Doc, index: int, around: _Around) -> int:
    """The index behind "et Berlin" or ", Berlin et Rome", where they follow; `index` itself otherwise."""
    for _ in range(_PARTNERS):
        partner = around.starting.get(index + 1) if _text(doc, index) in ("et", ",", "ou", "comme") else None
        if partner is None or not _is_power(partner):
            break
        index = partner.last + 1
    return index


def _inverted(doc: Doc, place: Place) -> bool:
    """Whether a verb of saying stands right before, after a comma or a closing quote: "..., prévient Moscou"."""
    index = place.first - 1
    if index < 0 or doc[index].pos_ != "VERB" or _lemma(doc[index]) not in places.STATE_VERBS:
        return False
    while index and doc[index - 1].pos_ in ("AUX", "ADV", "PRON"):
        index -= 1
    return index == 0 or _text(doc, index - 1) in (",", "»", '"', "”", "que", "qu'", "comme", "dont")


def _object(doc: Doc, place: Place) -> bool:
    index = place.first - 1
    while index > 0 and doc[index].pos_ == "ADV":
        index -= 1
    return index >= 0 and doc[index].pos_ == "VERB" and _lemma(doc[index]) in places.OBJECT_VERBS


def _one_of_two(doc: Doc, place: Place, around: _Around) -> bool:
    """Whether the capital is one side of "entre A et B", both capitals or states, and nothing that travels stands before."""
    begin = place.first - 1
    if _text(doc, begin) in ("et", "ou"):
        other = around.ending.get(begin - 1)
        if other is None or _text(doc, other.first - 1) != "entre":
            return False
        begin = other.first - 1
    elif _text(doc, place.last + 1) in ("et", "ou"):
        other = around.starting.get(place.last + 2)
        if other is None and _text(doc, place.last + 2) in ("l'", "la", "le", "les"):
            other = around.starting.get(place.last + 3)
    else:
        return False
    if other is None or not _is_power(other):
        return False
    return not any(doc[i].text in places.BETWEEN_PLACES for i in range(max(0, begin - 4), begin))


def _joined(doc: Doc, found: Sequence[Place], capitals: dict[int, str], acting: set[int]) -> set[int]:
    """Capitals that "et", "ou" or a comma joins to one that acts as a government."""
    more: set[int] = set()
    order = sorted(capitals, key=lambda i: found[i].first)
    for left, right in pairwise(order):
        joined = found[right].first - found[left].last == 2 and _text(doc, found[left].last + 1) in ("et", "ou", "comme", ",")
        if joined and (left in acting) != (right in acting):
            loose = left if right in acting else right
            before = _text(doc, found[loose].first - 1)
            if loose == right or before not in ("à", "en", "de", "depuis", "vers"):
                more.add(loose)
    return more
