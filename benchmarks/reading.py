"""How well pages are read: against trafilatura alone on its own evaluation pages, and the fields that fundus's test pages tell.

    python -m benchmarks.reading [--trafilatura FOLDER] [--fundus FOLDER] [--worse] [--json]

FOLDER is a checkout of the project of that name (its folder `tests` is read); neither ships with Recoupe, and what is not given
is said and left out. On trafilatura's pages each snippet that must or must not stand in the text counts (their measure); the
library alone is `trafilatura.extract` as their own evaluation calls it. A slice is a language with ten pages or more. On
fundus's pages: the day of publication, whether all the standfirst's words stand in the text, and the share of the body's
paragraphs that do. Speed is processor time over the same pages: reading with all fields, by the library with all metadata.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import py3langid
import trafilatura

from recoupe.model import Report
from recoupe.read import apart, from_bytes
from recoupe.text import fold

FEWEST = 10
"""Pages from which on a language is a slice of its own."""
ENOUGH = 0.9
"""Share of a standfirst's words, in order, from which on the text holds it: papers put their own name or a place before it."""


@dataclass
class Counts:
    """Snippets that must stand in a text and do or do not, and those that must not."""

    right: int = 0
    wrong: int = 0
    lost: int = 0

    def add(self, page: dict[str, Any], text: str) -> tuple[int, int]:
        """Counts one page; the snippets lost and the wrong ones of it."""
        held = plain(text)
        found = sum(plain(one) in held for one in page["with"])
        wrong = sum(plain(one) in held for one in page["without"])
        self.right, self.wrong, self.lost = self.right + found, self.wrong + wrong, self.lost + len(page["with"]) - found
        return len(page["with"]) - found, wrong

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.lost)


def plain(text: str) -> str:
    """A text with runs of space as one, and its accents written in one way."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


@dataclass
class Slice:
    """What both readers make of the pages of one language."""

    pages: int = 0
    ours: Counts = field(default_factory=Counts)
    alone: Counts = field(default_factory=Counts)


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trafilatura", type=Path)
    parser.add_argument("--fundus", type=Path)
    parser.add_argument("--worse", action="store_true", help="list the pages that the library alone reads better")
    parser.add_argument("--json", action="store_true", help="the figures alone, as JSON")
    args = parser.parse_args()
    told: dict[str, Any] = {}
    if args.trafilatura and (args.trafilatura / "tests" / "evaldata.json").is_file():
        told["trafilatura"] = evaluation(args.trafilatura / "tests", worse=args.worse)
    else:
        print("no checkout of trafilatura is given (--trafilatura FOLDER): its evaluation pages are left out")
    if args.fundus and (args.fundus / "tests" / "resources").is_dir():
        told["fundus"] = fields(args.fundus / "tests" / "resources" / "parser" / "test_data", worse=args.worse)
    else:
        print("no checkout of fundus is given (--fundus FOLDER): its test pages are left out")
    print(json.dumps(told) if args.json else "\n".join(lines(told)))


def evaluation(tests: Path, *, worse: bool) -> dict[str, Any]:
    """F of both readers, by language, and the time that each takes."""
    pages = json.loads((tests / "evaldata.json").read_text("utf-8"))
    slices: dict[str, Slice] = {"all": Slice()}
    spent = Counter[str]()
    for url, page in pages.items():
        paths = (tests / folder / page["file"] for folder in ("cache", "eval"))
        data = next(path.read_bytes() for path in paths if path.is_file())
        ours = timed(spent, "ours", lambda data=data, url=url: read_text(data, url))
        alone = timed(spent, "text", lambda data=data: bare(data))
        timed(spent, "metadata", lambda data=data, url=url: with_metadata(data, url))
        language = py3langid.classify(" ".join(page["with"]))[0]
        missed = [0, 0]
        for one in (slices["all"], slices.setdefault(language, Slice())):
            one.pages += 1
            missed = [sum(one.ours.add(page, ours)), sum(one.alone.add(page, alone))]
        if worse and missed[0] > missed[1]:
            print(f"worse\t{language}\t{page['file']}\t{missed[0]} against {missed[1]}")
    before = processor()
    apart.close()  # the processes apart, in which heavy pages are read, are counted once they have ended
    spent["ours"] += processor() - before
    rest = Slice()
    for name in [name for name, one in slices.items() if one.pages < FEWEST]:
        small = slices.pop(name)
        rest.pages += small.pages
        for mine, added in ((rest.ours, small.ours), (rest.alone, small.alone)):
            mine.right, mine.wrong, mine.lost = mine.right + added.right, mine.wrong + added.wrong, mine.lost + added.lost
    slices["others"] = rest
    return {
        "slices": {name: [one.pages, round(one.ours.f, 4), round(one.alone.f, 4)] for name, one in slices.items()},
        "speed": {"to metadata": round(spent["ours"] / spent["metadata"], 2), "to text": round(spent["ours"] / spent["text"], 2)},
    }


def timed(spent: Counter[str], name: str, work: Any) -> str:
    """What `work` gives; adds its processor time, in nanoseconds, to that of `name`."""
    before = processor()
    told: str = work()
    spent[name] += processor() - before
    return told


def processor() -> int:
    """Nanoseconds of the processor so far, those of child processes included: heavy pages are read in one."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(round((one.ru_utime + one.ru_stime) * 1e9) for one in used)


def read_one(data: bytes, url: str | None) -> Report | None:
    """The first report of a page, if it has one."""
    return next((one for one in from_bytes(data, file="page", name="page", url=url) if isinstance(one, Report)), None)


def read_text(data: bytes, url: str) -> str:
    """The text as Recoupe reads it."""
    report = read_one(data, url)
    return report.text if report else ""


def bare(data: bytes) -> str:
    """The text as the library gives it, called as its own evaluation does."""
    return trafilatura.extract(data, fast=False, include_comments=False, include_tables=True, include_formatting=False) or ""


def with_metadata(data: bytes, url: str) -> str:
    """The text and all metadata as the library gives them: what reading a page amounts to."""
    found = trafilatura.bare_extraction(data, url=url, with_metadata=True, include_comments=False, include_tables=True)
    return getattr(found, "text", None) or ""


def fields(folder: Path, *, worse: bool) -> dict[str, Any]:
    """Days, standfirsts and paragraphs that were found, with how many there are."""
    counted = Counter[str]()
    for path, url, right in fundus_pages(folder):
        report = read_one(gzip.decompress(path.read_bytes()), url)
        counted["pages"] += 1
        counted["read"] += report is not None
        held = fold(report.text if report else "").split()
        day, body = str(right["publishing_date"]), right.get("body") or {}
        told = report.published if report else None
        dated = told is not None and same_day(told, day)
        counted["days"] += dated
        first = [fold(one) for one in body.get("summary") or () if one.strip()]
        kept = bool(first) and all(holds(held, one.split()) for one in first)
        counted["with standfirst"] += bool(first)
        counted["standfirsts"] += kept
        paragraphs = [fold(one) for section in body.get("sections") or () for one in section["paragraphs"] if one.strip()]
        text = " ".join(held)
        counted["paragraphs"] += len(paragraphs)
        counted["kept"] += sum(" ".join(one.split()) in text for one in paragraphs)
        if worse and not (dated and (kept or not first)):
            print(f"fundus\t{path.name}\tday {told} for {day}\tstandfirst {'none' if not first else kept}")
    return dict(counted)


def fundus_pages(folder: Path) -> Iterator[tuple[Path, str, dict[str, Any]]]:
    """Each page with its address and what it must give: the version of a paper's layout in force when it was fetched."""
    for info in sorted(folder.glob("*/meta.info")):
        known = json.loads(info.read_text("utf-8"))
        papers: dict[str, list[str]] = {}
        for name in sorted(known):
            papers.setdefault(name.split("_")[0], []).append(name)
        for paper, names in papers.items():
            versions = json.loads((info.parent / f"{paper}.json").read_text("utf-8"))
            days = sorted(versions.values(), key=lambda told: str(told["publishing_date"]))
            for name in filter(lambda name: (info.parent / name).is_file(), names):
                fetched = str(known[name]["crawl_date"])[:10]
                before = [told for told in days if str(told["publishing_date"])[:10] <= fetched]
                yield info.parent / name, known[name]["url"], (before or days)[-1]


def same_day(told: str, right: str) -> bool:
    """Whether both name one day, or one moment in two zones."""
    if told[:10] == right[:10]:
        return True
    moments = [moment_of(one) for one in (told, right)]
    return None not in moments and moments[0] == moments[1]


def moment_of(text: str) -> float | None:
    """Seconds since 1970 of a date with time and zone; None for one without."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.timestamp() // 60 if moment.tzinfo else None


def holds(words: list[str], wanted: list[str]) -> bool:
    """Whether most of `wanted` stands in `words` as it is."""
    text, size = " ".join(words), len(wanted)
    if " ".join(wanted) in text:
        return True
    need = max(1, round(ENOUGH * size))
    return any(" ".join(wanted[start : start + need]) in text for start in range(size - need + 1))


def lines(told: dict[str, Any]) -> Iterator[str]:
    """The figures in words."""
    if "trafilatura" in told:
        yield "trafilatura's pages: language, pages, F of Recoupe, F of the library alone"
        for name, (pages, ours, alone) in told["trafilatura"]["slices"].items():
            yield f"  {name:7} {pages:4}  {ours:.4f}  {alone:.4f}{'  WORSE' if ours < alone else ''}"
        for name, ratio in told["trafilatura"]["speed"].items():
            yield f"  processor time, as a ratio {name}: {ratio}"
    if "fundus" in told:
        one = told["fundus"]
        yield f"fundus's pages: {one['read']} of {one['pages']} read; day of publication {one['days']} of {one['pages']};"
        yield f"  standfirst {one['standfirsts']} of {one['with standfirst']}; paragraphs {one['kept']} of {one['paragraphs']}"


if __name__ == "__main__":
    main()
