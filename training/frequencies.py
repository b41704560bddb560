"""Makes the table that says how rare a term is in French news: figures only, from which no word can be read back.

    python -m training.frequencies REPORTS.jsonl[.gz] recoupe/lang/fr/frequencies.json

REPORTS holds one report a line (`text`, `title`). A report that begins as an earlier one is left out, so that a dispatch printed
ten times counts once. The table is a count-min sketch (Cormode and Muthukrishnan, 2005) of two rows; an entry holds the
logarithm of one over the share of reports that hold a term which falls there, in whole steps.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import math
import zlib
from collections import Counter
from pathlib import Path

from recoupe.terms import LONGEST_TEXT, figures, names, plain, slots, terms_of, words

SIZE = 1 << 16
STEPS = 28
BEGINNING = 200


def main() -> None:
    """Runs the making."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("table", type=Path)
    args = parser.parse_args()
    documents, held = count(args.reports)
    data = zlib.compress(bytes(value for row in rows(documents, held) for value in row), 9)
    table = {
        "what": "How rare terms are in French news: a count-min sketch of document frequencies, no words",
        "documents": documents,
        "steps": STEPS,
        "rarities": base64.b64encode(data).decode(),
    }
    args.table.write_text(json.dumps(table, indent=0), encoding="utf-8")


def count(path: Path) -> tuple[int, Counter[str]]:
    """How many reports there are, and how many of them hold each term."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    held: Counter[str] = Counter()
    beginnings: set[str] = set()
    for line in data.splitlines():
        report = json.loads(line)
        text = f"{report.get('title') or ''}\n{report['text'][:LONGEST_TEXT]}"
        if text[:BEGINNING] not in beginnings:
            beginnings.add(text[:BEGINNING])
            held.update(words(text).keys() | names(text).keys() | figures(plain(text), terms_of("fr")).keys())
    return len(beginnings), held


def rows(documents: int, held: Counter[str]) -> tuple[list[int], list[int]]:
    """The two rows: the rarity of the commonest term that falls on each place; a place without one counts as one report."""
    commonest = ([1] * SIZE, [1] * SIZE)
    for term, number in held.items():
        for row, place in zip(commonest, slots(term, SIZE), strict=True):
            row[place] = max(row[place], number)
    first, second = ([round(STEPS * math.log((documents + 1) / (n + 0.5))) for n in row] for row in commonest)
    return first, second


if __name__ == "__main__":
    main()
