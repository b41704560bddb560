"""Connections to the addresses that were checked: one for each request, within the deadline of the exchange."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpcore
import httpx

from recoupe.fetch.deadline import Deadline, TimedBackend


class TimedTransport(httpx.BaseTransport):
    """Makes a connection for each request and keeps none.

    A pool knows a connection by its address and would use one host's for another at the same address, whose certificate nobody
    checked. `request.extensions["deadline"]` is the deadline, `sni_hostname` the name that TLS is asked for.
    """

    def __init__(self, *, verify: ssl.SSLContext | bool = True) -> None:
        self._context = verify if isinstance(verify, ssl.SSLContext) else httpx.create_ssl_context(verify, trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Raises httpx's errors, and LateError where the time is up."""
        deadline: Deadline = request.extensions["deadline"]
        url = request.url
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        connection = httpcore.HTTPConnection(target.origin, ssl_context=self._context, network_backend=TimedBackend(deadline))
        asked = httpcore.Request("GET", target, headers=request.headers.raw, extensions=request.extensions)
        try:
            with _errors_of_httpx():
                answer = connection.handle_request(asked)
        except BaseException:
            connection.close()
            raise
        stream = _Content(answer, connection)
        return httpx.Response(answer.status, headers=answer.headers, stream=stream, extensions=answer.extensions)


class _Content(httpx.SyncByteStream):
    """What comes of an answer; the connection ends with it."""

    def __init__(self, answer: httpcore.Response, connection: httpcore.HTTPConnection) -> None:
        self._answer, self._connection = answer, connection

    def __iter__(self) -> Iterator[bytes]:
        with _errors_of_httpx():
            yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
        self._connection.close()


@contextmanager
def _errors_of_httpx() -> Iterator[None]:
    """The client knows httpx's errors, of which httpcore has its own."""
    try:
        yield
    except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
        raise httpx.ConnectError(str(error)) from error
    except httpcore.TimeoutException as error:
        raise httpx.ReadTimeout(str(error)) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise httpx.TransportError(str(error) or type(error).__name__) from error
