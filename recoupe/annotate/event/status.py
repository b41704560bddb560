"""Whether an event is told as happened, planned, possible or denied: by negation, mood, tense and the verbs above it."""

from __future__ import annotations

from spacy.tokens import Token

from recoupe.lang.fr import event_moods as moods
from recoupe.lang.fr import event_words as words
from recoupe.model import EventStatus

_CLAUSES = frozenset(
    ("xcomp", "ccomp", "obj", "obl:arg", "obl:mod", "obl", "acl", "nmod", "conj", "csubj", "nsubj", "nsubj:pass")
)
_HEIGHT = 3


def is_negated(token: Token) -> bool:
    """Whether a negation stands with the verb, or "aucun", "pas de", "sans" with the noun."""
    if token.pos_ in ("VERB", "AUX", "ADJ"):
        # The "que" that opens the clause is no part of "ne … que".
        low = {child.lower_ for child in token.lefts if child.dep_ != "mark"} | {
            child.lower_ for child in token.rights if child.i - token.i < 3
        }
        for child in token.children:
            if child.dep_.startswith("aux") or child.dep_ == "cop":
                low.update(grandchild.lower_ for grandchild in child.children)
        return bool(low & moods.NEGATION) and bool(low & moods.NEGATORS) and not low & moods.RESTRICTION
    before = token.doc[max(0, token.i - 3) : token.i]
    low = {word.lower_ for word in before}
    return bool(low & moods.NO) and not low & words.THAT


def status(token: Token, *, verbal: bool, later: bool = False, by_word: bool = False) -> EventStatus:
    """The status of the event that the verb or noun tells; `later` says that its own date is after the report's day.

    `by_word`: the act is done by announcing it, as one gives way by saying so.
    """
    if is_negated(token):
        return "denied"
    if by_word and token.head.lemma_.lower() in moods.ANNOUNCING and (is_past(token.head) or _is_gerund(token.head)):
        return "happened"
    own = _own(token) if verbal else _of_noun(token)
    if own != "happened":
        return own
    above = _above(token, verbal)
    if above != "happened":
        return above
    return "planned" if later and not (verbal and is_past(token)) else "happened"


def is_refused(token: Token) -> bool:
    """Whether a verb of refusing governs the infinitive: "a refusé de rencontrer" tells a refusal, no meeting."""
    return token.dep_ in ("xcomp", "ccomp", "obl:arg") and token.head.lemma_.lower() in moods.REFUSING


def _finite(verb: Token) -> list[Token]:
    """The verb and its auxiliaries: where mood and tense show."""
    return [verb, *(child for child in verb.children if child.dep_.startswith("aux") or child.dep_ == "cop")]


def _own(verb: Token) -> EventStatus:
    for token in _finite(verb):
        # A form in -rait is known without the tagger.
        if token.morph.get("Mood", []) == ["Cnd"] or token.lower_.endswith(words.CONDITIONAL_ENDINGS):
            return "possible"
        if token.morph.get("Tense", []) == ["Fut"]:
            return "planned"
    if any(child.dep_ == "mark" and child.lower_ in words.IF for child in verb.lefts):
        return "possible"
    return "happened"


def _of_noun(noun: Token) -> EventStatus:
    for child in noun.children:
        word = child.lower_
        if word in moods.PLANNED_WORDS:
            return "planned"
        if word in moods.POSSIBLE_WORDS:
            return "possible"
    if noun.i > 1:
        before = " ".join(word.lower_ for word in noun.doc[max(0, noun.i - 4) : noun.i])
        if any(before.find(opening) >= 0 for opening in moods.OPENINGS_PLANNED):
            return "planned"
        if any(before.find(opening) >= 0 for opening in moods.OPENINGS_POSSIBLE):
            return "possible"
    return "happened"


def _above(token: Token, verbal: bool) -> EventStatus:
    """What the verbs that govern the event say of it: "doit rencontrer", "menace de quitter", "accusé d'avoir tué"."""
    current, listed = token, False
    for height in range(_HEIGHT):
        head = current.head
        if head is current or current.dep_ not in _CLAUSES:
            return "happened"
        if current.dep_ == "conj":
            current, listed = head, True
            continue
        told = _governed(current, head, verbal=verbal, direct=height == 0, listed=listed)
        if told != "happened":
            return told
        if current.pos_ in ("VERB", "AUX") and current.morph.get("VerbForm", []) != ["Inf"]:
            return "happened"
        if head.pos_ in ("VERB", "AUX") and height and _own(head) == "planned":
            return "planned"
        current, verbal = head, head.pos_ in ("VERB", "AUX")
    return "happened"


def _governed(current: Token, head: Token, *, verbal: bool, direct: bool, listed: bool) -> EventStatus:
    """What one verb or noun says of what it governs."""
    lemma = head.lemma_.lower()
    past = any(child.dep_.startswith("aux") for child in current.children)
    if (current.morph.get("VerbForm", []) == ["Inf"] or not verbal) and not past:
        if lemma in moods.DENYING and direct and verbal:
            return "denied"
        if lemma == moods.GO:
            return "planned" if head.lower_ in moods.GOING and current.dep_ == "xcomp" else "happened"
        if lemma in moods.PLANNING and (verbal or lemma in moods.PLANNING_NOUNS):
            return "planned"
        if lemma in moods.ALLOWING and (verbal or lemma in moods.ALLOWING_NOUNS):
            return "possible"
    if lemma in moods.CLAIMING and verbal and direct and current.dep_ == "xcomp":
        return "possible"
    if lemma in moods.SUSPECTING and not listed and current.dep_ in ("xcomp", "obl:arg", "obl:mod", "acl", "nmod"):
        return "possible"
    if lemma in moods.DENIAL and current.dep_ in ("xcomp", "ccomp", "obj"):
        return "denied"
    return "happened"


def is_past(token: Token) -> bool:
    """Whether the verb itself tells it as done: a compound past, a past historic or an imperfect, or a participle."""
    for child in token.children:
        if child.dep_.startswith("aux"):
            tense = child.morph.get("Tense", [])
            return (
                tense in (["Pres"], ["Imp"], ["Past"])
                and child.morph.get("Mood", []) == ["Ind"]
                and token.morph.get("VerbForm", []) == ["Part"]
            )
    return token.morph.get("Tense", []) in (["Past"], ["Imp"]) and token.pos_ in ("VERB", "AUX", "ADJ")


def _is_gerund(verb: Token) -> bool:
    return verb.morph.get("VerbForm", []) == ["Part"]


def is_future(verb: Token) -> bool:
    """Whether a verb tells what is to come: a future tense, its own or its auxiliary's."""
    return any(token.morph.get("Tense", []) == ["Fut"] for token in _finite(verb))
