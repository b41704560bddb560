"""Grounds in the reader's language: records tell each as a kind, a colon and what it rests on ("fuller: valmer-2")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from recoupe.export.messages import N_, Messages

GROUNDS = {
    "amounts": N_("figures"),
    "same amount": N_("same figure"),
    "moments": N_("moments"),
    "same moment": N_("same moment"),
    "lengths": N_("durations"),
    "denied": N_("denied in"),
    "given up": N_("given up in"),
    "speakers": N_("speakers"),
    "of some": N_("of a part only in"),
    "fuller": N_("fuller in"),
    "wording": N_("other words in"),
    "naming": N_("naming"),
    "shared passage": N_("shared passage"),
    "same words": N_("same words"),
    "near words": N_("near words"),
    "same speaker": N_("same speaker"),
    "speaker named by some": N_("speaker named by some"),
    "different speakers named": N_("different speakers named"),
    "published": N_("published"),
    "address": N_("address"),
}
"""The kinds of grounds that have words; another kind is shown as the record tells it."""

_PAIRS = re.compile(r"(?<!\d)(\d++) of (\d++) pairs")
_NUMBER = re.compile(r"(?<![\w.-])(?:\d+\.\d+(?:e\+\d+)?|\d+e\+\d+)(?![\w.-])")
_DAY = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?(?![\w-])")


class Grounds:
    """Tells grounds. `names` are the reports' ids with what the page calls them."""

    def __init__(self, messages: Messages, names: dict[str, str]) -> None:
        self.messages = messages
        self.names = names
        longest = sorted(filter(None, names), key=len, reverse=True)
        self._ids = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])") if longest else None

    def tell(self, ground: str) -> str:
        """One ground in words, with numbers and outlets for the ids of reports and days as the page writes them."""
        kind, colon, detail = ground.partition(": ")
        label = GROUNDS.get(kind)
        if label is None:
            return self._detail(ground)
        said = self.messages.gettext(label)
        return self.messages.gettext("%(kind)s: %(detail)s", kind=said, detail=self._detail(detail)) if colon else said

    def tell_all(self, grounds: Iterable[str]) -> tuple[str, ...]:
        """Several grounds, each once; those of one kind that name nothing but reports as one."""
        told: dict[str, list[str]] = {}
        for ground in grounds:
            kind, _, detail = ground.partition(": ")
            reports = detail.split(", ")
            if all(report in self.names for report in reports):
                told.setdefault(kind, []).extend(reports)
            else:
                told.setdefault(ground, [])
        merged = (f"{key}: {', '.join(dict.fromkeys(reports))}" if reports else key for key, reports in told.items())
        return tuple(dict.fromkeys(map(self.tell, merged)))

    def _detail(self, detail: str) -> str:
        # ids first: a day may be part of one
        parts = self._ids.split(detail) if self._ids else [detail]
        ids = [self.names[found] for found in self._ids.findall(detail)] if self._ids else []
        parts = [self._words(part) for part in parts]
        return parts[0] + "".join(name + part for name, part in zip(ids, parts[1:], strict=True))

    def _words(self, text: str) -> str:
        """Days, decimals and counts of pairs as the page writes them."""
        say = self.messages.gettext
        text = _DAY.sub(lambda day: self.messages.day(day.group()), text)
        text = _NUMBER.sub(lambda number: self.messages.figure(float(number.group())), text)
        return _PAIRS.sub(lambda found: say("%(n)s of %(all)s pairs", n=found[1], all=found[2]), text)
