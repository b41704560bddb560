"""All that a story's reports say together: who relies on whom, the claims, the same utterances, the words each chooses."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from recoupe.model import Annotations, Entity, Passage, Report, Story
from recoupe.reconcile.claims import claims
from recoupe.reconcile.language import story_language
from recoupe.reconcile.namings import namings
from recoupe.reconcile.origins import trace
from recoupe.reconcile.statements import statements
from recoupe.reconcile.translations import in_two_languages


def reconcile(
    story: Story, reports: Sequence[Report], annotations: Sequence[Annotations], entities: Sequence[Entity] = ()
) -> Story:
    """The story with copies, credits, origins, claims, statements and namings. Reports of other stories are left out.

    `annotations` run parallel to `reports`, in any order; their names are those of the story (`recoupe.reconcile.names`), and
    `entities` are the ones found with them.
    """
    members = set(story.reports)
    own = [(report, notes) for report, notes in zip(reports, annotations, strict=True) if report.id in members]
    texts, found = [report for report, _ in own], [notes for _, notes in own]
    told = in_two_languages(texts, found)
    traced = trace(story, texts, found, story_language(texts, "press"), told.translations)
    said = statements(texts, found, story_language(texts, "statements"))
    return replace(
        traced,
        claims=claims(texts, found, traced.origins, traced.shared_text),
        beside=told.beside,
        statements=said,
        same_statement=tuple(
            tuple(Passage(report=t.report, start=t.start, end=t.end) for t in statement.tellings) for statement in said
        ),
        namings=namings(texts, found, entities, story_language(texts, "namings", "statements")),
    )
