"""French: agencies and media and how reports credit them; the words are in `agencies`."""

from __future__ import annotations

import re

from recoupe.lang.fr import agencies
from recoupe.lang.tables.credits import PressNames

_CANONICAL = {way: name for table in (agencies.AGENCIES, agencies.MEDIA) for name, ways in table.items() for way in ways}
_LONGEST_FIRST = sorted(_CANONICAL, key=len, reverse=True)

PRESS = PressNames(
    canonical=_CANONICAL,
    names=re.compile(r"(?<![\w@#-])(?:" + "|".join(map(re.escape, _LONGEST_FIRST)) + r")(?![\w-])"),
    agencies=frozenset(agencies.AGENCIES),
    relayed_before=agencies.RELAYED_BEFORE,
    inverted_before=agencies.INVERTED_BEFORE,
    told_before=agencies.TOLD_BEFORE,
    with_before=agencies.WITH_BEFORE,
    relayed_behind=agencies.RELAYED_BEHIND,
    unnamed=agencies.UNNAMED,
    signature_line=agencies.SIGNATURE_LINE,
    spelled_out=agencies.SPELLED_OUT,
    articles=("le", "la"),
)
