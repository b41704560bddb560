"""Plain text: the whole file is one report, exactly as it is."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.errors import InputError
from recoupe.model import Report
from recoupe.read import fields


def looks_like(text: str) -> bool:
    """Any text is plain text: this format is asked last."""
    return True


def read(text: str, *, file: str, name: str, limit: int) -> Iterator[Report | InputError]:
    """The one report."""
    try:
        yield fields.report({"text": text}, file=file, name=name, limit=limit)
    except InputError as error:
        yield error
