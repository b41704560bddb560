"""Puts the application together."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files

import uvicorn
from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from recoupe.errors import DossierError, FetchError, InputError, RecoupeError, StoreError
from recoupe.export.html import SHARED
from recoupe.serve import adding, api, atom, claims, pages, since
from recoupe.serve.desk import Desk, NotFoundError, OutOfRangeError, RefusedError
from recoupe.serve.jobs import Jobs
from recoupe.serve.looking import Waiting
from recoupe.serve.openapi import is_number
from recoupe.serve.pages import ForeignFormError
from recoupe.serve.security import Guard
from recoupe.serve.settings import Settings
from recoupe.serve.shelf import Shelf
from recoupe.serve.worker import WorkerLostError
from recoupe.store.base import Store
from recoupe.store.claims import KEY_LENGTH


class RowConvertor(Convertor[int]):
    """The number of a row in a path; one that no row can have is that of none, which is not found."""

    regex = "[0-9]{1,5000}"

    def convert(self, value: str) -> int:
        """The number, -1 for one that is too large."""
        return int(value) if is_number(value) else -1

    def to_string(self, value: int) -> str:
        """The number as it stands in a path."""
        return str(value)


class ClaimConvertor(Convertor[str]):
    """The key of a claim in a path."""

    regex = f"[0-9a-f]{{{KEY_LENGTH}}}"

    def convert(self, value: str) -> str:
        """The key as it is."""
        return value

    def to_string(self, value: str) -> str:
        """The key as it is."""
        return value


register_url_convertor("row", RowConvertor())
register_url_convertor("claim", ClaimConvertor())

PAGES = [
    Route("/", pages.home),
    Route("/search", pages.search),
    Route("/add", adding.add_form, methods=["GET"]),
    Route("/add", adding.add, methods=["POST"]),
    Route("/adding/{name}", adding.progress),
    Route("/stories/{number:row}", pages.story),
    Route("/stories/{number:row}/dossier", pages.dossier),
    Route("/stories/{number:row}/beyond/{part}", pages.beyond),
    Route("/stories/{number:row}/follow", pages.follow, methods=["POST"]),
    Route("/stories/{number:row}/feed.atom", atom.story),
    Route("/followed.atom", atom.followed),
    Route("/claims/followed.atom", claims.feed),
    Route("/claims/{key:claim}", claims.claim),
    Route("/claims/{key:claim}/follow", claims.follow, methods=["POST"]),
    Route("/since", since.page),
    Route("/reports/{number:row}/versions", pages.versions),
    Route("/judgements", pages.judged, methods=["GET"]),
    Route("/judgements", pages.judge, methods=["POST"]),
    Route("/judgements/{number:row}/undo", pages.undo, methods=["POST"]),
    Route("/held", pages.held),
    Route("/login", pages.login_form, methods=["GET"]),
    Route("/login", pages.login, methods=["POST"]),
]

STATUS: tuple[tuple[type[RecoupeError], int], ...] = (
    (NotFoundError, 404),
    (api.UnsupportedError, 415),
    (api.ConflictError, 409),
    (ForeignFormError, 403),
    (OutOfRangeError, 400),
    (RefusedError, 422),
    (InputError, 422),
    (FetchError, 422),
    (StoreError, 422),
    (DossierError, 422),
    (WorkerLostError, 422),
)


CONFLICTS = (InputError, FetchError, StoreError, DossierError, WorkerLostError)
"""What a program did not do wrong, and the description of the API cannot say beforehand."""


def build(store: Store, settings: Settings) -> Starlette:
    """The application over one store. The trained pipeline is loaded beside, while the first pages are read."""
    desk = Desk(store, allow_private=settings.allow_private, webhook=settings.webhook)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        threading.Thread(target=desk.warm, daemon=True).start()
        yield

    app = Starlette(
        routes=[
            *PAGES,
            Mount("/api", routes=api.ROUTES),
            *(Route(f"/static/{name}", pages.shared_style) for name in SHARED),
            Mount("/static", StaticFiles(directory=str(files("recoupe.serve") / "static"))),
        ],
        middleware=[Middleware(Guard, settings=settings)],
        exception_handlers={HTTPException: _http_problem, RecoupeError: _problem},
        lifespan=lifespan,
    )
    app.state.desk = desk
    app.state.shelf = Shelf()
    app.state.waiting = Waiting()
    app.state.jobs = Jobs()
    app.state.settings = settings
    return app


def server(store: Store, settings: Settings, *, port: int) -> uvicorn.Server:
    """The server, not yet running; port 0 is any that is free."""
    config = uvicorn.Config(
        build(store, settings),
        host=settings.host,
        port=port,
        server_header=False,
        proxy_headers=False,
        log_level="warning",
        timeout_graceful_shutdown=30,
    )
    return uvicorn.Server(config)


def _problem(request: Request, error: Exception) -> Response:
    status = next((status for kind, status in STATUS if isinstance(error, kind)), 500)
    if not _is_api(request):
        return pages.problem(request, error, status)
    # what the description cannot say beforehand (an id that is taken, an address that does not answer) is a conflict
    return api.problem(
        error, 409 if isinstance(error, InputError | FetchError | StoreError | DossierError | WorkerLostError) else status
    )


def _http_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if _is_api(request):
        return api.problem(error, error.status_code, headers=error.headers)
    response = pages.problem(request, RecoupeError(error.detail), error.status_code)
    response.headers.update(error.headers or {})
    return response


def _is_api(request: Request) -> bool:
    return request.url.path.startswith("/api/")
