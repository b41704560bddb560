"""Who stands where: subjects, objects and complements of a verb or noun, through passives, relatives, infinitives and lists.

Everything here works on the dependency labels of Universal Dependencies and gives tokens, the heads of noun phrases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.lang.tables.event_grammar import EventGrammar
from recoupe.syntax.verb_groups import is_conditional
from recoupe.syntax.view import Token

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:caus", "dislocated")
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "SYM"))

_COMPLEMENTS = frozenset(("obl", "nmod", "iobj", "xcomp", "advcl", "acl"))
_PHRASAL = frozenset(("NOUN", "PROPN", "PRON"))
_POSSESSING = frozenset(("det", "nmod:poss"))
_DEPTH = 6
_SIGHT = 30
_REACH = 12
_FARTHEST = 80
MOST_CHILDREN = 64
"""A word of a sentence that somebody wrote governs fewer; in a run of one word a thousand times one governs all."""


class Grammar:
    """Reads a parse with the words of one language."""

    def __init__(self, words: EventGrammar) -> None:
        self.words = words

    @staticmethod
    def children(token: Token) -> Sequence[Token]:
        """What a token governs; nothing where that is more than `MOST_CHILDREN`, since reading it for each costs the square."""
        return () if len(token.children) > MOST_CHILDREN else token.children

    @staticmethod
    def sentence_start(token: Token) -> int:
        """Index of the first token of the token's sentence, at most `_FARTHEST` back."""
        return max(token.i - _FARTHEST, token.sent.start)

    def case_of(self, token: Token) -> str:
        """The preposition of a noun phrase in small letters ("à", "contre", "à l'égard"), "" where it has none."""
        for child in token.lefts:
            if child.dep_ in ("case", "mark") or child.pos_ == "ADP":
                parts = [child.lower_, *(part.lower_ for part in child.rights if part.dep_ == "fixed")]
                whole = " ".join(parts).replace("' ", "'")
                return whole if len(parts) == 1 or any(whole in opening for opening in self.words.slots.values()) else parts[0]
        return ""

    @staticmethod
    def with_list(token: Token, depth: int = 0) -> list[Token]:
        """The token and those listed with it ("la CGT, FO et Solidaires"), in order, at most six."""
        listed = [token]
        for child in Grammar.children(token):
            if child.dep_ == "conj" and child.pos_ in _NOMINAL and len(listed) < _DEPTH and depth < _DEPTH:
                listed.extend(Grammar.with_list(child, depth + 1)[: _DEPTH - len(listed)])
        return sorted(listed, key=lambda t: t.i)

    def is_passive(self, verb: Token, depth: int = 0) -> bool:
        """Whether a verb's form says that its subject undergoes it ("a été arrêté", "arrêté mardi", "est soutenu par")."""
        children = [child.dep_ for child in verb.children if child.pos_ != "ADJ"]
        if "aux:pass" not in children and verb.lemma_.lower() in self.words.with_be:
            return False
        if "aux:pass" in children or ("nsubj:pass" in children and children.count("aux:tense") != 1):
            return True
        if "aux:tense" in children or "aux" in children or "expl:pv" in children:
            return False
        if verb.morph.get("VerbForm", []) == ["Part"] and verb.morph.get("Tense", []) != ["Pres"]:
            if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "ADJ"):
                return depth < _DEPTH and verb.head.i < verb.i and self.is_passive(verb.head, depth + 1)
            return verb.dep_ in ("acl", "amod", "ROOT", "appos", "advcl", "xcomp", "parataxis", "nmod", "acl:relcl")
        return verb.pos_ == "ADJ" and verb.dep_ in ("amod", "acl", "xcomp", "ROOT")

    @staticmethod
    def agree(participle: Token, noun: Token) -> bool:
        """Whether a past participle may be said of a noun: not of another number, nor a feminine one of a masculine noun."""
        number, other = participle.morph.get("Number", []), noun.morph.get("Number", [])
        listed = any(child.dep_ == "conj" for child in noun.rights)
        if number and other and number != other and not listed:
            return False
        return not (participle.morph.get("Gender", []) == ["Fem"] and noun.morph.get("Gender", []) == ["Masc"])

    def is_conditional(self, verb: Token) -> bool:
        """Whether a verb's own form or its auxiliary's is in the conditional."""
        return is_conditional(verb, self.words.conditional_endings)

    def relative_antecedent(self, token: Token) -> Token:
        """The noun that a relative pronoun stands for; the token itself where it is none or the noun is not found."""
        if token.pos_ == "PRON" and token.lower_ in self.words.relatives:
            verb = token.head
            for _ in range(_DEPTH):
                if verb.dep_ == "acl:relcl":
                    return verb.head
                if verb.head is verb:
                    break
                verb = verb.head
            if token.lower_ == self.words.who:
                for index in range(token.i - 1, max(-1, token.i - 5), -1):
                    before = token.doc[index]
                    if before.pos_ in ("NOUN", "PROPN"):
                        return before
                    if before.pos_ not in ("PUNCT", "ADJ"):
                        break
        return token

    def subject(self, verb: Token, depth: int = 0) -> Token | None:
        """The grammatical subject, told or understood; None where the sentence has none."""
        for child in verb.children:
            if child.dep_ in _SUBJECTS:
                if child.pos_ in _NOMINAL:
                    return self.relative_antecedent(child)
                counted = self._counted(child)
                if counted is not None:
                    return counted
        if depth > _DEPTH or verb.head is verb:
            return None
        head = verb.head
        if verb.dep_ in ("xcomp", "obl", "obl:mod") and self.is_finite(verb):
            return None  # A finite verb has a subject of its own, wherever the parse hung it.
        if verb.dep_ == "acl" or verb.dep_ == "amod":
            return self._bearer(head, depth) if verb.morph.get("VerbForm", []) == ["Inf"] else head
        if verb.dep_ == "acl:relcl":
            return head if not any(c.lower_ in self.words.object_relatives for c in verb.lefts) else None
        if verb.dep_ in ("xcomp", "ccomp", "obl:arg", "obl", "obl:mod") and head.pos_ in ("VERB", "ADJ", "AUX"):
            controller = self._controller(verb, head)
            return controller if controller is not None else self.subject(head, depth + 1)
        if head.pos_ in ("VERB", "AUX", "ADJ") and verb.dep_ in ("conj", "advcl", "parataxis"):
            return self.subject(head, depth + 1)
        if head.pos_ == "NOUN" and verb.dep_ in ("nmod", "conj"):
            return self._bearer(head, depth)
        return None

    def clause_doer(self, pronoun: Token) -> int | None:
        """Index of the subject of the clause in which a pronoun is object or complement: whom it cannot mean."""
        if pronoun.pos_ not in ("PRON", "DET") or pronoun.dep_.startswith("nsubj"):
            return None
        verb = pronoun.head
        for _ in range(_DEPTH):
            if verb.pos_ in ("VERB", "AUX"):
                doer = self.subject(verb)
                return None if doer is None else doer.i
            if verb.head is verb:
                break
            verb = verb.head
        return None

    @staticmethod
    def left_neighbour_subject(verb: Token) -> Token | None:
        """The subject of the finite verb before one that "et" joins to it where the parser hung it elsewhere."""
        if verb.dep_ not in ("conj", "ROOT", "advcl", "parataxis") or not any(
            child.dep_.startswith("aux") for child in verb.children
        ):
            return None
        first = max(Grammar.sentence_start(verb), verb.i - _SIGHT)
        for index in range(verb.i - 1, first - 1, -1):
            before = verb.doc[index]
            if before.text in (";", ":"):
                return None
            if before.pos_ == "VERB" and before.dep_ not in ("acl", "acl:relcl", "xcomp"):
                return next(
                    (child for child in before.children if child.dep_.startswith("nsubj") and child.pos_ in _NOMINAL), None
                )
        return None

    def subjects_in_sight(self, verb: Token) -> Iterator[Token]:
        """Where the parse gives a finite verb no subject: the noun phrases before it without preposition, nearest first."""
        if verb.morph.get("VerbForm", []) == ["Inf"] or verb.dep_ in ("acl", "amod", "acl:relcl"):
            return
        first = max(self.sentence_start(verb), verb.i - _SIGHT)
        for index in range(verb.i - 1, first - 1, -1):
            token = verb.doc[index]
            if token.text in (";", ":", "|") or "\n" in token.text:
                return
            if (
                token.pos_ in ("NOUN", "PROPN", "PRON")
                and token.dep_ not in ("obj", "flat:name", "iobj")
                and not self.case_of(token)
            ):
                yield self.relative_antecedent(token)

    def inverted_subject(self, verb: Token) -> Token | None:
        """The subject after the verb of an incise that the parser took for an object: « … », a raillé le maire."""
        if any(child.dep_.startswith("nsubj") and child.pos_ in _NOMINAL for child in verb.children):
            return None
        first = verb.i
        while first > max(0, verb.i - 8):
            before = verb.doc[first - 1]
            if before.pos_ not in ("AUX", "ADV") and before.lower_ not in self.words.self_:
                break
            first -= 1
        if first < 1 or verb.doc[first - 1].text not in ('"', "»", "”", ","):
            return None
        if verb.doc[first - 1].text == "," and (first < 2 or verb.doc[first - 2].text not in ('"', "»", "”")):
            return None
        for child in verb.rights:
            if (
                child.dep_ in ("obj", "obl:agent", "obl:mod", "obl:arg", "xcomp")
                and child.pos_ in ("NOUN", "PROPN")
                and not self.case_of(child)
            ):
                return child
        return None

    def _counted(self, adverb: Token) -> Token | None:
        """Those whose number an adverb opens: "près de trois cents personnes", "plus de 200 manifestants"."""
        if adverb.lower_ not in self.words.about:
            return None
        noun = next((child for child in adverb.children if child.pos_ == "NOUN"), None)
        while noun is not None and noun.lower_ in self.words.hundreds:
            noun = next((child for child in noun.rights if child.pos_ in ("NOUN", "ADJ")), None)
        return noun

    @staticmethod
    def is_finite(verb: Token) -> bool:
        """Whether a verb is told in a tense, its own or its auxiliary's."""
        return any(
            token.morph.get("VerbForm", []) == ["Fin"] for token in (verb, *(c for c in verb.children if c.dep_[:3] == "aux"))
        )

    def _controller(self, verb: Token, head: Token) -> Token | None:
        """Whose doing an infinitive is under a verb that asks, lets or forces: its object ("appelle Paris à agir")."""
        if verb.morph.get("VerbForm", []) != ["Inf"]:
            return None
        lemma = head.lemma_.lower()
        if lemma in self.words.object_control:
            return self.object_of(head)
        if lemma in self.words.dative_control:
            for child in head.children:
                if child.dep_ in ("iobj", "obl:arg", "obl", "obl:mod") and (
                    child.pos_ == "PRON" or self.case_of(child) in self.words.slots["a"]
                ):
                    return child if child.pos_ in ("NOUN", "PROPN", "PRON") else None
        return None

    def _bearer(self, noun: Token, depth: int) -> Token | None:
        """Whose an infinitive after a noun is: "la volonté de Paris de négocier", "il a le droit de manifester"."""
        for child in noun.children:
            if (
                child.dep_ == "nmod"
                and self.case_of(child) in self.words.slots["d"]
                and child.pos_ in ("PROPN", "NOUN")
                and child.i > noun.i
            ):
                return child
        governor = noun.head
        if noun.dep_.split(":")[0] in ("obj", "obl", "xcomp", "advmod") and governor.pos_ == "VERB":
            return self.subject(governor, depth + 1)
        return None

    def object_of(self, verb: Token) -> Token | None:
        """The direct object, a pronoun included; for a passive, whom it is done to."""
        if self.is_passive(verb):
            return self.subject(verb)
        best: Token | None = None
        for child in verb.children:
            if child.dep_ == "obj" and child.pos_ in _NOMINAL:
                best = self.relative_antecedent(child)
                if child.i > verb.i:
                    break
        if best is None:
            best = self._second_subject(verb)
        if best is None and verb.dep_ == "acl:relcl" and any(c.lower_ in self.words.that for c in verb.lefts):
            return verb.head
        if (
            best is None
            and verb.dep_ == "conj"
            and verb.head.pos_ == "VERB"
            and not any(c.dep_ == "ccomp" for c in verb.children)
        ):
            return None
        return best

    @staticmethod
    def _second_subject(verb: Token) -> Token | None:
        """The object that the parser took for one more subject: "X a accusé Y"."""
        told = [child for child in verb.children if child.dep_ == "nsubj" and child.pos_ in _PHRASAL]
        if len(told) > 1 and told[0].i < verb.i < told[-1].i and not any(child.dep_ == "cc" for child in told[-1].lefts):
            return told[-1]
        return None

    def is_possessive(self, child: Token) -> bool:
        """Whether a word says whose the noun is that it hangs on, as "son" and "their" do."""
        return child.dep_ in _POSSESSING and child.lower_ in self.words.possessives

    def is_genitive(self, child: Token, noun: Token) -> bool:
        """Whether a word hangs on a noun with "of", or as its possessor before it ("Paris's")."""
        if child.dep_ == "nmod:poss":
            return child.pos_ in ("NOUN", "PROPN")
        return child.dep_ == "nmod" and child.i > noun.i and self.case_of(child) in self.words.of

    def agent(self, verb: Token) -> Token | None:
        """Who a passive says did it ("par …")."""
        for child in verb.children:
            if child.dep_ == "obl:agent" or (child.dep_.startswith("obl") and self.case_of(child) == self.words.by):
                return child
        return None

    def complements(self, token: Token, slot: str) -> Iterator[Token]:
        """The complements of a verb or noun that stand in a slot, nearest first, and dative pronouns for "a"."""
        opening = self.words.slots[slot]
        for child in token.children:
            dative = child.dep_ == "iobj" and slot == "a"
            if dative or (child.dep_.split(":")[0] in _COMPLEMENTS and child.pos_ in _PHRASAL and self.case_of(child) in opening):
                yield child
        if token.pos_ == "NOUN" and token.dep_ == "obj" and slot in "acvps" and token.head.pos_ == "VERB":
            # "a lancé un appel aux syndicats": the parser may hang the complement on the verb.
            for child in token.head.children:
                if child.i > token.i and child.dep_.startswith("obl") and self.case_of(child) in opening and child.pos_ != "ADV":
                    yield child

    def following(self, noun: Token, slot: str) -> Iterator[Token]:
        """What a preposition of the slot brings in after the noun, in its clause, wherever the parser hung it."""
        opening, doc = self.words.slots[slot], noun.doc
        for index in range(noun.i + 1, min(len(doc), noun.i + _REACH)):
            token = doc[index]
            if token.text in ".;:!?" or "\n" in token.text or token.morph.get("VerbForm", []) == ["Fin"]:
                return
            if token.lower_ in opening and token.pos_ == "ADP":
                head = token.head
                if head.i > token.i and head.pos_ in ("NOUN", "PROPN", "PRON"):
                    yield head
                    return

    def clause_subject(self, verb: Token) -> Token | None:
        """The subject of the clause that a verb governs ("demande que Paris agisse", "la Russie doit partir").

        Of a clause in the passive, the one who is to act: "demande que les délégués soient reçus par le ministre".
        """
        for child in verb.children:
            if child.dep_ in ("ccomp", "xcomp") and child.i > verb.i:
                if self.is_passive(child):
                    return self.agent(child)
                for grandchild in child.children:
                    if grandchild.dep_ in ("nsubj", "nsubj:pass") and grandchild.pos_ in _NOMINAL:
                        return self.relative_antecedent(grandchild)
        return None
