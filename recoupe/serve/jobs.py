"""What takes long goes on while pages are read: each piece of work says how far it is, to the session that gave it."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from recoupe.errors import RecoupeError
from recoupe.serve.desk import Added

MOST = 32
"""Pieces of work that are remembered, all sessions together; the oldest that ended makes room."""


@dataclass(slots=True)
class Job:
    """One piece of work: `done` of `total` reports are in (None before they were counted); `added` is what became of them."""

    name: str
    done: int = 0
    total: int | None = None
    added: Added | None = None
    problem: RecoupeError | None = None
    ended: bool = False

    def see(self, done: int, total: int) -> None:
        """How far it is."""
        self.done, self.total = done, total

    def tell(self, added: Added) -> None:
        """What became of the reports so far."""
        self.added = added


class Jobs:
    """The work of all sessions. One goes on after the other: they share one worker."""

    def __init__(self) -> None:
        self._held: OrderedDict[tuple[str, str], Job] = OrderedDict()
        self._lock = threading.Lock()

    def start(self, session: str, work: Callable[[Job], None]) -> Job | None:
        """Begins it; None where too much goes on already."""
        job = Job(secrets.token_urlsafe(16))
        with self._lock:
            for name in [name for name, held in self._held.items() if held.ended][: max(0, len(self._held) - MOST + 1)]:
                del self._held[name]
            if len(self._held) >= MOST:
                return None
            self._held[session, job.name] = job
        threading.Thread(target=self._run, args=(job, work), daemon=True).start()
        return job

    def get(self, session: str, name: str) -> Job | None:
        """What this session began under that name, None where it is remembered no more."""
        with self._lock:
            return self._held.get((session, name))

    @staticmethod
    def _run(job: Job, work: Callable[[Job], None]) -> None:
        try:
            work(job)
        except RecoupeError as error:
            job.problem = error
        except Exception as error:  # it is told on the page; nothing else waits for it
            job.problem = RecoupeError(f"{type(error).__name__}: {error}")
        finally:
            job.ended = True
