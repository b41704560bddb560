"""MIME: pages saved as MHTML and mail. The page in it, or the mail's text, is read as a file of its own.

Method: email of the standard library (RFC 2045, 2557, 5322).
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr
from typing import cast

from msgspec.structs import replace as changed

from recoupe.errors import FormatError, MissingFieldError
from recoupe.read.fields import Found, Placed, too_large
from recoupe.read.published import understood
from recoupe.read.source import Source

BYTES = 64_000_000
"""A file may have: pictures are most of it."""
PARTS = 2_000
"""Parts that are gone through."""
_FIELD = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n)*+){2,}+", re.DOTALL)
_SURE = re.compile(rb"(?im)^(?:MIME-Version|Content-Type|Message-ID|Received|Snapshot-Content-Location|Return-Path):")

Reader = Callable[[Source, int], Iterator[Found]]


def matches(head: bytes) -> bool:
    """Whether it begins with the header of a message."""
    block = _FIELD.match(head[:65_536].removeprefix(b"\r\n"))
    return block is not None and len(_SURE.findall(block.group())) >= 1 and b":" in head[:80]


def reading(read_part: Reader) -> Reader:
    """The reader of messages; `read_part` reads the page or the text in one."""

    def read(source: Source, limit: int) -> Iterator[Found]:
        if source.size() > BYTES:
            raise too_large(source.name, f"this message has {source.size():,} bytes", BYTES, unit="bytes", remedy="give its text")
        message = BytesParser(policy=policy.default).parsebytes(source.stream.read())
        part = _chosen(message)
        if part is None:
            raise MissingFieldError(
                source.name, "the message holds no text", "give the article's page or text", record=source.record
            )
        inner = _source(part, message, source)
        for found in read_part(inner, limit):
            yield _told(found, message) if isinstance(found, Placed) and not _is_page(message) else found

    return read


def _is_page(message: EmailMessage) -> bool:
    """Whether it is a saved page and no mail."""
    return message.get_content_type() == "multipart/related" and (
        "Snapshot-Content-Location" in message or "blink" in str(message.get("From", "")).lower() or "Content-Location" in message
    )


def _chosen(message: EmailMessage) -> EmailMessage | None:
    """The page of a saved page; a mail's plain text, else its text with marks."""
    parts = [part for number, part in enumerate(message.walk()) if number < PARTS and not part.is_multipart()]
    texts = {kind: [part for part in parts if part.get_content_type() == kind and not part.get_filename()] for kind in _KINDS}
    order = reversed(_KINDS) if _is_page(message) else _KINDS
    return next((texts[kind][0] for kind in order if texts[kind]), None)


_KINDS = ("text/plain", "text/html")


def _source(part: EmailMessage, message: EmailMessage, source: Source) -> Source:
    try:
        data = cast(bytes, part.get_payload(decode=True)) or b""
    except (ValueError, LookupError, AssertionError) as error:
        raise FormatError(source.name, f"the message is broken ({error})", "save it again", record=source.record) from None
    kind = part.get_content_type()
    told = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "").strip()
    url = told if told.startswith(("http://", "https://")) else source.url
    charset = part.get_content_charset()
    if kind == "text/plain" and charset:
        with suppress(LookupError, UnicodeError):
            data = data.decode(charset, "strict").encode()
    return replace(source, stream=io.BytesIO(data), url=url, charset=charset, kind="text/html" if kind == "text/html" else None)


def _told(placed: Placed, message: EmailMessage) -> Placed:
    """A mail's report with its subject, sender and day."""
    name, mail = parseaddr(str(message.get("From", "")))
    report = placed.report
    return placed._replace(
        report=changed(
            report,
            title=report.title or str(message.get("Subject", "")).strip() or None,
            outlet=report.outlet or name or mail or None,
            published=report.published or understood(str(message.get("Date", "")).strip()),
        )
    )
