"""Civilities, nouns of office and what may surround them, as data."""

from __future__ import annotations

# Civility -> "m", "f" or "" (says nothing of the sex).
CIVILITIES: dict[str, str] = {
    "M.": "m", "M": "m", "MM.": "m", "MM": "m", "Monsieur": "m", "monsieur": "m", "Messieurs": "m", "messieurs": "m",
    "Mr": "m", "Mr.": "m", "Mme": "f", "Mme.": "f", "Mmes": "f", "Madame": "f", "madame": "f", "Mesdames": "f", "Mlle": "f",
    "Mlle.": "f", "Mademoiselle": "f", "Mlles": "f", "Mrs": "f", "Mrs.": "f", "Ms": "f", "Ms.": "f", "Me": "", "Maître": "",
    "maître": "", "Dr": "", "Dr.": "", "Docteur": "", "docteur": "", "Pr": "", "Pr.": "", "Mgr": "m", "Mgr.": "m",
    "Monseigneur": "m", "Sir": "m", "sir": "m", "Lord": "m", "lord": "m", "Lady": "f",
}  # fmt: skip

# Written forms to the usual abbreviation, for the attribute.
CIVILITY_SHORT: dict[str, str] = {
    "M": "M.", "Monsieur": "M.", "monsieur": "M.", "Mr": "M.", "Mr.": "M.", "MM.": "M.", "MM": "M.", "Messieurs": "M.",
    "messieurs": "M.", "Madame": "Mme", "madame": "Mme", "Mme.": "Mme", "Mmes": "Mme", "Mesdames": "Mme", "Mrs": "Mme",
    "Mrs.": "Mme", "Ms": "Mme", "Ms.": "Mme", "Mademoiselle": "Mlle", "Mlle.": "Mlle", "Mlles": "Mlle", "Maître": "Me",
    "maître": "Me", "Dr.": "Dr", "Docteur": "Dr", "docteur": "Dr", "Pr.": "Pr", "Mgr.": "Mgr", "Monseigneur": "Mgr",
    "sir": "Sir", "lord": "Lord",
}  # fmt: skip

# Masculine and feminine nouns of office. A noun that is the same for both stands in `EITHER`.
MASCULINE = frozenset({
    "président", "vice-président", "ex-président", "coprésident", "co-président", "chancelier", "vice-chancelier", "roi",
    "prince", "empereur", "émir", "sultan", "cheikh", "ayatollah", "imam", "grand-duc", "duc", "premier", "sénateur", "député",
    "eurodéputé", "député-maire", "conseiller", "gouverneur", "ambassadeur", "directeur", "codirecteur", "fondateur",
    "cofondateur", "procureur", "avocat", "général", "colonel", "capitaine", "lieutenant", "commandant", "amiral", "maréchal",
    "adjudant", "brigadier", "sergent", "gardien", "préfet", "sous-préfet", "envoyé", "délégué", "représentant", "inspecteur",
    "professeur", "enseignant", "chercheur", "écrivain", "acteur", "chanteur", "réalisateur", "metteur", "auteur", "historien",
    "politologue", "chroniqueur", "rédacteur", "présentateur", "animateur", "producteur", "patron", "administrateur",
    "trésorier", "adjoint", "échevin", "candidat", "leader", "dirigeant", "responsable", "dictateur", "opposant", "dissident",
    "militant", "syndicaliste", "infirmier", "chirurgien", "policier", "pompier", "gendarme", "douanier", "pape", "cardinal",
    "évêque", "archevêque", "père", "abbé", "patriarche", "rabbin", "pasteur", "entraîneur", "sélectionneur", "joueur",
    "footballeur", "défenseur", "milieu", "attaquant", "champion", "coureur", "skieur", "navigateur", "milliardaire",
    "entrepreneur", "homme", "chef", "numéro", "époux", "mari", "fils", "frère", "cousin", "neveu", "oncle", "grand-père",
    "beau-père", "compagnon", "successeur", "prédécesseur", "homologue", "bras", "médiateur", "négociateur", "rapporteur",
    "questeur", "consul", "chargé",
})  # fmt: skip
FEMININE = frozenset({
    "présidente", "vice-présidente", "ex-présidente", "coprésidente", "chancelière", "reine", "princesse", "impératrice",
    "première", "sénatrice", "députée", "eurodéputée", "conseillère", "gouverneure", "gouverneuse", "ambassadrice",
    "directrice", "fondatrice", "cofondatrice", "procureure", "avocate", "générale", "colonelle", "préfète", "envoyée",
    "déléguée", "représentante", "inspectrice", "professeure", "enseignante", "chercheuse", "écrivaine", "actrice",
    "chanteuse", "réalisatrice", "autrice", "auteure", "historienne", "chroniqueuse", "rédactrice", "présentatrice",
    "animatrice", "productrice", "patronne", "administratrice", "trésorière", "adjointe", "échevine", "candidate",
    "dirigeante", "opposante", "dissidente", "militante", "infirmière", "chirurgienne", "policière", "gendarmette", "pasteure",
    "entraîneuse", "joueuse", "footballeuse", "attaquante", "championne", "coureuse", "skieuse", "navigatrice", "femme",
    "cheffe", "épouse", "fille", "sœur", "soeur", "cousine", "nièce", "tante", "mère", "grand-mère", "belle-mère", "compagne",
    "négociatrice", "rapporteure", "médiatrice", "mairesse", "bourgmestresse", "chargée",
})  # fmt: skip
EITHER = frozenset({
    "ministre", "vice-ministre", "vice-premier", "secrétaire", "porte-parole", "maire", "bourgmestre", "chef", "membre",
    "juge", "magistrat", "magistrate", "commissaire", "haut-commissaire", "journaliste", "correspondant", "correspondante",
    "économiste", "analyste", "sociologue", "politologue", "philosophe", "spécialiste", "expert", "experte", "responsable",
    "garde", "syndicaliste", "activiste", "artiste", "cinéaste", "scientifique", "médecin", "psychiatre", "pédiatre",
    "virologue", "épidémiologiste", "climatologue", "sismologue", "astronaute", "géographe", "juriste", "diplomate", "ancien",
    "ex-ministre", "ex-premier", "ex-chef", "ex-maire", "otage", "guide", "parlementaire", "élu", "élue", "édile",
    "porte-drapeau", "PDG", "DG", "humoriste", "dramaturge", "photographe", "architecte", "star", "tête", "figure", "pilote",
    "cycliste", "milliardaire", "capitaine", "numéro", "photojournaliste", "éditorialiste", "constitutionnaliste",
    "islamologue", "criminologue", "stratège", "stratégiste", "économètre", "gouverneur", "collaborateur", "collaboratrice",
    "conseiller", "directeur", "président", "poète", "premier-ministre", "youtubeur", "youtubeuse", "blogueur", "blogueuse",
    "agriculteur", "agricultrice", "retraité", "retraitée", "étudiant", "étudiante", "ingénieur", "ingénieure",
    "avocat-général", "substitut", "greffier", "greffière", "bâtonnier", "bâtonnière", "vice-amiral", "contre-amiral", "major",
    "sous-lieutenant", "caporal", "prix", "lauréat", "lauréate",
})  # fmt: skip
OFFICES = MASCULINE | FEMININE | EITHER

# Nouns of kinship and nearness, which are no office, though they stop the search for one ("l'épouse du président X").
KINSHIP = frozenset({
    "épouse", "époux", "femme", "mari", "fils", "fille", "frère", "sœur", "soeur", "cousin", "cousine", "neveu", "nièce",
    "oncle", "tante", "père", "mère", "grand-père", "grand-mère", "beau-père", "belle-mère", "compagne", "compagnon", "homme",
    "bras", "successeur", "prédécesseur", "homologue", "tête", "figure", "numéro", "star", "prix", "membre", "otage",
})  # fmt: skip

# Nouns of office that are verb forms as well: an article must stand before ("«...», juge Jean Dupont").
VERB_LIKE = frozenset({"juge", "garde", "guide", "pilote", "champion"})

# Words that may stand before the noun of office and belong to the role.
BEFORE_OFFICE = frozenset({
    "ancien", "ancienne", "premier", "première", "nouveau", "nouvelle", "nouvel", "futur", "future", "vice", "jeune", "haut",
    "haute", "actuel", "actuelle", "grand", "grande", "ex", "feu", "actuels", "deux",
})  # fmt: skip

# Verbs and other words of these lists stop a role; a role's words are otherwise taken by their part of speech.
ROLE_STOPS = frozenset({
    "que", "qui", "dont", "où", "a", "ont", "est", "sont", "était", "étaient", "avait", "avaient", "sera", "et", "ou", "mais",
    "selon", "après", "avant", "avec", "dans", "sur", "par", "sans", "sous", "contre", "depuis", "lors", "ainsi", "alors",
    "car", "ni", "comme", "si", "quand", "puis", "c'", "n'", "ne", "se", "s'", "y", "lui", "il", "elle", "ils", "elles", "on",
    "nous", "vous", "je", "j'", "qu'", "entre", "vers", "chez", "dès", "malgré", "outre", "ce", "cet", "cette", "ces", "lundi",
    "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "demain",
})  # fmt: skip
APPOSITION_KEEPS = frozenset({"dans", "sur", "et", "contre", "par"})
"""Stops before a name, but part of an apposition after it ("directeur de recherche et spécialiste de ...")."""

# Small words inside a role.
ROLE_LINKS = frozenset({
    "de", "du", "des", "d'", "la", "le", "les", "l'", "à", "au", "aux", "en", "pour", "près", "chargé", "chargée", "auprès",
    "par", "intérim",
})  # fmt: skip

OF_THE = frozenset({"du", "des", "d'", "la", "l'"})
DETERMINERS = frozenset({
    "le", "la", "l'", "les", "un", "une", "des", "du", "au", "aux", "son", "sa", "ses", "leur", "leurs", "notre", "nos",
    "votre", "vos", "mon", "ma", "mes", "ce", "cet", "cette", "ces", "deux", "trois",
})  # fmt: skip
RELATIVES = frozenset({"qui", "dont", "lequel", "laquelle", "où"})
