"""What is written speaks for somebody: who put out a communiqué, whose figures they are, and what "le texte" goes on with."""

from __future__ import annotations

from functools import lru_cache

from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.coreference.memory import Reference
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.model import Span
from recoupe.syntax.surface_phrases import phrase_from
from recoupe.syntax.units import TERMINAL, Item, View
from recoupe.text import fold

_REACH = 9
"""So many items may stand between a paper and "par": "un bilan communiqué lundi soir à la presse par les pompiers"."""


@lru_cache(maxsize=4096)
def head_of(raw: str, words: SpeakingWords) -> str:
    """The folded noun that heads a source: the first that can speak, over articles, adjectives and what counts."""
    parts = [part for part in fold(raw).replace("'", "' ").split() if part not in words.cues.determiners]
    return next((part for part in parts[:3] if part in words.speakers.speakers), parts[0] if parts else "")


def issuer(view: View, draft: Draft) -> Span | None:
    """Who put out the paper that a source names: "les chiffres publiés mardi par X"; None where the text does not say."""
    if (
        draft.source is None
        or draft.unit is None
        or head_of(view.plain[slice(*draft.source)], view.words) not in view.words.speakers.documents
    ):
        return None
    items = draft.unit.items
    start, end = draft.source
    inside = next((at for at, item in enumerate(items) if item.start >= start), len(items))
    after = next((at for at in range(inside, len(items)) if items[at].start >= end), len(items))
    issued = False
    polled = head_of(view.plain[start:end], view.words) in view.words.speakers.polls
    for at in range(inside + 1, min(after + _REACH, len(items))):
        low = fold(items[at].low)
        if items[at].quotation is not None or low in TERMINAL or (low == "," and at >= after):
            return None
        issued = issued or low in (view.words.speakers.asked if polled else view.words.speakers.issued)
        if low in view.words.hearers.by and at + 1 < len(items):
            return _author(view, items, at + 1) if issued else None
    return None


def _author(view: View, items: list[Item], at: int) -> Span | None:
    phrase = phrase_from(view, items, at, bare=True)
    return (items[phrase.begin].start, items[phrase.end - 1].end) if phrase is not None else None


class Papers:
    """What was said in which paper so far, in the order of the text."""

    def __init__(self, words: SpeakingWords) -> None:
        self._words = words
        self._whose: dict[str, Reference] = {}
        self._statement: Reference | None = None

    def put_out(self, head: str, whose: Reference) -> None:
        """Remember whose paper it is."""
        if whose.name is None:
            return
        self._whose[head] = whose
        if head in self._words.speakers.statements:
            self._statement = whose

    def said_in(self, view: View, draft: Draft, whose: Reference) -> None:
        """Remember the statement that somebody has spoken in: "a indiqué X dans un communiqué"."""
        if draft.unit is None or draft.source is None:
            return
        lows = [item.low for item in draft.unit.items]
        for at in range(len(lows) - 2):
            if lows[at] in view.words.hearers.in_papers and fold(lows[at + 2]) in view.words.speakers.statements:
                self.put_out(fold(lows[at + 2]), whose)

    def of(self, raw: str) -> Reference | None:
        """Whose paper a definite phrase without a complement means: "le communiqué", "cette étude", "ces chiffres"."""
        parts = fold(raw).replace("'", "' ").split()
        if len(parts) != 2 or parts[0] not in self._words.hearers.whose_papers:
            return None
        found = self._whose.get(parts[1])
        if found is None and parts[1] in self._words.speakers.statements:
            return self._statement
        return found
