"""The words of the JSON-LD export: its context, which needs no request to be understood, and what things are called.

Web Annotation's terms are those of its own context (`http://www.w3.org/ns/anno.jsonld`), written out, since a processor that met
that address would have to fetch it. Things are called by UUIDs made from their content (RFC 9562, version 5): the same report
has the same name in every dossier, and the same reports give the dossier the same name on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote
from uuid import UUID, uuid5

from recoupe.model import Report

NAMES: Final = UUID("6b1f2a0e-3c5d-4a74-9d0b-7c1de9a1f0c4")
"""What names are made from, and what the words that no other vocabulary has stand under."""

LINKS: Final = (
    "prov:used", "prov:wasAssociatedWith", "prov:wasDerivedFrom", "prov:wasGeneratedBy", "prov:wasQuotedFrom",
    "schema:about", "schema:appearance", "schema:firstAppearance", "schema:url",
    "recoupe:assertedBy", "recoupe:saidIn", "recoupe:sharesTextWith", "recoupe:toldWithin",
)  # fmt: skip
"""Words whose values name things, not texts."""

IN_ORDER: Final = ("recoupe:voices", "recoupe:parts")
"""Words with several values whose order tells."""

MOTIVATIONS: Final = ("describing", "identifying", "linking", "quoting")

CONTEXT: Final[dict[str, Any]] = {
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "http://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "recoupe": f"urn:uuid:{NAMES}#",
    "id": "@id",
    "type": "@type",
    **{name: f"oa:{name}" for name in ("Annotation", "SpecificResource", "TextPositionSelector", "TextQuoteSelector")},
    **{name: f"oa:{name}" for name in ("exact", "prefix", "suffix")},
    **{name: {"@id": f"oa:{name}", "@type": "xsd:nonNegativeInteger"} for name in ("start", "end")},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    **{name: f"oa:{name}" for name in MOTIVATIONS},
    **{name: {"@type": "@id"} for name in LINKS},
    **{name: {"@container": "@list"} for name in IN_ORDER},
}
"""The context that stands in every file."""


def report_name(report: Report) -> str:
    """What a report is called: the same wherever a report of this id has this text."""
    return _name("report", report.id, report.text)


def dossier_name(reports: Sequence[Report]) -> str:
    """What the dossier of these reports is called, in whatever order they stand."""
    return _name("dossier", *sorted(report_name(report) for report in reports))


def party_name(name: str) -> str:
    """What an outlet, an agency or a program of this name is called in every dossier."""
    return _name("party", name)


def part(whole: str, *parts: object) -> str:
    """What a part of a report or of a dossier is called: `urn:uuid:...#claim-c1`."""
    return whole + "#" + "-".join(quote(str(p), safe="", errors="replace") for p in parts)


def _name(*parts: str) -> str:
    # JSON keeps the parts apart and holds half surrogates, which UTF-8 does not
    return f"urn:uuid:{uuid5(NAMES, json.dumps(parts))}"
