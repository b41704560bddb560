"""RTF: the text of a document, its paragraphs as they stand, without fonts, styles and pictures.

Method: the control words of Microsoft's specification 1.9.1 that carry text; destinations that are none of the text are passed
over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.errors import FormatError
from recoupe.read import databases
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.source import Source

BYTES = 32_000_000
"""A document may have."""
DEEPEST = 500
"""Groups in one another that a document may have."""

_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.IGNORECASE
)
_PASSED = frozenset(
    """aftncn aftnsep annotation atnauthor atndate atnicn atnid atnparent atnref author bkmkend bkmkstart colortbl comment company
    creatim datafield datastore doccomm fchars ffdeftext ffname fldinst fontemb fontfile fonttbl footer footerf footerl footerr
    footnote ftncn ftnsep generator header headerf headerl headerr info keycode keywords latentstyles list listlevel
    listoverride listoverridetable listtable manager mmathPr nextfile objclass objdata operator pict pntext pnseclvl private
    revtbl rsidtbl shppict nonshppict sp stylesheet subject tc template themedata title txe userprops wgrffmtfilter xe xmlnstbl
    colorschememapping objname""".lower().split()
)
_SIGNS = {
    "par": "\n\n", "line": "\n", "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "sect": "\n\n", "page": "\n\n", "cell": "\t", "row": "\n\n", "emspace": " ", "enspace": " ",
}  # fmt: skip
_ESCAPED = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\n": "\n\n", "\r": "\n\n"}


def matches(head: bytes) -> bool:
    """Whether it begins as RTF does."""
    return head.startswith(b"{\\rtf")


def read(source: Source, limit: int) -> Iterator[Found]:
    """The one report, or each of those that a press database put into one document. Raises InputError."""
    if source.size() > BYTES:
        raise too_large(source.name, f"this document has {source.size():,} bytes", BYTES, unit="bytes", remedy="give its text")
    text = text_of(source.stream.read().decode("latin-1"), file=source.name)
    if databases.matches(text):
        yield from databases.reports(text, source, limit)
        return
    yield report_from(Fields(text=text), file=source.name, record=source.record, default_id=source.stem, limit=limit)


def text_of(data: str, *, file: str) -> str:
    """The text of a document whose bytes are given one for one. Raises FormatError."""
    code_page, skip, parts = "cp1252", 1, list[str]()
    held = bytearray()
    stack: list[tuple[bool, int]] = []
    passed, left = False, 0

    def flush() -> None:
        if held:
            parts.append(held.decode(code_page, "replace"))
            held.clear()

    for match in _TOKEN.finditer(data):
        word, number, code, sign, brace, words = match.groups()
        if code and not passed:
            if left:
                left -= 1
            else:
                held.append(int(code, 16))
            continue
        flush()
        if brace == "{":
            stack.append((passed, skip))
            if len(stack) > DEEPEST:
                raise FormatError(file, "is nested too deep", "save it as text")
        elif brace == "}":
            passed, skip = stack.pop() if stack else (False, 1)
        elif sign == "*" or (word or "").lower() in _PASSED:
            passed = True
        elif word == "ansicpg" and number:
            code_page = f"cp{number}" if _known(f"cp{number}") else code_page
        elif word == "uc":
            skip = int(number or 1)
        elif passed:
            continue
        elif word == "u" and number:
            parts.append(_unicode(int(number)))
            left = skip
        elif words:
            parts.append(words[left:])
            left = max(0, left - len(words))
        elif word or sign:
            parts.append(_SIGNS.get((word or "").lower(), "") or _ESCAPED.get(sign or "", ""))
    flush()
    text = "".join(parts).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"(?<![ \t])[ \t]++\n", "\n", text)).strip()


def _known(name: str) -> bool:
    try:
        "".encode(name)
    except LookupError:
        return False
    return True


def _unicode(number: int) -> str:
    number %= 65_536
    return chr(number)
