"""A report while its day is sought, and the clues that its text gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from recoupe.annotate.time.values import make_day
from recoupe.lang.tables.time import TimeTable
from recoupe.model import Evidence, Report


@dataclass(slots=True)
class Clue:
    """A day that a text gives, with or without year: how, where, and how strong (lower is stronger)."""

    rank: int
    kind: str
    month: int
    day: int | None
    year: int | None
    weekday: int | None
    span: tuple[int, int]


@dataclass(slots=True)
class Case:
    """One report while its day is sought: what is known of the day, and the evidence."""

    report: Report
    table: TimeTable | None = None
    """The words of the report's language, None where that has none: then its metadata alone tell its day."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    evidence: list[Evidence] = field(default_factory=list)
    clues: list[Clue] = field(default_factory=list)
    numbered: list[tuple[int, int, tuple[int, int]]] = field(default_factory=list)
    """Weekday, number and place of each "ce lundi 25", whose month the text does not tell."""
    weekdays: tuple[int, ...] = ()
    plain: str = ""
    doubtful: bool = False
    """Whether the text contradicts the metadata: then the day is kept, and lent to no other report."""

    @property
    def lends(self) -> bool:
        """Whether other reports may be dated by this one, which tells at least its year itself."""
        return self.year is not None and not self.doubtful and self.report.status != "killed"

    @property
    def open(self) -> bool:
        """Whether other reports are asked for this one's day."""
        return self.date is None and self.report.status != "killed"

    @property
    def date(self) -> date | None:
        """The day, once all of it is known."""
        return make_day(self.year, self.month, self.day) if self.year and self.month and self.day else None

    def value(self) -> str | None:
        """`2019-03-28`, `2019-03`, or None: a year alone is no day of writing, nor is a day without its year."""
        if self.date:
            return self.date.isoformat()
        return f"{self.year:04d}-{self.month:02d}" if self.year and self.month else None

    def tell(self, kind: str, note: str, span: tuple[int, int] | None = None, report: str | None = None) -> None:
        """Adds a piece of evidence."""
        self.evidence.append(Evidence(kind=kind, note=note, report=report or self.report.id, span=span))
