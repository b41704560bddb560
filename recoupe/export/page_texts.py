"""The section of the reports' texts: every report with its marks, its voices in the margin, and a card for each mark."""

from __future__ import annotations

from dataclasses import dataclass, replace

from recoupe.export.page_context import Context, Quote, Source
from recoupe.export.page_harm import may_name
from recoupe.export.page_labels import FORMS, STRENGTHS
from recoupe.export.page_marks import Paragraph, lay_out, marks_of
from recoupe.export.page_timeline import standing
from recoupe.model import Annotations
from recoupe.relations import RELATIONS
from recoupe.text import fold, paragraphs


@dataclass(frozen=True, slots=True)
class Voice:
    """An attribution in the margin of the paragraph where it begins. Numbers follow the text."""

    key: str
    number: int
    speaker: str
    form: str
    flag: str | None
    href: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A claim in the margin of the paragraph where a report begins to tell it."""

    key: str
    address: str
    sign: str
    label: str


@dataclass(frozen=True, slots=True)
class Text:
    """A report laid out: paragraphs, voices, claims and links by key, and the keys of marks that no paragraph holds.

    `title` is None where the text opens with it.
    """

    source: Source
    title: str | None
    paragraphs: tuple[Paragraph, ...]
    voices: dict[str, Voice]
    claims: dict[str, Beside]
    links: dict[str, str]
    unplaced: tuple[str, ...]
    near: tuple[tuple[Quote, Quote], ...] = ()
    """Passages of a report that is not read, each with what stands near it in another."""


@dataclass(frozen=True, slots=True)
class Texts:
    """All reports, and the groups of marks that occur in them."""

    texts: tuple[Text, ...]
    groups: tuple[str, ...]


def texts(context: Context) -> Texts:
    """The section's data; on a page without texts the list of reports alone is shown."""
    if not context.with_text:
        return Texts(texts=(), groups=())
    if context.light:
        return Texts(texts=tuple(_plain(context, source) for source in context.sources), groups=())
    laid = tuple(_text(context, source) for source in context.sources)
    found = [s.found for s in context.sources]
    present = {
        "per": any(m.type == "PER" for f in found for m in f.mentions),
        "org": any(m.type == "ORG" for f in found for m in f.mentions),
        "loc": any(m.type == "LOC" for f in found for m in f.mentions),
        "time": any(f.times for f in found),
        "num": any(f.quantities for f in found),
        "act": any(f.events for f in found),
        "voice": any(f.attributions for f in found),
        "claim": bool(context.claims),
    }
    return Texts(texts=laid, groups=tuple(name for name, there in present.items() if there))


def _text(context: Context, source: Source) -> Text:
    laid, unplaced = lay_out(source.report.text, source.found, [*context.claim_marks(source), *context.places(source)])
    order = [key for paragraph in laid for key in paragraph.begins] + [key for key in unplaced if key.startswith("a")]
    voices = {key: _voice(context, source, key, number) for number, key in enumerate(order, 1)}
    return Text(
        source=source,
        title=_title(source),
        paragraphs=tuple(laid),
        voices=voices,
        claims={mark.key: _beside(context, mark.key) for mark in context.claim_marks(source)},
        links=_links(context, source),
        unplaced=tuple(unplaced),
        near=_near(context, source),
    )


def _near(context: Context, source: Source) -> tuple[tuple[Quote, Quote], ...]:
    return tuple(
        (
            context.quote_at(source, (pair.one.start, pair.one.end)),
            context.quote_at(context.by_report[pair.other.report], (pair.other.start, pair.other.end)),
        )
        for pair in context.dossier.story.beside
        if pair.one.report == source.report.id
    )


def _plain(context: Context, source: Source) -> Text:
    """A report with the places that other parts lead to, and nothing else."""
    places = [*marks_of(source.found), *context.claim_marks(source), *context.places(source)]
    bare = [replace(mark, kind="", voice=False, claim=False, place=True) for mark in places if not mark.key.startswith("m")]
    laid, unplaced = lay_out(source.report.text, Annotations(id=source.report.id), bare)
    return Text(source, _title(source), tuple(laid), {}, {}, {}, tuple(unplaced), _near(context, source))


def _title(source: Source) -> str | None:
    title, text = source.report.title, source.report.text
    opening = next((text[start:end] for start, end in paragraphs(text)), "")
    return title if title and fold(title) != fold(opening) else None


def _voice(context: Context, source: Source, key: str, number: int) -> Voice:
    say = context.messages.gettext
    attribution = source.found.attributions[int(key[1:])]
    flag = STRENGTHS.get(attribution.strength)
    return Voice(
        key=key,
        number=number,
        speaker=attribution.speaker or say("speaker uncertain"),
        form=say(FORMS[attribution.form]),
        flag=say(flag) if flag else None,
        href=f"#said-{source.number}-{key[1:]}",
    )


def _beside(context: Context, key: str) -> Beside:
    number = int(key[1:])
    relation = context.claims[number - 1].relation
    return Beside(
        key=key,
        address=context.points[context.claims[number - 1].id],
        sign=RELATIONS[relation].drawn,
        label=context.messages.gettext(RELATIONS[relation].label),
    )


def _links(context: Context, source: Source) -> dict[str, str]:
    """Where each mark leads without its card: the line of the dossier that it stands behind, else the mark itself."""
    links: dict[str, str] = {}
    for n, mention in enumerate(source.found.mentions):
        ring = context.named_around(source, (mention.start, mention.end))
        links[f"m{n}"] = ring[1] if ring else f"#r{source.number}-m{n}"
    for n, time in enumerate(source.found.times):
        links[f"t{n}"] = f"#when-{source.number}-{n}" if standing(time) else f"#r{source.number}-t{n}"
    for n, _ in enumerate(source.found.quantities):
        links[f"q{n}"] = f"#count-{source.number}-{n}"
    for n, event in enumerate(source.found.events):
        links[f"e{n}"] = f"#deed-{source.number}-{n}" if may_name(event) else f"#r{source.number}-e{n}"
    return links
