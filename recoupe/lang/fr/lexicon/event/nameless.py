"""French words for somebody whom a report does not name, and for those who go by what they stand for."""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.listed import words
from recoupe.lang.tables.event_people import Nameless

NAMELESS: Final = Nameless(
    men=words(
    """homme individu forcené suspect déséquilibré quadragénaire trentenaire quinquagénaire sexagénaire septuagénaire octogénaire
    tireur assaillant agresseur ravisseur intéressé automobiliste conducteur"""
),
    women=words("femme suspecte assaillante conductrice quadragénaire trentenaire quinquagénaire sexagénaire"),
    man=("homme", "individu"),
    woman=("femme",),
    another=words("autre second seconde deuxième troisième premier première nouveau nouvelle principal jeune victime"),
    unknown="X",
    press="presse",
    press_conference="conférence de presse",
    demonstrators="manifestants",
    order="forces de l'ordre",
    crowd=words(
    """personne personnes participant participants millier milliers centaine centaines dizaine dizaines foule monde gens de d
    autres"""
),
    anybody=words(
    """manifestants personnes participants gens individus habitants citoyens millier milliers centaine centaines dizaine dizaines
    foule monde"""
),
    clashes=words("affrontement heurt échauffourée accrochage affronter"),
    movements=words("mouvement collectif"),
    police_do=frozenset(
    {
        "interpeller", "arrêter", "appréhender", "perquisitionner", "menotter", "disperser", "gazer", "déloger", "verbaliser",
        "interpellation", "arrestation", "garde-à-vue", "garde à vue", "gardes à vue", "placer en garde à vue", "perquisition",
        "rafle", "coup de filet", "coup-de-filet", "dispersion", "mettre en garde à vue", "fouille", "gaz lacrymogène",
        "gaz lacrymogènes", "nasser", "matraquer", "maîtriser", "tir de LBD",
    }
),
    courts_do=frozenset(
    {
        "condamner", "inculper", "écrouer", "incarcérer", "juger", "relaxer", "acquitter", "condamnation", "inculpation",
        "incarcération", "mettre en examen", "mise en examen", "mise-en-examen", "placer en détention", "détention provisoire",
        "placer sous contrôle judiciaire", "mandat de dépôt", "mandat d'arrêt", "enquête", "ouvrir une enquête",
        "information judiciaire", "information-judiciaire", "libérer", "remettre en liberté", "mettre en liberté", "acquittement",
        "relaxe", "prison ferme", "prison avec sursis", "déférer", "faire comparaître", "comparution", "procès", "instruction",
        "poursuivre", "emprisonner", "mettre en détention", "assigner à résidence",
    }
),
    nobody=words("personne"),
    police="police",
    courts="justice",
)  # fmt: skip
