"""A story of the store as a dossier, and what is new in it since it was last told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, Row, delete, insert, select, update

from recoupe.desk import evolution, judged
from recoupe.dossier import build
from recoupe.errors import DossierError, InputError, RecoupeError, StoreError
from recoupe.export.glance import glances
from recoupe.isolate import NOT_TO_BLAME, isolate, told
from recoupe.model import Annotations, Claim, Decision, Dossier, Report
from recoupe.relations import APART
from recoupe.store import claims as kept_claims
from recoupe.store import failures, judgements, records
from recoupe.store import stories as kept
from recoupe.store.base import Store, now
from recoupe.store.schema import claims, news, profiles, reports, stories
from recoupe.text import excerpt, fold

STEP = "reconciliation"
NEWS_WORDS = 30


def dossier(store: Store, story: str) -> Dossier:
    """The dossier of a story as it is now, with what persons judged. A story that went into another one gives that one's.

    Raises StoreError where the store has no such story, or all its reports were withdrawn.
    """
    with store.reading() as connection:
        source = _source(connection, story)
    return _whole(source, isolate(source.pairs, source.compose)[0])


def version(store: Store, story: str) -> Hashable:
    """What a story's dossier is made of, as something that changes whenever the dossier may: None where there is no story."""
    with store.reading() as connection:
        row = kept.row(connection, story)
        if row is None:
            return None
        r, p = reports.c, profiles.c
        query = select(r.number, r.id, r.version, p.revision).join(profiles, p.report == r.number)
        members = connection.execute(query.where(r.story == row.id, r.withdrawn.is_(None)).order_by(r.number)).all()
        names = {member.id for member in members}
        broken = failures.numbers(connection, STEP).intersection(member.number for member in members)
        judged = tuple(j.number for j in judgements.holding(connection) if _concerns(j, names))
    return row.id, row.updated, row.decisions, tuple(map(tuple, members)), frozenset(broken), judged


def refresh(store: Store, story: str) -> Dossier:
    """The dossier, and in the store what is new in it: claims, disagreements, the title. Confirmed on return.

    A report that breaks the dossier is left out of it, and the store says so. Raises DossierError where none is left.
    """
    with store.reading() as connection:
        source = _source(connection, story)
    if not source.row.stale:
        made, broken = isolate(source.pairs, source.compose)
        if not broken:
            return _whole(source, made)
    told, broken = isolate(source.pairs, source.tell)
    try:
        store.write(lambda connection: source.settle(connection, told, broken))
    except NOT_TO_BLAME:
        raise
    except Exception:
        told, broken = isolate(source.pairs, lambda pairs: source.attempt(store, pairs))
        store.write(lambda connection: source.settle(connection, told, broken))
    return _whole(source, told.dossier if told else None)


def refresh_stale(store: Store, *, least: int = 2, failed: Callable[[RecoupeError], None] | None = None) -> int:
    """Refreshes the stories that changed and have `least` reports or more; how many. A lone report's claims are its text.

    `failed` is told which reports could not be reconciled, and which stories have none left that can.
    """
    with store.reading() as connection:
        query = select(stories.c.id).where(stories.c.stale.is_(True), stories.c.size >= least).order_by(stories.c.id)
        stale = list(connection.execute(query).scalars())
        before = set(failures.listed(connection))
    for story in stale:
        try:
            refresh(store, story)
        except DossierError as error:
            if failed is not None:
                failed(error)
    if stale and failed is not None:
        with store.reading() as connection:
            fresh = [held for held in failures.listed(connection) if held.step == STEP and held not in before]
        for held in fresh:
            remedy = "it is left out of its story's dossier; please report this"
            failed(InputError(held.id, f'"{held.id}" failed in {STEP} ({held.reason})', remedy))
    return len(stale)


Pairs = list[tuple[Report, Annotations]]
Broken = Sequence[tuple[tuple[Report, Annotations], Exception]]


@dataclass(frozen=True, slots=True)
class _Told:
    """A dossier, and what lists show of it, packed."""

    dossier: Dossier
    glance: bytes


@dataclass(frozen=True, slots=True)
class _Source:
    """What a story's dossier is made from: its row, its reports but for those that broke it before, and what was judged."""

    row: Row[Any]
    pairs: Pairs
    judged: tuple[judgements.Judgement, ...]

    def compose(self, pairs: Pairs) -> Dossier | None:
        """The dossier of these reports, None of none."""
        if not pairs:
            return None
        texts = {report.id: report for report, _ in pairs}
        members, annotations = list(texts.values()), [layers for _, layers in pairs]
        made = build(members, annotations)
        if any(j.kind in judged.SPEAKERS for j in self.judged):
            named = {layers.id: layers for layers in made.annotations}
            made = build(members, judged.unsaid(annotations, [named[a.id] for a in annotations], self.judged, texts))
        packed = self.row.decisions
        decisions = msgspec.json.decode(records.unpack(packed), type=tuple[Decision, ...]) if packed else ()
        corrected = judged.claims(made.story.claims, self.judged, texts)
        return replace(made, story=replace(made.story, id=self.row.id, decisions=decisions, claims=corrected))

    def tell(self, pairs: Pairs) -> _Told | None:
        """The dossier of these reports and what lists show of it, worked out before anything is written."""
        made = self.compose(pairs)
        return _Told(made, records.pack(msgspec.json.encode(glances(made)))) if made else None

    def settle(self, connection: Connection, made: _Told | None, broken: Broken) -> None:
        """Keeps what broke the dossier, and what is new in it unless the story changed meanwhile."""
        for (report, _), error in broken:
            row = records.row(connection, report.id)
            if row is not None:
                failures.put(connection, row.number, STEP, told(error))
        current = kept.row(connection, self.row.id)
        if current is None or current.updated != self.row.updated or not current.stale:
            return
        if made is None:
            nothing = {"stale": False, "disagreements": 0, "glance": None}
            connection.execute(update(stories).where(stories.c.id == self.row.id).values(**nothing))
        else:
            _tell(connection, made.dossier, made.glance, first=not _told_before(connection, self.row.id))

    def attempt(self, store: Store, pairs: Pairs) -> _Told | None:
        """What is told of these reports, once it was seen that it can be kept; nothing is kept of that."""
        made = self.tell(pairs)
        store.attempt(lambda connection: self.settle(connection, made, ()))
        return made


def _whole(source: _Source, made: Dossier | None) -> Dossier:
    if made is None:
        raise DossierError(f"none of the reports of {source.row.id!r} can be reconciled; `recoupe held` says why")
    return made


def _source(connection: Connection, story: str) -> _Source:
    row = kept.row(connection, story)
    if row is None:
        raise StoreError(f"the store has no story {story!r}; `recoupe search` shows the stories of reports")
    r = reports.c
    query = select(r.number, r.id).where(r.story == row.id, r.withdrawn.is_(None)).order_by(r.number)
    members = connection.execute(query).all()
    if not members:
        raise StoreError(f"all reports of the story {story!r} were withdrawn by their publishers")
    broken = failures.numbers(connection, STEP)
    found = records.get(connection, [identity for number, identity in members if number not in broken])
    texts = {report.id: report for report, _ in found}
    return _Source(row, found, tuple(j for j in judgements.holding(connection) if _concerns(j, texts)))


def _concerns(judgement: judgements.Judgement, texts: Collection[str]) -> bool:
    subject = judgement.subject
    return any(report in texts for report in (*subject.reports, *(passage.report for passage in subject.passages)))


def _told_before(connection: Connection, story: str) -> bool:
    return connection.execute(select(claims.c.number).where(claims.c.story == story).limit(1)).scalar() is not None


Wordings = list[tuple[str, str]]
"""A claim's passages, each with its report, folded: what a claim is known by after reports were edited."""


def _tell(connection: Connection, made: Dossier, glance: bytes | None, *, first: bool) -> None:
    """Writes the claims in the place of earlier ones, and as news what was not there; nothing is news in a story told first."""
    story, time = made.story, now()
    texts = {report.id: report for report in made.reports}
    before = {
        row.number: (row.relation, row.seen, msgspec.json.decode(row.wordings, type=Wordings), row.key)
        for row in connection.execute(select(claims).where(claims.c.story == story.id).order_by(claims.c.number))
    }
    rows, told = [], []
    known = kept_claims.last(connection, [key for *_, key in before.values() if key])
    used = {key for *_, key in before.values() if key}
    states: dict[str, kept_claims.Told] = {}
    for claim in story.claims:
        wordings = _wordings(claim, texts)
        number = _earlier(wordings, ((n, old) for n, (_, _, old, _) in before.items()))
        relation, seen, _, key = before.pop(number) if number is not None else ("", time, [], None)
        key = key or evolution.key(story.id, wordings, used)
        used.add(key)
        state, old = evolution.told(claim, texts), known.get(key)
        if state != old:
            states[key] = state
        disputed = claim.relation in APART and relation not in APART
        moved = old is not None and state.moved_from(old)
        if not first and (number is None or disputed or moved):
            lead = claim.occurrences[0]
            text = records.column(excerpt(texts[lead.report].text, lead.start, lead.end, words=NEWS_WORDS))
            kind = "disagreement" if disputed else "change" if number is not None else "claim"
            told.append({"story": story.id, "at": time, "kind": kind, "report": lead.report, "text": text, "claim": key})
        rows.append(
            {
                "story": story.id,
                "relation": claim.relation,
                "seen": seen,
                "wordings": msgspec.json.encode(wordings),
                "record": msgspec.json.encode(claim),
                "key": key,
            }
        )
    kept_claims.put(connection, story.id, states, at=time)
    connection.execute(delete(claims).where(claims.c.story == story.id))
    for table, new in ((claims, rows), (news, told)):
        if new:
            connection.execute(insert(table), new)
    disagreements = sum(claim.relation in APART for claim in story.claims)
    values = {"title": records.column(made.title), "stale": False, "disagreements": disagreements, "glance": glance}
    connection.execute(update(stories).where(stories.c.id == story.id).values(**values))


def _wordings(claim: Claim, texts: dict[str, Report]) -> Wordings:
    return [(told.report, fold(texts[told.report].text[told.start : told.end])) for told in claim.occurrences]


def _earlier(wordings: Sequence[tuple[str, str]], before: Iterable[tuple[int, Wordings]]) -> int | None:
    """The earlier claim that this one is: the one with most passages in common."""
    own = set(wordings)
    shared = [(len(own.intersection(map(tuple, old))), -number) for number, old in before]
    most = max(shared, default=(0, 0))
    return -most[1] if most[0] else None
