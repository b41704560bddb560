"""What a language gives to reading another's words beside its own: for each the own words that are nearest to it in sense."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Words = Mapping[str, tuple[str, ...]]
"""Plain word of the other language (small letters, no accents) -> plain words of this one, the nearest in sense first."""

Counterparts = Callable[[str], Words]
"""The words of the language with a code (ISO 639-1), read when first asked for; none where there is no table."""


def no_counterparts(code: str) -> Words:
    """What a language says that has no such table."""
    return {}
