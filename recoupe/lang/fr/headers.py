"""How French papers and agencies write the day of a report: headers, datelines, copyright lines, "aujourd'hui, 25 mars"."""

from __future__ import annotations

import re

from recoupe.lang.fr import times as words

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
"""What stands between a header line's start and its date; a time of day may stand between, too. Within a sentence ("une vidéo
postée le 18 octobre") the same words date something else."""

DATELINE_BEFORE = re.compile(r"^[^\W\d_][^\n.!?;:«»\"]{1,40}?(?: \([^()\n]{1,40}\))?(?:,| -| –| —| \()(?: ?le)? ?$")
DATELINE_AFTER = re.compile(r"[ \n]?(?:\(|-|–|—|/)")
"""A dateline: a place, the date, and then an agency in brackets or a dash ("PARIS, 5 janv. (AFP) -")."""
DATE_LINE_AFTER = re.compile(r"(?:[.,]?[ \n]?[-–—] |[ .]*+(?:\n|$))")
"""After a date that opens a line: a dash, or the line's end ("4 septembre 2012. - ")."""
TODAY_BEFORE = re.compile(r"(?:aujourd'hui,?|ce jour,?|en ce)(?: le)?[ \n]$")
COPYRIGHT_BEFORE = re.compile(r"(?:©|\(c\)|copyright)[ \n]?(?:©[ \n]?)?$")
ANY_DATE = re.compile(r"\d[ \n]?[/.-][ \n]?\d|\d(?:er)?[ \n](?:" + "|".join(sorted({m[:3] for m in words.MONTHS})) + ")")
"""What every header and dateline has: a cheap look before the dear one."""
