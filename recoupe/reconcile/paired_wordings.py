"""Groups and facts without a name or complement: one noun in the place of another, in sentences that else say the same.

"Les manifestants ont incendié deux kiosques" and "Les casseurs ont incendié deux kiosques" name one group in two ways; that
another sentence speaks of "casseurs" shows nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from recoupe.lang.tables.statements import StatementTable
from recoupe.model import Annotations, Report, Sentence
from recoupe.reconcile.name_candidates import Find
from recoupe.reconcile.wording import StoryWords, Wording, likeness

LEAST_BOTH, LEAST_WITHIN, LEAST_RUN = 0.5, 0.6, 0.6
"""Likeness from which two sentences say the same but for the words that face one another."""

LONGEST = 3
"""Words that at most stand on either side in one another's place, article and adjective with the noun."""


def facing(
    reports: Sequence[Report], annotations: Sequence[Annotations], free: Iterable[Find], table: StatementTable
) -> list[list[Find]]:
    """The finds that name one thing, by the sentences that they stand in; each group has two nouns or more."""
    rows: dict[str, list[Find]] = defaultdict(list)
    for find in sorted(free, key=lambda find: (find.report, find.start)):
        rows[find.key[0]].append(find)
    held = [find for row in rows.values() if _may_face(row) for find in row]
    if not held:
        return []
    words = StoryWords(reports, annotations, table)
    sentences = {found.id: found.sentences for found in annotations}
    places: dict[str, list[tuple[Find, Wording]]] = defaultdict(list)
    for find in held:
        sentence = _sentence(find, sentences[find.report])
        if sentence is not None:
            places[find.key[0]].append((find, words.passage(find.report, sentence.start, sentence.end)))
    links = [pair for row in sorted(places) for pair in _links(places[row])]
    return _joined(links)


def _may_face(row: Sequence[Find]) -> bool:
    """Whether two reports use two nouns of the row."""
    return any(one.report != other.report and _are_two(one, other) for one, other in combinations(row, 2))


def _are_two(one: Find, other: Find) -> bool:
    """Whether their nouns are two; the feminine is no other word."""
    return one.noun.removesuffix("e") != other.noun.removesuffix("e")


def _sentence(find: Find, sentences: Iterable[Sentence]) -> Sentence | None:
    return next((s for s in sentences if s.start <= find.start and find.end <= s.end), None)


def _links(places: Sequence[tuple[Find, Wording]]) -> Iterator[tuple[Find, Find]]:
    for (one, first), (other, second) in combinations(places, 2):
        if one.report == other.report or not _are_two(one, other):
            continue
        like = likeness(first, second)
        if like.both < LEAST_BOTH or like.within < LEAST_WITHIN or like.run(first, second) < LEAST_RUN:
            continue
        if _face(one, first, other, second):
            yield one, other


def _face(one: Find, first: Wording, other: Find, second: Wording) -> bool:
    """Whether the nouns stand in one another's place."""
    rows = [[word.form for word in wording.words] for wording in (first, second)]
    for tag, a, b, c, d in SequenceMatcher(None, rows[0], rows[1], autojunk=False).get_opcodes():
        if tag == "replace" and b - a <= LONGEST and d - c <= LONGEST:
            spans = first.words[a].start, first.words[b - 1].end, second.words[c].start, second.words[d - 1].end
            if spans[0] <= one.start < spans[1] and spans[2] <= other.start < spans[3]:
                return True
    return False


def _joined(links: Sequence[tuple[Find, Find]]) -> list[list[Find]]:
    """What hangs together, each under a key of its own."""
    group_of: dict[Find, list[Find]] = {}
    for one, other in links:
        first, second = group_of.setdefault(one, [one]), group_of.setdefault(other, [other])
        if first is not second:
            first.extend(second)
            for find in second:
                group_of[find] = first
    groups = {id(group): sorted(group, key=lambda f: (f.report, f.start)) for group in group_of.values()}
    return sorted(groups.values(), key=lambda group: (group[0].report, group[0].start))
