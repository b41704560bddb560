"""English: agencies and media and how reports credit them."""

from __future__ import annotations

import re
from typing import Final

from recoupe.lang.tables.credits import PressNames

AGENCIES: Final[dict[str, tuple[str, ...]]] = {
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"), "Reuters": ("Reuters",), "AP": ("AP", "The Associated Press", "Associated Press"),
    "UPI": ("United Press International", "UPI"), "PA": ("PA Media", "Press Association"), "dpa": ("dpa", "DPA"), "Xinhua": ("Xinhua",),
    "Tass": ("TASS", "Tass"), "Interfax": ("Interfax",), "Bloomberg": ("Bloomberg News", "Bloomberg"), "Kyodo": ("Kyodo News", "Kyodo"),
    "Yonhap": ("Yonhap",), "Anadolu": ("Anadolu",), "EFE": ("EFE",), "ANSA": ("ANSA",), "RIA Novosti": ("RIA Novosti",), "PTI": ("Press Trust of India", "PTI"),
}  # fmt: skip
MEDIA: Final[dict[str, tuple[str, ...]]] = {
    "New York Times": ("New York Times", "NYT"), "Washington Post": ("Washington Post",), "Wall Street Journal": ("Wall Street Journal", "WSJ"),
    "USA Today": ("USA Today",), "Los Angeles Times": ("Los Angeles Times",), "Politico": ("Politico",), "Axios": ("Axios",), "CNN": ("CNN",),
    "NBC": ("NBC News", "NBC"), "CBS": ("CBS News", "CBS"), "ABC": ("ABC News",), "Fox News": ("Fox News",), "NPR": ("NPR",), "BBC": ("BBC",),
    "Sky News": ("Sky News",), "The Guardian": ("The Guardian", "Guardian"), "Financial Times": ("Financial Times",), "The Times": ("The Times",),
    "Daily Mail": ("Daily Mail",), "The Daily Telegraph": ("Daily Telegraph", "The Telegraph"), "The Independent": ("The Independent",),
    "Al Jazeera": ("Al Jazeera", "Al-Jazeera"), "Der Spiegel": ("Der Spiegel", "Spiegel"), "Bild": ("Bild",), "Le Monde": ("Le Monde",),
    "Le Figaro": ("Le Figaro",), "El País": ("El País", "El Pais"), "RT": ("Russia Today",),
}  # fmt: skip
_CANONICAL = {way: name for table in (AGENCIES, MEDIA) for name, ways in table.items() for way in ways}
_LONGEST_FIRST = sorted(_CANONICAL, key=len, reverse=True)
_KIND = r"(?:(?:the|a|an) )?(?:[a-z]{1,20} ){0,2}(?:newspaper|daily|weekly|magazine|website|channel|broadcaster|network|agency|news agency|paper|radio|outlet) "
_SAID = r"(?:reported|revealed|said|wrote|published|disclosed|claimed|announced)"

PRESS = PressNames(
    canonical=_CANONICAL,
    names=re.compile(r"(?<![\w@#-])(?:" + "|".join(map(re.escape, _LONGEST_FIRST)) + r")(?![\w-])"),
    agencies=frozenset(AGENCIES),
    relayed_before=re.compile(
        r"(?:according to|quoted by|cited by|citing|reported by|published (?:by|in)|revealed by|obtained by|seen by|broadcast by|report (?:by|in|from)"
        rf"|reports (?:by|in|from)|source:) ?(?:{_KIND})?(?:the )?[\"“]?$",
        re.IGNORECASE,
    ),
    inverted_before=re.compile(rf"(?:{_SAID}|reports|reveals|writes) ?(?:{_KIND})?(?:the )?[\"“]?$", re.IGNORECASE),
    told_before=re.compile(
        rf"(?:\bto|\bwith|\bon|told|tells|interviewed by|contacted by|reporters? (?:for|from|of)|photographers? (?:for|from)) ?(?:{_KIND})?(?:the )?[\"“]?$",
        re.IGNORECASE,
    ),
    with_before=re.compile(r"(?:^|[\s(\[])(?:with|and|,|/|-|–) ?$", re.IGNORECASE),
    relayed_behind=re.compile(
        rf"^[\"”]?,? ?(?:which (?:cites|cited|first reported)|citing|(?:has |had |first )?{_SAID}|reports|reveals|says|writes)\b",
        re.IGNORECASE,
    ),
    unnamed=re.compile(
        r"(?:according to) (?P<after>(?:local |state |foreign )?(?:media|press|news)(?: reports)?)\b"
        rf"|(?P<subject>(?:local|state|foreign|several) media) (?:have |had )?{_SAID}"
        r"|(?P<press>media reports)\b|(?P<inverted>press reports)\b",
        re.IGNORECASE,
    ),
    signature_line=re.compile(
        r"(?:^|\n) *(?:(?:[A-Z][\w'-]*|and|with|by|staff|agencies|from|source|credit|-|©|\d{4})[ ,/&:–]+){0,8}$"
    ),
    spelled_out=("Agence France-Presse", "Associated Press", "Press", "agency"),
)
