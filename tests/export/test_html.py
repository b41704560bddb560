"""The dossier page: its parts, its links, its marks against the records, and hostile reports."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from dossier_sample import rich
from msgspec.structs import replace
from page_dom import Node, tree
from page_hooks import passages, shown, wrong
from page_hostile import hostile
from page_sample import first, sample, second, story, third

from recoupe.errors import DossierError
from recoupe.export.html import page
from recoupe.export.page_marks import marks_of
from recoupe.model import Annotations, Attribution, Dossier, Entity, Mention, Passage, Report, Time
from recoupe.text import paragraphs

PARTS = ["points", "table", "timeline", "said", "deeds", "figures", "words", "origins", "texts"]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return sample()


@pytest.fixture(scope="module")
def document(dossier: Dossier) -> Node:
    return tree(page(dossier))


def parts(document: Node) -> list[str]:
    return [node.attributes["id"] for node in document.all("section", name="part")]


def bare(text: str, *, id: str = "bare") -> tuple[Report, Annotations]:
    return Report(id=id, text=text), Annotations(id=id)


def test_the_parts_of_the_page_in_order(document: Node) -> None:
    whole = tree(page(rich()))
    assert parts(whole) == PARTS
    assert [a.attributes["href"] for a in whole.one("nav", name="parts").all("a")] == ["#top", *(f"#{part}" for part in PARTS)]
    assert [h.text() for part in whole.all("section", name="part") for h in part.all("h2")] == [
        "Les points", "Tableau", "Chronologie", "Qui dit quoi", "Qui fait quoi à qui", "Les chiffres", "Les mots", "Les sources",
        "Les textes",
    ]  # fmt: skip
    assert parts(document) == [part for part in PARTS if part not in ("table", "words", "origins")], "a story that was not traced"


def test_the_head_tells_story_days_and_reports(document: Node) -> None:
    head = document.one("section", name="head")
    assert head.one("h1").text() == "Odile Farge, Valmer, Quai libre"
    assert " ".join(head.one("p", name="standfirst").text().split()) == "2 rédactions, 3 articles · 10–12 mai 2021"
    assert [cell.one("b").text() for cell in head.one("nav", name="bar").all("a")] == ["A", "B", "C"]
    days = [day.text() for day in document.one("ol", name="reports").all("span", name="day")]
    assert days == ["10 mai 2021, 19 h 12", "12 mai 2021", "mai 2021"]


def test_only_known_outlets_are_counted() -> None:
    unknown = bare("Rien de neuf.")
    told = [tree(page(story(pairs))).one("p", name="standfirst").text() for pairs in ([first(), unknown], [unknown])]
    assert [" ".join(text.split()) for text in told] == ["1 rédaction, 2 articles · 10–12 mai 2021", "1 article · 10–12 mai 2021"]


def test_an_inferred_day_shows_its_evidence(document: Node) -> None:
    [inferred] = document.all("details", name="inferred")
    assert "en-tête du texte" in inferred.text()
    assert inferred.one("q").text() == "Mis à jour le 12/05 à 18h30"
    assert inferred.one("a").text() == "12/05"
    assert inferred.one("a").attributes["href"] == "#r2-t0"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("with_text", [True, False])
@pytest.mark.parametrize("made", [sample, rich])
def test_ids_are_unique_and_links_within_the_page_resolve(made: Callable[[], Dossier], language: str, with_text: bool) -> None:
    document = tree(page(made(), language=language, with_text=with_text))
    ids = Counter(node.attributes["id"] for node in document.all() if "id" in node.attributes)
    assert [name for name, count in ids.items() if count > 1] == []
    links = {a.attributes["href"] for a in document.all("a") if a.attributes["href"].startswith("#")}
    named = {node.attributes["aria-labelledby"] for node in document.all() if "aria-labelledby" in node.attributes}
    assert {link[1:] for link in links} | named <= set(ids)
    assert len(links) > 10


def cards_of(document: Node) -> dict[str, Any]:
    """The cards in the page's own language, with their words in place."""
    data = json.loads(document.one("script", id="data").text())
    words = [told if isinstance(told, str) else told[0] for told in data["strings"]]

    def fill(value: Any) -> Any:
        if isinstance(value, int):
            return words[value]
        return {key: fill(v) for key, v in value.items()} if isinstance(value, dict) else [fill(v) for v in value]

    return {key: fill(card) for key, card in data["cards"].items()}


def test_every_card_belongs_to_a_mark_and_leads_somewhere(dossier: Dossier, document: Node) -> None:
    cards = cards_of(document)
    marks = {f"{n}-{mark.key}" for n, found in enumerate(dossier.annotations, 1) for mark in marks_of(found)}
    assert set(cards) == marks
    ids = {node.attributes.get("id") for node in document.all()}
    assert {href[1:] for card in cards.values() for href, _ in card["links"]} <= ids
    assert cards["1-m0"]["title"] == "Odile Farge"
    assert ["Fonction", "ministre des Transports"] in cards["1-m0"]["rows"]
    assert ["Pays", "Belgique"] in cards["1-m0"]["rows"]
    assert ["Sûreté", "sûr (0,93, par test.names)"] in cards["1-m0"]["rows"]
    assert ["Affirmé par", "Quai libre"] in cards["1-e1"]["rows"]


def marked(document: Node, number: int, key: str) -> str:
    article = document.one("article", id=f"report-{number}")
    pieces = (node for line in article.all("div", name="row") for node in line.one("p").all())
    return "".join(
        node.text()
        for node in pieces
        if (key in node.attributes.get("data-k", "").split() and node.tag != "a") or is_mark(node, key)
    )


def is_mark(node: Node, key: str) -> bool:
    return node.tag == "a" and "mk" in node.classes and key in node.attributes["data-k"].split()


def test_every_marks_text_is_that_of_its_spans(dossier: Dossier, document: Node) -> None:
    for number, (report, found) in enumerate(zip(dossier.reports, dossier.annotations, strict=True), 1):
        for mark in marks_of(found):
            told = "".join(report.text[start:end] for start, end in sorted(mark.spans))
            assert marked(document, number, mark.key) == told, (number, mark)


def test_every_mark_has_its_place_once(dossier: Dossier, document: Node) -> None:
    ids = {node.attributes.get("id") for node in document.all()}
    for number, found in enumerate(dossier.annotations, 1):
        assert {f"r{number}-{mark.key}" for mark in marks_of(found)} <= ids


def test_the_texts_are_whole(dossier: Dossier, document: Node) -> None:
    for number, report in enumerate(dossier.reports, 1):
        rows = document.one("article", id=f"report-{number}").all("div", name="row")
        assert [shown(row.one("p")) for row in rows] == [report.text[start:end] for start, end in paragraphs(report.text)]


@pytest.mark.parametrize("with_text", [True, False])
def test_every_passage_is_its_reports_text(dossier: Dossier, with_text: bool) -> None:
    for told in (dossier, rich(), hostile()):
        document = tree(page(told, with_text=with_text))
        assert wrong(told, document) == []
        assert len(passages(document)) > 4
        quoted = [*document.all("q", name="cut"), *document.all("p", name="passage")]
        assert all(any("data-report" in node.attributes for node in q.all()) for q in quoted)


def test_a_title_that_opens_its_text_is_told_once() -> None:
    report, found = first()
    for title, told in (("Grève au port de Valmer", []), ("GRÈVE AU PORT DE VALMER", []), ("Autre titre", ["Autre titre"])):
        document = tree(page(story([(replace(report, title=title), found)])))
        assert [p.text() for p in document.one("article", id="report-1").all("p", name="title")] == told


def test_mentions_of_one_entity_lead_to_one_another(document: Node) -> None:
    marks = [document.one("a", id=name) for name in ("r1-m0", "r2-m1", "r3-m0")]
    assert [mark.attributes["href"] for mark in marks] == ["#r2-m1", "#r3-m0", "#r1-m0"]
    assert document.one("a", id="r1-m2").attributes["href"] == "#r1-m2", "named once"


def test_the_timeline_keeps_days_spans_and_what_is_open_apart(document: Node) -> None:
    timeline = document.one("section", id="timeline")
    moments = [li for li in timeline.one("ol", name="moments").children if isinstance(li, Node)]
    assert [li.attributes["id"] for li in moments] == [
        "day-2016-01-01--2016-12-31", "day-2021-05-10", "day-2021-05-12", "day-2021-06-01--2021-06-30",
    ]  # fmt: skip
    assert [" ".join(li.one("h3").text().split()) for li in moments] == [
        "2016 période", "lundi 10 mai 2021", "mercredi 12 mai 2021", "juin 2021 période",
    ]  # fmt: skip
    assert [a.text() for a in timeline.one("details", name="undated").all("a") if a.text() == "mercredi"] == ["mercredi"]
    assert "18 h 30" in moments[2].text()


def test_statements_show_speaker_form_and_reservation(document: Node) -> None:
    said = document.one("section", id="said")
    assert [h.text() for h in said.all("h3")] == ["Odile Farge", "Quai libre", "source proche du dossier", "Locuteur incertain"]
    quoted = said.one("li", id="said-1-1")
    assert quoted.one("p", name="passage").text() == "«\u202fNous parlerons à tous […] et nous irons vite\u202f»"
    assert "au conditionnel" in said.one("li", id="said-1-2").text()
    assert "source anonyme" in said.one("li", id="said-2-0").text()
    assert "à\u00a0: au port de Valmer" in said.one("li", id="said-1-0").text()
    nested = said.one("li", id="said-1-3").text()
    assert "selon Quai libre" in nested
    assert "indécis\u00a0: Odile Farge, Quai libre" in nested


def test_figures_keep_value_wording_and_outlet(document: Node) -> None:
    [unit] = document.one("section", id="figures").all("section", name="unit")
    assert unit.one("h3").text() == "médiateur"
    assert [" ".join(p.text().split()) for p in unit.all("p", name="value")] == ["au moins 40", "environ 35"]
    assert [s.text() for s in unit.all("span", name="source")] == ["A Le Phare", "B La Vigie"]


def test_deeds_keep_status_and_whose_word_it_is(document: Node) -> None:
    deeds = document.one("section", id="deeds")
    refused = deeds.one("li", id="deed-1-1").text()
    assert "possible" in refused
    assert "selon Quai libre" in refused
    assert "prévu" in deeds.one("li", id="deed-2-1").text()
    assert len(list(deeds.one("tbody").all("tr"))) == 4, "one row for each actor, type and recipient"


def test_without_text_only_short_passages_remain(dossier: Dossier) -> None:
    long = "Il a dit que " + " ".join(f"mot{n}" for n in range(90)) + "."
    report = Report(id="long", text=long, outlet="Le Phare")
    found = Annotations(id="long", attributions=(Attribution(content=((9, len(long)),), form="indirect", speaker="Untel"),))
    html = page(replace(dossier, reports=(report,), annotations=(found,), entities=()), with_text=False)
    short = tree(html)
    assert parts(short) == ["points", "said", "texts"]
    assert len(short.one("p", name="passage").text().replace("…", "").split()) == 25
    assert short.one("p", name="passage").one("span").attributes["data-cut"] == "end"
    assert "mot30" not in html
    whole = tree(page(dossier, with_text=False))
    assert not list(whole.all("article", name="text"))
    for passage in [*whole.all("q", name="cut"), *whole.all("p", name="passage")]:
        assert len(re.findall(r"[^\s«»…]+", passage.text())) <= 25


def test_parts_without_content_are_absent() -> None:
    document = tree(page(story([bare("Rien de neuf.")])))
    assert parts(document) == ["points", "texts"]
    assert "rien à recouper" in document.one("p", name="empty").text()
    assert not list(document.all("fieldset"))


def test_a_report_that_was_not_analysed_says_so() -> None:
    report, found = bare("Nothing new.")
    document = tree(page(story([first(), (replace(report, language="en"), replace(found, read=False, language="en"))])))
    assert [tag.text() for tag in document.one("ol", name="reports").all("span", name="tag")] == ["non analysé"]
    assert "n’a pas été analysé" in document.one("article", id="report-2").text()


def test_copies_are_named(dossier: Dossier) -> None:
    copied = replace(dossier, story=replace(dossier.story, copies=(("valmer-1", "valmer-3"),)))
    tags = [tag.text() for tag in tree(page(copied)).one("ol", name="reports").all("span", name="tag")]
    assert tags == ["même texte que C", "même texte que A"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_hostile_reports_stay_data(language: str) -> None:
    html = page(hostile(), language=language)
    html.encode("utf-8")
    document = tree(html)
    assert [s.attributes.get("type") for s in document.all("script")] == ["application/json", None]
    assert not list(document.all("img"))
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe]", html)
    data = document.one("script", id="data").text()
    assert "<" not in data
    assert not re.search("[\u202a-\u202e\u2066-\u2069]|\\\\u202e", data)
    assert json.loads(data)["words"], "the two languages have the same structure"
    assert "49" not in document.one("h1").text()
    for node in document.all():
        assert not any(key.startswith("on") or key == "style" for key in node.attributes), node.attributes
        for key in ("href", "src"):
            assert re.match(r"#|data:image/svg\+xml;base64,|https?://", node.attributes.get(key, "#")), node.attributes[key]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://phare.example/a?b=1&c=2", True),
        ("http://phare.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("JAVASCRIPT:alert(1)//https://x", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("file:///etc/passwd", False),
        ("//phare.example/a", False),
        ("https://", False),
        ("http://[broken", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str, shown: bool) -> None:
    report, found = first()
    document = tree(page(story([(replace(report, url=url), found)])))
    assert [a.attributes["href"] for a in document.all("a") if "rel" in a.attributes] == ([url] if shown else [])


def test_the_policy_allows_this_style_and_script_and_nothing_else(document: Node) -> None:
    [policy] = [
        m.attributes["content"] for m in document.all("meta") if m.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    [script] = [s for s in document.all("script") if "type" not in s.attributes]
    for name, node in (("style-src", document.one("style")), ("script-src", script)):
        digest = b64encode(sha256(node.text().encode()).digest()).decode()
        assert rules.pop(name) == f"'sha256-{digest}'"
    assert rules == {"default-src": "'none'", "img-src": "data:", "base-uri": "'none'", "form-action": "'none'"}


def test_nothing_is_fetched(document: Node) -> None:
    assert not re.search(
        r"url\(|@import|fetch\(|XMLHttpRequest|innerHTML|eval\(", document.one("style").text() + document.one("body").text()
    )
    assert not list(document.all("iframe")) + list(document.all("object")) + list(document.all("img"))


def test_the_same_record_gives_the_same_page(dossier: Dossier) -> None:
    assert page(dossier) == page(dossier)


def test_a_large_story_stays_small() -> None:
    pairs = [
        (replace(report, id=f"{report.id}-{n}"), replace(found, id=f"{report.id}-{n}", dct_evidence=()))
        for n in range(20)
        for report, found in (first(), second(), third())
    ]
    big = story(pairs)
    words = sum(len(report.text.encode()) for report in big.reports)
    assert len(page(big, with_text=False).encode()) < 600_000
    assert len(page(big).encode()) < 1_200_000 + words


def broken(**changes: object) -> Dossier:
    report, found = first()
    return story([(report, replace(found, **changes)), second()], entities=())


@pytest.mark.parametrize(
    ("dossier", "message"),
    [
        (broken(times=(Time(start=5, end=9999, type="DATE", value="2021"),)), "a time at 5-9999"),
        (
            broken(attributions=(Attribution(content=((9, 3),), form="direct"),), events=(), quantities=()),
            "an attribution at 9-3",
        ),
        (broken(mentions=(Mention(start=0, end=5, type="PER", name="A", confidence=1.5),)), "0.0|1.0"),
        (broken(attributions=()), "attribution is referred to"),
        (broken(id="other"), "parallel"),
        (story([first(), first()]), "same id"),
        (story([first()], entities=(Entity(name="A", type="PER", passages=(Passage(report="gone", start=0, end=1),)),)), "gone"),
    ],
)
def test_records_that_do_not_hold_together_are_refused(dossier: Dossier, message: str) -> None:
    with pytest.raises(DossierError, match=message):
        page(dossier)


def test_a_language_without_messages_is_refused(dossier: Dossier) -> None:
    with pytest.raises(DossierError, match=r"'de'.*en, fr"):
        page(dossier, language="de")


def test_a_report_that_claims_to_be_a_copy_is_marked(dossier: Dossier) -> None:
    copied = replace(dossier.reports[0], copy_of="https://autre.example/port")
    text = page(replace(dossier, reports=(copied, *dossier.reports[1:])))
    assert "se donne pour la copie de https://autre.example/port" in text
    assert "se donne pour la copie" not in page(dossier)
