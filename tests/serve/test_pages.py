"""The pages and feeds of a real server, as a browser without script sees them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from importlib.resources import files
from io import BytesIO

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from desk_sample import AGAIN, MUSEUM, PORT, THIRD, Serve, Served
from lxml import html
from msgspec.structs import replace

from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.stories import dossier
from recoupe.export.html import SHARED, page, shared
from recoupe.model import Dossier
from recoupe.store import stories as kept

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def story_of(served: Served, report: str) -> int:
    """The number of a report's story, as the search page links it."""
    found = served.client.get("/api/search", params={"q": report, "limit": 200}).json()
    return next(hit["story"] for hit in served.client.get("/api/search").json() + found if hit["id"] == report)


def test_the_day_shows_its_stories_where_accounts_differ_first(served: Served) -> None:
    page = served.client.get("/", params={"day": "2022-05-11"})
    titles = [element.text_content() for element in html.fromstring(page.text).cssselect(".stories h2")]
    assert page.status_code == 200 and "port de Kersaint" in titles[0] and titles[1] == MUSEUM.title
    assert "Affaires du 11 mai 2022" in page.text and "3 rédactions, 3 origines" in page.text
    english = served.client.get("/", params={"day": "2022-05-11", "lang": "en"})
    assert "Stories of 11 May 2022" in english.text and 'lang="en"' in english.text
    assert "Stories of" in served.client.get("/").text


def test_the_first_page_asks_what_differs(served: Served) -> None:
    page = html.fromstring(served.client.get("/").text)
    first, alone = page.cssselect(".story")
    assert first.cssselect(".ask a")[0].text_content() == "Combien de blessés\u202f?"
    labels = [side.cssselect(".label")[0].text_content() for side in first.cssselect(".a")]
    assert labels == ["douze", "quatorze"]
    backing = [[o.text_content() for o in side.cssselect(".o")] for side in first.cssselect(".a")]
    assert backing == [["Le Phare", "Radio Armor"], ["La Vigie"]] and "pompiers" in first.cssselect(".a")[1].text_content()
    assert [segment.text_content() for segment in first.cssselect(".segs li")] == ["Le Phare", "La Vigie", "Radio Armor"]
    assert "1 disputé" in " ".join(first.cssselect(".cs")[0].text_content().split())
    assert "rien à quoi le comparer" in alone.text_content()
    href = first.cssselect(".ask a")[0].get("href")
    story, place = href.split("#")
    assert html.fromstring(served.client.get(story).text).get_element_by_id(place) is not None
    english = html.fromstring(served.client.get("/?lang=en").text)
    assert english.cssselect(".kd.source")[0].text_content() == "source"
    assert "1 disputed" in " ".join(english.cssselect(".cs")[0].text_content().split())


def test_days_before_stand_below_each_story_once(serve: Serve) -> None:
    late = replace(
        MUSEUM, id="late", published="2022-05-15", title="Un phare repeint", text="Le phare de Sein a été repeint en blanc."
    )
    client = serve(PORT, AGAIN, THIRD, MUSEUM, late).client
    page = html.fromstring(client.get("/").text)
    earlier = page.cssselect(".earlier .before")
    assert [e.text_content() for e in page.cssselect(".front > div h2")] == ["Un phare repeint"]
    assert "Plus tôt" in page.text_content() and earlier[0].cssselect("h3")[0].text_content() == "11 mai 2022"
    titles = [e.text_content() for e in page.cssselect(".earlier h4")]
    assert len(titles) == len(set(titles)) == 2 and MUSEUM.title in titles
    assert not html.fromstring(client.get("/", params={"day": "2022-05-10"}).text).cssselect(".earlier")
    assert "Aucune affaire ce jour-là" in client.get("/", params={"day": "1999-01-01"}).text


def test_an_empty_desk_says_so(serve: Serve) -> None:
    page = html.fromstring(serve().client.get("/").text)
    assert "Aucune affaire" in page.text_content() and page.cssselect('.blank a[href="/add"]')


@pytest.mark.parametrize("name", SHARED)
def test_palette_and_signs_are_kept_once(served: Served, name: str) -> None:
    style = served.client.get(f"/static/{name}")
    assert style.headers["content-type"].startswith("text/css") and style.text == shared(name)
    assert f'href="/static/{name}"' in served.client.get("/").text
    rules = [line.strip() for line in style.text.splitlines() if line.strip() and not line.startswith("/*")]
    assert "\n".join(rules) in page(dossier_of(served), language="fr")
    own = "".join(
        sheet.read_text("utf-8") for sheet in (files("recoupe.serve") / "static").iterdir() if sheet.name.endswith("css")
    )
    assert "--paper:" not in own and "prefers-color-scheme" not in own


def test_search_marks_the_words(served: Served) -> None:
    page = html.fromstring(served.client.get("/search", params={"q": "BLESSES vendredi"}).text)
    assert len(page.cssselect(".hits > li")) == 3
    assert {chip.text_content() for chip in page.cssselect(".hits .outlet .o")} == {"Le Phare", "La Vigie", "Radio Armor"}
    assert "1 disputé" in " ".join(page.cssselect(".hits .cs")[0].text_content().split())
    assert {mark.text for mark in page.cssselect("mark")} == {"blessés", "vendredi"}
    assert "Aucun article" in served.client.get("/search", params={"q": "zeppelin"}).text
    assert served.client.get("/search", params={"q": "port", "type": "NONE"}).status_code == 200


def dossier_of(served: Served) -> Dossier:
    with served.store.reading() as connection:
        story = kept.listed(connection, least=2)[0].id
    return dossier(served.store, story)


def test_a_story_is_its_dossier_with_what_can_be_said_of_it(served: Served) -> None:
    number = story_of(served, "port-1")
    answer = served.client.get(f"/stories/{number}")
    found = html.fromstring(answer.text)
    assert len(found.cssselect(".reports > li")) == 3 and found.cssselect(".point .answers") and not found.cssselect("iframe")
    assert any("Anne Le Goff" in e.text_content() for e in found.cssselect(".speaker h3"))
    forms = {button.get("form") for button in found.cssselect("button.tool, .tool input")}
    assert forms == {"judge"} and {b.get("name") for b in found.cssselect("button.tool")} >= {"apart", "unsaid", "out"}
    # no name that is signed with the enter key alone may press a button of the page
    assert found.cssselect("[form=judge], #judge [name=kind]")[0].get("disabled") is not None
    policy = found.cssselect("meta[http-equiv]")[0].get("content")
    assert "form-action 'self'" in policy and "'unsafe" not in policy
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    file = served.client.get(f"/stories/{number}/dossier")
    assert file.status_code == 200 and "Kersaint" in file.text and 'class="tool' not in file.text
    assert "form-action 'none'" in file.text and "frame-ancestors 'self'" in file.headers["content-security-policy"]


def test_a_pasted_text_becomes_a_report_of_its_story(served: Served) -> None:
    text = AGAIN.text + " Deux remorqueurs sont arrivés dans la nuit."
    given = {"text": text, "outlet": "Le Fil", "published": "2022-05-11", "title": "Port fermé"}
    answer = served.post("/add", given)
    assert answer.status_code == 303
    number = story_of(served, "port-1")
    assert answer.headers["location"] == f"/stories/{number}"
    assert "Le Fil" in served.client.get(f"/stories/{number}").text
    assert served.post("/add", given).headers["location"] == f"/stories/{number}"
    assert served.client.get("/api/search", params={"outlet": "Le Fil"}).json()[0]["id"].startswith("pasted-")


def test_an_uploaded_file_is_read_as_any_input(served: Served) -> None:
    line = b'{"id": "up", "outlet": "Le Fil", "published": "2022-05-11", "text": "Un cargo a pris feu au large de Sein."}'
    answer = served.post("/add", {}, files={"file": ("../../etc/x.json", line)})
    assert answer.status_code == 303 and answer.headers["location"] == f"/stories/{story_of(served, 'up')}"
    broken = served.post("/add", {}, files={"file": ("x.json", b'{"id": 1')})
    assert broken.status_code == 422 and "x.json" in broken.text and "/etc/" not in broken.text


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:1/", "http://localhost/x", "file:///etc/passwd", "http://[::1]/", "http://2130706433/", "nothing"],
)
def test_an_address_of_this_machine_is_not_fetched(served: Served, address: str) -> None:
    answer = served.post("/add", {"address": address})
    assert answer.status_code == 422 and 'role="alert"' in answer.text


def test_nothing_given_is_told(served: Served) -> None:
    assert served.post("/add", {}).status_code == 422
    assert served.post("/add", {"text": "Un texte.", "published": "hier"}).status_code == 422


def place(served: Served, report: str, words: str, given: str) -> str:
    hit = next(h for h in served.client.get("/api/search", params={"limit": 200}).json() if h["id"] == report)
    start = given.index(words)
    number = next(n for n in range(1, 20) if report_id(served, n) == hit["id"])
    return f"{number} {start} {start + len(words)}"


def report_id(served: Served, number: int) -> str | None:
    answer = served.client.get(f"/api/reports/{number}/versions")
    return answer.json()[-1]["report"]["id"] if answer.status_code == 200 else None


def test_a_person_says_that_two_claims_are_one_and_takes_it_back(served: Served) -> None:
    number = story_of(served, "port-1")
    record = served.client.get(f"/api/stories/{number}").json()["record"]
    texts = {r["id"]: r["text"] for r in served.client.get(f"/api/stories/{number}/dossier").json()["reports"]}
    one, other = record["claims"][0], record["claims"][-1]
    assert one["id"] != other["id"]
    told = [claim["occurrences"][0] for claim in (one, other)]
    places = [place(served, t["report"], texts[t["report"]][t["start"] : t["end"]], texts[t["report"]]) for t in told]
    answer = served.post("/judgements", {"kind": "same claim", "author": "Zoé", "place": places, "story": number})
    assert answer.status_code == 303 and answer.headers["location"] == f"/stories/{number}"
    page = served.client.get(f"/stories/{number}").text
    assert "jugé par une personne" in page and "Zoé" in page and 'value="Zoé"' in page
    assert "Zoé" in served.client.get(f"/stories/{number}/dossier").text
    claims = served.client.get(f"/api/stories/{number}").json()["record"]["claims"]
    assert len(claims) == len(record["claims"]) - 1
    (judgement,) = served.client.get("/api/judgements").json()
    undone = served.post(f"/judgements/{judgement['number']}/undo", {"author": "Yann", "story": number})
    assert undone.status_code == 303
    assert served.client.get(f"/api/stories/{number}").json()["record"]["claims"] == record["claims"]
    page = served.client.get("/judgements").text
    assert "Yann" in page and "Zoé" in page
    assert served.post(f"/judgements/{judgement['number']}/undo", {"author": "Yann"}).status_code == 404


def test_a_claim_is_taken_apart(served: Served) -> None:
    number = story_of(served, "port-1")
    page = html.fromstring(served.client.get(f"/stories/{number}").text)
    button = page.cssselect("button[name=apart]")[0]
    before = len(served.client.get(f"/api/stories/{number}").json()["record"]["claims"])
    given = {"apart": button.get("value"), "author": "Zoé", "story": number, "at": "points"}
    answer = served.post("/judgements", given)
    assert answer.status_code == 303 and answer.headers["location"] == f"/stories/{number}#points", answer.text
    assert len(served.client.get(f"/api/stories/{number}").json()["record"]["claims"]) == before + 1


@pytest.mark.parametrize("place", ["//evil.example", "x y", "1", "a" * 80, '"><b>'])
def test_no_form_leads_elsewhere(served: Served, place: str) -> None:
    number = story_of(served, "port-1")
    button = html.fromstring(served.client.get(f"/stories/{number}").text).cssselect("button[name=apart]")[0]
    answer = served.post("/judgements", {"apart": button.get("value"), "author": "Zoé", "story": number, "at": place})
    assert answer.headers["location"] == f"/stories/{number}"


def test_a_report_is_taken_out_where_it_is_listed(served: Served) -> None:
    number = story_of(served, "port-1")
    buttons = html.fromstring(served.client.get(f"/stories/{number}").text).cssselect(".reports button[name=out]")
    assert len(buttons) == 3
    served.post("/judgements", {"out": buttons[2].get("value"), "author": "Zoé", "story": number})
    assert story_of(served, "port-3") != number
    assert len(html.fromstring(served.client.get(f"/stories/{number}").text).cssselect(".reports > li")) == 2


def test_stories_are_joined_and_a_report_is_taken_out(served: Served) -> None:
    port, museum = story_of(served, "port-1"), story_of(served, "musee")
    served.post("/judgements", {"kind": "same story", "report": ["port-1", "musee"], "author": "Zoé", "story": port})
    assert story_of(served, "port-1") == story_of(served, "musee")
    gone = ({port, museum} - {story_of(served, "musee")}).pop()
    assert served.client.get(f"/stories/{gone}").status_code == 301
    served.post("/judgements", {"kind": "not the same story", "report": ["port-3", "port-1"], "author": "Zoé", "story": port})
    assert story_of(served, "port-3") != story_of(served, "port-1")
    page = served.client.get("/judgements").text
    assert page.count('class="judgement"') == 2


def test_a_speaker_is_denied(served: Served) -> None:
    number = story_of(served, "port-1")
    page = html.fromstring(served.client.get(f"/stories/{number}").text)
    buttons = page.cssselect(".statements button[name=unsaid]")
    assert served.post("/judgements", {"unsaid": buttons[0].get("value"), "author": "Zoé"}).status_code == 303
    after = html.fromstring(served.client.get(f"/stories/{number}").text)
    assert len(after.cssselect(".statements button[name=unsaid]")) == len(buttons) - 1
    assert "Locuteur incertain" in after.text_content() and "Zoé" in after.cssselect(".statements .person")[0].text_content()


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"kind": "same claim", "place": "1 0 5"}, 422),
        ({"kind": "same claim", "place": ["1 0 5", "1 0 5"]}, 422),
        ({"kind": "same claim", "place": ["1 0 999999", "2 0 5"]}, 404),
        ({"kind": "same claim", "place": ["x", "1 0 5"]}, 404),
        ({"kind": "same story", "report": ["port-1", "nobody"]}, 404),
        ({"kind": "same story", "report": ["port-1", "port-1"]}, 422),
        ({"unsaid": "1 0 5"}, 404),
        ({"unsaid": "x y z Zoé"}, 404),
        ({"out": "1 99"}, 404),
        ({"out": "1"}, 422),
        ({"join": ""}, 404),
        ({"kind": "nonsense", "place": ["1 0 5", "2 0 5"]}, 422),
        ({}, 422),
    ],
)
def test_a_judgement_of_nothing_is_refused(served: Served, given: dict[str, object], status: int) -> None:
    assert served.post("/judgements", {"author": "Zoé", **given}).status_code == status
    assert served.client.get("/api/judgements").json() == []


def entries(served: Served, path: str) -> list[tuple[str, str]]:
    answer = served.client.get(path)
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ET.fromstring(answer.content)
    assert feed.findtext("a:id", namespaces=ATOM) and feed.findtext("a:updated", namespaces=ATOM)
    return [
        (entry.find("a:category", ATOM).get("term"), entry.findtext("a:content", namespaces=ATOM))  # type: ignore[union-attr, misc]
        for entry in feed.findall("a:entry", ATOM)
    ]


def test_a_followed_story_tells_what_is_new(served: Served) -> None:
    number = story_of(served, "port-1")
    assert entries(served, f"/stories/{number}/feed.atom") == [] == entries(served, "/followed.atom")
    assert served.post(f"/stories/{number}/follow", {"on": "1", "story": number}).status_code == 303
    assert "Ne plus suivre" in served.client.get(f"/stories/{number}").text
    corrected = replace(PORT, text=PORT.text.replace("douze", "treize"), status="corrected")
    late = replace(AGAIN, id="late", outlet="Le Fil", text=AGAIN.text + " Un marin est mort dans la nuit à l'hôpital de Brest.")
    list(ingest(served.store, [corrected, late], linker=Linker(served.store)))
    kinds = {kind for kind, _ in entries(served, f"/stories/{number}/feed.atom")}
    assert {"report", "correction"} <= kinds
    assert entries(served, "/followed.atom") == entries(served, f"/stories/{number}/feed.atom")
    assert "rectificatif" in served.client.get("/").text
    first = next(n for n in range(1, 20) if report_id(served, n) == "port-1")
    versions = html.fromstring(served.client.get(f"/reports/{first}/versions").text)
    assert [e.text for e in versions.cssselect(".edited del, .edited ins")] == ["douze", "treize"]
    assert "rectifié" in versions.text_content() and "corrected" not in versions.text_content()
    served.post(f"/stories/{number}/follow", {"on": "0", "story": number})
    assert entries(served, "/followed.atom") == []


def test_every_page_over_both_databases(serve: Serve, address: str) -> None:
    served = serve(PORT, AGAIN, MUSEUM, address=address)
    number = story_of(served, "port-1")
    served.post("/judgements", {"kind": "same story", "report": ["port-1", "musee"], "author": "Zoé", "story": number})
    served.post(f"/stories/{number}/follow", {"on": "1"})
    served.post("/add", {"text": PORT.text + " Fin.", "title": "Port"})
    number = story_of(served, "port-1")
    paths = ("/", "/?day=2022-05-11", "/search?q=port&since=2022&outlet=phare&type=ACCUSE", "/judgements", "/followed.atom")
    story = (f"/stories/{number}", f"/stories/{number}/dossier", f"/stories/{number}/feed.atom", f"/api/stories/{number}/news")
    for path in (*paths, *story, "/reports/1/versions", "/api/stories?day=2022", "/api/judgements"):
        answer = served.client.get(path)
        assert answer.status_code == 200, path
    assert served.client.get(f"/stories/{number}").text.count('class="judgement"') == 1


def test_hostile_reports_stay_words(serve: Serve) -> None:
    evil = replace(
        PORT,
        id="<script>alert(1)</script>",
        title='"><img src=x onerror=alert(1)>',
        outlet="<b>\u202egras",
        url="javascript:alert(1)",
        text="<script>alert(1)</script> Le port « a fermé »\x00, a dit <i>Jean</i>.",
    )
    served = serve(evil)
    for path in ("/", "/search?q=port", "/stories/1", "/stories/1/feed.atom", "/reports/1/versions", "/stories/1/dossier"):
        answer = served.client.get(path)
        assert answer.status_code == 200, path
        assert "<script>alert" not in answer.text and "<img src=x" not in answer.text and 'href="javascript:' not in answer.text


@pytest.mark.parametrize("path", ["/stories/99", "/reports/99/versions", "/nothing", "/stories/x", "/stories/1/nothing"])
def test_what_is_not_there_is_told(served: Served, path: str) -> None:
    answer = served.client.get(path)
    assert answer.status_code == 404 and "Impossible" in answer.text


def test_every_message_is_translated_and_none_is_left_over() -> None:
    home = files("recoupe.serve")
    found = extract_from_dir(
        str(home),
        [("**.py", "python"), ("templates/**.html", "jinja2")],
        options_map={"**.html": {"trim_blocks": "true", "lstrip_blocks": "true"}},
        keywords={"_": None, "gettext": None, "N_": None, "ngettext": (1, 2)},
    )
    used = {message for _, _, message, _, _ in found}
    catalogue = read_po(BytesIO((home / "locale" / "fr" / "LC_MESSAGES" / "desk.po").read_bytes()), locale="fr")
    told = {m.id: m.string for m in catalogue if m.id}
    assert used == set(told)
    for message, translation in told.items():
        ids, strings = ([part] if isinstance(part, str) else list(part) for part in (message, translation))
        assert all(strings)
        assert all(set(re.findall(r"%\((\w+)\)s", s)) == set(re.findall(r"%\((\w+)\)s", ids[-1])) for s in strings[-1:])


def test_a_report_that_claims_to_be_a_copy_is_marked(serve: Serve) -> None:
    copied = replace(THIRD, copy_of="https://autre.example/port")
    served = serve(PORT, copied)
    page = served.client.get(f"/stories/{story_of(served, copied.id)}").text
    assert "se donne pour la copie de https://autre.example/port" in page
