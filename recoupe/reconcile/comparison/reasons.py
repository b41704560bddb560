"""Why something happened, as several speakers tell it: one question with an answer each.

Two reasons answer one question where they explain one act of the same people or things: the same predicate, or somebody's coming
and being somewhere ("sont arrivés", "la présence", "l'envoi"). They may stand in other sentences than those that tell the act
itself, so they are looked for in whole reports, and go to the row in which most of them stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from recoupe.lang.base import Language
from recoupe.lang.tables.frame import FrameWords
from recoupe.lang.tables.reasons import ReasonWords
from recoupe.model import Annotations, Clause, Difference, Ground, Passage, Report, Span, Value
from recoupe.reconcile.comparison.phrases import telling_words
from recoupe.reconcile.comparison.sides import Word, words_of
from recoupe.reconcile.voices import innermost
from recoupe.text import fold, overlap

SAME_PEOPLE = 1 / 3
"""Share of the shorter account's words for whom an act is about that the other has too, from which it is one act."""

SAME_ACT = 0.5
"""The same where the act is not just that somebody came, but told by one predicate."""

UNLIKE, ALIKE = 1 / 3, 0.5
"""Share of the shorter reason's words that the other has: up to it they are two reasons, from it on they are one."""

TELLING = 6
"""Letters of words that tell something, in all, from which a reason says enough to be one."""

LONGEST = 170
"""Code points of a reason, at most: what is longer is an account and no answer."""

SHORT = 3
"""Letters of words that tell nothing of whom an act is about."""

LIKELY = 0.8
"""How likely such a difference is one of the gold's."""

THERE = "there"
"""What coming and being somewhere is told as, whatever the word."""

_STOPS = frozenset(',;:.!?()»«"“”…\n')


@dataclass(frozen=True, slots=True)
class Reason:
    """A cause or a purpose as a report tells it, whose word it is (None: the outlet's), and what it explains, in families."""

    report: str
    span: Span
    words: frozenset[str]
    acts: frozenset[str]
    about: frozenset[str]
    speaker: str | None = None
    many: bool = False
    """Whether those who came are told in the plural."""

    @property
    def who(self) -> tuple[str, str]:
        """The report and the speaker: who gives two reasons for one thing holds both."""
        return self.report, fold(self.speaker or "")


def reasons_of(report: Report, notes: Annotations, pack: Language) -> list[Reason]:
    """All reasons that a report tells, in order."""
    if pack.reasons is None:
        return []
    reading = _Reading(report, notes, pack.frames, pack.reasons)
    found: list[Reason] = []
    for sentence in notes.sentences:
        words = words_of(report.text, (sentence.start, sentence.end), pack.frames)
        for first, behind in _openings(words, pack.reasons):
            reason = reading.reason(words, first, behind)
            if reason is not None and not any(overlap(reason.span, known.span) for known in found):
                found.append(reason)
    return found


def _openings(words: Sequence[Word], table: ReasonWords) -> Iterator[tuple[int, int]]:
    """Where an opener begins, and the word behind it."""
    for n, word in enumerate(words):
        for opener in table.first.get(word.form, ()):
            behind = n + len(opener)
            if tuple(w.form for w in words[n:behind]) == opener and behind < len(words):
                if opener[0] not in table.of_infinitives or len(opener) > 1 or _is_infinitive(words[behind : behind + 3], table):
                    yield n, behind
                break


def _is_infinitive(words: Sequence[Word], table: ReasonWords) -> bool:
    """Whether the first word of more than three letters is a verb in the infinitive, pronouns and denials before it."""
    told = next((w.form for w in words if len(w.form) > SHORT), "")
    return told.endswith(table.endings)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A report as it is read for reasons."""

    report: Report
    notes: Annotations
    frames: FrameWords
    table: ReasonWords

    def reason(self, words: Sequence[Word], first: int, behind: int) -> Reason | None:
        """The reason that an opener opens in a sentence; None where it says too little, too much, or of no act."""
        start = words[first].start
        clause = _clause(self.notes.clauses, start)
        last = self._last(words, behind, _limit(clause, start, words[-1].end))
        span = start, words[last].end
        content = telling_words(words[behind : last + 1], self.frames)
        if sum(len(w.form) for w in content) < TELLING or span[1] - start > LONGEST or (clause is not None and clause.negated):
            return None
        acts, about = self._explained(words, span, clause)
        if not acts:
            return None
        index = innermost(self.notes.attributions, span)
        speaker = self.notes.attributions[index].speaker if index is not None else None
        families, many = frozenset(w.family for w in content), THERE in acts and self._many(words, span, clause)
        return Reason(self.report.id, span, families, acts, about, speaker, many)

    def _last(self, words: Sequence[Word], behind: int, limit: int) -> int:
        """The number of the last word of a reason: before a stop, a word that closes it, or where its clause goes on."""
        last, told = behind, 0
        for n in range(behind, len(words)):
            gap = self.report.text[words[n - 1].end : words[n].start]
            if n > behind and (not _STOPS.isdisjoint(gap) or words[n].start >= limit):
                break
            if told >= TELLING and words[n].form in self.table.closers:
                break
            told += sum(len(w.form) for w in telling_words(words[n : n + 1], self.frames))
            last = n
        while last > behind and words[last].form in self.frames.small:
            last -= 1  # "et", "de la": what they open is left out
        return last

    def _explained(self, words: Sequence[Word], span: Span, clause: Clause | None) -> tuple[frozenset[str], frozenset[str]]:
        """The acts that a reason explains, by their families, and whom and what else they are about: what stands before it in
        its clause, or else behind it."""
        low, high = (clause.start, clause.end) if clause else (words[0].start, words[-1].end)
        told = [w for w in words if low <= w.start < span[0]] or [w for w in words if span[1] <= w.start < high]
        lemmas = {f.start: fold(f.lemma) for f in self.notes.frames}
        acts: set[str] = set()
        about: set[str] = set()
        for word in telling_words(told, self.frames):
            if self._is_of_speech(word):
                continue
            lemma = lemmas.get(word.start, word.form)
            families = {self.frames.family(form) for form in (lemma, *self.table.verbs_of(lemma))}
            if self._tells(word, lemma, families, self.table.presence):
                acts.add(THERE)
            elif self._tells(word, lemma, families, self.table.bare) or lemma in self.frames.light:
                continue
            elif word.start in lemmas or lemma in self.frames.acts:
                acts |= families
            elif len(word.form) > SHORT and not word.form[0].isdigit():
                about.add(word.family)
        return frozenset(acts), frozenset(about)

    def _many(self, words: Sequence[Word], span: Span, clause: Clause | None) -> bool:
        """Whether who came is told in the plural: the noun behind that of a presence, else that of the clause's subject."""
        low = clause.start if clause else words[0].start
        told = [w for w in telling_words(words, self.frames) if low <= w.start < span[0] and w.form not in self.table.collective]
        nouns = [behind for w, behind in pairwise(told) if w.form in self.table.presence]
        subject = clause.subject if clause else None
        nouns += [w for w in told if subject and subject[0] <= w.start < subject[1]][:1]
        return bool(nouns) and nouns[0].form.endswith(self.table.plurals)

    def _tells(self, word: Word, lemma: str, families: set[str], known: frozenset[str]) -> bool:
        return bool({lemma, word.form} & known) or any(self.frames.family(each) in families for each in known)

    def _is_of_speech(self, word: Word) -> bool:
        """Whether a word says who speaks, or that he does."""
        places = (place for held in self.notes.attributions for place in (held.source, held.cue) if place)
        return any(place[0] <= word.start < place[1] for place in places)


def _clause(clauses: Iterable[Clause], start: int) -> Clause | None:
    """The smallest clause that holds a place and begins before it, or else with it."""
    holding = [c for c in clauses if c.start <= start < c.end]
    before = [c for c in holding if c.start < start]
    return min(before or holding, key=lambda c: c.end - c.start, default=None)


def _limit(clause: Clause | None, start: int, otherwise: int) -> int:
    """Where the clause that holds a reason goes on without it: at its predicate, where that stands behind, else at its end."""
    if clause is None:
        return otherwise
    return clause.at[0] if clause.at and clause.at[0] > start and clause.start < start else clause.end


def groups(found: Sequence[Reason]) -> list[list[Reason]]:
    """The reasons of one thing each, of two reports and two speakers at least, each two of them two reasons or one."""
    made: list[list[Reason]] = []
    left = list(found)
    for one, other in combinations(found, 2):
        if one not in left or other not in left or one.report == other.report or not _are_apart(one, other):
            continue
        group = [one, other]
        for each in left:
            if each not in group and all(_explain_one(each, known) and _answer(each, known) for known in group):
                group.append(each)
        made.append(sorted(group, key=lambda r: (r.report, r.span)))
        left = [r for r in left if r not in group]
    return made


def _are_apart(one: Reason, other: Reason) -> bool:
    """Whether two reasons of one thing are two reasons, on the word of two."""
    return fold(one.speaker or "") != fold(other.speaker or "") and _explain_one(one, other) and _share(one, other) <= UNLIKE


def _answer(one: Reason, other: Reason) -> bool:
    """Whether two reasons can stand in one question: on the word of two, and clearly one reason or two."""
    share = _share(one, other)
    return one.who != other.who and (share <= UNLIKE or share >= ALIKE)


def _explain_one(one: Reason, other: Reason) -> bool:
    acts, people = one.acts & other.acts, _part(one.about, other.about)
    if THERE in acts:
        return people >= SAME_PEOPLE
    # "l'accident est dû à …": the act alone is what is explained, on both sides
    return bool(acts) and (people >= SAME_ACT or not one.about | other.about)


def _share(one: Reason, other: Reason) -> float:
    return _part(one.words, other.words)


def _part(mine: frozenset[str], theirs: frozenset[str]) -> float:
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def as_difference(group: Sequence[Reason]) -> Difference:
    """The difference that several reasons of one thing are, a side for each."""
    sides: list[list[Reason]] = []
    for reason in group:
        side = next((s for s in sides if any(_share(reason, known) >= ALIKE for known in s)), None)
        if side is None:
            sides.append(side := [])
        side.append(reason)
    letter = {id(reason): "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % 26] for n, side in enumerate(sides) for reason in side}
    there = all(THERE in reason.acts for reason in group)
    kind = "reasons of presence" if any(reason.many for reason in group) else "reasons of a presence"
    named = tuple(reason.speaker or "" for reason in group)
    ground = Ground(
        kind=kind if there else "reasons",
        values=named if all(named) else (),
        reports=tuple(reason.report for reason in group),
        passages=tuple(Passage(report=r.report, start=r.span[0], end=r.span[1]) for r in group),
    )
    values = tuple(Value(report=r.report, start=r.span[0], end=r.span[1], side=letter[id(r)]) for r in group)
    return Difference(slot="why", type="source", values=values, grounds=(ground,), confidence=LIKELY)


def placed(
    reports: Mapping[str, tuple[Report, Annotations]], rows: Sequence[Sequence[tuple[str, Span]]], pack: Language
) -> dict[int, list[Difference]]:
    """The reasons of a story, by the row (its number) in whose passages most of them stand."""
    found = [reason for name in sorted(reports) for reason in reasons_of(*reports[name], pack)]
    made: dict[int, list[Difference]] = {}
    for group in groups(found):
        held = [
            (sum(any(name == r.report and overlap(span, r.span) for name, span in row) for r in group), -number)
            for number, row in enumerate(rows)
        ]
        most, number = max(held, default=(0, 0))
        if most:
            made.setdefault(-number, []).append(as_difference(group))
    return made
