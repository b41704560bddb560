"""What a story says of its reports, claims and origins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from recoupe.model import Claim, Dossier, Occurrence, Passage, Story
from recoupe.relations import APART
from recoupe.text import overlap


def story_faults(dossier: Dossier) -> Iterator[str]:
    """Reports that do not fit, origins that are no partition, claims whose relation or counts do not fit, ids used twice."""
    story = dossier.story
    ids = [report.id for report in dossier.reports]
    if sorted(story.reports) != sorted(ids):
        yield "story.reports are not the reports of the dossier"
    yield from _dates(dossier)
    yield from _origins(story)
    yield from _claims(dossier)
    yield from _pairs(story)
    told = tuple(tuple(Passage(report=t.report, start=t.start, end=t.end) for t in s.tellings) for s in story.statements)
    if story.same_statement != told:
        yield "story.same_statement are not the passages of story.statements"
    for field, names in (("claims", [c.id for c in story.claims]), ("statements", [s.id for s in story.statements])):
        yield from (f"story.{field}: the id {name} is used twice" for name, n in sorted(Counter(names).items()) if n > 1)


def _dates(dossier: Dossier) -> Iterator[str]:
    days = [found.dct for found in dossier.annotations if found.dct]
    finest = [day for day in days if len(day) == max(map(len, days))]
    if (dossier.begin, dossier.finish) != (min(finest, default=None), max(finest, default=None)):
        yield f"begin and finish ({dossier.begin}, {dossier.finish}) are not the first and the last day of the reports"


def _origins(story: Story) -> Iterator[str]:
    if not story.origins:
        return
    members = Counter(name for origin in story.origins for name in origin.reports)
    for name in sorted(set(story.reports) | members.keys()):
        if members[name] != 1 or name not in story.reports:
            yield f"story.origins: report {name} stands in {members[name]} of them, and must in one"


def _claims(dossier: Dossier) -> Iterator[str]:
    origin_of = {name: number for number, origin in enumerate(dossier.story.origins) for name in origin.reports}
    attributions = {found.id: found.attributions for found in dossier.annotations}
    for claim in dossier.story.claims:
        where = f"claim {claim.id}"
        yield from (f"{where}: {fault}" for fault in _relation(claim))
        reports = {o.report for o in claim.occurrences}
        most = len({origin_of[name] for name in reports if name in origin_of}) or len(reports)
        if not 1 <= claim.origins <= most:
            yield f"{where}: {claim.origins} origins are told, its reports have {most}"
        for number, occurrence in enumerate(claim.occurrences):
            known = attributions.get(occurrence.report, ())
            if occurrence.attribution is not None and not 0 <= occurrence.attribution < len(known):
                yield f"{where}: occurrences[{number}].attribution is {occurrence.attribution}, the report has {len(known)}"
            elif occurrence.attribution is not None and not _touches(occurrence, known[occurrence.attribution].content):
                yield f"{where}: occurrences[{number}] lies outside the words of its attribution"


def _relation(claim: Claim) -> Iterator[str]:
    reports = {o.report for o in claim.occurrences}
    if claim.relation == "single" and len(reports) != 1:
        yield f"it is single, and {len(reports)} reports tell it"
    elif claim.relation != "single" and len(reports) < 2:
        yield f"its tellings {claim.relation}, and {len(reports)} report tells it"
    if claim.relation == "single" and claim.difference is not None:
        yield "it is single, and has a difference"
    if claim.relation in APART and claim.difference is None:
        yield f"its tellings {claim.relation}, and no difference is told"
    if claim.differences and claim.difference not in {d.type for d in claim.differences}:
        yield f"its difference is {claim.difference}, which is the type of none of its differences"
    for number, difference in enumerate(claim.differences):
        if len({value.side for value in difference.values}) < 2:
            yield f"differences[{number}] has fewer than two sides"
        if not {value.report for value in difference.values} <= reports:
            yield f"differences[{number}] has a value of a report that does not tell the claim"
    if len({(o.report, o.start, o.end) for o in claim.occurrences}) != len(claim.occurrences):
        yield "an occurrence is listed twice"


def _touches(occurrence: Occurrence, content: Iterable[tuple[int, int]]) -> bool:
    return any(overlap((occurrence.start, occurrence.end), span) for span in content)


def _pairs(story: Story) -> Iterator[str]:
    members = set(story.reports)
    whole = sorted(tuple(sorted(copy.reports)) for copy in story.shared_text if copy.whole)
    if sorted(tuple(sorted(pair)) for pair in story.copies) != whole:
        yield "story.copies are not the pairs of story.shared_text that are whole"
    for pair in (*story.copies, *(copy.reports for copy in story.shared_text)):
        if pair[0] == pair[1] or not members.issuperset(pair):
            yield f"story: {pair[0]} and {pair[1]} are told to share text, and are no two reports of it"
    for told in story.translations:
        if told.reports[0] == told.reports[1] or not members.issuperset(told.reports):
            yield f"story.translations: {' and '.join(told.reports)} are no two reports of it"
        if any((pair.one.report, pair.other.report) != told.reports for pair in told.passages):
            yield f"story.translations: a passage of {' and '.join(told.reports)} is in another report"
    for near in story.beside:
        if near.one.report == near.other.report or not members.issuperset((near.one.report, near.other.report)):
            yield f"story.beside: {near.one.report} and {near.other.report} are no two reports of it"
    for decision in story.decisions:
        if decision.together and not members.issuperset(decision.reports):
            yield f"story.decisions: {' and '.join(decision.reports)} are told to be together, and are not both in it"
