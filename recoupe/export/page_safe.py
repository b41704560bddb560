"""Makes a dossier harmless before it is shown: what reports hold is data, and may be hostile.

Escaping of markup is Jinja's work. What escaping does not cover is done here: characters that no page may carry or that turn the
order of what is read, addresses that would run code, and records whose offsets point nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from recoupe.errors import DossierError
from recoupe.model import Annotations, Attribution, Dossier, Occurrence, Passage, Span, Telling

REPLACEMENT = "\ufffd"
KEPT_CONTROLS = "\t\n\r"

_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NONCHARACTERS = [*range(0xFDD0, 0xFDF0), *(plane + low for plane in range(0, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF))]
_VISIBLE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in KEPT_CONTROLS},
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), REPLACEMENT),
    **dict.fromkeys(map(ord, _BIDI), REPLACEMENT),
    **dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT),
    **dict.fromkeys(_NONCHARACTERS, REPLACEMENT),
}


def visible(text: str) -> str:
    """`text` with control characters, direction overrides and code points that no page may hold shown as signs, one for one.

    The length stays, so offsets stay valid.
    """
    return text.translate(_VISIBLE)


def safe(dossier: Dossier) -> Dossier:
    """The dossier with every string in it made visible.

    Raises DossierError where reports and annotations do not fit together or an offset points outside its text.
    """
    check(dossier)
    try:
        return msgspec.convert(_walk(msgspec.to_builtins(dossier)), Dossier)
    except msgspec.ValidationError as error:
        raise DossierError(f"a record of the dossier does not hold what its type says: {error}") from error


def _walk(value: Any) -> Any:
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, dict):
        return {visible(key): _walk(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_walk(item) for item in value]
    return value


def web_address(url: str | None) -> str | None:
    """`url` where following it can do no more than open a page on the web, else None."""
    if not url or url != url.strip() or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def check(dossier: Dossier) -> None:
    """Raises DossierError where the records do not hold together."""
    if [r.id for r in dossier.reports] != [a.id for a in dossier.annotations]:
        raise DossierError("reports and annotations of a dossier must be parallel, with the same ids")
    texts = {report.id: report.text for report in dossier.reports}
    if len(texts) != len(dossier.reports):
        raise DossierError("two reports of the dossier have the same id")
    for report, found in zip(dossier.reports, dossier.annotations, strict=True):
        for name, (start, end) in _spans(found):
            if not 0 <= start <= end <= len(report.text):
                raise DossierError(f"report {report.id}: {name} at {start}-{end} lies outside its text of {len(report.text)}")
        told = [a.parent for a in found.attributions]
        told += [e.asserted_by for e in found.events] + [q.asserted_by for q in found.quantities]
        if any(index is not None and not 0 <= index < len(found.attributions) for index in told):
            raise DossierError(f"report {report.id}: an attribution is referred to that is not there")
    voices = {found.id: len(found.attributions) for found in dossier.annotations}
    for name, passage in _passages(dossier):
        if passage.report not in texts:
            raise DossierError(f"{name} is in report {passage.report}, which the dossier does not hold")
        if not 0 <= passage.start <= passage.end <= len(texts[passage.report]):
            raise DossierError(f"report {passage.report}: {name} at {passage.start}-{passage.end} lies outside its text")
        index = getattr(passage, "attribution", None)
        if index is not None and not 0 <= index < voices[passage.report]:
            raise DossierError(f"report {passage.report}: {name} refers to an attribution that is not there")


def _passages(dossier: Dossier) -> Iterator[tuple[str, Passage | Occurrence | Telling]]:
    """Everything in the story that has a place in a report, with what it is called in a message."""
    story = dossier.story
    yield from (("a passage of an entity", p) for entity in dossier.entities for p in entity.passages)
    yield from (("a claim", occurrence) for claim in story.claims for occurrence in claim.occurrences)
    for telling in (t for statement in story.statements for t in statement.tellings):
        yield "a statement", telling
        yield from (("a changed passage", Passage(report=telling.report, start=s, end=e)) for s, e in telling.changed)
    yield from (("a naming", p) for naming in story.namings for p in naming.passages)
    yield from (("a credit", credit.passage) for credit in story.credits)
    yield from (("a passage in two languages", p) for told in story.translations for a in told.passages for p in (a.one, a.other))
    yield from (("a near passage", p) for pair in story.beside for p in (pair.one, pair.other))
    yield from (("a shared passage", p) for copy in story.shared_text for a in copy.passages for p in (a.one, a.other))


def _parts(attribution: Attribution) -> tuple[Span | None, ...]:
    return attribution.cue, attribution.source, attribution.addressee, attribution.channel


def _spans(found: Annotations) -> Iterator[tuple[str, Span]]:
    for layer, items in (("a time", found.times), ("a mention", found.mentions), ("a quantity", found.quantities)):
        yield from ((layer, (item.start, item.end)) for item in items)
    yield from (("a sentence", (s.start, s.end)) for s in found.sentences)
    for attribution in found.attributions:
        yield from (("an attribution", span) for span in attribution.content)
        yield from (("an attribution", span) for span in _parts(attribution) if span)
    yield from (("an event", span) for event in found.events for span in (event.trigger, *event.mentions))
