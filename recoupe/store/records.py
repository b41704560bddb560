"""Reports with their versions and annotations: put in, and read back. Everything here is one step of a transaction.

A report is known by its id. The same content again is nothing new; other content under the id, or at the address, of a report
already there is a new version of it, unless the two texts have next to nothing in common: then it is another report, and told so.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any, Literal

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from recoupe.bounds import require
from recoupe.errors import DuplicateIdError
from recoupe.model import Annotations, Report
from recoupe.store import failures, search
from recoupe.store.base import now
from recoupe.store.schema import facet_words, facets, layers, news, profiles, reports, state, versions
from recoupe.store.schema import failures as failures_table
from recoupe.text import fold

Outcome = Literal["new", "version", "older", "known"]

Profiler = Callable[[Report, Annotations], bytes]

Failed = Sequence[tuple[str, str]]
"""Steps that failed on a report, each with the reason."""

NOT_CONTENT = frozenset({"id", "source", "version", "updated", "changes"})
"""Fields of a report that may differ between two readings of the same content."""

LATER = frozenset({"copy_of"})
"""Fields that reports got after the first release."""

SHARED_WORDS = 0.5
"""Share of the shorter text's longer words that an edited text still holds."""

COMPRESSION = 3
LONGEST_FACET = 200
LONGEST_KEY, KEY_START = 1_000, 200
CHUNK = 500

_COUNT = re.compile(r"\d{1,12}\Z")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")


@dataclass(frozen=True, slots=True)
class Makers:
    """What made annotations: the version of the rules and that of the trained model."""

    rules: str
    model: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a report: its number and id in the store, its version (from 1, as they came), and whether it is new.

    `outcome` is "version" where it takes the place of an earlier version, "older" where its source says that it came before the
    one that is kept: it goes into the history alone.
    """

    number: int
    id: str
    version: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Version:
    """One content of a report, and when the store got it."""

    version: int
    added: str
    report: Report


def known(connection: Connection, report: Report) -> Kept | None:
    """The report as it is kept already, None where its content is new.

    Raises DuplicateIdError where its id is that of quite another report.
    """
    held = _held(connection, report)
    if held is None:
        return None
    same = select(versions.c.version).where(versions.c.report == held.number, versions.c.digest == _digest(report))
    version = connection.execute(same).scalar()
    return None if version is None else Kept(held.number, held.id, version, "known")


def put(
    connection: Connection, report: Report, found: Annotations, makers: Makers, *, profile: Profiler, failed: Failed = ()
) -> Kept:
    """Keeps a report, a new version of one, or nothing where its content is known; with its annotations in either case.

    `profile` makes the report as grouping sees it; `failed` are the steps that failed on it, each with the reason. Raises
    DuplicateIdError as `known` does, FormatError where a date lies outside the years of `recoupe.bounds`.
    """
    require(report)
    if (same := known(connection, report)) is not None:
        return same
    held = _held(connection, report)
    time = now()
    version = _latest(connection, held.number) + 1 if held else 1
    if held is not None and _before(report, _newest(connection, held.number)):
        _keep_version(connection, held.number, version, replace(report, id=held.id), time)
        return Kept(held.number, held.id, version, "older")
    columns = {
        "outlet": column(report.outlet),
        "published": column(report.published),
        "title": column(report.title),
        "url": key(report.url) if report.url else None,
        "day": column(found.dct),
        "version": version,
        "changed": time,
        "withdrawn": time if withdrawn(report) else None,
        "linked": False,
    }
    if held is None:
        identity = key(report.id)
        added = connection.execute(insert(reports).values(id=identity, added=time, **columns))
        assert added.inserted_primary_key is not None
        number = int(added.inserted_primary_key[0])
    else:
        number, identity = held.number, held.id
        connection.execute(update(reports).where(reports.c.number == number).values(**columns))
        _tell_version(connection, held, report, time)
    report, found = replace(report, id=identity), replace(found, id=identity)
    _keep_version(connection, number, version, report, time)
    annotate(connection, number, report, found, makers, profile=profile, failed=failed)
    return Kept(number, identity, version, "version" if held else "new")


def annotate(
    connection: Connection,
    number: int,
    report: Report,
    found: Annotations,
    makers: Makers,
    *,
    profile: Profiler,
    failed: Failed = (),
) -> None:
    """Puts annotations in the place of older ones, with all that is derived from them; the report is to be linked anew."""
    for table in (layers, facets, profiles):
        connection.execute(delete(table).where(table.c.report == number))
    failures.clear(connection, number)
    for step, reason in failed:
        failures.put(connection, number, step, reason)
    connection.execute(
        insert(layers).values(report=number, rules=makers.rules, model=makers.model, record=pack(msgspec.json.encode(found)))
    )
    rows: list[dict[str, Any]] = [
        {"report": number, "kind": kind, "value": value} for kind, value in sorted(_facets(report, found))
    ]
    if rows:
        connection.execute(insert(facets), rows)
        _keep_words(connection, {(row["kind"], row["value"]) for row in rows if row["kind"] != "type"})
    revision = bump(connection, "profiles")
    connection.execute(insert(profiles).values(report=number, record=profile(report, found), revision=revision))
    connection.execute(update(reports).where(reports.c.number == number).values(day=column(found.dct), linked=False))
    search.put(connection, number, "" if withdrawn(report) else f"{report.title or ''}\n{report.text}", report.language)


def get(connection: Connection, ids: Iterable[str]) -> list[tuple[Report, Annotations]]:
    """The newest version of each report and its annotations, in the order of `ids`; unknown ids are left out."""
    wanted = list(ids)
    found: dict[str, tuple[Report, Annotations]] = {}
    for part in _chunks(wanted):
        query = (
            select(versions.c.record, layers.c.record)
            .join(reports, (reports.c.number == versions.c.report) & (reports.c.version == versions.c.version))
            .join(layers, layers.c.report == reports.c.number)
            .where(reports.c.id.in_(part))
        )
        for record, found_layers in connection.execute(query):
            report = msgspec.json.decode(record, type=Report)
            found[report.id] = report, msgspec.json.decode(unpack(found_layers), type=Annotations)
    return [found[name] for name in wanted if name in found]


def row(connection: Connection, identity: str) -> Row[Any] | None:
    """The row of a report, None where the store has no such report."""
    return connection.execute(select(reports).where(reports.c.id == identity)).one_or_none()


def history(connection: Connection, identity: str) -> list[Version]:
    """All versions of a report, oldest first."""
    query = (
        select(versions.c.version, versions.c.added, versions.c.record)
        .join(reports, reports.c.number == versions.c.report)
        .where(reports.c.id == identity)
        .order_by(versions.c.version)
    )
    return [Version(v, added, msgspec.json.decode(record, type=Report)) for v, added, record in connection.execute(query)]


def texts(connection: Connection, ids: Iterable[str]) -> list[Report]:
    """The newest version of each report, in the order of `ids`; unknown ids are left out."""
    wanted = list(ids)
    found: dict[str, Report] = {}
    for part in _chunks(wanted):
        query = (
            select(versions.c.record)
            .join(reports, (reports.c.number == versions.c.report) & (reports.c.version == versions.c.version))
            .where(reports.c.id.in_(part))
        )
        for record in connection.execute(query).scalars():
            report = msgspec.json.decode(record, type=Report)
            found[report.id] = report
    return [found[name] for name in wanted if name in found]


def reword(connection: Connection, number: int, found: Annotations) -> None:
    """Puts annotations in the place of others that differ in evidence alone: nothing is derived from that."""
    connection.execute(update(layers).where(layers.c.report == number).values(record=pack(msgspec.json.encode(found))))


def outdated(connection: Connection, makers: Makers) -> list[str]:
    """The ids of the reports whose annotations other rules or another model made, or that a step failed on, by day."""
    failed = reports.c.number.in_(select(failures_table.c.report))
    query = (
        select(reports.c.id)
        .join(layers, layers.c.report == reports.c.number)
        .where((layers.c.rules != makers.rules) | (layers.c.model != makers.model) | failed)
        .order_by(reports.c.day, reports.c.number)
    )
    return list(connection.execute(query).scalars())


def bump(connection: Connection, key: str) -> int:
    """Raises a counter of the store by one; what it is then."""
    raised = counter(connection, key) + 1
    set_counter(connection, key, raised)
    return raised


def raise_to(connection: Connection, key: str, least: int) -> None:
    """Sets a counter of the store where it is less."""
    if counter(connection, key) < least:
        set_counter(connection, key, least)


def counter(connection: Connection, key: str) -> int:
    """A counter of the store."""
    return connection.execute(select(state.c.value).where(state.c.key == key)).scalar() or 0


def set_counter(connection: Connection, key: str, value: int) -> None:
    """Sets a counter of the store."""
    if not connection.execute(update(state).where(state.c.key == key).values(value=value)).rowcount:
        connection.execute(insert(state).values(key=key, value=value))


def withdrawn(report: Report) -> bool:
    """Whether its publisher took the report back."""
    return report.status == "killed"


def column(value: str | None) -> str | None:
    """A string as a column can hold it: PostgreSQL takes no NUL. The record itself keeps it."""
    return value.replace("\0", "\ufffd") if value else value


def key(value: str) -> str:
    """A string by which rows are found: PostgreSQL's indexes hold no long ones, so that a long one ends in its digest."""
    plain = column(value) or ""
    data = plain.encode("utf-8", "replace")
    return plain if len(data) <= LONGEST_KEY else f"{plain[:KEY_START]}~{blake2b(data, digest_size=16).hexdigest()}"


def pack(data: bytes) -> bytes:
    """`data` compressed."""
    return zlib.compress(data, COMPRESSION)


def unpack(data: bytes) -> bytes:
    """What was packed."""
    return zlib.decompress(data)


def _chunks(items: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]


def _held(connection: Connection, report: Report) -> Row[Any] | None:
    """The row of the report that this one is, or is a new version of."""
    by_id = row(connection, key(report.id))
    if by_id is not None:
        if not _one_report(connection, by_id, report):
            where = by_id.url or by_id.outlet or "no address"
            problem = f'the id "{report.id}" is in the store with quite another text ({where})'
            raise DuplicateIdError(report.source or report.id, problem, "give this report an id of its own")
        return by_id
    if report.url:
        query = select(reports).where(reports.c.url == key(report.url)).order_by(reports.c.number)
        for candidate in connection.execute(query).all():
            if _alike(_newest(connection, candidate.number).text, report.text):
                return candidate
    return None


def _one_report(connection: Connection, held: Row[Any], report: Report) -> bool:
    if held.url and report.url and held.url == key(report.url):
        return True
    return withdrawn(report) or _alike(_newest(connection, held.number).text, report.text)


def _newest(connection: Connection, number: int) -> Report:
    """The version of a report that counts."""
    query = (
        select(versions.c.record)
        .join(reports, (reports.c.number == versions.c.report) & (reports.c.version == versions.c.version))
        .where(reports.c.number == number)
    )
    record: bytes = connection.execute(query).scalar_one()
    return msgspec.json.decode(record, type=Report)


def _latest(connection: Connection, number: int) -> int:
    return int(connection.execute(select(func.max(versions.c.version)).where(versions.c.report == number)).scalar_one())


def _keep_version(connection: Connection, number: int, version: int, report: Report, time: str) -> None:
    record = msgspec.json.encode(report)
    connection.execute(insert(versions).values(report=number, version=version, digest=_digest(report), added=time, record=record))


def _before(one: Report, other: Report) -> bool:
    """Whether the source itself says that one version came before another: by its count, else by the time of the edit."""
    counts = [int(m.group()) if (m := _COUNT.search(r.version or "")) else None for r in (one, other)]
    if counts[0] is not None and counts[1] is not None and counts[0] != counts[1]:
        return counts[0] < counts[1]
    times = [_moment(r.updated) for r in (one, other)]
    return times[0] is not None and times[1] is not None and times[0] < times[1]


def _moment(told: str | None) -> float | None:
    """Seconds since 1970 of a time; one without zone is taken as UTC, one that is none gives None."""
    try:
        moment = datetime.fromisoformat(told or "")
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _alike(one: str, other: str) -> bool:
    """Whether one text may be an edit of the other: the shorter one's longer words are mostly in the longer one."""
    first, second = (set(_LONG_WORD.findall(fold(text))) for text in (one, other))
    smaller = min(len(first), len(second))
    return fold(one) == fold(other) or (smaller > 0 and len(first & second) >= SHARED_WORDS * smaller)


def _digest(report: Report) -> bytes:
    told = msgspec.to_builtins(report).items()
    # a field that came later and is not told leaves the digest as it was in stores from before
    content = {key: value for key, value in told if key not in NOT_CONTENT and not (key in LATER and value is None)}
    return blake2b(msgspec.json.encode(content, order="sorted"), digest_size=16).digest()


def _tell_version(connection: Connection, held: Row[Any], report: Report, time: str) -> None:
    if held.story is None:
        return
    kind = "withdrawal" if withdrawn(report) else "correction" if report.status == "corrected" else "version"
    text = column(report.title or report.outlet or held.id)
    connection.execute(insert(news).values(story=held.story, at=time, kind=kind, report=held.id, text=text))


def _facets(report: Report, found: Annotations) -> set[tuple[str, str]]:
    names = [("outlet", report.outlet), *(("speaker", said.speaker) for said in found.attributions)]
    made = {(kind, search.folded(name)[:LONGEST_FACET]) for kind, name in names if name}
    return {(kind, value) for kind, value in made if value} | {("type", event.type) for event in found.events}


def _keep_words(connection: Connection, values: set[tuple[str, str]]) -> None:
    """Files names by each of their words, unless they are already."""
    words = facet_words.c
    for kind in sorted({kind for kind, _ in values}):
        first = {value: value.split(" ")[0] for other, value in values if other == kind}
        query = select(words.value).where(words.kind == kind, words.word.in_(set(first.values())), words.value.in_(first))
        known = set(connection.execute(query).scalars())
        fresh = [
            {"kind": kind, "word": word, "value": value}
            for value in sorted(first.keys() - known)
            for word in sorted(set(value.split(" ")))
        ]
        if fresh:
            connection.execute(insert(facet_words), fresh)
