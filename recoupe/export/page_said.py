"""Who says what: by speaker, each statement with its form, its cue, whatever weakens the link, and the report that tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recoupe.export.page_context import Context, Shown, Source, Sureness
from recoupe.export.page_folds import Rest, Rows, of_shown
from recoupe.export.page_labels import ACTS, FORMS, STRENGTHS
from recoupe.export.page_passages import PASSAGE_WORDS, STATEMENT_WORDS
from recoupe.export.page_statements import Utterance, utterances
from recoupe.export.speakers import told_by
from recoupe.model import Attribution, Span
from recoupe.text import fold


@dataclass(frozen=True, slots=True)
class Statement:
    """One telling of somebody's words. `chain` names who tells it within the report, outermost first."""

    anchor: str
    number: int
    source: Source
    passage: Shown
    direct: bool
    form: str
    cue: Shown | None
    manner: str | None
    flag: str | None
    to: Shown | None
    chain: tuple[str, ...]
    candidates: tuple[str, ...]
    sure: Sureness


@dataclass(frozen=True, slots=True)
class Speaker:
    """Everything that one speaker is told to have said; `name` is None where the speaker stayed uncertain."""

    anchor: str
    name: str | None
    href: str | None
    role: str | None
    statements: tuple[Statement, ...]
    rest: Rest
    count: int
    reports: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """The speakers, those of most reports first, the uncertain last; and the utterances that several reports tell."""

    speakers: tuple[Speaker, ...]
    count: int
    utterances: tuple[Utterance, ...]


def said(context: Context) -> Said | None:
    """The section's data; None where nobody is told to have said anything."""
    heard: dict[str | None, list[Statement]] = {}
    for source in context.sources:
        for number, attribution in enumerate(source.found.attributions):
            heard.setdefault(attribution.speaker, []).append(_statement(context, source, number, attribution))
    if not heard:
        return None
    names = sorted(heard, key=lambda name: (name is None, -len(_sources(heard[name])), -len(heard[name]), fold(name or "")))
    rows = Rows(context, "said")
    speakers = tuple(_speaker(context, rows, number, name, heard[name]) for number, name in enumerate(names, 1))
    return Said(speakers=speakers, count=sum(s.count for s in speakers), utterances=utterances(context))


def _speaker(context: Context, rows: Rows, number: int, name: str | None, statements: list[Statement]) -> Speaker:
    href = context.entity_href(name)
    roles = next((e.roles for e in context.entities if e.name == name), ()) if href else ()
    full, rest = rows.split(statements, lambda told: of_shown(told.anchor, told.passage))
    return Speaker(
        anchor=f"speaker-{number}",
        name=name,
        href=href,
        role=roles[0] if roles else None,
        statements=full,
        rest=rest,
        count=len(statements),
        reports=_sources(statements),
    )


def _sources(statements: Iterable[Statement]) -> tuple[Source, ...]:
    return tuple({s.source.number: s.source for s in statements}.values())


def _statement(context: Context, source: Source, number: int, attribution: Attribution) -> Statement:
    say = context.messages.gettext
    words = STATEMENT_WORDS if context.with_text else PASSAGE_WORDS
    href = context.mark_href(source, f"a{number}")
    flag = STRENGTHS.get(attribution.strength)
    return Statement(
        anchor=f"said-{source.number}-{number}",
        number=number,
        source=source,
        passage=context.shown(source, sorted(attribution.content), words=words, href=href),
        direct=attribution.form == "direct",
        form=say(FORMS[attribution.form]),
        cue=_words(context, source, attribution.cue),
        manner=say(ACTS[attribution.act]) if attribution.act in ACTS else None,
        flag=say(flag) if flag else None,
        to=_words(context, source, attribution.addressee),
        chain=tuple(
            told_by(outer, source.report, context.messages) or say("speaker uncertain")
            for outer in _chain(source, attribution.parent)
        ),
        candidates=attribution.candidates if attribution.speaker is None else (),
        sure=context.sureness(attribution.confidence, attribution.made_by),
    )


def _words(context: Context, source: Source, span: Span | None) -> Shown | None:
    shown = context.shown(source, [span]) if span else None
    return shown if shown and shown.runs else None


def _chain(source: Source, parent: int | None) -> Iterator[Attribution]:
    """The attributions whom a statement is told by, outermost first; a circle in the records ends it."""
    found: list[Attribution] = []
    seen: set[int] = set()
    while parent is not None and parent not in seen:
        seen.add(parent)
        found.append(source.found.attributions[parent])
        parent = found[-1].parent
    return reversed(found)
