"""Adding and annotating, in a process of their own: pages answer as fast while a long report is read.

One worker for the whole application, started when it is first needed, one thing at a time, in the order of asking. It opens the
store for itself; what it returns is confirmed. A worker that dies takes with it what it had in hand and no more: the next call
starts another.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing.connection import wait
from typing import ParamSpec, TypeVar

from sqlalchemy import select

from recoupe.desk import stories as told
from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.reannotate import reannotate
from recoupe.errors import DossierError, InputError, RecoupeError
from recoupe.model import Report
from recoupe.serve import looking
from recoupe.store import stories as kept
from recoupe.store.base import Store, open_store
from recoupe.store.records import Kept
from recoupe.store.schema import reports

P = ParamSpec("P")
R = TypeVar("R")

OPEN = 4
"""Stores that a worker holds open at a time; an application has one."""

_lock = threading.Lock()
_pools: list[ProcessPoolExecutor] = []

Results = tuple[list[Kept], list[RecoupeError]]


class WorkerLostError(RecoupeError):
    """The worker died over what it was given, as when the system has no memory left."""


def run(work: Callable[P, R], *args: P.args, **more: P.kwargs) -> R:
    """What `work`, a function of this module, returns or raises in the worker. Raises WorkerLostError where the worker dies."""
    pool = _pool()
    try:
        return pool.submit(work, *args, **more).result()
    except BrokenProcessPool as error:
        with _lock:
            if pool in _pools:
                _pools.remove(pool)
        raise WorkerLostError("the analysis ended without an answer; nothing was added, try with less") from error


def _pool() -> ProcessPoolExecutor:
    with _lock:
        if not _pools:
            context = multiprocessing.get_context("spawn")
            _pools.append(ProcessPoolExecutor(1, mp_context=context, initializer=_begin))
        return _pools[0]


def _begin() -> None:
    """In the worker: an interrupt is the application's to answer; without the application there is nothing left to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        sentinel = parent.sentinel
        threading.Thread(target=lambda: (wait([sentinel]), os._exit(1)), daemon=True).start()


_held: OrderedDict[str, tuple[Store, Linker]] = OrderedDict()


def _desk(address: str) -> tuple[Store, Linker]:
    if address not in _held:
        store = open_store(address)
        _held[address] = store, Linker(store)
        if len(_held) > OPEN:
            _held.popitem(last=False)[1][0].close()
    _held.move_to_end(address)
    return _held[address]


def warm(address: str) -> None:
    """Loads the trained pipeline and the state of grouping, so that the first report need not wait for them."""
    from recoupe.parse import pipeline

    pipeline()
    _desk(address)[1].link()


def add(address: str, found: Sequence[Report | RecoupeError]) -> Results:
    """Takes reports in, puts them into stories and tells what is new: what was kept, and what failed."""
    store, linker = _desk(address)
    failed = [item for item in found if isinstance(item, RecoupeError)]
    results = list(ingest(store, [item for item in found if isinstance(item, Report)], linker=linker))
    done = [result for result in results if isinstance(result, Kept)]
    failed += [result for result in results if isinstance(result, InputError)]
    return done, failed + tell(address, [result.id for result in done])


def put(address: str, found: Sequence[Report]) -> Results:
    """Takes reports in and puts them into stories; what is new in these is told by `tell`, once all are in."""
    store, linker = _desk(address)
    results = list(ingest(store, found, linker=linker))
    return [r for r in results if isinstance(r, Kept)], [r for r in results if isinstance(r, InputError)]


def tell(address: str, ids: Sequence[str]) -> list[RecoupeError]:
    """Works out what is told of the stories of these reports; what failed."""
    store, _ = _desk(address)
    failed: list[RecoupeError] = []
    for story in _stories_of(store, ids):
        try:
            told.refresh(store, story)
        except DossierError as error:
            failed.append(error)
    return failed


def look(handed: looking.Handed) -> looking.Look:
    """How what was handed in is read; nothing is kept."""
    return looking.look(handed)


def take(address: str, handed: looking.Handed, by_hand: Mapping[int, looking.ByHand]) -> Results:
    """Takes in the reports of what was handed in, with what was put right of them by hand."""
    return add(address, list(looking.corrected(looking.found(handed), by_hand)))


def reports_of(handed: looking.Handed, by_hand: Mapping[int, looking.ByHand]) -> list[Report | InputError]:
    """The reports of what was handed in, not yet taken in."""
    return list(looking.corrected(looking.found(handed), by_hand))


def apply(address: str, touched: Sequence[str], dated: Sequence[str] = ()) -> None:
    """Has a judgement, or its end, take effect on stories and on what is told of those of the reports `touched`.

    Those of which the day was judged (`dated`) are annotated anew first.
    """
    store, linker = _desk(address)
    for _ in reannotate(store, list(dated)):
        pass
    linker.link()
    stories = _stories_of(store, touched)
    store.write(lambda connection: kept.mark(connection, stories))
    for story in stories:
        with suppress(DossierError):  # the judgement holds; the story's page says why it cannot be shown
            told.refresh(store, story)


def _stories_of(store: Store, ids: Sequence[str]) -> list[str]:
    query = select(reports.c.story).where(reports.c.id.in_(ids), reports.c.story.is_not(None)).distinct()
    with store.reading() as connection:
        return sorted(connection.execute(query).scalars())
