"""A dialogue as it was held: a person's question, the tool that the assistant calls, and the passages that the answer rests on.

`dialogue.json` keeps it. Asked over standard input and output, and over HTTP, by the protocol's own client.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mcp.client import Client
from serving import ask, http_server, over_stdio, run


def cited(answer: Any) -> Iterator[dict[str, Any]]:
    """Every passage of an answer, wherever it stands."""
    if isinstance(answer, dict):
        if {"report", "start", "end", "text"} <= answer.keys():
            yield answer
        for value in answer.values():
            yield from cited(value)
    elif isinstance(answer, list):
        for value in answer:
            yield from cited(value)


async def hold(client: Client, dialogue: dict[str, Any]) -> None:
    texts = {report["id"]: report["text"] for report in dialogue["reports"]}
    story = ""
    facts: list[dict[str, Any]] = []
    for turn in dialogue["turns"]:
        arguments = {}
        for name, value in turn["arguments"].items():
            if value == "$reports":
                value = dialogue["reports"]
            elif value == "$story":
                value = story
            elif str(value).startswith("$claim:"):
                words = value.partition(":")[2]
                value = next(f["claim"] for f in facts if sum(words in t["passage"]["text"] for t in f["tellings"]) > 1)
            arguments[name] = value
        failed, answer = await ask(client, turn["tool"], arguments)
        assert not failed, answer
        if turn["tool"] == "compare_reports":
            (compared,) = answer["stories"]
            story, facts = compared["story"], compared["facts"]["facts"]
        passages = list(cited(answer))
        for passage in passages:
            assert texts[passage["report"]][passage["start"] : passage["end"]] == passage["text"]
        for report, words in turn["shows"]:
            assert any(p["report"] == report and words in p["text"] for p in passages), (turn["question"], words)
        for field, value in turn.get("says", {}).items():
            assert answer[field] == value, turn["question"]


def test_the_dialogue_over_standard_input_and_output(dialogue: dict[str, Any]) -> None:
    async def work() -> None:
        async with over_stdio() as client:
            await hold(client, dialogue)

    run(work)


def test_the_dialogue_over_http(dialogue: dict[str, Any]) -> None:
    async def work(address: str) -> None:
        async with Client(address) as client:
            await hold(client, dialogue)

    with http_server() as address:
        run(lambda: work(address))
