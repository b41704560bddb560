"""What the story page shows, gathered from the dossier and the store: claims, words of persons, reports, judgements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select

from recoupe.desk.judged import PERSON
from recoupe.export.messages import N_
from recoupe.export.page_passages import cut
from recoupe.export.page_safe import visible, web_address
from recoupe.model import Claim, Dossier, Occurrence, Report, Sentence
from recoupe.serve.desk import Desk
from recoupe.store import judgements
from recoupe.store import stories as kept
from recoupe.store.judgements import Judgement
from recoupe.store.schema import reports, stories
from recoupe.text import excerpt

PASSAGE_WORDS = 40
MOST_SINGLES = 60
MOST_SAID = 120
MOST_NEWS = 30

RELATIONS = {
    "contradict": N_("the accounts contradict each other"),
    "differ": N_("the accounts differ"),
    "agree": N_("the accounts agree"),
    "single": N_("told by one report"),
}
DIFFERENCES = {
    "rounding": N_("a rounded figure"),
    "update": N_("a later state of things"),
    "scope": N_("not the same extent"),
    "source": N_("another source"),
    "naming": N_("another name for it"),
    "denial": N_("a denial"),
    "contradiction": N_("a contradiction"),
}
KINDS = {
    "same claim": N_("Same claim"),
    "not the same claim": N_("Not the same claim"),
    "same story": N_("Same story"),
    "not the same story": N_("Not the same story"),
    "not this speaker": N_("Not this speaker"),
}
NEWS = {
    "report": N_("new report"),
    "claim": N_("new claim"),
    "disagreement": N_("new disagreement"),
    "version": N_("edited report"),
    "correction": N_("correction"),
    "withdrawal": N_("withdrawn report"),
}
RANK = {"contradict": 0, "differ": 1, "agree": 2, "single": 3}


@dataclass(frozen=True, slots=True)
class Said:
    """A passage of a report, as shown and as judged: `place` is its address, `REPORT START END` with the report's number.

    `before` and `after` are what stands around it in its sentence.
    """

    outlet: str
    words: str
    place: str
    before: str = ""
    after: str = ""
    speaker: str | None = None
    voice: str = "outlet"
    judged: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its tellings; `judged` says where a person is the reason."""

    id: str
    relation: str
    label: str
    difference: str | None
    origins: int
    tellings: tuple[Said, ...]
    judged: tuple[str, ...]


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
    claims: tuple[ClaimView, ...]
    singles: tuple[ClaimView, ...]
    said: tuple[Said, ...]
    reports: tuple[ReportView, ...]
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
        judged = [j for j in judgements.listed(connection) if _concerns(j, numbers)]
        row = kept.one(connection, row.id) or row
    by_id = {report.id: report for report in dossier.reports}
    claims = sorted(dossier.story.claims, key=lambda claim: RANK[claim.relation])
    sentences = {found.id: found.sentences for found in dossier.annotations}
    shown = [_claim(claim, by_id, sentences, numbers) for claim in claims]
    return StoryView(
        row=row,
        title=visible(dossier.title),
        claims=tuple(claim for claim in shown if len(claim.tellings) > 1 or claim.judged),
        singles=tuple(claim for claim in shown if len(claim.tellings) == 1 and not claim.judged)[:MOST_SINGLES],
        said=tuple(_said(dossier, numbers))[:MOST_SAID],
        reports=tuple(_report(r, by_id.get(r.id)) for r in rows),
        near=near,
        judgements=tuple(judgement_view(j) for j in judged),
        news=tuple(told),
    )


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


def _concerns(judgement: Judgement, numbers: dict[str, int]) -> bool:
    subject = judgement.subject
    return any(name in numbers for name in (*subject.reports, *(passage.report for passage in subject.passages)))


def _outlet(report: Report) -> str:
    return visible((report.outlet or "").strip() or report.id)


def _claim(
    claim: Claim, by_id: dict[str, Report], sentences: dict[str, tuple[Sentence, ...]], numbers: dict[str, int]
) -> ClaimView:
    tellings = tuple(
        _telling(told, by_id[told.report], sentences[told.report], numbers[told.report]) for told in claim.occurrences
    )
    return ClaimView(
        id=claim.id,
        relation=claim.relation,
        label=RELATIONS[claim.relation],
        difference=DIFFERENCES[claim.difference] if claim.difference else None,
        origins=claim.origins,
        tellings=tellings,
        judged=tuple(visible(ground.removeprefix(f"{PERSON}: ")) for ground in claim.grounds if ground.startswith(PERSON)),
    )


def _telling(told: Occurrence, report: Report, sentences: tuple[Sentence, ...], number: int) -> Said:
    span = told.start, told.end
    held = [(s.start, s.end) for s in sentences if s.start < told.end and s.end > told.start] or [span]
    shown = cut(report.text, span, (min(span[0], held[0][0]), max(span[1], held[-1][1])), words=PASSAGE_WORDS)
    return Said(
        outlet=_outlet(report),
        words=visible(shown.marked),
        place=f"{number} {told.start} {told.end}",
        before=visible(shown.before),
        after=visible(shown.after),
        voice=told.voice,
    )


def _words(report: Report, start: int, end: int) -> str:
    return visible(excerpt(report.text, start, end, words=PASSAGE_WORDS))


def _said(dossier: Dossier, numbers: dict[str, int]) -> Iterator[Said]:
    """The words of persons, told one after the other; those whose speaker a person denied say so."""
    for report, found in zip(dossier.reports, dossier.annotations, strict=True):
        for said in found.attributions:
            denied = said.made_by.startswith(PERSON)
            if said.content and (said.speaker or denied):
                start, end = said.content[0]
                yield Said(
                    outlet=_outlet(report),
                    words=_words(report, start, end),
                    place=f"{numbers[report.id]} {start} {end}",
                    speaker=visible(said.speaker) if said.speaker else None,
                    judged=visible(said.made_by.removeprefix(f"{PERSON}: ")) if denied else None,
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
