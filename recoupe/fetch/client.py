"""The polite client: redirects by hand, robots.txt, pauses, back-off, limits."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib.metadata import PackageNotFoundError, version
from types import TracebackType

from recoupe.errors import FetchError, MissingPackageError
from recoupe.fetch.addresses import Resolver, resolved
from recoupe.fetch.answer import BLOCK, CHARSET, TYPES, BrokenContentError, Fetched, TooMuchError, unpacked

try:
    import httpx

    from recoupe.fetch.deadline import Deadline, LateError
    from recoupe.fetch.robots import BYTES, Answer, Robots
    from recoupe.fetch.transport import DEFAULT_PORT, CheckedTransport
except ModuleNotFoundError as missing:
    raise MissingPackageError(f"fetching needs the package {missing.name}") from None

AGENT = "Recoupe"
SIZE = 16_000_000
SECONDS = 30.0
STEP_SECONDS = 10.0
"""For each step, such as connecting, and each wait for more to come."""
REDIRECTS = 5
TRIES = 3
BACK_OFF = 2.0
"""Seconds before the second try where the server does not say; twice as long before each that follows."""
PATIENCE = 60.0
"""Seconds that a host may ask to wait, before a try or between two visits."""
PAUSE = 1.0
"""Seconds between two visits to one host, where robots.txt asks for no more."""
BUSY = frozenset({429, 503})
MOVED = frozenset({301, 302, 303, 307, 308})
ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5"

REMEDIES = {
    401: "it asks for a password: give the page as a file",
    402: "it asks for a subscription: give the page as a file",
    403: "its host refuses it: give the page as a file",
    404: "check the address",
    410: "it was taken down: give the page as a file",
    451: "it may not be shown: give the page as a file",
}


class Client:
    """Fetches addresses, each call within `seconds` for all of it: robots.txt, redirects, every read. Waits that hosts ask
    for are not counted.

    `size` is the most bytes of an answer, unpacked; `allow_private` lets it reach private networks and any port; `robots` False
    does without robots.txt, for hosts of one's own; `pause` is the time between two visits to one host and `patience` the
    longest wait that a host may ask for, in seconds. `resolve` gives the addresses of a name, `sleep` waits, `verify` is the
    TLS context, if not the usual; `transport` makes the connections in their place. Threads may
    share it: two visits to one host are at once, the others wait. Close it after use.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        robots: bool = True,
        size: int = SIZE,
        seconds: float = SECONDS,
        pause: float = PAUSE,
        patience: float = PATIENCE,
        resolve: Resolver = resolved,
        sleep: Callable[[float], None] = time.sleep,
        verify: ssl.SSLContext | bool = True,
        transport: CheckedTransport | None = None,
    ) -> None:
        self._size, self._seconds, self._patience, self._sleep = size, seconds, patience, sleep
        transport = transport or CheckedTransport(resolve=resolve, allow_private=allow_private, verify=verify)
        headers = {
            "User-Agent": user_agent(),
            "Accept": ACCEPT,
            "Accept-Encoding": "gzip, deflate",
            "Accept-Language": "fr, *;q=0.5",
        }
        self._http = httpx.Client(
            transport=transport, headers=headers, timeout=STEP_SECONDS, trust_env=False, cookies=_no_cookies()
        )
        self._rules = Robots(self._robots_txt, agent=AGENT, pause=pause)
        self._robots = robots

    def __enter__(self) -> Client:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections that are kept."""
        self._http.close()

    def fetch(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """What stands at `url`, as `recoupe.fetch.fetch` gives it. Raises FetchError."""
        asked = {"If-None-Match": etag, "If-Modified-Since": modified}
        conditions = {name: value for name, value in asked.items() if value}
        here = parsed(url)
        deadline = Deadline(self._seconds)
        try:
            for _ in range(REDIRECTS + 1):
                if self._robots:
                    self._rules.check(str(here), origin(here), deadline)
                with self._rules.visit(str(here), origin(here), self._patience) as waited:
                    deadline.waited(waited)
                    answer = self._asked_until_free(here, conditions, deadline)
                if isinstance(answer, Fetched):
                    return answer
                here = answer
        except LateError:
            raise FetchError(str(here), f"it takes more than {self._seconds:.0f} seconds to come", "try again later") from None
        raise FetchError(str(here), f"it redirects more than {REDIRECTS} times", "check the address")

    def _asked_until_free(self, url: httpx.URL, conditions: dict[str, str], deadline: Deadline) -> Fetched | httpx.URL:
        """The answer, or where it redirects to. A server that is busy is asked again, when it says or ever later."""
        for attempt in range(TRIES):
            self._wait(url, self._rules.wait(origin(url)), deadline)
            try:
                return self._ask(url, conditions, deadline)
            except FetchError as error:
                if error.status not in BUSY or attempt == TRIES - 1:
                    raise
                wait = error.retry_after if error.retry_after is not None else BACK_OFF * 2**attempt
                self._wait(url, wait, deadline, error)
        raise AssertionError("unreachable")

    def _wait(self, url: httpx.URL, seconds: float, deadline: Deadline, error: FetchError | None = None) -> None:
        if seconds > self._patience:
            raise error or FetchError(
                str(url), f"its host asks to wait {seconds:.0f} seconds", "try again later", retry_after=seconds
            )
        if seconds > 0:
            self._sleep(seconds)
            deadline.waited(seconds)

    def _ask(self, url: httpx.URL, conditions: dict[str, str], deadline: Deadline) -> Fetched | httpx.URL:
        deadline.left()
        try:
            with self._http.stream("GET", url, headers=conditions, extensions={"deadline": deadline}) as response:
                if response.status_code in MOVED:
                    return _redirect(url, response)
                _check_status(url, response)
                if response.status_code == 304:
                    return _unchanged(url, response, conditions)
                return self._taken(url, response)
        except FetchError:
            raise
        except httpx.TimeoutException:
            raise FetchError(str(url), "it takes too long to answer", "try again later") from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError) as error:
            told = " ".join(str(error).split())[:200] or type(error).__name__
            raise FetchError(str(url), f"it could not be fetched ({told})", "check the address, or try again later") from None

    def _taken(self, url: httpx.URL, response: httpx.Response) -> Fetched:
        headers = response.headers
        told = headers.get("Content-Type", "")
        kind = told.partition(";")[0].strip().lower() or None
        if kind and not TYPES.fullmatch(kind):
            raise FetchError(str(url), f"it is {kind}, no page or feed", "give the address of an article or a feed")
        if headers.get("Content-Length", "").isdecimal() and int(headers["Content-Length"]) > self._size:
            raise self._too_large(url)
        charset = CHARSET.search(told)
        return Fetched(
            status=response.status_code, url=str(url), content=self._content(url, response), content_type=kind,
            charset=charset.group(1) if charset else None, etag=headers.get("ETag"), modified=headers.get("Last-Modified"),
        )  # fmt: skip

    def _content(self, url: httpx.URL, response: httpx.Response) -> bytes:
        def parts() -> Iterator[bytes]:
            taken = 0
            for part in response.iter_raw(BLOCK):
                taken += len(part)
                if taken > self._size:
                    raise TooMuchError
                yield part

        try:
            return unpacked(parts(), response.headers.get("Content-Encoding", ""), self._size)
        except TooMuchError:
            raise self._too_large(url) from None
        except BrokenContentError as error:
            raise FetchError(str(url), str(error), "try again later") from None

    def _too_large(self, url: httpx.URL) -> FetchError:
        return FetchError(str(url), f"it has more than {self._size:,} bytes", "give the page as a file")

    def _robots_txt(self, url: str, deadline: Deadline) -> Answer:
        """robots.txt, or why there is none; redirects are followed as for a page, without asking whether they may be."""
        here = parsed(url)
        try:
            for _ in range(REDIRECTS + 1):
                with self._http.stream("GET", here, extensions={"deadline": deadline}) as response:
                    if response.status_code in MOVED:
                        here = _redirect(here, response)
                        continue
                    if response.status_code != 200:
                        return Answer(response.status_code)
                    return Answer(200, self._beginning(response))
        except (httpx.HTTPError, httpx.StreamError, BrokenContentError, LateError, ValueError):
            return Answer(0)
        return Answer(404)

    def _beginning(self, response: httpx.Response) -> str:
        """As much of robots.txt as is read; what is beyond counts as not there."""
        held = b""
        for part in response.iter_raw(BLOCK):
            held += part
            if len(held) > BYTES:
                break
        encoding = response.headers.get("Content-Encoding", "")
        try:
            return unpacked([held], encoding, BYTES).decode("utf-8", "replace")
        except TooMuchError:
            return held[:BYTES].decode("utf-8", "replace") if not encoding else ""


def _no_cookies() -> CookieJar:
    """A jar that takes nothing."""
    return CookieJar(policy=DefaultCookiePolicy(allowed_domains=[]))


def user_agent() -> str:
    """How the client names itself."""
    try:
        number = version("recoupe")
    except PackageNotFoundError:
        number = "0"
    return f"{AGENT}/{number} (reads news reports to check them against one another)"


def parsed(url: str) -> httpx.URL:
    """The address as it will be asked, without its fragment. Raises FetchError where it is none."""
    try:
        found = httpx.URL(url.strip())
        found.raw_host.decode("ascii")
    except (httpx.InvalidURL, UnicodeError, ValueError, TypeError) as error:
        raise FetchError(url[:200], f"this is no address ({error})", "check the address") from None
    if found.userinfo:  # seen here, since httpx takes it out before the transport is asked
        raise FetchError(found.host, "the address holds a name or a password", "take out what stands before the @")
    if found.scheme not in DEFAULT_PORT:
        raise FetchError(url[:200], f"{found.scheme or 'no scheme'} is not fetched", "give an address that begins with https://")
    return found.copy_with(fragment=None)


def origin(url: httpx.URL) -> str:
    """Scheme, host and port: what one robots.txt is for."""
    return f"{url.scheme}://{url.netloc.decode('ascii').lower()}"


def _redirect(url: httpx.URL, response: httpx.Response) -> httpx.URL:
    told = response.headers.get("Location", "")
    if not told:
        raise FetchError(str(url), "it redirects to nowhere", "check the address")
    try:
        return parsed(str(url.join(told)))
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise FetchError(str(url), f"it redirects to what is no address ({error})", "check the address") from None


def _unchanged(url: httpx.URL, response: httpx.Response, conditions: dict[str, str]) -> Fetched:
    """A server may leave out what it was asked with."""
    etag = response.headers.get("ETag") or conditions.get("If-None-Match")
    modified = response.headers.get("Last-Modified") or conditions.get("If-Modified-Since")
    return Fetched(status=304, url=str(url), etag=etag, modified=modified)


def _check_status(url: httpx.URL, response: httpx.Response) -> None:
    status = response.status_code
    if status in {200, 304}:
        return
    remedy = REMEDIES.get(status, "try again later" if status >= 500 or status in BUSY else "check the address")
    reason = f"the server answered {status} {response.reason_phrase}".strip()
    raise FetchError(str(url), reason, remedy, status=status, retry_after=_retry_after(response))


def _retry_after(response: httpx.Response) -> float | None:
    """Seconds, from a number or a date."""
    told = response.headers.get("Retry-After", "").strip()
    if told.isdecimal():
        return float(told[:9])
    try:
        moment = parsedate_to_datetime(told)
    except (TypeError, ValueError):
        return None
    return max(0.0, (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() - datetime.now(UTC).timestamp())
