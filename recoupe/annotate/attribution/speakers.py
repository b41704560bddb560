"""Who speaks: the sources of the drafts, named in the order of the text, with what bars a name checked before it is given."""

from __future__ import annotations

import re

from recoupe.annotate.attribution.able import able
from recoupe.annotate.attribution.bearers import described, lent, vetted
from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.papers import Papers, head_of, issuer
from recoupe.annotate.attribution.units import View
from recoupe.annotate.coreference import Cast, Reference
from recoupe.annotate.coreference_people import description
from recoupe.lang.fr import people_words, speaker_words
from recoupe.lang.fr.institutions import ALIASES
from recoupe.model import Span
from recoupe.text import fold

_SPEAKING = frozenset({"je", "j'", "nous", "moi", "on", "vous", "tu"})
_SELF = frozenset({"je", "j'", "nous", "moi"})
_SHARE = re.compile(r"(?:environ |plus de |près de )?\d+(?:[.,]\d+)? ?%")

_POLL = re.compile(rf"\b(?:{'|'.join(sorted(speaker_words.POLL_FORMS))})\b", re.IGNORECASE)


class Speakers:
    """The speakers of one report's drafts; `parents` are the indexes of the drafts that each is told within."""

    def __init__(self, view: View, cast: Cast, drafts: list[Draft], parents: list[int | None]) -> None:
        self.view = view
        self.cast = cast
        self.drafts = drafts
        self.parents = parents
        self._named: dict[int, Reference] = {}
        self._index = {id(draft): index for index, draft in enumerate(drafts)}
        self._papers = Papers()
        self._pending: list[int] = []

    def all(self) -> list[Reference]:
        """One reference a draft."""
        for index in sorted(range(len(self.drafts)), key=lambda at: (self.drafts[at].place, self.parents[at] is not None)):
            self._name(index)
        for index in self._pending:
            self._named[index] = self._of(index)
        return [self._named[index] for index in range(len(self.drafts))]

    def _name(self, index: int) -> None:
        parent = self.parents[index]
        if index not in self._named and parent is not None and self.drafts[parent].follows is None:
            self._name(parent)
        if index in self._named:
            return
        draft = self.drafts[index]
        if draft.follows is not None and self._index.get(id(draft.follows), index) not in self._named:
            self._pending.append(index)
            return
        reference = self._named[index] = self._of(index)
        source = self.view.text[slice(*draft.source)] if draft.source and draft.kind == "phrase" else ""
        if draft.kind != "same" and draft.rule != "copy" and not (parent is not None and draft.kind == "last"):
            self.cast.spoke(draft.place, reference, source)
            self._papers.said_in(self.view, draft, reference)

    def _of(self, index: int) -> Reference:
        draft, parent = self.drafts[index], self.parents[index]
        if draft.kind == "nobody":
            return Reference(None)
        if draft.follows is not None:
            return self._named.get(self._index.get(id(draft.follows), -1), Reference(None))
        barred = self._barred(draft)
        if draft.source is None or draft.kind == "last":
            return self.cast.last_speaker(draft.place, barred=barred)
        start, end = draft.source
        low = self.view.plain[start:end].lower().lstrip("-").removeprefix("t-")
        if low in _SPEAKING:
            return self._named.get(parent, Reference(None)) if low in _SELF and parent is not None else Reference(None)
        if draft.antecedent is not None:
            return self._phrase(draft, draft.antecedent, barred)
        if draft.kind in ("pronoun", "relative") or fold(low) in people_words.PRONOUNS:
            outer = self._named.get(parent) if parent is not None and self.drafts[parent].form == "direct" else None
            return self.cast.pronoun(low, start, barred=barred, other_than=outer.name if outer else None)
        return self._phrase(draft, (start, end), barred)

    def _barred(self, draft: Draft) -> list[Span]:
        """Quotations that the source does not stand in: their people are not meant by the outlet's pronouns."""
        quotes = self.view.quotes
        return [
            (quotes[at].outer_start, quotes[at].outer_end)
            for at in self.view.quotes_before(draft.place)
            if self.view.has_clause(at)
        ]

    # --- noun phrases ---

    def _phrase(self, draft: Draft, span: Span, barred: list[Span]) -> Reference:
        raw = self.view.text[slice(*span)]
        author = issuer(self.view, draft)
        if author is not None:
            found = self._worded(author, barred, goes_on=False)
            self._papers.put_out(head_of(raw), found)
            return found
        if not able(self.view, span) and not _SHARE.fullmatch(self.view.plain[slice(*span)]):
            return Reference(None)
        paper = self._papers.of(raw)
        return paper if paper is not None else self._worded(span, barred, goes_on=draft.lemma in speaker_words.GOING_ON)

    def _worded(self, span: Span, barred: list[Span], *, goes_on: bool) -> Reference:
        """Whom a noun phrase names or describes; a description that nothing is known of stays in its own words."""
        raw = self.view.text[slice(*span)]
        found = self.cast.phrase(*span, barred=barred)
        if any(mention.type == "PER" for mention in self.view.mentions_in(*span)):
            return found
        told = described(raw)
        if found.person or found.candidates:
            checked = vetted(self.cast, found, raw, told)
            if checked is not None:
                return checked
            found = Reference(description(raw))
        elif told is not None and (person := lent(self.cast, span, told, barred, goes_on=goes_on)) is not None:
            return person
        if found.name is None or self.view.mentions_in(*span):
            return found
        return Reference(self._plain_words(found.name), found.candidates)

    def _plain_words(self, words: str) -> str | None:
        """A description without the possessive; a house by whom it houses; a bare share as those who were asked."""
        if _SHARE.fullmatch(words.replace("\u00a0", " ").replace("\u202f", " ")):
            return speaker_words.POLLED if _POLL.search(self.view.plain) else None
        first, _, rest = words.partition(" ")
        if fold(first) in speaker_words.POSSESSIVES and rest:
            return rest
        return ALIASES.get(words, words)
