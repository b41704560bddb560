"""A live blog is one report: its posts as they stand, each with its time, and no furniture."""

from __future__ import annotations

import json
from typing import Any

import pytest

from recoupe.model import Report
from recoupe.read import Note, from_bytes

POSTS: list[dict[str, Any]] = [
    {"@type": "BlogPosting", "headline": "La digue est fermée aux promeneurs", "datePublished": "2024-05-15T00:10:00+02:00",
     "articleBody": "<p>La mairie de Kersaint a fermé la digue &agrave; minuit.</p><p>Les rondes reprendront au matin.</p>"},
    {"@type": "BlogPosting", "headline": "Deux marins sauvés", "datePublished": "2024-05-14T18:30:00+02:00",
     "articleBody": "Deux marins ont été repêchés au large de Sein, annonce la préfecture maritime."},
    {"@type": "BlogPosting", "datePublished": "2024-05-14T17:05:00+02:00",
     "articleBody": "Bonjour à tous, et bienvenue dans ce direct consacré à la tempête qui touche le Finistère."},
]  # fmt: skip
WANTED = """15 mai 2024, 00:10 - La digue est fermée aux promeneurs

La mairie de Kersaint a fermé la digue à minuit.

Les rondes reprendront au matin.

14 mai 2024, 18:30 - Deux marins sauvés

Deux marins ont été repêchés au large de Sein, annonce la préfecture maritime.

17:05

Bonjour à tous, et bienvenue dans ce direct consacré à la tempête qui touche le Finistère."""


def page(shown: str = "", **more: object) -> str:
    node = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "Tempête : le direct", "inLanguage": "fr",
            "datePublished": "2024-05-14T17:00:00+02:00", "dateModified": "2024-05-15T00:10:00+02:00",
            "publisher": {"@type": "Organization", "name": "Le Phare"}, "liveBlogUpdate": POSTS, **more}  # fmt: skip
    menu = "".join(f"<li><a href='/{n}'>Un titre qui mène ailleurs, le numéro {n}</a></li>" for n in range(8))
    return (
        f"<!doctype html><html lang=fr><head><title>Tempête : le direct</title>"
        f"<script type='application/ld+json'>{json.dumps(node)}</script></head><body><nav><ul>{menu}</ul></nav><main>"
        f"<h1>Tempête : le direct</h1><p>Actualiser la page</p><div class=share>Partager sur les réseaux</div>{shown}</main>"
        "<footer><p>Mentions légales et conditions générales d'utilisation</p></footer></body></html>"
    )


def read(markup: str) -> tuple[Report, list[Note]]:
    told: list[Note] = []
    (found,) = from_bytes(markup.encode(), file="direct.html", name="direct", told=told.append)
    assert isinstance(found, Report), found
    return found, told


def articles(posts: list[dict[str, Any]]) -> str:
    return "".join(
        f"<article class=live-post><time>{post['datePublished'][11:16]}</time><h3>{post.get('headline', '')}</h3>"
        f"<div>{post['articleBody']}</div><button>Partager</button></article>"
        for post in posts
    )


@pytest.mark.parametrize("shown", ["", articles(POSTS)])
def test_posts_stand_with_their_times_and_nothing_else(shown: str) -> None:
    found, told = read(page(shown))
    assert found.text == WANTED
    assert (found.title, found.outlet, found.published) == ("Tempête : le direct", "Le Phare", "2024-05-14T17:00+02:00")
    assert found.updated == "2024-05-15T00:10+02:00"
    assert [(note.kind, "3 posts" in note.text) for note in told] == [("guessed", True)]


def test_times_of_the_day_of_publishing_stand_without_it_and_utc_is_named() -> None:
    utc = [{**POSTS[1], "datePublished": "2024-05-14T16:30:00Z"}, {**POSTS[2], "datePublished": "demain"}]
    found, _ = read(page(liveBlogUpdate=utc, inLanguage="zz"))
    assert found.text.startswith("16:30 UTC - Deux marins sauvés\n\nDeux marins")
    assert "\n\nBonjour à tous" in found.text and "demain" not in found.text


def test_a_page_that_shows_more_posts_than_its_data_is_read_whole_and_told() -> None:
    more = [{"datePublished": f"2024-05-14T1{n}:00", "headline": f"Point numéro {n}", "articleBody":
             f"<p>À {n + 2} heures, la hauteur des vagues a été mesurée à {n} mètres au phare de la Jument, dit le guetteur.</p>"}
            for n in range(9)]  # fmt: skip
    found, told = read(page(articles(more), liveBlogUpdate=POSTS[1:2]))
    assert all(f"mesurée à {n} mètres" in found.text for n in range(9))
    assert [note.text for note in told if note.kind == "doubtful"] == [
        "a live blog: the page shows more posts than the 1 of its data; the text is without their times"
    ]


def test_beside_an_article_of_the_same_page_the_live_blog_is_read() -> None:
    other = json.dumps({"@type": "NewsArticle", "headline": "Tempête", "datePublished": "2024-05-14"})
    markup = page().replace("</head>", f"<script type='application/ld+json'>{other}</script></head>")
    assert read(markup)[0].text == WANTED


def test_one_post_that_is_no_list_and_posts_of_no_words() -> None:
    found, _ = read(page(liveBlogUpdate=POSTS[2]))
    assert found.text.startswith("17:05\n\nBonjour")
    shown = "".join(f"<p>{post['articleBody']}</p>" for post in POSTS) + POSTS[0]["articleBody"]
    found, _ = read(page(shown, liveBlogUpdate=[None, 3, {"articleBody": ""}, {"articleBody": {"a": 1}}]))
    assert "Deux marins ont été repêchés" in found.text
