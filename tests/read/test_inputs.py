"""What an INPUT stands for: order, hidden files, patterns, pipes, and names that lead nowhere."""

from __future__ import annotations

import io
import os
import sys
import threading
from pathlib import Path

import pytest

from recoupe.errors import EmptyInputError, InputError
from recoupe.model import Report
from recoupe.read import read


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"Le texte de {name}.", "utf-8")


def ids(*inputs: str) -> list[str]:
    return [found.id for found in read(inputs) if isinstance(found, Report)]


def errors(*inputs: str, stdin: bytes = b"") -> list[InputError]:
    return [found for found in read(inputs, stdin=io.BytesIO(stdin)) if isinstance(found, InputError)]


def test_arguments_keep_their_order_and_folders_are_sorted_by_path(tmp_path: Path) -> None:
    fill(tmp_path, "z.txt", "d/c.txt", "d/e/b.txt", "d/a.txt", "d/e.txt")
    assert ids(str(tmp_path / "z.txt"), str(tmp_path / "d")) == ["z", "a", "c", "b", "e"]


def test_hidden_files_and_files_about_the_folder_are_left_out(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "README.md", "readme", "LICENSE", "licence.txt", "NOTICE", "readme-2019.txt")
    assert ids(str(tmp_path)) == ["a", "readme-2019"]
    assert ids(str(tmp_path / "*")) == ["a", "readme-2019"]
    assert ids(str(tmp_path / "README.md")) == ["README"], "what is asked for by its name is read"


def test_a_folder_with_nothing_but_a_readme_holds_no_report(tmp_path: Path) -> None:
    fill(tmp_path, "README.md", ".x.txt")
    (error,) = errors(str(tmp_path))
    assert isinstance(error, EmptyInputError) and str(tmp_path) in str(error)


def test_a_pattern_takes_folders_in_and_each_file_once(tmp_path: Path) -> None:
    fill(tmp_path, "a/x.txt", "a/y.txt", "b.txt")
    assert ids(str(tmp_path / "*")) == ["x", "y", "b"]
    assert not errors(str(tmp_path / "**"))
    assert ids(str(tmp_path / "**")) == ["x", "y", "b"]


def test_a_file_whose_name_is_a_pattern_is_that_file(tmp_path: Path) -> None:
    fill(tmp_path, "a[1].txt", "a1.txt")
    assert ids(str(tmp_path / "a[1].txt")) == ["a[1]"]


@pytest.mark.parametrize("name", ["", "no-such-file.txt", "no/such/folder", "a\0b", "x" * 5000])
def test_a_name_that_leads_nowhere(name: str) -> None:
    (error,) = errors(name)
    assert error.remedy and error.problem and error.line is None


def test_a_link_that_leads_nowhere_is_told_and_the_others_go_through(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    assert ids(str(tmp_path)) == ["a"]
    assert [error.file for error in errors(str(tmp_path))] == [str(tmp_path / "b.txt")]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs rights that can be taken away")
def test_what_may_not_be_read_is_told_and_the_others_go_through(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b.txt", "d/c.txt")
    (tmp_path / "b.txt").chmod(0)
    (tmp_path / "d").chmod(0)
    try:
        assert ids(str(tmp_path)) == ["a"]
        assert [error.file for error in errors(str(tmp_path))] == [str(tmp_path / "d"), str(tmp_path / "b.txt")]
    finally:
        (tmp_path / "d").chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_read_where_it_is_named_and_never_waited_for_in_a_folder(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    fill(tmp_path, "a.txt")
    assert ids(str(tmp_path)) == ["a"]
    writer = threading.Thread(target=lambda: pipe.write_bytes(b'{"text": "Un."}\n{"text": "Deux."}\n'))
    writer.start()
    assert ids(str(pipe)) == ["pipe-1", "pipe-2"]
    writer.join()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs devices")
def test_a_device_is_not_read() -> None:
    (error,) = errors("/dev/zero")
    assert "device" in error.problem


@pytest.mark.skipif(sys.platform != "linux", reason="needs file names that are no UTF-8")
def test_a_file_name_that_is_no_utf8_gives_an_id_that_can_be_written(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/d\xe9p\xeache.txt")).write_text("Un texte.", "utf-8")
    (report,) = read([str(tmp_path)])
    assert isinstance(report, Report)
    assert report.id == "d\ufffdp\ufffdche"
    assert report.source == str(tmp_path / "d\ufffdp\ufffdche.txt")


def test_standard_input_twice(tmp_path: Path) -> None:
    (error,) = errors("-", "-", stdin=b"Un texte.")
    assert error.file == "-" and "twice" in error.problem


def test_standard_input_takes_json_lines_and_has_ids_for_them() -> None:
    found = list(read(["-"], stdin=io.BytesIO(b'{"text": "Un."}\n\n{"text": "Deux."}\n')))
    assert [report.id for report in found if isinstance(report, Report)] == ["stdin-1", "stdin-3"]


def test_empty_standard_input_names_itself() -> None:
    (error,) = errors("-")
    assert isinstance(error, EmptyInputError) and str(error).startswith("-: ")


def test_an_id_that_comes_again_names_both_places(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "x", "text": "Un."}\n{"id": "y", "text": "Deux."}\n', "utf-8")
    (tmp_path / "b.jsonl").write_text('{"id": "z", "text": "Trois."}\n{"id": "y", "text": "Quatre."}\n', "utf-8")
    (error,) = errors(str(tmp_path))
    assert f"{tmp_path / 'b.jsonl'}, line 2" in str(error)
    assert f"{tmp_path / 'a.jsonl'}, line 2" in str(error)


def test_reading_starts_before_all_is_found(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    first = next(iter(read([str(tmp_path / "a.txt"), str(tmp_path / "missing.txt")])))
    assert isinstance(first, Report)


def test_a_limit_below_one_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="limit"):
        read(["x"], limit=0)
