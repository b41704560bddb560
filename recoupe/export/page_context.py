"""What every section of the page shares: the reports as sources, addresses within the page, passages, how sure the system is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from recoupe.export.messages import N_, Messages
from recoupe.export.page_safe import web_address
from recoupe.model import Annotations, Dossier, Entity, Report, Span
from recoupe.text import fold, paragraphs

PASSAGE_WORDS = 25
SHORT_PASSAGE_WORDS = 16
STATEMENT_WORDS = 70
PASSAGE_CHARACTERS = 600
BEFORE_SHARE = 0.45

SURE = 0.85
FAIRLY_SURE = 0.6
SURENESS = {1: N_("not very sure"), 2: N_("fairly sure"), 3: N_("sure")}

_WORD = re.compile(r"\S+")
_INSIDE_SIGNS = re.compile(r"(?<=[«‹]) | (?=[»›;!?%])")
_BEFORE_COLON = re.compile(r" (?=:)")


@dataclass(frozen=True, slots=True)
class Source:
    """A report as every section shows it: its number on the page and whose it is."""

    number: int
    anchor: str
    outlet: str
    report: Report
    found: Annotations
    address: str | None


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure the system is: three steps, and in words why."""

    level: int
    label: str
    detail: str


@dataclass(frozen=True, slots=True)
class Cut:
    """Some words of a text: before the passage, the passage itself, after it. An ellipsis stands where words were left out."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage shown as evidence, with its report, its address in the page (None without texts) and how sure it is."""

    source: Source
    cut: Cut
    href: str | None
    sure: Sureness | None = None


class Context:
    """One dossier on its way to the page. `dossier` is safe (`page_safe.safe`)."""

    def __init__(self, dossier: Dossier, messages: Messages, *, with_text: bool) -> None:
        self.dossier = dossier
        self.messages = messages
        self.with_text = with_text
        self.sources: tuple[Source, ...] = tuple(
            Source(
                number=number,
                anchor=f"report-{number}",
                outlet=(report.outlet or "").strip() or messages.gettext("Outlet unknown"),
                report=report,
                found=found,
                address=web_address(report.url),
            )
            for number, (report, found) in enumerate(zip(dossier.reports, dossier.annotations, strict=True), 1)
        )
        self.by_report = {source.report.id: source for source in self.sources}

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that are known, each once, in the order of their first report."""
        return tuple(dict.fromkeys(fold(s.outlet) for s in self.sources if fold(s.report.outlet or "")))

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The entities in the order of the page: those of most reports first."""
        return tuple(
            sorted(self.dossier.entities, key=lambda e: (-len({p.report for p in e.passages}), -len(e.passages), fold(e.name)))
        )

    @cached_property
    def _entity_at(self) -> dict[tuple[str, int, int], int]:
        return {(p.report, p.start, p.end): n for n, e in enumerate(self.entities, 1) for p in e.passages}

    @cached_property
    def _entity_called(self) -> dict[str, list[int]]:
        called: dict[str, list[int]] = {}
        for number, entity in enumerate(self.entities, 1):
            called.setdefault(entity.name, []).append(number)
        return called

    def entity_number(self, source: Source, span: Span) -> int | None:
        """The number of the entity that a mention at `span` means."""
        return self._entity_at.get((source.report.id, *span))

    def entity_href(self, name: str | None) -> str | None:
        """The address of the one entity of that name; None where there is none, or more than one."""
        numbers = self._entity_called.get(name or "", [])
        return f"#entity-{numbers[0]}" if len(numbers) == 1 else None

    def mark_href(self, source: Source, key: str) -> str | None:
        """The address of a mark in the text of a report; None on a page without texts."""
        return f"#r{source.number}-{key}" if self.with_text else None

    def quote(self, source: Source, span: Span, key: str, *, sure: Sureness | None = None, words: int = PASSAGE_WORDS) -> Quote:
        """The passage at `span` within its sentence, `words` words at the most, with the address of the mark `key`."""
        return Quote(source=source, cut=self.cut(source, span, words=words), href=self.mark_href(source, key), sure=sure)

    def cut(self, source: Source, span: Span, *, words: int) -> Cut:
        """The passage at `span` with as much of its sentence as fits into `words` words."""
        return cut(source.report.text, span, around(source, span), words=words)

    def sureness(self, confidence: float, made_by: str) -> Sureness:
        """How sure an annotation is, in three steps, with the figure and who made it."""
        say = self.messages.gettext
        level = 3 if confidence >= SURE else 2 if confidence >= FAIRLY_SURE else 1
        label = say(SURENESS[level])
        figure = self.messages.number(confidence, digits=2)
        detail = say("%(figure)s, by %(maker)s", figure=figure, maker=made_by) if made_by else figure
        return Sureness(level=level, label=label, detail=detail)


def around(source: Source, span: Span) -> Span:
    """The sentences that hold `span`; the paragraph where none is known."""
    holding = [(s.start, s.end) for s in source.found.sentences if s.start < span[1] and s.end > span[0]]
    holding = holding or [p for p in paragraphs(source.report.text) if p[0] < span[1] and p[1] > span[0]] or [span]
    return min(span[0], holding[0][0]), max(span[1], holding[-1][1])


def cut(text: str, span: Span, whole: Span, *, words: int = PASSAGE_WORDS) -> Cut:
    """The passage at `span` with words of `whole` around it, `words` at the most; `whole` includes `span`."""
    found = [(whole[0] + m.start(), whole[0] + m.end()) for m in _WORD.finditer(text[whole[0] : whole[1]])]
    inside = [n for n, (start, end) in enumerate(found) if start < span[1] and end > span[0]]
    if not inside:
        return Cut("", text[span[0] : span[1]], "")
    first, last = inside[0], inside[-1]
    if last - first + 1 > words:
        end = found[first + words - 1][1]
        return Cut(_lead(text, whole[0], span[0], first > 0), _clip(text[span[0] : end]) + "\u00a0…", "")
    spare = words - (last - first + 1)
    lead = min(first, max(int(spare * BEFORE_SHARE), spare - (len(found) - 1 - last)))
    tail = min(len(found) - 1 - last, spare - lead)
    before = text[found[first - lead][0] : span[0]] if lead else text[found[first][0] : span[0]]
    after = text[span[1] : found[last + tail][1]]
    return Cut(
        ("…\u00a0" if first > lead else "") + _clip(before, tail=True),
        _clip(text[span[0] : span[1]]),
        _clip(after) + ("\u00a0…" if last + tail < len(found) - 1 else ""),
    )


def _lead(text: str, start: int, end: int, cut_off: bool) -> str:
    """What stands before a passage that fills the room alone: nothing but an opening mark glued to it, and an ellipsis."""
    glued = re.search(r"\S*$", text[start:end])
    return ("…\u00a0" if cut_off else "") + (glued.group() if glued else "")


def _clip(text: str, *, tail: bool = False) -> str:
    if len(text) <= PASSAGE_CHARACTERS:
        return text
    return "…\u00a0" + text[-PASSAGE_CHARACTERS:] if tail else text[:PASSAGE_CHARACTERS] + "…"


def joined_passage(text: str, spans: Sequence[Span], *, words: int) -> str:
    """The spans of one statement as one passage of `words` words at the most, "[…]" where other words stand between them."""
    parts: list[str] = []
    left = words
    for start, end in spans:
        found = text[start:end].split()
        parts.append(" ".join(found[:left]) + ("\u00a0…" if len(found) > left else ""))
        left -= len(found)
        if left <= 0:
            break
    return _clip(" […] ".join(part for part in parts if part))


def typeset(text: str) -> str:
    """`text` with spaces that French sets before and after its signs kept from breaking a line, one for one."""
    return _BEFORE_COLON.sub("\u00a0", _INSIDE_SIGNS.sub("\u202f", text))
