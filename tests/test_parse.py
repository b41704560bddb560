"""Pieces of long texts, and the parse of whole ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.model import Report
from recoupe.parse import TOKEN, parse, pieces, weight


@given(st.text(alphabet="ab .\n\u00a0«", max_size=300), st.integers(min_value=1, max_value=40))
def test_pieces_join_to_the_text_and_keep_the_limit(text: str, longest: int) -> None:
    parts = pieces(text, longest=longest)
    assert "".join(parts) == text
    assert all(weight(part) <= max(longest, TOKEN) for part in parts)


def test_signs_weigh_more_than_prose() -> None:
    prose = "La préfète a fermé trois écoles du département, et quatre autres attendent des travaux. " * 40
    assert weight(prose) == len(prose)
    assert len(pieces("«" * 5_000, longest=10_000)) == 2


def test_a_long_text_is_cut_at_line_breaks() -> None:
    line = "Le préfet a parlé.\n"
    assert all(part.endswith("\n") for part in pieces(line * 50, longest=100)[:-1])


def test_a_report_longer_than_a_piece_keeps_its_text_and_offsets() -> None:
    text = "La maire de Lyon a parlé lundi.\n" * 1500
    ((_, doc),) = parse([Report(id="long", text=text)])
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc[-50:])


def test_an_empty_text_gives_an_empty_doc() -> None:
    ((_, doc),) = parse([Report(id="empty", text="")])
    assert len(doc) == 0
