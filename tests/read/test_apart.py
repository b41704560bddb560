"""What is read in a process apart: a new fork for each document, one helper for many, and what happens when one ends."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from recoupe.read import apart

pytest.importorskip("resource", reason="forks and limits are POSIX")


def told(function: str, data: bytes, options: dict[str, Any]) -> Any:
    """What the process apart does here: `function` says what."""
    if function == "who":
        return [os.getpid(), os.getppid()]
    if function == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if function == "busy":
        while True:
            pass
    if function == "greedy":
        return len(bytearray(apart.MEMORY * 2))
    if function == "gone":
        os._exit(3)
    return data.decode() + options["mark"]


@pytest.fixture(autouse=True)
def _fresh() -> Any:
    apart.close()
    yield
    apart.close()


def ask(function: str, data: bytes = b"", **options: Any) -> Any:
    return apart.call(function, data, options, within=told)


def test_gives_what_the_function_gives() -> None:
    assert ask("read", "été".encode(), mark="!") == "été!"


def test_one_helper_makes_a_fork_for_each_document() -> None:
    (first, helper), (second, same) = ask("who"), ask("who")
    assert helper == same and len({first, second, helper, os.getpid()}) == 4


def test_one_that_is_ended_takes_nothing_else_with_it() -> None:
    helper = ask("who")[1]
    with pytest.raises(apart.TookTooLongError):
        ask("killed")
    with pytest.raises(apart.BrokeError):
        ask("gone")
    assert ask("who")[1] == helper


def test_time_of_the_processor_is_limited() -> None:
    with pytest.raises(apart.TookTooLongError):
        ask("busy")


def test_memory_is_limited() -> None:
    with pytest.raises(apart.BrokeError):
        ask("greedy")


def test_a_helper_that_was_ended_is_started_again() -> None:
    os.kill(ask("who")[1], signal.SIGKILL)
    assert ask("read", b"a", mark="b") == "ab"


def test_threads_do_not_mix_their_answers() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda number: ask("read", str(number).encode(), mark="."), range(12))) == [
            f"{n}." for n in range(12)
        ]


def test_a_large_document_goes_both_ways() -> None:
    assert ask("read", b"x" * 3_000_000, mark="") == "x" * 3_000_000
