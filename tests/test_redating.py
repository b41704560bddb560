"""Days of the desk's reports are a function of what its store holds: the same for any order and any cut into batches."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import func, select, update

import recoupe.desk.redate
from recoupe.dating import date_reports
from recoupe.desk.ingest import ingest
from recoupe.desk.reannotate import outdated, reannotate
from recoupe.engine.local import annotate
from recoupe.model import Annotations, Report
from recoupe.store import records, witnesses
from recoupe.store.base import Store, open_store
from recoupe.store.records import Kept
from recoupe.store.schema import dating, dating_keys, layers

HEAD = "Dernière mise à jour à 09h07 le {day}/10\n"
STORY = (
    "La centrale nucléaire de Blanzac a été arrêtée {when} après une fuite de vapeur dans le bâtiment du réacteur, a annoncé "
    "l'exploitant. Deux techniciens ont été légèrement brûlés. L'autorité de sûreté a dépêché trois inspecteurs sur place. "
    "Le préfet de la Charente, Hubert Montel, assure que la population ne court aucun danger. "
)
RETOLD = (
    "Fuite de vapeur à la centrale nucléaire de Blanzac. Le réacteur est arrêté depuis l'incident, survenu {when}, selon "
    "l'exploitant. Hubert Montel, le préfet, veut rassurer la population de la Charente : deux techniciens brûlés, aucun danger, "
    "trois inspecteurs de l'autorité de sûreté dépêchés. "
)
OTHER = "Le club de Saint-Amand a recruté un gardien argentin pour la saison. Le transfert se monte à deux millions d'euros. "
LONG = STORY + OTHER + "Une marche blanche a réuni six cents habitants du bourg voisin, derrière une fanfare muette. "

TEXTS = [STORY.format(when=when) for when in ("mardi", "hier", "mercredi soir")] + [
    LONG.format(when="mardi"), RETOLD.format(when="mardi"), RETOLD.format(when="lundi"), OTHER,
    HEAD.format(day=23) + STORY.format(when="mardi"), HEAD.format(day=22) + RETOLD.format(when="mardi"),
    "Publié le 21 octobre 2014\n" + STORY.format(when="mardi"),
]  # fmt: skip
DAYS = [None, None, "2014-10-21", "2014-10-22", "2014-10", "2014", "2015-02-03"]

ROWS = st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(DAYS)), min_size=2, max_size=6)
CUTS = st.lists(st.integers(1, 4), min_size=7, max_size=7)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    made = open_store(address)
    yield made
    made.close()


def take(store: Store, reports: list[Report], cuts: list[int]) -> None:
    """Puts the reports in, in parts of the sizes given, each as a call of its own."""
    cuts = cuts or [len(reports)]
    for size in cuts:
        part, reports = reports[:size], reports[size:]
        assert all(isinstance(told, Kept) for told in ingest(store, part))
    assert all(isinstance(told, Kept) for told in ingest(store, reports))


def held(store: Store, reports: list[Report]) -> list[Annotations]:
    with store.reading() as connection:
        assert witnesses.due(connection) == []
        return [found for _, found in records.get(connection, [report.id for report in reports])]


@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(ROWS, CUTS, st.randoms(use_true_random=False))
def test_any_order_and_any_cut_gives_the_same_days(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str | None]], cuts: list[int], order: random.Random
) -> None:
    reports = [Report(id=f"r{i}", text=text, published=day) for i, (text, day) in enumerate(rows)]
    store = open_store(str(tmp_path_factory.mktemp("cut") / "desk.db"))
    take(store, order.sample(reports, len(reports)), cuts)
    found = held(store, reports)
    assert [(a.dct, a.dct_evidence) for a in found] == list(date_reports(reports))
    store.close()


REPORTS = [
    Report(id="early", text=STORY.format(when="hier")),
    Report(id="header", text=HEAD.format(day=23) + RETOLD.format(when="mardi")),
    Report(id="copy", text=LONG.format(when="lundi"), published="2014-10-23"),
    Report(id="coarse", text=RETOLD.format(when="lundi"), published="2014-10"),
    Report(id="other", text=OTHER, published="2014-03-02"),
    Report(id="doubtful", text="Publié le 21 octobre 2015\n" + STORY.format(when="mardi"), published="2014-10-24"),
]


def test_both_databases_give_the_days_of_the_whole(store: Store) -> None:
    whole = list(date_reports(REPORTS))
    assert [day for day, _ in whole] == ["2014-10-21", "2014-10-23", "2014-10-23", "2014-10-23", "2014-03-02", "2014-10-24"]
    take(store, REPORTS[::-1], [1, 2])
    found = held(store, REPORTS)
    assert [(a.dct, a.dct_evidence) for a in found] == whole
    # all that hangs on the day, too: events, times, statements
    assert found == list(annotate(REPORTS))


def test_a_witness_that_comes_later_dates_what_is_there(store: Store) -> None:
    early, copy = REPORTS[0], REPORTS[2]
    take(store, [early], [])
    assert held(store, [early])[0].dct is None
    take(store, [copy], [])
    (found,) = held(store, [early])
    assert found.dct == "2014-10-21" and found.dct_evidence[0].report == "copy"
    # "hier" is a day now, and the row of the report says its own
    assert "2014-10-20" in {time.value for time in found.times}
    with store.reading() as connection:
        row = records.row(connection, "early")
        assert row is not None and row.day == "2014-10-21"


def test_a_witness_that_is_edited_or_withdrawn_lends_no_longer_what_it_did(store: Store) -> None:
    early, copy = REPORTS[0], REPORTS[2]
    take(store, [copy, early], [])
    take(store, [replace(copy, published="2014-10-30", version="2")], [])
    assert held(store, [early])[0].dct == "2014-10-28"
    take(store, [replace(copy, status="killed", version="3")], [])
    assert held(store, [early])[0].dct is None


def test_reannotation_keeps_the_days(store: Store) -> None:
    take(store, REPORTS, [2, 2])
    before = held(store, REPORTS)
    store.write(lambda connection: connection.execute(update(layers).values(rules="older")))
    ids = outdated(store)
    assert set(reannotate(store, ids, batch=1)) == {report.id for report in REPORTS}
    assert held(store, REPORTS) == before


def test_what_one_process_leaves_the_next_goes_on_with(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    take(store, [REPORTS[0]], [])

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(recoupe.desk.redate, "dated", stopped)
        with pytest.raises(KeyboardInterrupt):
            list(ingest(store, [REPORTS[2]]))
    with store.reading() as connection:
        assert [name for _, name in witnesses.due(connection)] == ["early"]
    assert list(ingest(store, [])) == [] and list(recoupe.desk.redate.redate(store)) == []
    assert held(store, REPORTS[:1])[0].dct == "2014-10-21"


def test_reports_of_an_earlier_release_are_filed_and_dated(store: Store) -> None:
    """A store from before this table holds reports that nobody filed: the migration makes each to be."""
    take(store, REPORTS, [])

    def as_upgraded(connection: object) -> None:
        connection.execute(dating_keys.delete())  # type: ignore[attr-defined]
        connection.execute(update(dating).values(lends=False, open=False, words=b"", due=0))  # type: ignore[attr-defined]

    store.write(as_upgraded)
    new = Report(id="late", text=LONG.format(when="hier"))
    take(store, [new], [])
    assert [(a.dct, a.dct_evidence) for a in held(store, [*REPORTS, new])] == list(date_reports([*REPORTS, new]))
    with store.reading() as connection:
        assert connection.execute(select(func.count()).where(dating.c.due.is_not(None)).select_from(dating)).scalar() == 0


def test_many_near_reports_are_not_all_asked(store: Store) -> None:
    """Of hundreds that share an outlet's footer those that share most words are asked, the same in the store and in one run."""
    footer = "Retrouvez toute l'actualité charentaise, nos podcasts, nos jeux, notre agenda culturel et nos archives numérisées. "
    crowd = [Report(id=f"c{i:03}", text=footer + OTHER, published=f"2014-03-{1 + i % 28:02}") for i in range(90)]
    reports = [*crowd, Report(id="open", text=footer + STORY.format(when="mardi")), REPORTS[2]]
    found = date_reports(reports)
    assert found[90][0] in ("2014-10-23", "2014-10", None)
    with_store = [report for report in reports if report.id in {"open", "copy", *(f"c{i:03}" for i in range(70))}]
    take(store, with_store[::-1], [40])
    assert held(store, [reports[90]])[0].dct == date_reports(with_store)[70][0]
