"""One event told twice is one event with two mentions.

Two tellings are one event where type and word family agree and nothing that both tell differs: sides, date, status. A telling
that names nobody joins the last one before it that names somebody.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from recoupe.annotate.event.deeds import SPOKEN
from recoupe.model import Event
from recoupe.text import fold

_STEM = 5
_IMPLIED = "+implied"


def merged(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with tellings of the same one joined into the fullest, in the order of the text."""
    kept: list[Event] = []
    by_family: dict[tuple[str, str], list[int]] = {}
    for event in events:
        key = (event.type, family(event))
        joined = False
        for index in reversed(by_family.get(key, [])[-4:]):
            if same_event(kept[index], event):
                kept[index] = _join(kept[index], event)
                joined = True
                break
        if not joined:
            by_family.setdefault(key, []).append(len(kept))
            kept.append(event)
    return tuple(sorted(kept, key=lambda event: event.trigger))


def family(event: Event) -> str:
    """The stem that verb and noun of one act share ("manifester", "manifestation")."""
    word = event.made_by.split(";")[0].split(":")[-1].split("+")[0]
    return fold(word)[:_STEM]


def same_event(first: Event, second: Event) -> bool:
    """Whether nothing that both tell differs."""
    if (
        first.status != second.status
        or not _agree(first.actors, second.actors)
        or not _agree(first.recipients, second.recipients)
    ):
        return False
    if first.type in SPOKEN and not _share_a_side(first, second):
        return False  # Who accuses here need not be he who accuses somebody there.
    if _IMPLIED in first.made_by and _IMPLIED in second.made_by and not (first.recipients and second.recipients):
        return False  # That the police made both arrests does not make them one.
    return first.date is None or second.date is None or first.date.startswith(second.date) or second.date.startswith(first.date)


def _share_a_side(first: Event, second: Event) -> bool:
    """Whether both tell the same side, or one tells none."""
    told = [(bool(event.actors), bool(event.recipients)) for event in (first, second)]
    return (False, False) in told or any(a and b for a, b in zip(*told, strict=True))


def _agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    if not first or not second:
        return True
    return any(_same_name(a, b) for a in first for b in second)


def _same_name(first: str, second: str) -> bool:
    a, b = set(fold(first).split()), set(fold(second).split())
    return a <= b or b <= a


def _join(first: Event, second: Event) -> Event:
    fuller, other = (second, first) if _told(second) > _told(first) else (first, second)
    if not fuller.actors and other.actors:
        fuller = replace(fuller, actors=other.actors, actor_details=other.actor_details)
    if not fuller.recipients and other.recipients:
        fuller = replace(fuller, recipients=other.recipients, recipient_details=other.recipient_details)
    return replace(
        fuller,
        date=fuller.date or other.date,
        place=fuller.place or other.place,
        mentions=tuple(sorted({*fuller.mentions, *other.mentions, other.trigger})),
    )


def _told(event: Event) -> tuple[int, float]:
    """How much a telling says: sides, then how sure it is."""
    return bool(event.actors) + bool(event.recipients), event.confidence
