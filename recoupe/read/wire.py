"""What the items of agency wires have in common, whichever of IPTC's formats they come in."""

from __future__ import annotations

from typing import Any

from recoupe.read.fields import Fields
from recoupe.read.people import authors_of
from recoupe.read.published import understood
from recoupe.read.words import page_words

__all__ = ["authors_of", "dated", "fields_of", "status"]


def status(told: str, *, embargo: str | None, signals: str = "", notice: str | None = None, headline: str = "") -> str:
    """The report's status from IPTC's publishing status, the end of an embargo, the signals, note and headline.

    "canceled" removes; "withheld", and an embargo whether its end has come or not, keep a report from being made public: whether
    its time has come is for those to say who know the time.
    """
    told = told.strip().lower().rpartition(":")[2]
    if told in {"canceled", "cancelled"}:
        return "killed"
    if told in {"withheld", "embargoed"} or embargo:
        return "embargoed"
    mark = page_words().correction
    corrected = mark.search(signals) or mark.match((notice or "").strip()) or mark.match(headline.strip(" -:("))
    return "corrected" if corrected else "usable"


def dated(fields: dict[str, Any], *, first: object, version: object) -> dict[str, Any]:
    """`fields` with the time of the first version as published, and that of this one as updated."""
    published, updated = understood(first) or understood(version), understood(version)
    return {**fields, "published": published, "updated": updated if updated != published else None}


def fields_of(told: dict[str, Any]) -> Fields:
    """The fields of an item, empty texts left out, and what its headline and its last line say of it as fields."""
    return Fields(**{name: value for name, value in marked(told).items() if value not in ("", None)})


def marked(told: dict[str, Any]) -> dict[str, Any]:
    """`told` with "URGENT" as urgency, "(ACTUALISATION)" and "(avec ...)" as notice; the first two leave the headline."""
    words, title = page_words(), str(told.get("title") or "")
    urgent = words.urgent.search(title) is not None
    shorter = words.urgent.sub("", title)
    renewed = words.renewed.search(shorter)
    shorter = words.renewed.sub("", shorter)
    others = words.with_others.search(str(told.get("text") or "")[-200:])
    said = [renewed.group().strip(" ()-–—:") if renewed else "", others.group().strip() if others else ""]
    notice = "; ".join(filter(None, [str(told.get("notice") or ""), *said]))
    urgency = told.get("urgency") or (1 if urgent else None)
    return {**told, "title": shorter.strip() or title, "urgency": urgency, "notice": notice or None}
