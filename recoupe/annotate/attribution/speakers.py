"""Who speaks: the sources of the drafts, named in the order of the text, with what bars a name checked before it is given."""

from __future__ import annotations

from recoupe.annotate.attribution.bodies import body_meant
from recoupe.annotate.attribution.can_speak import able
from recoupe.annotate.attribution.candidates import Candidate, candidates, weighed
from recoupe.annotate.attribution.descriptions import Descriptions, uncounted
from recoupe.annotate.attribution.documents import Papers, head_of, issuer
from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.office_holders import lent
from recoupe.annotate.coreference.cast import Cast
from recoupe.annotate.coreference.memory import Reference
from recoupe.annotate.coreference.offices import described
from recoupe.annotate.coreference.people import agreement, description
from recoupe.lang.tables.attribution import Weights
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.model import Span
from recoupe.syntax.surface_phrases import phrase_from
from recoupe.syntax.units import View
from recoupe.text import fold

_FIRST = 5
"""A content that begins with a name does so within so many code points: "M. Durand"."""
_ROLE = 4
"""So many words before a name tell whether it only completes another noun: "mentor du premier ministre X"."""
_STILL_SPEAKING = 700
"""So many code points after a source "on" may mean it still."""


class Speakers:
    """The speakers of one report's drafts; `parents` are the indexes of the drafts that each is told within.

    Without `weights` the rule's choice stands.
    """

    def __init__(
        self, view: View, cast: Cast, drafts: list[Draft], parents: list[int | None], weights: Weights | None = None
    ) -> None:
        self.weights = weights
        self.asked: dict[int, list[Candidate]] = {}
        """The candidates that were weighed, by draft."""
        self.view = view
        self.words = view.words
        self.cast = cast
        self.drafts = drafts
        self.parents = parents
        self._named: dict[int, Reference] = {}
        self._index = {id(draft): index for index, draft in enumerate(drafts)}
        self._papers = Papers(view.words)
        self._whole = Descriptions(view)
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
        if draft.kind != "same" and not (parent is not None and draft.kind == "last"):
            self.cast.spoke(draft.place, reference, source)
            self._papers.said_in(self.view, draft, reference)

    def _of(self, index: int) -> Reference:
        draft, parent = self.drafts[index], self.parents[index]
        if draft.kind == "nobody":
            return Reference(None)
        if draft.follows is not None:
            return self._named.get(self._index.get(id(draft.follows), -1), Reference(None))
        barred = self._barred(draft)
        if draft.source is None:
            return self._weighed(index, "last", self.cast.last_speaker(draft.place, barred=barred), ("", ""), barred)
        start, end = draft.source
        low = self.view.plain[start:end].lower().lstrip("-").removeprefix("t-")
        if low in self.words.voices.speaking:
            if low in self.words.voices.oneself and parent is not None:
                return self._named.get(parent, Reference(None))
            return (
                self._heard_from(draft, barred)
                if low in self.words.voices.impersonal and draft.rule == "incise"
                else Reference(None)
            )
        if draft.antecedent is not None:
            return self._phrase(draft, draft.antecedent, barred)
        if draft.kind in ("pronoun", "relative") or fold(low) in self.words.people.pronouns:
            outer = self._named.get(parent) if parent is not None and self.drafts[parent].form == "direct" else None
            ruled = self._pronoun(draft, low, barred, outer.name if outer else None)
            agreed = self.words.people.pronouns.get(fold(low), ("", ""))
            return self._weighed(index, "several" if agreed[1] == "p" else "one", ruled, agreed, barred)
        return self._phrase(draft, (start, end), barred)

    def _pronoun(self, draft: Draft, low: str, barred: list[Span], other: str | None) -> Reference:
        """Whom a pronoun means; somebody within its own content only where the content begins with that name.

        "Si Paul Durand hésite, c'est qu'il a peur, dit-il": another one speaks; "Paul Durand hésite, dit-il": he does.
        """
        place = draft.source[0] if draft.source else draft.place
        if draft.rule == "incise":
            barred = [*barred, *((self._after_subject(start), end) for start, end in draft.content if end <= place)]
        pronouns = self.words.people.pronouns
        found = self.cast.meant(*pronouns.get(low, ("", "")), place, barred=barred, other_than=other)
        gender, number = pronouns.get(fold(low), ("", ""))
        if found.name is None and draft.rule == "incise":
            found = self._own_subject(draft, gender, number, barred)
            if found.name is not None:
                return found
        if number != "s" or not gender or found.person or self._is_person(found):
            return found
        start, end = self._sentence_before(draft, place)
        if any(center.name == found.name and start <= center.place < end for center in self.cast.centers):
            return found
        near = self._just_named(start, end, gender)
        return found if near is None or near == other else Reference(near, (), True)

    def _weighed(self, index: int, kind: str, ruled: Reference, agreed: tuple[str, str], barred: list[Span]) -> Reference:
        """Whoever is likeliest of all near, the rule's choice being one sign among others."""
        found = self.asked[index] = candidates(self.cast, kind, self.drafts[index].place, ruled, agreed, barred)
        return weighed(found, ruled, self.weights) if self.weights is not None else ruled

    def _is_person(self, reference: Reference) -> bool:
        return reference.name is not None and described(reference.name, self.cast.words) is not None

    def _own_subject(self, draft: Draft, gender: str, number: str, barred: list[Span]) -> Reference:
        """ "La direction du groupe ferme deux usines, annonce-t-elle": where nobody else is meant, the content's own subject."""
        items = draft.unit.items if draft.unit is not None else []
        at = next((at for at, item in enumerate(items) if item.start >= draft.content[0][0]), len(items))
        phrase = phrase_from(self.view, items, at)
        if phrase is None:
            return Reference(None)
        span = items[phrase.begin].start, items[phrase.end - 1].end
        agrees = agreement(self.view.text[slice(*span)], self.cast.words) == (gender, number)
        return self._worded(span, barred, goes_on=False) if agrees and able(self.view, span, strictly=True) else Reference(None)

    def _after_subject(self, start: int) -> int:
        """Where the content's first word ends, if it may be its subject's; its own beginning where a clause hangs on it."""
        first = self.view.plain[start : start + 12].lower().replace("'", "' ").split()
        return start if first and first[0] in self.words.voices.hanging else start + _FIRST

    def _sentence_before(self, draft: Draft, place: int) -> Span:
        start = draft.unit.start if draft.unit is not None else place
        plain = self.view.plain[: min(start, place)].rstrip(' \n«"“')
        return max(plain.rfind(mark, 0, max(len(plain) - 1, 0)) for mark in (". ", "\n", "! ", "? ")) + 1, len(plain) + 1

    def _just_named(self, start: int, end: int, gender: str) -> str | None:
        """The one person of a gender whom the sentence before names, as somebody's voice or in passing."""
        names = {
            mention.name
            for mention in self.view.mentions_in(start, end)
            if mention.type == "PER" and self.cast.people[mention.name].gender == gender
        }
        if len(names) != 1:
            return None
        name = names.pop()
        at = next(mention.start for mention in self.view.mentions_in(start, end) if mention.name == name)
        lead = self.view.plain[start:at].lower().replace("'", "' ").rpartition(",")[2].split()
        voices = self.words.voices
        links = [word for word in lead[-_ROLE:] if word in voices.complement or word in voices.by]
        return None if links and links[-1] not in voices.by else name

    def _heard_from(self, draft: Draft, barred: list[Span]) -> Reference:
        """ "précise-t-on", right after a body or an unnamed source has spoken: it speaks on; people are named or called "il"."""
        last = self.cast.last_speaker(draft.place, barred=barred)
        places = [center.place for center in self.cast.centers if center.spoke and center.place < draft.place]
        near = bool(places) and draft.place - places[-1] < _STILL_SPEAKING
        return last if near and not last.person else Reference(None)

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
            self._papers.put_out(head_of(raw, self.words), found)
            return found
        if not able(self.view, span):
            return Reference(None)
        paper = self._papers.of(raw)
        return paper if paper is not None else self._worded(span, barred, goes_on=draft.lemma in self.words.speakers.going_on)

    def _worded(self, span: Span, barred: list[Span], *, goes_on: bool) -> Reference:
        """Whom a noun phrase names or describes; a description that nothing is known of stays in its own words."""
        raw = self.view.text[slice(*span)]
        found = self.cast.phrase(*span, barred=barred)
        if any(mention.type == "PER" for mention in self.view.mentions_in(*span)):
            return found
        told = described(raw, self.cast.words)
        if (found.person or found.candidates) and told is None and not _points_back(raw, self.words):
            # "selon l'Intérieur": the ministry, not its minister
            return Reference(description(raw, self.cast.words))
        if found.person or found.candidates:
            return found
        if (body := body_meant(self.cast, span, raw, self.view.mentions, barred, self.words)) is not None:
            return body
        if told is not None and (person := lent(self.cast, span, told, barred, self.words, goes_on=goes_on)) is not None:
            return person
        if found.name is None or self.view.mentions_in(*span):
            return found if found.name is None else found._replace(name=self.words.bodies.aliases.get(found.name, found.name))
        whole = self._whole.of(raw, span[0]) if not found.candidates else None
        return Reference(whole or self._plain_words(found.name), found.candidates)

    def _plain_words(self, told: str) -> str | None:
        """A description without the possessive; a house by whom it houses; a bare share as those who were asked."""
        known = self.words
        if known.voices.share.fullmatch(told.replace("\u00a0", " ").replace("\u202f", " ")):
            return known.speakers.polled if known.speakers.poll.search(self.view.plain) else None
        if told[0] in '"«“' and told[-1] in '"»”':
            told = told.strip('"«»“” ')
        told = uncounted(told, known)
        first, _, rest = told.partition(" ")
        if fold(first) in known.speakers.possessives and rest:
            return rest
        house = known.speakers.houses.get(fold(told))
        if house is not None and any(mention.name == house for mention in self.view.mentions):
            return house
        return None if fold(told) in known.speakers.nobody else known.bodies.aliases.get(told, told)


def _points_back(raw: str, words: SpeakingWords) -> bool:
    """Whether a phrase is as good as a pronoun: "ce dernier", "l'intéressée", "celui qui", or the words of somebody named."""
    parts = fold(raw).replace("'", "' ").split()
    return any(part in words.people.last_one | words.people.whoever | words.people.lead_nouns for part in parts[:2])
