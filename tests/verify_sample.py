"""A dossier that is as told, and ways to change it."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from recoupe.dossier import build
from recoupe.export import sums
from recoupe.export.html import page
from recoupe.model import (
    Annotations,
    Attribution,
    Claim,
    Dossier,
    Event,
    Mention,
    Naming,
    Occurrence,
    Origin,
    Passage,
    Quantity,
    Report,
    Sentence,
    Span,
    Statement,
    Telling,
    Time,
)

SHARED = (
    "Le quai nord restera fermé aux navires de commerce jusqu'à la fin des travaux de dragage, prévus pour six semaines au moins."
)
ONE = (
    "La présidente du port Aline Verdier a annoncé lundi la fermeture du quai nord. « Nous rouvrirons le quai dès que les fonds "
    f"seront sûrs », a-t-elle dit. Quelque 40 navires sont déroutés. {SHARED}"
)
TWO = (
    "À Brévant, la patronne du port Aline Verdier ferme un quai. « Nous rouvrirons le quai dès que les fonds seront sondés », "
    f"a-t-elle promis. 38 navires sont déroutés. {SHARED}"
)


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def passage(report: str, text: str, words: str) -> Passage:
    start, end = at(text, words)
    return Passage(report=report, start=start, end=end)


def found(report: str, text: str, role: str, quote: str, count: str, cue: str) -> Annotations:
    name = at(text, "Aline Verdier")
    quantity = at(text, count)
    return Annotations(
        id=report,
        outlet=f"Le {report}",
        published="2023-03-07",
        dct="2023-03-07",
        sentences=tuple(Sentence(start=s, end=e) for s, e in (at(text, text[: text.index("« ") - 1]), at(text, SHARED))),
        times=(Time(start=0, end=2, type="DATE", value="PRESENT_REF"), Time(start=3, end=5, type="DATE", value="PXD")),
        mentions=(Mention(start=name[0], end=name[1], type="PER", name="Aline Verdier", attributes={"role": role}),),
        attributions=(
            Attribution(
                content=(at(text, quote),), form="direct", cue=at(text, cue), speaker="Aline Verdier", strength="quoted"
            ),
            Attribution(content=(at(text, "le quai dès"),), form="indirect", parent=0),
        ),
        events=(Event(trigger=at(text, "rouvrirons"), type="CONCEDE", actors=("Aline Verdier",), asserted_by=0),),
        quantities=(Quantity(start=quantity[0], end=quantity[1], value=40, unit="navire"),),
    )  # fmt: skip


@cache
def correct() -> Dossier:
    """Two reports with every kind of record that is checked."""
    reports = [Report(id=i, text=t, outlet=f"Le {i}", published="2023-03-07") for i, t in (("un", ONE), ("deux", TWO))]
    quotes = ("Nous rouvrirons le quai dès que les fonds seront sûrs", "Nous rouvrirons le quai dès que les fonds seront sondés")
    annotations = [
        found("un", ONE, "présidente du port", quotes[0], "Quelque 40 navires", "a-t-elle dit"),
        found("deux", TWO, "patronne du port", quotes[1], "38 navires", "a-t-elle promis"),
    ]
    dossier = build(reports, annotations)
    spans = at(ONE, quotes[0]), at(TWO, quotes[1])
    tellings = (
        Telling(report="un", start=spans[0][0], end=spans[0][1], attribution=0),
        Telling(report="deux", start=spans[1][0], end=spans[1][1], attribution=0, changed=(at(TWO, "sondés"),)),
    )
    counts = at(ONE, "Quelque 40 navires sont déroutés"), at(TWO, "38 navires sont déroutés")
    told = tuple(Occurrence(report=r, start=s[0], end=s[1]) for r, s in zip(("un", "deux"), counts, strict=True))
    quoted = Occurrence(report="un", start=spans[0][0], end=spans[0][1], voice="quoted", attribution=0)
    story = replace(
        dossier.story,
        claims=(
            Claim(id="c1", relation="differ", difference="rounding", occurrences=told, origins=1),
            Claim(id="c2", relation="single", occurrences=(quoted,)),
        ),
        statements=(Statement(id="s1", speaker="Aline Verdier", tellings=tellings),),
        same_statement=(tuple(Passage(report=t.report, start=t.start, end=t.end) for t in tellings),),
        namings=(
            Naming(
                name="Aline Verdier", kind="PER", wording="présidente du port",
                passages=(passage("un", ONE, "présidente du port"),),
            ),
            Naming(
                name="Aline Verdier", kind="PER", wording="patronne du port",
                passages=(passage("deux", TWO, "patronne du port"),),
            ),
        ),
        origins=(Origin(name="Le deux / Le un", kind="outlet", reports=("deux", "un")),),
    )  # fmt: skip
    return replace(dossier, story=story)


def changed(edit: Callable[[dict[str, Any]], None]) -> Dossier:
    """The correct dossier with one thing changed in its plain form."""
    plain = json.loads(msgspec.json.encode(correct()))
    edit(plain)
    return msgspec.convert(plain, Dossier)


def set_at(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    """An edit that puts a value, or what a function makes of the old one, at "annotations.0.mentions.0.start"."""

    def edit(plain: Any) -> None:
        *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        for step in steps:
            plain = plain[step]
        plain[last] = value(plain[last]) if callable(value) else value

    return edit


def all_of(*edits: Callable[[dict[str, Any]], None]) -> Callable[[dict[str, Any]], None]:
    """Several edits as one."""

    def edit(plain: dict[str, Any]) -> None:
        for each in edits:
            each(plain)

    return edit


def more(by: int) -> Callable[[int], int]:
    return lambda old: old + by


CORRUPT: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "a mention is shifted": (set_at("annotations.0.mentions.0.start", more(1)), "its passages are not the 2 mentions"),
    "a mention and its passage are shifted": (
        all_of(*(set_at(f"{p}.end", more(2)) for p in ("annotations.0.mentions.0", "entities.0.passages.0"))),
        "its passages say 1",
    ),
    "a span beyond the text": (set_at("annotations.1.quantities.0.end", more(5000)), "annotations[1].quantities[0]"),
    "an empty span": (set_at("annotations.0.mentions.0", lambda old: {**old, "end": old["start"]}), "there is no text in it"),
    "a span of spaces": (set_at("annotations.0.events.0.trigger", [1, 2]), "annotations[0].events[0].trigger"),
    "content of an attribution": (set_at("annotations.0.attributions.0.content.0", [9000, 9001]), "attributions[0].content[0]"),
    "a cue": (set_at("annotations.0.attributions.0.cue", [50, 50]), "attributions[0].cue"),
    "evidence of no report": (
        set_at("annotations.0.dct_evidence", [{"kind": "text", "note": "", "report": "trois", "span": [0, 4]}]),
        "dct_evidence[0].span",
    ),
    "another report's id": (set_at("annotations.0.id", "trois"), "do not run parallel"),
    "the same id twice": (
        all_of(*(set_at(f"{p}.id", "deux") for p in ("reports.1", "annotations.1"))),
        "its id is another report's too",
    ),
    "another outlet": (set_at("annotations.0.outlet", "Le trois"), "outlet is not the report's"),
    "a parent that is not there": (set_at("annotations.0.attributions.1.parent", 7), "attributions[1].parent is 7"),
    "a negative parent": (set_at("annotations.0.attributions.1.parent", -1), "attributions[1].parent is -1"),
    "a parent in a circle": (set_at("annotations.0.attributions.0.parent", 1), "leads back to itself"),
    "an event asserted by nobody": (set_at("annotations.0.events.0.asserted_by", 2), "events[0].asserted_by is 2"),
    "a quantity asserted by nobody": (set_at("annotations.0.quantities.0.asserted_by", 9), "quantities[0].asserted_by is 9"),
    "an anchor that is not there": (set_at("annotations.0.times.1.anchor_index", 2), "times[1].anchor_index is 2"),
    "an anchor on itself": (set_at("annotations.0.times.1.anchor_index", 1), "times[1].anchor_index is 1"),
    "a count one off": (set_at("entities.0.names.0.1", more(1)), "times 'Aline Verdier' are told"),
    "a name that nobody uses": (set_at("entities.0.names.0.0", "A. Verdier"), "times 'A. Verdier' are told"),
    "a passage too few": (set_at("entities.0.passages", lambda old: old[1:]), "its passages are not"),
    "an entity too few": (set_at("entities", []), "is mentioned, and not listed"),
    "an entity twice": (set_at("entities", lambda old: [*old, *old]), "listed twice"),
    "a report that the story lacks": (set_at("story.reports", ["un"]), "story.reports are not"),
    "another first day": (set_at("begin", "2023-03-06"), "not the first and the last day"),
    "a report without an origin": (set_at("story.origins.0.reports", ["un"]), "report deux stands in 0"),
    "a report with two origins": (
        set_at("story.origins", lambda old: [*old, {"name": "x", "kind": "outlet", "reports": ["un"]}]), "report un stands in 2",
    ),
    "a single claim of two": (set_at("story.claims.0.relation", "single"), "it is single, and 2 reports tell it"),
    "an agreement of one": (set_at("story.claims.1.relation", "agree"), "its tellings agree, and 1 report"),
    "more origins than there are": (set_at("story.claims.0.origins", 2), "2 origins are told"),
    "no origin": (set_at("story.claims.0.origins", 0), "0 origins are told"),
    "a claim's id twice": (set_at("story.claims.1.id", "c1"), "the id c1 is used twice"),
    "an occurrence twice": (set_at("story.claims.1.occurrences", lambda old: [*old, *old]), "occurrence is listed twice"),
    "an occurrence's attribution": (set_at("story.claims.1.occurrences.0.attribution", 4), "occurrences[0].attribution is 4"),
    "an occurrence elsewhere": (
        all_of(*(set_at(f"story.claims.1.occurrences.0.{k}", v) for k, v in (("start", 0), ("end", 20)))),
        "outside the words of its attribution",
    ),
    "an occurrence in no report": (set_at("story.claims.0.occurrences.0.report", "trois"), "story.claims[0].occurrences[0]"),
    "a statement of one report": (set_at("story.statements.0.tellings", lambda old: old[:1]), "one report tells it"),
    "passages that are not the statement's": (set_at("story.same_statement.0.0.end", more(-3)), "story.same_statement"),
    "a telling's attribution": (set_at("story.statements.0.tellings.1.attribution", 3), "tellings[1].attribution is 3"),
    "a telling out of its attribution": (set_at("story.statements.0.tellings.0.end", more(4)), "outside the words of its"),
    "a telling's form": (set_at("story.statements.0.tellings.1.form", "mixed"), "tellings[1].form"),
    "a difference that is not marked": (set_at("story.statements.0.tellings.1.changed", []), "not marked as changed"),
    "a difference across languages": (set_at("reports.1.language", "en"), "in another language than the first telling's"),
    "a difference elsewhere": (set_at("story.statements.0.tellings.1.changed.0.0", more(-90)), "a changed span lies outside"),
    "a difference in the first": (set_at("story.statements.0.tellings.0.changed", [[90, 95]]), "first telling is marked"),
    "a wording that is not told": (set_at("story.namings.0.wording", "patronne du port"), "report un says 'présidente du port'"),
    "a naming shifted": (set_at("story.namings.1.passages.0.start", more(3)), "report deux says"),
    "an own voice with a speaker": (set_at("story.namings.0.speaker", "Aline Verdier"), "the outlet's own, and has a speaker"),
    "a naming of nothing": (set_at("story.namings.0.passages", []), "it has no passage"),
    "a copy that is missing": (set_at("story.copies", []), "story.copies are not the pairs"),
    "words that are not shared": (set_at("story.shared_text.0.passages.0.words", more(1)), "words are told, there are"),
    "a shared passage shifted": (set_at("story.shared_text.0.passages.0.one.start", more(9)), "the two are not the same"),
    "a shared passage of others": (set_at("story.shared_text.0.passages.0.one.report", "un"), "not in the two reports"),
    "text shared with oneself": (set_at("story.shared_text.0.reports", ["un", "un"]), "are no two reports of it"),
    "a decision about others": (
        set_at("story.decisions", [{"reports": ["un", "trois"], "together": True, "score": 0.9}]), "are not both in it",
    ),
    "a word of a text": (set_at("reports.0.text", lambda old: old.replace("Verdier", "Vernier")), "Aline Vernier"),
    "a letter of a shared passage": (set_at("reports.0.text", lambda old: old.replace("dragage", "dragues")), "not the same"),
}  # fmt: skip


def written(place: Path, dossier: Dossier) -> Path:
    """A folder as `recoupe dossier` writes it."""
    files = {"dossier.json": msgspec.json.encode(dossier), "index.html": page(dossier).encode()}
    for name, content in {**files, sums.FILE: sums.sums(dossier, files)}.items():
        (place / name).write_bytes(content)
    return place
