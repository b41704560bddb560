"""What the page is made of: marks cut into pieces, passages cut to length, words in two languages, the timeline's scale."""

from __future__ import annotations

import re
from datetime import date, timedelta
from importlib.resources import files
from io import BytesIO

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract, extract_from_dir
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st
from page_sample import at

from recoupe.export.messages import LOCALES, SOURCE_LANGUAGE, Messages
from recoupe.export.page_marks import lay_out, marks_of
from recoupe.export.page_passages import cut, runs, typeset
from recoupe.export.page_safe import visible
from recoupe.export.svg_timeline import positions
from recoupe.model import Annotations, Attribution, Mention, Quantity, Span, Time
from recoupe.text import paragraphs

TEXTS = st.text(alphabet="ab é«»\u00a0\n\r\t’.😀", min_size=1, max_size=60)


@st.composite
def annotated(draw: st.DrawFn) -> tuple[str, Annotations]:
    """A text with spans anywhere, of every kind, as they come."""
    text = draw(TEXTS)

    def span() -> Span:
        start = draw(st.integers(0, len(text)))
        return start, draw(st.integers(start, len(text)))

    def spans() -> list[Span]:
        return [span() for _ in range(draw(st.integers(0, 4)))]

    return text, Annotations(
        id="r",
        mentions=tuple(Mention(start=s, end=e, type="PER", name="A") for s, e in spans()),
        times=tuple(Time(start=s, end=e, type="DATE", value="2020") for s, e in spans()),
        quantities=tuple(Quantity(start=s, end=e, value=1) for s, e in spans()),
        attributions=tuple(Attribution(content=(span(),), cue=span(), form="direct") for _ in range(draw(st.integers(0, 4)))),
    )


@given(annotated())
def test_pieces_are_the_text_and_each_mark_is_its_span(case: tuple[str, Annotations]) -> None:
    text, found = case
    lines, unplaced = lay_out(text, found)
    pieces = [piece for line in lines for piece in line.pieces]
    assert ["".join(p.text for p in line.pieces) for line in lines] == [text[s:e] for s, e in paragraphs(text)]
    assert all(piece.text for piece in pieces)
    begun = [key for piece in pieces for key in piece.ids]
    assert sorted(begun + unplaced) == sorted(mark.key for mark in marks_of(found))
    for mark in marks_of(found):
        shown = "".join(p.text for p in pieces if mark.key in p.keys)
        [(start, end)] = mark.spans
        inside = [text[max(start, s) : min(end, e)] for s, e in paragraphs(text) if s < end and e > start]
        assert shown == "".join(inside)
        assert (mark.key in unplaced) == (not shown)
        if mark.voice and shown:
            assert sum(mark.key in p.ends for p in pieces) == 1


@given(annotated())
def test_a_piece_links_to_its_innermost_mark(case: tuple[str, Annotations]) -> None:
    text, found = case
    length = {mark.key: mark.spans[0][1] - mark.spans[0][0] for mark in marks_of(found) if not mark.voice}
    for line in lay_out(text, found)[0]:
        for piece in line.pieces:
            inner = [key for key in piece.keys if key in length]
            assert (piece.anchor is None) == (not inner)
            assert not inner or length[piece.anchor or ""] == min(length[key] for key in inner)


@given(st.lists(st.sampled_from(["un", "mot", "l’eau", "«", "x" * 30]), min_size=1, max_size=60), st.data())
def test_a_passage_keeps_its_words_and_its_limit(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = cut(text, (start, end), (0, len(text)), words=12)
    whole = made.before + made.marked + made.after
    assert whole == text[made.start : made.end]
    assert len(whole.split()) <= 12
    assert text[start:end].startswith(made.marked)
    if text[start:end].strip():
        assert made.lead == bool(text[: made.start].strip())
        assert made.tail == bool(text[made.end :].strip())
    if len(text[start:end].split()) <= 11:
        assert made.marked == text[start:end]


@pytest.mark.parametrize(
    ("words", "before", "marked", "after"),
    [
        ("trois", "…deux ", "trois", " à quatre à…"),
        ("zéro", "", "zéro", " à un à deux…"),
        ("sept", "…cinq à six à ", "sept", ""),
    ],
)
def test_a_passage_shows_both_sides(words: str, before: str, marked: str, after: str) -> None:
    text = "zéro à un à deux trois à quatre à cinq à six à sept"
    made = cut(text, at(text, words), (0, len(text)), words=5)
    assert ("…" * made.lead + made.before, made.marked, made.after + "…" * made.tail) == (before, marked, after)


def test_a_passage_in_two_parts_keeps_its_limit_and_its_offsets() -> None:
    text = "Oui, dit-il, non merci."
    spans = [at(text, "Oui"), at(text, ", "), at(text, "non merci")]
    assert [(r.text, r.tail) for r in runs(text, [spans[0], spans[2]], words=9)] == [("Oui", False), ("non merci", False)]
    assert [(r.text, r.tail) for r in runs(text, [spans[0], spans[2]], words=2)] == [("Oui", False), ("non", True)]
    assert all(r.text == text[r.start : r.end] for r in runs(text, spans, words=2))
    [long] = runs("x" * 900, [(0, 900)], words=3)
    assert (long.end, long.tail) == (600, True)


@given(st.text(alphabet="a «»:?%\u00a0"))
def test_typesetting_only_changes_spaces(text: str) -> None:
    assert re.sub("[\u00a0\u202f]", " ", typeset(text)) == text.replace("\u00a0", " ")
    assert not re.search("« | [»:?%]", typeset(text))


@given(st.text())
def test_what_is_made_visible_keeps_its_length(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    shown.encode("utf-8")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x7f-\x9f]", shown)


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        ("2019", "2019", "2019"),
        ("2019-03", "mars 2019", "March 2019"),
        ("2019-03-01", "1er mars 2019", "1 March 2019"),
        ("2019-03-11", "11 mars 2019", "11 March 2019"),
        ("2019-03-28T09:07", "28 mars 2019, 9 h 07", "28 March 2019, 09:07"),
        ("2019-03-28T00:30+01:00", "28 mars 2019, 0 h 30", "28 March 2019, 00:30"),
        ("XXXX-XX-26", "XXXX-XX-26", "XXXX-XX-26"),
        ("2019-W12", "2019-W12", "2019-W12"),
        ("2019-02-30", "2019-02-30", "2019-02-30"),
    ],
)
def test_points_in_time(value: str, french: str, english: str) -> None:
    assert Messages("fr").day(value) == french
    assert Messages("en").day(value) == english


@pytest.mark.parametrize(
    ("begin", "finish", "french"),
    [
        ("2019-03-23", "2019-03-28", "23–28 mars 2019"),
        ("2019-03-01", "2019-03-03", "1er–3 mars 2019"),
        ("2019-03-28", "2019-03-28", "28 mars 2019"),
        ("2019-02", "2019-03-28", "février – mars 2019"),
        ("2018-12-27", "2019-01-01", "27 déc. 2018 – 1er janv. 2019"),
    ],
)
def test_spans_of_time(begin: str, finish: str, french: str) -> None:
    assert Messages("fr").interval(begin, finish).replace("\u2009", " ") == french


@pytest.mark.parametrize(
    ("value", "french"),
    [(1234.5, "1\u202f234,5"), (0.93, "0,93"), (35.0, "35"), (2e9, "2\u202f000\u202f000\u202f000"), (1e300, "1e+300")],
)
def test_numbers(value: float, french: str) -> None:
    assert Messages("fr").number(value) == french


@pytest.mark.parametrize(("value", "shown"), [(1500.0, "1\u202f500\u00a0€"), (2.5, "2,50\u00a0€"), (-0.0, "0\u00a0€")])
def test_money(value: float, shown: str) -> None:
    assert Messages("fr").money(value, "EUR") == shown


@pytest.mark.parametrize(
    ("value", "currency", "shown"),
    [
        (3.6e6, None, "3,6\u00a0millions"), (130e6, "EUR", "130\u00a0M\u00a0€"), (1234567, None, "1\u202f234\u202f567"),
        (40, None, "40"), (1500, "EUR", "1\u202f500\u00a0€"), (1e300, None, "1e+300"),
    ],
)  # fmt: skip
def test_figures_are_told_as_a_headline_tells_them(value: float, currency: str | None, shown: str) -> None:
    assert Messages("fr").figure(value, currency) == shown


def used() -> set[str | tuple[str, ...]]:
    """Every message in the code and the templates of the page, and in the table of relations."""
    home = str(files("recoupe.export"))
    keywords = {"_": None, "gettext": None, "say": None, "N_": None, "ngettext": (1, 2)}
    found = extract_from_dir(
        home, [("**.py", "python"), ("templates/**.html", "jinja2")],
        options_map={"**.html": {"trim_blocks": "true", "lstrip_blocks": "true"}}, keywords=keywords,
    )  # fmt: skip
    relations = extract("python", BytesIO(files("recoupe").joinpath("relations.py").read_bytes()), keywords)
    return {message for _, _, message, _, _ in found} | {message for _, message, _, _ in relations}


@pytest.mark.parametrize("language", sorted(set(LOCALES) - {SOURCE_LANGUAGE}))
def test_every_message_is_translated_and_none_is_left_over(language: str) -> None:
    source = files("recoupe.export") / "locale" / language / "LC_MESSAGES" / "recoupe.po"
    catalogue = read_po(BytesIO(source.read_bytes()), locale=language)
    told = {m.id: m for m in catalogue if m.id}
    assert used() == set(told)
    assert [m.id for m in told.values() if not all(forms(m))] == []
    for message in told.values():
        names = [set(re.findall(r"%\((\w+)\)s", part)) for part in (*ids(message), *forms(message))]
        assert all(found == names[0] for found in names), message.id


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


@given(st.sets(st.integers(0, 5000), min_size=1, max_size=20))
def test_the_broken_scale_keeps_the_order_of_days(offsets: set[int]) -> None:
    days = [date(2010, 1, 1) + timedelta(days=n) for n in sorted(offsets)]
    at_day = positions(days, 100, 900)
    places = [at_day[day] for day in days]
    assert places == sorted(set(places)) or len(places) == 1
    assert all(99.9 <= place <= 900.1 for place in places)
