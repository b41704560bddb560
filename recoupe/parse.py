"""Parses reports with the trained pipeline of their language, in batches, in bounded memory.

A long text is parsed in pieces cut at line breaks and joined again, since the parser's memory grows with the length of a text;
offsets are those of the whole text either way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from recoupe.errors import PipelineError
from recoupe.lang.base import language as find_language
from recoupe.model import Report

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIECE = 10_000
"""Longest piece, in code points, that is parsed at once; most news reports are shorter."""

BATCH = 30_000
"""Code points that are parsed together: memory grows with them, and speed hardly any more."""

DOCS = 16
"""Most pieces that the pipeline's components see together."""


@cache
def pipeline(language: str = "fr") -> Language:
    """The trained pipeline of `language`, loaded once a process.

    Raises PipelineError where the language has none or its files do not load.
    """
    pack = find_language(language)
    try:
        return pack.load_pipeline()
    except (OSError, ValueError) as error:
        raise PipelineError(f"the pipeline of language {language!r} does not load ({error}); reinstall recoupe") from error


def parse(reports: Iterable[Report], *, nlp: Language | None = None, batch: int = BATCH) -> Iterator[tuple[Report, Doc]]:
    """Each report with its Doc, in order; the offsets of `doc` are those of `report.text`.

    `doc.text` has the same length, with no-break spaces and typographic apostrophes made plain: take passages from the report.
    `nlp` replaces the shipped pipeline.

    Raises PipelineError as `pipeline` does. All reports must be in one language with a pack.
    """
    model = nlp if nlp is not None else pipeline()
    waiting: list[tuple[Report, list[str]]] = []
    size = 0
    for report in reports:
        waiting.append((report, pieces(report.text)))
        size += len(report.text)
        if size >= batch:
            yield from _parse_batch(waiting, model)
            waiting, size = [], 0
    yield from _parse_batch(waiting, model)


def _parse_batch(waiting: list[tuple[Report, list[str]]], nlp: Language) -> Iterator[tuple[Report, Doc]]:
    docs = nlp.pipe((piece for _, parts in waiting for piece in parts), batch_size=DOCS)
    for report, parts in waiting:
        yield report, _join([next(docs) for _ in parts])


def _join(docs: list[Doc]) -> Doc:
    if len(docs) == 1:
        return docs[0]
    joined = type(docs[0]).from_docs(docs, ensure_whitespace=False)
    assert joined is not None  # from_docs gives None for an empty list alone
    return joined


def pieces(text: str, *, longest: int = PIECE) -> list[str]:
    """`text` cut into pieces of at most `longest` code points, after a line break where there is one, else after a space.

    Joined, they are `text` again; an empty text gives one empty piece.
    """
    parts = []
    start = 0
    while len(text) - start > longest:
        window = text[start : start + longest]
        cut = max(window.rfind("\n"), 0) or max(window.rfind(". "), 0) or max(window.rfind(" "), 0) or longest - 1
        parts.append(text[start : start + cut + 1])
        start += cut + 1
    parts.append(text[start:])
    return parts
