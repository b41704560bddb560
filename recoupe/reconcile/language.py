"""The language of a story: what most of its reports are written in."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.lang.base import USUAL, Language, codes, language
from recoupe.model import Report


def story_language(reports: Iterable[Report], *tables: str) -> Language:
    """The language with a pack that most of the reports are in; among equals the first by its code, the usual one without any.

    Those that have all the `tables` (fields of `Language`) come before those that lack one, whose layer finds nothing.
    """
    told = [report.language for report in reports if report.language in codes()]
    return language(max(sorted(set(told)), key=lambda code: (has(language(code), *tables), told.count(code)), default=USUAL))


def has(pack: Language, *tables: str) -> bool:
    """Whether a language has all of some tables."""
    return all(getattr(pack, table) is not None for table in tables)
