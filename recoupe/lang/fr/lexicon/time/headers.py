"""How French papers and agencies write the day of a report: headers, datelines, copyright lines, "aujourd'hui, 25 mars"."""

from __future__ import annotations

import re

from recoupe.lang.fr.lexicon.time import words
from recoupe.lang.tables.time import HeaderPatterns

_OPEN = r"(?:^|[|•·—–]|\. ?|/ ?|, ?)[ \n]*(?:article |par [^\n,|]{1,40}[,|]? ?|rédaction,? )?"
PUBLISHED = re.compile(
    _OPEN + r"(?:publiée?|postée?|parue?|mise? en ligne|écrite?|rédigée?|date(?: de publication)?|créée?|diffusée?)(?: (?:le"
    r"|à|on|par [^\n,]{1,40},?)| ?:)? ?(?:le )?"
    r"(?:à \d{1,2}[ \n]?[h:][ \n]?\d{0,2},? (?:le )?)?$"
)
UPDATED = re.compile(
    _OPEN + r"(?:(?:dernière )?mise? à jour|actualisée?|modifiée?|maj)(?: (?:le|à)"
    r"| ?:)? ?(?:le )?(?:à \d{1,2}[ \n]?[h:][ \n]?\d{0,2},? (?:le )?)?$"
)

DATELINE_BEFORE = re.compile(r"^[^\W\d_][^\n.!?;:«»\"]{1,40}?(?: \([^()\n]{1,40}\))?(?:,| -| –| —| \()(?: ?le)? ?$")
DATELINE_AFTER = re.compile(r"[ \n]?(?:\(|-|–|—|/)")
DATE_LINE_AFTER = re.compile(r"(?:[.,]?[ \n]?[-–—] |[ .]*+(?:\n|$))")
TODAY_BEFORE = re.compile(r"(?:aujourd'hui,?|ce jour,?|en ce)(?: le)?[ \n]$")
COPYRIGHT_BEFORE = re.compile(r"(?:©|\(c\)|copyright)[ \n]?(?:©[ \n]?)?$")
ANY_DATE = re.compile(r"\d[ \n]?[/.-][ \n]?\d|\d(?:er)?[ \n](?:" + "|".join(sorted({m[:3] for m in words.MONTHS})) + ")")

HEADERS = HeaderPatterns(
    published=PUBLISHED,
    updated=UPDATED,
    dateline_before=DATELINE_BEFORE,
    dateline_after=DATELINE_AFTER,
    date_line_after=DATE_LINE_AFTER,
    today_before=TODAY_BEFORE,
    copyright_before=COPYRIGHT_BEFORE,
    any_date=ANY_DATE,
)
