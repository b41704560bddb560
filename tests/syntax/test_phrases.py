"""One finder of noun phrases and of verb groups on the parse, on sentences of our own."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc as Parse

from recoupe.syntax import noun_phrases, verb_groups
from recoupe.syntax.view import Doc

ENDINGS = ("rait", "raient")


def parsed(*rows: tuple[str, str, int, str, str]) -> Doc:
    words, tags, heads, relations, forms = (list(column) for column in zip(*rows, strict=True))
    return Doc(Parse(spacy.blank("xx").vocab, words=words, pos=tags, heads=heads, deps=relations, morphs=forms))


THE_MAYOR = parsed(
    ("selon", "ADP", 2, "case", ""),
    ("le", "DET", 2, "det", ""),
    ("maire", "NOUN", 7, "obl:mod", ""),
    ("de", "ADP", 4, "case", ""),
    ("Gap", "PROPN", 2, "nmod", ""),
    ("il", "PRON", 7, "expl:subj", ""),
    ("en", "PRON", 7, "iobj", ""),
    ("resteraient", "VERB", 7, "ROOT", "VerbForm=Fin"),
    ("dix", "NUM", 7, "obj", ""),
)


def told(tokens: list[object]) -> str:
    return " ".join(map(str, tokens))


def test_a_phrase_has_its_words_with_its_preposition_or_without() -> None:
    mayor = THE_MAYOR[2]
    assert told([*noun_phrases.members(mayor)]) == "selon le maire de Gap"
    assert told([*noun_phrases.members(mayor, with_opening=False)]) == "le maire de Gap"
    assert str(noun_phrases.opening(mayor)) == "selon"


def test_a_description_reaches_over_its_complements_as_far_as_allowed() -> None:
    mayor = THE_MAYOR[2]
    assert str(noun_phrases.described_to(mayor, 8)) == "Gap"
    assert str(noun_phrases.described_to(mayor, 2)) == "maire"


def test_one_who_stands_for_nobody_is_a_subject_only_where_asked() -> None:
    left = THE_MAYOR[7]
    assert verb_groups.subject(left) is None
    assert str(verb_groups.subject(left, expletive=True)) == "il"


def test_a_conditional_is_known_by_its_ending_where_the_tagger_missed_it_but_no_noun_is_one() -> None:
    assert verb_groups.is_conditional(THE_MAYOR[7], ENDINGS)
    retreat = parsed(("retrait", "NOUN", 0, "ROOT", ""))
    assert not verb_groups.is_conditional(retreat[0], ENDINGS)


def test_an_infinitive_is_one_by_its_auxiliary_too() -> None:
    seen = parsed(("avoir", "AUX", 1, "aux:tense", "VerbForm=Inf"), ("vu", "VERB", 1, "ROOT", "VerbForm=Part"))
    assert verb_groups.is_infinitive(seen[1])
    assert not verb_groups.is_infinitive(THE_MAYOR[7])
