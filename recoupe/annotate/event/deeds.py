"""Who may be named in a deed: a false deed with a name on it is the worst error that this layer can make.

Of an arrest, an attack, an accusation, a sanction and a threat, a person or a body is named only where it stands in the clause
itself: as its subject, object or agent, or as the complement of its noun. "Le procureur a annoncé l'arrestation de Paul Renn"
names Paul Renn as arrested and nobody as arresting; "Il a été arrêté" names somebody only where it is sure whom "il" means. In
the language of sport, markets and weather nobody is named. Otherwise the side stays empty. Groups without a name
("manifestants", "police") are let be: they are nobody in particular.

    >>> from recoupe.annotate.event.deeds import Deeds
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recoupe.annotate.coreference.meant import Meant
from recoupe.annotate.event.deed_verbs import follows_quotation, is_apart, is_bare_participle, says_of_itself
from recoupe.annotate.event.figures import FIGURATIVE
from recoupe.annotate.event.lexicon import lexicon_of
from recoupe.annotate.event.sides import Sides
from recoupe.annotate.event.triggers import Candidate
from recoupe.annotate.event.with_sides import replace_sides
from recoupe.lang.tables.events import DeedTable
from recoupe.model import Actor, Event, EventType
from recoupe.syntax.view import Token
from recoupe.text import fold

KINDS: frozenset[EventType] = frozenset(("COERCE", "ASSAULT", "ACCUSE", "SANCTION", "THREATEN"))
"""The kinds of deeds that harm whoever is named."""

SPOKEN: frozenset[EventType] = frozenset(("ACCUSE", "THREATEN"))
"""Those that are done with words."""

SURE = 0.95
"""How sure coreference must be of a pronoun or a description for the name to be given."""

LIKELY, LIKELY_STATE, LIKELY_VAGUE = 0.4, 0.3, 0.6
"""How likely the word must tell such a deed for a person or a body, or a state, to be named in it, and either by a vague word."""

_BODILY = frozenset(("ASSAULT", "COERCE"))
_DONE_TO = frozenset(("COERCE", "SANCTION"))
_HEIGHT = 4
_NEAR = 3


class Deeds:
    """Says of the sides of one report's deeds which may bear a name."""

    def __init__(self, sides: Sides, table: DeedTable) -> None:
        self._sides = sides
        self._grammar = sides.grammar
        self._table = table
        self._meant = Meant(sides.found.coreference)

    def named(self, event: Event, candidate: Candidate) -> Event:
        """The event, with those sides alone that may bear a name."""
        if event.type not in KINDS:
            return event
        actors = tuple(actor for actor in event.actor_details if self._may(event, candidate, actor, doing=True))
        recipients = tuple(actor for actor in event.recipient_details if self._may(event, candidate, actor, doing=False))
        if len(actors) == len(event.actors) and len(recipients) == len(event.recipients):
            return event
        return replace_sides(event, actors, recipients)

    def _may(self, event: Event, candidate: Candidate, actor: Actor, *, doing: bool) -> bool:
        if not self._particular(actor):
            return True
        if self._is_new(actor):
            return False
        type_ = event.type
        # Who "attacks a difficult week" attacks nobody: a person needs a victim, a state may bomb a place.
        state = actor.country is not None and actor.sector == "GOV"
        tells = doing and type_ in SPOKEN and self._tells(candidate, actor)
        if event.confidence < self._least(type_, candidate, state=state):
            return False
        if tells:
            return not is_bare_participle(self._sides.doc[candidate.head])
        if doing and type_ in _BODILY and candidate.form and not (event.recipients or state):
            return False
        head = self._sides.doc[candidate.head]
        if doing and type_ in _DONE_TO and candidate.kind == "verb" and self._grammar.object_of(head) is None:
            return False  # "publie un roman, interdit en Chine": nobody forbids without forbidding something.
        if not doing and type_ in SPOKEN and self._says_it(candidate, actor):
            return False
        if not doing and type_ == "ACCUSE" and actor.sector == "MED" and not self._is_object(head, actor):
            return False  # "a déploré à l'agence X": told to it.
        if actor.span is None or (type_ in FIGURATIVE and self._figurative(head)):
            return False
        spots = [self._sides.doc[i] for i in self._roots(actor.span)]
        if not spots or not self._is_told(actor, actor.span, spots[0]):
            return False
        spot = spots[0]
        if self._grammar.sentence_start(spot) != self._grammar.sentence_start(head):
            return False
        if doing and type_ in SPOKEN and self._another_speaks(candidate, actor, spot):
            return False
        if doing and type_ in SPOKEN and self._speaks(candidate, actor):
            return True
        if self._only_tells(spot):
            return False
        return any(
            holder.i == spot.i or self._listed(spot, holder) for holder in self._standing(head, candidate, type_, doing=doing)
        )

    @staticmethod
    def _least(type_: EventType, candidate: Candidate, *, state: bool) -> float:
        """How likely the word must tell the deed: more where it mostly tells other things ("juger", "ouvrir")."""
        if all(reading.grade == "frame" for reading in candidate.readings if reading.type == type_):
            return LIKELY_VAGUE
        return LIKELY_STATE if state else LIKELY

    def _particular(self, actor: Actor) -> bool:
        """Whether a side is somebody in particular: a name, or one person by description."""
        first = actor.name.split()[0] if actor.name else ""
        if first[:1].isupper() or not first:
            return True
        return not first.endswith(self._sides.tables.people.many) and first not in self._table.bodies

    def _roots(self, span: tuple[int, int]) -> list[int]:
        """The token that the words of a span hang on."""
        inside = [token.i for token in self._sides.tokens(span)]
        known = set(inside)
        return [i for i in inside if self._sides.doc[i].head.i not in known or self._sides.doc[i].head.i == i][:1]

    def _is_object(self, head: Token, actor: Actor) -> bool:
        target = self._grammar.object_of(head)
        return target is not None and actor.span is not None and actor.span[0] <= target.idx < actor.span[1]

    def _is_told(self, actor: Actor, span: tuple[int, int], spot: Token) -> bool:
        """Whether the words at the place are the name's own, an adjective of the state, or surely mean whom they stand for."""
        mention = self._sides.mention(spot)
        if mention is not None and mention.name == actor.name:
            return True
        told = self._sides.text[span[0] : span[1]]
        if set(fold(told).split()) & set(fold(actor.name).split()):
            return spot.pos_ not in ("PRON", "DET")
        if spot.pos_ == "NOUN" and actor.name[:1].islower():
            return True  # Another word for the same unnamed person: "l'individu", listed as "homme".
        if spot.text.startswith("-"):
            return False  # "avait, semble-t-il, été pris en otage"
        if spot.pos_ == "ADJ":
            return actor.country is not None and actor.sector == "GOV"
        first = spot.left_edge if spot.i - spot.left_edge.i <= _NEAR else spot
        answer = self._meant.at(spot.idx) or self._meant.at(first.idx)
        return answer is not None and answer.chain.name == actor.name and answer.referring.confidence >= SURE

    def _figurative(self, head: Token) -> bool:
        start = self._grammar.sentence_start(head)
        sentence = self._sides.doc[start : min(len(self._sides.doc), start + 80)]
        for token in sentence:
            if token.i > start and token.is_sent_start:
                return False
            if token.lower_ in self._table.figures:
                return True
        return False

    def _only_tells(self, spot: Token) -> bool:
        """Whether "selon" or the like governs the words, at whatever height below the verb."""
        if self._told_by(spot):
            return True
        token = spot
        for _ in range(_HEIGHT):
            if any(child.lower_ in self._table.reports for child in token.lefts if child.dep_ in ("case", "mark", "fixed")):
                return True
            if token.dep_ not in ("conj", "appos", "nmod", "flat:name") or token.head is token:
                return False
            token = token.head
        return False

    def _told_by(self, spot: Token) -> bool:
        """Whether the words are the source of an attribution that "selon" or the like brings in."""
        for told in self._sides.found.attributions:
            if told.source is not None and told.cue is not None and told.source[0] <= spot.idx < told.source[1]:
                return self._sides.text[told.cue[0] : told.cue[1]].lower().replace("’", "'") in self._table.reports
        return False

    def _speaks(self, candidate: Candidate, actor: Actor) -> bool:
        """Whether the words of the trigger bring in what the actor, named beside them, says."""
        told = self._sides.told_with(self._trigger(candidate))
        if told is None or told.source is None or actor.span is None or self._is_object_of(self._sides.tokens(told.source)):
            return False
        return _meet(told.source, actor.span)

    def _says_it(self, candidate: Candidate, actor: Actor) -> bool:
        """Whether the words are a side's own, whom the parse took for those accused: « … », a raillé X."""
        told = self._sides.told_with(self._trigger(candidate))
        return told is not None and told.speaker is not None and fold(told.speaker) in fold(actor.name)

    def _another_speaks(self, candidate: Candidate, actor: Actor, spot: Token) -> bool:
        """Whether the attribution of the words has another speaker by name, with whom the actor is not listed."""
        told = self._sides.told_with(self._trigger(candidate))
        if told is None or told.speaker is None or not told.speaker[:1].isupper():
            return False
        listed = spot.dep_ == "conj" or any(child.dep_ == "conj" for child in spot.rights)
        return not listed and set(fold(told.speaker).split()).isdisjoint(fold(actor.name).split())

    def _tells(self, candidate: Candidate, actor: Actor) -> bool:
        """Whether the words of the trigger bring in what the actor says, who is named there or described, by no pronoun."""
        told = self._sides.told_with(self._trigger(candidate))
        if told is None or told.source is None or told.speaker != actor.name or not self._is_known(actor):
            return False
        words = self._sides.tokens(told.source)
        if self._is_object_of(words):
            return False
        own = [token for token in words if fold(token.text) in fold(actor.name).split()]
        if own:
            return not any(self._is_of_another(token) for token in own[:1])
        return any(token.pos_ == "NOUN" for token in words) and self._bears(actor, words)

    def _is_known(self, actor: Actor) -> bool:
        """Whether a name is one that the report tells: "Interrogé" at the head of a sentence is none."""
        return actor.name[:1].islower() or bool(actor.country) or self._sides.profiles.known(actor.name) is not None

    def _is_new(self, actor: Actor) -> bool:
        """Whether a lone name is brought in as somebody new, who cannot be its famous bearer: "Paul, un livreur"."""
        if actor.span is None:
            return False
        words = self._sides.tokens(actor.span)
        if len(words) != 1 or words[0].i + 2 >= len(self._sides.doc) or fold(words[0].text) == fold(actor.name):
            return False
        return words[0].nbor(1).text == "," and words[0].nbor(2).lower_ in self._grammar.words.a

    def _bears(self, actor: Actor, words: Iterable[Token]) -> bool:
        """Whether a description fits the office that the report gives a person, where it gives one; a body bears none."""
        mention = self._sides.profiles.known(actor.name)
        if mention is None:
            return actor.name[:1].islower()  # An unnamed person goes by a description.
        role = set(fold(mention.attributes.get("role", "").replace("'", " ")).split())
        told = {part for token in words if token.pos_ in ("NOUN", "PROPN") for part in fold(token.text).split("-")}
        return mention.type == "PER" and (not role or not told.isdisjoint(role))

    def _is_of_another(self, token: Token) -> bool:
        """Whether a name is told as whose or of what another person is: "le député X de l'alliance Y"."""
        for _ in range(_HEIGHT):
            if self._grammar.case_of(token) in self._table.of:
                holder = self._sides.actor(token.head)
                return token.head.i < token.i and holder is not None and self._particular(holder)
            if token.dep_ not in ("flat:name", "appos", "nmod", "flat") or token.head is token or token.head.i > token.i:
                return False
            token = token.head
        return False

    def _trigger(self, candidate: Candidate) -> tuple[int, int]:
        first, last = self._sides.doc[candidate.first], self._sides.doc[candidate.last]
        return first.idx, last.idx + len(last)

    def _standing(self, head: Token, candidate: Candidate, type_: EventType, *, doing: bool) -> Iterator[Token]:
        if candidate.form:
            if not says_of_itself(head):
                yield from self._doers(head) if doing else self._patients(head, candidate, type_)
        else:
            yield from self._of_noun(head, doing=doing)

    def _doers(self, verb: Token) -> Iterator[Token]:
        if self._grammar.is_passive(verb):
            for child in verb.children:
                if self._grammar.case_of(child) in self._table.by and not is_apart(verb, child):
                    yield child
        elif verb.pos_ in ("VERB", "AUX") and not is_bare_participle(verb):
            yield from self._subjects(verb)

    def _subjects(self, verb: Token) -> Iterator[Token]:
        """The subject, with the name that stands beside it, which a parse may take for a second subject."""
        before = [child for child in verb.lefts if child.dep_.startswith("nsubj")]
        if before:
            for child in before:
                meant = self._grammar.relative_antecedent(child)
                other = self._is_either(meant, child) or (meant is child and self._is_of_another(meant))
                if not self._grammar.case_of(child) and not other:
                    yield meant
            return
        subject = self._grammar.subject(verb)
        if subject is None:
            return
        case, beside = self._grammar.case_of(subject), verb.dep_ in ("acl", "amod", "acl:relcl")
        apart = case in self._table.of and any(token.text == "," for token in verb.doc[subject.i + 1 : verb.i][:_NEAR])
        if (not case or (beside and not apart)) and not self._is_of_another(subject):
            yield subject  # "Paul, proche des X, arrêté": not X, it may be Paul.

    def _may_be_participle(self, verb: Token, candidate: Candidate) -> bool:
        """Whether the form is a participle's, whatever the parse says: "interpelle" is none."""
        if candidate.kind != "verb":
            return True
        return any(kind == "participle" for _, kind in lexicon_of(self._sides.tables.lexicon).verb_forms.get(verb.lower_, ()))

    def _is_either(self, noun: Token, relative: Token) -> bool:
        """Whether "qui" may mean another person than the noun before it: "X, proche du Y qui a dénoncé"."""
        if noun.i == relative.i or not self._grammar.case_of(noun):
            return False
        holder = noun.head
        if holder.pos_ == "VERB" and holder.dep_ in ("acl", "amod"):
            holder = holder.head
        actor = self._sides.actor(holder) if holder.pos_ in ("NOUN", "PROPN") else None
        return actor is not None and self._particular(actor)

    def _patients(self, verb: Token, candidate: Candidate, type_: EventType) -> Iterator[Token]:
        if (
            self._grammar.is_passive(verb) and self._may_be_participle(verb, candidate)
        ) or candidate.lemma in self._grammar.words.undergoes:
            yield from (token for token in self._subjects(verb) if self._grammar.agree(verb, token))
            return
        if type_ in SPOKEN and follows_quotation(verb):
            return
        target = self._grammar.object_of(verb)
        if target is not None and target.pos_ in ("NOUN", "PROPN"):
            yield target
            if (
                type_ == "ACCUSE"
                and fold(target.lemma_) not in self._table.undergone
                and target.lower_ not in self._table.undergone
            ):
                yield from self._owners(target)
                yield from self._agents_beside(target)
        holders = [verb, *(verb.doc[i] for i in range(candidate.first, candidate.last + 1) if i != verb.i)]
        for holder in holders:
            for child in holder.rights:
                if self._grammar.case_of(child) in self._table.against or (
                    self._grammar.case_of(child) in self._table.to and child.dep_ in ("obl:arg", "iobj")
                ):
                    yield child

    def _owners(self, thing: Token, depth: int = 0) -> Iterator[Token]:
        """Whose a thing is, or a thing of it ("le bilan de la politique de X"); not of what somebody is the prosecutor."""
        if depth < _HEIGHT and self._sides.actor(thing) is None:
            for child in thing.rights:
                if self._grammar.case_of(child) in self._table.of:
                    yield child
                    yield from self._owners(child, depth + 1)

    def _agents_beside(self, noun: Token) -> Iterator[Token]:
        """Who a participle beside a noun says did it: "les attaques menées par X"."""
        for participle in noun.rights:
            if participle.dep_ in ("acl", "amod"):
                yield from (child for child in participle.rights if self._grammar.case_of(child) in self._table.by)

    def _of_noun(self, noun: Token, *, doing: bool) -> Iterator[Token]:
        undergone = noun.lemma_.lower() in self._table.undergone or noun.lower_.rstrip("s") in self._table.undergone
        for child in noun.rights:
            case = self._grammar.case_of(child)
            of = case in self._table.of and undergone is not doing and noun.lower_ not in self._table.nobodys
            aimed = case in (self._table.by if doing else self._table.against)
            if of or aimed or (child.pos_ == "ADJ" and undergone is not doing):
                yield child
            elif child.dep_ in ("acl", "amod") and not doing:
                yield from (c for c in child.rights if self._grammar.case_of(c) in self._table.against)
        for agent in self._agents_beside(noun):
            if doing:
                yield agent
            else:
                yield from (child for child in agent.rights if self._grammar.case_of(child) in self._table.against)
        verb = noun.head
        if noun.dep_.split(":")[0] in ("obj", "obl") and verb.pos_ == "VERB" and not self._grammar.is_passive(verb):
            if verb.lemma_.lower() in (self._table.committing if doing else self._table.undergoing):
                yield from self._subjects(verb)
            if not doing:
                yield from (child for child in verb.rights if self._grammar.case_of(child) in self._table.against)

    def _is_object_of(self, words: Iterable[Token]) -> bool:
        """Whether a verb is done to whom the attribution took for who speaks: "Accusant Y de mentir"."""
        heads = (self._beside(token) for token in words)
        return any(head.dep_ == "obj" and head.head.i < head.i and not follows_quotation(head.head) for head in heads)

    def _beside(self, token: Token) -> Token:
        """The noun beside which a name stands ("le ministre, Paul Renn"), or the token itself."""
        for _ in range(_HEIGHT):
            if token.dep_ not in ("appos", "flat:name", "flat") or token.head.i > token.i:
                break
            token = token.head
        return token

    def _listed(self, spot: Token, holder: Token) -> bool:
        """Whether a token is listed with another, or stands beside it as its name ("le maire Paul Renn", "X et Y")."""
        token = spot
        for _ in range(_HEIGHT):
            if token.i == holder.i:
                return True
            beside = token.dep_ in ("conj", "appos", "flat:name", "flat", "compound") or (
                token.dep_ == "nmod" and not self._grammar.case_of(token)
            )
            thing = token.dep_ == "conj" and self._sides.actor(token.head) is None  # "dénonce un mensonge et X une manœuvre"
            if not beside or thing or token.head is token:
                return False
            token = token.head
        return False


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
