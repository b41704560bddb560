"""The page of a very large story leaves passages out, and the desk hands them out when they are asked for."""

from __future__ import annotations

import re
import sys
from functools import partial
from pathlib import Path

import pytest
from lxml import html
from starlette.testclient import TestClient

from recoupe.desk.keep import keep
from recoupe.desk.link import Linker
from recoupe.export.page_folds import MOST, ROWS
from recoupe.serve.app import build
from recoupe.serve.settings import Settings
from recoupe.store.base import open_store
from recoupe.store.judgements import Subject, judge

sys.path.insert(0, str(Path(__file__).parent.parent / "export"))

from page_crowd import crowd

REPORTS = 64


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    store = open_store(str(tmp_path_factory.mktemp("store") / "desk.db"))
    made = crowd(REPORTS)
    for report, found in zip(made.reports, made.annotations, strict=True):
        keep(store, report, found)
    first, *others = (report.id for report in made.reports)
    for other in others:
        store.write(partial(judge, kind="same story", subject=Subject(reports=(first, other)), author="Claire"))
    Linker(store).link()
    # not entered, so that it begins no worker: nothing is annotated here
    return TestClient(build(store, Settings()), base_url="http://127.0.0.1:8000")


def test_passages_without_a_line_are_a_link_away(client: TestClient) -> None:
    story = html.fromstring(client.get("/stories/1?lang=en").text)
    (part,) = story.cssselect("#timeline")
    links = part.cssselect("a.beyond")
    assert links and {link.get("href") for link in links} == {"/stories/1/beyond/timeline"}
    told = sum(int(re.search(r"\d+", link.text_content())[0]) for link in links)  # type: ignore[index]
    beyond = html.fromstring(client.get("/stories/1/beyond/timeline").text)
    lines = beyond.cssselect("ul.beyond li")
    assert told == len(lines) > 0
    assert len(part.cssselect("[id^=when-]")) == ROWS + MOST
    there = {line.get("id") for line in lines}
    assert len(there) == told and not there & {node.get("id") for node in part.cssselect("[id^=when-]")}
    # each leads to its report on the story's page
    assert all(story.get_element_by_id(line.cssselect("a")[0].get("href").split("#")[1]) is not None for line in lines[:20])


def test_a_part_that_there_is_not(client: TestClient) -> None:
    assert client.get("/stories/1/beyond/nothing").status_code == 404
    assert client.get("/stories/99/beyond/timeline").status_code == 404
