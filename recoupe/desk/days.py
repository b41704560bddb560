"""The day of a report as a person said it: it goes before what the program would find, whenever the report is dated."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.engine.careful import Prepared
from recoupe.model import Evidence
from recoupe.store import judgements
from recoupe.store.base import Store

PERSON = "person"
"""The kind of evidence that a person is."""


def as_judged(store: Store, work: Prepared) -> Prepared:
    """Dated reports, each with the day that a person said of it, if one did; of several the last that holds."""
    with store.reading() as connection:
        said = {
            judgement.subject.reports[0]: judgement
            for judgement in judgements.holding(connection)
            if judgement.kind == "this day"
        }
    made: Prepared = []
    for report, found, failures in work:
        judgement = said.get(report.id)
        if judgement is not None:
            why = Evidence(kind=PERSON, note=f"{judgement.author}, {judgement.at[:10]}, no. {judgement.number}")
            found = replace(found, dct=judgement.subject.value, dct_evidence=(why,))
        made.append((report, found, failures))
    return made
