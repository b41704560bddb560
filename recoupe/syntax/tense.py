"""Whether the words around an expression of time tell of the past or of what is to come, from the parse.

The tense is that of the verb that governs the expression: its ending, its auxiliaries, and for an infinitive or a participle
the verb or noun that it hangs on. Where the parse says nothing the answer is 0, neither.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from recoupe.lang.tables.time import TenseWords

if TYPE_CHECKING:
    from recoupe.syntax.view import Doc, Token

PAST, FUTURE, AHEAD, PRESENT, UNTOLD = "past", "future", "ahead", "present", ""
"""`AHEAD` is told in the past of what was to come ("a annoncé la fermeture du site samedi")."""
CLIMB = 8
AUXILIARIES = ("aux", "cop")


class Tenses:
    """The tense that governs each offset of a parsed text. Works without a parse, too: then it never tells."""

    def __init__(self, doc: Doc, words: TenseWords) -> None:
        self._doc = doc
        self._words = words
        self._starts = doc.starts
        self._parsed = doc.is_parsed

    def token(self, offset: int) -> Token | None:
        """The token at a code point offset."""
        index = bisect_right(self._starts, offset) - 1
        return self._doc[index] if index >= 0 else None

    def at(self, offset: int) -> str:
        """`PAST`, `FUTURE`, `PRESENT` or `UNTOLD` at a code point offset."""
        token = self.token(offset)
        if token is None or not self._parsed:
            return UNTOLD
        start = token
        before = self._doc[token.i - 1] if token.i else None
        if (
            before is not None
            and before.pos_ == "VERB"
            and "Inf" not in before.morph.get("VerbForm", [])
            and (told := _told(before, self._words))
        ):
            return told  # the verb right before it governs it, whatever the parse says
        for _ in range(CLIMB):
            told = _told(token, self._words)
            if (
                told == FUTURE
                and start.i < token.i
                and _helpers(token) & self._words.have
                and token.text.lower() in self._words.surely_planned
            ):
                return PAST  # "lundi, elle a fixé le vote à mai": the fixing is over, what it fixes is not
            if told == PAST and self._looks_ahead(start, token):
                return AHEAD
            if told or token.head.i == token.i:
                return told
            token = token.head
        return UNTOLD

    def _looks_ahead(self, start: Token, verb: Token) -> bool:
        """Whether the expression stands behind what a verb such as "annoncer" announces, not right behind the verb."""
        if verb.lemma_ not in self._words.announcing or start.i - verb.i < 3:
            return False
        return any(token.pos_ in ("NOUN", "PROPN") and token.i != start.i for token in self._doc[verb.i + 1 : start.i])


def _told(token: Token, tense: TenseWords) -> str:
    """The tense that a word tells by itself and its auxiliaries; `UNTOLD` sends the search on to its head."""
    form = token.text.lower()
    if form in tense.surely_planned and not _helpers(token) & tense.be_past:
        return FUTURE
    if (
        token.pos_ in ("ADJ", "NOUN")
        and token.dep_ in ("amod", "acl")
        and tense.participle_ending.fullmatch(form)
        and form not in tense.surely_planned
    ):
        return PAST  # "les mesures annoncées mercredi", where the parse sees an adjective
    if token.pos_ not in ("VERB", "AUX"):
        return _by_copula(token, tense)
    return _finite_tense(token, _helpers(token), tense)


def _helpers(token: Token) -> frozenset[str]:
    """The auxiliaries and copulas of a word."""
    return frozenset(child.text.lower() for child in token.children if child.dep_.startswith(AUXILIARIES))


def _by_copula(token: Token, tense: TenseWords) -> str:
    """The tense of a noun or an adjective that is a predicate ("la réunion sera longue")."""
    helpers = _helpers(token)
    for helper in helpers:
        if told := _by_form(helper, tense):
            return told
    return PRESENT if helpers & tense.be else UNTOLD


def _by_form(form: str, tense: TenseWords) -> str:
    """The tense of a finite form, from its ending."""
    if tense.conditional_ending.fullmatch(form):
        return FUTURE if form in tense.must else UNTOLD
    if tense.future_ending.fullmatch(form) and form not in tense.not_future:
        return FUTURE
    if form in tense.be_past or tense.imperfect_ending.fullmatch(form):
        return PAST
    return UNTOLD


def _finite_tense(token: Token, helpers: frozenset[str], tense: TenseWords) -> str:
    form = token.text.lower()
    kind = token.morph.get("VerbForm", [])
    if helpers:
        for helper in sorted(helpers):
            if tense.future_ending.fullmatch(helper):
                return FUTURE if "Inf" not in kind else UNTOLD
        if helpers & tense.go or (helpers & tense.must and "Inf" in kind):
            return FUTURE
        if helpers & tense.have or helpers & tense.be_past:
            return PAST
        if helpers == tense.passive_infinitive:
            return _of_infinitive(token, tense)  # "devra être votée": the verb above tells
        if helpers & tense.subjunctive:
            return FUTURE  # "avant qu'il soit rendu public lundi"
        if helpers & tense.be:
            # "est arrivé" is past, "est prévu" and "est attendu" were settled before
            return AHEAD if form in tense.planned else PAST if "Part" in kind and not _lasts(form, tense) else PRESENT
        return UNTOLD
    if "Inf" in kind:
        return _of_infinitive(token, tense)
    if "Part" in kind or (tense.participle_ending.fullmatch(form) and token.dep_ in ("acl", "amod")):
        return UNTOLD if _lasts(form, tense) else PAST
    if tense.conditional_ending.fullmatch(form):
        return FUTURE
    if told := _by_form(form, tense):
        return told
    return PRESENT if "Pres" in token.morph.get("Tense", []) else PAST if "Past" in token.morph.get("Tense", []) else UNTOLD


def _lasts(form: str, tense: TenseWords) -> bool:
    """Whether a participle is that of the present."""
    return form.endswith(tense.present_participle)


def _of_infinitive(token: Token, tense: TenseWords) -> str:
    """An infinitive lies ahead of a verb that looks ahead ("appelle à manifester samedi"); else its head tells."""
    head = token.head
    if (
        head.i != token.i
        and head.pos_ in ("VERB", "AUX", "NOUN", "ADJ")
        and (head.lemma_ in tense.ahead or head.lemma_ in tense.ahead_nouns or head.text.lower() in tense.must | tense.go)
    ):
        if tense.conditional_ending.fullmatch(head.text.lower()):
            return FUTURE
        if head.lemma_ in tense.modal and (_helpers(head) & tense.have or tense.imperfect_ending.fullmatch(head.text.lower())):
            return PAST if _helpers(head) & tense.have else UNTOLD  # "ont pu recevoir"; "devait s'ouvrir" leaves it open
        return FUTURE
    return UNTOLD
