"""Sentences of our own with their parse, so that no trained pipeline is needed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import msgspec
import spacy
from spacy.tokens import Doc

from recoupe.annotate import coreference, events
from recoupe.annotate.event.lexicon import lexicon_of
from recoupe.lang.fr import FRENCH, register
from recoupe.model import Annotations, Attribution, EventType, Mention, Report, Time

FOLDER = Path(__file__).parent.parent / "cases" / "fr"
CASES, CAUSES, DEEDS = (
    json.loads((FOLDER / name).read_text(encoding="utf-8")) for name in ("events.json", "events_causes.json", "events_deeds.json")
)
CAUSES += DEEDS
CASES += CAUSES
register()
TABLES = FRENCH.events
LEXICON = lexicon_of(TABLES.lexicon)
VOCAB = spacy.blank("fr_news").vocab
TYPES = get_args(EventType)


def doc_of(tokens: list[list[Any]]) -> Doc:
    words, spaces, lemmas, tags, heads, deps, morphs = (list(column) for column in zip(*tokens, strict=True))
    return Doc(VOCAB, words=words, spaces=spaces, lemmas=lemmas, pos=tags, heads=heads, deps=deps, morphs=morphs)


def found_in(case: dict[str, Any]) -> tuple[Doc, Report, Annotations]:
    report = Report(id="case", text=case["text"])
    found = Annotations(
        id="case",
        dct=case["dct"],
        mentions=msgspec.convert(case["mentions"], tuple[Mention, ...]),
        times=msgspec.convert(case["times"], tuple[Time, ...]),
        attributions=msgspec.convert(case["attributions"], tuple[Attribution, ...]),
    )
    doc = doc_of(case["tokens"])
    return doc, report, msgspec.structs.replace(found, coreference=coreference.find(doc, report, found, FRENCH))


def told(case: dict[str, Any]) -> list[dict[str, Any]]:
    doc, report, found = found_in(case)
    return [
        {
            "trigger": report.text[event.trigger[0] : event.trigger[1]],
            "type": event.type,
            "actors": list(event.actors),
            "recipients": list(event.recipients),
            "date": event.date,
            "status": event.status,
        }
        for event in events.find(doc, report, found, FRENCH)
    ]
