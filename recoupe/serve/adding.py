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
from recoupe.serve.desk import Added, NotFoundError, RefusedError
from recoupe.serve.jobs import Job, Jobs
from recoupe.serve.looking import ByHand, Handed, Waiting
from recoupe.serve.openapi import LONGEST_QUERY
from recoupe.serve.pages import desk, form_of, render, say
from recoupe.text import N_

T = TypeVar("T")

ADDING = 4
"""Addresses that are fetched, and reports that wait for the worker, at a time."""
MOST_FILES = 100
"""Files that one form may bring."""
LONG_WORK = 100_000
"""Bytes from which on what is kept is taken in beside, with its progress shown."""
LONGEST_NAME = 200
GIVEN = ("address", "text", "title", "outlet", "published")

_limiters: WeakKeyDictionary[asyncio.AbstractEventLoop, CapacityLimiter] = WeakKeyDictionary()


async def waiting_turn(work: Callable[..., T], *args: Any) -> T:
    """Waits for what reads or takes in reports; those who wait for their turn hold no thread that a page could want."""
    limiter = _limiters.setdefault(asyncio.get_running_loop(), CapacityLimiter(ADDING))
    return await to_thread.run_sync(partial(work, *args), limiter=limiter)


def add_form(request: Request) -> Response:
    """The form to add a report; a bookmark brings an address, which is only written into it."""
    given = dict.fromkeys(GIVEN, "")
    address = request.query_params.get("address", "")
    if address.startswith(("http://", "https://")) and len(address) <= LONGEST_QUERY * 4:
        given["address"] = address
    return render(request, "add.html", given=given, failed=(), here=str(request.base_url))


async def add(request: Request) -> Response:
    """Reads files, an address or a text: shows what it became (`step` is "look"), else keeps it, or what was shown before."""
    form = await form_of(request, files=MOST_FILES, fields=4 * looking.MOST_SHOWN + 50)
    given = {name: judging.text(form, name) for name in GIVEN}
    held = judging.text(form, "held")
    try:
        handed = _looked_at(request, held) if held else await _handed(request, form, given)
        if judging.text(form, "step") == "look":
            return await _look(request, handed)
        by_hand = _by_hand(form) if held else {}
        if handed.size >= LONG_WORK and (job := _begin(request, handed, by_hand)):
            _waiting(request).drop(security.session(request), held)
            return security.remember(request, RedirectResponse(f"/adding/{job.name}", 303))
        added = await waiting_turn(desk(request).take, handed, by_hand)
    except RecoupeError as error:
        return render(request, "add.html", status=422, given=given, failed=(error,), here=str(request.base_url))
    _waiting(request).drop(security.session(request), held)
    return _after_adding(request, added, given)


async def _handed(request: Request, form: FormData, given: dict[str, str]) -> Handed:
    """What the form holds. Raises RefusedError where that is nothing, FetchError, InputError."""
    files = [upload for upload in form.getlist("file") if isinstance(upload, UploadFile) and upload.filename]
    parts = [Handed((upload.filename or "").rsplit("/")[-1], await upload.read()) for upload in files]
    if parts:
        return parts[0] if len(parts) == 1 else Handed("files", parts=tuple(parts))
    if given["address"]:
        return await waiting_turn(desk(request).fetched, given["address"])
    if given["text"]:
        return Handed("text", report=pasted(given))
    raise RefusedError(say(request, N_("Give a file, an address or a text.")))


def _by_hand(form: FormData) -> dict[int, ByHand]:
    """What was put right on the page that showed what was read: only what differs from it. Raises InputError."""
    made = {}
    for number in range(looking.MOST_SHOWN):
        told = {}
        for name in ("outlet", "published"):
            now, was = judging.text(form, f"{name}-{number}"), judging.text(form, f"{name}-{number}-was")
            told[name] = now[:LONGEST_NAME] if now and now != was else None
        if any(told.values()):
            made[number] = ByHand(told["outlet"], day_or_none(told["published"]))
    return made


def _begin(request: Request, handed: Handed, by_hand: dict[int, ByHand]) -> Job | None:
    here = desk(request)
    jobs: Jobs = request.app.state.jobs
    return jobs.start(security.session(request), lambda job: here.take_slowly(handed, by_hand, seen=job.see, told=job.tell))


def progress(request: Request) -> Response:
    """How far the taking in of many reports is, and what became of them."""
    jobs: Jobs = request.app.state.jobs
    job = jobs.get(security.session(request), request.path_params["name"])
    if job is None:
        raise NotFoundError(say(request, N_("This work is not known here any more; what was confirmed is kept.")))
    return render(request, "progress.html", job=job)


def _looked_at(request: Request, held: str) -> Handed:
    handed = _waiting(request).get(security.session(request), held)
    if handed is None:
        raise RefusedError(say(request, N_("What you looked at is no longer held; give it again.")))
    return handed


async def _look(request: Request, handed: Handed) -> Response:
    look = await waiting_turn(desk(request).look, handed)
    held = _waiting(request).put(security.session(request), handed) if look.reports else None
    file = "" if handed.report or handed.parts else handed.name
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
        told = {"given": given, "failed": added.failed, "added": added, "here": str(request.base_url)}
        return render(request, "add.html", status=422 if not added.kept else 200, **told)
    return RedirectResponse(f"/stories/{stories.pop()}" if len(stories) == 1 else "/", 303)
