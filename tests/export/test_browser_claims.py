"""The matrix of claims and the change of language in a real browser."""

from __future__ import annotations

from typing import Any

from browsers import NEEDED
from page_browser import Opened

pytestmark = list(NEEDED)


def rows(opened: Opened) -> list[str]:
    return [str(row.get_attribute("id")) for row in opened.page.locator(".recoup tbody tr:visible").all()]


def test_from_a_claim_to_its_passage_and_back(visit: Any) -> None:
    opened = visit("rich")
    opened.page.click("#claim-2 td >> nth=1 >> a")
    assert opened.place() == "#r2-c2"
    assert opened.page.locator("#report-2 .on").all_inner_texts() == ["Le bilan est passé à ", "15 blessés"]
    assert "≈ différent (mise à jour)" in opened.page.locator("#card h3").inner_text().replace("\u2002", " ")
    opened.page.click("#card a[href='#claim-2']")
    assert opened.place() == "#claim-2"
    opened.page.go_back()
    assert opened.place() == "#r2-c2"
    opened.page.go_back()
    opened.page.click("#report-1 .beside a[href='#claim-1']")
    assert opened.place() == "#claim-1"
    assert opened.focus() == "claim-1"


def test_claims_are_filtered_and_searched(visit: Any) -> None:
    for width in (1280, 390):
        opened = visit("rich", width=width)
        page = opened.page
        assert rows(opened) == ["claim-1", "claim-2", "claim-3", "claim-4"]
        page.fill("#claim-search", "LEVEE rompu")
        assert rows(opened) == ["claim-3"], "without accents, in any order of words"
        assert page.locator("#claim-count").inner_text() == "1 sur 4 affirmations"
        page.click("#claim-reset")
        page.get_by_text("contradictoire").first.click()
        assert rows(opened) == ["claim-1"]
        page.select_option("#claim-outlet", "3")
        assert rows(opened) == ["claim-1"]
        page.evaluate("location.hash = '#claim-4'")
        page.locator("#claim-4").wait_for(state="visible")
        page.fill("#claim-search", "xyz")
        assert rows(opened) == []
        assert "Aucune affirmation" in page.locator("#claim-count").inner_text()


def test_a_filter_finds_what_is_folded(visit: Any) -> None:
    opened = visit("large")
    assert len(rows(opened)) == 12
    opened.page.fill("#claim-search", "port-59,")
    assert rows(opened) == ["claim-60"]
    opened.page.click("#claim-reset")
    assert len(rows(opened)) == 12
    opened.page.evaluate("location.hash = '#claim-40'")
    opened.page.locator("#claim-40").wait_for(state="visible")


def test_a_wide_matrix_keeps_its_head_and_its_first_column(visit: Any) -> None:
    opened = visit("large")
    corner = opened.page.locator(".recoup thead .corner")
    opened.page.locator(".scroll.many:has(.recoup)").evaluate("box => { box.scrollIntoView(); box.scrollTo(700, 500); }")
    box, frame = corner.bounding_box(), opened.page.locator(".scroll.many:has(.recoup)").bounding_box()
    assert abs(box["x"] - frame["x"]) < 2
    assert 0 <= box["y"] - frame["y"] < 60
    opened.page.set_viewport_size({"width": 390, "height": 900})
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert opened.page.locator("#claim-1 td:visible").count() == 12
    assert opened.page.locator("#claim-2 td:visible").count() == 6, "on a phone, silent reports leave no gap"


def words_shown(opened: Opened) -> list[str]:
    return str(opened.page.evaluate("document.body.innerText")).split()


def test_the_language_changes_on_the_page(visit: Any) -> None:
    french, english = visit("rich"), visit("english_rich")
    in_french = words_shown(french)
    french.page.click("#claim-2 td >> nth=1 >> a")
    french.page.locator("#card").wait_for(state="visible")
    french.page.keyboard.press("Escape")
    french.page.click("#language")
    assert french.page.evaluate("document.documentElement.lang") == "en"
    assert french.page.title() == english.page.title()
    french.page.locator("#back").evaluate("link => { link.hidden = true; }")
    assert words_shown(french) == words_shown(english)
    french.page.click("#report-1 .mk >> nth=0")
    assert "How sure" in french.page.locator("#card").inner_text()
    french.page.keyboard.press("Escape")
    french.page.focus("#language")
    french.page.keyboard.press("Enter")
    assert words_shown(french) == in_french


def test_buttons_and_counts_follow_the_language(visit: Any) -> None:
    opened = visit("large")
    opened.page.fill("#claim-search", "navires")
    opened.page.click("#language")
    assert opened.page.locator("#claim-count").inner_text() == "60 of 60 claims"
    opened.page.click("#claim-reset")
    assert opened.page.locator(".claims .scroll > .fold").inner_text() == "Show 48 more"


def test_the_matrix_is_whole_on_paper(visit: Any) -> None:
    for name in ("rich", "large"):
        opened = visit(name)
        opened.page.emulate_media(media="print")
        opened.page.set_viewport_size({"width": 1000, "height": 900})
        box = opened.page.locator(".scroll:has(.recoup)")
        assert box.evaluate("e => e.scrollWidth <= e.clientWidth + 1 && e.scrollHeight <= e.clientHeight + 1")
        assert opened.page.locator(".filters, #language, .recoup + .fold").locator("visible=true").count() == 0


def test_the_keyboard_goes_from_a_claim_to_its_passage(visit: Any) -> None:
    opened = visit("rich")
    opened.page.focus("#claim-2 td >> nth=0 >> a")
    opened.page.keyboard.press("Enter")
    assert opened.place() == "#r1-c2"
    assert opened.shows("#card")
    opened.page.keyboard.press("Tab")
    assert opened.page.evaluate("Boolean(document.activeElement.closest('#report-1'))"), "the next stop is in that report"
    opened.page.keyboard.press("Escape")
    assert opened.hides("#card")
    opened.page.focus("#back")
    opened.page.keyboard.press("Enter")
    assert opened.place() == "#claim-2"
    assert opened.focus() == "claim-2"
    opened.page.focus("#claim-2 summary")
    opened.page.keyboard.press("Enter")
    assert "15 le 7 février 2023" in opened.page.locator("#claim-2 .why").inner_text()
