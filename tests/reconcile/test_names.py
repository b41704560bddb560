"""Names across the reports of a story: cases as data, and what must hold for any order of reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model import Actor, Annotations, Attribution, Event, Mention, Report
from recoupe.reconcile.names import entities

CASES = json.loads((Path(__file__).parents[1] / "cases" / "fr" / "names.json").read_text("utf-8"))


def records(told: dict[str, Any]) -> tuple[Report, Annotations]:
    text, mentions, at = told["text"], [], 0
    for surface, kind, name, *rest in told["mentions"]:
        start = text.index(surface, at)
        at = start + len(surface)
        attributes, candidates = [*rest, {}, ()][:2] if len(rest) < 2 else rest
        mentions.append(Mention(start=start, end=at, type=kind, name=name, attributes=attributes, candidates=tuple(candidates)))
    actors = tuple(told.get("actors", ()))
    event = Event(trigger=(0, 1), type="CONSULT", actors=actors, actor_details=tuple(Actor(name=name) for name in actors))
    return Report(id=told["id"], text=text), Annotations(
        id=told["id"],
        mentions=tuple(mentions),
        attributions=tuple(Attribution(content=((0, 1),), form="direct", speaker=name) for name in told.get("speakers", ())),
        events=(event,) if actors else (),
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_case(case: dict[str, Any]) -> None:
    reports, annotations = zip(*map(records, case["reports"]), strict=True)
    found, renamed = entities(reports, annotations)
    assert {a.id: [m.name for m in a.mentions] for a in renamed} == case["names"]
    by_id = {a.id: a for a in renamed}
    for report, speakers in case.get("speakers", {}).items():
        assert [a.speaker for a in by_id[report].attributions] == speakers
    for report, actors in case.get("actors", {}).items():
        assert [list(e.actors) for e in by_id[report].events] == [actors]
        assert [[a.name for a in e.actor_details] for e in by_id[report].events] == [actors]
    if "entities" in case:
        assert [[e.name, e.type, [list(pair) for pair in e.names]] for e in found] == case["entities"]
    if "roles" in case:
        assert list(found[0].roles) == case["roles"]


def test_a_name_from_a_sibling_says_so_and_the_rest_is_untouched() -> None:
    case = CASES[0]
    reports, annotations = zip(*map(records, case["reports"]), strict=True)
    _, renamed = entities(reports, annotations)
    assert renamed[0] is annotations[0]
    assert renamed[1].mentions[0].made_by == "story"


def test_passages_lead_to_every_mention() -> None:
    reports, annotations = zip(*map(records, CASES[0]["reports"]), strict=True)
    found, _ = entities(reports, annotations)
    assert [(p.report, p.start, p.end) for p in found[0].passages] == [("a", 0, 13), ("a", 21, 27), ("b", 0, 6)]


def test_no_reports() -> None:
    assert entities((), ()) == ((), ())


names = st.sampled_from(
    [
        ("PER", "Mike Harlow"), ("PER", "Michael R. Harlow"), ("PER", "Harlow"), ("PER", "Ann Harlow"), ("PER", "Raúl Guarda"),
        ("PER", "Ana Guarda López"), ("PER", "Guarda"), ("PER", "Raul Guarda"), ("ORG", "UDL"), ("ORG", "Union des dockers"),
        ("LOC", "Harlow"),
    ]
)  # fmt: skip
mention = st.tuples(names, st.sampled_from(["", "M.", "Mme"]))


def story(told: list[list[tuple[tuple[str, str], str]]]) -> list[tuple[Report, Annotations]]:
    made = []
    for number, mentions in enumerate(told):
        rows = [[name, kind, name, {"civility": civility} if civility else {}] for (kind, name), civility in mentions]
        made.append(records({"id": str(number), "text": " ".join(row[0] for row in rows), "mentions": rows}))
    return made


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(mention, max_size=5), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_reports_makes_no_difference(told: list[list[tuple[tuple[str, str], str]]], random: Any) -> None:
    rows = story(told)
    shuffled = random.sample(rows, len(rows))
    found, renamed = entities(*zip(*rows, strict=True))
    again, renamed_again = entities(*zip(*shuffled, strict=True))
    assert found == again
    assert {a.id: a for a in renamed} == {a.id: a for a in renamed_again}


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(mention, max_size=5), min_size=1, max_size=5))
def test_a_second_time_changes_nothing(told: list[list[tuple[tuple[str, str], str]]]) -> None:
    reports, annotations = zip(*story(told), strict=True)
    found, renamed = entities(reports, annotations)
    assert entities(reports, renamed) == (found, renamed)
