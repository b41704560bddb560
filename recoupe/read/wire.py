"""What the items of agency wires have in common, whichever of IPTC's formats they come in."""

from __future__ import annotations

from typing import Any

from recoupe.lang.fr.page_words import AND, BY, CORRECTION
from recoupe.read.fields import Fields
from recoupe.read.published import understood


def authors_of(byline: str) -> list[str]:
    """The names in a byline, without the word before them."""
    return [name for part in AND.split(BY.sub("", byline.strip())) if (name := part.strip())]


def status(told: str, *, embargo: str | None, signals: str = "", notice: str | None = None) -> str:
    """The report's status from IPTC's publishing status, the end of an embargo, and the signals and note to editors.

    "canceled" removes; "withheld", and an embargo whether its end has come or not, keep a report from being made public: whether
    its time has come is for those to say who know the time.
    """
    told = told.strip().lower().rpartition(":")[2]
    if told in {"canceled", "cancelled"}:
        return "killed"
    if told in {"withheld", "embargoed"} or embargo:
        return "embargoed"
    corrected = CORRECTION.search(signals) or CORRECTION.match((notice or "").strip())
    return "corrected" if corrected else "usable"


def dated(fields: dict[str, Any], *, first: object, version: object) -> dict[str, Any]:
    """`fields` with the time of the first version as published, and that of this one as updated."""
    published, updated = understood(first) or understood(version), understood(version)
    return {**fields, "published": published, "updated": updated if updated != published else None}


def fields_of(told: dict[str, Any]) -> Fields:
    """The fields of an item, empty texts left out."""
    return Fields(**{name: value for name, value in told.items() if value not in ("", None)})
