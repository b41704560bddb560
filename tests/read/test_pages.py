"""The article is found on pages built in the ways that newspapers build them."""

from __future__ import annotations

import pytest

from recoupe.model import Report
from recoupe.read import from_bytes

from . import documents as docs

POINTS = [
    f"Le conseil municipal a adopté mardi le point numéro {n} du budget, malgré le vote contraire de l'opposition."
    for n in range(8)
]
MENU = "".join(f"<li><a href='/{n}'>Un titre qui mène ailleurs, le numéro {n}</a></li>" for n in range(10))


def marked(name: str, start: str = "<p>", end: str = "</p>") -> str:
    return f"<div class='{name}'>" + "".join(f"{start}{point}{end}" for point in POINTS) + "</div>"


PAGES = {
    "classes alone": f"<div class=header><ul>{MENU}</ul></div>"
    f"<div class=content><h1>Budget</h1>{marked('article__content')}</div>",
    "lines parted by breaks": f"<div id=main><h1>Budget</h1>{'<br><br>'.join(POINTS)}</div>",
    "a table": f"<table><tr><td>Menu</td><td><h1>Budget</h1>{marked('x')}</td></tr></table>",
    "a class of boxes on the whole": f"<div class='has-comments social'><h1>Budget</h1>{marked('paywall')}</div><ul>{MENU}</ul>",
    "phrasing in words": "<article><h1>Budget</h1>"
    + "".join(f"<p><b>{p[:3]}</b>{p[3:10]}<i>{p[10:20]}</i>{p[20:]}</p>" for p in POINTS)
    + "</article>",
    "boxes between paragraphs": "<article><h1>Budget</h1>"
    + "".join(f"<p>{p}</p><aside>Publicité</aside><p><a href=/x>Un titre qui mène ailleurs</a></p>" for p in POINTS)
    + "</article>",
    "a drawing": f"<svg><path d='{'M 10 10 L 20 20 ' * 2000}'/></svg><article><h1>Budget</h1>{marked('x')}</article>",
    "captions and credits": f"<article><h1>Budget</h1><figure><img><figcaption>Le conseil</figcaption></figure>{marked('x')}"
    "<p class='photo-credit'>Photo Anne Roy</p><p>© Le Phare</p></article>",
    "a newsletter": f"<article><h1>Budget</h1>{marked('x')}"
    "<div class='newsletter-box'><p>Recevez chaque matin notre sélection.</p></div></article>",
    "comments of readers": f"<article><h1>Budget</h1>{marked('x')}</article>"
    "<div id=comments><p>Je ne suis pas d'accord du tout avec ce budget.</p></div>",
}


@pytest.mark.parametrize("name", PAGES)
def test_the_article_and_nothing_else(name: str) -> None:
    page = f"<html lang=fr><head><title>Budget | Le Phare</title></head><body>{PAGES[name]}</body></html>"
    (found,) = from_bytes(page.encode(), file="f", name="f")
    assert isinstance(found, Report), found
    assert found.text.split(docs.BREAKS) == POINTS
