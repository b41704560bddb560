"""A polite guest, against a real server: what it asks, how it waits, what it refuses to take."""

from __future__ import annotations

import contextlib
import gzip
import time
import zlib
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import FetchError
from recoupe.fetch import Client, Fetched, fetch
from recoupe.fetch.answer import BrokenContentError, TooMuchError, unpacked
from recoupe.fetch.client import user_agent

from .conftest import Site, page, send


class Waits(list[float]):
    """A sleep that only notes how long."""

    def __call__(self, seconds: float) -> None:
        self.append(round(seconds, 1))


def get(site: Site, path: str = "/a", *, etag: str | None = None, modified: str | None = None, **options: Any) -> Fetched:
    return fetch(site.url(path), etag=etag, modified=modified, **{"allow_private": True, "sleep": Waits(), **options})


def failure(site: Site, path: str = "/a", **options: Any) -> FetchError:
    with pytest.raises(FetchError) as caught:
        get(site, path, **options)
    assert caught.value.reason and caught.value.remedy
    return caught.value


def test_it_names_itself_and_brings_back_what_it_needs_to_ask_again(site: Site) -> None:
    site.pages["/a"] = page(body="<p>Été.".encode(), ETag='"x1"', Last_Modified="Tue, 14 May 2024 05:30:00 GMT")
    answer = get(site)
    assert answer == Fetched(
        status=200, url=site.url("/a"), content="<p>Été.".encode(), content_type="text/html", charset="utf-8",
        etag='"x1"', modified="Tue, 14 May 2024 05:30:00 GMT",
    )  # fmt: skip
    headers = site.asked[-1][1]
    assert headers["user-agent"] == user_agent() and user_agent().startswith("Recoupe/")
    assert "http" not in user_agent() and "@" not in user_agent()


def test_it_asks_only_for_what_is_new(site: Site) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        known = handler.headers["If-None-Match"] == '"x1"' and handler.headers["If-Modified-Since"] == "hier"
        send(handler, 304 if known else 200, b"" if known else b"<p>x")

    site.pages["/a"] = answer
    unchanged = get(site, etag='"x1"', modified="hier")
    assert (unchanged.status, unchanged.content, unchanged.etag, unchanged.modified) == (304, b"", '"x1"', "hier")
    assert get(site).status == 200


# robots.txt


def test_what_robots_txt_forbids_is_not_asked(site: Site) -> None:
    site.pages["/robots.txt"] = page(body=b"User-agent: *\nDisallow: /a\nAllow: /a/b\n", Content_Type="text/plain")
    site.pages["/a"] = site.pages["/a/b"] = page()
    assert "robots.txt" in failure(site).reason
    assert site.paths() == ["/robots.txt"]
    assert get(site, "/a/b").status == 200
    assert get(site, robots=False).status == 200


def test_rules_for_its_name_come_before_those_for_all(site: Site) -> None:
    site.pages["/robots.txt"] = page(body=b"User-agent: *\nDisallow: /\n\nUser-agent: recoupe\nDisallow: /b\n")
    site.pages["/a"] = site.pages["/b"] = page()
    assert get(site, "/a").status == 200
    assert "robots.txt" in failure(site, "/b").reason


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (410, True), (429, False), (500, False), (503, False)])
def test_a_host_without_rules_and_one_that_cannot_tell_them(site: Site, status: int, allowed: bool) -> None:
    site.pages["/robots.txt"] = page(status)
    site.pages["/a"] = page()
    if allowed:
        assert get(site).status == 200
    else:
        assert f"it answered {status}" in failure(site).reason and "/a" not in site.paths()


def test_rules_are_asked_once_and_the_time_between_visits_is_kept(site: Site) -> None:
    site.pages["/robots.txt"] = page(body=b"User-agent: *\nCrawl-delay: 7\n")
    site.pages["/a"] = page()
    waits = Waits()
    with Client(allow_private=True, sleep=waits) as client:
        for _ in range(3):
            client.fetch(site.url("/a"))
    assert site.paths() == ["/robots.txt", "/a", "/a", "/a"]
    assert len(waits) == 2 and 6 < waits[0] <= 7 and 13 < waits[1] <= 14


def test_a_pause_between_two_visits_where_no_rule_asks_for_one(site: Site) -> None:
    site.pages["/a"] = page()
    waits = Waits()
    with Client(allow_private=True, sleep=waits, pause=3.0) as client:
        client.fetch(site.url("/a"))
        client.fetch(site.url("/a"))
    assert len(waits) == 1 and 2 < waits[0] <= 3


def test_a_host_that_asks_for_too_long_a_wait(site: Site) -> None:
    site.pages["/robots.txt"] = page(body=b"User-agent: *\nCrawl-delay: 86400\n")
    site.pages["/a"] = page()
    with Client(allow_private=True, sleep=Waits()) as client:
        client.fetch(site.url("/a"))
        with pytest.raises(FetchError, match="asks to wait"):
            client.fetch(site.url("/a"))


def test_robots_txt_without_end_and_behind_a_redirect(site: Site) -> None:
    site.pages["/robots.txt"] = page(body=b"User-agent: *\nDisallow: /a\n" + b"# x\n" * 1_000_000)
    site.pages["/a"] = page()
    assert "robots.txt" in failure(site).reason
    site.pages["/robots.txt"] = page(301, Location="/rules")
    site.pages["/rules"] = page(body=b"User-agent: *\nDisallow: /a\n")
    assert "robots.txt" in failure(site).reason


# back-off


def busy(times: int, status: int, **headers: str) -> Any:
    left = iter([status] * times)
    return lambda handler: send(handler, found := next(left, 200), b"<p>x", **(headers if found != 200 else {}))


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again_when_it_says(site: Site, status: int) -> None:
    site.pages["/a"] = busy(2, status, Retry_After="20")
    waits = Waits()
    assert get(site, sleep=waits, pause=0.0).status == 200
    assert waits == [20.0, 20.0]


def test_a_busy_server_that_does_not_say_is_asked_ever_later(site: Site) -> None:
    site.pages["/a"] = busy(2, 503)
    waits = Waits()
    assert get(site, sleep=waits, pause=0.0).status == 200
    assert waits == [2.0, 4.0]
    site.pages["/a"] = busy(3, 503)
    error = failure(site)
    assert error.status == 503 and "later" in error.remedy


def test_when_to_come_back_may_be_a_date(site: Site) -> None:
    site.pages["/a"] = busy(1, 429, Retry_After=formatdate(time.time() + 30, usegmt=True))
    waits = Waits()
    assert get(site, sleep=waits, pause=0.0).status == 200
    assert 20 < waits[0] <= 30


def test_a_server_that_wants_to_be_left_alone_for_long_is(site: Site) -> None:
    site.pages["/a"] = busy(1, 429, Retry_After="7200")
    error = failure(site)
    assert error.retry_after == 7200.0 and site.paths().count("/a") == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451, 500, 502])
def test_other_failures_are_told_and_not_tried_again(site: Site, status: int) -> None:
    site.pages["/a"] = page(status)
    error = failure(site)
    assert error.status == status and str(status) in error.reason and site.paths().count("/a") == 1


# redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_the_last_address_told(site: Site, status: int) -> None:
    site.pages["/a"] = page(status, Location="b?x=1#end")
    site.pages["/b"] = page()
    assert get(site).url == site.url("/b?x=1")


def test_redirects_without_end_and_to_nowhere(site: Site) -> None:
    site.pages["/a"] = page(302, Location="/a")
    assert "redirects more than" in failure(site).reason
    assert site.paths().count("/a") == 6
    site.pages["/a"] = page(302)
    assert "nowhere" in failure(site).reason
    site.pages["/a"] = page(302, Location="http://[::1")
    assert "Invalid" in failure(site).reason
    site.pages["/a"] = page(302, Location="http://[")
    assert "no name" in failure(site).reason


def test_where_a_redirect_leads_has_its_own_rules(site: Site) -> None:
    site.pages["/robots.txt"] = page(body=b"User-agent: *\nDisallow: /b\n")
    site.pages["/a"] = page(302, Location="/b")
    site.pages["/b"] = page()
    assert "robots.txt" in failure(site).reason and "/b" not in site.paths()


def test_cookies_are_not_kept(site: Site) -> None:
    site.pages["/a"] = page(302, Location="/b", Set_Cookie="who=you; Path=/")
    site.pages["/b"] = page()
    get(site)
    assert "cookie" not in site.asked[-1][1]


# limits


def test_more_than_may_be_taken(site: Site) -> None:
    site.pages["/a"] = page(body=b"x" * 5000)
    assert get(site, size=5000).content == b"x" * 5000
    assert "more than 4,999 bytes" in failure(site, size=4999).reason


def stream(*parts: bytes, **headers: str) -> Any:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        for name, value in {"Content-Type": "text/html", **{n.replace("_", "-"): v for n, v in headers.items()}}.items():
            handler.send_header(name, value)
        handler.end_headers()
        for part in parts:
            try:
                handler.wfile.write(part)
            except OSError:
                return

    return answer


def test_an_answer_without_end_is_left(site: Site) -> None:
    site.pages["/a"] = stream(*[b"x" * 65_536] * 1000)
    assert "more than" in failure(site, size=100_000).reason


def test_what_is_packed_is_unpacked_and_a_bomb_is_not(site: Site) -> None:
    site.pages["/a"] = page(body=gzip.compress(b"<p>x"), Content_Encoding="gzip")
    assert get(site).content == b"<p>x"
    site.pages["/a"] = page(body=zlib.compress(b"<p>x"), Content_Encoding="deflate")
    assert get(site).content == b"<p>x"
    site.pages["/a"] = page(body=gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip")
    assert "more than" in failure(site, size=1_000_000).reason
    site.pages["/a"] = page(body=b"no gzip", Content_Encoding="gzip")
    assert "packed" in failure(site).reason
    site.pages["/a"] = page(body=gzip.compress(b"x" * 1000)[:-12], Content_Encoding="gzip")
    assert "too early" in failure(site).reason
    site.pages["/a"] = page(body=b"x", Content_Encoding="br")
    assert "not asked for" in failure(site).reason


def test_a_page_that_comes_too_slowly(site: Site) -> None:
    site.pages["/a"] = page(body=b"x" * 1000)
    assert "more than 0 seconds" in failure(site, seconds=0.0).reason


@pytest.mark.parametrize("kind", ["image/png", "video/mp4", "text/css", "application/javascript", "application/zip", "nonsense"])
def test_what_is_no_page(site: Site, kind: str) -> None:
    site.pages["/a"] = page(Content_Type=kind)
    assert kind in failure(site).reason


@pytest.mark.parametrize(
    "kind",
    ["text/html", "application/xhtml+xml; charset=x", "application/rss+xml", "application/atom+xml", "text/xml",
     "application/pdf", "application/json", "application/feed+json", "text/plain", "application/vnd.iptc.g2.newsitem+xml",
     "application/octet-stream", ""],
)  # fmt: skip
def test_what_may_be_a_page_a_feed_or_a_wire(site: Site, kind: str) -> None:
    site.pages["/a"] = page(Content_Type=kind)
    assert get(site).content_type == (kind.partition(";")[0] or None)


def test_a_server_that_hangs_up_or_talks_nonsense(site: Site) -> None:
    site.pages["/a"] = lambda handler: handler.wfile.write(b"\x00\x01\x02\r\n\r\n")
    assert "could not be fetched" in failure(site).reason
    site.pages["/a"] = lambda handler: handler.connection.close()
    assert "could not be fetched" in failure(site).reason


def test_nobody_listens() -> None:
    with pytest.raises(FetchError, match="could not be"):
        fetch("http://127.0.0.1:1/", allow_private=True, robots=False)


@given(st.binary(max_size=3000), st.sampled_from(["gzip", "deflate", "raw"]), st.integers(1, 500))
def test_unpacking_gives_back_what_was_packed_however_it_is_cut(data: bytes, form: str, cut: int) -> None:
    raw = zlib.compressobj(wbits=-15)
    packed = {"gzip": gzip.compress(data), "deflate": zlib.compress(data), "raw": raw.compress(data) + raw.flush()}[form]
    parts = [packed[:2], *(packed[at : at + cut] for at in range(2, len(packed), cut))]
    assert unpacked(parts, "gzip" if form == "gzip" else "deflate", 3000) == data


@given(st.lists(st.binary(max_size=200), max_size=5), st.sampled_from(["gzip", "deflate", "", "identity", "br", "gzip, gzip"]))
def test_unpacking_anything_gives_content_within_the_limit_or_an_error_of_its_own(parts: list[bytes], encoding: str) -> None:
    with contextlib.suppress(BrokenContentError, TooMuchError):
        assert len(unpacked(parts, encoding, 100)) <= 100


def test_an_address_is_an_input_like_a_file(site: Site) -> None:
    from recoupe.errors import InputError
    from recoupe.model import Report
    from recoupe.read import read

    words = "Le tram ne circulait pas mardi matin, a indiqué l'exploitant, qui espère une reprise jeudi."
    site.pages["/a"] = page(body=f"<html><title>Tram</title><article><p>{words}</p></article>".encode("cp1252"),
                            Content_Type="text/html; charset=windows-1252")  # fmt: skip
    with Client(allow_private=True, sleep=Waits()) as client:
        found, failed = read([site.url("/a?utm_source=x"), site.url("/b")], fetch=client.fetch)
    assert isinstance(found, Report) and isinstance(failed, InputError)
    assert (found.id, found.url, found.text, found.title) == (site.url("/a"), site.url("/a"), words, "Tram")
    assert found.source == site.url("/a?utm_source=x")
    assert failed.file == site.url("/b") and "404" in failed.problem
    (alone,) = read([site.url("/a")])
    assert isinstance(alone, InputError) and "nothing is fetched" in alone.problem
