"""Fits the classifier of pairs of tellings in two languages, on facts told twice in one.

    python -m training.across_weights [--gold DIR] [--planted FILE ...] [--cache FILE] [--output FILE]

No story that ships its facts is told in two languages, so French ones stand in for them: each report is held to be in a language
of its own, its sentences meet by sense alone, so many of its words as find no counterpart in another language
(`recoupe.reconcile.one_vocabulary`) are hidden, and all letters; only features that languages share are weighed (`SHARED`).
Prints how many pairs are right from several likelihoods on, cross-validated; writes the weights.
"""

from __future__ import annotations

import argparse
import json
import pickle
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from recoupe.lang.fr import FRENCH
from recoupe.lang.tables.claims import PairWeights
from recoupe.reconcile.candidates import candidates
from recoupe.reconcile.features import features
from recoupe.reconcile.pairing import likelihood, without_rivals
from recoupe.reconcile.surroundings import MILLION, surroundings
from recoupe.reconcile.units import Unit, units, weights
from recoupe.reconcile.vectors import space
from training import claim_pairs
from training.claim_pairs import Examples, Story, gold_stories, labelled, planted_stories

OUTPUT = Path(__file__).parents[1] / "recoupe/reconcile/across_languages.json"
SHARED = (
    "words of the sentences", "words shared", "rarest word shared", "words of these sentences alone",
    "names shared", "amount shared", "day shared", "speaker shared", "deed shared", "only who tells", "length of the reports",
    "unlike: place in the reports apart", "unlike: sense", "unlike: sense of the sentences", "unlike: ahead in sense",
    "unlike: ahead of one in sense",
)  # fmt: skip
"""What is known of two passages whatever their languages."""
KEPT = 0.77
"""Share of the words of a report that keep their key. Two reports then share six in ten of those that they have in common: so
many words of an English text find one of its French translation."""
THRESHOLD = 0.4
"""Three of four pairs are right from there on, cross-validated. See `recoupe.reconcile.across_languages.AGREED` too."""
ABOUT = (
    "Logistic regression over features that languages share, fitted by training/across_weights.py on facts told twice in "
    "French press stories (annotated by a language model; no text is shipped) and on the planted stories of "
    "benchmarks/planted, two words in five hidden, and all letters."
)


def examples(story: Story) -> Examples:
    """The labelled candidates of a story whose reports are held to be in a language each."""
    order = sorted(range(len(story.reports)), key=lambda i: story.reports[i].id)
    found = units([story.reports[i] for i in order], [story.notes[i] for i in order], FRENCH.claims)
    apart = [_hidden(unit) for unit in found]
    held = space(apart, weights(apart))
    pairs = candidates(held)
    rows = [{name: row.get(name, 0.0) for name in SHARED} for row in features(held, pairs)]
    return Examples(apart, pairs, rows, labelled(story, apart, pairs))


def _hidden(unit: Unit) -> Unit:
    """A unit as if its report were in a language of its own: some words have no key that others know, letters say nothing."""
    keys = {
        word: key if key in unit.of_names or _is_kept(key, unit) else f"{unit.report}:{key}" for word, key in unit.key_of.items()
    }
    terms = frozenset(keys[word] for word in unit.words)
    return replace(unit, language=unit.report, key_of=keys, terms=terms, grams={})


def _is_kept(key: str, unit: Unit) -> bool:
    return zlib.crc32(f"{unit.report}|{key}".encode()) % 1000 < 1000 * KEPT


def cross_validated(stories: Sequence[Examples], folds: int = claim_pairs.FOLDS) -> list[tuple[int, bool]]:
    """The likelihood of each labelled pair by weights that have not seen its story, and whether it is one."""
    told = []
    for fold in range(folds):
        found = claim_pairs.fit([held for n, held in enumerate(stories) if n % folds != fold], SHARED)
        for held in stories[fold::folds]:
            known = dict(zip(held.pairs, held.labels, strict=True))
            for pair, score in scored(held, found).items():
                if (label := known[pair]) is not None:
                    told.append((score, label))
    return told


def scored(held: Examples, found: PairWeights) -> dict[tuple[int, int], int]:
    """The likelihoods of a story's pairs."""
    first = {pair: likelihood(row, found.weights, found.intercept) for pair, row in zip(held.pairs, held.rows, strict=True)}
    around = surroundings(without_rivals(first, held.units), held.units)
    return {pair: likelihood(row, found.around, found.around_intercept) for pair, row in around.items()}


def main() -> None:
    """Fits on everything and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/facts"))
    parser.add_argument("--planted", type=Path, nargs="*", default=[Path("benchmarks/planted/train-fr.jsonl")])
    parser.add_argument("--cache", type=Path, help="annotated stories, as benchmarks.crossval_facts keeps them")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    args = parser.parse_args()
    if args.cache:
        gold, planted, _ = pickle.loads(args.cache.read_bytes())
    else:
        gold, planted = gold_stories(args.gold), [story for file in args.planted for story in planted_stories(file)]
    stories = [examples(story) for story in (*gold, *planted)]
    told, positive = cross_validated(stories), sum(label is True for held in stories for label in held.labels)
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        shown = [label for score, label in told if score >= least * MILLION]
        print(f"from {least}: {sum(shown)} right of {len(shown)} shown, {positive} are one")
    claim_pairs.write(replace(claim_pairs.fit(stories, SHARED), threshold=THRESHOLD), args.output, ABOUT)
    print(json.loads(args.output.read_text("utf-8"))["weights"])


if __name__ == "__main__":
    main()
