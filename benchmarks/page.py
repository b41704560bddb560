"""How large a page is, on how many sheets it prints, how soon Chromium paints it: `python -m benchmarks.page [PAGE.html ...]`.

Without pages it measures the example's dossier and those of stories made by script, as dense as the press is: of 5 articles
(2,470 words), of 40 and of 320 reports. Needs Playwright for Python and a Chromium of the system, as the tests in a browser do.
The paint is the median of five visits, each in a new browser context; pages that are to be compared are given in one run.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any

from recoupe.dossier import build
from recoupe.export.html import page
from recoupe.model import Dossier, Report

ROOT = Path(__file__).parent.parent
VISITS = 5
PRINTED = 2500
"""Kilobytes up to which a page is printed."""
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length"
TIMES = """() => {
  const [visit] = performance.getEntriesByType('navigation');
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return [paint.startTime, visit.domContentLoadedEventEnd];
}"""


def example() -> Dossier:
    """The dossier of the shipped example."""
    from recoupe.engine.local import annotate
    from recoupe.read import read

    told = read([str(ROOT / "examples" / "venezuela-2019")])
    reports = [report for report in told if isinstance(report, Report)]
    return build(reports, list(annotate(reports)))


def made(folder: Path) -> list[Path]:
    """The pages that are measured where none is named."""
    sys.path.insert(0, str(ROOT / "tests" / "export"))
    crowd = import_module("page_crowd").crowd
    dossiers = {"example": example(), "005-reports": crowd(5, sentences=28), "040-reports": crowd(40), "320-reports": crowd(320)}
    for name, dossier in dossiers.items():
        (folder / f"{name}.html").write_text(page(dossier), encoding="utf-8")
        (folder / f"{name}-no-text.html").write_text(page(dossier, with_text=False), encoding="utf-8")
    return sorted(folder.glob("*.html"))


def measured(browser: Any, file: Path) -> tuple[float, float]:
    """Milliseconds to the first contentful paint and to the end of the page's scripts."""
    found = []
    for _ in range(VISITS):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        opened = context.new_page()
        opened.goto(file.resolve().as_uri())
        # waiting within the page would take eval, which the page's policy refuses
        while not opened.evaluate(PAINTED):
            opened.wait_for_timeout(20)
        found.append(opened.evaluate(TIMES))
        context.close()
    return median(paint for paint, _ in found), median(ready for _, ready in found)


def printed(browser: Any, file: Path) -> int:
    """Sheets of A4."""
    opened = browser.new_page()
    opened.goto(file.resolve().as_uri())
    found = len(re.findall(rb"/Type\s*/Page\b", opened.pdf(prefer_css_page_size=True)))
    opened.close()
    return found


def main(names: list[str]) -> None:
    """Prints a line a page: kilobytes, tags, sheets, first paint, scripts done."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for file in [Path(name) for name in names] or made(Path(folder)):
            paint, ready = measured(browser, file)
            size, tags = file.stat().st_size / 1000, len(re.findall(r"<[a-zA-Z]", file.read_text("utf-8")))
            sheets = printed(browser, file) if size < PRINTED else None
            paper = f"{sheets:3} sheets" if sheets else "         -"
            print(f"{file.name:26} {size:6.0f} kB {tags:7} tags {paper}   first paint {paint:5.0f} ms   ready {ready:5.0f} ms")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
