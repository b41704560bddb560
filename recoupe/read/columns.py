"""Which column of a table holds what: as a person tells it, else by the names of the columns, else by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from statistics import mean

from recoupe.errors import FormatError
from recoupe.read.language import DEFAULT
from recoupe.read.shown import shown_date
from recoupe.read.words import page_words
from recoupe.text import fold

FIELDS = ("text", "title", "outlet", "published", "authors", "section", "url", "language", "id", "updated")
"""What a column may hold."""
PARTS = ("year", "month", "day")
"""Parts of a day that columns of their own may hold."""
TEXTS = frozenset({"text", "abstract"})
LONGEST_NAME = 40
TEXT_WORDS = 12
"""Words that the cells of a column hold on average, from which on it may be that of the texts."""
TITLE_WORDS = (3, 40)
MOST = 0.7
"""Share of the cells of a column that must be of a kind."""
_KEY = re.compile(r"[^a-z0-9]+")
_ADDRESS = re.compile(r"https?://\S+\Z")

Columns = list[str | None]


def field_of(name: str) -> str | None:
    """The field that a column holds, by its name."""
    return page_words().labels.get(_KEY.sub("_", fold(name)).strip("_"))


def is_header(names: Sequence[str]) -> bool:
    """Whether a row names a column of texts and another that is known."""
    if any(len(name) > LONGEST_NAME for name in names):
        return False
    known = [field for name in names if (field := field_of(name))]
    return not TEXTS.isdisjoint(known) and len(set(known)) >= 2 and len(known) >= len(names) / 4


def lists_only(names: Sequence[str]) -> bool:
    """Whether a row names columns of titles and addresses, as of a list of stories, and none of texts."""
    known = {field_of(name) for name in names} if all(len(name) <= LONGEST_NAME for name in names) else set()
    return {"title", "url"} <= known and TEXTS.isdisjoint(known) and len(known - {None}) >= 3


def may_be_header(names: Sequence[str]) -> bool:
    """Whether a row may name columns: short names, each another, none of them empty, a number, a day or an address."""
    told = [name.strip() for name in names]
    plain = all(name and len(name) <= LONGEST_NAME and not name[0].isdigit() and not name.endswith((".", "!")) for name in told)
    return plain and len({fold(name) for name in told}) == len(told) and not any(map(_ADDRESS.match, told))


def as_told(told: Mapping[str, str], names: Sequence[str], *, file: str) -> Columns:
    """The field of each column where a person told them by name or number. Raises FormatError for a column that is not there."""
    found: Columns = [None] * len(names)
    folded = [fold(name.strip()) for name in names]
    for field, name in told.items():
        wanted = fold(name.strip())
        at = folded.index(wanted) if wanted in folded else int(name) - 1 if name.strip().isdecimal() else -1
        if not 0 <= at < len(names):
            shown = ", ".join(f'"{name.strip()[:LONGEST_NAME]}"' for name in names[:20])
            raise FormatError(file, f'has no column "{name}"', f"tell one of its columns: {shown}")
        found[at] = field
    return found


def by_name(names: Sequence[str]) -> Columns:
    """The field of each column by its name; the first of two that have one. An abstract is the text where there is no other."""
    told = [field_of(name) for name in names]
    if "text" not in told:
        told = ["text" if field == "abstract" else field for field in told]
    found: Columns = []
    for field in told:
        found.append(field if field in (*FIELDS, *PARTS) and field not in found else None)
    return found


def by_content(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns | None:
    """The field of each column by what its cells hold, those with a known name aside; None where none holds texts."""
    cells = [[row[at].strip() for row in rows if at < len(row) and row[at].strip()] for at in range(len(names))]
    lengths = [mean(len(cell.split()) for cell in column) if column else 0.0 for column in cells]
    found = by_name(names)
    longest = max(range(len(names)), key=lengths.__getitem__, default=0)
    if "text" not in found:
        if not lengths or lengths[longest] < TEXT_WORDS:
            return None
        found[longest] = "text"
    for at, column in enumerate(cells):
        if found[at] is None and column:
            kind = _kind(column, lengths[at])
            found[at] = kind if kind not in found else None
    return found


def _kind(column: Sequence[str], length: float) -> str | None:
    """What a column without a known name holds."""
    if _share(column, lambda cell: _ADDRESS.match(cell) is not None) >= MOST:
        return "url"
    if length <= 8 and _share(column, lambda cell: shown_date(cell, language=DEFAULT) is not None) >= MOST:
        return "published"
    return "title" if TITLE_WORDS[0] <= length <= TITLE_WORDS[1] and len(set(column)) > len(column) / 2 else None


def _share(column: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, column)) / len(column)


def shown(columns: Columns, names: Sequence[str]) -> str:
    """What each column was taken for, in words."""
    known = {field: name.strip() for field, name in zip(columns, names, strict=False) if field}
    left = [name.strip() for field, name in zip(columns, names, strict=False) if not field]
    told = ", ".join(f'{field} = "{known[field]}"' for field in (*FIELDS, *PARTS) if field in known)
    return f"columns: {told}" + (f"; left out: {', '.join(left)}" if left else "")
