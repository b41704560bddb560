"""Reports of a sentence each, and the brief that is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from recoupe.export.brief import Brief, brief
from recoupe.export.messages import Messages
from recoupe.export.page_context import Context
from recoupe.export.page_safe import safe
from recoupe.model import (
    Annotations,
    Attribution,
    Claim,
    Clause,
    Difference,
    Dossier,
    Occurrence,
    Quantity,
    Report,
    Sentence,
    Story,
    Time,
    Value,
)


@dataclass(frozen=True)
class Told:
    """A sentence of one report: the answer in it, its verb and its subject; whose word it is, and what the answer counts."""

    text: str
    answer: str
    verb: str = ""
    subject: str = ""
    speaker: str | None = None
    amount: float | None = None
    unit: str | None = None
    bound: Any = "exact"
    currency: str | None = None
    length: bool = False
    day: str | None = None


def annotated(name: str, told: Told) -> Annotations:
    def at(words: str) -> tuple[int, int]:
        return told.text.index(words), told.text.index(words) + len(words)

    start, end = at(told.answer)
    noun = told.answer.rsplit(" ", 1)[-1]
    amount = Quantity(
        start=start, end=end, value=told.amount or 0, modifier=told.bound, unit=told.unit, currency=told.currency,
        counted=at(noun) if told.unit else None,
    )  # fmt: skip
    time = Time(
        start=start, end=end, type="DURATION" if told.length else "DATE", value=told.day or "PXD", begin=told.day, finish=told.day
    )
    clause = Clause(
        start=0, end=len(told.text), predicate=told.verb, at=at(told.verb) if told.verb else None,
        subject=at(told.subject) if told.subject else None,
    )  # fmt: skip
    voice = Attribution(content=((0, len(told.text)),), form="indirect", speaker=told.speaker)
    return Annotations(
        id=name, dct="2024-03-05", sentences=(Sentence(start=0, end=len(told.text)),), clauses=(clause,),
        quantities=(amount,) if told.amount is not None else (), times=(time,) if told.day or told.length else (),
        attributions=(voice,) if told.speaker else (),
    )  # fmt: skip


def dossier(tellings: list[Told], differences: tuple[Difference, ...] = (), relation: Any = "differ") -> Dossier:
    names = [f"r{n}" for n in range(len(tellings))]
    occurrences = tuple(
        Occurrence(
            report=name,
            start=0,
            end=len(t.text),
            voice="reported" if t.speaker else "outlet",
            attribution=0 if t.speaker else None,
        )
        for name, t in zip(names, tellings, strict=True)
    )
    claim = Claim(
        id="c1", relation=relation, differences=differences, occurrences=occurrences, origins=len(names), confidence=0.9
    )
    return Dossier(
        title="t", generator="Recoupe", story=Story(id="s", reports=tuple(names), claims=(claim,)),
        reports=tuple(Report(id=n, text=t.text, outlet=f"Gazette {n}") for n, t in zip(names, tellings, strict=True)),
        annotations=tuple(annotated(n, t) for n, t in zip(names, tellings, strict=True)),
    )  # fmt: skip


def made(told: Dossier, language: str = "fr") -> Brief:
    return brief(Context(safe(told), Messages(language), with_text=True))


def differing(slot: Any, kind: Any, tellings: list[Told]) -> Dossier:
    values = tuple(
        Value(report=f"r{n}", start=t.text.index(t.answer), end=t.text.index(t.answer) + len(t.answer), side="ABCD"[n])
        for n, t in enumerate(tellings)
    )
    return dossier(tellings, (Difference(slot=slot, type=kind, values=values),))
