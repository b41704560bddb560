"""What stands between a verb and its subject or object and is neither: adverbs, dates, phrases with a preposition."""

from __future__ import annotations

from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.syntax.surface_phrases import PUNCTUATION, after_name, phrase_starts
from recoupe.syntax.units import Item, View, is_finite, is_infinitive


def skip_modifiers(view: View, items: list[Item], at: int, *, commas: int = 2) -> int:
    """The first item after adverbs, dates and phrases such as "à l'AFP" or ", dans un communiqué,"."""
    while at < len(items):
        if items[at].low == "," and at + 1 < len(items):
            following = items[at + 1]
            if not (
                commas
                and (
                    following.low in view.words.cues.prepositions
                    or following.low in view.words.cues.days
                    or following.pos == "ADV"
                )
            ):
                opened = commas < 2 if at else False
                return at + 1 if (commas == 0 or opened) and phrase_starts(view, items, at + 1) else at
            commas -= 1
            at += 1
            continue
        after = _after_modifier(view, items, at)
        if after == at:
            return at
        at = after
    return at


def _after_modifier(view: View, items: list[Item], at: int) -> int:
    """The item after the adverb, date, parenthesis or phrase with a preposition that begins at an item; itself if none does."""
    item = items[at]
    low = item.low
    following = items[at + 1] if at + 1 < len(items) else None
    if low in view.words.cues.days:
        return _after_date(items, at + 1, view.words)
    if item.pos == "ADV" and low not in view.words.cues.not_modifiers:
        return at + 1
    if (
        low in view.words.grammar.date_articles
        and following is not None
        and (following.low[:1].isdigit() or following.low in view.words.cues.days)
    ):
        return _after_date(items, at + 1, view.words)
    if low == "(":
        return next((end + 1 for end in range(at, min(at + 12, len(items))) if items[end].low == ")"), at)
    leads = low in view.words.cues.prepositions or low in view.words.phrases.opening_of
    if leads and item.start not in view.mention_at and item.pos not in ("NOUN", "PROPN", "VERB"):
        return _after_prepositional(view, items, at)
    return at


def _after_date(items: list[Item], at: int, words: SpeakingWords) -> int:
    while at < len(items) and (items[at].low in words.cues.date_words or items[at].low[:1].isdigit()):
        at += 1
    return at


def _after_prepositional(view: View, items: list[Item], at: int) -> int:
    """The item after a prepositional phrase: determiner, then up to the next determiner, name or comma."""
    at += 1
    while at < len(items) and (items[at].low in view.words.cues.of or items[at].low in view.words.cues.prepositions):
        at += 1
    while at < len(items) and items[at].low in view.words.cues.determiners:
        at += 1
    first = at
    while at < len(items):
        mention = view.mention_at.get(items[at].start)
        if mention is None:
            if _leaves_preposition(items, at, view.words, first=at == first):
                return at
            at += 1
            continue
        after = after_name(items, at, mention.end)
        apart = (
            at > first and items[at - 1].low not in view.words.cues.of and items[at - 1].low not in view.words.cues.determiners
        )
        # "a dit à la chaîne France 9 la ministre": the medium's name, since who speaks comes after it
        if apart and not (mention.type == "ORG" and items[at - 1].pos == "NOUN" and phrase_starts(view, items, after)):
            return at
        at = after
    return at


def _leaves_preposition(items: list[Item], at: int, words: SpeakingWords, *, first: bool) -> bool:
    """Whether an item, the `first` after the determiner or a later one, stands behind a prepositional phrase."""
    item, before = items[at], items[at - 1].low
    low = item.low
    if item.quotation is not None or low in PUNCTUATION or low in words.cues.que or low == "(":
        return True
    if low in words.phrases.plural_of and before in words.cues.wire_names:
        return True  # "ont déclaré à l'AFP des témoins"
    if low in words.cues.of or first or (low in words.cues.determiners and before in words.cues.taking_a_noun):
        return False
    if low in words.cues.determiners or low in words.cues.np_start or low in words.cues.prepositions:
        return True
    return before not in words.cues.of and (is_finite(item) or is_infinitive(item) or item.pos in ("PROPN", "ADV"))
