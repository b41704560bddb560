"""One report as TimeML: its text with the expressions of time marked as TIMEX3, and when it was written.

The attributes are those of TIMEX3 in the TimeML 1.2.1 DTD, which ISO 24617-1 keeps: `tid`, `type`, `value`, `mod`,
`quant`, `temporalFunction`, `functionInDocument` and `anchorTimeID`. Joining the text nodes of TEXT gives the report's
text back, save for characters that XML 1.0 cannot hold, each of which becomes U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from recoupe.model import Annotations, Report, Time

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
DOCUMENT_TIME = "t0"
UNKNOWN_DAY = "XXXX-XX-XX"
MODIFIERS = {"START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "BEFORE", "AFTER",
             "ON_OR_BEFORE", "ON_OR_AFTER"}  # fmt: skip

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def timeml(report: Report, found: Annotations) -> str:
    """The report's times as one TimeML document, a string that ends in a line break; encode it as UTF-8.

    `found` holds the annotations of `report`: offsets in `found.times` count code points of `report.text`. `t0` is the document
    creation time, `t1` and so on are the expressions in order.
    """
    parts = [HEADER, "<TimeML>\n", f"<DOCID>{_text(report.id)}</DOCID>\n"]
    if report.title:
        parts.append(f"<TITLE>{_text(report.title)}</TITLE>\n")
    parts.append(f"<DCT>{_document_time(found)}</DCT>\n<TEXT>")
    parts.extend(_marked(report.text, found.times))
    parts.append("</TEXT>\n</TimeML>\n")
    return "".join(parts)


def _document_time(found: Annotations) -> str:
    value = found.dct or UNKNOWN_DAY
    return (
        f'<TIMEX3 tid="{DOCUMENT_TIME}" type="DATE" value={quoteattr(value)} temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{_text(value)}</TIMEX3>'
    )


def _marked(text: str, times: Sequence[Time]) -> Iterator[str]:
    at = 0
    for number, time in enumerate(times, start=1):
        yield _text(text[at : time.start])
        yield _open(time, number) + _text(text[time.start : time.end]) + "</TIMEX3>"
        at = time.end
    yield _text(text[at:])


def _open(time: Time, number: int) -> str:
    relative = time.anchor in ("dct", "text", "quotation", "unknown")
    attributes = [("tid", f"t{number}"), ("type", time.type), ("value", time.value)]
    if time.modifier in MODIFIERS:
        attributes.append(("mod", time.modifier))
    if time.type == "SET":
        attributes.append(("quant", "EVERY"))
    attributes += [("temporalFunction", "true" if relative else "false"), ("functionInDocument", "NONE")]
    if anchor := _anchor(time):
        attributes.append(("anchorTimeID", anchor))
    return "<TIMEX3 " + " ".join(f"{name}={quoteattr(value or '')}" for name, value in attributes) + ">"


def _anchor(time: Time) -> str | None:
    """The `tid` of what the expression was resolved on."""
    if time.anchor_index is not None:
        return f"t{time.anchor_index + 1}"
    return DOCUMENT_TIME if time.anchor == "dct" else None


def _text(text: str) -> str:
    # a carriage return is written as a reference, or a reader would turn it into a line feed and shift what follows
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})
