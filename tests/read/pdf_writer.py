"""Writes small PDFs for tests: lines of text at places, or none."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

Line = tuple[float, float, str]
"""Left edge and baseline in points from the lower left corner of an A4 page, and the words."""


def pdf(pages: Sequence[Sequence[Line]], *, title: str | None = None, size: float = 10, extra: bytes = b"") -> bytes:
    """A PDF with a page for each list of lines, in Helvetica; `extra` is put into each page's stream."""
    streams = [b"".join(_shown(*line, size) for line in lines) + extra for lines in pages]
    return from_streams(streams, title=title)


def from_streams(streams: Sequence[bytes], *, title: str | None = None, encrypt: bytes = b"") -> bytes:
    """A PDF with a page for each stream of drawing commands."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, stream in enumerate(streams):
        shown = f"/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * n} 0 R"
        page = f"<< /Type /Page /Parent 2 0 R {shown} >>"
        packed = zlib.compress(stream)
        objects += [page.encode(), b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)]
    info = ""
    if title is not None:
        objects.append(b"<< /Title <FEFF%s> >>" % title.encode("utf-16-be").hex().encode())
        info = f" /Info {len(objects)} 0 R"
    return _file(objects, info.encode() + encrypt)


def _shown(left: float, base: float, words: str, size: float) -> bytes:
    escaped = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %g Tf %g %g Td (%s) Tj ET\n" % (size, left, base, escaped)


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(data))
    return data + table + end
