"""The sides of an event: who does it and whom it is done to, as canonical names or descriptions with their spans.

A side is a named person, body or state, or a noun for people (`PeopleNouns`). A thing is no side: of what is done to a thing,
the one whose it is is taken ("dénonce les violences de la police": police). Pronouns are resolved by the function given.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cached_property
from itertools import islice

from recoupe.annotate.event.beside import described
from recoupe.annotate.event.movements import Movements
from recoupe.annotate.event.offices import bearers
from recoupe.annotate.event.phrases import Phrases, singular
from recoupe.annotate.event.profiles import Profiles
from recoupe.annotate.event.speakers import Speakers
from recoupe.knowledge import gazetteer
from recoupe.lang.tables.events import EventTables
from recoupe.model import Actor, Annotations, Attribution, Mention
from recoupe.syntax.grammar import Grammar
from recoupe.syntax.view import Doc, Span, Token
from recoupe.text import QUOTE_MARKS, fold

Resolver = Callable[[Token], str | None]
"""The canonical name that a pronoun or a description means, None where it is not known."""

_LONGEST = 9
_WIDEST = 24
_DEEPEST = 12
_CUES = 8
_NO_MARKS = dict.fromkeys(map(ord, QUOTE_MARKS))


class Sides:
    """Names the sides of one report's events."""

    def __init__(self, doc: Doc, found: Annotations, resolve: Resolver, tables: EventTables, *, text: str | None = None) -> None:
        self.doc = doc
        self.tables = tables
        self.grammar = Grammar(tables.grammar)
        self.profiles = Profiles(found.mentions, tables.people)
        self.text = doc.text if text is None else text
        self.found = found
        self.resolve = resolve
        self._mention_at: dict[int, Mention] = {}
        self._starts = doc.starts
        starts = {offset: index for index, offset in enumerate(self._starts)}
        at = 0
        for mention in found.mentions:
            at = starts.get(mention.start, at)
            while at < len(doc) and doc[at].idx + len(doc[at]) <= mention.start:
                at += 1
            index = at
            while index < len(doc) and doc[index].idx < mention.end:
                self._mention_at[index] = mention
                index += 1
        self._phrases = Phrases(doc, self._mention_at, tables.people, tables.grammar)
        self._movements = Movements(doc, self.actor, self.grammar, tables)
        self._named: dict[int, Actor | None] = {}
        self._depth = 0

    def speaker_at(self, verb: Token) -> Actor | None:
        """Who speaks, where the verb is the cue of an attribution: its speaker was resolved there."""
        last = bisect_right(self._cues, verb.idx, key=lambda cue: cue[0])
        for start, end, told in self._cues[max(0, last - _CUES) : last]:
            if start <= verb.idx < end and told.speaker:
                return self.profiles.called(self._plain_speaker(told), None, verb, told.source)
        return None

    def speaker_of(self, token: Token) -> Actor | None:
        """Who says the words that hold a token."""
        told = self._speakers.attribution(token.idx)
        return (
            self.profiles.called(self._plain_speaker(told), None, token, told.source)
            if told is not None and told.speaker
            else None
        )

    def singular(self, token: Token) -> str:
        """The singular of a noun."""
        return singular(token, self.tables.people)

    @cached_property
    def _speakers(self) -> Speakers:
        return Speakers(self.found)

    def told_with(self, trigger: tuple[int, int]) -> Attribution | None:
        """The attribution whose cue a trigger is or overlaps."""
        last = bisect_right(self._cues, trigger[1], key=lambda cue: cue[0])
        for start, end, told in self._cues[max(0, last - _CUES) : last]:
            if start < trigger[1] and trigger[0] < end:
                return told
        return None

    def tokens(self, span: tuple[int, int]) -> Span:
        """The tokens that begin inside a span."""
        first = bisect_left(self._starts, span[0])
        return self.doc[first : bisect_left(self._starts, span[1])]

    def _plain_speaker(self, told: Attribution) -> str:
        """The speaker, under the name that an unnamed one goes by throughout."""
        name = told.speaker or ""
        if told.source is not None and name[:1].islower():
            for token in self.tokens(told.source):
                if token.pos_ == "NOUN" and token.lower_ in self.tables.nameless.anyone:
                    return self.resolve(token) or name
                beside = self._named_beside(token)
                if beside is not None:
                    return beside.name
        return name

    @cached_property
    def _cues(self) -> list[tuple[int, int, Attribution]]:
        told = ((*found.cue, found) for found in self.found.attributions if found.cue is not None)
        return sorted(told, key=lambda cue: cue[:2])

    def just_before(self, verb: Token) -> Token | None:
        """The person named right before a verb and its small words, a comma between: "le chef du parti, Jean Dupont, a été …"."""
        index = verb.i - 1
        while index > 0 and (self.doc[index].pos_ in ("AUX", "ADV") or self.doc[index].lower_ in self.grammar.words.self_):
            index -= 1
        if index > 0 and self.doc[index].text == ",":
            index -= 1
        mention = self._mention_at.get(index)
        return self.doc[index] if mention is not None and mention.type == "PER" else None

    @property
    def named_tokens(self) -> Container[int]:
        """The indexes of tokens that are parts of names."""
        return self._mention_at

    def mention(self, token: Token) -> Mention | None:
        """The named entity that a token is part of."""
        return self._mention_at.get(token.i)

    def actor(self, token: Token | None) -> Actor | None:
        """The side that the noun phrase of `token` names; None for a thing, or a pronoun that nobody resolved."""
        if token is None:
            return None
        if token.i not in self._named:
            # Known as nobody while it is looked at: phrases may point at each other ("l'un d'eux"), however deep.
            self._named[token.i] = None
            self._depth += 1
            if self._depth <= _DEEPEST:
                self._named[token.i] = self._name(token)
            self._depth -= 1
        return self._named[token.i]

    def actors(self, tokens: Iterable[Token]) -> tuple[Actor, ...]:
        """The sides of some noun phrases, each name once."""
        found: dict[str, Actor] = {}
        for token in tokens:
            for item in self.grammar.with_list(token):
                actor = self.actor(item)
                if actor is not None:
                    found.setdefault(actor.name, actor)
        return tuple(found.values())

    def owner(self, thing: Token | None, depth: int = 0) -> Actor | None:
        """Whose a thing is: by "de", by an adjective of a state, or through a possessive."""
        if thing is None or depth > 2:
            return None
        children = tuple(self.grammar.children(thing))
        for child in children:
            if (
                child.dep_ == "nmod"
                and self.grammar.case_of(child) in (*self.grammar.words.of, self.grammar.words.by)
                and child.i > thing.i
            ):
                actor = self.actor(child) or self.owner(child, depth + 1)
                if actor is not None:
                    return actor
        for child in (*children, *self._torn_participles(thing)):
            if child.dep_ in ("acl", "amod"):
                doer = self.grammar.agent(child) or self.blamed(child)
                actor = self.actor(doer) if doer is not None else None
                if actor is not None:
                    return actor
            state = self.state_of(child)
            if state is not None:
                return state
            if self.grammar.is_possessive(child):
                return self.possessor(thing, child, subjective=True)
        return None

    def _torn_participles(self, thing: Token) -> Iterator[Token]:
        """Past participles that agree with a thing, not with the noun in its phrase that the parse hung them on."""
        for token in islice(thing.subtree, _WIDEST):
            torn = token.dep_ == "acl" and token.head.i > thing.i and token.morph.get("Tense", []) == ["Past"]
            if torn and not self.grammar.agree(token, token.head) and self.grammar.agree(token, thing):
                yield token

    def blamed(self, participle: Token) -> Token | None:
        """Whom a participle says a deed to be put down to: "les violences imputées à des casseurs"."""
        if participle.lemma_.lower() not in self.tables.sides.imputing:
            return None
        return next(self.grammar.complements(participle, "a"), None)

    def possessor(self, noun: Token, determiner: Token, *, subjective: bool) -> Actor | None:
        """Whom "son", "leur" mean: the subject of the verb that governs the noun where the noun is his own doing, else the
        nearest named or told before in the sentence, else whom the report speaks of."""
        if determiner.lower_ in self.grammar.words.first_possessives:
            name = self.resolve(determiner)
            return self.named(name, determiner) if name else None
        if subjective and noun.head.pos_ == "VERB" and noun.dep_ != "nsubj":
            holder = self.grammar.subject(noun.head)
            actor = self.actor(holder) if holder is not None and holder.i < noun.i else None
            if actor is not None:
                return actor
        first = max(self.grammar.sentence_start(noun), noun.i - 60)
        before = range(determiner.i - 1, first - 1, -1)
        for index in before if subjective else sorted(before, key=lambda i: not self.doc[i].dep_.startswith("nsubj")):
            # What befalls somebody rather befalls the subject of the sentence.
            token = self.doc[index]
            mention = self.mention(token)
            many = mention is None and token.lower_.endswith(self.tables.people.many)
            if many != determiner.lower_.startswith(self.grammar.words.their):
                continue
            if (mention is not None and mention.type == "PER") or (
                mention is None and token.pos_ == "NOUN" and self._phrases.is_people(token)
            ):
                while mention is None and token.dep_ == "nmod" and token.head.i < token.i and self._phrases.is_people(token.head):
                    token = token.head
                actor = self.actor(token)
                if actor is not None and (subjective or actor.name[:1].isupper() or mention is None):
                    return actor
        name = self.resolve(determiner)
        return self.named(name, determiner) if name else None

    def named(self, name: str, token: Token) -> Actor:
        """The side of a name that was found for a pronoun or a possessive."""
        return self.profiles.called(name, None, token)

    def state_of(self, adjective: Token) -> Actor | None:
        """The state that an adjective names ("italienne": Italie)."""
        code = (
            self.tables.people.demonyms.get(adjective.lower_)
            if adjective.dep_ in ("amod", "nmod", "appos") and adjective.text[:1].islower() == self.tables.people.demonyms_small
            else None
        )
        if code is None or "-" in adjective.text:
            return None
        span = (adjective.idx, adjective.idx + len(adjective))
        return Actor(name=gazetteer.state_name(code, self.tables.people.states), span=span, country=code, sector="GOV")

    def _name(self, token: Token) -> Actor | None:
        if token.pos_ == "PRON" or token.lower_ in self.grammar.words.third:
            return self._of_pronoun(token)
        if token.lower_ in self.tables.nameless.nobody and not any(child.dep_ in ("det", "nummod") for child in token.lefts):
            return None
        mention = self.mention(token)
        if fold(token.text) in self.tables.sides.bare and self._is_of_a_kind(token):
            return None
        if mention is not None and mention.start <= token.idx:
            return None if mention.type == "LOC" and not self.profiles.acts(mention) else self.profiles.of_mention(mention)
        bearer = self._bearer_at.get(token.i)
        if bearer is not None:
            return self.profiles.of_mention(bearer)
        named = self._named_person(token) or self._named_beside(token)
        if named is not None:
            return named
        if (
            token.text.rstrip(".") == self.tables.nameless.unknown
            and self.grammar.case_of(token) in self.grammar.words.slots["c"]
        ):
            return Actor(name=self.tables.nameless.unknown, span=(token.idx, token.idx + len(token.text.rstrip("."))))
        if token.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM"):
            return None
        if (
            token.pos_ == "NUM"
            or token.lower_ in self.tables.people.group_heads
            or self.singular(token) in self.tables.people.group_heads
        ):
            return self._counted(token)
        return self._pointed_at(token) or self._people(token)

    def _is_of_a_kind(self, token: Token) -> bool:
        """Whether a noun without article only says of what kind something is, or another of what kind it is: "coup d'État"."""
        after = self.doc[token.i + 1 : token.i + 3]
        return (token.i > 0 and token.nbor(-1).lower_ in self.tables.sides.of_bare) or (
            len(after) > 1 and after[0].lower_ in self.grammar.words.of and after[1].lower_ in self.tables.sides.kinds
        )

    def _of_pronoun(self, token: Token) -> Actor | None:
        name = self.resolve(token)
        if name is None and token.lower_ in self.grammar.words.parts:
            return next((a for a in map(self.actor, token.rights) if a is not None), None)
        if name is None and token.lower_ in self.grammar.words.plurals:
            return self._just_named(token)
        return self.profiles.called(name, None, token) if name else None

    def _counted(self, token: Token) -> Actor | None:
        """Those whose number a word tells: "une centaine de dockers", "trois des grévistes"."""
        for child in token.rights:
            of = self.grammar.case_of(child) in self.grammar.words.of or token.pos_ == "NUM"
            if of and child.dep_ in ("nmod", "obl:arg", "obl:mod", "amod"):
                return self.actor(child)
        return None

    def _pointed_at(self, token: Token) -> Actor | None:
        """Whom a noun that points back means: "ce mouvement", "ces derniers"."""
        if token.lower_ in self.tables.sides.movements:
            return self._movements.people(token)
        if not token.i or token.nbor(-1).lower_ not in self.grammar.words.these:
            return None
        return self._just_named(token) if token.lower_ in self.grammar.words.last else None

    def _people(self, token: Token) -> Actor | None:
        if token.lower_ in self.grammar.words.last or not self._phrases.is_people(token):
            return None
        known = self.resolve(token)
        return self.profiles.called(known, token, token) if known else self._description(token)

    def _just_named(self, token: Token) -> Actor | None:
        """Whom "ce dernier", "ces derniers" mean: the last people named before, one or many."""
        if not token.lower_.endswith(self.tables.people.many) and token.lower_ not in self.grammar.words.plurals:
            name = self.resolve(token)
            return self.named(name, token) if name else None
        doer = self.grammar.clause_doer(token)
        for index in range(token.i - 2, max(-1, token.i - 60), -1):
            before = self.doc[index]
            if before.i == doer:
                continue
            if (
                before.pos_ in ("NOUN", "PROPN")
                and before.lower_.endswith(self.tables.people.many)
                and self.mention(before) is None
                and self._phrases.is_people(before)
            ):
                return self.actor(before)
        return None

    @staticmethod
    def is_named(actor: Actor) -> bool:
        """Whether a side has a name of its own, not a description."""
        return actor.name[:1].isupper()

    def _named_person(self, token: Token) -> Actor | None:
        """The person whose office or civility a noun is: "le ministre Jean Dupont", "M. Dupont"."""
        for child in token.rights:
            if child.dep_ in ("appos", "flat:name", "nmod", "flat") and child.i - token.i <= _LONGEST:
                mention = self.mention(child)
                if mention is None or mention.type != "PER" or self.grammar.case_of(child):
                    if child.dep_ == "nmod" and mention is None and child.i - token.i <= _LONGEST:
                        deeper = self._office_name(token, child)
                        if deeper is not None:
                            return deeper
                    continue
                return self.profiles.of_mention(mention)
        return None

    def _named_beside(self, token: Token) -> Actor | None:
        """The person whom a noun in the singular beside a comma describes, before it or after it."""
        mention = described(token, self._mention_at, self._phrases, self.tables.sides)
        return self.profiles.of_mention(mention) if mention is not None else None

    def _office_name(self, token: Token, child: Token) -> Actor | None:
        """ "le chef de l'opposition Juan Dupont": the parser may hang the name on the complement."""
        if self.singular(token) not in self.tables.people.sector_of:
            return None
        for grandchild in child.rights:
            if grandchild.dep_ in ("appos", "flat:name", "nmod") and not self.grammar.case_of(grandchild):
                mention = self.mention(grandchild)
                if mention is not None and mention.type == "PER" and self.doc[grandchild.i - 1].text != ",":
                    return self.profiles.of_mention(mention)
        return None

    def _description(self, token: Token) -> Actor:
        first, last = self._phrases.extent(token)
        start, end = self.doc[first].idx, self.doc[last].idx + len(self.doc[last])
        name = " ".join(self.text[start:end].translate(_NO_MARKS).split())
        return self.profiles.called(name, token, token, (start, end))

    @cached_property
    def _bearer_at(self) -> dict[int, Mention]:
        return bearers(self.doc, self.text, self.found.mentions, self._starts, self.tables.people)
