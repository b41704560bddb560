"""Who and what can say something, which papers somebody stands behind, and whose office shuts out whose.

All forms are folded (small letters, no accents), as `recoupe.text.fold` gives them.
"""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr import cue_words, people_words, titles
from recoupe.text import fold

DOCUMENTS: Final = frozenset([
    "analyse", "analyses", "annuaire", "arrete", "article", "autopsie", "avis", "barometre", "base", "bilan", "brochure",
    "bulletin", "calculs", "calcul", "carte", "certificat", "charte", "chiffre", "chiffres", "circulaire", "classement", "code",
    "communique", "communiques", "compte", "comptes", "compte-rendu", "comptage", "conclusions", "constitution", "courrier",
    "decision", "declaration", "declarations", "decompte", "decret", "depeche", "depeches", "document", "documents",
    "documentaire", "dossier", "donnees", "editorial", "elements", "enquete", "enquetes", "estimation", "estimations", "etude",
    "etudes", "evaluation", "evaluations", "expertise", "expertises", "facture", "fiche", "fichier", "images", "index",
    "indications", "indicateur", "indice", "information", "informations", "jugement", "jurisprudence", "legende", "lettre",
    "livre", "loi", "lois", "manifeste", "memoire", "message", "messages", "mesures", "newsletter", "note", "notes", "page",
    "petition", "plan", "plainte", "previsions", "prevision", "proces-verbal", "projections", "projet", "propos", "proposition",
    "publication", "rapport", "rapports", "recensement", "recits", "recit", "reglement", "releves", "renseignements",
    "reportage", "resultats", "resolution", "scenario", "site", "sondage", "sondages", "statistiques", "statuts", "tableau",
    "temoignage", "temoignages", "texte", "textes", "tract", "traite", "tribune", "tweet", "verdict", "version", "video",
    "videos", "convention", "accord", "protocole", "amendement", "constat", "ordonnance", "arret", "billet", "blog", "pancarte",
    "pancartes", "banderole", "banderoles", "affiche", "affiches", "inscription", "inscriptions", "slogan", "slogans",
    "panneau", "panneaux", "ecriteau", "ecriteaux", "tag", "tags", "graffiti", "une", "termes", "dires", "mots", "adage",
    "proverbe", "dicton", "rumeur", "rumeurs", "tradition", "croyance", "revendication", "requete", "motion", "cahier",
    "registre", "encyclopedie", "dictionnaire", "bible", "coran",
])  # fmt: skip
"""What is written or counted and says what its author says."""

STATEMENTS: Final = frozenset([
    "communique", "texte", "message", "lettre", "courrier", "tribune", "tweet", "declaration", "document", "petition", "billet",
    "note", "tract", "manifeste", "missive", "video", "post", "publication", "editorial",
])  # fmt: skip
"""Of these, what one writes in one's own voice: "ajoute le communiqué" goes on with whoever put it out."""

ISSUED: Final = frozenset([
    "publie", "publies", "publiee", "publiees", "communique", "communiques", "communiquee", "communiquees", "diffuse",
    "diffuses", "diffusee", "diffusees", "realise", "realises", "realisee", "realisees", "rendu", "rendus", "rendue", "rendues",
    "etabli", "etablis", "etablie", "etablies", "fourni", "fournis", "fournie", "fournies", "donne", "donnes", "donnee",
    "donnees", "transmis", "transmise", "transmises", "mene", "menes", "menee", "menees", "devoile", "devoiles", "devoilee",
    "devoilees", "revele", "reveles", "revelee", "revelees", "emis", "emise", "emises", "signe", "signes", "signee", "signees",
    "redige", "rediges", "redigee", "redigees", "remis", "remise", "remises", "poste", "postes", "postee", "postees", "annonce",
    "annonces", "annoncee", "annoncees", "avance", "avances", "avancee", "avancees", "collecte", "collectes", "collectee",
    "collectees", "compile", "compiles", "compilee", "compilees", "recense", "recenses", "recensee", "recensees", "calcule",
    "calcules", "calculee", "calculees", "elabore", "elabores", "elaboree", "elaborees", "effectue", "effectues", "effectuee",
    "effectuees", "conduit", "conduite", "conduites", "presente", "presentes", "presentee", "presentees", "lance", "lancee",
    "ecrit", "ecrite", "ecrites", "produit", "produits", "produite", "produites", "mis", "mise", "mises", "public", "publics",
    "publique", "publiques", "livre", "livres", "livree", "livrees", "fait", "faite", "faites", "dresse", "dressee", "mesure",
    "mesures", "mesuree", "mesurees",
])  # fmt: skip
"""Participles after a paper whose "par" names its author; not "consulté", "obtenu", "commandé", "cité": that is somebody else."""

COLLECTIVES: Final = frozenset([
    "actionnaire", "actionnaires", "administrateurs", "affreteur", "agence", "agences", "alpiniste", "alpinistes", "amicale",
    "anciens", "antenne", "antennes", "arbitre", "arbitres", "armateur", "armee", "armees", "ars", "assassin", "assistance",
    "assistant", "assistante", "assistants", "association", "associations", "auditeur", "auditoire", "auditrices", "autorites",
    "aviation", "avionneur", "avocature", "bailleur", "banque", "barreau", "beauvau", "bebe", "bercy", "bourse", "boxeur",
    "branche", "braqueur", "braqueurs", "brasseur", "brigades", "bureau", "bureaux", "caisse", "cartel", "cartographe",
    "casques", "catholiques", "chaines", "chambre", "chambres", "chancelier", "chef-lieu", "chimiste", "chu", "clan", "clans",
    "club", "clubs", "coach", "coalition", "comites", "commission", "commissions", "communaute", "communautes", "comptable",
    "comptables", "conclave", "confederation", "conseil", "conseils", "consortium", "cooperative", "cooperatives", "copilote",
    "corporation", "cortege", "cour", "coureur", "creancier", "creanciers", "croisieriste", "croix-rouge", "cure", "dame",
    "dealer", "dealers", "dentiste", "dentistes", "dictature", "dioceses", "diplomatie", "djihadiste", "douane", "doyen",
    "doyenne", "eglises", "ehpad", "electorat", "elysee", "emirat", "emissaire", "emissaires", "enfant", "episcopat", "equipe",
    "equipementier", "espion", "espionnage", "espionne", "etat-majors", "executif", "experts-comptables", "exploitants",
    "faculte", "famille", "familles", "federation", "federations", "femmes", "fideles", "filles", "fillette", "fisc",
    "fondation", "fondations", "fonds", "foule", "garcon", "garcons", "gardiens", "gendarmerie", "gens", "geologue",
    "gouvernorat", "gouvernorats", "greffe", "greffiers", "grimpeur", "guerilla", "guilde", "hebdomadaires", "hommes", "hotel",
    "huissier", "huissiers", "imams", "individus", "inspecteurs", "inspection", "instruction", "insurrection", "interne",
    "internes", "interprofession", "investisseur", "investisseurs", "jeunes", "jeunesse", "jihadiste", "journaux", "juifs",
    "junte", "juridiction", "juridictions", "kamikaze", "kinesitherapeute", "kremlin", "label", "labels", "laboratoire",
    "lanceur", "lanceuse", "legislatif", "ligue", "liquidateur", "mafieux", "magazine", "magazines", "mairie", "mairies",
    "maison-blanche", "mandataire", "marine", "matignon", "mediateur", "mediateurs", "mediatrice", "meteo", "meteorologue",
    "meteorologues", "meurtrier", "meurtriere", "milice", "milices", "ministeriel", "minorite", "minorites", "moine", "moines",
    "monarchie", "monde", "monsieur", "musulmans", "mutuelle", "mutuelles", "nageur", "nageuse", "nonce", "notaires",
    "nourrice", "observatoire", "observatrice", "onusien", "onusiens", "opposition", "ordre", "organisation", "organisations",
    "orthodoxes", "palais", "parquet", "parrain", "passeur", "passeurs", "penitentiaire", "pentagone", "pharmacien",
    "pharmaciens", "pilote", "plongeur", "plongeurs", "population", "populations", "portail", "portails", "prefecture",
    "pretres", "principal", "prison", "prisonnier", "producteurs", "profession", "promoteur", "promoteurs", "protection",
    "protestants", "proviseur", "proviseure", "public", "quai", "quirinal", "quotidiens", "rabbins", "radios", "raffineur",
    "randonneur", "randonneurs", "rapporteurs", "rebellion", "recteur", "rectorat", "rectrice", "redaction", "religieuse",
    "religieuses", "religieux", "renseignement", "repenti", "repreneur", "repreneurs", "republique", "resistance", "revue",
    "revues", "royaume", "sage-femme", "sages-femmes", "salle", "samu", "sdis", "secours", "secretaires", "secretariat",
    "section", "sections", "securite", "selection", "seniors", "service", "services", "sherpa", "siderurgiste", "sismologues",
    "skieurs", "smur", "societes", "sous-prefecture", "spectateur", "spectateurs", "spectatrice", "stade", "staff", "studio",
    "studios", "surveillante", "surveillants", "syndicat", "synode", "tabloid", "tabloids", "tennisman", "tenniswoman",
    "terroriste", "theocratie", "tour-operateur", "trafiquant", "trafiquants", "transfuge", "transporteur", "transporteurs",
    "tresor", "tribu", "tribus", "tueur", "type", "urgences", "urgentiste", "urgentistes", "veterinaire", "veterinaires",
    "voleur", "voleurs", "voyagiste", "television", "organisme", "organismes", "adultes", "adulte", "francais", "on", "gilets",
    "foulards", "bonnets", "blouses", "signataires", "liberaux", "conservateurs", "communistes", "socialistes", "ecologistes",
    "republicains", "democrates", "travaillistes", "centristes", "insoumis", "nationalistes", "separatistes",
    "independantistes", "islamistes", "djihadistes", "jihadistes", "talibans", "citoyens", "citoyennes", "internautes",
    "lecteurs", "lectrices", "auditeurs", "telespectateurs", "utilisateurs", "usagers", "consommateurs", "clients", "client",
    "cliente", "patients", "patiente", "patient", "visiteurs", "visiteur", "visiteuse", "vacanciers", "vacancier", "touristes",
    "touriste", "voyageurs", "voyageur", "voyageuse", "passagers", "passager", "passagere", "demandeurs", "demandeur",
    "demandeuse", "demandeuses", "adolescent", "adolescente", "adolescents", "ado", "ados", "enfants", "gamin", "gamins",
    "bambins", "parents", "epoux", "epouse", "mari", "compagnon", "compagne", "veuf", "veuve", "couple", "tante", "oncle",
    "grand-pere", "grand-mere", "grands-parents", "belle-mere", "beau-pere", "cousin", "cousine", "neveu", "niece", "ami",
    "amie", "amis", "amies", "collegue", "collegues", "camarade", "camarades", "confrere", "confreres", "consoeur", "consoeurs",
    "compatriotes", "concitoyens", "delegation", "partie", "parties", "justice", "ville", "villes", "commune", "communes",
    "municipalite", "metropole", "agglomeration", "departement", "region", "regions", "canton", "province", "wilaya", "defense",
    "accusation", "equipes", "station", "cellule", "mission", "comite", "commissariat", "academie", "universite", "ecole",
    "lycee", "college", "hopital", "clinique", "eglise", "diocese", "vatican", "cite", "centre", "cabinet", "office",
    "assemblee", "senat", "parlement", "congres", "etat", "etat-major", "otan", "onu", "societe", "encadrement", "filiale",
    "marque", "maison", "firme", "editeur", "exploitant", "fournisseur", "fournisseurs", "entreprises", "industriels",
    "patronat", "patrons", "milieux", "partenaires", "partenaire", "interlocuteur", "interlocuteurs", "negociateurs",
    "negociateur", "negociatrice", "personnalites", "personnalite", "celebrites", "intellectuels", "universitaires",
    "academiciens", "astronomes", "physiciens", "medecins", "soignants", "soignant", "soignante", "aide-soignant",
    "aide-soignante", "aide", "infirmieres", "infirmiers", "secouristes", "forces", "troupes", "unite", "brigade",
    "garde-cotes", "equipage", "marins", "pilotes", "cheminots", "routiers", "chauffeurs", "camionneur", "camionneurs",
    "apiculteurs", "eleveurs", "pecheurs", "commercants", "artisans", "artisan", "hoteliers", "restaurateurs", "proprietaires",
    "locataires", "residents", "resident", "residente", "passants", "passant", "passante", "temoins", "badauds", "supporters",
    "supporteurs", "fans", "joueurs", "coureurs", "participants", "participant", "participante", "organisateurs",
    "organisatrices", "opposants", "opposantes", "detracteurs", "partisans", "partisan", "sympathisants", "militantes",
    "manifestantes", "grevistes", "greviste", "activistes", "zadistes", "squatteurs", "occupants", "occupant", "migrants",
    "migrant", "migrante", "refugies", "refugie", "refugiee", "rescape", "rescapes", "rescapee", "survivant", "survivants",
    "survivante", "otage", "otages", "prisonniers", "detenus", "accuses", "prevenus", "suspects", "assaillant", "assaillants",
    "tireur", "kidnappeurs", "ravisseurs", "pirates", "terroristes", "combattants", "combattant", "miliciens", "soldats",
    "soldat", "officiers", "responsables", "cadres", "cadre", "hauts", "ex-otage", "capitales", "pays", "occidentaux",
    "alliees", "allies", "puissances", "chancelleries", "chancellerie", "delegations", "ministeres", "prefectures", "parquets",
    "avocats", "avocates", "juges", "magistrats", "jures", "jure", "plaignants", "plaignant", "plaignante", "victimes",
    "sondes", "interroges", "interrogees", "repondants", "electeurs", "electeur", "electrice", "contribuables", "retraites",
    "actifs", "chomeurs", "salaries", "employes", "fonctionnaires", "agents", "agent", "agente", "employeurs", "employeur",
    "recruteurs", "syndicalistes", "delegues", "elus", "elues", "maires", "deputes", "deputees", "senateurs", "parlementaires",
    "eurodeputes", "ministres", "dirigeants", "chefs", "leaders", "presidents", "experts", "expertes", "specialistes",
    "economistes", "analystes", "chercheurs", "chercheuses", "auteurs", "autrice", "autrices", "auteures", "ecrivains",
    "historiens", "sociologues", "politologues", "journalistes", "reporters", "reporter", "correspondants", "envoyes",
    "observateurs", "commentateurs", "commentateur", "editorialistes", "chroniqueurs", "sceptiques", "specialiste",
    "conspirationnistes", "complotistes", "pouvoirs", "pouvoir", "ministere", "presidence", "gouvernements", "droite", "gauche",
    "extreme", "extreme-droite", "extreme-gauche", "eux", "ceux", "celles", "certains", "certaines", "beaucoup", "plusieurs",
    "autres", "autre", "un", "tous", "tout", "quelqu'un", "personne", "presse", "medias", "titres", "plaideur", "plaideurs",
    "commis", "vendeur", "vendeuse", "vendeurs", "caissiere", "ouvriers", "operateurs", "constructeurs", "distributeurs",
    "assureurs", "banques", "marches", "regulateur", "gendarme", "autorite", "police", "policiers", "gendarmes", "douanes",
    "douaniers", "pompiers", "sauveteurs", "internaute", "blogueurs", "youtubeurs", "influenceur", "influenceuse", "syndicats",
    "centrales", "intersyndicale", "front", "mouvement", "mouvements", "ligues", "reseau", "reseaux", "plateformes", "geants",
    "start-up", "musee", "festival", "direction", "directions", "gouvernance", "administration", "administrations",
    "institution", "institutions", "tribunal", "responsable", "cote", "entourage", "noyau", "tandem", "duo", "trio", "tuteur",
    "tutrice",
])  # fmt: skip
"""People in numbers, and bodies, beside the nouns of office and trade."""

SPEAKERS: Final = (
    frozenset(fold(word) for word in cue_words.SPEAKERS)
    | people_words.PERSONS
    | people_words.BODIES
    | DOCUMENTS
    | COLLECTIVES
    | frozenset(fold(word) for word in titles.OFFICES)
)
"""Every noun that may head the description of a speaker; its plural is not listed apart where "s" makes it."""

OFFICES: Final = frozenset(fold(word) for word in titles.OFFICES)

AGENT_ENDINGS: Final = (
    "iste", "istes", "ologue", "ologues", "ophobe", "eur", "eurs", "euse", "euses", "trice", "trices", "ien", "iens", "ienne",
    "iennes", "ier", "iers", "iere", "ieres", "aire", "aires", "ant", "ants", "ante", "antes", "ois", "oise", "oises", "ais",
    "aise", "aises", "ains", "aine", "aines",
)  # fmt: skip
"""How nouns of doers and peoples end; `NO_DOERS` are things that end so."""
NO_DOERS: Final = frozenset([
    "valeur", "valeurs", "couleur", "chaleur", "douleur", "peur", "erreur", "erreurs", "terreur", "fureur", "rumeur", "faveur",
    "hauteur", "grandeur", "longueur", "largeur", "rigueur", "vigueur", "ampleur", "lenteur", "moteur", "moteurs", "secteur",
    "secteurs", "facteur", "facteurs", "ascenseur", "ordinateur", "vapeur", "saveur", "odeur", "malheur", "bonheur", "honneur",
    "horreur", "humeur", "lueur", "majeur", "exterieur", "interieur", "leur", "meilleur", "plusieurs", "affaire", "affaires",
    "salaire", "salaires", "horaire", "horaires", "itineraire", "formulaire", "commentaire", "commentaires", "anniversaire",
    "scenario", "territoire", "dossier", "dossiers", "papier", "quartier", "quartiers", "chantier", "chantiers", "metier",
    "calendrier", "cahier", "fevrier", "janvier", "courrier", "premier", "dernier", "derniers", "entier", "foyer", "loyer",
    "carriere", "maniere", "matiere", "matieres", "lumiere", "frontiere", "frontieres", "barriere", "biere", "priere",
    "riviere", "croisiere", "poussiere", "banniere", "montant", "montants", "instant", "instants", "restant", "suivant",
    "courant", "pendant", "avant", "devant", "important", "plante", "attente", "moins", "fois", "mois", "bois", "droits",
    "choix", "voix", "jamais", "relais", "marais", "delais", "essais", "frais", "palais", "francais", "fontaine", "semaine",
    "semaines", "domaine", "domaines", "centaine", "dizaine", "douzaine", "vingtaine", "trentaine", "quarantaine",
    "cinquantaine", "soixantaine", "centaines", "dizaines", "haine", "peine", "plaine", "graine", "migraine", "terrain",
    "terrains", "train", "bain", "main", "pain", "gain", "gains", "lien", "liens", "bien", "biens", "rien", "chien",
    "entretien", "soutien", "maintien", "quotidien", "moyen", "moyens", "milieu", "primaire", "primaires", "exemplaire",
    "exemplaires", "glossaire", "anniversaires", "circulaire", "necessaire", "ordinaire", "variante", "variantes", "constante",
    "plaisanterie",
])  # fmt: skip

ABSTRACT_ENDINGS: Final = (
    "ement", "ements", "ament", "aments", "tion", "tions", "sion", "sions", "ite", "ites", "ete", "etes", "isme", "ismes", "ance",
    "ances", "ence", "ences", "itude", "itudes", "esse", "age", "ages", "%", "euros", "ans",
)  # fmt: skip
"""How nouns end that no speaker is meant by, where no list has them."""

THINGS: Final = frozenset([
    "week-end", "weekend", "semaine", "semaines", "journee", "journees", "minute", "minutes", "heure", "heures", "mois", "an",
    "ans", "annee", "annees", "jour", "jours", "fois", "anniversaire", "matin", "soir", "nuit", "lundi", "mardi", "mercredi",
    "jeudi", "vendredi", "samedi", "dimanche", "hier", "demain", "crise", "crises", "enjeu", "enjeux", "exemple", "exemples",
    "besoin", "besoins", "raison", "raisons", "acte", "actes", "attentat", "attentats", "assaut", "attaque", "attaques", "prix",
    "taux", "hausse", "hausses", "baisse", "baisses", "chute", "systeme", "systemes", "modele", "modeles", "processus",
    "probleme", "problemes", "question", "questions", "idee", "idees", "crainte", "craintes", "peur", "peurs", "lignee",
    "flambeau", "colere", "grogne", "violence", "violences", "debat", "debats", "dialogue", "taxe", "taxes", "impot", "impots",
    "reforme", "reformes", "mesure", "mesures", "budget", "somme", "sommes", "cout", "couts", "montant", "niveau", "age",
    "taille", "blessure", "blessures", "degats", "incendie", "feu", "feux", "accident", "accidents", "mort", "morts", "deces",
    "naissance", "vie", "situation", "situations", "sortie", "sorties", "entree", "retour", "depart", "arrivee", "objet",
    "objets", "rond-point", "ronds-points", "plage", "plages", "voiture", "voitures", "camion", "camions", "route", "routes",
    "autoroute", "cagnotte", "cagnottes", "moment", "moments", "point", "points", "prime", "primes", "delai", "delais",
    "resultat", "rencontre", "rencontree", "algorithme", "langue", "langues", "chose", "choses", "fait", "faits", "cas", "but",
    "objectif", "objectifs", "espoir", "espoirs", "cause", "causes", "effet", "effets", "risque", "risques", "menace",
    "menaces", "droit", "droits", "devoir", "devoirs", "travail", "emploi", "emplois", "salaire", "salaires", "pouvoir-d'achat",
    "carburant", "carburants", "essence", "diesel", "gaz", "petrole", "eau", "vent", "vents", "pluie", "neige", "tempete",
    "ouragan", "seisme", "seismes", "virus", "maladie", "vaccin", "vaccins", "traitement", "train", "trains", "avion", "avions",
    "bateau", "navire", "vote", "votes", "scrutin", "election", "elections", "referendum", "campagne", "guerre", "guerres",
    "conflit", "conflits", "paix", "cessez-le-feu", "treve", "frappe", "frappes", "tir", "tirs", "explosion", "explosions",
    "bombe", "bombes", "missile", "missiles", "arme", "armes", "argent", "dette", "dettes", "deficit", "croissance",
    "inflation", "monnaie", "euro", "euros", "dollar", "ecole-buissonniere", "plan", "plans", "piste", "pistes", "signe",
    "signes", "symbole", "symboles", "image", "photo", "photos", "marqueur", "marqueurs", "abandon", "manque", "absence",
])  # fmt: skip
"""Nouns for times, events and goods, which say nothing though no ending tells it."""

COUNTING: Final = frozenset([
    "plupart", "minorite", "totalite", "ensemble", "partie", "moitie", "tiers", "quart", "dizaine", "dizaines", "douzaine",
    "vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine", "centaine", "centaines", "millier", "milliers",
    "million", "millions", "nombre", "poignee", "foule", "un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit",
    "neuf", "dix", "plusieurs", "certains", "certaines", "quelques", "beaucoup", "bon", "nombreux", "nombreuses",
])  # fmt: skip
"""Before "de", these count; the noun after it says who speaks."""

POLLED: Final = "sondés"
"""Who is meant by a bare share ("22 % estiment que"), where the report tells of a poll."""
POLLS: Final = frozenset({"sondage", "sondages", "barometre"})
POLL_FORMS: Final = frozenset({"sondages?", "baromètre", "sondés", "sondées", "personnes interrogées", "panel"})
"""As they are written, as patterns: one of these in a report says that its shares may be of people who were asked."""

POSSESSIVES: Final = frozenset({"son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "notre", "nos", "votre", "vos"})

ELECTED: Final = frozenset([
    "depute", "deputee", "senateur", "senatrice", "elu", "elue", "maire", "eurodepute", "eurodeputee", "parlementaire", "edile",
    "conseiller", "conseillere", "bourgmestre", "candidat", "candidate", "depute-maire", "echevin", "echevine",
])  # fmt: skip
"""Seats that the people of a party may hold beside its offices."""
PARTY: Final = frozenset([
    "leader", "chef", "cheffe", "president", "presidente", "secretaire", "vice-president", "vice-presidente", "delegue",
    "deleguee", "porte-parole", "patron", "patronne", "figure", "membre", "fondateur", "fondatrice", "tete", "numero",
    "coordinateur",
])  # fmt: skip
STATE: Final = frozenset([
    "ministre", "premier", "premiere", "chancelier", "chanceliere", "roi", "reine", "pape", "prince", "princesse",
    "vice-ministre",
])  # fmt: skip
"""Offices of state, whose holders are not called by another office or trade in the same report."""
NEUTRAL: Final = frozenset([
    "homme", "femme", "responsable", "dirigeant", "dirigeante", "personnalite", "politique", "interesse", "quinquagenaire",
    "quadragenaire", "membre", "sexagenaire", "septuagenaire", "octogenaire", "trentenaire", "jeune",
])  # fmt: skip
"""Words for anybody: no office contradicts them."""
ANYBODY: Final = people_words.OWN_VOICE | frozenset([
    "medecin", "professeur", "professeure", "enseignant", "enseignante", "policier", "policiere", "gendarme", "pompier",
    "chauffeur", "etudiant", "etudiante", "jeune", "eleve", "lyceen", "lyceenne", "ouvrier", "ouvriere", "retraite", "membre",
    "conseiller", "conseillere", "collaborateur", "collaboratrice", "proche", "responsable", "infirmier", "infirmiere",
    "psychologue", "psychiatre", "chirurgien", "officier", "militaire", "capitaine", "gardien", "concierge", "notaire",
    "proprietaire", "commercant", "commercante", "gerant", "gerante", "agriculteur", "agricultrice", "temoin", "magistrat",
    "magistrate", "delegue", "deleguee", "adjoint", "adjointe", "benevole", "volontaire", "representant", "representante",
])  # fmt: skip
"""Nouns for people whom a report quotes without a name: no name is lent to them."""
ASKED: Final = frozenset([
    "realise", "realises", "realisee", "realisees", "mene", "menes", "menee", "menees", "effectue", "effectues", "effectuee",
    "effectuees", "conduit", "conduite", "conduites",
])  # fmt: skip
"""Of a poll, only who carried it out is its author: a medium that puts it out is not."""
NO_OFFICES: Final = frozenset({"candidat", "candidate", "ancien", "ancienne", "membre", "proche", "ami", "amie"})
"""Of words that stand beside a name, those that leave room for any office."""
GOING_ON: Final = frozenset({
    "ajouter", "poursuivre", "continuer", "reprendre", "conclure", "insister", "renchérir", "compléter", "enchaîner", "préciser",
    "détailler", "nuancer", "abonder", "rappeler", "développer", "marteler", "répéter", "résumer", "relativiser", "tempérer",
})  # fmt: skip
"""Verbs by which somebody who has spoken speaks on (as the cue verbs are written, with accents)."""
BODY_NOUNS: Final = people_words.BODIES | frozenset([
    "organisme", "observatoire", "cabinet", "comite", "conseil", "commission", "universite", "hopital", "etablissement", "ecole",
    "lycee", "federation", "intersyndicale", "cooperative", "mutuelle", "filiale", "marque", "editeur", "industriel", "radio",
    "groupement", "magazine", "site", "revue", "reseau", "think-tank", "lobby", "ligue", "instance", "formation", "exploitant",
])  # fmt: skip
"""Nouns that stand for a body named before, with or without an adjective: "l'organisation patronale"."""
STATE_BODIES: Final = frozenset([
    "ministere", "prefecture", "parquet", "senat", "assemblee", "parlement", "gouvernement", "elysee", "matignon", "tribunal",
    "cour", "police", "gendarmerie", "mairie", "armee", "kremlin", "otan", "onu", "union", "facebook", "twitter", "youtube",
    "instagram", "direction", "presidence",
])  # fmt: skip
"""First words of the names of bodies that no such noun stands for."""
BODY_TWINS: Final = frozenset({
    ("union", "syndicat"), ("union", "organisation"), ("federation", "syndicat"), ("confederation", "syndicat"),
    ("federation", "organisation"), ("confederation", "organisation"), ("syndicat", "organisation"), ("institut", "organisme"),
    ("association", "organisation"), ("banque", "institution"), ("institut", "cabinet"), ("parti", "formation"),
    ("mouvement", "parti"), ("organisation", "institution"), ("commission", "institution"), ("commission", "instance"),
    ("observatoire", "organisme"), ("observatoire", "ong"), ("observatoire", "organisation"), ("observatoire", "institut"),
    ("conseil", "instance"), ("conseil", "institution"), ("cour", "institution"), ("collectif", "organisation"),
    ("association", "ong"), ("organisation", "ong"), ("compagnie", "groupe"), ("banque", "groupe"), ("societe", "groupe"),
    ("compagnie", "entreprise"), ("banque", "etablissement"), ("societe", "entreprise"), ("groupe", "entreprise"),
})  # fmt: skip
"""First word of a body's name, and another noun that it may be called by."""
WIRES: Final = frozenset({"Agence France-Presse", "Reuters", "Associated Press", "Belga", "RIA Novosti", "Bloomberg"})
"""Agencies that a report is full of without being about them."""
HOLDING_VIEWS: Final = frozenset([
    "detracteurs", "opposants", "partisans", "defenseurs", "adversaires", "sceptiques", "critiques", "auteurs", "observateurs",
    "commentateurs", "initiateurs", "organisateurs", "signataires", "sympathisants", "promoteurs",
])  # fmt: skip
"""People who are named for what they think: after "pour" at the head of a sentence they say it."""
HOUSES: Final = {"presidence": "Élysée"}
"""Words for a seat of power that mean it by name where the report names it."""
NOBODY: Final = frozenset({"un", "une", "d'eux", "d'elles", "un d'eux", "une d'elles", "ce", "cela", "autre", "lui", "on", "ca"})
"""What is left of a phrase that stands for somebody only beside another: no description."""
