"""The reports of the dossier sample with all that is found in each, written by hand, so that no layer needs to be run."""

from __future__ import annotations

from typing import Any

from recoupe.model import (
    Actor,
    Annotations,
    Attribution,
    Clause,
    Event,
    Evidence,
    Mention,
    Passage,
    Quantity,
    Report,
    Sentence,
    Span,
    Time,
)

ECHO = (
    "La digue de Corvel a cédé dans la nuit de dimanche à lundi.\n"
    "Au moins 12 personnes ont été blessées, a annoncé la préfète Jeanne Orsel.\n"
    "« Aucune alerte ne nous est parvenue », a-t-elle déclaré, « avant minuit ».\n"
    "Le maire Paul Tirard l'accuse d'avoir négligé ses courriers. (avec AFP)"
)
RIVES = (
    "🌊 Corvel sous les eaux\n"
    "« Nulle alerte ne nous est parvenue », a dit lundi Jeanne Orsel à l'AFP.\n"
    "Le bilan est passé à 15 blessés, selon les secours.\n"
    "Paul Tirard affirme, d'après un conseiller, que « l'alerte est partie à 22 heures ».\n"
    "La digue de Corvel a cédé dans la nuit de dimanche à lundi."
)
AMONT = (
    "Une quinzaine de blessés à Corvel, où la levée de terre a rompu. "
    "Selon des habitants, l'alerte aurait été donnée à 22 heures. "
    "La préfète se rendra jeudi à Corvel."
)
DYKE = "The dyke at Corvel gave way overnight."

TEXTS = {"corvel-1": ECHO, "corvel-2": RIVES, "corvel-3": AMONT, "corvel-4": DYKE}


def at(report: str, words: str, nth: int = 0) -> Span:
    """The span of the nth occurrence of `words` in a report's text."""
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[report].index(words, start + 1)
    return start, start + len(words)


def passage(report: str, words: str, nth: int = 0) -> Passage:
    return Passage(report=report, start=at(report, words, nth)[0], end=at(report, words, nth)[1])


def placed(report: str, words: str, nth: int = 0) -> dict[str, int]:
    """The fields `start` and `end` of `words`."""
    start, end = at(report, words, nth)
    return {"start": start, "end": end}


def mention(report: str, words: str, kind: Any, name: str, nth: int = 0, **more: Any) -> Mention:
    return Mention(**placed(report, words, nth), type=kind, name=name, made_by="test.names", confidence=0.95, **more)


def sentences(report: str) -> tuple[Sentence, ...]:
    found, start = [], 0
    for line in TEXTS[report].split("\n"):
        found.append(Sentence(start=start, end=start + len(line), lemmas=("corvel",) if "Corvel" in line else ()))
        start += len(line) + 1
    return tuple(found)


def echo() -> tuple[Report, Annotations]:
    name = "corvel-1"
    report = Report(
        id=name, text=ECHO, outlet="L'Écho du Val", published="2023-02-06T18:40", title="Corvel : la digue a cédé",
        url="https://echo.example/corvel?p=1&q=2", source="corvel-1.txt",
    )  # fmt: skip
    found = Annotations(
        id=name,
        outlet=report.outlet,
        published=report.published,
        dct="2023-02-06",
        dct_evidence=(Evidence(kind="metadata", note="published le 2023-02-06", report=name),),
        sentences=sentences(name),
        clauses=(
            Clause(**placed(name, "La digue de Corvel a cédé"), lemmas=("digue", "corvel", "céder"), predicate="céder",
                   subject=at(name, "La digue de Corvel")),
            Clause(**placed(name, "Aucune alerte ne nous est parvenue"), lemmas=("alerte", "parvenir"), predicate="parvenir",
                   negated=True),
        ),
        times=(
            Time(**placed(name, "nuit de dimanche à lundi"), type="TIME", value="2023-02-05TNI", begin="2023-02-05T22:00",
                 finish="2023-02-06T06:00", anchor="dct", made_by="test.times", confidence=0.9),
            Time(**placed(name, "minuit"), type="TIME", value="2023-02-06T00:00", begin="2023-02-06T00:00",
                 finish="2023-02-06T00:00", anchor="text", anchor_index=0, modifier="BEFORE", made_by="test.times"),
        ),
        mentions=(
            mention(name, "Corvel", "LOC", "Corvel"),
            mention(name, "Jeanne Orsel", "PER", "Jeanne Orsel", attributes={"role": "préfète"}),
            mention(name, "Paul Tirard", "PER", "Paul Tirard", attributes={"role": "maire", "country": "FR"}),
            mention(name, "AFP", "ORG", "Agence France-Presse"),
        ),
        attributions=(
            Attribution(
                content=(at(name, "Au moins 12 personnes ont été blessées"),), form="indirect", cue=at(name, "a annoncé"),
                source=at(name, "la préfète Jeanne Orsel"), speaker="Jeanne Orsel", act="assert", made_by="test.voices",
                confidence=0.9,
            ),
            Attribution(
                content=(at(name, "Aucune alerte ne nous est parvenue"), at(name, "avant minuit")), form="direct",
                cue=at(name, "a-t-elle déclaré"), speaker="Jeanne Orsel", strength="quoted", made_by="test.voices",
                confidence=0.7,
            ),
            Attribution(
                content=(at(name, "d'avoir négligé ses courriers"),), form="indirect", cue=at(name, "accuse"),
                source=at(name, "Le maire Paul Tirard"), speaker="Paul Tirard", addressee=at(name, "l'", 0), act="criticise",
                made_by="test.voices", confidence=0.8,
            ),
        ),
        events=(
            Event(
                trigger=at(name, "accuse"), type="ACCUSE", actors=("Paul Tirard",), recipients=("Jeanne Orsel",),
                date="2023-02-06", place="Corvel", actor_details=(Actor(name="Paul Tirard", span=at(name, "Paul Tirard"),
                country="FR", sector="GOV"),), made_by="test.deeds", confidence=0.8,
            ),
            Event(
                trigger=at(name, "négligé"), type="REJECT", actors=("Jeanne Orsel",), recipients=("Paul Tirard",),
                status="possible", mentions=(at(name, "accuse"),), asserted_by=2, made_by="test.deeds", confidence=0.5,
            ),
        ),
        quantities=(
            Quantity(
                **placed(name, "Au moins 12 personnes"), value=12.0, modifier="min", unit="personne", low=12.0,
                counted=at(name, "personnes"), asserted_by=0, made_by="test.counts", confidence=0.9,
            ),
        ),
    )  # fmt: skip
    return report, found


def rives() -> tuple[Report, Annotations]:
    name = "corvel-2"
    report = Report(
        id=name, text=RIVES, outlet="Le Courrier des Rives", published="2023-02-07", title="🌊 Corvel sous les eaux",
        url="http://rives.example/corvel", updated="2023-02-07T10:15", authors=("Lise Aubin", "M. Roy"), section="Régions",
        version="2", status="corrected", notice="Corrige le bilan", urgency=3,
    )  # fmt: skip
    found = Annotations(
        id=name,
        outlet=report.outlet,
        published=report.published,
        dct="2023-02-07",
        sentences=sentences(name),
        times=(
            Time(**placed(name, "lundi"), type="DATE", value="2023-02-06", begin="2023-02-06", finish="2023-02-06",
                 anchor="dct", made_by="test.times"),
            Time(**placed(name, "22 heures"), type="TIME", value="2023-02-05T22:00", begin="2023-02-05T22:00",
                 finish="2023-02-05T22:00", anchor="unknown", made_by="test.times", confidence=0.4),
        ),
        mentions=(
            mention(name, "Corvel", "LOC", "Corvel"),
            mention(name, "Jeanne Orsel", "PER", "Jeanne Orsel"),
            mention(name, "AFP", "ORG", "Agence France-Presse"),
            mention(name, "Paul Tirard", "PER", "Paul Tirard"),
            mention(name, "Corvel", "LOC", "Corvel", 1),
        ),
        attributions=(
            Attribution(
                content=(at(name, "Nulle alerte ne nous est parvenue"),), form="direct", cue=at(name, "a dit"),
                source=at(name, "Jeanne Orsel"), speaker="Jeanne Orsel", channel=at(name, "l'AFP"), strength="quoted",
                made_by="test.voices", confidence=0.95,
            ),
            Attribution(
                content=(at(name, "Le bilan est passé à 15 blessés"),), form="indirect", cue=at(name, "selon"),
                source=at(name, "les secours"), speaker="secours", made_by="test.voices", confidence=0.9,
            ),
            Attribution(
                content=(at(name, "Paul Tirard affirme"), at(name, "que « l'alerte est partie à 22 heures »")), form="indirect",
                cue=at(name, "d'après"), source=at(name, "un conseiller"), candidates=("conseiller du maire", "conseiller"),
                strength="anonymous", made_by="test.voices", confidence=0.5,
            ),
            Attribution(
                content=(at(name, "que « l'alerte est partie à 22 heures »"),), form="mixed", cue=at(name, "affirme"),
                source=at(name, "Paul Tirard"), speaker="Paul Tirard", parent=2, act="assert", made_by="test.voices",
                confidence=0.6,
            ),
        ),
        events=(
            Event(
                trigger=at(name, "affirme"), type="REJECT", actors=("Paul Tirard",), recipients=("Jeanne Orsel",),
                status="happened", date="2023-02", asserted_by=2, made_by="test.deeds", confidence=0.4,
            ),
        ),
        quantities=(
            Quantity(**placed(name, "15 blessés"), value=15.0, unit="blessé", low=15.0, high=15.0, asserted_by=1,
                     made_by="test.counts", confidence=0.9),
        ),
    )  # fmt: skip
    return report, found


def amont() -> tuple[Report, Annotations]:
    name = "corvel-3"
    report = Report(
        id=name,
        text=AMONT,
        outlet="Radio Amont",
        published="2023-02",
        status="embargoed",
        embargo="2023-02-10T06:00",
        authors=("Rédaction",),
    )
    found = Annotations(
        id=name,
        outlet=report.outlet,
        published=report.published,
        dct="2023-02",
        sentences=sentences(name),
        times=(
            Time(**placed(name, "22 heures"), type="TIME", value="XXXX-XX-XXT22:00", anchor="unknown", made_by="test.times"),
            Time(**placed(name, "jeudi"), type="DATE", value="XXXX-WXX-4", anchor="unknown", made_by="test.times"),
        ),
        mentions=(mention(name, "Corvel", "LOC", "Corvel"), mention(name, "Corvel", "LOC", "Corvel", 1)),
        attributions=(
            Attribution(
                content=(at(name, "l'alerte aurait été donnée à 22 heures"),), form="indirect", cue=at(name, "Selon"),
                source=at(name, "des habitants"), speaker="habitants", strength="conditional", made_by="test.voices",
                confidence=0.8,
            ),
        ),
        events=(
            Event(trigger=at(name, "se rendra"), type="CONSULT", actors=("préfète",), place="Corvel", status="planned",
                  made_by="test.deeds", confidence=0.7),
        ),
        quantities=(
            Quantity(**placed(name, "Une quinzaine de blessés"), value=15.0, modifier="approx", unit="blessé", low=13.0,
                     high=17.0, made_by="test.counts", confidence=0.8),
        ),
    )  # fmt: skip
    return report, found


def dyke() -> tuple[Report, Annotations]:
    report = Report(id="corvel-4", text=DYKE, language="en")
    return report, Annotations(id="corvel-4", language="en", read=False)
