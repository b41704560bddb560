"""Several articles in one document, and one with headings in it, which stays whole."""

from __future__ import annotations

from recoupe.read.headlines import Paragraph, articles, may_be_several

BODY = "Un feu a pris lundi soir dans un hangar de Vallorge, où quarante pompiers sont venus. " * 4


def page(*blocks: tuple[str, float]) -> list[Paragraph]:
    return [Paragraph(text.strip(), size) for text, size in blocks]


def test_headlines_alike_part_articles() -> None:
    above, found = articles(
        page(("LE PHARE — 6 mars 2024", 9), ("Feu à Vallorge", 20), (BODY, 10), ("Le port rouvre", 18), (BODY, 10))
    )
    assert above == "LE PHARE — 6 mars 2024"
    assert [(title, text) for title, text in found] == [("Feu à Vallorge", BODY.strip()), ("Le port rouvre", BODY.strip())]


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
