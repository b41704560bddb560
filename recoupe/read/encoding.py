"""Bytes to text: UTF-8, UTF-16 and UTF-32 with a mark, older encodings where they are certain; else refused.

A wrong guess would change names and shift no offset, so nobody would see it: where two readings remain, none is taken. On
short French texts charset-normalizer, free to choose, is often wrong (cp1250 for cp1252, cp1252 for cp850), so that it serves to
name what is refused, while a reading is taken only where the letters that it gives are those of the usual language.
"""

from __future__ import annotations

import codecs
import re

from recoupe.errors import EncodingError, InputError, NotTextError
from recoupe.read.words import page_words

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"RIFF", "a WebP image, a sound or a film"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound or a film"),
    (b"PAR1", "a Parquet file"),
)
TEXT_REMEDY = "give the text itself, as plain text or JSON"
UTF8_REMEDY = "convert it to UTF-8"

# the longer marks first: UTF-32's begins with UTF-16's
WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

CONTROLS = bytes(sorted(set(range(32)) - set(b"\b\t\n\v\f\r\x1b")))
MANY_CONTROLS = 0.05
"""Share of control characters from which on bytes are no text. In random bytes it is a tenth, in text next to none."""

LATIN = ("cp1252", "iso8859-15")
OLDER = ("mac_roman", "cp850")
CERTAIN = 0.85
"""Share of the characters beyond ASCII that must be of the language; names of other languages take the rest."""
MARGIN = 0.3
"""By how much a reading must beat the next."""

TYPOGRAPHY = frozenset("«»‘’“”–—…€°·•\u00a0")
_C1 = re.compile("[\x80-\x9f]")


def wide_encoding(head: bytes) -> tuple[str, bytes] | None:
    """The encoding that a byte order mark at the start of `head` tells, with the mark; None without one, and for UTF-8."""
    return next(((name, mark) for mark, name in WIDE if head.startswith(mark)), None)


def check_text(head: bytes, *, file: str) -> None:
    """Raises NotTextError, with what it looks like, where `head` begins as a binary does."""
    for signature, kind in SIGNATURES:
        if head.startswith(signature):
            raise NotTextError(file, f"is {kind}, not text", TEXT_REMEDY)


def decode(data: bytes, *, file: str, line: int | None = None) -> str:
    """The text of `data`, line ends and control characters kept. Byte order marks are the caller's.

    Raises NotTextError for what is no text and EncodingError, naming the encoding that it looks like, where none is certain.
    """
    if b"\0" in data:
        raise _with_nul(data, file, line)
    if data and len(data) - len(data.translate(None, CONTROLS)) > MANY_CONTROLS * len(data):
        raise NotTextError(file, "is binary data, not text", TEXT_REMEDY, line=line)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error
    text = certain(data)
    if text is None:
        raise _refusal(data, broken, file, line)
    return text


def decode_wide(data: bytes, encoding: str, *, file: str) -> str:
    """The text of `data` in UTF-16 or UTF-32, without its mark. Raises EncodingError or NotTextError."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding[:6].upper()
        raise EncodingError(file, f"begins as {name} but is broken at byte {error.start}", UTF8_REMEDY) from None
    if "\0" in text:
        raise NotTextError(file, "is binary data, not text", TEXT_REMEDY)
    return text


def _with_nul(data: bytes, file: str, line: int | None) -> InputError:
    """UTF-16 without a mark has a NUL in nearly every other byte; other text has none."""
    for offset, order in ((1, "little"), (0, "big")):
        if data[offset::2].count(0) > 0.9 * len(data[offset::2]) and 0 not in data[1 - offset :: 2]:
            problem = f"looks like UTF-16 ({order} endian) without a byte order mark"
            return EncodingError(file, problem, UTF8_REMEDY, line=line)
    return NotTextError(file, "is binary data, not text", TEXT_REMEDY, line=line)


def certain(data: bytes) -> str | None:
    """The one reading of `data` in an older encoding that is of the usual language beyond doubt."""
    # the first of the two differ in eight characters: the better one stands for both, and no margin is asked between them
    readings = [max((_reading(data, name) for name in LATIN), key=lambda reading: reading[0])]
    readings += [_reading(data, name) for name in OLDER]
    (best, text), (second, _) = sorted(readings, key=lambda reading: -reading[0])[:2]
    return text if best >= CERTAIN and best - second >= MARGIN else None


def _reading(data: bytes, encoding: str) -> tuple[float, str]:
    """How much the characters beyond ASCII are of the language when `data` is read in `encoding`, from 0 to 1, and the text."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return 0.0, ""
    if _C1.search(text):
        return 0.0, ""
    beyond = [i for i, character in enumerate(text) if character > "\x7f"]
    return sum(_likely(text, i) for i in beyond) / len(beyond), text


def _likely(text: str, i: int) -> bool:
    character, before = text[i], text[i - 1] if i else " "
    letters = page_words().letters
    if character.lower() in letters and character not in letters:
        return not before.islower()
    return character in TYPOGRAPHY or (character in letters and not before.isdigit())


def _refusal(data: bytes, error: UnicodeDecodeError, file: str, line: int | None) -> EncodingError:
    told = data.decode("utf-8", "replace")
    whole = sum(character > "\x7f" and character != "\ufffd" for character in told)
    if whole > told.count("\ufffd"):
        place = line if line is not None else data.count(b"\n", 0, error.start) + 1
        problem = f"is UTF-8 with broken bytes, the first at byte {error.start}" + (" of the line" if line else "")
        return EncodingError(file, problem, "save it again as UTF-8", line=place)
    from charset_normalizer import from_bytes

    guess = from_bytes(data[:65_536]).best()
    like = f"looks most like {guess.encoding}, which is not certain" if guess else "no encoding fits it"
    return EncodingError(file, f"is not UTF-8; {like}", UTF8_REMEDY, line=line)
