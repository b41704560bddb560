"""What stands beside a person's name: civility, office and the state it is of. Works on tokens in order, without the parse.

"la ministre norvégienne des Affaires étrangères Ine Holm" gives the role "ministre norvégienne des Affaires étrangères" and NO;
"Ine Holm, ministre norvégienne ...," and "la ministre ..., Ine Holm," the same. Where the words between an office and the
name are not those of one noun phrase, there is no role.
"""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.knowledge import gazetteer
from recoupe.lang.tables.mentions import MentionTable
from recoupe.syntax.view import Doc

_FARTHEST = 14
"""Tokens between a name and the noun of its office."""
_LONGEST = 16
"""Tokens of an apposition after a name."""
_NOT_IN_ROLE = frozenset({"VERB", "AUX", "PRON", "SCONJ", "ADV", "INTJ"})
_MARKS = frozenset(',;:.!?…()[]«»“”"+|/—–-•')


@dataclass(frozen=True)
class Beside:
    """What stands with a name. `sex` is "m", "f" or "" as civility or office tell it."""

    civility: str = ""
    role: str = ""
    country: str = ""
    sex: str = ""

    def attributes(self) -> dict[str, str]:
        """The non-empty ones of civility, role and country, as a mention keeps them."""
        told = {"civility": self.civility, "role": self.role, "country": self.country}
        return {key: value for key, value in told.items() if value}


def beside(doc: Doc, first: int, last: int, text: str, table: MentionTable) -> Beside:
    """Civility and role of the person named by tokens `first` to `last` (inclusive); the words are cut from `text`."""
    civility, start = _civility(doc, first, table)
    role = _role_before(doc, start, last, table) or (_role_after(doc, last, table) if last + 1 < len(doc) else None)
    if role is None:
        return Beside(civility=table.titles.civility_short.get(civility, civility), sex=table.titles.civilities.get(civility, ""))
    begin, end = role
    words = text[doc[begin].idx : doc[end - 1].idx + len(doc[end - 1])]
    sex = table.titles.civilities.get(civility, "") or _sex_of_role(doc, begin, end, table)
    return Beside(
        civility=table.titles.civility_short.get(civility, civility),
        role=" ".join(words.split()),
        country=_country(doc, begin, end, table),
        sex=sex,
    )


def _civility(doc: Doc, first: int, table: MentionTable) -> tuple[str, int]:
    """The civility right before token `first`, and the index of the first token of the name with it."""
    if first and doc[first - 1].text in table.titles.civilities:
        return doc[first - 1].text, first - 1
    if first > 1 and doc[first - 1].text == "." and doc[first - 2].text + "." in table.titles.civilities:
        return doc[first - 2].text + ".", first - 2
    return "", first


def _role_before(doc: Doc, first: int, last: int, table: MentionTable) -> tuple[int, int] | None:
    """Tokens `[begin, end)` of the role that ends right before token `first` (a comma may stand between, and a mark after)."""
    end = first
    comma = end > 1 and doc[end - 1].text == ","
    if comma and last + 1 < len(doc) and doc[last + 1].text not in _MARKS and "\n" not in doc[last + 1].text:
        return None
    if comma:
        end -= 1
    for index in range(end - 1, max(-1, end - 1 - _FARTHEST), -1):
        token = doc[index]
        word = token.text
        if word.lower() in table.titles.offices and not _inside_name(doc, index):
            return _closed(doc, _chain(doc, _served(doc, index, table), table), end, comma, table)
        if not _may_stand_in_role(token.text, token.pos_, table):
            return None
    return None


def _chain(doc: Doc, office: int, table: MentionTable) -> int:
    """The first of several nouns of office in a row: "porte-parole adjoint", "vice-Premier ministre"."""
    while office and doc[office - 1].text.lower() in table.titles.offices - table.titles.kinship:
        office -= 1
    return office


def _served(doc: Doc, office: int, table: MentionTable) -> int:
    """The office that is held beside another's: "secrétaire d'État" of "secrétaire d'État auprès du ministre de l'Intérieur"."""
    at = office - 1
    while at > 0 and doc[at].text.lower() in table.titles.determiners:
        at -= 1
    if at < 1 or (table.titles.beside not in (doc[at].text.lower(), doc[at - 1].text.lower())):
        return office
    for index in range(at - 1, max(-1, at - _FARTHEST), -1):
        if doc[index].text.lower() in table.titles.offices and not _inside_name(doc, index):
            return index
        if not _may_stand_in_role(doc[index].text, doc[index].pos_, table):
            break
    return office


def _closed(doc: Doc, office: int, end: int, comma: bool, table: MentionTable) -> tuple[int, int] | None:
    """The role from the noun of office on, with the words before it that belong to it; None where it is not closed."""
    begin = office
    while begin and doc[begin - 1].text.lower() in table.titles.before_office:
        begin -= 1
    if doc[end - 1].text.lower() in table.titles.never_last:
        return None
    if doc[office].text.lower() in table.titles.kinship:
        return None
    before = doc[begin - 1].text.lower() if begin else ""
    if doc[office].text.lower() in table.titles.verb_like and before not in table.titles.determiners:
        return None
    # "un avocat du cardinal, Jean Dupont": whose name follows the comma is not told.
    if (
        comma
        and before in table.titles.of_the
        and any(doc[i].text.lower() in table.titles.offices for i in range(max(0, begin - 4), begin))
    ):
        return None
    # "le président, Jean Dupont": with a comma, only a noun phrase with its article is the office of the person that follows.
    if comma and before not in table.titles.determiners:
        return None
    return begin, end


def _inside_name(doc: Doc, index: int) -> bool:
    return doc[index].ent_type_ in ("PER", "LOC") and doc[index].text[:1].isupper()


def _may_stand_in_role(word: str, pos: str, table: MentionTable) -> bool:
    if word in _MARKS or "\n" in word:
        return False
    lower = word.lower()
    return lower in table.titles.role_links or (
        lower not in table.titles.role_stops and (pos not in _NOT_IN_ROLE or word[:1].isupper())
    )


def _role_after(doc: Doc, last: int, table: MentionTable) -> tuple[int, int] | None:
    """Tokens `[begin, end)` of an apposition: after a comma, an office with an article or none, up to the next mark or verb."""
    if doc[last + 1].text != ",":
        return None
    begin = last + 2
    article = begin < len(doc) and doc[begin].text.lower() in table.titles.determiners - table.titles.never_before_role
    if article:
        begin += 1
    office = begin
    while office < len(doc) and doc[office].text.lower() in table.titles.before_office:
        office += 1
    if (
        office >= len(doc)
        or doc[office].text.lower() not in table.titles.offices
        or doc[office].text.lower() in table.titles.kinship
    ):
        return None
    end = office + 1
    while end < len(doc) and end - office < _LONGEST and _may_follow(doc, end, table):
        end += 1
    while end > office + 1 and doc[end - 1].text.lower() in (table.titles.role_links | table.titles.apposition_keeps):
        end -= 1
    # "Selon Jeanne Dorval, le ministre a menti": a noun phrase that no mark closes is the subject of what follows.
    return (begin, end) if not article or _is_closed(doc, end, table) else None


def _is_closed(doc: Doc, end: int, table: MentionTable) -> bool:
    """Whether an apposition ends at a mark, the end of its line, or with "qui", "dont" and the like."""
    return end >= len(doc) or doc[end].text in _MARKS or "\n" in doc[end].text or doc[end].text.lower() in table.titles.relatives


def _may_follow(doc: Doc, index: int, table: MentionTable) -> bool:
    word = doc[index].text.lower()
    return word in table.titles.apposition_keeps or _may_stand_in_role(doc[index].text, doc[index].pos_, table)


def _sex_of_role(doc: Doc, begin: int, end: int, table: MentionTable) -> str:
    """The sex that the noun of office or its article tells."""
    for token in doc[begin:end]:
        word = token.text.lower()
        if word in table.titles.feminine:
            return "f"
        if word in table.titles.offices:
            break
    before = doc[begin - 1].text.lower() if begin else ""
    return "f" if before in table.titles.feminine_articles else "m" if before in table.titles.masculine_articles else ""


def _country(doc: Doc, begin: int, end: int, table: MentionTable) -> str:
    """The state that the role is of: by its adjective, or by the name of a state in it. Empty where two are named."""
    codes = {table.demonyms[token.text.lower()] for token in doc[begin:end] if token.text.lower() in table.demonyms}
    if not codes:
        named = (gazetteer.state_code(token.text, table.places) for token in doc[begin:end] if token.text[:1].isupper())
        codes = {code for code in named if code}
    return codes.pop() if len(codes) == 1 else ""
