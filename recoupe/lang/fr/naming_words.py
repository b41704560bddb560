"""Words for one thing between which the choice is itself the news, and words that judge what they stand with.

All are folded (see `recoupe.text.fold`), in the singular and the masculine unless only the other form is used so.
"""

from __future__ import annotations

from typing import Final

RIVALS: Final[dict[str, tuple[str, str]]] = {
    "power": ("ORG", "gouvernement regime pouvoir autorites dirigeants junte executif administration dictature"),
    "crowd": (
        "PER",
        "manifestant manifestante protestataire emeutier emeutiere casseur casseuse militant militante contestataire activiste "
        "opposant opposante factieux agitateur agitatrice frondeur frondeuse sympathisant zadiste black-bloc",
    ),
    "fighter": (
        "PER",
        "combattant combattante terroriste rebelle insurge insurgee djihadiste jihadiste milicien separatiste resistant "
        "guerillero mercenaire islamiste paramilitaire partisan",
    ),
    "migrant": (
        "PER",
        "migrant migrante refugie refugiee clandestin clandestine exile exilee immigre immigree sans-papiers deplace deplacee",
    ),
    "captive": ("PER", "otage prisonnier prisonniere detenu detenue captif captive"),
    "settlement": ("LOC", "colonie implantation avant-poste"),
    "strike": ("fact", "frappe bombardement raid attaque pilonnage attentat riposte"),
    "war": ("fact", "guerre conflit operation intervention invasion agression offensive"),
    "annexation": ("fact", "annexion rattachement reunification"),
    "coup": ("fact", "putsch revolution renversement destitution"),
    "unrest": ("fact", "emeute insurrection soulevement revolte manifestation mobilisation rassemblement troubles"),
    "killing": ("fact", "meurtre assassinat homicide execution mort deces liquidation disparition"),
    "massacre": ("fact", "massacre tuerie carnage genocide bavure"),
    "removal": ("fact", "depart demission eviction limogeage renvoi licenciement"),
    "reform": ("fact", "reforme loi projet mesure plan texte"),
    "truce": ("fact", "treve cessez-le-feu armistice capitulation accord"),
    "barrier": ("LOC", "mur barriere cloture"),
    "levy": ("fact", "taxe impot contribution prelevement"),
}  # fmt: skip
"""What is named -> its type, and the nouns that one or the other says for it. A noun stands in one row only."""

STANDS_WITH_ITS_STATE: Final = "power"
"""The row whose things are those of a state: whoever governs it, its capital and its adjective all say which."""

WITH_A_SUBJECT: Final = frozenset({"reform", "levy"})
"""Rows whose things are told apart by what they are about, name or not ("la réforme des retraites")."""

WITHOUT_COMPLEMENT: Final = frozenset({"gouvernement", "regime", "pouvoir", "executif", "junte"})
"""Nouns of that row which mean the state's government by themselves, where a story speaks of one only."""

NEUTRAL: Final = frozenset({"gouvernement", "executif", "autorites", "administration"})
"""Nouns of that row which any report says of any government: between these the choice tells nothing."""

IN_OFFICE: Final = frozenset({"au"})
"""Articles before "pouvoir" by which it is an office ("arriver au pouvoir")."""

JUDGING: Final = frozenset({
    "autoproclame", "autoproclamee", "auto-proclame", "auto-proclamee", "legitime", "illegitime", "illegal", "illegale", "legal",
    "interimaire", "provisoire", "conteste", "contestee", "controverse", "controversee", "dechu", "dechue", "sortant", "sortante",
    "elu", "elue", "reelu", "reelue", "pretendu", "pretendue", "presume", "presumee", "soi-disant", "suppose", "supposee",
    "reconnu", "reconnue", "designe", "designee", "terroriste", "extremiste", "radical", "radicale", "modere", "moderee",
    "populiste", "nationaliste", "islamiste", "djihadiste", "jihadiste", "separatiste", "independantiste", "rebelle",
    "autoritaire", "dictatorial", "totalitaire", "sanguinaire", "criminel", "criminelle", "corrompu", "corrompue", "putschiste",
    "humanitaire", "sioniste", "fasciste", "antisysteme", "loyaliste", "dissident", "dissidente", "clandestin", "clandestine",
    "irregulier", "irreguliere", "occupe", "occupee", "annexe", "annexee", "historique", "militaire", "speciale", "special",
    "antiterroriste", "preventif", "preventive", "ancien", "ancienne", "ex", "futur", "future", "pro-russe", "prorusse", "oppose",
    "fugitif", "fugitive", "exile", "exilee", "emprisonne", "emprisonnee", "fantoche", "usurpateur", "usurpatrice", "dictateur",
    "despote", "tyran", "tyrannique", "democratique", "interim", "sulfureux", "sulfureuse", "ultra", "anarchiste",
})  # fmt: skip
"""Words that say more than who is meant: how it came to be so, and whether it is so by right."""

ADJECTIVE_ENDINGS: Final = (
    "iste", "istes", "ique", "iques", "aire", "aires", "eux", "euse", "euses", "ien", "iens", "ienne", "iennes", "ais", "aise",
    "aises", "ois", "oise", "oises", "al", "ale", "ales", "aux", "if", "ifs", "ive", "ives", "ain", "aine", "ains", "aines",
)  # fmt: skip
"""Endings by which a word behind a noun is taken for its adjective."""

NOT_ADJECTIVES: Final = frozenset({
    "mais", "jamais", "desormais", "aux", "deux", "ceux", "eux", "parmi", "ainsi", "aussi", "bien", "rien", "moins", "mieux",
    "avaient", "etaient", "lundi", "mardi", "samedi", "mercredi", "fois", "mois", "trois", "quoi", "soi", "moi", "rive",
    "maintenant", "arrive", "final", "train", "demain", "main", "terrain", "prochain", "prochaine", "ordinaire", "faire",
    "soutien", "lien", "entretien", "maintien", "portugais-", "capitaine", "trentaine", "dizaine", "vingtaine", "centaine",
    "semaine", "peine", "choix", "voix", "prix", "affaire", "affaires", "salaire", "salaires", "maire", "maires",
    "journaliste", "journalistes", "total", "hopital", "tribunal", "journal", "journaux", "metal", "capital", "signal", "dossier",
})  # fmt: skip

AND: Final = "et"
DETERMINERS: Final = frozenset({"le", "la", "les", "l'", "son", "sa", "ses", "leur", "leurs", "un", "une"})
"""Behind "et" these begin another thing ("le président et son ministre")."""

INTERIM: Final = ("par", "interim")
OF: Final = frozenset({"de", "d'", "du", "des"})
AT: Final = frozenset({"en", "au", "aux", "a", "sur", "contre", "dans"})
ARTICLES: Final = frozenset({"le", "la", "les", "l'", "un", "une", "des", "du", "au", "aux", "ce", "cet", "cette", "ces", "son",
                             "sa", "ses", "leur", "leurs", "de", "d'"})  # fmt: skip
DEFINITE: Final = frozenset({"le", "la", "les", "l'", "du", "au", "aux", "des", "ce", "cet", "cette", "ces"})

CLAIMING: Final = (
    r"(?:s['’](?:est|était|étant|être)|se serait|s['’]est)\s+(?:(?:lui|elle)-même\s+)?"
    r"(?P<word>(?:auto-?)?(?:proclamé|déclaré|nommé|désigné|intronisé|investi)e?)(?:\s+(?P<how>\w+ment))?\s+(?:comme\s+)?"
)
"""Somebody gives himself an office; the office follows. Matched on the text as it is."""

SELF_MADE: Final = ("autoproclam", "auto-proclam")
"""Beginnings of the word by which the report itself says that nobody else gave the office."""

OFFICES: Final = frozenset({
    "president", "presidente", "premier", "premiere", "chef", "cheffe", "leader", "roi", "reine", "calife", "gouverneur",
    "chancelier", "chanceliere", "dirigeant", "dirigeante", "vainqueur", "candidat", "candidate", "emir", "sultan", "empereur",
    "maire", "ministre", "secretaire", "directeur", "directrice", "patron", "patronne", "guide", "commandant", "general",
    "representant", "representante", "porte-parole",
})  # fmt: skip

HEADS_A_GOVERNMENT: Final = frozenset({
    "president", "presidente", "premier", "premiere", "chancelier", "chanceliere", "dictateur", "dirigeant", "dirigeante", "roi",
    "reine", "emir", "sultan", "guide", "numero", "homme", "chef", "cheffe", "autocrate", "despote", "raïs", "rais", "souverain",
})  # fmt: skip
"""First words of an office whose holder a government is named after ("le régime de X")."""

NOT_GOVERNING: Final = frozenset({"opposition", "parti", "deputes", "senateurs", "vice", "assemblee", "parlement", "senat",
                                  "fils", "diplomatie", "interim", "interimaire", "autoproclame", "ancien", "ex"})  # fmt: skip
"""Words beside these that say that it is another office."""

GROUPS: Final = frozenset({
    "organisation", "mouvement", "groupe", "groupuscule", "parti", "milice", "formation", "coalition", "reseau", "secte",
    "faction", "collectif", "association", "alliance", "front", "branche", "societe", "entreprise", "geant", "constructeur",
    "banque", "syndicat", "ong", "ville", "region", "province", "peninsule", "republique", "territoire", "enclave", "bastion",
    "fief",
})  # fmt: skip
"""Nouns that describe a body or a place right before its name: "le mouvement islamiste X", "l'enclave rebelle de Y"."""


def _forms() -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    for row, (_, nouns) in RIVALS.items():
        for noun in nouns.split():
            for form in {noun, noun if noun.endswith(("s", "x")) else noun + "s"}:
                if form in table and table[form] != (row, noun):
                    raise ValueError(f"{form} stands in two rows")
                table[form] = (row, noun)
    return table


FORMS: Final = _forms()
"""Folded form -> its row and its noun."""
