"""English goes the whole way, and meets French in one dossier."""

from __future__ import annotations

import pytest

from recoupe import Report, annotate_reports, build_dossier
from recoupe.model import Annotations

ENGLISH = (
    "A court in Lyon sentenced the former mayor, Claire Vasseur, to three years in prison on Tuesday. "
    "She must also repay 1.4 million euros. "
    'Vasseur "did nothing wrong", her lawyer, Paul Duret, said. According to the prosecutor, about 10,000 people were cheated.'
)
FRENCH = (
    "L'ancienne maire Claire Vasseur a été condamnée mardi à Lyon à trois ans de prison. "
    "Elle devra aussi rembourser 900 000 euros. "
    "Quelque 10 000 personnes ont été trompées, selon le procureur."
)


@pytest.fixture(scope="module")
def pair() -> tuple[list[Report], list[Annotations]]:
    reports = [
        Report(id="en", outlet="Lyon Daily", language="en", published="2024-10-22", text=ENGLISH),
        Report(id="fr", outlet="Le Quai", published="2024-10-22", text=FRENCH),
    ]
    return reports, list(annotate_reports(reports))


def test_every_layer_reads_english(pair: tuple[list[Report], list[Annotations]]) -> None:
    found = pair[1][0]
    assert found.read
    assert [ENGLISH[t.start : t.end] for t in found.times if t.type == "DATE"] == ["Tuesday"]
    assert {q.value for q in found.quantities} == {1.4e6, 10000.0}
    assert {ENGLISH[slice(*content)] for a in found.attributions for content in a.content} >= {"about 10,000 people were cheated"}
    assert "COERCE" in {event.type for event in found.events}


@pytest.mark.parametrize(
    ("sentence", "speaker", "content"),
    [
        ('"The bridge is safe," Jane Holt said.', "Jane Holt", "The bridge is safe,"),
        (
            '"The bridge is safe and will open," Mayor Jane Holt said Tuesday.',
            "Jane Holt",
            "The bridge is safe and will open,",
        ),
        ("“The bridge is safe,” said Jane Holt.", "Jane Holt", "The bridge is safe,"),
        ("The bridge is safe, Jane Holt said.", "Jane Holt", "The bridge is safe"),
        ("According to Jane Holt, the bridge is safe.", "Jane Holt", "the bridge is safe"),
    ],
)
def test_who_speaks_behind_before_and_after(sentence: str, speaker: str, content: str) -> None:
    text = f"The port will stay closed. {sentence} Boats are waiting."
    (found,) = annotate_reports([Report(id="a", text=text, language="en")])
    assert [(a.speaker, [text[slice(*span)] for span in a.content]) for a in found.attributions] == [(speaker, [content])]


def test_a_quotation_that_goes_on_behind_its_cue_is_one() -> None:
    text = 'The port is closed. "The bridge is safe," Jane Holt said. "It will open in May." Boats are waiting.'
    (found,) = annotate_reports([Report(id="a", text=text, language="en")])
    told = [(a.speaker, [text[slice(*span)].rstrip(",.") for span in a.content]) for a in found.attributions]
    assert told == [("Jane Holt", ["The bridge is safe", "It will open in May"])]


def test_two_languages_make_one_row(pair: tuple[list[Report], list[Annotations]]) -> None:
    rows = [claim for claim in build_dossier(*pair).story.claims if {o.report for o in claim.occurrences} == {"en", "fr"}]
    assert any("condamnée" in _told(claim, "fr", FRENCH) and "sentenced" in _told(claim, "en", ENGLISH) for claim in rows)


def test_values_alone_differ_between_languages(pair: tuple[list[Report], list[Annotations]]) -> None:
    differences = [d for claim in build_dossier(*pair).story.claims for d in claim.differences]
    assert {d.slot for d in differences} <= {"number", "when"}


def _told(claim: object, report: str, text: str) -> str:
    return " ".join(text[o.start : o.end] for o in claim.occurrences if o.report == report)  # type: ignore[attr-defined]


@pytest.mark.parametrize("mark", ["''", '"'])
def test_two_apostrophes_are_one_quotation_mark(mark: str) -> None:
    text = f"{mark}The bridge is safe{mark}, said Anne Morvan, the mayor. {mark}We will open it on Monday.{mark}"
    report = Report(id="a", text=text, language="en", published="2024-03-05")
    (notes,) = annotate_reports([report])
    assert [text[slice(*span)] for a in notes.attributions for span in a.content][:1] == ["The bridge is safe"]
    assert {a.form for a in notes.attributions} == {"direct"}
