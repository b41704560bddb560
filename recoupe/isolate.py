"""Does work on many things of which some may break it: those are found and left out, and the others get what they would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from recoupe.errors import MissingPackageError, PipelineError, StoreError

T = TypeVar("T")
R = TypeVar("R")

Broken = list[tuple[T, Exception]]

NOT_TO_BLAME = (MissingPackageError, PipelineError, StoreError)
"""Failures that no item is to blame for: they are raised as they are."""


def isolate(items: Sequence[T], work: Callable[[list[T]], R]) -> tuple[R, Broken[T]]:
    """What `work` makes of the items, without those that break it, which come with their exceptions.

    Nothing more is done where all goes well. Else the items are halved until those that break it by themselves are found; what
    breaks it only together with others is found by adding one after the other. `work` must bear being called with any part of
    the items, and with none of them: where that fails too, no item is to blame and the exception is raised, as are those of
    `NOT_TO_BLAME`.
    """
    try:
        return work(list(items)), []
    except NOT_TO_BLAME:
        raise
    except Exception:
        nothing = work([])
    broken = _breaking(list(items), work)
    bad = {id(item) for item, _ in broken}
    rest = [item for item in items if id(item) not in bad]
    try:
        return (work(rest) if rest else nothing), broken
    except NOT_TO_BLAME:
        raise
    except Exception:
        return _one_by_one(rest, work, nothing, broken)


def _breaking(items: list[T], work: Callable[[list[T]], R]) -> Broken[T]:
    try:
        work(items)
    except NOT_TO_BLAME:
        raise
    except Exception as error:
        if len(items) == 1:
            return [(items[0], error)]
        half = len(items) // 2
        return _breaking(items[:half], work) + _breaking(items[half:], work)
    return []


def _one_by_one(items: list[T], work: Callable[[list[T]], R], made: R, broken: Broken[T]) -> tuple[R, Broken[T]]:
    kept: list[T] = []
    for item in items:
        try:
            made = work([*kept, item])
        except NOT_TO_BLAME:
            raise
        except Exception as error:
            broken.append((item, error))
        else:
            kept.append(item)
    return made, broken


def told(error: BaseException) -> str:
    """An exception in one line that names its kind, as it is stored and shown."""
    return " ".join(f"{type(error).__name__}: {error}".split())[:500]
