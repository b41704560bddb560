"""The desk: reports into the store, into stories that keep their ids, with what is new and what persons judged."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from desk_reports import PORT, PORT_AGAIN, REPORTS, analysed, claim, dated, judge, members, put
from msgspec.structs import replace
from sqlalchemy import Connection, select

from recoupe.desk import stories
from recoupe.desk.ingest import ingest
from recoupe.desk.judged import PERSON
from recoupe.desk.keep import profiled
from recoupe.desk.link import Linker
from recoupe.desk.makers import makers
from recoupe.desk.membership import Group, name
from recoupe.desk.reannotate import outdated, reannotate
from recoupe.engine.careful import Outcome
from recoupe.errors import InputError, StoreError
from recoupe.group import group
from recoupe.model import Claim, Occurrence, Passage, Report
from recoupe.store import judgements, records
from recoupe.store import stories as kept
from recoupe.store.base import Store, open_store
from recoupe.store.judgements import Kind, Subject
from recoupe.store.records import Kept, Makers
from recoupe.store.schema import layers


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    opened = open_store(address)
    yield opened
    opened.close()


@pytest.mark.parametrize("seed", range(4))
def test_stories_are_those_of_one_run_whatever_the_order_and_the_linker(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    order = chance.sample(REPORTS, len(REPORTS))
    linker = Linker(store)
    for report in order:
        put(store, report)
        if chance.random() < 0.5:
            (linker if chance.random() < 0.5 else Linker(store)).link()
    linker.link()
    expected = {frozenset(story.reports) for story in group(REPORTS, [dated(r) for r in REPORTS])}
    assert {frozenset(found) for found in members(store).values()} == expected
    assert Linker(store).link() == [] == linker.link()


def test_linking_over_many_weeks_is_the_same_in_any_order(store: Store) -> None:
    weeks = [
        replace(report, id=f"{report.id}-{week}", published=f"2021-{1 + week:02d}-1{day}" if (day := number % 5) else None)
        for week in range(4)
        for number, report in enumerate(REPORTS)
    ]
    order = random.Random(3).sample(weeks, len(weeks))
    for start in range(0, len(order), 6):
        put(store, *order[start : start + 6])
        Linker(store).link()
    expected = {frozenset(story.reports) for story in group(weeks, [dated(r) for r in weeks])}
    assert {frozenset(found) for found in members(store).values()} == expected


def test_a_story_keeps_its_id_when_an_earlier_report_joins(store: Store) -> None:
    late, early = replace(REPORTS[0], id="z-late"), replace(REPORTS[0], id="a-early", outlet="Autre")
    put(store, late)
    Linker(store).link()
    put(store, early)
    assert Linker(store).link() == ["z-late"]
    assert members(store) == {"z-late": {"z-late", "a-early"}}
    with store.reading() as connection:
        assert [(n.kind, n.report) for n in kept.told(connection, "z-late")] == [("report", "a-early")]


def test_names_of_stories() -> None:
    groups = [Group(("a", "b")), Group(("c", "d", "e")), Group(("f",))]
    assert name(groups, {}, set()) == ["a", "c", "f"]
    before = {"a": "s", "b": "t", "c": "s", "d": "s", "f": "u"}
    assert name(groups, before, {"s", "t", "u"}) == ["t", "s", "u"]
    assert name([Group(("a",)), Group(("b",))], {"a": "a", "b": "a"}, {"a"}) == ["a", "b"]
    assert name([Group(("b",)), Group(("a", "c"))], {"a": "x"}, {"x", "b"}) == ["b~2", "x"]


def test_an_edit_can_move_a_report_to_another_story(store: Store) -> None:
    put(store, *REPORTS)
    linker = Linker(store)
    linker.link()
    before = members(store)
    home = next(story for story, found in before.items() if len(found) > 1)
    moved = sorted(before[home])[-1]
    report = next(r for r in REPORTS if r.id == moved)
    put(store, replace(report, url="https://e.example/1"))
    linker.link()
    assert members(store) == before
    put(store, replace(report, url="https://e.example/1", title="Autre", text="Le musée de Brest expose des cerfs-volants."))
    linker.link()
    assert moved not in members(store)[home]
    with store.reading() as connection:
        assert "version" in [n.kind for n in kept.told(connection, home)]


def test_a_withdrawn_report_leaves_its_story_and_is_told(store: Store) -> None:
    put(store, *REPORTS)
    linker = Linker(store)
    linker.link()
    home, found = next((story, found) for story, found in members(store).items() if len(found) > 1)
    gone = sorted(found)[-1]
    put(store, Report(id=gone, text="", status="killed"))
    linker.link()
    assert members(store)[home] == found - {gone}
    with store.reading() as connection:
        row = kept.row(connection, home)
        assert row is not None and row.size == len(found) - 1
        assert [n.kind for n in kept.told(connection, home)] == ["withdrawal"]
    for left in found - {gone}:
        put(store, Report(id=left, text="", status="killed"))
    linker.link()
    with pytest.raises(StoreError, match="withdrawn"):
        stories.dossier(store, home)


def test_what_a_person_says_about_stories_holds_and_can_be_undone(store: Store) -> None:
    put(store, *REPORTS)
    linker = Linker(store)
    linker.link()
    before = members(store)
    (one, *_), (other, *_) = sorted(before)[:2], sorted(before)[2:]
    same = judge(store, "same story", reports=(one, other))
    linker.link()
    joined = next(found for found in members(store).values() if one in found)
    assert joined == before[one] | before[other]
    with store.reading() as connection:
        gone = ({one, other} - set(members(store))).pop()
        row = kept.row(connection, gone)
        assert row is not None and row.id in (one, other)
    put(store, replace(REPORTS[0], id="later", outlet="Autre"))
    linker.link()
    assert any({one, other} <= found for found in members(store).values())
    out = judge(store, "not the same story", reports=(one, other))
    linker.link()
    assert not any({one, other} <= found for found in members(store).values())
    for judgement in (out, same):
        undone = store.write(lambda c, n=judgement.number: judgements.undo(c, n, author="Paul"))  # type: ignore[misc]
        assert undone is not None and undone.undone_by == "Paul"
    assert store.write(lambda c: judgements.undo(c, same.number, author="Paul")) is None
    linker.link()
    after = members(store)
    assert {frozenset(found - {"later"}) for found in after.values()} == {frozenset(found) for found in before.values()}
    assert set(after) == set(before)


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        ("same story", {"reports": ("a", "a")}),
        ("same claim", {"reports": ("a", "b")}),
        ("not this speaker", {"passages": (Passage(report="a", start=0, end=1),), "wordings": ("x",)}),
    ],
)
def test_a_judgement_that_says_nothing_is_refused(store: Store, kind: Kind, subject: dict[str, object]) -> None:
    with pytest.raises(StoreError):
        judge(store, kind, **subject)
    with pytest.raises(StoreError, match="author"):
        store.write(lambda c: judgements.judge(c, "same story", Subject(reports=("a", "b")), author=" "))


def test_what_a_person_says_about_claims_holds_after_an_edit() -> None:
    from recoupe.desk import judged

    texts = {"a": Report(id="a", text="Bref. Le pont est fermé."), "b": Report(id="b", text="On a fermé le pont.")}
    found = (claim("a", 6, 24, "c1"), claim("b", 0, 20, "c2"))
    passages = (Passage(report="a", start=0, end=18), Passage(report="b", start=0, end=20))
    subject = Subject(passages=passages, wordings=("Le pont est fermé.", "On a fermé le pont."[:20]))
    same = judgements.Judgement(1, "same claim", "Claire", "2024-01-01T00:00:00Z", subject)
    (merged,) = judged.claims(found, [same], texts)
    assert merged.relation == "agree" and {o.report for o in merged.occurrences} == {"a", "b"} and merged.origins == 2
    assert merged.grounds[0].kind == PERSON and "Claire" in merged.grounds[0].values
    apart = judgements.Judgement(2, "not the same claim", "Paul", "2024-01-02T00:00:00Z", subject)
    left, alone = judged.claims(found, [same, apart], texts)
    assert [o.report for o in left.occurrences] == ["a"] and [o.report for o in alone.occurrences] == ["b"]
    assert left.relation == alone.relation == "single" and left.id != alone.id
    assert judged.claims(found, [same], {"a": texts["a"]}) == found


def test_ingest_annotates_links_and_is_the_same_twice(store: Store) -> None:
    error = InputError("x", "is broken", "mend it")
    assert [t.outcome if isinstance(t, Kept) else t for t in ingest(store, [PORT, error, PORT_AGAIN], linker=Linker(store))] == [
        error,
        "new",
        "new",
    ]
    assert [t.outcome for t in analysed(store, PORT, PORT_AGAIN) if isinstance(t, Kept)] == ["known", "known"]
    with store.reading() as connection:
        (_, found), _ = records.get(connection, ["port-1", "port-2"])
        assert found.sentences and found.dct == "2022-05-10"
        assert connection.execute(select(layers.c.rules, layers.c.model).distinct()).all() == [(makers().rules, makers().model)]
    assert members(store) == {"port-1": {"port-1", "port-2"}}


def test_a_report_without_a_day_is_dated_by_those_of_the_store(store: Store) -> None:
    analysed(store, PORT)
    analysed(store, replace(PORT, id="copy", outlet="Copie", published=None))
    with store.reading() as connection:
        row = records.row(connection, "copy")
        assert row is not None and row.day == "2022-05-10"


def test_the_dossier_of_a_story_and_what_is_new_in_it(store: Store) -> None:
    analysed(store, PORT, PORT_AGAIN)
    assert stories.refresh_stale(store) == 1 and stories.refresh_stale(store) == 0
    made = stories.dossier(store, "port-1")
    assert made.story.id == "port-1" and [r.id for r in made.reports] == ["port-1", "port-2"]
    assert made.story.decisions and made.story.decisions[0].together
    third = replace(
        PORT, id="port-3", outlet="Autre", text=PORT.text + " Deux marins ont été blessés dans la nuit près du quai nord."
    )
    analysed(store, third)
    made = stories.refresh(store, "port-1")
    assert len(made.reports) == 3
    with store.reading() as connection:
        assert "report" in {n.kind for n in kept.told(connection, "port-1")}
        (listed,) = kept.listed(connection, day="2022-05-10")
        assert listed.size == 3 and listed.title == made.title
        assert kept.days(connection) == [("2022-05-10", 3)]
    with pytest.raises(StoreError, match="no story"):
        stories.dossier(store, "nothing")


def test_new_claims_and_disagreements_are_told_once(store: Store) -> None:
    put(store, PORT, PORT_AGAIN)
    Linker(store).link()
    made = stories.dossier(store, "port-1")
    start = PORT.text.index("Douze")
    first = claim("port-1", start, len(PORT.text), "c")
    told = Occurrence(report="port-2", start=PORT_AGAIN.text.index("Quatorze"), end=len(PORT_AGAIN.text))
    differ = replace(first, relation="contradict", difference="contradiction", occurrences=(*first.occurrences, told))
    other = claim("port-2", 0, 20, "d")

    def tell(connection: Connection, claims: tuple[Claim, ...], *, first: bool) -> None:
        stories._tell(connection, replace(made, story=replace(made.story, claims=claims)), None, first=first)

    steps: list[tuple[tuple[Claim, ...], list[str]]] = [
        ((first,), []),
        ((first,), []),
        ((first, other), ["claim"]),
        ((differ, other), ["claim", "disagreement"]),
        ((other, differ), ["claim", "disagreement"]),
    ]
    for number, (claims, expected) in enumerate(steps):
        store.write(lambda c, claims=claims, number=number: tell(c, claims, first=number == 0))  # type: ignore[misc]
        with store.reading() as connection:
            assert [n.kind for n in kept.told(connection, "port-1")][::-1] == expected
    with store.reading() as connection:
        assert kept.listed(connection)[0].disagreements == 1


def test_not_this_speaker_holds_until_undone(store: Store) -> None:
    analysed(store, PORT)
    made = stories.dossier(store, "port-1")
    said = next(a for a in made.annotations[0].attributions if a.speaker)
    span = said.content[0]
    passage = Passage(report="port-1", start=span[0], end=span[1])
    judgement = judge(
        store, "not this speaker", passages=(passage,), wordings=(PORT.text[span[0] : span[1]],), speaker=said.speaker
    )
    (denied,) = (a for a in stories.dossier(store, "port-1").annotations[0].attributions if a.content == said.content)
    assert denied.speaker is None and denied.made_by.startswith(PERSON)
    store.write(lambda c: judgements.undo(c, judgement.number, author="Claire"))
    assert stories.dossier(store, "port-1").annotations == made.annotations


def test_reannotate_renews_what_others_made(store: Store) -> None:
    store.write(
        lambda c: records.put(c, PORT, dated(PORT), Makers("old", "old"), profile=profiled(Outcome(PORT, dated(PORT)))[0])
    )
    Linker(store).link()
    assert outdated(store) == ["port-1"]
    assert list(reannotate(store, outdated(store))) == ["port-1"]
    assert outdated(store) == []
    with store.reading() as connection:
        assert records.get(connection, ["port-1"])[0][1].sentences
    assert members(store) == {"port-1": {"port-1"}}
