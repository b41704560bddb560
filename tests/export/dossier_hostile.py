"""The dossier of `dossier_sample` with texts that want to be run, followed or misread wherever a report can bring text in."""

from __future__ import annotations

from typing import Any

import msgspec
from dossier_sample import rich
from msgspec.structs import replace

from recoupe.model import Annotations, Claim, Dossier, Ground

ATTACKS = (
    "<script>alert(1)</script>", "](javascript:alert(1))", "![x](http://evil.example/x.png)", "<http://evil.example>",
    "| a | b |\n|---|---|", "\n\n# titre\n> cité\n- point\n1. un", "`code` *fort* _lié_ ~~barré~~ [^1]", "&lt;b&gt; &amp; &#60;",
    "=HYPERLINK(\"http://evil.example\")", "+33 1 23", "-2+3", "@SUM(A1)", "\tx", "\rx", "\u202egnol \u2066a\u2069",
    "x" * 10_000, "http://evil.example www.evil.example a@evil.example", "\\", "[a]: http://evil.example", "\x00\x07\x1b[31m",
    "\"; DROP TABLE reports; --", "<!-- -->", "<img src=x onerror=alert(1)>", "$x^2$ {{ 7*7 }} {% raw %}",
)  # fmt: skip
"""Texts that a reader, a spreadsheet or a page might run, follow or be led astray by."""


REPORT_WORDS = ("title", "outlet", "url", "published", "updated", "notice", "embargo", "version", "section")


def hostile(attack: str) -> Dossier:
    """The dossier with `attack` wherever the model holds free text: in the texts (before them, offsets moved), names, titles."""
    moved = _moved(msgspec.to_builtins(rich()), len(attack))
    dossier = msgspec.convert(moved, Dossier)
    return replace(
        dossier,
        title=attack,
        generator=attack,
        begin=attack,
        finish=attack,
        reports=tuple(replace(r, text=attack + r.text, **dict.fromkeys(REPORT_WORDS, attack)) for r in dossier.reports),
        annotations=tuple(_named(found, attack) for found in dossier.annotations),
        entities=tuple(replace(e, name=attack) for e in dossier.entities),
        story=replace(
            dossier.story,
            claims=tuple(_wide(claim, attack) for claim in dossier.story.claims),
            statements=tuple(replace(s, speaker=attack, grounds=(Ground(kind=attack),)) for s in dossier.story.statements),
            namings=tuple(replace(n, name=attack, wording=attack, speaker=attack) for n in dossier.story.namings),
            credits=tuple(replace(c, name=attack) for c in dossier.story.credits),
            origins=tuple(replace(o, name=attack, grounds=(Ground(kind=attack),)) for o in dossier.story.origins),
        ),
    )


def _named(found: Annotations, attack: str) -> Annotations:
    return replace(
        found,
        outlet=attack,
        dct=attack,
        mentions=tuple(replace(m, name=attack, attributes={"role": attack}) for m in found.mentions),
        attributions=tuple(replace(a, speaker=attack, content=((0, a.content[-1][1]),)) for a in found.attributions),
        events=tuple(replace(e, actors=(attack, attack), recipients=(attack,), place=attack) for e in found.events),
        quantities=tuple(replace(q, start=0, unit=attack, currency=attack if q.asserted_by else None) for q in found.quantities),
    )


def _wide(claim: Claim, attack: str) -> Claim:
    return replace(claim, grounds=(Ground(kind=attack),), occurrences=tuple(replace(o, start=0) for o in claim.occurrences))


SPANS = {"content", "mentions", "changed"}
SPAN = {"span", "trigger", "cue", "source", "addressee", "channel", "counted", "subject", "at"}


def _moved(value: Any, by: int) -> Any:
    """`value` with every offset in it raised by `by`."""
    if isinstance(value, list | tuple):
        return [_moved(item, by) for item in value]
    if not isinstance(value, dict):
        return value
    made: dict[str, Any] = {}
    for key, item in value.items():
        if key in {"start", "end"}:
            made[key] = item + by
        elif key in SPAN and isinstance(item, list | tuple):
            made[key] = [n + by for n in item]
        elif key in SPANS and item and isinstance(item[0][0] if isinstance(item[0], list | tuple) else None, int):
            made[key] = [[n + by for n in span] for span in item]
        else:
            made[key] = _moved(item, by)
    return made
