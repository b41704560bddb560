"""Who did what to whom: PLOVER's sixteen types of events, with their sides, date, place and status.

The lexicon (`lang.tables.event_lexicon`) proposes, a weighing of signs decides what is an event (`event.scores`), the
grammar finds its sides, which a second weighing chooses among all who are told of (`event.choice`), nobody is named in a deed
whose clause does not name him (`event.deeds`), and what is told twice is one event with two mentions (`event.merge`). Speech
alone is no event, but what speech does is: to condemn, to promise, to threaten, to call on somebody.

Types: PLOVER (Political Language Ontology for Verifiable Event Records), Open Event Data Alliance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from recoupe.annotate.event import scores
from recoupe.annotate.event.arguments import arguments
from recoupe.annotate.event.choice import chosen
from recoupe.annotate.event.dates import When
from recoupe.annotate.event.deeds import Deeds
from recoupe.annotate.event.features import Setting, side_signs, signs
from recoupe.annotate.event.figures import is_figure
from recoupe.annotate.event.frames import settled
from recoupe.annotate.event.implied import implied
from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.meant import meant
from recoupe.annotate.event.merge import merged
from recoupe.annotate.event.participants import Participants, Told
from recoupe.annotate.event.pronouns import resolver
from recoupe.annotate.event.roles import Arguments
from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.speakers import Speakers
from recoupe.annotate.event.triggers import Candidate, candidates
from recoupe.annotate.event.with_sides import replace_sides
from recoupe.lang.base import Language
from recoupe.lang.tables.event_grammar import Moods
from recoupe.lang.tables.events import DeedTable, TriggerWeights
from recoupe.model import Annotations, Event, Report
from recoupe.syntax.mood import is_negated, is_refused, status
from recoupe.syntax.view import Doc, view_of

_SPEECH = frozenset(("ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN", "AGREE"))
"""Types that are mostly acts of speech, reported on the day."""


class Judged(NamedTuple):
    """A reading of a candidate with its signs."""

    candidate: Candidate
    reading: Reading
    signs: set[str]


class Reader(NamedTuple):
    """What the parts of the layer ask about one report."""

    doc: Doc
    sides: Sides
    when: When
    speakers: Speakers
    moods: Moods


def reader(doc: Doc, report: Report, found: Annotations, language: Language) -> Reader:
    """What the parts of the layer ask about a report."""
    tables, speakers = language.events, Speakers(found)
    sides = Sides(doc, found, resolver(doc, found, speakers, tables), tables, text=report.text)
    when = When(doc, found, sides.grammar, tables.times, language.moods, text=report.text)
    return Reader(doc, sides, when, speakers, language.moods)


def find(doc: Doc, report: Report, found: Annotations, language: Language) -> tuple[Event, ...]:
    """All events of a report in the order of their triggers; offsets in code points of `report.text`.

    `doc` is tagged and parsed. `found` gives the names (`mentions`), the dates (`times`, `dct`), the chains (`coreference`) and
    the speakers (`attributions`), each of which may be empty. `asserted_by` is the index of the innermost attribution whose
    content holds the trigger. Where nobody is likely on a side, that side is empty. Never raises for what a text may hold.
    """
    tables = language.events
    read = reader(view_of(doc), report, found, language)
    told = ruled(read, likely(read, readings(read, tables.deeds), tables.triggers()))
    deeds = Deeds(read.sides, tables.deeds)
    events = chosen(told, Participants(read.sides, told), tables.participants())
    return merged([deeds.named(event, one.candidate) for event, one in zip(events, told, strict=True)])


def readings(read: Reader, table: DeedTable) -> Iterator[Judged]:
    """Every reading of every candidate, with what is seen of it."""
    before: Counter[str] = Counter()
    for candidate in candidates(read.doc, read.sides.tables, read.sides.named_tokens):
        head = read.doc[candidate.head]
        if is_refused(head, read.moods) or (candidate.lemma in read.moods.only_negated and not is_negated(head, read.moods)):
            continue
        choice = settled(read.sides, candidate)
        setting = Setting(
            quoted=read.when.quoted(head),
            dated=read.when.is_dated(head),
            times_before=before[candidate.lemma],
            place=read.when.part(head),
            readings=len(choice),
        )
        before[candidate.lemma] += 1
        for reading in choice:
            if is_figure(head, reading.type, table, read.sides.grammar):
                continue
            yield Judged(candidate, reading, signs(head, candidate, reading, setting, read.sides.grammar, read.moods))


class Likely(NamedTuple):
    """A reading that likely tells an event, with the sides that grammar gives it, and how likely."""

    judged: Judged
    args: Arguments
    sure: float


def likely(read: Reader, all_readings: Iterable[Judged], weights: TriggerWeights) -> list[Likely]:
    """The likeliest reading of each word that likely tells an event, in the order of the text.

    Sides are looked for only where they may lift a reading to a threshold.
    """
    weigher = scores.weigher(weights)
    best: dict[int, Likely] = {}
    known: dict[tuple[int, str, str], Arguments] = {}
    for judged in all_readings:
        candidate, reading, _ = judged
        total = weigher.sum_of(*judged)
        if not weigher.may_reach(total, reading.type, candidate.kind):
            continue
        key = (candidate.head, reading.slots, reading.type)
        args = known.get(key)
        if args is None:
            args = known[key] = arguments(read.sides, candidate, reading)
        sure = scores.probability(total + weigher.more(side_signs(candidate, reading, args)))
        if candidate.head not in best or sure > best[candidate.head].sure:
            best[candidate.head] = Likely(judged, args, sure)
    kept = [one for one in best.values() if one.sure >= _threshold(one, weights)]
    return sorted(kept, key=lambda one: one.judged.candidate.first)


def _threshold(one: Likely, weights: TriggerWeights) -> float:
    """How sure a reading must be: less where both sides stand in the sentence, one of them by name, and the word is no vague one,
    and where a frame that asks much has settled it.

    The weights were fitted on reports of one winter; a full frame is an event in any year.
    """
    args, reading = one.args, one.judged.reading
    full = bool(args.actors and args.recipients) and reading.grade != "frame"
    named = any(actor.country or actor.name[:1].isupper() for actor in (*args.actors, *args.recipients))
    strict = reading.settled and reading.grade == "sure"
    return weights.threshold_full if (full and named) or strict else weights.threshold


def ruled(read: Reader, kept: list[Likely]) -> list[Told]:
    """The events with the sides that the rules find for them, by grammar and by what goes without saying."""
    told = [one.judged.candidate for one in kept]
    events = [replace_sides(_event(read, one.judged, one.sure), one.args.actors, one.args.recipients) for one in kept]
    inferred = meant(implied(events, told, read.doc, read.sides), read.sides)
    return [Told(one.judged.candidate, one.args, event) for one, event in zip(kept, inferred, strict=True)]


def _event(read: Reader, judged: Judged, sure: float) -> Event:
    """The event without its sides."""
    candidate, reading, doc = judged.candidate, judged.reading, read.doc
    head = doc[candidate.head]
    by_word = reading.type == "CONCEDE"
    date, later, _ = read.when.of_event(head, bool(candidate.form), speech=reading.type in _SPEECH, by_word=by_word)
    return Event(
        trigger=(doc[candidate.first].idx, doc[candidate.last].idx + len(doc[candidate.last])),
        type=reading.type,
        date=date,
        place=read.when.place(head),
        status="happened"
        if candidate.lemma in read.moods.only_negated
        else status(head, read.moods, verbal=bool(candidate.form), later=later, by_word=by_word),
        asserted_by=read.speakers.at(head.idx),
        made_by=f"lexicon:{candidate.kind}:{candidate.lemma}",
        confidence=round(sure, 3),
    )
