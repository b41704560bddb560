"""What the layers read slowest when it is said thousands of times: each is written for one of them, and all layers read all."""

from __future__ import annotations

UNITS: dict[str, tuple[str, ...]] = {
    "marks": ("«", "« ", "» ", '" ', "' ", "‹ ", "Paul : « ", "« Paul “ a ", "+a ", "( ", "— ", "... ", ", ", "; ", " \n", "a-"),
    "dating": ("lundi ", "mardi 3 mars, ", "12/", "2019 ", "hier ", "Publié le 28/03 ", "aujourd'hui, 25 mars "),
    "times": ("100 000 ", "du 3 au ", "trois ou quatre ", "deux heures et ", "jusqu'à "),
    "quantities": ("3, ", "3 euros et ", "mille ", "entre 3 et ", "3 % des ", "près de ", "deux des "),
    "mentions": (
        "Paul ",
        "Paul, ",
        "Paul Durand, ",
        "PARIS ",
        "M. Paul ",
        "(ONU) ",
        "Société (SN) ",
        "le ministre de ",
        "de ",
    ),
    "coreference": ("Il a dit. ", "le président du parti qui ", "le maire, ", "elle et lui ", "Paul.\n", "Paul et Anne. Ils "),
    "attributions": (
        "selon Paul, ",
        "« Oui », a dit Paul, ",
        "il a dit que ",
        "dit-il, ",
        "— ab (@cd) ",
        "déclaration ",
        "qui a dit ",
    ),
    "events": ("tué ", "attaque ", "Paul a tué Pierre. ", "Il a été arrêté par la police. ", "arrêter, ", "contre "),
    "clauses": ("le maire a dit que la ville serait fermée et ", "parce que ", "et que "),
}
