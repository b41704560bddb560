"""One deadline over the whole exchange: whatever a server sends a byte of now and then, the call ends.

A server of our own writes to the socket without end; that the call comes back at all, with its reason, is what is tested.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from recoupe.errors import FetchError
from recoupe.fetch import Client, fetch
from recoupe.fetch.deadline import Deadline, LateError, within

from .conftest import Site, page

SECONDS = 0.4
STEP = 0.02
"""Seconds between two bytes: no single wait is long."""
OPENING = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

Parts = Callable[[], Iterator[bytes]]


def repeated(opening: bytes, part: bytes) -> Parts:
    def parts() -> Iterator[bytes]:
        yield opening
        while True:
            yield part

    return parts


SLOW: dict[str, Parts] = {
    "nothing": lambda: iter(()),
    "the first line": repeated(b"HTTP/1.1 200 ", b"O"),
    "headers": repeated(OPENING + b"X-A: ", b"a"),
    "many headers": repeated(OPENING, b"X-A: a\r\n"),
    "a body of known length": repeated(OPENING + b"Content-Length: 100000\r\n\r\n", b"x"),
    "a body without length": repeated(OPENING + b"\r\n", b"x"),
    "chunks": repeated(OPENING + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "the size of a chunk": repeated(OPENING + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
    "the extension of a chunk": repeated(OPENING + b"Transfer-Encoding: chunked\r\n\r\n1;a=", b"a"),
    "trailers": repeated(OPENING + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X-A: a\r\n"),
    "answers that are only on their way": repeated(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
    "a request to go on": repeated(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "the body of a failure": repeated(b"HTTP/1.1 500 No\r\n", b"X-A: a\r\n"),
    "a packed body": repeated(OPENING + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", b"\x00"),
}


class Slow:
    """Sends the parts to whoever connects, a byte's time between them, until it is closed."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._ended = parts, threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while not self._ended.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._send, args=(connection,), daemon=True).start()

    def _send(self, connection: socket.socket) -> None:
        with connection:
            try:
                for part in self._parts():
                    connection.sendall(part)
                    if self._ended.wait(STEP):
                        return
                self._ended.wait()
            except OSError:
                return

    def close(self) -> None:
        self._ended.set()
        self._socket.close()


@pytest.mark.parametrize("name", SLOW)
@pytest.mark.parametrize("robots", [True, False])
def test_what_comes_slowly_ends_with_the_time(name: str, robots: bool) -> None:
    """With `robots` it is robots.txt that comes so."""
    slow = Slow(SLOW[name])
    try:
        with pytest.raises(FetchError) as caught:
            fetch(slow.url, allow_private=True, robots=robots, seconds=SECONDS, sleep=lambda seconds: None)
    finally:
        slow.close()
    told = caught.value.reason
    assert "takes more than" in told or "too long" in told or "robots.txt is not known" in told or "Receive buffer" in told


def test_redirects_share_one_deadline(site: Site) -> None:
    def on(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(SECONDS / 2)
        page(302, Location=handler.path + "a")(handler)

    site.pages.update({"/" + "a" * n: on for n in range(1, 9)})
    with pytest.raises(FetchError, match=r"takes (?:more than|too long)"):
        fetch(site.url("/a"), allow_private=True, robots=False, seconds=SECONDS, pause=0.0)
    assert len(site.asked) <= 3


def test_a_name_that_nobody_resolves_in_time() -> None:
    answered = threading.Event()

    def never(host: str, port: int) -> list[str]:
        answered.wait()
        return ["127.0.0.1"]

    with pytest.raises(FetchError, match="takes more than"):
        fetch("http://slow.example/", allow_private=True, robots=False, seconds=SECONDS, resolve=never)
    answered.set()


def test_waits_that_a_host_asks_for_are_not_counted() -> None:
    now = [0.0]
    deadline = Deadline(2.0, clock=lambda: now[0])
    now[0] = 50.0
    with pytest.raises(LateError):
        deadline.left()
    deadline.waited(49.0)
    assert deadline.left() == 1.0


def test_what_is_done_within_a_deadline_gives_what_it_gives() -> None:
    assert within(Deadline(60), lambda: 7) == 7

    def fails() -> int:
        raise KeyError("a")

    with pytest.raises(KeyError):
        within(Deadline(60), fails)


def test_two_visits_to_one_host_are_at_once_and_no_more(site: Site) -> None:
    lock, here, most = threading.Lock(), [0], [0]
    two = threading.Event()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        with lock:
            here[0] += 1
            most[0] = max(most[0], here[0])
            if here[0] == 2:
                two.set()
        two.wait(20)
        time.sleep(0.05)
        with lock:
            here[0] -= 1
        page()(handler)

    site.pages["/a"] = answer
    with Client(allow_private=True, robots=False, pause=0.0) as client:
        threads = [threading.Thread(target=client.fetch, args=(site.url("/a"),)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert most[0] == 2 and site.paths().count("/a") == 8
