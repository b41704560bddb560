"""Says where a dossier is not what its reports give when it is made from them again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from recoupe.export.html import page
from recoupe.export.messages import LOCALES
from recoupe.model import Dossier

NOT_COMPARED = frozenset({"generator", "source"})
"""What may differ between two makings of one dossier: the program's version, and where a report was read from."""

SHOWN = 80
"""Most characters of a value in a fault."""


def differences(stated: Dossier, made: Dossier) -> list[str]:
    """Every field in which two dossiers differ, by its path, with both values; of lists of other lengths what is too much."""
    return list(_differ("", msgspec.to_builtins(stated), msgspec.to_builtins(made)))


def page_difference(stated: str, made: Dossier) -> list[str]:
    """Whether a page is one that the dossier gives, in any language, with the reports' texts or without."""
    for language in sorted(LOCALES):
        for with_text in (True, False):
            if page(made, language=language, with_text=with_text) == stated:
                return []
    return ["page: it is not the page that the dossier gives, in any language, with or without texts"]


def _differ(path: str, stated: Any, made: Any) -> Iterator[str]:
    if isinstance(stated, dict) and isinstance(made, dict):
        for name in sorted({*stated, *made} - NOT_COMPARED):
            yield from _differ(f"{path}.{name}" if path else name, stated.get(name), made.get(name))
    elif _is_list(stated) and _is_list(made):
        for number, (one, other) in enumerate(zip(stated, made, strict=False)):
            yield from _differ(f"{path}[{number}]", one, other)
        for number in range(len(made), len(stated)):
            yield f"{path}[{number}]: the dossier has {_shown(stated[number])}, the reports give no such item"
        for number in range(len(stated), len(made)):
            yield f"{path}[{number}]: the reports give {_shown(made[number])}, the dossier has no such item"
    elif stated != made:
        yield f"{path}: the dossier has {_shown(stated)}, the reports give {_shown(made)}"


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _shown(value: Any) -> str:
    told = repr(value)
    return told if len(told) <= SHOWN else told[:SHOWN] + "…"
