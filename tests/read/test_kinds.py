"""Kinds of files that people have, beside those in `cases`: what each becomes, or what is said of it."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from recoupe.errors import InputError
from recoupe.model import Report
from recoupe.read import from_bytes

FIRE = "Un feu a pris lundi dans un hangar de Vallorge. Deux salariés ont été blessés, a dit la préfecture."
PORT = "Le port de plaisance rouvre samedi après deux ans de travaux, selon la région qui les a payés."


def reports(data: bytes | str, **told: str) -> list[Report]:
    raw = data.encode() if isinstance(data, str) else data
    found = list(from_bytes(raw, file="f", name="f", **told))  # type: ignore[arg-type]
    assert all(isinstance(item, Report) for item in found), found
    return [item for item in found if isinstance(item, Report)]


def packed(**files: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as folder:
        for name, text in files.items():
            folder.writestr(name.replace("__", "/").replace("_", "."), text)
    return held.getvalue()


def test_mail_has_its_subject_sender_and_day_and_its_words_decoded() -> None:
    (found,) = reports(
        "From: Agence <fil@agence.example>\r\nSubject: =?utf-8?q?Feu_=C3=A0_Vallorge?=\r\n"
        "Date: Wed, 6 Mar 2024 08:00:00 +0100\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "Un feu a pris lundi. Deux salari=E9s ont =E9t=E9 bless=E9s.\r\n"
    )
    assert (found.title, found.outlet, found.published) == ("Feu à Vallorge", "Agence", "2024-03-06T08:00+01:00")
    assert found.text.strip() == "Un feu a pris lundi. Deux salariés ont été blessés."


def test_webvtt_without_marks_and_with_who_speaks() -> None:
    (found,) = reports(
        "WEBVTT\n\n1\n00:01.000 --> 00:04.000 align:start\n<v Anne Roy>Le port <i>rouvre</i>\n\n"
        "00:04.000 --> 00:06.000\nsamedi.\n"
    )
    assert found.text == "Anne Roy : Le port rouvre samedi."


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_tables_whatever_parts_their_cells(mark: str) -> None:
    rows = [
        ["titre", "date", "journal", "texte"],
        ["Feu", "06/03/2024", "Le Phare", FIRE],
        ["Port", "7 mars 2024", "La Côte", PORT],
    ]
    table = "\n".join(mark.join(f'"{cell}"' for cell in row) for row in rows)
    assert [(found.title, found.published, found.outlet, found.text) for found in reports(table)] == [
        ("Feu", "2024-03-06", "Le Phare", FIRE),
        ("Port", "2024-03-07", "La Côte", PORT),
    ]


def test_prose_with_commas_is_no_table() -> None:
    text = "Le texte, la date, le titre : tout a changé.\nLe maire l'a dit, hier."
    assert [found.text for found in reports(text)] == [text]


def test_factiva_as_text() -> None:
    part = "{title}\nPar Anne Roy\n65 mots\n6 mars 2024\n{outlet}\nPHAR\nFrançais\n"
    part += "Copyright 2024.\n\n{text}\n\nDocument PHAR000020240306ek36000a1\n\n"
    text = part.format(title="Feu à Vallorge", outlet="Le Phare", text=FIRE) + part.format(
        title="Port", outlet="La Côte", text=PORT
    )
    first, second = reports(text)
    assert (first.title, first.outlet, first.published, first.authors, first.text) == (
        "Feu à Vallorge", "Le Phare", "2024-03-06", ("Anne Roy",), FIRE
    )  # fmt: skip
    assert (second.outlet, second.text) == ("La Côte", PORT)


def test_rtf_with_signs_of_unicode_and_without_its_fonts_and_pictures() -> None:
    (found,) = reports(
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title x}}\uc1 Le pr\u233?fet, dit \'abmardi\'bb.\par"
        r"{\pict 0a0b0c}Il ira \u224?\~Vallorge.}"
    )
    assert found.text == "Le préfet, dit «mardi».\n\nIl ira à\u00a0Vallorge."


def test_a_folder_of_texts_tells_which_of_them_is_none() -> None:
    found = list(from_bytes(packed(a_txt=FIRE, b_txt="", c_txt=PORT), file="f", name="f"))
    assert [item.text for item in found if isinstance(item, Report)] == [FIRE, PORT]
    (error,) = [item for item in found if isinstance(item, InputError)]
    assert "b.txt" in error.problem


def test_broken_books_and_workbooks_are_refused_by_name() -> None:
    for files, word in (({"xl__workbook_xml": "<x/>"}, "CSV"), ({"META-INF__container_xml": "<x/>"}, "articles")):
        (error,) = from_bytes(packed(**files), file="f", name="f")
        assert isinstance(error, InputError) and word in error.remedy


def test_a_folder_that_swells_is_left() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as folder:
        for n in range(4):
            folder.writestr(f"{n}.txt", b"\0" * 20_000_000)
    found = list(from_bytes(held.getvalue(), file="f", name="f"))
    assert found and all(isinstance(item, InputError) for item in found)


def test_a_compressed_arc() -> None:
    page = f"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n{FIRE}".encode()
    head = b"filedesc://x.arc 0.0.0.0 20080430204825 text/plain 10\n1 0 Phare\n\n"
    line = f"http://phare.example/a 10.0.0.1 20080430204826 text/plain {len(page)}\n".encode()
    (found,) = reports(gzip.compress(head) + gzip.compress(line + page))
    assert (found.text, found.url) == (FIRE, "http://phare.example/a")


def test_a_line_with_a_colon_is_no_label_of_a_header() -> None:
    text = f"Source : la préfecture.\n\n{FIRE}"
    assert [found.text for found in reports(text)] == [text]
