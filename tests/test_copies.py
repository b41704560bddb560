"""A store that is grown by copies is as one in which all reports were linked."""

from __future__ import annotations

from functools import partial
from itertools import islice

from sqlalchemy import func, select

from benchmarks.copies import Original, finish
from benchmarks.scale import put
from benchmarks.stream import stream
from recoupe.desk.link import Linker
from recoupe.store.base import Store, open_store
from recoupe.store.schema import pairs, reports, stories
from recoupe.store.search import Query, find

LINKED, COPIES = 60, 3


def grown(address: str) -> tuple[Store, Original]:
    store = open_store(address)
    store.write(partial(put, made=list(stream(LINKED, per_day=10))))
    Linker(store).link()
    original = Original(store)
    for number in range(1, COPIES):
        store.write(partial(original.copy, number=number))
    store.write(finish)
    return store, original


def linked(store: Store) -> list[tuple[str, str]]:
    with store.reading() as connection:
        return [tuple(row) for row in connection.execute(select(reports.c.id, reports.c.story).order_by(reports.c.id))]


def test_copies_are_linked_as_they_would_be(address: str) -> None:
    store, original = grown(address)
    told = linked(store)
    with store.reading() as connection:
        counts = [connection.execute(select(func.count()).select_from(table)).scalar_one() for table in (reports, stories, pairs)]
        some = next(iter(find(connection, Query(limit=1))))
        hits = find(connection, Query(words=some.text.split()[1]))
    assert counts[0] == COPIES * LINKED and all(count % COPIES == 0 for count in counts)
    assert len(hits) % COPIES == 0 and len({hit.day for hit in hits}) >= COPIES
    # linking all of them anew changes nothing
    store.write(lambda connection: connection.execute(reports.update().values(linked=False)))
    Linker(store).link()
    assert linked(store) == told
    assert original.move(1).reports > LINKED


def test_a_report_that_comes_then_meets_those_of_the_last_copy(address: str) -> None:
    store, original = grown(address)
    move = original.move(COPIES - 1)
    fresh = [move.report(made) for made in islice(stream(LINKED + 12, per_day=10), LINKED, None)]
    store.write(partial(put, made=fresh))
    Linker(store).link()
    story_of = dict(linked(store))
    joined = {story_of[report.id] for report, _ in fresh} - {report.id for report, _ in fresh}
    assert joined and all(int(story.removeprefix("made-")) > move.reports for story in joined)
