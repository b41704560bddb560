"""Signs that turn text around or that terminals obey: shown as signs, on every page and by every command."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from desk_sample import AGAIN, PORT, Serve
from msgspec.structs import replace

from recoupe.cli import cli
from recoupe.cli.base import printable
from recoupe.serve.settings import settings_for

TURNED = "\u202etnemelgèr\u202c \u2066x\u2069 \x1b[31mrouge\x07 \x9b2J"
BAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
PAGES = ("/", "/search?q=port", "/add", "/stories/1", "/stories/1/dossier", "/stories/1/feed.atom", "/followed.atom",
         "/reports/1/versions", "/judgements", "/held", "/nothing", "/stories/99", "/stories/1?lang=en")  # fmt: skip


def test_no_page_holds_a_sign_that_turns_text_around(serve: Serve) -> None:
    one = replace(PORT, id=f"a{TURNED}", outlet=f"Le Phare {TURNED}", title=f"Le port {TURNED}", url=f"https://x.example/{TURNED}",
                  text=f"{PORT.text} {TURNED}")  # fmt: skip
    served = serve(one, replace(one, text=one.text + f" Fin {TURNED}.", notice=TURNED, status="corrected"), AGAIN)
    judged = {"kind": "not the same story", "report": [one.id, "port-2"], "author": f"Zoé {TURNED}", "story": "1"}
    assert served.post("/judgements", judged).status_code == 303
    served.post("/stories/1/follow", {"on": "1", "story": "1"})
    turned = quote(TURNED)
    pages = [*PAGES, f"/search?q={turned}", f"/search?q=port&outlet={turned}", f"/?day={turned}"]
    for path in pages:
        answer = served.client.get(path)
        assert not BAD.findall(answer.text), path
    for form in ({"text": TURNED, "published": TURNED}, {"address": TURNED}):
        assert not BAD.findall(served.post("/add", form).text)


def test_cookies_are_secure_behind_a_proxy_that_speaks_https(serve: Serve) -> None:
    served = serve(PORT, settings=settings_for("127.0.0.1", token="a-token-of-enough-length", https=True))
    cookie = served.client.get("/login").headers["set-cookie"]
    assert "Secure" in cookie
    plain = serve(PORT)
    assert "Secure" not in plain.client.get("/").headers["set-cookie"]


@pytest.mark.parametrize("sign", ["\x1b[2J", "\n", "\r", "\x9b31m", "\u202e", "\u2028", "\x07", "\t", "\u2029", "\x85"])
def test_no_command_prints_such_a_sign(sign: str, tmp_path: Path) -> None:
    line = {
        "id": f"a{sign}b",
        "outlet": f"Le{sign} Phare",
        "title": f"Le{sign} port",
        "published": "2022-05-10",
        "text": PORT.text,
    }
    (tmp_path / "in.jsonl").write_text(
        json.dumps(line) + "\n" + json.dumps({**line, "text": "Tout autre chose."}) + "\n", "utf-8"
    )
    store = str(tmp_path / "desk.db")
    commands = [["ingest", str(tmp_path / "in.jsonl")], ["search", "port"], ["held"], ["reannotate"]]
    for command in commands:
        run = CliRunner().invoke(cli, [*command, "--store", store])
        for shown in [*run.stdout.split("\n"), *run.stderr.split("\n")]:
            assert sign not in (shown.replace("\t", "", 1) if sign == "\t" else shown) or sign == "\n", (command, shown)
    run = CliRunner().invoke(cli, ["ingest", str(tmp_path / "in.jsonl"), "--store", store])
    assert run.stdout.count("\n") == 1 and printable(f"a{sign}b") in run.stdout


def test_search_makes_no_store_of_a_file_that_is_none(tmp_path: Path) -> None:
    import sqlite3

    (tmp_path / "empty.db").touch()
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE bookmarks (x)")
    other.commit()
    other.close()
    (tmp_path / "text.db").write_text("no database " * 500)
    for name in ("empty.db", "other.db", "text.db"):
        before = (tmp_path / name).read_bytes()
        for command in (["search", "x"], ["held"], ["reannotate"], ["ingest", __file__]):
            if name == "empty.db" and command[0] == "ingest":
                continue
            run = CliRunner().invoke(cli, [*command, "--store", str(tmp_path / name)])
            assert run.exit_code != 0 and str(run.exception).count("\n") == 0, (name, command)
        assert (tmp_path / name).read_bytes() == before, name
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty.db", "other.db", "text.db"]
