"""The desk's commands, one after the other and at once, and what each needs."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from desk_reports import EXAMPLE, PORT, PORT_AGAIN, members, recoupe
from sqlalchemy import text

from recoupe.desk.link import Linker
from recoupe.desk.makers import RULES
from recoupe.model import Report
from recoupe.read import read
from recoupe.store.base import open_store


def test_the_commands(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(
        "".join(
            json.dumps({"id": r.id, "outlet": r.outlet, "published": r.published, "text": r.text}) + "\n"
            for r in (PORT, PORT_AGAIN)
        ),
        "utf-8",
    )
    store = ["--store", str(tmp_path / "desk.db")]
    run = recoupe("ingest", str(tmp_path / "in.jsonl"), *store)
    assert (run.returncode, run.stdout) == (0, "new\tport-1\nnew\tport-2\n"), run.stderr
    run = recoupe("search", "KERSAINT vendredi", *store)
    assert run.returncode == 0 and "port-1" in run.stdout and "port-2" in run.stdout
    run = recoupe("search", "kersaint", "--speaker", "le goff", "--until", "2022-05", "--json", "--limit", "1", *store)
    (hit,) = map(json.loads, run.stdout.splitlines())
    assert hit["story"] == "port-1" and "Kersaint" in hit["passages"][0]["text"]
    run = recoupe("dossier", "--story", "port-1", "-o", str(tmp_path / "out"), *store)
    assert run.returncode == 0 and "Kersaint" in (tmp_path / "out" / "index.html").read_text("utf-8")
    run = recoupe("reannotate", *store)
    assert run.returncode == 0 and "0 reports renewed" in run.stderr
    for wrong, reason in (
        (["dossier", "--story", "nope", *store], "no story"),
        (["dossier", "--story", "port-1"], "--store"),
        (["search", "x", "--since", "hier", *store], "no day"),
        (["search", "x", "--store", str(tmp_path / "none.db")], "no such store"),
        (["ingest", str(tmp_path / "missing"), *store], "nothing was done"),
    ):
        run = recoupe(*wrong)
        assert run.returncode == 2 and reason in run.stderr and "Traceback" not in run.stderr


def test_what_is_doubtful_of_a_reading_is_told_on_standard_error(tmp_path: Path) -> None:
    shown = "".join(f"<p>À {n} heures, le guetteur du phare a mesuré des vagues de {n} mètres.</p>" for n in range(8))
    post = {"datePublished": "2024-05-14T18:30:00+02:00", "articleBody": "Le bac est arrêté."}
    blog = json.dumps({"@type": "LiveBlogPosting", "headline": "Tempête", "liveBlogUpdate": [post]})
    page = tmp_path / "direct.html"
    page.write_text(
        f"<!doctype html><html lang=fr><head><script type='application/ld+json'>{blog}</script></head><body><article>{shown}"
        "</article></body></html>",
        "utf-8",
    )
    run = recoupe("ingest", str(page), "--store", str(tmp_path / "desk.db"))
    assert (run.returncode, run.stdout) == (0, "new\tdirect\n"), run.stderr
    assert f"recoupe: {page}: a live blog: the page shows more posts than" in run.stderr


def test_a_killed_ingest_goes_on_where_it_was(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "recoupe", "ingest", str(EXAMPLE), "--store", str(tmp_path / "desk.db")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    confirmed = process.stdout.readline().split()[1]
    process.send_signal(signal.SIGKILL)
    process.communicate()
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    outcomes = dict(reversed(line.split("\t")) for line in run.stdout.splitlines())
    assert outcomes[confirmed] == "known"
    assert set(outcomes) == {r.id for r in read([str(EXAMPLE)]) if isinstance(r, Report)}
    store = open_store(str(tmp_path / "desk.db"))
    with store.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM reports WHERE story IS NULL OR NOT linked")).scalar() == 0
        assert connection.execute(text("SELECT count(*) FROM stories WHERE size > 1 AND stale")).scalar() == 0


def test_two_ingests_at_once_make_what_one_makes(address: str) -> None:
    command = [sys.executable, "-m", "recoupe", "ingest", str(EXAMPLE), "--store", address]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    outs = []
    for process in processes:
        out, errors = process.communicate()
        assert process.returncode == 0, errors
        outs.append(out)
    expected = [r.id for r in read([str(EXAMPLE)]) if isinstance(r, Report)]
    assert sum(out.count("new\t") for out in outs) == len(expected) == sum(out.count("known\t") for out in outs)
    store = open_store(address)
    assert [sorted(found) for found in members(store).values()] == [sorted(expected)]
    assert Linker(store).link() == []
    store.close()


@pytest.mark.parametrize(
    ("missing", "arguments"),
    [("sqlalchemy", ["search", "x", "--store", "x.db"]), ("starlette", ["serve", "--store", "x.db"])],
)
def test_a_missing_package_is_told_with_what_to_install(missing: str, arguments: list[str], tmp_path: Path) -> None:
    code = f"import sys; sys.modules[{missing!r}] = None; sys.argv[1:] = {arguments!r}; from recoupe.cli import main; main()"
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 2 and "[desk]'" in run.stderr and "Traceback" not in run.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("part", RULES)
def test_every_part_that_makes_annotations_is_there(part: str) -> None:
    assert (files("recoupe") / part).is_dir() or (files("recoupe") / part).is_file()
