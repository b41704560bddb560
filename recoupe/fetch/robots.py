"""What hosts ask of visitors: robots.txt (RFC 9309), each host's kept for an hour, and the time between two visits."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from protego import Protego

from recoupe.errors import FetchError
from recoupe.fetch.deadline import Deadline, LateError

BYTES = 512_000
"""Of robots.txt that are read, as RFC 9309 asks at least."""
KEPT = 3_600.0
"""Seconds for which robots.txt is kept."""
AT_ONCE = 2
"""Visits to one host at the same time."""
HOSTS = 10_000
"""Hosts that are remembered."""


class Answer(NamedTuple):
    """What a host answered for its robots.txt; `status` 0 where it could not be asked."""

    status: int
    text: str = ""


class _Host:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.rules: Protego | None = None
        self.refusal = ""
        self.asked: float | None = None
        self.visited = float("-inf")
        self.visits = threading.BoundedSemaphore(AT_ONCE)


class Robots:
    """What is known of hosts. `ask` fetches a robots.txt; `agent` is the name that rules are looked up for."""

    def __init__(
        self, ask: Callable[[str, Deadline], Answer], *, agent: str, pause: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._ask, self._agent, self._pause, self._clock = ask, agent, pause, clock
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    def check(self, url: str, origin: str, deadline: Deadline) -> None:
        """Raises FetchError where the host does not want `url` to be fetched, or cannot say; LateError."""
        host = self._host(origin)
        with _locked(host.lock, deadline):
            if host.asked is None or self._clock() - host.asked > KEPT:
                try:
                    self._learn(host, origin, deadline)
                except FetchError as error:
                    raise FetchError(url, error.reason, error.remedy) from None
            if host.refusal:
                raise FetchError(url, host.refusal, "try again later, or give the page as a file")
            if host.rules is not None and not host.rules.can_fetch(url, self._agent):
                raise FetchError(url, "its host asks not to fetch it (robots.txt)", "give the page as a file")

    @contextmanager
    def visit(self, url: str, origin: str, patience: float) -> Iterator[float]:
        """One of the visits to a host that may be at once, and the seconds for which it was waited. Raises FetchError."""
        host, begun = self._host(origin), self._clock()
        if not host.visits.acquire(timeout=max(0.0, patience)):
            raise FetchError(url, "its host is being asked for other pages", "try again later")
        try:
            yield self._clock() - begun
        finally:
            host.visits.release()

    def wait(self, origin: str) -> float:
        """Seconds to wait before the next visit, which is taken as made at the end of them."""
        host = self._host(origin)
        with host.lock:
            delay = float(host.rules.crawl_delay(self._agent) or 0.0) if host.rules is not None else 0.0
            now = self._clock()
            at = max(now, host.visited + max(self._pause, delay))
            host.visited = at
            return at - now

    def _host(self, origin: str) -> _Host:
        with self._lock:
            if len(self._hosts) >= HOSTS and origin not in self._hosts:
                self._hosts.pop(next(iter(self._hosts)))
            return self._hosts.setdefault(origin, _Host())

    def _learn(self, host: _Host, origin: str, deadline: Deadline) -> None:
        """4xx means that there are no rules, all else that it is not known whether there are."""
        answer = self._ask(f"{origin}/robots.txt", deadline)
        host.asked, host.rules, host.refusal = self._clock(), None, ""
        if answer.status == 200:
            host.rules = Protego.parse(answer.text)
        elif not 400 <= answer.status < 500 or answer.status == 429:
            told = f"it answered {answer.status}" if answer.status else "it could not be asked"
            host.refusal = f"its host's robots.txt is not known ({told})"


@contextmanager
def _locked(lock: threading.Lock, deadline: Deadline) -> Iterator[None]:
    if not lock.acquire(timeout=deadline.left()):
        raise LateError
    try:
        yield
    finally:
        lock.release()
