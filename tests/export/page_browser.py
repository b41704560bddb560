"""What the tests in a real browser share: the pages, the browser, and what a page that was opened fetched and said.

Needs Playwright for Python and a Chromium of the system (Debian: `apt install chromium`); without them the tests are skipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dossier_sample import rich
from page_hostile import hostile
from page_sample import first, large, sample, second, story, third

from recoupe.export.html import page


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("page")
    (made / "sample.html").write_text(page(sample()), encoding="utf-8")
    (made / "english.html").write_text(page(sample(), language="en", with_text=False), encoding="utf-8")
    (made / "hostile.html").write_text(page(hostile()), encoding="utf-8")
    (made / "single.html").write_text(page(story([third()])), encoding="utf-8")
    many = [pair for n in range(8) for pair in copies(n)]
    (made / "rich.html").write_text(page(rich()), encoding="utf-8")
    (made / "english_rich.html").write_text(page(rich(), language="en"), encoding="utf-8")
    (made / "large.html").write_text(page(large()), encoding="utf-8")
    (made / "many.html").write_text(page(story(many)), encoding="utf-8")
    return made


def copies(n: int) -> list[Any]:
    from msgspec.structs import replace

    return [
        (replace(report, id=f"{report.id}-{n}"), replace(found, id=f"{report.id}-{n}", dct_evidence=()))
        for report, found in (first(), second())
    ]


class Opened:
    """A page that was opened, with every request beyond its own file and every word on the console."""

    def __init__(self, browser: Any, file: Path, *, width: int = 1280, scheme: str = "light", place: str = "") -> None:
        self.page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
        self.requests: list[str] = []
        self.console: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.console.append(message.text))
        self.page.on("pageerror", lambda error: self.console.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.console.append("dialog"), dialog.dismiss()))
        self.url = file.as_uri()
        self.page.goto(self.url + place)

    def place(self) -> str:
        """The fragment of the address, once what goes on in the page when it changes has been done."""
        settled = "() => new Promise(done => setTimeout(() => requestAnimationFrame(() => done(location.hash)), 20))"
        return str(self.page.evaluate(settled))

    def shows(self, selector: str) -> bool:
        """Waits until it is seen; an error where it never is."""
        self.page.locator(selector).wait_for(state="visible")
        return True

    def hides(self, selector: str) -> bool:
        """Waits until it is not seen; an error where it stays."""
        self.page.locator(selector).wait_for(state="hidden")
        return True

    def focus(self) -> Any:
        return self.page.evaluate("document.activeElement.id || document.activeElement.getAttribute('href')")

    def quiet(self) -> None:
        """Nothing was fetched but the file, nothing was said on the console."""
        own = [url for url in self.requests if url.split("#")[0] != self.url and not url.startswith("data:")]
        assert (own, self.console) == ([], [])


@pytest.fixture
def visit(browser: Any, folder: Path) -> Iterator[Any]:
    opened: list[Opened] = []

    def go(name: str = "sample", **options: Any) -> Opened:
        opened.append(Opened(browser, folder / f"{name}.html", **options))
        return opened[-1]

    yield go
    for one in opened:
        one.quiet()
        one.page.close()
