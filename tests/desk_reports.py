"""Reports for the desk, and short ways to put them into its store."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from sqlalchemy import select

from recoupe.desk.ingest import ingest, keep
from recoupe.desk.link import Linker
from recoupe.errors import InputError
from recoupe.model import Annotations, Claim, Occurrence, Report
from recoupe.store import judgements
from recoupe.store.base import Store
from recoupe.store.judgements import Kind, Subject
from recoupe.store.records import Kept
from recoupe.store.schema import reports

ROOT = Path(__file__).parent.parent
CASES = json.loads((ROOT / "tests" / "cases" / "fr" / "grouping.json").read_text("utf-8"))
REPORTS = [Report(**{key: value for key, value in case.items() if key != "story"}) for case in CASES]
EXAMPLE = ROOT / "examples" / "venezuela-2019"
PORT = Report(
    id="port-1",
    outlet="Le Phare",
    published="2022-05-10",
    text="Le port de Kersaint a fermé mardi. « Nous rouvrirons vendredi », a déclaré Anne Le Goff. Douze navires attendent.",
)
PORT_AGAIN = Report(
    id="port-2",
    outlet="La Vigie",
    published="2022-05-10",
    text="Fermé depuis mardi, le port de Kersaint rouvrira vendredi, selon Anne Le Goff. Quatorze navires attendent.",
)


def dated(report: Report) -> Annotations:
    return Annotations(id=report.id, outlet=report.outlet, published=report.published, dct=report.published)


def put(store: Store, *given: Report) -> None:
    for report in given:
        keep(store, report, dated(report))


def members(store: Store) -> dict[str, set[str]]:
    with store.reading() as connection:
        found: dict[str, set[str]] = {}
        for story, report in connection.execute(select(reports.c.story, reports.c.id).where(reports.c.withdrawn.is_(None))):
            found.setdefault(story, set()).add(report)
        return found


def judge(store: Store, kind: Kind, **subject: object) -> judgements.Judgement:
    return store.write(lambda c: judgements.judge(c, kind, Subject(**subject), author="Claire"))  # type: ignore[arg-type]


def claim(report: str, start: int, end: int, identity: str) -> Claim:
    told = Occurrence(report=report, start=start, end=end)
    return Claim(id=identity, relation="single", occurrences=(told,), importance=0.5)


def analysed(store: Store, *given: Report) -> list[Kept | InputError]:
    return list(ingest(store, given, linker=Linker(store)))


def recoupe(*arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "recoupe", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload, no-any-return]
