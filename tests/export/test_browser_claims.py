"""The brief, the cards and the change of language in a real browser."""

from __future__ import annotations

import json
from typing import Any

import pytest
from browsers import NEEDED
from page_browser import Opened

pytestmark = list(NEEDED)


def card(opened: Opened, question: str) -> Any:
    return opened.page.locator(".point", has=opened.page.locator("h4", has_text=question))


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_first_screen_answers_without_scrolling(visit: Any, width: int, height: int) -> None:
    opened = visit("rich", width=width)
    opened.page.set_viewport_size({"width": width, "height": height})
    for part in (".bar", ".b-e", ".b-d", ".b-u", ".b-o"):
        box = opened.page.locator(part).bounding_box()
        assert box["y"] + box["height"] <= height, part


def test_from_a_question_to_its_card_to_its_passage_and_back(visit: Any) -> None:
    opened = visit("rich")
    opened.page.click(".b-d h3 a")
    address = opened.place()
    assert opened.focus() == address.removeprefix("#")
    opened.page.locator(f"{address} .say a").nth(1).click()
    assert opened.place() == "#r2-x0" or opened.place().startswith("#r2-")
    opened.page.click("#back")
    assert opened.place() == address


def test_a_point_leads_from_the_margin_of_its_text(visit: Any) -> None:
    opened = visit("rich")
    opened.page.locator("#report-1 .beside a").first.click()
    assert opened.place().startswith("#p-")
    assert opened.shows(opened.place())


def test_the_keyboard_goes_from_point_to_point_and_copies_a_citation(visit: Any) -> None:
    opened = visit("rich")
    opened.page.keyboard.press("j")
    first = opened.focus()
    opened.page.keyboard.press("j")
    second = opened.focus()
    assert first.startswith("p-") and second.startswith("p-") and first != second
    opened.page.keyboard.press("k")
    assert opened.focus() == first
    opened.page.keyboard.press("c")
    field = opened.page.locator(f"#{first} textarea.pick")
    copied = field.input_value() if field.count() else opened.page.locator("#copied").inner_text()
    assert first in copied or "copiée" in copied


def test_a_point_is_copied_as_markdown_and_as_json(visit: Any) -> None:
    opened = visit("rich")
    opened.page.evaluate("() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); }")
    point = opened.page.locator(".point:has(.answer)").first
    place, question = point.get_attribute("id"), " ".join(point.locator("h4").inner_text().split())
    point.focus()
    opened.page.keyboard.press("m")
    note = point.locator("textarea.pick").input_value()
    assert note.startswith(f"### {question}") and note.endswith(f"#{place}") and "\n> " in note
    point.focus()
    opened.page.keyboard.press("x")
    told = json.loads(point.locator("textarea.pick").input_value())
    assert told["address"] == place and told["question"] == question and told["claims"]
    texts = opened.page.locator("article.text")
    for telling in told["tellings"]:
        assert telling["outlet"] and telling["end"] > telling["start"]
        assert telling["quote"] in " ".join(texts.nth(telling["report"] - 1).inner_text().split())


def test_help_opens_on_a_question_mark_and_closes(visit: Any) -> None:
    opened = visit("rich")
    opened.page.keyboard.press("?")
    assert opened.shows("#help")
    assert "point suivant" in opened.page.locator("#help").inner_text()
    opened.page.keyboard.press("Escape")
    assert opened.hides("#help")


def words_shown(opened: Opened) -> list[str]:
    return str(opened.page.evaluate("document.body.innerText")).split()


def test_the_language_changes_on_the_page(visit: Any) -> None:
    french, english = visit("rich"), visit("english_rich")
    in_french = words_shown(french)
    french.page.click("#language")
    assert french.page.evaluate("document.documentElement.lang") == "en"
    assert french.page.title() == english.page.title()
    assert words_shown(french) == words_shown(english)
    french.page.click("#report-1 .mk >> nth=0")
    assert "How sure" in french.page.locator("#card").inner_text()
    french.page.keyboard.press("Escape")
    french.page.focus("#language")
    french.page.keyboard.press("Enter")
    assert words_shown(french) == in_french


def test_the_table_is_left_out_on_paper_and_the_brief_is_whole(visit: Any) -> None:
    opened = visit("rich")
    opened.page.emulate_media(media="print")
    assert opened.hides("#table")
    assert opened.shows(".b-d")
    assert opened.page.locator("#language, .copy, #keys").locator("visible=true").count() == 0
