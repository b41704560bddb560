"""What statements, namings and shared passages say of the words that they point at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from recoupe.model import Dossier, Report, Statement, Telling
from recoupe.text import fold

_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^(?:l['’]|\w{1,5} )")


def statement_faults(dossier: Dossier) -> Iterator[str]:
    """Statements of one report, tellings outside their attribution, differences that are none or not marked."""
    reports = {report.id: report for report in dossier.reports}
    found = {annotations.id: annotations.attributions for annotations in dossier.annotations}
    for statement in dossier.story.statements:
        where = f"statement {statement.id}"
        if len({telling.report for telling in statement.tellings}) < 2:
            yield f"{where}: one report tells it"
        if len({(t.report, t.start, t.end, t.attribution) for t in statement.tellings}) != len(statement.tellings):
            yield f"{where}: a telling is listed twice"
        for number, telling in enumerate(statement.tellings):
            known = found[telling.report]
            if telling.attribution is None:
                continue
            if not 0 <= telling.attribution < len(known):
                yield f"{where}: tellings[{number}].attribution is {telling.attribution}, the report has {len(known)}"
            elif not any(a <= telling.start and telling.end <= b for a, b in known[telling.attribution].content):
                yield f"{where}: tellings[{number}] lies outside the words of its attribution"
            elif telling.form != known[telling.attribution].form:
                yield f"{where}: tellings[{number}].form is not its attribution's"
        yield from (f"{where}: {fault}" for fault in _changes(statement, reports))


def _changes(statement: Statement, reports: dict[str, Report]) -> Iterator[str]:
    first = statement.tellings[0] if statement.tellings else None
    if first is None:
        return
    if first.changed:
        yield "its first telling is marked as changed"
    spoken = reports[first.report].language
    full = _letters([reports[first.report].text[first.start : first.end]])
    for number, telling in enumerate(statement.tellings[1:], start=1):
        report = reports[telling.report]
        if report.language != spoken:
            # no word of a translation stands in the place of one of the original
            if telling.changed:
                yield f"tellings[{number}]: words are marked as changed in another language than the first telling's"
        elif any(not telling.start <= a < b <= telling.end for a, b in telling.changed):
            yield f"tellings[{number}]: a changed span lies outside it"
        elif not _is_row(_unchanged(telling, report.text), full):
            yield f"tellings[{number}]: words that are not marked as changed are not those of the first telling"


def _unchanged(telling: Telling, text: str) -> Iterator[str]:
    at = telling.start
    for start, end in (*sorted(telling.changed), (telling.end, telling.end)):
        yield text[at:start]
        at = end


def _letters(parts: Iterable[str]) -> str:
    return "".join(fold(word) for part in parts for word in _WORD.findall(part))


def _is_row(parts: Iterable[str], full: str) -> bool:
    """Whether the words of the parts stand in `full` one after the other, as far as letters go."""
    at = 0
    for word in (fold(word) for part in parts for word in _WORD.findall(part)):
        place = full.find(word, at)
        if place < 0:
            return False
        at = place + len(word)
    return True


def naming_faults(dossier: Dossier) -> Iterator[str]:
    """Namings whose wording is not what their passages say, and voices without or with a speaker where none belongs."""
    texts = {report.id: report.text for report in dossier.reports}
    for number, naming in enumerate(dossier.story.namings):
        where = f"namings[{number}] ({naming.wording})"
        if not naming.passages:
            yield f"{where}: it has no passage"
        if naming.voice == "outlet" and naming.speaker is not None:
            yield f"{where}: it is the outlet's own, and has a speaker"
        for passage in naming.passages:
            told = texts[passage.report][passage.start : passage.end]
            if _plain(naming.wording) not in (_plain(told), _ARTICLE.sub("", _plain(told))):
                yield f"{where}: report {passage.report} says {' '.join(told.split())!r} at {passage.start}-{passage.end}"


def _plain(text: str) -> str:
    return fold(text).replace("-", " ")


def shared_faults(dossier: Dossier) -> Iterator[str]:
    """Shared passages whose words are not the same, are not as many as told, or stand in other reports."""
    texts = {report.id: report.text for report in dossier.reports}
    for number, copy in enumerate(dossier.story.shared_text):
        for place, pair in enumerate(copy.passages):
            where = f"shared_text[{number}].passages[{place}]"
            if (pair.one.report, pair.other.report) != copy.reports:
                yield f"{where}: it is not in the two reports that share it"
                continue
            one, other = (
                [fold(word) for word in _WORD.findall(texts[p.report][p.start : p.end])] for p in (pair.one, pair.other)
            )
            if one != other:
                yield f"{where}: the words of the two are not the same"
            elif len(one) != pair.words:
                yield f"{where}: {pair.words} words are told, there are {len(one)}"
