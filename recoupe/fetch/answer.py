"""What a server answered, taken within limits."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator

import msgspec

TYPES = re.compile(
    r"""(?xi)(?:text/(?:html|xml|plain|markdown|x-markdown) | application/(?:pdf|json|xml|octet-stream|warc|x-gzip|gzip
    | [\w.-]+\+(?:xml|json) | vnd\.iptc\.g2\.[\w.+-]+ | x-warc))"""
)
"""Types that some reader reads; what is sent as bytes of no type is for the readers to look at."""
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
BLOCK = 65_536


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """An answer: `status` 200, or 304 with no content where nothing changed.

    `url` is where it came from in the end, after redirects. `etag` and `modified` are for asking again; `content_type` is
    without parameters, `charset` the encoding that the server told.
    """

    status: int
    url: str
    content: bytes = b""
    content_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None


class TooMuchError(Exception):
    """More came than was to be taken."""


class BrokenContentError(Exception):
    """What came is not packed as the server said; the message says how."""


def unpacked(parts: Iterable[bytes], encoding: str, limit: int) -> bytes:
    """The content of `parts` in a content encoding, never more than `limit` bytes held. Raises the errors above."""
    names = [name.strip().lower() for name in encoding.split(",") if name.strip().lower() not in {"", "identity"}]
    if len(names) > 1 or (names and names[0] not in {"gzip", "x-gzip", "deflate"}):
        raise BrokenContentError(f"it is packed as {encoding}, which was not asked for")
    held, size = [], 0
    for part in _inflated(parts, limit) if names else parts:
        size += len(part)
        if size > limit:
            raise TooMuchError
        held.append(part)
    return b"".join(held)


def _inflated(parts: Iterable[bytes], limit: int) -> Iterator[bytes]:
    """Both wrappers of deflate, and none: servers mean any of them by "deflate"."""
    unpack = None
    try:
        for part in parts:
            if unpack is None:
                unpack = zlib.decompressobj(wbits=47 if _is_wrapped(part) else -15)
            yield unpack.decompress(part, limit + 1)
            if unpack.unconsumed_tail:
                raise TooMuchError
        if unpack is not None and not unpack.eof:
            raise BrokenContentError("it ends too early")
    except zlib.error as error:
        raise BrokenContentError(f"it is not packed as the server says ({error})") from None


def _is_wrapped(part: bytes) -> bool:
    """Whether it begins as gzip or zlib do."""
    return part[:2] == b"\x1f\x8b" or (len(part) > 1 and part[0] & 0x0F == 8 and int.from_bytes(part[:2], "big") % 31 == 0)
