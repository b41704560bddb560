"""What every part of the JSON-LD export is made of: names of things, passages as selectors, annotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from recoupe.export.jsonld_terms import dossier_name, part, party_name, report_name
from recoupe.export.sources import Sources
from recoupe.model import Dossier, Entity, Span

Node = dict[str, Any]

AROUND: Final = 32
"""How many characters before and after a passage its TextQuoteSelector holds."""

ENTITY_TYPES: Final = {"PER": "schema:Person", "ORG": "schema:Organization", "LOC": "schema:Place"}


class Nodes:
    """Makes nodes for one dossier. Raises DossierError where reports and annotations do not fit."""

    def __init__(self, dossier: Dossier) -> None:
        self.sources = Sources(dossier)
        self.dossier = dossier
        self.name = dossier_name(dossier.reports)
        self.run = part(self.name, "run")
        self.program = party_name(dossier.generator)
        self._reports = {report.id: report_name(report) for report in dossier.reports}
        self.entities = self._named_entities()
        self._at = {(p.report, p.start, p.end): name for name, e in self.entities.items() for p in e.passages}

    def report(self, name: str) -> str:
        """What the report of that id is called. Raises DossierError where the dossier does not hold it."""
        self.sources.report(name)
        return self._reports[name]

    def layer(self, report: str, layer: str, index: int | None) -> str | None:
        """What an annotation of a report is called, None without an index."""
        return None if index is None else part(self.report(report), layer, index + 1)

    def passage(self, report: str, span: Span) -> Node:
        """A passage of a report, by position and by quotation."""
        text, (start, end) = self.sources.report(report).text, span
        return {
            "type": "SpecificResource",
            "source": self.report(report),
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector",
                    "exact": text[start:end],
                    "prefix": text[max(0, start - AROUND) : start],
                    "suffix": text[end : end + AROUND],
                },
            ],
        }

    def annotation(
        self, name: str, report: str, spans: Sequence[Span], body: Node | str | None, *, motivation: str, **more: Any
    ) -> Node:
        """An annotation on one passage or several of a report; `more` are further words, those without a value left out."""
        targets = [self.passage(report, span) for span in spans]
        return known(
            {
                "id": name,
                "type": "Annotation",
                "motivation": motivation,
                "body": body,
                "target": targets[0] if len(targets) == 1 else targets,
                **{key.replace("_", ":", 1): value for key, value in more.items()},
                **self.derived([report]),
            }
        )

    def credited(self, name: str) -> str:
        """What the text of an agency or a medium is called that reports credit and the dossier does not hold."""
        return part(self.name, "credited", name)

    def derived(self, reports: Sequence[str]) -> Node:
        """Whence something comes that the program made from these reports."""
        return {
            "prov:wasGeneratedBy": self.run,
            "prov:wasDerivedFrom": [self.report(name) for name in dict.fromkeys(reports)],
        }

    def party(self, name: str | None) -> Node | str | None:
        """Somebody by name: the entity where just one is called so, a node with the name alone where not."""
        if not name:
            return None
        called = [iri for iri, entity in self.entities.items() if entity.name == name]
        return {"id": called[0]} if len(called) == 1 else {"schema:name": name}

    def entity_at(self, report: str, span: Span) -> str | None:
        """What the entity is called that a passage means."""
        return self._at.get((report, *span))

    def _named_entities(self) -> dict[str, Entity]:
        named: dict[str, Entity] = {}
        for entity in self.dossier.entities:
            name = part(self.name, "entity", entity.type, entity.name)
            tries = 1
            while name in named:
                tries += 1
                name = part(self.name, "entity", entity.type, entity.name, tries)
            named[name] = entity
        return named


def known(node: Node) -> Node:
    """`node` without the words that have no value."""
    return {key: value for key, value in node.items() if value is not None and value != () and value != [] and value != ""}
