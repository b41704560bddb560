"""What an assistant asks for may be wrong, huge or planted by a page that it read: refused in one line, and nothing leaks."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from mcp.client import Client
from serving import Asked, ask, http_server, over_stdio, run

from recoupe.assist.gate import LONGEST_WORDS, MOST_REPORTS, MOST_SIGNS, Allowed
from recoupe.assist.server import serve
from recoupe.assist.workplace import Workplace
from recoupe.cli import cli
from recoupe.store.base import open_store

TEXT = "Le pont de Sarcelle rouvrira lundi, a annoncé la maire, Odile Ferrand."


def call(place: Workplace, tool: str, **arguments: Any) -> Asked:
    async def work() -> Asked:
        async with Client(serve(place)) as client:
            return await ask(client, tool, arguments)

    result: Asked = run(work)
    return result


def refused(place: Workplace, tool: str, **arguments: Any) -> str:
    failed, told = call(place, tool, **arguments)
    assert failed, told
    assert "Traceback" not in told and "\n" not in told.removeprefix("Error executing tool").strip().partition("validation")[0]
    return str(told)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ({}, "give reports, files or addresses"),
        ({"reports": [{"text": "a" * (MOST_SIGNS + 1)}]}, "longer than"),
        ({"reports": [{"text": TEXT}] * (MOST_REPORTS + 1)}, "more than"),
        ({"reports": [{"text": TEXT, "title": "t" * (LONGEST_WORDS + 1)}]}, "longer than"),
        ({"reports": [{"text": "   \n "}]}, "report 1"),
        ({"reports": [{"text": TEXT + "\0"}]}, "no character of a text"),
        ({"reports": [{"text": TEXT, "published": "le jour d'avant"}]}, "published"),
        ({"reports": [{"title": "sans texte"}]}, "text"),
        ({"reports": "x"}, "validation error"),
        ({"reports": [{"text": 5}]}, "validation error"),
        ({"reports": {"text": TEXT}}, "validation error"),
        ({"files": ["a.txt"] * (MOST_REPORTS + 1)}, "more than"),
        ({"addresses": ["https://example.org/"] * (MOST_REPORTS + 1)}, "more than"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_cannot_be_compared_is_refused(arguments: dict[str, Any], reason: str) -> None:
    assert reason in refused(Workplace(), "compare_reports", **arguments)


@pytest.mark.parametrize(
    ("tool", "arguments", "reason"),
    [
        ("story_facts", {"story": "nowhere"}, "compare its reports first"),
        ("story_facts", {"story": "x" * 100_000}, "longer than"),
        ("story_facts", {"story": "read-x", "limit": 0}, "limit"),
        ("story_facts", {"story": "read-x", "limit": 10**30}, "limit"),
        ("story_facts", {"story": "read-x", "offset": -1}, "offset"),
        ("story_facts", {"story": "read-x", "relation": "true"}, "validation error"),
        ("who_said", {"story": "read-x", "speaker": "x" * 100_000}, "longer than"),
        ("check_quotation", {"quotation": "x" * 100_000}, "longer than"),
        ("check_quotation", {"quotation": "« … »"}, "no word"),
        ("check_quotation", {"quotation": "a\0b"}, "no character"),
        ("independent_origins", {"story": "read-x", "claim": "claim"}, "compare its reports first"),
        ("search", {"words": "x" * 100_000}, "longer than"),
        ("search", {"words": "pont", "since": "hier"}, "since must be"),
        ("search", {"words": "pont", "until": "2019-1"}, "until must be"),
        ("search", {"words": "pont", "since": "٢٠١٩"}, "since must be"),
        ("keep_reports", {"reports": [{"text": TEXT}]}, "Unknown tool"),
        ("nothing", {}, "Unknown tool"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_cannot_be_asked_is_refused(tool: str, arguments: dict[str, Any], reason: str) -> None:
    assert reason in refused(Workplace(), tool, **arguments)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    allowed = tmp_path / "allowed"
    (allowed / "links").mkdir(parents=True)
    (allowed / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "secret.txt").write_text("Le mot de passe est tournesol.", "utf-8")
    (allowed / "link.txt").symlink_to(tmp_path / "secret.txt")
    (allowed / "links" / "inner.txt").symlink_to(tmp_path / "secret.txt")
    (allowed / "zero").symlink_to("/dev/zero")
    return allowed


def outside(folder: Path) -> Iterator[str]:
    yield from ("-", "", "/etc/passwd", "/dev/stdin", "/proc/self/environ", f"{folder}/../secret.txt", f"{folder}/link.txt")
    yield from (
        f"{folder}/links",
        f"{folder}/zero",
        f"{folder}/*.txt",
        f"{folder}/no\u202esuch.txt",
        "~/.ssh/id_rsa",
        "https://x.org",
    )


def test_no_file_outside_of_the_allowed_folders_is_read(folder: Path) -> None:
    place = Workplace(allowed=Allowed((folder.resolve(),)))
    for name in outside(folder):
        told = refused(place, "compare_reports", files=[name])
        assert "no file within the allowed folders" in told and "tournesol" not in told and "\u202e" not in told, name
    failed, answer = call(place, "compare_reports", files=[str(folder / "a.txt")])
    assert not failed and len(answer["stories"]) == 1


def test_without_a_folder_no_file_is_read(folder: Path) -> None:
    assert "--allow" in refused(Workplace(), "compare_reports", files=[str(folder / "a.txt")])


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://[::1]/", "http://localhost/", "http://169.254.169.254/latest/", "http://10.0.0.1/", "http://2130706433/",
     "http://0x7f.1/", "http://127.0.0.1:22/"],
)  # fmt: skip
def test_private_addresses_are_not_fetched(address: str) -> None:
    told = refused(Workplace(allowed=Allowed(fetch=True)), "compare_reports", addresses=[address])
    assert "private network" in told or "unusual form" in told or "not one of web servers" in told


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/", "/etc/passwd", "javascript:1", "-", ""])
def test_what_is_no_address_is_not_fetched(address: str) -> None:
    assert "no address of the web" in refused(Workplace(allowed=Allowed(fetch=True)), "compare_reports", addresses=[address])


def test_without_the_flag_no_address_is_fetched() -> None:
    assert "--fetch" in refused(Workplace(), "compare_reports", addresses=["https://example.org/"])


def test_signs_that_a_terminal_obeys_are_shown_as_others_and_offsets_stay() -> None:
    text = "Le pont \u202erouvrira\u202c lundi, a \x1b[31mannoncé la maire de Sarcelle, Odile Ferrand."
    place = Workplace()
    failed, answer = call(place, "compare_reports", reports=[{"text": text, "title": "T\u202e", "outlet": "L\x1b", "id": "a"}])
    assert not failed
    passage = answer["stories"][0]["origins"][0]["passages"][0]
    assert not {"\u202e", "\x1b"} & set(str(answer)) and (passage["start"], passage["end"]) == (0, len(text))
    failed, answer = call(place, "check_quotation", quotation="la maire de Sarcelle")
    (found,) = answer["found"]
    assert text[found["passages"][0]["start"] : found["passages"][0]["end"]] == "la maire de Sarcelle"


def test_half_of_a_surrogate_pair_is_told_and_the_server_goes_on() -> None:
    with http_server() as address:
        params = b'{"name":"check_quotation","arguments":{"quotation":"\\ud800 pont"}}'
        body = b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":' + params + b"}"
        headers = {"content-type": "application/json", "accept": "application/json, text/event-stream"}
        assert httpx.post(address, content=body, headers=headers).status_code < 600

        async def work() -> Asked:
            async with Client(address) as client:
                return await ask(client, "check_quotation", {"quotation": "le pont"})

        failed, answer = run(work)
        assert not failed and answer["status"] == "absent"


def test_over_http_only_this_machines_names_sites_and_token_come_in() -> None:
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    headers = {"accept": "application/json, text/event-stream"}
    shown = {**headers, "authorization": "Bearer " + "t" * 24}
    with http_server("--token", "t" * 24) as address:
        assert httpx.post(address, json=body, headers=headers).status_code == 401
        raw = {name.encode(): value.encode() for name, value in headers.items()} | {b"authorization": "Bearer é".encode()}
        assert httpx.post(address, json=body, headers=raw).status_code == 401
        assert httpx.post(address, json=body, headers={**shown, "host": "evil.example"}).status_code == 421
        assert httpx.post(address, json=body, headers={**shown, "origin": "https://evil.example"}).status_code == 403
        as_json = {**shown, "content-type": "application/json"}
        assert httpx.post(address, content=b"x" * 9_000_000, headers=as_json).status_code == 413


def test_a_store_is_only_read_unless_it_is_said(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    own = open_store(str(file))
    place = Workplace(own, Allowed(keep=True))
    failed, answer = call(place, "keep_reports", reports=[{"text": TEXT, "id": "a", "outlet": "La Gazette"}])
    assert not failed and answer["kept"][0]["outcome"] == "new" and answer["kept"][0]["passage"]["text"] == TEXT
    own.close()
    before = file.read_bytes()
    reading = Workplace(open_store(str(file), create=False, upgrade=False), Allowed())
    failed, answer = call(reading, "search", words="sarcelle")
    story = answer["hits"][0]["story"]
    assert not failed and answer["hits"][0]["passages"]
    for tool, arguments in (
        ("story_facts", {"story": story}),
        ("who_said", {"story": story}),
        ("check_quotation", {"quotation": "le pont de Sarcelle rouvrira mardi"}),
    ):
        failed, answer = call(reading, tool, **arguments)
        assert not failed, answer
    assert answer["status"] == "altered" and answer["found"][0]["changes"][-1] == {"given": "mardi", "stands": "lundi"}
    assert "Unknown tool" in refused(reading, "keep_reports", reports=[{"text": TEXT}])
    assert file.read_bytes() == before


def test_each_line_of_each_answer_has_its_passage(dialogue: dict[str, Any]) -> None:
    place = Workplace()
    failed, answer = call(place, "compare_reports", reports=dialogue["reports"])
    assert not failed
    story = answer["stories"][0]["story"]
    facts = call(place, "story_facts", story=story, limit=50)[1]["facts"]
    sayings = call(place, "who_said", story=story, limit=50)[1]["sayings"]
    origins = [o for fact in facts for o in call(place, "independent_origins", story=story, claim=fact["claim"])[1]["origins"]]
    sides = [side for fact in facts for difference in fact["differences"] for side in difference["sides"]]
    assert facts and sayings and origins and sides
    assert all(told["passage"]["text"].strip() for fact in facts for told in fact["tellings"])
    assert all(line["passages"] for line in [*sayings, *origins, *sides])
    assert all(fact["tellings"] for fact in facts)


def test_keeping_needs_a_store() -> None:
    from click.testing import CliRunner

    told = CliRunner().invoke(cli, ["mcp", "--keep"])
    assert told.exit_code == 2 and "--store" in told.output


def test_lines_that_are_no_messages_do_not_end_it() -> None:
    async def work() -> Asked:
        async with over_stdio() as client:
            return await ask(client, "search", {"words": "\x1b]0;x\x07 pont"})

    failed, answer = run(work)
    assert not failed and answer["hits"] == []


@pytest.mark.parametrize(("package", "extra"), [("mcp", "mcp"), ("sqlalchemy", "desk")])
def test_a_library_that_is_not_there_is_named(package: str, extra: str) -> None:
    code = f"import sys; sys.modules[{package!r}] = None; from recoupe.cli import main; sys.argv[1:] = ['mcp']; main()"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert told.returncode == 2 and f"[{extra}]'" in told.stderr and "Traceback" not in told.stderr
