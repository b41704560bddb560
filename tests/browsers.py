"""One real browser for all tests that need one: Playwright's synchronous form runs once in a process.

Needs Playwright for Python and a Chromium of the system (Debian: `apt install chromium`); without them the tests are skipped.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

NEEDED = (
    pytest.mark.skipif(find_spec("playwright") is None, reason="needs Playwright for Python: pip install playwright"),
    pytest.mark.skipif(CHROMIUM is None, reason="needs a Chromium of the system: apt install chromium"),
)
"""Marks of a module of tests in a browser: skipped, with what to install, where something is missing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()
