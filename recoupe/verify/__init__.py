"""Checks a dossier against its reports: every span exists, every passage is what it says, every count adds up.

It recomputes nothing by the means that made the record: what is stated twice must agree, what points somewhere must arrive there,
and nothing may have changed since the digest was taken. `recompute` says what making the dossier again gives.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from recoupe.errors import FormatError, InputError
from recoupe.model import Dossier, Report
from recoupe.text import as_read
from recoupe.verify.annotations import annotation_faults
from recoupe.verify.entities import entity_faults
from recoupe.verify.page import Page
from recoupe.verify.spans import located, span_faults
from recoupe.verify.story import story_faults
from recoupe.verify.sums import sum_faults
from recoupe.verify.tellings import naming_faults, shared_faults, statement_faults

RECORD, PAGE = "dossier.json", "index.html"

__all__ = ["Verdict", "examine", "verify", "verify_folder"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was checked: how many spans of the record, how many passages of the page, and what is not as told."""

    spans: int
    passages: int
    faults: tuple[str, ...]


def verify(dossier: Dossier, *, reports: Sequence[Report] | None = None) -> list[str]:
    """What is wrong with a dossier, one line each; nothing where all is as told.

    With `reports`, read anew from the originals, each must be the original, its text code point for code point.
    """
    faults = [*_report_faults(dossier), *([] if reports is None else _original_faults(dossier, reports))]
    if [r.id for r in dossier.reports] != [a.id for a in dossier.annotations]:
        # without them, nothing else can be looked up
        return [*faults, "reports and annotations do not run parallel: their ids differ"]
    found = [*span_faults(dossier)]
    if found:
        # what other checks would say of a span that points nowhere says nothing more
        return [*faults, *found, *annotation_faults(dossier), *story_faults(dossier)]
    return [
        *faults,
        *annotation_faults(dossier),
        *entity_faults(dossier),
        *story_faults(dossier),
        *statement_faults(dossier),
        *naming_faults(dossier),
        *shared_faults(dossier),
    ]


def verify_folder(path: Path, *, reports: Sequence[Report] | None = None) -> list[str]:
    """What is wrong with a dossier's folder: its record, the page beside it where there is one, and the digest over both.

    Raises InputError where the folder holds no record, FormatError where the record is not one that can be read.
    """
    return list(examine(path, reports=reports).faults)


def examine(path: Path, *, reports: Sequence[Report] | None = None, digest: str | None = None) -> Verdict:
    """The same with how much was checked; `digest` is what `recoupe dossier` printed, kept elsewhere."""
    dossier = load(path / RECORD)
    faults = [*sum_faults(path, dossier, (RECORD, PAGE), told=digest), *verify(dossier, reports=reports)]
    spans = sum(1 for _ in located(dossier))
    if not (path / PAGE).is_file():
        return Verdict(spans, 0, tuple(faults))
    page = Page(_page_text(path / PAGE))
    return Verdict(spans, page.passages, (*faults, *page.faults(dossier)))


def load(file: Path) -> Dossier:
    """The dossier in a file."""
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise InputError(str(file), "there is no such file", "name the folder that recoupe dossier -o wrote") from None
    except OSError as error:
        raise InputError(str(file), f"it cannot be read ({error.strerror})", "check the path and your rights to it") from None
    try:
        return msgspec.json.decode(data, type=Dossier)
    except msgspec.ValidationError as error:
        raise FormatError(str(file), f"it is no dossier of this version: {error}", "make it anew with recoupe dossier") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FormatError(str(file), f"it is no JSON: {error}", "make it anew with recoupe dossier") from None


def _page_text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(str(file), f"it is no UTF-8: {error.reason}", "make it anew with recoupe dossier") from None


def _report_faults(dossier: Dossier) -> list[str]:
    faults = []
    for report in dossier.reports:
        try:
            as_read(report)
        except ValueError as error:
            faults.append(f"report {report.id}: {error}")
    ids = [report.id for report in dossier.reports]
    return faults + [f"report {name}: its id is another report's too" for name in sorted({n for n in ids if ids.count(n) > 1})]


def _same_as_read(original: Report, report: Report) -> bool:
    """Whether the two are one text that was cleaned in different ways, by different releases."""
    try:
        return as_read(original) == as_read(report)
    except ValueError:
        return False


def _original_faults(dossier: Dossier, reports: Sequence[Report]) -> list[str]:
    originals = {report.id: report for report in reports}
    faults = []
    for report in dossier.reports:
        original = originals.get(report.id)
        if original is None:
            faults.append(f"report {report.id}: there is no original to compare it with")
            continue
        if original.text != report.text and not _same_as_read(original, report):
            pairs = zip(original.text, report.text, strict=False)
            place = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(original.text), len(report.text)))
            faults.append(f"report {report.id}: its text is not the original's, from code point {place} on")
        others = (name for name in report.__struct_fields__ if name not in ("text", "source", "changes"))
        names = [name for name in others if getattr(report, name) != getattr(original, name)]
        faults += [f"report {report.id}: its {name} is not the original's" for name in names]
    return faults
