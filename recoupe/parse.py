"""Parses reports with the trained pipeline of their language, in batches, in bounded memory.

A long text is parsed in pieces cut at line breaks and joined again, since the parser's memory grows with the tokens that it is
given at once; offsets are those of the whole text either way.
"""

from __future__ import annotations

import gc
import re
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
"""Greatest weight of a piece that is parsed at once; most news reports are lighter."""

BATCH = 30_000
"""Weight of what is parsed together: memory grows with it, and speed hardly any more."""

TOKEN = 4
"""Least weight of a token. Prose has more letters and spaces to each, so that its weight is its length in code points; a text of
signs alone has a token a sign, and needs as much memory as prose four times as long."""

_TOKEN = re.compile(r"\w+|[^\w\s]")


@cache
def pipeline(language: str = "fr") -> Language:
    """The trained pipeline of `language`, loaded once a process.

    Raises PipelineError where the language has none or its files do not load.
    """
    pack = find_language(language)
    try:
        loaded = pack.load_pipeline()
    except (OSError, ValueError) as error:
        raise PipelineError(f"the pipeline of language {language!r} does not load ({error}); reinstall recoupe") from error
    gc.freeze()  # it stays for good: no collection of what the layers leave behind looks through it again
    return loaded


def parse(reports: Iterable[Report], *, nlp: Language | None = None, batch: int = BATCH) -> Iterator[tuple[Report, Doc]]:
    """Each report with its Doc, in order; the offsets of `doc` are those of `report.text`.

    `doc.text` has the same length, with no-break spaces and typographic apostrophes made plain: take passages from the report.
    `nlp` replaces the shipped pipeline.

    Raises PipelineError as `pipeline` does. All reports must be in one language with a pack.
    """
    model = nlp if nlp is not None else pipeline()
    for batch_of_reports in _batches(reports, batch):
        yield from _parse_batch(batch_of_reports, model, batch)


def _batches(reports: Iterable[Report], batch: int) -> Iterator[list[tuple[Report, list[str]]]]:
    """Reports with their pieces, so many together that they weigh `batch`."""
    waiting: list[tuple[Report, list[str]]] = []
    size = 0
    for report in reports:
        waiting.append((report, pieces(report.text)))
        size += weight(report.text)
        if size >= batch:
            yield waiting
            waiting, size = [], 0
    if waiting:
        yield waiting


def _parse_batch(waiting: list[tuple[Report, list[str]]], nlp: Language, batch: int) -> Iterator[tuple[Report, Doc]]:
    docs = _parsed([piece for _, parts in waiting for piece in parts], nlp, batch)
    for report, parts in waiting:
        yield report, _join([next(docs) for _ in parts])


def _parsed(parts: list[str], nlp: Language, batch: int) -> Iterator[Doc]:
    """The pieces parsed in order, together as long as they weigh no more than a batch and the report that completes it."""
    together: list[str] = []
    size = 0
    for part in parts:
        heavy = weight(part)
        if together and size + heavy > batch + PIECE:
            yield from nlp.pipe(together, batch_size=len(together))
            together, size = [], 0
        together.append(part)
        size += heavy
    yield from nlp.pipe(together, batch_size=max(len(together), 1))


def _join(docs: list[Doc]) -> Doc:
    if len(docs) == 1:
        return docs[0]
    joined = type(docs[0]).from_docs(docs, ensure_whitespace=False)
    assert joined is not None  # from_docs gives None for an empty list alone
    return joined


def weight(text: str) -> int:
    """What a text costs the parser, in code points of prose: its length, or more where its tokens are shorter than words."""
    return max(len(text), TOKEN * sum(1 for _ in _TOKEN.finditer(text)))


def pieces(text: str, *, longest: int = PIECE) -> list[str]:
    """`text` cut into pieces that weigh at most `longest`, after a line break where there is one, else after a space.

    Joined, they are `text` again; an empty text gives one empty piece.
    """
    parts: list[str] = []
    start = 0
    while True:
        end = _reach(text, start, longest)
        if end == len(text):
            return [*parts, text[start:]]
        window = text[start:end]
        cut = max(window.rfind("\n"), 0) or max(window.rfind(". "), 0) or max(window.rfind(" "), 0) or len(window) - 1
        parts.append(text[start : start + cut + 1])
        start += cut + 1


def _reach(text: str, start: int, longest: int) -> int:
    """How far a piece from `start` may reach; at least one code point, where there is one."""
    end = min(start + longest, len(text))
    window = text[start:end]
    if weight(window) <= longest:
        return end
    for count, token in enumerate(_TOKEN.finditer(window), 1):
        if count * TOKEN > longest:
            return start + max(token.start(), 1)
    return end
