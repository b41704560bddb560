"""Finds the files that the user means: a file, a folder, a glob, or "-" for standard input."""

from __future__ import annotations

import glob
from collections.abc import Iterator
from pathlib import Path

from recoupe.errors import EmptyInputError, InputError

STDIN = "-"
MAGIC = frozenset("*?[")


def files(name: str) -> Iterator[Path | InputError]:
    """The files behind one argument, sorted; folders are searched through and through, hidden names are passed over."""
    path = Path(name)
    if path.is_file():
        yield path
    elif path.is_dir():
        yield from _folder(path, name)
    elif MAGIC & set(name):
        matches = [Path(match) for match in sorted(glob.glob(name, recursive=True))]  # noqa: PTH207 (absolute patterns too)
        if not matches:
            yield EmptyInputError(name, "no file matches this pattern", "check it; quote it if the shell changes it")
        for match in matches:
            yield from _folder(match, str(match)) if match.is_dir() else (match,)
    else:
        yield InputError(name, "there is no such file or folder", "check the name")


def _folder(path: Path, name: str) -> Iterator[Path | InputError]:
    found = sorted(
        p for p in path.rglob("*") if p.is_file() and not any(part.startswith(".") for part in p.relative_to(path).parts)
    )
    if not found:
        yield EmptyInputError(name, "there is no report in this folder", "put texts, JSON or JSON lines in it")
    yield from found
