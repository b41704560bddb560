"""Grounds in words: plain, for tables, and in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recoupe.export.messages import Messages
from recoupe.model import Ground
from recoupe.text import N_

GROUNDS = {
    "person": N_("judged by a person"),
    "answers": N_("answers"),
    "told otherwise": N_("told in other words"),
    "copy": N_("copy"),
    "shared text": N_("shared text"),
    "translation": N_("one text in two languages"),
    "claimed copy": N_("gives the other's address"),
    "claimed address": N_("give one address"),
    "signed": N_("signed"),
    "outlet": N_("one outlet"),
    "relayed": N_("relays"),
    "words shared": N_("words in common"),
    "names shared": N_("names in common"),
    "same amount": N_("same figure"),
    "amounts": N_("figures"),
    "moments": N_("moments"),
    "same moment": N_("same moment"),
    "lengths": N_("durations"),
    "denied": N_("denied in"),
    "given up": N_("given up in"),
    "of some": N_("of a part only in"),
    "opposites": N_("opposite deeds"),
    "roles swapped": N_("each says it of another"),
    "naming": N_("naming"),
    "judgement": N_("judges by"),
    "reasons": N_("reasons given by"),
    "reasons of presence": N_("reasons for an arrival or a presence given by"),
    "reasons of a presence": N_("reasons for an arrival or a presence given by"),
    "shared passage": N_("shared passage"),
    "same words": N_("same words"),
    "near words": N_("near words"),
    "same sense": N_("same sense in two languages"),
    "same speaker": N_("same speaker"),
    "speaker named by some": N_("speaker named by some"),
    "different speakers named": N_("different speakers named"),
    "published": N_("published"),
    "address": N_("address"),
}
"""The kinds of grounds that have words; another kind is shown as the record tells it."""

OF_PAIRS = ("same words", "near words", "same sense")
"""Kinds whose two values are a number of pairs, and of how many."""

_DECIMAL = re.compile(r"\d+\.\d+(?:e\+\d+)?|\d+e\+\d+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")


def as_line(ground: Ground) -> str:
    """A ground for machines and tables, in English: the kind, a colon, each value with its report, else values and reports."""
    if len(ground.values) == len(ground.reports):
        told = [f"{value} ({report})" for value, report in zip(ground.values, ground.reports, strict=True)]
    else:
        told = [*ground.values, *ground.reports]
    return f"{ground.kind}: {', '.join(told)}" if told else ground.kind


class Grounds:
    """Tells grounds. `names` are the reports' ids with what the page calls them."""

    def __init__(self, messages: Messages, names: dict[str, str]) -> None:
        self.messages = messages
        self.names = names

    def tell(self, ground: Ground) -> str:
        """One ground in words, with numbers and outlets for the ids of reports and days as the page writes them."""
        say = self.messages.gettext
        label = GROUNDS.get(ground.kind)
        kind = ground.kind if label is None else say(label)
        told = self._told(ground)
        return say("%(kind)s: %(detail)s", kind=kind, detail=", ".join(told)) if told else kind

    def tell_all(self, grounds: Iterable[Ground]) -> tuple[str, ...]:
        """Several grounds, each once; those of one kind that name nothing but reports as one."""
        merged: dict[tuple[str, tuple[str, ...]], Ground] = {}
        for ground in grounds:
            only_reports = bool(ground.reports) and not ground.values
            key = (ground.kind, () if only_reports else (*ground.values, "\0", *ground.reports))
            before = merged.get(key)
            reports = tuple(dict.fromkeys((before.reports if before else ()) + ground.reports))
            merged[key] = Ground(kind=ground.kind, values=ground.values, reports=reports) if only_reports else ground
        return tuple(dict.fromkeys(map(self.tell, merged.values())))

    def note(self, told: str) -> str:
        """A note of the day's evidence, "published: 2019-03-20", told as a ground is."""
        kind, colon, detail = told.partition(": ")
        return self.tell(Ground(kind=kind, values=(detail,)) if colon and kind in GROUNDS else Ground(kind=told))

    def _told(self, ground: Ground) -> list[str]:
        say = self.messages.gettext
        reports = [self.names.get(report, report) for report in ground.reports]
        if ground.kind in OF_PAIRS and len(ground.values) == 2:
            return [say("%(n)s of %(all)s pairs", n=ground.values[0], all=ground.values[1])]
        values = [self._value(value) for value in ground.values]
        if len(values) == len(reports):
            return [self._of(value, report) for value, report in zip(values, reports, strict=True)]
        return [*values, *reports]

    def _of(self, value: str, report: str) -> str:
        """A value with its report, which the note in Markdown has in brackets already."""
        if report.startswith("("):
            return f"{value} {report}"
        return self.messages.gettext("%(value)s (%(report)s)", value=value, report=report)

    def _value(self, value: str) -> str:
        """A day or a decimal as the page writes it."""
        if _DAY.fullmatch(value):
            return self.messages.day(value)
        return self.messages.figure(float(value)) if _DECIMAL.fullmatch(value) else value
