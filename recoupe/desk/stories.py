"""A story of the store as a dossier, and what is new in it since it was last told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, delete, insert, select, update

from recoupe.desk import judged
from recoupe.dossier import build
from recoupe.errors import StoreError
from recoupe.model import Claim, Decision, Dossier, Report
from recoupe.store import judgements, records
from recoupe.store import stories as kept
from recoupe.store.base import Store, now
from recoupe.store.schema import claims, news, reports, stories
from recoupe.text import excerpt, fold

DISPUTED = ("differ", "contradict")
NEWS_WORDS = 30


def dossier(store: Store, story: str) -> Dossier:
    """The dossier of a story as it is now, with what persons judged. A story that went into another one gives that one's.

    Raises StoreError where the store has no such story, or all its reports were withdrawn.
    """
    with store.reading() as connection:
        return _dossier(connection, story)


def refresh(store: Store, story: str) -> Dossier:
    """The dossier, and in the store what is new in it: claims, disagreements, the title. Confirmed on return."""
    with store.reading() as connection:
        made, seen = _dossier(connection, story), kept.row(connection, story)

    def tell(connection: Connection) -> None:
        current = kept.row(connection, made.story.id)
        if current is not None and seen is not None and current.updated == seen.updated and current.stale:
            _tell(connection, made, first=not _told_before(connection, made.story.id))

    if seen is not None and seen.stale:
        store.write(tell)
    return made


def refresh_stale(store: Store, *, least: int = 2) -> int:
    """Refreshes the stories that changed and have `least` reports or more; how many. A lone report's claims are its text."""
    with store.reading() as connection:
        query = select(stories.c.id).where(stories.c.stale.is_(True), stories.c.size >= least).order_by(stories.c.id)
        stale = list(connection.execute(query).scalars())
    for story in stale:
        refresh(store, story)
    return len(stale)


def _dossier(connection: Connection, story: str) -> Dossier:
    row = kept.row(connection, story)
    if row is None:
        raise StoreError(f"the store has no story {story!r}; `recoupe search` shows the stories of reports")
    query = select(reports.c.id).where(reports.c.story == row.id, reports.c.withdrawn.is_(None)).order_by(reports.c.number)
    found = records.get(connection, connection.execute(query).scalars())
    if not found:
        raise StoreError(f"all reports of the story {story!r} were withdrawn by their publishers")
    told, annotations = [report for report, _ in found], [layers for _, layers in found]
    texts = {report.id: report for report in told}
    in_force = [j for j in judgements.holding(connection) if _concerns(j, texts)]
    made = build(told, annotations)
    if any(j.kind == "not this speaker" for j in in_force):
        named = {layers.id: layers for layers in made.annotations}
        made = build(told, judged.unsaid(annotations, [named[a.id] for a in annotations], in_force, texts))
    decisions = msgspec.json.decode(records.unpack(row.decisions), type=tuple[Decision, ...]) if row.decisions else ()
    return replace(
        made,
        story=replace(made.story, id=row.id, decisions=decisions, claims=judged.claims(made.story.claims, in_force, texts)),
    )


def _concerns(judgement: judgements.Judgement, texts: dict[str, Report]) -> bool:
    subject = judgement.subject
    return any(report in texts for report in (*subject.reports, *(passage.report for passage in subject.passages)))


def _told_before(connection: Connection, story: str) -> bool:
    return connection.execute(select(claims.c.number).where(claims.c.story == story).limit(1)).scalar() is not None


Wordings = list[tuple[str, str]]
"""A claim's passages, each with its report, folded: what a claim is known by after reports were edited."""


def _tell(connection: Connection, made: Dossier, *, first: bool) -> None:
    """Writes the claims in the place of earlier ones, and as news what was not there; nothing is news in a story told first."""
    story, time = made.story, now()
    texts = {report.id: report for report in made.reports}
    before = {
        row.number: (row.relation, row.seen, msgspec.json.decode(row.wordings, type=Wordings))
        for row in connection.execute(select(claims).where(claims.c.story == story.id).order_by(claims.c.number))
    }
    rows, told = [], []
    for claim in story.claims:
        wordings = _wordings(claim, texts)
        number = _earlier(wordings, ((n, old) for n, (_, _, old) in before.items()))
        relation, seen, _ = before.pop(number) if number is not None else ("", time, [])
        disputed = claim.relation in DISPUTED and relation not in DISPUTED
        if not first and (number is None or disputed):
            lead = claim.occurrences[0]
            text = records.column(excerpt(texts[lead.report].text, lead.start, lead.end, words=NEWS_WORDS))
            kind = "disagreement" if disputed else "claim"
            told.append({"story": story.id, "at": time, "kind": kind, "report": lead.report, "text": text})
        rows.append(
            {
                "story": story.id,
                "relation": claim.relation,
                "seen": seen,
                "wordings": msgspec.json.encode(wordings),
                "record": msgspec.json.encode(claim),
            }
        )
    connection.execute(delete(claims).where(claims.c.story == story.id))
    for table, new in ((claims, rows), (news, told)):
        if new:
            connection.execute(insert(table), new)
    disagreements = sum(claim.relation in DISPUTED for claim in story.claims)
    values = {"title": records.column(made.title), "stale": False, "disagreements": disagreements}
    connection.execute(update(stories).where(stories.c.id == story.id).values(**values))


def _wordings(claim: Claim, texts: dict[str, Report]) -> Wordings:
    return [(told.report, fold(texts[told.report].text[told.start : told.end])) for told in claim.occurrences]


def _earlier(wordings: Sequence[tuple[str, str]], before: Iterable[tuple[int, Wordings]]) -> int | None:
    """The earlier claim that this one is: the one with most passages in common."""
    own = set(wordings)
    shared = [(len(own.intersection(map(tuple, old))), -number) for number, old in before]
    most = max(shared, default=(0, 0))
    return -most[1] if most[0] else None
