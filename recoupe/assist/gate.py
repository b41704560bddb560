"""What an assistant may ask for: how much, which files, which addresses. What it is given may come from a hostile page.

Nothing outside of the folders that the user named is read, whatever links lead there; addresses only where the user said so, and
then by the client that reaches no private network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import msgspec

from recoupe.assist.answers import Given
from recoupe.errors import InputError, RecoupeError
from recoupe.fetch import fetch
from recoupe.model import Report
from recoupe.read import current, from_bytes, read
from recoupe.read.inputs import ADDRESS, expand
from recoupe.read.source import Fetch

MOST_REPORTS = 100
MOST_SIGNS = 1_000_000
"""Code points of all reports of one comparison."""
LONGEST_WORDS = 1_500
"""Code points of a quotation, of a name, of words to look for."""
MOST_LINES = 50
"""Lines of one answer."""
LAST_LINE = 1_000_000


class RefusedError(RecoupeError):
    """What an assistant asked for and may not have."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What the user allowed: folders whose files may be read (with their links resolved), and whether addresses are fetched."""

    folders: tuple[Path, ...] = ()
    fetch: bool = False
    keep: bool = False

    def files(self, names: Sequence[str]) -> Iterator[str]:
        """The files that the names stand for. Raises RefusedError for one that lies outside of the folders."""
        for name in names:
            place = self._within(name)
            if place.is_file():
                yield str(place)
                continue
            for item in expand([str(place)]):
                if isinstance(item, InputError):
                    raise item
                yield str(self._within(str(item.path)))

    def _within(self, name: str) -> Path:
        if not self.folders:
            raise RefusedError("files may not be read; start `recoupe mcp` with --allow FOLDER, or give the text itself")
        try:
            place = Path(bounded(name, "a file's name")).resolve(strict=True)
        except (OSError, ValueError, RuntimeError):
            place = None
        # what is not there and what may not be seen are told alike, so that nobody learns what lies outside
        if place is None or not any(place.is_relative_to(folder) for folder in self.folders):
            raise RefusedError(f"{name[:200]!r} is no file within the allowed folders; start `recoupe mcp` with --allow FOLDER")
        if not (place.is_file() or place.is_dir()):
            raise RefusedError(f"{name[:200]!r} is neither a file nor a folder")
        return place

    def fetcher(self, addresses: Sequence[str]) -> Fetch | None:
        """What fetches. Raises RefusedError where addresses are given and may not be fetched, or are none of the web."""
        if not addresses:
            return None
        if not self.fetch:
            raise RefusedError("addresses may not be fetched; start `recoupe mcp` with --fetch, or give the text itself")
        for address in addresses:
            if not ADDRESS.match(bounded(address, "an address")):
                raise RefusedError(f"{address[:200]!r} is no address of the web; give one that begins with https://")
        return fetch


def bounded(told: str, what: str, most: int = LONGEST_WORDS) -> str:
    """`told`, unless it is longer than it may be or holds a sign that no text has."""
    if len(told) > most:
        raise RefusedError(f"{what} is longer than {most} characters")
    if "\0" in told or any(0xD800 <= ord(sign) < 0xE000 for sign in told):
        raise RefusedError(f"{what} holds a sign that is no character of a text")
    return told


def page(offset: int, limit: int) -> tuple[int, int]:
    """Where a page of lines begins, and how many it has. Raises RefusedError."""
    if not 0 <= offset <= LAST_LINE or not 1 <= limit <= MOST_LINES:
        raise RefusedError(f"offset must be 0 to {LAST_LINE:,}, limit 1 to {MOST_LINES}")
    return offset, limit


def given_reports(
    allowed: Allowed, reports: Sequence[Given], files: Sequence[str], addresses: Sequence[str]
) -> tuple[list[Report], list[str]]:
    """The reports that an assistant gave in any way, each in its last version, and why others could not be read.

    Raises RefusedError where something may not be read, or it is too much.
    """
    if max(len(reports), len(files), len(addresses)) > MOST_REPORTS:
        raise RefusedError(f"more than {MOST_REPORTS} reports; give fewer at once")
    if sum(len(report.text) for report in reports) > MOST_SIGNS:
        raise RefusedError(f"the texts are longer than {MOST_SIGNS:,} characters; give fewer at once")
    fetcher = allowed.fetcher(addresses)
    inputs = [*allowed.files(files), *addresses]
    found: list[Report] = []
    failed: list[str] = []
    for result in _read(reports, inputs, fetcher):
        if isinstance(result, InputError):
            failed.append(str(result))
        else:
            found.append(result)
        if len(found) > MOST_REPORTS or sum(len(report.text) for report in found) > MOST_SIGNS:
            raise RefusedError(f"more than {MOST_REPORTS} reports or {MOST_SIGNS:,} characters; give fewer at once")
    kept, notes = current(found)
    return kept, [*failed, *map(str, notes)]


def _read(reports: Sequence[Given], inputs: Sequence[str], fetcher: Fetch | None) -> Iterator[Report | InputError]:
    from recoupe.bounds import refusal

    for number, given in enumerate(reports, 1):
        told = {name: value for name, value in asdict(given).items() if value is not None}
        for name, value in told.items():
            bounded(value, f"the field {name} of report {number}", MOST_SIGNS if name == "text" else LONGEST_WORDS)
        yield from from_bytes(msgspec.json.encode(told), file=f"report {number}", name=f"given-{number}")
    for result in read(inputs, fetch=fetcher) if inputs else ():
        error = None if isinstance(result, InputError) else refusal(result)
        yield error or result
