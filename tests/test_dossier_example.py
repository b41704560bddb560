"""The shipped example as one dossier in two languages."""

from __future__ import annotations

from recoupe import build_dossier
from recoupe.model import Annotations, Dossier, Report
from recoupe.verify import verify


def words(dossier: Dossier, report: str, start: int, end: int) -> str:
    return next(r.text for r in dossier.reports if r.id == report)[start:end]


def test_the_wire_and_its_translation_are_one_origin(
    example_reports: list[Report], example_annotations: list[Annotations]
) -> None:
    dossier = build_dossier(example_reports, example_annotations)
    assert ("corail-2019-03-24", "harbour-courier-2019-03-25") in {origin.reports for origin in dossier.story.origins}
    alone = [
        claim
        for claim in dossier.story.claims
        if {o.report for o in claim.occurrences} == {"corail-2019-03-24", "harbour-courier-2019-03-25"}
    ]
    assert alone and {claim.relation for claim in alone} == {"repeated"}
    differences = [d for claim in dossier.story.claims for d in claim.differences if d.slot == "number"]
    sides = {tuple(sorted(words(dossier, v.report, v.start, v.end) for v in d.values)) for d in differences}
    assert ("120 men", "99 hommes") in sides
    assert verify(dossier) == [], "an utterance and its translation share no words"


def test_reports_of_one_subject_that_share_few_facts_are_set_against_each_other_by_values_alone(
    example_reports: list[Report], example_annotations: list[Annotations]
) -> None:
    """Signs of disagreement once made "leave" deny "will stay", an arrest its condemnation, and one name update another."""
    dossier = build_dossier(example_reports, example_annotations)
    excluding = {
        (d.slot, tuple(sorted(words(dossier, v.report, v.start, v.end) for v in d.values)))
        for claim in dossier.story.claims
        for d in claim.differences
        if d.type in ("contradiction", "denial", "update")
    }
    assert excluding == {("number", ("120 men", "99 hommes"))}
