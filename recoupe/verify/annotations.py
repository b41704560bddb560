"""What annotations say of one another: indices that must lead somewhere, and not back to where they come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.model import Annotations, Attribution, Dossier


def annotation_faults(dossier: Dossier) -> Iterator[str]:
    """Indices in annotations that point nowhere or in a circle, and what repeats the report's and is not the same."""
    for report, found in zip(dossier.reports, dossier.annotations, strict=True):
        where = f"annotations of {found.id}"
        for field in ("outlet", "published"):
            if getattr(found, field) != getattr(report, field):
                yield f"{where}: {field} is not the report's"
        yield from (f"{where}: {fault}" for fault in _index_faults(found))


def _index_faults(found: Annotations) -> Iterator[str]:
    count = len(found.attributions)
    for number, attribution in enumerate(found.attributions):
        if attribution.parent is not None and not 0 <= attribution.parent < count:
            yield f"attributions[{number}].parent is {attribution.parent}, there are {count} attributions"
        elif _goes_round(found.attributions, number):
            yield f"attributions[{number}].parent leads back to itself"
    for layer in ("events", "quantities"):
        for number, item in enumerate(getattr(found, layer)):
            if item.asserted_by is not None and not 0 <= item.asserted_by < count:
                yield f"{layer}[{number}].asserted_by is {item.asserted_by}, there are {count} attributions"
    for number, time in enumerate(found.times):
        if time.anchor_index is not None and not (0 <= time.anchor_index < len(found.times) and time.anchor_index != number):
            yield f"times[{number}].anchor_index is {time.anchor_index}, there are {len(found.times)} times"


def _goes_round(attributions: Sequence[Attribution], number: int) -> bool:
    seen: set[int] = set()
    at: int | None = number
    while at is not None and 0 <= at < len(attributions):
        if at in seen:
            return True
        seen.add(at)
        at = attributions[at].parent
    return False
