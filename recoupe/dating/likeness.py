"""Which reports are near one another: copies of one text, and other tellings of one story.

Each report is filed under its rarest words; two that share enough of them are compared, those that share most first. So a report
is compared with a few others only, however many there are, and with the same ones however the work is cut.

Similarity is the cosine of the reports' words weighted by their rarity in French news, which is shipped (`recoupe.terms`; tf is
left out: a word counts once): so how near two reports are depends on the two alone, whatever else is read. A copy shares
at least half of the shorter report's runs of five words and a third of the longer one's (Broder's shingles, 1997), or, where it
is abridged, nearly all of the shorter one's.
"""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from recoupe.terms import LONGEST_TEXT, rarity, words

_TOKEN = re.compile(r"\w+")
_SPOKEN = re.compile(r"\w+(?:'hui)?")
BESIDE = 2
"""Words on either side of a word of time by which two copies are laid side by side."""
SHINGLE = 5
COPY, COPY_OF_LONGER = 0.5, 0.33
ABRIDGED, ABRIDGED_RUNS = 0.8, 30
"""Share of an abridged copy's runs that the longer text has, however long that is, and how many runs it needs to tell."""
SAME_STORY = 0.25
COMMONEST = 1.5
"""Least rarity of a word that counts: what more than a fifth of the news holds tells nothing."""
KEY_RARITY = 3.0
"""Least rarity of a word under which reports are looked up."""
KEYS, SHARED = 48, 4
"""A report is filed under so many of its rarest words; two that share so many of them are compared."""
COMPARED = 64
"""Reports with which one is compared, those that share most keys."""
CLOSEST = 12


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another report: its index, how alike it is (0..1), and whether it is a copy."""

    index: int
    similarity: float
    copy: bool


@lru_cache(maxsize=1024)
def _weights(text: str) -> dict[str, float]:
    """The squared rarity of each word of a text; kept, since batch after batch is compared with the same reports."""
    # sorted, since the sum of floats depends on its order
    return {word: rare**2 for word in sorted(words(text)) if (rare := rarity(word)) >= COMMONEST}


def keys(plain: str) -> tuple[int, ...]:
    """The rarest words of a plain text, each as a number of 31 bits, sorted."""
    return _keys(_weights(plain[:LONGEST_TEXT]))


def _keys(weights: Mapping[str, float]) -> tuple[int, ...]:
    rare = sorted((-weight, word) for word, weight in weights.items() if weight >= KEY_RARITY**2)
    return tuple(sorted({zlib.crc32(word.encode()) >> 1 for _, word in rare[:KEYS]}))


class Batch:
    """The words of many plain texts. Compares one text with those in `among`; `names` break ties, whatever the order."""

    def __init__(self, texts: Sequence[str], names: Sequence[str], among: Sequence[int]) -> None:
        self._texts = [text[:LONGEST_TEXT] for text in texts]
        self._names = names
        self._weights = [_weights(text) for text in self._texts]
        self._norm = [math.sqrt(sum(weights.values())) or 1.0 for weights in self._weights]
        self._holders: dict[int, list[int]] = defaultdict(list)
        for i in among:
            for key in _keys(self._weights[i]):
                self._holders[key].append(i)
        self._shingles: dict[int, frozenset[int]] = {}

    def siblings(self, index: int) -> list[Sibling]:
        """The nearest reports that tell the same story, the most alike first."""
        met = Counter(other for key in _keys(self._weights[index]) for other in self._holders.get(key, ()) if other != index)
        near = sorted((-shared, self._names[other], other) for other, shared in met.items() if shared >= SHARED)
        scored = [(self._likeness(index, other), other) for _, _, other in near[:COMPARED]]
        scored = sorted((s for s in scored if s[0] >= SAME_STORY), key=lambda s: (-s[0], self._texts[s[1]], self._names[s[1]]))
        return [Sibling(other, score, self._is_copy(index, other)) for score, other in scored[:CLOSEST]]

    def _likeness(self, one: int, other: int) -> float:
        a, b = sorted((self._weights[one], self._weights[other]), key=len)
        return sum(weight for word, weight in a.items() if word in b) / (self._norm[one] * self._norm[other])

    def contexts(self, index: int, told: Container[str]) -> dict[tuple[str, ...], str]:
        """The words of `told` in a text by the two words before and the two after each; none where a context comes twice."""
        tokens = _SPOKEN.findall(self._texts[index])
        found: dict[tuple[str, ...], str] = {}
        twice: set[tuple[str, ...]] = set()
        for i, token in enumerate(tokens):
            if token in told:
                key = (*tokens[max(0, i - BESIDE) : i], "", *tokens[i + 1 : i + 1 + BESIDE])
                twice |= {key} & found.keys()
                found[key] = token
        return {key: token for key, token in found.items() if key not in twice and len(key) > BESIDE + 1}

    def _is_copy(self, one: int, other: int) -> bool:
        a, b = self._runs(one), self._runs(other)
        shared, shorter = len(a & b), min(len(a), len(b))
        if shorter >= ABRIDGED_RUNS and shared >= ABRIDGED * shorter:
            return True
        return bool(shared) and shared >= COPY * shorter and shared >= COPY_OF_LONGER * max(len(a), len(b))

    def _runs(self, index: int) -> frozenset[int]:
        if index not in self._shingles:
            tokens = _TOKEN.findall(self._texts[index])
            self._shingles[index] = frozenset(hash(tuple(tokens[i : i + SHINGLE])) for i in range(len(tokens) - SHINGLE + 1))
        return self._shingles[index]
