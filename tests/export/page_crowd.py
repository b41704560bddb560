"""Stories of many reports, made by script as dense as the press is: per hundred words of a report as many marks, claims and
shared passages as the reports of one real story have. What the limits of a page are measured on; no pipeline is needed.
"""

from __future__ import annotations

from itertools import combinations
from random import Random
from typing import Any

from recoupe.model import (
    Aligned,
    Annotations,
    Attribution,
    Claim,
    Clause,
    Copy,
    Credit,
    Difference,
    Dossier,
    Entity,
    Event,
    Ground,
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
    Story,
    Telling,
    Time,
    Value,
)

SHIPS = ("la Mouette", "le Goéland", "l'Alcyon", "le Pétrel", "la Sterne", "le Macareux", "l'Ibis", "le Cormoran")
PEOPLE = ("Anne Le Goff", "Paul Riou", "Odile Farge", "Yann Kerbrat", "Zoé Madec", "Hervé Tanguy", "Louise Abgrall", "Marc Quéré")
PLACES = ("Kersaint", "Valmer", "Lormont", "Brumer", "Sainte-Ode", "Valbrune", "Port-Hélène", "Keroual")
AGENCY = 5
"""Of so many reports one wire is copied by two more."""


Told = dict[int, list[tuple["_Maker", Span, int]]]


class _Maker:
    """Writes one report sentence by sentence, and what would be found in it."""

    def __init__(self, number: int, random: Random) -> None:
        self.id, self.number, self.random = f"crowd-{number:03}", number, random
        self.text = ""
        self.sentences: list[Sentence] = []
        self.mentions: list[Mention] = []
        self.times: list[Time] = []
        self.quantities: list[Quantity] = []
        self.events: list[Event] = []
        self.attributions: list[Attribution] = []
        self.clauses: list[Clause] = []

    def find(self, words: str, start: int) -> Span:
        place = self.text.index(words, start)
        return place, place + len(words)

    def mention(self, span: Span, kind: Any, name: str) -> None:
        self.mentions.append(Mention(start=span[0], end=span[1], type=kind, name=name))

    def sentence(self, fact: int, value: int) -> Span:
        """The sentence of a fact, with its figure; where it stands."""
        ship, who, where = SHIPS[fact % 8], PEOPLE[fact // 3 % 8], PLACES[fact // 5 % 8]
        day, start = fact % 12 + 1, len(self.text)
        told = f"{value} caisses du lot {fact} ont quitté {ship} à quai de {where} le {day} mai"
        said = fact % 3 == 0
        self.text += f"« {told} », a déclaré {who}, capitaine du port, devant la presse réunie. " if said else f"{told}. "
        a = self.find(told, start)
        figure = self.find(f"{value} caisses", start)
        self.mention(self.find(where, start), "LOC", where)
        time = self.find(f"le {day} mai", start)
        date = f"2021-05-{day:02}"
        self.times.append(Time(start=time[0], end=time[1], type="DATE", value=date, begin=date, finish=date))
        self.quantities.append(
            Quantity(
                start=figure[0], end=figure[1], value=value, unit="caisse", counted=(figure[0] + len(str(value)) + 1, figure[1])
            )
        )
        at = self.find("ont quitté", start)
        self.clauses.append(Clause(start=a[0], end=a[1], at=at, subject=figure))
        if said:
            name = self.find(who, start)
            self.mention(name, "PER", who)
            cue = self.find("a déclaré", start)
            self.attributions.append(Attribution(content=(a,), form="direct", cue=cue, source=name, speaker=who, confidence=0.9))
        if fact % 4 == 1:
            self.events.append(
                Event(type="AID", trigger=at, actors=(PEOPLE[fact % 8],), recipients=(PLACES[fact % 8],), confidence=0.9)
            )
        self.sentences.append(Sentence(start=start, end=len(self.text) - 1))
        if fact % 5 == 4:
            self.text = self.text.rstrip() + "\n"
        return a

    def done(self) -> tuple[Report, Annotations]:
        day = f"2021-05-{self.number % 20 + 8:02}"
        report = Report(
            id=self.id,
            text=self.text,
            outlet=f"La Gazette {self.number}",
            published=f"{day}T08:{self.number % 60:02}",
            title=f"Les caisses, {self.number}",
        )
        found = Annotations(
            id=self.id, outlet=report.outlet, published=report.published, dct=day, sentences=tuple(self.sentences),
            mentions=tuple(self.mentions), times=tuple(self.times), quantities=tuple(self.quantities), events=tuple(self.events),
            attributions=tuple(self.attributions), clauses=tuple(self.clauses),
        )  # fmt: skip
        return report, found


def crowd(reports: int, *, sentences: int = 22) -> Dossier:
    """A story of `reports` reports of about 430 words each: wires with copies, facts that many tell, differences, utterances."""
    random = Random(reports)
    shared = 6 + reports + max(0, sentences - 22)
    made: list[_Maker] = []
    where: Told = {}
    wire: list[tuple[int, int]] = []
    groups: list[list[str]] = []
    for number in range(1, reports + 1):
        maker, copies = _Maker(number, random), number % AGENCY in (2, 3) and bool(wire)
        if not copies:
            facts = sorted(random.sample(range(shared), min(sentences * 3 // 4, shared))) + [
                shared + number * 100 + n for n in range(sentences // 4)
            ]
            wire = [(fact, fact + 20 + (fact % 6 == 0 and random.random() < 0.4)) for fact in facts]
            groups.append([])
        groups[-1].append(maker.id)
        for fact, value in wire:
            where.setdefault(fact, []).append((maker, maker.sentence(fact, value), value))
        made.append(maker)
    pairs = sorted((maker.done() for maker in made), key=lambda pair: (pair[0].published or "", pair[0].id))
    story = Story(
        id="crowd", reports=tuple(report.id for report, _ in pairs), claims=tuple(_claims(where, groups)),
        statements=tuple(_statements(where)), origins=tuple(_origins(groups)), namings=tuple(_namings(where)),
        shared_text=tuple(_shared(groups, where)), credits=tuple(_credits(made)),
        copies=tuple(pair for group in groups for pair in combinations(sorted(group), 2)),
    )  # fmt: skip
    return Dossier(
        title="Les caisses", generator="recoupe 0.0", begin="2021-05-08", finish="2021-05-27", reports=tuple(r for r, _ in pairs),
        annotations=tuple(found for _, found in pairs), entities=tuple(_entities(made)), story=story,
    )  # fmt: skip


def _attribution(maker: _Maker, span: Span) -> int | None:
    return next((n for n, said in enumerate(maker.attributions) if said.content == (span,)), None)


def _claims(where: Told, groups: list[list[str]]) -> list[Claim]:
    origin = {name: n for n, group in enumerate(groups) for name in group}
    made = []
    for fact, told in where.items():
        occurrences: list[Occurrence] = []
        for maker, span, _ in told:
            said = _attribution(maker, span)
            voice = "outlet" if said is None else "quoted"
            occurrences.append(Occurrence(report=maker.id, start=span[0], end=span[1], voice=voice, attribution=said))
        origins, values = len({origin[maker.id] for maker, _, _ in told}), sorted({value for _, _, value in told})
        differences: tuple[Difference, ...] = ()
        if len(values) > 1:
            sides = tuple(
                Value(report=m.id, start=s[0], end=s[0] + len(f"{v} caisses"), side="AB"[values.index(v)]) for m, s, v in told
            )
            differences = (Difference(slot="number", type="contradiction", values=sides, confidence=0.9),)
        relation: Any = "contradict" if differences else "single" if len(told) < 2 else "repeated" if origins < 2 else "agree"
        made.append(
            Claim(
                id=f"c{fact}", relation=relation, difference="contradiction" if differences else None, differences=differences,
                occurrences=tuple(occurrences), origins=origins, confidence=0.9,
                grounds=(Ground(kind="answers", values=(f"{fact} caisses",)),),
                importance=len(told) / (len(told) + 9),
            )
        )  # fmt: skip
    return made


def _statements(where: Told) -> list[Statement]:
    made = []
    for fact, told in where.items():
        tellings = [
            Telling(report=maker.id, start=span[0], end=span[1], attribution=said)
            for maker, span, _ in told
            if (said := _attribution(maker, span)) is not None
        ]
        if len(tellings) > 1:
            made.append(Statement(id=f"s{fact}", speaker=PEOPLE[fact // 3 % 8], tellings=tuple(tellings), confidence=0.9))
    return made


def _origins(groups: list[list[str]]) -> list[Origin]:
    return [
        Origin(
            name=f"Agence {n}" if len(group) > 1 else f"Rédaction {n}",
            kind="agency" if len(group) > 1 else "outlet",
            reports=tuple(group),
        )
        for n, group in enumerate(groups, 1)
    ]


def _shared(groups: list[list[str]], where: Told) -> list[Copy]:
    places: dict[str, list[Span]] = {}
    for told in where.values():
        for maker, span, _ in told:
            places.setdefault(maker.id, []).append(span)
    made = []
    for group in groups:
        for one, other in combinations(group, 2):
            both = list(zip(sorted(places[one]), sorted(places[other]), strict=True))[::4]
            aligned = tuple(
                Aligned(
                    one=Passage(report=one, start=a[0], end=a[1]), other=Passage(report=other, start=b[0], end=b[1]), words=14
                )
                for a, b in both
            )
            made.append(Copy(reports=(one, other), whole=True, one_share=0.9, other_share=0.9, passages=aligned))
    return made


def _namings(where: Told) -> list[Naming]:
    made = []
    for fact, told in list(where.items())[:40]:
        for n, (maker, span, value) in enumerate(told[:6]):
            passage = Passage(report=maker.id, start=span[0], end=span[0] + len(f"{value} caisses"))
            made.append(Naming(name=PLACES[fact % 8], kind="LOC", wording=f"port {n % 3}", passages=(passage,)))
    return made


def _credits(made: list[_Maker]) -> list[Credit]:
    return [
        Credit(
            name=f"Agence {maker.number % 7}", role="relayed", passage=Passage(report=maker.id, start=s.start, end=s.start + 20)
        )
        for maker in made
        for s in maker.sentences[:3]
    ]


def _entities(made: list[_Maker]) -> list[Entity]:
    held: dict[tuple[str, Any], list[Passage]] = {}
    for maker in made:
        for mention in maker.mentions:
            passage = Passage(report=maker.id, start=mention.start, end=mention.end)
            held.setdefault((mention.name, mention.type), []).append(passage)
    return [Entity(name=name, type=kind, passages=tuple(passages)) for (name, kind), passages in held.items()]
