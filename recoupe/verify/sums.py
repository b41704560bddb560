"""Checks a dossier's files against its digest (`recoupe.export.sums`): no byte of them changes without being found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from recoupe.errors import InputError
from recoupe.export.sums import FILE, digest, sums
from recoupe.model import Dossier


def sum_faults(folder: Path, dossier: Dossier, names: tuple[str, ...], *, told: str | None = None) -> Iterator[str]:
    """What of the record, the page and the reports is not what the digest says; `told` is the digest as it was kept elsewhere."""
    held = folder / FILE
    try:
        content = held.read_bytes()
    except FileNotFoundError:
        yield f"{FILE}: there is none, so that changes cannot be found; make the dossier anew, or put the file back"
        return
    except OSError as error:
        raise InputError(str(held), f"it cannot be read ({error.strerror})", "check your rights to it") from None
    if told is not None and digest(content) != told.strip().lower():
        yield f"{FILE}: its digest is {digest(content)}, not the one that was given"
    stated = content.decode("utf-8", "replace").splitlines()
    present = {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}
    now = sums(dossier, present).decode().splitlines()
    for line in now:
        if line not in stated:
            yield f"{FILE}: {_name(line)} is not what it was when the dossier was made"
    for line in stated:
        if line not in now and _name(line) not in map(_name, now):
            yield f"{FILE}: {_name(line)} is gone, or the line about it was changed"


def _name(line: str) -> str:
    """What a line is about."""
    parts = line.split(maxsplit=3)
    return f"report {parts[3]}" if line.startswith("# report") and len(parts) == 4 else line.split("  ", 1)[-1]
