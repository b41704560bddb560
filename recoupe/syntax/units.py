"""A report as units: stretches as long as a sentence in which every quotation is one item, whatever stands inside it.

A stop inside quotation marks ends no unit, so that `"Nous irons. Et vite", a dit X` is one unit of three parts: quotation, comma,
words. The inside of a quotation is read again by the same means, one level deeper.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from recoupe.syntax.quotations import quotations
from recoupe.text import APOSTROPHES, DASHES, SPACES

if TYPE_CHECKING:
    from recoupe.lang.tables.speaking import SpeakingWords
    from recoupe.syntax.view import Doc, Token
from recoupe.model import Mention

TERMINAL = frozenset({".", "!", "?", "…", "..", "...", "....", ".....", "!!", "?!"})
_VERBAL = ("VERB", "AUX")
_BREAK = re.compile(r"[\n\r]")
_PLAIN = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(DASHES, "-"), **dict.fromkeys(SPACES, " ")})

LONGEST_UNIT = 400
"""A sentence has far fewer items; a text without stops is cut here, so that the work stays in proportion to its length."""

_NESTED = 8
"""So many quotations before a place may reach beyond it."""

LABEL_WORDS = 4
"""A quotation of at most so many words may be a name or a label ("gilets jaunes")."""


@dataclass(slots=True, eq=False)
class Item:
    """A word, or a quotation taken as a whole: `quotation` is then its index, `low`, `pos` and `dep` are empty, `place` is -1.

    `place` is the word's number in the parse, `line` the number of line breaks before it; `finite` and `infinitive` tell the
    form of a verb; `token` is the word in the parse, None for a quotation.
    """

    low: str
    start: int
    end: int
    line: int
    place: int = -1
    pos: str = ""
    dep: str = ""
    finite: bool = False
    infinitive: bool = False
    quotation: int | None = None
    token: Token | None = None


@dataclass(slots=True, eq=False)
class Unit:
    """Items between two boundaries of one level. `inside` is the quotation that they stand in; `paragraph` where they begin."""

    items: list[Item]
    inside: int | None
    paragraph: int

    @property
    def start(self) -> int:
        """First code point."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """End of the last item."""
        return self.items[-1].end


class Place(NamedTuple):
    """A unit and the number of an item in it."""

    unit: Unit
    item: int


class View:
    """One parsed report, with what the rules ask of it: quotations, units, mentions by place."""

    def __init__(self, doc: Doc, text: str, mentions: Sequence[Mention], words: SpeakingWords) -> None:
        self.words = words
        self.text = text
        self.plain = text.translate(_PLAIN)
        self.low = ""
        self.quotes = quotations(text)
        self.mentions = sorted(mentions, key=lambda mention: (mention.start, mention.end))
        self._children: dict[int | None, list[int]] = {}
        for index, quotation in enumerate(self.quotes):
            self._children.setdefault(quotation.parent, []).append(index)
        self._breaks = _line_breaks(text)
        self.mention_at: dict[int, Mention] = {}
        for mention in self.mentions:
            self.mention_at.setdefault(mention.start, mention)
        self._units: dict[int | None, list[Unit]] = {}
        self._places: dict[int, tuple[Unit, int]] = {}
        self._inside: dict[int | None, list[Item]] = self._item_lists(_words(doc, self.plain, self._breaks))
        self._labels: dict[int, bool] = {}
        self._clauses: dict[int, bool] = {}
        self.split: set[int] = set()
        self._opens = [quotation.outer_start for quotation in self.quotes]

    def _item_lists(self, found: Iterable[Item]) -> dict[int | None, list[Item]]:
        """Every word dealt to the innermost quotation around it, and every quotation to its parent, in order."""
        lists: dict[int | None, list[Item]] = {None: []}
        stack: list[int] = []
        upcoming, opens = 0, [quotation.outer_start for quotation in self.quotes]
        for word in found:
            at = word.start
            while upcoming < len(opens) and opens[upcoming] <= at:
                quotation = self.quotes[upcoming]
                while stack and self.quotes[stack[-1]].outer_end <= quotation.outer_start:
                    stack.pop()
                line = self.paragraph(quotation.outer_start)
                lists.setdefault(quotation.parent, []).append(
                    Item("", quotation.outer_start, quotation.outer_end, line, quotation=upcoming)
                )
                lists.setdefault(upcoming, [])
                stack.append(upcoming)
                upcoming += 1
            while stack and self.quotes[stack[-1]].outer_end <= at:
                stack.pop()
            home = stack[-1] if stack else None
            if home is None or self.quotes[home].start <= at < self.quotes[home].end:  # not the marks themselves
                lists[home].append(word)
        return lists

    def items(self, inside: int | None) -> list[Item]:
        """The items of one level: of the report itself (None) or of a quotation."""
        return self._inside.get(inside, [])

    def units(self, inside: int | None) -> list[Unit]:
        """One level's items cut at the ends of sentences and paragraphs; cut once."""
        if inside not in self._units:
            self._units[inside] = list(self._cut(inside))
        return self._units[inside]

    def place(self, token: int) -> Place | None:
        """Where a word of the parse stands, at the level of its innermost quotation; None for marks and white space."""
        if not self._places:
            for inside in (None, *range(len(self.quotes))):
                for unit in self.units(inside):
                    self._places.update((item.place, (unit, index)) for index, item in enumerate(unit.items))
        found = self._places.get(token)
        return Place(*found) if found is not None else None

    def _cut(self, inside: int | None) -> Iterator[Unit]:
        current: list[Item] = []
        items = self.items(inside)
        last = len(items) - 1
        for index, item in enumerate(items):
            current.append(item)
            if (
                index == last
                or len(current) >= LONGEST_UNIT
                or ((self._may_end(item) or item.line != items[index + 1].line) and self._boundary(items, index, current))
            ):
                yield Unit(current, inside, current[0].line)
                current = []

    def _may_end(self, item: Item) -> bool:
        """Whether a unit may end behind an item: a full stop, what closes a sentence, or a quotation."""
        return not item.low or item.low in TERMINAL or item.low in self.words.cues.closers

    def paragraph(self, at: int) -> int:
        """Number of line breaks before a place in the text."""
        return bisect_left(self._breaks, at)

    def _boundary(self, items: list[Item], index: int, current: list[Item]) -> bool:
        item, following = items[index], items[index + 1]
        if following.start > item.end and _BREAK.search(self.text, item.end, following.start):
            return True
        if following.low in self.words.cues.closers:
            return False
        first = self.text[following.start]
        if item.low in TERMINAL or (item.low in self.words.cues.closers and len(current) > 1 and current[-2].low in TERMINAL):
            return following.quotation is not None or not (first.islower() or first in ",;.…-–—")
        if item.quotation is None:
            return False
        content = self.quotes[item.quotation]
        complete = self.text[content.end - 1] in ".!?…" or (len(current) == 1 and self.has_clause(item.quotation))
        if following.quotation is not None:
            return complete
        return (
            complete
            and first.isupper()
            and (self.text[content.end - 1] == "." or following.pos not in ("PROPN", "VERB", "AUX"))
            and (self.text[content.end - 1] == "." or following.start not in self.mention_at)
        )

    def has_clause(self, quotation: int) -> bool:
        """Whether a finite verb (or an exclamation of some length) stands inside a quotation."""
        if quotation not in self._clauses:
            content = self.quotes[quotation]
            tokens = [item for item in self.items(quotation) if item.place >= 0]
            finite = any(item.finite for item in tokens)
            finite = finite or any(
                self.has_clause(item.quotation) for item in self.items(quotation) if item.quotation is not None
            )
            shout = self.text[content.end - 1] in "!?.…" and len(tokens) > 2
            self._clauses[quotation] = finite or shout
        return self._clauses[quotation]

    def is_label(self, quotation: int) -> bool:
        """Whether a short quotation is a name or a label, nobody's words: no verb, and it stands in the text again and again."""
        if quotation not in self._labels:
            content = self.quotes[quotation]
            inner = self.text[content.start : content.end]
            short = len(inner.split()) <= LABEL_WORDS and not any(is_finite(item) for item in self.items(quotation))
            self._labels[quotation] = (
                short and len(inner) > 2 and self._lower().count(self._lower()[content.start : content.end]) > 2
            )
        return self._labels[quotation]

    def quotes_before(self, place: int, *, back: int = 60) -> list[int]:
        """Quotations that ended before a place, the nearest so many."""
        at = bisect_left(self._opens, place)
        return [index for index in range(max(0, at - back), at) if self.quotes[index].outer_end <= place]

    def quotes_in(self, start: int, end: int) -> bool:
        """Whether a quotation stands, or begins or ends, between two places."""
        at = bisect_left(self._opens, end)
        return any(self.quotes[index].outer_end > start for index in range(max(0, at - _NESTED), at))

    def _lower(self) -> str:
        if not self.low:
            lowered = self.plain.lower()
            self.low = lowered if len(lowered) == len(self.plain) else self.plain
        return self.low

    def person_before_colon(self, place: int) -> tuple[int, int] | None:
        """The person whose name a colon follows right before a quotation: "la colère de Marie Petit : « … »"."""
        lead = self.plain[max(0, place - 12) : place].rstrip(' «“"„')
        if not lead.endswith(":"):
            return None
        end = place - 12 + len(lead) if place >= 12 else len(lead)
        end = len(self.plain[: end - 1].rstrip(" ")) if end else 0
        near = [mention for mention in self.mentions_in(max(0, end - 60), end) if mention.end == end and mention.type == "PER"]
        return (near[-1].start, near[-1].end) if near else None

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Mentions that lie wholly between two places, in order."""
        low, high = 0, len(self.mentions)
        while low < high:
            middle = (low + high) // 2
            if self.mentions[middle].start < start:
                low = middle + 1
            else:
                high = middle
        found = []
        for mention in self.mentions[low:]:
            if mention.start >= end:
                break
            if mention.end <= end:
                found.append(mention)
        return found


def is_finite(item: Item) -> bool:
    """Whether an item is a finite verb, or the auxiliary of one."""
    return item.finite


def is_infinitive(item: Item) -> bool:
    """Whether an item is an infinitive."""
    return item.infinitive


def _words(doc: Doc, plain: str, breaks: Sequence[int]) -> Iterator[Item]:
    """The words of a parse as items."""
    line = 0
    for token in doc:
        text = token.text
        if text.isspace():
            continue
        start, kind = token.idx, token.pos_
        end = start + len(text)
        while line < len(breaks) and breaks[line] < start:
            line += 1
        finite = infinitive = False
        if kind in _VERBAL:
            forms = token.morph.get("VerbForm")
            finite, infinitive = "Fin" in forms, "Inf" in forms
        yield Item(plain[start:end].lower(), start, end, line, token.i, kind, token.dep_, finite, infinitive, None, token)


def _line_breaks(text: str) -> list[int]:
    return [match.start() for match in _BREAK.finditer(text)]
