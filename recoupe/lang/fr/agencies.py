"""News agencies and media that French reports rest on, with the ways of writing them, and the formulas that credit them."""

from __future__ import annotations

import re

AGENCIES: dict[str, tuple[str, ...]] = {
    "AFP": ("AFP", "A.F.P.", "Agence France-Presse", "Agence France Presse"),
    "Reuters": ("Reuters", "Thomson Reuters"),
    "Associated Press": ("Associated Press", "AP"),
    "Belga": ("Belga", "BELGA"),
    "ATS": ("ATS", "Keystone-ATS", "Agence télégraphique suisse"),
    "La Presse canadienne": ("La Presse canadienne", "La Presse Canadienne", "Presse canadienne"),
    "APS": ("APS", "Algérie Presse Service"),
    "MAP": ("MAP", "Maghreb Arabe Presse"),
    "TAP": ("TAP", "Tunis Afrique Presse"),
    "EFE": ("EFE", "Efe"),
    "ANSA": ("ANSA", "Ansa"),
    "DPA": ("DPA", "dpa"),
    "Bloomberg": ("Bloomberg",),
    "UPI": ("UPI", "United Press International"),
    "Tass": ("TASS", "Tass", "Itar-Tass", "ITAR-TASS"),
    "Ria Novosti": ("RIA Novosti", "Ria Novosti", "Ria-Novosti"),
    "Interfax": ("Interfax",),
    "Sputnik": ("Sputnik",),
    "Xinhua": ("Xinhua", "Chine nouvelle", "Chine Nouvelle"),
    "Kyodo": ("Kyodo",),
    "KCNA": ("KCNA",),
    "Yonhap": ("Yonhap",),
    "Anadolu": ("Anadolu",),
    "IRNA": ("IRNA", "Irna"),
    "Sana": ("SANA",),
    "NTB": ("NTB",),
    "TT": ("agence TT",),
    "APA": ("agence APA",),
    "NXP": ("NXP", "Newsnet"),
    "QMI": ("QMI", "Agence QMI"),
    "AWP": ("AWP",),
    "CNW": ("CNW",),
    "Relaxnews": ("Relaxnews", "AFP-Relaxnews"),
}
"""Agencies by their usual name, with the variants in which they are written; case counts."""

MEDIA: dict[str, tuple[str, ...]] = {
    "BFM TV": ("BFM TV", "BFMTV", "BFM-TV", "BFM"),
    "Mediapart": ("Mediapart", "Médiapart"),
    "Le Monde": ("Le Monde",),
    "Le Figaro": ("Le Figaro",),
    "Le Parisien": ("Le Parisien", "Aujourd'hui en France"),
    "Libération": ("Libération",),
    "Les Échos": ("Les Échos", "Les Echos"),
    "La Croix": ("La Croix",),
    "L'Humanité": ("L'Humanité",),
    "Le Point": ("Le Point",),
    "L'Express": ("L'Express",),
    "L'Obs": ("L'Obs", "Le Nouvel Observateur", "le Nouvel Obs"),
    "Marianne": ("l'hebdomadaire Marianne", "le magazine Marianne"),
    "Paris Match": ("Paris Match", "Paris-Match"),
    "Le JDD": ("Le JDD", "JDD", "Le Journal du dimanche", "Le Journal du Dimanche"),
    "Le Canard enchaîné": ("Le Canard enchaîné", "Canard enchaîné", "Le Canard Enchaîné"),
    "Charlie Hebdo": ("Charlie Hebdo",),
    "Ouest-France": ("Ouest-France", "Ouest France"),
    "Sud Ouest": ("Sud Ouest", "Sud-Ouest"),
    "La Voix du Nord": ("La Voix du Nord",),
    "Le Progrès": ("Le Progrès",),
    "La Dépêche": ("La Dépêche du Midi", "La Dépêche"),
    "La Provence": ("La Provence",),
    "Nice-Matin": ("Nice-Matin", "Nice Matin"),
    "Le Dauphiné libéré": ("Le Dauphiné libéré", "Le Dauphiné Libéré", "Dauphiné Libéré"),
    "Dernières Nouvelles d'Alsace": ("Dernières Nouvelles d'Alsace", "DNA"),
    "franceinfo": ("franceinfo", "France Info", "Franceinfo", "France info"),
    "France Inter": ("France Inter",),
    "France Bleu": ("France Bleu",),
    "France Culture": ("France Culture",),
    "France 2": ("France 2",),
    "France 3": ("France 3",),
    "France 24": ("France 24",),
    "RFI": ("RFI",),
    "TF1": ("TF1",),
    "LCI": ("LCI",),
    "CNews": ("CNews", "CNEWS"),
    "M6": ("M6",),
    "Europe 1": ("Europe 1",),
    "RTL": ("RTL",),
    "RMC": ("RMC",),
    "Public Sénat": ("Public Sénat",),
    "Brut": ("le média Brut",),
    "Le Soir": ("Le Soir",),
    "La Libre Belgique": ("La Libre Belgique", "La Libre"),
    "La Dernière Heure": ("La Dernière Heure", "La DH"),
    "Het Laatste Nieuws": ("Het Laatste Nieuws",),
    "De Standaard": ("De Standaard",),
    "De Morgen": ("De Morgen",),
    "RTBF": ("RTBF",),
    "VRT": ("VRT",),
    "Sudpresse": ("Sudpresse", "Sudinfo"),
    "Le Temps": ("Le Temps",),
    "Tribune de Genève": ("Tribune de Genève",),
    "RTS": ("RTS",),
    "NZZ": ("NZZ", "Neue Zürcher Zeitung"),
    "Radio-Canada": ("Radio-Canada",),
    "TVA": ("TVA Nouvelles", "réseau TVA"),
    "Le Devoir": ("Le Devoir",),
    "La Presse": ("La Presse",),
    "Le Journal de Montréal": ("Le Journal de Montréal",),
    "Globe and Mail": ("Globe and Mail",),
    "CBC": ("CBC",),
    "El Watan": ("El Watan",),
    "Jeune Afrique": ("Jeune Afrique",),
    "New York Times": ("New York Times", "NYT"),
    "Washington Post": ("Washington Post",),
    "Wall Street Journal": ("Wall Street Journal",),
    "USA Today": ("USA Today",),
    "Politico": ("Politico",),
    "Axios": ("Axios",),
    "CNN": ("CNN",),
    "NBC": ("NBC", "NBC News"),
    "CBS": ("CBS", "CBS News"),
    "ABC": ("ABC News",),
    "Fox News": ("Fox News",),
    "BBC": ("BBC",),
    "Sky News": ("Sky News",),
    "The Guardian": ("The Guardian", "Guardian"),
    "Financial Times": ("Financial Times",),
    "The Times": ("The Times",),
    "The Sun": ("The Sun",),
    "Daily Mail": ("Daily Mail",),
    "Der Spiegel": ("Der Spiegel", "Spiegel"),
    "Bild": ("Bild",),
    "Süddeutsche Zeitung": ("Süddeutsche Zeitung",),
    "El País": ("El País", "El Pais"),
    "El Mundo": ("El Mundo",),
    "Corriere della Sera": ("Corriere della Sera",),
    "La Repubblica": ("La Repubblica", "Repubblica"),
    "La Stampa": ("La Stampa",),
    "RAI": ("la RAI", "la Rai"),
    "Al-Jazeera": ("Al-Jazeera", "Al Jazeera"),
    "Al-Arabiya": ("Al-Arabiya", "Al Arabiya"),
    "Haaretz": ("Haaretz",),
    "RT": ("Russia Today", "RT France"),
    "Kommersant": ("Kommersant",),
    "Novaïa Gazeta": ("Novaïa Gazeta", "Novaya Gazeta"),
}
"""Media by their usual name. A name that is also a common word ("Le Temps", "La Croix") counts only inside a formula."""

RELAYED_BEFORE = re.compile(
    r"(?:selon|d'après|à en croire|cité[es]*? par|citant|relayé[es]* par|révélé[es]* par|rapporté[es]* par|diffusé[es]* par"
    r"|publié[es]* (?:par|dans)|repris[es]* par|dévoilé[es]* par|confirmant une information (?:de|d')"
    r"|information[s]? (?:de|du|d')|révélations? (?:de|du|d')|enquête (?:de|du|d')|source[s]? ?:|obtenu[es]* par"
    r"|consulté[es]* par) ?"
    r"(?:(?:nos|ses|leurs) confrères (?:de|du|d') ?)?"
    r"(?:(?:le|la|les|l'|du|de|des|un|une) ?){0,3}"
    r"(?:(?:quotidien|hebdomadaire|magazine|journal|mensuel|site(?: d'information)?"
    r"|chaîne(?: de télévision| d'information| télévisée)?"
    r"|radio|télévision|agence(?: de presse| d'information)?|média|émission)"
    r"(?: [a-zà-ÿ]+){0,2} ?)?[«\"“]? ?$",
    re.IGNORECASE,
)
"""What stands before the name of a medium that is relayed: "selon", "une information de", "cité par l'agence"."""

RELAYED_BEHIND = re.compile(
    r"^[»\"”]?,? ?(?:(?:ce|dans) [^,.;]{1,40} )?(?:qui (?:cite|citait)|citant"
    r"|a(?:vait)? (?:rapporté|révélé|affirmé|annoncé|indiqué"
    r"|écrit|publié|diffusé|dévoilé)|ont (?:rapporté|révélé|affirmé|annoncé|écrit)|rapporte(?:nt)?|révèle(?:nt)?|affirme(?:nt)?"
    r"|croit savoir|écrit|publie|dévoile)\b",
    re.IGNORECASE,
)
"""What stands behind the name of a medium that is relayed: "Mediapart a révélé"."""

INVERTED_BEFORE = re.compile(
    r"(?:rapporte(?:nt)?|révèle(?:nt)?|écrit|affirme(?:nt)?|indique(?:nt)?|a (?:rapporté|révélé|annoncé|écrit)"
    r"|ont (?:rapporté|révélé|annoncé)|rapportai(?:t|ent)) ?(?:(?:le|la|les|l') ?)?"
    r"(?:(?:quotidien|hebdomadaire|magazine|journal|site|chaîne|radio|agence)(?: [a-zà-ÿ]+){0,2} ?)?[«\"“]? ?$",
    re.IGNORECASE,
)
""""..., rapporte le quotidien X": the verb before its subject; it needs a comma before it, or the end of a quotation."""

TOLD_BEFORE = re.compile(
    r"(?:\bà|\bau micro d[e']|\bau|\bauprès d[e'u]|\bsur|\bdevant|joint[es]* par|contacté[es]* par|interrogé[es]* par"
    r"|interviewé[es]* par|journaliste[s]? d[e']|photographe[s]? d[e']|correspondant[es]* d[e'u]|vidéaste[s]? d[e']) ?"
    r"(?:(?:le|la|les|l') ?)?"
    r"(?:(?:quotidien|hebdomadaire|magazine|journal|site|chaîne|radio|agence)(?: [a-zà-ÿ]+){0,2} ?)?[«\"“]? ?$",
    re.IGNORECASE,
)
"""What stands before the name of a medium to which something was said, or whose people saw it."""

WITH_BEFORE = re.compile(r"(?:^|[\s(\[])(?:avec|et|,|/|-|–) ?(?:(?:l'|les agences|agences?) ?)?$", re.IGNORECASE)
""""avec AFP", "la rédaction et AFP", in a signature."""

_PRESS = r"la presse(?: [a-zà-ÿ]+(?:ne|se|le|re))?"
_MEDIA = r"(?:les|des|plusieurs|certains) (?:médias|journaux|agences de presse)(?: [a-zà-ÿ]+[sx])?"
_SAID = r"(?:rapporté|annoncé|révélé|affirmé|écrit)"
UNNAMED = re.compile(
    rf"(?:selon|d'après|à en croire) (?P<after>{_PRESS}|{_MEDIA})\b"
    rf"|(?P<subject>{_MEDIA}) (?:ont|avaient) {_SAID}"
    rf"|(?:rapporte|révèle|écrit|a {_SAID}) (?P<press>{_PRESS})\b"
    rf"|(?:rapportent|révèlent|ont {_SAID}) (?P<inverted>{_MEDIA})\b",
    re.IGNORECASE,
)
"""Media credited without a name: nobody's origin can be told from them, but that the report saw nothing itself can."""

SPELLED_OUT = ("Agence France-Presse", "Agence France Presse", "Presse", "Press", "agence")
"""What stands before an abbreviation in brackets that is only explained there: "l'Agence France-Presse (AFP)"."""

SIGNATURE_LINE = re.compile(
    r"(?:^|\n) *(?:(?:[A-ZÀ-Ý][\w'-]*|et|avec|par|la|le|les|rédaction|agences?|de|du|source|crédit|texte|-|©|\d{4})"
    r"[ ,/&:–]+){0,8}(?:l')?$"
)
"""What may stand before an agency's name on a line that signs: names, and the small words between them."""
