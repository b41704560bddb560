"""Which slot a phrase fills: by its relation to the predicate, the word that opens it, and what it means."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.frame.phrases import Phrases
from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Slot, SlotName
from recoupe.syntax.noun_phrases import opening
from recoupe.syntax.verb_groups import subject
from recoupe.syntax.view import Token
from recoupe.text import fold

CIRCUMSTANCES = ("obl", "advcl", "nmod", "advmod")
CLIMB = 3


def slots_of(head: Token, phrases: Phrases, words: FrameWords) -> Iterator[Slot]:
    """The slots of one predicate, in the order of its words; then how many, then whoever is meant from outside."""
    filled = []
    for child in head.children:
        name = _role(child, head, phrases, words)
        if name is not None and not _is_pronoun(child):
            filled.append(phrases.slot(name, child, with_opening=name not in ("who", "whom", "what")))
    if any(child.dep_ == "cop" for child in head.children):
        filled.append(phrases.slot("what", head, with_opening=False))
    filled += _from_outside(head, phrases, {slot.name for slot in filled})
    yield from filled
    for slot in filled:
        if slot.name in ("who", "whom", "what"):
            for quantity in phrases.quantities(slot.start, slot.end):
                bounds = f"{quantity.low}..{quantity.high} {quantity.unit or ''}"
                yield Slot(name="number", start=quantity.start, end=quantity.end, head=quantity.unit or "", value=bounds)


def _is_pronoun(token: Token) -> bool:
    return token.pos_ in ("PRON", "DET")


def _role(child: Token, head: Token, phrases: Phrases, words: FrameWords) -> SlotName | None:
    dep = child.dep_
    if head.pos_ in ("NOUN", "PROPN") and not dep.startswith("nsubj"):
        return _role_in_noun(child, phrases, words)
    if dep in ("nsubj", "csubj", "obl:agent"):
        return "who"
    if dep in ("obj", "iobj", "nsubj:pass", "dislocated"):
        return "whom" if phrases.is_human(child) else "what"
    if dep == "xcomp" and child.pos_ in ("NOUN", "ADJ"):
        return "what"
    if dep.startswith(CIRCUMSTANCES):
        return circumstance(child, phrases, words)
    return None


def _role_in_noun(child: Token, phrases: Phrases, words: FrameWords) -> SlotName | None:
    if child.dep_ not in ("nmod", "obl:arg", "obl:mod", "obl", "obl:agent", "amod"):
        return None
    if child.dep_ == "amod":
        return None
    opened = opening_of(child)
    if opened in words.by:
        return "who"
    if opened in words.of:
        if phrases.time(child) is not None:
            return "when"
        return "whom" if phrases.is_human(child) else "what"
    return circumstance(child, phrases, words)


def opening_of(token: Token) -> str:
    """The preposition or conjunction that opens a phrase, folded; empty where none does."""
    first = opening(token)
    return fold(first.text) if first is not None else ""


def circumstance(child: Token, phrases: Phrases, words: FrameWords) -> SlotName | None:
    """When, where, why, how, with or against whom: what a phrase with a preposition, a clause or an adverb tells."""
    opened = opening_of(child)
    lemma = fold(child.lemma_)
    text = _text(child, phrases)
    if opened in words.tellers:
        return None
    if phrases.time(child) is not None or lemma in words.time_nouns or lemma in words.adverbs_of_time:
        return "when"
    if opened in words.causes or text.startswith(words.cause_phrases):
        return "why"
    mention = phrases.mention(child)
    if text.startswith(words.place_phrases) or (mention is not None and mention.type == "LOC" and opened in words.places):
        return "where"
    if lemma in words.place_nouns and opened in words.places:
        return "where"
    if child.dep_ == "advcl" and child.pos_ == "VERB":
        return "how" if opened in words.manners else "when" if opened in words.moments else "how"
    if phrases.is_human(child):
        return "with" if opened in words.manners else "whom" if opened in words.towards or child.dep_ == "obl:arg" else None
    if opened in words.moments or text.startswith(words.moment_phrases):
        return "when"
    if child.dep_ == "obl:arg":
        return "what"
    if opened in words.places:
        return "where" if mention is not None else "how"
    return "how" if child.dep_ != "advmod" or lemma.endswith("ment") else None


def _text(child: Token, phrases: Phrases) -> str:
    tokens = phrases.members(child)
    return child.doc.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1].text)].lower()


def _from_outside(head: Token, phrases: Phrases, known: set[SlotName]) -> Iterator[Slot]:
    """Who or whom a participle, an infinitive, a joined verb or a relative clause takes from the words above it."""
    above = head.head
    if head.pos_ not in ("VERB", "AUX", "ADJ") or above.i == head.i:
        return
    if head.dep_ in ("acl", "acl:relcl") and above.pos_ in ("NOUN", "PROPN"):
        name: SlotName = "whom" if phrases.is_human(above) else "what"
        is_active = head.dep_ == "acl:relcl" and any(c.dep_ == "nsubj" and c.pos_ == "PRON" for c in head.children)
        is_active = is_active or head.text.lower().endswith("ant")
        name = "who" if is_active else name
        if name not in known:
            yield phrases.slot(name, above, with_opening=False)
    elif head.dep_ in ("conj", "xcomp") and "who" not in known and above.pos_ == "VERB":
        doer = _subject(above)
        if doer is not None and not _is_pronoun(doer):
            passive = doer.dep_ == "nsubj:pass"
            yield phrases.slot("whom" if passive and head.dep_ == "conj" else "who", doer, with_opening=False)


def _subject(verb: Token) -> Token | None:
    for _ in range(CLIMB):
        found = subject(verb)
        if found is not None or verb.dep_ not in ("conj", "xcomp"):
            return found
        verb = verb.head
    return None
