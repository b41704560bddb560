"""Mastodon's export and other posts of ActivityStreams."""

from __future__ import annotations

import json
from typing import Any

import pytest

from recoupe.errors import InputError
from recoupe.model import Report
from recoupe.read import Note, from_bytes

CONTEXT = "https://www.w3.org/ns/activitystreams"
PUBLIC = f"{CONTEXT}#Public"
ACTOR = "https://mer.example/users/phare"


def post(number: int, content: str, **more: object) -> dict[str, Any]:
    note = {"id": f"{ACTOR}/statuses/{number}", "type": "Note", "content": content, "to": [PUBLIC], "attributedTo": ACTOR,
            "url": f"https://mer.example/@phare/{number}", "published": "2024-05-14T16:30:00Z", **more}  # fmt: skip
    return {"id": f"{note['id']}/activity", "type": "Create", "actor": ACTOR, "published": "2024-05-14T16:30:00Z", "object": note}


def outbox(*items: object) -> dict[str, Any]:
    return {"@context": CONTEXT, "id": "outbox.json", "type": "OrderedCollection", "totalItems": len(items),
            "orderedItems": list(items)}  # fmt: skip


def read(record: object, indent: int | None = 2) -> tuple[list[Report | InputError], list[str]]:
    told: list[Note] = []
    data = json.dumps(record, ensure_ascii=False, indent=indent).encode()
    return list(from_bytes(data, file="outbox.json", name="outbox", told=told.append)), [note.text for note in told]


STORM = (
    "<p>Tempête : la digue de Kersaint est fermée.</p><p>Deux marins ont été <b>repêchés</b>.<br>"
    "Suite à venir. <a href='/t/sein'>#<span>Sein</span></a></p>"
)


@pytest.mark.parametrize("indent", [None, 2])
def test_each_public_post_is_a_report(indent: int | None) -> None:
    boost = {"id": "x", "type": "Announce", "actor": ACTOR, "object": "https://ile.example/users/anne/statuses/9"}
    found, told = read(
        outbox(
            post(1, STORM, contentMap={"fr": STORM}, updated="2024-05-14T17:00:00Z"),
            boost,
            post(2, "<p>À toi seul.</p>", to=["https://ile.example/users/anne"], cc=[]),
            post(3, "<p>Le bac repart jeudi.</p>", to=[f"{ACTOR}/followers"], cc=[PUBLIC], summary="Bac de Sein"),
            post(4, "", attachment=[{"type": "Document"}]),
        ),
        indent,
    )
    one, three = (item for item in found if isinstance(item, Report))
    assert len(found) == 2 and one.language == "fr" and one.outlet == "@phare@mer.example"
    assert one.text == "Tempête : la digue de Kersaint est fermée.\n\nDeux marins ont été repêchés.\n\nSuite à venir. #Sein"
    assert (one.published, one.updated) == ("2024-05-14T16:30+00:00", "2024-05-14T17:00+00:00")
    assert (one.id, one.url) == (f"{ACTOR}/statuses/1", "https://mer.example/@phare/1")
    assert (three.title, three.text) == ("Bac de Sein", "Le bac repart jeudi.")
    assert told == ["posts: 1 without a text of its own, 1 not public, 1 without words"]


def test_one_post_alone() -> None:
    (found,), _ = read({"@context": [CONTEXT, {"sensitive": "as:sensitive"}], **post(1, STORM)["object"]})
    assert isinstance(found, Report) and found.outlet == "@phare@mer.example" and found.published == "2024-05-14T16:30+00:00"


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        (outbox(), "none at all"),
        (outbox({"type": "Announce", "object": "x"}), "1 without a text of its own"),
        (
            {"@context": CONTEXT, "type": "OrderedCollection", "first": "https://mer.example/outbox?page=1"},
            "names pages of posts",
        ),
        ({"@context": CONTEXT, "type": "Person", "name": "Le Phare"}, "no public post"),
        ({"@context": CONTEXT, "type": "OrderedCollection", "orderedItems": ["https://ile.example/1"]}, "no public post"),
    ],
)
def test_what_holds_no_post_is_refused_by_name(record: dict[str, Any], problem: str) -> None:
    (found,), _ = read(record)
    assert isinstance(found, InputError) and problem in found.problem and "outbox.json" in found.remedy


@pytest.mark.parametrize("odd", [None, 3, [], {}, "x", [[]], {"type": "Create", "object": []}, ["http://["], {"id": 3}])
def test_odd_values_break_nothing(odd: object) -> None:
    fields = dict.fromkeys(("to", "cc", "url", "contentMap", "attributedTo", "name", "published"), odd)
    found, _ = read(outbox(odd, post(1, STORM, **fields), post(2, STORM)))
    assert all(isinstance(item, Report) for item in found) and found, found
