"""Several files at once, an address that a bookmark brings, what is put right by hand, and work that takes its time."""

from __future__ import annotations

import time

import pytest
from desk_sample import AGAIN, MUSEUM, PORT, THIRD, Serve, Served
from lxml import html

from recoupe.model import Report
from recoupe.serve import adding


def text_file(report: Report, *, header: str = "") -> tuple[str, tuple[str, bytes]]:
    return ("file", (f"{report.id}.txt", (header + report.text).encode()))


def held(page: html.HtmlElement) -> dict[str, object]:
    return {
        str(f.get("name")): f.get("value") for f in page.cssselect("form.keep input, input[form=keep]") if f.get("name") != "csrf"
    }


def found(served: Served) -> list[dict[str, object]]:
    told: list[dict[str, object]] = served.client.get("/api/search", params={"q": "port", "limit": 200}).json()
    return told


def test_several_files_are_shown_and_kept_together(serve: Serve) -> None:
    served = serve()
    broken = ("file", ("vide.html", b"<html><body></body></html>"))
    answer = served.post("/add", {"step": "look"}, files=[text_file(PORT), broken, text_file(AGAIN)])
    page = html.fromstring(answer.text)
    seen = page.cssselect(".looked > li")
    assert answer.status_code == 200 and len(seen) == 2 and found(served) == []
    assert ["port-1.txt" in seen[0].text_content(), "port-2.txt" in seen[1].text_content()] == [True, True]
    assert "vide.html" in page.cssselect("[role=alert]")[0].text_content(), "a file that cannot be read stops no other"
    kept = served.post("/add", held(page))
    assert kept.status_code == 200 and "vide.html" in kept.text
    assert sorted(str(one["id"]) for one in found(served)) == ["port-1.txt", "port-2.txt"]


def test_outlet_and_day_are_put_right_by_hand(serve: Serve) -> None:
    served = serve()
    page = html.fromstring(served.post("/add", {"step": "look"}, files=[text_file(PORT), text_file(AGAIN)]).text)
    given = held(page)
    assert given["outlet-0"] == given["outlet-0-was"] == ""
    given |= {"outlet-0": "Le Phare", "published-0": "2022-05-10", "outlet-1": "La Vigie"}
    assert served.post("/add", given).status_code == 303
    told = {one["id"]: (one["outlet"], str(one["day"])) for one in found(served)}
    assert told["port-1.txt"] == ("Le Phare", "2022-05-10") and told["port-2.txt"][0] == "La Vigie"


def test_a_day_by_hand_that_is_none_is_told_and_nothing_is_kept(serve: Serve) -> None:
    served = serve()
    page = html.fromstring(served.post("/add", {"step": "look"}, files=[text_file(PORT)]).text)
    answer = served.post("/add", {**held(page), "published-0": "mardi"})
    assert answer.status_code == 422 and "mardi" in answer.text and found(served) == []


def test_files_beyond_the_most_are_refused(serve: Serve) -> None:
    served = serve()
    many = [("file", (f"{number}.txt", b"x")) for number in range(adding.MOST_FILES + 1)]
    assert served.post("/add", {"step": "look"}, files=many).status_code == 400


def test_a_bookmark_brings_an_address_and_fetches_nothing(serve: Serve) -> None:
    served = serve()
    page = html.fromstring(served.client.get("/add", params={"address": "https://phare.example/port?a=1&b=2"}).text)
    (field,) = page.cssselect("input[name=address]")
    assert field.get("value") == "https://phare.example/port?a=1&b=2"
    (bookmark,) = page.cssselect("a.drag")
    assert str(bookmark.get("href")).startswith(f"javascript:location.href='{served.address}/add?address='+")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "x" * 9, "https://a.example/" + "x" * 9_000])
def test_a_bookmark_brings_nothing_else(serve: Serve, address: str) -> None:
    page = html.fromstring(serve().client.get("/add", params={"address": address}).text)
    assert page.cssselect("input[name=address]")[0].get("value") == ""


def test_long_work_tells_how_far_it_is(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "LONG_WORK", 100)
    served = serve()
    page = html.fromstring(served.post("/add", {"step": "look"}, files=[text_file(r) for r in (PORT, AGAIN, THIRD, MUSEUM)]).text)
    answer = served.post("/add", held(page))
    place = answer.headers["location"]
    assert answer.status_code == 303 and place.startswith("/adding/")
    for _ in range(600):
        shown = html.fromstring(served.client.get(place).text)
        if not shown.cssselect("[data-poll]"):
            break
        assert shown.cssselect("noscript meta[http-equiv=refresh]")
        time.sleep(0.1)
    assert "4 articles sur 4 sont ajoutés. Terminé." in " ".join(shown.cssselect("[role=status]")[0].text_content().split())
    links = [str(link.get("href")) for link in shown.cssselect(".added a")]
    assert len(links) == 4 and len(set(links)) == 2 and served.client.get(links[0]).status_code == 200
    assert serve().client.get(place).status_code == 404, "it is no other session's"
