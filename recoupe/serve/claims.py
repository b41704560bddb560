"""The page of a claim, at an address that stays: how it moved, and following it."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from recoupe.serve import atom, judging
from recoupe.serve.desk import NotFoundError
from recoupe.serve.messages import words
from recoupe.serve.moves import moves
from recoupe.serve.pages import desk, form_of, language, render
from recoupe.store import claims
from recoupe.store import stories as kept


def claim(request: Request) -> Response:
    """How a claim moved. One that is told no more by itself keeps its address and what was told of it."""
    key = request.path_params["key"]
    with desk(request).store.reading() as connection:
        states = claims.states(connection, key)
        now, home = claims.one(connection, key), claims.home(connection, key)
        row = kept.row(connection, home) if home else None
        followed = claims.is_followed(connection, key)
    if not states:
        raise NotFoundError(f"there is no claim {key}")
    shown = moves(states, words(language(request)))
    place = f"/stories/{row.number}" + (f"#claim:{now.claim}" if now else "") if row else None
    title = states[-1].told.answers[0].words
    data = {"key": key, "moves": shown, "place": place, "followed": followed, "title": title, "told_now": now is not None}
    return render(request, "claim.html", **data)


async def follow(request: Request) -> Response:
    """Follows a claim, or no more."""
    form = await form_of(request)
    key = request.path_params["key"]
    change = claims.follow if judging.text(form, "on") == "1" else claims.unfollow
    here = desk(request)
    with here.store.reading() as connection:
        if not claims.states(connection, key):
            raise NotFoundError(f"there is no claim {key}")
    await run_in_threadpool(here.store.write, lambda connection: change(connection, key))
    return RedirectResponse(f"/claims/{key}", 303)


def feed(request: Request) -> Response:
    """What changed in the claims that are followed."""
    here = desk(request)
    with here.store.reading() as connection:
        told = claims.news_of_followed(connection, limit=10_000)[::-1][: atom.ENTRIES]
    return atom.of_claims(request, told)
