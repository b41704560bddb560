"""What only the police and what only the courts do: where the doer is not told, it is theirs."""

from __future__ import annotations

from typing import Final

POLICE_DO: Final = frozenset(
    {
        "interpeller", "arrêter", "appréhender", "perquisitionner", "menotter", "disperser", "gazer", "déloger", "verbaliser",
        "interpellation", "arrestation", "garde-à-vue", "garde à vue", "gardes à vue", "placer en garde à vue", "perquisition",
        "rafle", "coup de filet", "coup-de-filet", "dispersion", "mettre en garde à vue", "fouille", "gaz lacrymogène",
        "gaz lacrymogènes", "nasser", "matraquer", "maîtriser", "tir de LBD",
    }
)  # fmt: skip
COURTS_DO: Final = frozenset(
    {
        "condamner", "inculper", "écrouer", "incarcérer", "juger", "relaxer", "acquitter", "condamnation", "inculpation",
        "incarcération", "mettre en examen", "mise en examen", "mise-en-examen", "placer en détention", "détention provisoire",
        "placer sous contrôle judiciaire", "mandat de dépôt", "mandat d'arrêt", "enquête", "ouvrir une enquête",
        "information judiciaire", "information-judiciaire", "libérer", "remettre en liberté", "mettre en liberté", "acquittement",
        "relaxe", "prison ferme", "prison avec sursis", "déférer", "faire comparaître", "comparution", "procès", "instruction",
        "poursuivre", "emprisonner", "mettre en détention", "assigner à résidence",
    }
)  # fmt: skip

POLICE: Final = "police"
COURTS: Final = "justice"
"""What they are called where the report names none."""
