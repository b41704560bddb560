"""Runs a parser on bytes from outside within limits of time and memory.

The libraries that read pages, feeds and PDFs are quick on what is usual and can be made to take minutes or gigabytes. What looks
usual is parsed here and now; what does not is parsed in a process of its own (`recoupe.read.apart`), which the system ends where
it takes too much.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from recoupe.errors import FormatError, InputError, MissingPackageError, TooLargeError
from recoupe.read.apart import SECONDS, BrokeError, TookTooLongError, call
from recoupe.read.faults import REMEDY, held

if TYPE_CHECKING:
    from recoupe.read.source import Source

TOO_LONG = f"takes more than {SECONDS} seconds to read"

LIGHT_BYTES = 3_000_000
LIGHT_TAGS = 8_000
LONG_TAG = 1_024
MANY_WORDS = 120
"""Attributes that a tag may have before they are counted."""
PAIRS = 1_000_000
"""Pairs of attributes of one tag, in all tags with many, from which on parsing may be slow: libxml2 and feedparser compare each
with each, a million in some hundredths of a second. Words of scripts are counted too, and seldom come near on usual pages."""

_VALUE = re.compile(rb"=\s*(?:\"[^\"]*\"|'[^']*')")


class Patience:
    """How often one input may still take too long: an archive of slow pages is not to take a minute for each."""

    def __init__(self, left: int = 1) -> None:
        self.left = left


def parsed(function: str, data: bytes, source: Source, *, apart: bool, **options: Any) -> Any:
    """What `function` ("module:name", called with `data` and `options`, giving what MessagePack can hold) makes of `data`.

    `apart` runs it in a process of its own. Raises TooLargeError where it takes too long or too much memory, FormatError where
    the library breaks on it, MissingPackageError, and InputError as the function does, with the place in `source` put in.
    """
    try:
        if not apart:
            with held("", record=source.record):
                return _call(function, data, options)
        if not source.patience.left:
            raise TooLargeError("", "was not tried, since another page here took too long", REMEDY)
        return _in_child(function, data, options)
    except InputError as error:
        source.patience.left -= error.problem == TOO_LONG
        raise type(error)(source.name, error.problem, error.remedy, line=error.line, record=source.record) from None


def looks_heavy(data: bytes) -> bool:
    """Whether markup is so large, or has so many tags or attributes, that parsing it may take long."""
    if len(data) > LIGHT_BYTES or data.count(b"<") > LIGHT_TAGS or b"<!ENTITY" in data:
        return True
    pairs = 0
    for part in data.split(b"<"):
        if len(part) > LONG_TAG:
            pairs += _pairs(part)
            if pairs > PAIRS:
                return True
    return False


def _pairs(part: bytes) -> int:
    """The square of the number of attributes, where there are many; the path of a drawing is one value of many words."""
    words = len(_VALUE.sub(b"", part).partition(b">")[0].split())
    return words * words if words > MANY_WORDS else 0


def _call(function: str, data: bytes, options: dict[str, Any]) -> Any:
    module, _, name = function.partition(":")
    return getattr(import_module(module), name)(data, **options)


def _in_child(function: str, data: bytes, options: dict[str, Any]) -> Any:
    try:
        kind, value = call(function, data, options, within=answered)
    except TookTooLongError:
        raise TooLargeError("", TOO_LONG, REMEDY) from None
    except BrokeError:
        raise FormatError("", "breaks the library that reads it, or takes too much memory", REMEDY) from None
    if kind == "done":
        return value
    raise _failure(kind, value)


def _failure(kind: str, value: Any) -> Exception:
    from recoupe import errors

    if kind == MissingPackageError.__name__:
        return MissingPackageError(*value)
    known: type[InputError] = getattr(errors, kind)
    return known("", value[0], value[1], line=value[2])


def answered(function: str, data: bytes, options: dict[str, Any]) -> tuple[str, Any]:
    """What the function gives ("done"), or the name of the error that it raised and what makes it again: in the process apart."""
    try:
        with held(""):
            return "done", _call(function, data, options)
    except InputError as error:
        return type(error).__name__, (error.problem, error.remedy, error.line)
    except MissingPackageError as error:
        return type(error).__name__, error.args
