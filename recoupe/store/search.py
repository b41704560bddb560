"""Search by words, phrases and what was found in reports; both databases give the same hits in the same order, newest first.

Texts and queries are cut into words and folded here (case, accents, ligatures), so that neither database's own idea of a word
matters: SQLite's FTS5 gets the words with spaces between them, PostgreSQL a tsvector with their positions.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import msgspec
from sqlalchemy import ColumnElement, Connection, bindparam, func, literal, literal_column, select, text

from recoupe.model import Report, Span
from recoupe.store.schema import facets, reports, versions

LONGEST_WORD = 60
INDEXED_BYTES = 600_000
"""How much of one report's words can be found: PostgreSQL's limit of a tsvector, with a margin."""
POSITIONS, LAST_POSITION = 255, 16_383

MOST_TERMS = 50
"""Words and phrases of a query that are looked at; databases bound them, too, each elsewhere."""

PASSAGES = 3
AROUND = 90
"""Code points before and after a word that is shown as a hit."""

_WORD = re.compile(r"[^\W_]+")
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


def folded(words: str) -> str:
    """The words of a text, folded, with one space between them."""
    return " ".join(_words(words))


def _words(passage: str) -> Iterator[str]:
    decomposed = unicodedata.normalize("NFKD", passage).casefold().translate(_LIGATURES)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return (word[:LONGEST_WORD] for word in _WORD.findall(plain))


def put(connection: Connection, number: int, content: str) -> None:
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
        words = " ".join(found)
    else:
        connection.execute(text("DELETE FROM search WHERE report = :number"), {"number": number})
        statement = "INSERT INTO search (report, words) VALUES (:number, CAST(:words AS tsvector))"
        words = _vector(found)
    connection.execute(text(statement), {"number": number, "words": words})


def find(connection: Connection, query: Query) -> list[Hit]:
    """The reports that a query asks for, newest first; those without a day come last."""
    terms = parse(query.words)
    statement = (
        select(reports, versions.c.record)
        .join(versions, (versions.c.report == reports.c.number) & (versions.c.version == reports.c.version))
        .where(reports.c.withdrawn.is_(None), *_conditions(query))
        .order_by(reports.c.day.is_(None), reports.c.day.desc(), reports.c.number.desc())
        .limit(query.limit)
        .offset(query.offset)
    )
    for number, (included, asked) in enumerate(_matches(terms, connection.dialect.name)):
        rows: ColumnElement[int] = literal_column("rowid" if connection.dialect.name == "sqlite" else "report")
        match = "search MATCH" if connection.dialect.name == "sqlite" else "words @@"
        cast = f":asked{number}" if connection.dialect.name == "sqlite" else f"CAST(:asked{number} AS tsquery)"
        condition = text(f"{match} {cast}").bindparams(bindparam(f"asked{number}", asked))
        inner = select(rows).select_from(text("search")).where(condition)
        statement = statement.where(reports.c.number.in_(inner) if included else reports.c.number.not_in(inner))
    return [_hit(row, msgspec.json.decode(row.record, type=Report), terms) for row in connection.execute(statement)]


def parse(words: str) -> list[Term]:
    """The terms of a query; punctuation within a word makes a phrase of it (aujourd'hui)."""
    terms = []
    for match in _TERM.finditer(words):
        quoted = match[2] is not None
        content = match[2] if quoted else match[4]
        parts = tuple(_words(content))
        if parts:
            terms.append(
                Term(parts[:MOST_TERMS], prefix=not quoted and content.endswith("*"), without=bool(match[1] or match[3]))
            )
    return terms[:MOST_TERMS]


def passages(content: str, words: str) -> tuple[Span, ...]:
    """Where a text that is in no store holds what a query asks for; empty where it does not. Without words, its beginning."""
    terms = parse(words)
    if any(bool(_marks(content, [term])) is term.without for term in terms):
        return ()
    return _passages(content, _marks(content, [term for term in terms if not term.without]))


def _matches(terms: list[Term], dialect: str) -> Iterator[tuple[bool, str]]:
    told = _fts5 if dialect == "sqlite" else _tsquery
    for without in (False, True):
        asked = [told(term) for term in terms if term.without is without]
        if asked:
            glue = {"sqlite": (" AND ", " OR ")}.get(dialect, (" & ", " | "))[without]
            yield not without, glue.join(asked)


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
    day = reports.c.day
    if query.since:
        yield func.substr(day, 1, len(query.since)) >= query.since
    if query.until:
        yield func.substr(day, 1, len(query.until)) <= query.until
    for kind, name in (("outlet", query.outlet), ("speaker", query.speaker)):
        if name:
            value = literal(" ") + facets.c.value + literal(" ")
            yield _facet(kind, value.contains(f" {folded(name)} ", autoescape=True))
    if query.type:
        yield _facet("type", facets.c.value == query.type.upper())


def _facet(kind: str, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return reports.c.number.in_(select(facets.c.report).where(facets.c.kind == kind, condition))


def _hit(row: object, report: Report, terms: list[Term]) -> Hit:
    marks = _marks(report.text, [term for term in terms if not term.without])
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
    tokens = [(m.start(), m.end(), _folded_word(m.group())) for m in _WORD.finditer(passage)]
    found: set[Span] = set()
    for term in terms:
        length, last = len(term.words), len(term.words) - 1
        hits = 0
        for i in range(len(tokens) - length + 1):
            if all(_is(tokens[i + k][2], word, term.prefix and k == last) for k, word in enumerate(term.words)):
                found.add((tokens[i][0], tokens[i + last][1]))
                hits += 1
                if hits == PASSAGES:
                    break
    return sorted(found)


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
