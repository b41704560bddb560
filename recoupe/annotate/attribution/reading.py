"""One unit under the rules: what was found in it, which cues are used up, and small questions about its items."""

from __future__ import annotations

from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.verbs import Group
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.model import Span
from recoupe.syntax.units import Item, Unit, View, is_finite


class Reading:
    """One unit under the rules: its cue verbs, those already used, and the drafts found so far."""

    def __init__(self, view: View, unit: Unit, found: list[Group]) -> None:
        self.view = view
        self.words = view.words
        self.unit = unit
        self.items = unit.items
        self.groups = found
        self.used: set[int] = set()
        self.drafts: list[Draft] = []
        self.cuts: list[tuple[int, int]] = []
        """Ranges of incises and "selon" phrases: no clause runs over them."""

    def add(self, draft: Draft | None) -> None:
        """Keep a draft."""
        if draft is not None:
            draft.unit = self.unit
            self.drafts.append(draft)

    def span(self, begin: int, end: int) -> Span:
        """Code points from one item to before another."""
        return self.items[begin].start, self.items[end - 1].end

    def limit(self, at: int) -> int:
        """The first incise after an item, or the unit's end."""
        return min([begin for begin, _ in self.cuts if begin > at], default=len(self.items))

    def floor(self, at: int) -> int:
        """The end of the last incise before an item, or 0."""
        return max([end for begin, end in self.cuts if begin < at], default=0)


def main_clause(items: list[Item], words: SpeakingWords) -> bool:
    """Whether a finite verb stands there that no relative pronoun or conjunction takes."""
    taken = 0
    for item in items:
        if item.low in words.grammar.subordinators:
            taken += 1
        elif is_finite(item):
            if taken == 0:
                return True
            taken -= 1
        elif item.quotation is not None:
            return True
    return False


def without_setting(reading: Reading, begin: int, end: int) -> tuple[int, int]:
    """Leaves out what only sets the scene before a quotation that is a sentence of its own: "Samedi, « … »"."""
    items, view = reading.items, reading.view
    quoted = [at for at in range(begin, end) if items[at].quotation is not None]
    if not quoted or quoted[0] == begin or quoted[-1] != end - 1:
        return begin, end
    opening = items[quoted[0]].quotation
    if items[quoted[-1] - 1].low in (":", ";"):
        return quoted[-1], end
    if opening is None or not view.has_clause(opening):
        return begin, end
    first = quoted[0]
    between = [items[at] for at in range(first, end) if items[at].quotation is None]
    if any(item.low not in (",", ".") for item in between):
        return begin, end
    lead = items[begin:first]
    if lead[-1].low in (",", ":") and not any(
        is_finite(item) and not is_relative(lead, at, reading.words) for at, item in enumerate(lead)
    ):
        return first, end
    if all(item.pos in ("ADV", "CCONJ", "SCONJ", "INTJ", "PUNCT") for item in lead):
        return first, end
    return begin, end


def is_relative(items: list[Item], at: int, words: SpeakingWords) -> bool:
    """Whether a relative pronoun or "que" stands close before an item."""
    return any(item.low in words.grammar.clause_relatives for item in items[max(0, at - 5) : at])
