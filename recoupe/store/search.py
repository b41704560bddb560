"""Search by words, phrases and what was found in reports, newest first.

Texts and queries are cut into words and folded here (case, accents, ligatures), so that neither database's own idea of a word
matters: SQLite's FTS5 gets the words with spaces between them, PostgreSQL a tsvector with their positions. PostgreSQL has another
made by its own French or English text search, so that a word that stands alone in a query finds its inflected forms, too.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    bindparam,
    cast,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from recoupe.model import Report, Span
from recoupe.store.schema import DAY, facet_words, facets, reports, versions

LONGEST_WORD = 60
INDEXED_BYTES = 600_000
"""How much of one report's words can be found: PostgreSQL's limit of a tsvector, with a margin."""
POSITIONS, LAST_POSITION = 255, 16_383

MOST_TERMS = 50
"""Words and phrases of a query that are looked at; databases bound them, too, each elsewhere."""

PASSAGES = 3
AROUND = 90
"""Code points before and after a word that is shown as a hit."""

STEMMED = 100_000
"""Characters of a report that inflected forms are found in: PostgreSQL bounds those, too."""
CONFIGURATIONS = {"fr": "french", "en": "english"}
"""PostgreSQL's text search by the language of a report."""
ALIKE = 3
"""Letters that a word shares with its inflected forms."""
FULL_DAY = len("2019-03-28")

_WORD = re.compile(r"[^\W_]+")
_EXOTIC = re.compile("[^\0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf-\xff\u0152\u0153\u2010-\u2027\u202f-\u205e\u20ac]")
"""A character whose folding is looked up, since it may be of several letters or of another script."""
_TERM = re.compile(r'(-?)"([^"]*)"?|(-?)(\S+)')
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for. Words and quoted phrases must all be there; `mot*` is a beginning, `-mot` must not be there.

    `since` and `until` are days, months or years, both inclusive; `outlet` and `speaker` are names or whole words of them; `type`
    is one of the sixteen types of events.
    """

    words: str = ""
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    speaker: str | None = None
    type: str | None = None
    limit: int = 20
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A report found; `passages` are spans of its text around the words asked for, `marks` those words within them."""

    id: str
    outlet: str | None
    title: str | None
    day: str | None
    url: str | None
    story: str | None
    passages: tuple[Span, ...]
    marks: tuple[Span, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase of a query, folded."""

    words: tuple[str, ...]
    prefix: bool = False
    without: bool = False
    stemmed: str | None = None
    """The word as it was written, where its inflected forms are asked for as well."""


def folded(words: str) -> str:
    """The words of a text, folded, with one space between them."""
    return " ".join(_words(words))


def _words(passage: str) -> Iterator[str]:
    decomposed = unicodedata.normalize("NFKD", passage).casefold().translate(_LIGATURES)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return (word[:LONGEST_WORD] for word in _WORD.findall(plain))


def put(connection: Connection, number: int, content: str, language: str) -> None:
    """Makes a report findable by `content`, in the place of what it was found by before."""
    found = []
    size = 0
    for word in _words(content):
        size += len(word.encode()) + 8
        if size > INDEXED_BYTES:
            break
        found.append(word)
    if connection.dialect.name == "sqlite":
        connection.execute(text("DELETE FROM search WHERE rowid = :number"), {"number": number})
        statement = "INSERT INTO search (rowid, words) VALUES (:number, :words)"
        connection.execute(text(statement), {"number": number, "words": " ".join(found)})
        return
    connection.execute(text("DELETE FROM search WHERE report = :number"), {"number": number})
    statement = (
        "INSERT INTO search (report, words, stems) "
        "VALUES (:number, CAST(:words AS tsvector), to_tsvector(CAST(:config AS regconfig), :content))"
    )
    stems = {"config": CONFIGURATIONS.get(language, "simple"), "content": content[:STEMMED].replace("\0", " ")}
    connection.execute(text(statement), {"number": number, "words": _vector(found), **stems})


def find(connection: Connection, query: Query) -> list[Hit]:
    """The reports that a query asks for, newest first; those without a day come last."""
    terms, day = parse(query.words), DAY
    statement = (
        select(reports, versions.c.record)
        .join(versions, (versions.c.report == reports.c.number) & (versions.c.version == reports.c.version))
        .where(reports.c.withdrawn.is_(None), *_conditions(query))
        .order_by(day.desc(), reports.c.number.desc())
        .limit(query.limit)
        .offset(query.offset)
    )
    matching = _in_sqlite(terms) if connection.dialect.name == "sqlite" else _in_postgresql(terms)
    for included, inner in matching:
        statement = statement.where(reports.c.number.in_(inner) if included else reports.c.number.not_in(inner))
    rows = [(row, msgspec.json.decode(row.record, type=Report)) for row in connection.execute(statement)]
    shown = [term for term in terms if not term.without]
    if connection.dialect.name != "sqlite":
        shown += _inflected(connection, shown, [report.text for _, report in rows])
    return [_hit(row, report, shown) for row, report in rows]


def _in_sqlite(terms: list[Term]) -> Iterator[tuple[bool, Select[Any]]]:
    """The reports that hold all terms, and those that hold one that must not be there."""
    for without, glue in ((False, " AND "), (True, " OR ")):
        asked = glue.join(_fts5(term) for term in terms if term.without is without)
        if asked:
            name = f"asked{int(without)}"
            condition = text(f"search MATCH :{name}").bindparams(bindparam(name, asked))
            yield not without, select(literal_column("rowid", Integer)).select_from(text("search")).where(condition)


def _in_postgresql(terms: list[Term]) -> Iterator[tuple[bool, Select[Any]]]:
    """The reports that hold all terms and none of those that must not be there."""
    asked = [(_matching(term), term.without) for term in terms]
    if asked:
        found = select(literal_column("report", Integer)).select_from(text("search"))
        yield True, found.where(*(not_(condition) if without else condition for condition, without in asked))


def _matching(term: Term) -> ColumnElement[bool]:
    """Whether a report holds a term as it stands, or an inflected form of it in either language."""
    exact = literal_column("words").bool_op("@@")(cast(_tsquery(term), TSQUERY))
    if term.stemmed is None or term.without:
        return exact
    french, english = (func.phraseto_tsquery(literal_column(f"'{name}'"), term.stemmed) for name in CONFIGURATIONS.values())
    return or_(exact, literal_column("stems").bool_op("@@")(french.op("||")(english)))


def _inflected(connection: Connection, terms: list[Term], texts: list[str]) -> list[Term]:
    """The forms of stemmed terms that stand in texts, as terms to be marked, too."""
    stemmed = [term for term in terms if term.stemmed is not None]
    if not stemmed:
        return []
    beginnings = {word[:ALIKE] for term in stemmed for word in term.words}
    words = {m.group().lower() for passage in texts for m in _WORD.finditer(passage)}
    near = sorted(word for word in words if _folded_word(word)[:ALIKE] in beginnings)
    lexemes = ", ".join(f"ts_lexize('{name}_stem', word)" for name in sorted(CONFIGURATIONS.values()))
    asked = near + [str(term.stemmed).lower() for term in stemmed]
    query = text(f"SELECT word, {lexemes} FROM unnest(CAST(:words AS text[])) AS word")
    stems = {word: [tuple(stem) for stem in found if stem] for word, *found in connection.execute(query, {"words": asked})}
    wanted = {stem for term in stemmed for stem in stems[str(term.stemmed).lower()]}
    return [Term((_folded_word(word),)) for word in near if wanted.intersection(stems[word])]


def parse(words: str) -> list[Term]:
    """The terms of a query; punctuation within a word makes a phrase of it (aujourd'hui)."""
    terms = []
    for match in _TERM.finditer(words):
        quoted = match[2] is not None
        content = match[2] if quoted else match[4]
        parts = tuple(_words(content))
        if parts:
            prefix, without = not quoted and content.endswith("*"), bool(match[1] or match[3])
            stemmed = None if quoted or prefix or len(parts) > 1 else content.replace("\0", " ")
            terms.append(Term(parts[:MOST_TERMS], prefix=prefix, without=without, stemmed=stemmed))
    return terms[:MOST_TERMS]


def passages(content: str, words: str) -> tuple[Span, ...]:
    """Where a text that is in no store holds what a query asks for; empty where it does not. Without words, its beginning."""
    terms = parse(words)
    if any(bool(_marks(content, [term])) is term.without for term in terms):
        return ()
    return _passages(content, _marks(content, [term for term in terms if not term.without]))


def _fts5(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + (" *" if term.prefix else "")


def _tsquery(term: Term) -> str:
    parts = [f"'{word}'" for word in term.words]
    return "(" + " <-> ".join(parts) + (":*" if term.prefix else "") + ")"


def _vector(words: list[str]) -> str:
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words, 1):
        if len(places[word]) < POSITIONS:
            places[word].append(min(place, LAST_POSITION))
    return " ".join(f"'{word}':{','.join(map(str, found))}" for word, found in places.items())


def _conditions(query: Query) -> Iterator[ColumnElement[bool]]:
    day = DAY
    if query.since:
        yield day >= query.since
    if query.until:
        # all that begins so, and what is before: no character of a day sorts after this one
        yield and_(day > "", day <= f"{query.until}T99" if len(query.until) >= FULL_DAY else day < _after(query.until))
    for kind, name in (("outlet", query.outlet), ("speaker", query.speaker)):
        if name:
            asked = folded(name)
            value = literal(" ") + facets.c.value + literal(" ")
            longest = max(asked.split(" "), key=len)
            known = select(facet_words.c.value).where(facet_words.c.kind == kind, facet_words.c.word == longest)
            yield _facet(kind, and_(facets.c.value.in_(known), value.contains(f" {asked} ", autoescape=True)))
    if query.type:
        yield _facet("type", facets.c.value == query.type.upper())


def _after(told: str) -> str:
    """The year or month after one."""
    year, _, month = told.partition("-")
    if not month:
        return f"{int(year) + 1:04}"
    return f"{int(year) + int(month) // 12:04}-{int(month) % 12 + 1:02}"


def _facet(kind: str, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return reports.c.number.in_(select(facets.c.report).where(facets.c.kind == kind, condition))


def _hit(row: object, report: Report, terms: list[Term]) -> Hit:
    marks = _marks(report.text, terms)
    return Hit(
        id=report.id,
        outlet=report.outlet,
        title=report.title,
        day=row.day,  # type: ignore[attr-defined]
        url=report.url,
        story=row.story,  # type: ignore[attr-defined]
        passages=_passages(report.text, marks),
        marks=tuple(marks),
        text=report.text,
    )


def _marks(passage: str, terms: list[Term]) -> list[Span]:
    """Where the terms stand in a text: the first few of each."""
    if not terms:
        return []
    found: set[Span] = set()
    plain = _EXOTIC.search(passage) is None
    for term in terms:
        places = (m.span() for m in _pattern(term).finditer(passage)) if plain else _places(passage, term)
        found.update(islice(places, PASSAGES))
    return sorted(found)


def _places(passage: str, term: Term) -> Iterator[Span]:
    """Where a term stands in a text that may hold any characters."""
    tokens = [(m.start(), m.end(), _folded_word(m.group())) for m in _WORD.finditer(passage)]
    last = len(term.words) - 1
    for i in range(len(tokens) - last):
        if all(_is(tokens[i + k][2], word, term.prefix and k == last) for k, word in enumerate(term.words)):
            yield tokens[i][0], tokens[i + last][1]


@lru_cache(maxsize=1000)
def _pattern(term: Term) -> re.Pattern[str]:
    """What a term looks like in a text of common characters, with any accents, ligatures and capitals."""
    words = r"[\W_]++".join(map(_spelt, term.words))
    return re.compile(r"(?<![^\W_])" + words + (r"[^\W_]*+" if term.prefix else r"(?![^\W_])"))


def _spelt(word: str) -> str:
    made, place = "", 0
    while place < len(word):
        pair = word[place : place + 2]
        if pair in _SPELT and len(pair) == 2:
            made += f"(?:{_class(pair[0])}{_class(pair[1])}|{_class(pair)})"
            place += 2
        else:
            made += _class(word[place])
            place += 1
    return made


def _class(letters: str) -> str:
    found = _SPELT.get(letters)
    return "[" + "".join(map(re.escape, found)) + "]" if found else re.escape(letters)


@lru_cache(maxsize=100_000)
def _folded_word(word: str) -> str:
    return folded(word)


def _is(token: str, word: str, prefix: bool) -> bool:
    return token.startswith(word) if prefix else token == word


def _passages(passage: str, marks: list[Span]) -> tuple[Span, ...]:
    """The surroundings of the first marks, cut between words, those that touch as one."""
    made: list[Span] = []
    for start, end in marks or [(0, 0)]:
        begin = max(0, start - AROUND)
        begin = passage.find(" ", begin, start) + 1 if begin and passage.find(" ", begin, start) >= 0 else begin
        finish = min(len(passage), end + AROUND)
        cut = passage.rfind(" ", end, finish)
        finish = cut if finish < len(passage) and cut > end else finish
        if made and begin <= made[-1][1]:
            made[-1] = made[-1][0], max(made[-1][1], finish)
        elif len(made) < PASSAGES:
            made.append((begin, finish))
    return tuple(made)


def _spellings() -> dict[str, list[str]]:
    """The common characters by what they are folded to."""
    made: dict[str, list[str]] = {}
    for code in (*range(0x80), *range(0xA0, 0x100), 0x152, 0x153):
        if _EXOTIC.search(character := chr(code)) is None and (told := _folded_word(character)):
            made.setdefault(told, []).append(character)
    return made


_SPELT = _spellings()
