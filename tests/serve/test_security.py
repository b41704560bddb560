"""Who may come in, under which name, with what; and what every answer says."""

from __future__ import annotations

import http.client
import re
from pathlib import Path

import httpx
import pytest
from desk_sample import PORT, Serve, Served

from recoupe.errors import StoreError
from recoupe.serve.security import HEADERS
from recoupe.serve.settings import Settings, is_loopback, settings_for

TOKEN = "a-token-of-enough-length"


@pytest.fixture
def plain(serve: Serve) -> Served:
    return serve()


@pytest.fixture
def locked(serve: Serve) -> Served:
    return serve(settings=settings_for("127.0.0.1", token=TOKEN))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.9.9.9"])
def test_this_machine_needs_no_token(host: str) -> None:
    assert is_loopback(host) and settings_for(host, token=None).token is None


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "desk.example", "::ffff:10.0.0.1"])
def test_other_hosts_are_refused_without_a_token(host: str) -> None:
    with pytest.raises(StoreError, match="token"):
        settings_for(host, token=None)
    with pytest.raises(StoreError, match="too short"):
        settings_for(host, token="1234")
    assert "desk.example" in settings_for(host, token=TOKEN, names=("desk.example",)).names


def test_all_addresses_need_a_name() -> None:
    with pytest.raises(StoreError, match="--name"):
        settings_for("0.0.0.0", token=TOKEN)


@pytest.mark.parametrize("path", ["/", "/api/stories", "/static/desk.css", "/nothing", "/login"])
def test_every_answer_has_the_headers(plain: Served, path: str) -> None:
    answer = plain.client.get(path)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "server" not in answer.headers


@pytest.mark.parametrize(
    "name", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "", "127.0.0.2", "a@localhost"]
)
@pytest.mark.parametrize("path", ["/", "/api/stories", "/static/app.js"])
def test_another_name_for_this_host_is_refused(plain: Served, name: str, path: str) -> None:
    answer = plain.client.get(path, headers={"Host": name})
    assert answer.status_code == 421 and "Recoupe" not in answer.text


def test_its_own_names_are_taken(plain: Served) -> None:
    port = plain.address.rpartition(":")[2]
    for name in ("localhost", "127.0.0.1", f"localhost:{port}", f"[::1]:{port}", "LOCALHOST"):
        assert plain.client.get("/", headers={"Host": name}).status_code == 200


def test_a_form_without_its_token_is_refused(plain: Served) -> None:
    token = plain.token()
    for given in ({}, {"csrf": ""}, {"csrf": "0" * 64}, {"csrf": token[:-1]}):
        assert plain.client.post("/add", data={"text": "Un texte.", **given}).status_code == 403
    stranger = httpx.Client(base_url=plain.address)
    assert stranger.post("/add", data={"csrf": token, "text": "Un texte."}).status_code == 403
    assert plain.client.get("/api/search").json() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_requests_of_other_sites_are_refused(plain: Served, headers: dict[str, str]) -> None:
    for path in ("/add", "/judgements", "/stories/1/follow", "/login"):
        assert plain.client.post(path, data={"csrf": plain.token()}, headers=headers).status_code == 403
    body = {"text": "Un texte."}
    assert plain.client.post("/api/reports", json=body, headers=headers).status_code == 403
    assert plain.client.get("/api/search").json() == []


def test_the_api_takes_no_form(plain: Served) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""):
        answer = plain.client.post("/api/reports", content=b'{"text": "Un texte."}', headers={"Content-Type": kind})
        assert answer.status_code == 415, kind


def test_cookies_are_for_this_site_alone(plain: Served) -> None:
    cookie = plain.client.get("/").headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie and "Path=/" in cookie


def test_without_the_token_nothing_is_told(locked: Served) -> None:
    for path in ("/", "/search", "/add", "/stories/1", "/stories/1/dossier", "/judgements", "/static/app.js"):
        answer = locked.client.get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/login")
    for path in ("/api/stories", "/api/openapi.json", "/followed.atom", "/stories/1/feed.atom"):
        assert locked.client.get(path).status_code == 401
    assert locked.client.post("/add", data={}).status_code == 401
    page = locked.client.get("/login")
    assert page.status_code == 200
    sheets = re.findall(r'rel="stylesheet" href="([^"]+)"', page.text)
    assert sheets and all(locked.client.get(sheet).headers["content-type"].startswith("text/css") for sheet in sheets)


def test_the_token_lets_in(locked: Served) -> None:
    assert locked.client.get("/api/stories", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
    assert locked.client.get("/followed.atom", auth=("any", TOKEN)).status_code == 200
    for wrong in (f"Bearer {TOKEN}x", "Bearer", "Basic !!", "Basic " + "QUJD", f"Token {TOKEN}", "Bearer é"):
        answer = locked.client.get("/api/stories", headers={"Authorization": wrong.encode("latin-1")})
        assert answer.status_code == 401, wrong
    form = locked.token("/login")
    assert locked.client.post("/login", data={"csrf": form, "token": "wrong"}).status_code == 403
    assert locked.client.get("/").status_code == 303
    answer = locked.client.post("/login", data={"csrf": form, "token": TOKEN})
    assert answer.status_code == 303 and TOKEN not in str(answer.headers)
    assert locked.client.get("/").status_code == 200


def test_a_body_over_the_limit_is_refused(serve: Serve) -> None:
    served = serve(settings=Settings(upload_bytes=5_000))
    token = served.token()
    big = "x" * 10_000
    assert served.client.post("/add", data={"csrf": token, "text": big}).status_code == 413
    assert served.client.post("/api/reports", json={"text": big}).status_code == 413
    chunks = (b"x" * 1_000 for _ in range(10))
    answer = served.client.post("/api/reports", content=chunks, headers={"Content-Type": "application/json"})
    assert answer.status_code == 413
    assert served.client.get("/").status_code == 200


def test_a_length_that_is_none_is_refused(plain: Served) -> None:
    host, port = plain.address.removeprefix("http://").split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=30)
    connection.putrequest("POST", "/add")
    connection.putheader("Content-Length", "-5")
    connection.endheaders()
    assert connection.getresponse().status in (400, 413)


def test_static_files_lead_nowhere_else(plain: Served) -> None:
    for path in (
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static/",
        "/static/../../../../etc/passwd",
    ):
        connection = http.client.HTTPConnection(plain.address.removeprefix("http://"), timeout=30)
        connection.request("GET", path)
        assert connection.getresponse().status == 404, path


def test_forms_lead_back_to_this_desk_alone(serve: Serve) -> None:
    served = serve(PORT)
    for story in ("//evil.example", "https://evil.example", "1/../../x", "١"):
        given = {"kind": "same story", "report": ["port-1", "port-1"], "author": "Zoé", "story": story}
        assert served.post("/judgements", given).status_code == 422
        answer = served.post("/stories/1/follow", {"on": "1", "story": story})
        assert answer.headers["location"] in ("/judgements", "/stories/1")


def test_the_command_refuses_to_be_open_to_all(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from recoupe.cli import cli

    run = CliRunner().invoke(cli, ["serve", "--store", str(tmp_path / "desk.db"), "--host", "0.0.0.0"])
    assert isinstance(run.exception, StoreError) and "token" in str(run.exception)
    assert not (tmp_path / "desk.db").exists()
