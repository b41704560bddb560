"""Runs the times layer over the French date and time cases of Microsoft Recognizers-Text and tells where the two agree.

    python -m benchmarks.peers_times [--cases FILE] [--all]

Only cases that nobody marks as unsupported count. Two readings agree where their spans overlap and the value is the same: a day,
a month, a year, a time of day, or a length. Each case's sentence is read without a parse, on the case's reference day. The last
lines tell the verdicts by kind.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from recoupe.annotate.time.layer import read, records
from recoupe.annotate.time.page import Page
from recoupe.annotate.time.scan import plain_text
from recoupe.lang.base import language
from recoupe.model import Time

CASES = Path("../shared/data/peers/recognizers-text-french/DateTimeModel.json")
VERDICTS = ("agree", "value", "missed", "extra")
SECONDS = {"S": 1, "M": 60, "H": 3600}
DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}


def main() -> None:
    """Prints how many cases agree and the disagreements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, default=CASES)
    parser.add_argument("--all", action="store_true", help="list the cases that agree, too")
    args = parser.parse_args()
    if not args.cases.is_file():
        print(f"no cases at {args.cases}: nothing is compared (give them with --cases)")
        return
    cases = [case for case in json.loads(args.cases.read_text("utf-8-sig")) if not case.get("NotSupported")]
    verdicts: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = {}
    for case in cases:
        found = ours(case)
        verdict = compare(case, found)
        verdicts[verdict] += 1
        kinds.setdefault(kind(case), Counter())[verdict] += 1
        if verdict != "agree" or args.all:
            mine = "; ".join(f"{case['Input'][t.start : t.end]} = {t.value}" for t in found) or "-"
            print(f"{verdict:8} {reference(case)}  {case['Input']}\n         theirs: {theirs(case)}\n         ours:   {mine}")
    for name, told in sorted(kinds.items()):
        print(f"{name:15} " + "  ".join(f"{verdict} {told[verdict]:3}" for verdict in VERDICTS))
    print(f"{len(cases)} cases: " + ", ".join(f"{n} {verdict}" for verdict, n in verdicts.most_common()))


def kind(case: dict[str, Any]) -> str:
    """What a case is about, as its authors type their first result."""
    results = case["Results"]
    return str(results[0].get("TypeName", "")).rpartition(".")[2] if results else "nothing"


def reference(case: dict[str, Any]) -> str:
    """The day on which the case is told."""
    return str(case.get("Context", {}).get("ReferenceDateTime", ""))[:10]


def ours(case: dict[str, Any]) -> tuple[Time, ...]:
    """What the layer finds in a case's sentence."""
    plain = plain_text(case["Input"])
    table = language("fr").times
    assert table is not None
    return records(read(plain, Page(table, plain.plain, reference(case) or None, lambda _: "")), plain)


def theirs(case: dict[str, Any]) -> str:
    """Their results in one line."""
    return "; ".join(f"{r['Text']} = {' | '.join(map(str, values(r)))}" for r in case["Results"]) or "-"


def values(result: dict[str, Any]) -> list[str]:
    """The readings that one of their results allows."""
    told = (result.get("Resolution") or {}).get("values", [])
    return [str(v.get("value") or f"{v.get('start')}..{v.get('end')}") for v in told] + [str(v.get("timex")) for v in told]


def compare(case: dict[str, Any], found: tuple[Time, ...]) -> str:
    """ "agree", "value" (found, another meaning), "missed" or "extra"."""
    results = case["Results"]
    if not results:
        return "agree" if not found else "extra"
    hits = [[t for t in found if overlaps(case, result, t)] for result in results]
    if not all(hits):
        return "missed"
    return "agree" if all(any(same(t, result) for t in ts) for ts, result in zip(hits, results, strict=True)) else "value"


def overlaps(case: dict[str, Any], result: dict[str, Any], time: Time) -> bool:
    """Whether one of our spans overlaps one of theirs."""
    start = result.get("Start")
    if start is None:
        start = case["Input"].lower().find(result["Text"].lower())
    return bool(time.start < int(start) + len(result["Text"]) and int(start) < time.end)


def same(time: Time, result: dict[str, Any]) -> bool:
    """Whether a value of ours is one of their readings; their lengths are in seconds, a range may open with our day."""
    for value in values(result):
        day, _, clock = value.replace("T", " ").partition(" ")
        if time.value in (value, value.replace(" ", "T")[:16], f"{day}T{clock[:5]}"):
            return True
        if value.isdigit() and seconds(time.value) == int(value):
            return True
        if time.value.endswith(value[:5]) and ":" in value[:5]:
            return True
        if ".." in value and time.begin and value.startswith(time.begin[:10]):
            return True
    return False


def seconds(value: str) -> int | None:
    """A TIMEX3 length in seconds, months of 30 days and years of 365, as theirs."""
    if value.startswith("PT") and value[2:-1].isdigit():
        return int(value[2:-1]) * SECONDS[value[-1]]
    if value.startswith("P") and value[1:-1].isdigit() and value[-1] in DAYS:
        return int(value[1:-1]) * DAYS[value[-1]] * 86400
    return None


if __name__ == "__main__":
    main()
