"""What pages, API and feeds all do: one desk over one store, with one analysis at a time.

What takes long (reading, annotating, linking) is done by the worker, a process of its own; everything else reads and writes the
store directly.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from msgspec.structs import replace
from sqlalchemy import select

from recoupe.desk import alerts
from recoupe.desk import stories as told
from recoupe.desk.alerts import Webhook
from recoupe.errors import RecoupeError
from recoupe.model import Dossier, Passage, Report
from recoupe.serve import worker
from recoupe.serve.held import Held
from recoupe.serve.looking import ByHand, Handed, Look
from recoupe.store import failures, judgements, records
from recoupe.store import stories as kept
from recoupe.store.base import Store
from recoupe.store.failures import Held as HeldBack
from recoupe.store.judgements import Judgement, Kind, Subject
from recoupe.store.records import Kept
from recoupe.store.schema import reports, stories
from recoupe.store.search import Hit, Query, find

LONGEST_PASSAGE = 5_000
AT_A_TIME = 8
"""Reports that are taken in before it is told how far that is."""
NOTHING_BY_HAND: Mapping[int, ByHand] = {}
REPORTS_HELD = 1_000
"""Reports of which the dossiers are held, all together."""


class NotFoundError(RecoupeError):
    """What was asked for is not in the store."""


class RefusedError(RecoupeError):
    """What was handed in says too little, or what cannot be."""


class OutOfRangeError(RefusedError):
    """A number, a day or a character set that there cannot be."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of what was handed in: the reports kept, each with the number of its story, and what failed."""

    kept: tuple[tuple[Kept, int | None], ...]
    failed: tuple[RecoupeError, ...]


class Desk:
    """The store as the application uses it."""

    def __init__(self, store: Store, *, allow_private: bool = False, webhook: Webhook | None = None) -> None:
        self.store = store
        self._webhook = webhook
        self._private = allow_private
        self._alerting = threading.Lock()
        self._dossiers: Held[Dossier] = Held(REPORTS_HELD, lambda dossier: len(dossier.reports))
        self._address = store.address

    def warm(self) -> None:
        """Has the worker load the trained pipeline and the state of grouping, so that the first report need not wait for them."""
        worker.run(worker.warm, self._address)

    def add(self, found: Iterable[Report | RecoupeError]) -> Added:
        """Takes reports in, puts them into stories and tells what is new; confirmed on return."""
        return self._added(worker.run(worker.add, self._address, list(found)))

    def fetched(self, address: str) -> Handed:
        """What an address holds, not yet taken in. Raises FetchError."""
        from recoupe.fetch import fetch

        page = fetch(address, allow_private=self._private)
        return Handed(page.url, page.content, url=page.url, charset=page.charset)

    def look(self, handed: Handed) -> Look:
        """How a file, a page or a text is read; nothing is kept."""
        return worker.run(worker.look, handed)

    def take(self, handed: Handed, by_hand: Mapping[int, ByHand] = NOTHING_BY_HAND) -> Added:
        """Takes in the reports of a file, a page or a text, with what was put right of them by hand."""
        return self._added(worker.run(worker.take, self._address, handed, dict(by_hand)))

    def take_slowly(
        self, handed: Handed, by_hand: Mapping[int, ByHand], *, seen: Callable[[int, int], None], told: Callable[[Added], None]
    ) -> None:
        """The same, some reports after others: `seen` is told how many of how many are in, `told` what became of them."""
        items = worker.run(worker.reports_of, handed, dict(by_hand))
        failed: list[RecoupeError] = [item for item in items if not isinstance(item, Report)]
        reports = [item for item in items if isinstance(item, Report)]
        done: list[Kept] = []
        seen(0, len(reports))
        for start in range(0, len(reports), AT_A_TIME):
            kept, broken = worker.run(worker.put, self._address, reports[start : start + AT_A_TIME])
            done, failed = done + kept, failed + broken
            seen(min(start + AT_A_TIME, len(reports)), len(reports))
            told(self._added((done, failed)))
        failed += worker.run(worker.tell, self._address, [kept.id for kept in done])
        told(self._added((done, failed)))

    def add_address(self, address: str) -> Added:
        """Fetches an address and takes in what it holds. Raises FetchError."""
        return self.take(self.fetched(address))

    def _added(self, results: worker.Results) -> Added:
        done, failed = results
        self._alert()
        homes = self._homes([result.id for result in done])
        return Added(tuple((result, homes.get(result.id, ("", None))[1]) for result in done), tuple(failed))

    def story(self, number: int) -> tuple[kept.Listed, Dossier]:
        """A story and its dossier, as of now. Raises NotFoundError; StoreError where all its reports were withdrawn."""
        row = self.listed(number)
        return row, self._dossiers.get(row.id, lambda: self.version(row.id), lambda _: told.refresh(self.store, row.id))

    def version(self, story: str) -> Hashable:
        """What a story's dossier is made of: the same as long as the dossier is."""
        return told.version(self.store, story)

    def listed(self, number: int) -> kept.Listed:
        """A story as lists show it; one that went into another gives that one. Raises NotFoundError."""
        with self.store.reading() as connection:
            identity = kept.numbered(connection, number)
            row = kept.row(connection, identity) if identity is not None else None
            found = kept.one(connection, row.id) if row is not None else None
        if found is None:
            raise NotFoundError(f"there is no story {number}")
        return found

    def search(self, query: Query) -> list[tuple[Hit, kept.Home | None]]:
        """Reports found, each with its story."""
        with self.store.reading() as connection:
            hits = find(connection, query)
            homes = kept.homes(connection, {hit.story for hit in hits if hit.story is not None})
        return [(hit, homes.get(hit.story or "")) for hit in hits]

    def history(self, number: int) -> list[records.Version]:
        """The versions of a report by its number, oldest first. Raises NotFoundError."""
        with self.store.reading() as connection:
            identity = connection.execute(select(reports.c.id).where(reports.c.number == number)).scalar()
            found = records.history(connection, identity) if identity is not None else []
        if not found:
            raise NotFoundError(f"there is no report {number}")
        return found

    def passage(self, place: str) -> Passage:
        """The passage at `REPORT START END`, with the report's number. Raises NotFoundError."""
        parts = place.split(" ")
        if len(parts) != 3 or not all(part.isdecimal() and len(part) < 10 for part in parts):
            raise NotFoundError(f"there is no passage {place!r}")
        return Passage(report=self.report_of(parts[0]), start=int(parts[1]), end=int(parts[2]))

    def report_of(self, number: str) -> str:
        """The id of the report of a number. Raises NotFoundError."""
        if not number.isdecimal() or len(number) > 9:
            raise NotFoundError(f"there is no report {number!r}")
        return self.history(int(number))[-1].report.id

    def home(self, report: str) -> int | None:
        """The number of a report's story, None where it is in none."""
        return self._homes([report]).get(report, ("", None))[1]

    def judge(self, kind: Kind, subject: Subject, *, author: str) -> Judgement:
        """Keeps a judgement, which holds at once. Raises StoreError where it says nothing, NotFoundError where of nothing."""
        subject = self._with_wordings(subject)
        made = self.store.write(lambda connection: judgements.judge(connection, kind, subject, author=author))
        self._apply(made)
        return made

    def undo(self, number: int, *, author: str) -> Judgement:
        """Ends a judgement. Raises NotFoundError where none of that number is in force."""
        undone = self.store.write(lambda connection: judgements.undo(connection, number, author=author))
        if undone is None:
            raise NotFoundError(f"no judgement {number} is in force")
        self._apply(undone)
        return undone

    def held(self) -> list[HeldBack]:
        """The reports that a step failed on, as they came."""
        with self.store.reading() as connection:
            return failures.listed(connection)

    def judgements(self) -> list[Judgement]:
        """All judgements, oldest first."""
        with self.store.reading() as connection:
            return judgements.listed(connection)

    def follow(self, number: int, *, on: bool) -> None:
        """Follows a story, or no more."""
        story = self.listed(number).id
        self.store.write(lambda connection: (kept.follow if on else kept.unfollow)(connection, story))

    def _apply(self, judgement: Judgement) -> None:
        """Has a judgement, or its end, take effect on stories and on what is told of them."""
        dated = list(judgement.subject.reports) if judgement.kind == "this day" else []
        worker.run(worker.apply, self._address, [*(passage.report for passage in judgement.subject.passages), *dated], dated)
        self._alert()

    def _alert(self) -> None:
        """Tells the webhook what changed, beside: nobody waits for it, and what it does not take is sent the next time."""
        if self._webhook is not None:
            threading.Thread(target=self._send, args=(self._webhook,), daemon=True).start()

    def _send(self, webhook: Webhook) -> None:
        with self._alerting, suppress(RecoupeError):
            alerts.send(self.store, webhook)

    def _with_wordings(self, subject: Subject) -> Subject:
        """The subject with its passages' words, by which they are found after an edit."""
        names = [passage.report for passage in subject.passages] + list(subject.reports)
        with self.store.reading() as connection:
            found = {report.id: report for report, _ in records.get(connection, dict.fromkeys(names))}
        for name in names:
            if name not in found:
                raise NotFoundError(f"there is no report {name!r}")
        wordings = tuple(_wording(found[passage.report], passage) for passage in subject.passages)
        return replace(subject, wordings=wordings)

    def _homes(self, ids: Sequence[str]) -> dict[str, tuple[str, int]]:
        query = select(reports.c.id, stories.c.id, stories.c.number).join(stories, stories.c.id == reports.c.story)
        with self.store.reading() as connection:
            rows = connection.execute(query.where(reports.c.id.in_(ids))).all()
        return {report: (story, number) for report, story, number in rows}


def _wording(report: Report, passage: Passage) -> str:
    words = report.text[passage.start : passage.end]
    if not words.strip() or passage.end > len(report.text) or passage.end - passage.start > LONGEST_PASSAGE:
        raise NotFoundError(f"there is no passage {passage.start}-{passage.end} in {report.id!r}")
    return words
