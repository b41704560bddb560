"""Candidate differences: two phrases that may answer one question, two predicates, or words told in place of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import product
from typing import Literal

from recoupe.lang.tables.frame import FrameWords
from recoupe.lang.tables.names import PlaceNames
from recoupe.model import DifferenceSlot, Frame, Span
from recoupe.reconcile.comparison.moments import stand
from recoupe.reconcile.comparison.phrases import Phrase, phrases_of, share, telling_words
from recoupe.reconcile.comparison.sides import Answer, Side, Word
from recoupe.text import fold, overlap

Place = tuple[DifferenceSlot, Span]
Opcode = tuple[str, int, int, int, int]
Origin = Literal["phrase", "act", "words", "stretch"]

KINDS: dict[DifferenceSlot, str] = {
    "who": "part", "whom": "part", "what": "part", "where": "circumstance", "how": "circumstance", "why": "circumstance",
    "when": "when", "number": "number", "source": "source",
}  # fmt: skip
"""Questions whose answers may stand against each other: which part somebody plays is often read otherwise."""

LEAST_AFFINITY = 0.6
"""Affinity below which two phrases do not answer one question, unless both are values."""

ONE_SPELLING = 0.9
"""Likeness of letters from which two phrases with the same names and figures are one in two spellings."""

SPELLED_ALIKE = 0.8
"""Likeness of letters from which two words are one word, or two spellings of one name."""

MOST_WORDS = 5
"""Telling words of a stretch that stands in place of another, at most."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two answers that may differ, the question, and how they were found."""

    slot: DifferenceSlot
    origin: Origin
    one: Answer
    other: Answer


@dataclass
class Pair:
    """Two tellings of one fact, with what is equal in them."""

    one: Side
    other: Side
    words: FrameWords
    places: PlaceNames | None = None

    @cached_property
    def opcodes(self) -> Sequence[Opcode]:
        """How the words of one become those of the other, by families."""
        a, b = ([w.family for w in side.words] for side in (self.one, self.other))
        return SequenceMatcher(None, a, b, autojunk=False).get_opcodes()

    @cached_property
    def phrases(self) -> tuple[list[Phrase], list[Phrase]]:
        """The phrases of both tellings."""
        mine, theirs = (phrases_of(side, (*side.answers, *side.near), self.words) for side in (self.one, self.other))
        return mine, theirs

    @cached_property
    def phrase_at(self) -> tuple[dict[Place, Phrase], dict[Place, Phrase]]:
        """The phrases of either by their question and place."""
        mine, theirs = ({place_of(p.answer): p for p in found} for found in self.phrases)
        return mine, theirs

    @cached_property
    def affinity(self) -> dict[tuple[int, int], float]:
        """How much two phrases look like answers to one question, by their places among `phrases`."""
        mine, theirs = self.phrases
        return {
            (i, j): affinity(p, q)
            for (i, p), (j, q) in product(enumerate(mine), enumerate(theirs))
            if KINDS.get(p.answer.slot) == KINDS.get(q.answer.slot)
        }

    @cached_property
    def affinity_of(self) -> dict[tuple[Place, Place], float]:
        """The same by questions and places."""
        mine, theirs = ([place_of(p.answer) for p in found] for found in self.phrases)
        return {(mine[i], theirs[j]): value for (i, j), value in self.affinity.items()}

    @cached_property
    def nearest(self) -> tuple[dict[Place, float], dict[Place, float]]:
        """The highest affinity of each phrase of either, by its question and place."""
        mine: dict[Place, float] = {}
        theirs: dict[Place, float] = {}
        for (i, j), value in self.affinity.items():
            a, b = place_of(self.phrases[0][i].answer), place_of(self.phrases[1][j].answer)
            mine[a], theirs[b] = max(mine.get(a, 0.0), value), max(theirs.get(b, 0.0), value)
        return mine, theirs

    @cached_property
    def changed(self) -> tuple[Span, Span] | None:
        """The stretches on which the tellings differ, where that is in one place and in other words on both sides."""
        changes = [code for code in self.opcodes if code[0] != "equal"]
        kept = sum(high - low for tag, low, high, _, _ in self.opcodes if tag == "equal")
        if len(changes) != 1 or changes[0][0] != "replace" or 2 * kept < min(len(self.one.words), len(self.other.words)):
            return None
        _, low, high, first, last = changes[0]
        mine, theirs = self.one.words[low:high], self.other.words[first:last]
        return (mine[0].start, mine[-1].end), (theirs[0].start, theirs[-1].end)

    def is_only_change(self, a: Span, b: Span) -> bool:
        """Whether two places hold all that is told otherwise."""
        return self.changed is not None and bool(overlap(self.changed[0], a) and overlap(self.changed[1], b))

    def aligned(self, a: Span, b: Span) -> bool:
        """Whether two places stand in one short stretch of other words between the same words."""
        for tag, low, high, first, last in self.opcodes:
            if tag == "replace" and max(high - low, last - first) <= 2 * MOST_WORDS:
                mine = self.one.words[low].start, self.one.words[high - 1].end
                theirs = self.other.words[first].start, self.other.words[last - 1].end
                if overlap(mine, a) and overlap(theirs, b):
                    return True
        return False


def place_of(answer: Answer) -> Place:
    """A phrase by its question and place."""
    return answer.slot, answer.span


def affinity(p: Phrase, q: Phrase) -> float:
    """How much two phrases look like answers to one question: their words, predicates and neighbours, 0 to about 4."""
    alike = len(p.families & q.families) / max(1, len(p.families | q.families))
    a, b = p.answer, q.answer
    one_act = a.frame is not None and b.frame is not None and a.frame.family == b.frame.family
    one_head = bool(a.head) and a.head == b.head
    near = share(p.left, q.left) + share(p.right, q.right)
    return 2 * alike + one_head + 0.7 * one_act + 0.5 * (a.slot == b.slot) + 0.4 * near


def same(p: Phrase, q: Phrase, words: FrameWords) -> bool:
    """Whether two phrases say the same: the same words, letters, name, moment or number."""
    a, b = p.answer, q.answer
    if a.slot == "source" and (p.families & q.families or _is_pronoun(p, words) or _is_pronoun(q, words)):
        return True  # who that is, the speakers say
    if p.figures and q.figures and not p.families & q.families and "number" not in (a.slot, b.slot):
        return True  # so many of one thing and so many of another
    if "vague" in (a.kind, b.kind) and p.forms & q.forms and "number" in (a.slot, b.slot):
        return True  # the number alone, and the number with what it counts
    if _one_person(p, q):
        return True
    if p.letters == q.letters or (p.families == q.families and a.bounds is None and a.time is None):
        return True
    if a.bounds is None and a.time is None and {w.rstrip("sx") for w in p.forms} == {w.rstrip("sx") for w in q.forms}:
        return True
    if p.capitals == q.capitals and p.figures == q.figures and _ratio(p.letters, q.letters) >= ONE_SPELLING:
        return True
    if a.time is not None and b.time is not None:
        return stand(a.time, b.time) == "same"
    if a.bounds is not None and b.bounds is not None:
        return a.bounds == b.bounds
    mine, theirs = p.families - q.families, q.families - p.families
    if p.figures == q.figures != frozenset() and len(mine) <= 1 and len(theirs) <= 1:
        return True  # so many, of what is called otherwise
    if a.name and b.name and a.kind == b.kind and _one_name(fold(a.name), fold(b.name)):
        return True
    return p.families - _about(p, words) == q.families - _about(q, words)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _is_pronoun(p: Phrase, words: FrameWords) -> bool:
    return p.text.startswith("-") or not p.forms - words.small


def _about(p: Phrase, words: FrameWords) -> frozenset[str]:
    return frozenset(words.family(form) for form in p.forms & words.rounding) if p.answer.bounds is None else frozenset()


def _one_person(p: Phrase, q: Phrase) -> bool:
    """Whether two phrases are one person's name, here in full and there in short."""
    if "PER" not in (p.answer.kind, q.answer.kind) or not (p.forms <= q.forms or q.forms <= p.forms):
        return False
    return all(form in phrase.capitals for phrase in (p, q) for form in phrase.forms)


def _one_name(a: str, b: str) -> bool:
    mine, theirs = (set(name.replace("-", " ").split()) for name in (a, b))
    return mine <= theirs or theirs <= mine


def candidates(pair: Pair) -> list[Candidate]:
    """All that may differ between two tellings."""
    found = [*_of_phrases(pair), *_of_acts(pair), *_of_words(pair)]
    return list({(c.slot, c.origin, c.one.span, c.other.span): c for c in found}.values())


def _of_phrases(pair: Pair) -> Iterator[Candidate]:
    mine, theirs = pair.phrases
    for (i, j), value in pair.affinity.items():
        p, q = mine[i], theirs[j]
        if p.is_outside and q.is_outside and p.answer.slot != "source":
            continue
        if (value >= LEAST_AFFINITY or _are_values(p.answer, q.answer)) and not same(p, q, pair.words):
            slot = p.answer.slot if p.answer.slot == q.answer.slot else min(p.answer.slot, q.answer.slot)
            yield Candidate(slot, "phrase", p.answer, q.answer)


def _are_values(a: Answer, b: Answer) -> bool:
    return (a.time is not None and b.time is not None) or a.slot in ("number", "source")


def _of_acts(pair: Pair) -> Iterator[Candidate]:
    acts = [[a for a in side.answers if a.kind == "act"] for side in (pair.one, pair.other)]
    for a, b in product(*acts):
        if a.frame is None or b.frame is None:
            continue
        denied = is_denied(a.frame, pair.one.text, pair.words), is_denied(b.frame, pair.other.text, pair.words)
        if a.head == b.head:
            if _state(a.frame) != _state(b.frame):
                yield Candidate("status", "act", a, b)
        elif (a.head, b.head) in pair.words.opposed and denied[0] == denied[1]:
            # who "perished" and of whom "none survived" are told the same
            yield Candidate("what", "act", a, b)


def is_denied(frame: Frame, text: str, words: FrameWords) -> bool:
    """Whether a predicate is denied, by itself or by one of whom it is told ("aucun insecte n'a survécu")."""
    first = (text[slot.start : slot.end].split() for slot in frame.slots)
    return frame.negated or any(fold(said[0]) in words.none for said in first if said)


def _state(frame: Frame) -> tuple[str, bool, bool]:
    return frame.stage, frame.negated, frame.certain


def _of_words(pair: Pair) -> Iterator[Candidate]:
    for tag, low, high, first, last in pair.opcodes:
        if tag == "replace":
            mine, theirs = pair.one.words[low:high], pair.other.words[first:last]
            a, b = _stretch(mine, pair.words), _stretch(theirs, pair.words)
            if a is not None and b is not None and a.words != b.words and not _is_spelling(mine, theirs, pair):
                yield Candidate("wording", "words", a, b)


def _is_spelling(mine: Sequence[Word], theirs: Sequence[Word], pair: Pair) -> bool:
    """Whether two runs are one word written in two ways, or say of a number only that it is about so much."""
    if all(w.form in pair.words.rounding | pair.words.small for w in (*mine, *theirs)):
        return True
    one, other = ("".join(c for w in run for c in w.form if c.isalnum()) for run in (mine, theirs))
    names = all(side.text[run[0].start].isupper() for side, run in ((pair.one, mine), (pair.other, theirs)))
    return one == other or (not names and SequenceMatcher(None, one, other).ratio() >= SPELLED_ALIKE)


def _stretch(run: Sequence[Word], words: FrameWords) -> Answer | None:
    content = telling_words(run, words)
    if not 0 < len(content) <= MOST_WORDS:
        return None
    return Answer("wording", content[0].start, content[-1].end, tuple(w.family for w in content), content[-1].family)


def stretch_of(pair: Pair) -> Candidate | None:
    """All that two tellings say in other words: from the first to the last word that is not the same."""
    changed = [code for code in pair.opcodes if code[0] != "equal"]
    if not changed:
        return None
    low, high, first, last = changed[0][1], changed[-1][2], changed[0][3], changed[-1][4]
    mine, theirs = (telling_words(run, pair.words) for run in (pair.one.words[low:high], pair.other.words[first:last]))
    if not mine or not theirs or {w.family for w in mine} == {w.family for w in theirs}:
        return None
    a, b = (Answer("wording", run[0].start, run[-1].end) for run in (mine, theirs))
    return Candidate("wording", "stretch", a, b)
