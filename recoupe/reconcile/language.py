"""The language of a story: what most of its reports are written in."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.lang.base import USUAL, Language, codes, language
from recoupe.model import Report


def story_language(reports: Iterable[Report]) -> Language:
    """The language with a pack that most of the reports are in; among equals the first by its code, the usual one without any."""
    told = [report.language for report in reports if report.language in codes()]
    return language(max(sorted(set(told)), key=told.count, default=USUAL))
