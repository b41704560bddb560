"""Sentence boundaries that the text itself decides, set before the parser runs.

The parser finds most boundaries, but it was trained on clean sentences. This component tells it what typography already
settles: a paragraph's end is a sentence's end; nothing begins before a closing quote mark or after an opening one; the cue that
follows a quotation ("... ! » a-t-il lancé") belongs to the quotation's sentence. What is not settled stays open to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from recoupe.lang.characters import EMOJI

START: Final = 1
INSIDE: Final = -1
OPEN: Final = 0

_OPENING: Final = frozenset("«“‹„([{")
_CLOSING: Final = frozenset("»”›)]}.,;:!?%…°") | {"..", "...", "....", "»,", "')"}
_STOPS: Final = frozenset((".", "!", "?", "…", "..", "...", "...."))
_CLOSING_QUOTES: Final = frozenset("»”›")
_ENDERS: Final = _STOPS | _CLOSING | frozenset("\"'’-–—*•:;/|")
_DASHES: Final = frozenset("-–—")
_LONG_DASHES: Final = frozenset("–—")
_PICTURE: Final = re.compile(f"[{EMOJI}]")
_INITIAL: Final = re.compile(r"(?:[^\W\d_]\.-?)+")


@dataclass(frozen=True, kw_only=True)
class SentenceWords:
    """What the rules know of a language's words.

    `titles` and `abbreviations` end in a full stop; after the former a name always goes on, after the latter only one of
    `openers` may begin a sentence. `after_heading` are words that, in capitals after a small-letter word, begin a sentence whose
    forerunner ends without a stop, unless that word is one of `name_may_follow`.
    """

    titles: frozenset[str]
    abbreviations: frozenset[str]
    openers: frozenset[str]
    after_heading: frozenset[str]
    name_may_follow: frozenset[str]


def rules_maker(words: SentenceWords) -> Callable[[Language, str], SentenceRules]:
    """The maker of a language's component, for spaCy's registry of factories."""

    def create_sentences(nlp: Language, name: str) -> SentenceRules:
        return SentenceRules(words)

    return create_sentences


class SentenceRules:
    """Presets sentence starts in a `Doc`: certain ones, impossible ones, and the rest left to the parser."""

    def __init__(self, words: SentenceWords) -> None:
        self.words = words

    def __call__(self, doc: Doc) -> Doc:
        """Set `is_sent_start` of the tokens whose case is settled; where names are known, no sentence begins inside one."""
        starts = sentence_starts(doc, self.words)
        for ent in doc.ents:
            for i in range(ent.start + 1, ent.end):
                starts[i] = INSIDE if starts[i] == OPEN else starts[i]
        for token, start in zip(doc, starts, strict=True):
            if start == START:
                token.is_sent_start = True
            elif start == INSIDE:
                token.is_sent_start = False
        return doc


def sentence_starts(doc: Doc, words: SentenceWords) -> list[int]:
    """Return for each token `START`, `INSIDE` or `OPEN` (undecided)."""
    texts = [token.text for token in doc]
    glued = [not token.whitespace_ for token in doc]
    openings = _opening_straight_quotes(texts, glued)
    starts = [OPEN] * len(texts)
    last = -1  # the last token that is not white space
    breaks = 0  # line breaks since then
    for i, text in enumerate(texts):
        if text.isspace():
            breaks += text.count("\n") or text.count("\r")
            starts[i] = INSIDE if i else OPEN
            continue
        if last >= 0:
            starts[i] = (
                _after_break(texts[last], text, breaks) if breaks else _within_line(texts, glued, openings, last, i, words)
            )
        last, breaks = i, 0
    return starts


def _after_break(before: str, text: str, breaks: int) -> int:
    # A single line break inside a sentence is a hard-wrapped line: a small letter goes on, with no stop before it.
    if breaks == 1 and text[0].islower() and before not in _ENDERS:
        return OPEN
    return START


def _within_line(texts: list[str], glued: list[bool], openings: frozenset[int], last: int, i: int, words: SentenceWords) -> int:
    text, before = texts[i], texts[last]
    if before in _STOPS and glued[last] and last + 1 == i and _PICTURE.match(text):
        return START
    small = text[0].islower() or (text[0] == "-" and text[1:2].isalpha())
    if text in _CLOSING or (text == '"' and i not in openings):
        return INSIDE
    if before == "," or before in _OPENING or last in openings or _opens_single(texts, glued, last):
        return INSIDE
    if small and (before not in (".", ";") or _follows_closed_quotation(texts, openings, last)):
        return INSIDE
    if _in_parenthesis(texts, last, i):
        return INSIDE
    if before in words.abbreviations or _INITIAL.fullmatch(before):
        return _after_abbreviation(before, text, words)
    if before in _STOPS and last + 1 == i and glued[last] and text[0].isupper():
        return START
    if text in words.after_heading and len(before) > 2 and _is_small_word(before) and before not in words.name_may_follow:
        return START
    return OPEN


def _opens_single(texts: list[str], glued: list[bool], mark: int) -> bool:
    """Tell whether a single quote mark stands at the beginning of a word: it opens, and an apostrophe never does."""
    return texts[mark] in ("'", "‘") and glued[mark] and (mark == 0 or not glued[mark - 1])


def _in_parenthesis(texts: list[str], last: int, i: int) -> bool:
    """Tell whether a dash or a bracket goes on with the sentence, or a word follows a dash that did.

    After a word in small letters a dash opens an aside ("le prix – élevé – du blé"); after a bracket it ends a dateline ("Paris
    (AFP) - Le président"), and what follows may begin a sentence. A hyphen after a word may also begin an item of a list.
    """
    text, before = texts[i], texts[last]
    if text in _DASHES:
        return before == ")" or (text in _LONG_DASHES and _is_small_word(before))
    if text == "(":
        return before.isalpha()
    return before in _LONG_DASHES and last > 0 and _is_small_word(texts[last - 1])


def _is_small_word(text: str) -> bool:
    return text.isalpha() and text[0].islower()


def _after_abbreviation(before: str, text: str, words: SentenceWords) -> int:
    if before in words.titles or not text[0].isupper():
        return INSIDE
    # "av. J.-C. Le", "vitamine C. Elle": an article or a pronoun in capitals may well begin a sentence; a name goes on.
    return OPEN if text in words.openers or before in words.abbreviations else INSIDE


def _follows_closed_quotation(texts: list[str], openings: frozenset[int], last: int) -> bool:
    mark = texts[last]
    return mark in _CLOSING_QUOTES or (mark == '"' and last not in openings)


def _opening_straight_quotes(texts: list[str], glued: list[bool]) -> frozenset[int]:
    """Return the positions of the straight quote marks that open a quotation.

    The spacing decides; where it does not (a space on both sides, or on none), marks alternate within a line.
    """
    openings: set[int] = set()
    opened = False
    for i, text in enumerate(texts):
        if "\n" in text:
            opened = False
        elif text == '"':
            before, after = texts[i - 1] if i else " ", texts[i + 1] if i + 1 < len(texts) else " "
            spaced_before = not (i and glued[i - 1]) or before.isspace() or before in _OPENING or before.endswith("'")
            spaced_after = not glued[i] or after.isspace() or after in _CLOSING
            opened = not opened if spaced_before == spaced_after else spaced_before
            if opened:
                openings.add(i)
    return frozenset(openings)
