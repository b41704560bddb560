"""Whether a noun phrase can be somebody who speaks: people, bodies and papers can, a delay, a price or a percentage cannot."""

from __future__ import annotations

from functools import lru_cache

from recoupe.annotate.attribution.units import View
from recoupe.lang.fr import people_words, speaker_words
from recoupe.model import Span
from recoupe.text import fold

_FIRST_WORDS = 5
_OF = people_words.OF | {"a", "au", "aux", "en", "pour", "sur", "dans", "qui", "que", "et"}


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
    if mentions and all(word in people_words.ARTICLES for word in fold(lead).replace("'", "' ").split()):
        return True
    return _able(plain, strictly)


@lru_cache(maxsize=4096)
def _able(plain: str, strictly: bool) -> bool:
    parts = [part.strip('"«»()') for part in fold(plain).replace("'", "' ").split()]
    counted, first = False, ""
    for at, part in enumerate(parts[: _FIRST_WORDS + 2]):
        if part in _OF and not counted and at:
            break
        counts = part in speaker_words.COUNTING or part.endswith("%")
        counted = counts or (counted and part in _OF)
        if counts or part in people_words.ARTICLES or part in people_words.DEMONSTRATIVES:
            continue
        if _speaks(part):
            return True
        first = first or part
    if first in speaker_words.THINGS:
        return False
    words = plain.split()
    if plain[:1].isdigit() and plain.endswith("%"):
        return True  # a share of those asked
    if any(word[:1].isupper() for word in words[1:]) or (len(words) == 1 and plain[:1].isupper()):
        return True
    return not strictly and bool(first) and not first[0].isdigit() and not first.endswith(speaker_words.ABSTRACT_ENDINGS)


def _speaks(part: str) -> bool:
    return (
        part in speaker_words.SPEAKERS
        or part.rstrip("s") in speaker_words.SPEAKERS
        or part in people_words.PRONOUNS
        or (part.endswith(speaker_words.AGENT_ENDINGS) and part not in speaker_words.NO_DOERS)
        or any(bit in speaker_words.SPEAKERS for bit in part.split("-") if "-" in part)
    )
