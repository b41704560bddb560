"""Where an event may be told: verbs, nouns and phrases of the lexicon in a parsed report, each with its readings.

Verbs are known by their written form, so that a wrong lemma of the parser's costs nothing; the part of speech decides between
a verb and a noun that is written alike ("menaces", "attaque").
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from recoupe.annotate.event.lexicon import Lexicon, Phrase, Reading, lexicon_of
from recoupe.lang.tables.event_grammar import EventGrammar
from recoupe.lang.tables.events import EventTables
from recoupe.syntax.view import Doc, Token


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


def candidates(doc: Doc, tables: EventTables, named: Container[int] = ()) -> list[Candidate]:
    """All candidates in the order of the text; a phrase hides what stands inside it, `named` tokens are parts of names."""
    low = doc.lows
    lexicon, words = lexicon_of(tables.lexicon), tables.grammar
    found: list[Candidate] = []
    hidden = -1
    known = lexicon.known
    for index, word in enumerate(low):
        if word not in known:
            continue
        token = doc[index]
        phrase = _phrase(low, token, lexicon, words) if token.i > hidden else None
        if phrase:
            found.append(phrase)
            hidden = phrase.last
        elif token.i > hidden and token.i not in named:
            found.extend(_single(low, token, lexicon, words))
    return found


def _single(low: list[str], token: Token, lexicon: Lexicon, words: EventGrammar) -> Iterator[Candidate]:
    word = low[token.i]
    before = low[token.i - 1] if token.i else ""
    noun = lexicon.nouns.get(word)
    if noun and _is_noun(token, before, words):
        yield Candidate(token.i, token.i, token.i, "noun", noun[0], "", noun[1])
        return
    verb = _verb(token, before, lexicon, words)
    if verb:
        lemma, kind = verb
        reflexive = is_reflexive(low, token.i, words)
        readings = _fitting(lexicon.verbs[lemma], reflexive)
        if readings:
            yield Candidate(token.i, token.i, token.i, "verb", lemma, kind, readings)


def _fitting(readings: tuple[Reading, ...], reflexive: bool) -> tuple[Reading, ...]:
    """The readings with "se" where it stands there, else those without."""
    exact = tuple(r for r in readings if r.reflexive == reflexive)
    return exact or (tuple(r for r in readings if r.type == "CONSULT") if reflexive else ())


def _is_noun(token: Token, before: str, words: EventGrammar) -> bool:
    if token.pos_ == "NOUN":
        return True
    if token.pos_ in ("PROPN", "ADJ", "VERB", "X"):
        return before in words.before_noun and not (token.pos_ == "PROPN" and token.ent_type_)
    return False


def _verb(token: Token, before: str, lexicon: Lexicon, words: EventGrammar) -> tuple[str, str] | None:
    """Infinitive and kind of form, where the token is one of the lexicon's verbs."""
    found = None if token.lower_ in words.homographs else lexicon.verb_forms.get(token.lower_)
    if not found or token.pos_ in ("AUX", "DET", "ADP", "PRON", "SCONJ", "CCONJ", "NUM", "PUNCT"):
        return None
    if token.pos_ not in ("VERB", "ADJ"):
        # The tagger took it for a noun or a name: only forms that nothing nominal stands before.
        if before in words.before_noun or (token.text[:1].isupper() and token.i and not token.is_sent_start):
            return None
        if token.pos_ == "NOUN" and any(kind == "participle" for _, kind in found):
            return None
    if token.pos_ == "ADJ" and not any(kind == "participle" for _, kind in found) and before in words.before_noun:
        return None
    lemma = token.lemma_.lower()
    return min(found, key=lambda pair: (pair[0] != lemma, token.pos_ == "ADJ" and pair[1] != "participle", pair))


def is_reflexive(doc_words: list[str], index: int, words: EventGrammar) -> bool:
    """Whether "se" (me, nous …) stands with the verb at `index`, the auxiliary, adverbs and a negation between them."""
    for at in range(index - 1, max(-1, index - 6), -1):
        word = doc_words[at]
        if word in words.self_:
            return True
        if word in words.selves:
            own = doc_words[at - 1] in words.own_subjects if at else False
            return doc_words[at + 1] in words.own_auxiliaries or (at == index - 1 and own)
        if word not in words.auxiliaries and word not in words.skipped and not word.endswith(words.adverb_ending):
            return False
    return False


def _phrase(low: list[str], token: Token, lexicon: Lexicon, words: EventGrammar) -> Candidate | None:
    for phrase in lexicon.phrases.get(low[token.i], ()):
        if phrase.verbal and token.pos_ not in ("VERB", "AUX", "ADJ", "NOUN"):
            continue
        if not phrase.verbal and token.pos_ == "VERB":
            continue
        last = _match(low, token.i, phrase, words)
        if last is None or (phrase.verbal and phrase.reading.reflexive != is_reflexive(low, token.i, words)):
            continue
        kinds = {kind for lemma, kind in lexicon.verb_forms.get(low[token.i], ())}
        form = (
            next((k for k in ("finite", "infinitive", "gerund", "participle") if k in kinds), "finite") if phrase.verbal else ""
        )
        if phrase.verbal:
            form = _form_of(token, form)
        return Candidate(token.i, token.i, last, "phrase", phrase.key, form, (phrase.reading,))
    return None


def _form_of(token: Token, form: str) -> str:
    told = token.morph.get("VerbForm", [])
    if told == ["Inf"]:
        return "infinitive"
    if told == ["Part"]:
        return "gerund" if token.morph.get("Tense", []) == ["Pres"] else "participle"
    return "finite" if told == ["Fin"] else form


def _match(low: list[str], start: int, phrase: Phrase, words: EventGrammar) -> int | None:
    """The last token of the phrase that begins at `start`, None where the words are others."""
    at = start + 1
    for number, word in enumerate(phrase.rest):
        skipped = 0
        while at < len(low) and low[at] != word and skipped < 3 and _may_skip(low[at], number, word, words):
            at += 1
            skipped += 1
        if at >= len(low) or not _same(low[at], word, words):
            return None
        at += 1
    return at - 1


def _may_skip(word: str, number: int, expected: str, words: EventGrammar) -> bool:
    if word in words.skipped or word.endswith(words.adverb_ending):
        return number == 0
    return word in words.free and expected not in words.free and number <= 1


def _same(word: str, expected: str, words: EventGrammar) -> bool:
    return word == expected or (word in words.free and expected in words.free) or (len(expected) > 4 and word == expected + "s")
