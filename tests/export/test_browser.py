"""The page in a real browser, from disk: no request, nothing on the console, mouse and keyboard, accessibility, paper."""

from __future__ import annotations

import re
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from browsers import NEEDED

WIDTHS = (1280, 768, 390)

pytestmark = list(NEEDED)


def axe_script() -> str:
    if find_spec("axe_playwright_python") is None:
        pytest.skip("needs axe-core: pip install axe-playwright-python")
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("sample", 1280, "light"),
        ("sample", 1280, "dark"),
        ("sample", 390, "light"),
        ("sample", 390, "dark"),
        ("english", 1280, "dark"),
        ("single", 390, "light"),
        ("many", 1280, "light"),
        ("many", 390, "dark"),
        ("rich", 1280, "light"),
        ("rich", 1280, "dark"),
        ("rich", 390, "light"),
        ("rich", 390, "dark"),
    ],
)
def test_no_serious_accessibility_fault(visit: Any, name: str, width: int, scheme: str) -> None:
    opened = visit(name, width=width, scheme=scheme)
    opened.page.evaluate(axe_script())
    found = opened.page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    bad = [
        (v["id"], n["target"], n["failureSummary"]) for v in found if v["impact"] in {"serious", "critical"} for n in v["nodes"]
    ]
    assert bad == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_card_is_accessible_too(visit: Any, scheme: str) -> None:
    opened = visit(scheme=scheme, place="#r1-m0")
    opened.page.evaluate(axe_script())
    found = opened.page.evaluate("axe.run('#card', {resultTypes: ['violations']})")["violations"]
    assert [v["id"] for v in found if v["impact"] in {"serious", "critical"}] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["sample", "english", "hostile", "many", "rich", "large"])
def test_nothing_is_wider_than_the_window(visit: Any, name: str, width: int) -> None:
    opened = visit(name, width=width)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    wide = opened.page.evaluate(
        """width => Array.from(document.querySelectorAll('main *, header *')).filter(e => {
            const box = e.getBoundingClientRect();
            return box.width && box.right > width + 1 && !e.closest('.scroll, .parts, .unseen, svg, thead');
        }).map(e => e.tagName + '.' + e.className).slice(0, 5)""",
        width,
    )
    assert wide == []


def test_hostile_reports_do_nothing(visit: Any) -> None:
    opened = visit("hostile")
    assert opened.page.evaluate("document.scripts.length") == 2
    for mark in opened.page.locator(".row a.mk").all()[:3]:
        mark.click(position={"x": 2, "y": 4})
        assert opened.shows("#card")
    assert opened.page.locator("#card img, #card script").count() == 0


def test_from_a_name_to_its_passage_and_back(visit: Any) -> None:
    opened = visit()
    opened.page.locator("#said .speaker h3 a").first.click()
    assert opened.place() == "#r1-m0"
    assert opened.page.locator("#r1-m0").inner_text() == "Odile Farge"
    assert opened.focus() == "r1-m0"
    assert opened.page.locator("#card h3").inner_text() == "Odile Farge"
    opened.page.click("#back")
    assert opened.place().startswith("#speaker-1")


def test_a_statement_leads_to_all_its_pieces(visit: Any) -> None:
    opened = visit()
    opened.page.click("#said-1-1 .passage a")
    assert opened.place() == "#r1-a1"
    assert opened.page.locator("#report-1 .on:not(.ref a)").all_inner_texts() == ["Nous parlerons à tous", "et nous irons vite"]
    assert opened.page.locator("#report-1 .heard").all_inner_texts() == ["a-t-elle assuré"]


def test_a_mark_shows_what_was_made_of_it_and_leads_on(visit: Any) -> None:
    opened = visit()
    opened.page.click("#r1-e0")
    card = opened.page.locator("#card")
    assert "Odile Farge cède à Quai libre" in card.inner_text()
    assert opened.place() == "#r1-e0"
    card.locator("a[href='#deed-1-0']").click()
    assert opened.place() == "#deed-1-0"
    assert opened.hides("#card")
    opened.page.click("#back")
    assert opened.place() == "#r1-e0"
    assert opened.hides("#back")


def test_a_mark_within_others_shows_them_all(visit: Any) -> None:
    opened = visit()
    opened.page.click("#r1-m2")
    assert opened.page.locator("#card h3").all_inner_texts() == ["Lormont", "40 médiateur", "Odile Farge"]


def test_from_passage_to_passage_of_one_entity(visit: Any) -> None:
    opened = visit(place="#r1-m0")
    opened.page.locator("#card").get_by_text("passage suivant").click()
    assert opened.place() == "#r2-m1"
    opened.page.locator("#card").get_by_text("passage précédent").click()
    assert opened.place() == "#r1-m0"


def test_the_address_keeps_the_place(visit: Any) -> None:
    opened = visit(place="#said-2-0")
    assert opened.shows("#said-2-0")
    box = opened.page.locator("#said-2-0").bounding_box()
    assert 0 <= box["y"] < 900
    opened = visit("many", place="#count-15-0")
    assert opened.shows("#count-15-0"), "a folded list opens for its own address"


def test_the_keyboard_goes_everywhere(visit: Any) -> None:
    opened = visit()
    opened.page.keyboard.press("Tab")
    assert opened.focus() == "#main"
    opened.page.focus("#r1-t0")
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#card h3").inner_text() == "lundi 10 mai 2021"
    opened.page.keyboard.press("Escape")
    assert opened.hides("#card")
    assert opened.focus() == "r1-t0"
    reached = set()
    for _ in range(160):
        opened.page.keyboard.press("Tab")
        reached.add(opened.focus())
    assert {f"#{part}" for part in ("points", "timeline", "said", "figures", "deeds", "texts")} <= reached
    assert {"r1-m0", "r1-e1", "r2-q0", "#said-1-2"} <= reached


def test_long_lists_fold_and_open(visit: Any) -> None:
    opened = visit("many")
    passages = opened.page.locator("#day-2021-05-10 .passages > li:visible")
    assert passages.count() == 5
    button = opened.page.locator("#day-2021-05-10 .fold")
    assert button.get_attribute("aria-expanded") == "false"
    button.click()
    assert passages.count() == 16
    assert button.get_attribute("aria-expanded") == "true"
    button.click()
    assert passages.count() == 5


def test_marks_can_be_put_out(visit: Any) -> None:
    opened = visit()
    line = "getComputedStyle(document.getElementById('r1-m0')).textDecorationLine"
    assert opened.page.evaluate(line) == "underline"
    opened.page.uncheck("#layer-per")
    assert opened.page.evaluate(line) == "none"
    opened.page.uncheck("#layer-voice")
    assert opened.page.locator(".voices:visible, .ref:visible").count() == 0


def test_each_kind_of_mark_differs_by_more_than_colour(visit: Any) -> None:
    opened = visit()
    script = """ids => ids.map(id => { const s = getComputedStyle(document.getElementById(id));
        return [s.textDecorationLine, s.textDecorationStyle, s.borderTopWidth, s.fontWeight, s.fontStyle].join(' '); })"""
    looks = opened.page.evaluate(script, ["r2-m1", "r2-m2", "r2-m0", "r2-t0", "r2-q0", "r2-e0"])
    assert len(set(looks)) == 6, looks


def test_paper_has_what_fits_and_nothing_to_press(visit: Any) -> None:
    opened = visit("many")
    opened.page.emulate_media(media="print")
    assert opened.page.locator(".parts, .fold, .layers, .back, .tail").locator("visible=true").count() == 0
    assert opened.page.locator(".moments > li").first.is_visible()
    opened.page.emulate_media(media="screen")
    pages = len(re.findall(rb"/Type\s*/Page\b", opened.page.pdf(format="A4")))
    assert 2 <= pages <= 20


def test_it_works_without_script(browser: Any, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    plain = context.new_page()
    plain.goto((folder / "many.html").as_uri())
    assert plain.locator("#day-2021-05-10 .passages > li").locator("visible=true").count() == 16
    plain.click("#said .speaker h3 a >> nth=0")
    assert plain.url.endswith("#r1-m0")
    context.close()
