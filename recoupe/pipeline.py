"""The way of the data, as lists that can be read aloud: date, parse, then one layer after the other.

date      when was each report written           (recoupe.dating, over all reports together: siblings date each other)
parse     words, sentences, grammar              (recoupe.parse)
LAYERS    mentions, times, quantities, coreference, attributions, events, clauses
"""

from __future__ import annotations

import gc
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from recoupe.annotate import attributions, coreference, events
from recoupe.annotate.clause import layer as clauses
from recoupe.annotate.frame import layer as frames
from recoupe.annotate.mention import layer as mentions
from recoupe.annotate.quantity import layer as quantities
from recoupe.annotate.time import layer as times
from recoupe.bounds import in_bounds
from recoupe.dating import date_reports
from recoupe.lang.base import Language, codes, language
from recoupe.model import Annotations, Record, Report, Sentence
from recoupe.parse import parse, pipeline
from recoupe.syntax.view import Doc

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc as Parse

Layer = Callable[[Doc, Report, Annotations, Language], Sequence[Record]]
"""Finds one layer's annotations in a parsed report, given what the layers before it found and the report's language."""

LAYERS: tuple[tuple[str, Layer], ...] = (
    ("mentions", mentions.find),
    ("times", times.find),
    ("quantities", quantities.find),
    ("coreference", coreference.find),
    ("attributions", attributions.find),
    ("events", events.find),
    ("clauses", clauses.find),
    ("frames", frames.find),
)
"""Field of `Annotations` and the function that fills it, in the order of the work."""

TABLES = {"attributions": "attribution"}
"""Layers that ask a language for a table of another name than their field's. Without its table a layer finds nothing."""

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def prepare(reports: Sequence[Report]) -> list[Annotations]:
    """The empty annotations of each report, with the day it was written as far as evidence goes.

    A day outside the years of `recoupe.bounds` is none, whatever says it.
    """
    dates = date_reports(reports)
    return [
        Annotations(
            id=report.id,
            outlet=report.outlet,
            published=report.published,
            dct=day if in_bounds(day) else None,
            dct_evidence=evidence,
            language=report.language,
            read=report.language in codes(),
        )
        for report, (day, evidence) in zip(reports, dates, strict=True)
    ]


def annotate_prepared(work: Iterable[tuple[Report, Annotations]], *, nlp: Pipeline | None = None) -> Iterator[Annotations]:
    """Runs parse and all layers over reports that `prepare` has seen, in order.

    Those of one language are parsed together, whatever stands between them: the parser is slower over few at once.
    """
    ahead = iter(work)
    order: deque[tuple[Report, Annotations]] = deque()
    waiting: defaultdict[str, deque[Report]] = defaultdict(deque)

    def read_on() -> bool:
        row = next(ahead, None)
        if row is None:
            return False
        order.append(row)
        if row[1].read:
            waiting[row[0].language].append(row[0])
        return True

    def of(code: str) -> Iterator[Report]:
        while waiting[code] or read_on():
            if waiting[code]:
                yield waiting[code].popleft()

    parsed: dict[str, Iterator[tuple[Report, Parse]]] = {}
    while order or read_on():
        report, found = order.popleft()
        if found.read:
            code = report.language
            if code not in parsed:
                parsed[code] = parse(of(code), nlp=nlp or pipeline(code))
            found = annotate_doc(next(parsed[code])[1], report, found)
        yield found


def annotate_doc(parse: Parse, report: Report, found: Annotations) -> Annotations:
    """Fills the sentences and every layer of one parsed report."""
    with _without_collections():
        return _annotated(Doc(parse), report, found)


@contextmanager
def _without_collections() -> Iterator[None]:
    """No search for dead cycles meanwhile: nearly all that a report's layers make lives until it is read, then dies at once."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _annotated(doc: Doc, report: Report, found: Annotations) -> Annotations:
    found = replace(found, sentences=tuple(_sentences(doc)))
    pack = language(report.language)
    for field, find in LAYERS:
        if getattr(pack, TABLES.get(field, field)) is None:
            continue
        layer: dict[str, Any] = {field: tuple(find(doc, report, found, pack))}
        found = replace(found, **layer)
    return replace(found, quantities=quantities.attribute(found.quantities, found.attributions))  # who counted


def _sentences(doc: Doc) -> Iterator[Sentence]:
    for sentence in doc.sents:
        start = sentence.start_char
        stripped = sentence.text.rstrip()
        if not stripped.strip():
            continue
        lemmas = tuple(token.lemma_.lower() for token in sentence if token.pos_ in CONTENT)
        lead = len(stripped) - len(stripped.lstrip())
        yield Sentence(start=start + lead, end=start + len(stripped), lemmas=lemmas)
