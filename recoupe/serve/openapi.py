"""What the API takes and gives, and its description in OpenAPI 3.1, made from the same records."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

import msgspec

from recoupe.dossier import generator
from recoupe.model import DifferenceType, Dossier, EventType, Passage, Span, Story
from recoupe.read import LIMIT
from recoupe.store.judgements import LONGEST_AUTHOR, LONGEST_NOTE, LONGEST_VALUE, Kind, Subject
from recoupe.store.records import Outcome, Version
from recoupe.store.stories import Listed, News

EVENT_TYPES: tuple[str, ...] = EventType.__args__  # type: ignore[attr-defined]
DAY = re.compile(r"(1[6-9][0-9]{2}|2[01][0-9]{2}|2200)(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
"""A day, a month or a year of those that reports may have (`recoupe.bounds`)."""
LONGEST_QUERY = 500
LARGEST = 2**31 - 1
"""The largest number that a row can have, on both databases."""

Line = Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]
Value = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_VALUE)]
Author = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_AUTHOR)]


class ReportGiven(msgspec.Struct, forbid_unknown_fields=True):
    """A report to take in; without an `id` it gets one that is made from what it says."""

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=LIMIT)]
    id: Line | None = None
    outlet: Line | None = None
    published: Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$")] | None = None
    title: Line | None = None
    url: Annotated[str, msgspec.Meta(pattern="^https?://[!-~]+$", max_length=2000)] | None = None


class AddressGiven(msgspec.Struct, forbid_unknown_fields=True):
    """An address to fetch."""

    address: Annotated[str, msgspec.Meta(pattern="^https?://[!-~]+$", max_length=2000)]


class _Judged(msgspec.Struct, forbid_unknown_fields=True, tag_field="kind", kw_only=True):
    """What a person says, who, and why."""

    author: Author
    note: Annotated[str, msgspec.Meta(max_length=LONGEST_NOTE)] = ""


class _OfReports(_Judged):
    reports: Annotated[tuple[str, ...], msgspec.Meta(min_length=2, max_length=2)]


class _OfClaims(_Judged):
    passages: Annotated[tuple[Passage, ...], msgspec.Meta(min_length=2, max_length=2)]


class SameStory(_OfReports, tag="same story"):
    """Two reports tell one story."""


class NotTheSameStory(_OfReports, tag="not the same story"):
    """The first report does not belong to the story of the second."""


class SameClaim(_OfClaims, tag="same claim"):
    """Two passages tell one fact."""


class NotTheSameClaim(_OfClaims, tag="not the same claim"):
    """The second passage tells another fact than the first."""


class NotThisSpeaker(_Judged, tag="not this speaker"):
    """Somebody did not say what stands at the passage."""

    passages: Annotated[tuple[Passage, ...], msgspec.Meta(min_length=1, max_length=1)]
    speaker: Line


class ThisSpeaker(_Judged, tag="this speaker"):
    """Who said what stands at the passage; `speaker` is whom the program takes for it, if it takes anybody."""

    passages: Annotated[tuple[Passage, ...], msgspec.Meta(min_length=1, max_length=1)]
    value: Value
    speaker: Line | None = None


class ThisRelation(_Judged, tag="this relation"):
    """How the tellings of the claim at the passage differ: the type of their difference, or "none"."""

    passages: Annotated[tuple[Passage, ...], msgspec.Meta(min_length=1, max_length=1)]
    value: Literal["none"] | DifferenceType


class ThisDay(_Judged, tag="this day"):
    """The day on which a report was written."""

    reports: Annotated[tuple[Line, ...], msgspec.Meta(min_length=1, max_length=1)]
    value: Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]


class ToCheck(_Judged, tag="to check"):
    """A claim that somebody is to check; undone once it is."""

    passages: Annotated[tuple[Passage, ...], msgspec.Meta(min_length=1, max_length=1)]
    value: Value | None = None


JudgementGiven = (
    SameStory | NotTheSameStory | SameClaim | NotTheSameClaim | NotThisSpeaker | ThisSpeaker | ThisRelation | ThisDay | ToCheck
)


def judged(given: JudgementGiven) -> tuple[Kind, Subject]:
    """The judgement as the store takes it."""
    told = {name: getattr(given, name) for name in ("reports", "passages", "speaker", "value", "note") if hasattr(given, name)}
    return given.__struct_config__.tag, Subject(**told)  # type: ignore[return-value]


class Undoing(msgspec.Struct, forbid_unknown_fields=True):
    """Who ends a judgement."""

    author: Author


class Problem(msgspec.Struct):
    """What is wrong with a request."""

    status: int
    detail: str


class AddedReport(msgspec.Struct):
    """What became of a report; `story` is the number of its story."""

    id: str
    number: int
    version: int
    outcome: Outcome
    story: int | None


class AddedAll(msgspec.Struct):
    """What became of what was handed in."""

    reports: list[AddedReport]
    failed: list[str]


class StoryTold(msgspec.Struct):
    """A story as lists show it, and its record."""

    story: Listed
    record: Story


class FoundPassage(msgspec.Struct):
    """A passage around words that were asked for."""

    start: int
    end: int
    text: str


class Found(msgspec.Struct):
    """A report found; `marks` are the words asked for."""

    id: str
    outlet: str | None
    title: str | None
    day: str | None
    url: str | None
    story: int | None
    passages: list[FoundPassage]
    marks: tuple[Span, ...]


class JudgementTold(msgspec.Struct):
    """A judgement, with who undid it and when, once it no longer holds."""

    number: int
    kind: Kind
    author: str
    at: str
    subject: Subject
    undone_at: str | None
    undone_by: str | None


def is_day(told: str) -> bool:
    """Whether a string is a day, a month or a year that there is, within those of reports."""
    if not DAY.fullmatch(told):
        return False
    try:
        date.fromisoformat(told + "-01" * ((10 - len(told)) // 3))
    except ValueError:
        return False
    return True


def is_number(told: str) -> bool:
    """Whether a string is a whole number as rows have them."""
    return told.isascii() and told.isdecimal() and len(told) < 12 and int(told) <= LARGEST


def description() -> dict[str, Any]:
    """The description of the API."""
    kinds = [
        Problem, ReportGiven, AddressGiven, AddedAll, StoryTold, Dossier, list[Listed], list[News], list[Found], list[Version],
        JudgementGiven, JudgementTold, list[JudgementTold], Undoing,
    ]  # fmt: skip
    schemas, components = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    refer = dict(zip(map(str, kinds), schemas, strict=True))

    def of(kind: Any) -> dict[str, Any]:
        return dict(refer[str(kind)])

    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Recoupe",
            "version": generator().partition(" ")[2] or "0",
            "description": "The desk's stories, search and judgements.",
        },
        "servers": [{"url": "/"}],
        "paths": _paths(of),
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{}, {"token": []}],
    }


def _paths(of: Any) -> dict[str, Any]:
    number = _parameter("number", "path", {"type": "integer", "minimum": 0, "maximum": LARGEST}, required=True)
    page = [
        _parameter("limit", "query", {"type": "integer", "minimum": 1, "maximum": 200}),
        _parameter("offset", "query", {"type": "integer", "minimum": 0, "maximum": 1_000_000}),
    ]
    day = {"type": "string", "pattern": f"^{DAY.pattern}$"}
    words = {"type": "string", "maxLength": LONGEST_QUERY}
    asked = [
        *(_parameter(name, "query", words) for name in ("q", "outlet", "speaker")),
        *(_parameter(name, "query", day) for name in ("since", "until")),
        _parameter("type", "query", {"type": "string", "enum": list(EVENT_TYPES)}),
    ]
    added = {200: of(AddedAll), 201: of(AddedAll)}
    return {
        "/api/openapi.json": {"get": _operation("This description", {200: {"type": "object"}})},
        "/api/stories": {
            "get": _operation(
                "The stories of a day, or all: where accounts differ first",
                {200: of(list[Listed])},
                parameters=[_parameter("day", "query", day), *page],
            )
        },
        "/api/stories/{number}": {
            "get": _operation("A story with its claims", {200: of(StoryTold)}, parameters=[number], errors=(404, 409))
        },
        "/api/stories/{number}/dossier": {
            "get": _operation("All that is known of a story", {200: of(Dossier)}, parameters=[number], errors=(404, 409))
        },
        "/api/stories/{number}/news": {
            "get": _operation(
                "What is new in a story, newest first", {200: of(list[News])}, parameters=[number, page[0]], errors=(404,)
            )
        },
        "/api/stories/{number}/follow": {
            "put": _operation("Follow a story", {204: None}, parameters=[number], errors=(404, 409)),
            "delete": _operation("Follow a story no more", {204: None}, parameters=[number], errors=(404, 409)),
        },
        "/api/search": {"get": _operation("Reports found, newest first", {200: of(list[Found])}, parameters=[*asked, *page])},
        "/api/reports": {"post": _operation("Take in a report", added, body=of(ReportGiven), errors=(409, 413, 415))},
        "/api/addresses": {
            "post": _operation("Fetch an address and take in what it holds", added, body=of(AddressGiven), errors=(409, 413, 415))
        },
        "/api/reports/{number}/versions": {
            "get": _operation(
                "The versions of a report, oldest first", {200: of(list[Version])}, parameters=[number], errors=(404,)
            )
        },
        "/api/judgements": {
            "get": _operation("All judgements, oldest first", {200: of(list[JudgementTold])}),
            "post": _operation(
                "Judge: holds from now on", {201: of(JudgementTold)}, body=of(JudgementGiven), errors=(404, 409, 413, 415)
            ),
        },
        "/api/judgements/{number}/undo": {
            "post": _operation(
                "End a judgement", {200: of(JudgementTold)}, parameters=[number], body=of(Undoing), errors=(404, 409, 413, 415)
            )
        },
    }


def _parameter(name: str, place: str, schema: dict[str, Any], *, required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": place, "required": required, "schema": schema}


def _operation(
    summary: str,
    answers: dict[int, dict[str, Any] | None],
    *,
    parameters: list[dict[str, Any]] | None = None,
    body: dict[str, Any] | None = None,
    errors: tuple[int, ...] = (),
) -> dict[str, Any]:
    """One operation; any may also be refused as not understood, for want of a token, or as coming from another site."""
    responses: dict[str, Any] = {}
    for status, schema in answers.items():
        content = {"content": {"application/json": {"schema": schema}}} if schema is not None else {}
        responses[str(status)] = {"description": "done", **content}
    problem = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
    for status in sorted({*errors, 400, 422}):
        responses[str(status)] = {"description": REFUSALS[status], **problem}
    for status in (401, 403, 421):
        responses[str(status)] = {"description": REFUSALS[status], "content": {"text/plain": {"schema": {"type": "string"}}}}
    operation: dict[str, Any] = {"summary": summary, "responses": responses}
    if parameters:
        operation["parameters"] = parameters
    if body:
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
    return operation


REFUSALS: dict[int, str] = {
    400: "a number or a day that there cannot be",
    401: "a token is needed",
    403: "a page of another site asks",
    404: "there is no such thing",
    409: "understood, and cannot be done: the answer says why",
    413: "too large",
    415: "not JSON",
    421: "this host is not called by that name",
    422: "not as described",
}
