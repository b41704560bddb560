"""English: the words around an article on pages, in feeds, wires and press databases."""

from __future__ import annotations

import re
from typing import Final

from recoupe.lang.fr.lexicon.pages import PAGE_WORDS as _SHARED
from recoupe.lang.tables.pages import PageWords

_LABELS = (
    r"(?:subscribers? only|for subscribers|premium|exclusive to subscribers)", r"\d{1,3} ?min(?:ute)?s? read", r"reading time\W+.{0,20}",
    r"share(?: this)?(?: (?:article|story|on|via).{0,60})?", r"(?:copy|copied) link", r"(?:print|save|email|comment|bookmark)(?: (?:this )?article)?",
    r"advertisement|sponsored(?: content)?|ad", r"skip (?:the )?ad(?:vertisement)?", r"(?:article|story) continues (?:after|below) (?:this )?ad(?:vertisement)?.{0,30}",
    r"(?:subscribe|sign up|log in|sign in|register)(?: .{0,60})?", r"(?:already a subscriber|have an account).{0,60}", r"(?:read|show|see|view) (?:more|less|all)",
    r"(?:comments?|\d{1,6} comments?|leave a comment)", r"follow us(?: on .{1,60})?", r"(?:related (?:stories|articles|topics)|read also|also read|most read|more on this story)",
    r"newsletters?", r"(?:home|back to .{1,30})", r"all rights reserved",
)  # fmt: skip
_CUT = (
    r"(?:subscribe|sign in|log in|register) to (?:read|continue|keep reading).{0,80}", r"(?:the rest of )?this (?:article|story|content) is (?:for|available to|reserved for) subscribers.{0,80}",
    r"you have read \d+.{0,80}",
)  # fmt: skip


def _whole(parts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?i)\A\W*+(?:{'|'.join(parts)})\W*")


PAGE_WORDS: Final = PageWords(
    elsewhere=re.compile(r"(?i)^\W*(?:read|see|watch|listen|also read|related)\W*(?:also|more|here|below|:)"),
    label=_whole(_LABELS),
    cut=_whole(_CUT),
    trailer=_SHARED.trailer,
    continued=_SHARED.continued,
    published=re.compile(r"(?i)\b(?:first )?(?:published|posted|issued|created)(?: on| at|:)?\s*"),
    updated=re.compile(r"(?i)\b(?:last )?(?:updated|modified|edited)(?: on| at|:)?\s*"),
    beside_dates=re.compile(
        r"(?i)published|posted|updated|modified|on|at|by|last|first|ago|hours?|minutes?|days?|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
        r"|am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|bst|et|time|the|of"
    ),
    consent=re.compile(
        r"(?i)cookies|trackers|consent|personal data|legitimate interest|our (?:\d+ )?partners|similar technologies|your privacy"
    ),
    by=re.compile(r"(?i)^(?:(?:text|story|report|photos?|words|reporting|interview) )?(?:by|from)\s+"),
    between_names=re.compile(r"[,;&/|]|\b(?:and|with)\b"),
    correction=re.compile(r"(?i)\b(?:correct)\w*"),
    urgent=re.compile(
        r"\A\W*+(?:URGENT|FLASH|ALERT|(?:Urgent|Flash|Alert)(?=\s*+[-–—:]))(?!\w)\s*+[-–—:,.]*+\s*+"
        r"|(?<![\s\-–—(])\s*+[-–—(]++\s*+URGENT\)?\s*+\Z"
    ),
    renewed=re.compile(
        r"(?i)\A[^\w(]*+\((?:updates?|updated|adds|lead)\)\s*+[-–—:]*+\s*+"
        r"|\A(?:updates?|updated|\d(?:st|nd|rd|th) lead)\s*+[-–—:]++\s*+"
        r"|(?<![\s\-–—(])\s*+[-–—(]++\s*+(?:updates?|updated)\)?\s*+\Z"
    ),
    with_others=re.compile(r"\(\s*+[Ww]ith ([^()\d]{2,60}?)\s*+\)\s*+(?:\.\s*+)?\Z"),
    correction_line=re.compile(r"(?i)\A\W*+(?:correction|clarification|corrected|editor's note)\b(?=\W*(?:\d|the\b|:|[-–—.]))"),
    labels=_SHARED.labels,
    trailing_labels=_SHARED.trailing_labels,
    before_places=("in ", "at "),
    before_hours=("at",),
    cut_months={"sept": 9},
    hours="hours?",
    letters=frozenset(),
    word_count=re.compile(r"(?i)\b(\d[\d\s,]{0,8}) words\b"),
)
