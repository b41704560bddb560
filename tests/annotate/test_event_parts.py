"""The parts of the events layer: lexicon, choice of sides, merging, dates."""

from __future__ import annotations

import dataclasses
import re
from datetime import date as dates
from typing import Any

import msgspec
import pytest
from event_docs import CASES, DEEDS, LEXICON, TABLES, TYPES, found_in
from hypothesis import given
from hypothesis import strategies as st

from recoupe.annotate import events
from recoupe.annotate.event import merge, scores
from recoupe.annotate.event.dates import When, calendar, day, shifted
from recoupe.annotate.event.triggers import is_reflexive
from recoupe.annotate.shares import shares
from recoupe.lang.fr import FRENCH
from recoupe.model import Event, Time
from recoupe.syntax.grammar import Grammar
from recoupe.syntax.view import view_of

# --- the lexicon ---


def test_the_lexicon_is_as_large_as_promised() -> None:
    assert len(LEXICON.verbs) >= 700
    assert len({noun for noun, _ in LEXICON.nouns.values()}) >= 300


def test_every_entry_has_a_type_and_known_slots() -> None:
    known = set(TYPES)
    assert set(TABLES.lexicon.verbs) == set(TABLES.lexicon.nouns) == known
    assert set(TABLES.lexicon.phrases) <= known
    for readings in LEXICON.verbs.values():
        assert all(set(r.slots) <= set("oadvcspkn") and r.type in known for r in readings)


def test_words_with_frames_are_in_the_lexicon() -> None:
    nouns = {noun for noun, _ in LEXICON.nouns.values()}
    for word, tests in TABLES.senses.tests.items():
        readings = LEXICON.verbs.get(word) or next((r for n, r in LEXICON.nouns.values() if n == word), ())
        assert word in LEXICON.verbs or word in nouns
        assert {type_ for _, type_ in tests} == {None} or any(r.type == type_ for _, type_ in tests for r in readings), word
        assert {type_ for _, type_ in tests} - {None} <= {reading.type for reading in readings}, word


@pytest.mark.parametrize(
    ("infinitive", "form", "kind"),
    [
        ("condamner", "condamnent", "finite"),
        ("interdire", "interdisait", "finite"),
        ("recevoir", "reçu", "participle"),
        ("rejeter", "rejettera", "finite"),
        ("libérer", "libère", "finite"),
        ("élire", "élus", "participle"),
        ("défendre", "défendu", "participle"),
        ("contraindre", "contraignant", "gerund"),
        ("soutenir", "soutiennent", "finite"),
        ("détruire", "détruites", "participle"),
        ("accueillir", "accueillera", "finite"),
        ("investir", "investissent", "finite"),
        ("convoquer", "convoquer", "infinitive"),
    ],
)
def test_written_forms(infinitive: str, form: str, kind: str) -> None:
    assert (form, kind) in TABLES.lexicon.forms(infinitive)


@pytest.mark.parametrize(
    ("words", "index", "expected"),
    [
        (["il", "s'", "est", "rendu"], 3, True),
        (["ils", "se", "sont", "vivement", "opposés"], 4, True),
        (["il", "a", "rendu"], 2, False),
        (["nous", "nous", "opposons"], 2, True),
        (["il", "nous", "accuse"], 2, False),
    ],
)
def test_reflexive(words: list[str], index: int, expected: bool) -> None:
    assert is_reflexive(words, index, TABLES.grammar) is expected


def test_word_sign_is_drawn_to_the_grade_where_a_word_is_rare() -> None:
    rare, common = (scores.word_sign(0.4, told, seen, 8.0) for told, seen in ((1, 1), (40, 40)))
    assert scores.word_sign(0.4, 0, 0, 8.0) < rare < common


# --- who is chosen ---


def test_shares_of_candidates_sum_to_one_and_follow_their_signs() -> None:
    parts = shares({"subject": 2.0, "far": -1.0}, [{"subject"}, {"far"}, set(), {"unknown to the weights"}])
    assert sum(parts) == pytest.approx(1.0)
    assert parts[0] > parts[2] == parts[3] > parts[1]


def test_a_side_says_its_rule_and_how_likely_it_is() -> None:
    case = next(c for c in DEEDS if c["text"].startswith("Luc Morvan a été arrêté mardi"))
    doc, report, found = found_in(case)
    (event,) = events.find(doc, report, found, FRENCH)
    rule, weighed = event.made_by.split("; ")
    assert rule == "lexicon:verb:arrêter"
    assert re.fullmatch(r"weighed: actor agent 0\.\d\d, recipient o 0\.\d\d", weighed)


def test_where_no_candidate_is_likely_enough_the_side_is_empty() -> None:
    case = next(c for c in DEEDS if c["text"].startswith("Luc Morvan a été arrêté mardi"))
    doc, report, found = found_in(case)
    never = msgspec.structs.replace(FRENCH.events.participants(), least=1.0)
    tables = dataclasses.replace(FRENCH.events, participants=lambda: never)
    (event,) = events.find(doc, report, found, dataclasses.replace(FRENCH, events=tables))
    assert event.actors == event.recipients == ()
    assert "nobody" in event.made_by


def test_an_event_with_both_sides_one_by_name_needs_less() -> None:
    named = next(c for c in DEEDS if c["text"].startswith("Luc Morvan a été arrêté mardi"))
    unnamed = next(c for c in DEEDS if "ont neutralisé l'individu" in c["text"])
    lenient = msgspec.structs.replace(FRENCH.events.triggers(), threshold=0.999, threshold_full=0.001)
    tables = dataclasses.replace(FRENCH.events, triggers=lambda: lenient)
    found = [events.find(*found_in(case), dataclasses.replace(FRENCH, events=tables)) for case in (named, unnamed)]
    assert [[event.type for event in events_] for events_ in found] == [["COERCE"], []]


def test_deeds_name_whoever_coreference_is_sure_of() -> None:
    case = next(c for c in DEEDS if "Il a été interpellé" in c["text"])
    doc, report, found = found_in(case)
    assert [event.recipients for event in events.find(doc, report, found, FRENCH)] == [("Marc Delattre",), ()]
    chains = tuple(
        msgspec.structs.replace(chain, referring=tuple(msgspec.structs.replace(r, confidence=0.97) for r in chain.referring))
        for chain in found.coreference
    )
    sure = msgspec.structs.replace(found, coreference=chains)
    assert [event.recipients for event in events.find(doc, report, sure, FRENCH)] == [("Marc Delattre",), ("Marc Delattre",)]


# --- merging ---


def event(**changes: Any) -> Event:
    fields: dict[str, Any] = {"trigger": (0, 5), "type": "ASSAULT", "made_by": "lexicon:verb:attaquer", "date": "2025-03-01"}
    return Event(**(fields | changes))


def test_one_event_told_twice_is_one_with_two_mentions() -> None:
    first = event(actors=("Soudan",))
    second = event(trigger=(40, 47), made_by="lexicon:noun:attaque", recipients=("Norvège",))
    (only,) = merge.merged([first, second])
    assert (only.actors, only.recipients) == (("Soudan",), ("Norvège",))
    assert {only.trigger, *only.mentions} == {(0, 5), (40, 47)}


@pytest.mark.parametrize(
    "changes",
    [{"actors": ("Canada",)}, {"date": "2025-04-01"}, {"status": "denied"}, {"type": "COERCE"}, {"made_by": "lexicon:verb:tuer"}],
)
def test_what_differs_stays_apart(changes: dict[str, Any]) -> None:
    first = event(actors=("Soudan",))
    second = event(**({"trigger": (40, 47), "actors": ("Soudan",)} | changes))
    assert len(merge.merged([first, second])) == 2


# --- dates ---


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2025-03-01T09:07", "2025-03-01"), ("2025-03", "2025-03"), ("2025-W10", "2025-W10"), ("2025", "2025")],
)
def test_day(value: str, expected: str) -> None:
    assert day(value) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"type": "DATE", "value": "2025-W10-WE", "begin": "2025-03-08", "finish": "2025-03-09"}, "2025-03-08"),
        ({"type": "DATE", "value": "2025-W10", "begin": "2025-03-03", "finish": "2025-03-09"}, "2025-W10"),
        (
            {
                "type": "TIME",
                "value": "2025-03-10TNI",
                "begin": "2025-03-10T21:00",
                "finish": "2025-03-11T05:59",
                "made_by": "times.night",
            },
            "2025-03-11",
        ),
        ({"type": "DATE", "value": "2025-03", "begin": "2025-03-01", "finish": "2025-03-31"}, "2025-03"),
    ],
)
def test_the_date_of_an_interval(fields: dict[str, Any], expected: str) -> None:
    assert calendar(Time(start=0, end=4, **fields)) == expected


@given(st.dates(), st.integers(-40, 40))
def test_shifting_there_and_back(day_: dates, days: int) -> None:
    if dates(1, 3, 1) < day_ < dates(9999, 1, 1):
        there = shifted(day_.isoformat(), days)
        assert shifted(there, -days) == day_.isoformat()
        assert len(there) == len("2025-03-13")


@pytest.mark.parametrize("value", ["2025-03", "2025-W10", "", "2025"])
def test_what_is_no_day_is_not_shifted(value: str) -> None:
    assert shifted(value, 1) == value


@pytest.mark.parametrize(
    ("date", "later"), [("2025-03-14", True), ("2025-03-13", False), ("2025-03", False), ("2025-W11", False), ("2026", True)]
)
def test_later_than_the_report(date: str, later: bool) -> None:
    case = CASES[0]
    doc, _, found = found_in(case)
    assert When(view_of(doc), found, Grammar(TABLES.grammar), TABLES.times, FRENCH.moods).is_later(date) is later
