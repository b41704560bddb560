"""Events as PLOVER records: fields, codes, several actors, what is not known, cells that would run as formulas."""

from __future__ import annotations

import csv
import io
import json
from typing import Any, get_args

import pytest

from recoupe.export import plover
from recoupe.model import Actor, Annotations, Attribution, Event, EventType, Report

TEXT = "Oslo et Lima ont condamné Khartoum, selon une agence."
REPORT = Report(id="r1", text=TEXT, outlet="Le Fjord", published="2025-03-13")

POLECAT = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country",
    "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
    "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude",
    "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People",
    "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
"""The columns of the data set's files."""


def annotations(**changes: Any) -> Annotations:
    fields: dict[str, Any] = {
        "trigger": (13, 25),
        "type": "ACCUSE",
        "actors": ("Norvège", "Pérou"),
        "recipients": ("Soudan",),
        "date": "2025-03-11",
        "place": "Genève",
        "actor_details": (Actor(name="Norvège", country="NO", sector="GOV"), Actor(name="Pérou", country="PE", sector="GOV")),
        "recipient_details": (Actor(name="Soudan", country="SD", sector="GOV"),),
        "asserted_by": 0,
        "confidence": 0.8,
    }
    said = Attribution(content=((0, 34),), form="indirect", speaker="agence")
    return Annotations(id="r1", dct="2025-03-13", attributions=(said,), events=(Event(**(fields | changes)),))


def test_a_record_has_every_field_in_order() -> None:
    (record,) = plover.records(REPORT, annotations())
    assert tuple(record) == plover.FIELDS
    assert record["Event Type"] == "ACCUSE"
    assert record["CAMEO Root"] == "11"
    assert record["Quad Code"] == "VERBAL CONFLICT"
    assert record["Actor Name"] == "Norvège; Pérou"
    assert record["Actor Country"] == "NOR; PER"
    assert record["Recipient Country"] == "SDN"
    assert record["Primary Actor Sector"] == "GOV"
    assert record["Actor Sectors"] == "GOV"
    assert record["Asserted By"] == "agence"
    assert record["Trigger"] == TEXT[13:25]


def test_what_is_not_known_is_null() -> None:
    bare = annotations(actors=(), recipients=(), actor_details=(), recipient_details=(), date=None, place=None, asserted_by=None)
    (record,) = plover.records(REPORT, bare)
    for field in ("Event Date", "Actor Name", "Actor Country", "Recipient Name", "Placename", "Asserted By"):
        assert record[field] is None


def test_an_attribution_that_is_not_there_names_nobody() -> None:
    (record,) = plover.records(REPORT, annotations(asserted_by=7))
    assert record["Asserted By"] is None


def test_json_lines_read_back() -> None:
    lines = plover.json_lines(REPORT, annotations()).splitlines()
    assert [json.loads(line)["Event ID"] for line in lines] == ["r1#1"]
    assert plover.json_lines(REPORT, Annotations(id="r1")) == ""


def test_table_reads_back_with_its_header() -> None:
    rows = list(csv.DictReader(io.StringIO(plover.table([(REPORT, annotations()), (REPORT, annotations())]), newline="")))
    assert len(rows) == 2
    assert tuple(rows[0]) == plover.FIELDS
    assert rows[0]["Recipient Name"] == "Soudan"


@pytest.mark.parametrize("name", ["=1+1", "+33", "-2", "@SUM(A1)", "\tx"])
def test_a_cell_never_runs_as_a_formula(name: str) -> None:
    (row,) = csv.DictReader(io.StringIO(plover.table([(REPORT, annotations(actors=(name,)))]), newline=""))
    assert row["Actor Name"] == "'" + name


def test_every_type_has_a_root_and_a_quad_class() -> None:
    types = set(get_args(EventType))
    assert set(plover.CAMEO_ROOTS) == set(plover.QUAD_CLASSES) == types
    assert all(root.isdigit() and 1 <= int(root) <= 20 for root in plover.CAMEO_ROOTS.values())
    assert len(set(plover.QUAD_CLASSES.values())) == 4


def test_the_columns_stand_in_the_order_of_polecat() -> None:
    ours = [field for field in plover.FIELDS if field in POLECAT]
    assert ours == [field for field in POLECAT if field in ours]
    assert plover.FIELDS[: len(ours)] == tuple(ours)


def test_what_people_do_with_each_other_has_no_recipient() -> None:
    both = ("Norvège", "Pérou")
    (record,) = plover.records(REPORT, annotations(type="CONSULT", actors=both, recipients=both))
    assert record["Actor Name"] == "Norvège; Pérou"
    assert record["Recipient Name"] is record["Recipient Country"] is None


@pytest.mark.parametrize(
    ("status", "context"), [("happened", None), ("planned", "future"), ("possible", "hypothetical"), ("denied", "negation")]
)
def test_the_status_is_a_context(status: str, context: str | None) -> None:
    (record,) = plover.records(REPORT, annotations(status=status))
    assert record["Contexts"] == context


@pytest.mark.parametrize(
    ("sector", "country", "expected"),
    [("MED", None, ("JRN", None)), ("HLH", None, ("MED", None)), ("IGO", None, (None, "IGO")), ("NGO", "NO", ("SOC", "NOR"))],
)
def test_sectors_and_codes_are_plovers(sector: str, country: str | None, expected: tuple[str | None, str | None]) -> None:
    actor = Actor(name="agence", span=(44, 50), country=country, sector=sector)
    (record,) = plover.records(REPORT, annotations(actors=("agence",), actor_details=(actor,)))
    assert (record["Primary Actor Sector"], record["Actor Country"]) == expected
    assert record["Actor Name Raw"] == TEXT[44:50]
