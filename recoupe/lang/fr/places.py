"""Places as data: capitals that stand for their states, other names of states, and the words that tell a state from a city.

States' names themselves come from Babel (see `recoupe.knowledge.gazetteer`); here stand only the forms that Babel lacks or that
the French press does not use.
"""

from __future__ import annotations

# French name of the seat of government -> ISO 3166-1 alpha-2. Left out: capitals that bear the name of their state (Luxembourg,
# Monaco, Djibouti, Singapour, Koweït, Panama, Guatemala, Saint-Marin), since both readings give the same word; Jérusalem,
# whose status is disputed; Victoria, Kingston, Georgetown, Saint-Georges and Saint-Jean, which are many cities' names.
CAPITALS: dict[str, str] = {
    "Paris": "FR", "Berlin": "DE", "Londres": "GB", "Rome": "IT", "Madrid": "ES", "Lisbonne": "PT", "Bruxelles": "BE",
    "La Haye": "NL", "Amsterdam": "NL", "Berne": "CH", "Vienne": "AT", "Dublin": "IE", "Copenhague": "DK", "Oslo": "NO",
    "Stockholm": "SE", "Helsinki": "FI", "Reykjavik": "IS", "Varsovie": "PL", "Prague": "CZ", "Bratislava": "SK",
    "Budapest": "HU", "Bucarest": "RO", "Sofia": "BG", "Athènes": "GR", "Nicosie": "CY", "La Valette": "MT", "Ljubljana": "SI",
    "Zagreb": "HR", "Sarajevo": "BA", "Belgrade": "RS", "Podgorica": "ME", "Pristina": "XK", "Skopje": "MK", "Tirana": "AL",
    "Tallinn": "EE", "Riga": "LV", "Vilnius": "LT", "Minsk": "BY", "Kiev": "UA", "Kyiv": "UA", "Chisinau": "MD",
    "Moscou": "RU", "Tbilissi": "GE", "Erevan": "AM", "Bakou": "AZ", "Ankara": "TR", "Astana": "KZ", "Noursoultan": "KZ",
    "Tachkent": "UZ", "Bichkek": "KG", "Douchanbé": "TJ", "Achgabat": "TM", "Pékin": "CN", "Beijing": "CN", "Tokyo": "JP",
    "Séoul": "KR", "Pyongyang": "KP", "Taipei": "TW", "Taipeh": "TW", "Oulan-Bator": "MN", "Hanoï": "VN", "Vientiane": "LA",
    "Phnom Penh": "KH", "Bangkok": "TH", "Rangoun": "MM", "Naypyidaw": "MM", "Kuala Lumpur": "MY", "Jakarta": "ID",
    "Manille": "PH", "Dili": "TL", "New Delhi": "IN", "Delhi": "IN", "Islamabad": "PK", "Kaboul": "AF", "Dacca": "BD",
    "Katmandou": "NP", "Colombo": "LK", "Thimphou": "BT", "Malé": "MV", "Téhéran": "IR", "Bagdad": "IQ", "Damas": "SY",
    "Beyrouth": "LB", "Amman": "JO", "Riyad": "SA", "Ryad": "SA", "Abou Dhabi": "AE", "Doha": "QA", "Manama": "BH",
    "Mascate": "OM", "Sanaa": "YE", "Le Caire": "EG", "Tripoli": "LY", "Tunis": "TN", "Alger": "DZ", "Rabat": "MA",
    "Nouakchott": "MR", "Dakar": "SN", "Bamako": "ML", "Niamey": "NE", "N'Djamena": "TD", "Khartoum": "SD", "Djouba": "SS",
    "Addis-Abeba": "ET", "Asmara": "ER", "Mogadiscio": "SO", "Nairobi": "KE", "Kampala": "UG", "Kigali": "RW",
    "Bujumbura": "BI", "Gitega": "BI", "Dodoma": "TZ", "Kinshasa": "CD", "Brazzaville": "CG", "Libreville": "GA",
    "Malabo": "GQ", "Yaoundé": "CM", "Bangui": "CF", "Abuja": "NG", "Cotonou": "BJ", "Porto-Novo": "BJ", "Lomé": "TG",
    "Accra": "GH", "Abidjan": "CI", "Yamoussoukro": "CI", "Ouagadougou": "BF", "Conakry": "GN", "Bissau": "GW",
    "Freetown": "SL", "Monrovia": "LR", "Banjul": "GM", "Praia": "CV", "Luanda": "AO", "Windhoek": "NA", "Gaborone": "BW",
    "Pretoria": "ZA", "Harare": "ZW", "Lusaka": "ZM", "Lilongwe": "MW", "Maputo": "MZ", "Antananarivo": "MG",
    "Tananarive": "MG", "Port-Louis": "MU", "Moroni": "KM", "Maseru": "LS", "Mbabane": "SZ", "Washington": "US",
    "Ottawa": "CA", "Mexico": "MX", "La Havane": "CU", "Port-au-Prince": "HT", "Saint-Domingue": "DO", "Tegucigalpa": "HN",
    "San Salvador": "SV", "Managua": "NI", "San José": "CR", "Caracas": "VE", "Bogota": "CO", "Quito": "EC", "Lima": "PE",
    "La Paz": "BO", "Santiago": "CL", "Buenos Aires": "AR", "Montevideo": "UY", "Asuncion": "PY", "Brasilia": "BR",
    "Paramaribo": "SR", "Canberra": "AU", "Wellington": "NZ", "Port Moresby": "PG", "Suva": "FJ", "Port-Vila": "VU",
    "Apia": "WS",
}  # fmt: skip

# The seat of the European Union's institutions: stands for the Union only where the report speaks of it.
UNION_SEAT = "Bruxelles"
UNION_NAME = "Union européenne"
UNION_WORDS = (
    "Union européenne", "UE", "Commission européenne", "Conseil européen", "Parlement européen", "Brexit", "Vingt-Sept",
    "Vingt-Huit", "zone euro", "Eurogroupe", "eurodéputé", "eurodéputée", "eurodéputés", "commissaire européen",
    "commissaire européenne", "Banque centrale européenne", "BCE",
)  # fmt: skip

# Names that the French press uses where Babel's label is another, or carries an explanation in brackets.
PRESS_NAMES: dict[str, str] = {
    "MM": "Birmanie", "HK": "Hong Kong", "MO": "Macao", "CD": "République démocratique du Congo", "CG": "Congo",
    "CZ": "République tchèque", "VA": "Vatican", "PS": "Palestine", "CF": "République centrafricaine", "FK": "Malouines",
    "RE": "La Réunion", "VN": "Vietnam", "EH": "Sahara occidental", "TL": "Timor oriental",
}  # fmt: skip

# The presidential palace is "le Palais" where the report speaks of it by its name.
PALACE = "Palais"
PALACE_NAME = "palais de l'Élysée"
PALACE_WORDS = ("Élysée", "Elysée")

# Further names of states. Left out: "Angleterre" and "Hollande" (parts of their states), "Maurice" (a first name, too).
STATE_ALIASES: dict[str, str] = {
    "Etats-Unis d'Amérique": "US", "États-Unis d'Amérique": "US", "USA": "US", "U.S.A.": "US", "Oncle Sam": "US",
    "Grande-Bretagne": "GB", "Royaume Uni": "GB", "UK": "GB", "Hexagone": "FR", "République française": "FR", "RFA": "DE",
    "République fédérale d'Allemagne": "DE", "République italienne": "IT", "Péninsule italienne": "IT",
    "République populaire de Chine": "CN", "Chine populaire": "CN", "Empire du Milieu": "CN", "Fédération de Russie": "RU",
    "Fédération russe": "RU", "République islamique d'Iran": "IR", "Tchéquie": "CZ", "Myanmar": "MM", "Bélarus": "BY",
    "Belarus": "BY", "RDC": "CD", "RD Congo": "CD", "Congo-Kinshasa": "CD", "Congo-Brazzaville": "CG",
    "République du Congo": "CG", "Centrafrique": "CF", "RCA": "CF", "Macédoine": "MK", "Swaziland": "SZ",
    "République arabe syrienne": "SY", "République turque": "TR", "Confédération helvétique": "CH", "Helvétie": "CH",
    "République de Corée": "KR", "République populaire démocratique de Corée": "KP", "RPDC": "KP", "Emirats": "AE",
    "Émirats": "AE", "EAU": "AE", "Arabie Saoudite": "SA", "Côte-d'Ivoire": "CI", "Cisjordanie et Gaza": "PS",
    "Territoires palestiniens": "PS", "Etat hébreu": "IL", "État hébreu": "IL", "Etat d'Israël": "IL", "État d'Israël": "IL",
    "Saint-Siège": "VA", "Cité du Vatican": "VA", "Viet Nam": "VN", "Viêt Nam": "VN", "Bosnie": "BA", "Taiwan": "TW",
    "Kirghizstan": "KG", "Kazakstan": "KZ", "Moldova": "MD", "Koweit": "KW", "Lybie": "LY", "Papouasie": "PG",
    "Trinité-et-Tobago": "TT", "Timor-Leste": "TL", "Royaume de Belgique": "BE", "Royaume d'Espagne": "ES",
    "Union indienne": "IN", "Pays-bas": "NL", "Nouvelle Zélande": "NZ", "Corée du sud": "KR", "Corée du nord": "KP",
    "Afrique du sud": "ZA", "République Dominicaine": "DO", "République Tchèque": "CZ", "Soudan du sud": "SS",
    "République démocratique du Congo": "CD", "République centrafricaine": "CF", "Birmanie": "MM", "Vatican": "VA",
    "Palestine": "PS", "Sahara occidental": "EH", "Hong Kong": "HK", "Hong-Kong": "HK", "Macao": "MO", "Congo": "CG",
    "Réunion": "RE", "République Démocratique du Congo": "CD", "République Centrafricaine": "CF", "Émirats Arabes Unis": "AE",
    "Emirats Arabes Unis": "AE", "Royaume-uni": "GB", "Etats-unis": "US", "États-unis": "US", "Île Maurice": "MU",
    "île Maurice": "MU",
}  # fmt: skip

# Names that mean a state but something else as well: known, so that they get their name, never added where nothing was found.
UNSURE_ALONE = frozenset({
    "Emirats", "Émirats", "Congo", "Réunion", "Maurice", "Bosnie", "Papouasie", "Jersey", "Géorgie", "Dominique", "Niue",
    "Macédoine", "Oncle Sam", "Empire du Milieu", "RCA", "EAU", "Guinée", "Grenade", "Antarctique", "Norfolk", "Wake",
    "Curaçao", "Samoa", "Micronésie", "Aruba", "Etat hébreu", "État hébreu", "Saint-Siège", "Saint-Martin", "Sainte-Lucie",
    "Sainte-Hélène", "Salvador", "Île Bouvet",
})  # fmt: skip

# Forms of other well-known places.
PLACE_ALIASES: dict[str, str] = {
    "Champs": "Champs-Élysées", "Champs-Elysées": "Champs-Élysées", "Champs Elysées": "Champs-Élysées",
    "Champs Élysées": "Champs-Élysées", "Ville Lumière": "Paris", "Ville lumière": "Paris", "Ville rose": "Toulouse",
    "Ville éternelle": "Rome", "Cité phocéenne": "Marseille", "cité phocéenne": "Marseille", "Capitale des Gaules": "Lyon",
    "Ile-de-France": "Île-de-France", "Vieux Continent": "Europe", "Vieux continent": "Europe", "NYC": "New York",
    "Paca": "Provence-Alpes-Côte d'Azur", "PACA": "Provence-Alpes-Côte d'Azur", "L.A.": "Los Angeles",
    "bande de Gaza": "bande de Gaza", "Bande de Gaza": "bande de Gaza", "Ile de la Réunion": "La Réunion",
}  # fmt: skip

# Nouns that belong to the name of the place that follows them directly ("autoroute A6", "carrefour X", "rond-point Y").
PLACE_HEADS = frozenset({
    "autoroute", "carrefour", "rond-point", "échangeur", "péage", "pont", "tunnel", "avenue", "boulevard", "rue", "place",
    "quai", "gare", "aéroport", "stade", "lycée", "collège", "hôpital", "nationale", "départementale",
})  # fmt: skip

# --- a capital that stands for its government -------------------------------------------------------------------------------

# Lemmas of verbs whose subject, where it is a capital, is the government there. Left out: what a town does as well (accueillir,
# vivre, compter, connaître, célébrer, abriter, organiser, fêter, pleurer, brûler).
STATE_VERBS = frozenset({
    "renvoyer", "nommer", "coopérer", "renouer", "entretenir", "diverger", "brandir", "ratifier", "conclure", "bombarder",
    "envahir", "financer", "mobiliser", "débloquer", "arguer", "alerter", "abandonner", "abstenir", "accepter", "accorder",
    "accuser", "admettre", "adopter", "affirmer", "ajouter", "aligner", "allier", "annoncer", "appeler", "approuver",
    "appuyer", "armer", "assurer", "avertir", "blâmer", "boycotter", "chercher", "choisir", "clamer", "concéder", "condamner",
    "conditionner", "confirmer", "conseiller", "considérer", "contester", "continuer", "convoquer", "craindre", "critiquer",
    "croire", "dire", "dresser", "durcir", "décider", "déclarer", "défendre", "démentir", "dénoncer", "déplorer", "déployer",
    "désapprouver", "engager", "entendre", "envisager", "envoyer", "espérer", "estimer", "exclure", "exhorter", "exiger",
    "expliquer", "expulser", "fournir", "fâcher", "féliciter", "geler", "hésiter", "imposer", "imputer", "indigner",
    "indiquer", "ingérer", "inquiéter", "insister", "interdire", "intervenir", "inviter", "invoquer", "joindre", "juger",
    "justifier", "lancer", "lever", "livrer", "menacer", "militer", "multiplier", "nier", "négocier", "objecter", "observer",
    "offrir", "opposer", "ordonner", "parier", "plaider", "pointer", "presser", "promettre", "proposer", "protester",
    "préciser", "préconiser", "préférer", "préoccuper", "prétendre", "prévenir", "prévoir", "prôner", "qualifier", "rappeler",
    "recommander", "reconnaître", "redouter", "refuser", "regretter", "rejeter", "relativiser", "renoncer", "reprocher",
    "retirer", "revendiquer", "riposter", "rompre", "réaffirmer", "réagir", "réclamer", "récuser", "réjouir", "répliquer",
    "répondre", "répéter", "résister", "rétorquer", "saluer", "sanctionner", "signaler", "signer", "sommer", "soucier",
    "souhaiter", "souligner", "soupçonner", "soutenir", "suspendre", "tarder", "tenter", "vouloir", "écarter", "émouvoir",
    "évoquer",
})  # fmt: skip

# Verbs that take the government as their object without a preposition. Left out: what befalls towns (attaquer, bombarder,
# frapper, menacer, quitter, visiter, toucher, gagner, libérer, bloquer, paralyser).
OBJECT_VERBS = frozenset({
    "accuser", "exhorter", "presser", "soupçonner", "sanctionner", "critiquer", "condamner", "défier", "remercier", "avertir",
    "isoler", "rassurer", "irriter", "soutenir", "convaincre", "contraindre", "forcer", "obliger", "sommer", "consulter",
    "informer", "blâmer", "dissuader", "provoquer", "contrer", "concurrencer", "appeler", "prévenir", "inciter", "froisser",
})  # fmt: skip

# Verbs whose "par" is a way, not an agent ("passer par Rome").
WAY_VERBS = frozenset({
    "passer", "repasser", "transiter", "entrer", "sortir", "voyager", "commencer", "débuter", "finir", "terminer", "arriver",
    "partir", "circuler", "aller", "venir", "revenir", "acheminer", "traverser", "rentrer", "relier", "desservir",
})  # fmt: skip

# Verbs and adjectives whose "à" brings a government, not a place ("a demandé à Moscou de", "hostile à Téhéran").
DATIVE_WORDS = frozenset({
    "demander", "reprocher", "enjoindre", "ordonner", "répondre", "imposer", "proposer", "livrer", "promettre", "offrir",
    "accorder", "refuser", "interdire", "permettre", "opposer", "appartenir", "résister", "obéir", "répliquer", "rétorquer",
    "céder", "fournir", "face", "grâce", "quant", "hostile", "favorable", "opposé", "allié", "fidèle", "loyal", "inféodé",
    "déplaire", "plaire", "conseiller", "suggérer", "intimer", "signifier", "concéder", "attribuer", "imputer",
})  # fmt: skip

# Prepositions that, before a bare capital, bring a government.
STATE_PREPOSITIONS = frozenset({"selon", "avec", "contre", "envers", "malgré", "auprès"})
# What follows a place that is named beside something ("avec Brazzaville juste en face").
BESIDE_PLACES = frozenset({"juste", "comme", "pour", "en", "à", "où", "dans", "sous", "derrière", "devant"})
# "pour Moscou" is a government at the head of a clause ("Pour Moscou, ..."), a destination after a verb of motion.
OPENING_PREPOSITIONS = frozenset({"pour"})
# What moves, or is laid out, between two towns: "le train entre Paris et Berlin" joins places.
BETWEEN_PLACES = frozenset({
    "train", "trains", "vol", "vols", "liaison", "liaisons", "ligne", "lignes", "route", "routes", "autoroute", "trajet",
    "trajets", "TGV", "avion", "avions", "navette", "navettes", "vie", "mi-chemin", "voyage", "voyages", "voyager", "voyagent",
    "kilomètres", "km", "partage", "partagé", "partagée", "tunnel", "axe", "trafic", "circulation", "match", "aller-retour",
    "allers-retours",
})  # fmt: skip

# Nouns whose "de" brings a government ("l'appui de Moscou", "aux yeux de Paris").
STATE_NOUNS = frozenset({
    "position", "réaction", "réponse", "soutien", "appui", "menace", "menaces", "sanction", "sanctions", "demande", "demandes",
    "appel", "appels", "décision", "refus", "allié", "alliés", "alliée", "pression", "pressions", "ingérence", "ingérences",
    "colère", "yeux", "veto", "proposition", "propositions", "intention", "intentions", "politique", "diplomatie", "stratégie",
    "volonté", "engagement", "engagements", "accusation", "accusations", "critiques", "condamnation", "part", "retrait",
    "ambitions", "ambition", "intérêts", "régime", "pouvoir", "menées", "ultimatum", "exigence", "exigences", "attitude",
    "méfiance", "inquiétude", "inquiétudes", "diktat", "diktats", "riposte", "rapprochement", "ennemi", "ennemis", "rival",
    "partenaire", "partenaires", "vassal", "influence", "promesse", "promesses", "avertissement", "avertissements", "silence",
    "déclaration", "déclarations", "objectif", "objectifs", "revendications", "revendication", "tutelle", "orbite", "giron",
    "feu", "vert", "consentement", "aval", "bienveillance", "hostilité", "protestation", "protestations",
})  # fmt: skip

# Words of a town hall: where the report speaks of "la mairie de X", X that acts may be the town.
TOWN_WORDS = ("mairie de", "maire de", "ville de", "Ville de", "municipalité de", "bourgmestre de", "conseil municipal de")

# "dit-on à Moscou": people there, not the government.
SAYS_ONE = frozenset({"-on", "-t-on"})
