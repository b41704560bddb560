"""Text of reports as inert Markdown: it reads the same, and nothing in it is a mark, a link, a tag or a line of its own.

Holds for CommonMark and for what GitHub, Obsidian, Pandoc and most wikis add to it: tables, strikes, footnotes, formulas,
templates, and addresses that become links by themselves.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from recoupe.export.page_safe import visible, web_address

WORDS: Final = 60
CHARACTERS: Final = 600
CUT: Final = "\u00a0…"

_MARKS = re.compile(r"[\\`*_\[\]<>{}&|~#$^=@]|(?<=[A-Za-z]):(?=\S)|(?<=www)\.|%(?=%)", re.IGNORECASE)
_ADDRESS_SIGNS: Final = "/?#@!$&'*+,;=:-._~%"
_ENTITY = re.compile(r"&(?=#?\w+;)")


def inert(text: str) -> str:
    """`text` in one line, with a backslash before every sign that Markdown could take for a mark. Empty for blank text.

    Must not open a line, where a number, a dash or a plus is a mark too.
    """
    return _MARKS.sub(r"\\\g<0>", " ".join(visible(text).split()))


def short(text: str) -> str:
    """`text` as `inert` gives it, cut with an ellipsis after 60 words or 600 characters."""
    words = text.split()
    kept = " ".join(words[:WORDS])
    cut = kept[:CHARACTERS].rstrip()
    return inert(cut) + (CUT if len(words) > WORDS or len(kept) > CHARACTERS else "")


def link(label: str, url: str | None) -> str:
    """`label`, which is inert already, as a link where `url` leads to a page on the web."""
    address = web_address(url)
    if address is None:
        return label
    encoded = quote(address, safe=_ADDRESS_SIGNS, errors="replace")
    return f"[{label}]({_ENTITY.sub('%26', encoded)})"
