"""What English gives to the events layer. The weights hold signs of grammar; they are those fitted on French news."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

import msgspec
from msgspec.structs import replace

from recoupe.lang.en.conjugation import forms
from recoupe.lang.en.lexicon.event import verbs
from recoupe.lang.en.lexicon.event.grammar import A_OR_THE, GRAMMAR, OF, THE_ONE, TIMES
from recoupe.lang.en.lexicon.event.people import NAMELESS, PEOPLE
from recoupe.lang.en.lexicon.event.senses import SENSES
from recoupe.lang.en.words import words
from recoupe.lang.tables.event_lexicon import EventLexicon
from recoupe.lang.tables.events import DeedTable, EventTables, ParticipantWeights, SideTable, TriggerWeights

_VERBS: Final = frozenset(
    {entry.split("/")[0] for grades in verbs.VERBS.values() for row in grades.values() for entry in row.split()}
    | {"reach", "hold", "pay", "engage", "voice", "offer", "establish", "restore", "provide", "lay", "bring", "press", "open", "point", "turn", "vote", "walk",
       "issue", "stage", "set", "declare", "lodge", "summon", "renege", "upgrade", "block", "seek", "grant", "hand", "break", "sever", "put", "place", "use", "crack", "blow", "carry", "step", "file"}
)  # fmt: skip


def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


def _verb_forms(infinitive: str) -> list[tuple[str, str]]:
    found = list(forms(infinitive).items())
    finite = [form for form, kind in found if kind == "finite" and form.endswith("ed")]
    return [*found, *((form, "participle") for form in finite)]


LEXICON: Final = EventLexicon(
    verbs=verbs.VERBS,
    nouns=verbs.NOUNS,
    phrases=verbs.PHRASES,
    slots=verbs.SLOTS,
    forms=_verb_forms,
    plural=plural,
    is_infinitive=_VERBS.__contains__,
    reflexive=("\0",),
    elisions="",
    objective=verbs.OBJECTIVE,
    carriers=verbs.CARRIERS,
    reversed=verbs.REVERSED,
    framing=verbs.FRAMES,
)
DEEDS: Final = DeedTable(
    by=words("by"),
    against=words("against toward towards"),
    to=words("to"),
    of=OF,
    reports=words("according"),
    committing=words("commit perpetrate carry launch stage make issue file mount conduct impose wage lead"),
    undergoing=words("suffer undergo sustain receive"),
    undergone=verbs.OBJECTIVE,
    nobodys=words("shot shots fire bombing bombings massacre massacres"),
    bodies=words(
        "police army justice government state court parliament assembly senate ministry administration authority group movement union press association "
        "opposition majority commission council team patrol crowd company party regime navy militia"
    ),
    figures=words(
        "match final semifinal goal goals championship league player players coach club clubs striker goalkeeper tournament stage set tie-break stock stocks "
        "market markets index shares investors dollar euro storm hurricane cyclone wind rain snow heatwave earthquake"
    ),
    contests=words("match matches final finals goal season stage set tournament championship ball race"),
    elements=words(
        "storm hurricane cyclone wind rain snow heatwave earthquake tsunami flood floods drought fire fires virus epidemic market markets dollar crisis"
    ),
    calling=frozenset(),
    ruling=words("government minister ministry president police"),
    ending=words("suspend freeze cut halt stop cancel withdraw end break block drop refuse"),
)
SIDES: Final = SideTable(
    articles=A_OR_THE,
    pointers=THE_ONE,
    of=OF,
    kin=words("widow son daughter father mother brother sister husband wife friend cousin uncle aunt nephew niece"),
    movements=NAMELESS.movements,
    imputing=words("attribute impute"),
)


def _read(name: str) -> bytes:
    return (files("recoupe.lang.fr") / "weights" / name).read_bytes()


@cache
def trigger_weights() -> TriggerWeights:
    """The weights of words that tell events, without those of French words."""
    return replace(
        msgspec.json.decode(_read("event_triggers.json"), type=TriggerWeights), seen={}, threshold=0.24, threshold_full=0.16
    )


@cache
def participant_weights() -> ParticipantWeights:
    """The weights of candidates for the sides."""
    return msgspec.json.decode(_read("event_participants.json"), type=ParticipantWeights)


EVENTS: Final = EventTables(
    triggers=trigger_weights,
    participants=participant_weights,
    lexicon=LEXICON,
    senses=SENSES,
    grammar=GRAMMAR,
    times=TIMES,
    people=PEOPLE,
    nameless=NAMELESS,
    sides=SIDES,
    deeds=DEEDS,
)
