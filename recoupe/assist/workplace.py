"""What the server holds between two questions: the stories that were compared, and the store where there is one."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from threading import Lock

import msgspec
from msgspec.structs import replace

from recoupe.assist import quotations
from recoupe.assist.answers import (
    Change,
    Cited,
    Compared,
    Comparison,
    Found,
    Given,
    Hit,
    Hits,
    KeptAll,
    KeptReport,
    Looked,
    Quoted,
)
from recoupe.assist.gate import Allowed, RefusedError, bounded, given_reports
from recoupe.assist.shown import NOTHING, Shown, cite, plain
from recoupe.desk import stories as told_stories
from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.dossier import build_sound
from recoupe.engine.local import annotate
from recoupe.errors import InputError
from recoupe.export.page_safe import visible
from recoupe.export.sources import speaker, voices
from recoupe.group import group
from recoupe.isolate import isolate, told
from recoupe.model import Annotations, Report, Span, Story
from recoupe.store import records
from recoupe.store.base import Store
from recoupe.store.search import Query, find, folded, passages

ABSENT = "these words stand in none of the reports that were looked through: do not quote them"
HELD = 16
"""Stories that are held; the one that was asked for longest ago is let go."""
FIRST_FACTS = 10
CANDIDATES = 50
"""Reports of a store that are looked through for one word of a quotation."""
LONG_WORDS = 4

Pairs = list[tuple[Report, Annotations]]


class Workplace:
    """Answers questions about stories; one question at a time is worked on, since the analysis is one."""

    def __init__(self, store: Store | None = None, allowed: Allowed | None = None) -> None:
        self.store = store
        self.allowed = allowed or Allowed()
        self._held: OrderedDict[str, Shown] = OrderedDict()
        self._lock = Lock()

    def compare(
        self, reports: Sequence[Given], files: Sequence[str], addresses: Sequence[str], *, one_story: bool = False
    ) -> Comparison:
        """Reads, groups and compares reports, and holds their stories for further questions."""
        with self._lock:
            found, failed = given_reports(self.allowed, reports, files, addresses)
            if not found:
                raise RefusedError("; ".join(failed) or "give reports, files or addresses")
            problems: list[InputError] = []
            pairs = list(zip(found, annotate(found, failed=problems.append), strict=True))
            failed += map(str, problems)
            stories = [self._tell(part, failed) for part in _parted(pairs, failed, one_story=one_story)]
            return Comparison(stories, [visible(reason) for reason in failed])

    def _tell(self, pairs: Pairs, failed: list[str]) -> Compared:
        dossier, broken = build_sound([report for report, _ in pairs], [found for _, found in pairs])
        failed += [f'"{report.id}" could not be compared ({told(error)})' for report, error in broken]
        key = "read-" + blake2b(msgspec.json.encode(dossier.reports), digest_size=6).hexdigest()
        shown = self._hold(key, Shown(key, replace(dossier, story=replace(dossier.story, id=key))))
        return Compared(key, shown.origins(), shown.facts(limit=FIRST_FACTS))

    def _hold(self, key: str, shown: Shown) -> Shown:
        self._held[key] = shown
        self._held.move_to_end(key)
        while len(self._held) > HELD:
            self._held.popitem(last=False)
        return shown

    def story(self, story: str) -> Shown:
        """A story that was compared, or one of the store. Raises RefusedError where there is none."""
        with self._lock:
            if story in self._held:
                return self._hold(story, self._held[story])
        if self.store is None:
            raise RefusedError(f"no story {bounded(story, 'the story')[:200]!r} is held; compare its reports first")
        return Shown(story, told_stories.dossier(self.store, bounded(story, "the story")))

    def quotation(self, words: str, story: str) -> Quoted:
        """Whether the words stand in a story's reports; without a story in all that is held, or that the store finds."""
        bounded(words, "the quotation")
        if not quotations.parts(words):
            raise RefusedError("the quotation holds no word")
        pairs = list(self._pairs(words, story))
        looked = [Looked(visible(r.id), plain(r.outlet), a.dct or r.published, len(r.text)) for r, a in pairs]
        found = [_found(match, report, layers) for report, layers in pairs for match in quotations.exact(words, report.text)]
        if found:
            return Quoted("exact", found, looked)
        near = [(match, r, a) for r, a in pairs if (match := quotations.nearest(words, r.text)) is not None]
        if near:
            near.sort(key=lambda item: -item[0].likeness)
            return Quoted("altered", [_found(*item) for item in near], looked, "these words stand in no report as given")
        return Quoted(
            "absent", [], looked, "these words stand in none of the reports that were looked through; do not quote them"
        )

    def _pairs(self, words: str, story: str) -> Iterator[tuple[Report, Annotations]]:
        if story:
            dossier = self.story(story).dossier
            yield from zip(dossier.reports, dossier.annotations, strict=True)
            return
        seen: set[str] = set()
        with self._lock:
            held = [shown.dossier for shown in self._held.values()]
        for dossier in held:
            for report, found in zip(dossier.reports, dossier.annotations, strict=True):
                if report.id not in seen:
                    seen.add(report.id)
                    yield report, found
        if self.store is not None:
            yield from self._stored(words, seen)

    def _stored(self, words: str, seen: set[str]) -> Iterator[tuple[Report, Annotations]]:
        assert self.store is not None
        longest = sorted({word.strip(".,;:!?«»\"'“”") for word in words.split()}, key=lambda word: (-len(word), word))
        queries = [f'"{part}"' for part in quotations.parts(words)] + longest[:LONG_WORDS]
        with self.store.reading() as connection:
            ids = {hit.id: None for query in queries for hit in find(connection, Query(words=query, limit=CANDIDATES))}
            yield from records.get(connection, [identity for identity in ids if identity not in seen])

    def search(self, query: Query) -> Hits:
        """Reports that hold the words: of the store, newest first, then of the stories that were compared."""
        bounded(query.words, "the words")
        found: list[Hit] = []
        if self.store is not None:
            with self.store.reading() as connection:
                hits = find(connection, query)
            for hit in hits:
                report = Report(id=hit.id, text=hit.text, outlet=hit.outlet, url=hit.url)
                found.append(Hit(hit.story, plain(hit.title), _cited(report, hit.passages, hit.day)))
        with self._lock:
            held = list(self._held.items())
        for key, shown in held:
            for report, layers in zip(shown.dossier.reports, shown.dossier.annotations, strict=True):
                spans = passages(report.text, query.words) if _fits(report, layers, query) else ()
                if spans:
                    found.append(Hit(key, plain(report.title), _cited(report, spans, layers.dct)))
        found = [hit for hit in found if hit.passages][: query.limit]
        return Hits(found, "" if found else NOTHING)

    def keep(self, reports: Sequence[Given], files: Sequence[str], addresses: Sequence[str]) -> KeptAll:
        """Takes reports into the store."""
        if self.store is None or not self.allowed.keep:
            raise RefusedError("nothing may be kept; start `recoupe mcp` with --store and --keep")
        with self._lock:
            found, failed = given_reports(self.allowed, reports, files, addresses)
            texts = {report.id: report for report in found}
            kept: list[KeptReport] = []
            for outcome in ingest(self.store, found, linker=Linker(self.store)):
                if isinstance(outcome, InputError):
                    failed.append(str(outcome))
                else:
                    report = texts[outcome.id]
                    kept.append(KeptReport(outcome.outcome, cite(report, (0, len(report.text)))))
            told_stories.refresh_stale(self.store, failed=lambda error: failed.append(str(error)))
            return KeptAll(kept, [visible(reason) for reason in failed])


def _parted(pairs: Pairs, failed: list[str], *, one_story: bool) -> list[Pairs]:
    """The reports of each story."""
    if one_story:
        return [pairs]

    def work(part: Pairs) -> list[Story]:
        return list(group([report for report, _ in part], [found for _, found in part]))

    stories, broken = isolate(pairs, work)
    failed += [f'"{report.id}" could not be linked ({told(error)})' for (report, _), error in broken]
    return [[pair for pair in pairs if pair[0].id in story.reports] for story in stories]


def _fits(report: Report, layers: Annotations, query: Query) -> bool:
    """Whether a held report is of the days, the outlet and the speaker asked for."""
    day = layers.dct or report.published or ""
    outlet = f" {folded(report.outlet or '')} "
    speakers = [f" {folded(a.speaker)} " for a in layers.attributions if a.speaker]
    return (
        (not query.since or day[: len(query.since)] >= query.since)
        and (not query.until or (bool(day) and day[: len(query.until)] <= query.until))
        and (not query.outlet or f" {folded(query.outlet)} " in outlet)
        and (not query.speaker or any(f" {folded(query.speaker)} " in name for name in speakers))
    )


def _cited(report: Report, spans: Sequence[Span], day: str | None) -> list[Cited]:
    return [cite(report, span, day) for span in spans if report.text[slice(*span)].strip()]


def _found(match: quotations.Match, report: Report, layers: Annotations) -> Found:
    """A place of a quotation, with whose words it is in the report."""
    start, end = match.spans[0][0], match.spans[-1][1]
    within = [
        (b - a, index)
        for index, attribution in enumerate(layers.attributions)
        for a, b in attribution.content
        if a < end and start < b
    ]
    chain = voices(layers, min(within)[1] if within else None)
    return Found(
        passages=[cite(report, span, layers.dct) for span in match.spans],
        changes=[Change(visible(change.given), visible(change.stands)) for change in match.changes],
        likeness=match.likeness,
        quoted_in_report=bool(chain) and quotations.in_marks(report.text, start, end),
        speaker=visible(speaker(chain[-1])) if chain else None,
        voices=[visible(speaker(attribution)) for attribution in chain],
    )
