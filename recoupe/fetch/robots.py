"""What hosts ask of visitors: robots.txt (RFC 9309), each host's kept for an hour, and the time between two visits."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import NamedTuple

from protego import Protego

from recoupe.errors import FetchError

BYTES = 512_000
"""Of robots.txt that are read, as RFC 9309 asks at least."""
KEPT = 3_600.0
"""Seconds for which robots.txt is kept."""
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


class Robots:
    """What is known of hosts. `ask` fetches a robots.txt; `agent` is the name that rules are looked up for."""

    def __init__(
        self, ask: Callable[[str], Answer], *, agent: str, pause: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._ask, self._agent, self._pause, self._clock = ask, agent, pause, clock
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    def check(self, url: str, origin: str) -> None:
        """Raises FetchError where the host does not want `url` to be fetched, or cannot say."""
        host = self._host(origin)
        with host.lock:
            if host.asked is None or self._clock() - host.asked > KEPT:
                try:
                    self._learn(host, origin)
                except FetchError as error:
                    raise FetchError(url, error.reason, error.remedy) from None
            if host.refusal:
                raise FetchError(url, host.refusal, "try again later, or give the page as a file")
            if host.rules is not None and not host.rules.can_fetch(url, self._agent):
                raise FetchError(url, "its host asks not to fetch it (robots.txt)", "give the page as a file")

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

    def _learn(self, host: _Host, origin: str) -> None:
        """4xx means that there are no rules, all else that it is not known whether there are."""
        answer = self._ask(f"{origin}/robots.txt")
        host.asked, host.rules, host.refusal = self._clock(), None, ""
        if answer.status == 200:
            host.rules = Protego.parse(answer.text)
        elif not 400 <= answer.status < 500 or answer.status == 429:
            told = f"it answered {answer.status}" if answer.status else "it could not be asked"
            host.refusal = f"its host's robots.txt is not known ({told})"
