"""Whatever a library raises while it reads one entry is an error of that entry.

The libraries that read pages, feeds and wires declare few of their errors: a number that is no character, a namespace of broken
bytes, a byte at the end of a tree have each raised something else. None of it may stop what stands beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from recoupe.errors import FormatError, InputError, MissingPackageError

REMEDY = "give the article itself, or its text"
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


@contextmanager
def held(file: str, *, line: int | None = None, record: int | None = None) -> Iterator[None]:
    """Makes an InputError for the place given of whatever is raised within; what Recoupe itself says goes through as it is."""
    try:
        yield
    except (InputError, MissingPackageError):
        raise
    except (MemoryError, RecursionError):
        raise FormatError(file, "is nested too deep or too large to be read", REMEDY, line=line, record=record) from None
    except OSError as error:
        reason = f"cannot be read ({error.strerror or told(error)})"
        raise InputError(file, reason, "check the file and the right to read it", line=line, record=record) from error
    except Exception as error:
        raise FormatError(file, broken(error), REMEDY, line=line, record=record) from error


def broken(error: Exception) -> str:
    """What broke, in words that can be printed."""
    return f"breaks the library that reads it ({told(error)})"


def told(error: object) -> str:
    """What an error says, in one line that holds no control characters and can be encoded."""
    words = " ".join(_UNPRINTABLE.sub(" ", str(error)).split())[:200]
    kind = type(error).__name__
    return f"{kind}: {words}" if words else kind
