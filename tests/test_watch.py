"""Watching feeds of a server of our own on loopback: what is asked, what is taken in, what happens when it fails or must stop."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sqlalchemy import select, update

from recoupe.desk.watch import Asked, addresses, watch
from recoupe.errors import FetchError, InputError, RecoupeError
from recoupe.read import Note
from recoupe.store import records
from recoupe.store.base import Store, open_store
from recoupe.store.records import Kept
from recoupe.store.schema import entries, feeds, reports

Told = Asked | Kept | Note | RecoupeError

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
        self.until: Callable[[], bool] = lambda: True
        self.here = self.most = 0
        self.lock = threading.Lock()

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
        with paper.lock:
            paper.asked.append((self.path, status))
            paper.here += 1
            paper.most = max(paper.most, paper.here)
        for _ in range(2_000):
            if self.path != "/feed.xml" or paper.until():
                break
            time.sleep(0.01)
        with paper.lock:
            paper.here -= 1
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


def ask(store: Store, paper: Paper) -> list[Told]:
    """One round, of feeds that are all due."""
    with store.writing() as connection:
        connection.execute(update(feeds).values(due=""))
        connection.execute(update(entries).values(due=""))
    wanted = [f"{paper.address}/feed.xml"]
    return list(watch(store, wanted, every=timedelta(minutes=5), stop=threading.Event(), once=True, allow_private=True))


def outcomes(told: list[Told]) -> list[str]:
    """In a word each; notes of reading, which stand before their report, left out."""
    return [
        t.outcome if isinstance(t, Kept) else str(t.entries) if isinstance(t, Asked) else type(t).__name__
        for t in told
        if not isinstance(t, Note)
    ]


def noted(told: list[Told]) -> list[str]:
    return [t.text for t in told if isinstance(t, Note)]


def test_what_is_doubtful_of_a_reading_is_told(store: Store, paper: Paper) -> None:
    paper.feed(("/gone", "Le phare éteint", BODY), ("/phare", "Le phare rallumé", "En bref."), ("/vif", "En direct", "En bref."))
    paper.article("/phare", "Le phare rallumé", BODY)
    paper.article("/vif", "En direct du phare", BODY)
    told_post = '{"@type": "BlogPosting", "datePublished": "2024-05-14T12:00:00+02:00", "articleBody": "La lampe est montée."}'
    live = f'{{"@type": "LiveBlogPosting", "headline": "En direct du phare", "liveBlogUpdate": [{told_post}]}}'
    paper.pages["/vif"] = paper.pages["/vif"].replace("</head>", f'<script type="application/ld+json">{live}</script></head>')
    told = ask(store, paper)
    assert outcomes(told) == ["3", "new", "new", "new"]
    gone, blog = noted(told)
    assert gone.startswith("the text is what the feed has of it (") and "404" in gone
    assert blog.startswith("a live blog: the page shows more posts")
    assert isinstance(told[1], Note) and isinstance(told[2], Kept), "before its report"


def test_the_command_tells_it_on_standard_error(paper: Paper, tmp_path: Path) -> None:
    paper.feed(("/gone", "Le phare éteint", BODY))
    (tmp_path / "feeds.txt").write_text(f"{paper.address}/feed.xml\n", "utf-8")
    command = ["watch", str(tmp_path / "feeds.txt"), "--store", str(tmp_path / "desk.db"), "--once", "--allow-private"]
    done = subprocess.run([sys.executable, "-m", "recoupe", *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and done.stdout.startswith("new\t"), done.stderr
    assert f"recoupe: {paper.address}/gone: the text is what the feed has of it" in done.stderr


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


def test_a_news_sitemap_is_followed_as_a_feed_is(store: Store, paper: Paper) -> None:
    news = (
        "<news:news><news:publication><news:name>Le Phare</news:name><news:language>fr</news:language></news:publication>"
        "<news:publication_date>2024-05-14T12:00:00+02:00</news:publication_date><news:title>Le phare rallumé</news:title>"
        "</news:news>"
    )
    paper.pages["/feed.xml"] = (
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">'
        f"<url><loc>{paper.address}/phare</loc>{news}</url><url><loc>{paper.address}/contact</loc></url></urlset>"
    )
    paper.article("/phare", "Le phare rallumé", BODY)
    assert outcomes(ask(store, paper)) == ["1", "new"]
    assert ("/phare", 200) in paper.asked and ("/contact", 200) not in paper.asked


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


def watched(store: Store, *papers: Paper) -> list[Told]:
    wanted = [f"{paper.address}/feed.xml" for paper in papers]
    return list(watch(store, wanted, every=timedelta(minutes=5), stop=threading.Event(), once=True, allow_private=True))


@pytest.fixture
def papers() -> Iterator[list[Paper]]:
    servers = [Paper() for _ in range(8)]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    yield servers
    for server in servers:
        server.shutdown()
        server.server_close()


def test_feeds_that_wait_keep_no_other_waiting(store: Store, papers: list[Paper]) -> None:
    """The first four answer only when the last four were asked: one after the other, none would ever answer."""
    for paper in papers:
        paper.feed()
    last = papers[4:]
    for paper in papers[:4]:
        paper.until = lambda: all(("/feed.xml", 200) in other.asked for other in last)
    assert outcomes(watched(store, *papers)) == ["0"] * 8


def test_feeds_of_one_host_are_asked_one_after_the_other(store: Store, paper: Paper) -> None:
    paper.feed()
    for number in range(3):
        paper.pages[f"/{number}.xml"] = paper.pages["/feed.xml"]
    wanted = [f"{paper.address}/{number}.xml" for number in range(3)]
    told = list(watch(store, wanted, every=timedelta(hours=1), stop=threading.Event(), once=True, allow_private=True))
    assert outcomes(told) == ["0"] * 3 and paper.most == 1
    assert [path for path, _ in paper.asked if path != "/robots.txt"] == ["/0.xml", "/1.xml", "/2.xml"]


BROKEN = [
    "<rss version='2.0'><channel><item><title>&#99999999999;</title></item></channel></rss>",
    "<rss version='2.0'><channel><item><title>&#xD800;</title></item></channel></rss>",
    "<nav></nav>\x1a",
    "\xa0\x17",
    "<rss version='2.0' xmlns:a='\x80'><channel><a:b>x</a:b><item/></channel></rss>",
    "",
]


@pytest.mark.parametrize("content", BROKEN)
def test_one_feed_that_breaks_a_parser_stops_no_other(store: Store, papers: list[Paper], content: str) -> None:
    broken, good = papers[:2]
    broken.pages["/feed.xml"] = content
    good.feed(("/phare", "Le phare rallumé", "En bref."))
    good.article("/phare", "Le phare rallumé", BODY)
    told = watched(store, broken, good)
    assert [item.outcome for item in told if isinstance(item, Kept)] == ["new"]
    with store.reading() as connection:
        told_of_feeds = connection.execute(select(feeds.c.failures, feeds.c.error)).all()
        told_of_entries = connection.execute(select(entries.c.failures, entries.c.error)).all()
    assert len(told_of_feeds) == 2 and len([told for told in [*told_of_feeds, *told_of_entries] if told.error]) <= 1


def test_an_entry_that_fails_is_recorded_and_tried_later_and_later(store: Store, paper: Paper) -> None:
    paper.feed(("/broken", "Cassé", ""), ("/phare", "Le phare rallumé", "En bref."))
    paper.pages["/broken"] = "<nav></nav>\x1a"
    paper.article("/phare", "Le phare rallumé", BODY)
    assert outcomes(ask(store, paper)) == ["2", "InputError", "new"]
    waits = []
    for failures in (1, 2):
        with store.reading() as connection:
            failed = connection.execute(select(entries).where(entries.c.error.is_not(None))).one()
        assert failed.failures == failures and "/broken" in failed.error
        waits.append(failed.due)
        with store.writing() as connection:
            connection.execute(update(feeds).values(due=""))
        assert outcomes(watched(store, paper)) == ["0"], "not yet due: not asked for"
        ask(store, paper)
    assert waits[0] < waits[1]
    paper.article("/broken", "Réparé", BODY.replace("phare", "fanal"))
    assert outcomes(ask(store, paper)) == ["1", "new"], "asked in full, though nothing is new in the feed"
    with store.reading() as connection:
        assert connection.execute(select(entries.c.failures, entries.c.error)).all() == [(0, None)] * 2


def test_a_page_that_claims_anothers_address_takes_nothing_from_it(store: Store, papers: list[Paper]) -> None:
    victim, pirate = papers[:2]
    victim.article("/a", "Le phare rallumé", BODY)
    victim.feed(("/a", "Le phare rallumé", ""))
    assert outcomes(watched(store, victim)) == ["1", "new"]
    # another host on loopback is another port here, which is not another domain: the pirate takes the name of the victim's host
    other = victim.address.replace("127.0.0.1", "victim.example")
    pirate.article("/b", "Le phare rallumé", BODY.replace("trois mois", "trois ans"))
    pirate.pages["/b"] = pirate.pages["/b"].replace("<head>", f'<head><link rel="canonical" href="{other}/a">')
    pirate.feed(("/b", "Le phare rallumé", ""))
    pirate.pages["/feed.xml"] = pirate.pages["/feed.xml"].replace(f"<guid>{pirate.address}/b", f"<guid>{other}/a")
    assert outcomes(watched(store, pirate)) == ["1", "new"], "a report of its own, no version of another"
    with store.reading() as connection:
        ((report, _),) = records.get(connection, [f"{pirate.address}/b"])
    assert report.copy_of == f"{other}/a" and report.url == f"{pirate.address}/b"


def test_a_list_of_feeds_that_swells_is_refused(tmp_path: Path) -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "x"}">' for n in range(10))
    for content in (f"<!DOCTYPE opml [{bomb}]><opml>&a9;</opml>", "<opml>" + "<outline>" * 200_000, "<opml a='\x00'/>"):
        (tmp_path / "feeds.opml").write_text(content, "utf-8")
        with pytest.raises(InputError):
            addresses(tmp_path / "feeds.opml")


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


def test_a_feed_put_off_by_a_clock_that_ran_ahead_is_asked(store: Store, paper: Paper) -> None:
    paper.feed(("/phare", "Le phare rallumé", "En bref."))
    paper.article("/phare", "Le phare rallumé", BODY)
    watched(store, paper)
    for due, asked in (("2091-01-01T00:00:00.000000Z", True), (in_an_hour(), False)):
        with store.writing() as connection:
            connection.execute(update(feeds).values(due=due))
        assert bool(watched(store, paper)) is asked


def in_an_hour() -> str:
    return (datetime.now(UTC) + timedelta(hours=1)).isoformat(timespec="microseconds").replace("+00:00", "Z")
