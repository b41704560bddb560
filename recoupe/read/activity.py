"""Posts of ActivityStreams 2.0 (W3C): the `outbox.json` of Mastodon's export, a page of an outbox, or one post."""

from __future__ import annotations

from collections import Counter
from typing import Any
from urllib.parse import urlsplit

from recoupe.errors import MissingFieldError
from recoupe.read import blocks
from recoupe.read.published import understood

CONTEXT = "https://www.w3.org/ns/activitystreams"
PUBLIC = frozenset({f"{CONTEXT}#Public", "as:Public", "Public"})
"""Names of everybody, as one to whom a post is sent."""
POSTS = frozenset({"Note", "Article", "Page", "Question"})


def is_activity(record: dict[str, Any]) -> bool:
    """Whether an object says that it is of ActivityStreams."""
    told = record.get("@context")
    return CONTEXT in (told if isinstance(told, list) else [told])


def items(record: dict[str, Any], *, file: str, line: int | None) -> tuple[list[dict[str, Any]], str]:
    """The posts as records of Recoupe, and what was passed over, in words.

    Passed over is what was passed on of others, what was sent to some alone, and what has no text. Raises MissingFieldError
    where no post is left.
    """
    listed = next((record[name] for name in ("orderedItems", "items") if isinstance(record.get(name), list)), None)
    passed: Counter[str] = Counter()
    found = []
    for item in [record] if listed is None else listed:
        post = _post(item)
        reason = "without a text of its own" if post is None else "not public" if not _is_public(post) else ""
        made = _record(post) if post is not None and not reason else None
        if made is None:
            passed[reason or "without words"] += 1
        else:
            found.append(made)
    told = ", ".join(f"{count} {reason}" for reason, count in passed.items())
    if not found:
        named = isinstance(record.get("first"), str) and listed is None
        problem = (
            "names pages of posts and holds none" if named else f"holds no public post with a text ({told or 'none at all'})"
        )
        raise MissingFieldError(file, problem, "give the outbox.json of an export, or a page of an outbox", line=line)
    return found, f"posts: {told}" if told else ""


def _post(item: object) -> dict[str, Any] | None:
    """The post that an activity made, or that an item is; None for what was passed on, liked or taken back."""
    if not isinstance(item, dict):
        return None
    held = item.get("object")
    if item.get("type") in {"Create", "Update"} and isinstance(held, dict):
        return {"attributedTo": item.get("actor"), "published": item.get("published"), **held} if _is_post(held) else None
    return item if _is_post(item) else None


def _is_post(item: dict[str, Any]) -> bool:
    return item.get("type") in POSTS


def _is_public(post: dict[str, Any]) -> bool:
    """Whether everybody may read it; one that names nobody is taken for such."""
    sent = [name for field in ("to", "cc") for name in _listed(post.get(field))]
    return not sent or any(isinstance(name, str) and name in PUBLIC for name in sent)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _record(post: dict[str, Any]) -> dict[str, Any] | None:
    content = post.get("content")
    text = blocks.fragment_text(content) if isinstance(content, str) else ""
    if not text.strip():
        return None
    languages = post.get("contentMap")
    url = next((link for link in _listed(post.get("url")) if isinstance(link, str)), None)
    told = {
        "id": _words(post.get("id")),
        "outlet": _account(post.get("attributedTo")),
        "published": understood(post.get("published")),
        "updated": understood(post.get("updated")),
        "title": _words(post.get("name")) or _words(post.get("summary")),
        "url": url,
        "language": next(iter(languages)) if isinstance(languages, dict) and len(languages) == 1 else None,
        "text": text,
    }
    return {name: value for name, value in told.items() if value}


def _account(actor: object) -> str | None:
    """The name of who posted, "@phare@mer.example", from the address of the account."""
    actor = actor[0] if isinstance(actor, list) and actor else actor
    address = actor.get("id") if isinstance(actor, dict) else actor
    if not isinstance(address, str):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    name = parts.path.rstrip("/").rpartition("/")[2].lstrip("@")
    return f"@{name}@{parts.hostname}" if name and parts.hostname else None


def _words(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
