"""A translated dispatch is one origin; what is not read stands beside what is, and no relation is claimed."""

from __future__ import annotations

import pytest

from recoupe import build_dossier
from recoupe.export.html import page
from recoupe.lang.tables.keys import keys
from recoupe.model import Annotations, Report, Story
from recoupe.reconcile.language import story_language
from recoupe.reconcile.origins import trace
from recoupe.reconcile.story import reconcile
from recoupe.reconcile.translations import in_two_languages
from recoupe.verify import verify

WIRE = (
    "Un ferry transportant 214 passagers s'est échoué mardi à l'entrée du port de Kersaint. "
    "Personne n'a été blessé, a indiqué la capitainerie. "
    "Les passagers ont été évacués par trois vedettes de sauvetage. "
    "Le navire, parti de Norvège la veille, avait heurté un banc de sable. "
    "« La marée était plus basse que prévu », a déclaré le commandant, Erik Solberg. "
    "Une enquête a été ouverte par le parquet maritime."
)
TRANSLATED = (
    "A ferry carrying 214 passengers ran aground on Tuesday at the entrance to the port of Kersaint. "
    "Nobody was injured, the harbour master's office said. "
    "The passengers were taken off by three rescue boats. "
    "The ship, which had left Norway the day before, had struck a sandbank. "
    '"The tide was lower than forecast," said its captain, Erik Solberg. '
    "An inquiry has been opened by the maritime prosecutor."
)
APART = (
    "Hundreds of travellers spent the night in a school gymnasium after their ferry got stuck near Kersaint. "
    "Families complained of having been left without news for hours. "
    "The shipping line promised refunds and blamed an outdated chart. "
    "Erik Solberg, who commands the vessel, has thirty years of service. "
    "The port will stay closed until divers have looked at the hull."
)
SPANISH = (
    "El ministro visitará la región la semana próxima. "
    "Un transbordador con 214 pasajeros encalló el martes a la entrada del puerto de Kersaint. "
    "Nadie resultó herido. "
    "El barco había salido de Noruega la víspera."
)


def report(name: str, text: str, language: str) -> tuple[Report, Annotations]:
    made = Report(id=name, outlet=f"Outlet {name}", language=language, published="2024-03-05", text=text)
    read = language in ("fr", "en")
    return made, Annotations(
        id=name, outlet=made.outlet, published=made.published, dct="2024-03-05", language=language, read=read
    )


def told(*given: tuple[Report, Annotations]) -> tuple[list[Report], list[Annotations]]:
    return [r for r, _ in given], [a for _, a in given]


def test_a_translation_is_one_origin_with_its_original() -> None:
    reports, notes = told(report("a", WIRE, "fr"), report("b", TRANSLATED, "en"), report("c", APART, "en"))
    found = in_two_languages(reports, notes).translations
    assert [t.reports for t in found] == [("a", "b")]
    assert min(found[0].one_share, found[0].other_share) >= 0.8
    first = found[0].passages[0]
    assert WIRE[first.one.start : first.one.end].startswith("Un ferry")
    assert TRANSLATED[first.other.start : first.other.end].startswith("A ferry")
    traced = trace(Story(id="a", reports=("a", "b", "c")), reports, notes, story_language(reports, "press"), found)
    assert sorted(origin.reports for origin in traced.origins) == [("a", "b"), ("c",)]
    assert {ground.kind for origin in traced.origins for ground in origin.grounds} == {"translation"}


def test_agreement_of_a_translation_with_its_original_is_one_source_repeated() -> None:
    from recoupe import annotate_reports, build_dossier

    reports, _ = told(report("a", WIRE, "fr"), report("b", TRANSLATED, "en"))
    story = build_dossier(reports, list(annotate_reports(reports))).story
    assert len(story.origins) == 1
    rows = [claim for claim in story.claims if len({o.report for o in claim.occurrences}) == 2]
    assert rows and {claim.relation for claim in rows} == {"repeated"} and {claim.origins for claim in rows} == {1}


@pytest.mark.parametrize("cut", [(0, 3), (1, 4)])
def test_a_dispatch_cut_short_is_still_its_translation(cut: tuple[int, int]) -> None:
    short = ". ".join(TRANSLATED.split(". ")[slice(*cut)]) + "."
    reports, notes = told(report("a", WIRE, "fr"), report("b", short, "en"))
    assert [t.reports for t in in_two_languages(reports, notes).translations] == [("a", "b")]


def test_reports_of_one_language_are_not_asked() -> None:
    reports, notes = told(report("a", WIRE, "fr"), report("b", WIRE, "fr"))
    assert in_two_languages(reports, notes).translations == ()


def test_what_is_not_read_stands_beside_what_is_and_nothing_is_claimed() -> None:
    reports, notes = told(report("a", WIRE, "fr"), report("s", SPANISH, "es"))
    story = reconcile(Story(id="a", reports=("a", "s")), reports, notes)
    pairs = [(SPANISH[p.one.start : p.one.end], WIRE[p.other.start : p.other.end], p.shared) for p in story.beside]
    assert [(one[:16], other[:8]) for one, other, _ in pairs] == [
        ("Un transbordador", "Un ferry"),
        ("El barco había s", "Le navir"),
    ]
    assert "214" in pairs[0][2] and "s:NO" in pairs[1][2]
    assert not any(o.report == "s" for claim in story.claims for o in claim.occurrences)


def test_the_page_shows_both() -> None:
    reports, notes = told(report("a", WIRE, "fr"), report("b", TRANSLATED, "en"), report("s", SPANISH, "es"))
    dossier = build_dossier(reports, notes)
    shown = page(dossier)
    assert "un même texte en deux langues" in shown and "2 passages proches, non analysés" in page(
        build_dossier(reports[::2], notes[::2])
    )
    assert verify(dossier) == []


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (("Vladimir Poutine à Moscou", "fr"), ("Владимир Путин в Москве", "ru"), "n:ptn"),
        (("1 250 soldats", "fr"), ("1.250 soldados", "es"), "1250"),
        (("2,5 millions", "fr"), ("2.5 million", "en"), "2.5"),
        (("en Russie", "fr"), ("в России", "ru"), "s:RU"),
        (("en Allemagne", "fr"), ("aus Deutschland", "de"), "s:DE"),
        (("en Russie", "fr"), ("في روسيا", "ar"), "s:RU"),
    ],
)
def test_keys_are_free_of_language(one: tuple[str, str], other: tuple[str, str], shared: str) -> None:
    assert shared in keys(*one) & keys(*other)
