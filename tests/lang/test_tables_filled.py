"""Every table of words that French fills is filled in English too, or it is said here why not."""

from __future__ import annotations

from collections.abc import Iterator, Sized
from dataclasses import fields, is_dataclass
from typing import Any

from recoupe.lang.base import language

NOT_IN_ENGLISH: dict[str, str] = {
    "no elision, contraction or article of a gender": """
        articles articles_of_men articles_of_women contracted contracted_singular plural_contracted elided elisions vowels silent
        aspirated article_clitics before_article_clitics adverb_clitics feminine_articles masculine_articles also_with_article
        plural_article of_the plural_of letters
    """,
    "no gender of nouns and adjectives": "masculine feminine gendered feminine_nouns either articles",
    "no reflexive verbs and no pronouns before a verb": """
        reflexives reflexive oneself also_reflexive self_ selves own_auxiliaries own_subjects clitics dative_words interested
    """,
    "no subject behind a verb of speaking with a pronoun of its own": "inverted before_inverted impersonal_after echoed",
    "no mood of hearsay, and the subjunctive has no forms of its own": """
        conditionals past_conditionals counterfactual subjunctive views of_infinitive
    """,
    "no letters with accents to be lost": "accented unaccented respelled bare of_bare kinds",
    "negation is a word by itself": "negators_alone only_negated",
    "one word each, listed as a cue or an opener": """
        readable read reading_verbs according alone learned_from learned_side houses calling prosecutors at with_be
    """,
    "names of French institutions": """
        doubtful_seats state_heads house_bodies shortened_heads kinds_of_bodies palace_words says_one short_scales_of_money
    """,
    "French ways of telling time": """
        plural_shifts event_days moment_words also_papers half_hours weeks_in working_week also_an_occasion also_spent not_future
        moment_phrases
    """,
    "French ways of counting": "needs_adjective of_measures",
    "what is worn is told by the verb in English, not by an adjective of the noun": "garments colours",
    'an infinitive has no ending, and a bare "to" opens a result as often as a purpose': "endings of_infinitives",
    "not measured yet on English: parts of states and words of rank": "parts ranks",
    "weights and tables of French that count for both languages": "weights counterparts",
}
"""By the name of the field in its table."""


def is_filled(value: Any) -> bool:
    """Whether a field holds something: a table with entries, or a value that is no table."""
    return len(value) > 0 if isinstance(value, Sized) else value is not None


def empty(french: Any, english: Any, at: str = "") -> Iterator[str]:
    """The fields that are filled in the one and empty in the other."""
    for field in fields(french):
        ours, theirs = getattr(french, field.name), getattr(english, field.name, None)
        if is_dataclass(ours) and theirs is not None:
            yield from empty(ours, theirs, f"{at}{field.name}.")
        elif is_filled(ours) and not is_filled(theirs):
            yield f"{at}{field.name}"


def test_what_french_fills_is_filled_in_english_or_it_is_said_why_not() -> None:
    excused = {name for names in NOT_IN_ENGLISH.values() for name in names.split()}
    found = {path: path.rsplit(".", 1)[-1] for path in empty(language("fr"), language("en"))}
    assert {path for path, name in found.items() if name not in excused} == set()
    assert excused - {"counterparts"} <= set(found.values()), "filled by now: take it off the list"


def test_both_languages_have_words_for_the_same_concepts() -> None:
    french, english = (set(language(code).frames.concepts.values()) for code in ("fr", "en"))
    assert french == english
