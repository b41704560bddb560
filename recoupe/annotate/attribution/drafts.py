"""What the rules write down before speakers are known, and how a range of items becomes spans with a form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.model import AttributionForm, Span
from recoupe.syntax.units import Unit, View

SourceKind = Literal["phrase", "pronoun", "relative", "same", "last", "nobody"]
"""How the source is told: a noun phrase, a pronoun, "qui", as another draft's (`follows`), the last speaker's, or not at all."""

_EDGES = frozenset({",", ":", ";", ".", "-", "–", "—", "..", "|", "/", "»", ">"})


@dataclass(slots=True, eq=False)
class Draft:
    """An attribution in the making. `follows` is the draft whose speaker is this one's too."""

    content: list[Span]
    form: AttributionForm
    rule: str
    cue: Span | None = None
    source: Span | None = None
    kind: SourceKind = "last"
    act: str = "neutral"
    lemma: str = ""
    follows: Draft | None = None
    antecedent: Span | None = None
    unit: Unit | None = None
    quotes: set[int] = field(default_factory=set)
    head: int = -1
    """Where the word stands that the draft hangs on: the cue's verb or noun, "selon", a quotation; drafts of one are rivals."""
    endings: tuple[str, ...] = ()
    """By which readings of the sentence the content's end was found; none where a surface rule set it."""
    signs: tuple[str, ...] = ()
    """What the draft is weighed by (`signs.signs_of`)."""
    likely: float = 0.0
    """How likely it is an attribution with this content, 0..1."""

    @property
    def start(self) -> int:
        """Where its first part begins: cue, source or content."""
        return min([self.content[0][0], *(span[0] for span in (self.cue, self.source) if span)])

    @property
    def place(self) -> int:
        """Where the source (or the cue) stands: the place by which the order of speaking is judged."""
        span = self.source or self.cue or self.content[0]
        return span[0]


def stripped(unit: Unit, begin: int, end: int) -> tuple[int, int]:
    """The range without punctuation at its ends."""
    items = unit.items
    while begin < end and items[begin].low in _EDGES:
        begin += 1
    while end > begin and items[end - 1].low in _EDGES:
        end -= 1
    return begin, end


def without_lead(unit: Unit, begin: int, end: int, words: SpeakingWords) -> int:
    """The first item after a conjunction that links the unit to what went before ("Mais", "Or", "Et")."""
    items = unit.items
    while begin < end and (items[begin].low in words.cues.lead_conjunctions or items[begin].low in _EDGES):
        begin += 1
    return begin


def content_of(view: View, unit: Unit, ranges: list[tuple[int, int]]) -> tuple[list[Span], AttributionForm, set[int]] | None:
    """Spans, form and whole quotations of the content that some ranges of items make up; None where nothing is left."""
    spans: list[Span] = []
    whole: set[int] = set()
    mixed, direct, clause = False, True, False
    for begin, end in ranges:
        begin, end = stripped(unit, begin, end)
        if begin >= end:
            continue
        part = unit.items[begin:end]
        quoted = [item.quotation for item in part if item.quotation is not None]
        if quoted and all(item.quotation is not None or item.low in _EDGES for item in part):
            for quotation in quoted:
                content = view.quotes[quotation]
                spans.append((content.start, content.end))
                whole.add(quotation)
                clause = clause or view.has_clause(quotation)
            continue
        direct = False
        mixed = mixed or any(not view.is_label(quotation) for quotation in quoted)
        spans.append((part[0].start, part[-1].end))
    if not spans:
        return None
    form: AttributionForm = "indirect"
    if direct:
        form = "direct" if clause else "mixed"
    elif mixed or whole:
        form = "mixed"
    return spans, form, whole
