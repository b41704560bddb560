"""One deadline over a whole exchange, looked at on every read: a server that sends a byte now and then keeps nobody for long.

The limits of httpx are for each step, so that they begin anew with every byte. Here each step has what is left of the whole:
resolving the name, connecting, TLS, sending, and every read of answers, their headers, chunks and trailers.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import httpcore

T = TypeVar("T")


class LateError(Exception):
    """The time is up."""


class Deadline:
    """An end on the clock, `seconds` from now; what a host asks to wait for is added to it."""

    def __init__(self, seconds: float, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """Seconds that are left, never 0. Raises LateError where none are."""
        left = self._end - self._clock()
        if left <= 0:
            raise LateError
        return left

    def waited(self, seconds: float) -> None:
        """Time that is not counted."""
        self._end += seconds


def within(deadline: Deadline, work: Callable[[], T]) -> T:
    """What `work` gives; for what takes no limit of time itself, as resolving does, which is left behind when the time is up.

    Raises LateError, and what `work` raises.
    """
    found: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            found.append(work())
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(deadline.left())
    if failed:
        raise failed[0]
    if not found:
        raise LateError
    return found[0]


class TimedBackend(httpcore.NetworkBackend):
    """Connects within a deadline, to streams that keep to it."""

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection. Raises httpcore's errors and LateError."""
        limit = _least(timeout, self._deadline)
        return _TimedStream(self._inner.connect_tcp(host, port, limit, local_address, socket_options), self._deadline)


class _TimedStream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _least(timeout, self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _least(timeout, self._deadline))

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        limit = _least(timeout, self._deadline)
        return _TimedStream(self._inner.start_tls(ssl_context, server_hostname, limit), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)

    def close(self) -> None:
        self._inner.close()


def _least(timeout: float | None, deadline: Deadline) -> float:
    left = deadline.left()
    return left if timeout is None else min(timeout, left)
