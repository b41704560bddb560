"""The sources: which origins the reports rest on and why, whom each report names as a source, and what text they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from recoupe.export.page_context import Context, Quote, Source
from recoupe.export.page_folds import LINE_CHARACTERS, MOST, Rest, Row, Rows, line, of_quote
from recoupe.export.page_labels import CREDIT_ROLES, ORIGIN_KINDS
from recoupe.export.svg_sources import NARROW, WIDE, Arc, Bracket, Node, Plan, draw
from recoupe.export.svg_sources import Line as DrawnLine
from recoupe.model import Copy, Origin, Translation
from recoupe.text import fold

DRAWN = 60
"""Reports up to which the sources are drawn."""
SHARED_DRAWN = 3
"""Pairs of reports with some text in common that are drawn; where there are more, only copies are."""
WITH_PASSAGES = 30
"""Pairs of reports with the text that they share."""
REASONS = 12
"""Reasons of an origin that are told."""


@dataclass(frozen=True, slots=True)
class Why:
    """One reason why reports are held to be one origin, with the address of its evidence in this part."""

    words: str
    href: str | None = None


Tie = Callable[[], Why]
"""Makes a reason: of very many few are told."""


@dataclass(frozen=True, slots=True)
class OriginLine:
    """An origin with its reports and, where they are several, the reasons."""

    name: str
    kind: str
    reports: tuple[Source, ...]
    why: tuple[Why, ...]
    further: int
    """Reasons beside those told."""


@dataclass(frozen=True, slots=True)
class OriginList:
    """Origins of several reports, and the reports that rest on no other, each an origin of its own."""

    shared: tuple[OriginLine, ...]
    alone: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A source that a report names, in which role, with every passage."""

    anchor: str
    source: Source
    name: str
    role: str
    label: str
    quotes: tuple[Quote, ...]
    rest: Rest


@dataclass(frozen=True, slots=True)
class CopyLine:
    """Text that two reports share: how much of each, which came first, and the shared passages in both."""

    anchor: str
    one: Source
    other: Source
    whole: bool
    label: str
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
    more: int
    drawing: Markup
    narrow: Markup


def origins(context: Context) -> Origins | None:
    """The section's data; None where the story was not traced."""
    story = context.dossier.story
    if not story.origins:
        return None
    credits = credit_lines(context)
    copies, more = _copies(context)
    drawn = bool(credits or copies) and len(context.sources) <= DRAWN
    plan = _plan(context, credits, copies) if drawn else None
    return Origins(
        count=len(story.origins),
        origins=origin_list(context),
        credits=credits,
        copies=copies,
        more=more,
        drawing=draw(plan, width=WIDE) if plan else Markup(""),
        narrow=draw(plan, width=NARROW) if plan else Markup(""),
    )


def origin_list(context: Context) -> OriginList:
    """The origins in the order of the page: those of several reports with the reasons, then the reports that stand alone."""
    held = ordered(context)
    shared = tuple(_origin(context, origin, reports) for origin, reports in held if len(reports) > 1)
    return OriginList(shared=shared, alone=tuple(reports[0] for _, reports in held if len(reports) == 1))


def ordered(context: Context) -> list[tuple[Origin, tuple[Source, ...]]]:
    """The origins with their reports: the largest first, then by their first report."""
    held = [(origin, members(context, origin)) for origin in context.dossier.story.origins]
    return sorted(((o, m) for o, m in held if m), key=lambda pair: (-len(pair[1]), pair[1][0].number))


def members(context: Context, origin: Origin) -> tuple[Source, ...]:
    """The reports of an origin in the order of the page."""
    held = {context.by_report[name].number for name in origin.reports if name in context.by_report}
    return tuple(source for source in context.sources if source.number in held)


def _origin(context: Context, origin: Origin, reports: tuple[Source, ...]) -> OriginLine:
    """An origin with the facts of the record that tie its reports together; its grounds as told where there is none."""
    kind = context.messages.gettext(ORIGIN_KINDS[origin.kind])
    ties = list(_ties(context, origin)) or [partial(Why, ground) for ground in context.grounds.tell_all(origin.grounds)]
    return OriginLine(origin.name, kind, reports, tuple(tie() for tie in ties[:REASONS]), max(0, len(ties) - REASONS))


def _ties(context: Context, origin: Origin) -> Iterator[Tie]:
    say, held = context.messages.gettext, set(origin.reports)
    outlets: dict[str, list[Source]] = {}
    for source in members(context, origin):
        if fold(source.report.outlet or ""):
            outlets.setdefault(fold(source.report.outlet or ""), []).append(source)
    for same in outlets.values():
        if len(same) > 1:
            yield partial(Why, say("same outlet: %(outlet)s (%(reports)s)", outlet=same[0].outlet, reports=_numbers(same)))
    for number, copy in enumerate(context.dossier.story.shared_text, 1):
        if held.issuperset(copy.reports):
            yield partial(_tied_by_text, context, number, copy)
    for number, told in enumerate(context.dossier.story.translations, 1):
        if held.issuperset(told.reports):
            one, other = (context.by_report[name] for name in told.reports)
            words = say("one text in two languages: %(reports)s", reports=_numbers([one, other]))
            yield partial(Why, words, f"#translation-{number}")
    for credit in credit_lines(context):
        if credit.source.report.id in held and credit.role in ("signed", "relayed"):
            yield partial(Why, f"{credit.source.number}\u00a0: {credit.label} {credit.name}", f"#{credit.anchor}")


def _tied_by_text(context: Context, number: int, copy: Copy) -> Why:
    say = context.messages.gettext
    words = say("copy: %(reports)s share %(share)s of their words") if copy.whole else say(
        "shared text: %(reports)s share %(share)s of their words"
    )  # fmt: skip
    reports = _numbers([context.by_report[name] for name in copy.reports])
    share = context.messages.percent(max(copy.one_share, copy.other_share))
    return Why(words % {"reports": reports, "share": share}, f"#copy-{number}")


def _numbers(sources: list[Source]) -> str:
    return ", ".join(source.letter for source in sources)


def credit_lines(context: Context) -> tuple[CreditLine, ...]:
    """The credits, one line for each report, source and role, in the order of the reports."""
    held: dict[tuple[int, str, str], list[Quote]] = {}
    for credit in context.dossier.story.credits:
        source = context.by_report[credit.passage.report]
        quote = context.quote_at(source, (credit.passage.start, credit.passage.end))
        held.setdefault((source.number, credit.name, credit.role), []).append(quote)
    rows = Rows(context, "origins")
    return tuple(
        CreditLine(
            anchor=f"credit-{place}",
            source=context.sources[number - 1],
            name=name,
            role=role,
            label=context.messages.gettext(CREDIT_ROLES[role]),
            quotes=(shown := rows.split(quotes, lambda quote: of_quote(None, quote)))[0],
            rest=shown[1],
        )
        for place, ((number, name, role), quotes) in enumerate(sorted(held.items(), key=lambda item: item[0]), 1)
    )


def _copies(context: Context) -> tuple[tuple[CopyLine, ...], int]:
    """Text that reports share, in a line a pair, the first with their passages; of a very large story how many have no line."""
    say, story = context.messages.gettext, context.dossier.story
    told: list[tuple[str, Copy | Translation]] = [(f"copy-{number}", copy) for number, copy in enumerate(story.shared_text, 1)]
    told += [(f"translation-{number}", one) for number, one in enumerate(story.translations, 1)]
    most = WITH_PASSAGES + MOST if context.light else len(told)
    lines = []
    for place, (anchor, one) in enumerate(told[:most]):
        whole = one.whole if isinstance(one, Copy) else True
        label = say("one text in two languages") if isinstance(one, Translation) else say("copy") if whole else say("shared text")
        lines.append(_shared(context, anchor, one, label, whole=whole, passages=place < WITH_PASSAGES))
    context.beyond.setdefault("origins", []).extend(line(_first(context, *pair), LINE_CHARACTERS) for pair in told[most:])
    return tuple(lines), max(0, len(told) - most)


def _first(context: Context, anchor: str, told: Copy | Translation) -> Row:
    """What two reports share by its first passage in the one."""
    source = context.by_report[told.reports[0]]
    return Row(anchor, source, *((p := told.passages[0].one).start, p.end) if told.passages else (0, 0))


def _shared(context: Context, anchor: str, told: Copy | Translation, label: str, *, whole: bool, passages: bool) -> CopyLine:
    """What two reports share, of one language or of two."""
    one, other = (context.by_report[name] for name in told.reports)
    return CopyLine(
        anchor=anchor,
        one=one,
        other=other,
        whole=whole,
        label=label,
        one_share=context.messages.percent(told.one_share),
        other_share=context.messages.percent(told.other_share),
        share=context.messages.percent(max(told.one_share, told.other_share)),
        first=context.by_report.get(told.first or ""),
        passages=tuple(
            (context.quote_at(one, (p.one.start, p.one.end)), context.quote_at(other, (p.other.start, p.other.end)))
            for p in told.passages
            if passages
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
    shared = [copy for copy in copies if not copy.whole]
    drawn = [copy for copy in copies if copy.whole or len(shared) <= SHARED_DRAWN]
    return Plan(
        reports=[Node(s.number, s.outlet, f"#{s.anchor}" if context.with_text else "#top") for s in placed],
        brackets=brackets,
        lines=[
            DrawnLine(c.name, at[c.source.number], c.role, f"{c.source.outlet} · {c.label} {c.name}", f"#{c.anchor}")
            for c in _strongest(credits)
        ],
        arcs=[Arc(at[c.one.number], at[c.other.number], c.share, c.whole, f"#{c.anchor}") for c in drawn],
    )


def _strongest(credits: tuple[CreditLine, ...]) -> list[CreditLine]:
    """For each report and source the credit that says most."""
    ranked = sorted(credits, key=lambda line: list(CREDIT_ROLES).index(line.role), reverse=True)
    return list({(line.source.number, line.name): line for line in ranked}.values())
