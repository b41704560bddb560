"""Cases as tagged sentences: « <content speaker="la maire">Personne ne vient</content> », regrette la maire.

Tags name what is expected at the passage they hold, attributes what is expected of it; they may lie one within the other. A day
before the sentence is that on which it was written: "2019-03-27: Le préfet est parti <time value="2019-03-26">mardi</time>."

    python -m tests.tagged LAYER SENTENCE           the sentence as the layer tags it, to be put right by hand
    python -m tests.tagged LAYER SENTENCE --add     adds the tagged sentence to tests/cases/fr/LAYER_tagged.txt

A case holds where the layer finds the passages tagged, no others, and of each what the attributes say; it may say less than
the layer does.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from recoupe.engine.local import annotate
from recoupe.model import Annotations, Report

CASES = Path(__file__).parent / "cases" / "fr"

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z]+)(?P<attributes>(?:\s+[a-z]+=\"[^\"]*\")*)\s*>")
_ATTRIBUTE = re.compile(r"([a-z]+)=\"([^\"]*)\"")


class Passage(NamedTuple):
    """A tagged passage: its tag, where it stands in the plain text, and its attributes."""

    tag: str
    start: int
    end: int
    attributes: dict[str, str]


def untag(tagged: str) -> tuple[str, list[Passage]]:
    """The plain text and its passages, in the order in which they begin; ValueError where tags do not close in order."""
    parts: list[str] = []
    passages: list[Passage] = []
    opened: list[tuple[str, int, dict[str, str]]] = []
    size = last = 0
    for tag in _TAG.finditer(tagged):
        parts.append(tagged[last : tag.start()])
        size += tag.start() - last
        last = tag.end()
        if not tag["end"]:
            opened.append((tag["name"], size, dict(_ATTRIBUTE.findall(tag["attributes"]))))
            continue
        if not opened or opened[-1][0] != tag["name"]:
            raise ValueError(f"</{tag['name']}> closes nothing in {tagged!r}")
        name, start, attributes = opened.pop()
        passages.append(Passage(name, start, size, attributes))
    if opened:
        raise ValueError(f"<{opened[-1][0]}> is not closed in {tagged!r}")
    return "".join([*parts, tagged[last:]]), sorted(passages, key=lambda one: (one.start, -one.end))


def tag(text: str, passages: list[Passage]) -> str:
    """The text with its passages tagged: what `untag` takes apart."""
    marks: list[tuple[int, int, int, str]] = []
    for one in passages:
        attributes = "".join(f' {name}="{value}"' for name, value in one.attributes.items())
        marks.append((one.start, 1, -one.end, f"<{one.tag}{attributes}>"))
        marks.append((one.end, 0, -one.start, f"</{one.tag}>"))
    for place, _, _, mark in sorted(marks, reverse=True):
        text = text[:place] + mark + text[place:]
    return text


_DAY = re.compile(r"(\d{4}-\d\d-\d\d): ")


class Case(NamedTuple):
    """A sentence with what is expected, and the day on which it was written."""

    text: str
    passages: list[Passage]
    published: str | None


def read_case(line: str) -> Case:
    """A line as a case."""
    day = _DAY.match(line)
    return Case(*untag(line[day.end() :] if day else line), day[1] if day else None)


def cases(layer: str) -> list[str]:
    """The lines of a layer's cases; lines that begin with # are remarks."""
    file = CASES / f"{layer}_tagged.txt"
    return [line for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def find(case: Case) -> Annotations:
    """What is found in a case's sentence, by the shipped pipeline and all layers."""
    return next(iter(annotate([Report(id="case", text=case.text, published=case.published)])))


def told(layer: str, case: Case) -> list[Passage]:
    """What a layer finds in a case's sentence; of what stands where the case tags something, only what the case asks of it."""
    asked = {(one.tag, one.start, one.end): one.attributes for one in case.passages}
    found = []
    for one in LAYERS[layer](case.text, find(case)):
        names = asked.get((one.tag, one.start, one.end), one.attributes)
        found.append(one._replace(attributes={name: one.attributes.get(name, "") for name in names}))
    return sorted(found, key=lambda one: (one.start, -one.end))


def written(case: Case, passages: list[Passage]) -> str:
    """A case's line with those passages."""
    return (f"{case.published}: " if case.published else "") + tag(case.text, passages)


def _passage(tag: str, start: int, end: int, **attributes: object) -> Passage:
    """A passage with its attributes; what is none, empty or false is left out."""
    kept = {name: value for name, value in attributes.items() if value not in (None, "", (), False)}
    return Passage(tag, start, end, {name: _attribute(value) for name, value in kept.items()})


def _attribute(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else "yes" if value is True else str(value).replace('"', "'")


def _times(text: str, found: Annotations) -> list[Passage]:
    return [_passage("time", one.start, one.end, value=one.value, type=one.type) for one in found.times]


def _mentions(text: str, found: Annotations) -> list[Passage]:
    return [_passage(one.type.lower(), one.start, one.end, name=one.name, **one.attributes) for one in found.mentions]


def _quantities(text: str, found: Annotations) -> list[Passage]:
    return [
        _passage("quantity", one.start, one.end, value=one.value, unit=one.unit, modifier=one.modifier)
        for one in found.quantities
    ]


def _coreference(text: str, found: Annotations) -> list[Passage]:
    pairs = ((chain, one) for chain in found.coreference for one in chain.referring)
    return [_passage("refers", one.start, one.end, to=chain.name, either=one.candidates) for chain, one in pairs]


def _attributions(text: str, found: Annotations) -> list[Passage]:
    return [_passage("content", one.content[0][0], one.content[-1][1], speaker=one.speaker) for one in found.attributions]


def _events(text: str, found: Annotations) -> list[Passage]:
    return [
        _passage("event", *one.trigger, type=one.type, actor=one.actors, recipient=one.recipients, status=one.status)
        for one in found.events
    ]


def _clauses(text: str, found: Annotations) -> list[Passage]:
    return [
        _passage("clause", one.start, one.end, predicate=one.predicate, negated=one.negated, unreal=one.unreal)
        for one in found.clauses
    ]


def _frames(text: str, found: Annotations) -> list[Passage]:
    return [
        _passage("frame", one.start, one.end, stage=one.stage, **{slot.name: text[slot.start : slot.end] for slot in one.slots})
        for one in found.frames
    ]


LAYERS: dict[str, Callable[[str, Annotations], list[Passage]]] = {
    "times": _times,
    "mentions": _mentions,
    "quantities": _quantities,
    "coreference": _coreference,
    "attributions": _attributions,
    "events": _events,
    "clauses": _clauses,
    "frames": _frames,
}
"""How each layer tags a text."""


def main() -> None:
    """Prints a sentence as a layer tags it, or adds it to the layer's cases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("layer", choices=LAYERS)
    parser.add_argument("sentence")
    parser.add_argument("--add", action="store_true", help="add the sentence, as it is tagged here, to the layer's cases")
    args = parser.parse_args()
    case = read_case(args.sentence)
    if args.add:
        with (CASES / f"{args.layer}_tagged.txt").open("a", encoding="utf-8") as file:
            file.write(args.sentence + "\n")
    found = told(args.layer, case)
    print(written(case, found))
    if case.passages:
        print("holds" if found == case.passages else "does not hold")


if __name__ == "__main__":
    main()
