"""What stands before every request: the name it calls this host by, its size, its token; and what every answer says.

Forms carry a token that is signed with the caller's session, kept in a cookie that no other site can send (SameSite=Strict). The
API takes JSON alone, which no form of another site can send, and refuses requests that a page of another site makes.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import secrets
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recoupe.serve.settings import Settings

SESSION = "recoupe_session"
ACCESS = "recoupe_access"
FIELD = "csrf"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})

POLICY = "; ".join(
    (
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "form-action 'self'", "frame-src 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    )
)  # fmt: skip
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}

OPEN = ("/login", "/static/palette.css", "/static/chips.css", "/static/paper.css", "/static/desk.css")
"""What shows without a token: the page that asks for it, and its look."""

_PORT = re.compile(r":\d{1,5}\Z")


class Guard:
    """The outermost layer. It refuses what may not come in, before anything of it is read."""

    def __init__(self, app: ASGIApp, *, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a request through, or answers it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if self.settings.https:
            scope = {**scope, "scheme": "https"}
        refusal = self._refusal(Request(scope))
        if refusal is not None:
            await refusal(scope, receive, _with_headers(send))
            return
        limited = _Limited(receive, self.settings.upload_bytes)
        sent = False

        async def watched(message: Message) -> None:
            nonlocal sent
            sent = True
            await _with_headers(send)(message)

        try:
            await self.app(scope, limited, watched)
        except TooLargeError:
            if sent:
                raise
            await PlainTextResponse("too large\n", 413)(scope, receive, _with_headers(send))

    def _refusal(self, request: Request) -> Response | None:
        name = _PORT.sub("", request.headers.get("host", "")).lower()
        if name not in self.settings.names:
            return PlainTextResponse("this host is not called by that name\n", 421)
        length = request.headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self.settings.upload_bytes:
            return PlainTextResponse("too large\n", 413)
        if request.method not in SAFE and not same_site(request):
            return PlainTextResponse("requests of other sites are refused\n", 403)
        if self.settings.token is None or request.url.path in OPEN or self._known(request):
            return None
        if request.url.path.startswith("/api/") or request.url.path.endswith(".atom") or request.method not in SAFE:
            return PlainTextResponse("a token is needed\n", 401, {"WWW-Authenticate": 'Basic realm="Recoupe", charset="UTF-8"'})
        return RedirectResponse("/login", 303)

    def _known(self, request: Request) -> bool:
        kind, _, shown = request.headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer":
            return self.settings.token is not None and same(shown.strip(), self.settings.token)
        if kind.lower() == "basic":
            return self.settings.token is not None and same(_password(shown), self.settings.token)
        return same(request.cookies.get(ACCESS, ""), access(self.settings))


class TooLargeError(Exception):
    """A body that goes on past the limit."""


class _Limited:
    """Counts what is read of a body, whatever its length was said to be."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive, self._left = receive, limit

    async def __call__(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._left -= len(message.get("body", b""))
            if self._left < 0:
                raise TooLargeError
        return message


def same_site(request: Request) -> bool:
    """Whether a request was made by this site's own pages, or by no browser at all."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()


def access(settings: Settings) -> str:
    """What the cookie of somebody who showed the token holds: not the token itself."""
    return hmac.new(settings.secret, f"access {settings.token}".encode(), hashlib.sha256).hexdigest()


def session(request: Request) -> str:
    """The caller's session: that of the cookie, else a new one, which `remember` sends."""
    if not hasattr(request.state, "session"):
        held = request.cookies.get(SESSION, "")
        request.state.session = held if re.fullmatch(r"[\w-]{43}", held) else secrets.token_urlsafe(32)
    return str(request.state.session)


def form_token(request: Request, settings: Settings) -> str:
    """What a form of this session carries."""
    return hmac.new(settings.secret, f"form {session(request)}".encode(), hashlib.sha256).hexdigest()


def is_own_form(request: Request, settings: Settings, shown: str) -> bool:
    """Whether a form was made for this session."""
    return SESSION in request.cookies and same(shown, form_token(request, settings))


def remember(request: Request, response: Response) -> Response:
    """Sends the session's cookie where the caller has none."""
    if request.cookies.get(SESSION) != session(request):
        set_cookie(request, response, SESSION, session(request))
    return response


def set_cookie(request: Request, response: Response, name: str, value: str, **more: Any) -> None:
    """Sets a cookie that scripts cannot read and other sites cannot send."""
    response.set_cookie(name, value, httponly=True, samesite="strict", secure=request.url.scheme == "https", path="/", **more)


def same(one: str, other: str) -> bool:
    """Whether two secrets are the same, in a time that tells nothing of where they differ."""
    return hmac.compare_digest(one.encode(), other.encode())


def _password(encoded: str) -> str:
    try:
        return base64.b64decode(encoded, validate=True).decode().partition(":")[2]
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _with_headers(send: Send) -> Send:
    async def headed(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = Headers(raw=message["headers"])
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                if name not in own:
                    headers[name] = value
        await send(message)

    return headed
