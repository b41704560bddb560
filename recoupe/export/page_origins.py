"""The sources: which origins the reports rest on and why, whom each report names as a source, and what text they share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from recoupe.export.page_context import Context, Quote, Source
from recoupe.export.page_labels import CREDIT_ROLES, ORIGIN_KINDS
from recoupe.export.svg_sources import NARROW, WIDE, Arc, Bracket, Line, Node, Plan, draw
from recoupe.model import Copy, Credit, Origin
from recoupe.text import fold


@dataclass(frozen=True, slots=True)
class Why:
    """One reason why reports are held to be one origin, with the address of its evidence in this part."""

    words: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class OriginLine:
    """An origin with its reports and, where they are several, the reasons."""

    name: str
    kind: str
    reports: tuple[Source, ...]
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class OriginList:
    """Origins of several reports, and the reports that rest on no other, each an origin of its own."""

    shared: tuple[OriginLine, ...]
    alone: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A source that a report names, in which role, with the passage."""

    anchor: str
    name: str
    role: str
    label: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class CopyLine:
    """Text that two reports share: how much of each, which came first, and the shared passages in both."""

    anchor: str
    one: Source
    other: Source
    whole: bool
    one_share: str
    other_share: str
    share: str
    first: Source | None
    passages: tuple[tuple[Quote, Quote], ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """The section's data, and the drawing in two widths (empty where nobody relies on anybody)."""

    count: int
    origins: OriginList
    credits: tuple[CreditLine, ...]
    copies: tuple[CopyLine, ...]
    drawing: Markup
    narrow: Markup


def origins(context: Context) -> Origins | None:
    """The section's data; None where the story was not traced."""
    story = context.dossier.story
    if not story.origins:
        return None
    credits = tuple(_credit(context, number, credit) for number, credit in enumerate(story.credits, 1))
    copies = tuple(_copy(context, number, copy) for number, copy in enumerate(story.shared_text, 1))
    plan = _plan(context, credits, copies)
    drawn = bool(credits or copies)
    return Origins(
        count=len(story.origins),
        origins=origin_list(context),
        credits=credits,
        copies=copies,
        drawing=draw(plan, width=WIDE) if drawn else Markup(""),
        narrow=draw(plan, width=NARROW) if drawn else Markup(""),
    )


def origin_list(context: Context) -> OriginList:
    """The origins in the order of the page: those of several reports with the reasons, then the reports that stand alone."""
    held = ordered(context)
    shared = tuple(
        OriginLine(
            name=origin.name,
            kind=context.messages.gettext(ORIGIN_KINDS[origin.kind]),
            reports=reports,
            why=tuple(_why(context, origin)),
        )
        for origin, reports in held
        if len(reports) > 1
    )
    return OriginList(shared=shared, alone=tuple(reports[0] for _, reports in held if len(reports) == 1))


def ordered(context: Context) -> list[tuple[Origin, tuple[Source, ...]]]:
    """The origins with their reports: the largest first, then by their first report."""
    held = [(origin, members(context, origin)) for origin in context.dossier.story.origins]
    return sorted(((o, m) for o, m in held if m), key=lambda pair: (-len(pair[1]), pair[1][0].number))


def members(context: Context, origin: Origin) -> tuple[Source, ...]:
    """The reports of an origin in the order of the page."""
    held = {context.by_report[name].number for name in origin.reports if name in context.by_report}
    return tuple(source for source in context.sources if source.number in held)


def _why(context: Context, origin: Origin) -> Iterator[Why]:
    """The facts of the record that tie an origin's reports together; its grounds as told where there is none."""
    told = list(_ties(context, origin))
    yield from told or [Why(ground) for ground in context.grounds.tell_all(origin.grounds)]


def _ties(context: Context, origin: Origin) -> Iterator[Why]:
    say, held = context.messages.gettext, set(origin.reports)
    outlets: dict[str, list[Source]] = {}
    for source in members(context, origin):
        if fold(source.report.outlet or ""):
            outlets.setdefault(fold(source.report.outlet or ""), []).append(source)
    for same in outlets.values():
        if len(same) > 1:
            yield Why(say("same outlet: %(outlet)s (%(reports)s)", outlet=same[0].outlet, reports=_numbers(same)))
    for number, copy in enumerate(context.dossier.story.shared_text, 1):
        if held.issuperset(copy.reports):
            line = _copy(context, number, copy)
            words = say("copy: %(reports)s share %(share)s of their words") if copy.whole else say(
                "shared text: %(reports)s share %(share)s of their words"
            )  # fmt: skip
            yield Why(words % {"reports": _numbers([line.one, line.other]), "share": line.share}, f"#{line.anchor}")
    for number, credit in enumerate(context.dossier.story.credits, 1):
        if credit.passage.report in held and credit.role in ("signed", "relayed"):
            role = say(CREDIT_ROLES[credit.role])
            source = context.by_report[credit.passage.report]
            yield Why(f"{source.number}\u00a0: {role} {credit.name}", f"#credit-{number}")


def _numbers(sources: list[Source]) -> str:
    return ", ".join(str(source.number) for source in sources)


def _credit(context: Context, number: int, credit: Credit) -> CreditLine:
    source, span = context.by_report[credit.passage.report], (credit.passage.start, credit.passage.end)
    return CreditLine(
        anchor=f"credit-{number}",
        name=credit.name,
        role=credit.role,
        label=context.messages.gettext(CREDIT_ROLES[credit.role]),
        quote=context.quote_at(source, span),
    )


def _copy(context: Context, number: int, copy: Copy) -> CopyLine:
    one, other = (context.by_report[name] for name in copy.reports)
    shares = [context.messages.percent(share) for share in (copy.one_share, copy.other_share)]
    return CopyLine(
        anchor=f"copy-{number}",
        one=one,
        other=other,
        whole=copy.whole,
        one_share=shares[0],
        other_share=shares[1],
        share=context.messages.percent(max(copy.one_share, copy.other_share)),
        first=context.by_report.get(copy.first or ""),
        passages=tuple(
            (context.quote_at(one, (a.one.start, a.one.end)), context.quote_at(other, (a.other.start, a.other.end)))
            for a in copy.passages
        ),
    )


def _plan(context: Context, credits: tuple[CreditLine, ...], copies: tuple[CopyLine, ...]) -> Plan:
    grouped = ordered(context)
    placed = [source for _, held in grouped for source in held]
    placed += [source for source in context.sources if source not in placed]
    at = {source.number: place for place, source in enumerate(placed)}
    # reports that rest on nothing shared need no bracket of their own
    brackets = [
        Bracket(
            name=origin.name,
            label=context.messages.ngettext("%(n)s report, one origin", "%(n)s reports, one origin", len(held)),
            first=at[held[0].number],
            last=at[held[-1].number],
        )
        for origin, held in grouped
        if len(held) > 1
    ]
    return Plan(
        reports=[Node(s.number, s.outlet, f"#{s.anchor}" if context.with_text else "#top") for s in placed],
        brackets=brackets,
        lines=[
            Line(c.name, at[c.quote.source.number], c.role, f"{c.quote.source.outlet} · {c.label} {c.name}", f"#{c.anchor}")
            for c in credits
        ],
        arcs=[Arc(at[c.one.number], at[c.other.number], c.share, c.whole, f"#{c.anchor}") for c in copies],
    )
