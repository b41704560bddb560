"""Connects to the address that was checked and to no other."""

from __future__ import annotations

import ssl

import httpx

from recoupe.fetch.addresses import Resolver, check_form, targets

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
        # no connection is kept: the pool knows it by its address, and would use one host's for another at the same address,
        # whose certificate nobody checked
        limits = httpx.Limits(max_keepalive_connections=0)
        self._inner = inner or httpx.HTTPTransport(verify=verify, trust_env=False, retries=0, limits=limits)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Raises FetchError where the address may not be asked, and httpx's errors."""
        url, name = request.url, request.url.raw_host.decode("ascii")
        port = url.port or DEFAULT_PORT.get(url.scheme, 0)
        private = self._allow_private
        check_form(str(url), scheme=url.scheme, host=name, port=port, allow_private=private)
        found = targets(str(url), name.removesuffix("."), port, resolve=self._resolve, allow_private=private)
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
