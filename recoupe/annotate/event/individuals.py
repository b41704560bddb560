"""One man or woman whom a report does not name, under whatever it is called: "un forcené", "l'homme", "le quadragénaire".

Where only one such person is told of, all these words mean that one, who is listed under the plainest of them. Where the report
sets another beside ("un autre homme", "la victime", two of them in a sentence), or names one by such a word, nothing is joined.
"""

from __future__ import annotations

from itertools import pairwise

from recoupe.lang.tables.event_grammar import EventGrammar
from recoupe.lang.tables.event_people import Nameless
from recoupe.lang.tables.events import EventTables
from recoupe.syntax.view import Doc, Token

_NEAR = 40


def individuals(doc: Doc, tables: EventTables) -> dict[int, str]:
    """Index of a noun -> what the one unnamed man (or woman) of the report is listed as."""
    low = doc.lows
    people, words = tables.nameless, tables.grammar
    anyone = people.anyone
    nameless = [doc[index] for index, word in enumerate(low) if word in anyone and doc[index].pos_ == "NOUN"]
    if len({token.lower_ for token in nameless}) <= 1 or _others(doc, low, people, anyone):
        return {}
    found: dict[int, str] = {}
    for nouns, plain in ((people.men, people.man), (people.women, people.woman)):
        other = words.masculine if plain is people.woman else words.feminine
        tokens = [token for token in nameless if token.lower_ in nouns and _determined(token, other, words)]
        name = next((word for word in plain if any(token.lower_ == word for token in tokens)), None)
        if (
            name is not None
            and len({token.lower_ for token in tokens}) > 1
            and not _several(tokens, words)
            and not _named(tokens)
        ):
            found.update((token.i, name) for token in tokens)
    return found


def _others(doc: Doc, low: list[str], people: Nameless, anyone: frozenset[str]) -> bool:
    """Whether the report sets another person beside ("un autre homme", "la victime")."""
    return any(
        word in people.another and doc[index].pos_ in ("ADJ", "NOUN") and _beside(doc[index], anyone)
        for index, word in enumerate(low)
    )


def _beside(token: Token, anyone: frozenset[str]) -> bool:
    """Whether the word sets another of these people beside the first."""
    if token.pos_ == "NOUN":
        return True
    return token.head.lower_ in anyone or (token.i + 1 < len(token.doc) and token.nbor(1).lower_ in anyone)


def _determined(token: Token, other: frozenset[str], words: EventGrammar) -> bool:
    """Whether a determiner in the singular stands with it that is not of the `other` gender."""
    return any(child.lower_ in words.the_one | words.a and child.lower_ not in other for child in token.lefts)


def _several(tokens: list[Token], words: EventGrammar) -> bool:
    """Whether two of them are brought in within one sentence."""
    new = [token for token in tokens if any(child.lower_ in words.a for child in token.lefts)]
    return any(later.i - one.i < _NEAR and not _apart(one, later) for one, later in pairwise(new))


def _apart(one: Token, later: Token) -> bool:
    return any(token.is_sent_start for token in one.doc[one.i + 1 : later.i + 1])


def _named(tokens: list[Token]) -> bool:
    """Whether a name stands with one of them ("le suspect Jean Dupont", "le suspect, Jean Dupont,")."""
    return any(child.pos_ == "PROPN" and child.dep_ in ("appos", "flat:name") for token in tokens for child in token.rights)
