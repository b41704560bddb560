"""How a claim moves while reports come and are edited: its address stays, its states are shown, told in feeds and alerts."""

from __future__ import annotations

import json
import threading
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from desk_sample import AGAIN, MUSEUM, PORT, Serve, Served
from lxml import html
from msgspec.structs import replace

from recoupe.desk import alerts
from recoupe.desk.alerts import Webhook
from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.stories import dossier, refresh
from recoupe.errors import FetchError, InputError
from recoupe.model import Report
from recoupe.serve import visits
from recoupe.store import claims
from recoupe.store import stories as kept

EDITED = replace(PORT, text=PORT.text.replace("douze blessés", "treize blessés"))


def take(served: Served, *reports: Report) -> None:
    list(ingest(served.store, reports, linker=Linker(served.store)))
    refresh(served.store, "port-1")


def hurt(served: Served) -> str:
    """The key of the claim of how many were hurt."""
    (claim,) = [c for c in dossier(served.store, "port-1").story.claims if c.differences and c.differences[0].slot == "number"]
    with served.store.reading() as connection:
        return claims.keys(connection, "port-1")[claim.id]


def answers(served: Served, key: str) -> list[list[str]]:
    with served.store.reading() as connection:
        return [sorted(answer.words for answer in state.told.answers) for state in claims.states(connection, key)]


@pytest.fixture
def two(serve: Serve) -> Served:
    return serve(PORT, AGAIN, MUSEUM)


def test_a_figure_that_an_edit_moved_is_a_state_of_the_same_claim(two: Served) -> None:
    key = hurt(two)
    take(two, EDITED)
    assert hurt(two) == key, "its address stays"
    first, second = answers(two, key)
    assert any("douze" in words for words in first) and any("treize" in words for words in second)
    assert any("quatorze" in words for words in first) and any("quatorze" in words for words in second)


def test_what_comes_to_the_same_is_no_new_state(two: Served) -> None:
    key = hurt(two)
    refresh(two.store, "port-1")
    with two.store.writing() as connection:
        kept.mark(connection, ["port-1"])
    refresh(two.store, "port-1")
    assert len(answers(two, key)) == 1


def test_the_page_of_a_claim_shows_how_it_moved(two: Served) -> None:
    key = hurt(two)
    assert not html.fromstring(two.client.get(f"/claims/{key}").text).cssselect("svg.moves"), "nothing moved yet"
    take(two, EDITED)
    page = html.fromstring(two.client.get(f"/claims/{key}").text)
    (drawing,) = page.cssselect("svg.moves")
    assert drawing.get("aria-hidden") == "true" and len(drawing.cssselect("circle")) == 4
    steps = page.cssselect(".steps > li")
    assert len(steps) == 2 and "treize" in steps[1].cssselect("ins")[0].text_content() and not steps[0].cssselect("ins")
    assert "Le Phare" in steps[1].text_content() and "La Vigie" in steps[1].text_content()
    story = html.fromstring(two.client.get("/stories/1").text)
    assert story.cssselect(".moved svg.moves") and story.cssselect(f'a[href="/claims/{key}"]')
    assert page.cssselect('a[href^="/stories/1#claim:"]')


@pytest.mark.parametrize("path", ["/claims/000000000000", "/claims/xyz", "/claims/0000000000000", "/claims/"])
def test_a_claim_that_is_not_there_is_not_found(two: Served, path: str) -> None:
    assert two.client.get(path).status_code == 404


def test_a_followed_claim_is_told_in_its_feed(two: Served) -> None:
    key = hurt(two)
    assert two.post("/claims/000000000000/follow", {"on": "1"}).status_code == 404
    assert two.client.post(f"/claims/{key}/follow", data={"on": "1"}).status_code == 403, "a form of its own alone"
    assert two.post(f"/claims/{key}/follow", {"on": "1"}).status_code == 303
    take(two, EDITED)
    space = {"a": "http://www.w3.org/2005/Atom"}
    entries = ET.fromstring(two.client.get("/claims/followed.atom").text).findall("a:entry", space)
    links = [entry.find("a:link", space) for entry in entries]
    assert [link.get("href") for link in links if link is not None] == [f"{two.address}/claims/{key}"]
    assert "fait qui a changé" in (entries[0].findtext("a:title", "", space))
    assert two.post(f"/claims/{key}/follow", {"on": "0"}).status_code == 303
    assert "<entry" not in two.client.get("/claims/followed.atom").text


class Hook(ThreadingHTTPServer):
    """A program that takes alerts."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Taking)
        self.address = f"http://127.0.0.1:{self.server_address[1]}/alerts"
        self.taken: list[dict[str, object]] = []
        self.status = 204


class Taking(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.server.status < 300:
            self.server.taken.append(json.loads(body))
        self.send_response(self.server.status)
        if self.server.status == 302:
            self.send_header("Location", "http://elsewhere.example/")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def hook() -> Iterator[Hook]:
    server = Hook()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_an_alert_goes_out_once_and_again_only_where_it_was_not_taken(two: Served, hook: Hook) -> None:
    key = hurt(two)
    webhook = Webhook.of(hook.address)
    two.post(f"/claims/{key}/follow", {"on": "1"})
    assert alerts.send(two.store, webhook) == 0 and hook.taken == [], "nothing changed yet"
    take(two, EDITED)
    for hook.status in (500, 302):
        with pytest.raises(FetchError, match="answered with"):
            alerts.send(two.store, webhook)
    hook.status = 204
    assert alerts.send(two.store, webhook) == 1 and alerts.send(two.store, webhook) == 0
    ((item,),) = [message["news"] for message in hook.taken]  # type: ignore[misc]
    assert (item["claim"], item["kind"], item["story"]) == (key, "change", "port-1")  # type: ignore[has-type]


@pytest.mark.parametrize(
    ("address", "hosts"),
    [
        ("http://hooks.example/x", ["hooks.example"]), ("https://hooks.example/x", []),
        ("https://evil.example/", ["hooks.example"]), ("https://hooks.example.evil.example/", ["hooks.example"]),
        ("https://user:word@127.0.0.1/", []), ("file:///etc/passwd", []), ("http://169.254.169.254/", []),
        ("http://127.0.0.1.evil.example/", []), ("http://[::ffff:10.0.0.1]/", []), ("nonsense", []),
        ("http://127.0.0.1:99999/", []), ("http://127.0.0.1/\r\nX: y", []),
    ],
)  # fmt: skip
def test_nothing_else_may_be_told_anything(address: str, hosts: list[str]) -> None:
    with pytest.raises(InputError):
        Webhook.of(address, hosts=hosts)


def test_this_machine_and_listed_hosts_may() -> None:
    assert Webhook.of("http://localhost:9000/x?y=1").path == "/x?y=1" and Webhook.of("http://[::1]/").port == 80
    assert Webhook.of("https://Hooks.Example/x", hosts=["hooks.example"]).port == 443


def test_what_is_new_since_the_last_visit(two: Served) -> None:
    at = "2020-01-01T00:00:00Z"
    two.client.cookies.set(visits.COOKIE, f",{at}")
    key = hurt(two)
    take(two, EDITED)
    home = html.fromstring(two.client.get("/").text)
    assert "depuis votre dernière visite" in home.cssselect(".since")[0].text_content()
    page = html.fromstring(two.client.get("/since").text)
    told = {section.cssselect("h2")[0].text.strip(): section for section in page.cssselect("main section")}
    assert "Faits qui ont changé" in told and told["Faits qui ont changé"].cssselect(f'a[href="/claims/{key}"]')
    silent = told["Articles modifiés sans rectificatif"]
    (link,) = silent.cssselect('a[href^="/reports/"]')
    versions = html.fromstring(two.client.get(str(link.get("href"))).text)
    assert "douze" in versions.cssselect("del")[0].text and "treize" in versions.cssselect("ins")[0].text
    later = html.fromstring(two.client.get("/since", params={"at": "2100-01-01T00:00"}).text)
    assert not later.cssselect("main section")


@pytest.mark.parametrize("value", ["", ",", "x,y", "2024-13-45T99:99,2024-13-45T99:99", "a" * 5_000, ",2019-03-28T09:07"])
def test_no_cookie_of_a_visit_breaks_a_page(two: Served, value: str) -> None:
    two.client.cookies.set(visits.COOKIE, value)
    assert two.client.get("/").status_code == two.client.get("/since").status_code == 200


@pytest.mark.parametrize("at", ["mardi", "2024-13-45T99:99", "9999999-01-01T00:00"])
def test_a_moment_that_there_is_not_is_refused(two: Served, at: str) -> None:
    assert two.client.get("/since", params={"at": at}).status_code == 400
