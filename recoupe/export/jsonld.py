"""The dossier as linked data (JSON-LD 1.1), one flat graph in one file that is understood without any request.

- What was found is W3C Web Annotation: each `Annotation` has a passage as its target, by a TextPositionSelector (code points of
  the report's text, as that recommendation counts them) and a TextQuoteSelector with up to 32 characters before and after.
- Where it comes from is PROV-O: what the program made `wasDerivedFrom` the reports; a report `wasQuotedFrom` the one whose words
  it repeats, or from an agency's text that it signs or quotes. Only what the record tells is said.
- Reports are NewsArticle, claims are Claim, utterances Quotation, figures QuantitativeValue of schema.org.

What none of these has a word for stands under `recoupe:`; docs/exports.md lists it.
"""

from __future__ import annotations

import json
from typing import Any

from recoupe.export.jsonld_layers import layers
from recoupe.export.jsonld_nodes import Nodes
from recoupe.export.jsonld_story import story
from recoupe.export.jsonld_terms import CONTEXT
from recoupe.export.jsonld_whole import whole
from recoupe.model import Dossier


def jsonld(dossier: Dossier) -> bytes:
    """The dossier as a JSON-LD document, UTF-8. Raises DossierError where the record does not hold together."""
    document = {"@context": CONTEXT, "@graph": graph(dossier)}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", errors="replace")


def graph(dossier: Dossier) -> list[dict[str, Any]]:
    """The things of the dossier, each with an `id` of its own and its type; links between them are ids."""
    nodes = Nodes(dossier)
    return [*whole(nodes), *layers(nodes), *story(nodes)]
