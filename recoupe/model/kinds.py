"""What the fields of records may be, and the base of all records."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Span = tuple[int, int]
"""`(start, end)` in code points of a report's text."""

Confidence = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]

Offset = Annotated[int, msgspec.Meta(ge=0)]

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]

MentionType = Literal["PER", "ORG", "LOC", "MISC"]

AttributionForm = Literal["direct", "indirect", "mixed"]

LinkStrength = Literal["quoted", "reported", "conditional", "anonymous"]

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip

EventStatus = Literal["happened", "planned", "possible", "denied"]

QuantityModifier = Literal["exact", "approx", "min", "max"]

Relation = Literal["agree", "near", "repeated", "differ", "contradict", "single"]

ReportStatus = Literal["usable", "corrected", "killed", "embargoed"]

SlotName = Literal["who", "whom", "what", "with", "when", "where", "number", "why", "how"]

Stage = Literal[
    "announced", "threatened", "ordered", "planned", "possible", "begun", "going", "done", "tried", "failed", "dropped", "denied",
    "alleged",
]  # fmt: skip

DifferenceSlot = Literal["number", "when", "where", "who", "whom", "what", "why", "how", "status", "source", "wording"]

DifferenceType = Literal["rounding", "update", "scope", "source", "naming", "denial", "contradiction"]


class Record(msgspec.Struct, frozen=True):
    """Base of all records."""
