"""Wires of the old kind, IPTC 7901 and ANPA 1312: a header, a text and a trailer parted by control characters.

SOH header STX text ETX trailer EOT. The text begins with a line of keywords ("Fire/") and a headline that ends with "=".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.read.encoding import certain
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.people import authors_of
from recoupe.read.shown import months, shown_date
from recoupe.read.source import Source
from recoupe.text import fold

BYTES = 4_000_000
"""A dispatch may have."""
_FORM = re.compile(rb"\x01([^\x01\x02]{0,400}+)\x02([^\x01\x03]*+)\x03([^\x04]{0,200})", re.DOTALL)
_HEADER = re.compile(r"\s*([a-z]{2,4})(\d{2,5})\s+([1-9])\b", re.IGNORECASE)
_TRAILER = re.compile(r"(\d{2})(\d{2})(\d{2})\s+([A-Za-z]{3,4})\s+(\d{2})")
_INITIALS = re.compile(
    r"[a-zà-ÿ]{1,4}(?:[-/][a-zà-ÿ.]{1,6}){1,8}+(?:/[a-z]{1,20}+){0,4}+\s{0,20}+|#{2,4}|-0-|\d{1,3} mots", re.IGNORECASE
)


def matches(head: bytes) -> bool:
    """Whether it begins with the header of a dispatch."""
    return re.match(rb"[\x00\x16\s]*\x01[^\x02]{3,400}\x02", head) is not None


def read(source: Source, limit: int) -> Iterator[Found]:
    """The reports of the dispatches in it. Raises InputError."""
    if source.size() > BYTES:
        raise too_large(
            source.name, f"this file has {source.size():,} bytes", BYTES, unit="bytes", remedy="give its dispatches one by one"
        )
    data = source.stream.read()
    if b"\x03" not in data:
        data += b"\x03"
    parts = list(_FORM.finditer(data))
    for number, part in enumerate(parts, 1):
        header, body, trailer = (_decoded(told) for told in part.groups())
        fields = _fields(header, body, trailer)
        default_id = source.stem if len(parts) == 1 else f"{source.stem}-{number}"
        record = source.record if len(parts) == 1 else number
        yield report_from(fields, file=source.name, record=record, default_id=default_id, limit=limit, lines=True)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return certain(data) or data.decode("cp1252", "replace")


def _fields(header: str, body: str, trailer: str) -> Fields:
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    while lines and (not lines[0].strip() or lines[0].strip().endswith("/")):
        lines.pop(0)
    title = None
    if lines and lines[0].rstrip().endswith("="):
        title = lines.pop(0).rstrip(" =\t")
    while lines and (not lines[-1].strip() or _INITIALS.fullmatch(lines[-1].strip())):
        lines.pop()
    byline = lines[0].strip() if lines and lines[0].strip().endswith("=") else ""
    if byline:
        lines.pop(0)
    told = _HEADER.match(header)
    text = "\n".join(lines).strip()
    return Fields(
        title=title, text=text, authors=authors_of(byline.rstrip("= ")), urgency=told[3] if told else None,
        published=_moment(trailer) or shown_date(text.partition("\n")[0]),
    )  # fmt: skip


def _moment(trailer: str) -> str | None:
    """Day, hour and minute, month and year, in universal time."""
    told = _TRAILER.search(trailer)
    month = months().get(fold(told[4])) if told else None
    return shown_date(f"20{told[5]}-{month:02}-{told[1]}T{told[2]}:{told[3]}+00:00") if told and month else None
