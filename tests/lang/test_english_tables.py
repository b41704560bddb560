"""English has every table that a language has, as full as the French one where size tells anything."""

from __future__ import annotations

from dataclasses import fields

import pytest

from recoupe.engine.local import annotate
from recoupe.lang.base import Language
from recoupe.lang.en import ENGLISH
from recoupe.lang.fr import FRENCH
from recoupe.lang.tables.counterparts import no_counterparts
from recoupe.model import Report
from recoupe.reconcile.comparison.reasons import reasons_of
from recoupe.reconcile.comparison.signs import Reading, read, signs
from recoupe.reconcile.tellings import telling
from recoupe.reconcile.units import units

EMPTY = {
    "counterparts": "every other language's words are told by English ones, so that English needs none",
}
"""Tables that English goes without, and why."""


@pytest.mark.parametrize("name", [field.name for field in fields(Language) if field.default is not field.default_factory])
def test_each_table_is_filled_or_said_why_not(name: str) -> None:
    filled = getattr(ENGLISH, name)
    assert (filled is None or filled is no_counterparts) == (name in EMPTY)


def test_english_has_the_scales_and_marks_that_weights_were_fitted_on() -> None:
    english, french = ENGLISH.unlike, FRENCH.unlike
    assert english is not None and french is not None
    assert french.scales.keys() <= english.scales.keys()
    assert french.marks.keys() == english.marks.keys()
    assert french.kinds.keys() <= english.kinds.keys()


def reading(text: str, name: str) -> Reading:
    report = Report(id=name, text=text, published="2025-03-04", language="en")
    (notes,) = annotate([report])
    unit = max(units([report], [notes], ENGLISH.claims), key=lambda u: u.end - u.start)
    return read(telling(unit, report, notes, frozenset(), ENGLISH.claims), ENGLISH)


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("The treasurer has been behind bars since Tuesday.", "The former bookkeeper was released last night.", "pole: opposed"),
        ("The two hikers were found dead.", "Both walkers are safe and sound.", "pole: opposed"),
        ("The footbridge is closed to walkers.", "The little bridge is not open.", "pole: same"),
        ("The treasurer was jailed.", "The former bookkeeper is behind bars.", "pole: same"),
        ("Twelve cows went missing overnight.", "Some twenty animals have disappeared.", "number: apart, only one each"),
        ("Three workers were injured.", "No employee was harmed.", "number: none and some"),
        ("The runner finished in fourth place.", "He ended in sixth place.", "number: apart, only one each"),
        ("The congress will be held in Italy.", "The congress will be held in Spain.", "place: apart, states"),
        ("The trial went on for three weeks.", "The hearing will take two months.", "length: apart"),
    ],
)
def test_what_excludes_itself_or_is_one_is_seen(one: str, other: str, name: str) -> None:
    assert name in {sign.name for sign in signs(reading(one, "a"), reading(other, "b"), ENGLISH)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The treasurer has been behind bars since Tuesday.", "The former bookkeeper was jailed."),
        ("No deaths were reported.", "The walkers are safe and sound."),
        ("Just over 5,000 people took part.", "The march drew 5,120 people."),
    ],
)
def test_one_thing_in_other_words_is_not_opposed(one: str, other: str) -> None:
    seen = {sign.name for sign in signs(reading(one, "a"), reading(other, "b"), ENGLISH)}
    assert not {"pole: opposed", "number: apart", "number: apart, only one each"} & seen


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The concert was cancelled because of the thunderstorm, organisers said.", "because of the thunderstorm"),
        ("The Korian soldiers came at the request of the Sarnish government.", "at the request of the Sarnish government"),
        ("The pool was closed for lack of trained staff.", "for lack of trained staff"),
        ("The dockers closed the port for three days.", None),
    ],
)
def test_reasons_are_found(text: str, told: str | None) -> None:
    report = Report(id="a", text=text, published="2025-03-04", language="en")
    (notes,) = annotate([report])
    assert [text[slice(*reason.span)] for reason in reasons_of(report, notes, ENGLISH)] == ([told] if told else [])
