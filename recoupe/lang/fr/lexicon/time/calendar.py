"""What tells days, months, seasons, years and feasts in French, and past from future."""

from __future__ import annotations

import re

from recoupe.lang.fr.lexicon.time import words
from recoupe.lang.fr.lexicon.time.clock import CLOCK
from recoupe.lang.fr.lexicon.time.day_alone import DAY_ALONE
from recoupe.lang.fr.lexicon.time.lengths import LENGTHS
from recoupe.lang.tables.time_contexts import TimeContexts
from recoupe.lang.time_gaps import after, before

CONTEXTS = TimeContexts(
    alone=DAY_ALONE,
    clock=CLOCK,
    length=LENGTHS,
    weekday_no_date_before=before(r"journal du|jdd|le matin|le parisien|robinson|vincent"),
    holy_day_after=after(r"saint|noir|gras|fou|rouge|sanglant"),
    nth_before=before(r"(?:premier|dernier|deuxième|second|troisième|quatrième|seul|énième|nouveau|même|\d+(?:e|ème))"),
    street_before=before(
        r"(?:rue|place|avenue|boulevard|pont|quai|station|gare|lycée|stade|square|mouvement|brigades?|cours"
        r"|esplanade|commando)s? (?:du|des)"
    ),
    month_before=before(
        r"en|de|du|d'|depuis|dès|avant|après|jusqu'en|jusqu'à|jusque|à|entre|et|ou|pour|vers|courant|que|mois|ce|le|la|,"
        r"|premier|1er|d'ici|d'ici à|quinzaine de|-"
    ),
    month_head_after=after(r"[-/] ?(?:" + "|".join(words.MONTHS) + r")"),
    mars_before=before(
        r"(?:planète|sur|vers|de la planète|champ|champs|dieu|bruno|mission|robot|conquête|club"
        r"|veronica) (?:de )?"
    ),
    year_strong_before=before(
        r"en|depuis(?:\.\.\.|…)?|dès|période|jusqu'en|d'ici|d'ici à|d'ici fin|de fin|fin|début|mi|mi-|été|printemps|automne"
        r"|hiver|l'an|l'année|années|l'été|courant|horizon"
        r"|qu'en|©|\(c\)|copyright|millésime|cru|exercices?|budgets?|bilan|rentrée|saisons?|édition|promotion|promo|crise de"
        r"|d'avant|avant"
    ),
    year_event_before=before(
        r"coupe du monde|coupe d'afrique|mondial|mondiaux|euro|jeux|olympiques|jo|présidentielles?|législatives?|municipales?"
        r"|européennes?|régionales?"
        r"|élections?|scrutin|référendum|sommet|festival|championnats?|tour de france|finances|loi|plan|accord|programme|projet"
        r"|agenda|objectifs?"
        r"|constitution|prix|forum|rapport|baromètre|recensement|sondage|palmarès|oscars?|césars?|nobel|expo|vision|stratégie"
        r"|can|grand prix|open|ligue"
        r"|résultats?|chiffres?|comptes?|récolte|campagne|cop|marathon|rallye|dakar|enquête|étude|prévisions?|note"
        r"|traité|budgets?|exercices?|bilans?)(?: [^\W\d]+){0,2}(?:"
    ),
    year_weak_before=before(
        r"de|d'|à|et|ou|entre|après|pour|vers|,|\(|-|/|que|depuis|du|des|les|au|sous|hors|contre"
        r"|par rapport à|:|;|\["
    ),
    year_not_after=re.compile(
        r"[ \n]?(?:€|\$|%|°|£|‰)|[ \n]?(?:km|kg|mm|cm|m|ha|mw|gw|tonnes?|euros?|dollars?|francs?"
        r"|millions?|milliards?|fois|mètres?|points?|voix)(?!\w)|[.,]\d|[ .]?\d{3}(?!\d)|-\w*[^\W\d]"
    ),
    year_free_after=after(
        r"et|ou|à|au|aux|en|dans|par|pour|sur|avec|sans|sous|contre|chez|vers|lors|puis|mais|car|dont|que|qui|où|il|elle|ils"
        r"|elles|on|nous|vous|je|le|la|les"
        r"|un|une|des|du|de|d'|l'|ce|cette|ces|son|sa|ses|leur|leurs|a|ont|est|sont|était|étaient|fut|avait|sera|seront|pas|plus"
        r"|moins|selon|après|avant|ne|n'"
        r"|s'|se|y|quand|lorsque|tandis|alors|comme|soit|déjà|aussi|tous|toutes|très|depuis|jusqu'\w*|permis|jours|mois"
    ),
    plural_noun_after=re.compile(r"[ \n](?:[^\W\d_]{3,}[sx])(?!\w)"),
    season_before=before(
        r"l'|à l'|d'|de l'|cet|ce|en|en plein|cet te|chaque|un|dernier|prochain|début|fin|mi|mi-|au|du|le|dès|depuis|avant|après"
        r"|plein|bel|avant l'|pendant l'"
    ),
    season_no_after=after(
        r"arabes?|érable|de prague|des? (?:peuples|poètes|bourges)|républicain|berbère|français|québécois"
        r"|chaud|austral\w*"
    ),
    summer_before=before(r"l'|à l'|d'|de l'|cet|en|en plein|plein|chaque|un|un bel|début|fin|mi|mi-"),
    summer_clothes_before=before(
        r"(?:vacances|jeux(?: olympiques)?|robe|tenue|heure|mercato|camps?|universités?|job|jobs"
        r"|ciel|universitaires|théâtre|palais|soirée|nuits?|festival|cinéma|piste|cuisine|pneus|sports?|temps) (?:d'|de l'|de )"
    ),
    eve_before=before(r"la|à la|dès la|en|depuis la|de la|le|au|dès le|du|cette"),
    eve_no_before=before(r"jour au|en état de|cellule de|sans"),
    eve_no_after=after(r"sanitaire|technologique|stratégique|juridique|à ce que|au bon|citoyenne"),
    holiday_before=before(
        r"à|pour|avant|après|depuis|dès|jusqu'à|d'ici|d'ici à|de|la|le|du|au|l'|à la|à l'|jour de|jour de la|soir de|nuit de"
        r"|matin de|week-end de|week-end de la|lundi de|fête de|fête de la"
        r"|fêtes de|réveillon de|réveillon de la|entre|et|lendemain de|veille de|passé|ce|d'|soir du|cette"
    ),
    noel_no_before=before(
        r"(?:père|marchés?|sapins?|arbres?|vacances|cadeaux?|trêve|jouets?|achats|repas|contes?|film|films"
        r"|chants?|prime|primes|mère|spécial|décorations?|illuminations?|boules?|chalets?|village|esprit|magie|concert|messe"
        r"|bûche|pull|ambiance|jean|menu|offre|boutique|table) (?:de )?"
    ),
    noel_before=before(
        r"à|pour|avant|après|depuis|dès|jusqu'à|d'ici|d'ici à|jour de|soir de|nuit de|matin de|week-end de"
        r"|réveillon de|fête de|fêtes de|entre|passé|ce|lendemain de|période de|que"
    ),
    toussaint_before=before(
        r"à la|à l'|de la|de l'|la|l'|pour la|avant la|après la|depuis la|dès la|jusqu'à la|jour de la|jour de l'|fête de la"
        r"|week-end de la|week-end de l'|jeudi de l'|vacances de la|lendemain de la|veille de la|d'ici la|d'ici à la"
    ),
    fete_no_before=before(
        r"(?:place|pont|rue|île|île de l'|eglise|église|hôpital|musée|boulevard|porte|paroisse|accord"
        r"|accords|massacre|basilique|cathédrale|chapelle|quartier|fort|clinique|ville) (?:de |du |de la |de l')?(?:la |l')?"
    ),
    span_before=before(
        r"ce|le|du|au|durant le|pendant le|au cours du|dès le|de ce|chaque|tout le|tous les|par|un|les|en"
        r"|dans la|en fin de|en début de|en milieu de|cours de la|de la|une|la|cette|la même"
    ),
    weekend_before=before(r"le|du|au|durant le|pendant le|au cours du|dès le|tout le"),
    week_in_before=before(r"dans la|au cours de la|plus tôt dans la|plus tard dans la|courant de la|cours de"),
    year_end_no_before=before(
        r"(?:fêtes?|primes?|examens?|trêve|bal|repas|soldes|vacances|bilans?|gala|spectacle|voeux|vœux"
        r"|déjeuner|dîner|féeries) (?:de |d'|en )"
    ),
    month_end_generic_before=re.compile(
        r"(?:viv\w+|boucl\w+|arriv\w+|mang\w+|tenir|tient|finir|finis\w*|joindre|difficil\w+"
        r"|survi\w+|payer|attendre)\b[^.;!?]{0,40}$"
    ),
    paper_before=re.compile(r"(?:^|\W)" + words.PERIODICALS + r"[ \n]*$"),
    paper_after=re.compile(
        r"[ \n](?:[«\"“]|[A-ZÀ-Ý]|français|belge|suisse|allemand|britannique|italien|espagnol|américain"
        r"|régional|local|national|économique|gratuit|du soir|de (?:référence|gauche|droite)|conservateur|catholique|sportif"
        r"|satirique|algérien|israélien|russe|chinois|turc|libanais|d'information)"
    ),
    edition_left=re.compile(r"[A-ZÀ-Ý][\w'’-]{0,40}[  \n]$"),
    prospect_before=re.compile(
        r"(?:prévue?s?|attendue?s?|programmée?s?|fixée?s?|prochaine?s?|en vue|à l'approche|d'ici|avant|jusqu'(?:au|à|en)"
        r"|à partir|à compter|rendez-vous|en garde contre|appel\w*|convoqu\w+"
        r"|report\w+|candidat\w*|futur\w*|préparation|prépar\w+|en prévision|annoncée?s? pour|pour|devra|devront|doit|doivent|va"
        r"|vont|élections?|scrutin|référendum|échéance|veille)[^.;!?]{0,45}$"
    ),
    aftermath_before=re.compile(
        r"(?:^|\W)(?:après|suite à|suite aux?|lors d[eu]s?|au lendemain|depuis|survenue?s?|commise?s?|bilan|dernier|dernière)"
        r"[ \n][^.;!?,:]{0,40}$"
    ),
    habit_before=before(r"le|travail le|ouvert le|ouverture le"),
    according_before=re.compile(r"(?:^|\W)(?:selon|d'après)[ \n][^.;!?,:]{0,60}$"),
    until_before=before(
        r"jusqu'au|jusqu'à|jusqu'en|à partir du|à partir de|à compter du|à compter de|d'ici|d'ici au|d'ici le"
        r"|d'ici à|avant le|pour le|dès le|au plus tard le|au"
    ),
    event_ahead_before=re.compile(
        r"(?:élections?|européennes|présidentielles?|législatives|municipales|scrutin|référendum|sommet|congrès|échéance"
        r"|rendez-vous|date limite|réunion prévue|en vue d"
        r"|prévue?s?|attendue?s?|programmée?s?|prochain\w*)[^.;!?,]{0,25}$"
    ),
    year_range_before=re.compile(r"(?:1[5-9]|20)\d\d[ \n]?(?:[-/]|(?:à|a|et|ou)[ \n]|,[ \n]?)(?:en[ \n])?$"),
    year_range_after=re.compile(r"[ \n]?[-–][ \n]?(?:1[89]|20)\d\d(?!\d)"),
    article_before=re.compile(r"[ \n](?:le|la|les|l'|un|une|du|des|au|aux|ce|cette|cet|ces)[ \n]?$"),
    short_stamp_before=re.compile(
        r"(?:^|\W)(?:le|du|au|dès le|jusqu'au|avant le|en date du|"
        + "|".join(words.WEEKDAYS)
        + r"|publié|posté|jour)[ \n]$|[(\[]$|^$|\n$"
    ),
    day_slash_before=re.compile(r"(?:^|\W)(?:le|du|au|dès|jusqu'au|" + "|".join(words.WEEKDAYS) + r"|publié|posté|jour)[ \n]$"),
    year_elisions=("d'", "l'", "/"),
    short_year_before=re.compile(r"(?:^|\W)(?:en|fin|début|depuis|mai)[ \n]$"),
    also_spent=("passé", "passée"),
    spent_after=after(r"à|par|en|dans|avec|chez|sous|sur"),
    any_before=before(r"un|une|chaque"),
    shift_after=re.compile(r"[ \n](?:derni|prochain|suivant|précédent)"),
    habit_plural_before=before(r"les|des|aux|certains|ces|quelques"),
    day_to_day_before=before(r"au"),
    before_christ_after=after(r"av(?:ant|\.)? ?j(?:ésus|\.)"),
    opening_year=re.compile(r"[ \n]*(?:(?:en|dès|depuis|l'an|l'année|à l'été|fin|début)[ \n])?"),
    past_event_before=re.compile(
        r"(?:^|\W)(?:arrestation|interpellation|attentat|attaque|putsch|coup d'état|coup d'etat|séisme|tremblement de terre|crash"
        r"|massacre|explosion|incendie|fusillade|meurtre|assassinat|émeutes?|naufrage|décès|mort|disparition|accident|tuerie"
        r"|enlèvement|inondations?|éboulement|effondrement|drame|catastrophe|tsunami|déraillement|agression|viol|évasion|frappes?"
        r"|bombardements?|tirs?|victoire|défaite|démission|collision|coulée|avalanche|intrusion|cambriolage|braquage|raid)s?"
        r"(?:[ \n](?:de[ \n]|d'|à[ \n]|du[ \n]|en[ \n]|au[ \n])?[\w'-]{2,30}){0,3}[ \n](?:du|le)[ \n]$"
    ),
    after_event_before=re.compile(
        r"(?:^|\W)(?:après|suite à|suite aux?|au lendemain|depuis|survenue?s?|commise?s?)[ \n][^.;!?,:]{0,50}$"
    ),
    counted_after_before=re.compile(
        r"(?:^|\W)(?:ans?|années?|mois|semaines?|jours?|jour pour jour)[ \n]après[ \n][^.;!?,:]{0,50}$"
    ),
    negated_before=re.compile(r"(?:^|\W)(?:ne[ \n]|n')[^\W\d]+(?:[ \n](?:pas|plus|rien|guère))?[ \n]$"),
    comma_after=re.compile(r",[ \n]"),
    clause_opens_before=re.compile(r"(?:^|[.!?;»\n][ \n]?|(?:et|mais)(?:,[ \n]|[ \n]))$"),
    lasting_after=re.compile(
        r",[ \n](?:[^.!?;:\n]{0,60}[ \n])?(?:poursuit|vit|vivent|travaille|travaillent|dirige|dirigent|reste|restent|est|sont"
        r"|a|ont"
        r"|compte|comptent|représente|représentent|existe|existent|habite|habitent|emploie|emploient|dans une situation)(?!\w)"
        r"(?![ \n][^\W\d]+(?:é|ée|és|ées|i|is|it|u|us)(?!\w))"
    ),
    date_after=re.compile(r",?[ \n](?:le[ \n])?(?:\d|" + "|".join(words.WEEKDAYS) + ")"),
    of_dated_event=re.compile(r"(?:du|d(?:e(?: la| l')? ?|es |u )?'?(?:[^\W\d]| |'|-){0,60}[ \n]du)[ \n]*"),
    of_weekday_event=re.compile(
        r"d(?:e(?: la| l')? ?|es |u )?'?(?:[^\W\d]| |'|-){0,60}"
        r"(?:[ \n]de|,?[ \n](?:ouvert|survenu|commencé|organisé)e?)[ \n]*"
    ),
    short_year_not_after=re.compile(
        r"[ \n]?(?:%|€|\$|°|£|‰)|[.,:]\d|[ \n.]?\d|-\w|[ \n](?:[^\W\d_]+[sx]|millions?|milliards?"
        r"|pour cent|km|kg|ans?|h|heures?)(?!\w)"
    ),
    range_of_weekdays_before=re.compile(
        r"(?:^|\W)(?:de|du|entre|entre le)[ \n]("
        + "|".join(words.WEEKDAYS)
        + r")(?:[ \n](?:matin|soir|midi|après-midi|\d{1,2}))?"
        r"[ \n](?:à|au|et|et le|jusqu'à|jusqu'au)[ \n]$"
    ),
)
