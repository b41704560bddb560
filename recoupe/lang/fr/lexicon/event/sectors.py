"""Who acts in the news: nouns for people and bodies, by sector in PLOVER's terms, and words that make a group of people.

Sectors: GOV government, MIL armed forces, COP police, JUD courts, OPP opposition, PTY parties, LEG parliaments, SPY services,
REB rebels and armed groups, CRM crime, CVL civilians, MED media, BUS companies, LAB labour, EDU schools, HLH health, REL
religion, NGO associations, IGO organisations of states, AGR farming, REF refugees and migrants. Faith alone makes no sector.
"""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.listed import words

_NOUNS: Final[dict[str, str]] = {
    "GOV": """gouvernement ministre ministère président présidente présidence premier-ministre vice-président vice-présidente chef
        préfet préfète préfecture sous-préfet maire mairie bourgmestre échevin municipalité exécutif autorité état secrétaire
        chancelier chancelière roi reine prince princesse monarque émir sultan gouverneur gouverneure gouvernorat régime
        administration diplomate ambassadeur ambassadrice ambassade consulat consul diplomatie chancellerie émissaire envoyé
        délégation porte-parole dirigeant dirigeante responsable négociateur négociatrice conseiller conseillère cabinet
        fonctionnaire agent ville région département commune canton province métropole collectivité pays capitale royaume
        république parquet-général haut-commissaire commissaire homologue junte dictateur despote majorité intendance douane
        bourg-mestre conseil élu élue édile adjoint adjointe vice-premier-ministre nation puissance coalition""",
    "LEG": """député députée sénateur sénatrice parlement parlementaire assemblée sénat congrès chambre eurodéputé eurodéputée
        rapporteur rapporteure législateur hémicycle commission groupe""",
    "PTY": "parti formation candidat candidate militant militante sympathisant adhérent électeur électrice partisan camp liste",
    "OPP": "opposition opposant opposante dissident dissidente frondeur frondeuse contestataire",
    "MIL": """armée soldat militaire général colonel capitaine lieutenant commandant amiral maréchal état-major troupe bataillon
        régiment marine aviation légionnaire casque-bleu officier caporal sergent parachutiste marin pilote garnison escadron
        chasseur brigade flotte détachement contingent réserviste conscrit artilleur tankiste unité""",
    "COP": """police policier policière gendarme gendarmerie gendarmette crs brigadier force patrouille garde douanier sûreté
        commissariat enquêteur enquêtrice motard raid gign bac""",
    "SPY": "espion espionne renseignement contre-espionnage",
    "JUD": """justice juge tribunal cour parquet procureur procureure magistrat magistrate avocat avocate juré
        jury ministère-public
        prud'homme jurisprudence notaire huissier bâtonnier greffier substitut prétoire""",
    "REB": """rebelle insurgé terroriste djihadiste jihadiste milice milicien combattant guérilla guérillero séparatiste mutin
        putschiste commando kamikaze islamiste maquisard mercenaire taliban peshmerga preneur-d'otage""",
    "CRM": """casseur suspect suspecte agresseur assaillant assaillante meurtrier meurtrière tueur tireur voleur voleuse braqueur
        trafiquant cartel gang bande malfaiteur ravisseur pirate hacker escroc délinquant criminel criminelle assassin violeur
        forcené fugitif prévenu prévenue accusé accusée détenu détenue prisonnier prisonnière condamné condamnée complice
        incendiaire vandale émeutier émeutière auteur coupable mafia""",
    "MED": """média journaliste presse chaîne radio journal quotidien hebdomadaire magazine reporter rédaction éditorialiste
        chroniqueur chroniqueuse photographe cameraman animateur animatrice correspondant correspondante agence site blogueur
        blogueuse photoreporter présentateur présentatrice télévision""",
    "BUS": """entreprise société groupe compagnie banque patron patronne PDG pdg actionnaire investisseur directeur directrice
        direction fabricant constructeur fournisseur commerçant commerçante entrepreneur entrepreneuse employeur filiale
        opérateur assureur multinationale start-up firme usine distributeur enseigne milliardaire banquier négociant
        exploitant promoteur annonceur armateur restaurateur hôtelier concurrent fonds chauffeur-taxi consortium patronat
        industriel importateur exportateur créancier""",
    "LAB": """syndicat syndicaliste salarié salariée ouvrier ouvrière travailleur travailleuse employé employée cheminot routier
        chauffeur conducteur conductrice intersyndicale gréviste personnel cadre stagiaire intérimaire mineur docker
        aiguilleur postier éboueur ambulancier taxi livreur collègue confrère""",
    "EDU": """lycéen lycéenne étudiant étudiante élève enseignant enseignante professeur professeure école université lycée
        collégien écolier recteur rectorat instituteur institutrice chercheur chercheuse proviseur""",
    "HLH": """médecin infirmier infirmière soignant soignante hôpital chirurgien chirurgienne pompier secouriste
        urgentiste patient
        patiente pharmacien sage-femme clinique samu aide-soignant sapeur-pompier psychiatre sauveteur""",
    "REL": """église prêtre évêque archevêque cardinal pape imam rabbin vatican moine religieuse pasteur diocèse fidèle pèlerin
        croyant clergé mosquée""",
    "NGO": """association ong collectif fondation organisation comité bénévole humanitaire militant-écologiste confédération
        fédération ligue défenseur défenseuse activiste signataire réseau""",
    "IGO": "union alliance otan onu europe",
    "AGR": "agriculteur agricultrice paysan paysanne éleveur éleveuse apiculteur vigneron viticulteur pêcheur bûcheron céréalier",
    "REF": "réfugié réfugiée migrant migrante exilé exilée demandeur-d'asile sans-papiers clandestin clandestine déplacé",
    "CVL": """manifestant manifestante habitant habitante personne citoyen citoyenne civil civile peuple population homme femme
        enfant jeune fille garçon victime passant passante famille foule riverain riveraine résident voisin voisine témoin
        client cliente usager consommateur consommatrice contribuable retraité retraitée automobiliste motard passager
        passagère supporter supportrice joueur joueuse footballeur entraîneur athlète individu adolescent adolescente mineur
        bébé mère père parent fils époux épouse frère sœur mari veuve veuf couple proche ami amie compagne compagnon gens monde
        communauté minorité Français Française participant participante public internaute spectateur spectatrice touriste
        visiteur visiteuse vacancier artiste acteur actrice chanteur chanteuse écrivain cinéaste réalisateur réalisatrice
        humoriste sportif locataire propriétaire organisateur organisatrice mouvement protestataire militant collaborateur
        collaboratrice ancien otage chargé chargée protégé protégée quadragénaire quinquagénaire sexagénaire trentenaire
        octogénaire septuagénaire vingtaine blessé blessée mort équipe youtubeur youtubeuse chômeur chômeuse précaire sinistré
        sinistrée rescapé rescapée survivant survivante orphelin clown skieur randonneur alpiniste cycliste piéton plaignant
        plaignante requérant foyer ménage électorat personnalité figure leader meneur interlocuteur représentant représentante
        membre partenaire adversaire rival rivale ennemi allié alliée voyou autochtone immigré immigrée étranger étrangère
        ressortissant ressortissante occupant occupante chef-d'entreprise professionnel sage spécialiste expert experte
        économiste historien politologue sociologue scientifique médiateur médiatrice observateur observatrice inconnu
        inconnue gilet-jaune partie-civile zadiste écologiste féministe antifasciste anarchiste black-bloc ultra nationaliste
        musulman musulmane chrétien chrétienne catholique protestant protestante juif juive kurde chiite sunnite copte rom tutsi
        hutu badaud ado épargnant épargnante déposant emprunteur votant votante abstentionniste sans-abri équipage
        populiste extrémiste néonazi royaliste souverainiste unioniste loyaliste réformateur conservateur libéral socialiste
        communiste républicain démocrate travailliste centriste nationaliste-corse""",
}  # fmt: skip

GARMENTS: Final = frozenset({
    "gilet", "gilets", "foulard", "foulards", "bonnet", "bonnets", "blouse", "blouses", "casque", "casques", "béret", "bérets",
    "chemise", "chemises", "col", "cols", "stylo", "stylos", "robe", "robes", "brassard", "brassards", "parapluie", "parapluies",
})  # fmt: skip
COLOURS: Final = frozenset({
    "jaune", "jaunes", "rouge", "rouges", "blanc", "blancs", "blanche", "blanches", "bleu", "bleus", "bleue", "bleues", "vert",
    "verts", "verte", "vertes", "noir", "noirs", "noire", "noires", "brun", "brunes", "rose", "roses", "orange", "violet",
})  # fmt: skip
"""A garment with its colour names those who wear it ("les bonnets rouges", "les blouses blanches")."""

GROUP_HEADS: Final = frozenset({
    "centaine", "dizaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine", "douzaine", "quinzaine",
    "millier", "million", "majorité", "groupe", "ensemble", "nombre", "partie", "moitié", "tiers", "poignée", "série", "foule",
    "plupart", "multitude", "quart",
})  # fmt: skip
"""Nouns that only count those who follow with "de": "une centaine de manifestants"."""

NEEDS_COMPLEMENT: Final = frozenset({"force", "service"})
"""Nouns that mean people only with what follows ("forces de l'ordre")."""

QUALIFIED: Final[dict[tuple[str, str], str]] = {
    ("force", "ordre"): "COP", ("force", "armée"): "MIL", ("force", "aérien"): "MIL", ("force", "spécial"): "MIL",
    ("force", "sécurité"): "COP", ("agence", "presse"): "MED", ("chef", "état"): "GOV", ("chef", "opposition"): "OPP",
    ("leader", "opposition"): "OPP", ("parti", "opposition"): "OPP", ("garde", "sceau"): "GOV", ("garde", "côte"): "COP",
    ("membre", "gouvernement"): "GOV", ("conseil", "état"): "JUD", ("conseil", "sécurité"): "IGO", ("groupe", "armé"): "REB",
    ("conseil", "constitutionnel"): "JUD", ("chef", "entreprise"): "BUS", ("ancien", "combattant"): "MIL",
    ("chef", "rebelle"): "REB", ("service", "secret"): "SPY", ("service", "renseignement"): "SPY", ("agent", "sécurité"): "COP",
}  # fmt: skip
"""Noun and word in its complement -> sector, where the noun alone says less."""

ABSTRACT_ENDINGS: Final = (
    "tion", "sion", "ment", "ité", "ance", "ence", "age", "isme", "ure", "ade", "esse", "ise", "ie", "oir", "ude", "eté",
)  # fmt: skip
PEOPLE_ENDINGS: Final = (
    "eur", "euse", "trice", "iste", "ien", "ienne", "ant", "ante", "ier", "ière", "ais", "aise", "ois", "logue",
)  # fmt: skip
"""Endings of nouns, in the singular, that name things and those that name people, for nouns in no list."""


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for sector, nouns in _NOUNS.items():
        for noun in nouns.split():
            table.setdefault(noun.lower(), sector)
    return table


SECTOR_OF: Final[dict[str, str]] = _table()
"""Noun in the singular -> sector."""

POLICE: Final = ("police",)
JUSTICE: Final = ("justice", "tribunal", "cour")
"""Nouns of those who arrest and try, where the text leaves the doer out."""

ANAPHORIC: Final = words(
    """chaîne pays ville région groupe parti mouvement entreprise société établissement organisation journal quotidien
    institution mission dossier lieu quartier commune soirée journée semaine week-end"""
)
"""Nouns that with "le" or "ce" only point back ("les journalistes de la chaîne"): a description ends before them."""

SEATS: Final = frozenset(
    {
        "Élysée", "Elysée", "Matignon", "Maison Blanche", "Maison-Blanche", "Kremlin", "Quai d'Orsay", "Beauvau", "place Beauvau",
        "Bercy", "Downing Street", "Pentagone", "Vatican", "Saint-Siège", "Capitole", "Bundestag", "palais présidentiel",
        "hôtel de Matignon", "palais de l'Élysée", "Rideau Hall", "Berlaymont", "Berne", "Palais fédéral",
    }
)  # fmt: skip
"""Places that stand for those who govern from them."""

NOT_PEOPLE: Final = words(
    """janvier février courrier dossier métier quartier chantier papier escalier calendrier cahier clavier foyer panier pilier
    palier acier secteur moteur valeur couleur erreur chaleur hauteur faveur honneur bonheur malheur intérieur extérieur
    ordinateur radiateur compteur facteur vecteur ascenseur tracteur rumeur fureur terreur horreur ampleur longueur douleur
    vapeur projecteur récepteur lueur rigueur vigueur peur fleur cœur liste piste instant montant carburant restaurant volant
    courant avant tournant croissant devant pendant bien lien soutien entretien maintien chien palais relais délai mois bois
    loi fois poids soixante cinquante matrice variante constante plante brevet atelier premier dernier particulier
    terrorisme frontière bannière matière manière première dernière lumière rivière carrière barrière croisière prière
    filière bière pierre taxe pelle contrepoids désormais mais jamais minière tribune assurance lacrymogène fumigène
    détonateur hélicoptère porte-avions lanceur distributeur accélérateur détecteur indicateur curseur transistor
    simulateur aspirateur ventilateur propulseur capteur conteneur bateau camion convoi semestre trimestre important
    dépôt montagne attente entente vente descente pente tente détente soupente trente quarante"""
)
"""Nouns with the ending of a trade that name things."""

NO_PLURAL: Final = words("cours")
"""Forms that look like the plural of a noun for people and are none."""

TIME_WORDS: Final = words(
    """janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi
    samedi dimanche fin début mi hier demain aujourd'hui matin soir midi nuit week-end"""
)
