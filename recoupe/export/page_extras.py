"""What an application adds to the dossier page when it serves it live; nothing where the page is a file."""

from __future__ import annotations

from markupsafe import Markup

from recoupe.export.brief.views import CalledView, FactView, QuestionView, Say
from recoupe.export.page_context import Source

NOTHING = Markup("")


class Extras:
    """Places of the page that are empty by themselves: each returns safe HTML that is set in there as it is."""

    live = False
    """Whether the page is served by an application, whose styles, scripts and forms it may then use (its policy says so)."""

    def head(self) -> Markup:
        """At the end of the document's head."""
        return NOTHING

    def top(self) -> Markup:
        """Before the sticky line."""
        return NOTHING

    def actions(self) -> Markup:
        """Beside what the title rests on."""
        return NOTHING

    def point(self, view: QuestionView | FactView) -> Markup:
        """With a card or a row."""
        return NOTHING

    def called(self, view: CalledView) -> Markup:
        """With a card of how somebody is called."""
        return NOTHING

    def say(self, telling: Say) -> Markup:
        """After a passage of a card or a row."""
        return NOTHING

    def statement(self, source: Source, number: int) -> Markup:
        """After what somebody said: the number of the attribution in its report."""
        return NOTHING

    def report(self, source: Source) -> Markup:
        """With a report in the list."""
        return NOTHING

    def beyond(self, part: str, more: int) -> Markup:
        """The way to so many passages of a part that have no line on the page of a very large story."""
        return NOTHING

    def foot(self) -> Markup:
        """After the last part."""
        return NOTHING


FILE = Extras()
"""The page as a file of its own."""
