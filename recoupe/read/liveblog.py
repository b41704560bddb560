"""Live blogs (schema.org LiveBlogPosting): each post with the time at which it was published."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

from recoupe.read import blocks
from recoupe.read.published import understood

_MARKED = re.compile(r"</?[a-zA-Z][^<>]*>")
DATED = 16
"""Letters of a day with hour and minute, in ISO 8601."""


def posts(node: dict[str, Any], *, published: str | None, language: str | None) -> list[str]:
    """The posts of a live blog as they stand, each below a line with its time and its title.

    The day stands there too where it is not that of the post before (of the first: not that on which the blog was published).
    Times are those of the zone that the page tells, which is named where it is UTC.
    """
    told = node.get("liveBlogUpdate")
    found: list[str] = []
    day = (published or "")[:10]
    for post in told if isinstance(told, list) else [told]:
        if not isinstance(post, dict) or not (body := _words(post.get("articleBody") or post.get("text"))):
            continue
        moment = understood(post.get("datePublished")) or ""
        title = _words(post.get("headline") or post.get("name"))
        repeated = title and body.startswith(title.rstrip("….").rstrip())
        head = " - ".join(part for part in (_time(moment, day, language), "" if repeated else title) if part)
        found.append(blocks.BREAK.join(part for part in (head, body) if part))
        day = moment[:10] if len(moment) >= DATED else day
    return found


def _time(moment: str, day: str, language: str | None) -> str:
    """The time of a post, "18:30" or "16:30 UTC", after its day where that is not `day`; "" where none is told."""
    if len(moment) < DATED:
        return ""
    time = moment[11:DATED] + (" UTC" if moment[DATED:] in {"Z", "+00:00"} else "")
    return time if moment[:10] == day else f"{_day(moment[:10], language)}, {time}"


def _day(iso: str, language: str | None) -> str:
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        locale = Locale.parse((language or "").replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return iso
    return format_date(date.fromisoformat(iso), "long", locale=locale)


def _words(value: object) -> str:
    """A text of the page's data, whether it has marks or not."""
    if not isinstance(value, str):
        return ""
    if _MARKED.search(value):
        return blocks.fragment_text(value)
    return blocks.joined(unescape(value).splitlines())
