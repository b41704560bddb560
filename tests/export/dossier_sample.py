"""A dossier of invented facts with every record filled, made by hand: what the tests of the exports are made on.

Three French reports (the second copies part of the first, rests on an agency too and opens with a character beyond U+FFFF) and
one in a language without a pack. `dossier_hostile` makes the same dossier with texts that want to be run.
"""

from __future__ import annotations

from typing import Any

from dossier_reports import TEXTS, amont, at, dyke, echo, passage, placed, rives

from recoupe.model import (
    Aligned,
    Claim,
    Copy,
    Credit,
    Decision,
    Difference,
    Dossier,
    Entity,
    Ground,
    Naming,
    Occurrence,
    Origin,
    Passage,
    Statement,
    Story,
    Telling,
    Value,
)


def told(report: str, words: str, nth: int = 0, **more: Any) -> Occurrence:
    return Occurrence(report=report, **placed(report, words, nth), **more)


def claims() -> tuple[Claim, ...]:
    return (
        Claim(
            id="c1", relation="contradict", difference="denial", origins=2, importance=0.9, confidence=0.7,
            grounds=(Ground(kind="« aucune alerte » est niée par « l'alerte est partie »"),),
            differences=(
                Difference(slot="status", type="denial", confidence=0.9, values=(
                    value("corvel-1", "Aucune alerte ne nous est parvenue", "A"),
                    value("corvel-2", "l'alerte est partie", "B"),
                )),
            ),
            occurrences=(
                told("corvel-1", "Aucune alerte ne nous est parvenue", voice="quoted", attribution=1),
                told("corvel-2", "l'alerte est partie à 22 heures", voice="quoted", attribution=3),
                told("corvel-3", "l'alerte aurait été donnée à 22 heures", voice="reported", attribution=0),
            ),
        ),
        Claim(
            id="c2", relation="differ", difference="update", origins=3, importance=0.8, confidence=0.8,
            grounds=(Ground(kind="moments", values=("2023-02-06", "2023-02-07"), reports=tuple(TEXTS)[:2]),),
            differences=(
                Difference(slot="number", type="update",
                           grounds=(Ground(kind="answers", values=("12", "15"), reports=tuple(TEXTS)[:2]),), values=(
                    value("corvel-1", "Au moins 12 personnes", "A"), value("corvel-2", "15 blessés", "B"),
                )),
                Difference(slot="number", type="rounding", confidence=0.9, values=(
                    value("corvel-2", "15 blessés", "A"), value("corvel-3", "Une quinzaine de blessés", "B"),
                )),
            ),
            occurrences=(
                told("corvel-1", "Au moins 12 personnes ont été blessées", voice="reported", attribution=0),
                told("corvel-2", "Le bilan est passé à 15 blessés", voice="reported", attribution=1),
                told("corvel-3", "Une quinzaine de blessés à Corvel"),
            ),
        ),
        Claim(
            id="c3", relation="agree", origins=2, importance=0.6, confidence=0.9,
            grounds=(Ground(kind="même prédicat, même lieu"),),
            occurrences=(
                told("corvel-1", "La digue de Corvel a cédé dans la nuit de dimanche à lundi"),
                told("corvel-2", "La digue de Corvel a cédé dans la nuit de dimanche à lundi"),
                told("corvel-3", "la levée de terre a rompu"),
            ),
        ),
        Claim(id="c4", relation="single", importance=0.2, confidence=0.9,
              occurrences=(told("corvel-3", "La préfète se rendra jeudi à Corvel"),)),
    )  # fmt: skip


def value(report: str, words: str, side: str) -> Value:
    return Value(report=report, side=side, **placed(report, words))


def statements() -> tuple[Statement, ...]:
    return (
        Statement(
            id="s1", speaker="Jeanne Orsel", confidence=0.9, grounds=(Ground(kind="même locutrice, cinq mots pleins sur six"),),
            tellings=(
                Telling(report="corvel-1", **placed("corvel-1", "Aucune alerte ne nous est parvenue"), attribution=1),
                Telling(report="corvel-2", **placed("corvel-2", "Nulle alerte ne nous est parvenue"), attribution=0,
                        changed=(at("corvel-2", "Nulle"),)),
            ),
        ),
    )  # fmt: skip


def namings() -> tuple[Naming, ...]:
    digue = "digue de Corvel"
    return (
        Naming(name="Jeanne Orsel", kind="PER", wording="préfète", passages=(passage("corvel-1", "préfète"),)),
        Naming(name="Jeanne Orsel", kind="PER", wording="préfète", passages=(passage("corvel-3", "préfète"),)),
        Naming(name=digue, kind="fact", wording=digue, passages=(passage("corvel-1", digue),)),
        Naming(name=digue, kind="fact", wording="levée de terre", passages=(passage("corvel-3", "levée de terre"),)),
        Naming(name=digue, kind="fact", wording="alerte", voice="quoted", speaker="Jeanne Orsel",
               passages=(passage("corvel-2", "alerte"),)),
    )  # fmt: skip


def story() -> Story:
    shared = "La digue de Corvel a cédé dans la nuit de dimanche à lundi."
    ids = tuple(TEXTS)
    return Story(
        id=ids[0],
        reports=ids,
        claims=claims(),
        statements=statements(),
        same_statement=tuple(
            tuple(Passage(report=t.report, start=t.start, end=t.end) for t in s.tellings) for s in statements()
        ),
        namings=namings(),
        decisions=(Decision(reports=ids[:2], together=True, score=0.93, grounds=("Corvel, même jour",)),),
        shared_text=(
            Copy(
                reports=ids[:2], whole=False, one_share=0.24, other_share=0.22, first="corvel-1",
                passages=(Aligned(one=passage("corvel-1", shared), other=passage("corvel-2", shared), words=12),),
            ),
        ),
        credits=(
            Credit(name="Agence France-Presse", role="with", passage=passage("corvel-1", "avec AFP")),
            Credit(name="Agence France-Presse", role="told", passage=passage("corvel-2", "à l'AFP")),
        ),
        origins=(
            Origin(name="Agence France-Presse", kind="agency", reports=ids[:2],
                   grounds=(Ground(kind="« avec AFP »"), Ground(kind="« à l'AFP »"))),
            Origin(name="Radio Amont", kind="outlet", reports=(ids[2],)),
            Origin(name="corvel-4", kind="outlet", reports=(ids[3],)),
        ),
    )  # fmt: skip


def entities() -> tuple[Entity, ...]:
    return (
        Entity(
            name="Corvel", type="LOC", names=(("Corvel", 5),),
            passages=(passage("corvel-1", "Corvel"), passage("corvel-2", "Corvel"), passage("corvel-2", "Corvel", 1),
                      passage("corvel-3", "Corvel"), passage("corvel-3", "Corvel", 1)),
        ),
        Entity(
            name="Jeanne Orsel", type="PER", names=(("Jeanne Orsel", 2),), roles=("préfète",),
            passages=(passage("corvel-1", "Jeanne Orsel"), passage("corvel-2", "Jeanne Orsel")),
        ),
        Entity(
            name="Paul Tirard", type="PER", names=(("Paul Tirard", 2),), roles=("maire",),
            passages=(passage("corvel-1", "Paul Tirard"), passage("corvel-2", "Paul Tirard")),
        ),
        Entity(
            name="Agence France-Presse", type="ORG", names=(("AFP", 2),),
            passages=(passage("corvel-1", "AFP"), passage("corvel-2", "AFP")),
        ),
    )  # fmt: skip


def rich() -> Dossier:
    """Four reports, every record of the model at least once."""
    pairs = (echo(), rives(), amont(), dyke())
    return Dossier(
        title="Corvel : la digue a cédé",
        generator="recoupe 0.0",
        begin="2023-02-06",
        finish="2023-02-07",
        reports=tuple(report for report, _ in pairs),
        annotations=tuple(found for _, found in pairs),
        entities=entities(),
        story=story(),
    )
