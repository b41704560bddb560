"""Check the form of the planted-disagreement stories: `python -m benchmarks.planted.check_form [FILE.jsonl …]`.

Without arguments it checks every JSON Lines file beside it. What is wrong is printed, one line each, and the exit status is 1.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SLOTS = frozenset({"number", "when", "where", "who", "whom", "what", "why", "how", "status", "source", "wording"})
DIFFERENCES = frozenset({"rounding", "update", "scope", "source", "naming", "denial", "contradiction"})
LANGUAGES = frozenset({"fr", "en", "es"})
RELATIONS = frozenset({"any", "differ", "contradict"})
FEWEST_WORDS, MOST_WORDS = 10, 140
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
FULL_DATE = re.compile(rf"\b({'|'.join(WEEKDAYS)})\s+(\d{{1,2}}|1er)\s+({'|'.join(MONTHS)})(?:\s+(\d{{4}}))?", re.IGNORECASE)


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or None where that year has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def wrong_weekdays(text: str, published: datetime) -> Iterator[str]:
    """Yield each "lundi 12 mai" that was no such weekday in the year written, or in the year around `published`.

    Without a year the nearest such date counts: the one least far from the day of publication.
    """
    for match in FULL_DATE.finditer(text):
        weekday, written, month, year = match.groups()
        years = [int(year)] if year else [published.year - 1, published.year, published.year + 1]
        number = 1 if written == "1er" else int(written)
        days = [day for y in years if (day := day_of(y, MONTHS.index(month.casefold()) + 1, number))]
        if not days:
            yield f"no such day: {match[0]!r}"
            continue
        nearest = min(days, key=lambda d: abs((d - published.date()).days))
        right = WEEKDAYS[nearest.weekday()]
        if right != weekday.casefold():
            yield f"{match[0]!r} was a {right}"


def report_faults(report: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong in one report: its fields, its length, its weekdays."""
    if set(report) - {"language"} != {"outlet", "published", "text"}:
        yield f"fields of a report: {sorted(report)}"
        return
    words = len(report["text"].split())
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        yield f"{report['outlet']}: {words} words"
    try:
        published = datetime.fromisoformat(report["published"])
    except ValueError:
        yield f"{report['outlet']}: published {report['published']!r}"
        return
    if report.get("language", "fr") not in LANGUAGES:
        yield f"language {report['language']!r}"
    for fault in wrong_weekdays(report["text"], published):
        yield f"{report['outlet']}: {fault}"


def pair_faults(passages: list[str], texts: list[str]) -> Iterator[str]:
    """Yield what is wrong in a pair of passages: each occurs once, in another report than the other."""
    if len(passages) != 2:
        yield f"not a pair: {passages}"
        return
    places: list[set[int]] = []
    reports = 1 if passages[0] != passages[1] else 2  # the same words may tell the same in two reports
    for passage in passages:
        counts = [text.count(passage) for text in texts]
        found = {number for number, count in enumerate(counts) if count == 1}
        if not passage or passage != passage.strip() or max(counts) > 1 or len(found) != reports:
            yield f"{passage!r} occurs {sum(counts)} times"
        else:
            places.append(found)
    if len(places) == 2 and len(places[0] | places[1]) != 2:
        yield f"both passages in one report: {passages}"


def story_faults(story: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong in one story."""
    if list(story) != ["id", "kind", "source", "reports", "expect"] or story["kind"] != "claims":
        yield f"fields of a story: {list(story)}"
        return
    if not re.fullmatch(r"[a-z]{1,2}\d{2,3}", story["id"]):
        yield f"id {story['id']!r}"
    if len(story["reports"]) not in (2, 3):
        yield f"{len(story['reports'])} reports"
    for report in story["reports"]:
        yield from report_faults(report)
    texts = [report["text"] for report in story["reports"]]
    expect = story["expect"]
    if not 1 <= len(expect["planted"]) + len(expect["calm"]) <= 8:
        yield f"{len(expect['planted'])} planted, {len(expect['calm'])} calm"
    if len(expect["calm"]) != len(expect["calm_about"]):
        yield "calm and calm_about have not the same length"
    for planted in expect["planted"]:
        for field, known in (("slot", SLOTS), ("difference", DIFFERENCES), ("relation", RELATIONS)):
            if planted[field] not in known:
                yield f"{field} {planted[field]!r}"
        yield from pair_faults(planted["passages"], texts)
    for pair in expect["calm"]:
        yield from pair_faults(pair, texts)


def main(paths: list[Path]) -> int:
    """Check the files and print faults and counts; return the exit status."""
    faults = 0
    seen: set[str] = set()
    slots: Counter[str] = Counter()
    differences: Counter[str] = Counter()
    for path in paths:
        stories = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        for story in stories:
            found = list(story_faults(story))
            if story["id"] in seen:
                found.append("id used twice")
            seen.add(story["id"])
            for fault in found:
                print(f"{path.name}\t{story['id']}\t{fault}")
            faults += len(found)
            slots.update(planted["slot"] for planted in story["expect"]["planted"])
            differences.update(planted["difference"] for planted in story["expect"]["planted"])
        print(f"{path.name}: {len(stories)} stories")
    for counter in (slots, differences):
        print(", ".join(f"{name} {count}" for name, count in counter.most_common()))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main([Path(arg) for arg in sys.argv[1:]] or sorted(HERE.glob("*.jsonl"))))
