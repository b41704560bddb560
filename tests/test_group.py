"""Stories: the same for any order and any split of the input; one happening together, its like apart."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.group import Grouper, group
from recoupe.grouping.likeness import likeness
from recoupe.grouping.link import agglomerate, components
from recoupe.grouping.ordinals import agreement, ordinals, roman
from recoupe.grouping.profile import LEAD, Profile, profile
from recoupe.lang.fr.lexicon.terms import TERMS
from recoupe.model import Annotations, Report, Story, Time
from recoupe.terms import figures, names, plain, rarity, stem, words

CASES = json.loads((Path(__file__).parent / "cases" / "fr" / "grouping.json").read_text("utf-8"))
STORY = {case["id"]: case["story"] for case in CASES}
REPORTS = [Report(**{key: value for key, value in case.items() if key != "story"}) for case in CASES]


def dated(report: Report) -> Annotations:
    return Annotations(id=report.id, outlet=report.outlet, published=report.published, dct=report.published)


def found(reports: list[Report]) -> set[frozenset[str]]:
    return {frozenset(story.reports) for story in group(reports, [dated(r) for r in reports])}


def profiled(report: Report) -> Profile:
    return profile(report, dated(report))


def test_stories_of_the_cases() -> None:
    expected = {frozenset(i for i, s in STORY.items() if s == story) for story in STORY.values()}
    assert found(REPORTS) == expected


def test_a_story_is_named_after_its_first_report_and_lists_them_by_day() -> None:
    stories = group(REPORTS, [dated(r) for r in REPORTS])
    bridge = next(story for story in stories if "pont-1" in story.reports)
    assert bridge.id == "pont-1"
    assert bridge.reports == ("pont-1", "pont-2", "pont-3", "undated")
    assert [story.id for story in stories] == ["ailleurs", "maire-1", "pont-1", "marche-8", "marche-9"]


def test_every_report_that_is_not_alone_has_a_decision_with_grounds() -> None:
    for story in group(REPORTS, [dated(r) for r in REPORTS]):
        joined = {name for decision in story.decisions if decision.together for name in decision.reports}
        assert joined == (set(story.reports) if len(story.reports) > 1 else set())
        assert all(decision.grounds for decision in story.decisions)


@settings(max_examples=25, deadline=None)
@given(st.permutations(REPORTS), st.sets(st.integers(0, len(REPORTS)), max_size=4))
def test_any_order_and_any_split_give_the_same_stories(order: list[Report], cuts: set[int]) -> None:
    grouper = Grouper()
    for position, report in enumerate(order):
        if position in cuts:
            grouper.stories()
        grouper.add(report, dated(report))
    assert grouper.stories() == STRAIGHT


def straight() -> list[Story]:
    grouper = Grouper()
    for report in REPORTS:
        grouper.add(report, dated(report))
    return grouper.stories()


STRAIGHT = straight()


def test_decisions_are_told_of_the_stories_that_are_asked_for() -> None:
    grouper = Grouper()
    for report in REPORTS:
        grouper.add(report, dated(report))
    found = grouper.stories(explained=lambda reports: "pont-1" in reports)
    assert [story.reports for story in found] == [story.reports for story in STRAIGHT]
    for story, whole in zip(found, STRAIGHT, strict=True):
        assert story.decisions == (whole.decisions if "pont-1" in story.reports else ())


def test_a_later_report_joins_without_changing_other_stories() -> None:
    grouper = Grouper()
    for report in REPORTS[:-2]:
        grouper.add(report, dated(report))
    before = {story.id: story.reports for story in grouper.stories()}
    late = REPORTS[-2]
    grouper.add(late, dated(late))
    after = {story.id: story.reports for story in grouper.stories()}
    assert {i for i in before if before[i] != after[i]} == {"pont-1"}


def test_no_report_and_one_report() -> None:
    assert group([], []) == []
    assert found(REPORTS[:1]) == {frozenset({"pont-1"})}


@pytest.mark.parametrize("text", ["", " \n", "!!", "7", "a" * 50_000, "\ud7ff\U0001f600" * 10, "é\u0301" * 99])
def test_odd_texts_are_stories_of_their_own(text: str) -> None:
    odd = Report(id="odd", text=text)
    assert frozenset({"odd"}) in found([*REPORTS, odd])


@given(st.text(max_size=300), st.text(max_size=300))
def test_likeness_is_symmetric(one: str, other: str) -> None:
    a, b = (profiled(Report(id=i, text=t)) for i, t in (("a", one), ("b", other)))
    assert likeness(a, b) == likeness(b, a)


@given(st.text(max_size=300))
def test_a_profile_is_made_from_the_report_alone(text: str) -> None:
    report = Report(id="r", text=text, title=text[:20])
    assert profiled(report) == profiled(report)
    assert all(0 < weight <= 1.000001 for weight in profiled(report).terms.values())


def test_days_that_both_tell_speak_for_one_story() -> None:
    one, other = REPORTS[0], REPORTS[2]
    same = [Time(start=0, end=1, type="DATE", value="2021-05-12", begin="2021-05-12", finish="2021-05-12")]
    plain_likeness = likeness(profiled(one), profiled(other))
    told = [profile(r, Annotations(id=r.id, dct=r.published, times=tuple(same))) for r in (one, other)]
    with_days = likeness(told[0], told[1])
    assert plain_likeness is not None and with_days is not None
    assert with_days.features["news_day"] == 1 and with_days.millionths > plain_likeness.millionths


def test_reports_far_apart_in_time_tell_different_stories() -> None:
    later = Report(id="later", text=REPORTS[0].text, title=REPORTS[0].title, published="2022-05-12")
    assert likeness(profiled(REPORTS[0]), profiled(later)) is None
    month = Report(id="month", text=REPORTS[0].text, title=REPORTS[0].title, published="2021-09")
    assert likeness(profiled(REPORTS[0]), profiled(month)) is None
    near = Report(id="near", text=REPORTS[0].text, title=REPORTS[0].title, published="2021-05")
    assert likeness(profiled(REPORTS[0]), profiled(near)) is not None


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("l'acte VIII des soignants", {"time": {8}}),
        ("pour le huitième samedi consécutif", {"time": {8}}),
        ("le 8e samedi", {"time": {8}}),
        ("la troisième nuit de violences", {"nuit": {3}}),
        ("la 72e édition du festival", {"édition": {72}}),
        ("le second tour", {"tour": {2}}),
        ("acte 14, jour 4", {"time": {14}, "jour": {4}}),
        ("un acte citoyen le samedi 8 mai", {}),
        ("la phase iix du plan", {}),
        ("le deuxième homme", {}),
    ],
)
def test_numbers_of_what_comes_back(text: str, counted: dict[str, set[int]]) -> None:
    expected = {plain(noun): frozenset(numbers) for noun, numbers in counted.items()}
    assert ordinals(plain(text), TERMS) == expected


def test_agreement_of_numbers() -> None:
    eight, nine = {"time": frozenset({8})}, {"time": frozenset({9})}
    assert agreement(eight, eight) == 1
    assert agreement(eight, nine) == agreement(nine, eight) == -1
    assert agreement(eight, {"nuit": frozenset({8})}) == agreement({}, nine) == 0


TENS, UNITS = ",x,xx,xxx,xl,l,lx,lxx,lxxx", ",i,ii,iii,iv,v,vi,vii,viii,ix"


@given(st.integers(1, 89))
def test_roman_numerals_are_read_back(number: int) -> None:
    tens, units = divmod(number, 10)
    assert roman(TENS.split(",")[tens] + UNITS.split(",")[units]) == number


def test_terms() -> None:
    assert words("Deux manifestants, la manifestation") == {"deu": 1, "manifes": 2}
    assert names("Hier, Anna Kovács a vu l'Élysée. Demain ? Oui") == {"=kovacs": 1, "=elysee": 1} | {"=anna": 1}
    assert figures(plain("12 500 euros, 12.500, 3,5 %, 17h30, le 5 mars 2021, en 1998"), TERMS) == {"#12500": 2, "@5 3": 1}


def test_rarity_falls_with_use() -> None:
    assert rarity(stem("dans")) < 0.8 < rarity(stem("ministres")) < rarity(stem("zwyxqtv"))


def test_a_group_never_spans_too_many_days() -> None:
    scores = {(0, 1): 900, (1, 2): 900}
    assert agglomerate([1, 4, 7], scores, least=100, longest=4) == [[0, 1], [2]]
    assert agglomerate([1, 4, 7], scores, least=100, longest=6) == [[0, 1, 2]]
    assert agglomerate([None, 4, None], scores, least=100, longest=0) == [[0, 1, 2]]


@given(st.dictionaries(st.sampled_from(list(combinations(range(7), 2))), st.integers(1, 1000)), st.randoms())
def test_groups_do_not_depend_on_the_order_of_scores(scores: dict[tuple[int, int], int], chance: object) -> None:
    shuffled = list(scores.items())
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    days = [None] * 7
    groups = agglomerate(days, scores, least=300, longest=9)
    assert groups == agglomerate(days, dict(shuffled), least=300, longest=9)
    assert sorted(i for members in groups for i in members) == list(range(7))
    within = components(7, [pair for pair, score in scores.items() if score >= 300])
    assert all(any(set(members) <= set(part) for part in within) for members in groups)


def test_the_lead_counts_more_than_the_rest() -> None:
    padding = " Le temps reste gris sur la région." * (LEAD // 30)
    early = profiled(Report(id="a", text="Un séisme a secoué Lisbonne." + padding))
    late = profiled(Report(id="b", text=padding + " Un séisme a secoué Lisbonne."))
    assert early.terms["seisme"] > late.terms["seisme"]
