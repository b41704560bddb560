"""The shapes that expressions of time take in French, as data: one pattern a line, each with the words that it may begin with.

A pattern is a regular expression over text in lower case with plain apostrophes, hyphens and spaces. A space in it stands for
any gap between two words (a line break included, an empty line not); `<name>` stands for a class of words below, and
`<name:group>` keeps what was read under that group. Preposition and article lie outside.
"""

from __future__ import annotations

from functools import cache

from recoupe.lang.fr.lexicon.time import words
from recoupe.lang.tables.time import ANY_NUMBER, Pattern
from recoupe.lang.time_shapes import alternatives as _any
from recoupe.lang.time_shapes import by_first, compiled

_NUMBER_WORD = _any(*words.NUMBERS)
_UNITS_OF_DAY = ("seconde", "secondes", "minute", "minutes", "mn", "heure", "heures")

CLASSES: dict[str, str] = {
    "weekday": _any(*words.WEEKDAYS),
    "month": _any(*words.MONTHS),
    "anymonth": _any(*words.MONTHS, *words.MONTH_ABBREVIATIONS),
    "day": r"(?:1 ?er|premier|[12]\d|3[01]|0?[1-9])",
    "year": r"(?:1[0-9]|20)\d\d",
    "season": _any(*words.SEASONS),
    "part": r"(?:petit matin|matin(?:ée)?|mi-journée|midi|apr[èe]s-midi|soir(?:ée)?|nuit|aube|aurore)",
    "phase": r"(?:matinée|apr[èe]s-midi|soirée|journée|nuit)",
    "edge": r"(?:début|fin|milieu|courant|mi)",
    "unit": _any(*words.UNITS),
    "longunit": _any(*(u for u in words.UNITS if u not in _UNITS_OF_DAY)),
    "back": _any(*words.BACKWARD),
    "forth": _any(*words.FORWARD),
    "shift": _any(*words.BACKWARD, *words.FORWARD, *words.AFTER_TEXT, *words.BEFORE_TEXT),
    "number": r"(?:\d{1,3}(?:[ .]\d{3}){1,5}|\d{1,5}(?:,\d{1,2})?|"
    + f"{_NUMBER_WORD}(?:(?:-et-|-| et | ){_NUMBER_WORD}){{0,4}}"
    + ")",
    "collective": f"(?:(?:une|deux|trois|quelques) )?(?:(?:bonne|petite) )?{_any(*words.COLLECTIVES)} (?:de |d')",
    "vague": _any(*words.VAGUE),
    "ordinal": _any(*words.ORDINALS),
    "approx": _any(*words.APPROXIMATE, *words.MORE, *words.LESS),
    "dayword": _any(*words.DAY_WORDS),
    "textday": _any(*words.TEXT_DAY_WORDS),
    "holiday": _any(*words.HOLIDAYS, *words.EASTER_FEASTS),
    "frequency": _any(*words.FREQUENCIES),
    "present": _any(*words.PRESENT_WORDS),
    "past": _any(*words.PAST_WORDS),
    "future": _any(*words.FUTURE_WORDS),
    "zone": r"(?:(?:gmt|utc|tu)(?: ?[+-] ?\d{1,2})?|heures? locales?|locales?|heures? de [^\W\d_]+(?:-[^\W\d_]+)*)",
    "decade": r"(?:(?:1[0-9]|20)\d0|\d0|vingt|trente|quarante|cinquante|soixante(?:-dix)?|quatre-vingts?(?:-dix)?"
    r"|deux mille(?: dix)?)",
    "halfhour": _any(*words.HALF_HOURS),
    "spelled": _any(
        *(w for w, n in words.NUMBERS.items() if 1 < n <= 20 and w != "vingts"),
        "vingt et un",
        "vingt-et-un",
        *(f"vingt-{w}" for w, n in words.NUMBERS.items() if 1 < n < 10),
        "trente",
        "trente et un",
    ),
    "ofmonth": r"(?:de |d'|du mois de |du mois d')",
}

_NUMBER_FIRST = " ".join([ANY_NUMBER, *words.NUMBERS])
_APPROX_FIRST = " ".join(entry.replace("'", " ").replace("-", " ").split()[0] for entry in
                         (*words.APPROXIMATE, *words.MORE, *words.LESS, "une", "un"))  # fmt: skip
_WEEKDAY_FIRST = " ".join(words.WEEKDAYS)
_MONTH_FIRST = " ".join(words.MONTHS)
_PART_FIRST = "journée petit matin matinée mi midi après apres soir soirée nuit aube aurore"
_UNIT_FIRST = " ".join(u.split("-")[0] for u in words.UNITS)
_EDGE_FIRST = "début fin milieu courant mi"
_COUNT = r"(?:(?P<collective><collective>)|(?P<number><number>)|(?P<vague><vague>))"
_IN_PHASE = r"(?:en |à la |au )(?:(?:toute|tout) )?(?P<edge><edge>) (?:de |de la |d'|de l')(?P<phase><phase>)"

_SHAPES: tuple[tuple[str, str, str], ...] = (
    # days
    ("weekday", f"ce {_WEEKDAY_FIRST}",
     r"(?:(?P<this>ce) )?(?P<weekday><weekday>)(?: (?P<part0><part>))?"
     r"(?:,? (?:le )?(?P<day><day>)(?: (?P<month><anymonth>)(?: (?P<year><year>))?|[/.](?P<mm>0[1-9]"
     r"|1[0-2])(?:[/.](?P<yyyy><year>))?|(?! ?(?:h\b|heures?|[.,/:]\d)))(?!\d))?"
     r"(?: (?P<shift><shift>))?(?:(?: au| dans la)? (?P<part><part>)| " + _IN_PHASE + ")?"),
    ("date", "# premier",
     r"(?P<day><day>) (?P<month><anymonth>)(?:(?:,| de l'an)? (?P<year><year>)(?!\d)"
     r"| (?P<shift><shift>))?(?: (?:au )?(?P<part>soir|matin|midi)| " + _IN_PHASE +
     ")?"),
    ("date", "# premier", r"(?P<day><day>) (?P<month><anymonth>) (?P<yy>'?\d\d)(?!\d)"),
    ("date", _NUMBER_FIRST, r"(?P<day><spelled>) (?P<month><month>)(?: (?P<year><year>)(?!\d))?"),
    ("date", _NUMBER_FIRST, r"(?P<day><spelled>)(?= au (?:<spelled>|<day>) (?P<month><month>)(?: (?P<year><year>))?)"),
    ("date", "# premier", r"(?P<day><day>)(?= au <spelled> (?P<month><month>)(?: (?P<year><year>))?)"),
    ("date", "#", r"(?P<day><day>)(?=(?:(?:, ?| et (?:le |du |les |au )?| ou (?:le )?| au | à | ?- ?"
        r"|/)<day>){1,6} (?P<month><anymonth>)(?: (?P<year><year>))?)"),
    ("event_day", "#", r"(?P<day>\d{1,2}|1er)-(?P<month><month>)(?:-(?P<year><year>))?"),
    ("day_alone", "#", r"(?P<day>1er|[12]\d|3[01]|[1-9])"),
    ("weekday_of_week", _WEEKDAY_FIRST, r"(?P<weekday><weekday>) de (?:la semaine (?P<shift><back>|<forth>)|cette semaine)"),
    ("weekday_in", _WEEKDAY_FIRST, r"(?P<weekday><weekday>) en (?P<weeks>huit|quinze)"),
    ("month_part", " ".join(words.ORDINALS), r"(?P<ordinal><ordinal>) (?P<unit>quinzaine|moitié|semaine) (?:de |d'"
        r"|du mois de |du mois d')(?P<month><month>)(?: (?P<year><year>)(?!\d))?"),
    ("stamp", "#", r"(?P<year><year>)-(?P<mm>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?:[t ](?P<hour>[01]\d"
        r"|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?)?"),
    ("stamp", "#", r"(?P<day>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?P<mm>0?[1-9]|1[0-2])(?P=sep)(?P<year><year>)"
     r"(?:,? (?:à )?(?P<hour>[01]?\d|2[0-3])[:h](?P<minute>[0-5]\d)(?::[0-5]\d)?)?"),
    ("stamp", "#", r"(?P<year><year>)-(?P<mm>0[1-9]|1[0-2])(?!-?\d)"),
    ("stamp", "#", r"(?P<day>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?P<mm>0?[1-9]|1[0-2])(?P=sep)(?P<yy>\d\d)(?![/.-]?\d)"),
    ("day_slash", "#", r"(?P<day>0?[1-9]|[12]\d|3[01])/(?P<mm>0?[1-9]|1[0-2])(?!/?\d)"),
    ("day_slash", "#", r"(?P<day>0[1-9]|[12]\d|3[01])\.(?P<mm>0[1-9]|1[0-2])(?![.,]?\d)"),
    ("dayword", "hier aujourd demain avant après apres",
     r"(?P<dayword><dayword>)(?: (?:au |dans la )?(?P<part><part>)|,? " + _IN_PHASE + ")?"),
    ("textday", "lendemain surlendemain veille avant",
     r"(?P<textday><textday>)(?: (?:au )?(?P<part>matin|soir|midi|après-midi))?(?: (?:de |du |de la |de l'"
     r"|d')(?P<holiday><holiday>))?(?:(?= (?P<of>d(?:e |u |es |'))))?"),
    ("nth_weekday", " ".join(words.ORDINALS), r"(?P<ordinal><ordinal>) (?P<weekday><weekday>) "
        r"(?:(?:de |d'|du mois de |du mois d')(?P<month><month>)(?: (?P<year><year>))?"
        r"|(?:du |de l'|d')(?P<season><season>)|(?P<this>du mois|de ce mois)(?: (?P<shift><back>|<forth>))?)"),
    ("sameday", "même jour matin soir nuit ce", r"(?:même (?:jour|soir|matin)|(?:jour|soir|matin|nuit) même|ce (?:jour|soir"
        r"|matin)-là)"),
    ("dayrel", "jour", r"jour (?P<shift>précédent|suivant)"),
    ("holiday", "noël jour réveillon toussaint assomption épiphanie saint nouvel fête chandeleur pâques dimanche lundi"
        " ascension "
                "pentecôte mardi mercredi vendredi jeudi samedi halloween armistice noel cette week weekend",
     r"(?:(?:cette |week-?end (?:de |de la |d'))?(?:fête (?:de |de la |d'))?)(?P<holiday><holiday>)(?: (?P<year><year>)"
     r"| (?P<shift><shift>))?"),
    # parts of the day
    ("night", "nuit", r"nuit (?:d[eu] )(?:(?P<wd1><weekday>) ?)?(?:(?<= )(?P<day1><day>) ?)?"
        r"(?:(?<= )(?P<month1><anymonth>) ?)?(?<= )(?:à|a"
        r"|au) (?:(?P<wd2><weekday>)(?: dernier)?)?(?: ?(?<= )(?P<day2><day>)"
        r"(?: (?P<month2><anymonth>)(?: (?P<year2><year>))?)?(?!\d))?"),
    ("part_of", f"{_EDGE_FIRST} {_PART_FIRST}",
     r"(?:(?P<edge><edge>) (?:de |d'|de la |de l'))?(?P<part><part>|journée)(?: de ce| d[eu]"
     r"|,)? (?:(?P<weekday><weekday>)(?: (?P<day><day>)(?: (?P<month><anymonth>)(?: (?P<year><year>))?)?)?"
     r"(?: (?P<shift>dernier|prochain))?|(?P<day2><day>) (?P<month2><anymonth>)(?: (?P<year2><year>))?)"),
    ("part_of_word", "soirée matinée après apres nuit", r"(?P<part><part>) d'(?P<dayword>hier|aujourd'hui)"),
    ("this_part", "ce cet cette", r"c(?:e|et|ette) (?P<part><part>)(?P<there>-là)?"),
    ("part_shift", "nuit soirée matinée", r"(?P<part>nuit|soirée|matinée) (?P<shift>dernière|passée|suivante|précédente"
        r"|prochaine|d'avant|d'après)"),
    ("edge_part", f"{_EDGE_FIRST} toute tout",
     r"(?:toute? )?(?P<edge><edge>) (?:de |d'|de la |de l')(?P<part><phase>)"),
    ("part", _PART_FIRST, r"(?P<part><part>|journée)"),
    # clock
    ("clock", "#",
     r"(?P<hour>[01]?\d|2[0-4]) ?(?:(?P<h>h)|heures?)(?: ?(?P<minute>[0-5]\d)(?!\d)(?: ?(?:mn|min|minutes)(?!\w))?)?"
     r"(?: (?P<half><halfhour>))?(?: (?:du|de l'|de la)(?:(?<=') ?|(?<!') )(?P<part>matin|soir|après-midi"
     r"|nuit))?(?: (?P<zone><zone>))?(?: (?P<weekday><weekday>)(?! \d))?"),
    ("clock", "#", r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?: (?P<zone><zone>))?"),
    ("clock", "#", r"(?P<hour>[6-9]|1\d|2[0-4])(?= et (?:[01]?\d|2[0-4]) ?h(?:eures)?(?!\w)"
     r"(?! (?:de |d'|par |supplémentaires)))"),
    ("clock_words", " ".join(words.NUMBERS),
     r"(?P<number><number>) heures?(?: (?P<half><halfhour>))?(?: (?P<precise>précises?|pile))?(?: (?:du|de l'"
     r"|de la)(?:(?<=') ?|(?<!') )(?P<part>matin|soir|après-midi"
     r"|nuit))?(?: (?P<zone><zone>))?(?: (?P<weekday><weekday>)(?! \d))?"),
    ("noon", "midi minuit", r"(?P<noon>midi|minuit)(?: (?P<half><halfhour>))?"
        r"(?: (?P<zone><zone>))?(?: (?P<weekday><weekday>)(?! \d))?"),
    # months, years and longer
    ("month", f"mois {_EDGE_FIRST} {_MONTH_FIRST}",
     r"(?:(?P<edge><edge>)[ -](?:du )?)?(?P<head>mois (?:de |d'))?(?P<month><month>)(?: (?P<year><year>)(?!\d)"
     r"| (?P<yy>'?[4-9]\d)(?!\d)| (?P<shift><shift>))?"),
    ("year", f"# an année {_EDGE_FIRST}",
     r"(?:(?P<edge><edge>)(?:[ -]| de l'))?(?P<label>an(?:née)? )?(?P<year><year>)"),
    ("shortyear", "#", r"(?P<yy>[4-9]\d)"),
    ("decade", f"années {_EDGE_FIRST}", r"(?:(?P<edge><edge>) des )?années[ -](?P<decade><decade>)"),
    ("century", f"i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xie xiie xiiie xive xve xvie"
        f" xviie xviiie xixe "
                f"xxe xxie ve vie viie viiie ixe xe ier iie iiie ive {_EDGE_FIRST}",
     r"(?:(?P<edge><edge>) du )?(?P<roman>[ivx]{1,5})(?:e|ème|eme|ᵉ|er) siècle"),
    ("season", "printemps été automne hiver", r"(?P<season><season>) (?P<yy>'?[4-9]\d)(?!\d)"),
    ("season", f"cet ce {_EDGE_FIRST} printemps été automne hiver",
     r"(?:(?P<edge><edge>)[ -](?:de l'|du |de cet )?)?(?:(?P<this>cet|ce) )?(?P<season><season>)(?: (?P<year><year>)(?!\d)"
     r"| de (?P<year2><year>)(?!\d)| (?P<shift><shift>))?"),
    ("quarter", " ".join(words.ORDINALS), r"(?P<ordinal><ordinal>) (?P<unit>trimestre|semestre)(?: (?:de )?(?P<year><year>)"
        r"| de l'année(?P<current>))?"),
    ("quarter_code", "t1 t2 t3 t4 q1 q2 q3 q4 s1 s2", r"(?P<code>[tq][1-4]|s[12]) (?P<year><year>)"),
    ("unit_shift", f"{_EDGE_FIRST} {_UNIT_FIRST} même",
     r"(?:(?P<edge><edge>) (?:de la |du |de l'|de |d'))?(?P<same>même )?(?P<unit><longunit>)(?: (?P<shift><shift>)"
     r"| (?P<now>en cours))"),
    ("same_unit", "même", r"même (?P<unit>année|mois|semaine|week-end)"),
    ("this_unit", f"ce cet cette {_EDGE_FIRST}",
     r"(?:(?P<edge><edge>) de )?c(?:e|ette|et) (?P<unit><longunit>)(?P<tail>-ci|-là| là| (?P<shift><back>|<forth>))?"),
    ("edge_unit", _EDGE_FIRST, r"(?P<edge><edge>) (?:de la |du |de l'|de |d')(?P<unit>semaine|mois|an(?:née)?|trimestre"
        r"|semestre|siècle|week-end)"),
    ("in_unit", "semaine week weekend", r"(?P<unit>semaine|week-?end)(?: (?:du|de) (?P<day><day>)(?:(?:[ -]|-et-| et "
        r"| au )(?P<day2><day>))? (?P<month><anymonth>)(?: (?P<year><year>))?)?"),
    ("in_unit", "semaine week weekend", r"(?P<unit>semaine|week-?end) du (?P<day><day>)(?! (?:<anymonth>|au)|[.,/-]\d)"),
    ("last_units", f"ces {_NUMBER_FIRST} " + "dernières derniers prochaines prochains jours heures mois semaines années",
     r"(?:(?P<this>ces) )?(?:(?P<number><number>) )?(?P<shift>derni(?:er|ère)s"
     r"|prochain(?:e)?s) (?:(?P<number2><number>) )?(?P<unit><unit>)"),
    ("last_units", "ces jours heures mois semaines années", r"(?:(?P<this>ces) )?(?P<unit>jours|heures|semaines|mois"
        r"|années) (?P<shift>à venir|qui viennent)"),
    # durations
    ("ago", "il voilà voici",
     r"(?:il y a(?: (?:maintenant|déjà|tout juste))?|voilà|voici) (?:(?P<approx><approx>) ?)?" + _COUNT
     + r" ?(?:(?<=')|(?<= ))(?P<unit><unit>)(?: (?P<half>et demie?))?(?: (?P<tail>à peine"
        r"|environ|déjà))?"),
    ("duration", f"{_APPROX_FIRST} {_NUMBER_FIRST} " + " ".join((*words.COLLECTIVES, *words.VAGUE)),
     r"(?:(?P<approx><approx>) ?(?:(?<=')|(?<= )))?" + _COUNT + r"(?: (?:bonnes?|longs?|longues?|petites?"
     r"|toutes petites))?(?: |(?<=')"
     r"|(?<= ))(?:(?P<demi>demi)-)?(?P<unit><unit>)(?: (?P<half>et demie?))?(?: (?P<tail>à peine|environ|au moins|au plus"
     r"|maximum|minimum))?(?P<plus> (?:plus (?:tôt|tard)|auparavant|avant|après)(?!\w))?"),
    ("duration_list", _NUMBER_FIRST, r"(?P<number><number>)(?=(?: à | ou | et "
        r"|-)(?P<number2><number>) (?P<unit><unit>)(?!\w))"),
    ("quarter_hour", "un trois demi", r"(?P<quarters>un|trois) quarts? d'heure"),
    ("half", "demi", r"demi-(?P<unit>heure|journée|siècle|douzaine d'années|an)"),
    ("long", " ".join(u for u in words.UNITS if u.endswith("s") or u == "mois"), r"(?P<unit><unit>)(?: (?P<tail>entiers"
        r"|entières|durant))?"),
    ("whole", "toute tout jour nuit", r"toute? (?:la |le |l')(?P<unit>journée|semaine|mois|année)"
     r"(?! (?:de |d'|du |<shift>|<year>))|jour et nuit|nuit et jour"),
    # sets
    ("each", "chaque tous toutes",
     r"(?:chaque|tou(?:s|tes) les)(?: (?P<number><number>))? (?:(?:premiers?|derniers?) )?(?:(?P<weekday><weekday>)s?"
     r"|(?P<day><day>) (?P<month><month>)|(?:mois d(?:e |'))?(?P<month2><month>)|(?P<season><season>)|(?P<part>matin|soir"
     r"|nuit|midi|après-midi)s?|(?P<unit><unit>))(?: (?P<part2>matin|soir|après-midi)s?)?"),
    ("per", "an ans jour mois semaine heure minute année trimestre", r"(?P<unit>an|jour|mois|semaine|heure|minute|année"
        r"|trimestre)"),
    ("habit", " ".join(f"{w}s" for w in words.WEEKDAYS), r"(?P<weekday><weekday>)s(?: (?P<part>matin|soir|après-midi)s?)?"),
    ("frequency", " ".join(words.FREQUENCIES), r"(?P<frequency><frequency>)"),
    # references
    ("present", " ".join(e.replace("'", " ").split()[0] for e in words.PRESENT_WORDS), r"(?P<present><present>)"),
    ("past", " ".join(e.replace("'", " ").replace("-", " ").split()[0] for e in words.PAST_WORDS), r"(?P<past><past>)"),
    ("future", " ".join(e.replace("'", " ").split()[0] for e in words.FUTURE_WORDS), r"(?P<future><future>)"),
)  # fmt: skip


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns, compiled once."""
    return tuple(Pattern(kind, frozenset(first.split()), compiled(template, CLASSES)) for kind, first, template in _SHAPES)


@cache
def by_first_word() -> dict[str, tuple[Pattern, ...]]:
    """For each word that an expression of time may begin with, the patterns to try there; `ANY_NUMBER` for digits."""
    return by_first(patterns())
