"""What the story page shows, gathered from the dossier and the store: claims, words of persons, reports, judgements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from recoupe.desk.judged import PERSON, by_person
from recoupe.export.page_labels import DIFFERENCES, VOICES_OF
from recoupe.export.page_passages import cut
from recoupe.export.page_safe import visible, web_address
from recoupe.model import Annotations, Claim, Dossier, Ground, Occurrence, Report
from recoupe.relations import RANK, RELATIONS
from recoupe.serve.desk import Desk
from recoupe.store import failures, judgements
from recoupe.store import stories as kept
from recoupe.store.failures import Held
from recoupe.store.judgements import Judgement
from recoupe.store.schema import reports, stories
from recoupe.text import N_, QUOTE_MARKS, excerpt

PASSAGE_WORDS = 40
TELLING_WORDS = 32
MOST_SINGLES = 60
MOST_SAID = 120
MOST_NEWS = 30

KINDS = {
    "same claim": N_("Same claim"),
    "not the same claim": N_("Not the same claim"),
    "same story": N_("Same story"),
    "not the same story": N_("Not the same story"),
    "not this speaker": N_("Not this speaker"),
}
STEPS = {
    "dating": N_("its day could not be told"),
    "annotation": N_("it could not be read"),
    "linking": N_("it could not be compared with others"),
    "reconciliation": N_("it is left out of the dossier"),
}
NEWS = {
    "report": N_("new report"),
    "claim": N_("new claim"),
    "disagreement": N_("new disagreement"),
    "version": N_("edited report"),
    "correction": N_("correction"),
    "withdrawal": N_("withdrawn report"),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """What a person said of a claim or a passage: a message, who, and the day."""

    label: str
    author: str
    day: str


@dataclass(frozen=True, slots=True)
class Said:
    """A passage of a report, as shown and as judged: `place` is its address, `REPORT START END` with the report's number.

    `before` and `after` are what stands around it in its sentence, `lead` and `tail` say that words were left out there.
    `voiced` is a message on whose words it is told in, where they are not the outlet's own; `marks` that it wants quote marks.
    """

    outlet: str
    words: str
    place: str
    language: str
    before: str = ""
    after: str = ""
    lead: bool = False
    tail: bool = False
    speaker: str | None = None
    voice: str = "outlet"
    voiced: str | None = None
    marks: bool = False
    judged: Judged | None = None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its tellings; `reports` counts who tells it, `judged` says where a person is the reason."""

    id: str
    relation: str
    sign: str
    label: str
    difference: str | None
    reports: int
    origins: int
    tellings: tuple[Said, ...]
    judged: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report of the story; `versions` counts them, `withdrawn` is when its publisher took it back."""

    number: int
    id: str
    outlet: str
    title: str
    day: str | None
    address: str | None
    versions: int
    withdrawn: str | None
    embargo: str | None
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class HeldView:
    """A report that a step failed on: a message on the step, the reason, the story's number where it is in one."""

    report: str
    story: int | None
    label: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Near:
    """A report that was kept apart though near, with its story."""

    report: str
    title: str
    story: int
    score: float


@dataclass(frozen=True, slots=True)
class JudgementView:
    """A judgement as lists show it: what it is about, in words."""

    number: int
    label: str
    author: str
    at: str
    about: tuple[str, ...]
    undone_at: str | None
    undone_by: str | None


@dataclass(frozen=True, slots=True)
class StoryView:
    """All that the story page shows."""

    row: kept.Listed
    title: str
    origins: int
    claims: tuple[ClaimView, ...]
    singles: tuple[ClaimView, ...]
    said: tuple[Said, ...]
    reports: tuple[ReportView, ...]
    held: tuple[HeldView, ...]
    near: tuple[Near, ...]
    judgements: tuple[JudgementView, ...]
    news: tuple[kept.News, ...]


def story(desk: Desk, number: int) -> StoryView:
    """Raises NotFoundError, or StoreError where all reports were withdrawn."""
    row, dossier = desk.story(number)
    with desk.store.reading() as connection:
        rows = connection.execute(
            select(reports).where(reports.c.story == row.id).order_by(reports.c.day, reports.c.number)
        ).all()
        numbers = {r.id: r.number for r in rows}
        near = tuple(_near(connection, dossier, numbers))
        told = kept.told(connection, row.id, limit=MOST_NEWS)
        held = failures.listed(connection, ids=numbers)
        judged = [j for j in judgements.listed(connection) if _concerns(j, numbers)]
        row = kept.one(connection, row.id) or row
    by_id = {report.id: report for report in dossier.reports}
    claims = sorted(dossier.story.claims, key=lambda claim: RANK[claim.relation])
    texts = {report.id: (report, found) for report, found in zip(dossier.reports, dossier.annotations, strict=True)}
    shown = [claim_view(claim, claim.occurrences, texts, numbers=numbers) for claim in claims]
    return StoryView(
        row=row,
        title=visible(dossier.title),
        origins=len(dossier.story.origins),
        claims=tuple(claim for claim in shown if len(claim.tellings) > 1 or claim.judged),
        singles=tuple(claim for claim in shown if len(claim.tellings) == 1 and not claim.judged)[:MOST_SINGLES],
        said=tuple(_said(dossier, numbers))[:MOST_SAID],
        reports=tuple(_report(r, by_id.get(r.id)) for r in rows),
        held=tuple(held_view(h) for h in held),
        near=near,
        judgements=tuple(judgement_view(j) for j in judged),
        news=tuple(told),
    )


def homes(desk: Desk, numbers: Iterable[int | None]) -> dict[int | None, kept.Listed]:
    """Stories by their numbers; what has none is left out."""
    return {number: desk.listed(number) for number in set(numbers) if number is not None}


def judgement_view(judgement: Judgement) -> JudgementView:
    """A judgement as lists show it."""
    subject = judgement.subject
    about = [*subject.wordings, *subject.reports, *([subject.speaker] if subject.speaker else [])]
    return JudgementView(
        number=judgement.number,
        label=KINDS[judgement.kind],
        author=visible(judgement.author),
        at=judgement.at,
        about=tuple(visible(excerpt(words, 0, len(words), words=PASSAGE_WORDS)) for words in about),
        undone_at=judgement.undone_at,
        undone_by=visible(judgement.undone_by) if judgement.undone_by else None,
    )


def held_view(held: Held) -> HeldView:
    """A failure as lists show it."""
    name = " · ".join(part for part in (held.outlet, held.title or held.id) if part)
    return HeldView(visible(name), held.story, STEPS.get(held.step, held.step), visible(held.reason), held.at)


def _concerns(judgement: Judgement, numbers: dict[str, int]) -> bool:
    subject = judgement.subject
    return any(name in numbers for name in (*subject.reports, *(passage.report for passage in subject.passages)))


def _outlet(report: Report) -> str:
    return visible((report.outlet or "").strip() or report.id)


def claim_view(
    claim: Claim,
    tellings: Iterable[Occurrence],
    texts: Mapping[str, tuple[Report, Annotations]],
    *,
    numbers: Mapping[str, int],
    words: int = TELLING_WORDS,
) -> ClaimView:
    """A claim as pages show it, by some of its tellings or all, each of `words` words at most."""
    return ClaimView(
        id=claim.id,
        relation=claim.relation,
        sign=RELATIONS[claim.relation].sign,
        label=RELATIONS[claim.relation].label,
        difference=DIFFERENCES[claim.difference] if claim.difference and claim.relation != "agree" else None,
        reports=len({told.report for told in claim.occurrences}),
        origins=claim.origins,
        tellings=tuple(_telling(told, *texts[told.report], number=numbers.get(told.report, 0), words=words) for told in tellings),
        judged=tuple(_judged(ground) for ground in claim.grounds if ground.kind == PERSON),
    )


def _telling(told: Occurrence, report: Report, found: Annotations, *, number: int, words: int) -> Said:
    span = told.start, told.end
    held = [(s.start, s.end) for s in found.sentences if s.start < told.end and s.end > told.start] or [span]
    shown = cut(report.text, span, (min(span[0], held[0][0]), max(span[1], held[-1][1])), words=words)
    told_by, speaker = told.voice != "outlet", None
    if told_by and told.attribution is not None and told.attribution < len(found.attributions):
        speaker = found.attributions[told.attribution].speaker
    return Said(
        outlet=_outlet(report),
        words=visible(shown.marked),
        place=f"{number} {told.start} {told.end}",
        language=report.language,
        before=visible(shown.before),
        after=visible(shown.after),
        lead=shown.lead,
        tail=shown.tail,
        speaker=visible(speaker) if speaker else None,
        voice=told.voice,
        voiced=VOICES_OF[told.voice][0 if speaker else 1] if told_by else None,
        marks=told.voice == "quoted" and not _has_marks(report.text[shown.start : shown.end]),
    )


def _judged(ground: Ground) -> Judged:
    """A person's judgement from the ground that it gave."""
    kind, author, day = (*ground.values, "", "", "")[:3]
    return Judged(KINDS.get(kind, kind), visible(author), day)


def _has_marks(text: str) -> bool:
    return any(mark in text for mark in QUOTE_MARKS)


def _words(report: Report, start: int, end: int) -> str:
    return visible(excerpt(report.text, start, end, words=PASSAGE_WORDS))


def _said(dossier: Dossier, numbers: dict[str, int]) -> Iterator[Said]:
    """The words of persons, told one after the other; those whose speaker a person denied say so."""
    for report, found in zip(dossier.reports, dossier.annotations, strict=True):
        for said in found.attributions:
            denied = by_person(said.made_by)
            if said.content and (said.speaker or denied):
                start, end = said.content[0]
                yield Said(
                    outlet=_outlet(report),
                    words=_words(report, start, end),
                    place=f"{numbers[report.id]} {start} {end}",
                    language=report.language,
                    speaker=visible(said.speaker) if said.speaker else None,
                    marks=said.form == "direct" and not _has_marks(report.text[start:end]),
                    judged=_judged(denied) if denied else None,
                )


def _report(row: object, report: Report | None) -> ReportView:
    return ReportView(
        number=row.number,  # type: ignore[attr-defined]
        id=row.id,  # type: ignore[attr-defined]
        outlet=visible(row.outlet or row.id),  # type: ignore[attr-defined]
        title=visible(row.title or (excerpt(report.text, 0, len(report.text), words=12) if report else row.id)),  # type: ignore[attr-defined]
        day=row.day,  # type: ignore[attr-defined]
        address=web_address(row.url),  # type: ignore[attr-defined]
        versions=row.version,  # type: ignore[attr-defined]
        withdrawn=row.withdrawn,  # type: ignore[attr-defined]
        embargo=report.embargo or "?" if report and report.status == "embargoed" else None,
        copy_of=visible(report.copy_of) if report and report.copy_of else None,
    )


def _near(connection: object, dossier: Dossier, numbers: dict[str, int]) -> Iterator[Near]:
    """The nearest reports of other stories, each once."""
    apart = [d for d in dossier.story.decisions if not d.together]
    best: dict[str, float] = {}
    for decision in apart:
        for name in decision.reports:
            if name not in numbers:
                best[name] = max(best.get(name, 0.0), decision.score)
    query = (
        select(reports.c.id, reports.c.title, reports.c.outlet, stories.c.number)
        .join(stories, stories.c.id == reports.c.story)
        .where(reports.c.id.in_(list(best)), reports.c.withdrawn.is_(None))
    )
    found: Iterable[tuple[str, str | None, str | None, int]] = connection.execute(query)  # type: ignore[attr-defined]
    for name, title, outlet, story_number in sorted(found, key=lambda row: (-best[row[0]], row[0])):
        yield Near(name, visible(title or outlet or name), story_number, best[name])
