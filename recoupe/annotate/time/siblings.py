"""Which reports of a batch are near one another: copies of one text, and other tellings of one story.

Similarity is the cosine of the reports' words weighted by rarity in the batch (tf is left out: a word counts once); a copy
shares at least half of the shorter report's runs of five words and a third of the longer one's (Broder's shingles, 1997).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.lang.fr.headers import COMMON

_WORD = re.compile(r"[^\W\d_]{4,}")
_TOKEN = re.compile(r"\w+")
SHINGLE = 5
COPY, COPY_OF_LONGER = 0.5, 0.33
SAME_STORY = 0.22
MOST_COMMON_SHARE = 0.2
FEW = 8
CLOSEST = 12
LONGEST = 20_000
ASSUMED = 60
"""The least size of a batch for the weight of words: in a handful of reports of one story its own words would count as common."""


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another report of the batch: its index, how alike it is (0..1), and whether it is a copy."""

    index: int
    similarity: float
    copy: bool


class Batch:
    """The words of a batch of plain texts. Compares one text with those in `among`; `names` break ties, whatever the order."""

    def __init__(self, texts: Sequence[str], names: Sequence[str], among: Sequence[int]) -> None:
        self._texts = [text[:LONGEST] for text in texts]
        self._names = names
        # sorted, since the sum of floats depends on its order and a set's order on the process
        self._words = [sorted(set(_WORD.findall(text)) - COMMON) for text in self._texts]
        counts = Counter(word for words in self._words for word in words)
        most = max(FEW, int(len(texts) * MOST_COMMON_SHARE))
        size = max(len(texts), ASSUMED)
        self._weight = {w: math.log((size + 1) / n) ** 2 for w, n in counts.items() if 1 < n <= most}
        self._norm = [math.sqrt(sum(self._weight.get(w, self._lone(size)) for w in words)) or 1.0 for words in self._words]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for i in among:
            for word in self._words[i]:
                if word in self._weight:
                    self._holders[word].append(i)
        self._shingles: dict[int, frozenset[int]] = {}

    @staticmethod
    def _lone(size: int) -> float:
        """The weight of a word that no other text has: it makes texts differ, at a third of its rarity."""
        return math.log(size + 1) ** 2 / 3

    def siblings(self, index: int) -> list[Sibling]:
        """The nearest reports that tell the same story, the most alike first."""
        shared: dict[int, float] = defaultdict(float)
        for word in self._words[index]:
            for other in self._holders.get(word, ()):
                shared[other] += self._weight[word]
        shared.pop(index, None)
        scored = [(weight / (self._norm[index] * self._norm[other]), other) for other, weight in shared.items()]
        scored = sorted((s for s in scored if s[0] >= SAME_STORY), key=lambda s: (-s[0], self._texts[s[1]], self._names[s[1]]))[
            :CLOSEST
        ]
        return [Sibling(other, score, self._is_copy(index, other)) for score, other in scored]

    def _is_copy(self, one: int, other: int) -> bool:
        a, b = self._runs(one), self._runs(other)
        shared = len(a & b)
        return bool(shared) and shared >= COPY * min(len(a), len(b)) and shared >= COPY_OF_LONGER * max(len(a), len(b))

    def _runs(self, index: int) -> frozenset[int]:
        if index not in self._shingles:
            tokens = _TOKEN.findall(self._texts[index])
            self._shingles[index] = frozenset(hash(tuple(tokens[i : i + SHINGLE])) for i in range(len(tokens) - SHINGLE + 1))
        return self._shingles[index]
