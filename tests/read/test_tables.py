"""Tables of articles: what their columns hold, as it is told, named or seen; in CSV and in workbooks."""

from __future__ import annotations

import io
from datetime import datetime

import openpyxl
import pytest

from recoupe.errors import InputError
from recoupe.model import Report
from recoupe.read import Note, from_bytes

FIRE = "Un feu a pris lundi dans un hangar de Vallorge. Deux salariés ont été blessés, a dit la préfecture."
PORT = "Le port de plaisance rouvre samedi après deux ans de travaux, selon la région qui les a payés."


def told(data: bytes, **given: dict[str, str]) -> tuple[list[Report], list[str], list[Note]]:
    notes: list[Note] = []
    found = list(from_bytes(data, file="f", name="f", told=notes.append, **given))  # type: ignore[arg-type]
    return (
        [item for item in found if isinstance(item, Report)],
        [str(item) for item in found if isinstance(item, InputError)],
        notes,
    )


UNNAMED = f"""kol_a;kol_b;kol_c;kol_d
Feu dans un hangar de Vallorge;06/03/2024;{FIRE};https://phare.example/1
Le port de plaisance rouvre;07/03/2024;{PORT};https://phare.example/2
Encore le port de plaisance;08/03/2024;{PORT} Bis.;https://phare.example/3
"""


def test_columns_without_known_names_are_guessed_by_what_they_hold_and_the_guess_is_told() -> None:
    reports, errors, notes = told(UNNAMED.encode())
    assert errors == [] and [report.text for report in reports[:2]] == [FIRE, PORT]
    assert (reports[0].title, reports[0].published, reports[0].url) == (
        "Feu dans un hangar de Vallorge", "2024-03-06", "https://phare.example/1",
    )  # fmt: skip
    assert [note.kind for note in notes] == ["guessed"]
    assert 'text = "kol_c"' in notes[0].text and 'published = "kol_b"' in notes[0].text and "--columns" in notes[0].text


def test_columns_are_as_told_by_name_or_number() -> None:
    reports, errors, notes = told(UNNAMED.encode(), columns={"text": "KOL_C", "outlet": "1"})
    assert errors == [] and notes == []
    assert (reports[0].text, reports[0].outlet, reports[0].title) == (FIRE, "Feu dans un hangar de Vallorge", None)


def test_a_column_that_is_not_there_is_refused_with_those_that_are() -> None:
    reports, (error,), _ = told(UNNAMED.encode(), columns={"text": "corps"})
    assert reports == [] and 'has no column "corps"' in error and '"kol_c"' in error


def test_prose_with_semicolons_is_no_table() -> None:
    text = "Trois axes; deux routes\nUn feu a pris lundi; deux salariés ont été blessés.\nLe port rouvre; la région paie tout.\n"
    reports, errors, notes = told(text.encode())
    assert (len(reports), errors, notes) == (1, [], [])


def workbook(*sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Feuille {number}")
        for row in rows:
            sheet.append(row)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


NAMED: list[list[object]] = [
    ["Titre", "Date de publication", "Journal", "Texte"],
    ["Feu", datetime(2024, 3, 6, 7, 30), "Le Phare", FIRE],
    [None, None, None, None],
    ["Port", datetime(2024, 3, 7), "La Côte", PORT],
]


def test_a_sheet_of_a_workbook_is_a_table() -> None:
    reports, errors, notes = told(workbook(NAMED))
    assert errors == []
    assert [(r.title, r.outlet, r.published, r.text) for r in reports] == [
        ("Feu", "Le Phare", "2024-03-06T07:30", FIRE),
        ("Port", "La Côte", "2024-03-07", PORT),
    ]
    assert "columns: text" in notes[0].text


def test_the_sheet_with_the_texts_is_taken_and_the_others_are_told() -> None:
    reports, errors, notes = told(workbook([["an", "n"], [2024, 3], [2023, 4]], NAMED))
    assert errors == [] and len(reports) == 2
    assert any(note.kind == "dropped" and "Feuille 1" in note.text for note in notes)


@pytest.mark.parametrize("data", [workbook([["an", "n"], [2024, 3]]), workbook([])], ids=["numbers", "empty"])
def test_a_workbook_without_texts_is_refused(data: bytes) -> None:
    reports, errors, _ = told(data)
    assert reports == [] and len(errors) == 1


def test_a_broken_workbook_is_refused() -> None:
    data = workbook(NAMED)
    reports, errors, _ = told(data.replace(b"xl/worksheets/sheet1.xml", b"xl/worksheets/sheetX.xml"))
    assert reports == [] and len(errors) == 1
