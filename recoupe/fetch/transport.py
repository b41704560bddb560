"""Connects to the address that was checked and to no other."""

from __future__ import annotations

import ssl
from collections.abc import Sequence

import httpx

from recoupe.fetch.addresses import Resolver, check_form, targets
from recoupe.fetch.connection import TimedTransport
from recoupe.fetch.deadline import Deadline, within

SECONDS = 30.0
"""For a request that has no deadline of its own."""

DEFAULT_PORT = {"http": 80, "https": 443}


class CheckedTransport(httpx.BaseTransport):
    """Sends a request to an address that was resolved once and found public.

    The name stays in the Host header and in TLS, where the server's certificate is checked against it. `inner` makes the
    connections, in place of httpx's own.
    """

    def __init__(
        self,
        *,
        resolve: Resolver,
        allow_private: bool,
        verify: ssl.SSLContext | bool = True,
        inner: httpx.BaseTransport | None = None,
    ) -> None:
        self._resolve = resolve
        self._allow_private = allow_private
        self._inner = inner or TimedTransport(verify=verify)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Raises FetchError where the address may not be asked, LateError where the time is up, and httpx's errors."""
        url, name = request.url, request.url.raw_host.decode("ascii")
        port = url.port or DEFAULT_PORT.get(url.scheme, 0)
        private = self._allow_private
        check_form(str(url), scheme=url.scheme, host=name, port=port, allow_private=private)
        deadline: Deadline = request.extensions.setdefault("deadline", Deadline(SECONDS))

        def resolve(host: str, port: int) -> Sequence[str]:
            return within(deadline, lambda: self._resolve(host, port))

        found = targets(str(url), name.removesuffix("."), port, resolve=resolve, allow_private=private)
        for address in found[:-1]:
            try:
                return self._ask(request, name, address)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return self._ask(request, name, found[-1])

    def _ask(self, request: httpx.Request, name: str, address: str) -> httpx.Response:
        extensions = {**request.extensions, "sni_hostname": name.removesuffix(".").strip("[]")}
        pinned = httpx.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=request.headers,
            stream=request.stream,
            extensions=extensions,
        )
        return self._inner.handle_request(pinned)

    def close(self) -> None:
        """Closes the connections that are kept."""
        self._inner.close()
