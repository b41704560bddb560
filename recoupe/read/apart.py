"""Calls a function in a process of its own, with limits of processor time and memory, and gets what it gives.

Starting Python and loading the libraries takes longer than reading a page. So a helper is started once and kept; it loads what a
function needs, and forks itself for each call: the fork does the work within the limits and ends, so that no document leaves
anything behind for the next. Where a system cannot fork (Windows), each call has a helper of its own, and only the clock limits
it.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any, BinaryIO

import msgspec

SECONDS = 3
"""Of the processor, for one document."""
WALL_SECONDS = 30
"""On the clock: a busy machine gives a process only part of its time."""
MEMORY = 900_000_000
"""Bytes of address space."""
MOST_IDLE = 2
"""Helpers that are kept; threads that read at the same time have one each."""

_LENGTH = 8
_CHILD = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from recoupe.read.apart import serve; serve()"
_SINGLE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


class TookTooLongError(Exception):
    """The call had all its time and was ended."""


class BrokeError(Exception):
    """The process ended without an answer: the library broke it, or memory was out."""


def call(function: str, data: bytes, options: dict[str, Any], *, within: Callable[..., Any]) -> Any:
    """What `within(function, data, options)` gives (what MessagePack can hold), called in a process of its own.

    `within` is a function of a module, which is named there. Raises TookTooLongError, BrokeError.
    """
    work = msgspec.msgpack.encode((f"{within.__module__}:{within.__name__}", function, data, options))
    helper = _idle()
    answer = helper.ask(work)
    if answer is None and not helper.timed_out and helper.asked > 1:  # it was ended between two calls: not by this document
        helper.end()
        helper = _Helper()
        answer = helper.ask(work)
    if answer is None:
        helper.end()
        raise TookTooLongError if helper.timed_out else BrokeError
    _keep(helper)
    status, told = msgspec.msgpack.decode(answer, type=tuple[int, bytes])
    if status in {getattr(signal, "SIGXCPU", 24), getattr(signal, "SIGKILL", 9)}:
        raise TookTooLongError
    try:
        return msgspec.msgpack.decode(told)
    except (msgspec.DecodeError, ValueError):
        raise BrokeError from None


class _Helper:
    """The process that is kept, from this side."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", _CHILD, json.dumps(sys.path)]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, **_SINGLE}
        )
        self.asked = 0
        self.timed_out = False

    def ask(self, work: bytes) -> bytes | None:
        """What it answers; None where it ended, or took too long on the clock and was ended."""
        self.asked += 1
        assert self.process.stdin is not None and self.process.stdout is not None
        timer = threading.Timer(WALL_SECONDS, self._out_of_time)
        timer.daemon = True
        timer.start()
        try:
            _send(self.process.stdin, work)
            return _received(self.process.stdout)
        except OSError:
            return None
        finally:
            timer.cancel()

    def _out_of_time(self) -> None:
        self.timed_out = True
        self.process.kill()

    def end(self) -> None:
        """Ends it and frees what it held."""
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        try:
            self.process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


_kept: list[_Helper] = []
_lock = threading.Lock()


def _idle() -> _Helper:
    with _lock:
        helper = _kept.pop() if _kept else None
    if helper is not None and helper.process.poll() is not None:
        helper.end()
        helper = None
    return helper or _Helper()


def _keep(helper: _Helper) -> None:
    with _lock:
        if len(_kept) < MOST_IDLE and helper.process.poll() is None:
            _kept.append(helper)
            return
    helper.end()


@atexit.register
def close() -> None:
    """Ends the helpers that are kept; the next call starts one again."""
    with _lock:
        ending = list(_kept)
        _kept.clear()
    for helper in ending:
        helper.end()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_kept.clear)  # a fork of this process has its own: two on one pipe mix their answers


def _send(pipe: BinaryIO | Any, message: bytes) -> None:
    pipe.write(len(message).to_bytes(_LENGTH, "big"))
    pipe.write(message)
    pipe.flush()


def _received(pipe: BinaryIO | Any) -> bytes | None:
    length = int.from_bytes(pipe.read(_LENGTH), "big")
    message: bytes = pipe.read(length) if length else b""
    return message if message and len(message) == length else None


def serve() -> None:
    """The other side: work from standard input until it is closed, one fork for each."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asks, who closes the pipe
    while (work := _received(sys.stdin.buffer)) is not None:
        within, function, data, options = msgspec.msgpack.decode(work)
        if not hasattr(os, "fork"):
            _send(sys.stdout.buffer, msgspec.msgpack.encode((0, _worked(within, function, data, options))))
            break
        _warm(function)
        _send(sys.stdout.buffer, msgspec.msgpack.encode(_forked(within, function, data, options)))


def _warm(function: str) -> None:
    """Loads the function's module and what it says that it needs; what breaks there breaks the call, which tells of it."""
    with suppress(Exception):
        module = import_module(function.partition(":")[0])
        if hasattr(module, "warm"):
            module.warm()


def _forked(within: str, function: str, data: bytes, options: dict[str, Any]) -> tuple[int, bytes]:
    """The signal that ended the fork, if one did, and what it answered."""
    readable, writable = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(readable)
            sys.stdin.close()
            _limit()
            with os.fdopen(writable, "wb") as pipe:
                pipe.write(_worked(within, function, data, options))
        finally:
            os._exit(0)
    os.close(writable)
    with os.fdopen(readable, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    return (os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0), told


def _worked(within: str, function: str, data: bytes, options: dict[str, Any]) -> bytes:
    module, _, name = within.partition(":")
    return msgspec.msgpack.encode(getattr(import_module(module), name)(function, data, options))


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the time on the clock still holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
