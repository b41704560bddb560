"""What stands around an English text on its page: credits, links to other articles, trailers of agencies, posts."""

from __future__ import annotations

import re

from recoupe.lang.tables.furniture import FurnitureWords

_AGENCY = r"(?:the )?(?:reuters|ap|associated press|afp|pa media|press association|upi|ap and reuters|agencies)"
_AGENCIES = rf"{_AGENCY}(?: ?(?:,|/|and|with|&) ?{_AGENCY}){{0,4}}"
_ALSO = (
    r"(?:also (?:read|see|watch)|(?:read|see|watch|listen)[ \u00a0](?:also|next|more)(?=[ \u00a0]?(?:[:>»|]|$))"
    r"|(?:read|see|watch|listen)(?=[ \u00a0]?:)"
    r"|(?:more on this story|related(?: stor(?:y|ies)| articles?| topics?)?|recommended|further reading|don['’]t miss)"
    r"(?=[ \u00a0]?(?:[:>»|]|$)))"
)
_BULLET = r"[\[(>»→▶►•*+–—\- \u00a0]{0,6}"

FURNITURE = FurnitureWords(
    line=re.compile(
        rf"{_BULLET}(?:{_ALSO})(?!\w).{{0,200}}"
        rf"|\(?(?:(?:with|source ?:|sources ?:|by) )?{_AGENCIES}\)?\.?"
        r"|[\[(]?(?:(?:photo|image|picture|video|file photo|illustration)s?(?: credits?)?|credits?)[ \u00a0]?[:©].{0,90}"
        r"|[\[(]?(?:©|copyright ©?).{0,90}"
        r"|(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S{1,300}"
        r"|advertisement|story continues below(?: advertisement)?",
        re.IGNORECASE,
    ),
    opening=re.compile(rf"{_BULLET}(?:{_ALSO})(?!\w)", re.IGNORECASE),
    embed=re.compile(r"pic\.twitter\.com/|(?<!\w)t\.co/\w|[—–-] ?[^\n]{1,60}\(@\w{1,20}\)", re.IGNORECASE),
)
