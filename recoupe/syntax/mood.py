"""Whether an event is told as happened, planned, possible or denied: by negation, mood, tense and the verbs above it."""

from __future__ import annotations

from recoupe.lang.tables.event_grammar import Moods
from recoupe.model import EventStatus
from recoupe.syntax.verb_groups import told_by
from recoupe.syntax.view import Token

_CLAUSES = frozenset(
    ("xcomp", "ccomp", "obj", "obl:arg", "obl:mod", "obl", "acl", "nmod", "conj", "csubj", "nsubj", "nsubj:pass")
)
_HEIGHT = 3
_NEGATED, _STATUS = "negated", "status"
"""Under these keys a report keeps what was asked of its words: three layers ask the same."""


def is_negated(token: Token, moods: Moods) -> bool:
    """Whether a negation stands with the verb, or "aucun", "pas de", "sans" with the noun; events, clauses and frames ask."""
    known = token.doc.user_data.setdefault(_NEGATED, {})
    if token.i not in known:
        known[token.i] = _is_negated(token, moods)
    return bool(known[token.i])


def _is_negated(token: Token, moods: Moods) -> bool:
    if token.pos_ in ("VERB", "AUX", "ADJ"):
        if token.dep_ == "acl:relcl" and any(child.lower_ in moods.no for child in token.head.lefts):
            return True  # "aucun policier qui ait frappé"
        # The "que" that opens the clause is no part of "ne … que".
        low = {child.lower_ for child in token.lefts if child.dep_ != "mark"} | {
            child.lower_ for child in token.rights if child.i - token.i < 3
        }
        for child in token.children:
            if child.dep_.startswith("aux") or child.dep_ == "cop":
                low.update(grandchild.lower_ for grandchild in child.children)
        if _is_negated_alone(token, moods):
            return not low & moods.restriction
        return bool(low & moods.negation) and bool(low & moods.negators) and not low & moods.restriction
    before = token.doc[max(0, token.i - 3) : token.i]
    low = {word.lower_ for word in before}
    return bool(low & moods.no) and not low & moods.that


def _is_negated_alone(token: Token, moods: Moods) -> bool:
    """Whether a word after the finite verb negates it by itself, as in speech ("c'est pas vrai")."""
    finite = next(
        (verb for verb in sorted(told_by(token), key=lambda verb: verb.i) if verb.morph.get("VerbForm", []) == ["Fin"]), None
    )
    if finite is None:
        return False
    adverbs = (child for verb in told_by(token) for child in verb.children if child.dep_ == "advmod")
    return any(child.lower_ in moods.negators_alone and child.i > finite.i for child in adverbs)


def status(token: Token, moods: Moods, *, verbal: bool, later: bool = False, by_word: bool = False) -> EventStatus:
    """The status of the event that the verb or noun tells; `later` says that its own date is after the report's day.

    `by_word`: the act is done by announcing it, as one gives way by saying so.
    """
    if later or by_word:
        return _status(token, moods, verbal=verbal, later=later, by_word=by_word)
    known: dict[tuple[int, bool], EventStatus] = token.doc.user_data.setdefault(_STATUS, {})
    found = known.get((token.i, verbal))
    if found is None:
        found = known[token.i, verbal] = _status(token, moods, verbal=verbal, later=False, by_word=False)
    return found


def _status(token: Token, moods: Moods, *, verbal: bool, later: bool, by_word: bool) -> EventStatus:
    if is_negated(token, moods):
        return "denied"
    if by_word and token.head.lemma_.lower() in moods.announcing and (is_past(token.head) or _is_gerund(token.head)):
        return "happened"
    own = _own(token, moods) if verbal else _of_noun(token, moods)
    if own != "happened":
        return own
    above = _above(token, verbal, moods)
    if above != "happened":
        return above
    return "planned" if later and not (verbal and is_past(token)) else "happened"


def is_refused(token: Token, moods: Moods) -> bool:
    """Whether a verb of refusing governs the infinitive: "a refusé de rencontrer" tells a refusal, no meeting."""
    return token.dep_ in ("xcomp", "ccomp", "obl:arg") and token.head.lemma_.lower() in moods.refusing


def _own(verb: Token, moods: Moods) -> EventStatus:
    for token in told_by(verb):
        # A form in -rait is known without the tagger.
        if token.morph.get("Mood", []) == ["Cnd"] or token.lower_.endswith(moods.conditional_endings):
            return "possible"
        if _is_to_come(token, moods):
            return "planned"
    if any(child.dep_ == "mark" and child.lower_ in moods.if_ for child in verb.lefts):
        return "possible"
    return "happened"


def _of_noun(noun: Token, moods: Moods) -> EventStatus:
    for child in noun.children:
        word = child.lower_
        if word in moods.planned_words:
            return "planned"
        if word in moods.possible_words:
            return "possible"
    if noun.i > 1:
        before = " ".join(word.lower_ for word in noun.doc[max(0, noun.i - 4) : noun.i])
        if any(before.find(opening) >= 0 for opening in moods.openings_planned):
            return "planned"
        if any(before.find(opening) >= 0 for opening in moods.openings_possible):
            return "possible"
    return "happened"


def _above(token: Token, verbal: bool, moods: Moods) -> EventStatus:
    """What the verbs that govern the event say of it: "doit rencontrer", "menace de quitter", "accusé d'avoir tué"."""
    current, listed = token, False
    for height in range(_HEIGHT):
        head = current.head
        if head is current or current.dep_ not in _CLAUSES:
            return "happened"
        if current.dep_ == "conj":
            current, listed = head, True
            continue
        told = _governed(current, head, moods, verbal=verbal, direct=height == 0, listed=listed)
        if told != "happened":
            return told
        if current.pos_ in ("VERB", "AUX") and current.morph.get("VerbForm", []) != ["Inf"]:
            return "happened"
        if head.pos_ in ("VERB", "AUX") and height and _own(head, moods) == "planned":
            return "planned"
        current, verbal = head, head.pos_ in ("VERB", "AUX")
    return "happened"


def _governed(current: Token, head: Token, moods: Moods, *, verbal: bool, direct: bool, listed: bool) -> EventStatus:
    """What one verb or noun says of what it governs."""
    lemma = head.lemma_.lower()
    aids = [child for child in current.children if child.dep_.startswith("aux")]
    undergone = len(aids) == 1 and aids[0].morph.get("VerbForm", []) == ["Inf"] and aids[0].dep_ == "aux:pass"
    if undergone or ((current.morph.get("VerbForm", []) == ["Inf"] or not verbal) and not aids):
        if lemma in moods.denying and direct and verbal:
            return "denied"
        if lemma == moods.go:
            return "planned" if head.lower_ in moods.going and current.dep_ == "xcomp" else "happened"
        if lemma in moods.planning and (verbal or lemma in moods.planning_nouns):
            return "planned"
        if lemma in moods.allowing and (verbal or lemma in moods.allowing_nouns):
            return "possible"
    if lemma in moods.claiming and verbal and direct and current.dep_ == "xcomp":
        return "possible"
    if lemma in moods.suspecting and not listed and current.dep_ in ("xcomp", "obl:arg", "obl:mod", "acl", "nmod"):
        return "possible"
    if lemma in moods.denial and current.dep_ in ("xcomp", "ccomp", "obj"):
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


def is_future(verb: Token, moods: Moods) -> bool:
    """Whether a verb tells what is to come: a future tense, its own or its auxiliary's."""
    return any(_is_to_come(token, moods) for token in told_by(verb))


def _is_to_come(token: Token, moods: Moods) -> bool:
    return token.morph.get("Tense", []) == ["Fut"] or token.lower_ in moods.future
