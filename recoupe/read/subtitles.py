"""Subtitles, SRT and WebVTT: the words that are shown, without numbers, times and marks.

Lines of a cue run on, and cues too until one ends a sentence, since each sentence is cut into several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.read.encoding import decode
from recoupe.read.fields import Fields, Found, report_from, too_large
from recoupe.read.plain import BYTES
from recoupe.read.source import Source

PAUSE = 3.0
"""Seconds without words after which a paragraph ends, where a sentence does."""
_CLOCK = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{3})"
_TIMES = re.compile(rf"^[ \t]*{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}[^\n]*$", re.MULTILINE)
_HEAD = re.compile(rb"\s*(?:WEBVTT\b|\d+[ \t]*\r?\n[ \t]*\d{1,3}:\d{2}:\d{2}[.,]\d{3}[ \t]*-->)")
_MARK = re.compile(r"<[^<>\n]{0,80}>|\{\\[^{}\n]{0,40}\}")
_VOICE = re.compile(r"<v(?:\.[\w.]+)?\s+([^<>\n]{1,60})>")
_ENDS = (".", "!", "?", "…", "»", "”")


def matches(head: bytes) -> bool:
    """Whether it begins with a cue."""
    return _HEAD.match(head) is not None


def read(source: Source, limit: int) -> Iterator[Found]:
    """The one report. Raises InputError."""
    if source.size() > 4 * BYTES * limit:
        raise too_large(source.name, f"this file has {source.size():,} bytes", limit)
    text = decode(source.stream.read(), file=source.name).replace("\r\n", "\n")
    fields = Fields(text="\n\n".join(_paragraphs(text)))
    yield report_from(fields, file=source.name, record=source.record, default_id=source.stem, limit=limit)


def _paragraphs(text: str) -> Iterator[str]:
    held: list[str] = []
    last = 0.0
    for start, end, words in _cues(text):
        if held and held[-1].endswith(_ENDS) and start - last > PAUSE:
            yield " ".join(held)
            held = []
        if words and (not held or held[-1] != words):
            held.append(words)
        last = end
    if held:
        yield " ".join(held)


def _cues(text: str) -> Iterator[tuple[float, float, str]]:
    times = list(_TIMES.finditer(text))
    for time, following in zip(times, [*times[1:], None], strict=True):
        block = text[time.end() : following.start() if following else None].strip("\n")
        block = re.split(r"\n[ \t]*\n", block)[0]
        if following and block and re.fullmatch(r"\d+", block.rpartition("\n")[2].strip()):
            block = block.rpartition("\n")[0]
        words = " ".join(_MARK.sub("", _VOICE.sub(r"\1 : ", line)).strip() for line in block.split("\n"))
        parts = time.groups()
        yield _seconds(*parts[:4]), _seconds(*parts[4:]), " ".join(words.split())


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths) / 1000
