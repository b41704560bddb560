"""What can be a telling of a claim: the clauses of a story's reports, each with the terms by which it is compared.

A term is the stem of a content word, the name of a mention or the value of a number. Its weight is how rare it is in French news,
less where this story says it in every other sentence: the name of the man whom all clauses are about tells no two of them apart.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from recoupe.lang.fr.clause_words import FORMS, IDLE
from recoupe.lang.fr.numbers import COLLECTIVES, HUNDRED, SCALES, SIMPLE, THOUSAND
from recoupe.lang.fr.synonyms import MEMBERS, SENSES
from recoupe.model import Annotations, Clause, Report, Span
from recoupe.terms import DAY_MARK, FIGURE_MARK, NAME_MARK, STEM, plain, rarity, stem
from recoupe.text import overlap

NAME_RARITY = 3.5
FIGURE_RARITY = 4.0
COMMON_SHARE = 0.03
"""A term in more of a story's clauses than this loses weight."""

NUMERALS = frozenset((*SIMPLE, *HUNDRED, *THOUSAND, *SCALES, *COLLECTIVES))
"""Words of which numbers are made: what they count is a term, they are none."""

PADDING = 4
"""Clauses added to each report's number, so that twice in a short report is no theme yet."""

LEAST_WORDS = 2
LEAST_OF_CUE = 2
"""Words beside its verb that a clause needs which only says who tells something."""

SHORTEST_WORD = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause of one report: its span, what it says, and the index of the sentence that holds it."""

    report: str
    start: int
    end: int
    clause: Clause
    terms: frozenset[str]
    place: tuple[str, int]
    """The sentence that holds it: the report's id and the sentence's index."""

    @property
    def predicate(self) -> str:
        """The sense of the clause's verb."""
        return sense(self.clause.predicate)

    @property
    def span(self) -> Span:
        """Start and end in the report's text."""
        return self.start, self.end


def units(reports: Sequence[Report], annotations: Sequence[Annotations]) -> list[Unit]:
    """The clauses that say something of their own, by report and place."""
    found = []
    for report, notes in zip(reports, annotations, strict=True):
        cues = _cues(notes)
        for clause in notes.clauses:
            unit = _unit(report, notes, clause, cues)
            if unit is not None:
                found.append(unit)
    return sorted(found, key=lambda unit: (unit.report, unit.start, unit.end))


def _cues(notes: Annotations) -> set[int]:
    return {offset for a in notes.attributions if a.cue for offset in range(*a.cue)}


def _unit(report: Report, notes: Annotations, clause: Clause, cues: set[int]) -> Unit | None:
    mentions = [m for m in notes.mentions if clause.start <= m.start and m.end <= clause.end]
    names = frozenset(NAME_MARK + m.name for m in mentions) | _sides(notes, clause)
    named = {stem(plain(word)) for m in mentions for word in report.text[m.start : m.end].split()}
    words = {sense(lemma) for lemma in clause.lemmas if _tells(lemma)} - named
    if clause.at and clause.at[0] in cues:
        # "a annoncé lundi le ministre": what it tells stands in the attribution
        roles = {sense(word) for m in mentions for word in _split(m.attributes.get("role", ""))}
        if len(words - roles - {sense(clause.predicate)}) < LEAST_OF_CUE:
            return None
    elif not words or len(words) + len(names) < LEAST_WORDS:
        return None
    figures = _figures(notes, clause)
    return Unit(
        report=report.id,
        start=clause.start,
        end=clause.end,
        clause=clause,
        terms=frozenset(words) | names | figures,
        place=(report.id, sentence_at(notes, clause.start)),
    )


def _sides(notes: Annotations, clause: Clause) -> frozenset[str]:
    """The sides of the event that the clause's predicate tells, where they bear a name: pronouns are resolved there."""
    known = {m.name for m in notes.mentions}
    told = [e for e in notes.events if clause.at and overlap(e.trigger, clause.at)]
    return frozenset(NAME_MARK + name for event in told for name in (*event.actors, *event.recipients) if name in known)


def _figures(notes: Annotations, clause: Clause) -> frozenset[str]:
    """The values of the quantities in a clause, and the days, hours and months of its times."""
    values = {
        f"{FIGURE_MARK}{q.value:g} {sense(q.unit or '')}"
        for q in notes.quantities
        if clause.start <= q.start and q.end <= clause.end
    }
    times = {
        DAY_MARK + v
        for t in notes.times
        for v in {t.value, t.value[:10]}
        if clause.start <= t.start and t.end <= clause.end and t.type in ("DATE", "TIME")
    }
    return frozenset(values | times)


def sentence_at(notes: Annotations, offset: int) -> int:
    """Index of the sentence that holds an offset; where none does, of the one after it."""
    return bisect_right([s.end for s in notes.sentences], offset)


def is_word(term: str) -> bool:
    """Whether a term is a word, and no name, number or date."""
    return not term.startswith((NAME_MARK, FIGURE_MARK, DAY_MARK))


def sense(lemma: str) -> str:
    """The stem of a word, or of the first of the words that news reports use for the same thing."""
    word = plain(lemma)
    return SENSES.get(word) or stem(word)


def _split(text: str) -> list[str]:
    return text.replace("'", " ").replace("’", " ").split()


def _tells(lemma: str) -> bool:
    return len(lemma) >= SHORTEST_WORD and lemma[0].isalpha() and lemma not in IDLE and lemma not in NUMERALS


@lru_cache(maxsize=100_000)
def _word_rarity(term: str) -> float:
    """That of the commonest form: the table knows forms, terms come from lemmas, and the words of one sense count as one."""
    known = MEMBERS.get(term)
    stems = {stem(form) for word in known for form in _forms(word)} if known else {form[:STEM] for form in _forms(term)}
    return min(rarity(form) for form in stems)


def _forms(word: str) -> list[str]:
    return [word, *(word.removesuffix(ending) + other for ending, other in FORMS if word.endswith(ending))]


def weights(found: Iterable[Unit]) -> dict[str, float]:
    """How much each term of a story tells: its rarity in the news, damped by its share of the story's clauses."""
    by_report: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in found:
        by_report[unit.report].append(unit)
    shares: defaultdict[str, float] = defaultdict(float)
    for members in by_report.values():
        for term, count in Counter(term for unit in members for term in unit.terms).items():
            # said once, a word is nowhere the theme: a report of three clauses has none
            shares[term] += (count - 1) / (len(members) + PADDING) / len(by_report)
    return {term: _rarity(term) * _damping(share) for term, share in shares.items()}


def _rarity(term: str) -> float:
    if term.startswith(NAME_MARK):
        return NAME_RARITY
    if term.startswith((FIGURE_MARK, DAY_MARK)):
        return FIGURE_RARITY
    return _word_rarity(term)


def _damping(share: float) -> float:
    return 1.0 if share <= COMMON_SHARE else math.log(share) / math.log(COMMON_SHARE)


def total(unit_terms: Iterable[str], weight: Mapping[str, float]) -> float:
    """The weight of several terms together."""
    return sum(weight[term] for term in sorted(unit_terms))
