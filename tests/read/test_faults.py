"""Whatever a library raises on one entry is an error of that entry, and what stands beside is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recoupe.errors import HalfCharacterError, InputError, MissingPackageError, RecoupeError
from recoupe.model import Report
from recoupe.read import from_bytes, read
from recoupe.read.faults import held

from . import documents as docs

BAD_CHARACTERS = ("&#99999999999;", "&#xD800;", "&#0;", "&#x110000;", "&#xFFFFFFFFFFFFFFFFFF;", "&#55296")


def item(title: str, text: str = docs.TEXT) -> str:
    return f"<item><title>{title}</title><link>{docs.ADDRESS}?n={len(title)}</link><description>{text}</description></item>"


FILES: dict[str, bytes] = {
    **{f"feed with {told}": docs.rss(item(f"Un {told} titre") + item("Bon")).encode() for told in BAD_CHARACTERS},
    **{f"page with {told}": docs.page(body=f"<p>{told}</p>").encode() for told in BAD_CHARACTERS},
    "page of an empty menu": b"<nav></nav>\x1a",
    "page of two bytes": b"<p>\xa0\x17",
    "page that is cut": b"<html>\xa0\x17",
    "feed with a namespace of broken UTF-8": b'<rss version="2.0" xmlns:a="\xed\xa0\x80"><channel><a:b>x</a:b></channel></rss>',
    "wire with a namespace of broken UTF-8": docs.newsml().encode().replace(b"iptc.org", b"\xed\xa0\x80"),
    "feed with a date that overflows": docs.rss(item("A</title><pubDate>99999999999999999999</pubDate><title>B")).encode(),
    "feed with an odd language": docs.rss('<language type="x">&#xD83D;</language>' + item("A")).encode(),
    "wire with no names": b"<newsMessage xmlns='&#1;'><newsItem/></newsMessage>",
    "records of long numbers": b'{"id":' + b"9" * 5000 + b',"text":"Un mot."}',
    "record of an infinite number": b'{"id": 1e999, "text": "Un mot."}',
    "a header of long numbers": b"---\nid: " + b"9" * 5000 + b"\npublished: " + b"9" * 5000 + b"\n---\nUn mot.",
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kind", [None, "text/html"])
def test_nothing_but_reports_and_input_errors_comes_out(name: str, kind: str | None, tmp_path: Path) -> None:
    found = list(from_bytes(FILES[name], file="f", name="f", content_type=kind))
    assert found
    assert all(str(item).isprintable() for item in found if isinstance(item, InputError))
    (tmp_path / "a").write_bytes(FILES[name])
    (tmp_path / "good.txt").write_text(docs.TEXT, "utf-8")
    assert any(isinstance(found, Report) and found.id == "good" for found in read([str(tmp_path)]))


@pytest.mark.parametrize("told", BAD_CHARACTERS)
def test_an_entry_beside_a_broken_one_is_read(told: str) -> None:
    found = [item for item in from_bytes(FILES[f"feed with {told}"], file="f", name="f") if isinstance(item, Report)]
    assert "Bon" in {report.title for report in found}


def test_an_entry_that_breaks_the_library_is_an_error_and_its_neighbours_are_reports() -> None:
    """feedparser (6.0.12) breaks on a place that stands outside of an element for places."""
    place = "<gml:pos xmlns:gml='http://www.opengis.net/gml'>1 2</gml:pos>"
    bad = item("Mauvais").replace("<title>", f"{place}<title>")
    found = list(from_bytes(docs.rss(item("Un") + bad + item("Deux")).encode(), file="f", name="f"))
    assert [item.title if isinstance(item, Report) else item.record for item in found] == ["Un", 2, "Deux"]
    assert isinstance(found[1], InputError) and "KeyError" in found[1].problem


def test_one_broken_item_of_a_wire_and_one_broken_line_do_not_stop_the_others() -> None:
    line = json.dumps({"id": "a", "text": docs.TEXT})
    data = b'{"id": "b", "text": "' + b"\\ud800" + b'"}\n' + line.encode()
    error, report = from_bytes(data, file="f", name="f")
    assert isinstance(error, InputError) and error.line == 1 and isinstance(report, Report)


def test_what_is_raised_gets_a_place_and_words_that_can_be_printed() -> None:
    with pytest.raises(InputError) as caught, held("f", line=3, record=2):
        raise UnicodeError("a\x1b[31m\n\u202eb \ud800")
    assert (caught.value.line, caught.value.record) == (3, 2) and str(caught.value).isprintable()
    with pytest.raises(InputError, match="nested too deep"), held("f"):
        raise RecursionError
    with pytest.raises(InputError, match="No such"), held("f"):
        Path("/none/at/all").read_bytes()
    for own in (InputError("f", "a", "b"), MissingPackageError("a")):
        with pytest.raises(RecoupeError) as same, held("f"):
            raise own
        assert same.value is own


# dates of no report


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "0001-01-01T00:00:00Z", "1599-12-31", "2201", "2201-01", "9999"])
def test_a_date_outside_the_years_of_reports_is_refused_by_name(day: str) -> None:
    data = json.dumps({"id": "a", "text": docs.TEXT, "published": day})
    (error,) = from_bytes(data.encode(), file="f", name="f")
    assert isinstance(error, InputError)
    assert "published" in error.problem and day in error.problem and "1600 to 2200" in error.problem


@pytest.mark.parametrize("day", ["1600-01-01", "1789-07-14", "2200-12-31T23:59"])
def test_old_and_late_days_are_read(day: str) -> None:
    (found,) = from_bytes(json.dumps({"id": "a", "text": docs.TEXT, "published": day}).encode(), file="f", name="f")
    assert isinstance(found, Report) and found.published == day


def test_a_page_with_such_a_date_is_read_without_it() -> None:
    told = {**docs.JSON_LD, "datePublished": "9999-12-31", "dateModified": "0001-01-01T00:00:00Z"}
    (found,) = from_bytes(docs.page(json_ld=told).encode(), file="f", name="f")
    assert isinstance(found, Report) and found.updated is None and (found.published or "")[:4] in {"", "2024"}


# half of a character


@pytest.mark.parametrize("field", ["id", "text", "title", "outlet", "source", "authors", "notice"])
def test_a_report_with_half_of_a_character_cannot_be_made(field: str) -> None:
    value: object = ("a\ud83d",) if field == "authors" else "a\ud83d"
    with pytest.raises(HalfCharacterError) as caught:
        Report(**{"id": "a", "text": "b", field: value})  # type: ignore[arg-type]
    assert isinstance(caught.value, InputError) and field in caught.value.problem
    str(caught.value).encode()
