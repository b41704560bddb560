"""What persons judged, applied to what was worked out: to groups of reports, to claims, to speakers.

A person's word goes before the program's; of two that contradict each other the later one holds. Nothing else changes, and
what a person changed says so (`PERSON` in its grounds, or as its maker).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import cast

from msgspec.structs import replace

from recoupe.desk.membership import Group
from recoupe.model import Annotations, Attribution, Claim, DifferenceType, Ground, Occurrence, Passage, Relation, Report, Span
from recoupe.relations import APART, EXCLUSIVE
from recoupe.store.judgements import NO_DIFFERENCE, Judgement
from recoupe.text import fold, overlap

SPEAKERS = ("not this speaker", "this speaker")
PERSON = "person"
"""How grounds and makers begin that a person is the reason for."""

Texts = Mapping[str, Report]

_MAKER = re.compile(rf"{PERSON}: ([\w ]+) \((.*), (\d{{4}}-\d\d-\d\d), no\. (\d+)\)", re.DOTALL)


def constrain(groups: Sequence[Group], judged: Iterable[Judgement]) -> list[Group]:
    """The groups as judged: reports of "same story" in one group, the first report of "not the same story" out of the other's."""
    made: list[Group | None] = list(groups)
    group_of = {report: number for number, group in enumerate(groups) for report in group.members}
    for judgement in judged:
        one, other = (*judgement.subject.reports, "", "")[:2]
        if one not in group_of or other not in group_of:
            continue
        a, b = group_of[one], group_of[other]
        if judgement.kind == "same story" and a != b:
            _join(made, group_of, min(a, b), max(a, b))
        elif judgement.kind == "not the same story" and a == b:
            _part(made, group_of, one, a)
    return [group for group in made if group is not None]


def _join(made: list[Group | None], group_of: dict[str, int], kept: int, gone: int) -> None:
    first, second = made[kept], made[gone]
    assert first is not None and second is not None
    made[kept] = Group(first.members + second.members, first.decisions + second.decisions)
    made[gone] = None
    group_of.update(dict.fromkeys(second.members, kept))


def _part(made: list[Group | None], group_of: dict[str, int], report: str, number: int) -> None:
    group = made[number]
    assert group is not None
    rest = tuple(member for member in group.members if member != report)
    made[number] = Group(rest, tuple(d for d in group.decisions if report not in d.reports))
    group_of[report] = len(made)
    made.append(Group((report,)))


def locate(texts: Texts, passage: Passage, wording: str) -> Span | None:
    """Where a judged passage stands now: at its offsets, else where alone its words are; None where that is not sure."""
    report = texts.get(passage.report)
    if report is None:
        return None
    if report.text[passage.start : passage.end] == wording:
        return passage.start, passage.end
    first = report.text.find(wording)
    if first < 0 or not wording or report.text.find(wording, first + 1) >= 0:
        return None
    return first, first + len(wording)


def claims(found: Iterable[Claim], judged: Iterable[Judgement], texts: Texts) -> tuple[Claim, ...]:
    """The claims as judged: those of "same claim" as one, the second passage of "not the same claim" as a claim of its own."""
    made = list(found)
    for judgement in judged:
        if judgement.kind == "this relation":
            _relate(made, judgement, texts)
        if not judgement.kind.endswith("claim"):
            continue
        spans = [locate(texts, p, w) for p, w in zip(judgement.subject.passages, judgement.subject.wordings, strict=True)]
        places = [_holding(made, p.report, span) for p, span in zip(judgement.subject.passages, spans, strict=True) if span]
        if len(places) < 2 or None in places:
            continue
        (a, _), (b, told) = places[0] or (0, None), places[1] or (0, None)
        if judgement.kind == "same claim" and a != b:
            made[a] = _merged(made[a], made[b], judgement)
            del made[b]
        elif judgement.kind == "not the same claim" and a == b and told is not None:
            made[a : a + 1] = _split(made[a], told, judgement)
    return tuple(made)


def _relate(made: list[Claim], judgement: Judgement, texts: Texts) -> None:
    """Sets how the tellings of a claim differ, or that they do not; nothing where the program told no difference of them."""
    passage, wording = judgement.subject.passages[0], judgement.subject.wordings[0]
    span = locate(texts, passage, wording)
    place = _holding(made, passage.report, span) if span else None
    if place is None or not made[place[0]].differences:
        return
    claim, told = made[place[0]], judgement.subject.value
    grounds = (_ground(judgement), *claim.grounds)
    if told == NO_DIFFERENCE:
        relation: Relation = "agree" if claim.origins > 1 else "repeated"
        made[place[0]] = replace(claim, relation=relation, difference=None, differences=(), grounds=grounds)
        return
    kind = cast(DifferenceType, told)
    first, *others = claim.differences
    differences = (replace(first, type=kind), *others)
    relation = "contradict" if kind in EXCLUSIVE else "differ"
    made[place[0]] = replace(claim, relation=relation, difference=kind, differences=differences, grounds=grounds)


def _holding(found: Sequence[Claim], report: str, span: Span) -> tuple[int, Occurrence] | None:
    """The claim, and its telling, that a passage is: the one that shares most of it, half of the shorter at least."""
    best: tuple[int, int, Occurrence] | None = None
    for number, claim in enumerate(found):
        for told in claim.occurrences:
            shared = overlap((told.start, told.end), span) if told.report == report else 0
            if 2 * shared >= min(told.end - told.start, span[1] - span[0]) > 0 and (best is None or shared > best[0]):
                best = shared, number, told
    return None if best is None else best[1:]


def _ground(judgement: Judgement) -> Ground:
    """What was judged, by whom, on which day, and the number of the judgement."""
    return Ground(kind=PERSON, values=(judgement.kind, judgement.author, judgement.at[:10], str(judgement.number)))


def _maker(judgement: Judgement) -> str:
    return f"{PERSON}: {judgement.kind} ({judgement.author}, {judgement.at[:10]}, no. {judgement.number})"


def by_person(made_by: str) -> Ground | None:
    """The judgement of an annotation's maker, as the ground that it gives a claim; None where no person made it."""
    found = _MAKER.fullmatch(made_by)
    return Ground(kind=PERSON, values=found.groups()) if found else None


def _merged(one: Claim, other: Claim, judgement: Judgement) -> Claim:
    disputed = next((claim for claim in (one, other) if claim.relation in APART), None)
    occurrences = tuple(dict.fromkeys(one.occurrences + other.occurrences))
    origins = min(one.origins + other.origins, len({told.report for told in occurrences}))
    return replace(
        one,
        relation=disputed.relation if disputed else "agree" if origins > 1 else "repeated",
        difference=disputed.difference if disputed else None,
        differences=one.differences + other.differences,
        occurrences=occurrences,
        origins=origins,
        grounds=(_ground(judgement), *one.grounds, *other.grounds),
        importance=max(one.importance, other.importance),
    )


def _split(claim: Claim, told: Occurrence, judgement: Judgement) -> list[Claim]:
    rest = tuple(occurrence for occurrence in claim.occurrences if occurrence != told)
    if not rest:
        return [claim]
    reports = {occurrence.report for occurrence in rest}
    differences = tuple(d for d in claim.differences if all(value.report in reports for value in d.values))
    told_apart = {d.type for d in differences}
    agreed: Relation = "single" if len(reports) < 2 else "agree" if claim.origins > 1 else "repeated"
    left = replace(
        claim,
        occurrences=rest,
        relation=claim.relation if claim.difference in told_apart else agreed,
        difference=claim.difference if claim.difference in told_apart else None,
        differences=differences,
        origins=min(claim.origins, len(reports)),
        grounds=(_ground(judgement), *(claim.grounds if len(reports) > 1 else ())),
    )
    identity = sha256(f"{told.report}:{(told.start, told.end)}".encode()).hexdigest()[:8]
    alone = replace(
        claim,
        id=f"claim-{identity}-apart",
        relation="single",
        difference=None,
        differences=(),
        occurrences=(told,),
        origins=1,
        grounds=(_ground(judgement),),
    )
    return [left, alone]


def unsaid(
    annotations: Sequence[Annotations], named: Sequence[Annotations], judged: Iterable[Judgement], texts: Texts
) -> list[Annotations]:
    """The annotations without the speakers that persons denied, and with those that they named.

    `named` are the same with the names that the dossier shows, which are what persons judge; its attributions run parallel.
    """
    denied = [judgement for judgement in judged if judgement.kind in SPEAKERS]
    made = []
    for found, shown in zip(annotations, named, strict=True):
        attributions = list(found.attributions)
        for judgement in denied:
            passage = judgement.subject.passages[0]
            span = locate(texts, passage, judgement.subject.wordings[0]) if passage.report == found.id else None
            for number, said in enumerate(shown.attributions):
                if span is not None and _is_said(said, span, judgement.subject.speaker or ""):
                    attributions[number] = _with_judged_speaker(attributions[number], judgement)
        made.append(replace(found, attributions=tuple(attributions)) if attributions != list(found.attributions) else found)
    return made


def _is_said(said: Attribution, span: Span, speaker: str) -> bool:
    """Whether it is what was judged; "" for a speaker stands for whoever the program takes for it."""
    return (not speaker or (said.speaker is not None and fold(said.speaker) == fold(speaker))) and any(
        2 * overlap(part, span) >= part[1] - part[0] for part in said.content
    )


def _with_judged_speaker(said: Attribution, judgement: Judgement) -> Attribution:
    if judgement.kind == "this speaker":
        return replace(said, speaker=judgement.subject.value, candidates=(), made_by=_maker(judgement), confidence=1.0)
    denied = {fold(name) for name in (said.speaker, judgement.subject.speaker) if name}
    candidates = tuple(name for name in said.candidates if fold(name) not in denied)
    return replace(said, speaker=None, candidates=candidates, made_by=_maker(judgement), confidence=1.0)
