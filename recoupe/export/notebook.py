"""A dossier as a notebook shows it: who stands behind it, and the first facts by what they are worth, each with its passages.

Light on purpose, without scripts: `recoupe.dossier_page` makes the whole page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from recoupe.export.messages import Messages
from recoupe.export.page_labels import DIFFERENCES
from recoupe.export.page_safe import safe
from recoupe.export.sources import Sources
from recoupe.model import Claim, Difference, Dossier, Relation
from recoupe.relations import RELATIONS
from recoupe.text import excerpt

SHOWN: Final[tuple[Relation, ...]] = ("contradict", "differ", "agree")
"""Relations that are shown, in this order."""
MOST: Final = 6
"""Facts of each."""
PASSAGE_WORDS: Final = 25


@dataclass(frozen=True, slots=True)
class Words:
    """A passage with its place: the report's name, its code points, and what stands there, shortened to a few words."""

    outlet: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A side of a difference, or one telling of a fact."""

    kind: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A fact: on how many origins it rests, and its passages."""

    origins: str
    answers: tuple[Answer, ...]


def notebook(dossier: Dossier, *, language: str = "fr") -> str:
    """The dossier as a piece of HTML, in French or English ("fr", "en").

    Raises DossierError where the record does not hold together or there are no messages in the language.
    """
    messages = Messages(language)
    shown = safe(dossier)
    told = messages.ngettext
    story = shown.story
    environment = Environment(
        loader=PackageLoader("recoupe.export"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("notebook.html").render(
        title=shown.title,
        language=language,
        span=messages.interval(shown.begin, shown.finish) if shown.begin and shown.finish else "",
        reports=told("%(n)s report", "%(n)s reports", len(shown.reports)),
        origins=told("%(n)s origin", "%(n)s origins", len(story.origins)),
        names=[origin.name for origin in story.origins],
        parts=list(_parts(shown, messages)),
    )


def _parts(dossier: Dossier, messages: Messages) -> Iterator[tuple[str, str, list[Line]]]:
    """Sign and name of each relation that is shown, with its facts."""
    sources = Sources(dossier)
    for relation in SHOWN:
        found = [claim for claim in dossier.story.claims if claim.relation == relation][:MOST]
        if found:
            lines = [_line(claim, sources, messages) for claim in found]
            yield RELATIONS[relation].sign, messages.gettext(RELATIONS[relation].label), lines


def _line(claim: Claim, sources: Sources, messages: Messages) -> Line:
    answers = dict.fromkeys(_answer(difference, sources, messages) for difference in claim.differences)
    told = Answer("", tuple(_words(o.report, o.start, o.end, sources) for o in claim.occurrences))
    return Line(messages.ngettext("%(n)s origin", "%(n)s origins", claim.origins), tuple(answers) or (told,))


def _answer(difference: Difference, sources: Sources, messages: Messages) -> Answer:
    kind = messages.gettext(DIFFERENCES[difference.type])
    return Answer(kind, tuple(_words(v.report, v.start, v.end, sources) for v in difference.values))


def _words(report: str, start: int, end: int, sources: Sources) -> Words:
    found = sources.report(report)
    return Words(found.outlet or found.id, f"{found.id}:{start}-{end}", excerpt(found.text, start, end, words=PASSAGE_WORDS))
