"""The pages that are held: as bytes, with places for what is said to one reader alone."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from markupsafe import escape

from recoupe.export.page_safe import visible
from recoupe.serve.held import Held
from recoupe.serve.tools import Reader

BYTES_HELD = 64_000_000


@dataclass(frozen=True, slots=True)
class Page:
    """A page, or the number of the story that one went into. `made_of` says when it may be sent again though more was written."""

    html: bytes = b""
    elsewhere: int | None = None
    made_of: Hashable = None


class Shelf:
    """Pages by what is asked for."""

    def __init__(self) -> None:
        self._pages: Held[Page] = Held(BYTES_HELD, lambda page: len(page.html) + 1000)
        # nobody can know these beforehand, so no text of a report holds them
        self._csrf, self._author = secrets.token_hex(32), secrets.token_hex(16)

    def anybody(self, *, locked: bool) -> Reader:
        """A reader in whose place each one is put."""
        return Reader(self._csrf, self._author, locked)

    def page(
        self, key: Hashable, version: Callable[[], Hashable], make: Callable[[Page | None], Page], reader: Reader
    ) -> tuple[bytes, int | None]:
        """The page under a key as one reader gets it; see `Held.get`."""
        found = self._pages.get((key, reader.locked), version, make)
        html = found.html.replace(self._csrf.encode(), reader.csrf.encode())
        return html.replace(self._author.encode(), str(escape(visible(reader.author))).encode()), found.elsewhere
