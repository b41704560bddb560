"""What is done with one unit of each stage, in whatever process: rows in, sorted as said, rows out; failures beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter

import msgspec
from msgspec.structs import replace

from recoupe.archive.work import Row, failed
from recoupe.dating import standing
from recoupe.dossier import build_sound
from recoupe.engine.careful import Failure, Outcome, Prepared, annotated, dated, profiled
from recoupe.errors import DossierError
from recoupe.group import Grouper
from recoupe.grouping.decisions import Reasons
from recoupe.grouping.likeness import Likeness
from recoupe.grouping.profile import Profile, outline
from recoupe.isolate import told
from recoupe.model import Annotations, Decision, Dossier, Report, Story

REPORTS = {
    "id": "string", "language": "string", "published": "string", "copy": "string", "lends": "bool_", "open": "bool_",
    "keys": "list_int32", "report": "binary",
}  # fmt: skip
"""A report that holds; `copy` is the same for reports of one text. The others say who may date whom (`recoupe.dating`)."""
DATES = {"id": "string", "day": "string", "found": "binary"}
LAYERS = {"id": "string", "day": "string", "window": "string", "found": "binary", "profile": "binary"}
"""`window` is the day where it is known as a day, else empty."""
PAIRS = {"one": "string", "other": "string", "millionths": "int64", "likeness": "binary"}
LINKED = {"id": "string", "story": "string", "day": "string", "size": "int64"}
"""Who is in which story; `day` and `size` are the story's."""

NO_DAY = "unknown"

_PROFILE = msgspec.msgpack.Decoder(Profile)
_LIKENESS = msgspec.msgpack.Decoder(Likeness)
_REPORT = msgspec.json.Decoder(Report)
_FOUND = msgspec.json.Decoder(Annotations)
_encode = msgspec.json.encode


def placed(report: Report) -> Row:
    """The row of a report that holds."""
    try:
        stands = standing(report)
        lends, opens, keys = stands.lends, stands.open, stands.keys
    except Exception:  # dating it will tell the reason
        lends, opens, keys = False, False, ()
    copy = blake2b(f"{report.language}\0{report.text}".encode(), digest_size=16).hexdigest()
    return {
        "id": report.id,
        "language": report.language,
        "published": report.published,
        "copy": copy,
        "lends": lends,
        "open": opens,
        "keys": list(keys),
        "report": _encode(report),
    }


def date(rows: Iterable[Row], failures: list[Row]) -> Iterator[Row]:
    """The day of each report of `own`; the others, which come first, are those that may date them.

    What a report is dated by does not depend on who else is in the unit: those that are not among its nearest change nothing.
    """
    siblings: dict[str, Report] = {}
    reports: list[Report] = []
    for row in rows:
        report = _REPORT.decode(row["report"])
        if row["own"]:
            siblings.pop(report.id, None)
            reports.append(report)
        else:
            siblings[report.id] = report
    for report, found, failing in dated(reports, list(siblings.values())):
        failures.extend(failed(failure, report) for failure in failing)
        yield {"id": report.id, "day": found.dct, "found": _encode(found)}


def annotate(rows: Iterable[Row], failures: list[Row]) -> Iterator[Row]:
    """What is found in each report. Of rows by language, copy and day those that agree in all three are read once.

    The layers look at text, language and day alone; what else a report's annotations hold is its own.
    """
    groups = [list(group) for _, group in groupby(rows, key=itemgetter("language", "copy", "day"))]
    heads: Prepared = [(_REPORT.decode(group[0]["report"]), _FOUND.decode(group[0]["found"]), ()) for group in groups]
    for group, first in zip(groups, annotated(heads), strict=True):
        for row in group:
            own = _FOUND.decode(row["found"])
            whole = replace(first.found, id=own.id, outlet=own.outlet, published=own.published, dct_evidence=own.dct_evidence)
            yield _annotated(Outcome(_REPORT.decode(row["report"]), whole, first.failures), failures)


def _annotated(outcome: Outcome, failures: list[Row]) -> Row:
    made, failing = profiled(outcome)
    failures.extend(failed(failure, outcome.report) for failure in failing)
    return {
        "id": outcome.report.id,
        "day": outcome.found.dct,
        "window": made.day.isoformat() if made.day else "",
        "found": _encode(outcome.found),
        "profile": msgspec.msgpack.encode(made),
    }


def compare(rows: Iterable[Row]) -> Iterator[Row]:
    """The pairs that count: each report of `own` with those before it. Rows of other days come first."""
    grouper = Grouper()
    names: list[str] = []
    for row in rows:
        known = _PROFILE.decode(row["profile"])
        if row["own"]:
            for position, alike in grouper.put(known).items():
                one, other = sorted((names[position], known.id))
                packed = msgspec.msgpack.encode(alike)
                yield {"one": one, "other": other, "millionths": alike.millionths, "likeness": packed}
        else:
            grouper.restore([known], {})
        names.append(known.id)


def link(rows: Iterable[Row]) -> Iterator[Row]:
    """The stories of reports that hang together, of rows by `part`: reports (without `other`) with their days, and pairs."""
    for _, part in groupby(rows, key=itemgetter("part")):
        place: dict[str, int] = {}
        days: dict[str, str | None] = {}
        alike: dict[tuple[int, int], Likeness] = {}
        for row in part:
            if row["other"] is None:
                place[row["one"]], days[row["one"]] = len(place), row["day"]
            else:
                a, b = sorted((place[row["one"]], place[row["other"]]))
                alike[a, b] = Likeness(row["millionths"], {})
        grouper = Grouper()
        grouper.restore((outline(name, day) for name, day in days.items()), alike)
        for story in grouper.stories(explained=lambda _: False):
            for name in story.reports:
                yield {"id": name, "story": story.id, "day": days[story.id] or NO_DAY, "size": len(story.reports)}


def tell(rows: Iterable[Row], failures: list[Row]) -> Iterator[Dossier]:
    """The dossier of each story, of rows by `story`: reports with their annotations (no `other`), and pairs that touch it."""
    for name, part in groupby(rows, key=itemgetter("story")):
        reasons: Reasons[str, str] = Reasons(str)
        members: list[tuple[Report, Annotations]] = []
        for row in part:
            if row["other"] is None:
                members.append((_REPORT.decode(row["report"]), _FOUND.decode(row["found"])))
            else:
                found = _LIKENESS.decode(row["likeness"])
                reasons.take((row["one"], row["other"]), found, (row["story_of_one"], row["story_of_other"]))
        yield dossier(name, members, reasons.of(name), failures)


def dossier(
    name: str, members: list[tuple[Report, Annotations]], decisions: tuple[Decision, ...], failures: list[Row]
) -> Dossier:
    """The dossier of a story under its id; reports that break it are left out and told. One that has none left is bare."""
    reports, found = [report for report, _ in members], [layers for _, layers in members]
    try:
        made, broken = build_sound(reports, found)
    except DossierError as error:
        failures.extend(failed(Failure("reconciliation", told(error)), report) for report in reports)
        story = Story(id=name, reports=tuple(report.id for report in reports), decisions=decisions)
        return Dossier(title=name, generator="", reports=tuple(reports), annotations=tuple(found), story=story)
    failures.extend(failed(Failure("reconciliation", told(error)), report) for report, error in broken)
    return replace(made, story=replace(made.story, id=name, decisions=decisions))
