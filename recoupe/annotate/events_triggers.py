"""Where an event may be told: verbs, nouns and phrases of the lexicon in a parsed report, each with its readings.

Verbs are known by their written form, so that a wrong lemma of the parser's costs nothing; the part of speech decides between
a verb and a noun that is written alike ("menaces", "attaque").
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from recoupe.annotate import events_lexicon
from recoupe.annotate.events_lexicon import Phrase, Reading

_DETERMINERS = frozenset("le la les l' un une des du d' de ce cet cette ces son sa ses leur leurs au aux tout toute tous toutes".split())
_BEFORE_NOUN = _DETERMINERS | frozenset("en à par sans sous contre pour avec après avant plusieurs deux trois quatre aucun aucune".split())
_SKIPPED = frozenset(
    "pas plus jamais aussi également encore bien déjà toujours alors donc ainsi même tous toutes tout été finalement à nouveau "
    "violemment brièvement vivement officiellement publiquement rapidement régulièrement enfin immédiatement".split()
)
_FREE = frozenset("le la les l' un une des de du d' son sa ses leur leurs".split())
_REFLEXIVES = frozenset(("se", "s'", "me", "m'", "nous", "vous", "te", "t'"))


@dataclass(frozen=True)
class Candidate:
    """A word or phrase that may tell an event. `head` is the token whose grammar counts, `first` to `last` its words.

    `kind` is "verb", "noun" or "phrase"; `form` the kind of verb form ("finite", "infinitive", "participle", "gerund") or "".
    """

    head: int
    first: int
    last: int
    kind: str
    lemma: str
    form: str
    readings: tuple[Reading, ...]


def candidates(doc: Doc, named: Container[int] = ()) -> list[Candidate]:
    """All candidates in the order of the text; a phrase hides what stands inside it, `named` tokens are parts of names."""
    words = [token.lower_ for token in doc]
    found: list[Candidate] = []
    hidden = -1
    for token in doc:
        phrase = _phrase(doc, words, token)
        if phrase:
            found.append(phrase)
            hidden = phrase.last
        elif token.i > hidden and token.i not in named:
            found.extend(_single(doc, words, token))
    return found


def _single(doc: Doc, words: list[str], token: Token) -> Iterator[Candidate]:
    word = words[token.i]
    before = words[token.i - 1] if token.i else ""
    noun = events_lexicon.nouns().get(word)
    if noun and _is_noun(token, before):
        yield Candidate(token.i, token.i, token.i, "noun", noun[0], "", noun[1])
        return
    verb = _verb(token, word, before)
    if verb:
        lemma, kind = verb
        reflexive = is_reflexive(words, token.i)
        readings = _fitting(events_lexicon.verbs()[lemma], reflexive)
        if readings:
            yield Candidate(token.i, token.i, token.i, "verb", lemma, kind, readings)


def _fitting(readings: tuple[Reading, ...], reflexive: bool) -> tuple[Reading, ...]:
    """The readings with "se" where it stands there, else those without."""
    exact = tuple(r for r in readings if r.reflexive == reflexive)
    return exact or (tuple(r for r in readings if r.type == "CONSULT") if reflexive else ())


def _is_noun(token: Token, before: str) -> bool:
    if token.pos_ == "NOUN":
        return True
    if token.pos_ in ("PROPN", "ADJ", "VERB", "X"):
        return before in _BEFORE_NOUN and not (token.pos_ == "PROPN" and token.ent_type_)
    return False


def _verb(token: Token, word: str, before: str) -> tuple[str, str] | None:
    """Infinitive and kind of form, where the token is one of the lexicon's verbs."""
    found = events_lexicon.verb_forms().get(word)
    if not found or token.pos_ in ("AUX", "DET", "ADP", "PRON", "SCONJ", "CCONJ", "NUM", "PUNCT"):
        return None
    if token.pos_ not in ("VERB", "ADJ"):
        # The tagger took it for a noun or a name: only forms that nothing nominal stands before.
        if before in _BEFORE_NOUN or token.text[:1].isupper() and token.i and not token.is_sent_start:
            return None
        if token.pos_ == "NOUN" and any(kind == "participle" for _, kind in found):
            return None
    if token.pos_ == "ADJ" and not any(kind == "participle" for _, kind in found) and before in _BEFORE_NOUN:
        return None
    lemma = token.lemma_.lower()
    return min(found, key=lambda pair: (pair[0] != lemma, token.pos_ == "ADJ" and pair[1] != "participle", pair))


def is_reflexive(words: list[str], index: int) -> bool:
    """Whether "se" (me, nous …) stands with the verb at `index`, the auxiliary, adverbs and a negation between them."""
    at = index - 1
    for _ in range(5):
        if at < 0:
            return False
        if words[at] in ("se", "s'"):
            return True
        if words[at] in _REFLEXIVES:
            return at + 1 < len(words) and words[at + 1] in ("suis", "sommes", "êtes", "es", "étais", "étions") or at == index - 1 and (
                words[at - 1] in ("je", "j'", "nous", "vous", "tu", "à", "de") if at else False
            )
        if words[at] not in _AUXILIARIES and words[at] not in _SKIPPED and not words[at].endswith("ment"):
            return False
        at -= 1
    return False


_AUXILIARIES = frozenset(
    "est sont était étaient sera seront serait seraient fut furent être étant ait aient soit soient suis sommes êtes y en été "
    "a ont avait avaient".split()
)


def _phrase(doc: Doc, words: list[str], token: Token) -> Candidate | None:
    for phrase in events_lexicon.phrases().get(words[token.i], ()):
        if phrase.verbal and token.pos_ not in ("VERB", "AUX", "ADJ", "NOUN"):
            continue
        if not phrase.verbal and token.pos_ == "VERB":
            continue
        last = _match(words, token.i, phrase)
        if last is None or (phrase.reading.reflexive and not is_reflexive(words, token.i)):
            continue
        kinds = {kind for lemma, kind in events_lexicon.verb_forms().get(words[token.i], ())}
        form = next((k for k in ("finite", "infinitive", "gerund", "participle") if k in kinds), "finite") if phrase.verbal else ""
        if phrase.verbal:
            form = _form_of(token, form)
        return Candidate(token.i, token.i, last, "phrase", phrase.key, form, (phrase.reading,))
    return None


def _form_of(token: Token, form: str) -> str:
    told = token.morph.get("VerbForm")
    if told == ["Inf"]:
        return "infinitive"
    if told == ["Part"]:
        return "gerund" if token.morph.get("Tense") == ["Pres"] else "participle"
    return "finite" if told == ["Fin"] else form


def _match(words: list[str], start: int, phrase: Phrase) -> int | None:
    """The last token of the phrase that begins at `start`, None where the words are others."""
    at = start + 1
    for number, word in enumerate(phrase.rest):
        skipped = 0
        while at < len(words) and words[at] != word and skipped < 3 and _may_skip(words[at], number, word):
            at += 1
            skipped += 1
        if at >= len(words) or not _same(words[at], word):
            return None
        at += 1
    return at - 1


def _may_skip(word: str, number: int, expected: str) -> bool:
    if word in _SKIPPED or word.endswith("ment"):
        return number == 0
    return word in _FREE and expected not in _FREE and number <= 1


def _same(word: str, expected: str) -> bool:
    return word == expected or (word in _FREE and expected in _FREE) or (len(expected) > 4 and word == expected + "s")
