"""The encoding of pages and feeds: what the bytes show comes before what is declared, which is often wrong."""

from __future__ import annotations

import codecs
import re

from recoupe.errors import EncodingError, NotTextError
from recoupe.read.encoding import TEXT_REMEDY, certain, wide_encoding

HEAD = 65_536
"""Bytes at the start in which an encoding is declared."""
MOSTLY = 0.2
"""Share of the characters beyond ASCII that may be broken where a page is UTF-8 in which parts in other encodings stand.

Where one stands in the article, its reader refuses it.
"""
LOST = 0.02
"""Share of the characters that an encoding of several bytes a character may lose."""
_REFERENCE = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,2})|0*([0-9]{1,3}));?")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

_DECLARED = re.compile(
    rb"""(?:<meta\b[^>]{0,300}?\bcharset|<\?xml\b[^>]{0,300}?\bencoding)\s*=\s*+(?:["']\s*+)?([A-Za-z0-9_.:-]{2,40})""", re.I
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs"}
"""What browsers read in the place of an encoding that was widened later."""
# only these: others that Python knows, such as punycode, are no encodings of pages and can be made to take long
_OF_PAGES = re.compile(r"(?:iso8859|cp125|cp8|cp9|koi8|mac|big5|gb|hz|euc|shift_jis|iso2022|tis|kz|johab|ptcp).*|ascii")
_LATIN = frozenset({"iso8859-1", "cp1252", "ascii", "iso8859-15"})


def decode_markup(data: bytes, *, file: str, declared: str | None = None, record: int | None = None) -> str:
    """The text of `data` without a byte order mark; `declared` is what its server said.

    UTF-8 where it is; else what the server or the page declares, where the bytes can be that. For Latin encodings, which any
    bytes can be, a reading that is surely French comes first. Raises EncodingError and NotTextError.
    """
    wide = wide_encoding(data[:4])
    if wide is not None:
        return data[len(wide[1]) :].decode(wide[0], "replace")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if data[:4_096].count(b"\0") > len(data[:4_096]) // 20:
        raise NotTextError(file, "is binary data, not a page", TEXT_REMEDY, record=record)
    lenient = data.decode("utf-8", "replace")
    if lenient.count("\ufffd") <= MOSTLY * sum(character > "\x7f" for character in lenient):
        return lenient
    names = [name for name in (declared, *_found(data)) if name]
    text = next((text for text in (_as(data, name) for name in names) if text is not None), None) or certain(data)
    if text is None and not any(_says_utf8(name) for name in names):
        raise EncodingError(file, "is in an encoding that it does not tell", "save it again as UTF-8", record=record)
    return lenient if text is None else text


def _found(data: bytes) -> list[str]:
    return [name.decode("ascii") for name in _DECLARED.findall(data, 0, HEAD)]


def _as(data: bytes, name: str) -> str | None:
    try:
        codec = codecs.lookup(name).name
        if not _OF_PAGES.fullmatch(codec):
            return None
        if codec in _LATIN:  # browsers read the first three of them as cp1252
            return certain(data) or data.decode("cp1252" if codec != "iso8859-15" else codec, "replace")
        text = data.decode(_WIDER.get(codec, codec), "replace")
        return text if text.count("\ufffd") <= LOST * len(text) else None
    except (LookupError, ValueError, UnicodeError, AttributeError, TypeError):
        return None


def _says_utf8(name: str) -> bool:
    return name.lower().replace("-", "") == "utf8"


def without_controls(text: str) -> str:
    """Markup without control characters and the references to them, which no XML may hold and no article needs."""
    return _REFERENCE.sub(_kept, _CONTROL.sub("", text))


def _kept(reference: re.Match[str]) -> str:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return "" if code == 127 or (code < 32 and code not in {9, 10, 13}) else reference.group()
