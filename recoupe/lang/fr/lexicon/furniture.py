"""What stands around a French text on its page: credits, links to other articles, trailers of agencies, posts."""

from __future__ import annotations

import re

from recoupe.lang.tables.furniture import FurnitureWords

_AGENCY = r"(?:l['’])?(?:afp|reuters|ap|belga|ats|efe|aps|map|keystone-ats|la rédaction|agences?)"
_AGENCIES = rf"{_AGENCY}(?: ?(?:,|/|et|avec|&) ?{_AGENCY}){{0,4}}"
_ALSO = (
    r"(?:[àa] )?(?:re)?(?:lire|voir|écouter|regarder|consulter)[ \u00a0](?:aussi|également|ensuite|encore)"
    r"|lisez[ \u00a0](?:aussi|également)|(?:lire|voir)[ \u00a0]notre (?:dossier|article|reportage|enquête|direct|infographie)"
    r"|(?:sur le même (?:sujet|thème)|pour aller plus loin|en savoir plus|à ne pas manquer|notre dossier)"
    r"(?=[ \u00a0]?(?:[:>»|]|$))"
    r"|(?:[àa] )(?:re)?(?:lire|voir|écouter)(?=[ \u00a0]?(?:[:>»|]|$))"
)
_BULLET = r"[\[(>»→▶►•*+–—\- \u00a0]{0,6}"

FURNITURE = FurnitureWords(
    line=re.compile(
        rf"{_BULLET}(?:{_ALSO})(?!\w).{{0,200}}"
        rf"|\(?(?:(?:avec|source ?:|sources ?:|par) )?{_AGENCIES}\)?\.?"
        r"|[\[(]?(?:crédits?(?: ?[-:]? ?(?:photos?|images?|vidéos?))?|photos?|illustrations?|images?|visuels?)"
        r"[ \u00a0]?[:©].{0,90}"
        r"|[\[(]?(?:©|copyright ©?).{0,90}"
        r"|[\[(]?(?:crédits? photos?|photos? (?:afp|reuters|ap|epa|maxppp|sipa|d['’]archives?|d['’]illustration)).{0,60}"
        r"|date \d{4}-\d\d(?:-\d\d)?(?:[ t]\d\d:\d\d.{0,12})?"
        r"|(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S{1,300}"
        r"|publicité|annonce",
        re.IGNORECASE,
    ),
    opening=re.compile(rf"{_BULLET}(?:{_ALSO})(?!\w)", re.IGNORECASE),
    embed=re.compile(r"pic\.twitter\.com/|(?<!\w)t\.co/\w|[—–-] ?[^\n]{1,60}\(@\w{1,20}\)", re.IGNORECASE),
)
