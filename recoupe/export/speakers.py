"""Speakers after "according to": with the article that they have, since "selon préfecture" is nobody's French.

The record names a speaker without its article ("élu de l'opposition", "Kremlin"). The article is taken from the words of the
attribution, else from wherever the report has the same words with one, else from a table of nouns for those who speak. Where
none of these knows it, the speaker stands apart: "selon quelqu'un (équipage du remorqueur)".
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from recoupe.errors import PipelineError
from recoupe.export.messages import Messages
from recoupe.lang.base import language
from recoupe.lang.tables.brief import BriefTable
from recoupe.model import Attribution, Report
from recoupe.text import fold

SPEAKER_CHARACTERS = 60
LONGEST = 8
"""Characters before a noun that may hold an article, with the sign before it."""


def table_of(code: str) -> BriefTable | None:
    """The table of a language; None where there is no pack."""
    try:
        return language(code).brief
    except PipelineError:
        return None


def told_by(found: Attribution, report: Report, messages: Messages) -> str:
    """Whose word it is, as it is read after "according to" and "quotes"; "" where nobody is known."""
    return worded(found.speaker or "", _source(found, report), report, messages)


def worded(speaker: str, source: str, report: Report, messages: Messages) -> str:
    """A speaker after "according to"; `source` are the report's own words for it, "" where there are none."""
    if not speaker:
        return ""
    table = table_of(report.language)
    if table is None or not table.articles:
        return speaker
    told = with_article(speaker, source, report.text, table)
    return told or messages.gettext("somebody (%(who)s)", who=speaker)


@lru_cache(maxsize=4096)
def with_article(speaker: str, source: str, text: str, table: BriefTable) -> str | None:
    """A speaker with its article; a name that the report writes without one as it is; None where no article is known."""
    named = speaker[0].isupper() or not speaker[0].isalpha()
    first = fold(speaker).replace("'", "' ").split()
    if first and first[0] in table.determiners:
        return speaker[0].lower() + speaker[1:]
    own = fold(source).replace("'", "' ").split()
    if own and own[0] in table.determiners and fold(speaker) in fold(source) and not named and len(source) <= SPEAKER_CHARACTERS:
        return source[0].lower() + source[1:]
    found, mostly_bare = _articles(speaker, text, table)
    known = table.speakers.get(first[0] if first else "")
    # "Comité des fêtes de Brenne" is a noun with what belongs to it, "Comité Brenne" may be a name
    phrase = any(word[:1].islower() for word in speaker.split()[1:2])
    if named and not (phrase and known):
        return found + speaker if found and not mostly_bare else speaker
    article = found or known
    return None if article is None else article + speaker


def _articles(speaker: str, text: str, table: BriefTable) -> tuple[str, bool]:
    """The article that a report has most often before a speaker ("" for none), and whether it is more often without one."""
    plain, sought = text.replace("’", "'").lower(), speaker.replace("’", "'").lower()
    held: Counter[str] = Counter()
    at = plain.find(sought)
    while at >= 0:
        end = at + len(sought)
        if not plain[end : end + 1].isalnum() and not plain[max(0, at - 1) : at].isalnum():
            held[_before(plain[max(0, at - LONGEST) : at], table)] += 1
        at = plain.find(sought, end)
    bare = held.pop("", 0)
    best = max(held, key=lambda article: (held[article], article), default="")
    return best, bare >= sum(held.values())


def _before(words: str, table: BriefTable) -> str:
    """The article at the end of what stands before a noun; "" where there is none."""
    for written, article in table.articles.items():
        if words.endswith(written) and not words[: -len(written)][-1:].isalnum():
            return article
    return ""


def _source(found: Attribution, report: Report) -> str:
    return report.text[slice(*found.source)].strip() if found.source else ""
