"""What an INPUT stands for: files, folders, globs, addresses and "-" become a list of files in a settled order."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import EmptyInputError, InputError

STDIN = "-"
ADDRESS = re.compile(r"(?i)https?://")

# A file that tells about the folder is no report, nor is TXM's table of what its texts are. Only these: what is left out unseen
# would be a report lost.
ABOUT_THE_FOLDER = re.compile(r"(?i)(?:(README|LICEN[CS]E|NOTICE|COPYING)(\.(md|txt|rst|markdown))?|metadata\.[ct]sv)")


@dataclass(frozen=True)
class Item:
    """One file to read; `name` is how the user gave it, or how its folder or glob did. An address has no path."""

    name: str
    path: Path | None


def readable(name: str) -> str:
    """`name` as text that can be encoded: bytes of a file's name that are no UTF-8 become replacement characters."""
    return os.fsencode(name).decode("utf-8", "replace")


def expand(inputs: Sequence[str]) -> Iterator[Item | InputError]:
    """The files that `inputs` stand for, in order, and an error for each input that stands for none."""
    stdin_taken = False
    for name in inputs:
        if name == STDIN and stdin_taken:
            yield InputError(STDIN, "standard input is given twice", "give it once")
        elif name == STDIN:
            stdin_taken = True
            yield Item(STDIN, Path(STDIN))
        elif ADDRESS.match(name):
            yield Item(name, None)
        else:
            yield from _expand_one(name)


def _expand_one(name: str) -> Iterator[Item | InputError]:
    path = Path(name)
    try:
        path.stat()
    except FileNotFoundError:
        # a name that exists is that file, even where it holds a bracket; only then can it be a pattern
        yield from _pattern(name) if glob.has_magic(name) else [_missing(name)]
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        yield InputError(name, f"cannot be opened ({reason})", "check the name and the right to read it")
    else:
        if not name:
            yield _missing(name)
        elif path.is_dir():
            yield from _folder(name)
        else:
            yield Item(readable(name), path)


def _missing(name: str) -> InputError:
    return InputError(name or '""', "no such file or folder", "check the name")


def _pattern(pattern: str) -> Iterator[Item | InputError]:
    found = sorted(glob.glob(pattern, recursive=True), key=_parts)  # noqa: PTH207 - Path.glob takes no absolute pattern
    # with ** a folder and its files both match: the files are enough, and each is to come once
    files = [name for name in found if _is_report(name)]
    folders = [name for name in found if Path(name).is_dir() and not any(Path(name) in Path(file).parents for file in files)]
    if not files and not folders:
        yield EmptyInputError(pattern, "no file matches this pattern", "check the pattern")
    for name in sorted(files + _outermost(folders), key=_parts):
        if Path(name).is_dir():
            yield from _folder(name)
        else:
            yield Item(readable(name), Path(name))


def _outermost(folders: list[str]) -> list[str]:
    return [name for name in folders if not any(Path(other) in Path(name).parents for other in folders)]


def _folder(folder: str) -> Iterator[Item | InputError]:
    errors: list[InputError] = []

    def unreadable(error: OSError) -> None:
        errors.append(InputError(str(error.filename), f"cannot be opened ({error.strerror})", "check the right to read it"))

    files = []
    for place, inner, names in os.walk(folder, onerror=unreadable):
        inner[:] = [name for name in inner if not name.startswith(".")]
        files += [name for name in (os.path.join(place, name) for name in names) if _is_report(name)]  # noqa: PTH118
    yield from errors
    if not files and not errors:
        yield EmptyInputError(folder, "this folder holds no report", "give a folder with text or JSON files")
    for name in sorted(files, key=_parts):
        yield Item(readable(name), Path(name))


def _is_report(name: str) -> bool:
    """A file, unless hidden or about its folder. A link that leads nowhere counts: its reader will say so."""
    path = Path(name)
    if path.name.startswith(".") or ABOUT_THE_FOLDER.fullmatch(path.name):
        return False
    return path.is_file() or (path.is_symlink() and not path.exists())


def _parts(name: str) -> tuple[str, ...]:
    return Path(name).parts
