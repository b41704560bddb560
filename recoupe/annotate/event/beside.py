"""Whom a noun in the singular describes that stands beside a name, a comma between them.

"Lise Moreau, une infirmière de Brest, a demandé": the infirmière is Lise Moreau. "Le directeur du port, Paul Renn, a répondu":
the directeur is Paul Renn; a comma or the end of the sentence follows the name there, else it may be somebody else ("devant le
juge, Paul Renn a nié").
"""

from __future__ import annotations

from collections.abc import Mapping

from recoupe.annotate.event.phrases import Phrases
from recoupe.lang.tables.events import SideTable
from recoupe.model import Mention
from recoupe.syntax.grammar import Grammar
from recoupe.syntax.view import Token

_LONGEST = 9
_WIDEST = 14
_BEFORE = 2


def described(token: Token, mentions: Mapping[int, Mention], phrases: Phrases, table: SideTable) -> Mention | None:
    """The person whom a noun in the singular describes; None where no name stands beside it. `mentions` are by token."""
    if token.pos_ != "NOUN" or "Plur" in token.morph.get("Number", []) or not phrases.is_people(token):
        return None
    return _before(token, mentions, table) or (None if _belongs(token, phrases, table) else _after(token, mentions, table))


def _belongs(token: Token, phrases: Phrases, table: SideTable) -> bool:
    """Whether the name may be another's: "le fils du maire, Paul Renn,", where the noun is either of the two."""
    head = token.head
    if token.dep_ == "nmod" and head.i < token.i and token.i - head.i < _LONGEST and phrases.is_people(head):
        return True
    if token.lower_ not in table.kin:
        return False
    return any(child.dep_ == "nmod" and phrases.is_people(child) and child.i > token.i for child in token.children)


def _person(index: int, mentions: Mapping[int, Mention]) -> Mention | None:
    mention = mentions.get(index)
    return mention if mention is not None and mention.type == "PER" else None


def _before(token: Token, mentions: Mapping[int, Mention], table: SideTable) -> Mention | None:
    """ "Lise Moreau, une infirmière de Brest": the article may be left out."""
    doc, first = token.doc, token.left_edge.i
    if doc[first].text == ",":
        first += 1
    if first < _BEFORE or token.i - first >= _LONGEST or doc[first - 1].text != ",":
        return None
    mention = _person(first - 2, mentions)
    if mention is None:
        return None
    apposed = token.dep_ == "appos" and mentions.get(token.head.i) is mention
    return mention if apposed or (token.i > first and doc[first].lower_ in table.articles) else None


def _inside(token: Token) -> bool:
    """Whether a verb stands before in the sentence, so that a name after a comma is no new subject."""
    start = Grammar.sentence_start(token)
    return any(before.pos_ == "VERB" for before in token.doc[start : token.i])


def _after(token: Token, mentions: Mapping[int, Mention], table: SideTable) -> Mention | None:
    """ "Le directeur du port, Paul Renn,": the noun is the head of what stands before the comma."""
    doc = token.doc
    if not any(child.lower_ in table.articles for child in token.lefts):
        return None
    at = token.i + 1
    while at < min(len(doc), token.i + _WIDEST) and doc[at].text != "," and token.is_ancestor(doc[at]):
        if doc[at].pos_ in ("AUX", "PUNCT", "SPACE") or (
            doc[at].pos_ == "VERB" and "Part" not in doc[at].morph.get("VerbForm", [])
        ):
            return None
        at += 1
    if at + 1 >= len(doc) or doc[at].text != ",":
        return None
    mention = _person(at + 1, mentions)
    if mention is None or mentions.get(at) is not None or not (token.is_ancestor(doc[at + 1]) or _inside(token)):
        return None
    after = at + 1
    while mentions.get(after) is mention:
        after += 1
    closed = after >= len(doc) or doc[after].text in (",", ".", '"', "»") or "\n" in doc[after].text
    return mention if closed else None
