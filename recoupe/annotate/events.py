"""Who did what to whom: PLOVER's sixteen types of events, with their sides, date, place and status.

The lexicon (`lang.fr.event_verbs`, `event_nouns`) proposes, the grammar finds the sides, a weighing of signs decides
(`event.scores`), and what is told twice is one event with two mentions (`event.merge`). Speech alone is no event, but what
speech does is: to condemn, to promise, to threaten, to call on somebody.

Types: PLOVER (Political Language Ontology for Verifiable Event Records), Open Event Data Alliance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc

from recoupe.annotate.event import scores
from recoupe.annotate.event.arguments import Arguments, arguments
from recoupe.annotate.event.dates import When
from recoupe.annotate.event.deeds import Deeds
from recoupe.annotate.event.features import Setting, signs
from recoupe.annotate.event.frames import settled
from recoupe.annotate.event.implied import implied
from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.meant import meant
from recoupe.annotate.event.merge import merged
from recoupe.annotate.event.pronouns import resolver
from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.speakers import Speakers
from recoupe.annotate.event.status import is_negated, is_refused, status
from recoupe.annotate.event.triggers import Candidate, candidates
from recoupe.lang.base import Language
from recoupe.lang.fr import event_moods as moods
from recoupe.model import Annotations, Event, Report

_SPEECH = frozenset(("ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN", "AGREE"))
"""Types that are mostly acts of speech, reported on the day."""


class Judged(NamedTuple):
    """A reading of a candidate with its sides and signs."""

    candidate: Candidate
    reading: Reading
    args: Arguments
    signs: dict[str, float]


def find(doc: Doc, report: Report, found: Annotations, language: Language) -> tuple[Event, ...]:
    """All events of a report in the order of their triggers; offsets in code points of `report.text`.

    `doc` is tagged and parsed. `found` gives the names (`mentions`), the dates (`times`, `dct`) and the speakers
    (`attributions`), each of which may be empty. `asserted_by` is the index of the innermost attribution whose content holds the
    trigger. Where nobody is named on a side, that side is empty. Never raises for what a text may hold.
    """
    speakers = Speakers(found)
    sides = Sides(doc, found, resolver(doc, found, speakers), text=report.text)
    when = When(doc, found, text=report.text)
    chosen: dict[int, tuple[float, Judged]] = {}
    for judged in readings(doc, sides, when, speakers):
        sure = scores.probability(judged.candidate, judged.reading, judged.signs)
        best = chosen.get(judged.candidate.head)
        if best is None or sure > best[0]:
            chosen[judged.candidate.head] = (sure, judged)
    kept = [(sure, judged) for sure, judged in chosen.values() if sure >= _threshold(judged)]
    kept.sort(key=lambda pair: pair[1].candidate.first)
    events = [_event(doc, judged, sure, when, speakers) for sure, judged in kept]
    told = [judged.candidate for _, judged in kept]
    inferred = meant(implied(events, told, doc, sides), told, doc, sides)
    deeds = Deeds(sides, language.deeds)
    return merged([deeds.named(event, candidate) for event, candidate in zip(inferred, told, strict=True)])


def readings(doc: Doc, sides: Sides, when: When, speakers: Speakers) -> Iterator[Judged]:
    """Every reading of every candidate, with what is seen of it."""
    before: Counter[str] = Counter()
    for candidate in candidates(doc, sides.named_tokens):
        head = doc[candidate.head]
        if is_refused(head) or (candidate.lemma in moods.ONLY_NEGATED and not is_negated(head)):
            continue
        choice = settled(sides, candidate)
        date, origin = when.date(head)
        setting = Setting(
            quoted=when.quoted(head),
            told=speakers.at(head.idx) is not None,
            dated=date is not None and origin == "clause",
            times_before=before[candidate.lemma],
            place=when.part(head),
            readings=len(choice),
        )
        before[candidate.lemma] += 1
        known: dict[tuple[str, str], Arguments] = {}
        for reading in choice:
            args = known.get((reading.slots, reading.type))
            if args is None:
                args = known[(reading.slots, reading.type)] = arguments(sides, candidate, reading)
            yield Judged(candidate, reading, args, signs(head, candidate, reading, args, setting))


def _threshold(judged: Judged) -> float:
    """How sure a reading must be: less where both sides stand in the sentence, one of them by name, and the word is no vague one,
    and where a frame that asks much has settled it.

    The weights were fitted on reports of one winter; a full frame is an event in any year.
    """
    model, args = scores.weights(), judged.args
    full = bool(args.actors and args.recipients) and judged.reading.grade != "frame"
    named = any(actor.country or actor.name[:1].isupper() for actor in (*args.actors, *args.recipients))
    strict = judged.reading.settled and judged.reading.grade == "sure"
    return model.threshold_full if (full and named) or strict else model.threshold


def _event(doc: Doc, judged: Judged, sure: float, when: When, speakers: Speakers) -> Event:
    candidate, reading, args = judged.candidate, judged.reading, judged.args
    head = doc[candidate.head]
    by_word = reading.type == "CONCEDE"
    date, later, _ = when.of_event(head, bool(candidate.form), speech=reading.type in _SPEECH, by_word=by_word)
    return Event(
        trigger=(doc[candidate.first].idx, doc[candidate.last].idx + len(doc[candidate.last])),
        type=reading.type,
        actors=tuple(actor.name for actor in args.actors),
        recipients=tuple(actor.name for actor in args.recipients),
        date=date,
        place=when.place(head),
        status="happened"
        if candidate.lemma in moods.ONLY_NEGATED
        else status(head, verbal=bool(candidate.form), later=later, by_word=by_word),
        actor_details=args.actors,
        recipient_details=args.recipients,
        asserted_by=speakers.at(head.idx),
        made_by=f"lexicon:{candidate.kind}:{candidate.lemma}",
        confidence=round(sure, 3),
    )
