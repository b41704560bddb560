"""What the tools answer with. Each line carries the passages that it rests on; `cite` makes them, and none is made by hand.

Plain frozen dataclasses without slots: the protocol's library makes the schemas that assistants see from them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

LONGEST_PASSAGE = 1_200
"""Code points of a passage that are shown; `start` and `end` are of all of it."""


@dataclass(frozen=True)
class Given:
    """A report that is given as text. `published` is ISO 8601: a minute, a day or a month."""

    text: str
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    id: str | None = None


@dataclass(frozen=True)
class Cited:
    """A passage: `text` is what stands in the report from code point `start` to `end` (exclusive).

    `shortened` says that only its beginning is shown. Signs that a terminal would obey are shown as other signs, one for one.
    """

    report: str
    outlet: str | None
    day: str | None
    url: str | None
    start: int
    end: int
    text: str
    shortened: bool = False


@dataclass(frozen=True)
class Looked:
    """A report that was looked through, from its first code point to `length`."""

    report: str
    outlet: str | None
    day: str | None
    length: int


@dataclass(frozen=True)
class Side:
    """One answer to a question on which accounts differ, and where it stands."""

    side: str
    passages: list[Cited]


@dataclass(frozen=True)
class Differing:
    """A question that accounts answer differently; `type` says how the answers stand to each other."""

    slot: str
    type: str
    sides: list[Side]
    confidence: float


@dataclass(frozen=True)
class Told:
    """One report's telling of a fact: whose voice it is in, and on whose word, the outermost speaker first."""

    passage: Cited
    voice: str
    voices: list[str]


@dataclass(frozen=True)
class Fact:
    """A fact told by one report or more; `origins` counts the independent ones among them."""

    claim: str
    relation: str
    origins: int
    tellings: list[Told]
    differences: list[Differing]
    grounds: list[str]
    confidence: float


@dataclass(frozen=True)
class Rested:
    """An agency or a medium that a report names as its source, with the formula."""

    name: str
    role: str
    passage: Cited


@dataclass(frozen=True)
class Source:
    """One independent origin: reports that rest on one another or on one agency count once. `passages` are what they tell."""

    name: str
    kind: str
    reports: list[str]
    grounds: list[str]
    passages: list[Cited]
    credits: list[Rested]
    shared: list[Cited]


@dataclass(frozen=True)
class Facts:
    """Facts of a story, the most important first; `total` counts all that were asked for."""

    story: str
    total: int
    facts: list[Fact]
    looked_through: list[Looked]
    note: str = ""


@dataclass(frozen=True)
class Compared:
    """One story that reports tell: its independent origins, its first facts."""

    story: str
    origins: list[Source]
    facts: Facts


@dataclass(frozen=True)
class Comparison:
    """The stories that the given reports tell, and what could not be read."""

    stories: list[Compared]
    failed: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Saying:
    """Somebody else's words or thoughts in a report. `speaker` is None where two readings remain: `candidates`."""

    speaker: str | None
    candidates: list[str]
    voices: list[str]
    form: str
    strength: str
    act: str
    passages: list[Cited]
    cue: Cited | None
    confidence: float


@dataclass(frozen=True)
class Sayings:
    """Who said what, by report and place; `total` counts all that were asked for."""

    story: str
    total: int
    sayings: list[Saying]
    looked_through: list[Looked]
    note: str = ""


@dataclass(frozen=True)
class Change:
    """Words of the quotation beside those that stand in the report; empty where one side has none."""

    given: str
    stands: str


@dataclass(frozen=True)
class Found:
    """Where a quotation, or what is near it, stands. `quoted_in_report` says whether all of it is between quote marks there."""

    passages: list[Cited]
    changes: list[Change]
    likeness: float
    quoted_in_report: bool
    speaker: str | None
    voices: list[str]


@dataclass(frozen=True)
class Quoted:
    """Whether a quotation stands in the reports.

    "exact": word for word, but for typography and for cuts that the quotation marks itself; "altered": with the `changes`;
    "absent": in none of `looked_through`.
    """

    status: Literal["exact", "altered", "absent"]
    found: list[Found]
    looked_through: list[Looked]
    note: str = ""


@dataclass(frozen=True)
class Independent:
    """On how many independent origins a claim rests, and which."""

    story: str
    claim: str
    independent: int
    origins: list[Source]


@dataclass(frozen=True)
class Hit:
    """A report that holds the words asked for, and its story."""

    story: str | None
    title: str | None
    passages: list[Cited]


@dataclass(frozen=True)
class Hits:
    """Reports found, newest first."""

    hits: list[Hit]
    note: str = ""


@dataclass(frozen=True)
class KeptReport:
    """A report that was taken into the store: new, known, or a new version; with its first words."""

    outcome: str
    passage: Cited


@dataclass(frozen=True)
class KeptAll:
    """What was taken into the store, and what was not."""

    kept: list[KeptReport]
    failed: list[str]
