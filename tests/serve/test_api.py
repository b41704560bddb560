"""The API against its own description, by schemathesis, and by hand what a generator would not think of."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from desk_sample import AGAIN, MUSEUM, PORT, Serve


def test_schemathesis_finds_nothing(serve: Serve, tmp_path: Path) -> None:
    served = serve(PORT, AGAIN, MUSEUM)
    command = [sys.executable, "-m", "schemathesis.cli", "run", f"{served.address}/api/openapi.json"]
    options = ["--max-examples=12", "--phases=coverage,fuzzing,stateful", "--generation-deterministic", "--no-color"]
    run = subprocess.run([*command, *options], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-5000:]
    assert "13 selected / 13 total" in run.stdout


def test_a_report_comes_in_and_again_is_nothing_new(serve: Serve) -> None:
    served = serve(PORT)
    given = {"text": AGAIN.text, "outlet": AGAIN.outlet, "published": AGAIN.published, "id": AGAIN.id}
    first, second = (served.client.post("/api/reports", json=given) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 200)
    (added,) = first.json()["reports"]
    assert added == {"id": "port-2", "number": 2, "version": 1, "outcome": "new", "story": 1}
    assert served.client.get("/api/stories").json()[0]["size"] == 2
    other = served.client.post("/api/reports", json={"id": AGAIN.id, "text": MUSEUM.text})
    assert other.status_code == 409 and "quite another text" in other.json()["detail"]
    assert served.client.post("/api/reports", json={"text": "x", "published": "2019-02-31"}).status_code == 409


def test_a_judgement_by_the_api_is_that_of_the_pages(serve: Serve) -> None:
    served = serve(PORT, MUSEUM)
    given = {"kind": "same story", "author": "Zoé", "reports": ["port-1", "musee"]}
    made = served.client.post("/api/judgements", json=given)
    assert made.status_code == 201 and len(served.client.get("/api/stories").json()) == 1
    undone = served.client.post(f"/api/judgements/{made.json()['number']}/undo", json={"author": "Yann"})
    assert undone.json()["undone_by"] == "Yann" and len(served.client.get("/api/stories").json()) == 2
    assert served.client.post("/api/judgements", json={**given, "reports": ["port-1", "nobody"]}).status_code == 404
    assert served.client.post("/api/judgements", json={**given, "reports": ["port-1", "port-1"]}).status_code == 409
    assert served.client.post("/api/judgements", json={**given, "kind": "same claim"}).status_code == 422
    assert [j["author"] for j in served.client.get("/api/judgements").json()] == ["Zoé"]


def test_following_by_the_api(serve: Serve) -> None:
    served = serve(PORT)
    assert served.client.put("/api/stories/1/follow").status_code == 204 == served.client.put("/api/stories/1/follow").status_code
    assert served.client.get("/api/stories").json()[0]["followed"] is True
    assert served.client.delete("/api/stories/1/follow").status_code == 204
    assert served.client.get("/api/stories").json()[0]["followed"] is False
    assert served.client.get("/api/stories/1/news").json() == []
    assert served.client.put("/api/stories/9/follow").status_code == 404
