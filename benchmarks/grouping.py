"""Groups an archive in one run and says what came of it: time, memory, time a report as the archive grows, sizes of stories.

    python -m benchmarks.grouping REPORTS.jsonl [--pairs PAIRS.jsonl] [--sample N] [--seed S]

REPORTS holds one report a line (`.gz` too) in the fields that `recoupe` reads. Reports are dated, not parsed: grouping needs
their words and days. PAIRS holds hand-labelled pairs, `{"one": id, "other": id, "same": bool}` a line. `--sample` prints
random pairs that were put together and near pairs that were kept apart, to be read by hand.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import time
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import msgspec

from recoupe.dating import date_reports
from recoupe.group import Grouper
from recoupe.lang.fr import FRENCH
from recoupe.model import Annotations, Report, Story
from recoupe.reconcile.origins import trace

STEPS = (500, 1000, 2000, 5000)
WINDOW = 250
"""Reports over which the time of one is averaged."""


def main() -> None:
    """Runs the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    reports = load(args.reports)
    start = time.process_time()
    dated = date_reports(reports)
    print(f"dating            {time.process_time() - start:8.1f} s of processor time for {len(reports)} reports")
    annotations = [Annotations(id=r.id, outlet=r.outlet, dct=day) for r, (day, _) in zip(reports, dated, strict=True)]
    # arrival in a random order: an archive sorted by outlet would make the first reports cheaper than they are
    order = list(range(len(reports)))
    random.Random(args.seed).shuffle(order)
    grouper = grow(reports, annotations, order)
    start = time.process_time()
    stories = grouper.stories()
    print(f"linking           {time.process_time() - start:8.1f} s")
    start = time.process_time()
    by_id = {r.id: (r, a) for r, a in zip(reports, annotations, strict=True)}
    traced = [trace(s, [by_id[i][0] for i in s.reports], [by_id[i][1] for i in s.reports], FRENCH) for s in stories]
    print(f"copies, origins   {time.process_time() - start:8.1f} s")
    print(f"memory            {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MiB at most")
    tell(traced)
    if args.pairs:
        score(traced, args.pairs)
    if args.sample:
        sample(traced, {r.id: r for r in reports}, args.sample, args.seed)


def load(path: Path) -> list[Report]:
    """The reports of a file of JSON lines."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [msgspec.json.decode(line, type=Report) for line in data.splitlines() if line.strip()]


def grow(reports: Sequence[Report], annotations: Sequence[Annotations], order: Sequence[int]) -> Grouper:
    """Adds all reports, telling what one costs around each step."""
    grouper = Grouper()
    spent = []
    for number in order:
        start = time.process_time()
        grouper.add(reports[number], annotations[number])
        spent.append(time.process_time() - start)
    for step in (*(s for s in STEPS if s < len(spent)), len(spent)):
        around = spent[max(0, step - WINDOW) : step]
        print(f"add, at {step:6}    {1000 * sum(around) / len(around):8.2f} ms a report")
    print(f"add, all          {sum(spent):8.1f} s")
    return grouper


def tell(stories: Sequence[Story]) -> None:
    """Sizes of stories, copies and origins."""
    sizes = Counter(len(story.reports) for story in stories)
    bands = ((1, 1), (2, 2), (3, 5), (6, 10), (11, 20), (21, 50), (51, 10**9))
    print(f"stories           {len(stories):8}")
    for low, high in bands:
        count = sum(n for size, n in sizes.items() if low <= size <= high)
        print(f"  of {low:3}-{high if high < 10**9 else '':<4}        {count:8}")
    print(f"largest           {max(sizes, default=0):8}")
    print(f"copies            {sum(len(story.copies) for story in stories):8}")
    several = [story for story in stories if len(story.reports) > 1]
    mean = sum(len(story.origins) for story in several) / max(1, len(several))
    print(f"origins           {mean:8.2f} a story of several reports")


def score(stories: Sequence[Story], path: Path) -> None:
    """Precision, recall and F of labelled pairs."""
    story_of = {name: story.id for story in stories for name in story.reports}
    pairs = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    found = [(story_of[p["one"]] == story_of[p["other"]], p["same"]) for p in pairs]
    right, said, true = sum(f and s for f, s in found), sum(f for f, _ in found), sum(s for _, s in found)
    precision, recall, f = right / max(1, said), right / max(1, true), 2 * right / max(1, said + true)
    print(f"pairs             {len(pairs):8}: P {precision:.3f}  R {recall:.3f}  F {f:.3f}")


def sample(stories: Sequence[Story], reports: dict[str, Report], size: int, seed: int) -> None:
    """Prints pairs to read: put together (of two outlets, a story as often as it has pairs), and near but kept apart."""
    chance = random.Random(seed)
    together = [p for s in stories for p in combinations(s.reports, 2) if reports[p[0]].outlet != reports[p[1]].outlet]
    near = sorted({d.reports for s in stories for d in s.decisions if not d.together})
    near = [p for p in near if reports[p[0]].outlet != reports[p[1]].outlet]
    for name, pairs in (("together", together), ("apart", near)):
        for one, other in chance.sample(pairs, min(size, len(pairs))):
            print(f"\n{name}\t{one}\t{other}")
            for report in (reports[one], reports[other]):
                print(f"  [{report.outlet} {report.published}] {report.title or ''} | {' '.join(report.text.split())[:260]}")


if __name__ == "__main__":
    main()
