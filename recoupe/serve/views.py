"""What the story page shows beside the dossier, gathered from the store: reports, what is held, near, new, judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from recoupe.export.page_safe import visible, web_address
from recoupe.model import Claim, Dossier, Ground, Passage, Report
from recoupe.serve.desk import Desk
from recoupe.store import claims, failures, judgements
from recoupe.store import stories as kept
from recoupe.store.claims import State
from recoupe.store.failures import Held
from recoupe.store.judgements import Judgement
from recoupe.store.schema import reports, stories
from recoupe.text import N_, excerpt

PASSAGE_WORDS = 40
MOST_NEWS = 30

KINDS = {
    "same claim": N_("Same claim"),
    "not the same claim": N_("Not the same claim"),
    "same story": N_("Same story"),
    "not the same story": N_("Not the same story"),
    "not this speaker": N_("Not this speaker"),
    "this speaker": N_("Said by"),
    "this day": N_("Written on"),
    "this relation": N_("Difference"),
    "to check": N_("To check"),
}
DIFFERENCES = {
    "none": N_("no difference"),
    "rounding": N_("a rounding"),
    "update": N_("an update"),
    "scope": N_("one is part of the other"),
    "source": N_("other sources"),
    "naming": N_("another word"),
    "denial": N_("a denial"),
    "contradiction": N_("a contradiction"),
}
"""How a person may say that the tellings of a claim differ."""
STEPS = {
    "dating": N_("its day could not be told"),
    "annotation": N_("it could not be read"),
    "linking": N_("it could not be compared with others"),
    "reconciliation": N_("it is left out of the dossier"),
}
FIELDS = {
    "title": N_("Title:"),
    "outlet": N_("Outlet:"),
    "published": N_("Published:"),
    "url": N_("Address:"),
}
"""What an edit can change of a report beside its text."""
STATUSES = {
    "usable": N_("usable"),
    "corrected": N_("corrected"),
    "embargoed": N_("under embargo"),
    "killed": N_("withdrawn by its publisher"),
}
NEWS = {
    "report": N_("new report"),
    "claim": N_("new claim"),
    "disagreement": N_("new disagreement"),
    "change": N_("claim that changed"),
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
    """A report that was kept apart though near, by its number, with its story."""

    number: int
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
    value: str = ""
    note: str = ""
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """A claim that somebody is to check, by a passage of it: who (if it was said), why, who asked and when."""

    number: int
    passage: Passage
    who: str
    note: str
    author: str
    day: str


@dataclass(frozen=True, slots=True)
class StoryView:
    """What the desk knows of a story beside its dossier; `claims` are the dossier's, as they stand in the store.

    `keys` are those of claims by their ids, `states` what was told of those that moved, by key.
    """

    row: kept.Listed
    claims: tuple[Claim, ...]
    reports: tuple[ReportView, ...]
    held: tuple[HeldView, ...]
    near: tuple[Near, ...]
    judgements: tuple[JudgementView, ...]
    news: tuple[kept.News, ...]
    checks: tuple[Check, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, Sequence[State]] = field(default_factory=dict)

    @property
    def by_id(self) -> dict[str, ReportView]:
        """The reports by their ids."""
        return {report.id: report for report in self.reports}


def story(desk: Desk, number: int) -> tuple[StoryView, Dossier]:
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
        keys = claims.keys(connection, row.id)
        states = {key: claims.states(connection, key) for key in claims.moved(connection, keys.values())}
    by_id = {report.id: report for report in dossier.reports}
    view = StoryView(
        row=row,
        claims=dossier.story.claims,
        reports=tuple(_report(r, by_id.get(r.id)) for r in rows),
        held=tuple(held_view(h) for h in held),
        near=near,
        judgements=tuple(judgement_view(j) for j in judged),
        news=tuple(told),
        keys=keys,
        states=states,
        checks=tuple(_check(j) for j in judged if j.kind == "to check" and j.undone_at is None),
    )
    return view, dossier


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
        value=DIFFERENCES.get(subject.value or "", visible(subject.value or "")),
        note=visible(subject.note),
        asks=judgement.kind == "to check",
    )


def _check(judgement: Judgement) -> Check:
    subject = judgement.subject
    who, note, author = (visible(told) for told in (subject.value or "", subject.note, judgement.author))
    return Check(judgement.number, subject.passages[0], who, note, author, judgement.at)


def held_view(held: Held) -> HeldView:
    """A failure as lists show it."""
    name = " · ".join(part for part in (held.outlet, held.title or held.id) if part)
    return HeldView(visible(name), held.story, STEPS.get(held.step, held.step), visible(held.reason), held.at)


def _concerns(judgement: Judgement, numbers: dict[str, int]) -> bool:
    subject = judgement.subject
    return any(name in numbers for name in (*subject.reports, *(passage.report for passage in subject.passages)))


def judged_view(ground: Ground) -> Judged:
    """A person's judgement from the ground that it gave."""
    kind, author, day = (*ground.values, "", "", "")[:3]
    return Judged(KINDS.get(kind, kind), visible(author), day)


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
        select(reports.c.id, reports.c.number, reports.c.title, reports.c.outlet, stories.c.number)
        .join(stories, stories.c.id == reports.c.story)
        .where(reports.c.id.in_(list(best)), reports.c.withdrawn.is_(None))
    )
    found: Iterable[tuple[str, int, str | None, str | None, int]] = connection.execute(query)  # type: ignore[attr-defined]
    for name, number, title, outlet, story_number in sorted(found, key=lambda row: (-best[row[0]], row[0])):
        yield Near(number, visible(title or outlet or name), story_number, best[name])
