"""Events with other sides: names and details go together."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.model import Actor, Event


def replace_sides(event: Event, actors: tuple[Actor, ...], recipients: tuple[Actor, ...], made_by: str | None = None) -> Event:
    """The event with these sides; `made_by` as it was where none is given."""
    return replace(
        event,
        actors=tuple(actor.name for actor in actors),
        actor_details=actors,
        recipients=tuple(actor.name for actor in recipients),
        recipient_details=recipients,
        made_by=event.made_by if made_by is None else made_by,
    )
