"""What was given is shown as it was read, and kept when the reader says so."""

from __future__ import annotations

import httpx
import pytest
from desk_sample import AGAIN, PORT, Serve
from lxml import html

from recoupe.read.doubts import WORDS
from recoupe.serve.looking import DOUBTS, Handed, Waiting, look

PAGE = """<!doctype html><html lang="fr"><head><title>Le bac de Sein rouvre</title>
<meta property="og:site_name" content="Le Fil de l'Ouest">
<meta property="article:published_time" content="2022-05-12T08:00:00+02:00">
</head><body><article><h1>Le bac de Sein rouvre</h1>
<p>Le bac qui relie l'île de Sein au continent a repris jeudi son service après onze jours d'arrêt, a annoncé la compagnie.</p>
<p>Une pièce du moteur avait cédé au large. Deux mécaniciens venus de Brest l'ont remplacée dans la nuit de mardi à mercredi.</p>
<p>Les habitants disposaient entre-temps d'une vedette, qui ne pouvait prendre que douze personnes à chaque passage.</p>
<aside class="newsletter"><p>Recevez chaque matin nos nouvelles de la mer en vous abonnant à notre lettre quotidienne.</p></aside>
</article></body></html>"""


def shown(answer: httpx.Response) -> html.HtmlElement:
    return html.fromstring(answer.text)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def held(page: html.HtmlElement) -> dict[str, object]:
    return {field.get("name"): field.get("value") for field in page.cssselect("form.keep input") if field.get("name") != "csrf"}


def reports(client: httpx.Client) -> int:
    return len(client.get("/api/search", params={"limit": 200}).json())


def test_a_page_is_shown_as_it_was_read_and_then_kept(serve: Serve) -> None:
    served = serve()
    answer = served.post("/add", {"step": "look"}, files={"file": ("bac.html", PAGE.encode())})
    page = shown(answer)
    assert answer.status_code == 200 and reports(served.client) == 0
    (seen,) = page.cssselect(".looked > li")
    assert words(page.cssselect(".standfirst")[0]) == "bac.html : un article. Rien n’est encore gardé."
    assert words(seen.cssselect("h2")[0]) == "Le bac de Sein rouvre" and "Fil de l'Ouest" in words(seen.cssselect(".outlet")[0])
    assert "12 mai 2022" in words(seen) and seen.cssselect(".passage q")[0].text.startswith("Le bac qui relie")
    assert any(words(note).startswith("écarté") for note in seen.cssselect(".told-notes li"))
    kept = served.post("/add", held(page))
    assert kept.status_code == 303 and kept.headers["location"] == "/stories/1" and reports(served.client) == 1
    assert served.post("/add", held(page)).status_code == 422  # it is held no more, and nothing is kept twice


def test_each_report_of_a_table_is_shown_with_its_doubts(serve: Serve) -> None:
    served = serve()
    rows = "titre;source;date;texte\nUn;Le Phare;2022-05-11;Court.\nDeux;La Vigie;2022-05-12;" + "Une phrase assez longue. " * 20
    page = shown(served.post("/add", {"step": "look"}, files={"file": ("t.csv", rows.encode())}))
    seen = page.cssselect(".looked > li")
    assert [words(one.cssselect("h2")[0]) for one in seen] == ["Un", "Deux"]
    assert words(seen[0].cssselect(".doubts")[0]) == "texte court" and not seen[1].cssselect(".doubts")
    assert page.cssselect("form.keep button")[0].text == "Garder les 2"
    assert served.post("/add", held(page)).status_code == 303 and reports(served.client) == 2


def test_a_text_is_shown_in_english(serve: Serve) -> None:
    served = serve()
    served.client.get("/add?lang=en")
    page = shown(served.post("/add", {"step": "look", "text": PORT.text, "outlet": "Le Phare"}))
    assert "Nothing is kept yet." in page.text_content() and page.cssselect("form.keep button")[0].text == "Keep it"
    assert served.post("/add", held(page)).headers["location"] == "/stories/1"


def test_what_cannot_be_read_is_told_and_nothing_can_be_kept(serve: Serve) -> None:
    served = serve()
    answer = served.post("/add", {"step": "look"}, files={"file": ("x.json", b'{"id": 1')})
    page = shown(answer)
    assert answer.status_code == 422 and "x.json" in words(page.cssselect("[role=alert]")[0]) and not page.cssselect("form.keep")
    mixed = b'{"id": "a", "text": "Un cargo a pris feu."}\n{"id": "b"}\n'
    page = shown(served.post("/add", {"step": "look"}, files={"file": ("x.jsonl", mixed)}))
    assert len(page.cssselect(".looked > li")) == 1 and page.cssselect("[role=alert]") and page.cssselect("form.keep")


def test_hostile_words_are_words(serve: Serve) -> None:
    served = serve()
    bad = '<script>alert(1)</script>\\" onx=\\"1 \\u202e%(value)s'
    record = f'{{"id": "{bad}", "title": "{bad}", "outlet": "{bad}", "notice": "{bad}", "language": "fr", "text": "{bad}"}}'
    name = "<img src=x onerror=alert(1)>.json"
    answer = served.post("/add", {"step": "look"}, files={"file": (name, record.encode())})
    page = shown(answer)
    assert answer.status_code == 200 and "\u202e" not in answer.text and "&amp;lt;" not in answer.text
    assert not page.xpath("//*[@onx or @onerror]") and not [s for s in page.iter("script") if "alert" in (s.text or "")]
    assert "<script>alert(1)</script>" in words(page.cssselect(".doubts")[0]) and "%(value)s" in words(page.cssselect("h2")[0])


def test_what_one_session_gave_no_other_can_keep(serve: Serve) -> None:
    served = serve(PORT)
    page = shown(served.post("/add", {"step": "look", "text": AGAIN.text}))
    own = held(page)
    served.client.cookies.clear()
    refused = served.post("/add", own)
    assert refused.status_code == 422 and "plus en attente" in refused.text and reports(served.client) == 1
    assert served.client.post("/add", data=own).status_code == 403


def test_the_oldest_makes_room() -> None:
    waiting = Waiting(most=2, bytes_=10)
    first, second, third = (waiting.put("s", Handed("a", b"1234")) for _ in range(3))
    assert waiting.get("s", first) is None and waiting.get("s", second) and waiting.get("s", third)
    large = waiting.put("s", Handed("b", b"1" * 50))
    assert waiting.get("s", large) and waiting.get("s", third) is None and waiting.get("other", large) is None


@pytest.mark.parametrize("count", [1, 250])
def test_many_reports_are_counted(count: int) -> None:
    lines = "".join(f'{{"id": "{n}", "text": "Le bac {n} est parti."}}\n' for n in range(count))
    seen = look(Handed("x.jsonl", lines.encode()))
    assert seen.reports == count and len(seen.shown) == min(count, 200) and not seen.failed


def test_every_doubt_has_words() -> None:
    assert DOUBTS.keys() == WORDS.keys()
