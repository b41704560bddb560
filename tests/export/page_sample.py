"""A story of invented facts, as records made by hand: what the tests of the page are made on. No pipeline is needed."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from recoupe.model import (
    Annotations,
    Attribution,
    Claim,
    Dossier,
    Entity,
    Event,
    Evidence,
    Ground,
    Mention,
    Occurrence,
    Origin,
    Passage,
    Quantity,
    Report,
    Sentence,
    Span,
    Story,
    Time,
)

ONE = (
    "Grève au port de Valmer\n"
    "La ministre des Transports Odile Farge a promis lundi d'envoyer « au moins 40 médiateurs de Lormont » "
    "au port de Valmer.\n"
    "« Nous parlerons à tous », a-t-elle assuré, « et nous irons vite ».\n"
    "Selon le syndicat Quai libre, la ministre aurait « refusé deux fois » de le recevoir depuis 2016."
)
TWO = (
    "Mis à jour le 12/05 à 18h30\n"
    "Quelque 35 médiateurs sont attendus mercredi à Valmer, a indiqué une source proche du dossier.\n"
    "Odile Farge avait dit lundi vouloir « parler à tous ». Quai libre rejette l'offre et menace de bloquer le port "
    "le mois prochain."
)
THREE = "Un port à l'arrêt, et après ? Mme Farge n'a pas répondu."


def at(text: str, words: str, nth: int = 0) -> Span:
    """The span of the nth occurrence of `words`."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def mention(text: str, words: str, kind: Any, name: str, nth: int = 0, **more: Any) -> Mention:
    start, end = at(text, words, nth)
    return Mention(start=start, end=end, type=kind, name=name, made_by="test.names", confidence=0.93, **more)


def time(text: str, words: str, value: str, begin: str | None, finish: str | None, kind: Any = "DATE") -> Time:
    start, end = at(text, words)
    return Time(start=start, end=end, type=kind, value=value, begin=begin, finish=finish, anchor="dct", made_by="test.times")


def lines(text: str) -> tuple[Sentence, ...]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append(Sentence(start=start, end=start + len(line)))
        start += len(line) + 1
    return tuple(found)


def first() -> tuple[Report, Annotations]:
    report = Report(
        id="valmer-1", text=ONE, outlet="Le Phare", published="2021-05-10T19:12", title="Valmer : la ministre promet",
        url="https://phare.example/valmer?a=1&b=2",
    )  # fmt: skip
    quantity = at(ONE, "au moins 40 médiateurs de Lormont")
    found = Annotations(
        id=report.id,
        outlet=report.outlet,
        published=report.published,
        dct="2021-05-10",
        sentences=lines(ONE),
        times=(
            time(ONE, "lundi", "2021-05-10", "2021-05-10", "2021-05-10"),
            time(ONE, "2016", "2016", "2016-01-01", "2016-12-31"),
        ),
        mentions=(
            mention(ONE, "Odile Farge", "PER", "Odile Farge", attributes={"role": "ministre des Transports", "country": "BE"}),
            mention(ONE, "Valmer", "LOC", "Valmer"),
            mention(ONE, "Lormont", "LOC", "Lormont"),
            mention(ONE, "Valmer", "LOC", "Valmer", 1),
            mention(ONE, "Quai libre", "ORG", "Quai libre"),
        ),
        attributions=(
            Attribution(
                content=(at(ONE, "d'envoyer « au moins 40 médiateurs de Lormont » au port de Valmer"),), form="mixed",
                cue=at(ONE, "a promis"), source=at(ONE, "La ministre des Transports Odile Farge"), speaker="Odile Farge",
                addressee=at(ONE, "au port de Valmer"), act="promise", made_by="test.voices", confidence=0.9,
            ),
            Attribution(
                content=(at(ONE, "Nous parlerons à tous"), at(ONE, "et nous irons vite")), form="direct",
                cue=at(ONE, "a-t-elle assuré"), speaker="Odile Farge", strength="quoted", made_by="test.voices", confidence=0.7,
            ),
            Attribution(
                content=(at(ONE, "la ministre aurait « refusé deux fois » de le recevoir depuis 2016"),), form="indirect",
                cue=at(ONE, "Selon"), source=at(ONE, "le syndicat Quai libre"), speaker="Quai libre", strength="conditional",
                made_by="test.voices", confidence=0.5,
            ),
            Attribution(
                content=(at(ONE, "refusé deux fois"),), form="direct", parent=2, candidates=("Odile Farge", "Quai libre")
            ),
        ),
        events=(
            Event(
                trigger=at(ONE, "a promis"), type="CONCEDE", actors=("Odile Farge",), recipients=("Quai libre",),
                date="2021-05-10", made_by="test.deeds",
            ),
            Event(
                trigger=at(ONE, "refusé"), type="REJECT", actors=("Odile Farge",), recipients=("Quai libre",), status="possible",
                mentions=(at(ONE, "de le recevoir"),), asserted_by=2, made_by="test.deeds", confidence=0.6,
            ),
        ),
        quantities=(
            Quantity(
                start=quantity[0], end=quantity[1], value=40, modifier="min", unit="médiateur", low=40, asserted_by=0,
                made_by="test.counts",
            ),
        ),
    )  # fmt: skip
    return report, found


def second() -> tuple[Report, Annotations]:
    report = Report(id="valmer-2", text=TWO, outlet="La Vigie", title=None, url="javascript:alert(1)")
    quantity = at(TWO, "Quelque 35 médiateurs")
    found = Annotations(
        id=report.id,
        outlet=report.outlet,
        dct="2021-05-12",
        dct_evidence=(Evidence(kind="header", note="« 12/05 » ouvre le texte", report=report.id, span=at(TWO, "12/05")),),
        sentences=lines(TWO),
        times=(
            time(TWO, "12/05", "2021-05-12", "2021-05-12", "2021-05-12"),
            time(TWO, "18h30", "2021-05-12T18:30", "2021-05-12T18:30", "2021-05-12T18:30", "TIME"),
            time(TWO, "mercredi", "XXXX-WXX-3", None, None),
            time(TWO, "lundi", "2021-05-10", "2021-05-10", "2021-05-10"),
            time(TWO, "mois prochain", "2021-06", "2021-06-01", "2021-06-30"),
        ),
        mentions=(
            mention(TWO, "Valmer", "LOC", "Valmer"),
            mention(TWO, "Odile Farge", "PER", "Odile Farge"),
            mention(TWO, "Quai libre", "ORG", "Quai libre"),
        ),
        attributions=(
            Attribution(
                content=(at(TWO, "Quelque 35 médiateurs sont attendus mercredi à Valmer"),), form="indirect",
                cue=at(TWO, "a indiqué"), source=at(TWO, "une source proche du dossier"), speaker="source proche du dossier",
                strength="anonymous", made_by="test.voices",
            ),
            Attribution(content=(at(TWO, "vouloir « parler à tous »"),), form="mixed", cue=at(TWO, "avait dit"),
                speaker="Odile Farge"),
        ),
        events=(
            Event(trigger=at(TWO, "rejette"), type="REJECT", actors=("Quai libre",), recipients=("Odile Farge",)),
            Event(trigger=at(TWO, "menace"), type="THREATEN", actors=("Quai libre",), status="planned", place="Valmer"),
        ),
        quantities=(
            Quantity(start=quantity[0], end=quantity[1], value=35, modifier="approx", unit="médiateur", made_by="test.counts"),
        ),
    )  # fmt: skip
    return report, found


def third() -> tuple[Report, Annotations]:
    report = Report(id="valmer-3", text=THREE, outlet="Le Phare", published="2021-05")
    found = Annotations(
        id=report.id, outlet=report.outlet, published=report.published, dct="2021-05", sentences=lines(THREE),
        mentions=(mention(THREE, "Farge", "PER", "Odile Farge"),),
    )  # fmt: skip
    return report, found


def entities(pairs: list[tuple[Report, Annotations]]) -> tuple[Entity, ...]:
    """The entities of the mentions, by name: what `recoupe.reconcile` does, reduced to what the sample needs."""
    passages: dict[tuple[str, Any], list[Passage]] = {}
    names: dict[tuple[str, str], dict[str, int]] = {}
    for report, found in pairs:
        for m in found.mentions:
            key = (m.name, m.type)
            passages.setdefault(key, []).append(Passage(report=report.id, start=m.start, end=m.end))
            words = report.text[m.start : m.end]
            names.setdefault(key, {})[words] = names.get(key, {}).get(words, 0) + 1
    roles = {"Odile Farge": ("ministre des Transports",)}
    return tuple(
        Entity(name=name, type=kind, names=tuple(names[name, kind].items()), roles=roles.get(name, ()), passages=tuple(found))
        for (name, kind), found in passages.items()
    )


def story(pairs: list[tuple[Report, Annotations]], **changes: Any) -> Dossier:
    """The dossier of some reports with their annotations."""
    made = Dossier(
        title="Valmer : la ministre promet",
        generator="recoupe 0.0",
        begin="2021-05-10",
        finish="2021-05-12",
        reports=tuple(report for report, _ in pairs),
        annotations=tuple(found for _, found in pairs),
        entities=entities(pairs),
        story=Story(id="valmer", reports=tuple(report.id for report, _ in pairs)),
    )
    return replace(made, **changes)


def sample() -> Dossier:
    """Three reports of two outlets, with every layer, marks that nest and overlap, and what is uncertain."""
    return story([first(), second(), third()])


def large(*, reports: int = 12, claims: int = 60) -> Dossier:
    """A story of many reports and claims: five reports an origin, every other claim in each report."""
    made, tellings = [], [[] for _ in range(claims)]
    for number in range(1, reports + 1):
        text, found = "", []
        for place in range(claims):
            if (place + number) % 2 and place % 7:
                continue
            sentence = (
                f"Dans la ville de Port-{place}, {place + 20} navires sur {number + 90} ont quitté les quais avant le soir. "
            )
            tellings[place].append(Occurrence(report=f"port-{number}", start=len(text), end=len(text) + len(sentence) - 2))
            found.append((len(text), sentence, place))
            text += sentence if place % 4 else sentence.rstrip() + "\n"
        made.append(_port(number, text, found))
    kinds: tuple[Any, ...] = ("agree", "differ", "contradict", "agree", "differ")
    told = tuple(
        Claim(
            id=f"c{place}", relation=kinds[place % 5] if len(held) > 1 else "single", occurrences=tuple(held),
            difference="rounding" if place % 5 == 1 else "update" if place % 5 == 4 else None, origins=max(1, len(held) - 2),
            grounds=(Ground(kind=f"{place + 20} navires dans chaque article"),), importance=1 - place / claims, confidence=0.8,
        )
        for place, held in enumerate(tellings)
    )  # fmt: skip
    dossier = story(made, begin="2021-05-01", finish="2021-05-12")
    groups = [tuple(f"port-{n}" for n in range(first, min(first + 5, reports + 1))) for first in range(1, reports + 1, 5)]
    origins = tuple(Origin(name=f"Agence {n}", kind="agency", reports=held) for n, held in enumerate(groups, 1))
    return replace(dossier, story=replace(dossier.story, claims=told, origins=origins))


def _port(number: int, text: str, found: list[tuple[int, str, int]]) -> tuple[Report, Annotations]:
    """A report of the large story, with a mention and two figures in each of its sentences."""
    mentions, quantities = [], []
    for start, sentence, place in found:
        name, count = at(sentence, f"Port-{place}"), at(sentence, f"{place + 20} navires")
        mentions.append(Mention(start=start + name[0], end=start + name[1], type="LOC", name=f"Port-{place}"))
        quantities.append(Quantity(start=start + count[0], end=start + count[1], value=place + 20 + number % 3, unit="navire"))
    report = Report(
        id=f"port-{number}",
        text=text,
        outlet=f"Le Quotidien nº {number}",
        published=f"2021-05-{number:02}T08:00",
        title=f"Les navires, {number}",
    )
    sentences = tuple(Sentence(start=start, end=start + len(sentence.rstrip())) for start, sentence, _ in found)
    return report, Annotations(
        id=report.id, outlet=report.outlet, published=report.published, dct=f"2021-05-{number:02}", sentences=sentences,
        mentions=tuple(mentions), quantities=tuple(quantities),
    )  # fmt: skip
