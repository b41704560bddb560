"""The brief shows no fragment as a fact, and no other thing as an answer."""

from __future__ import annotations

import pytest
from brief_sample import Told, differing, dossier, made
from msgspec.structs import replace

from recoupe.export.brief import Brief


def both(text: str, verb: str, subject: str, telling: str) -> Brief:
    """What is made of two reports of one text that share a telling, which is a part of it."""
    tellings = [Told(text, telling, verb, subject) for _ in range(2)]
    told = dossier(tellings, relation="agree")
    start = text.index(telling)
    claim = told.story.claims[0]
    occurrences = tuple(replace(o, start=start, end=start + len(telling)) for o in claim.occurrences)
    return made(replace(told, story=replace(told.story, claims=(replace(claim, occurrences=occurrences),))))


@pytest.mark.parametrize(
    ("text", "verb", "subject", "telling", "reads"),
    [
        ("Le quai de Brenne a cédé lundi sous la pluie.", "a cédé", "Le quai de Brenne", "Le quai de Brenne a cédé lundi", True),
        (
            "Le maire de Brenne sait par expérience que le quai cède.",
            "sait",
            "Le maire de Brenne",
            "Le maire de Brenne sait par expérience",
            False,
        ),
        (
            "Le coût du quai de Brenne devait s'élever, selon Corail, à 3 millions.",
            "devait",
            "Le coût du quai de Brenne",
            "Le coût du quai de Brenne devait s'élever",
            False,
        ),
        (
            "La halle et les pompiers gardant le quai de Brenne ont cédé lundi.",
            "ont cédé",
            "le quai de Brenne",
            "le quai de Brenne ont cédé lundi",
            False,
        ),
        (
            "Le maire voit le port où le quai de Brenne a cédé lundi.",
            "a cédé",
            "le quai de Brenne",
            "le port où le quai de Brenne a cédé lundi",
            False,
        ),
        (
            'La ligue "Port ouvert" quitte le quai de Brenne.',
            "quitte",
            'La ligue "Port ouvert"',
            'ouvert" quitte le quai de Brenne',
            False,
        ),
        (
            'Le quai de Brenne garde sa "halle ouverte".',
            "garde",
            "Le quai de Brenne",
            'Le quai de Brenne garde sa "halle ouverte"',
            True,
        ),
    ],
)
def test_a_fragment_never_stands_for_a_fact(text: str, verb: str, subject: str, telling: str, reads: bool) -> None:
    found = both(text, verb, subject, telling)
    assert bool(found.established) is reads
    assert len(found.established) + len(found.weak) == 1, "nothing is lost"


def test_other_nouns_are_no_answer_where_the_figures_are_far_apart() -> None:
    """Tonnes are no answer to how many soldiers, soldiers told as people may be."""
    soldiers = Told("Le quai reçoit 100 marins lundi", "100 marins", amount=100, unit="marin")
    tonnes = Told("Le quai reçoit 35 tonnes lundi", "35 tonnes", amount=35, unit="tonne")
    people = Told("Le quai reçoit 99 personnes lundi", "99 personnes", amount=99, unit="personne")
    assert not made(differing("number", "contradiction", [soldiers, tonnes])).disputed
    found = made(differing("number", "rounding", [soldiers, people, tonnes]))
    labels = [answer.label.words for question in (*found.disputed, *found.otherwise) for answer in question.answers]
    assert labels == ["100", "99"]
