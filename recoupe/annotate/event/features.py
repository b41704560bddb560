"""What is seen of a candidate when it is judged: named signs, each on or off (or a number), for the weighing in `scores`.

The signs are of grammar and of the lexicon's grades; no word of any report is among them.
"""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.annotate.event.lexicon import Reading
from recoupe.annotate.event.roles import Arguments
from recoupe.annotate.event.triggers import Candidate
from recoupe.lang.tables.event_grammar import EventGrammar, Moods
from recoupe.syntax.grammar import Grammar
from recoupe.syntax.mood import is_negated
from recoupe.syntax.view import Token

_GOVERNED = frozenset(("xcomp", "ccomp", "obl:arg", "advcl", "obl:mod"))


@dataclass(frozen=True)
class Setting:
    """What the report says around a candidate."""

    quoted: bool
    dated: bool
    times_before: int
    place: str
    readings: int


def signs(head: Token, candidate: Candidate, reading: Reading, setting: Setting, grammar: Grammar, moods: Moods) -> set[str]:
    """Every sign that is on for one reading of a candidate."""
    type_, kind = reading.type, candidate.kind
    on: set[str] = {
        f"grade={reading.grade}/{kind}",
        f"type={type_}",
        f"type={type_}/{kind}",
        f"type={type_}/{reading.grade}",
        f"before={min(setting.times_before, 3)}",
        f"place={setting.place}",
        f"readings={min(setting.readings, 3)}",
        f"dep={head.dep_}/{kind}",
    }
    if reading.settled:
        on.update(("settled", f"settled/{kind}"))
    if setting.quoted:
        on.update(("quoted", f"quoted/{type_}"))
    if setting.dated:
        on.add(f"dated/{kind}")
    if is_negated(head, moods) and candidate.lemma not in moods.only_negated:
        on.update(("negated", f"negated/{type_}"))
    return on | (_verb_signs(head, candidate, type_, grammar) if candidate.form else _noun_signs(head, type_, grammar))


def side_signs(candidate: Candidate, reading: Reading, args: Arguments) -> set[str]:
    """The signs of the sides that the rules find for one reading."""
    type_, kind, acting, meeting = reading.type, candidate.kind, bool(args.actors), bool(args.recipients)
    named = any(a.country or (a.span and a.name[:1].isupper()) for a in args.actors)
    return {
        f"actor={args.actor_by}/{kind}",
        f"recipient={args.recipient_by[:1]}{'+' if meeting else '-'}",
        f"{type_}/actor={acting}",
        f"{type_}/recipient={args.recipient_by[:1]}{meeting}",
        f"sides={acting}{meeting}/{kind}",
        f"named={named}",
    }


def _verb_signs(verb: Token, candidate: Candidate, type_: str, grammar: Grammar) -> set[str]:
    children = {child.dep_ for child in verb.children}
    on = {f"pos={verb.pos_}"}
    if grammar.is_passive(verb):
        on.update(("passive", f"passive/{type_}"))
    if "ccomp" in children:
        on.add(f"{type_}/clause")
    for child in verb.children:
        if child.i > verb.i and child.morph.get("VerbForm", []) == ["Inf"] and child.dep_ in _GOVERNED:
            on.add(f"{type_}/infinitive={grammar.case_of(child)}")
        if child.dep_ == "obj":
            on.add(f"{type_}/object={child.pos_}")
        elif child.dep_.startswith("obl") and child.i > verb.i:
            on.add(f"{type_}/with={grammar.case_of(child)}")
    if candidate.form == "participle" and not children & {"aux:tense", "aux:pass"}:
        on.add(f"bare participle={verb.dep_}")
    head = verb.head
    if verb.dep_ in ("xcomp", "ccomp") and head is not verb:
        on.add(f"under={head.pos_}")
        if head.lemma_.lower() in grammar.words.modals:
            on.add(f"under={head.lemma_.lower()}")
    if any(child.dep_.startswith("nsubj") and child.i > verb.i for child in verb.children):
        on.add("inverted")
    tense = verb.morph.get("Tense", []) or next((c.morph.get("Tense", []) for c in verb.children if c.dep_.startswith("aux")), [])
    if tense:
        on.add(f"tense={tense[0]}")
    return on


def _noun_signs(noun: Token, type_: str, grammar: Grammar) -> set[str]:
    number = (noun.morph.get("Number", []) or [""])[0]
    on = {f"number={number}"}
    determiner = next((child.lower_ for child in noun.lefts if child.dep_ == "det"), "")
    before = grammar.case_of(noun)
    if before in grammar.words.contracted and not determiner:
        determiner = before
    sort = _sort_of(determiner, grammar.words)
    on.update((f"det={sort}", f"det={sort}/{number}", f"{type_}/det={sort}", f"case={before}"))
    if any(child.dep_ == "nummod" for child in noun.children):
        on.add(f"counted/{type_}")
    return on


def _sort_of(determiner: str, words: EventGrammar) -> str:
    if determiner in words.possessives:
        return "poss"
    if determiner in words.definite:
        return "def"
    if determiner in words.indefinite:
        return "ind"
    return "other" if determiner else "none"
