"""What the desk adds to the dossier page of a story: what a person may say of a passage, where it stands, and what is kept.

Everything is sent by one form at the foot of the page; the buttons beside passages belong to it. They show where a reader points
or where the keyboard is, and work without script.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup

from recoupe.desk.judged import PERSON, by_person
from recoupe.export.brief.views import CalledView, FactView, QuestionView, Say
from recoupe.export.page_context import Source
from recoupe.export.page_extras import NOTHING, Extras
from recoupe.model import Claim, Occurrence, Span
from recoupe.serve.messages import Words
from recoupe.serve.moves import moves
from recoupe.serve.views import Check, Judged, StoryView, judged_view
from recoupe.text import overlap


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks for a page: the form token of the session, the name that was signed last, whether a token was asked for."""

    csrf: str
    author: str
    locked: bool


class Tools(Extras):
    """What a story's page offers to one reader."""

    live = True

    def __init__(self, view: StoryView, environment: Environment, reader: Reader) -> None:
        self.view = view
        self._said: Words = environment.globals["words"]  # type: ignore[assignment]
        self._made = environment.get_template("tools.html").make_module({"view": view, "reader": reader})

    def head(self) -> Markup:
        """The desk's styles and script, and the story's feed."""
        return self._shown("head")

    def top(self) -> Markup:
        """The way back to the desk."""
        return self._shown("top")

    def actions(self) -> Markup:
        """Following, the feed, the page as a file."""
        return self._shown("actions")

    def point(self, view: QuestionView | FactView) -> Markup:
        """What a person judged of a point's claims, and a box to choose it."""
        names = view.claims if isinstance(view, QuestionView) else (view.claim,)
        held = [self._claims[name] for name in names if name in self._claims]
        notes = tuple(dict.fromkeys(note for claim in held for note in _judged(claim)))
        checks = [check for check in self.view.checks if any(_is_of(check, told) for one in held for told in one.occurrences)]
        if not held:
            return NOTHING
        keys = [self.view.keys[one.id] for one in held if one.id in self.view.keys]
        moved = [moves(self.view.states[key], self._said) for key in keys if key in self.view.states]
        return self._shown("point", notes, self._place(held[0].occurrences[0]), checks, keys[:1], moved[:1])

    def called(self, view: CalledView) -> Markup:
        """Nothing: how somebody is called is no claim."""
        return NOTHING

    def say(self, telling: Say) -> Markup:
        """A button that sets a telling apart from its claim, where others tell it too."""
        span = telling.quote.cut.start, telling.quote.cut.end
        found = self._holding(telling.quote.source.report.id, span)
        if found is None or len(found[0].occurrences) < 2:
            return NOTHING
        claim, told = found
        other = next(o for o in claim.occurrences if o != told)
        return self._shown("apart", f"{self._place(other)},{self._place(told)}")

    def statement(self, source: Source, number: int) -> Markup:
        """A button that says that somebody did not say it, or who said that."""
        said = source.found.attributions[number]
        denied = by_person(said.made_by)
        if denied:
            return self._shown("person", judged_view(denied))
        if not said.speaker or not said.content:
            return NOTHING
        start, end = said.content[0]
        return self._shown("unsaid", f"{self._number(source.report.id)} {start} {end} {said.speaker}")

    def report(self, source: Source) -> Markup:
        """The versions of a report, and a button that takes it out of the story."""
        shown = self.view.by_id.get(source.report.id)
        others = [r for r in self.view.reports if shown and r.number != shown.number and not r.withdrawn]
        if shown is None:
            return NOTHING
        by_hand = any(evidence.kind == PERSON for evidence in source.found.dct_evidence)
        return self._shown("report", shown, f"{shown.number} {others[0].number}" if others else "", by_hand)

    def beyond(self, part: str, more: int) -> Markup:
        """A link to the passages that have no line on the page."""
        return self._shown("beyond", part, more)

    def foot(self) -> Markup:
        """The form, and what is not of the dossier: what is held, near, new, judged."""
        return self._shown("foot")

    def _shown(self, name: str, *given: object) -> Markup:
        return Markup(getattr(self._made, name)(*given))

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.view.claims}

    @cached_property
    def _told(self) -> dict[str, list[tuple[Claim, Occurrence]]]:
        held: dict[str, list[tuple[Claim, Occurrence]]] = {}
        for claim in self.view.claims:
            for occurrence in claim.occurrences:
                held.setdefault(occurrence.report, []).append((claim, occurrence))
        return held

    def _holding(self, report: str, span: Span) -> tuple[Claim, Occurrence] | None:
        """The claim, and its telling, that holds most of a passage; of equals the one that more reports tell."""

        def weight(told: tuple[Claim, Occurrence]) -> tuple[int, int]:
            return overlap((told[1].start, told[1].end), span), len(told[0].occurrences)

        best = max(self._told.get(report, ()), key=weight, default=None)
        return best if best and weight(best)[0] else None

    def _number(self, report: str) -> int:
        held = self.view.by_id.get(report)
        return held.number if held else 0

    def _place(self, told: Occurrence) -> str:
        return f"{self._number(told.report)} {told.start} {told.end}"


def _is_of(check: Check, told: Occurrence) -> bool:
    passage = check.passage
    return passage.report == told.report and overlap((passage.start, passage.end), (told.start, told.end)) > 0


def _judged(claim: Claim) -> Iterator[Judged]:
    yield from (judged_view(ground) for ground in claim.grounds if ground.kind == PERSON)
