"""What tells a length of time from an age, a date or an idiom in French."""

from __future__ import annotations

import re

from recoupe.lang.fr.lexicon.time import words
from recoupe.lang.tables.time_contexts import LengthContexts
from recoupe.lang.time_gaps import after, before

LENGTHS = LengthContexts(
    age_before=re.compile(
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
    ),
    age_name_before=re.compile(r"[^\W\d_][\w'-]{0,40}[»\"”]?(?:,[ \n]|[ \n]?\()$"),
    age_close_after=re.compile(r"[ \n]?(?:[,;)]|\.(?=\s|$)|$|[ \n]et[ \n](?:demi[ \n])?[,;])"),
    age_limit_before=re.compile(
        r"(?:^|\W)(?:les|des|aux|chez les|pour les|d'un|d'une|un|une|que les|et les)[ \n](?:(?:plus"
        r"|moins)[ \n]de[ \n])?$"
    ),
    age_have_before=before(r"a|ai|as|ont|avait|avaient|aura|auront|avoir|ayant|à|fêter|fêtait|j'ai|n'a que|n'avait que|a eu|dès"),
    duration_noun_before=re.compile(
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
    ),
    single_before=before(
        r"depuis|pendant|durant|en|après|avant|dans|pour|d'ici|d'|de|sur|au bout d'|plus d'|moins d'|près d'|à|quasiment|par"
        r"|il y a|voilà|voici|à peine|dure|duré|durera"
        r"|il aura fallu|fallu|dans moins d'|dans plus d'|d'ici à"
    ),
    day_some_before=before(r"depuis|pendant|durant|en|après|d'ici|à|il y a|moins d'|plus d'|sous|au bout d'"),
    idiom_after=re.compile(
        r"[ \n](?:à l'autre|sur (?:deux|trois|quatre|cinq|sept|7|24|vingt)|après l'autre|ou l'autre"
        r"|en (?:moins|trop)|sabbatique|blanche?|scolaires?|lumière|record|noire?|de (?:janvier|février|mars|avril|mai|juin"
        r"|juillet|août|septembre|octobre|novembre|décembre))(?!\w)|/\d"
    ),
    count_then_one=re.compile(r"(?:.*[ -])?(?:mille|cents?)[ -](?=une?$)"),
    since_before=before(r"depuis|depuis maintenant|depuis déjà|depuis bientôt"),
    in_before=before(r"dans"),
    per_before=before(r"par"),
    list_no_before=before(
        r"de|entre|à|plus de|moins de|environ|,|pendant|depuis|après|sous|en|dans|d'ici|durant|sur|et"
        r"|quelque|ou"
    ),
    count_after=re.compile(
        r"[ \n](?:plus de |près de |environ |presque )?(?:\d+|"
        + "|".join(words.NUMBERS)
        + r"|plusieurs|quelques)[ \n](?:"
        + "|".join(words.UNITS)
        + r")(?!\w)"
    ),
    long_before=before(r"(?:pendant|depuis|durant|après|dure|voilà) des"),
    working_week=("35", "trente-cinq", "39", "trente-neuf"),
    plural_article_before=before(r"les|des|aux"),
    also_some_day=("jour", "seconde"),
    also_an_occasion=("journée", "nuit", "année", "week-end", "weekend", "week end", "trimestre", "quinzaine", "semestre"),
    years_of_age=("an", "ans"),
    of_before=before(r"de|d'"),
    of_what_after=re.compile(r"[ \n](?:de[ \n]|d')[^\W\d]"),
    of_after=re.compile(r"[ \n](?:de[ \n]|d'|après[ \n]|pour[ \n])"),
    travel_after=after(r"de (?:route|vol|marche|queue|attente|train|voiture)"),
    of_event_after=re.compile(r"[ \n](?:d'|(?:de|du|des)[ \n])"),
    by_and_by_before=before(r"(?:heure|jour|mois|an|année|semaine) par"),
    result_before=re.compile(r"[ \n]?[,(][ \n]?(?:soit[ \n]|quelque[ \n]|et[ \n])?$"),
    result_after=re.compile(
        r"[ \n](?:plus[ \n]t[aôo][rt]d?|auparavant),?[ \n]?\(?(?:en|le|au|à|ce)[ \n](?:l')?(?:\d|" + "|".join(words.MONTHS) + r")"
    ),
    step_from_event=re.compile(r"(?:[ \n]jour pour jour)?[ \n](?:avant|(?P<after>apr[èe]s))[ \n]"),
    before_dated_event=re.compile(
        r"(?:(?:l[ea]s?[ \n]|l'|s(?:on|a|es)[ \n]|leurs?[ \n]|ce(?:tte|t)?[ \n])(?:[^\W\d]| |'|-){0,50}?(?:du[ \n])?)?"
    ),
)
