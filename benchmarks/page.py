"""How large a dossier page is and how soon Chromium paints it from disk: `python -m benchmarks.page [PAGE.html ...]`.

Without pages it measures the example's dossier and that of a made story of 12 reports and 60 claims. Needs Playwright for Python
and a Chromium of the system, as the tests in a browser do. The paint is the median of five visits, each in a new browser context.
"""

from __future__ import annotations

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
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
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
    dossiers = {"example": example(), "12-reports-60-claims": import_module("page_sample").large()}
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
        opened.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        found.append(opened.evaluate(TIMES))
        context.close()
    return median(paint for paint, _ in found), median(ready for _, ready in found)


def main(names: list[str]) -> None:
    """Prints a line a page: kilobytes, first paint, scripts done."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for file in [Path(name) for name in names] or made(Path(folder)):
            paint, ready = measured(browser, file)
            print(f"{file.name:34} {file.stat().st_size / 1000:6.0f} kB   first paint {paint:5.0f} ms   ready {ready:5.0f} ms")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
