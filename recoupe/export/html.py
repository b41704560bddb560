"""The dossier page: one self-contained HTML file, made from the record alone.

The page asks nothing of the network, and its Content-Security-Policy would refuse it: styles and script stand in the file and
are allowed by their hash, nothing else runs. Every string of the record is escaped by Jinja and made visible first (`page_safe`).

A part of the page is one entry in `SECTIONS`: its id, its title, the function that makes its data (None: the part is absent) and
a template of the same name.

Every passage can be checked against its report. What is shown of a report's text stands in an element with three attributes:
`data-report` (the report's number on the page: 1 is the first of the dossier's `reports`), `data-start` and `data-end` (code
points of its `text`). The text content of that element, without its descendants that bear `data-aside` (numbers that refer to
voices), is the report's text from start to end, after `page_safe.visible` and but for white space: spaces may be of another
width (`page_passages.typeset`), so each run of white space counts as one space. Where a passage was cut, the offsets are those
of what is shown, and `data-cut` says on which side words were left out ("start", "end" or "both"); ellipses and quote marks of
the page's own stand outside the element. A passage in several runs is several such elements. They may nest.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from recoupe.export.brief import Brief, brief
from recoupe.export.brief.table import table
from recoupe.export.messages import LOCALES, Messages
from recoupe.export.page_cards import Card, cards
from recoupe.export.page_context import Context
from recoupe.export.page_deeds import deeds
from recoupe.export.page_extras import FILE, Extras
from recoupe.export.page_figures import figures
from recoupe.export.page_folds import LINE_CHARACTERS, Line, Row, line
from recoupe.export.page_head import head
from recoupe.export.page_languages import MismatchError, interned, together
from recoupe.export.page_origins import origins
from recoupe.export.page_passages import typeset
from recoupe.export.page_safe import safe
from recoupe.export.page_said import said
from recoupe.export.page_texts import texts
from recoupe.export.page_timeline import timeline
from recoupe.export.page_words import words
from recoupe.model import Dossier
from recoupe.text import N_

Builder = Callable[[Context, Brief], Any]


def _alone(build: Callable[[Context], Any]) -> Builder:
    """A part that is made without the brief."""
    return lambda context, _: build(context)


def _points(_: Context, made: Brief) -> Brief:
    """The cards and rows are the brief's, in full."""
    return made


SECTIONS: tuple[tuple[str, str, Builder], ...] = (
    ("points", N_("The points"), _points),
    ("table", N_("Table"), table),
    ("timeline", N_("Timeline"), _alone(timeline)),
    ("said", N_("Who says what"), _alone(said)),
    ("deeds", N_("Who does what to whom"), _alone(deeds)),
    ("figures", N_("Figures"), _alone(figures)),
    ("words", N_("The words"), _alone(words)),
    ("origins", N_("Sources"), _alone(origins)),
    ("texts", N_("The reports"), _alone(texts)),
)
"""Id, title and builder of each part, in the order of the page; the texts come last, since all others may make places in them."""

PARTS = tuple(name for name, _, _ in SECTIONS)
"""The ids of the parts."""

STYLES = (
    "palette.css", "base.css", "chips.css", "brief.css", "points.css", "words.css", "sections.css", "drawings.css", "texts.css",
    "print.css",
)  # fmt: skip
SCRIPTS = ("language.js", "page.js", "keys.js")

STYLE, SCRIPT, POLICY, DATA = ("\x01style\x01", "\x01script\x01", "\x01policy\x01", "\x01data\x01")
"""Places in a rendered page. No string of a safe dossier holds the character, so none can stand for one of them."""

_PLACES = re.compile("\x01[a-z]+\x01")

DATA_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page as the template shows it."""

    id: str
    title: str
    template: str
    data: Any


def page(dossier: Dossier, *, language: str = "fr", with_text: bool = True, extras: Extras = FILE) -> str:
    """The dossier as one HTML document.

    `language` is that of the interface ("fr" or "en"), which a reader may change on the page; passages stay in the reports' own.
    Without `with_text` the reports' texts are left out; passages of up to 25 words remain. A live page (`extras`) is in one
    language, since the application that serves it changes the language itself.

    Raises DossierError where records do not hold together or the language has no messages.
    """
    record = safe(dossier)
    made = _rendered(record, Messages(language), with_text=with_text, extras=extras)
    html, words, cards, strings = _in_both(record, made, language, with_text=with_text) if not extras.live else _in_one(made)
    data = {"cards": cards, "strings": strings, "words": words}
    style, script = _dense(STYLES), _dense(SCRIPTS)
    inserted = {POLICY: policy(style, script, live=extras.live), STYLE: style, SCRIPT: script, DATA: data_json(data)}
    return _PLACES.sub(lambda place: inserted[place.group()], html)


def lines_beyond(dossier: Dossier, part: str, *, language: str) -> tuple[Line, ...]:
    """The passages of a part (its id) that have no line on the page of a very large story, in the order of the part.

    Of the points all passages, claim by claim: each card and row leaves out others.

    Raises DossierError as `page` does.
    """
    context = Context(safe(dossier), Messages(language), with_text=True)
    if part == "points":
        told = ((context.by_report[o.report], o) for claim in context.claims for o in claim.occurrences)
        return tuple(line(Row(None, source, o.start, o.end), LINE_CHARACTERS) for source, o in told) if context.light else ()
    build = next(build for name, _, build in SECTIONS if name == part)
    build(context, brief(context))
    # the credits are made for several parts
    held = {(one.anchor, one.source.number, one.start, one.end): one for one in context.beyond.get(part, ())}
    return tuple(held.values())


Interned = tuple[str, list[str], Any, Any]
"""The page, the words of the other language, the cards and their strings."""


def _in_both(record: Dossier, made: Rendered, language: str, *, with_text: bool) -> Interned:
    other = next(name for name in LOCALES if name != language)
    twin = _rendered(record, Messages(other), with_text=with_text, extras=FILE)
    try:
        html, words = together(made.html, twin.html)
        cards, strings = interned(made.cards, twin.cards)
    except MismatchError:
        # no record is known that comes here; the page then has its own language alone
        return _in_one(made)
    return html, words, cards, strings


def _in_one(made: Rendered) -> Interned:
    return made.html, [], *interned(made.cards, made.cards)


@dataclass(frozen=True, slots=True)
class Rendered:
    """The page in one language, with places for what is the same in all, and the cards of its marks."""

    html: str
    cards: dict[str, Card]


def _rendered(record: Dossier, messages: Messages, *, with_text: bool, extras: Extras) -> Rendered:
    context = Context(record, messages, with_text=with_text)
    opening, made = head(context), brief(context)
    sections = [
        Section(id=name, title=messages.gettext(title), template=f"{name}.html", data=data)
        for name, title, build in SECTIONS
        if (data := build(context, made)) is not None
    ]
    html = environment(messages.language).get_template("page.html").render(
        dossier=record,
        language=messages.language,
        other=next(name for name in LOCALES if name != messages.language),
        with_text=with_text,
        light=context.light,
        head=opening,
        brief=made,
        extras=extras,
        signs=signs(),
        sections=sections,
        style=Markup(STYLE),
        script=Markup(SCRIPT),
        policy=Markup(POLICY),
        data=Markup(DATA),
        icon=ICON,
    )  # fmt: skip
    if context.light:
        return Rendered(html=_without_idle_places(_redirected(html, context.beyond)), cards={})
    return Rendered(html=html, cards=cards(context) if with_text else {})


_TO_LINE = re.compile(r'href="#([a-z]++-\d++(?:-\d++)?)"')
_LINK = re.compile(r'href="#(r\d++-[a-z]\d++)"')
_PLACE = re.compile(r'<span id="(r\d++-[a-z]\d++)">([^<]*+)</span>')


def _redirected(html: str, beyond: Mapping[str, Sequence[Line]]) -> str:
    """A page on which links to passages that have no line lead to their part."""
    part_of = {line.anchor: part for part, lines in beyond.items() for line in lines if line.anchor}
    return _TO_LINE.sub(lambda link: f'href="#{part_of.get(link[1], link[1])}"', html)


def _without_idle_places(html: str) -> str:
    """A page whose texts bear no marks, without the places in them that nothing leads to: of a large story, most of them."""
    linked = set(_LINK.findall(html))
    return _PLACE.sub(lambda place: place[0] if place[1] in linked else place[2], html)


@cache
def environment(language: str) -> Environment:
    """Jinja with autoescape everywhere, errors for names that are missing, and the messages of one language.

    Made once a process for each language: reading the templates takes longer than filling them in.
    """
    made = Environment(
        loader=PackageLoader("recoupe.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.filters["typeset"] = typeset
    made.install_gettext_translations(Messages(language).catalogue, newstyle=True)  # type: ignore[attr-defined]
    return made


def policy(style: str, script: str, *, live: bool = False) -> str:
    """The Content-Security-Policy: this style and this script, pictures within the file, and nothing else.

    A live page may use those of the application that serves it, and send its forms there.
    """
    own, forms = (" 'self'", "'self'") if live else ("", "'none'")
    allowed = (
        "default-src 'none'", f"style-src '{_digest(style)}'{own}", f"script-src '{_digest(script)}'{own}", f"img-src data:{own}",
        "base-uri 'none'", f"form-action {forms}",
    )  # fmt: skip
    return "; ".join(allowed)


def data_json(data: Any) -> str:
    """`data` as JSON that may stand in a script element: no character in it can end the element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(DATA_ESCAPES)


SHARED = ("palette.css", "chips.css")
"""The styles that the desk's pages share with the dossier page."""


def shared(name: str) -> str:
    """A style that other pages share; `name` is one of `SHARED`."""
    return _joined((SHARED[SHARED.index(name)],))


def signs() -> Markup:
    """The drawn signs, as symbols that a page refers to."""
    return Markup(_joined(("signs.svg",)))


@cache
def _joined(names: tuple[str, ...]) -> str:
    folder = files("recoupe.export") / "templates"
    return "".join((folder / name).read_text("utf-8") for name in names)


_COMMENTS = re.compile(r"/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z)|^[^\S\n]*+//[^\n]*+", re.MULTILINE)
_INDENT = re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*+")


@cache
def _dense(names: tuple[str, ...]) -> str:
    """Styles or scripts without comments, indents and empty lines; lines end as they did, since a script may need that."""
    return _INDENT.sub("\n", _COMMENTS.sub("", _joined(names))).strip()


def _digest(content: str) -> str:
    return "sha256-" + b64encode(sha256(content.encode()).digest()).decode()


ICON = (
    "data:image/svg+xml;base64,"
    + b64encode(
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1f4a5c"/>'
        b'<path d="M4 3v10M7.5 5.5h5M7.5 8h5M7.5 10.5h3" stroke="#fff" stroke-width="1.6" fill="none"/></svg>'
    ).decode()
)
