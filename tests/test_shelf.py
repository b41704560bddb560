"""What stands near a span is found whatever the order and length of the things."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.shelf import Shelf
from recoupe.text import overlap

SPANS = st.tuples(st.integers(0, 2000), st.integers(0, 900)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=30), SPANS)
def test_all_that_meets_a_span_is_near_it_in_the_order_put(things: list[tuple[int, int]], span: tuple[int, int]) -> None:
    near = Shelf((thing, number) for number, thing in enumerate(things)).near(span)
    assert near == sorted(near)
    assert {number for number, thing in enumerate(things) if overlap(thing, span)} <= set(near)


def test_what_stands_far_away_is_not_looked_at() -> None:
    shelf = Shelf(((start, start + 10), start) for start in range(0, 100_000, 20))
    assert len(shelf.near((50_000, 50_010))) < 50
