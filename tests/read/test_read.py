"""Reading: every form of input comes back exact, and every bad one as an error that names file, line and remedy."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import (
    DuplicateIdError,
    EmptyInputError,
    EncodingError,
    FormatError,
    InputError,
    MissingFieldError,
    NotTextError,
    TooLargeError,
)
from recoupe.model import Report
from recoupe.read import from_bytes, read
from recoupe.read.published import normalised
from recoupe.text import as_read

TEXT = "L’été, la préfète a déclaré : « Ça suffit ».\nÀ Nîmes, l'œuvre a coûté 3 €.\n"


def both(results: list[Report | InputError]) -> tuple[list[Report], list[InputError]]:
    return [r for r in results if isinstance(r, Report)], [r for r in results if isinstance(r, InputError)]


def only_error(results: list[Report | InputError]) -> InputError:
    reports, errors = both(results)
    assert not reports and len(errors) == 1
    assert errors[0].remedy and errors[0].problem
    return errors[0]


def write(path: Path, data: bytes | str) -> str:
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return str(path)


def test_plain_text_is_kept_exactly(tmp_path: Path) -> None:
    crlf = TEXT.replace("\n", "\r\n")
    (report,) = read([write(tmp_path / "depeche.txt", crlf)])
    assert isinstance(report, Report)
    assert (report.id, report.text, report.outlet, report.published) == ("depeche", crlf, None, None)
    assert report.source == str(tmp_path / "depeche.txt")


def test_format_is_chosen_by_content_not_by_name(tmp_path: Path) -> None:
    (report,) = read([write(tmp_path / "x.txt", json.dumps({"id": "j", "text": TEXT}))])
    assert isinstance(report, Report) and (report.id, report.text) == ("j", TEXT)


def test_json_object_list_and_lines(tmp_path: Path) -> None:
    records = [{"id": 7, "text": "Un."}, {"text": "Deux."}]
    names = [
        write(tmp_path / "a.json", json.dumps(records, indent=2)),
        write(tmp_path / "b.jsonl", "\n".join(json.dumps({**r, "id": f"l{i}"}) for i, r in enumerate(records)) + "\n"),
        write(tmp_path / "c.json", json.dumps({"text": "Trois.", "unknown": [1]}, indent=2)),
    ]
    reports, errors = both(list(read(names)))
    assert not errors
    assert [(r.id, r.text) for r in reports] == [("7", "Un."), ("a-2", "Deux."), ("l0", "Un."), ("l1", "Deux."), ("c", "Trois.")]


def test_front_matter(tmp_path: Path) -> None:
    header = (
        "---\nid: fm\noutlet: Le Test\npublished: 2019-03-28 09:07\ntitle: « Oui : non »\nurl: https://example.org/a\n---\n\n"
    )
    (report,) = read([write(tmp_path / "x.md", header + TEXT)])
    assert isinstance(report, Report)
    assert (report.id, report.outlet, report.published, report.title) == ("fm", "Le Test", "2019-03-28T09:07", "« Oui : non »")
    assert report.text == TEXT


def test_a_text_that_begins_with_a_dash_line_is_plain(tmp_path: Path) -> None:
    text = "---\nUne séparation, puis le texte.\n"
    (report,) = read([write(tmp_path / "x.txt", text)])
    assert isinstance(report, Report) and as_read(report) == text


def test_folder_glob_and_standard_input(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    write(tmp_path / "b.txt", "B.")
    write(tmp_path / "a.txt", "A.")
    write(tmp_path / "sub" / "c.txt", "C.")
    write(tmp_path / ".hidden", "H.")
    ids = lambda *names: [r.id for r in both(list(read(names, stdin=io.BytesIO(TEXT.encode()))))[0]]  # noqa: E731
    assert ids(str(tmp_path)) == ["a", "b", "c"]
    assert ids(str(tmp_path / "*.txt")) == ["a", "b"]
    assert ids(str(tmp_path / "**" / "*.txt")) == ["a", "b", "c"]
    assert ids("-", str(tmp_path / "a.txt")) == ["stdin", "a"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso8859_15", "mac_roman"])
def test_encodings_of_french_are_recognised(encoding: str) -> None:
    text = TEXT.replace("’", "'").replace("œ", "oe") if encoding == "iso8859_15" else TEXT
    text = text.replace(" €", " euros") if encoding == "iso8859_15" else text
    (report,) = from_bytes(text.encode(encoding), file="x", name="x")
    assert isinstance(report, Report) and as_read(report) == text


def test_another_encoding_is_refused_by_name() -> None:
    error = only_error(list(from_bytes("Москва осудила заявление министра.".encode("cp1251"), file="x.txt", name="x")))
    assert isinstance(error, EncodingError)
    assert "cp1251" in str(error) and "UTF-8" in error.remedy


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"\x89PNG\r\n\x1a\n\0\0", "PNG"), (gzip.compress(b"x"), "gzip"), (b"abc\0def", "binary")],
)
def test_a_binary_is_named(data: bytes, told: str) -> None:
    error = only_error(list(from_bytes(data, file="x.bin", name="x")))
    assert isinstance(error, NotTextError) and told in str(error) and "x.bin" in str(error)


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file(data: bytes) -> None:
    assert isinstance(only_error(list(from_bytes(data, file="x", name="x"))), EmptyInputError)


def test_a_folder_without_reports_a_glob_without_match_and_a_missing_file(tmp_path: Path) -> None:
    assert isinstance(only_error(list(read([str(tmp_path)]))), EmptyInputError)
    assert isinstance(only_error(list(read([str(tmp_path / "*.txt")]))), EmptyInputError)
    assert str(tmp_path / "no.txt") in str(only_error(list(read([str(tmp_path / "no.txt")]))))


def test_broken_json_in_line_7_of_10(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": f"Texte {n}."}) for n in range(1, 11)]
    lines[6] = lines[6][:-3]
    reports, errors = both(list(read([write(tmp_path / "x.jsonl", "\n".join(lines))])))
    assert [r.id for r in reports] == ["1", "2", "3", "4", "5", "6", "8", "9", "10"]
    assert isinstance(errors[0], FormatError) and len(errors) == 1
    assert errors[0].line == 7 and "x.jsonl, line 7" in str(errors[0])


def test_one_broken_json_document_names_its_line() -> None:
    error = only_error(list(from_bytes(b'{\n "id": "a",\n "text": "b" "c"\n}\n', file="x.json", name="x")))
    assert isinstance(error, FormatError) and error.line == 3


def test_a_record_of_5_mb_is_refused_and_the_others_go_through(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "big", "text": "mot " * 1_250_000}), json.dumps({"id": "small", "text": "Bref."})]
    reports, errors = both(list(read([write(tmp_path / "x.jsonl", "\n".join(lines))])))
    assert [r.id for r in reports] == ["small"]
    assert isinstance(errors[0], TooLargeError) and errors[0].line == 1


def test_a_plain_text_of_5_mb_is_refused(tmp_path: Path) -> None:
    assert isinstance(only_error(list(read([write(tmp_path / "x.txt", "mot " * 1_250_000)]))), TooLargeError)


@pytest.mark.parametrize(
    ("record", "kind", "told"),
    [
        ({"id": "x"}, MissingFieldError, "text"),
        ({"id": "x", "text": "  "}, MissingFieldError, "empty"),
        ({"id": "x", "text": 5}, FormatError, "a number"),
        ({"id": ["x"], "text": "T."}, FormatError, '"id" is a list'),
        ({"outlet": {"name": "y"}, "text": "T."}, FormatError, "outlet"),
        ({"published": "2019-13-45", "text": "T."}, FormatError, "2019-13-45"),
        ({"published": "hier", "text": "T."}, FormatError, "hier"),
    ],
)
def test_a_bad_field_names_itself(record: dict[str, object], kind: type[InputError], told: str) -> None:
    error = only_error(list(from_bytes(json.dumps(record).encode(), file="x.json", name="x")))
    assert isinstance(error, kind) and told in str(error)


def test_half_a_character_is_refused() -> None:
    error = only_error(list(from_bytes(b'{"text": "a\\ud800b"}', file="x", name="x")))
    assert isinstance(error, FormatError)


def test_the_same_id_twice() -> None:
    same = [{"id": "a", "text": "Un."}, {"id": "a", "text": "Un."}, {"id": "a", "text": "Deux."}]
    stdin = io.BytesIO(json.dumps(same).encode())
    reports, errors = both(list(read(["-"], stdin=stdin)))
    assert [r.text for r in reports] == ["Un."]
    assert all(isinstance(e, DuplicateIdError) for e in errors) and len(errors) == 2
    assert "same text" in str(errors[0]) and "another text" in str(errors[1])


@pytest.mark.parametrize("header", ["---\nid: [a\n---\nTexte.", "---\nid: a\nTexte sans fin.", "---\nid: a\n---\n \n"])
def test_a_broken_header(header: str) -> None:
    error = only_error(list(from_bytes(header.encode(), file="x.md", name="x")))
    assert isinstance(error, (FormatError, MissingFieldError)) and "x.md" in str(error)


@pytest.mark.parametrize("bomb", ["[" * 200_000, '{"a":' * 100_000, '{"text":"a","b":' + "[" * 50_000])
def test_deep_json_is_an_error_or_a_text(bomb: str) -> None:
    for result in from_bytes(bomb.encode(), file="x", name="x"):
        assert isinstance(result, (FormatError, Report))


def test_a_yaml_bomb_stays_small() -> None:
    bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"b{i}: &b{i} [*a,*a,*a]\n" for i in range(5)) + "---\nTexte.\n"
    (report,) = from_bytes(bomb.encode(), file="x", name="x")
    assert isinstance(report, Report) and report.text == "Texte.\n"


@pytest.mark.parametrize(
    ("told", "understood"),
    [
        ("2019-03", "2019-03"), ("2019-03-28", "2019-03-28"), ("2019-03-28T09:07", "2019-03-28T09:07"),
        ("2019-03-28 09:07:31", "2019-03-28T09:07"), ("2019-03-28T09:07:00+01:00", "2019-03-28T09:07+01:00"),
        ("2019-03-28T09:07Z", "2019-03-28T09:07+00:00"), ("Thu, 28 Mar 2019 09:07:00 +0100", "2019-03-28T09:07+01:00"),
        ("", None), ("2019", "2019"),
    ],
)  # fmt: skip
def test_published(told: str, understood: str | None) -> None:
    assert normalised(told) == understood


@given(
    st.text(min_size=1).filter(lambda t: t.strip() and not t.lstrip().startswith(("{", "[", "---", "\ufeff")) and "\0" not in t)
)
def test_any_text_comes_back_from_utf8(text: str) -> None:
    results = list(from_bytes(text.encode("utf-8"), file="x", name="x"))
    assert isinstance(results[0], NotTextError) or (isinstance(results[0], Report) and as_read(results[0]) == text)


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_comes_back_from_json(text: str) -> None:
    (report,) = from_bytes(json.dumps({"text": text}).encode(), file="x", name="x")
    assert isinstance(report, Report) and as_read(report) == text


@given(st.binary(max_size=300))
def test_random_bytes_never_raise(data: bytes) -> None:
    assert all(isinstance(result, (Report, InputError)) for result in from_bytes(data, file="x", name="x"))
