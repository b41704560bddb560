"""What is known of those whom a report tells of: under which name, of which state, in which sector."""

from __future__ import annotations

from functools import cached_property
from itertools import islice

from recoupe.annotate.event.phrases import singular
from recoupe.knowledge import gazetteer
from recoupe.lang.tables.event_people import PeopleNouns
from recoupe.model import Actor, Mention
from recoupe.syntax.view import Token

_WIDEST = 60


class Profiles:
    """The names of one report and the nouns for people of its language, as sides."""

    def __init__(self, mentions: tuple[Mention, ...], people: PeopleNouns) -> None:
        self._mentions = mentions
        self._people = people

    def of_mention(self, mention: Mention) -> Actor:
        """The side that a name is."""
        span = (mention.start, mention.end)
        country = mention.attributes.get("country") or (
            gazetteer.state_code(mention.name, self._people.states) if mention.type == "LOC" else None
        )
        sector = "GOV" if mention.type == "LOC" else self._sector_of_text(mention.attributes.get("role", "") or mention.name)
        return Actor(name=mention.name, span=span, country=country, sector=sector)

    def called(self, name: str, noun: Token | None, token: Token, span: tuple[int, int] | None = None) -> Actor:
        """The side of a name or a description, whose `noun` tells its sector; `token` stands for it where `span` is none."""
        spot = span or (token.idx, token.idx + len(token))
        mention = self._by_name.get(name)
        if mention is not None:
            known = self.of_mention(mention)
            return Actor(name=name, span=spot, country=known.country, sector=known.sector)
        country = gazetteer.state_code(name, self._people.states)
        if noun is not None and country is None:
            demonyms = self._people.demonyms
            codes = {demonyms[w.lower_] for w in islice(noun.subtree, _WIDEST) if w.lower_ in demonyms and w.dep_ == "amod"}
            country = codes.pop() if len(codes) == 1 else None
        return Actor(name=name, span=spot, country=country, sector=self._sector(noun) if noun is not None else None)

    def acts(self, mention: Mention) -> bool:
        """Whether a place can act: a state, or a seat that stands for those who govern from it."""
        return (
            bool(mention.attributes.get("country"))
            or gazetteer.state_code(mention.name, self._people.states) is not None
            or mention.name in self._people.seats
        )

    def known(self, name: str) -> Mention | None:
        """A named entity of that name, None where it is only a description."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, Mention]:
        table: dict[str, Mention] = {}
        for mention in self._mentions:
            known = table.get(mention.name)
            if known is None or (not known.attributes.get("role") and mention.attributes.get("role")):
                table[mention.name] = mention
        return table

    def _sector(self, noun: Token) -> str | None:
        name = singular(noun, self._people)
        for word in islice(noun.subtree, _WIDEST):
            sector = self._people.qualified.get((name, word.lemma_.lower())) or self._people.qualified.get(
                (name, word.lower_.rstrip("s"))
            )
            if sector:
                return sector
        if noun.lower_ in self._people.garments:
            return "CVL"
        return self._people.sector_of.get(name)

    def _sector_of_text(self, text: str) -> str | None:
        for word in text.replace("'", " ").lower().split():
            sector = self._people.sector_of.get(word) or self._people.sector_of.get(word.rstrip("s"))
            if sector:
                return sector
        return None
