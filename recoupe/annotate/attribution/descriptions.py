"""Descriptions as speakers: a short one told in full before ("l'étude", after "une étude de l'université de Brive"), or with a
name beside it ("la fédération du meuble Mobila"), and a count left out."""

from __future__ import annotations

from collections import defaultdict

from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.syntax.units import View
from recoupe.text import fold

_WINDOW = 70


class Descriptions:
    """The descriptions of a report that say whose or of what: noun, "de", and a name."""

    def __init__(self, view: View) -> None:
        self._words = view.words
        self._told: dict[str, dict[str, int]] = defaultdict(dict)
        self._named: dict[str, str] = {}
        for mention in view.mentions:
            if mention.type == "ORG":
                beside = view.words.hearers.beside.search(view.plain, max(0, mention.start - _WINDOW), mention.start)
                if beside is not None and fold(beside["phrase"]).split()[0] in view.words.speakers.body_nouns:
                    self._named.setdefault(fold(beside["phrase"]), mention.name)
            if mention.type != "PER":
                lead = view.words.hearers.lead.search(view.plain, max(0, mention.start - _WINDOW), mention.start)
                if lead is not None:
                    whole = view.text[lead.start("noun") : mention.end]
                    self._told[fold(lead["noun"])].setdefault(" ".join(whole.split()), lead.start())

    def of(self, raw: str, place: int) -> str | None:
        """The name set beside the description elsewhere, or the one full description told before that a noun alone stands for."""
        parts = fold(raw).replace("'", "' ").split()
        named = self._named.get(fold(raw).partition(" ")[2])
        if named is not None:
            return named
        if len(parts) != 2 or not (parts[0] in self._words.people.definite or parts[0] in self._words.people.demonstratives):
            return None
        before = [whole for whole, start in self._told.get(parts[1], {}).items() if start < place]
        return before[0] if len(before) == 1 else None


def uncounted(told: str, words: SpeakingWords) -> str:
    """A description without what only counts: "plupart des capitales" and "nombreuses capitales" are capitals."""
    elided = words.hearers.elided
    parts = (told.replace(elided, f"{elided} ") if elided else told).split()
    at = 0
    while at < len(parts) - 1:
        low = fold(parts[at])
        counts = low in words.speakers.counting or words.hearers.figure.match(parts[at]) or low.endswith("%")
        if not counts and not (at and low in words.people.of):
            break
        at += 1
    if not (0 < at < len(parts) and parts[at][0].isalpha()):
        return told
    rest = " ".join(parts[at:])
    return rest.replace(f"{elided} ", elided) if elided else rest
