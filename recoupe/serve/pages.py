"""The pages: plain HTML that works without script; `static/app.js` only spares reloads."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import Message
from functools import cache
from itertools import pairwise
from typing import Any
from urllib.parse import quote, unquote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from recoupe.errors import RecoupeError
from recoupe.export.html import PARTS, lines_beyond, page, shared, signs
from recoupe.export.page_labels import EVENT_TYPES
from recoupe.export.page_passages import typeset
from recoupe.export.page_safe import visible
from recoupe.read import LIMIT
from recoupe.serve import judging, security, views, visits
from recoupe.serve.desk import Desk, NotFoundError, OutOfRangeError, RefusedError
from recoupe.serve.edits import edit
from recoupe.serve.front import front, glance
from recoupe.serve.messages import DEFAULT, LANGUAGES, Words, words
from recoupe.serve.openapi import LONGEST_QUERY, is_day, is_number
from recoupe.serve.settings import Settings
from recoupe.serve.shelf import Page, Shelf
from recoupe.serve.tools import Reader, Tools
from recoupe.store import stories as kept
from recoupe.store.judgements import LONGEST_AUTHOR
from recoupe.store.records import unpack
from recoupe.store.search import Query
from recoupe.text import N_, excerpt

DAY = timedelta(days=1)
YEAR = 31_536_000
PER_PAGE = 20
LAST_PAGE = 500
CHARSETS = ("utf-8", "utf8", "us-ascii", "iso-8859-1")
TITLE_WORDS = 12


def desk(request: Request) -> Desk:
    """The desk of the application that a request came to."""
    found: Desk = request.app.state.desk
    return found


def shelf(request: Request) -> Shelf:
    """The pages that the application holds."""
    found: Shelf = request.app.state.shelf
    return found


def settings(request: Request) -> Settings:
    """How the application is reached."""
    found: Settings = request.app.state.settings
    return found


def language(request: Request) -> str:
    """The reader's language: what was chosen, else French."""
    for chosen in (request.query_params.get("lang"), request.cookies.get("lang")):
        if chosen in LANGUAGES:
            return chosen
    return DEFAULT


@cache
def environment(chosen: str) -> Environment:
    """Jinja with autoescape everywhere, errors for names that are missing, and the messages of one language."""
    said: Words = words(chosen)
    made = Environment(
        loader=PackageLoader("recoupe.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        finalize=_shown,
    )
    made.install_gettext_translations(said.catalogue, newstyle=True)  # type: ignore[attr-defined]
    made.globals["_"] = _saying(made.globals["gettext"])
    made.filters["day"] = lambda value: said.day(value) if value else said.gettext("day unknown")
    made.filters["moment"] = lambda value: said.day(value[:16]) if value else "?"
    made.filters["typeset"] = typeset
    made.globals.update(
        field_labels=views.FIELDS,
        status_labels=views.STATUSES,
        news_labels=views.NEWS,
        difference_labels=views.DIFFERENCES,
        event_labels=EVENT_TYPES,
    )
    made.globals.update(languages=LANGUAGES, words=said, signs=signs())
    return made


def _saying(gettext: Any) -> Any:
    """`_` of templates: a page says some fifty messages, most of them the same for all readers, each looked up once."""
    held: dict[str, Any] = {}

    @pass_context
    def said(context: Context, message: str, **values: Any) -> Any:
        if values:
            return gettext(context, message, **values)
        if message not in held:
            held[message] = gettext(context, message)
        return held[message]

    return said


def _shown(value: Any) -> Any:
    """What a page shows: nothing in it turns around the text beside it."""
    if isinstance(value, str | Exception):
        return visible(value if isinstance(value, str) else str(value))
    return value


def render(request: Request, name: str, *, status: int = 200, **data: Any) -> Response:
    """A page, with the form token of the caller's session."""
    html = _filled(name, language(request), request.url.path, reader(request), data)
    return _remembered(request, HTMLResponse(html, status))


def _filled(name: str, chosen: str, path: str, known: Reader, data: Mapping[str, Any]) -> str:
    made = environment(chosen).get_template(name)
    return made.render(language=chosen, path=path, csrf=known.csrf, author=known.author, locked=known.locked, **data)


def _held(
    request: Request, name: str, asked: Hashable, data: Callable[[], Mapping[str, Any]], *, since: Hashable = None
) -> Response:
    """A page that is the same until something is written, or `since` is another."""
    chosen, path, known, store = language(request), request.url.path, reader(request), desk(request).store

    def make(_: Page | None) -> Page:
        anybody = shelf(request).anybody(locked=known.locked)
        return Page(_filled(name, chosen, path, anybody, data()).encode())

    html, _ = shelf(request).page((name, path, chosen, asked), lambda: (store.writes(), since), make, known)
    return _remembered(request, HTMLResponse(html))


def reader(request: Request) -> Reader:
    """Who asks."""
    author = unquote(request.cookies.get("author", ""))
    return Reader(security.form_token(request, settings(request)), author, settings(request).token is not None)


def _remembered(request: Request, response: Response) -> Response:
    """The response with the cookies of the language that was chosen, and of the session."""
    if request.query_params.get("lang") in LANGUAGES:
        security.set_cookie(request, response, "lang", language(request), max_age=YEAR)
    return security.remember(request, response)


def problem(request: Request, error: Exception, status: int) -> Response:
    """A page that says what is wrong."""
    return render(request, "problem.html", status=status, message=str(error))


def shared_style(request: Request) -> Response:
    """A style that the desk has from the dossier page: palette and signs are kept once."""
    return Response(shared(request.url.path.rsplit("/", 1)[-1]), media_type="text/css")


def home(request: Request) -> Response:
    """The stories of a day, where accounts differ first; the last day that has reports, unless one is asked for."""
    day, now, seen = _day(request, "day"), datetime.now(UTC), visits.visit(request)

    def data() -> dict[str, Any]:
        with desk(request).store.reading() as connection:
            shown = front(connection, day=day, since=(now - DAY).isoformat(), language=language(request))
            fresh = sum(visits.counted(connection, seen.since).values()) if seen.since else 0
            told = kept.told(connection, limit=12)
            numbers = {story: row.number for story in {n.story for n in told} if (row := kept.row(connection, story))}
        return {"front": shown, "news": told, "numbers": numbers, "fresh": fresh}

    # what is new in a day is told to the minute
    minute = now.isoformat()[: len("2019-03-28T10:00")]
    return visits.remember(request, _held(request, "home.html", (day, seen.since), data, since=minute), seen)


def search(request: Request) -> Response:
    """Reports found."""
    asked = {name: request.query_params.get(name, "").strip() for name in ("q", "since", "until", "outlet", "speaker", "type")}
    number = request.query_params.get("page", "1")
    if not is_number(number) or not 1 <= int(number) <= LAST_PAGE or any(len(value) > LONGEST_QUERY for value in asked.values()):
        raise OutOfRangeError(say(request, N_("There is no such page.")))
    place = int(number)
    query = Query(
        words=asked["q"],
        since=_day(request, "since"),
        until=_day(request, "until"),
        outlet=asked["outlet"] or None,
        speaker=asked["speaker"] or None,
        type=asked["type"] or None,
        limit=PER_PAGE + 1,
        offset=(place - 1) * PER_PAGE,
    )
    return _held(request, "search.html", (tuple(asked.values()), place), lambda: _found(request, asked, query, place))


def _found(request: Request, asked: dict[str, str], query: Query, place: int) -> dict[str, Any]:
    hits = desk(request).search(query) if any(asked.values()) else []
    shown = [
        (
            hit,
            hit.title or excerpt(hit.text, 0, len(hit.text), words=TITLE_WORDS),
            home,
            glance(unpack(home.glance), language(request)) if home and home.glance and home.size > 1 else None,
            _marked(hit.text, hit.passages, hit.marks),
        )
        for hit, home in hits[:PER_PAGE]
    ]
    more = urlencode({**asked, "page": place + 1}) if len(hits) > PER_PAGE else None
    done = any(asked.values())
    return {"asked": asked, "hits": shown, "more": more, "number": place, "done": done}


def story(request: Request) -> Response:
    """A story: its dossier, with what a person may say of each part where it stands."""
    number, chosen, known = request.path_params["number"], language(request), reader(request)

    def make(former: Page | None) -> Page:
        row = desk(request).listed(number)
        if row.number != number:
            return Page(elsewhere=row.number)
        # asked for first, so that a page never passes for one of what came while it was made
        version = desk(request).version(row.id)
        view, record = views.story(desk(request), number)
        # much is written that is of other stories: then the page is still the one that was made
        made_of = version, replace(view, claims=())
        if former is not None and former.made_of == made_of:
            return former
        extras = Tools(view, environment(chosen), shelf(request).anybody(locked=known.locked))
        return Page(page(record, language=chosen, extras=extras).encode(), made_of=made_of)

    html, elsewhere = shelf(request).page(("story", number, chosen), desk(request).store.writes, make, known)
    if elsewhere is not None:
        return RedirectResponse(f"/stories/{elsewhere}", 301)
    response = HTMLResponse(html)
    # the page brings its own policy, which allows its own style and script and those of the desk
    response.headers["Content-Security-Policy"] = "frame-ancestors 'none'"
    return _remembered(request, response)


def dossier(request: Request) -> Response:
    """The dossier page of a story, live."""
    number, chosen = request.path_params["number"], language(request)

    def make(_: Page | None) -> Page:
        return Page(page(desk(request).story(number)[1], language=chosen).encode())

    html, _ = shelf(request).page(("dossier", number, chosen), desk(request).store.writes, make, reader(request))
    response = HTMLResponse(html)
    # the page brings its own policy, which allows its own style and script alone; only who may frame it is said here
    response.headers["Content-Security-Policy"] = "frame-ancestors 'self'"
    return response


def beyond(request: Request) -> Response:
    """The passages of a part that have no line on the page of a very large story."""
    number, part = request.path_params["number"], request.path_params["part"]
    if part not in PARTS:
        raise NotFoundError(f"there is no part {part!r}")

    def data() -> dict[str, Any]:
        row, record = desk(request).story(number)
        lines = lines_beyond(record, part, language=language(request))
        return {"story": row.number, "title": record.title, "lines": lines}

    return _held(request, "beyond.html", (number, part), data)


def versions(request: Request) -> Response:
    """The versions of a report, each with the words that the edit changed."""
    history = desk(request).history(request.path_params["number"])
    edits = [(new, edit(old.report, new.report)) for old, new in pairwise(history)]
    return render(request, "versions.html", history=history, edits=edits[::-1], story=desk(request).home(history[-1].report.id))


def judged(request: Request) -> Response:
    """All judgements, newest first."""
    return render(request, "judgements.html", judgements=[views.judgement_view(j) for j in desk(request).judgements()][::-1])


def held(request: Request) -> Response:
    """The reports that a step failed on, newest first."""
    return render(request, "held.html", held=[views.held_view(h) for h in desk(request).held()][::-1])


async def judge(request: Request) -> Response:
    """Keeps what a person says."""
    form = await form_of(request)
    author, kind = judging.text(form, "author"), judging.kind(form)
    subject = await run_in_threadpool(judging.subject, desk(request), form)
    if subject is None:
        chosen = N_("Choose one claim.") if kind == "this relation" else N_("Choose two claims.")
        raise RefusedError(say(request, chosen))
    if kind is None:
        raise RefusedError(say(request, N_("Choose what you want to say.")))
    await run_in_threadpool(desk(request).judge, kind, subject, author=author)
    return _named(request, RedirectResponse(judging.back(form), 303), author)


async def undo(request: Request) -> Response:
    """Ends a judgement."""
    form = await form_of(request)
    author = judging.text(form, "author")
    await run_in_threadpool(desk(request).undo, request.path_params["number"], author=author)
    return _named(request, RedirectResponse(judging.back(form), 303), author)


async def follow(request: Request) -> Response:
    """Follows a story, or no more."""
    form = await form_of(request)
    await run_in_threadpool(desk(request).follow, request.path_params["number"], on=judging.text(form, "on") == "1")
    return RedirectResponse(judging.back(form), 303)


def login_form(request: Request) -> Response:
    """Asks for the token."""
    return render(request, "login.html", wrong=False)


async def login(request: Request) -> Response:
    """Lets somebody in who shows the token; the answer to a wrong one takes its time."""
    form = await form_of(request)
    token = settings(request).token
    if token is not None and not security.same(judging.text(form, "token"), token):
        await asyncio.sleep(1)
        return render(request, "login.html", status=403, wrong=True)
    response = RedirectResponse("/", 303)
    security.set_cookie(request, response, security.ACCESS, security.access(settings(request)))
    return response


class ForeignFormError(RecoupeError):
    """A form that this session did not get from here."""


def _day(request: Request, name: str) -> str | None:
    """The day, month or year that is asked for. Raises OutOfRangeError where there is none such."""
    told = request.query_params.get(name, "").strip()
    if told and not is_day(told):
        raise OutOfRangeError(say(request, N_("That is no day; write 2019-03-28, 2019-03 or 2019.")))
    return told or None


async def form_of(request: Request, *, files: int = 1, fields: int = 50) -> FormData:
    """What a form sent, of so many files and fields at the most.

    A character set in which no browser sends forms here is refused: some of them are no character sets.
    """
    told = Message()
    told["content-type"] = request.headers.get("content-type", "")
    if str(told.get_param("charset") or "utf-8").lower() not in CHARSETS:
        raise OutOfRangeError(say(request, N_("Forms are sent in UTF-8.")))
    form = await request.form(max_files=files, max_fields=fields, max_part_size=4 * LIMIT + 1024)
    if not security.is_own_form(request, settings(request), judging.text(form, security.FIELD)):
        raise ForeignFormError(say(request, N_("This form is out of date; load the page again.")))
    return form


def say(request: Request, message: str) -> str:
    """A message in the reader's language."""
    return words(language(request)).gettext(message)


def _named(request: Request, response: Response, author: str) -> Response:
    if author:
        security.set_cookie(request, response, "author", quote(author[:LONGEST_AUTHOR]), max_age=YEAR)
    return response


Piece = tuple[str, bool]


def _marked(text: str, passages: tuple[tuple[int, int], ...], marks: tuple[tuple[int, int], ...]) -> list[list[Piece]]:
    """Passages as pieces, each with whether it is a word that was asked for."""
    made = []
    for start, end in passages:
        pieces: list[Piece] = []
        here = start
        for a, b in marks:
            if here <= a and b <= end:
                pieces += [(text[here:a], False), (text[a:b], True)]
                here = b
        made.append([*pieces, (text[here:end], False)])
    return made
