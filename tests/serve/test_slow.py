"""Those who read and write slowly, or never end, hold nobody up."""

from __future__ import annotations

import socket
from contextlib import ExitStack

import pytest
from desk_sample import AGAIN, PORT, Serve, Served

MANY = 150
FORM = (
    b"POST /add HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: 5000\r\n\r\ntext=a"
)
SLOW = {
    "half a line": b"GET / HT",
    "half the headers": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: b",
    "half a form": FORM,
    "half a body": FORM.replace(b"/add", b"/api/reports").replace(b"x-www-form-urlencoded", b"json"),
    "half a chunk": b"POST /add HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nab",
    "an answer that nobody reads": b"GET /stories/1/dossier HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 20,
}


@pytest.fixture
def served(serve: Serve) -> Served:
    return serve(PORT, AGAIN)


@pytest.mark.parametrize("kind", SLOW)
def test_slow_ones_hold_nobody_up(served: Served, kind: str) -> None:
    host, port = served.address.removeprefix("http://").split(":")
    with ExitStack() as stack:
        for _ in range(MANY if "answer" not in kind else 20):
            connection = stack.enter_context(socket.create_connection((host, int(port)), timeout=30))
            connection.sendall(SLOW[kind])
        for path in ("/", "/stories/1", "/search?q=port", "/api/stories"):
            assert served.client.get(path).status_code == 200
        assert served.post("/stories/1/follow", {"on": "1", "story": "1"}).status_code == 303
    assert served.client.get("/").status_code == 200
