"""Differences of pairs of tellings as one difference with a side for each answer."""

from __future__ import annotations

from recoupe.model import Annotations, Difference, DifferenceSlot, DifferenceType, Ground, Quantity, Value
from recoupe.reconcile.comparison.sided import many_sided

TEXTS = {
    "a": "Douze barques ont coulé.",
    "b": "Quinze barques ont coulé.",
    "c": "12 barques ont coulé.",
    "d": "Vingt barques ont coulé.",
}
COUNTS = {"a": (0, 5, 12.0), "b": (0, 6, 15.0), "c": (0, 2, 12.0), "d": (0, 5, 20.0)}


def _notes(name: str) -> Annotations:
    start, end, value = COUNTS[name]
    quantity = Quantity(start=start, end=end, value=value, low=value, high=value, modifier="exact", unit="barque")
    return Annotations(id=name, quantities=(quantity,))


KNOWN = {name: (text, _notes(name)) for name, text in TEXTS.items()}


def _pair(
    one: str, other: str, slot: DifferenceSlot = "number", kind: DifferenceType = "contradiction", confidence: float = 0.7
) -> Difference:
    values = tuple(
        Value(report=name, start=COUNTS[name][0], end=COUNTS[name][1], side=side) for name, side in ((one, "A"), (other, "B"))
    )
    ground = Ground(kind="answers", reports=(one, other))
    return Difference(slot=slot, type=kind, values=values, grounds=(ground,), confidence=confidence)


def _sides(found: Difference) -> dict[str, str]:
    return {value.report: value.side for value in found.values}


def test_three_answers_are_three_sides() -> None:
    (found,) = many_sided([_pair("a", "b"), _pair("a", "d"), _pair("b", "d", confidence=0.9)], KNOWN)
    assert _sides(found) == {"a": "A", "b": "B", "d": "C"}
    assert found.confidence == 0.9
    assert len(found.grounds) == 3


def test_the_same_answer_is_one_side() -> None:
    (found,) = many_sided([_pair("a", "b"), _pair("b", "c")], KNOWN)
    assert _sides(found) == {"a": "A", "b": "B", "c": "A"}


def test_the_same_two_answers_of_four_reports_are_one_difference() -> None:
    texts = {
        "a": "Douze barques ont coulé.",
        "b": "Des voiliers ont coulé.",
        "c": "Douze barques ont coulé.",
        "d": "Des voiliers coulent.",
    }
    spans = {"a": (0, 13), "b": (0, 12), "c": (0, 13), "d": (0, 12)}
    pairs = [
        Difference(
            slot="who",
            type="naming",
            values=tuple(Value(report=r, start=spans[r][0], end=spans[r][1], side=s) for r, s in ((one, "A"), (other, "B"))),
        )
        for one, other in (("a", "b"), ("c", "d"))
    ]
    (found,) = many_sided(pairs, {name: (text, Annotations(id=name)) for name, text in texts.items()})
    assert _sides(found) == {"a": "A", "b": "B", "c": "A", "d": "B"}


def test_answers_that_nobody_compared_stay_apart() -> None:
    found = many_sided([_pair("a", "b"), _pair("b", "d")], KNOWN)
    assert [_sides(each) for each in found] == [{"a": "A", "b": "B"}, {"b": "A", "d": "B"}]


def test_two_questions_are_two_differences() -> None:
    found = many_sided([_pair("a", "b"), _pair("a", "b", slot="when", kind="rounding")], KNOWN)
    assert [each.slot for each in found] == ["number", "when"]


def test_the_strongest_type_is_kept() -> None:
    (found,) = many_sided([_pair("a", "b"), _pair("b", "c", kind="rounding")], KNOWN)
    assert found.type == "contradiction"


def test_nothing_is_lost_where_the_same_words_answer_twice() -> None:
    wide = Difference(
        slot="number",
        type="rounding",
        values=(Value(report="a", start=0, end=24, side="A"), Value(report="c", start=0, end=21, side="B")),
    )
    found = many_sided([_pair("a", "b"), _pair("b", "c"), wide], KNOWN)
    assert len(found) == 2
    assert {value.report for value in found[1].values} == {"a", "c"}


def test_a_passage_within_another_is_one_side() -> None:
    texts = {
        "a": "La mairie compte fermer la piscine du quartier dès septembre.",
        "b": "La mairie comptait « fermer la piscine du quartier », dès septembre.",
        "c": "La mairie comptait fermer la piscine du quartier, dès septembre, et la bibliothèque.",
    }
    pairs = [
        Difference(
            slot="status",
            type="update",
            values=tuple(Value(report=r, start=0, end=len(texts[r]) - 1, side=s) for r, s in (("a", "A"), (other, "B"))),
        )
        for other in "bc"
    ]
    (found,) = many_sided(pairs, {name: (text, Annotations(id=name)) for name, text in texts.items()})
    assert _sides(found) == {"a": "A", "b": "B", "c": "B"}
