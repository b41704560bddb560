"""Scores the package against the gold and fails where a figure is under its floor.

    python -m benchmarks.quality [--gold DIR] [--data DIR] [--raise-floors]

Floors are in `floors.json` beside this file, with the fingerprint of the gold that they were measured on; they only rise.
Without a gold folder it says so and does nothing. Scores come from the gold's own `score.py`.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
SETS = ("dev", "timebank")
WITHOUT_PRECISION = frozenset({"claim relations", "disagreements found"})
"""Figures that reward saying "agree" or "differ" of everything: links and differences take their place."""

CROSS_VALIDATED = "attributions, cross-validated"
POLNEAR = "attributions-dev.jsonl.gz"
ROUND = 3
MARGIN = 0.01
"""How far under today's figure its floor lies: other processors add floating-point numbers in another order."""


def main() -> int:
    """Prints a table of figures and floors; returns 1 where a figure is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument(
        "--data", type=Path, default=Path("../shared/data"), help="treebanks and named-entity texts, where there are"
    )
    parser.add_argument("--raise-floors", action="store_true", help="write today's better figures as floors")
    args = parser.parse_args()
    if not args.gold.is_dir():
        print(f"no gold folder at {args.gold}: nothing is measured (give one with --gold)")
        return 0
    floors: dict[str, Any] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    figures = {name: measure(args.gold, name) for name in SETS if (args.gold / name).is_dir()}
    prints = {name: fingerprint(args.gold / name) for name in figures}
    if (args.data / "treebanks").is_dir():
        figures["treebanks"] = treebank_figures(args.data)
        prints["treebanks"] = fingerprint(args.data / "treebanks")
    if (args.data / "ner").is_dir():
        figures["mentions by source"] = source_figures(args.data, args.gold)
        prints["mentions by source"] = fingerprint(args.data / "ner")
    if (args.gold / "facts").is_dir():
        figures["facts, cross-validated"] = fact_figures(args.gold)
        prints["facts, cross-validated"] = fingerprint(args.gold / "facts")
    if (args.gold / "train").is_dir():
        figures[CROSS_VALIDATED] = attribution_figures(args.gold)
        prints[CROSS_VALIDATED] = fingerprint(args.gold / "train")
    english = args.gold.parent / "gold-en"
    if (english / "dev").is_dir():
        figures["English, dev"] = measure(english, "dev", args.gold / "score.py")
        prints["English, dev"] = fingerprint(english / "dev")
    if (english / POLNEAR).is_file():
        figures["English, attributions"] = polnear_figures(english)
        prints["English, attributions"] = hashlib.sha256((english / POLNEAR).read_bytes()).hexdigest()[:16]
    if (args.data / "en" / "treebanks").is_dir():
        figures["English, pipeline"] = english_figures(args.data / "en")
        prints["English, pipeline"] = fingerprint(args.data / "en")
    under = report(figures, prints, floors)
    if args.raise_floors:
        FLOORS.write_text(json.dumps(raised(figures, prints, floors), indent=1, sort_keys=True) + "\n", "utf-8")
    return 1 if under else 0


def measure(gold: Path, name: str, scorer: Path | None = None) -> dict[str, float]:
    """Runs the command over one gold set and scores what it prints, by the gold's own scorer where none is given."""
    reports = str(gold / name / "reports")
    with tempfile.TemporaryDirectory() as folder:
        predictions, stories = Path(folder, "predictions.jsonl"), Path(folder, "stories.jsonl")
        predictions.write_bytes(_recoupe("annotate", reports))
        command = [sys.executable, str(scorer or gold / "score.py"), str(gold / name), str(predictions), "--json"]
        if (gold / name / "stories").is_dir():
            stories.write_bytes(_recoupe("stories", reports))
            command += ["--stories", str(stories)]
        scored = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return {figure: _rounded(value) for figure, value in scored.items() if figure not in WITHOUT_PRECISION}


def _rounded(value: dict[str, float]) -> float:
    return round(value.get("f", value.get("acc", 0.0)), ROUND)


def fact_figures(gold: Path) -> dict[str, float]:
    """Links and differences of the stories with every fact listed, by weights that have not seen them."""
    from benchmarks.crossval import load_scorer
    from benchmarks.crossval_facts import NEAR, PLANTED, cross_validated, scored
    from training.claim_pairs import gold_stories, planted_stories

    stories = gold_stories(gold / "facts")
    found = scored(load_scorer(gold), stories, cross_validated(stories, planted_stories(PLANTED), planted_stories(NEAR)))
    return {figure: _rounded(value) for figure, value in found.items()}


def attribution_figures(gold: Path) -> dict[str, float]:
    """Attributions of the annotated reports of `train/`, by weights that have not seen their stories."""
    from benchmarks.crossval import FITS, cross_validated, folds, load, load_scorer, scored

    cases = load(gold / "train")
    found = scored(load_scorer(gold), cross_validated(cases, folds(cases), FITS["attributions"], "attributions"), None)
    return {figure: _rounded(value) for figure, value in found.items() if figure.startswith("attribution")}


def polnear_figures(english: Path) -> dict[str, float]:
    """F of the content of attributions in every other article of PolNeAR: those whose errors nobody looked at."""
    from recoupe.engine.local import annotate
    from recoupe.model import Report

    rows = [json.loads(line) for line in gzip.decompress((english / POLNEAR).read_bytes()).splitlines()][1::2]
    reports = [Report(id=row["id"], published=row.get("published"), text=row["text"], language="en") for row in rows]
    with tempfile.TemporaryDirectory() as folder:
        gold, predictions = Path(folder, "gold.jsonl"), Path(folder, "predictions.jsonl")
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        with predictions.open("w", encoding="utf-8") as out:
            for report, notes in zip(reports, annotate(reports), strict=True):
                told = [{"content": a.content, "cue": a.cue, "source": a.source} for a in notes.attributions]
                out.write(json.dumps({"id": report.id, "attributions": told}) + "\n")
        command = [sys.executable, str(english / "score_attributions.py"), str(gold), str(predictions)]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {f"PolNeAR content at {bar}": float(value) for bar, value in re.findall(r"content >= (\S+): .*? F (\S+)", printed)}


def _recoupe(*arguments: str) -> bytes:
    """What the command prints. A report that it refuses (status 1, its name on standard error) counts as missed."""
    run = subprocess.run([sys.executable, "-m", "recoupe", *arguments], check=False, stdout=subprocess.PIPE)
    if run.returncode not in (0, 1):
        raise subprocess.CalledProcessError(run.returncode, run.args)
    return run.stdout


def treebank_figures(data: Path) -> dict[str, float]:
    """LAS, UAS, UPOS, sentence F and the like of the shipped pipeline on the treebanks' test files, from raw text."""
    from recoupe.lang.fr import load_pipeline
    from training.convert import treebank_docs
    from training.corpora import SYNTAX_TEST
    from training.evaluate import syntax_scores

    nlp = load_pipeline()
    return {
        f"{Path(name).parent.name} {figure}": round(value, ROUND)
        for name in SYNTAX_TEST
        for figure, value in syntax_scores(nlp, treebank_docs(data / "treebanks" / name)).items()
    }


def english_figures(data: Path) -> dict[str, float]:
    """The English pipeline on its treebanks' test files from raw text, and F of its names on texts never trained or tuned on."""
    from recoupe.lang.base import language
    from training import conllu, english
    from training.evaluate import entity_scores, syntax_scores

    nlp = language("en").load_pipeline()
    figures: dict[str, float] = {}
    for name in english.SYNTAX_TEST:
        scores = syntax_scores(nlp, conllu.docs(nlp.vocab, data / "treebanks" / name))
        figures |= {
            f"{Path(name).parent.name} {figure}": round(scores[figure], ROUND) for figure in ("LAS", "UPOS", "sentence F")
        }
    for source, records in english.held_records(data).items():
        figures[f"names, {source}"] = round(entity_scores(nlp, records)["F"], ROUND)
    return figures


def source_figures(data: Path, gold: Path) -> dict[str, float]:
    """F of mentions (exact span and type) on the texts kept out of training, by source: the layer, and the bare pipeline."""
    from recoupe.engine.local import annotate
    from recoupe.model import Report
    from recoupe.parse import pipeline
    from training.corpora import entity_corpus, source_of
    from training.evaluate import LABELS, entity_scores

    held: dict[str, list[dict[str, Any]]] = {}
    for record in entity_corpus(data, gold).dev:
        held.setdefault(source_of(record), []).append(record)
        held.setdefault("all sources", []).append(record)
    figures = {}
    for source, records in sorted(held.items()):
        reports = [Report(id=str(n), text=r["text"], published=r.get("published")) for n, r in enumerate(records)]
        hits = found = wanted = 0
        for record, annotated in zip(records, annotate(reports), strict=True):
            truth = {(start, end, label) for start, end, label in record["ents"] if label in LABELS}
            mine = {(m.start, m.end, m.type) for m in annotated.mentions if m.type in LABELS}
            hits, found, wanted = hits + len(truth & mine), found + len(mine), wanted + len(truth)
        figures[source] = round(2 * hits / max(1, found + wanted), ROUND)
        figures[f"{source}, bare pipeline"] = round(entity_scores(pipeline(), records)["F"], ROUND)
    return figures


def fingerprint(folder: Path) -> str:
    """A digest of all files in a folder, names and contents."""
    digest = hashlib.sha256()
    for file in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(str(file.relative_to(folder)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def report(figures: dict[str, dict[str, float]], prints: dict[str, str], floors: dict[str, Any]) -> int:
    """Prints every figure beside its floor; returns how many are under it. Floors of another gold are not applied."""
    under = 0
    for name, values in figures.items():
        kept = floors.get(name, {})
        same = kept.get("fingerprint") == prints[name]
        print(f"{name} ({prints[name]})" + ("" if same else ": no floors for this data, figures only"))
        for figure, value in values.items():
            floor = kept.get("floors", {}).get(figure) if same else None
            low = floor is not None and value < floor
            under += low
            print(f"  {figure:28} {value:.3f}  floor {'-' if floor is None else format(floor, '.3f')}{'  UNDER' if low else ''}")
    return under


def raised(figures: dict[str, dict[str, float]], prints: dict[str, str], floors: dict[str, Any]) -> dict[str, Any]:
    """The floors with every better figure in its place; none is lowered while the data stay the same."""
    result = dict(floors)
    for name, values in figures.items():
        old = floors.get(name, {})
        kept = old.get("floors", {}) if old.get("fingerprint") == prints[name] else {}
        result[name] = {
            "fingerprint": prints[name],
            "floors": {f: max(round(v - MARGIN, ROUND), kept.get(f, 0.0)) for f, v in values.items() if v},
        }
    return result


if __name__ == "__main__":
    sys.exit(main())
