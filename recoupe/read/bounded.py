"""Runs a parser on bytes from outside within limits of time and memory.

The libraries that read pages, feeds and PDFs are quick on what is usual and can be made to take minutes or gigabytes. What looks
usual is parsed here and now; what does not is parsed in a process of its own, which the system ends where it takes too much.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import msgspec

from recoupe.errors import FormatError, InputError, MissingPackageError, TooLargeError
from recoupe.read.faults import REMEDY, held

if TYPE_CHECKING:
    from recoupe.read.source import Source

SECONDS = 3
"""Of the processor, for one document."""
WALL_SECONDS = 30
"""On the clock: a busy machine gives a process only part of its time."""
TOO_LONG = f"takes more than {SECONDS} seconds to read"
MEMORY = 900_000_000
"""Bytes of address space."""

LIGHT_BYTES = 3_000_000
LIGHT_TAGS = 8_000
LONG_TAG = 1_024
MANY_WORDS = 120
"""Attributes in one tag from which on it is slow: libxml2 and feedparser take quadratic time for them."""

_VALUE = re.compile(rb"=\s*(?:\"[^\"]*\"|'[^']*')")
_CHILD = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from recoupe.read.bounded import serve; serve()"


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
    return any(len(part) > LONG_TAG and _many_attributes(part) for part in data.split(b"<"))


def _many_attributes(part: bytes) -> bool:
    """Values are set aside: the path of a drawing is one value of many words."""
    return len(_VALUE.sub(b"", part).partition(b">")[0].split(None, MANY_WORDS)) > MANY_WORDS


def _call(function: str, data: bytes, options: dict[str, Any]) -> Any:
    module, _, name = function.partition(":")
    return getattr(import_module(module), name)(data, **options)


def _in_child(function: str, data: bytes, options: dict[str, Any]) -> Any:
    work = msgspec.msgpack.encode((function, data, options))
    single = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    command = [sys.executable, "-c", _CHILD, json.dumps(sys.path)]
    try:
        done = subprocess.run(
            command, input=work, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=WALL_SECONDS, check=False,
            env={**os.environ, **single},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise _too_long() from None
    if done.returncode in {-getattr(signal, "SIGXCPU", 24), -getattr(signal, "SIGKILL", 9)}:
        raise _too_long()
    try:
        kind, value = msgspec.msgpack.decode(done.stdout)
    except (msgspec.DecodeError, ValueError, TypeError):
        raise FormatError("", "breaks the library that reads it, or takes too much memory", REMEDY) from None
    if kind == "done":
        return value
    raise _failure(kind, value)


def _too_long() -> TooLargeError:
    return TooLargeError("", TOO_LONG, REMEDY)


def _failure(kind: str, value: Any) -> Exception:
    from recoupe import errors

    if kind == MissingPackageError.__name__:
        return MissingPackageError(*value)
    known: type[InputError] = getattr(errors, kind)
    return known("", value[0], value[1], line=value[2])


def serve() -> None:
    """The other side of a process of its own: work from standard input, result to standard output."""
    _limit()
    function, data, options = msgspec.msgpack.decode(sys.stdin.buffer.read())
    try:
        with held(""):
            answer: tuple[str, Any] = ("done", _call(function, data, options))
    except InputError as error:
        answer = (type(error).__name__, (error.problem, error.remedy, error.line))
    except MissingPackageError as error:
        answer = (type(error).__name__, error.args)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))
    sys.stdout.buffer.flush()
    os._exit(0)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the time on the clock still holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
