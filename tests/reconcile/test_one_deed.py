"""Two passages tell one deed where a frame of the one agrees with a frame of the other."""

from __future__ import annotations

import pytest

from recoupe.lang.fr import FRENCH
from recoupe.model import Frame, Slot
from recoupe.reconcile.one_deed import tell_one_deed

CLOSED = Frame(start=10, end=18, lemma="fermer", family="fermer", slots=(Slot(name="whom", start=19, end=29, head="usine"),))


def other(**changed: object) -> Frame:
    made: dict[str, object] = {
        "start": 3,
        "end": 12,
        "lemma": "fermeture",
        "family": "fermer",
        "slots": (Slot(name="what", start=13, end=22, head="usine"),),
    }
    return Frame(**(made | changed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("frame", "agrees"),
    [
        (other(), True),
        (other(negated=True), False),
        (other(family="ouvrir", lemma="ouvrir"), False),
        (other(slots=()), False),
        (other(slots=(Slot(name="whom", start=13, end=22, head="école"),)), False),
        (other(start=60, end=69), False),
    ],
    ids=["a noun of the verb's family", "denied", "another deed", "of nothing", "of another thing", "outside the passage"],
)
def test_frames_agree(frame: Frame, agrees: bool) -> None:
    assert tell_one_deed([CLOSED], (0, 40), [frame], (0, 30), FRENCH.frames) is agrees
    assert tell_one_deed([frame], (0, 30), [CLOSED], (0, 40), FRENCH.frames) is agrees


def test_verbs_that_say_little_tell_no_deed() -> None:
    same = [other(lemma="faire", family="fair"), other(lemma="faire", family="fair")]
    assert not tell_one_deed(same[:1], (0, 30), same[1:], (0, 30), FRENCH.frames)
