"""Names of institutions as data: short forms, seats that stand for them, and heads that a complement makes whole."""

from __future__ import annotations

# A short or variant form -> the canonical name. Media keep their article, as on their front page.
ALIASES: dict[str, str] = {
    # world and Europe
    "Nations unies": "Organisation des Nations unies", "Nations Unies": "Organisation des Nations unies",
    "Organisation des Nations Unies": "Organisation des Nations unies",
    "Alliance atlantique": "Organisation du traité de l'Atlantique nord",
    "Alliance Atlantique": "Organisation du traité de l'Atlantique nord",
    "Conseil de sécurité": "Conseil de sécurité des Nations unies",
    "Conseil de sécurité de l'ONU": "Conseil de sécurité des Nations unies",
    "Conseil de sécurité de l'Onu": "Conseil de sécurité des Nations unies",
    "Conseil de Sécurité": "Conseil de sécurité des Nations unies",
    "Assemblée générale de l'ONU": "Assemblée générale des Nations unies",
    "Assemblée générale de l'Onu": "Assemblée générale des Nations unies", "Commission de Bruxelles": "Commission européenne",
    "Union Européenne": "Union européenne", "Europe des Vingt-Sept": "Union européenne", "Vingt-Sept": "Union européenne",
    "Vingt-sept": "Union européenne", "Vingt-Huit": "Union européenne", "Vingt-huit": "Union européenne",
    "27": "Union européenne", "Ligue Arabe": "Ligue arabe",
    "Croix-Rouge internationale": "Comité international de la Croix-Rouge", "Banque Mondiale": "Banque mondiale",
    "Cour de justice de l'UE": "Cour de justice de l'Union européenne",
    "Cour de Strasbourg": "Cour européenne des droits de l'homme",
    "Cour de justice européenne": "Cour de justice de l'Union européenne",
    "Haut Commissariat de l'ONU aux réfugiés": "Haut-Commissariat des Nations unies pour les réfugiés",
    "Haut-Commissariat de l'ONU pour les réfugiés": "Haut-Commissariat des Nations unies pour les réfugiés",
    "Eglise catholique": "Église catholique", "Eglise": "Église catholique", "Église": "Église catholique",
    # armed groups
    "Daech": "État islamique", "Daesh": "État islamique", "DAECH": "État islamique", "Etat islamique": "État islamique",
    "Etat Islamique": "État islamique", "État Islamique": "État islamique", "groupe Etat islamique": "État islamique",
    "groupe État islamique": "État islamique", "organisation État islamique": "État islamique",
    "organisation Etat islamique": "État islamique", "groupe jihadiste État islamique": "État islamique",
    "groupe jihadiste Etat islamique": "État islamique", "Etat islamique en Irak et au Levant": "État islamique",
    "État islamique en Irak et au Levant": "État islamique", "Al Qaïda": "Al-Qaïda", "Al-Qaeda": "Al-Qaïda",
    "Al Qaeda": "Al-Qaïda", "al-Qaïda": "Al-Qaïda", "Al-Qaida": "Al-Qaïda", "al-Qaida": "Al-Qaïda", "Taliban": "Talibans",
    "talibans": "Talibans", "mouvement islamiste Hamas": "Hamas", "Hizbollah": "Hezbollah",
    # France
    "Assemblée": "Assemblée nationale", "Assemblée Nationale": "Assemblée nationale", "Palais Bourbon": "Assemblée nationale",
    "Palais-Bourbon": "Assemblée nationale", "palais Bourbon": "Assemblée nationale", "palais du Luxembourg": "Sénat",
    "Palais du Luxembourg": "Sénat", "Haute Assemblée": "Sénat", "Conseil d'Etat": "Conseil d'État", "Elysée": "Élysée",
    "palais de l'Elysée": "Élysée", "palais de l'Élysée": "Élysée", "Palais de l'Elysée": "Élysée",
    "Palais de l'Élysée": "Élysée", "présidence de la République": "Élysée", "Hôtel Matignon": "Matignon",
    "hôtel Matignon": "Matignon", "Hôtel de Matignon": "Matignon", "hôtel de Matignon": "Matignon",
    "Quai d'Orsay": "ministère des Affaires étrangères", "quai d'Orsay": "ministère des Affaires étrangères",
    "Bercy": "ministère de l'Économie et des Finances", "Beauvau": "ministère de l'Intérieur",
    "Place Beauvau": "ministère de l'Intérieur", "place Beauvau": "ministère de l'Intérieur",
    "Place Vendôme": "ministère de la Justice", "Chancellerie": "ministère de la Justice",
    "chancellerie": "ministère de la Justice", "hôtel de Brienne": "ministère des Armées",
    "Hôtel de Brienne": "ministère des Armées", "rue de Valois": "ministère de la Culture",
    "Rue de Valois": "ministère de la Culture", "rue de Solférino": "Parti socialiste", "Rue de Solférino": "Parti socialiste",
    "Solférino": "Parti socialiste", "place du Colonel-Fabien": "Parti communiste français",
    "Place du Colonel-Fabien": "Parti communiste français", "Sécu": "Sécurité sociale", "sécurité sociale": "Sécurité sociale",
    "Météo France": "Météo-France", "Pôle Emploi": "Pôle emploi", "préfecture de police": "préfecture de police",
    "Sages": "Conseil constitutionnel", "Rue Cambon": "Cour des comptes", "rue Cambon": "Cour des comptes",
    "Républicains": "Les Républicains", "République en marche": "La République en marche",
    "République en Marche": "La République en marche", "La République En Marche": "La République en marche",
    "République En Marche": "La République en marche", "La République en Marche": "La République en marche",
    "La République en marche !": "La République en marche", "En Marche": "La République en marche",
    "En Marche!": "La République en marche", "En Marche !": "La République en marche", "En marche": "La République en marche",
    "En marche !": "La République en marche", "En marche!": "La République en marche", "Insoumis": "La France insoumise",
    "insoumis": "La France insoumise", "France insoumise": "La France insoumise", "France Insoumise": "La France insoumise",
    "La France Insoumise": "La France insoumise", "Patriotes": "Les Patriotes", "Verts": "Les Verts",
    "Centristes": "Les Centristes", "Front National": "Front national", "Parti Socialiste": "Parti socialiste",
    "Rassemblement National": "Rassemblement national", "Parti communiste": "Parti communiste français",
    "Europe Ecologie-Les Verts": "Europe Écologie-Les Verts", "Europe Ecologie Les Verts": "Europe Écologie-Les Verts",
    "Europe Écologie Les Verts": "Europe Écologie-Les Verts", "Debout La France": "Debout la France",
    "Debout la france": "Debout la France", "Force Ouvrière": "Force ouvrière",
    "Gendarmerie nationale": "gendarmerie nationale", "PSA Peugeot Citroën": "PSA",
    "Paris Saint-Germain": "Paris Saint-Germain", "Paris SG": "Paris Saint-Germain", "PSG": "Paris Saint-Germain",
    "Olympique Lyonnais": "Olympique lyonnais", "OM": "Olympique de Marseille", "OL": "Olympique lyonnais",
    "Bleus": "équipe de France", "Tricolores": "équipe de France",
    # other states
    "State Department": "département d'État des États-Unis", "département d'Etat": "département d'État des États-Unis",
    "département d'État": "département d'État des États-Unis", "Département d'Etat": "département d'État des États-Unis",
    "Département d'État": "département d'État des États-Unis", "Maison-Blanche": "Maison Blanche",
    "Maison blanche": "Maison Blanche", "maison Blanche": "Maison Blanche", "GOP": "Parti républicain",
    "Grand Old Party": "Parti républicain", "Réserve fédérale": "Réserve fédérale des États-Unis",
    "Réserve fédérale américaine": "Réserve fédérale des États-Unis",
    "Banque centrale américaine": "Réserve fédérale des États-Unis",
    "banque centrale américaine": "Réserve fédérale des États-Unis", "Banque d'Angleterre": "Banque d'Angleterre",
    "Tories": "Parti conservateur", "tories": "Parti conservateur", "Tory": "Parti conservateur",
    "Labour": "Parti travailliste", "parti travailliste": "Parti travailliste", "Foreign Office": "Foreign Office",
    "parti républicain": "Parti républicain", "parti démocrate": "Parti démocrate", "parti conservateur": "Parti conservateur",
    "Knesset": "Knesset", "Tsahal": "Tsahal", "Mouvement cinq étoiles": "Mouvement 5 étoiles",
    "Mouvement Cinq Étoiles": "Mouvement 5 étoiles", "Mouvement Cinq Etoiles": "Mouvement 5 étoiles",
    "Mouvement 5 Etoiles": "Mouvement 5 étoiles", "Mouvement 5 Étoiles": "Mouvement 5 étoiles",
    "Mouvement cinq Etoiles": "Mouvement 5 étoiles", "Cinq Etoiles": "Mouvement 5 étoiles",
    "Cinq Étoiles": "Mouvement 5 étoiles", "Autorité Palestinienne": "Autorité palestinienne",
    "Forces armées révolutionnaires de Colombie": "Forces armées révolutionnaires de Colombie",
    "Frères Musulmans": "Frères musulmans", "Gardiens de la Révolution": "Gardiens de la révolution",
    # media
    "Figaro": "Le Figaro", "LE FIGARO": "Le Figaro", "Parisien": "Le Parisien", "Monde": "Le Monde", "LE MONDE": "Le Monde",
    "Point": "Le Point", "LE POINT": "Le Point", "Échos": "Les Échos", "Echos": "Les Échos", "Les Echos": "Les Échos",
    "Humanité": "L'Humanité", "Express": "L'Express", "Obs": "L'Obs", "Nouvel Observateur": "Le Nouvel Observateur",
    "Opinion": "L'Opinion", "Équipe": "L'Équipe", "Equipe": "L'Équipe", "L'Equipe": "L'Équipe",
    "Journal du dimanche": "Le Journal du dimanche", "Journal du Dimanche": "Le Journal du dimanche",
    "Le Journal du Dimanche": "Le Journal du dimanche", "Canard enchaîné": "Le Canard enchaîné",
    "Canard Enchaîné": "Le Canard enchaîné", "Canard": "Le Canard enchaîné", "Croix": "La Croix", "Soir": "Le Soir",
    "Libre Belgique": "La Libre Belgique", "Devoir": "Le Devoir", "Temps": "Le Temps", "Libé": "Libération",
    "Washington Post": "The Washington Post", "New York Times": "The New York Times",
    "Wall Street Journal": "The Wall Street Journal", "Guardian": "The Guardian", "Times": "The Times",
    "Financial Times": "Financial Times", "Voix du Nord": "La Voix du Nord", "Dépêche du Midi": "La Dépêche du Midi",
    "Dauphiné libéré": "Le Dauphiné libéré", "Dauphiné Libéré": "Le Dauphiné libéré",
    "Le Dauphiné Libéré": "Le Dauphiné libéré", "Progrès": "Le Progrès", "Cnews": "CNews", "CNEWS": "CNews",
    "France info": "Franceinfo", "France Info": "Franceinfo", "franceinfo": "Franceinfo", "Youtube": "YouTube",
    "youtube": "YouTube", "twitter": "Twitter", "facebook": "Facebook", "Charlie hebdo": "Charlie Hebdo",
    "Agence France Presse": "Agence France-Presse", "agence France-Presse": "Agence France-Presse",
    "Presse canadienne": "La Presse canadienne", "BFM-TV": "BFM TV", "Bfmtv": "BFMTV", "Die Welt": "Die Welt",
    "Spiegel": "Der Spiegel", "Bild": "Bild", "El Pais": "El País",
}  # fmt: skip

# Heads whose name is whole only with the state that they belong to: "ministère russe des Affaires étrangères" is the ministère
# des Affaires étrangères de la Russie. Left out: "Parti", "Union", "Fédération", "Académie", "Comité", "Compagnie", whose
# adjective is a part of the name ("Parti communiste français").
STATE_HEADS = frozenset({
    "ministère", "parlement", "sénat", "congrès", "assemblée", "chambre", "gouvernement", "présidence", "département",
    "ambassade", "consulat", "banque centrale", "cour suprême", "cour constitutionnelle", "conseil constitutionnel", "armée",
    "état-major", "diplomatie", "chancellerie", "trésor", "parquet général", "marine", "garde-côtes", "armée de l'air",
    "conseil d'état", "douma",
})  # fmt: skip

# Bodies that exist in many houses: the house that follows them is a part of their name, there and wherever they stand alone.
HOUSE_BODIES = frozenset({
    "société des journalistes", "société des rédacteurs", "sdj", "sdr", "société civile des journalistes",
    "comité d'entreprise", "conseil d'administration", "conseil de surveillance", "comité central d'entreprise",
    "comité social et économique", "intersyndicale", "société des personnels",
})  # fmt: skip

# A short form that the report itself makes clear: where one longer name of the report begins with it, it means that one. Left
# out: Parlement, Sénat, Église, Congrès, État, Parti, Front, which are often meant in general, or mean the country's own.
SHORTENED_HEADS = frozenset({
    "Commission", "Conseil", "Cour", "Fonds", "Banque", "Agence", "Organisation", "Fédération", "Autorité", "Haute Autorité",
    "Fondation", "Observatoire", "Institut", "Institution", "Confédération", "Syndicat", "Comité", "Office", "Bureau",
    "Société", "Compagnie", "Groupe", "Mouvement", "Coalition", "Tribunal", "Inspection", "Direction", "Académie",
    "Université", "Défenseur", "Centre",
})  # fmt: skip
UNION = "Union"
UNION_NAME = "Union européenne"
COMMISSION = "Commission"
COMMISSION_NAME = "Commission européenne"

# Small words before a long form in brackets or between its words, skipped when initials are compared.
SMALL_WORDS = frozenset({
    "a", "à", "au", "aux", "d", "d'", "de", "des", "du", "en", "et", "l", "l'", "la", "le", "les", "ou", "pour", "sur", "un",
    "une",
})  # fmt: skip

# Articles that the press leaves out or adds before a name.
ARTICLES = ("le ", "la ", "les ", "l'", "l’")

# Names of several words that are common words, places or people's as well: known, never added where nothing was found.
COMMON_WORDS = frozenset({
    "Place Vendôme", "place Vendôme", "Rue Cambon", "rue Cambon", "rue de Valois", "Rue de Valois", "rue de Solférino",
    "Rue de Solférino", "place Beauvau", "Place Beauvau", "palais du Luxembourg", "Palais du Luxembourg",
    "place du Colonel-Fabien", "Place du Colonel-Fabien", "palais de l'Élysée", "Palais de l'Élysée", "palais de l'Elysée",
    "Palais de l'Elysée", "En marche", "En Marche", "Le Monde", "LE MONDE", "Le Point", "LE POINT", "Le Soir", "Le Temps",
    "Le Progrès", "La Croix", "L'Express", "L'Opinion", "L'Équipe", "Le Canard", "Maison Blanche", "Maison-Blanche",
    "maison Blanche", "Maison blanche", "Parti démocrate", "Parti des travailleurs", "Les Verts", "Le Parisien",
    "sécurité sociale", "présidence de la République", "parti démocrate", "parti républicain", "parti conservateur",
    "Droit au logement", "Droit et justice", "Force ouvrière", "Front national de libération", "équipe de France", "The Times",
    "Les Centristes", "Les Patriotes", "Police judiciaire", "Renseignements généraux", "préfecture de police", "Le Devoir",
    "gendarmerie nationale",
})  # fmt: skip

# Capitalised words that are no entity by themselves.
NO_ENTITY = frozenset({
    "président", "premier ministre", "ministre", "madame", "monsieur", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
    "samedi", "dimanche", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "photo", "vidéo", "video", "direct", "lire", "lire aussi", "publicité", "exclusif", "interview",
    "dieu", "internet", "je", "il", "elle", "nous", "vous", "on", "ce", "cette", "mais", "et", "ou", "donc", "car", "ni", "or",
    "oui", "non", "merci", "bonjour", "bravo", "voilà", "selon", "pour", "avec", "sans", "dans", "après", "avant", "depuis",
    "comme", "si", "quand", "alors", "ainsi", "html", "http", "https", "www", "com", "pic", "googletag", "script", "gmt", "rt",
    "via", "ndlr", "sipa", "crédit", "copyright", "untel", "unetelle", "état", "etat", "la république", "république",
    "gouvernement", "justice", "police", "noël", "pâques", "covid", "covid-19",
})  # fmt: skip

# States by the article that "de" takes before them ("d'Israël", "des États-Unis"); else by the name's first and last letter.
WITHOUT_ARTICLE = frozenset({
    "SL", "IL", "CU", "MT", "CY", "HT", "MG", "SG", "TW", "MC", "AD", "BH", "OM", "DJ", "HK", "MO", "SM", "LK", "MU", "BB",
    "BN", "PR",
})  # fmt: skip
PLURAL_STATES = frozenset({"US", "NL", "PH", "AE", "KM", "MV", "SC", "BS", "FJ", "SB", "MH", "FK"})
MASCULINE_IN_E = frozenset({"GB", "MX", "MZ", "KH", "ZW", "SR", "BZ"})

# Media: institutions wherever they are named, whatever the word means else. Left out: names that are common words or places by
# themselves (Monde, Point, Temps, Soir, Croix, Express), which need their article.
MEDIA = frozenset({
    "Le Monde", "Le Figaro", "Le Parisien", "Le Point", "Le Temps", "Le Soir", "Le Devoir", "Le Matin", "Le Progrès",
    "Le Télégramme", "Le Courrier picard", "Le Canard enchaîné", "Le Journal du dimanche", "Le Journal de Montréal",
    "Le Nouvel Observateur", "Le Nouvel Obs", "La Croix", "La Presse", "La Libre Belgique", "La Libre", "La Dernière Heure",
    "La Provence", "La Montagne", "La Voix du Nord", "La Dépêche du Midi", "La Dépêche", "La Repubblica", "La Stampa",
    "La Tribune", "L'Humanité", "L'Express", "L'Obs", "L'Équipe", "L'Opinion", "L'Écho", "L'Alsace", "L'Est républicain",
    "L'Union", "Les Échos", "Les Echos", "Libération", "Mediapart", "Médiapart", "Charlie Hebdo", "Paris Match",
    "Ouest-France", "Sud Ouest", "Nice-Matin", "Var-Matin", "Midi libre", "Corse-Matin", "20 Minutes", "Valeurs actuelles",
    "Télérama", "Slate", "HuffPost", "Rue89", "Streetpress", "Konbini", "Loopsider", "BFMTV", "BFM TV", "BFM", "CNews",
    "iTélé", "LCI", "LCP", "TF1", "TMC", "Canal+", "Arte", "Public Sénat", "France 2", "France 3", "France 4", "France 5",
    "France 24", "France Inter", "France Info", "Franceinfo", "franceinfo", "France Culture", "France Bleu",
    "France Télévisions", "Radio France", "Radio-Canada", "Radio Classique", "RFI", "RTL", "RMC", "Europe 1", "Sud Radio",
    "RTBF", "VRT", "VTM", "RTS", "TSR", "TV5", "TV5 Monde", "TVA", "RTL-TVI", "Belga", "Keystone-ATS", "De Standaard",
    "De Morgen", "Het Laatste Nieuws", "Het Nieuwsblad", "De Tijd", "Tages-Anzeiger", "Neue Zürcher Zeitung", "NZZ", "Blick",
    "24 heures", "Tribune de Genève", "El Watan", "El Moudjahid", "El Khabar", "TSA", "Jeune Afrique", "Reuters",
    "Associated Press", "Agence France-Presse", "Bloomberg", "CNN", "CNBC", "NBC", "ABC", "CBS", "MSNBC", "Fox News", "BBC",
    "Sky News", "ITV", "Channel 4", "The New York Times", "New York Times", "The Washington Post", "Washington Post",
    "The Wall Street Journal", "Wall Street Journal", "The Guardian", "The Times", "Daily Mail", "Daily Telegraph",
    "The Independent", "The Economist", "Financial Times", "USA Today", "Los Angeles Times", "Politico", "BuzzFeed",
    "Newsweek", "Der Spiegel", "Die Welt", "Die Zeit", "Süddeutsche Zeitung", "Frankfurter Allgemeine Zeitung", "FAZ", "ARD",
    "ZDF", "Deutsche Welle", "Corriere della Sera", "Ansa", "RAI", "El País", "El Pais", "El Mundo", "La Vanguardia",
    "Publico", "Haaretz", "Yediot Aharonot", "Maariv", "Jerusalem Post", "Al-Jazeera", "Al Jazeera", "Al-Jazira", "Al-Arabiya",
    "Al Arabiya", "Al-Hayat", "Al-Ahram", "Al-Manar", "Al-Mayadeen", "Irna", "Tasnim", "Press TV", "Anadolu", "Hürriyet",
    "Cumhuriyet", "Interfax", "Tass", "Itar-Tass", "RIA Novosti", "Ria Novosti", "Sputnik", "RT France", "Russia Today",
    "Kommersant", "Novaïa Gazeta", "Chine nouvelle", "Xinhua", "CCTV", "Global Times", "Kyodo", "NHK", "Asahi", "Yonhap",
    "KCNA", "Times of India", "Globo", "Folha de S. Paulo", "Telesur", "Facebook", "Twitter", "YouTube", "Instagram",
    "WhatsApp", "TikTok", "Google", "WikiLeaks", "Wikileaks", "Figaro Live", "FigaroVox", "Le Figaro Magazine", "Brut",
})  # fmt: skip

# Seats of power: the institution wherever the bare word stands, since it is received there, informed there, and speaks there.
# Left out: Maison Blanche, a house as often, and Bercy and Beauvau, a hall and a square as well.
SEATS = frozenset({
    "Élysée", "Elysée", "Matignon", "Quai d'Orsay", "Kremlin", "Pentagone", "Foreign Office", "Downing Street", "Bundestag",
    "Bundesrat", "Bundeswehr", "Knesset", "Tsahal", "Sénat", "Assemblée nationale", "Douma", "Reichstag",
})  # fmt: skip

# Offices (and sorts of places) of which every place has one: the office is a common noun, the place is the name ("la préfecture
# du Nord"). Left out: ministries, courts, universities, and "préfecture de police", which is one institution.
LOCAL_OFFICES = frozenset({
    "île", "ville", "région", "village", "province", "département", "préfecture", "sous-préfecture", "ambassade", "consulat",
    "parquet", "mairie", "police", "gendarmerie", "municipalité", "commune", "procureur",
})  # fmt: skip

# Before "République de X", X is the prosecutor's place, no republic.
PROSECUTORS = ("procureur de la ", "procureure de la ", "procureurs de la ", "parquet de la ")

# Nouns that say what the name that follows them directly is, and stay outside it.
KINDS_OF_BODIES = frozenset({
    "groupe", "parti", "agence", "chaîne", "radio", "quotidien", "journal", "hebdomadaire", "magazine", "site", "réseau",
    "plateforme", "plate-forme", "messagerie", "mouvement", "syndicat", "association", "ONG", "constructeur", "entreprise",
    "société", "compagnie", "banque", "opérateur", "géant", "organisation", "collectif", "laboratoire", "start-up",
    "fondation", "milice", "cabinet", "institut", "télévision", "avionneur", "enseigne", "marque", "club", "équipementier",
    "distributeur", "éditeur", "think",
})  # fmt: skip
