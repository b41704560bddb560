"""The fields of a page, each read from what papers really write there."""

from __future__ import annotations

import json
from typing import Any

import pytest

from recoupe.model import Report
from recoupe.read import from_bytes

POINTS = "".join(
    f"<p>Le conseil municipal a adopté mardi le point numéro {n} du budget, malgré le vote contraire de l'opposition.</p>"
    for n in range(6)
)
TITLE = "Budget adopté à Lanildut"
STANDFIRST = "Six points ont été votés dans la soirée, et deux autres attendront le mois de juin."


def page(head: str = "", body: str = POINTS, *, title: str = TITLE, before: str = "", **data: object) -> Report:
    """The report of a page with these elements in its head, and `data` as its article in JSON-LD."""
    told = json.dumps({"@type": "NewsArticle", "headline": TITLE, **data}) if data else ""
    script = f'<script type="application/ld+json">{told}</script>' if told else ""
    text = (
        f"<html lang=fr><head><title>{title}</title>{head}{script}</head><body>{before}<article><h1>{TITLE}</h1>{body}</article>"
        "</body></html>"
    )
    (found,) = from_bytes(text.encode(), file="f", name="f")
    assert isinstance(found, Report), found
    return found


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Anne Roy et Luc Penn", ("Anne Roy", "Luc Penn")),
        ("Par Anne Roy, Luc Penn et Zoé Le Gall", ("Anne Roy", "Luc Penn", "Zoé Le Gall")),
        ("redaction@phare.example", ()), ("https://reseau.example/phare", ()),
        ("redaction@phare.example (Anne Roy)", ("Anne Roy",)),
        ("Anne Roy, envoyée spéciale à Lanildut", ("Anne Roy",)),
    ],
)  # fmt: skip
def test_authors_are_names(author: str, names: tuple[str, ...]) -> None:
    assert page(f'<meta name=author content="{author}">').authors == names
    assert page(author={"@type": "Person", "name": author}).authors == names


@pytest.mark.parametrize("title", [f"{TITLE} - Le Phare", f"{TITLE} | Le Phare", f"{TITLE} – Le Phare", TITLE])
def test_the_name_of_the_site_is_no_part_of_the_title(title: str) -> None:
    report = page(f'<meta property="og:site_name" content="Le Phare"><meta property="og:title" content="{title}">', title=title)
    assert (report.title, report.outlet) == (TITLE, "Le Phare")


def test_the_first_of_a_month_is_a_day() -> None:
    assert (
        page(body=f"<p class=byline>Par Anne Roy</p><p>Publié le 1er août 2024 à 18 h 05</p>{POINTS}").published
        == "2024-08-01T18:05"
    )


def test_a_correction_is_noticed_from_data_and_from_a_line() -> None:
    told = page(correction="Une version précédente donnait sept points.")
    assert (told.status, told.notice) == ("corrected", "Une version précédente donnait sept points.")
    line = "Rectificatif : le conseil a voté six points, et non sept."
    shown = page(body=f"{POINTS}<p>{line}</p>")
    assert (shown.status, shown.notice) == ("corrected", line)


def test_an_editor_is_no_author_and_the_publisher_is_the_outlet() -> None:
    report = page(author={"name": "Anne Roy"}, editor={"name": "Luc Penn"}, publisher={"name": "Le Phare"})
    assert (report.authors, report.outlet) == (("Anne Roy",), "Le Phare")


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        ({"author": {"@type": "Organization", "name": "AFP"}}, "AFP (source)"),
        ({"author": {"name": "Le Phare avec AFP"}}, "AFP (source)"),
        ({"author": [{"name": "Anne Roy"}], "sourceOrganization": {"name": "Reuters"}}, "Reuters (source)"),
        ({"author": {"name": "Anne Roy"}, "provider": {"name": "Le Phare"}}, None),
    ],
)
def test_an_agency_that_only_the_data_name_is_told(data: dict[str, Any], notice: str | None) -> None:
    assert page(**data).notice == notice


def test_an_agency_that_the_text_names_is_told_there() -> None:
    assert page(body=f"{POINTS}<p>Anne Roy (avec AFP)</p>", author={"name": "Le Phare avec AFP"}).notice is None


@pytest.mark.parametrize(
    "head",
    [
        f"<div class=k3>{STANDFIRST}</div>",
        f"<p>Par Anne Roy</p><p>14 mai 2024</p><p class=css-1x>{STANDFIRST}</p>",
        f"<h2>{STANDFIRST.rstrip('.')}</h2><ul><li><a href=/x>Partager</a></li></ul>",
    ],
)
def test_the_standfirst_below_the_title_is_text(head: str) -> None:
    menu = f"<nav><ol><li><a href=/>Accueil</a></li><li><h1>{TITLE}</h1></li></ol></nav>"
    for before in ("", menu):
        text = page(body=f"<header>{head}</header><div class=t>{POINTS}</div>", before=before).text
        assert STANDFIRST.rstrip(".") in text.partition("Le conseil")[0]


def test_links_below_the_title_are_no_standfirst() -> None:
    link = "<p><a href=/a>Huit points seront votés dans la soirée à la mairie de la ville</a></p>"
    assert page(body=f"<header>{link}</header><div class=t>{POINTS}</div>").text.startswith("Le conseil municipal")
