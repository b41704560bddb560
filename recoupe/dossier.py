"""Builds the dossier: the one record that every output is made from. Works on records, without spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from recoupe.errors import DossierError
from recoupe.isolate import isolate, told
from recoupe.model import Annotations, Dossier, Report, Story
from recoupe.reconcile.names import entities
from recoupe.reconcile.story import reconcile
from recoupe.text import excerpt, paragraphs, trim

TITLE_WORDS = 20
HEADER_LENGTH = 60
"""How many characters into a line a date may stand that makes what comes before it a header."""


def build(reports: Sequence[Report], annotations: Sequence[Annotations]) -> Dossier:
    """The dossier of one story. `annotations` run parallel to `reports`; the order of the reports makes no difference.

        >>> report = Report(id="a", text="Le pont rouvre.", title="Le pont rouvre")
        >>> build([report], [Annotations(id="a", dct="2024-05-14")]).title
        'Le pont rouvre'

    Raises DossierError where there is no report or the two do not fit.
    """
    if not reports:
        raise DossierError("a dossier needs at least one report")
    if [r.id for r in reports] != [a.id for a in annotations]:
        raise DossierError("reports and annotations must be parallel, with the same ids")
    order = sorted(range(len(reports)), key=lambda i: (_when(reports[i], annotations[i]), reports[i].id))
    reports = tuple(reports[i] for i in order)
    found, annotations = entities(reports, [annotations[i] for i in order])
    days = _finest([a.dct for a in annotations if a.dct])
    return Dossier(
        title=headline(reports, annotations),
        generator=generator(),
        begin=min(days, default=None),
        finish=max(days, default=None),
        reports=reports,
        annotations=annotations,
        entities=found,
        story=reconcile(Story(id=reports[0].id, reports=tuple(r.id for r in reports)), reports, annotations, found),
    )


def build_sound(reports: Sequence[Report], annotations: Sequence[Annotations]) -> tuple[Dossier, list[tuple[Report, Exception]]]:
    """The dossier of the reports that can be told together; those that break it, each with its exception, are left out.

    Raises DossierError where no report is left.
    """

    def work(pairs: list[tuple[Report, Annotations]]) -> Dossier | None:
        return build([report for report, _ in pairs], [found for _, found in pairs]) if pairs else None

    made, broken = isolate(list(zip(reports, annotations, strict=True)), work)
    if made is None:
        reason = f"none of the reports can be told ({told(broken[0][1])})" if broken else "a dossier needs at least one report"
        raise DossierError(reason)
    return made, [(report, error) for (report, _), error in broken]


def _finest(days: list[str]) -> list[str]:
    """The dates of the greatest precision among `days`: beside a day, a month bounds nothing."""
    return [day for day in days if len(day) == max(map(len, days))]


def _when(report: Report, found: Annotations) -> str:
    """Sorts by the day written, then by the minute published; a month or a year comes after its last day, no day at the end."""
    day = found.dct or "9999"
    published = report.published or ""
    minute = published if published.startswith(day) and len(published) > len(day) else ""
    return day + "-99" * ((10 - len(day)) // 3) + minute.removeprefix(day)


def headline(reports: Sequence[Report], annotations: Sequence[Annotations]) -> str:
    """The story in one line: the first title of a report, else the first line of the first report, shortened.

    A header that dates the report ("Mis à jour le 28/03") is no line of the story.
    """
    for report in reports:
        if report.title and report.title.strip():
            return report.title.strip()
    for report, found in zip(reports, annotations, strict=True):
        headers = [e.span for e in found.dct_evidence if e.kind == "header" and e.span and e.report == report.id]
        for start, end in paragraphs(report.text):
            ends = [stop for begin, stop in headers if start <= begin < min(end, start + HEADER_LENGTH)]
            start, end = trim(report.text, max([start, *ends]), end)
            if start < end:
                return excerpt(report.text, start, end, words=TITLE_WORDS)
    return reports[0].id


def generator() -> str:
    """Name and version of the program, as records keep it."""
    try:
        return f"recoupe {version('recoupe')}"
    except PackageNotFoundError:
        return "recoupe"
