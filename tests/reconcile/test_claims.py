"""Claims of whole stories, through the trained pipeline, and what holds for every story."""

from __future__ import annotations

import json
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.group import group
from recoupe.model import Aligned, Annotations, Claim, Copy, Ground, Origin, Passage, Report
from recoupe.pipeline import annotate_prepared, prepare
from recoupe.reconcile.claims import claims
from recoupe.reconcile.comparison.features import meet
from recoupe.reconcile.comparison.sides import Answer
from recoupe.reconcile.names import entities

CASES: list[dict[str, Any]] = json.loads(Path(__file__).parents[1].joinpath("cases/fr/claims.json").read_text("utf-8"))
NAMES = [case["name"] for case in CASES]


@cache
def annotated(name: str) -> tuple[tuple[Report, ...], tuple[Annotations, ...]]:
    case = CASES[NAMES.index(name)]
    reports = tuple(Report(id=r["id"], outlet=r["id"], published=r["day"], text=r["text"]) for r in case["reports"])
    found = tuple(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    return reports, entities(reports, found)[1]


def told(reports: tuple[Report, ...], claim: Claim) -> dict[str, list[str]]:
    text = {r.id: r.text for r in reports}
    passages: dict[str, list[str]] = {}
    for o in claim.occurrences:
        passages.setdefault(o.report, []).append(text[o.report][o.start : o.end])
    return passages


def holds(passages: dict[str, list[str]], wanted: dict[str, str]) -> bool:
    return all(any(words in p or p in words for p in passages.get(report, [])) for report, words in wanted.items())


@pytest.mark.parametrize("case", [c for c in CASES if "claims" in c], ids=lambda c: c["name"])
def test_what_is_aligned_and_how_it_stands(case: dict[str, Any]) -> None:
    reports, found = annotated(case["name"])
    built = claims(reports, found)
    for wanted in case["claims"]:
        fitting = [c for c in built if holds(told(reports, c), wanted["passages"])]
        assert fitting, [told(reports, c) for c in built]
        if "relation" in wanted:
            kinds = {(c.relation, c.difference) for c in fitting}
            assert (wanted["relation"], wanted.get("difference")) in kinds, [c.grounds for c in fitting]


@pytest.mark.parametrize("case", [c for c in CASES if "apart" in c], ids=lambda c: c["name"])
def test_what_is_never_said_to_agree(case: dict[str, Any]) -> None:
    reports, found = annotated(case["name"])
    for wanted in case["apart"]:
        assert not [told(reports, c) for c in claims(reports, found) if c.relation == "agree" and holds(told(reports, c), wanted)]


@pytest.mark.parametrize("name", NAMES)
def test_every_occurrence_is_a_passage_of_its_report(name: str) -> None:
    reports, found = annotated(name)
    notes = {a.id: a for a in found}
    text = {r.id: r.text for r in reports}
    for claim in claims(reports, found):
        assert len({o.report for o in claim.occurrences}) == 1 or claim.relation != "single"
        for o in claim.occurrences:
            assert 0 <= o.start < o.end <= len(text[o.report])
            assert o.attribution is None or o.attribution < len(notes[o.report].attributions)
            assert (o.voice == "outlet") == (o.attribution is None)


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_reports_makes_no_difference(name: str) -> None:
    reports, found = annotated(name)
    pairs = list(zip(reports, found, strict=True))
    results = {claims([r for r, _ in order], [a for _, a in order]) for order in permutations(pairs)}
    assert len(results) == 1


@settings(max_examples=12, deadline=None)
@given(st.permutations(range(6)), st.integers(1, 5))
def test_any_order_and_any_batches_give_the_same_stories_and_claims(order: list[int], cut: int) -> None:
    pairs = [pair for name in NAMES[:3] for pair in zip(*annotated(name), strict=True)]
    # ids are unique across the cases here
    named = [(_as(r, f"{n}-{r.id}"), _noted(a, f"{n}-{r.id}")) for n, (r, a) in enumerate(pairs)]
    straight = group(*map(list, zip(*named, strict=True)))
    shuffled = [named[i] for i in order]
    mixed = group(*map(list, zip(*(shuffled[cut:] + shuffled[:cut]), strict=True)))
    assert straight == mixed


def _as(report: Report, name: str) -> Report:
    return Report(id=name, outlet=report.outlet, published=report.published, text=report.text)


def _noted(notes: Annotations, name: str) -> Annotations:
    import msgspec

    return msgspec.structs.replace(notes, id=name)


def test_copies_count_as_one_origin() -> None:
    reports, found = annotated(NAMES[0])
    one = claims(reports, found, (Origin(name="AFP", kind="agency", reports=("a", "b")),))
    two = claims(
        reports, found, (Origin(name="A", kind="outlet", reports=("a",)), Origin(name="B", kind="outlet", reports=("b",)))
    )
    assert {c.origins for c in one} == {1}
    assert max(c.origins for c in two) == 2
    assert max(c.importance for c in two) > 0


def test_claims_come_by_importance() -> None:
    reports, found = annotated(NAMES[0])
    ranks = [c.importance for c in claims(reports, found)]
    assert ranks == sorted(ranks, reverse=True)
    assert all(0 <= rank <= 1 for rank in ranks)


amounts = st.one_of(st.none(), st.integers(-50, 50).map(float))


@given(amounts, amounts, amounts, amounts)
def test_meeting_of_intervals_is_symmetric_and_reflexive(
    a: float | None, b: float | None, c: float | None, d: float | None
) -> None:
    one, other = _interval(a, b), _interval(c, d)
    assert meet(one, one)
    assert meet(one, other) == meet(other, one)


def _interval(a: float | None, b: float | None) -> Answer:
    return Answer("number", 0, 1, bounds=(a, b) if a is None or b is None or a <= b else (b, a))


def test_a_shared_passage_is_one_origin() -> None:
    reports, found = annotated("two tolls of one day exclude each other")
    apart = claims(reports, found)
    whole = [Passage(report=r.id, start=0, end=len(r.text)) for r in reports]
    copy = Copy(
        reports=("a", "b"),
        whole=False,
        one_share=0.4,
        other_share=0.4,
        passages=(Aligned(one=whole[0], other=whole[1], words=20),),
    )
    shared = claims(reports, found, (), (copy,))
    assert max(c.origins for c in apart) == 2
    assert {c.origins for c in shared} == {1}
    assert any(Ground(kind="shared passage", reports=("a", "b")) in c.grounds for c in shared)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_lost(name: str) -> None:
    reports, found = annotated(name)
    covered: dict[str, set[int]] = {report.id: set() for report in reports}
    for claim in claims(reports, found):
        for o in claim.occurrences:
            covered[o.report].update(range(o.start, o.end))
    for notes in found:
        cues = {offset for a in notes.attributions if a.cue for offset in range(*a.cue)}
        for clause in notes.clauses:
            if clause.at and clause.at[0] not in cues and len(clause.lemmas) > 2:
                told = covered[notes.id] & set(range(clause.start, clause.end))
                assert 2 * len(told) >= clause.end - clause.start, clause


def test_tellings_of_one_origin_are_repeated_whatever_differs() -> None:
    reports, found = annotated("two tolls of one day exclude each other")
    rows = [c for c in claims(reports, found, (Origin(name="AFP", kind="agency", reports=("a", "b")),)) if c.relation != "single"]
    assert {c.relation for c in rows} == {"repeated"}
    assert any(d.type == "contradiction" for c in rows for d in c.differences)


def test_other_words_are_not_called_agreement() -> None:
    texts = {
        "a": "Le conseil municipal de Guéret a adopté mardi soir le projet de piscine.",
        "b": "Le conseil municipal de Guéret a rejeté mardi soir le projet de piscine.",
    }
    reports = tuple(Report(id=name, outlet=name, published="2022-03-01", text=text) for name, text in texts.items())
    notes = entities(reports, tuple(annotate_prepared(zip(reports, prepare(reports), strict=True))))[1]
    [row] = [
        c
        for c in claims(
            reports, notes, (Origin(name="a", kind="outlet", reports=("a",)), Origin(name="b", kind="outlet", reports=("b",)))
        )
        if c.relation != "single"
    ]
    assert row.relation != "agree"


def test_a_claim_says_why_its_tellings_are_one() -> None:
    reports, found = annotated("the same amount")
    [row] = [c for c in claims(reports, found) if c.relation != "single"]
    assert {ground.kind for ground in row.grounds} >= {"words shared", "same amount", "same moment"}
    assert 0.5 < row.confidence <= 1


def test_what_one_report_alone_tells_is_listed_once() -> None:
    """A clause that is read within a longer one, or within a passage of a row, is no passage of its own."""
    reports = (
        Report(id="a", text="Le maire a promis que la piscine, qui fuit depuis mai, rouvrirait. Un chat est mort."),
        Report(id="b", text="La piscine rouvrira, a promis le maire. Il neige sur tous les cols des Alpes."),
    )
    found = tuple(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    rows = claims(reports, found)
    passages = [(o.report, o.start, o.end) for c in rows if c.relation == "single" for o in c.occurrences]
    everywhere = [(o.report, o.start, o.end) for c in rows for o in c.occurrences]
    for name, start, end in passages:
        around = [p for p in everywhere if p[0] == name and p[1] <= start and end <= p[2]]
        assert around == [(name, start, end)]
