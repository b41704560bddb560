"""Words that mean somebody without a name: pronouns, articles, descriptions, and which office another word stands for.

All forms are folded (small letters, no accents), as `recoupe.text.fold` gives them.
"""

from __future__ import annotations

from typing import Final, Literal

_Gender = Literal["m", "f", ""]
_Number = Literal["s", "p", ""]

PRONOUNS: Final[dict[str, tuple[_Gender, _Number]]] = {
    "il": ("m", "s"), "elle": ("f", "s"), "ils": ("m", "p"), "elles": ("f", "p"), "lui": ("", "s"), "eux": ("m", "p"),
    "lui-meme": ("m", "s"), "elle-meme": ("f", "s"), "celui-ci": ("m", "s"), "celle-ci": ("f", "s"), "ceux-ci": ("m", "p"),
    "celles-ci": ("f", "p"),
}  # fmt: skip

ARTICLES: Final[dict[str, tuple[_Gender, _Number]]] = {
    "le": ("m", "s"), "la": ("f", "s"), "l'": ("", "s"), "les": ("", "p"), "un": ("m", "s"), "une": ("f", "s"), "des": ("", "p"),
    "du": ("m", "s"), "son": ("", "s"), "sa": ("f", "s"), "ses": ("", "p"), "leur": ("", "s"), "leurs": ("", "p"),
    "nos": ("", "p"),
    "notre": ("", "s"), "plusieurs": ("", "p"), "certains": ("m", "p"), "certaines": ("f", "p"), "quelques": ("", "p"),
    "de": ("", ""),
}  # fmt: skip
DEFINITE: Final = frozenset({"le", "la", "l'", "les", "du"})
DEMONSTRATIVES: Final[dict[str, tuple[_Gender, _Number]]] = {
    "ce": ("m", "s"),
    "cet": ("m", "s"),
    "cette": ("f", "s"),
    "ces": ("", "p"),
}

INTERESTED: Final = frozenset({"interesse", "interessee"})
LAST_ONE: Final = frozenset({
    "dernier", "derniere", "derniers", "dernieres", "celui-ci", "celle-ci", "lui-meme", "elle-meme",
}) | INTERESTED  # fmt: skip

SMALL: Final = frozenset(["de", "d'", "du", "des", "la", "le", "l'", "les", "a", "au", "aux", "en", "et", "pour"])
BEFORE_HEAD: Final = frozenset([
    "ancien", "ancienne", "ex", "jeune", "actuel", "actuelle", "nouveau", "nouvelle", "futur", "future", "celebre",
    "petit", "petite", "premier", "premiere", "vice",
]) - {"premier", "premiere"}  # fmt: skip
FORMER: Final = frozenset({"ancien", "ancienne", "ex", "actuel", "actuelle", "futur", "future"})
FORMERLY: Final = frozenset({"ancien", "ancienne", "ex", "ex-", "defunt", "defunte", "feu", "feue"})
"""Words that say of an office that it is another's by now."""
FORMER_ROLES: Final = ("pape emerite", "roi emerite", "reine mere")
GENDERED: Final[dict[str, _Gender]] = {
    "ancien": "m", "ancienne": "f", "nouveau": "m", "nouvel": "m", "nouvelle": "f", "actuel": "m", "actuelle": "f", "futur": "m",
    "future": "f",
}  # fmt: skip
"""Adjectives before an office that tell the sex where the office does not."""
VAGUE: Final = frozenset(["republique", "etat", "general", "francais", "francaise", "gouvernement", "pays"])

BROADER: Final[dict[str, tuple[str, ...]]] = {
    "magistrat": ("procureur", "juge", "avocat-general"), "magistrate": ("procureure", "juge"),
    "elu": ("maire", "depute", "senateur", "conseiller"),
    "elue": ("maire", "deputee", "senatrice", "conseillere"), "edile": ("maire", "bourgmestre"),
    "parlementaire": ("depute", "deputee", "senateur", "senatrice"),
    "responsable": ("president", "presidente", "directeur", "directrice", "secretaire"),
    "patron": ("president", "directeur", "pdg", "secretaire", "chef"),
    "patronne": ("presidente", "directrice", "pdg", "cheffe"), "dirigeant": ("president", "directeur", "pdg", "chef", "premier"),
    "dirigeante": ("presidente", "directrice", "pdg", "cheffe"), "chef": ("leader", "patron", "president"),
    "cheffe": ("presidente", "patronne"), "leader": ("chef", "president", "dirigeant"),
    "diplomate": ("ambassadeur", "ambassadrice", "ministre", "secretaire"), "policier": ("commissaire", "prefet"),
    "officier": ("general", "colonel", "capitaine", "commandant", "lieutenant"), "militaire": ("general", "colonel", "amiral"),
    "syndicaliste": ("secretaire", "delegue"), "numero": ("secretaire", "chef", "president"),
    "medecin": ("docteur", "professeur", "chirurgien"), "praticien": ("docteur", "medecin"),
    "scientifique": ("chercheur", "professeur"),
    "chercheuse": ("professeure", "directrice"), "universitaire": ("professeur", "professeure", "chercheur"),
    "milliardaire": ("pdg", "patron", "fondateur"),
    "entrepreneur": ("pdg", "fondateur", "patron"), "prelat": ("eveque", "cardinal", "archeveque"),
    "technicien": ("entraineur", "selectionneur"),
    "coach": ("entraineur", "selectionneur"), "republicain": ("president", "senateur"), "democrate": ("president", "senateur"),
    "deputee": ("eurodeputee",), "depute": ("eurodepute",), "eurodepute": ("depute",), "avocate": ("conseil",),
    "conseil": ("avocat", "avocate"),
}  # fmt: skip
"""A word of description -> offices that it can stand for."""

COMPOUNDS: Final[dict[str, tuple[str, ...]]] = {
    "chef de l' etat": ("president",), "cheffe de l' etat": ("presidente",),
    "chef du gouvernement": ("premier ministre", "chancelier", "president du conseil"),
    "cheffe du gouvernement": ("premiere ministre", "chanceliere", "presidente du conseil"),
    "chef de l' executif": ("premier ministre", "president"),
    "locataire de l' elysee": ("president",), "locataire de matignon": ("premier ministre",),
    "hote de la maison blanche": ("president",),
    "locataire de la maison blanche": ("president",), "president de la republique": ("president",), "president": ("president",),
    "presidente": ("presidente",), "premier ministre": ("premier ministre",), "premiere ministre": ("premiere ministre",),
    "chef de la diplomatie": ("ministre etrangeres", "ministre exterieures", "secretaire d' etat", "representant"),
    "garde des sceaux": ("ministre justice",),
    "maitre du kremlin": ("president",), "chef du kremlin": ("president",), "souverain pontife": ("pape",),
    "prix nobel": ("prix nobel",),
    "secretaire general": ("secretaire general",), "secretaire d' etat": ("secretaire d' etat",),
    "vice-president": ("vice-president",),
    "numero un": ("secretaire", "president", "chef", "leader"), "numero deux": ("adjoint", "vice-president"),
}  # fmt: skip
"""Descriptions of several words -> offices that they stand for, each as words that must all be there."""

LEAD_NOUNS: Final = frozenset([
    "informations", "chiffres", "propos", "termes", "declarations", "donnees", "decompte", "estimations", "estimation",
    "calculs", "dires", "mots", "confidences", "communique", "message", "tweet", "bilan",
])  # fmt: skip
"""Before "de X" these make X the source: "les chiffres de la préfecture"."""

WHOEVER: Final = frozenset({"celui", "celle"})
OF: Final = frozenset({"de", "d'", "du", "des"})

EPICENE: Final = frozenset([
    "ministre", "maire", "juge", "porte-parole", "secretaire", "responsable", "commissaire", "chef", "membre", "artiste",
    "journaliste", "economiste", "magistrat", "depute", "auteur", "professeur", "medecin", "leader", "capitaine",
    "parlementaire", "diplomate", "militaire", "scientifique", "specialiste",
])  # fmt: skip

SAME: Final = "meme"
SOURCES: Final = frozenset({"source", "sources", "responsable"})
"""With "ce" or "cette": whoever of that description spoke before."""
PERSONS: Final = frozenset([
    "homme", "femme", "individu", "suspect", "forcene", "agresseur", "victime", "temoin", "president", "presidente",
    "ministre", "maire", "depute", "deputee", "senateur", "senatrice", "elu", "elue", "candidat", "candidate", "chef",
    "cheffe", "leader", "dirigeant", "dirigeante", "patron", "patronne", "responsable", "directeur", "directrice",
    "secretaire", "porte-parole", "procureur", "procureure", "juge", "magistrat", "magistrate", "avocat", "avocate",
    "prefet", "prefete", "chanteur", "chanteuse", "artiste", "acteur", "actrice", "comedien", "comedienne", "ecrivain",
    "auteur", "auteure", "romancier", "romanciere", "journaliste", "animateur", "animatrice", "presentateur",
    "presentatrice", "realisateur", "realisatrice", "economiste", "sociologue", "politologue", "historien", "historienne",
    "chercheur", "chercheuse", "professeur", "professeure", "enseignant", "enseignante", "expert", "experte", "medecin",
    "chirurgien", "infirmier", "infirmiere", "general", "colonel", "capitaine", "commandant", "militaire", "officier",
    "policier", "policiere", "gendarme", "pompier", "joueur", "joueuse", "entraineur", "selectionneur", "attaquant",
    "defenseur", "gardien", "champion", "championne", "athlete", "cycliste", "pilote", "milliardaire", "entrepreneur",
    "homme-d'affaires", "fondateur", "fondatrice", "militant", "militante", "activiste", "opposant", "opposante",
    "syndicaliste", "delegue", "deleguee", "ancien", "ancienne", "premier", "premiere", "vice-president", "numero",
    "chancelier", "chanceliere", "roi", "reine", "prince", "princesse", "pape", "cardinal", "eveque", "imam", "agriculteur",
    "agricultrice", "routier", "chauffeur", "ouvrier", "ouvriere", "retraite", "retraitee", "etudiant", "etudiante",
    "lyceen", "lyceenne", "eleve", "habitant", "habitante", "quadragenaire", "quinquagenaire", "trentenaire", "sexagenaire",
    "septuagenaire", "octogenaire", "jeune", "mere", "pere", "fils", "fille", "frere", "soeur", "parlementaire",
    "eurodepute", "eurodeputee", "conseiller", "conseillere", "adjoint", "adjointe", "commissaire", "gouverneur",
    "ambassadeur", "ambassadrice", "diplomate", "patriarche", "scientifique", "specialiste", "prevenu", "accuse", "detenu",
    "trublion", "tribun", "republicain", "democrate", "socialiste", "centriste", "locataire", "edile", "proche", "protege",
    "protegee", "collaborateur", "collaboratrice", "charge", "garde", "mentor", "allie", "alliee", "rival", "rivale",
    "successeur", "predecesseur", "star", "vedette", "idole", "linguiste", "photographe", "dessinateur", "membre",
    "porte-drapeau", "avocat-general", "psychologue", "psychiatre", "biologiste", "climatologue", "physicien",
    "physicienne", "geographe", "analyste", "consultant", "consultante", "commercant", "commercante", "gerant", "gerante",
    "proprietaire", "restaurateur", "notaire", "pretre", "rabbin", "pasteur", "marin", "navigateur", "astronaute",
    "skipper", "cineaste", "metteur", "producteur", "productrice", "editorialiste", "chroniqueur", "chroniqueuse",
    "redacteur", "redactrice", "correspondant", "correspondante", "envoye", "envoyee", "representant", "representante",
    "coordinateur", "coordinatrice", "organisateur", "organisatrice", "animateur", "createur", "creatrice", "benevole",
    "volontaire", "president-directeur", "pdg", "banquier", "trader", "informaticien", "ingenieur", "technicien",
    "coiffeur", "boulanger", "eleveur", "viticulteur", "pecheur", "apiculteur", "gardien", "concierge", "humoriste",
    "philosophe", "poete", "peintre", "musicien", "musicienne", "rappeur", "rappeuse", "blogueur", "blogueuse", "youtubeur",
    "bourgmestre", "echevin", "echevine", "amiral", "vice-amiral", "contre-amiral", "lieutenant", "adjudant",
    "batonnier", "batonniere", "recteur", "rectrice", "sous-prefet", "sous-prefete", "gouverneure", "archeveque",
])  # fmt: skip
"""Nouns that mean one person."""

OWN_VOICE: Final = frozenset([
    "homme", "femme", "individu", "suspect", "victime", "temoin", "procureur", "procureure", "juge", "prefet", "prefete",
    "porte-parole", "directeur", "directrice", "avocat", "avocate", "mere", "pere", "fils", "fille", "frere", "soeur",
    "habitant", "habitante", "commissaire", "forcene", "agresseur", "accuse", "roi", "reine", "pape", "gouverneur",
    "ministre", "secretaire", "president", "presidente", "premier", "premiere", "vice-president", "journaliste",
])  # fmt: skip
"""Of these a report may well speak without a name: no name is lent to them unless an office matches."""

FEMININE_NOUNS: Final = frozenset([
    "agence", "association", "organisation", "entreprise", "armee", "opposition", "institution", "administration",
    "autorite", "ambassade", "union", "entourage", "equipe", "elysee", "avocate", "eurodeputee", "elue", "artiste",
    "ancienne", "actrice", "animatrice", "auteure",
]) - {"entourage", "elysee", "artiste"}  # fmt: skip

BODIES: Final = frozenset({
    "groupe", "syndicat", "plateforme", "plate-forme", "quotidien", "hebdomadaire", "compagnie", "entreprise", "societe", "firme",
    "association", "ong", "organisation", "chaine", "parti", "banque", "institution", "agence", "ministere", "collectif",
    "federation", "confederation", "constructeur", "geant", "laboratoire", "journal", "enseigne", "distributeur", "club",
    "mouvement",
    "regie", "operateur", "transporteur", "avionneur", "fabricant", "assureur", "operatrice", "institut", "fondation", "centrale",
    "multinationale", "start-up", "alliance", "coalition", "milice", "guerilla",
})  # fmt: skip
"""Nouns that stand for a body named before: "le groupe", "la compagnie"."""

HELD: Final = frozenset({
    "maire", "depute", "deputee", "senateur", "senatrice", "elu", "elue", "eurodepute", "eurodeputee",
    "parlementaire",
    "conseiller",
    "conseillere", "adjoint", "adjointe", "ambassadeur", "ambassadrice", "general", "colonel", "capitaine",
    "commandant",
    "entraineur",
    "selectionneur", "juge", "magistrat", "magistrate", "chef", "cheffe", "leader", "patron", "patronne", "dirigeant",
    "dirigeante",
    "responsable", "chancelier", "chanceliere", "policier", "policiere", "gendarme", "pompier", "medecin", "professeur",
    "professeure",
    "enseignant", "enseignante", "expert", "experte", "etudiant", "etudiante", "jeune", "chauffeur", "delegue", "deleguee",
    "cardinal",
    "eveque", "imam", "officier", "militaire", "prevenu", "candidat", "candidate", "numero", "locataire", "edile",
})  # fmt: skip
"""Offices and trades that many hold: "le maire" is lent a name only where the report gives that person the office."""

BEFORE_ANOTHERS_NAME: Final = frozenset({"de", "du", "des", "d'", "à", "contre", "pour", "chez", "sur", "avec"})
"""Words that say that what stands before them is not whom the name after them names ("l'entourage de X")."""

ELIDED_BEFORE_A_NAME: Final = ("d'", "+de")
"""How a longer word that does the same ends."""

BEFORE_A_SURNAME: Final = frozenset({"m.", "mme", "mm.", "me", "dr", "monsieur", "madame"})
"""Civilities between such a word and the name."""
