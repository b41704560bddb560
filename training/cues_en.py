"""Quotations with their cue in English, written into treebanks that have few: "...", said the minister Ada Roux."""

from __future__ import annotations

import random
from dataclasses import replace

from training.namebank import NameBank
from training.treebank_variants import Sentence, Word, has_quotes, mark, shifted

_PAST = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
_PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
_CUES = (
    ("said", "say", _PAST), ("said", "say", _PAST), ("said", "say", _PAST), ("added", "add", _PAST), ("says", "say", _PRESENT),
    ("explained", "explain", _PAST), ("warned", "warn", _PAST), ("insisted", "insist", _PAST), ("told", "tell", _PAST),
    ("wrote", "write", _PAST), ("argued", "argue", _PAST), ("announced", "announce", _PAST), ("claimed", "claim", _PAST),
)  # fmt: skip
_OFFICES = (
    "minister", "spokesman", "spokeswoman", "president", "mayor", "director", "prosecutor", "governor", "union", "government",
    "company", "statement", "ministry", "senator", "analyst",
)  # fmt: skip
_HEARERS = ("reporters", "journalists", "lawmakers", "supporters")


def quote_with_cue(sentence: Sentence, style: tuple[str, str], names: NameBank, rng: random.Random) -> Sentence | None:
    """Make a plain statement a quotation with its cue after it: the cue governs what is quoted, as the treebanks have it."""
    end = sentence[-1].text
    root = next(i for i, w in enumerate(sentence) if w.head == i)
    if has_quotes(sentence) or end not in ".!?" or len(sentence) < 6 or sentence[root].pos not in ("VERB", "NOUN", "ADJ"):
        return None
    inner = sentence[:-1] if end == "." else sentence
    offset = len(inner) + (3 if end == "." else 2)
    cue, verb = _cue(offset, names, rng)
    body = shifted(inner, 1)
    body[-1] = replace(body[-1], space=False)
    body[root] = replace(body[root], head=verb, dep="ccomp")
    quoted = [mark(style[0].strip(), False, root + 1), *body]
    if end == ".":
        quoted.append(mark(",", False, verb))
    quoted.append(mark(style[1].strip(), True, root + 1))
    cue[-1] = replace(cue[-1], space=False)
    return [*quoted, *cue, mark(".", True, verb)]


def _cue(offset: int, names: NameBank, rng: random.Random) -> tuple[Sentence, int]:
    """The words of the cue, which begin at `offset`, and the place of its verb."""
    form, lemma, feats = rng.choice(_CUES)
    hearers = form == "told"
    before = hearers or rng.random() < 0.5
    speaker = _speaker(offset if before else offset + 1, before, names, rng)
    verb = offset + len(speaker) if before else offset
    top = next(i for i, word in enumerate(speaker) if word.head == -1)
    speaker[top] = replace(speaker[top], head=verb)
    words = [*speaker] if before else []
    words.append(Word(form, True, lemma, "VERB", feats, verb, "ROOT"))
    if hearers:
        words.append(Word(rng.choice(_HEARERS), True, "reporter", "NOUN", "Number=Plur", verb, "obj"))
    return (words if before else [*words, *speaker]), verb


def _speaker(start: int, before: bool, names: NameBank, rng: random.Random) -> Sentence:
    person = names.person(rng)
    draw = rng.random()
    if before and draw < 0.3:
        pronoun, gender = rng.choice((("he", "Masc"), ("she", "Fem")))
        feats = f"Case=Nom|Gender={gender}|Number=Sing|Person=3|PronType=Prs"
        return [Word(pronoun, True, pronoun, "PRON", feats, -1, "nsubj")]
    if draw < 0.6:
        return _name(f"{person.given} {person.surname}", start)
    if draw < 0.75:
        return [
            Word(rng.choice(("Mr.", "Ms.")), True, "Mr.", "PROPN", "Number=Sing", start + 1, "nmod:desc"),
            Word(person.surname.split()[-1].replace("'", ""), True, person.surname, "PROPN", "Number=Sing", -1, "nsubj"),
        ]
    office = rng.choice(_OFFICES)
    words = [
        Word("the", True, "the", "DET", "Definite=Def|PronType=Art", start + 1, "det"),
        Word(office, True, office, "NOUN", "Number=Sing", -1, "nsubj"),
    ]
    if draw > 0.9:
        words[1] = replace(words[1], space=False)
        name = _name(f"{person.given} {person.surname}", start + 3)
        name[0] = replace(name[0], head=start + 1, dep="appos")
        words += [mark(",", True, start + 3), *name]
        words[-1] = replace(words[-1], space=not before)
        if before:
            words.append(mark(",", True, start + 3))
    return words


def _name(name: str, start: int) -> Sentence:
    parts = [part for part in name.replace("'", "").split() if part]
    return [
        Word(part, True, part, "PROPN", "Number=Sing", start if i else -1, "flat" if i else "nsubj")
        for i, part in enumerate(parts)
    ]
