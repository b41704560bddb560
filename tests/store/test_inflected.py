"""PostgreSQL finds the inflected forms of words by its own French and English text search; what is quoted it does not bend."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from databases import Server

from recoupe.model import Annotations, Report
from recoupe.store import records
from recoupe.store.base import Store, open_store
from recoupe.store.records import Makers
from recoupe.store.search import Query, find

REPORTS = (
    Report(id="crue", language="fr", text="Les pompiers ont évacué douze riverains du quai, que la crue menaçait."),
    Report(id="vote", language="fr", title="Un vote serré", text="Les députés voteront mardi le texte sur les loyers."),
    Report(id="noel", language="fr", text="Les lycéennes préparaient le marché de Noël ; le cœur de la ville sera piéton."),
    Report(id="bridge", language="en", text="Engineers closed the bridge after finding cracks in two pillars."),
)
FORMS = [
    ("évacuées", {"crue"}), ("pompier", {"crue"}), ("riverain", {"crue"}), ("menacer", {"crue"}), ("évacuer pompière", {"crue"}),
    ("voter", {"vote"}), ("vote", {"vote"}), ("votes", {"vote"}), ("loyer", {"vote"}), ("lycéen", {"noel"}),
    ("bridges", {"bridge"}), ("closing", {"bridge"}), ("pillar cracking", {"bridge"}), ("engineer", {"bridge"}),
    # accents, capitals and ligatures make no difference to a word as it stands
    ("evacue", {"crue"}), ("NOEL", {"noel"}), ("coeur", {"noel"}), ("lyceennes", {"noel"}), ("marche", {"noel"}),
    # beginnings, phrases and what must not be there stand as they are
    ("évac*", {"crue"}), ('"évacué douze"', {"crue"}), ('"évacuées douze"', set()), ('"pompier"', set()),
    ("pompier -crue", set()), ("pompier -riverain", {"crue"}), ("riverain pompier -crues", {"crue"}),
    # one word of two that is not there
    ("pompiers loyers", set()), ("ponts", set()),
]  # fmt: skip

_numbers = count(1)


@pytest.fixture(scope="module")
def store(server: Server) -> Iterator[Store]:
    opened = open_store(server.database(f"inflected{next(_numbers)}"))
    for report in REPORTS:
        put(opened, report)
    yield opened
    opened.close()


def put(store: Store, report: Report) -> None:
    found = Annotations(id=report.id)
    store.write(lambda c: records.put(c, report, found, Makers("rules", "model"), profile=lambda *_: b"profile"))


def hits(store: Store, words: str) -> dict[str, list[str]]:
    """The reports found, with the words that are marked in each."""
    with store.reading() as connection:
        return {hit.id: [hit.text[start:end] for start, end in hit.marks] for hit in find(connection, Query(words=words))}


@pytest.mark.parametrize(("words", "ids"), FORMS)
def test_a_word_finds_its_forms(store: Store, words: str, ids: set[str]) -> None:
    assert set(hits(store, words)) == ids


@pytest.mark.parametrize(
    ("words", "marks"),
    [("évacuées", ["évacué"]), ("lycéen", ["lycéennes"]), ("closing crack", ["closed", "cracks"]), ("coeur", ["cœur"])],
)
def test_the_form_that_stands_there_is_marked(store: Store, words: str, marks: list[str]) -> None:
    ((_, marked),) = hits(store, words).items()
    assert marked == marks


def test_the_forms_of_an_edited_report_are_the_new_ones(store: Store) -> None:
    first = Report(id="port", language="fr", text="Le port fermera vendredi à cause des tempêtes annoncées sur la côte bretonne.")
    put(store, first)
    assert set(hits(store, "fermer")) == {"port"}
    edited = Report(id="port", language="fr", text="Le port rouvrira vendredi après les tempêtes annoncées sur la côte bretonne.")
    put(store, edited)
    assert set(hits(store, "fermer")) == set() and set(hits(store, "rouvrir")) == {"port"}
