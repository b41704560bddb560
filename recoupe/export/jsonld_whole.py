"""The frame of the JSON-LD export: the dossier, the run that made it, the reports and who published them, the entities."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.export.jsonld_nodes import ENTITY_TYPES, Node, Nodes, known
from recoupe.export.jsonld_terms import party_name
from recoupe.export.page_safe import web_address
from recoupe.model import Annotations, Report


def whole(nodes: Nodes) -> Iterator[Node]:
    """The nodes that the others refer to."""
    dossier = nodes.dossier
    ids = [report.id for report in dossier.reports]
    yield known(
        {
            "id": nodes.name,
            "type": ["schema:Dataset", "prov:Entity"],
            "schema:name": dossier.title,
            "schema:temporalCoverage": "/".join(day for day in (dossier.begin, dossier.finish) if day),
            "recoupe:independentOrigins": len(dossier.story.origins) or None,
            **nodes.derived(ids),
        }
    )
    yield {
        "id": nodes.run,
        "type": "prov:Activity",
        "prov:used": [nodes.report(name) for name in ids],
        "prov:wasAssociatedWith": nodes.program,
    }
    name, _, version = dossier.generator.partition(" ")
    program = {"schema:name": name, "schema:softwareVersion": version}
    yield known({"id": nodes.program, "type": ["prov:SoftwareAgent", "schema:SoftwareApplication"], **program})
    for outlet in dict.fromkeys(report.outlet for report in dossier.reports if report.outlet):
        yield {"id": party_name(outlet), "type": "schema:NewsMediaOrganization", "schema:name": outlet}
    for report, found in zip(dossier.reports, dossier.annotations, strict=True):
        yield _report(nodes, report, found)
    for called, entity in nodes.entities.items():
        kind = ENTITY_TYPES.get(entity.type, "schema:Thing")
        yield known(
            {
                "id": called,
                "type": kind,
                "schema:name": entity.name,
                "schema:alternateName": [wording for wording, _ in entity.names if wording != entity.name],
                "schema:jobTitle" if entity.type == "PER" else "recoupe:role": list(entity.roles),
            }
        )


def _report(nodes: Nodes, report: Report, found: Annotations) -> Node:
    return known(
        {
            "id": nodes.report(report.id),
            "type": ["schema:NewsArticle", "prov:Entity"],
            "schema:identifier": report.id,
            "schema:headline": report.title,
            "schema:publisher": {"id": party_name(report.outlet)} if report.outlet else None,
            "schema:author": [{"schema:name": author} for author in report.authors],
            "schema:articleSection": report.section,
            "schema:datePublished": report.published,
            "schema:dateModified": report.updated,
            "schema:dateCreated": found.dct,
            "schema:inLanguage": report.language,
            "schema:url": web_address(report.url),
            "schema:articleBody": report.text,
            "schema:version": report.version,
            "schema:creativeWorkStatus": report.status,
            "schema:correction": report.notice if report.status == "corrected" else None,
            "recoupe:embargo": report.embargo,
            "recoupe:origin": next((o.name for o in nodes.dossier.story.origins if report.id in o.reports), None),
            **_relies_on(nodes, report.id),
        }
    )


def _relies_on(nodes: Nodes, report: str) -> Node:
    """What a report repeats or rests on, as far as the record says who was first and whose words they are."""
    quoted: list[str] = []
    shared: list[str] = []
    rests: list[str] = []
    for copy in nodes.dossier.story.shared_text:
        if report in copy.reports:
            other = next((name for name in copy.reports if name != report), report)
            if copy.first == other:
                quoted.append(nodes.report(other))
            elif copy.first is None:
                shared.append(nodes.report(other))
    for credit in nodes.dossier.story.credits:
        if credit.passage.report == report and credit.role != "unnamed":
            (quoted if credit.role in ("signed", "told") else rests).append(nodes.credited(credit.name))
    links = {"prov:wasQuotedFrom": quoted, "prov:wasDerivedFrom": rests, "recoupe:sharesTextWith": shared}
    return {key: list(dict.fromkeys(values)) for key, values in links.items()}
