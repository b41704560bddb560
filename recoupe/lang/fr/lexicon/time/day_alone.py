"""What stands in French around the number of a day told without its month."""

from __future__ import annotations

import re

from recoupe.lang.fr.lexicon.time import words
from recoupe.lang.tables.time_contexts import DayAloneContexts
from recoupe.lang.time_gaps import before

DAY_ALONE = DayAloneContexts(
    before=before(r"le|du|au"),
    no_before=before(
        r"(?:rue|place|avenue|boulevard|article|articles|alinéa|page|chapitre|ligne|bus|tram|métro|route|département|numéro"
        r"|habite"
        r"|maillot|chambre|groupe|score|indice|quai|porte|lot|bloc|annexe|point|loto|canal|chaîne|bloqué|noté|passer|passe|passé"
        r"|place de la|domicilié|demeurant|situé|située|sis|sise|dossard|psaume|verset) (?:du|le|au)|(?:sur|jusque) le|comme le"
    ),
    no_after=re.compile(
        r"[.,/:]\d|[ \n]?[-–/°%€$£+*x]|[ \n]\d|[ \n]?(?:e|ème|er|ers?|de|d'|sur|millions?|milliards?|km|kg|mètres?|bis|ter"
        r"|points?|h"
        r"|heures?|rue|avenue|boulevard|place|quai|allée|minutes?|janv\.|févr\.)(?!\w)"
    ),
    clock_after=re.compile(
        r",?[ \n](?:(?:à|vers|dès|entre|de|à partir de)[ \n](?:\d{1,2}[ \n]?(?:h|heures)(?![^\W\d_])|\d\d:\d\d|midi|minuit)"
        r"|(?:au|dans la|en)[ \n](?:matin|matinée|soir|soirée)(?!\w)|prochain(?!\w)|dernier(?!\w)|courant(?!\w)"
        r"|de ce mois|du mois en cours)"
    ),
    free_after=re.compile(
        r"[ \n]?(?:[.;:!?)»\"]|,[ \n]|$|\n)|[ \n](?:à|dans|en|devant|pour|par|avec|lors|chez|et|ou|mais|puis|sans|contre|qui|que"
        r"|au|aux|afin|a|ont|est|sont|sera|seront|avait|avaient|était|étaient|n'|ne|s'|se)(?!\w)"
    ),
    opening_before=before(r"du|entre le|de nouveau du"),
    open_range_after=re.compile(
        r"[ \n](?:au|et[ \n]le)[ \n](\d{1,2})(?!\d)(?![.,/:]\d|[ \n]?[-–/°%€$£+*x]|[ \n]\d|[ \n]?(?:e|ème|de|d'|sur"
        r"|millions?|milliards?|km|kg|points?|h|heures?|(?:" + "|".join(words.MONTHS) + r"))(?!\w))"
    ),
    range_before=before(r"au|et le|ou le|puis le|et au|et du"),
    bound_before=before(
        r"à partir du|à compter du|jusqu'au|dès le|d'ici au|d'ici le|avant le|depuis le|après le|au plus tard le|prévue?s? le"
        r"|fixée?s? au|reportée?s? au|repoussée?s? au|attendue?s? le|programmée?s? le|prévue?s? pour le|datée?s? du"
    ),
    event_before=before(
        r"(?:concert|réunion|séance|audience|manifestation|marche|scrutin|élection|vote|match|rencontre|sommet|attaque|attentat"
        r"|nuit|soirée|journée|grève|conseil|assemblée|cérémonie|débat|vol|frappe|explosion|annonce|décision|rassemblement"
        r"|mobilisation|congrès|procès|lettre|communiqué|arrêté|date|matin|soir) du"
    ),
    verb_before=re.compile(
        r"(?:^|\W)(?:lieu|tiendra|tenue?|tiennent|ouvr\w+|commenc\w+|début\w+|reprend\w*|reprise|achèv\w+|termin\w+|arriv\w+"
        r"|survenue?s?"
        r"|produite?|déroul\w+|jugée?s?|comparaît\w*|comparaîtra|voter\w*|réuni\w*|fêt\w+|né|née|morte?|décédée?|signée?s?"
        r"|arrêtée?s?|interpellée?s?|écrouée?s?|inculpée?s?|hospitalisée?s?|élue?s?|nommée?s?|tuée?s?|blessée?s?|disparue?s?"
        r"|rentr\w+|quitt\w+|débarqu\w+|dissous|dissoute|adoptée?s?|publiée?s?|paraîtra|sortira|entrer\w* en vigueur|libérée?s?)"
        r"[ \n](?:[^\W\d_]+[ \n]){0,2}le[ \n]$"
    ),
    ahead_before=before(
        r"à partir du|à compter du|jusqu'au|d'ici au|d'ici le|avant le|au plus tard le|prévue?s? le|fixée?s? au|reportée?s? au"
        r"|repoussée?s? au|attendue?s? le|programmée?s? le|prévue?s? pour le"
    ),
    since_before=before(r"depuis le|datée?s? du"),
)
