"""Runs systems on the planted stories and prints a table: `python -m benchmarks.planted.run [--system 'COMMAND'] [FILE.jsonl …]`.

A system is a command that reads stories on standard input, one JSON object a line (`id`, `reports` with `outlet`, `published`,
`text` and, where it is not French, `language`), and prints an answer to each, one JSON object a line (`benchmarks.planted.score`
says which). It never sees what is expected. Without `--system` ours and the baselines are run; without files, all in groups.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import sys
from pathlib import Path

from benchmarks.planted.score import Answer, Story, figures, total
from benchmarks.planted.systems import SYSTEMS

HERE = Path(__file__).parent
GROUPS = {
    "held, French": ("test-fr", "held-fr"),
    "unseen, French": ("after-fr",),
    "open, French": ("near-words-fr", "other-words-fr"),
    "open, English and mixed": ("other-words-en", "cross"),
    "held, English": ("held-en",),
    "train, French": ("train-fr", "train-words-fr"),
}
"""What nobody who tunes has read; what was written after the rules, by who wrote them; what was read while rules were
written; what was trained on."""
COLUMNS = ("found", "precision", "F", "slot", "type", "hidden", "alarms", "linked")


def read(file: Path) -> list[Story]:
    """The stories of a file."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def answered(command: list[str], stories: list[Story]) -> dict[str, Answer]:
    """What a system says of the stories, by their ids. Raises SystemExit where it fails or answers in another form."""
    asked = "".join(json.dumps({"id": s["id"], "reports": s["reports"]}, ensure_ascii=False) + "\n" for s in stories)
    told = subprocess.run(command, input=asked.encode(), stdout=subprocess.PIPE, check=False)
    if told.returncode:
        sys.exit(f"{shlex.join(command)} ended with {told.returncode}")
    answers: dict[str, Answer] = {}
    for number, line in enumerate(told.stdout.decode().splitlines(), 1):
        try:
            answer = json.loads(line)
            answers[answer["id"]] = {"facts": answer["facts"]}
        except (ValueError, KeyError, TypeError) as error:
            sys.exit(f"{shlex.join(command)}: line {number} of its answers is none ({error!r}); see benchmarks/planted/README.md")
    return answers


def main(arguments: list[str] | None = None) -> None:
    """Prints the table in Markdown, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--system", metavar="COMMAND", help="a command in the place of ours and the baselines")
    parser.add_argument("--json", action="store_true", help="print counts and figures as JSON")
    given = parser.parse_args(arguments)
    groups = {file.stem: [file] for file in given.files} or {n: [HERE / f"{f}.jsonl" for f in g] for n, g in GROUPS.items()}
    stories = {name: [story for file in files for story in read(file)] for name, files in groups.items()}
    own = {name: [sys.executable, "-m", "benchmarks.planted.systems", name] for name in SYSTEMS}
    systems = {given.system: shlex.split(given.system)} if given.system else own
    everything = [story for found in stories.values() for story in found]
    rows = []
    for name, command in systems.items():
        answers = answered(command, everything)
        for group, found in stories.items():
            counts = total(found, answers)
            rows.append({"system": name, "stories": group, "n": len(found), "counts": counts, "figures": figures(counts)})
    print(json.dumps(rows) if given.json else table(rows))


def table(rows: list[dict[str, object]]) -> str:
    """The rows in Markdown."""
    lines = [f"| stories | system | {' | '.join(COLUMNS)} |", "| --- " * (len(COLUMNS) + 2) + "|"]
    for row in sorted(rows, key=lambda r: list(GROUPS).index(str(r["stories"])) if r["stories"] in GROUPS else 0):
        made: dict[str, float | None] = row["figures"]  # type: ignore[assignment]
        told = ["–" if (value := made[name]) is None else f"{value:.2f}" for name in COLUMNS]
        lines.append(f"| {row['stories']} ({row['n']}) | {row['system']} | {' | '.join(told)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
