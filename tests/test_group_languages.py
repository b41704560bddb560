"""Reports in two languages of one event fall in one story, those of two events in two."""

from __future__ import annotations

from itertools import permutations

import pytest

from recoupe import Report
from recoupe.group import Grouper
from recoupe.model import Annotations
from recoupe.terms import names, words

STRIKE = {
    "fr": (
        "Grève au port de Kersaint : les dockers prolongent le blocage",
        "Les dockers du port de Kersaint ont voté mardi la prolongation de leur grève. Le syndicat réclame une hausse des "
        "salaires de 8 % et des embauches. Trente navires attendent au large. La direction du port, dirigée par Anne Morvan, a "
        "proposé une réunion mercredi. Le gouvernement craint une pénurie de carburant.",
    ),
    "en": (
        "Kersaint port strike drags on as dockers vote to stay out",
        "Dock workers in the port of Kersaint voted on Tuesday to extend their strike. Their union wants a wage rise of 8% and "
        "more hiring. Thirty ships are waiting offshore. Anne Morvan, who runs the port, offered a meeting on Wednesday. The "
        "government fears fuel shortages.",
    ),
}
TRIAL = {
    "fr": (
        "Procès de l'ancien maire de Kersaint : cinq ans de prison requis",
        "Le parquet a requis mardi cinq ans de prison contre l'ancien maire de Kersaint, Paul Le Goff, jugé pour corruption. Il "
        "est accusé d'avoir reçu des pots-de-vin d'un promoteur immobilier. Ses avocats plaideront jeudi. Le jugement est "
        "attendu en mai.",
    ),
    "en": (
        "Prosecutor seeks five years in prison for former Kersaint mayor",
        "A prosecutor on Tuesday asked a court to jail Paul Le Goff, the former mayor of Kersaint, for five years over graft. "
        "He is accused of taking bribes from a property developer. His lawyers will speak on Thursday. A verdict is expected "
        "in May.",
    ),
}


def report(name: str, code: str, told: tuple[str, str]) -> Report:
    return Report(id=name, outlet=name, published="2024-03-05", title=told[0], text="\n".join(told), language=code)


REPORTS = [
    report("strike-fr", "fr", STRIKE["fr"]), report("strike-en", "en", STRIKE["en"]),
    report("trial-fr", "fr", TRIAL["fr"]), report("trial-en", "en", TRIAL["en"]),
]  # fmt: skip


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_one_event_is_one_story_whatever_the_languages(order: tuple[int, ...]) -> None:
    grouper = Grouper()
    for number in order:
        grouper.add(REPORTS[number], Annotations(id=REPORTS[number].id, dct="2024-03-05", language=REPORTS[number].language))
    found = {frozenset(story.reports) for story in grouper.stories()}
    assert found == {frozenset({"strike-fr", "strike-en"}), frozenset({"trial-fr", "trial-en"})}


def test_words_of_another_language_count_as_their_counterparts() -> None:
    assert {"greve", "port"} <= words("The strike in the port", "en").keys()
    assert "the" not in words("The strike in the port", "en")


def test_names_of_another_language_have_the_usual_form() -> None:
    assert names("Talks in London and Germany on Monday, Zaev said.", "en").keys() == {"=londres", "=allemagne", "=zaev"}
