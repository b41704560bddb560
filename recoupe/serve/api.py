"""The JSON API: the same desk for programs. `openapi` describes it, and is held to it by tests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from recoupe.errors import RecoupeError
from recoupe.serve import openapi
from recoupe.serve.adding import pasted, waiting_turn
from recoupe.serve.desk import Added, OutOfRangeError, RefusedError
from recoupe.serve.openapi import AddressGiven, Problem, ReportGiven, Undoing
from recoupe.serve.pages import desk
from recoupe.store import stories as kept
from recoupe.store.judgements import Judgement
from recoupe.store.search import Hit, Query

MOST = 200
JSON = "application/json"


def answer(value: object, status: int = 200) -> Response:
    """`value` as JSON."""
    return Response(msgspec.json.encode(value), status, media_type=JSON)


def problem(error: Exception, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """What is wrong, as JSON."""
    detail = getattr(error, "detail", None) or str(error)
    return Response(
        msgspec.json.encode(Problem(status=status, detail=detail)), status, media_type=JSON, headers=dict(headers or {})
    )


def stories(request: Request) -> Response:
    """The stories of a day, or all."""
    limit, offset = _number(request, "limit", 50, MOST), _number(request, "offset", 0, 1_000_000, least=0)
    with desk(request).store.reading() as connection:
        return answer(kept.listed(connection, day=_day(request, "day"), limit=limit, offset=offset))


def story(request: Request) -> Response:
    """A story with its claims."""
    row, dossier = desk(request).story(_path_number(request))
    return answer(openapi.StoryTold(story=row, record=dossier.story))


def dossier(request: Request) -> Response:
    """All that is known of a story: the record that pages are made from."""
    return answer(desk(request).story(_path_number(request))[1])


def news(request: Request) -> Response:
    """What is new in a story, newest first."""
    row = desk(request).listed(_path_number(request))
    with desk(request).store.reading() as connection:
        return answer(kept.told(connection, row.id, limit=_number(request, "limit", 50, MOST)))


def follow(request: Request) -> Response:
    """Follows a story (PUT), or no more (DELETE)."""
    desk(request).follow(_path_number(request), on=request.method == "PUT")
    return Response(status_code=204)


def search(request: Request) -> Response:
    """Reports found."""
    query = Query(
        words=_text(request, "q") or "",
        since=_day(request, "since"),
        until=_day(request, "until"),
        outlet=_text(request, "outlet"),
        speaker=_text(request, "speaker"),
        type=_event_type(request),
        limit=_number(request, "limit", 20, MOST),
        offset=_number(request, "offset", 0, 1_000_000, least=0),
    )
    return answer([_hit(hit, home.number if home else None) for hit, home in desk(request).search(query)])


def versions(request: Request) -> Response:
    """The versions of a report, oldest first."""
    return answer(desk(request).history(_path_number(request)))


async def add(request: Request) -> Response:
    """Takes in a report."""
    given: ReportGiven = await _body(request, ReportGiven)
    if not given.text.strip():
        raise ConflictError("the text is empty")
    report = pasted(
        {"text": given.text, "title": given.title or "", "outlet": given.outlet or "", "published": given.published or ""}
    )
    report = msgspec.structs.replace(report, id=given.id or report.id, url=given.url)
    return _added(await waiting_turn(desk(request).add, [report]))


async def add_address(request: Request) -> Response:
    """Fetches an address and takes in what it holds."""
    given: AddressGiven = await _body(request, AddressGiven)
    return _added(await waiting_turn(desk(request).add_address, given.address))


def judgements(request: Request) -> Response:
    """All judgements, oldest first."""
    return answer([_judgement(judgement) for judgement in desk(request).judgements()])


async def judge(request: Request) -> Response:
    """Keeps a judgement."""
    given: openapi.JudgementGiven = await _body(request, openapi.JudgementGiven)
    kind, subject = openapi.judged(given)
    made = await run_in_threadpool(desk(request).judge, kind, subject, author=given.author)
    return answer(_judgement(made), 201)


async def undo(request: Request) -> Response:
    """Ends a judgement."""
    given: Undoing = await _body(request, Undoing)
    return answer(_judgement(await run_in_threadpool(desk(request).undo, _path_number(request), author=given.author)))


def description(request: Request) -> Response:
    """The OpenAPI description."""
    return answer(openapi.description())


async def both(request: Request) -> Response:
    """Lists judgements, or keeps one."""
    return await judge(request) if request.method == "POST" else await run_in_threadpool(judgements, request)


ROUTES = [
    Route("/openapi.json", description, methods=["GET"]),
    Route("/stories", stories, methods=["GET"]),
    Route("/stories/{number}", story, methods=["GET"]),
    Route("/stories/{number}/dossier", dossier, methods=["GET"]),
    Route("/stories/{number}/news", news, methods=["GET"]),
    Route("/stories/{number}/follow", follow, methods=["PUT", "DELETE"]),
    Route("/search", search, methods=["GET"]),
    Route("/reports", add, methods=["POST"]),
    Route("/addresses", add_address, methods=["POST"]),
    Route("/reports/{number}/versions", versions, methods=["GET"]),
    Route("/judgements", both, methods=["GET", "POST"]),
    Route("/judgements/{number}/undo", undo, methods=["POST"]),
]


def _path_number(request: Request) -> int:
    number = request.path_params["number"]
    if not openapi.is_number(number):
        raise OutOfRangeError(f"{number[:40]!r} is no number")
    return int(number)


def _number(request: Request, name: str, default: int, most: int, *, least: int = 1) -> int:
    told = request.query_params.get(name)
    if told is None:
        return default
    if not openapi.is_number(told) or not least <= int(told) <= most:
        raise OutOfRangeError(f"{name} must be a number from {least} to {most}")
    return int(told)


def _day(request: Request, name: str) -> str | None:
    told = request.query_params.get(name)
    if told is not None and not openapi.DAY.fullmatch(told):
        raise OutOfRangeError(f"{name} must be a day, a month or a year, as 2019-03-28")
    return told


def _event_type(request: Request) -> str | None:
    told = request.query_params.get("type")
    if told is not None and told not in openapi.EVENT_TYPES:
        raise RefusedError(f"type must be one of {', '.join(openapi.EVENT_TYPES)}")
    return told


def _text(request: Request, name: str) -> str | None:
    told = request.query_params.get(name)
    if told is not None and len(told) > openapi.LONGEST_QUERY:
        raise RefusedError(f"{name} is longer than {openapi.LONGEST_QUERY} characters")
    return told or None


async def _body(request: Request, kind: Any) -> Any:
    """The request's JSON. A form of another site cannot send this type of content."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        raise UnsupportedError(f"send {JSON}")
    try:
        return msgspec.convert(_whole(msgspec.json.decode(await request.body())), kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RefusedError(f"the body is not as described: {error}") from error


def _whole(value: Any) -> Any:
    """The value with 3.0 as 3, which JSON does not tell apart."""
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_whole(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


class ConflictError(RecoupeError):
    """What was understood and cannot be done."""


class UnsupportedError(RecoupeError):
    """A body of a type that is not taken."""


def _added(added: Added) -> Response:
    if not added.kept:
        raise ConflictError("; ".join(map(str, added.failed)) or "there is no report in it")
    kept_now = [
        openapi.AddedReport(id=k.id, number=k.number, version=k.version, outcome=k.outcome, story=s) for k, s in added.kept
    ]
    fresh = any(report.outcome != "known" for report in kept_now)
    return answer(openapi.AddedAll(reports=kept_now, failed=[str(error) for error in added.failed]), 201 if fresh else 200)


def _judgement(judgement: Judgement) -> openapi.JudgementTold:
    return openapi.JudgementTold(
        number=judgement.number,
        kind=judgement.kind,
        author=judgement.author,
        at=judgement.at,
        subject=judgement.subject,
        undone_at=judgement.undone_at,
        undone_by=judgement.undone_by,
    )


def _hit(hit: Hit, story: int | None) -> openapi.Found:
    passages = [openapi.FoundPassage(start=start, end=end, text=hit.text[start:end]) for start, end in hit.passages]
    return openapi.Found(
        id=hit.id, outlet=hit.outlet, title=hit.title, day=hit.day, url=hit.url, story=story, passages=passages, marks=hit.marks
    )
