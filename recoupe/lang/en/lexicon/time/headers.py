"""How English papers and agencies write the day of a report: headers, datelines, copyright lines."""

from __future__ import annotations

import re

from recoupe.lang.en.lexicon.time import words
from recoupe.lang.tables.time import HeaderPatterns

_OPEN = r"(?:^|[|•·—–]|\. ?|/ ?|, ?)[ \n]*(?:by [^\n,|]{1,40}[,|]? ?)?"
_CLOCK = r"(?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:a\.?m\.?|p\.?m\.?)?(?: [a-z]{2,4})?,? (?:on )?"

HEADERS = HeaderPatterns(
    published=re.compile(
        _OPEN + rf"(?:published|posted|issued|written|filed|date|first published)(?: on| at)?:? ?(?:{_CLOCK})?$"
    ),
    updated=re.compile(_OPEN + rf"(?:last )?(?:updated|modified)(?: on| at)?:? ?(?:{_CLOCK})?$"),
    dateline_before=re.compile(r"^[^\W\d_][^\n.!?;:\"]{1,40}?(?: \([^()\n]{1,40}\))?(?:,| -| –| —| \() ?$"),
    dateline_after=re.compile(r"[ \n]?(?:\(|-|–|—|/)"),
    date_line_after=re.compile(r"(?:[.,]?[ \n]?[-–—] |[ .]*+(?:\n|$))"),
    today_before=re.compile(r"(?:today,?)[ \n]$"),
    copyright_before=re.compile(r"(?:©|\(c\)|copyright)[ \n]?(?:©[ \n]?)?$"),
    any_date=re.compile(
        r"\d[ \n]?[/.-][ \n]?\d|(?:" + "|".join(sorted({m[:3] for m in words.MONTHS})) + r")[a-z]{0,6}\.?[ \n]\d"
        r"|\d(?:st|nd|rd|th)?[ \n](?:" + "|".join(sorted({m[:3] for m in words.MONTHS})) + ")"
    ),
)
