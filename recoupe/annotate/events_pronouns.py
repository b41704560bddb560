"""Whom pronouns and descriptions mean, for events: the speaker for "je", else the coreference of the report."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc, Token

from recoupe.annotate.coreference import Cast, Reference
from recoupe.annotate.events_sides import Resolver
from recoupe.lang.fr import event_words as words
from recoupe.model import Annotations, Attribution, Report

_WIDTH = 8
_NESTED = 64


class Speakers:
    """The innermost attribution at each offset."""

    def __init__(self, found: Annotations) -> None:
        self._spans = sorted(
            (start, end, number) for number, told in enumerate(found.attributions) for start, end in told.content if end > start
        )
        self._found = found.attributions

    def at(self, offset: int) -> int | None:
        """The index of the innermost attribution whose content holds the offset."""
        best: tuple[int, int] | None = None
        last = bisect_right(self._spans, (offset, float("inf"), 0))
        for start, end, number in self._spans[max(0, last - _NESTED) : last]:
            if start <= offset < end and (best is None or end - start <= best[0]):
                best = (end - start, number)
        return best[1] if best else None

    def attribution(self, offset: int) -> Attribution | None:
        """The innermost attribution itself."""
        number = self.at(offset)
        return None if number is None else self._found[number]


def resolver(doc: Doc, report: Report, found: Annotations, speakers: Speakers) -> Resolver:
    """The function that says whom a pronoun, a possessive or a description means; None where two readings remain."""
    cast = Cast(report.text, doc, found.mentions)
    people = {mention.name for mention in found.mentions if mention.type == "PER"}
    first_seen: dict[str, int] = {}
    for mention in found.mentions:
        first_seen.setdefault(mention.name, mention.start)
    for told in found.attributions:
        if told.source is not None and told.speaker is not None:
            source = report.text[told.source[0] : told.source[1]]
            cast.spoke(told.source[0], Reference(told.speaker, (), told.speaker in people), source)

    def resolve(token: Token) -> str | None:
        word = token.lower_
        if word in words.FIRST:
            told = speakers.attribution(token.idx)
            return told.speaker if told is not None else None
        if token.pos_ in ("PRON", "DET"):
            if word in words.PLURALS:
                return None
            form = words.AS_SUBJECT.get(word)
            return cast.pronoun(form, token.idx).name if form else None
        if word in words.LAST and token.i and token.nbor(-1).lower_ in words.THESE:
            return cast.phrase(token.nbor(-1).idx, token.idx + len(token)).name
        first = token.left_edge if token.i - token.left_edge.i < _WIDTH else token
        if first.pos_ != "DET" or first.lower_ not in words.THE_ONE or "Plur" in token.morph.get("Number", []):
            return None
        last = token
        for child in token.rights:
            if child.dep_ in ("amod", "nmod") and child.right_edge.i - token.i < _WIDTH:
                last = child.right_edge
            else:
                break
        reference = cast.phrase(first.idx, last.idx + len(last))
        known = reference.person and first_seen.get(reference.name or "", len(report.text)) < token.idx
        return reference.name if known else None

    return resolve
