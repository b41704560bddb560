"""From bytes to text: UTF-8 and UTF-16 as they are, older encodings where recognised with certainty, binaries refused by name."""

from __future__ import annotations

import codecs
import re

from recoupe.errors import EncodingError, NotTextError

SIGNATURES = {
    b"%PDF-": "a PDF",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"SQLite format 3": "an SQLite file",
    b"\x7fELF": "a program",
}
MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
SAMPLE = 100_000

WESTERN = {
    "cp1252",
    "latin_1",
    "iso8859_15",
    "iso8859_1",
    "cp1250",
    "cp1254",
    "cp1257",
    "cp1258",
    "iso8859_9",
    "iso8859_3",
    "iso8859_14",
}
"""Encodings in which the letters of French have the same bytes, or that are confused with those: read as cp1252."""

MAC = {"mac_roman", "mac_latin2", "mac_iceland", "mac_turkish"}
DOS = {"cp850", "cp437", "cp858", "cp863"}

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FRENCH = re.compile(r"[A-Za-z0-9\s!-/:-@\[-`{-~àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ«»“”„‘’‚…–—‹›€°²³§·×\u00a0\u202f\u2009]")


def decode(data: bytes, *, file: str) -> str:
    """The text of `data`, without a byte order mark, line ends as they are.

    Raises NotTextError for a binary, EncodingError for an encoding that is not recognised with enough certainty.
    """
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, file)
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            raise NotTextError(file, f"this is {kind}, not text", "give the text in it as a file of its own")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if b"\0" in data or (text is None and len(_CONTROL.findall(data[:SAMPLE])) > len(data[:SAMPLE]) / 50):
        raise NotTextError(file, "this is binary, not text", "give the text in it as a file of its own, in UTF-8")
    return text if text is not None else _guess(data, file)


def _strict(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"the mark at the start says {encoding}, but byte {error.start} does not fit"
        raise EncodingError(file, problem, "convert the file to UTF-8") from error


def _guess(data: bytes, file: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE], preemptive_behaviour=True).best()
    guess = best.encoding if best is not None else None
    codec = "cp1252" if guess in WESTERN else "mac_roman" if guess in MAC else "cp850" if guess in DOS else None
    for candidate in filter(None, (codec, "cp1252", "mac_roman", "cp850")):
        text = _french(data, candidate)
        if text is not None:
            return text
    told = f"looks like {guess}" if guess else "is in no encoding that is known here"
    raise EncodingError(file, f"the text is not UTF-8 and {told}", "convert the file to UTF-8")


def _french(data: bytes, codec: str) -> str | None:
    """`data` in `codec` where that gives the letters and signs of French and hardly anything else."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    odd = len(text) - len(_FRENCH.findall(text))
    foreign = sum(not c.isascii() for c in text)
    letters = sum(c in "éèàêçôîûùâÉÈÀœëï" for c in text)
    return text if odd * 10 <= foreign and letters * 2 >= foreign else None
