"""What a person should know about how a file was read: what was left out of it, what was guessed, what is doubtful."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["dropped", "guessed", "doubtful"]


class Note(NamedTuple):
    """One such thing: the file, what kind it is, and what it is in words; `record` counts from 1 where a file holds several."""

    file: str
    kind: Kind
    text: str
    record: int | None = None


def ignore(note: Note) -> None:
    """Tells nobody."""
