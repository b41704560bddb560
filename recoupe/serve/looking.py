"""What was handed in to be looked at before it is kept: how it was read, and where it waits for the word of who gave it."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from recoupe.errors import InputError
from recoupe.model import Report
from recoupe.read import Note, from_bytes
from recoupe.read.doubts import Doubt, doubts
from recoupe.read.notes import ignore
from recoupe.read.words import word_count
from recoupe.text import N_, excerpt

MOST_SHOWN = 200
"""Reports of one file that are shown; the others are counted."""
MOST_NOTES = 30
OPENING_WORDS = 40
MOST_WAITING = 64
MOST_BYTES = 100_000_000
"""What may wait, all sessions together; the oldest makes room."""

NOTES = {"dropped": N_("left out"), "guessed": N_("guessed"), "doubtful": N_("doubtful")}
DOUBTS = {
    "short": N_("a short text"),
    "cleaned": N_("cleaned in %(value)s places"),
    "status": N_("status: %(value)s"),
    "copy": N_("gives itself as a copy of %(value)s"),
    "notice": N_("notice: %(value)s"),
    "noted": N_("doubtful, see below"),
}


@dataclass(frozen=True, slots=True)
class Handed:
    """A file or a page as it came, the one report that was written into the form, or several files (`parts`)."""

    name: str
    data: bytes = b""
    url: str | None = None
    charset: str | None = None
    report: Report | None = None
    parts: tuple[Handed, ...] = ()

    @property
    def size(self) -> int:
        """Bytes that it takes while it waits, about."""
        return len(self.data) + (4 * len(self.report.text) if self.report else 0) + sum(part.size for part in self.parts)


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person put right of a report that was looked at; None leaves it as it was read."""

    outlet: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """How one report was read: its words and what stands at its beginning, what is doubtful, what was left out or guessed.

    `file` is the one that it was in, where several were given.
    """

    file: str
    outlet: str | None
    published: str | None
    title: str | None
    language: str | None
    words: int
    opening: str
    doubts: tuple[Doubt, ...]
    notes: tuple[Note, ...]
    more_notes: int


@dataclass(frozen=True, slots=True)
class Look:
    """What something handed in holds: how many reports, the first of them, and what could not be read."""

    reports: int
    shown: tuple[Seen, ...]
    failed: tuple[InputError, ...]


def found(handed: Handed, *, told: Callable[[Note], None] = ignore) -> Iterator[Report | InputError]:
    """The reports in what was handed in, and an error in the place of each that cannot be read; `told` as `read` calls it."""
    for part in handed.parts:
        yield from found(part, told=told)
    if handed.parts:
        return
    if handed.report is not None:
        yield handed.report
        return
    name = handed.url or handed.name
    yield from from_bytes(handed.data, file=name, name=handed.name, url=handed.url, charset=handed.charset, told=told)


def look(handed: Handed) -> Look:
    """Reads what was handed in; nothing is kept."""
    told: list[Note] = []
    shown: list[Seen] = []
    failed: list[InputError] = []
    reports = 0
    for item in found(handed, told=told.append):
        if isinstance(item, InputError):
            failed.append(item)
        else:
            reports += 1
            if len(shown) < MOST_SHOWN:
                shown.append(_seen(item, told, file=item.source or "" if handed.parts else ""))
        told.clear()
    return Look(reports, tuple(shown), tuple(failed))


def corrected(items: Iterable[Report | InputError], by_hand: Mapping[int, ByHand]) -> Iterator[Report | InputError]:
    """The reports with what a person put right of them: `by_hand` by their place among the reports, from 0."""
    number = 0
    for item in items:
        if isinstance(item, InputError):
            yield item
            continue
        told = by_hand.get(number)
        number += 1
        yield replace(item, outlet=told.outlet or item.outlet, published=told.published or item.published) if told else item


def _seen(report: Report, notes: list[Note], *, file: str) -> Seen:
    return Seen(
        file=file,
        outlet=report.outlet,
        published=report.published,
        title=report.title,
        language=report.language,
        words=word_count(report.text),
        opening=excerpt(report.text, 0, min(len(report.text), 2_000), words=OPENING_WORDS),
        doubts=tuple(doubts(report, notes)),
        notes=tuple(notes[:MOST_NOTES]),
        more_notes=max(0, len(notes) - MOST_NOTES),
    )


class Waiting:
    """Holds in memory what was handed in, for the session that gave it, until it is kept or makes room for others."""

    def __init__(self, *, most: int = MOST_WAITING, bytes_: int = MOST_BYTES) -> None:
        self._held: OrderedDict[tuple[str, str], Handed] = OrderedDict()
        self._lock = threading.Lock()
        self._most, self._bytes = most, bytes_

    def put(self, session: str, handed: Handed) -> str:
        """Holds it; what to ask for it by."""
        name = secrets.token_urlsafe(16)
        with self._lock:
            self._held[session, name] = handed
            while len(self._held) > 1 and (len(self._held) > self._most or self._size() > self._bytes):
                self._held.popitem(last=False)
        return name

    def get(self, session: str, name: str) -> Handed | None:
        """What this session gave under that name, None where it waits no more."""
        with self._lock:
            return self._held.get((session, name))

    def drop(self, session: str, name: str) -> None:
        """It was kept, or is not wanted."""
        with self._lock:
            self._held.pop((session, name), None)

    def _size(self) -> int:
        return sum(handed.size for handed in self._held.values())
