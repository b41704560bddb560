"""Watching feeds of a server of our own on loopback: what is asked, what is taken in, what happens when it fails or must stop."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sqlalchemy import select, update

from recoupe.desk.watch import Asked, addresses, watch
from recoupe.errors import FetchError, InputError, RecoupeError
from recoupe.store import records
from recoupe.store.base import Store, open_store
from recoupe.store.records import Kept
from recoupe.store.schema import feeds, reports

BODY = (
    "Le phare de Lanildut a été rallumé mardi soir par les gardiens du littoral, après trois mois de travaux. "
    "« La lampe éclaire de nouveau à vingt milles », a déclaré le maire Yves Kerdoncuff devant les habitants. "
    "Les pêcheurs du port attendaient ce retour depuis la tempête de janvier."
)


class Paper(ThreadingHTTPServer):
    """A paper with a feed and pages; what it answers can be changed, and what it was asked is kept."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.address = f"http://127.0.0.1:{self.server_address[1]}"
        self.pages: dict[str, str] = {}
        self.asked: list[tuple[str, int]] = []
        self.etag = '"1"'
        self.fails = False

    def feed(self, *entries: tuple[str, str, str]) -> None:
        items = "".join(
            f"<item><title>{title}</title><link>{self.address}{path}</link><guid>{self.address}{path}</guid>"
            f"<pubDate>{formatdate(1715688000)}</pubDate><description>{text}</description></item>"
            for path, title, text in entries
        )
        self.pages["/feed.xml"] = f'<rss version="2.0"><channel><title>Le Phare</title>{items}</channel></rss>'

    def article(self, path: str, title: str, body: str) -> None:
        paragraphs = "".join(f"<p>{part}.</p>" for part in body.rstrip(".").split(". "))
        self.pages[path] = (
            f'<!doctype html><html lang="fr"><head><title>{title}</title><meta charset="utf-8">'
            f'<meta property="og:type" content="article">'
            f'<meta property="article:published_time" content="2024-05-14T12:00:00+02:00">'
            f"</head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
        )


class Answers(BaseHTTPRequestHandler):
    server: Paper

    def do_GET(self) -> None:
        paper = self.server
        found = paper.pages.get(self.path)
        status = 503 if paper.fails else 200 if found is not None else 404
        if self.path == "/feed.xml" and status == 200 and self.headers.get("If-None-Match") == paper.etag:
            status = 304
        paper.asked.append((self.path, status))
        self.send_response(status)
        data = (found or "").encode() if status == 200 else b""
        kind = "application/rss+xml" if self.path.endswith(".xml") else "text/html"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("ETag", paper.etag)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def paper() -> Iterator[Paper]:
    server = Paper()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(str(tmp_path / "desk.db"))


def ask(store: Store, paper: Paper) -> list[Asked | Kept | RecoupeError]:
    """One round, of feeds that are all due."""
    with store.writing() as connection:
        connection.execute(update(feeds).values(due=""))
    wanted = [f"{paper.address}/feed.xml"]
    return list(watch(store, wanted, every=timedelta(minutes=5), stop=threading.Event(), once=True, allow_private=True))


def outcomes(told: list[Asked | Kept | RecoupeError]) -> list[str]:
    return [t.outcome if isinstance(t, Kept) else str(t.entries) if isinstance(t, Asked) else type(t).__name__ for t in told]


def test_entries_are_followed_to_their_pages_once(store: Store, paper: Paper) -> None:
    paper.feed(("/phare", "Le phare rallumé", "En bref."))
    paper.article("/phare", "Le phare rallumé", BODY)
    assert outcomes(ask(store, paper)) == ["1", "new"]
    assert ("/phare", 200) in paper.asked
    with store.reading() as connection:
        (report, found), *_ = records.get(connection, [f"{paper.address}/phare"])
        assert "vingt milles" in report.text and report.outlet == "Le Phare" and found.dct == "2024-05-14"
        assert connection.execute(select(reports.c.story)).scalar() == report.id
    paper.asked.clear()
    assert outcomes(ask(store, paper)) == ["0"]
    assert [asked for asked in paper.asked if asked[0] != "/robots.txt"] == [("/feed.xml", 304)]
    paper.etag = '"2"'
    paper.feed(("/phare", "Le phare rallumé", "En bref."), ("/none", "Sans page", BODY))
    paper.asked.clear()
    assert outcomes(ask(store, paper)) == ["1", "new"]
    assert ("/phare", 200) not in paper.asked


def test_a_page_without_text_is_told_and_tried_again(store: Store, paper: Paper) -> None:
    paper.feed(("/later", "Bientôt", ""))
    assert outcomes(ask(store, paper)) == ["1", "InputError"]
    paper.etag = '"2"'
    paper.article("/later", "Bientôt", BODY)
    assert outcomes(ask(store, paper)) == ["1", "new"]


def test_a_feed_that_fails_is_asked_less_and_less(store: Store, paper: Paper) -> None:
    paper.pages["/feed.xml"] = "<rss"
    waits = []
    for failures in (1, 2):
        (told,) = ask(store, paper)
        assert isinstance(told, FetchError | InputError)
        with store.reading() as connection:
            row = connection.execute(select(feeds)).one()
        assert row.failures == failures and row.error
        waits.append(row.due)
    assert waits[0] < waits[1]
    paper.feed()
    assert outcomes(ask(store, paper)) == ["0"]
    with store.reading() as connection:
        assert connection.execute(select(feeds.c.failures)).scalar() == 0


def test_private_addresses_are_left_alone_unless_told(store: Store, paper: Paper) -> None:
    wanted = [f"{paper.address}/feed.xml"]
    (told,) = watch(store, wanted, every=timedelta(minutes=5), stop=threading.Event(), once=True)
    assert isinstance(told, FetchError) and paper.asked == []


def test_it_stops_after_the_report_in_hand(store: Store, paper: Paper) -> None:
    paper.feed(*((f"/{n}", f"Nouvelle {n}", f"{BODY} Numéro {n}.") for n in range(3)))
    stop = threading.Event()
    seen = []
    for told in watch(store, [f"{paper.address}/feed.xml"], every=timedelta(hours=1), stop=stop, allow_private=True):
        seen.append(told)
        if isinstance(told, Kept):
            stop.set()
    assert outcomes(seen) == ["3", "new"]
    assert outcomes(ask(store, paper)) == ["2", "new", "new"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_ends_cleanly_when_told(paper: Paper, tmp_path: Path, number: signal.Signals) -> None:
    paper.feed(("/phare", "Le phare rallumé", BODY))
    (tmp_path / "feeds.txt").write_text(f"# les nôtres\n{paper.address}/feed.xml\n", "utf-8")
    command = ["watch", str(tmp_path / "feeds.txt"), "--store", str(tmp_path / "desk.db"), "--every", "1h", "--allow-private"]
    process = subprocess.Popen(
        [sys.executable, "-m", "recoupe", *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline().startswith("new\t")
    process.send_signal(number)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    assert "Traceback" not in errors


def test_lists_of_feeds(tmp_path: Path) -> None:
    opml = tmp_path / "feeds.opml"
    opml.write_text(
        '<opml version="2.0"><body><outline text="A"><outline xmlUrl="https://a.example/feed"/></outline>'
        '<outline xmlUrl="https://b.example/feed"/><outline xmlUrl="https://a.example/feed"/></body></opml>',
        "utf-8",
    )
    assert addresses(opml) == ["https://a.example/feed", "https://b.example/feed"]
    text = tmp_path / "feeds.txt"
    text.write_text("# one a line\n\nhttps://a.example/feed#part\r\n", "utf-8")
    assert addresses(text) == ["https://a.example/feed#part"]
    for content, reason in (
        ("<opml><body>", "no OPML"),
        ("", "lists no feed"),
        ("ftp://x", "no address"),
        ("<opml/>", "no feed"),
    ):
        text.write_text(content, "utf-8")
        with pytest.raises(InputError, match=reason):
            addresses(text)
