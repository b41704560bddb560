"""The words: how each outlet names the same person, group, place or fact, its own voice apart from voices that it quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from recoupe.export.page_context import Context, Quote, Shown, Source
from recoupe.export.page_labels import NAMING_KINDS
from recoupe.export.page_passages import SHORT_PASSAGE_WORDS
from recoupe.model import Naming, Passage


@dataclass(frozen=True, slots=True)
class Wording:
    """A form as told first: how often, where, and (in another voice) whose words it is; `rare` where only one outlet has it."""

    words: Shown
    count: int
    href: str | None
    speaker: str | None
    rare: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Usage:
    """One outlet's wordings: in its own voice, and in voices that it quotes or reports."""

    outlet: str
    sources: tuple[Source, ...]
    own: tuple[Wording, ...]
    others: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """What is named, with the usage of each outlet."""

    anchor: str
    name: str
    kind: str
    href: str | None
    usages: tuple[Usage, ...]
    forms: int


@dataclass(frozen=True, slots=True)
class Words:
    """Things, those that are named in most ways first, and how many more have one name everywhere."""

    things: tuple[Thing, ...]
    same: int


def words(context: Context) -> Words | None:
    """The section's data; None where no namings were compared."""
    found: dict[tuple[str, str], list[Naming]] = {}
    for naming in context.dossier.story.namings:
        found.setdefault((naming.kind, naming.name), []).append(naming)
    if not found:
        return None
    various = {key: held for key, held in found.items() if len({naming.wording for naming in held}) > 1}
    made = [_thing(context, *key, held) for key, held in various.items()]
    # what one outlet alone has comes first; a stable sort keeps the order of the story between equals
    made.sort(key=lambda thing: (-sum(w.rare for u in thing.usages for w in (*u.own, *u.others)), -thing.forms))
    things = tuple(replace(thing, anchor=f"naming-{number}") for number, thing in enumerate(made, 1))
    return Words(things=things, same=len(found) - len(various))


def _thing(context: Context, kind: str, name: str, namings: Sequence[Naming]) -> Thing:
    held: dict[int, list[tuple[Naming, Passage]]] = {}
    for naming in namings:
        for passage in naming.passages:
            held.setdefault(context.outlet_number(context.by_report[passage.report]), []).append((naming, passage))
    users = Counter(form for found in held.values() for form in {(n.wording, n.voice == "outlet") for n, _ in found})
    label = NAMING_KINDS.get(kind)
    return Thing(
        anchor="",
        name=name,
        kind=context.messages.gettext(label) if label else kind,
        href=context.entity_href(name),
        usages=tuple(_usage(context, held[outlet], users) for outlet in sorted(held)),
        forms=len({naming.wording for naming in namings}),
    )


def _usage(context: Context, found: list[tuple[Naming, Passage]], users: Counter[tuple[str, bool]]) -> Usage:
    sources = {context.by_report[p.report].number: context.by_report[p.report] for _, p in found}
    forms: dict[tuple[str, bool, str | None], list[Passage]] = {}
    for naming, passage in found:
        own = naming.voice == "outlet"
        forms.setdefault((naming.wording, own, None if own else naming.speaker), []).append(passage)
    made = {key: _wording(context, key, passages, users) for key, passages in forms.items()}
    return Usage(
        outlet=next(iter(sources.values())).outlet,
        sources=tuple(sources[number] for number in sorted(sources)),
        own=tuple(sorted((w for key, w in made.items() if key[1]), key=lambda w: -w.count)),
        others=tuple(sorted((w for key, w in made.items() if not key[1]), key=lambda w: -w.count)),
    )


def _wording(
    context: Context, key: tuple[str, bool, str | None], passages: list[Passage], users: Counter[tuple[str, bool]]
) -> Wording:
    words, own, speaker = key
    places = [(context.by_report[p.report], (p.start, p.end)) for p in passages]
    hrefs = [context.place_href(source, span) for source, span in places]
    # where the texts are left out, the passage itself stands beside the word
    quotes = () if context.with_text else tuple(context.quote_at(s, span, words=SHORT_PASSAGE_WORDS) for s, span in places[:1])
    return Wording(
        words=context.shown(places[0][0], [places[0][1]]),
        count=len(passages),
        href=hrefs[0],
        speaker=speaker if own else speaker or context.messages.gettext("speaker uncertain"),
        rare=users[words, own] == 1,
        quotes=quotes,
    )
