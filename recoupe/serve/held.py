"""What was worked out for a page is held until what it was made of changes; so much at a time, the longest unused goes first.

Two things are held: dossiers, which hold until their story changes, and pages, which hold until anything is written. What a page
says to one reader alone (the form's token, the name that was signed last) is put into it when it is sent.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class _Entry(Generic[T]):
    """What is held under a key; whoever makes it anew holds the lock, and others who want it wait."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    version: Hashable = None
    value: T | None = None
    size: int = 0


class Held(Generic[T]):
    """Values by key, each with the version of what it was made of. For many threads at once."""

    def __init__(self, most: int, size: Callable[[T], int]) -> None:
        self._most, self._size = most, size
        self._entries: OrderedDict[Hashable, _Entry[T]] = OrderedDict()
        self._lock = threading.Lock()
        self._total = 0

    def get(self, key: Hashable, version: Callable[[], Hashable], make: Callable[[T | None], T]) -> T:
        """The value of a key: that which is held where its version is still the same, else one made now (from the former one).

        The version is asked for before the value is made, so that a value is never older than its version; of several who ask
        at once one makes it. What `make` raises is raised, and nothing is held.
        """
        with self._lock:
            entry = self._entries.setdefault(key, _Entry())
            self._entries.move_to_end(key)
        value = entry.value
        if value is not None and entry.version == version():
            return value
        with entry.lock:
            # another may have made it while this one waited; what it is made of may have changed, too
            current = version()
            if entry.value is not None and entry.version == current:
                return entry.value
            try:
                made = make(entry.value)
            except BaseException:
                self._let_go(key, entry)
                raise
            self._keep(key, entry, current, made)
            return made

    def _let_go(self, key: Hashable, entry: _Entry[T]) -> None:
        with self._lock:
            if self._entries.get(key) is entry:
                del self._entries[key]
                self._total -= entry.size

    def _keep(self, key: Hashable, entry: _Entry[T], version: Hashable, made: T) -> None:
        with self._lock:
            if self._entries.get(key) is not entry:
                return  # it was let go of meanwhile
            # a reader without the lock must never see a new version with an old value
            entry.value = None
            entry.version = version
            entry.value = made
            self._total += (size := self._size(made)) - entry.size
            entry.size = size
            while self._total > self._most and len(self._entries) > 1:
                _, gone = self._entries.popitem(last=False)
                self._total -= gone.size
