"""What tells a time of the clock and a part of the day in French."""

from __future__ import annotations

import re

from recoupe.lang.fr.lexicon.time import words
from recoupe.lang.tables.time_contexts import ClockContexts
from recoupe.lang.time_gaps import after, before

CLOCK = ClockContexts(
    part_allowed={
        "matinée": before(
            r"dans la|en|dès la|au cours de la|durant la|pendant la|toute la|partie de la|(?:tard|tôt) dans la"
            r"|fin de la|jusque dans la"
        ),
        "soirée": before(
            r"dans la|en|dès la|au cours de la|durant la|pendant la|toute la|partie de la|(?:tard|tôt) dans la"
            r"|fin de la|jusque dans la|passé la"
        ),
        "nuit": before(
            r"dans la|au cours de la|durant la|pendant la|toute la|partie de la|(?:tard|tôt) dans la|fin de la"
            r"|jusque tard dans la|en pleine|passé la|et la"
        ),
        "après-midi": before(
            r"dans l'|en|dès l'|au cours de l'|durant l'|pendant l'|tout l'|toute l'|partie de l'|(?:tard"
            r"|tôt) dans l'|cet|l'"
        ),
        "journée": before(r"dans la|en cours de|au cours de la|plus (?:tard|tôt) dans la"),
        "aube": before(r"à l'|dès l'|avant l'"),
        "petit matin": before(r"au|dès le|jusqu'au"),
        "mi-journée": before(r"à la|en|vers la"),
        "matin": before(r"(?:tôt|tard) le|au"),
        "soir": before(r"(?:tôt|tard) le|au"),
    },
    part_no_after=after(
        r"(?:du|de la|de l'|des|d'|de) (?!(?:" + "|".join(words.WEEKDAYS) + r"|\d))[^\W\d]|électorale|blanche"
        r"|thématique|spéciale|debout|noire|américaine|parlementaire|pédagogique|sanitaire"
    ),
    before=before(
        r"à|a|vers|dès|avant|jusqu'à|jusque vers|aux alentours de|autour de|aux environs de|peu avant|peu après|juste avant"
        r"|juste après|à partir de|à compter de"
        r"|sur les coups de|sur le coup de|entre|il est|il était|de|depuis|après|et|heure :|heure:|ou|,|-|\(|:|pour|à environ"
        r"|vers environ|ce matin à|d'ici|d'ici à|fixée? à"
        r"|passé|passées|qu'à|qu'après|qu'avant"
    ),
    sure_before=before(
        r"à|a|vers|dès|avant|jusqu'à|aux alentours de|aux environs de|peu avant|peu après|juste avant|juste après|à partir de"
        r"|à compter de|sur les coups de"
        r"|sur le coup de|il est|il était|jusque vers|qu'à|à environ"
    ),
    range_before=before(r"de|entre|d'entre"),
    between_before=before(r"entre"),
    range_after=re.compile(r"[ \n]?(?:à|et|-|/)[ \n]?\d{1,2}[ \n]?(?:h|heures)", re.ASCII),
    length_before=before(
        r"pendant|durant|en|plus de|moins de|près de|quelque|environ|il y a|au bout de|après plus de|dure"
        r"|duré|durée de|les|aux|des|ces|premières|dernières|prochaines|toutes les|chaque|sous|dans les|presque|dans"
    ),
    length_after=re.compile(
        r"[ \n](?:de |d'|durant|plus tard|plus tôt|après|avant|auparavant|par (?:jour|semaine|mois|an)"
        r"|sur (?:24|vingt-quatre)|supplémentaires?|hebdomadaires?|consécutives?|non[ -]stop|d'affilée|chrono|pour (?!la |le "
        r"|les |un|ce))"
    ),
    for_before=before(r"pour"),
    newscast_before=before(r"le|journal de|jt de|journal télévisé de|du|au|le journal de|jt|titres du|matinale de|plateau du"),
    noon_before=before(
        r"à|vers|dès|avant|après|jusqu'à|ce|peu avant|peu après|entre|et|de|depuis|à partir de|le|juste avant"
        r"|juste après|aux alentours de|pour|sur les coups de|lendemain|hier|passé"
    ),
    noon_midday_before=before(
        r"à|vers|dès|avant|jusqu'à|ce|peu avant|peu après|entre|à partir de|juste avant|juste après"
        r"|aux alentours de|depuis|sur les coups de"
    ),
    of_this_after=after(r"(?:de |d')(?:ce|cette|cet)"),
    afternoon_next=re.compile(r"[ \n](?:de[ \n])?c(?:et|ette)[ \n]apr[èe]s-midi|[ \n](?:de[ \n])?ce[ \n]soir"),
    just_before_clock=re.compile(r",?[ \n]?(?:à|vers|peu avant|peu après|juste avant|juste après|dès|aux environs de)?[ \n]?"),
    told_that=re.compile(r"(?:^|\W)(?:que?|qu'|où|selon|affirm\w+|déclar\w+|annonc\w+|indiqu\w+|dit)(?!\w)|[«»\"“”]"),
)
