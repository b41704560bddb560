"""Bad input of each kind: the message names file, line and remedy, and the other reports go through."""

from __future__ import annotations

import codecs
import io
import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.errors import EmptyInputError, EncodingError, FormatError, InputError, MissingFieldError, NotTextError, TooLargeError
from recoupe.model import Report
from recoupe.read import from_bytes, read
from recoupe.text import as_read

TEXT = "À Nîmes, la préfète a déclaré mardi que l'œuvre était achevée : « C'est fini », a-t-elle lancé à des élèves.\n"


def found(data: bytes | str, **options: Any) -> list[Report | InputError]:
    return list(from_bytes(data if isinstance(data, bytes) else data.encode(), file="f", name="f", **options))


def texts(data: bytes | str, **options: Any) -> list[str]:
    return [report.text for report in found(data, **options) if isinstance(report, Report)]


def errors(data: bytes | str, **options: Any) -> list[InputError]:
    return [error for error in found(data, **options) if isinstance(error, InputError)]


def only_error(data: bytes | str, **options: Any) -> InputError:
    (error,) = found(data, **options)
    assert isinstance(error, InputError)
    assert str(error).startswith("f, line " if error.line else "f: ") and error.remedy
    return error


# encodings


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252", "iso8859-15", "mac_roman", "cp850"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_text_in_an_encoding_of_french_comes_back_exact(encoding: str, line_end: str) -> None:
    text = TEXT if encoding != "cp850" else TEXT.replace("œ", "oe")
    text = (text * 3).replace("\n", line_end)
    assert texts(text.encode(encoding)) == [text]


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_BE, "utf-32-be")])
def test_big_endian_text_with_a_mark(mark: bytes, encoding: str) -> None:
    assert texts(mark + TEXT.encode(encoding)) == [TEXT]


def test_json_in_utf16_and_in_an_older_encoding() -> None:
    record = json.dumps({"id": "a", "text": TEXT}, ensure_ascii=False)
    assert texts(record.encode("utf-16")) == [TEXT]
    assert texts(record.encode("cp1252")) == [TEXT]
    assert texts(f"{record}\n".encode("cp1252") + b'{"id": "b", "text": "Bref."}\n') == [TEXT, "Bref."]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Представитель министерства заявил во вторник, что переговоры завершены."),
        ("koi8_r", "Представитель министерства заявил во вторник, что переговоры завершены."),
        ("cp1250", "Rzecznik rządu powiedział w środę, że rozmowy się zakończyły. Źródło: Łódź."),
        ("cp1252", "El alcalde señaló el miércoles que el año fue difícil; allí está la razón."),
        ("cp1252", "Der Bürgermeister erklärte, die Gespräche müssten länger dauern, größer sei die Mühe."),
        ("shift_jis", "市長は水曜日に記者会見を開き、計画の中止を発表した。"),
        ("utf-16-le", TEXT),
        ("utf-16-be", TEXT),
    ],
)
def test_text_whose_encoding_is_not_certain_is_refused_by_name(encoding: str, text: str) -> None:
    error = only_error(text.encode(encoding))
    assert isinstance(error, EncodingError)
    assert "looks " in error.problem and error.remedy == "convert it to UTF-8"


def test_broken_utf8_names_the_line() -> None:
    data = TEXT.encode() * 2 + "été".encode()[:-1]
    error = only_error(data)
    assert isinstance(error, EncodingError) and error.line == 3 and "broken bytes" in error.problem


def test_a_mark_that_the_bytes_belie() -> None:
    assert isinstance(only_error(codecs.BOM_UTF16_LE + b"\x00\xd8a"), EncodingError)


def test_bytes_of_chance_are_no_text() -> None:
    assert isinstance(only_error(random.Random(1).randbytes(4000)), NotTextError)


def test_control_characters_are_kept() -> None:
    text = "Une page.\x0cUne autre\x1b[0m, et un son\x07 dans un texte de plusieurs mots."
    assert texts(text) == [text]
    assert texts(json.dumps({"text": "a\0b"})) == ["a\0b"]


@pytest.mark.parametrize(
    "page", ["<!DOCTYPE html><p>Un.", "\n<html lang='fr'>", "<?xml version='1.0'?><rss/>", "<!-- x --><p>Un.", "<?xml?><x/>"]
)
def test_a_page_is_not_taken_for_the_words_of_a_report(page: str) -> None:
    assert any(word in only_error(page).problem for word in ("article", "page", "feed", "XML"))


@pytest.mark.parametrize(
    "text", ["<< Un mot >>, dit-il.", "<Paris> Un mot.", "[Mis à jour] Un mot.", "[...] Un mot.", "- Un mot."]
)
def test_text_that_only_begins_like_another_format(text: str) -> None:
    assert texts(text) == [text]


# size


def test_the_limit_is_in_characters_and_counts_exactly() -> None:
    assert texts("é" * 100, limit=100) == ["é" * 100]
    assert isinstance(only_error("é" * 101, limit=100), TooLargeError)
    assert isinstance(only_error("a" * 5000, limit=100), TooLargeError)
    assert texts("---\nid: a\n---\n" + "é" * 100, limit=100) == ["é" * 100]
    assert isinstance(only_error("---\nid: a\n---\n" + "é" * 101, limit=100), TooLargeError)


def test_a_line_that_is_too_long_is_passed_over() -> None:
    long = json.dumps({"id": "long", "text": "mot " * 2_000_000})
    data = "\n".join([json.dumps({"id": "a", "text": "Un."}), long, json.dumps({"id": "b", "text": "Deux."})])
    assert texts(data, limit=1000) == ["Un.", "Deux."]
    (error,) = errors(data, limit=1000)
    assert isinstance(error, TooLargeError) and error.line == 2


def test_many_small_reports_may_be_more_than_the_limit_together() -> None:
    lines = [json.dumps({"id": str(n), "text": TEXT}) for n in range(200)]
    assert len(texts("\n".join(lines), limit=200)) == 200
    assert len(texts("[" + ",\n".join(lines) + "]", limit=1000)) == 200


class Counting(io.BytesIO):
    """A stream that knows how much was asked of it."""

    taken = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        line = super().readline(-1 if size is None else size)
        self.taken += len(line)
        return line


def test_json_lines_are_streamed() -> None:
    from recoupe.read.records import read as read_records
    from recoupe.read.source import Source

    stream = Counting(b"".join(json.dumps({"id": str(n), "text": TEXT}).encode() + b"\n" for n in range(5000)))
    next(read_records(Source("f", "f", stream), 10_000))
    assert stream.taken < 10_000


# JSON


@pytest.mark.parametrize("bad", range(4))
def test_a_broken_line_wherever_it_stands(bad: int) -> None:
    lines = [json.dumps({"id": str(n), "text": f"Texte {n}."}) for n in range(4)]
    lines[bad] = '{"id": "broken", "text": "Tex'
    assert texts("\n".join(lines)) == [f"Texte {n}." for n in range(4) if n != bad]
    (error,) = errors("\n".join(lines))
    assert isinstance(error, FormatError) and error.line == bad + 1


@pytest.mark.parametrize("line", ["[1]", '"a"', "5", "null", "a", '{"text": "a"} x', '{"text": NaN}', "\xa0"])
def test_a_line_that_is_no_object(line: str) -> None:
    data = '{"id": "a", "text": "Un."}\n' + line + '\n{"id": "b", "text": "Deux."}'
    assert texts(data) == ["Un.", "Deux."]
    (error,) = errors(data)
    assert error.line == 2


@pytest.mark.parametrize("half", ["\\ud83d", "\\ude00", "\\ud83d\\ud83d\\ude00", "\\ud83dx"])
def test_half_a_character_names_its_line(half: str) -> None:
    data = '{"id": "a", "text": "Un."}\n{"id": "b", "text": "Un ' + half + '."}\n'
    assert texts(data) == ["Un."]
    (error,) = errors(data)
    assert isinstance(error, FormatError) and error.line == 2 and "surrogate" in error.problem


def test_a_whole_pair_is_a_character() -> None:
    assert texts('{"text": "\\ud83d\\ude00"}') == ["\U0001f600"]


def test_an_array_goes_through_up_to_the_break() -> None:
    data = '[\n {"id": "a", "text": "Un."},\n {"id": "b", "text": 5},\n {"id": "c", "text": "Trois."},\n {"id": "d" "x"}\n]'
    assert texts(data) == ["Un.", "Trois."]
    assert [error.line for error in errors(data)] == [3, 5]
    assert "not read" in errors(data)[1].problem


@pytest.mark.parametrize("rest", ["", ",", ' {"text": "b"}', "] x", ", 5]", ", [1]]", ",, 5]"])
def test_an_array_that_ends_badly(rest: str) -> None:
    assert texts('[{"text": "a"}' + rest) == ["a"]
    assert len(errors('[{"text": "a"}' + rest)) == 1


def test_an_empty_array_and_an_empty_object() -> None:
    assert isinstance(only_error("[ ]\n"), EmptyInputError)
    assert isinstance(only_error("{}"), MissingFieldError)


def test_ids_where_none_is_told() -> None:
    ids = lambda data: [report.id for report in found(data) if isinstance(report, Report)]  # noqa: E731
    assert ids('{"text": "a"}') == ids('{\n"text": "a"\n}') == ids('{"id": " ", "text": "a"}') == ids("\n \nTexte") == ["f"]
    assert ids('{"text": "a"}\n\n{"text": "b"}') == ["f-1", "f-3"]
    assert ids('[{"text": "a"}, {"text": "b"}]') == ["f-1", "f-2"]
    assert ids('{"id": 12345678901234567890123, "text": "a"}') == ["12345678901234567890123"]


def test_a_line_alone_has_its_line_named() -> None:
    error = only_error('{"id": "a"}\n')
    assert isinstance(error, MissingFieldError) and error.line == 1


def test_a_record_with_layers_beside_the_text_reads_as_its_report() -> None:
    record = {"id": "a", "outlet": "Le Test", "published": None, "dct": "2024-05-14", "text": TEXT,
              "times": [{"start": 9, "end": 14, "type": "DATE", "value": "2024-05-14"}], "agencies": []}  # fmt: skip
    (report,) = found(json.dumps(record, indent=1))
    assert report == Report(id="a", outlet="Le Test", text=TEXT, source="f")


@pytest.mark.parametrize(("told", "language"), [(None, "fr"), ("", "fr"), ("fr-BE", "fr"), ("FR", "fr"), ("en_GB", "en")])
def test_languages_are_told_without_region(told: str | None, language: str) -> None:
    (report,) = found(json.dumps({"text": "a", "language": told}))
    assert isinstance(report, Report) and report.language == language


# headers


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ('id: a\ntitle: "Un\nlong', 5),
        ("id: a\noutlet: [x, y]", 3),
        ("id: a\npublished: 2019-13-45", None),
        ("id: a\n- b", 3),
        ("x: " + "[" * 5000, 2),
        ("x: " + "{a: " * 5000, 2),
        ("x: !!python/object/apply:os.getcwd []\nx2: *none", 3),
    ],
)
def test_a_header_that_is_broken_names_its_line(header: str, line: int | None) -> None:
    error = only_error(f"---\n{header}\n---\nTexte.")
    assert isinstance(error, FormatError)
    if line is not None:
        assert error.line == line


def test_the_values_of_a_header_are_what_is_written() -> None:
    header = "id: 007\noutlet: no\ntitle: null\nurl: ~\npublished: 2024-05-14\nnote: [1, {a: b}]\n"
    (report,) = found(f"---\r\n{header}...\r\nTexte.\r\n")
    assert report == Report(id="007", outlet="no", published="2024-05-14", text="Texte.\r\n", source="f")


def test_a_header_without_fields_and_one_with_a_comment() -> None:
    assert texts("---\n---\nTexte.") == texts("---\n# rien\n\nid: a\n---\nTexte.") == ["Texte."]


# anything at all


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_any_text_in_a_file_comes_back_exact(tmp_path: Path, text: str) -> None:
    text = f"Un mot, {text}".replace("\0", " ")
    (tmp_path / "x.txt").write_bytes(text.encode())
    (result,) = read([str(tmp_path / "x.txt")])
    assert isinstance(result, NotTextError) or (isinstance(result, Report) and as_read(result) == text)


STARTS = ["{", "[{", '{"text": "', "---\nid: ", "---\n", "<", "\ufeff", "<rss>", "<html>", "<newsItem>", "# [a](/b)"]


@given(st.sampled_from(STARTS), st.text())
def test_any_text_after_the_start_of_a_format_is_a_report_or_an_error(start: str, text: str) -> None:
    assert found(start + text)


@given(
    st.sampled_from([b"", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\xef\xbb\xbf", b"{", b"---\n"]), st.binary(max_size=200)
)
def test_any_bytes_are_a_report_or_an_error(start: bytes, data: bytes) -> None:
    assert found(start + data)


@given(st.lists(st.dictionaries(st.sampled_from(["id", "text", "published", "title"]), st.none() | st.integers() | st.text())))
def test_any_records_give_a_report_or_an_error_each(records: list[dict[str, object]]) -> None:
    lines = "".join(json.dumps(record) + "\n" for record in records)
    assert len(found(lines)) == max(1, len(records))
    assert len(found(json.dumps([{"x": 0}, *records]))) == len(records) + 1
