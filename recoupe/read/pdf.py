"""PDF: the text layer in reading order, words mended at line ends, what repeats in the margins left out.

Method: places of words from PDFium (pypdfium2); order by recursive cuts of each page along its white gaps, columns first (XY-cut,
Nagy & Seth 1984).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from statistics import median
from typing import Any, NamedTuple

from recoupe.errors import FormatError, MissingFieldError
from recoupe.read import databases, headlines
from recoupe.read.blocks import BREAK
from recoupe.read.bounded import parsed
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.language import DEFAULT
from recoupe.read.optional import needed
from recoupe.read.shown import shown_date
from recoupe.read.source import Source
from recoupe.text import fold

BYTES = 64_000_000
"""A file may have: pictures are most of it."""
PAGES = 500
"""A file may have."""
LETTERS = 100_000
"""Letters a page may have; a page of a newspaper has a fifth of that."""
LINE_ENDS = frozenset({10, 13})
PARTED = frozenset({0x02, 0xFFFE})
BETWEEN_WORDS = LINE_ENDS | {0, 9, 11, 12, 32, 0x3000} | set(range(0x2000, 0x200B)) | set(range(0xD800, 0xE000))
"""Codes that no word holds; a space that does not break stays."""

MARGIN = 0.12
"""Share of a page's height, above and below, in which headers and footers stand."""
GUTTER = 9.0
"""Points of white between two columns."""
ILLEGIBLE = 0.1
"""Share of signs without meaning from which on the fonts do not say what they draw."""

SENTENCE_END = (".", "!", "?", "…", "»", "”", ":")
HYPHENS = "-\u00ad\u2010\x02\ufffe"
TAIL = 4
OTHER = 1.25
"""By how much letters must be higher than others to be of another height."""
_HYPHEN = re.compile(f"(?<=[^\\W\\d_])[{HYPHENS}]+$")
_SOFT = re.compile("[\x02\ufffe\u00ad]")
_SIGNS = re.compile("[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]")
OCR = "run OCR on it first"


class Piece(NamedTuple):
    """Words on one line and the box around them (left, bottom, right, top), in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str


def matches(head: bytes) -> bool:
    """Whether it begins as a PDF does."""
    return head.startswith(b"%PDF-")


def read(source: Source, limit: int) -> Iterator[Found]:
    """The one report. Raises InputError."""
    if source.size() > BYTES:
        raise too_large(
            source.name,
            f"this PDF has {source.size():,} bytes",
            BYTES,
            record=source.record,
            unit="bytes",
            remedy="give the pages of the article",
        )
    found = parsed("recoupe.read.pdf:titles_and_texts", source.stream.read(), source, apart=True, limit=limit)
    text = BREAK.join(text for _, text, *_ in found)
    if databases.matches(text):
        yield from databases.reports(text, source, limit)
        return
    for number, (title, text, outlet, day, note) in enumerate(found, 1):
        alone = len(found) == 1
        record = source.record if alone else number
        if note:
            source.tell("doubtful", note, record=record)
        fields = Fields(title=title, text=text, outlet=outlet, published=day, url=source.url, id=source.url if alone else None)
        default_id = source.stem if alone else f"{source.stem}-{number}"
        yield report_from(fields, file=source.name, record=record, default_id=default_id, limit=limit)


def titles_and_texts(data: bytes, *, limit: int) -> list[tuple[str | None, str, str | None, str | None, str]]:
    """Title, text, outlet and day of each article, and what is doubtful of it. Raises FormatError, MissingFieldError."""
    pdfium = needed("pypdfium2", reading="PDF")
    try:
        document = pdfium.PdfDocument(data)
        if len(document) > PAGES:
            raise FormatError("", f"has {len(document):,} pages, over the limit of {PAGES}", "give the pages of the article")
        pages = list(_pages(document, limit))
        told = document.get_metadata_dict().get("Title") or ""
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise FormatError("", "is encrypted", "give it without its password") from None
        raise FormatError("", "is a broken PDF", "get the file again, or give its text") from None
    set_apart = list(_joined(_paragraphs(pages)))
    paragraphs = [paragraph.text for paragraph in set_apart]
    text = BREAK.join(paragraphs)
    if not any(map(str.isalpha, text)):
        raise MissingFieldError("", "no text layer: its pages are pictures", OCR)
    if len(_SIGNS.findall(text)) > ILLEGIBLE * len(text):
        raise FormatError("", "its fonts do not say which letters they draw", OCR)
    before, several = headlines.articles(set_apart)
    if several:
        note = headlines.SEVERAL + (f"; above them stands: {before[:200]}" if before else "")
        # a day above all of them is that of the issue, unless it stands in the line of the first alone
        above = None if any(one.day for one in several) else shown_date(before, language=DEFAULT)
        return [(one.title, one.text, one.outlet, one.day or above, note) for one in several]
    title = next((paragraph for paragraph in paragraphs[:5] if told.strip() and fold(paragraph) == fold(told)), None)
    note = headlines.MAY_BE_SEVERAL if headlines.may_be_several(set_apart) else ""
    return [(title, BREAK.join(paragraph for paragraph in paragraphs if paragraph != title), None, None, note)]


def _pages(document: Any, limit: int) -> Iterator[tuple[float, list[Piece]]]:
    """Height and pieces of each page, until there are more characters than a report may have."""
    held = 0
    for page in document:
        found = page.get_textpage()
        pieces = list(_pieces(found))
        held += sum(len(piece.text) for piece in pieces)
        yield page.get_height(), pieces
        found.close()
        page.close()
        if held > limit:
            return


def _pieces(found: Any) -> Iterator[Piece]:
    """What stands on one line without a gap, in the order of the file."""
    held: Piece | None = None
    for word, line_ends in _words(found):
        if held is not None and _apart(held, word):
            yield held
            held = None
        held = word if held is None else _beside_one_another(held, word)
        if line_ends:
            yield held
            held = None
    if held is not None:
        yield held


def _words(found: Any) -> Iterator[tuple[Piece, bool]]:
    """Each word with its box, and whether the line ends after it. PDFium marks a word that is parted with a sign of its own."""
    raw = needed("pypdfium2.raw", reading="PDF")
    box = raw.FS_RECTF()

    def edges(at: int) -> tuple[float, float, float, float]:
        raw.FPDFText_GetLooseCharBox(found.raw, at, box)
        return float(box.left), float(box.bottom), float(box.right), float(box.top)

    count = min(found.count_chars(), LETTERS)
    codes = [raw.FPDFText_GetUnicode(found.raw, at) for at in range(count)]
    start = 0
    while start < count:
        end = start
        while end < count and codes[end] not in BETWEEN_WORDS and (end == start or codes[end - 1] not in PARTED):
            end += 1
        if end > start:
            first, last = edges(start), edges(end - 1)
            text = "".join(map(chr, codes[start:end]))
            line_ends = codes[end - 1] in PARTED or any(code in LINE_ENDS for code in codes[end : end + 2])
            yield Piece(first[0], min(first[1], last[1]), last[2], max(first[3], last[3]), text), line_ends
        start = max(end, start + 1) if end > start else start + 1


def _apart(held: Piece, word: Piece) -> bool:
    """Whether a word is not the next on a line: set below or above it, before its beginning, or after a gap."""
    size = max(held.top - held.bottom, 1.0)
    off = abs((held.top + held.bottom) - (word.top + word.bottom)) / 2
    return word.left - held.right > max(GUTTER, size) or word.left < held.left - size or off > size / 2


def _beside_one_another(one: Piece, other: Piece) -> Piece:
    box = min(one.left, other.left), min(one.bottom, other.bottom), max(one.right, other.right), max(one.top, other.top)
    return Piece(*box, f"{one.text} {other.text}")


def _paragraphs(pages: list[tuple[float, list[Piece]]]) -> Iterator[tuple[list[str], float]]:
    """The lines of each paragraph and how high its letters are, page after page."""
    running = _running(pages)
    for height, pieces in pages:
        kept = [piece for piece in pieces if not (_in_margin(piece, height) and (_key(piece) in running or _is_number(piece)))]
        for block in _cut(kept):
            yield from _by_indent(block)


def _running(pages: list[tuple[float, list[Piece]]]) -> set[str]:
    """What stands in the margins of half the pages or more, figures set aside."""
    counts = Counter(key for height, pieces in pages for key in {_key(p) for p in pieces if _in_margin(p, height)})
    return {key for key, count in counts.items() if count > 1 and count >= len(pages) / 2}


def _in_margin(piece: Piece, height: float) -> bool:
    return piece.bottom > height * (1 - MARGIN) or piece.top < height * MARGIN


def _key(piece: Piece) -> str:
    return re.sub(r"\d+", "#", fold(piece.text))


def _is_number(piece: Piece) -> bool:
    """A page's number, alone or after one short word."""
    return re.fullmatch(r"(?:[^\W\d_]{1,6}\.? )?[-–—\s/]*+\d[-–—\s\d/]*+", piece.text) is not None and len(piece.text) < 12


def _cut(pieces: list[Piece]) -> Iterator[list[list[Piece]]]:
    """Blocks in reading order, each a list of lines: columns from left to right, in them what is further up first."""
    waiting = [pieces]
    while waiting:
        here = waiting.pop()
        parts = _columns(here) or _stacked(here)
        if parts:
            waiting.extend(reversed(parts))
        elif here:
            yield _lines(here)


def _columns(pieces: list[Piece]) -> list[list[Piece]] | None:
    """The pieces left and right of the first gutter; None where there is none with two pieces or more on both sides."""
    ordered = sorted(pieces, key=lambda piece: piece.left)
    edge = float("-inf")
    for at, piece in enumerate(ordered):
        if piece.left - edge >= GUTTER and at >= 2 and len(ordered) - at >= 2 and _beside(ordered[:at], ordered[at:]):
            return [ordered[:at], ordered[at:]]
        edge = max(edge, piece.right)
    return None


def _beside(one: list[Piece], other: list[Piece]) -> bool:
    """Whether two columns stand side by side for two lines or more, so that reading across would mix them."""
    rows = sum(any(min(p.top, q.top) > max(p.bottom, q.bottom) for q in other) for p in one)
    return rows >= 2 and len(_lines(one)) >= 2 and len(_lines(other)) >= 2


def _stacked(pieces: list[Piece]) -> list[list[Piece]] | None:
    """The pieces parted at white gaps larger than those between lines; None where there is none."""
    ordered = sorted(pieces, key=lambda piece: -piece.top)
    if len(ordered) < 2:
        return None
    gaps, bottom = [], ordered[0].bottom
    for at, piece in enumerate(ordered[1:], 1):
        if piece.top < bottom:
            gaps.append((at, bottom - piece.top))
        bottom = min(bottom, piece.bottom)
    if not gaps:
        return None
    size = median(piece.top - piece.bottom for piece in ordered)
    usual = median(gap for _, gap in gaps)
    ends = [at for at, gap in gaps if gap > max(0.9 * size, 1.5 * usual if len(gaps) > 2 else 0)]
    parts = [ordered[start:end] for start, end in zip([0, *ends], [*ends, len(ordered)], strict=True)]
    return parts if len(parts) > 1 else None


def _lines(pieces: list[Piece]) -> list[list[Piece]]:
    """Lines from the top down, the pieces of each from left to right."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -(piece.top + piece.bottom)):
        middle = (piece.top + piece.bottom) / 2
        if lines and middle > min(other.bottom for other in lines[-1]):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda piece: piece.left) for line in lines]


def _by_indent(lines: list[list[Piece]]) -> Iterator[tuple[list[str], float]]:
    """The paragraphs of a block: one begins where a line is set in after a sentence, or in letters of another height."""
    left = min(line[0].left for line in lines)
    held: list[str] = []
    size = 0.0
    for line in lines:
        words = " ".join(piece.text for piece in line)
        here = median(piece.top - piece.bottom for piece in line)
        set_in = line[0].left > left + 5 and held and held[-1].endswith(SENTENCE_END)
        if held and (set_in or not size / OTHER <= here <= size * OTHER):
            yield held, size
            held = []
        size = size if held else here
        held.append(words)
    yield held, size


def _joined(paragraphs: Iterator[tuple[list[str], float]]) -> Iterator[headlines.Paragraph]:
    """Each paragraph as one line; one that goes on in the next column or page is put together again."""
    held, size = "", 0.0
    for lines, here in paragraphs:
        goes_on = _HYPHEN.search(held[-TAIL:]) or (not held.endswith(SENTENCE_END) and lines[0][:1].islower())
        if held and not (goes_on and size / OTHER <= here <= size * OTHER):
            yield headlines.Paragraph(_SOFT.sub("", held), size)
            held = ""
        size = size if held else here
        for line in lines:
            held = _mended(held, line)
    if held:
        yield headlines.Paragraph(_SOFT.sub("", held), size)


def _mended(before: str, line: str) -> str:
    """Two lines as one: a word parted at the end of the first is whole again, a hyphen before a capital stays."""
    if _HYPHEN.search(before[-TAIL:]):
        whole = before.rstrip(HYPHENS)
        return whole + line if line[:1].islower() else f"{whole}-{line}"
    return f"{before} {line}" if before else line
