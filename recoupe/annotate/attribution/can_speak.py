"""Whether a noun phrase can be somebody who speaks: people, bodies and papers can, a delay, a price or a percentage cannot."""

from __future__ import annotations

from functools import lru_cache

from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.model import Span
from recoupe.syntax.units import View
from recoupe.text import fold

_FIRST_WORDS = 5


def able(view: View, span: Span, *, strictly: bool = False) -> bool:
    """Whether the noun phrase at a span of the text can speak; a name can.

    What heads it is looked up among nouns for people, bodies and papers. Where it is in none, its form decides: a number or an
    abstract noun cannot speak, and `strictly` no other can either (for a phrase that is only guessed to be the subject).
    """
    mentions = view.mentions_in(*span)
    plain = view.plain[slice(*span)]
    if any(mention.type == "PER" for mention in mentions):
        return True
    lead = view.plain[span[0] : mentions[0].start] if mentions else plain
    if mentions and all(word in view.words.people.articles for word in fold(lead).replace("'", "' ").split()):
        return True
    return _able(plain, strictly, view.words)


@lru_cache(maxsize=4096)
def _able(plain: str, strictly: bool, words: SpeakingWords) -> bool:
    parts = [part.strip('"«»()') for part in fold(plain).replace("'", "' ").split()]
    counted, first = False, ""
    for at, part in enumerate(parts[: _FIRST_WORDS + 2]):
        if part in words.speakers.around_heads and not counted and at:
            break
        counts = part in words.speakers.counting or part.endswith("%")
        counted = counts or (counted and part in words.speakers.around_heads)
        if counts or part in words.people.articles or part in words.people.demonstratives:
            continue
        if _speaks(part, words):
            return True
        first = first or part
    if first in words.speakers.things:
        return False
    told = plain.split()
    if plain[:1].isdigit() and plain.endswith("%"):
        return True  # a share of those asked
    if any(word[:1].isupper() for word in told[1:]) or (len(told) == 1 and plain[:1].isupper()):
        return True
    return not strictly and bool(first) and not first[0].isdigit() and not first.endswith(words.speakers.abstract_endings)


def _speaks(part: str, words: SpeakingWords) -> bool:
    return (
        part in words.speakers.speakers
        or part.rstrip("s") in words.speakers.speakers
        or part in words.people.pronouns
        or (part.endswith(words.speakers.agent_endings) and part not in words.speakers.no_doers)
        or any(bit in words.speakers.speakers for bit in part.split("-") if "-" in part)
    )
