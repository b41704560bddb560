"""The small words around cues: auxiliaries, what may stand inside a verb group, what ends a clause, who can speak."""

from __future__ import annotations

from typing import Final

CLOSERS: Final = frozenset({")", "]", "}", "»", "”", "›"})
QUE: Final = frozenset({"que", "qu'"})

AUXILIARIES: Final = frozenset([
    "a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient", "ai", "as", "avons", "avez", "eut", "eurent",
    "ait", "aient", "avoir", "ayant", "est", "sont", "était", "étaient", "sera", "seront", "serait", "seraient", "fut",
    "furent", "suis", "sommes", "être", "étant",
])  # fmt: skip
BEING: Final = frozenset([
    "est", "sont", "était", "étaient", "sera", "seront", "serait", "seraient", "fut", "furent", "suis", "sommes", "être",
    "étant",
])  # fmt: skip
REFLEXIVES: Final = frozenset({"s'", "se", "m'", "me", "nous", "vous"})
CITING: Final = frozenset({"citant"})
ASKING: Final = frozenset({"si", "comment", "pourquoi", "combien", "s'"})
TOWARDS: Final = frozenset({"à", "au", "aux"})
PARTITIVE: Final = frozenset({"au", "aux", "d'", "de", "des"})
RELATIVES: Final = frozenset({"qui", "que", "qu'", "dont", "où", "lequel", "laquelle"})
VERB_CLITICS: Final = frozenset({"s'", "se", "n'", "ne", "ayant", "étant"})
"""What opens a verb, and so ends the noun phrase before it."""
INTO_PLACES: Final = frozenset({"à", "au", "aux", "en", "pour", "chez", "près", "l'", "la", "le"})
"""Within a noun phrase: it goes on only with a place, or an office ("la préfète de la région, à Lyon")."""
WITHIN_PHRASES: Final = frozenset({"ex", "plus", "très", "non"})
TAKING_A_NOUN: Final = frozenset({"de", "d'", "du", "des", "à", "sur", "par", "avec"})
ONESELF: Final = frozenset({"s'", "se"})
INVERTED: Final = frozenset(
    f"{link}{pronoun}" for link in ("-", "-t-") for pronoun in ("il", "ils", "elle", "elles", "on", "je", "nous", "vous", "tu")
)
BEFORE_VERB: Final = frozenset({
    "ne", "n'", "l'", "le", "la", "les", "lui", "leur", "y", "en", "s'", "se", "m'", "me", "nous", "vous", "t'", "te",
})  # fmt: skip
# those are pronouns as well: the model decides
NOUN_BEFORE: Final = frozenset([
    "le", "la", "les", "l'", "un", "une", "des", "du", "d'", "de", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur",
    "leurs", "mon", "ma", "mes", "notre", "nos", "votre", "vos", "au", "aux", "en", "par", "sans", "sous", "aucun",
    "aucune", "quelque", "quelques", "plusieurs", "chaque", "tout", "toute",
]) - {"l'", "la", "le", "les", "leur", "en"}  # fmt: skip
INSIDE_GROUP: Final = frozenset([
    "pas", "plus", "jamais", "aussi", "également", "déjà", "ensuite", "enfin", "donc", "toutefois", "pourtant", "cependant",
    "notamment", "encore", "alors", "ainsi", "par", "ailleurs", "en", "revanche", "outre", "effet", "de", "son", "leur",
    "côté", "pour", "sa", "leur", "part", "quant", "à", "lui", "elle", "eux", "même", "elles-mêmes", "lui-même",
    "elle-même", "eux-mêmes", "d'", "abord", "emblée", "été", ",", "l'", "le", "la", "les", "lui", "leur", "y", "rien",
    "tout", "bien", "simplement", "clairement", "fait", "tour",
])  # fmt: skip
NEVER_INSIDE: Final = frozenset({"comme", "où", "quand"})
ALSO_REFLEXIVE: Final = frozenset({"dire", "déclarer", "montrer", "demander", "interroger"})
"""Verbs whose reflexive form introduces words too: "s'est dit convaincu", "se demande si"."""

SUBJECT_PRONOUNS: Final = frozenset({
    "il", "elle", "ils", "elles", "on", "je", "j'", "nous", "vous", "tu", "ce", "c'", "cela", "ça",
})  # fmt: skip
PRONOUN_SUBJECTS_AFTER: Final = frozenset([
    "celui-ci", "celle-ci", "ceux-ci", "celles-ci", "ce", "lui-même", "elle-même", "certains", "certaines", "plusieurs",
    "beaucoup", "l'un", "l'une", "tous",
])  # fmt: skip
NP_START: Final = frozenset([
    "le", "la", "les", "l'", "un", "une", "des", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs",
    "plusieurs", "certains", "certaines", "deux", "trois", "quatre", "cinq", "m.", "mme", "mm.", "mmes", "monsieur",
    "madame", "me", "dr", "quelques", "chaque", "nombre", "nos", "notre", "mon", "ma", "mes", "votre", "celui-ci",
    "celle-ci", "ceux-ci", "celles-ci", "celui", "celle", "ceux", "celles", "l'un", "l'une", "dont",
]) - {"dont"}  # fmt: skip
DETERMINERS: Final = frozenset([
    "divers", "diverses", "différents", "différentes", "le", "la", "les", "l'", "un", "une", "des", "ce", "cet", "cette",
    "ces", "son", "sa", "ses", "leur", "leurs",
    "plusieurs", "certains", "certaines", "quelques", "chaque", "nos", "notre", "mon", "ma", "mes", "votre", "vos", "du",
])  # fmt: skip
PREPOSITIONS: Final = frozenset([
    "à", "au", "aux", "dans", "sur", "lors", "devant", "auprès", "en", "par", "depuis", "pour", "chez", "vers", "avec",
    "après", "avant", "durant", "pendant", "sous", "face", "selon", "via", "contre", "entre", "dès", "sans", "suite",
    "parmi", "outre",
])  # fmt: skip
OF: Final = frozenset({"de", "d'", "du", "des"})
DAYS: Final = frozenset([
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "demain", "matin",
    "soir", "midi", "après-midi",
])  # fmt: skip
MONTHS: Final = frozenset([
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
])  # fmt: skip

LEAD_CONJUNCTIONS: Final = frozenset({
    "mais", "et", "or", "car", "donc", "puis", "bref", "ainsi", "pourtant", "toutefois", "cependant",
})  # fmt: skip
"""Words that link a unit to the one before: they belong to the outlet, not to the content."""

LINK_STARTS: Final = ("pic.twitter", "http", "www.")
"""How addresses of pages begin, which stand between sentences where a page was copied with what it embeds."""
CUT_AFTER_COMMA: Final = (
    ("avant", "de"), ("avant", "d'"), ("avant", "que"), ("avant", "qu'"), ("tandis", "que"), ("tandis", "qu'"),
    ("dans", "un", "communiqué"), ("dans", "un", "entretien"), ("dans", "une", "interview"), ("dans", "un", "message"),
    ("dans", "une", "déclaration"), ("dans", "une", "lettre"), ("dans", "un", "courrier"), ("dans", "un", "tweet"),
    ("lors", "d'"), ("lors", "de"), ("lors", "du"), ("à", "l'", "issue"), ("à", "l'", "occasion"), ("en", "marge"), ("selon",),
    ("d'après",),
    ("en", "référence"), ("interrogé",), ("interrogée",), ("au", "lendemain"), ("au", "cours"), ("devant", "la", "presse"),
    ("devant", "les", "journalistes"), ("en", "réponse"), ("en", "réaction"), ("faisant", "référence"), ("par", "la", "voix"),
)  # fmt: skip
"""What, after a comma, goes back to the outlet's own words."""

CHANNEL_NOUNS: Final = frozenset([
    "communiqué", "communiqués", "entretien", "interview", "message", "tweet", "déclaration", "lettre", "courrier",
    "tribune", "billet", "éditorial", "rapport", "vidéo", "conférence", "point", "discours", "allocution", "intervention",
    "entrevue", "émission", "presse", "journalistes", "journaliste", "reporters", "twitter", "facebook", "instagram",
    "linkedin", "youtube", "telegram", "tiktok", "blog", "micro", "antenne", "plateau", "radio", "télévision", "chaîne",
    "afp", "reuters", "agence", "quotidien", "hebdomadaire", "journal", "magazine", "site", "réseau", "réseaux", "colonnes",
])  # fmt: skip
"""Where something is said: a phrase of one of these at the end of a content belongs to the outlet."""

TIME_NOUNS: Final = frozenset([
    "heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "an", "ans", "année", "minutes", "minute",
    "lendemain",
])  # fmt: skip

ACCORDING: Final = ("selon", "d'après", "dixit")
ACCORDING_PHRASES: Final = (
    ("d'", "après"), ("aux", "yeux", "de"), ("aux", "yeux", "du"), ("aux", "yeux", "des"), ("aux", "yeux", "d'"),
    ("à", "en", "croire"),
    ("aux", "dires", "de"), ("aux", "dires", "du"), ("aux", "dires", "des"), ("aux", "dires", "d'"), ("au", "dire", "de"),
    ("au", "dire", "du"),
    ("de", "l'", "avis", "de"), ("de", "l'", "avis", "du"), ("de", "l'", "avis", "des"), ("de", "l'", "aveu", "de"),
    ("de", "l'", "aveu", "du"),
    ("à", "entendre"), ("si", "l'", "on", "en", "croit"), ("si", "on", "en", "croit"), ("de", "source"), ("de", "sources"),
    ("de", "même", "source"), ("de", "bonne", "source"),
)  # fmt: skip
NOT_ACCORDING: Final = frozenset([
    "que", "qu'", "laquelle", "lequel", "lesquelles", "lesquels", "méthode", "cas", "besoin", "besoins", "critère",
    "critères", "formule", "formules", "modalité", "modalités", "principe", "principes", "calendrier", "règle", "règles",
    "ordre", "type", "niveau", "situation", "région", "régions", "âge", "procédure", "rythme", "moyens", "logique",
    "modèle", "schéma", "usage", "usages", "tradition", "coutume", "taille", "année", "saison", "circonstances", "toute",
    "leur", "leurs", "quel", "quelle", "quels", "quelles", "mode", "barème", "trajet", "nature", "couleur", "poids",
    "profil", "conditions", "axe", "axes", "lieux", "lieu", "endroit", "pays", "secteurs", "secteur", "catégorie",
    "catégories", "nombre", "goût", "goûts", "disponibilités", "priorité", "arrivée", "humeur", "qu-il",
])  # fmt: skip
"""After "selon", what is measured by and not who says so. Left out: "loi", "étude", "sondage", "chiffres", which do say."""

SPEAKERS: Final = frozenset([
    "gauche", "droite", "camp", "clan", "bourgmestre", "hebdomadaire", "chauffeur", "conducteur", "conductrice", "pilote",
    "source", "sources", "témoin", "témoins", "presse", "média", "médias", "journal", "quotidien", "agence", "chaîne",
    "radio", "site", "rapport", "étude", "sondage", "enquête", "chiffres", "données", "bilan", "décompte", "estimation",
    "estimations", "communiqué", "porte-parole", "police", "gendarmerie", "préfecture", "préfet", "préfète", "ministère",
    "ministre", "gouvernement", "exécutif", "présidence", "président", "présidente", "parquet", "procureur", "procureure",
    "tribunal", "cour", "juge", "avocat", "avocate", "maire", "mairie", "député", "députée", "sénateur", "sénatrice", "élu",
    "élue", "élus", "parti", "syndicat", "syndicats", "association", "associations", "organisation", "ong", "collectif",
    "entreprise", "groupe", "société", "direction", "directeur", "directrice", "patron", "patronne", "responsable",
    "responsables", "expert", "experts", "experte", "spécialiste", "spécialistes", "analyste", "analystes", "économiste",
    "économistes", "chercheur", "chercheuse", "chercheurs", "scientifiques", "professeur", "médecin", "médecins",
    "pompiers", "secours", "secouristes", "autorités", "opposition", "majorité", "manifestant", "manifestante",
    "manifestants", "habitant", "habitante", "habitants", "riverain", "riverains", "voisin", "voisine", "voisins",
    "victime", "victimes", "famille", "proche", "proches", "entourage", "homme", "femme", "dirigeant", "dirigeants", "chef",
    "cheffe", "secrétaire", "numéro", "leader", "candidat", "candidate", "conseiller", "conseillère", "diplomate",
    "diplomates", "diplomatie", "responsable", "fonctionnaire", "militaire", "militaires", "armée", "général", "colonel",
    "militant", "militante", "militants", "journaliste", "journalistes", "correspondant", "correspondante", "envoyé",
    "observateurs", "ambassadeur", "ambassade", "premier", "première", "vice-président", "vice-présidente", "commissaire",
    "commission", "conseil", "fédération", "union", "banque", "institut", "observatoire", "bureau", "cabinet", "services",
    "service", "intéressé", "intéressée", "élève", "élèves", "étudiant", "étudiante", "étudiants", "enseignant",
    "enseignante", "enseignants", "agriculteur", "agriculteurs", "agricultrice", "automobiliste", "ouvrier", "salarié",
    "salariés", "salariée", "employé", "employée", "artiste", "auteur", "auteure", "écrivain", "chanteur", "chanteuse",
    "acteur", "actrice", "réalisateur", "joueur", "joueuse", "entraîneur", "capitaine", "sélectionneur", "roi", "reine",
    "prince", "princesse", "pape", "évêque", "imam", "jeune", "trentenaire", "quadragénaire", "quinquagénaire",
    "sexagénaire", "septuagénaire", "retraité", "retraitée", "mère", "père", "fils", "fille", "frère", "sœur", "magistrat",
    "magistrate", "enquêteurs", "enquêteur", "suspect", "accusé", "prévenu", "politologue", "sociologue", "historien",
    "historienne", "politicien", "fondateur", "fondatrice", "coprésident", "coprésidente", "adjoint", "adjointe",
    "gouverneur", "chancelier", "chancelière", "banquier", "investisseurs", "marché", "météorologue", "météo", "assureur",
    "constructeur", "compagnie", "opérateur", "distributeur", "fabricant", "géant", "communauté", "état", "pouvoir",
    "régime", "rebelles", "insurgés", "groupes", "personne", "personnes", "gens", "français", "européens",
    "russes", "américains", "ukrainiens", "dernier", "dernière", "même", "celui", "celle",
])  # fmt: skip
"""Nouns that can say something: where syntax leaves doubt, a phrase headed by one of these is a source."""

COLON_NOUNS: Final = frozenset([
    "consigne", "slogan", "slogans", "message", "mot", "mots", "phrase", "question", "réponse", "réaction", "commentaire",
    "verdict", "constat", "conclusion", "avertissement", "cri", "déclaration", "tweet", "titre", "explication", "argument",
    "promesse", "objectif", "credo", "mantra", "devise", "appel", "ordre", "formule", "morale", "résumé", "refrain",
])  # fmt: skip
THAT_NOUNS: Final = frozenset({
    "annonce", "affirmation", "affirmations", "hypothèse", "idée", "rumeur", "rumeurs", "information", "informations",
    "accusation",
    "accusations", "assurance", "promesse", "conviction", "déclaration", "déclarations", "version", "thèse", "nouvelle",
    "théorie",
    "allégation", "allégations", "argument", "analyse", "constat", "principe",
})  # fmt: skip
"""Nouns that a clause with "que" or "selon laquelle" fills with words: "l'annonce que", "la rumeur selon laquelle"."""


ANONYMOUS: Final = frozenset({"source", "sources", "témoin", "témoins", "-on", "-t-on", "on", "anonymat"})
CONDITIONALS: Final = frozenset({"aurait", "auraient", "serait", "seraient"})

NOT_MODIFIERS: Final = frozenset({"comment", "pourquoi", "combien", "où", "si", "ne", "n'", "pas", "plus", "jamais", "rien"})
LINKS: Final = frozenset([
    "que", "qu'", "qui", "dont", "où", "si", "s'", "lorsque", "lorsqu'", "quand", "comme", "parce", "puisque", "puisqu'",
    "alors", "tandis", "lequel", "laquelle", "lesquels", "lesquelles", "auquel", "combien", "comment", "pourquoi", "quel",
    "quelle", "car", "mais", "et",
])  # fmt: skip
"""Words that take a finite verb into a clause of their own."""

MENTAL: Final = frozenset([
    "penser", "croire", "vouloir", "souhaiter", "espérer", "trouver", "considérer", "juger", "estimer", "voir",
    "craindre", "redouter", "douter", "attendre", "regretter",
])  # fmt: skip
SELF: Final = frozenset({"je", "j'", "nous", "on", "vous", "tu", "moi", "-je", "-nous", "-vous", "-on", "-t-on"})
REPORTED_THINGS: Final = frozenset([
    "information", "informations", "déclaration", "déclarations", "propos", "nouvelle", "nouvelles", "chose", "choses",
])  # fmt: skip
OUTLET_AGAIN: Final = frozenset([
    "qui", "que", "dont", "où", "ce", "alors", "tandis", "mais", "et", "avant", "après", "soit", "une", "un", "au", "aux",
    "faisant", "confirmant", "lequel", "laquelle", "lesquels", "pourtant", "or", "bien", "même", "si", "afin", "contre",
    "ainsi", "là", "voire", "comme", "avec", "sans", "lors", "depuis",
])  # fmt: skip
"""After "…, selon X," these go back to the outlet's own words."""

ANNOUNCING_NOUNS: Final = frozenset({"annonce", "affirmation", "accusation", "assurance", "promesse", "allégation", "rumeur"})
"""Of these, the ones that "que" alone fills: after "l'idée que" or "l'information que" the outlet itself may speak."""

WHICH: Final = frozenset({"laquelle", "lequel", "lesquelles", "lesquels"})
PAST_CONDITIONALS: Final = frozenset({"aurait", "auraient", "serait", "seraient"})
COUNTERFACTUAL: Final = frozenset({
    "pu", "dû", "fallu", "aimé", "préféré", "voulu", "souhaité", "mérité", "possible", "suffi", "valu", "gagné", "permis",
    "amené",
    "amenée", "amenés", "tenu", "tenue", "tenus",
})  # fmt: skip
"""Participles after which the conditional says what did not happen, or what would, and not what is heard."""
SUPPOSING: Final = frozenset({"si", "s'", "sans", "sinon", "faute", "cas", "condition", "moins", "désormais", "demain"})
DATE_WORDS: Final = DAYS | MONTHS | {"dernier", "prochain", "1er"}

READABLE: Final = frozenset({"pouvait", "peut", "pouvaient", "pourra", "veut", "voulait", "lit", "lisait", "entend", "entendait"})
READ: Final = frozenset({"lit", "lisait", "entend", "entendait"})
READING_VERBS: Final = frozenset({"lire", "entendre", "croire", "espérer", "voir"})
WHERE: Final = frozenset({"sur", "dans", "à", "au", "aux", "chez", "auprès", "sous"})
"""With "on" between them: "pouvait-on lire sur une pancarte", "lit-on dans le rapport", "veut-on croire à Paris"."""

ABOUT_SOURCE: Final = ("qui", "dans", "lors", "pub", "diff", "cit", "inter")
"""Beginnings of words that go on with the source of a "selon" phrase rather than with what it governs."""
SURE_CHANNELS: Final = frozenset({
    "twitter", "facebook", "afp", "reuters", "micro", "bfmtv", "rtl", "franceinfo", "presse", "antenne", "instagram", "telegram",
})  # fmt: skip
"""What makes "sur X" or "à X" the channel of an utterance, and no part of what is said."""
WITH_PERSON: Final = frozenset({"assurer", "prévenir", "avertir", "informer", "alerter", "rassurer", "convaincre"})
"""Cue verbs whose object is the person spoken to."""
OBJECT_AFTER_OF: Final = frozenset(
    {"évoquer", "parler", "qualifier", "traiter", "arguer", "féliciter", "réjouir", "indigner", "faire part", "faire état"}
)
"""Cue verbs whose content may follow "de"."""
BEFORE_DETERMINER: Final = frozenset({"et", "ou", "à", "en", "tous", "toutes", "tout", "toute", "l'", "numéro"})
"""Words after which an article goes on with the phrase instead of beginning one of its own."""

WIRE_NAMES: Final = frozenset({
    "afp", "france-presse", "reuters", "belga", "ats", "ap", "presse", "efe", "ansa", "dpa", "tass", "interfax", "xinhua",
    "figaro", "parisien", "monde", "bfmtv", "rtl", "franceinfo", "journalistes",
})  # fmt: skip
"""Last words of those to whom something is told: what "des" begins after one is who told it."""
