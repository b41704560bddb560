"""A person puts right who said it, on which day, how tellings differ, and asks somebody to check; each with a note and undone."""

from __future__ import annotations

import pytest
from desk_sample import AGAIN, PORT, THIRD, Serve, Served
from lxml import html

from recoupe.desk.stories import dossier
from recoupe.model import Dossier
from recoupe.store import judgements
from recoupe.verify import verify


def told(served: Served, story: str = "port-1") -> Dossier:
    return dossier(served.store, story)


def page(served: Served, number: int = 1) -> html.HtmlElement:
    return html.fromstring(served.client.get(f"/stories/{number}").text)


def undo(served: Served, number: int = 1) -> None:
    assert served.post(f"/judgements/{number}/undo", {"author": "Yann", "story": "1"}).status_code == 303


def speakers(made: Dossier) -> list[str | None]:
    return [said.speaker for found in made.annotations for said in found.attributions]


def test_who_said_it(served: Served) -> None:
    before = speakers(told(served))
    button = page(served).cssselect(".statements button[name=unsaid]")[0]
    given: dict[str, object] = {"unsaid": button.get("value"), "instead": "Yvon Penn", "note": "Vu sur la vidéo."}
    given |= {"author": "Zoé", "story": "1"}
    assert served.post("/judgements", given).status_code == 303
    after = told(served)
    assert speakers(after).count("Yvon Penn") == 1 and verify(after) == []
    shown = page(served)
    assert "Zoé" in shown.cssselect(".statements .person")[0].text_content()
    listed = " ".join(shown.cssselect(".judgement")[0].text_content().split())
    assert "Dit par" in listed and "Yvon Penn" in listed and "Vu sur la vidéo." in listed
    undo(served)
    assert speakers(told(served)) == before


def test_the_day_of_a_report(served: Served) -> None:
    def days() -> dict[str, str | None]:
        return {found.id: found.dct for found in told(served).annotations}

    def times_told() -> list[str | None]:
        return [time.value for found in told(served).annotations if found.id == "port-1" for time in found.times]

    before, times = days(), times_told()
    assert before["port-1"] == "2022-05-10"
    given: dict[str, object] = {
        "dated": "1",
        "day_is": "2022-05-14",
        "author": "Zoé",
        "note": "Quatre jours trop tôt.",
        "story": "1",
    }
    assert served.post("/judgements", given).status_code == 303
    assert days() == {**before, "port-1": "2022-05-14"} and times_told() != times, "times are read from that day on"
    shown = page(served)
    assert any("jour dit par une personne" in kept.text_content() for kept in shown.cssselect(".kept"))
    assert verify(told(served)) == []
    undo(served)
    assert (days(), times_told()) == (before, times)


def test_a_day_that_was_said_holds_after_an_edit(served: Served) -> None:
    given: dict[str, object] = {"dated": "1", "day_is": "2022-05-14", "author": "Zoé"}
    assert served.post("/judgements", given).status_code == 303
    edited = {"id": "port-1", "text": PORT.text + " Une enquête est ouverte.", "outlet": "Le Phare", "published": "2022-05-10"}
    assert served.client.post("/api/reports", json=edited).status_code == 201
    assert next(found.dct for found in told(served).annotations if found.id == "port-1") == "2022-05-14"


def test_how_tellings_differ(served: Served) -> None:
    claim = next(claim for claim in told(served).story.claims if claim.differences)
    first = claim.occurrences[0]
    number = {"port-1": 1, "port-2": 2, "port-3": 3}[first.report]
    given: dict[str, object] = {"kind": "this relation", "place": f"{number} {first.start} {first.end}", "author": "Zoé"}
    assert served.post("/judgements", {**given, "relation": "none"}).status_code == 303
    now = next(c for c in told(served).story.claims if c.occurrences == claim.occurrences)
    assert now.differences == () and now.relation in ("agree", "repeated") and now.grounds[0].kind == "person"
    assert served.post("/judgements", {**given, "relation": "update"}).status_code == 303
    undo(served, 1)
    now = next(c for c in told(served).story.claims if c.occurrences == claim.occurrences)
    assert (now.relation, now.difference) == ("differ", "update") and verify(told(served)) == []


def test_somebody_is_asked_to_check_and_it_is_checked(served: Served) -> None:
    (button, *_) = page(served).cssselect("button[name=check]")
    given: dict[str, object] = {"check": button.get("value"), "assignee": "Anne", "note": "Appeler la préfecture"}
    given |= {"author": "Zoé", "story": "1"}
    assert served.post("/judgements", given).status_code == 303
    (asked,) = page(served).cssselect(".asked")
    words = " ".join(asked.text_content().split())
    assert "À vérifier par Anne, demande Zoé" in words and "Appeler la préfecture" in words
    (done,) = asked.cssselect("button")
    assert served.post(str(done.get("formaction")), {"author": "Anne", "story": "1", "checked": "1"}).status_code == 303
    after = page(served)
    assert not after.cssselect(".asked") and "Anne" in after.cssselect(".judgement.undone")[0].text_content()


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"dated": "1", "day_is": "mardi"}, 422), ({"dated": "1", "day_is": ""}, 422),
        ({"dated": "1", "day_is": "0001-01-01"}, 422),
        ({"dated": "99", "day_is": "2022-05-14"}, 404), ({"kind": "this relation", "place": "1 0 9", "relation": "worse"}, 422),
        ({"kind": "this relation", "relation": "none"}, 422), ({"check": "1 0 999999"}, 404), ({"check": "x"}, 404),
    ],
)  # fmt: skip
def test_what_cannot_be_said_is_refused(served: Served, given: dict[str, object], status: int) -> None:
    assert served.post("/judgements", {"author": "Zoé", **given}).status_code == status
    with served.store.reading() as connection:
        assert judgements.listed(connection) == []


def test_programs_say_the_same(serve: Serve) -> None:
    served = serve(PORT, AGAIN, THIRD)
    passage = {"report": "port-1", "start": 0, "end": 26}
    for given in (
        {"kind": "this speaker", "passages": [passage], "value": "Yvon Penn", "note": "vu"},
        {"kind": "this relation", "passages": [passage], "value": "none"},
        {"kind": "this day", "reports": ["port-1"], "value": "2022-05-14"},
        {"kind": "to check", "passages": [passage]},
    ):
        answer = served.client.post("/api/judgements", json={**given, "author": "Zoé"})
        assert answer.status_code == 201 and answer.json()["subject"]["note"] == given.get("note", ""), answer.text
