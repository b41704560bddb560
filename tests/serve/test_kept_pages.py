"""What is held for pages: until its version changes, made once for many who ask, so much of it."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from recoupe.serve.held import Held
from recoupe.serve.shelf import Page, Shelf
from recoupe.serve.tools import Reader


def test_a_value_is_made_again_once_its_version_is_another() -> None:
    held: Held[str] = Held(100, len)
    versions, made = iter([1, 1, 2, 2]), iter(["one", "two"])
    assert [held.get("key", lambda: next(versions), lambda _: next(made)) for _ in range(3)] == ["one", "one", "two"]


def test_the_former_value_is_handed_to_who_makes_the_next() -> None:
    held: Held[str] = Held(100, len)
    versions = iter([1, 2, 2])
    for expected in ("None+", "None++"):
        assert held.get("key", lambda: next(versions), lambda former: f"{former}+") == expected


def test_of_many_who_ask_at_once_one_makes_it() -> None:
    held: Held[str] = Held(100, len)
    made: list[int] = []
    started = threading.Barrier(8)

    def ask(_: int) -> str:
        started.wait()
        return held.get("key", lambda: 1, lambda _: made.append(1) or "value")  # type: ignore[func-returns-value]

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(8))) == {"value"}
    assert made == [1]


def test_what_changes_while_it_is_made_is_made_again() -> None:
    held: Held[int] = Held(100, lambda _: 1)
    now = [1]

    def make(_: int | None) -> int:
        seen = now[0]
        now[0] = 2
        return seen

    assert [held.get("key", lambda: now[0], make), held.get("key", lambda: now[0], make)] == [1, 2]


def test_the_longest_unused_goes_first() -> None:
    held: Held[str] = Held(10, len)
    made: list[str] = []

    def get(key: str) -> None:
        held.get(key, lambda: 1, lambda _: made.append(key) or "four")  # type: ignore[func-returns-value]

    for key in ("a", "b", "a", "c", "a", "b"):
        get(key)
    assert made == ["a", "b", "c", "b"]


def test_what_cannot_be_made_is_not_held() -> None:
    held: Held[str] = Held(10, len)

    def broken(_: str | None) -> str:
        raise ValueError

    for _ in range(2):
        with pytest.raises(ValueError):
            held.get("key", lambda: 1, broken)
    assert not held._entries
    assert held.get("key", lambda: 1, lambda _: "made") == "made"


def test_each_reader_has_a_page_of_their_own() -> None:
    shelf = Shelf()
    anybody = shelf.anybody(locked=False)
    made = Page(f'<input value="{anybody.csrf}"><input value="{anybody.author}">'.encode())
    for reader in (Reader("first", "Claire", False), Reader("second", 'Paul "<b>', False)):
        html, elsewhere = shelf.page("key", lambda: 1, lambda _: made, reader)
        assert elsewhere is None and reader.csrf in html.decode()
        assert ("Claire" in html.decode()) is (reader.author == "Claire") and "<b>" not in html.decode()
