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
    """The fields of an item, empty texts left out."""
    return Fields(**{name: value for name, value in told.items() if value not in ("", None)})
