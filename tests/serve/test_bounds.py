"""What no page, row or form can be: answered with 400 or 404 everywhere, never with 500."""

from __future__ import annotations

import pytest
from desk_sample import MUSEUM, PORT, Serve, Served

LARGE = ["2147483648", "9223372036854775808", "99999999999999999999", "9" * 4301, "-1", "1.5", "٣", "0x1", "%00", "1e3"]
DAYS = [
    "9" * 5000,
    "0000",
    "9999-12-31",
    "2019-13",
    "2019-02-31",
    "hier",
    "\u0662\u0660\u0661\u0669",
    "2019-03-28T10:00",
    "-2019",
    "1" * 20,
]


@pytest.fixture
def served(serve: Serve) -> Served:
    return serve(PORT, MUSEUM)


@pytest.mark.parametrize("number", LARGE)
def test_a_number_that_no_row_has_is_not_found(served: Served, number: str) -> None:
    for path in ("stories/{}", "stories/{}/dossier", "stories/{}/feed.atom", "reports/{}/versions"):
        assert served.client.get("/" + path.format(number)).status_code in (400, 404), path
    for path in ("stories/{}/follow", "judgements/{}/undo"):
        assert served.post("/" + path.format(number), {"author": "Zoé", "on": "1"}).status_code in (400, 404), path
    for path in ("stories/{}", "stories/{}/dossier", "stories/{}/news", "reports/{}/versions"):
        assert served.client.get("/api/" + path.format(number)).status_code in (400, 404), path
    assert served.client.put(f"/api/stories/{number}/follow").status_code in (400, 404)
    assert served.client.post(f"/api/judgements/{number}/undo", json={"author": "Zoé"}).status_code in (400, 404)


@pytest.mark.parametrize("day", DAYS)
def test_a_day_that_there_is_not_is_refused(served: Served, day: str) -> None:
    for path, name in (
        ("/", "day"),
        ("/search", "since"),
        ("/search", "until"),
        ("/api/stories", "day"),
        ("/api/search", "since"),
    ):
        # the API compares with a day that is none, and does no more
        expected = 200 if path.startswith("/api") and day == "2019-02-31" else 400
        assert served.client.get(path, params={name: day, "q": "port"}).status_code == expected, (path, name)


@pytest.mark.parametrize("page", ["0", "-1", "501", "9" * 5000, "x", "٣", "1.0"])
def test_a_page_that_there_is_not_is_refused(served: Served, page: str) -> None:
    assert served.client.get("/search", params={"q": "port", "page": page}).status_code == 400
    for name in ("limit", "offset"):
        if not (name == "offset" and page in ("0", "501")):
            assert (
                served.client.get("/api/search", params={"q": "port", name: "-1" if page == "501" else page}).status_code == 400
            )


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
@pytest.mark.parametrize(
    "charset", ["unicode_escape", "punycode", "idna", "rot13", "base64", "utf-7", "nothing", "utf-16", "\u00e9"]
)
def test_a_character_set_of_no_form_is_refused(served: Served, kind: str, charset: str) -> None:
    part = b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n\\x\r\n--x--\r\n'
    body = b"csrf=\\xff&text=\\" if "url" in kind else part
    headers = {"Content-Type": f"{kind}; charset={charset}".encode()}
    for path in ("/add", "/judgements", "/login", "/stories/1/follow", "/judgements/1/undo"):
        assert served.client.post(path, content=body, headers=headers).status_code == 400, path  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "body",
    [b'{"text": ' + b"[" * 100_000, b'{"text": 1' + b"0" * 5000 + b"}", b'{"text": 1e999}', b'{"text": "\\ud800"}', b"\xff", b""],
)
def test_a_body_that_is_none_is_refused(served: Served, body: bytes) -> None:
    for path in ("/api/reports", "/api/addresses", "/api/judgements", "/api/judgements/1/undo"):
        answer = served.client.post(path, content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code in (400, 409, 422), (path, answer.text[:200])
