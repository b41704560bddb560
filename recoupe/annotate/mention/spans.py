"""Where the mentions are: the pipeline's entities with clean borders, and those that it missed although the text is sure.

Civilities, articles, titles, quote marks and handles' signs are left outside; what is no name at all is dropped. A form that is
a sure entity elsewhere in the report, a state or a well-known abbreviation is added where it stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import cast

from recoupe.annotate.mention import missed, types
from recoupe.annotate.mention.found import KINDS, Found, Kind
from recoupe.knowledge import bodies, gazetteer, people
from recoupe.lang.tables.mentions import MentionTable
from recoupe.syntax.view import Doc
from recoupe.text import APOSTROPHES, DASHES, QUOTE_MARKS, fold

_EDGE = QUOTE_MARKS + " \t\n\r\u00a0\u202f,;:!?…()[]{}|*+=<>•·@#_/\\" + DASHES + APOSTROPHES + ".‘"
_FIRST_NAME = re.compile(r"(?<![\w\-'’])([A-ZÀ-Þ][\w\-]+)[ \u00a0]$")
_HANDLE = re.compile(r"(?<!\w)@(\w{3,40})")
_ADDRESS = re.compile(r"https?:|www\.|\.(?:html|php|twitter)\b|pic\.|\.\w{2,3}/|\w@\w|[{}=;<>]|googletag", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|_")
_LONGEST = 110


def entities(doc: Doc, text: str, table: MentionTable) -> list[Found]:
    """The mentions of the report in order, without overlaps."""
    cleaned = (
        _clean(text, ent.start_char, ent.end_char, cast(Kind, ent.label_), table) for ent in doc.ents if ent.label_ in KINDS
    )
    clean = [part for f in cleaned if f for part in _parts(text, f, table)]
    clean = _with_first_names(text, clean, table)
    kept = types.settle(doc, text, [f for f in _without_handles(text, clean) if not _is_nothing(doc, text, f, table)], table)
    return _in_order([*kept, *missed.missed(doc, text, kept, table), *_handles(text, kept)])


def _with_first_names(text: str, found: list[Found], table: MentionTable) -> list[Found]:
    """Surnames with the first name that stands right before them and was left out."""
    taken = {f.end for f in found}
    extended = []
    for item in found:
        first = _FIRST_NAME.search(text[max(0, item.start - 30) : item.start]) if item.kind == "PER" else None
        begin = item.start - 1 - len(first[1]) if first else item.start
        if first and item.start - 1 not in taken and _completes(first[1], item.surface(text), table):
            extended.append(replace(item, start=begin))
        else:
            extended.append(item)
    return extended


def _completes(first: str, surname: str, table: MentionTable) -> bool:
    """Whether the word is a first name, and the form has none yet."""
    return not people.is_full(surname, table.persons) and bool(people.sex_of_first_name(first, table.persons))


def _in_order(found: Iterable[Found]) -> list[Found]:
    ordered: list[Found] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if not ordered or item.start >= ordered[-1].end:
            ordered.append(item)
    return ordered


def _clean(text: str, start: int, end: int, kind: Kind, table: MentionTable) -> Found | None:
    """The span without what does not belong to the name; None where nothing is left."""
    end = min(end, start + _first_line(text[start:end]))
    start, end = _trim(text, start, end, table)
    while start < end:
        cut = _front(text[start:end], kind, table) or _headline_article(text, start, end, kind, table)
        if not cut:
            break
        start, end = _trim(text, start + cut, end, table)
    while (
        start < end
        and (tail := table.spans.tail.search(text[start:end]))
        and not (kind == "ORG" and tail.group()[1:] == table.spans.plural_mark)
    ):
        start, end = _trim(text, start, start + tail.start(), table)
    prosecutor = text[max(0, start - 20) : start].endswith(table.spans.prosecutors)
    office = (table.spans.republic if prosecutor else table.spans.local_office).match(text[start:end])
    if office and kind != "PER":
        start, kind = start + office.end(), "LOC"
    start, end = _trim(text, start, end, table)
    if end - start < 2 or end - start > _LONGEST or not _LETTER.search(text, start, end):
        return None
    return Found(start, end, kind, "ner")


def _parts(text: str, found: Found, table: MentionTable) -> list[Found]:
    """An institution of a state and the state as two mentions ("Assemblée nationale" and "Venezuela"), others as they are."""
    surface = found.surface(text)
    link = table.spans.of_state.search(surface) if found.kind == "ORG" else None
    if link is None or gazetteer.state_code(surface[link.end() :], table.places) is None:
        return [found]
    body = surface[: link.start()]
    if body.lower().split()[0] not in table.institutions.state_heads:
        return [found]
    state = replace(found, start=found.start + link.end(), kind="LOC")
    return [replace(found, end=found.start + link.start()), state]


def _first_line(surface: str) -> int:
    """Where the first line with a letter ends."""
    position = 0
    for line in surface.splitlines(keepends=True):
        position += len(line)
        if _LETTER.search(line):
            return position - (len(line) - len(line.rstrip()))
    return len(surface)


def _trim(text: str, start: int, end: int, table: MentionTable) -> tuple[int, int]:
    """The span without marks at its ends; a full stop after an initial or inside an abbreviation stays."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not _belongs(text, start, end, table):
        end -= 1
    return start, end


def _belongs(text: str, start: int, end: int, table: MentionTable) -> bool:
    """Whether the last mark is part of the name: "Nicolas R.", "U.S.A.", "Canal+", "Génération.s", "groupe (LR)"."""
    last = text[end - 1]
    word = text[start:end].rsplit(None, 1)[-1] if text[start:end].split() else ""
    if last == ".":
        if word in table.spans.stopped:
            return True
        return len(word) >= 2 and word[-2].isupper() and (len(word) == 2 or word[-3] in ".-")
    if last == "+":
        return word in table.spans.with_plus
    if last == ")":
        return "(" in text[start:end]
    return last == "!" and end - start > 3 and text[start:end].lower().startswith(table.spans.exclaimed)


def _front(surface: str, kind: Kind, table: MentionTable) -> int:
    """How many code points at the front are article, preposition, civility or title."""
    article = table.spans.front.match(surface)
    if article:
        return 0 if kind == "PER" and _is_particle(surface, table) else article.end()
    body = table.spans.kind_of_body.match(surface)
    if body and kind != "PER":
        return body.end()
    first, space, rest = surface.partition(" ")
    if not space:
        head, dot, tail = surface.partition(".")
        return len(head) + 1 if dot and tail and head + "." in table.titles.civilities and kind == "PER" else 0
    titled = first in table.titles.civilities or (first.lower() in table.titles.offices and rest[:1].isupper())
    if kind == "PER" and titled:
        return len(first) + 1
    capital = table.spans.capital_article.match(surface)
    if capital and kind != "PER" and _is_named_without_article(surface[capital.end() :], table):
        return capital.end()
    return 0


def _headline_article(text: str, start: int, end: int, kind: Kind, table: MentionTable) -> int:
    """The length of a capital article that is only the sentence's: the report writes the name with a small one as well."""
    capital = table.spans.capital_article.match(text, start, end)
    if capital is None or kind == "PER" or text[start:end] in table.institutions.media:
        return 0
    rest, small = text[capital.end() : end], capital.group().lower()
    known = bodies.known_name(text[start:end], table.bodies) or bodies.known_name(rest, table.bodies) or ""
    if known.lower().startswith(table.institutions.articles) or not rest[:1].isupper():
        return 0
    return capital.end() - start if small + rest in text else 0


def _is_particle(surface: str, table: MentionTable) -> bool:
    """Whether the small words at the front belong to a surname: "de Villepin", "de Gaulle", not "d'Émile Combes"."""
    particle = table.spans.particle.match(surface)
    if particle is None:
        return False
    rest = surface[particle.end() :]
    return not (people.is_full(rest, table.persons) and people.sex_of_first_name(rest, table.persons))


def _is_named_without_article(rest: str, table: MentionTable) -> bool:
    known = bodies.known_name(rest, table.bodies)
    if known is not None:
        return not known.lower().startswith(table.institutions.articles)
    code = gazetteer.state_code(rest, table.places)
    return code is not None and not gazetteer.state_name(code, table.places).startswith(table.spans.named_with_article)


def _without_handles(text: str, found: list[Found]) -> Iterator[Found]:
    """Addresses are dropped; a handle stays where it spells a name of the report ("@JanDupont" beside "Jan Dupont")."""
    spelled = {_letters(f.surface(text)) for f in found if not _is_handle(text, f)}
    for item in found:
        surface = item.surface(text)
        if _ADDRESS.search(surface) or _in_address(text, item):
            continue
        if _is_handle(text, item) and _letters(surface) not in spelled:
            continue
        yield item


def _handles(text: str, found: list[Found]) -> Iterator[Found]:
    """Handles that spell a name of the report and were not found."""
    kinds = {_letters(f.surface(text)): f.kind for f in found if f.kind != "LOC"}
    for match in _HANDLE.finditer(text):
        kind = kinds.get(_letters(match[1]))
        if kind:
            yield Found(match.start(1), match.end(1), kind, "handle", 0.8)


def _is_handle(text: str, found: Found) -> bool:
    return text[found.start - 1 : found.start] == "@"


def _in_address(text: str, found: Found) -> bool:
    before = text[max(0, found.start - 1) : found.start]
    after = text[found.end : found.end + 1]
    return (before in ("/", "_") and after != " " and "/" in text[max(0, found.start - 12) : found.start - 1]) or after == "_"


def _letters(surface: str) -> str:
    return "".join(c for c in fold(surface) if c.isalnum())


def handle_words(surface: str) -> str:
    """A handle's words: "JanDupont" and "jan_Dupont" are "Jan Dupont", "jan Dupont"."""
    return _CAMEL.sub(" ", surface)


def _is_nothing(doc: Doc, text: str, found: Found, table: MentionTable) -> bool:
    """Whether the form is no name: a small common word, a verb by itself, a day of the week."""
    surface = found.surface(text)
    lower = surface.lower()
    if lower in table.spans.no_entity:
        return True
    if surface != lower:
        return lower in table.titles.offices or (found.kind == "PER" and surface in table.titles.civilities)
    if any(c.isdigit() for c in surface):
        return False
    if " " in surface:
        known = bodies.is_known(surface, table.bodies) or gazetteer.state_code(surface, table.places) is not None
        return not known and lower.split()[0] not in table.institutions.state_heads
    return (
        bodies.known_name(surface, table.bodies) is None
        and gazetteer.state_code(surface, table.places) is None
        and _is_common_word(doc, found)
    )


def _is_common_word(doc: Doc, found: Found) -> bool:
    span = doc.covering(found.start, found.end)
    return span is not None and all(token.pos_ not in ("PROPN", "X", "") for token in span)
