"""The same utterance as several reports tell it, side by side, with the words that are not in the first telling marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.export.page_context import Context, Source, Sureness
from recoupe.export.page_folds import Rest, Row, Rows
from recoupe.export.page_labels import FORMS
from recoupe.export.page_passages import PASSAGE_WORDS, STATEMENT_WORDS, Run, runs
from recoupe.model import Span, Statement, Telling


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a telling, and whether the first telling lacks them."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One report's telling: its run of text, in pieces, with its form and where it leads."""

    anchor: str
    source: Source
    run: Run
    pieces: tuple[Words, ...]
    direct: bool
    form: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one speaker said once, as each report tells it."""

    anchor: str
    speaker: str | None
    href: str | None
    versions: tuple[Version, ...]
    rest: Rest
    differs: bool
    grounds: tuple[str, ...]
    sure: Sureness


def utterances(context: Context) -> tuple[Utterance, ...]:
    """The statements that two reports or more tell."""
    rows = Rows(context, "said")
    return tuple(_utterance(context, rows, n, statement) for n, statement in enumerate(context.dossier.story.statements, 1))


def _utterance(context: Context, rows: Rows, number: int, statement: Statement) -> Utterance:
    made = (_version(context, f"statement-{number}-{place}", telling) for place, telling in enumerate(statement.tellings, 1))
    versions = [version for version in made if version]
    full, rest = rows.split(versions, lambda v: Row(v.anchor, v.source, v.run.start, v.run.end))
    return Utterance(
        anchor=f"statement-{number}",
        speaker=statement.speaker,
        href=context.entity_href(statement.speaker),
        versions=full,
        rest=rest,
        differs=any(telling.changed for telling in statement.tellings),
        grounds=context.grounds.tell_all(statement.grounds),
        sure=context.sureness(statement.confidence),
    )


def _version(context: Context, anchor: str, telling: Telling) -> Version | None:
    source = context.by_report[telling.report]
    words = STATEMENT_WORDS if context.with_text else PASSAGE_WORDS
    shown = runs(source.report.text, [(telling.start, telling.end)], words=words)
    if not shown:
        return None
    if telling.attribution is None:
        href = context.place_href(source, (telling.start, telling.end))
    else:
        href = context.mark_href(source, f"a{telling.attribution}")
    return Version(
        anchor=anchor,
        source=source,
        run=shown[0],
        pieces=tuple(_pieces(source.report.text, shown[0], telling.changed)),
        direct=telling.form == "direct",
        form=_form(context, telling),
        href=href,
    )


def _form(context: Context, telling: Telling) -> str:
    say = context.messages.gettext
    form = say(FORMS[telling.form])
    original = say("original wording")
    return f"{form}, {original}" if telling.original else form


def _pieces(text: str, run: Run, changed: Sequence[Span]) -> Iterator[Words]:
    """The run cut at the edges of what changed."""
    inside = [(max(start, run.start), min(end, run.end)) for start, end in changed if start < run.end and end > run.start]
    edges = sorted({run.start, run.end, *(edge for span in inside for edge in span)})
    for start, end in pairwise(edges):
        yield Words(text[start:end], any(a <= start and end <= b for a, b in inside))
