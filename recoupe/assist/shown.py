"""Makes answers from a dossier: facts, sayings and origins, each with the passages that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.assist.answers import (
    LONGEST_PASSAGE,
    Cited,
    Differing,
    Fact,
    Facts,
    Looked,
    Rested,
    Saying,
    Sayings,
    Side,
    Source,
    Told,
)
from recoupe.errors import DossierError
from recoupe.export.grounds import as_line
from recoupe.export.page_safe import visible, web_address
from recoupe.export.sources import Sources, speaker
from recoupe.model import Attribution, Claim, Dossier, Origin, Report, Span, Value
from recoupe.text import fold

NOTHING = "nothing was found in the reports that were looked through: there is no passage to say it from"
MORE = "there are more: ask again with a larger offset"


def cite(report: Report, span: Span, day: str | None = None) -> Cited:
    """The passage at `span`. Raises DossierError where it holds nothing: a line without words is no evidence."""
    start, end = span
    words = report.text[start:end]
    if not words.strip():
        raise DossierError(f"the passage {start}-{end} of {report.id} holds no words")
    return Cited(
        report=visible(report.id),
        outlet=plain(report.outlet),
        day=day or report.published,
        url=web_address(report.url),
        start=start,
        end=end,
        text=visible(words[:LONGEST_PASSAGE]),
        shortened=len(words) > LONGEST_PASSAGE,
    )


def plain(told: str | None) -> str | None:
    """What a report says of itself, in signs that may be shown."""
    return None if told is None else visible(told)


class Shown:
    """A dossier as answers."""

    def __init__(self, story: str, dossier: Dossier) -> None:
        self.story = story
        self.dossier = dossier
        self.sources = Sources(dossier)

    def cite(self, report: str, span: Span) -> Cited:
        """The passage at `span` of a report of the dossier, with the day that it was written."""
        return cite(self.sources.report(report), span, self.sources.found(report).dct)

    def looked(self) -> list[Looked]:
        """The dossier's reports."""
        return [
            Looked(visible(r.id), plain(r.outlet), a.dct or r.published, len(r.text))
            for r, a in zip(self.dossier.reports, self.dossier.annotations, strict=True)
        ]

    def facts(self, *, relation: str | None = None, words: str = "", offset: int = 0, limit: int = 20) -> Facts:
        """The facts of that relation that hold all of the words."""
        wanted = fold(words).split()
        found = [
            claim
            for claim in self.dossier.story.claims
            if (relation is None or claim.relation == relation) and all(word in self._told(claim) for word in wanted)
        ]
        facts = [self.fact(claim) for claim in found[offset : offset + limit]]
        return Facts(self.story, len(found), facts, self.looked(), _note(len(found), offset + len(facts)))

    def _told(self, claim: Claim) -> str:
        return fold(" ".join(self.sources.words(o.report, (o.start, o.end)) for o in claim.occurrences))

    def fact(self, claim: Claim) -> Fact:
        """A claim with its tellings and differences."""
        return Fact(
            claim=claim.id,
            relation=claim.relation,
            origins=claim.origins,
            tellings=[
                Told(self.cite(o.report, (o.start, o.end)), o.voice, self._voices(o.report, o.attribution))
                for o in claim.occurrences
            ],
            differences=[
                Differing(d.slot, d.type, list(self._sides(d.values)), round(d.confidence, 3)) for d in claim.differences
            ],
            grounds=[visible(as_line(ground)) for ground in claim.grounds],
            confidence=round(claim.confidence, 3),
        )

    def _sides(self, values: Sequence[Value]) -> Iterator[Side]:
        sides: dict[str, list[Cited]] = {}
        for value in values:
            sides.setdefault(value.side, []).append(self.cite(value.report, (value.start, value.end)))
        return (Side(side, passages) for side, passages in sides.items())

    def _voices(self, report: str, index: int | None) -> list[str]:
        return [visible(speaker(attribution)) for attribution in self.sources.voices(report, index)]

    def sayings(self, *, who: str = "", words: str = "", offset: int = 0, limit: int = 20) -> Sayings:
        """What is told as somebody's words or thoughts, by speakers whose name holds `who`, with all of the words."""
        found = list(self._attributions(fold(who).split(), fold(words).split()))
        made = [self._saying(*place) for place in found[offset : offset + limit]]
        return Sayings(self.story, len(found), made, self.looked(), _note(len(found), offset + len(made)))

    def _attributions(self, who: list[str], words: list[str]) -> Iterator[tuple[str, int, Attribution]]:
        for report, found in zip(self.dossier.reports, self.dossier.annotations, strict=True):
            for index, attribution in enumerate(found.attributions):
                if not any(report.text[slice(*span)].strip() for span in attribution.content):
                    continue
                name = fold(speaker(attribution))
                content = fold(" ".join(report.text[slice(*span)] for span in attribution.content))
                if all(part in name for part in who) and all(word in content for word in words):
                    yield report.id, index, attribution

    def _saying(self, report: str, index: int, attribution: Attribution) -> Saying:
        text = self.sources.report(report).text
        return Saying(
            speaker=plain(attribution.speaker),
            candidates=[visible(name) for name in attribution.candidates],
            voices=self._voices(report, index),
            form=attribution.form,
            strength=attribution.strength,
            act=attribution.act,
            passages=[self.cite(report, span) for span in attribution.content if text[slice(*span)].strip()],
            cue=self.cite(report, attribution.cue) if attribution.cue else None,
            confidence=round(attribution.confidence, 3),
        )

    def claim(self, claim: str) -> Claim:
        """The claim of that id. Raises DossierError where the story has none."""
        for found in self.dossier.story.claims:
            if found.id == claim:
                return found
        raise DossierError(f"the story has no claim {claim!r}; ask for its facts to see the ids of its claims")

    def origins(self, claim: Claim | None = None) -> list[Source]:
        """The story's independent origins; of a claim, those that tell it, with their passages."""
        if claim is None:
            leads = {r.id: [self.cite(r.id, (0, len(r.text)))] for r in self.dossier.reports if r.text.strip()}
            return [self._source(origin, leads) for origin in self.dossier.story.origins]
        told: dict[str, list[Cited]] = {}
        for occurrence in claim.occurrences:
            told.setdefault(occurrence.report, []).append(self.cite(occurrence.report, (occurrence.start, occurrence.end)))
        return [self._source(o, told) for o in self.dossier.story.origins if any(report in told for report in o.reports)]

    def _source(self, origin: Origin, told: dict[str, list[Cited]]) -> Source:
        story = self.dossier.story
        copies = [copy for copy in story.shared_text if set(copy.reports) & set(origin.reports)]
        return Source(
            name=visible(origin.name),
            kind=origin.kind,
            reports=[visible(report) for report in origin.reports],
            grounds=[visible(as_line(ground)) for ground in origin.grounds],
            passages=[cited for report in origin.reports for cited in told.get(report, [])],
            credits=[
                Rested(visible(c.name), c.role, self.cite(c.passage.report, (c.passage.start, c.passage.end)))
                for c in story.credits
                if c.passage.report in origin.reports
            ],
            shared=[
                self.cite(part.report, (part.start, part.end))
                for copy in copies
                for aligned in copy.passages
                for part in (aligned.one, aligned.other)
            ],
        )


def _note(total: int, told: int) -> str:
    if not total:
        return NOTHING
    return MORE if told < total else ""
