"""The brief of a dossier as data: what is established, disputed, told differently, and what rests on one origin."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.export.brief.addresses import Addresses
from recoupe.export.brief.answers import questions
from recoupe.export.brief.bar import Bar, bar
from recoupe.export.brief.facts import facts
from recoupe.export.brief.namings import called
from recoupe.export.brief.title import Title, title
from recoupe.export.brief.views import CalledView, FactView, QuestionView, Views
from recoupe.export.page_context import Context, Source
from recoupe.export.speakers import table_of

SHOWN_FACTS, SHOWN_QUESTIONS, SHOWN_ANSWERS, SHOWN_LINES = 4, 4, 3, 16


@dataclass(frozen=True, slots=True)
class Brief:
    """What the first screen answers, and all that its cards and folds hold.

    `disputed` and `otherwise` are questions; `open` are differences for which no question could be made, shown by passages.
    `weak` are facts held to be told alike that do not read alone, or whose match is to be checked; `single` those of one report,
    by report.
    """

    title: Title
    bar: Bar
    established: tuple[FactView, ...]
    repeated: tuple[FactView, ...]
    weak: tuple[FactView, ...]
    single: tuple[tuple[Source, tuple[FactView, ...]], ...]
    disputed: tuple[QuestionView, ...]
    otherwise: tuple[QuestionView, ...]
    open: tuple[QuestionView, ...]
    called: tuple[CalledView, ...]
    empty: str

    @property
    def compared(self) -> bool:
        """Whether there is anything to compare."""
        return not self.empty

    @property
    def alone(self) -> int:
        """How many facts one report alone tells."""
        return sum(len(facts) for _, facts in self.single)

    @property
    def room(self) -> int:
        """How many disputed questions the first screen has room for: fewer where their answers are many."""
        room = lines = 0
        for question in self.disputed[:SHOWN_QUESTIONS]:
            lines += 1 + min(len(question.answers), SHOWN_ANSWERS)
            room += lines <= SHOWN_LINES
        return max(room, 1)

    @property
    def asked_by_passages(self) -> tuple[QuestionView, ...]:
        """The first difference of each question that its passages alone answer; those the most sure come first."""
        first = {view.plain: view for view in reversed(self.open) if view.asked}
        return tuple(view for view in self.open if first.get(view.plain) is view)[:SHOWN_QUESTIONS]

    @property
    def top(self) -> tuple[FactView, ...]:
        """The established facts of the first screen, by day."""
        return tuple(sorted(self.established[:SHOWN_FACTS], key=lambda fact: fact.sort_day))


def brief(context: Context) -> Brief:
    """The brief of a story."""
    reports = table_of(context.language) if context.sources else None
    asked = questions(context, reports)
    held = facts(context, asked, reports)
    views, addresses = Views(context, reports), Addresses()
    made = [views.question(found, addresses.question(found)) for found in asked]
    shown = [views.fact(fact, addresses.fact(fact)) for fact in held if fact.standing != "asked"]
    context.points.update((fact.claim, fact.address) for fact in shown)
    context.points.update((claim, view.address) for view in made for claim in view.claims)
    alone = [fact for fact in shown if fact.standing == "single"]
    by_report = [(source, tuple(fact for fact in alone if source.number in fact.sources)) for source in context.sources]
    return Brief(
        title=title(context, held),
        bar=bar(context, held),
        established=tuple(fact for fact in shown if fact.standing == "established"),
        repeated=tuple(fact for fact in shown if fact.standing == "repeated"),
        weak=tuple(fact for fact in shown if fact.standing == "weak"),
        single=tuple((source, told) for source, told in by_report if told),
        disputed=tuple(view for view in made if view.phrased and view.disputed),
        otherwise=tuple(view for view in made if view.phrased and not view.disputed),
        open=tuple(view for view in made if not view.phrased),
        called=tuple(views.called(found, addresses.called(found)) for found in called(context)),
        empty=_empty(context, bool(shown or made)),
    )


def _empty(context: Context, compared: bool) -> str:
    """Why there is nothing to compare; "" where there is."""
    say = context.messages.gettext
    if len(context.sources) == 1:
        return say("A single source: nothing to check against another.")
    return "" if compared else say("No claim was found that could be compared.")
