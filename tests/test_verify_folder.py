"""Folders of dossiers are verified: every byte, the page, forgeries and the command."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner
from verify_sample import CORRUPT, ONE, TWO, all_of, changed, correct, set_at, written

from recoupe.cli import cli
from recoupe.errors import FormatError, InputError
from recoupe.export import sums
from recoupe.model import (
    Dossier,
)
from recoupe.verify import examine, verify_folder
from recoupe.verify.spans import located


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path, correct())


def test_a_folder_with_its_page_passes(folder: Path) -> None:
    verdict = examine(folder)
    assert verdict.faults == ()
    assert verdict.spans == len(list(located(correct()))) > 30
    assert verdict.passages > 10


def test_the_page_may_be_missing(folder: Path) -> None:
    (folder / "index.html").unlink()
    (folder / sums.FILE).write_bytes(sums.sums(correct(), {"dossier.json": (folder / "dossier.json").read_bytes()}))
    assert verify_folder(folder) == [] and examine(folder).passages == 0


def leaves(value: Any, path: str = "") -> list[str]:
    """The paths of all values in a plain record."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [leaf for name, inner in items for leaf in leaves(inner, f"{path}.{name}" if path else str(name))] or [path] * (
        not isinstance(value, dict | list)
    )


def other(value: Any) -> Any:
    """Another value of the same type."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1 if value > 1 else value / 2 + 0.125 if isinstance(value, float) else value + 1
    return "2019-01-01" if value is None else value + "x"


def test_every_changed_field_is_found(folder: Path) -> None:
    plain = json.loads((folder / "dossier.json").read_bytes())
    paths = random.Random(1).sample(leaves(plain), 140)
    missed = []
    for path in paths:
        changed_one = json.loads((folder / "dossier.json").read_bytes())
        set_at(path, other)(changed_one)
        with tempfile.TemporaryDirectory() as place:
            shutil.copytree(folder, place, dirs_exist_ok=True)
            (Path(place) / "dossier.json").write_text(json.dumps(changed_one), "utf-8")
            try:
                missed += [] if verify_folder(Path(place)) else [path]
            except FormatError:
                continue
    assert missed == []


@pytest.mark.parametrize("name", ["index.html", "dossier.json", sums.FILE])
def test_every_changed_byte_is_found(name: str, folder: Path) -> None:
    content = (folder / name).read_bytes()
    told = sums.digest((folder / sums.FILE).read_bytes())
    chance = random.Random(2)
    for place in chance.sample(range(len(content)), 60):
        flipped = bytearray(content)
        flipped[place] ^= 1 << chance.randrange(7)
        (folder / name).write_bytes(flipped)
        try:
            assert examine(folder, digest=told).faults, place
        except FormatError:
            continue


def test_a_missing_digest_and_another_digest_are_told(folder: Path) -> None:
    told = sums.digest((folder / sums.FILE).read_bytes())
    assert examine(folder, digest=told.upper()).faults == ()
    assert "not the one that was given" in examine(folder, digest="0" * 64).faults[0]
    (folder / sums.FILE).unlink()
    assert examine(folder).faults[0].startswith("SHA256SUMS: there is none")


def test_the_digest_is_one_that_other_programs_check(folder: Path) -> None:
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("needs sha256sum (coreutils)")
    run = subprocess.run([program, "-c", "--strict", sums.FILE], cwd=folder, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "dossier.json: OK\nindex.html: OK\n"), run.stderr


FORGED: dict[str, Callable[[dict[str, Any]], None]] = {
    "a relation": set_at("story.claims.0.relation", "contradict"),
    "a speaker": set_at("annotations.0.attributions.0.speaker", "Paul Riou"),
    "a quantity": set_at("annotations.0.quantities.0.value", 400.0),
    "a time": set_at("annotations.0.times.0.value", "2023-03-01"),
    "an event": set_at("annotations.0.events.0.status", "denied"),
    "an outlet": all_of(set_at("reports.0.outlet", "Le trois"), set_at("annotations.0.outlet", "Le trois")),
    "a title": all_of(set_at("reports.0.title", "Un autre titre"), set_at("title", "Un autre titre")),
    "an address": set_at("reports.0.url", "https://autre.example/1"),
}
"""Aimed forgeries: the record holds together after each, and whoever made it took a new digest and made a new page."""


@pytest.fixture(scope="module")
def made_of_reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("made")
    plain = {"un": {"text": ONE, "outlet": "Le un", "title": "Le dragage"}, "deux": {"text": TWO, "outlet": "Le deux"}}
    for name, fields in plain.items():
        (place / f"{name}.json").write_text(json.dumps({"id": name, "published": "2023-03-07", **fields}), "utf-8")
    inputs = [str(place / f"{name}.json") for name in plain]
    run = CliRunner().invoke(cli, ["dossier", *inputs, "-o", str(place / "out")])
    assert run.exit_code == 0, run.output
    return place


@pytest.mark.parametrize("name", FORGED)
def test_an_aimed_forgery_is_found_by_making_the_dossier_again(name: str, made_of_reports: Path, tmp_path: Path) -> None:
    out, inputs = made_of_reports / "out", [str(made_of_reports / f"{n}.json") for n in ("un", "deux")]
    run = CliRunner().invoke(cli, ["verify", str(out), *inputs, "--recompute"])
    assert run.exit_code == 0, run.output
    plain = json.loads((out / "dossier.json").read_bytes())
    FORGED[name](plain)
    forged = msgspec.convert(plain, Dossier)
    written(tmp_path, forged)
    assert not [fault for fault in verify_folder(tmp_path) if fault.startswith(sums.FILE)]
    run = CliRunner().invoke(cli, ["verify", str(tmp_path), *inputs, "--recompute"])
    assert run.exit_code == 1 and "the dossier has" in run.stdout, run.output
    # without a new digest, the digest alone finds it
    (tmp_path / sums.FILE).write_bytes((out / sums.FILE).read_bytes())
    assert [fault for fault in verify_folder(tmp_path) if fault.startswith(sums.FILE)]


def test_a_page_that_the_record_does_not_give_is_found(made_of_reports: Path, tmp_path: Path) -> None:
    shutil.copytree(made_of_reports / "out", tmp_path, dirs_exist_ok=True)
    html = (tmp_path / "index.html").read_text("utf-8").replace("</main>", "<p>Rien</p></main>")
    (tmp_path / "index.html").write_text(html, "utf-8")
    files = {name: (tmp_path / name).read_bytes() for name in ("dossier.json", "index.html")}
    dossier = msgspec.json.decode(files["dossier.json"], type=Dossier)
    (tmp_path / sums.FILE).write_bytes(sums.sums(dossier, files))
    run = CliRunner().invoke(cli, ["verify", str(tmp_path), "--recompute"])
    assert run.exit_code == 1 and "it is not the page" in run.stdout


ON_THE_PAGE: dict[str, tuple[Callable[[str], str], str]] = {
    "other words": (lambda html: html.replace("dragage", "drainage"), "the page shows"),
    "an offset": (lambda html: html.replace('data-start="0"', 'data-start="1"'), "the page shows"),
    "an offset beyond": (lambda html: html.replace('data-start="0"', 'data-start="9999"'), "reaches out of the text"),
    "no report": (lambda html: html.replace('data-report="2"', 'data-report="3"'), "the dossier has 2 reports"),
    "a report too few": (lambda html: html.replace('<article class="text"', '<article class="texte"', 1), "texts of reports"),
    "a claim left out": (lambda html: re.sub(r'data-claims="[^"]+"', 'data-claims=""', html, count=1), "shows nothing of claim"),
    "a claim too many": (lambda html: re.sub(r'data-claims="', 'data-claims="other ', html, count=1), "does not hold"),
}


@pytest.mark.parametrize("name", ON_THE_PAGE)
def test_a_page_that_shows_other_than_the_record_does_not_pass(name: str, folder: Path) -> None:
    edit, fault = ON_THE_PAGE[name]
    html = (folder / "index.html").read_text("utf-8")
    assert edit(html) != html
    (folder / "index.html").write_text(edit(html), "utf-8")
    assert any(fault in line for line in verify_folder(folder)), verify_folder(folder)


def test_a_folder_without_a_record_is_told_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"dossier\.json: there is no such file; name the folder"):
        verify_folder(tmp_path)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"{", "it is no JSON"),
        (b"\xff\xfe", "it is no JSON"),
        (b"[]", "it is no dossier of this version"),
        (b'{"title": "x"}', "it is no dossier of this version"),
    ],
)
def test_a_record_that_cannot_be_read_is_told_with_the_remedy(data: bytes, problem: str, tmp_path: Path) -> None:
    (tmp_path / "dossier.json").write_bytes(data)
    with pytest.raises(FormatError, match=problem) as caught:
        verify_folder(tmp_path)
    assert "make it anew" in str(caught.value)


def test_the_command_says_how_much_is_as_told(folder: Path) -> None:
    run = CliRunner().invoke(cli, ["verify", str(folder)])
    verdict = examine(folder)
    assert (run.exit_code, run.output) == (0, f"{verdict.spans} spans, {verdict.passages} passages, all as told\n")


def test_the_command_tells_each_fault_on_a_line(folder: Path) -> None:
    edit, _ = CORRUPT["a count one off"]
    (folder / "dossier.json").write_bytes(msgspec.json.encode(changed(edit)))
    run = CliRunner().invoke(cli, ["verify", str(folder)])
    assert run.exit_code == 1
    assert run.stdout.splitlines() == list(examine(folder).faults)


def test_the_command_compares_with_the_originals(folder: Path) -> None:
    for name, text in (("un", ONE), ("deux", TWO + " Fin.")):
        (folder / f"{name}.json").write_text(json.dumps({"id": name, "text": text}), "utf-8")
    run = CliRunner().invoke(cli, ["verify", str(folder), str(folder / "un.json"), str(folder / "deux.json")])
    assert run.exit_code == 1
    assert f"report deux: its text is not the original's, from code point {len(TWO)} on\n" in run.stdout
    assert "report un: its outlet is not the original's\n" in run.stdout and "report un: its text" not in run.stdout
