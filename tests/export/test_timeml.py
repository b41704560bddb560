"""TimeML: well-formed, valid against TIMEX3's part of the DTD, and the text comes back whole."""

from __future__ import annotations

import xml.etree.ElementTree as ET  # our own output only
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from recoupe.export.timeml import timeml
from recoupe.model import Annotations, Report, Time

DTD = etree.DTD(str(Path(__file__).with_name("timex3.dtd")))

TEXT = "Le pont a rouvert lundi à 17 h & les bus <samedi>."
TIMES = (
    Time(start=18, end=23, type="DATE", value="2019-03-25", anchor="dct"),
    Time(start=26, end=30, type="TIME", value="2019-03-25T17:00", anchor="text", anchor_index=0),
    Time(start=42, end=48, type="SET", value="XXXX-WXX-6", modifier="APPROX"),
)


def check(document: str) -> ET.Element:
    root = ET.fromstring(document.encode())
    assert root.tag == "TimeML"
    assert [child.tag for child in root if child.tag != "TITLE"] == ["DOCID", "DCT", "TEXT"]
    assert DTD.validate(etree.fromstring(document.encode(), etree.XMLParser(huge_tree=True))), DTD.error_log
    return root


def test_a_report() -> None:
    report = Report(id="r<1>", text=TEXT, title="A & B")
    root = check(timeml(report, Annotations(id="r<1>", dct="2019-03-27", times=TIMES)))
    assert root.findtext("DOCID") == "r<1>"
    assert root.findtext("TITLE") == "A & B"
    created = root.find("DCT/TIMEX3")
    assert created is not None and created.get("functionInDocument") == "CREATION_TIME" and created.get("value") == "2019-03-27"
    text = root.find("TEXT")
    assert text is not None and "".join(text.itertext()) == TEXT
    marked = [(t.text, t.get("value"), t.get("anchorTimeID"), t.get("mod"), t.get("quant")) for t in text]
    assert marked == [
        ("lundi", "2019-03-25", "t0", None, None),
        ("17 h", "2019-03-25T17:00", "t1", None, None),
        ("samedi", "XXXX-WXX-6", None, "APPROX", "EVERY"),
    ]


def test_an_unknown_day_stays_open() -> None:
    root = check(timeml(Report(id="r", text="x"), Annotations(id="r")))
    created = root.find("DCT/TIMEX3")
    assert created is not None and created.get("value") == "XXXX-XX-XX"


def test_carriage_returns_come_back() -> None:
    root = check(timeml(Report(id="r", text="a\r\nb"), Annotations(id="r")))
    assert root.findtext("TEXT") == "a\r\nb"


@given(st.text(max_size=80), st.integers(0, 80), st.integers(1, 20))
def test_any_text_comes_back(text: str, start: int, length: int) -> None:
    start, end = min(start, len(text)), min(start + length, len(text))
    found = (Time(start=start, end=end, type="DATE", value="2019"),) if start < end else ()
    root = check(timeml(Report(id=text, text=text), Annotations(id=text, times=found)))
    element = root.find("TEXT")
    assert element is not None
    joined = "".join(element.itertext())
    assert len(joined) == len(text)
    assert all(a == b or b == "\ufffd" for a, b in zip(text, joined, strict=True))
