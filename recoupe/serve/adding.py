"""The page that takes reports in: what was given is read and shown first, and kept when the reader says so."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from anyio import CapacityLimiter, to_thread
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.errors import InputError, RecoupeError
from recoupe.model import Report
from recoupe.read import LIMIT
from recoupe.serve import judging, looking, security
from recoupe.serve.desk import Added, RefusedError
from recoupe.serve.looking import Handed, Waiting
from recoupe.serve.pages import desk, form_of, render, say
from recoupe.text import N_

T = TypeVar("T")

ADDING = 4
"""Addresses that are fetched, and reports that wait for the worker, at a time."""
GIVEN = ("address", "text", "title", "outlet", "published")

_limiters: WeakKeyDictionary[asyncio.AbstractEventLoop, CapacityLimiter] = WeakKeyDictionary()


async def waiting_turn(work: Callable[..., T], *args: Any) -> T:
    """Waits for what reads or takes in reports; those who wait for their turn hold no thread that a page could want."""
    limiter = _limiters.setdefault(asyncio.get_running_loop(), CapacityLimiter(ADDING))
    return await to_thread.run_sync(partial(work, *args), limiter=limiter)


def add_form(request: Request) -> Response:
    """The form to add a report."""
    return render(request, "add.html", given=dict.fromkeys(GIVEN, ""), failed=())


async def add(request: Request) -> Response:
    """Reads a file, an address or a text: shows what it became (`step` is "look"), else keeps it, or what was shown before."""
    form = await form_of(request)
    given = {name: judging.text(form, name) for name in GIVEN}
    held = judging.text(form, "held")
    try:
        handed = _looked_at(request, held) if held else await _handed(request, form, given)
        if judging.text(form, "step") == "look":
            return await _look(request, handed)
        added = await waiting_turn(desk(request).take, handed)
    except RecoupeError as error:
        return render(request, "add.html", status=422, given=given, failed=(error,))
    _waiting(request).drop(security.session(request), held)
    return _after_adding(request, added, given)


async def _handed(request: Request, form: FormData, given: dict[str, str]) -> Handed:
    """What the form holds. Raises RefusedError where that is nothing, FetchError, InputError."""
    upload = form.get("file")
    if isinstance(upload, UploadFile) and upload.filename:
        return Handed(upload.filename.rsplit("/")[-1], await upload.read())
    if given["address"]:
        return await waiting_turn(desk(request).fetched, given["address"])
    if given["text"]:
        return Handed("text", report=pasted(given))
    raise RefusedError(say(request, N_("Give a file, an address or a text.")))


def _looked_at(request: Request, held: str) -> Handed:
    handed = _waiting(request).get(security.session(request), held)
    if handed is None:
        raise RefusedError(say(request, N_("What you looked at is no longer held; give it again.")))
    return handed


async def _look(request: Request, handed: Handed) -> Response:
    look = await waiting_turn(desk(request).look, handed)
    held = _waiting(request).put(security.session(request), handed) if look.reports else None
    file = "" if handed.report else handed.name
    labels = {"note_labels": looking.NOTES, "doubt_labels": looking.DOUBTS}
    return render(request, "look.html", status=200 if look.reports else 422, look=look, held=held, file=file, **labels)


def _waiting(request: Request) -> Waiting:
    found: Waiting = request.app.state.waiting
    return found


def pasted(given: dict[str, str]) -> Report:
    """The report that was pasted as text. Its id is made from what it says, so that the same text again is nothing new."""
    from hashlib import blake2b

    if len(given["text"]) > LIMIT:
        raise InputError("text", f"has {len(given['text'])} characters", f"give {LIMIT} or fewer")
    content = "\n".join(given.get(name, "") for name in ("outlet", "title", "text"))
    return Report(
        id="pasted-" + blake2b(content.encode("utf-8", "replace"), digest_size=6).hexdigest(),
        text=given["text"],
        title=given.get("title") or None,
        outlet=given.get("outlet") or None,
        published=day_or_none(given.get("published")),
    )


def day_or_none(value: str | None) -> str | None:
    """A day or a minute as records hold it. Raises InputError where it is neither."""
    if not value:
        return None
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise InputError("published", f"{value!r} is no day", "write it as 2019-03-28 or 2019-03-28T09:07") from None
    return value


def _after_adding(request: Request, added: Added, given: dict[str, str]) -> Response:
    stories = {number for _, number in added.kept if number is not None}
    if added.failed or not stories:
        return render(request, "add.html", status=422 if not added.kept else 200, given=given, failed=added.failed, added=added)
    return RedirectResponse(f"/stories/{stories.pop()}" if len(stories) == 1 else "/", 303)
