"""What a page may weigh, and that nothing is lost for it: stories made by script, as dense as the press is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from browsers import NEEDED
from msgspec.structs import replace
from page_crowd import crowd
from page_dom import Node, tree

from recoupe.export.html import lines_beyond, page
from recoupe.export.page_folds import MOST, ROWS
from recoupe.export.page_origins import WITH_PASSAGES
from recoupe.model import Dossier

KILO = 1000


@pytest.fixture(scope="module")
def five() -> Dossier:
    return crowd(5, sentences=28)


@pytest.fixture(scope="module")
def forty() -> Dossier:
    return crowd(40)


def tags(html: str) -> int:
    """How many elements begin in a page."""
    return len(re.findall(r"<[a-zA-Z]", html))


def test_the_made_stories_are_as_long_as_the_limits_say(five: Dossier, forty: Dossier) -> None:
    words = sum(len(report.text.split()) for report in five.reports)
    assert len(five.reports) == 5 and 2350 <= words <= 2500
    assert len(forty.reports) == 40 and sum(len(report.text.split()) for report in forty.reports) > 15_000


def test_five_articles_weigh_at_most_350_kilobytes_without_texts(five: Dossier) -> None:
    assert len(page(five, with_text=False).encode()) <= 350 * KILO


@pytest.mark.parametrize("with_text", [True, False])
def test_forty_reports_stay_in_two_megabytes_and_forty_thousand_tags(forty: Dossier, with_text: bool) -> None:
    made = page(forty, with_text=with_text)
    assert len(made.encode()) <= 2000 * KILO and tags(made) <= 40_000


def test_nothing_is_lost_in_the_folds(forty: Dossier) -> None:
    document = tree(page(forty))
    ids = {node.attributes["id"] for node in document.all() if "id" in node.attributes}
    for number, found in enumerate(forty.annotations, 1):
        assert {f"when-{number}-{n}" for n in range(len(found.times))} <= ids
        assert {f"said-{number}-{n}" for n in range(len(found.attributions))} <= ids
        assert {f"count-{number}-{n}" for n in range(len(found.quantities))} <= ids
        assert {f"deed-{number}-{n}" for n in range(len(found.events))} <= ids
    shown = {name for node in document.all() for name in node.attributes.get("data-claims", "").split()}
    assert shown == {claim.id for claim in forty.story.claims}


def test_links_of_a_page_without_marks_lead_somewhere(forty: Dossier) -> None:
    document = tree(page(forty))
    ids = [node.attributes["id"] for node in document.all() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    links = {node.attributes["href"][1:] for node in document.all("a") if node.attributes.get("href", "").startswith("#")}
    assert links <= set(ids)


@pytest.fixture(scope="module")
def sixty() -> Dossier:
    """A story with more passages than a part has lines."""
    return crowd(64)


def test_what_has_no_line_is_counted_and_handed_out(sixty: Dossier) -> None:
    document = tree(page(sixty, language="en"))
    times = sum(len(found.times) for found in sixty.annotations)
    here = {node.attributes["id"] for node in document.all() if node.attributes.get("id", "").startswith("when-")}
    (part,) = (node for node in document.all("section") if node.attributes.get("id") == "timeline")
    told = [re.findall(r"\d+", node.text()) for node in part.all("span", name="beyond")]
    beyond = lines_beyond(sixty, "timeline", language="en")
    assert len(here) == ROWS + MOST and len(beyond) == times - len(here)
    assert sum(int(number) for (number,) in told) == len(beyond)
    assert not here & {line.anchor for line in beyond} and len({line.anchor for line in beyond}) == len(beyond)
    for line in beyond[:50]:
        assert line.words.removesuffix("…") in line.source.report.text[line.start : line.end]


def test_all_passages_of_the_points_are_handed_out(sixty: Dossier, forty: Dossier) -> None:
    told = [(o.report, o.start, o.end) for claim in sixty.story.claims for o in claim.occurrences]
    lines = lines_beyond(sixty, "points", language="fr")
    assert [(line.source.report.id, line.start) for line in lines] == [(report, start) for report, start, _ in told]
    document = tree(page(sixty))
    (part,) = (node for node in document.all("section") if node.attributes.get("id") == "points")
    assert list(part.all("span", name="beyond"))
    assert lines_beyond(crowd(3, sentences=4), "points", language="fr") == ()


def test_very_many_copies_are_counted_and_handed_out(sixty: Dossier) -> None:
    pairs = sixty.story.shared_text
    many = replace(sixty, story=replace(sixty.story, shared_text=pairs * (2 + (MOST + WITH_PASSAGES) // len(pairs))))
    document = tree(page(many, language="en"))
    ids = {node.attributes["id"] for node in document.all() if node.attributes.get("id", "").startswith("copy-")}
    beyond = [line for line in lines_beyond(many, "origins", language="en") if (line.anchor or "").startswith("copy-")]
    assert len(ids) == MOST + WITH_PASSAGES and len(beyond) == len(many.story.shared_text) - len(ids) > 0
    assert not ids & {line.anchor for line in beyond}
    links = {node.attributes["href"][1:] for node in document.all("a") if node.attributes.get("href", "").startswith("#")}
    assert links <= {node.attributes["id"] for node in document.all() if "id" in node.attributes}


def test_places_that_nothing_leads_to_are_left_out_and_the_words_are_not(sixty: Dossier) -> None:
    document = tree(page(sixty))
    ids = [node.attributes["id"] for node in document.all() if "id" in node.attributes]
    links = {node.attributes["href"][1:] for node in document.all("a") if node.attributes.get("href", "").startswith("#")}
    assert links <= set(ids) and len(ids) == len(set(ids))
    assert {name for name in ids if re.fullmatch(r"r\d+-[a-z]\d+", name)} <= links
    texts = list(document.all("article", name="text"))
    assert len(texts) == 64
    for node, report in zip(texts, sixty.reports, strict=True):
        assert "".join(report.text.split()) in "".join(node.text().split())


def test_one_origin_is_one_row(five: Dossier) -> None:
    """Copies of a wire tell a day in one row; the others of its origin are lines in a fold beside."""
    document = tree(page(five))
    groups = [set(origin.reports) for origin in five.story.origins if len(origin.reports) > 1]
    assert groups
    numbers = [{n for n, report in enumerate(five.reports, 1) if report.id in group} for group in groups]
    for moment in document.all("ul", name="passages"):
        told = [
            (node.attributes["data-report"], node.text())
            for row in moment.all("li")
            for node in row.all("span")
            if "data-report" in node.attributes
        ]
        for group in numbers:
            words = [text for number, text in told if int(number) in group]
            assert len(words) == len(set(words))
    assert list(document.all("details", name="tail"))


@NEEDED[0]
@NEEDED[1]
def test_five_articles_print_on_ten_pages(browser: Any, tmp_path: Path, five: Dossier) -> None:
    file = tmp_path / "five.html"
    file.write_text(page(five), encoding="utf-8")
    opened = browser.new_page()
    opened.goto(file.as_uri())
    pages = len(re.findall(rb"/Type\s*/Page\b", opened.pdf(prefer_css_page_size=True)))
    opened.close()
    assert 3 <= pages <= 10


def spoken(node: Node, language: str, found: dict[str, set[str]]) -> None:
    """Puts down in which languages the passages of each report stand on the page, said by themselves or around them."""
    language = node.attributes.get("lang", language)
    if node.tag in ("q", "span") and "data-start" in node.attributes:
        found.setdefault(node.attributes["data-report"], set()).add(language)
    for child in node.children:
        if isinstance(child, Node):
            spoken(child, language, found)


@pytest.mark.parametrize("english", [(), (1, 3)])
def test_a_passage_in_a_fold_carries_the_language_of_its_report(five: Dossier, english: tuple[int, ...]) -> None:
    languages = ["en" if n in english else "fr" for n in range(len(five.reports))]
    reports = tuple(replace(report, language=code) for report, code in zip(five.reports, languages, strict=True))
    found: dict[str, set[str]] = {}
    spoken(tree(page(replace(five, reports=reports), language="en")), "", found)
    assert found == {str(number): {code} for number, code in enumerate(languages, 1)}
