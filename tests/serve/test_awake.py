"""Adding runs in a process of its own: pages answer meanwhile, and a worker that dies loses nothing that was confirmed."""

from __future__ import annotations

import os
import signal
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from desk_sample import AGAIN, PORT, Serve, Served

from recoupe.errors import DuplicateIdError, FetchError, HalfCharacterError, InputError
from recoupe.serve import worker

LONG = " ".join(f"Le navire numéro {n} a quitté le port de Kersaint, a déclaré Anne Le Goff." for n in range(200))


@pytest.fixture
def served(serve: Serve) -> Served:
    return serve(PORT)


def adding(served: Served, pool: ThreadPoolExecutor, text: str = LONG) -> Future[httpx.Response]:
    return pool.submit(httpx.post, f"{served.address}/api/reports", json={"text": text}, timeout=600)


def test_pages_answer_while_a_long_report_is_added(served: Served) -> None:
    with ThreadPoolExecutor(1) as pool:
        added = adding(served, pool)
        for path in ("/", "/stories/1", "/search?q=port", "/api/stories") * 5:
            assert served.client.get(path).status_code == 200
        assert not added.done()
        assert added.result().status_code == 201
    assert served.client.get("/search", params={"q": "navire"}).text.count("Kersaint") > 1


def test_a_worker_that_dies_is_told_and_replaced(served: Served) -> None:
    before = worker.run(os.getpid)
    assert before != os.getpid()
    with ThreadPoolExecutor(1) as pool:
        added = adding(served, pool)
        for _ in range(3):
            served.client.get("/")
        os.kill(before, signal.SIGKILL)
        answer = added.result()
    assert answer.status_code == 409 and "nothing was added" in answer.json()["detail"]
    given = {"text": AGAIN.text, "id": AGAIN.id}
    assert served.client.post("/api/reports", json=given).status_code == 201
    assert worker.run(os.getpid) not in (before, os.getpid())


def test_the_worker_ends_with_the_application(tmp_path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import os\nfrom recoupe.serve import worker\n"
        "if __name__ == '__main__':\n    print(worker.run(os.getpid), flush=True)\n    os.kill(os.getpid(), 9)\n"
    )
    (tmp_path / "main.py").write_text(code)
    run = subprocess.run([sys.executable, str(tmp_path / "main.py")], capture_output=True, text=True, check=False)
    pid = int(run.stdout)
    with pytest.raises(ProcessLookupError):
        while _running(pid):
            os.kill(pid, 0)
        raise ProcessLookupError


def _running(pid: int) -> bool:
    """Whether a process runs; one that ended and that nobody has asked about does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize(
    "error",
    [
        InputError("a.txt", "is empty", "give text", line=3, record=2),
        DuplicateIdError("a", "is taken", "give another"),
        HalfCharacterError("a", "text"),
        FetchError("https://x.example", "no answer", "wait", status=503, retry_after=3.0),
    ],
    ids=lambda e: type(e).__name__,
)
def test_errors_pass_from_one_process_to_another(error: Exception) -> None:
    import pickle

    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error) and str(again) == str(error) and vars(again) == vars(error)
