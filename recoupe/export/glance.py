"""A dossier at a glance, as lists of stories show it: what stands on its first screen, in one language.

A glance is kept with its story, so it is a record of strings that names nothing of the page it was made for; its words are
those of the page.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recoupe.export.brief import Brief, brief
from recoupe.export.brief.views import AnswerView, ChainView, QuestionView
from recoupe.export.messages import LOCALES, Messages
from recoupe.export.page_context import Context, Source
from recoupe.export.page_head import head
from recoupe.export.page_safe import safe
from recoupe.model import Dossier

NAMED = 8
"""Outlets that a segment of the bar names, at the most."""


class Segment(msgspec.Struct, frozen=True):
    """Outlets of one origin in the bar, how many more there are, and the words for what they share ("" for one report)."""

    outlets: tuple[str, ...]
    more: int
    origin: str


class Backing(msgspec.Struct, frozen=True):
    """Outlets of one origin behind an answer; `group` says so, `whose` on whose word."""

    outlets: tuple[str, ...]
    more: int
    group: str
    whose: str


class Side(msgspec.Struct, frozen=True):
    """An answer: label and its language, how it stands (`kind` against the first, `state` by its origins), who backs it."""

    label: str
    lang: str
    kind: str
    kind_label: str
    state: str
    state_label: str
    count: str
    excluding: bool
    backing: tuple[Backing, ...]


class Asked(msgspec.Struct, frozen=True):
    """The question that leads: its address on the dossier page, its words, what it is about, its best answer and the contrary.

    Where no words could be made for it, `before` is empty and the passages stand for themselves.
    """

    address: str
    before: str
    noun: str
    after: str
    about: str
    lang: str
    kind: str
    kind_label: str
    sides: tuple[Side, ...]


class Glance(msgspec.Struct, frozen=True):
    """Title, counts and bar of a story, and its leading question; `alone` says why there is nothing to compare."""

    title: str
    day: str
    lang: str
    told_by: str
    segments: tuple[Segment, ...]
    established: int
    disputed: int
    otherwise: int
    repeated: int
    single: int
    asked: Asked | None
    alone: str = ""


Glances = dict[str, Glance]
"""By the language of the interface."""


def glances(dossier: Dossier) -> Glances:
    """The story at a glance, in each language of the interface. Raises DossierError where records do not hold together."""
    record = safe(dossier)
    return {language: _glance(record, Messages(language)) for language in sorted(LOCALES)}


def _glance(record: Dossier, messages: Messages) -> Glance:
    context = Context(record, messages, with_text=False)
    opening, made = head(context), brief(context)
    piece = made.title.piece
    counts = [part for part in (opening.outlets or opening.reports, opening.origins) if part]
    return Glance(
        title=piece.words if piece else made.title.words,
        day=made.title.day or "",
        lang=piece.telling.source.report.language if piece else messages.language,
        told_by=", ".join(counts),
        segments=tuple(_segments(made)),
        established=len(made.established),
        disputed=len(made.disputed),
        otherwise=len(made.otherwise) + len(made.called) + len(made.open),
        repeated=len(made.repeated),
        single=made.alone,
        asked=_asked(made),
        alone=made.empty,
    )


def _segments(made: Brief) -> list[Segment]:
    """The cells of the bar, those of one origin as one segment with what stands over it."""
    over = {mark.first: mark.words for mark in made.bar.over}
    groups: list[list[Source]] = []
    words: list[str] = []
    open_group = False
    for cell in made.bar.cells:
        if open_group:
            groups[-1].append(cell.source)
        else:
            groups.append([cell.source])
            words.append(over.get(cell.column, ""))
        open_group = cell.goes_on
    return [Segment(*_named(group), origin) for group, origin in zip(groups, words, strict=True)]


def _named(sources: Sequence[Source]) -> tuple[tuple[str, ...], int]:
    names = tuple(dict.fromkeys(source.outlet for source in sources))
    return names[:NAMED], max(len(names) - NAMED, 0)


def _asked(made: Brief) -> Asked | None:
    """The first disputed question, else the first that is told differently: what differs, not what is said first."""
    question = next(iter((*made.disputed, *made.otherwise)), None)
    if question is None:
        return None
    return Asked(
        address=question.address,
        before=question.before,
        noun=question.noun,
        after=question.after,
        about=question.about.cut.marked if question.about else "",
        lang=question.lang,
        kind=question.kind,
        kind_label=question.kind_label,
        sides=tuple(_side(answer) for answer in _two(question)),
    )


def _two(question: QuestionView) -> tuple[AnswerView, ...]:
    """The answer that is best backed, and the strongest that does not go with it."""
    first, *rest = question.answers
    excluding = [answer for answer in rest if answer.excluding] or [a for a in rest if a.kind == question.kind] or rest
    return first, max(excluding, key=lambda answer: len(answer.chains))


def _side(answer: AnswerView) -> Side:
    words = answer.label.words + ("…" if answer.label.cut else "")
    return Side(
        label=f"«\u202f{words}\u202f»" if answer.label.exact else words,
        lang=answer.lang,
        kind=answer.kind,
        kind_label=answer.kind_label,
        state=answer.state,
        state_label=answer.state_label,
        count=answer.count if answer.state == "agree" else "",
        excluding=answer.excluding,
        backing=tuple(_backing(chain) for chain in answer.chains),
    )


def _backing(chain: ChainView) -> Backing:
    return Backing(*_named(chain.sources), chain.group, chain.whose)
