"""What entities count, against the mentions of the reports."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from recoupe.model import Dossier, Entity


def entity_faults(dossier: Dossier) -> Iterator[str]:
    """Entities whose passages are not the mentions of that name, or whose names and counts are not those of the passages."""
    texts = {report.id: report.text for report in dossier.reports}
    mentioned: defaultdict[tuple[str, str], set[tuple[str, int, int]]] = defaultdict(set)
    for found in dossier.annotations:
        for mention in found.mentions:
            mentioned[mention.type, mention.name].add((found.id, mention.start, mention.end))
    seen: set[tuple[str, str]] = set()
    for number, entity in enumerate(dossier.entities):
        where = f"entities[{number}] ({entity.name})"
        if (entity.type, entity.name) in seen:
            yield f"{where}: it is listed twice"
        seen.add((entity.type, entity.name))
        passages = {(p.report, p.start, p.end) for p in entity.passages}
        if len(passages) != len(entity.passages):
            yield f"{where}: a passage is listed twice"
        if passages != mentioned[entity.type, entity.name]:
            yield f"{where}: its passages are not the {len(mentioned[entity.type, entity.name])} mentions of that name"
        yield from (f"{where}: {fault}" for fault in _count_faults(entity, texts))
    for kind, name in sorted(mentioned.keys() - seen):
        if mentioned[kind, name]:
            yield f"entities: {name} ({kind}) is mentioned, and not listed"


def _count_faults(entity: Entity, texts: dict[str, str]) -> Iterator[str]:
    forms = Counter(" ".join(texts[p.report][p.start : p.end].split()) for p in entity.passages)
    told = dict(entity.names)
    if len(told) != len(entity.names):
        yield "a name is counted twice"
    for name in sorted(forms.keys() | told.keys()):
        if forms[name] != told.get(name, 0):
            yield f"{told.get(name, 0)} times {name!r} are told, its passages say {forms[name]}"
