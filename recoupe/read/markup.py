"""Pages of HTML and feeds, which are recognised so that their marks are not taken for the words of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.errors import FormatError
from recoupe.read.fields import Found
from recoupe.read.source import Source

_TAGS = rb"(!doctype|\?xml|html|head|body|rss|feed|nitf|newsml|article|section|div|p)\b"
_START = re.compile(rb"\s*<(!--|" + _TAGS + rb")", re.IGNORECASE)


def matches(head: bytes) -> bool:
    """Whether it begins with a tag."""
    return _START.match(head) is not None


def read(source: Source, limit: int) -> Iterator[Found]:
    """No report: an error that says what to give in its place."""
    yield FormatError(source.name, "is an HTML or XML page, which is not read yet", "save the article's text as plain text")
