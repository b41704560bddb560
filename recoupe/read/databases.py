"""Texts in which programs put several articles, or labels before one: Nexis, Factiva, iramuteq, copies from press databases.

Each form is told by a line that no article has, or by two labels that are known; what the lines say of an article becomes its
fields. Lines that are not understood stay in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from recoupe.errors import InputError
from recoupe.read.fields import Fields, Found, report_from
from recoupe.read.language import DEFAULT
from recoupe.read.people import authors_of
from recoupe.read.shown import shown_date
from recoupe.read.source import Source
from recoupe.read.words import page_words
from recoupe.text import fold

NEXIS = re.compile(r"^[ \t]*(?:Document )?\d{1,6} (?:of|sur|de) \d{1,6}(?: DOCUMENTS?)?[ \t]*$", re.MULTILINE)
FACTIVA = re.compile(r"^[ \t]*Document [A-Z]{2,12}\d{8,}\w{4,24}[ \t]*$", re.MULTILINE)
NEXIS_END = re.compile(r"^[ \t]*(?:End of Document|Fin du document)[ \t]*$", re.MULTILINE | re.IGNORECASE)
NEXIS_BODY = re.compile(r"^[ \t]*(?:Body|Corps)[ \t]*$", re.MULTILINE)
"""How Nexis Uni ends each document of an export, and begins its text."""
STARS = re.compile(r"^\*{4}[ \t]+\*[^\n]*$", re.MULTILINE)
_STAR = re.compile(r"\*([^\W_]+)_(\S+)")
_LABEL = re.compile(r"^[ \t]*([^\W\d_][\w’' -]{0,28}?)[ \t]*[:=][ \t]*(.*)$")
HEADER = 12
"""Lines that may stand before an article."""
FIELDS = frozenset({"title", "outlet", "published", "authors", "section", "url", "language", "id"})
"""What a label may tell of an article."""
LABELS = 2
"""Known labels that make lines a header."""
TITLE_WORDS = 40
_BLANK = re.compile(r"\n[ \t]*\n")

Article = dict[str, Any]


def matches(text: str) -> bool:
    """Whether it is one of these."""
    return _form(text) is not None


def reports(text: str, source: Source, limit: int) -> Iterator[Found]:
    """A report for each article, and an error in the place of each that has no text."""
    form = _form(text)
    assert form is not None
    articles = list(form(text.replace("\r\n", "\n")))
    for number, article in enumerate(articles, 1):
        alone = len(articles) == 1
        try:
            yield report_from(
                Fields(**article),
                file=source.name,
                record=source.record if alone else number,
                default_id=source.stem if alone else f"{source.stem}-{number}",
                limit=limit,
            )
        except InputError as error:
            yield error


def _form(text: str) -> Callable[[str], Iterator[Article]] | None:
    if STARS.match(text.lstrip()):
        return _starred
    if NEXIS.match(text.lstrip().partition("\n")[0]):
        return _nexis
    if NEXIS_END.search(text) and NEXIS_BODY.search(text):
        return _nexis_uni
    if FACTIVA.search(text) and any(page_words().word_count.fullmatch(line.strip()) for line in text.splitlines()[:HEADER]):
        return _factiva
    return _labelled if _header(text.replace("\r\n", "\n"))[0] else None


def _starred(text: str) -> Iterator[Article]:
    """iramuteq: a line of stars with variables before each text."""
    lines = list(STARS.finditer(text))
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        article: Article = {"text": text[line.end() : following.start() if following else None].strip()}
        for name, value in _STAR.findall(line.group()):
            _put(article, name, value.replace("_", " "))
        yield article


def _nexis(text: str) -> Iterator[Article]:
    """LexisNexis: outlet, day, title, labels, text, labels, copyright, each with a blank line between."""
    for part in NEXIS.split(text)[1:]:
        blocks = [block.strip() for block in _BLANK.split(part) if block.strip()]
        article: Article = {}
        body: list[str] = []
        for number, block in enumerate(blocks):
            label = _LABEL.match(block.partition("\n")[0])
            name = fold(label[1]) if label and label[1].isupper() else ""
            if name in page_words().trailing_labels or block.lower().startswith("copyright "):
                continue
            if name in page_words().labels and label:
                _put(article, name, label[2])
            elif not body and number < 2 and "published" not in article:
                day = shown_date(block)
                article["published" if day else "outlet"] = day or block
            elif not body and "title" not in article and len(block.split()) <= TITLE_WORDS:
                article["title"] = block
            else:
                body.append(block)
        yield {**article, "text": "\n\n".join(body)}


def _nexis_uni(text: str) -> Iterator[Article]:
    """Nexis Uni: title, outlet, day, copyright and labels; "Body" and the text; "Classification"; "End of Document"."""
    for part in NEXIS_END.split(text)[:-1]:
        body = NEXIS_BODY.search(part)
        if body is None:
            if part.strip():
                yield {"text": part.strip()}
            continue
        # a list of the documents may stand before the first, with a line for each: what stands last before the labels is meant
        lines = [line.strip() for line in part[: body.start()].split("\n") if line.strip()]
        at = next(
            (n for n, line in enumerate(lines) if n > 1 and shown_date(line, language=DEFAULT) and not _LABEL.match(line)), None
        )
        article: Article = {}
        if at is not None:
            article = {"title": lines[at - 2], "outlet": lines[at - 1], "published": shown_date(lines[at], language=DEFAULT)}
        for line in lines[(at or 0) + 1 :]:
            if label := _LABEL.match(line):
                _put(article, fold(label[1]), label[2])
        told = re.split(r"^[ \t]*Classification[ \t]*$", part[body.end() :], maxsplit=1, flags=re.MULTILINE)[0]
        kept = [line for line in told.split("\n") if fold(line.partition(":")[0].strip()) not in page_words().trailing_labels]
        yield {**article, "text": "\n".join(kept).strip()}


def _factiva(text: str) -> Iterator[Article]:
    """Factiva's text: title, author, number of words, day, outlet, code, language, copyright; then the text."""
    for part in FACTIVA.split(text)[:-1]:
        lines = [line.strip() for line in part.strip().split("\n")]
        at = next((n for n, line in enumerate(lines[: 2 * HEADER]) if page_words().word_count.fullmatch(line)), None)
        if at is None:
            yield {"text": part.strip()}
            continue
        before = [line for line in lines[:at] if line]
        after = lines[at + 1 :]
        authors = [line for line in before[1:] if page_words().by.match(line)]
        end = next((n for n, line in enumerate(after[:HEADER]) if "copyright" in line.lower() or "©" in line), None)
        if end is None:
            end = next((n for n, line in enumerate(after[:HEADER]) if not line and n > 1), 1)
        named = [line for line in after[: end + 1] if line]
        article: Article = {"authors": authors_of(", ".join(authors))}
        article["title"] = next((line for line in before if line not in authors), None)
        article["published"] = next(filter(None, (shown_date(line) for line in named[:2])), None)
        article["outlet"] = next((line for line in named if not shown_date(line)), None)
        yield {**article, "text": "\n".join(after[end + 1 :]).strip()}


def _labelled(text: str) -> Iterator[Article]:
    article, end = _header(text)
    yield {**article, "text": text[end:].strip()}


def _header(text: str) -> tuple[Article, int]:
    """The fields that labels at the start of a text tell, and where they end; none where fewer than two are known.

    Each line of it has a label, the first one a known one, and a blank line follows.
    """
    article: Article = {}
    known = at = 0
    for line in text.split("\n", HEADER + 1)[: HEADER + 1]:
        label = _LABEL.match(line)
        if label is None:
            break
        name = fold(label[1])
        if name in page_words().labels and page_words().labels[name] not in {"text", "page", "words"}:
            known += 1
        _put(article, name, label[2])
        at += len(line) + 1
    kept = set(article) - {"text"}
    ended = not text[at:].partition("\n")[0].strip()
    return (article, at) if known >= LABELS and ended and kept & {"title", "outlet", "published"} and len(kept) > 1 else ({}, 0)


def _put(article: Article, name: str, value: str) -> None:
    """A labelled value as the field of a report, the first of each."""
    labels, value = page_words().labels, value.strip()
    field = labels.get(fold(name).replace(" ", "_")) or labels.get(fold(name), "")
    if not value or field not in FIELDS:
        return
    if field == "published":
        article.setdefault(field, shown_date(value, language=DEFAULT))
    elif field == "authors":
        article.setdefault(field, authors_of(value))
    else:
        article.setdefault(field, value)
