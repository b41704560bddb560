"""Words for somebody whom a report does not name, and for those who go by what they stand for."""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.event_words import words

NAMELESS_MEN: Final = words(
    """homme individu forcené suspect déséquilibré quadragénaire trentenaire quinquagénaire sexagénaire septuagénaire octogénaire
    tireur assaillant agresseur ravisseur intéressé automobiliste conducteur"""
)
NAMELESS_WOMEN: Final = words("femme suspecte assaillante conductrice quadragénaire trentenaire quinquagénaire sexagénaire")
"""What one and the same unnamed man or woman is called in turn; of a victim the report may tell with the first of them too."""

NAMELESS: Final = NAMELESS_MEN | NAMELESS_WOMEN

MAN: Final = ("homme", "individu")
WOMAN: Final = ("femme",)
"""What an unnamed person is listed as: the plainest of the words that the report uses itself, as it judges nobody."""

ANOTHER: Final = words("autre second seconde deuxième troisième premier première nouveau nouvelle principal jeune victime")
"""Words in the singular with which there is more than one such person in the report."""

UNKNOWN: Final = "X"
"""Against whom a complaint is filed where nobody is known."""

PRESS: Final = "presse"
PRESS_CONFERENCE: Final = "conférence de presse"
DEMONSTRATORS: Final = "manifestants"
FORCES: Final = "forces de l'ordre"

CROWD: Final = words(
    """personne personnes participant participants millier milliers centaine centaines dizaine dizaines foule monde gens de d
    autres"""
)
"""Those who protest where they are only counted: they are whoever protests in the rest of the report."""

ANYBODY: Final = words(
    """manifestants personnes participants gens individus habitants citoyens millier milliers centaine centaines dizaine dizaines
    foule monde"""
)
"""Words for people that tell nothing of them but that they are many or demonstrate."""

CLASHES: Final = words("affrontement heurt échauffourée accrochage affronter")
"""Fights that demonstrators and the police have with each other where a report tells of a demonstration and no other side."""

GOVERNMENT: Final = "gouvernement"

MEASURES: Final = words(
    """mesure mesures réforme réformes décision annonce annonces budget politique taxe taxes impôt impôts hausse baisse
    loi plan décret projet moratoire"""
)
"""What a government is judged for."""
VERDICTS: Final = words(
    """honte erreur faute scandale trahison mépris recul reculade avancée nouvelle victoire mascarade enfumage supercherie arnaque
    provocation insulte cynisme amateurisme"""
)
"""Nouns that judge and name nothing."""

MOVEMENTS: Final = words("mouvement collectif")
"""Nouns that, with "ce" or "le" alone, go back to those of whom the report said "le mouvement des …"."""
