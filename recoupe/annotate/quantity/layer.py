"""Counts and measures: how many, of what, and which values the wording allows.

A numeral (`annotate.quantity.numbers`) becomes a quantity by what stands beside it (`annotate.quantity.units`): a noun,
a sum, a measure, a share. Ages, dates, durations, ordinals, scores, articles of law and numbers in names are none
(`annotate.quantity.filter`). Ranges and units told once are `annotate.quantity.ranges`,
modifiers and intervals `annotate.quantity.modifiers`.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from recoupe.annotate.quantity import modifiers
from recoupe.annotate.quantity.filter import sift
from recoupe.annotate.quantity.numbers import Number, scan
from recoupe.annotate.quantity.ranges import fractions, join
from recoupe.annotate.quantity.units import Figure, Page, mask, unit_of
from recoupe.lang.base import Language
from recoupe.lang.tables.quantities import Width
from recoupe.model import Annotations, Attribution, Quantity, Report, Span
from recoupe.syntax.view import Doc, view_of
from recoupe.text import CLOSING, OPENING, STRAIGHT

_PHRASE_TOKENS = 14  # the longest noun phrase that is given as what is counted
_PHRASE_ENDS = frozenset((*",;:.!?()[]…|", "-", "–", "—", STRAIGHT, *OPENING, *CLOSING))


def find(doc: Doc, report: Report, found: Annotations, language: Language) -> tuple[Quantity, ...]:
    """All quantities of a report in order. Offsets are code points of the report's text.

    `value` is in `unit` as told (kilometres, euros, percent: 20.0 of "%"); parts of a whole told in words are fractions of one.
    A range ("entre 8 000 et 10 000") is one quantity: its lower end as a minimum, both ends in `low` and `high`. Open plurals
    ("des dizaines") are at least two of the word's value. `asserted_by` is left to `attribute`.
    """
    if language.quantities is None:
        return ()
    page = Page(view_of(doc), report.text, language.quantities)
    if not page.starts:
        return ()
    parts = list(fractions(page))
    joined = join(page, _figures(page))
    taken = mask(len(page.plain), ((part.start, part.end) for part in parts))
    whole = sorted([*parts, *(f for f in joined if not any(taken[f.start : f.end]))], key=lambda figure: figure.start)
    quantities: list[Quantity] = []
    for figure in sift(page, whole, found.times):
        quantities.append(_quantity(page, figure, after=quantities[-1].end if quantities else 0))
    return tuple(quantities)


def attribute(quantities: Sequence[Quantity], attributions: Sequence[Attribution]) -> tuple[Quantity, ...]:
    """`quantities` with `asserted_by` filled: the index of the innermost attribution whose content holds the quantity."""
    spans = sorted((start - end, start, end, index) for index, told in enumerate(attributions) for start, end in told.content)
    length = max((end for _, _, end, _ in spans), default=0)
    innermost: list[tuple[int, int] | None] = [None] * length
    for _, start, end, index in spans:  # the longest first, so that the innermost is painted last
        innermost[start:end] = [(index, end)] * (end - start)
    return tuple(replace(quantity, asserted_by=_teller(quantity, innermost)) for quantity in quantities)


def _teller(quantity: Quantity, innermost: Sequence[tuple[int, int] | None]) -> int | None:
    told = innermost[quantity.start] if quantity.start < len(innermost) else None
    return told[0] if told is not None and quantity.end <= told[1] else None


def _figures(page: Page) -> list[Figure]:
    """Each numeral with the sign or noun beside it, without those that lie inside another's sign ("deux pour cent")."""
    figures: list[Figure] = []
    for number in scan(page.plain, page.numerals):
        if not figures or number.start >= figures[-1].end:
            figures.append(_figure(page, number))
    return figures


def _figure(page: Page, number: Number) -> Figure:
    unit = unit_of(page, number)
    if number.group and unit is not None and unit.kind == "things":
        number = number._replace(value=number.value * 1000, step=1.0)  # no half people: "2,500 soldats"
    if unit is None:
        return Figure(number.start, number.end, number.value, number, None)
    return Figure(min(number.start, unit.start), max(number.end, unit.end), number.value, number, unit)


def _quantity(page: Page, figure: Figure, *, after: int) -> Quantity:
    """The record of a figure; no modifier reaches back before `after`, the end of the quantity before."""
    unit = figure.unit
    measured = figure.part or (unit is not None and unit.kind in ("share", "measure", "money"))
    width, start, end, phrase = _modifier(page, figure, measured=measured)
    value = -figure.value if _is_negative(page, figure) else figure.value
    low, high = modifiers.interval(value, figure.number.step, width, rounded=measured)
    if figure.top is not None:
        low, high = figure.value, figure.top
        width = page.bounds.at_least
    return Quantity(
        start=max(start, after), end=end, value=value, modifier=width.kind if width else "exact",
        unit=page.words.part if figure.part else figure.lemma, currency=unit.currency if unit else None, low=low, high=high,
        counted=_counted(page, figure), made_by=f"quantities:{_rule(figure)}{phrase}", confidence=_confidence(figure),
    )  # fmt: skip


def _modifier(page: Page, figure: Figure, *, measured: bool) -> tuple[Width | None, int, int, str]:
    """The modifier's width, the span of the quantity with it, and the name of the rule."""
    ahead = modifiers.before(page, figure.start, value=figure.value, measured=measured, part=figure.part)
    if ahead is not None:
        return ahead.width, ahead.at, figure.end, "+before"
    behind = modifiers.behind(page, figure.end)
    if behind is not None:
        return behind.width, figure.start, behind.at, "+behind"
    governed = modifiers.verb(page, figure.start)
    if governed is not None:
        return governed, figure.start, figure.end, "+verb"
    own = {"collective": page.bounds.some, "several": page.bounds.at_least}.get(figure.number.shape)
    return own, figure.start, figure.end, ""


def _is_negative(page: Page, figure: Figure) -> bool:
    """ "-0,5 %": a sign straight before figures, with a space or a bracket before it. Elsewhere a hyphen is no sign."""
    unit, sign = figure.unit, page.plain[max(0, figure.start - 2) : figure.start]
    signed = unit is not None and (unit.kind == "share" or unit.lemma in page.words.signed)
    return signed and figure.number.shape == "figures" and sign in ("-", " -", "(-")


def _rule(figure: Figure) -> str:
    if figure.part:
        return "part"
    if figure.top is not None:
        return "range"
    shape = figure.number.shape
    return f"{shape}-alone" if figure.shared else shape


def _confidence(figure: Figure) -> float:
    """Set by hand: a numeral with its own noun or sign is rarely wrong, one that shares a noun more often."""
    if figure.shared:
        return 0.7
    return 0.8 if figure.number.shape == "several" or figure.part else 0.95


def _counted(page: Page, figure: Figure) -> Span | None:
    """The noun phrase that is counted, from the noun to the end of what the parse hangs on it, up to a comma or a clause."""
    if figure.shared or figure.unit is None or figure.unit.end <= figure.number.end:
        return None
    head = page.doc[figure.unit.head] if figure.unit.head is not None else page.doc[page.index_from(figure.end) - 1]
    last = head
    for token in page.doc[head.i + 1 : min(head.right_edge.i + 1, head.i + _PHRASE_TOKENS)]:
        word = token.text.lower()
        if word.isspace() or word in _PHRASE_ENDS or word in page.words.relatives or token.pos_ in ("CCONJ", "NUM", "AUX"):
            break
        last = token
    while last.i > head.i and last.pos_ in ("ADP", "DET", "ADV", "SCONJ"):
        last = last.nbor(-1)
    return head.idx, max(last.idx + len(last), head.idx + len(head))
