"""Who does an event and whom it is done to, as grammar finds them, with how each was found."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.model import Actor


@dataclass(frozen=True)
class Arguments:
    """The sides, and how they were found: `actor_by` and `recipient_by` name the slot or rule, "" where there is none."""

    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    actor_by: str = ""
    recipient_by: str = ""
