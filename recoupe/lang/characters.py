"""Characters as the tokenisers of every language take them: one for one, so that offsets stay those of the text."""

from __future__ import annotations

import re

# Spaces that are not line breaks: a thin or no-break space beside "«" or inside "5 000" says nothing but "space".
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u3000", " "))
# An apostrophe between letters, or between an elided word and the quotation that follows it ("l’« affaire »").
_APOSTROPHE = re.compile(r"(?<=\w)[’ʼ´`](?=[\w«“\"])")

EMOJI = "\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
"""Characters of emoji and other pictures, as a class of a regular expression."""

LONGEST_RUN = 500
"""Longest run without a space that is looked at whole, in code points; addresses of web pages are shorter."""

_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")


def plain_characters(text: str) -> str:
    """Return `text` with no-break spaces made plain and apostrophes inside words made straight; the length never changes."""
    return _APOSTROPHE.sub("'", text.translate(_SPACES))


def pieces(text: str) -> list[str]:
    """Cut `text` inside runs without a space longer than any word: the time that a run takes grows with its square."""
    cuts = [0]
    for run in _LONG_RUN.finditer(text):
        cuts.extend(range(run.start() + LONGEST_RUN, run.end(), LONGEST_RUN))
    return [text[start:end] for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
