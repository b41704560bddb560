"""What stands beside a word in French that tells whether it means a time: regular expressions over the plain form of a text.

Those whose name ends in BEFORE are matched at the end of what precedes the expression (`search`, they end in `$`); those in
AFTER at the start of what follows (`match`). The plain form is lower case with plain apostrophes, hyphens and spaces.
"""

from __future__ import annotations

import re

from recoupe.lang.fr import times as words

S = r"[ \n]++"


def _gaps(pattern: str) -> str:
    """Each space of a pattern as a gap, which " ?" is, too; possessive, so that a run of spaces is read once."""
    return pattern.replace(" ?", " ").replace(" ", S)


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<![\w-]))(?:" + _gaps(pattern) + r")[ \n]*+$")


def _after(pattern: str) -> re.Pattern[str]:
    return re.compile(r"[ \n]?(?:" + _gaps(pattern) + r")(?!\w)")


WEEKDAY_NO_DATE_BEFORE = _before(r"journal du|jdd|le matin|le parisien|robinson|vincent")
HOLY_DAY_AFTER = _after(r"saint|noir|gras|fou|rouge|sanglant")
NTH_BEFORE = _before(r"(?:premier|dernier|deuxième|second|troisième|quatrième|seul|énième|nouveau|même|\d+(?:e|ème))")
STREET_BEFORE = _before(
    r"(?:rue|place|avenue|boulevard|pont|quai|station|gare|lycée|stade|square|mouvement|brigades?|cours"
    r"|esplanade|commando)s? (?:du|le|des)"
)
MONTH_BEFORE = _before(
    r"en|de|du|d'|depuis|dès|avant|après|jusqu'en|jusqu'à|jusque|à|entre|et|ou|pour|vers|courant|que|mois|ce|le|la|,"
    r"|premier|1er|d'ici|d'ici à|quinzaine de|-"
)
"""What may precede a month's name that has no day and no year with it."""
MONTH_HEAD_AFTER = _after(r"[-/] ?(?:" + "|".join(words.MONTHS) + r")")
MARS_BEFORE = _before(
    r"(?:planète|sur|vers|de la planète|champ|champs|dieu|bruno|mission|robot|conquête|club"
    r"|veronica) (?:de )?"
)

YEAR_STRONG_BEFORE = _before(
    r"en|depuis(?:\.\.\.|…)?|dès|période|jusqu'en|d'ici|d'ici à|d'ici fin|de fin|fin|début|mi|mi-|été|printemps|automne"
    r"|hiver|l'an|l'année|années|l'été|courant|horizon"
    r"|qu'en|©|\(c\)|copyright|millésime|cru|exercices?|budgets?|bilan|rentrée|saisons?|édition|promotion|promo|crise de"
    r"|d'avant|avant"
)
YEAR_EVENT_BEFORE = _before(
    r"coupe du monde|coupe d'afrique|mondial|mondiaux|euro|jeux|olympiques|jo|présidentielles?|législatives?|municipales?"
    r"|européennes?|régionales?"
    r"|élections?|scrutin|référendum|sommet|festival|championnats?|tour de france|finances|loi|plan|accord|programme|projet"
    r"|agenda|objectifs?"
    r"|constitution|prix|forum|rapport|baromètre|recensement|sondage|palmarès|oscars?|césars?|nobel|expo|vision|stratégie"
    r"|can|grand prix|open|ligue"
    r"|résultats?|chiffres?|comptes?|récolte|campagne|cop|marathon|rallye|dakar|enquête|étude|prévisions?|note"
    r"|traité|budgets?|exercices?|bilans?)(?: [^\W\d]+){0,2}(?:"
)
YEAR_WEAK_BEFORE = _before(
    r"de|d'|à|et|ou|entre|après|pour|vers|,|\(|-|/|que|depuis|du|des|les|au|sous|hors|contre"
    r"|par rapport à|:|;|\["
)
YEAR_NOT_AFTER = re.compile(
    r"[ \n]?(?:€|\$|%|°|£|‰)|[ \n]?(?:km|kg|mm|cm|m|ha|mw|gw|tonnes?|euros?|dollars?|francs?"
    r"|millions?|milliards?|fois|mètres?|points?|voix)(?!\w)|[.,]\d|[ .]?\d{3}(?!\d)|-\w*[^\W\d]"
)
YEAR_FREE_AFTER = _after(
    r"et|ou|à|au|aux|en|dans|par|pour|sur|avec|sans|sous|contre|chez|vers|lors|puis|mais|car|dont|que|qui|où|il|elle|ils"
    r"|elles|on|nous|vous|je|le|la|les"
    r"|un|une|des|du|de|d'|l'|ce|cette|ces|son|sa|ses|leur|leurs|a|ont|est|sont|était|étaient|fut|avait|sera|seront|pas|plus"
    r"|moins|selon|après|avant|ne|n'"
    r"|s'|se|y|quand|lorsque|tandis|alors|comme|soit|déjà|aussi|tous|toutes|très|depuis|jusqu'\w*|permis|jours|mois"
)
PLURAL_NOUN_AFTER = re.compile(r"[ \n](?:[^\W\d_]{3,}[sx])(?!\w)")

SEASON_BEFORE = _before(
    r"l'|à l'|d'|de l'|cet|ce|en|en plein|cet te|chaque|un|dernier|prochain|début|fin|mi|mi-|au|du|le|dès|depuis|avant|après"
    r"|plein|bel|avant l'|pendant l'"
)
SEASON_NO_AFTER = _after(
    r"arabes?|érable|de prague|des? (?:peuples|poètes|bourges)|républicain|berbère|français|québécois"
    r"|chaud|austral\w*"
)
SUMMER_BEFORE = _before(r"l'|à l'|d'|de l'|cet|en|en plein|plein|chaque|un|un bel|début|fin|mi|mi-")
SUMMER_CLOTHES_BEFORE = _before(
    r"(?:vacances|jeux(?: olympiques)?|robe|tenue|heure|mercato|camps?|universités?|job|jobs"
    r"|ciel|universitaires|théâtre|palais|soirée|nuits?|festival|cinéma|piste|cuisine|pneus|sports?|temps) (?:d'|de l'|de )"
)

PART_ALLOWED = {
    "matinée": _before(
        r"dans la|en|dès la|au cours de la|durant la|pendant la|toute la|partie de la|(?:tard|tôt) dans la"
        r"|fin de la|jusque dans la"
    ),
    "soirée": _before(
        r"dans la|en|dès la|au cours de la|durant la|pendant la|toute la|partie de la|(?:tard|tôt) dans la"
        r"|fin de la|jusque dans la|passé la"
    ),
    "nuit": _before(
        r"dans la|au cours de la|durant la|pendant la|toute la|partie de la|(?:tard|tôt) dans la|fin de la"
        r"|jusque tard dans la|en pleine|passé la|et la"
    ),
    "après-midi": _before(
        r"dans l'|en|dès l'|au cours de l'|durant l'|pendant l'|tout l'|toute l'|partie de l'|(?:tard"
        r"|tôt) dans l'|cet|l'"
    ),
    "journée": _before(r"dans la|en cours de|au cours de la|plus (?:tard|tôt) dans la"),
    "aube": _before(r"à l'|dès l'|avant l'"),
    "petit matin": _before(r"au|dès le|jusqu'au"),
    "mi-journée": _before(r"à la|en|vers la"),
    "matin": _before(r"(?:tôt|tard) le|au"),
    "soir": _before(r"(?:tôt|tard) le|au"),
}
PART_NO_AFTER = _after(
    r"(?:du|de la|de l'|des|d'|de) (?!(?:" + "|".join(words.WEEKDAYS) + r"|\d))[^\W\d]|électorale|blanche"
    r"|thématique|spéciale|debout|noire|américaine|parlementaire|pédagogique|sanitaire"
)

EVE_BEFORE = _before(r"la|à la|dès la|en|depuis la|de la|le|au|dès le|du|cette")
EVE_NO_BEFORE = _before(r"jour au|en état de|cellule de|sans")
EVE_NO_AFTER = _after(r"sanitaire|technologique|stratégique|juridique|à ce que|au bon|citoyenne")

AGE_BEFORE = re.compile(
    r"(?:âgée?s?|ag[ée]e?s?)[ \n](?:de|d'|seulement de|alors de|aujourd'hui de)?[^.;:!?]{0,14}$|(?:l'âge|moyenne d'âge"
    r"|âge moyen|âge)[ \n](?:de|d'|est de)[ \n]?$"
    r"|(?:^|\W)(?:ses|mes|tes|leurs|nos|vos)[ \n]$"
    r"|(?:^|\W)(?:homme|femme|garçon|fille|fillette|garçonnet|adolescente?|ado|jeune|jeunes|enfants?|bébé|nourrisson"
    r"|retraitée?|étudiante?|lycéenne?"
    r"|collégienne?|père|mère|fils|frère|sœur|soeur|policier|militante?|manifestante?|suspect|individu|victime|personne"
    r"|personnes|français|française"
    r"|ressortissante?|ouvrier|ouvrière|employée?|chauffeur|conducteur|conductrice|automobiliste|motard|piéton|passante?"
    r"|habitante?|touriste|migrante?"
    r"|dame|monsieur|mineure?|majeure?|gamine?|gars|type|trentenaire|quadragénaire|sexagénaire|cadre|artisan|agriculteur"
    r"|infirmière?|maire|députée?"
    r"|sénateur|joueur|joueuse|attaquant|milieu|défenseur|gardien|champion|championne|acteur|actrice|chanteur|chanteuse"
    r"|soldat|gendarme|pompier|avocate?"
    r"|journaliste|professeure?|enseignante?|directeur|directrice|présidente?|candidate?|prisonnier|détenue?|élève|écolière?"
    r"|patiente?|veuve|veuf"
    r"|gens|hommes|femmes|mineurs|électeurs|population|salariée?s?|chômeurs?|actifs)s?(?:[ \n][^\W\d]+)?[ \n](?:de"
    r"|d')[ \n]?(?:\d+(?:,[ \n]|[ \n](?:et|ou|à)[ \n])){0,4}$"
)
"""What precedes a number of years that is somebody's age."""
AGE_NAME_BEFORE = re.compile(r"[^\W\d_][\w'-]{0,40}[»\"”]?(?:,[ \n]|[ \n]?\()$")
AGE_CLOSE_AFTER = re.compile(r"[ \n]?(?:[,;)]|\.(?=\s|$)|$|[ \n]et[ \n](?:demi[ \n])?[,;])")
AGE_LIMIT_BEFORE = re.compile(
    r"(?:^|\W)(?:les|des|aux|chez les|pour les|d'un|d'une|un|une|que les|et les)[ \n](?:(?:plus"
    r"|moins)[ \n]de[ \n])?$"
)
AGE_HAVE_BEFORE = _before(r"a|ai|as|ont|avait|avaient|aura|auront|avoir|ayant|à|fêter|fêtait|j'ai|n'a que|n'avait que|a eu|dès")
DURATION_NOUN_BEFORE = re.compile(
    r"(?:^|\W)(?:peines?|prison|mandats?|période|contrats?|durée|bail|interdiction|sursis|expérience|délais?|plan|règne"
    r"|carrière|guerre|conflit"
    r"|mariage|absence|présence|crise|négociations?|travail|travaux|suspension|moratoire|programme|projet|cycle|attente"
    r"|report|prolongation|trêve|grève"
    r"|cessez-le-feu|retard|avance|séjour|congés?|stage|formation|visite|tournée|voyage|procès|débats?|discussions?|réunion"
    r"|bras de fer|bataille|siège"
    r"|occupation|mission|inéligibilité|réclusion|emprisonnement|détention|garde à vue|ferme|infligée?|condamnée?s?|écopée? "
    r"|histoire|échéance|horizon"
    r"|embargo|exil|captivité|silence|cavale|combats?|service|ancienneté|cotisations?|obligations?|emprunt|titres?"
    r"|bons)[ \n](?:[^\W\d]+[ \n]){0,2}(?:de|d'|à|sur)[ \n]?(?:[^\W\d]+[ \n]de[ \n])?$"
)
SINGLE_BEFORE = _before(
    r"depuis|pendant|durant|en|après|avant|dans|pour|d'ici|d'|de|sur|au bout d'|plus d'|moins d'|près d'|à|quasiment|par"
    r"|il y a|voilà|voici|à peine|dure|duré|durera"
    r"|il aura fallu|fallu|dans moins d'|dans plus d'|d'ici à"
)
"""What precedes "un jour", "une année", "une journée" where a length is meant."""
DAY_SOME_BEFORE = _before(r"depuis|pendant|durant|en|après|d'ici|à|il y a|moins d'|plus d'|sous|au bout d'")
IDIOM_AFTER = re.compile(
    r"[ \n](?:à l'autre|sur (?:deux|trois|quatre|cinq|sept|7|24|vingt)|après l'autre|ou l'autre"
    r"|en (?:moins|trop)|sabbatique|blanche?|scolaires?|lumière|record|noire?|de (?:janvier|février|mars|avril|mai|juin"
    r"|juillet|août|septembre|octobre|novembre|décembre))(?!\w)|/\d"
)
SINCE_BEFORE = _before(r"depuis|depuis maintenant|depuis déjà|depuis bientôt")
IN_BEFORE = _before(r"dans")
PER_BEFORE = _before(r"par")
LIST_NO_BEFORE = _before(
    r"de|entre|à|plus de|moins de|environ|,|pendant|depuis|après|sous|en|dans|d'ici|durant|sur|et"
    r"|quelque|ou"
)

CLOCK_BEFORE = _before(
    r"à|a|vers|dès|avant|jusqu'à|jusque vers|aux alentours de|autour de|aux environs de|peu avant|peu après|juste avant"
    r"|juste après|à partir de|à compter de"
    r"|sur les coups de|sur le coup de|entre|il est|il était|de|depuis|après|et|heure :|heure:|ou|,|-|\(|:|pour|à environ"
    r"|vers environ|ce matin à|d'ici|d'ici à|fixée? à"
    r"|passé|passées|qu'à|qu'après|qu'avant"
)
CLOCK_SURE_BEFORE = _before(
    r"à|a|vers|dès|avant|jusqu'à|aux alentours de|aux environs de|peu avant|peu après|juste avant|juste après|à partir de"
    r"|à compter de|sur les coups de"
    r"|sur le coup de|il est|il était|jusque vers|qu'à|à environ"
)
CLOCK_RANGE_BEFORE = _before(r"de|entre|d'entre")
CLOCK_RANGE_AFTER = re.compile(r"[ \n]?(?:à|et|-|/)[ \n]?\d{1,2}[ \n]?(?:h|heures)", re.ASCII)
LENGTH_BEFORE = _before(
    r"pendant|durant|en|plus de|moins de|près de|quelque|environ|il y a|au bout de|après plus de|dure"
    r"|duré|durée de|les|aux|des|ces|premières|dernières|prochaines|toutes les|chaque|sous|dans les|presque|dans"
)
LENGTH_AFTER = re.compile(
    r"[ \n](?:de |d'|durant|plus tard|plus tôt|après|avant|auparavant|par (?:jour|semaine|mois|an)"
    r"|sur (?:24|vingt-quatre)|supplémentaires?|hebdomadaires?|consécutives?|non[ -]stop|d'affilée|chrono|pour (?!la |le "
    r"|les |un|ce))"
)
CLOCK_FOR_BEFORE = _before(r"pour")
COUNT_AFTER = re.compile(
    r"[ \n](?:plus de |près de |environ |presque )?(?:\d+|"
    + "|".join(words.NUMBERS)
    + r"|plusieurs|quelques)[ \n](?:"
    + "|".join(words.UNITS)
    + r")(?!\w)"
)
NEWSCAST_BEFORE = _before(r"le|journal de|jt de|journal télévisé de|du|au|le journal de|jt|titres du|matinale de|plateau du")

NOON_BEFORE = _before(
    r"à|vers|dès|avant|après|jusqu'à|ce|peu avant|peu après|entre|et|de|depuis|à partir de|le|juste avant"
    r"|juste après|aux alentours de|pour|sur les coups de|lendemain|hier|passé"
)
NOON_MIDDAY_BEFORE = _before(
    r"à|vers|dès|avant|jusqu'à|ce|peu avant|peu après|entre|à partir de|juste avant|juste après"
    r"|aux alentours de|depuis|sur les coups de"
)

HOLIDAY_BEFORE = _before(
    r"à|pour|avant|après|depuis|dès|jusqu'à|d'ici|d'ici à|de|la|le|du|au|l'|à la|à l'|jour de|jour de la|soir de|nuit de"
    r"|matin de|week-end de|week-end de la|lundi de|fête de|fête de la"
    r"|fêtes de|réveillon de|réveillon de la|entre|et|lendemain de|veille de|passé|ce|d'|soir du|cette"
)
NOEL_NO_BEFORE = _before(
    r"(?:père|marchés?|sapins?|arbres?|vacances|cadeaux?|trêve|jouets?|achats|repas|contes?|film|films"
    r"|chants?|prime|primes|mère|spécial|décorations?|illuminations?|boules?|chalets?|village|esprit|magie|concert|messe"
    r"|bûche|pull|ambiance|jean|menu|offre|boutique|table) (?:de )?"
)
NOEL_BEFORE = _before(
    r"à|pour|avant|après|depuis|dès|jusqu'à|d'ici|d'ici à|jour de|soir de|nuit de|matin de|week-end de"
    r"|réveillon de|fête de|fêtes de|entre|passé|ce|lendemain de|période de|que"
)
TOUSSAINT_BEFORE = _before(
    r"à la|à l'|de la|de l'|la|l'|pour la|avant la|après la|depuis la|dès la|jusqu'à la|jour de la|jour de l'|fête de la"
    r"|week-end de la|week-end de l'|jeudi de l'|vacances de la|lendemain de la|veille de la|d'ici la|d'ici à la"
)
FETE_NO_BEFORE = _before(
    r"(?:place|pont|rue|île|île de l'|eglise|église|hôpital|musée|boulevard|porte|paroisse|accord"
    r"|accords|massacre|basilique|cathédrale|chapelle|quartier|fort|clinique|ville) (?:de |du |de la |de l')?(?:la |l')?"
)

SPAN_BEFORE = _before(
    r"ce|le|du|au|durant le|pendant le|au cours du|dès le|de ce|chaque|tout le|tous les|par|un|les|en"
    r"|dans la|en fin de|en début de|en milieu de|cours de la|de la|une|la|cette|la même"
)
WEEKEND_BEFORE = _before(r"le|du|au|durant le|pendant le|au cours du|dès le|tout le")
WEEK_IN_BEFORE = _before(r"dans la|au cours de la|plus tôt dans la|plus tard dans la|courant de la|cours de")
YEAR_END_NO_BEFORE = _before(
    r"(?:fêtes?|primes?|examens?|trêve|bal|repas|soldes|vacances|bilans?|gala|spectacle|voeux|vœux"
    r"|déjeuner|dîner|féeries) (?:de |d'|en )"
)
MONTH_END_GENERIC_BEFORE = re.compile(
    r"(?:viv\w+|boucl\w+|arriv\w+|mang\w+|tenir|tient|finir|finis\w*|joindre|difficil\w+"
    r"|survi\w+|payer|attendre)\b[^.;!?]{0,40}$"
)

PAPER_BEFORE = re.compile(r"(?:^|\W)" + words.PERIODICALS + r"[ \n]*$")
PAPER_AFTER = re.compile(
    r"[ \n](?:[«\"“]|[A-ZÀ-Ý]|français|belge|suisse|allemand|britannique|italien|espagnol|américain"
    r"|régional|local|national|économique|gratuit|du soir|de (?:référence|gauche|droite)|conservateur|catholique|sportif"
    r"|satirique|algérien|israélien|russe|chinois|turc|libanais|d'information)"
)
EDITION_LEFT = re.compile(r"[A-ZÀ-Ý][\w'’-]{0,40}[  \n]$")

PROSPECT_BEFORE = re.compile(
    r"(?:prévue?s?|attendue?s?|programmée?s?|fixée?s?|prochaine?s?|en vue|à l'approche|d'ici|avant|jusqu'(?:au|à|en)"
    r"|à partir|à compter|rendez-vous|en garde contre|appel\w*|convoqu\w+"
    r"|report\w+|candidat\w*|futur\w*|préparation|prépar\w+|en prévision|annoncée?s? pour|pour|devra|devront|doit|doivent|va"
    r"|vont|élections?|scrutin|référendum|échéance|veille)[^.;!?]{0,45}$"
)
AFTERMATH_BEFORE = re.compile(
    r"(?:^|\W)(?:après|suite à|suite aux?|lors d[eu]s?|au lendemain|depuis|survenue?s?|commise?s?|bilan|dernier|dernière)"
    r"[ \n][^.;!?,:]{0,40}$"
)
"""What makes a day one that is over, whatever the verb ("saura-t-il convaincre après la manifestation de samedi")."""
HABIT_BEFORE = _before(r"le|travail le|ouvert le|ouverture le")
ACCORDING_BEFORE = re.compile(r"(?:^|\W)(?:selon|d'après)[ \n][^.;!?,:]{0,60}$")
UNTIL_BEFORE = _before(
    r"jusqu'au|jusqu'à|jusqu'en|à partir du|à partir de|à compter du|à compter de|d'ici|d'ici au|d'ici le"
    r"|d'ici à|avant le|pour le|dès le|au plus tard le|au"
)
EVENT_AHEAD_BEFORE = re.compile(
    r"(?:élections?|européennes|présidentielles?|législatives|municipales|scrutin|référendum|sommet|congrès|échéance"
    r"|rendez-vous|date limite|réunion prévue|en vue d"
    r"|prévue?s?|attendue?s?|programmée?s?|prochain\w*)[^.;!?,]{0,25}$"
)

LONG_BEFORE = _before(r"(?:pendant|depuis|durant|après|dure|voilà) des")
YEAR_RANGE_BEFORE = re.compile(r"(?:1[5-9]|20)\d\d[ \n]?(?:[-/]|(?:à|a|et|ou)[ \n]|,[ \n]?)(?:en[ \n])?$")
YEAR_RANGE_AFTER = re.compile(r"[ \n]?[-–][ \n]?(?:1[89]|20)\d\d(?!\d)")
ARTICLE_BEFORE = re.compile(r"[ \n](?:le|la|les|l'|un|une|du|des|au|aux|ce|cette|cet|ces)[ \n]?$")
SHORT_STAMP_BEFORE = re.compile(
    r"(?:^|\W)(?:le|du|au|dès le|jusqu'au|avant le|en date du|"
    + "|".join(words.WEEKDAYS)
    + r"|publié|posté|jour)[ \n]$|[(\[]$|^$|\n$"
)
DAY_SLASH_BEFORE = re.compile(r"(?:^|\W)(?:le|du|au|dès|jusqu'au|" + "|".join(words.WEEKDAYS) + r"|publié|posté|jour)[ \n]$")
YEAR_ELISIONS = ("d'", "l'", "/")
SHORT_YEAR_BEFORE = re.compile(r"(?:^|\W)(?:en|fin|début|depuis|mai)[ \n]$")
OF_THIS_AFTER = _after(r"(?:de |d')(?:ce|cette|cet)")
WORKING_WEEK = ("35", "trente-cinq", "39", "trente-neuf")
""""les 35 heures": the law on the working week."""
PLURAL_ARTICLE_BEFORE = _before(r"les|des|aux")
ALSO_SOME_DAY = ("jour", "seconde")
"""With "un", these need a preposition of length: "un jour" is some day, "une seconde fois" an ordinal."""
ALSO_AN_OCCASION = ("journée", "nuit", "année", "week-end", "weekend", "week end", "trimestre", "quinzaine", "semestre")
"""With "un", a length only after a preposition and without an adjective ("une année difficile" is none)."""
YEARS_OF_AGE = ("an", "ans")
OF_BEFORE = _before(r"de|d'")
OF_WHAT_AFTER = re.compile(r"[ \n](?:de[ \n]|d')[^\W\d]")
LENGTH_OF_AFTER = re.compile(r"[ \n](?:de[ \n]|d'|après[ \n]|pour[ \n])")
TRAVEL_AFTER = _after(r"de (?:route|vol|marche|queue|attente|train|voiture)")
ALSO_SPENT = ("passé", "passée")
SPENT_AFTER = _after(r"à|par|en|dans|avec|chez|sous|sur")
ANY_BEFORE = _before(r"un|une|chaque")
SHIFT_AFTER = re.compile(r"[ \n](?:derni|prochain|suivant|précédent)")
OF_EVENT_AFTER = re.compile(r"[ \n](?:d'|(?:de|du|des)[ \n])")
BY_AND_BY_BEFORE = _before(r"(?:heure|jour|mois|an|année|semaine) par")
""""jour par jour"."""
HABIT_PLURAL_BEFORE = _before(r"les|des|aux|certains|ces|quelques")
DAY_TO_DAY_BEFORE = _before(r"au")
""""travailler au quotidien"."""
BEFORE_CHRIST_AFTER = _after(r"av(?:ant|\.)? ?j(?:ésus|\.)")
OPENING_YEAR = re.compile(r"[ \n]*(?:(?:en|dès|depuis|l'an|l'année|à l'été|fin|début)[ \n])?")

DAY_ALONE_BEFORE = _before(r"le|du|au")
DAY_ALONE_NO_BEFORE = _before(
    r"(?:rue|place|avenue|boulevard|article|articles|alinéa|page|chapitre|ligne|bus|tram|métro|route|département|numéro|habite"
    r"|maillot|chambre|groupe|score|indice|quai|porte|lot|bloc|annexe|point|loto|canal|chaîne|bloqué|noté|passer|passe|passé"
    r"|place de la|domicilié|demeurant|situé|située|sis|sise|dossard|psaume|verset) (?:du|le|au)|(?:sur|jusque) le|comme le"
)
DAY_ALONE_NO_AFTER = re.compile(
    r"[.,/:]\d|[ \n]?[-–/°%€$£+*x]|[ \n]\d|[ \n]?(?:e|ème|er|ers?|de|d'|sur|millions?|milliards?|km|kg|mètres?|bis|ter|points?|h"
    r"|heures?|rue|avenue|boulevard|place|quai|allée|minutes?|janv\.|févr\.)(?!\w)"
)
DAY_ALONE_CLOCK_AFTER = re.compile(
    r",?[ \n](?:(?:à|vers|dès|entre|de|à partir de)[ \n](?:\d{1,2}[ \n]?(?:h|heures)(?![^\W\d_])|\d\d:\d\d|midi|minuit)"
    r"|(?:au|dans la|en)[ \n](?:matin|matinée|soir|soirée)(?!\w)|prochain(?!\w)|dernier(?!\w)|courant(?!\w)"
    r"|de ce mois|du mois en cours)"
)
DAY_ALONE_FREE_AFTER = re.compile(
    r"[ \n]?(?:[.;:!?)»\"]|,[ \n]|$|\n)|[ \n](?:à|dans|en|devant|pour|par|avec|lors|chez|et|ou|mais|puis|sans|contre|qui|que"
    r"|au|aux|afin|a|ont|est|sont|sera|seront|avait|avaient|était|étaient|n'|ne|s'|se)(?!\w)"
)
DAY_ALONE_OPENING_BEFORE = _before(r"du|entre le|de nouveau du")
DAY_ALONE_OPEN_RANGE_AFTER = re.compile(
    r"[ \n](?:au|et[ \n]le)[ \n](\d{1,2})(?!\d)(?![.,/:]\d|[ \n]?[-–/°%€$£+*x]|[ \n]\d|[ \n]?(?:e|ème|de|d'|sur"
    r"|millions?|milliards?|km|kg|points?|h|heures?|(?:" + "|".join(words.MONTHS) + r"))(?!\w))"
)
DAY_ALONE_RANGE_BEFORE = _before(r"au|et le|ou le|puis le|et au|et du")
DAY_ALONE_BOUND_BEFORE = _before(
    r"à partir du|à compter du|jusqu'au|dès le|d'ici au|d'ici le|avant le|depuis le|après le|au plus tard le|prévue?s? le"
    r"|fixée?s? au|reportée?s? au|repoussée?s? au|attendue?s? le|programmée?s? le|prévue?s? pour le|datée?s? du"
)
DAY_ALONE_EVENT_BEFORE = _before(
    r"(?:concert|réunion|séance|audience|manifestation|marche|scrutin|élection|vote|match|rencontre|sommet|attaque|attentat"
    r"|nuit|soirée|journée|grève|conseil|assemblée|cérémonie|débat|vol|frappe|explosion|annonce|décision|rassemblement"
    r"|mobilisation|congrès|procès|lettre|communiqué|arrêté|date|matin|soir) du"
)
DAY_ALONE_VERB_BEFORE = re.compile(
    r"(?:^|\W)(?:lieu|tiendra|tenue?|tiennent|ouvr\w+|commenc\w+|début\w+|reprend\w*|reprise|achèv\w+|termin\w+|arriv\w+|survenue?s?"
    r"|produite?|déroul\w+|jugée?s?|comparaît\w*|comparaîtra|voter\w*|réuni\w*|fêt\w+|né|née|morte?|décédée?|signée?s?|arrêtée?s?"
    r"|rentr\w+|quitt\w+|débarqu\w+|dissous|dissoute|adoptée?s?|publiée?s?|paraîtra|sortira|entrer\w* en vigueur|libérée?s?)"
    r"[ \n](?:[^\W\d_]+[ \n]){0,2}le[ \n]$"
)
DAY_ALONE_AHEAD_BEFORE = _before(
    r"à partir du|à compter du|jusqu'au|d'ici au|d'ici le|avant le|au plus tard le|prévue?s? le|fixée?s? au|reportée?s? au"
    r"|repoussée?s? au|attendue?s? le|programmée?s? le|prévue?s? pour le"
)
SINCE_DAY_BEFORE = _before(r"depuis le|datée?s? du")
"""What stands around the number of a day that is told without its month."""

PAST_EVENT_BEFORE = re.compile(
    r"(?:^|\W)(?:arrestation|interpellation|attentat|attaque|putsch|coup d'état|coup d'etat|séisme|tremblement de terre|crash"
    r"|massacre|explosion|incendie|fusillade|meurtre|assassinat|émeutes?|naufrage|décès|mort|disparition|accident|tuerie"
    r"|enlèvement|inondations?|éboulement|effondrement|drame|catastrophe|tsunami|déraillement|agression|viol|évasion|frappes?"
    r"|bombardements?|tirs?|victoire|défaite|démission|collision|coulée|avalanche|intrusion|cambriolage|braquage|raid)s?"
    r"(?:[ \n](?:de[ \n]|d'|à[ \n]|du[ \n]|en[ \n]|au[ \n])?[\w'-]{2,30}){0,3}[ \n](?:du|le)[ \n]$"
)
"""An event that nobody sets a date for: its day is over."""
AFTER_EVENT_BEFORE = re.compile(
    r"(?:^|\W)(?:après|suite à|suite aux?|au lendemain|depuis|survenue?s?|commise?s?)[ \n][^.;!?,:]{0,50}$"
)
COUNTED_AFTER_BEFORE = re.compile(r"(?:^|\W)(?:ans?|années?|mois|semaines?|jours?|jour pour jour)[ \n]après[ \n][^.;!?,:]{0,50}$")
RESULT_BEFORE = re.compile(r"[ \n]?[,(][ \n]?(?:soit[ \n]|quelque[ \n]|et[ \n])?$")
RESULT_AFTER = re.compile(
    r"[ \n](?:plus[ \n]t[aôo][rt]d?|auparavant),?[ \n]?\(?(?:en|le|au|à|ce)[ \n](?:l')?(?:\d|" + "|".join(words.MONTHS) + r")"
)
"""What tells that the day beside a step is where it leads ("en 2017, quinze ans plus tard"), not where it starts."""
STEP_FROM_EVENT = re.compile(r"(?:[ \n]jour pour jour)?[ \n](avant|apr[èe]s)[ \n]")
BEFORE_DATED_EVENT = re.compile(
    r"(?:(?:l[ea]s?[ \n]|l'|s(?:on|a|es)[ \n]|leurs?[ \n]|ce(?:tte|t)?[ \n])(?:[^\W\d]| |'|-){0,50}?(?:du[ \n])?)?"
)
"""Between "avant" and the day: nothing, or a noun and "du"."""
NEGATED_BEFORE = re.compile(r"(?:^|\W)(?:ne[ \n]|n')[^\W\d]+(?:[ \n](?:pas|plus|rien|guère))?[ \n]$")
COMMA_AFTER = re.compile(r",[ \n]")
CLAUSE_OPENS_BEFORE = re.compile(r"(?:^|[.!?;»\n][ \n]?|(?:et|mais)(?:,[ \n]|[ \n]))$")
LASTING_AFTER = re.compile(
    r",[ \n](?:[^.!?;:\n]{0,60}[ \n])?(?:poursuit|vit|vivent|travaille|travaillent|dirige|dirigent|reste|restent|est|sont|a|ont"
    r"|compte|comptent|représente|représentent|existe|existent|habite|habitent|emploie|emploient|dans une situation)(?!\w)"
    r"(?![ \n][^\W\d]+(?:é|ée|és|ées|i|is|it|u|us)(?!\w))"
)
"""A verb of what lasts, without a participle behind it, tells that "aujourd'hui" is our days."""
DATE_AFTER = re.compile(r",?[ \n](?:le[ \n])?(?:\d|" + "|".join(words.WEEKDAYS) + ")")
OF_DATED_EVENT = re.compile(r"(?:du|d(?:e(?: la| l')? ?|es |u )?'?(?:[^\W\d]| |'|-){0,60}[ \n]du)[ \n]*")
AFTERNOON_NEXT = re.compile(r"[ \n](?:de[ \n])?c(?:et|ette)[ \n]apr[èe]s-midi|[ \n](?:de[ \n])?ce[ \n]soir")
JUST_BEFORE_CLOCK = re.compile(r",?[ \n]?(?:à|vers|peu avant|peu après|juste avant|juste après|dès|aux environs de)?[ \n]?")
TOLD_THAT = re.compile(r"(?:^|\W)(?:que?|qu'|où|selon|affirm\w+|déclar\w+|annonc\w+|indiqu\w+|dit)(?!\w)|[«»\"“”]")
"""Between an evening and an hour after midnight: what makes the evening that of the telling."""
SHORT_YEAR_NOT_AFTER = re.compile(
    r"[ \n]?(?:%|€|\$|°|£|‰)|[.,:]\d|[ \n.]?\d|-\w|[ \n](?:[^\W\d_]+[sx]|millions?|milliards?"
    r"|pour cent|km|kg|ans?|h|heures?)(?!\w)"
)
RANGE_OF_WEEKDAYS_BEFORE = re.compile(
    r"(?:^|\W)(?:de|du|entre|entre le)[ \n](" + "|".join(words.WEEKDAYS) + r")(?:[ \n](?:matin|soir|midi|après-midi|\d{1,2}))?"
    r"[ \n](?:à|au|et|et le|jusqu'à|jusqu'au)[ \n]$"
)
