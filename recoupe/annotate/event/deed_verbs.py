"""Verb forms whose subject or agent may not be named in a deed: participles, incises, agents of another word."""

from __future__ import annotations

from recoupe.syntax.view import Token

_FAR = 14


def is_bare_participle(verb: Token) -> bool:
    """Whether a past participle stands without its auxiliary, so that nobody does it here: "se dit frappé par"."""
    aided = any(child.dep_.startswith("aux") for child in verb.children)
    past = verb.morph.get("VerbForm", []) == ["Part"] and verb.morph.get("Tense", []) != ["Pres"]
    joined = verb.dep_ == "conj" and any(child.dep_ == "cc" for child in verb.lefts)  # "a dénoncé et condamné"
    return past and not aided and not joined


def follows_quotation(verb: Token) -> bool:
    """Whether a verb with its auxiliary opens an incise, whose noun is who speaks: « … », a dans la foulée raillé X."""
    first = min((child.i for child in verb.lefts if child.dep_.startswith("aux")), default=verb.i)
    before = [token.text for token in verb.doc[max(0, first - 2) : first]]
    if before[-1:] == [","]:
        before.pop()
    subject = any(child.dep_.startswith("nsubj") for child in verb.lefts)
    return not subject and before[-1:] in (["»"], ["”"], ['"'])


def is_apart(verb: Token, agent: Token) -> bool:
    """Whether a comma or many words stand between a verb and "par X", which may belong to another word."""
    between = verb.doc[verb.i + 1 : agent.i]
    return len(between) > _FAR or any(token.text == "," for token in between)


def says_of_itself(verb: Token) -> bool:
    """Whether a word is no deed but what somebody is or calls himself: "se dit frappé", "est critique"."""
    aided = any(child.dep_.startswith("aux") for child in verb.children)
    return not aided and (verb.dep_ == "xcomp" or verb.pos_ not in ("VERB", "AUX")) and verb.morph.get("VerbForm", []) != ["Inf"]
