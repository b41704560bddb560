"""Several articles in one document, and one with headings in it, which stays whole."""

from __future__ import annotations

import pytest

from recoupe.model import Report
from recoupe.read import from_bytes
from recoupe.read.headlines import Paragraph, articles, may_be_several, outlet_beside

from .pdf_writer import from_streams

BODY = "Un feu a pris lundi soir dans un hangar de Vallorge, où quarante pompiers sont venus. " * 4


def page(*blocks: tuple[str, float]) -> list[Paragraph]:
    return [Paragraph(text.strip(), size) for text, size in blocks]


def test_headlines_alike_part_articles() -> None:
    above, found = articles(
        page(("LE PHARE — 6 mars 2024", 9), ("Feu à Vallorge", 20), (BODY, 10), ("Le port rouvre", 18), (BODY, 10))
    )
    assert above == "LE PHARE — 6 mars 2024"
    assert [(one.title, one.text) for one in found] == [("Feu à Vallorge", BODY.strip()), ("Le port rouvre", BODY.strip())]


def test_headings_within_one_article_part_nothing() -> None:
    one = page(("Feu à Vallorge", 24), (BODY, 10), ("Les secours", 14), (BODY, 10), ("Et après", 14), (BODY, 10))
    assert articles(one) == ("", []) and not may_be_several(one)


def test_where_it_is_not_sure_nothing_is_parted_and_it_is_told() -> None:
    unsure = page(("Feu à Vallorge", 24), (BODY, 10), ("Le port rouvre", 18), (BODY, 10))
    assert articles(unsure) == ("", []) and may_be_several(unsure)


def test_a_headline_needs_an_article_below_it() -> None:
    cover = page(("Le Phare de Vallorge", 30), ("Feu à Vallorge", 28), (BODY, 10))
    assert articles(cover) == ("", [])


def test_a_document_without_headlines_is_one() -> None:
    assert articles(page((BODY, 10), (BODY, 10))) == ("", []) and not may_be_several(page((BODY, 10)))


def test_a_line_with_a_day_above_a_headline_belongs_to_the_article_below() -> None:
    _, found = articles(
        page(("Lundi 4 mars 2024 Le Phare • p. 12 • 80 mots", 9), ("Feu à Vallorge", 20), (BODY, 10),
             ("La Côte mardi 5 mars 2024", 9), ("Le port rouvre", 20), (BODY, 10), ("Anne Roy", 10),
             ("Le bac repart", 20), (BODY, 10))
    )  # fmt: skip
    assert [(one.outlet, one.day) for one in found] == [("Le Phare", "2024-03-04"), ("La Côte", "2024-03-05"), (None, None)]
    assert [one.text for one in found] == [BODY.strip(), f"{BODY.strip()}\n\nAnne Roy", BODY.strip()]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Le Phare (site web) mercredi 6 mars 2024 - 18:30 812 mots", "Le Phare (site web)"),
        ("Le Phare - 6 mars 2024", "Le Phare"),
        ("6 mars 2024 | Le Phare | Ville", "Le Phare"), ("Publié le 6 mars 2024", None), ("Vallorge, le 6 mars 2024", None),
        ("Vallorge, 6 mars 2024", None), ("6 mars 2024", None), ("6 mars 2024 par Anne Roy", None),
        ("mercredi 6 mars 2024 - p. 4", None),
    ],
)  # fmt: skip
def test_an_outlet_beside_a_day_only_where_it_is_sure(line: str, outlet: str | None) -> None:
    assert outlet_beside(line) == outlet


def test_a_pdf_of_several_articles_with_outlet_and_day() -> None:
    def shown(base: float, size: float, words: str) -> bytes:
        return b"BT /F1 %g Tf 50 %g Td (%s) Tj ET\n" % (size, base, words.encode("cp1252"))

    stream = b""
    heads = [(800, "Le Phare lundi 4 mars 2024", "Feu à Vallorge"), (550, "La Côte mardi 5 mars 2024", "Le port rouvre"),
             (300, "", "Le bac repart")]  # fmt: skip
    for top, head, title in heads:
        stream += shown(top, 9, head) + shown(top - 40, 20, title)
        for n in range(6):
            stream += shown(top - 80 - 12 * n, 10, "Un feu a pris lundi soir dans un hangar, où quarante pompiers sont venus.")
    found = list(from_bytes(from_streams([stream]), file="f", name="f"))
    assert [(r.outlet, r.published, r.title) for r in found if isinstance(r, Report)] == [
        ("Le Phare", "2024-03-04", "Feu à Vallorge"), ("La Côte", "2024-03-05", "Le port rouvre"),
        (None, None, "Le bac repart"),
    ]  # fmt: skip
    assert all("mars 2024" not in r.text for r in found if isinstance(r, Report))
