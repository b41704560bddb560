"""The parts of the page that compare reports: claims, statements, words, sources, drawings; and the page in two languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from babel.messages.pofile import read_po
from dossier_hostile import ATTACKS
from dossier_hostile import hostile as attacked
from dossier_sample import rich
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from page_dom import Node, tree
from page_hooks import passages, shown, wrong
from page_sample import first, large, sample, story, third

from recoupe.errors import DossierError
from recoupe.export.grounds import Grounds
from recoupe.export.html import page
from recoupe.export.messages import Messages
from recoupe.export.page_figures import runs_of
from recoupe.export.page_languages import MismatchError, interned, together
from recoupe.export.svg_actors import Act, apart, choose
from recoupe.export.svg_scale import Point, domain, draw
from recoupe.export.svg_sources import Line, order
from recoupe.model import Claim, Credit, Dossier, Ground, Occurrence, Passage


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return rich()


@pytest.fixture(scope="module")
def document(dossier: Dossier) -> Node:
    return tree(page(dossier))


def flat(node: Node) -> str:
    return " ".join(node.text().split())


def card(document: Node, question: str) -> Node:
    return next(point for point in document.all("article", name="point") if flat(point.one("h4")).startswith(question))


def test_the_head_counts_outlets_reports_and_origins(document: Node) -> None:
    assert flat(document.one("p", name="standfirst")) == "3 rédactions, 4 articles, 3 origines · 6–7 févr. 2023"


def test_reports_of_one_origin_are_joined_in_the_bar(document: Node) -> None:
    bar = document.one("nav", name="bar")
    assert [cell.one("b").text() for cell in bar.all("a", name="joined")] == ["A", "B"]
    assert [flat(over) for over in bar.all("span", name="over")] == ["une seule origine : Agence France-Presse (agence)"]


def test_a_question_has_its_answers_and_whose_word_each_is(document: Node) -> None:
    told = card(document, "Combien de personnes")
    assert [flat(p) for p in told.all("p", name="label")] == ["15 blessés", "au moins 12"]
    assert "mise à jour" in flat(told.one("header"))
    assert any("selon les secours" in flat(voice) for voice in told.all("p", name="v"))


def test_a_point_says_why_and_how_sure(document: Node) -> None:
    told = card(document, "Combien de personnes").one("footer")
    assert "réponses\u00a0: 12 (A\u00a0L'Écho du Val), 15 (B" in told.one("details", name="why").text()
    assert "rapprochement assez sûr" in flat(told)


def test_a_denial_is_shown_by_the_words_of_both(document: Node) -> None:
    told = card(document, "Affirmé ou démenti")
    assert [flat(p) for p in told.all("p", name="label")] == ["« Aucune alerte ne nous est parvenue »", "« l'alerte est partie »"]
    assert [flat(a.one("p", name="v")) for a in told.all("div", name="answer")] == [
        "A « » cite Jeanne Orsel · 6 février 2023", "B « » cite Paul Tirard · 7 février 2023",
    ]  # fmt: skip


def test_every_claim_has_its_place(dossier: Dossier, document: Node) -> None:
    shown = {name for node in document.all() for name in node.attributes.get("data-claims", "").split()}
    assert shown == {claim.id for claim in dossier.story.claims}


def test_a_single_report_has_nothing_to_check_against() -> None:
    for told, words in ((story([third()]), "Une seule source\u00a0: rien à recouper."), (sample(), "Aucune affirmation")):
        points = tree(page(told)).one("section", id="points")
        assert points.one("p", name="empty").text().startswith(words)
        assert not list(points.all("article"))


def test_what_does_not_read_alone_is_folded_with_all_its_passages(dossier: Dossier) -> None:
    told = tuple(Occurrence(report="corvel-1", start=n, end=n + 20) for n in range(0, 100, 25))
    other = Occurrence(report="corvel-2", start=0, end=10)
    claim = Claim(id="c", relation="agree", occurrences=(*told, other))
    document = tree(page(replace(dossier, story=replace(dossier.story, claims=(claim,)))))
    check = document.one("details", id="to-check")
    assert len(list(check.all("q"))) == 5, "nothing is lost"
    assert "open" not in check.attributes


def test_one_utterance_stands_side_by_side_with_what_changed(document: Node) -> None:
    [utterance] = document.all("article", name="utterance")
    assert flat(utterance.one("h4")).startswith("Jeanne Orsel")
    assert [p.text() for p in utterance.all("p", name="passage")] == [
        "«\u202fAucune alerte ne nous est parvenue\u202f»", "«\u202fNulle alerte ne nous est parvenue\u202f»",
    ]  # fmt: skip
    assert [mark.text() for mark in utterance.all("mark")] == ["Nulle"]
    assert "même locutrice" in utterance.one("details").text()


def test_words_of_the_outlet_stand_apart_from_words_it_quotes(document: Node) -> None:
    [thing] = document.one("section", id="words").all("section", name="thing")
    assert flat(thing.one("h3")) == "digue de Corvel Fait, 3 formes"
    told = [[flat(cell) for cell in line.all("td")] for line in thing.one("tbody").all("tr")]
    assert told == [["digue de Corvel", ""], ["—", "alerte Jeanne Orsel"], ["levée de terre", ""]]
    assert flat(document.one("section", id="words").one("p", name="after")) == "1 autre ne porte partout qu’un seul nom."


def test_without_texts_a_word_keeps_its_passage(dossier: Dossier) -> None:
    words = tree(page(dossier, with_text=False)).one("section", id="words")
    assert "La digue de Corvel a cédé" in words.text()
    assert not [a for a in words.all("a") if a.attributes["href"].startswith("#r")]


@pytest.mark.parametrize("made", [rich, sample, lambda: large(reports=3, claims=9)])
def test_without_texts_no_passage_is_longer_than_25_words(made: Any) -> None:
    found = passages(tree(page(made(), with_text=False)))
    assert len(found) > 5
    assert [shown(node) for *_, node in found if len(shown(node).split()) > 25] == []


def test_sources_are_drawn_and_listed(document: Node) -> None:
    origins = document.one("section", id="origins")
    assert [flat(line) for line in origins.one("table", name="credits").one("tbody").all("td", name="credited")] == [
        "avec Agence France-Presse", "propos dits à Agence France-Presse",
    ]  # fmt: skip
    copy = origins.one("li", id="copy-1")
    assert "24\u202f% de ses mots" in copy.text()
    assert "1 a été écrit le premier" in copy.text()
    drawing = next(origins.all("svg", name="sources"))
    assert drawing.attributes["aria-hidden"] == "true"
    assert {path.attributes["class"] for path in drawing.all("path")} >= {"so-line so-with", "so-line so-told", "so-arc"}
    assert [text.text() for text in drawing.all("text", name="so-origin")] == ["Agence France-Presse"]


def test_a_story_without_credits_says_so(dossier: Dossier) -> None:
    bare = replace(dossier, story=replace(dossier.story, credits=(), shared_text=()))
    origins = tree(page(bare)).one("section", id="origins")
    assert "ne cite une autre source" in origins.one("p", name="empty").text()
    assert not list(origins.all("svg"))
    assert "avec AFP" in origins.one("ul", name="reasons").text(), "the grounds of the record remain"


def test_figures_of_one_claim_stand_on_one_scale(document: Node) -> None:
    figures = document.one("section", id="figures")
    [unit] = [u for u in figures.all("section", name="unit") if list(u.all("svg"))]
    assert flat(unit.one("h3")) == "personnes, blessé différent"
    drawing = unit.one("svg", name="scale")
    assert [t.text() for t in drawing.all("text", name="sc-number")] == ["A", "B", "C"]
    assert [len(list(drawing.all(name=name))) for name in ("sc-open", "sc-dot", "sc-band")] == [1, 1, 1]


def test_equal_figures_share_a_row_of_their_scale() -> None:
    figures = tree(page(large(reports=6, claims=2))).one("section", id="figures")
    drawing = next(figures.all("svg", name="scale"))
    assert [t.text() for t in drawing.all("text", name="sc-number")] == ["A, D", "B, E", "C, F"]
    assert [runs_of(numbers) for numbers in ([3, 1, 2, 5], [1, 2], [4, 4])] == ["A–C, E", "A, B", "D"]


def test_actions_between_two_sides_are_drawn(document: Node) -> None:
    drawing = next(document.one("section", id="deeds").all("svg", name="actors"))
    assert [t.text() for t in drawing.all("text", name="ac-words")] == ["●\u2002rejette", "○\u2002rejette"]
    assert len(list(drawing.all("path", name="ac-possible"))) == 2
    assert len(list(drawing.all("text", name="ac-asserted"))) == 2


def test_nobody_is_named_in_a_harmful_act_that_is_not_sure(dossier: Dossier, document: Node) -> None:
    acts = document.one("section", id="deeds")
    assert flat(acts.one("p", name="after")).startswith("1 acte qui nuit à quelqu’un n’est pas dit ici")
    assert "accuse" not in [flat(kind.one("b")) for kind in acts.all("td", name="type")]
    data = json.loads(document.one("script", id="data").text())
    titles = [data["strings"][card["title"]] for card in data["cards"].values()]
    assert "— accuse —" in [told if isinstance(told, str) else told[0] for told in titles]


def test_a_claim_stands_in_the_margin_and_has_a_card(document: Node) -> None:
    beside = [flat(li) for li in document.one("article", id="report-3").one("ul", name="beside").all("li")]
    assert beside == ["Points", "différent", "concordant", "contradictoire", "une seule source"]
    assert document.one("article", id="report-3").one(id="r3-c2")


def test_passages_are_the_reports_text_in_every_part(dossier: Dossier, document: Node) -> None:
    assert wrong(dossier, document) == []
    for part in ("points", "timeline", "said", "deeds", "figures", "origins", "texts"):
        held = [node for *_, node in passages(document.one("section", id=part))]
        assert held, part


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_hostile_words_stay_data_in_every_part(attack: str) -> None:
    html = page(attacked(attack))
    html.encode("utf-8")
    document = tree(html)
    assert len(list(document.all("script"))) == 2
    assert not [node.tag for node in document.all() if node.tag in {"img", "iframe", "object", "b:x"}]
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", html)
    for node in document.all():
        assert not [key for key in node.attributes if key.startswith("on") or key in {"style", "srcdoc"}]
        assert re.match(r"#|data:image/svg\+xml;base64,|https?://[^\s]+$", node.attributes.get("href", "#"))
    assert wrong(attacked(attack), document) == []
    assert json.loads(document.one("script", id="data").text())["words"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"claims": (Claim(id="c", relation="single", occurrences=(Occurrence(report="gone", start=0, end=1),)),)}, "gone"),
        (
            {"claims": (Claim(id="c", relation="single", occurrences=(Occurrence(report="corvel-1", start=0, end=9999),)),)},
            "9999",
        ),
        ({"credits": (Credit(name="A", role="told", passage=Passage(report="corvel-1", start=9, end=3)),)}, "9-3"),
    ],
)
def test_a_story_that_points_nowhere_is_refused(dossier: Dossier, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(DossierError, match=message):
        page(replace(dossier, story=replace(dossier.story, **changes)))


def test_an_attribution_that_is_not_there_is_refused(dossier: Dossier) -> None:
    told = Occurrence(report="corvel-3", start=0, end=5, voice="quoted", attribution=7)
    broken = replace(dossier.story, claims=(Claim(id="c", relation="single", occurrences=(told,)),))
    with pytest.raises(DossierError, match="attribution that is not there"):
        page(replace(dossier, story=broken))


def changed(html: str) -> str:
    """The page as its script changes it to the other language: what stands in `data-l` put in place."""
    document = tree(html)
    words = json.loads(document.one("script", id="data").text())["words"]
    for node in document.all():
        for pair in node.attributes.pop("data-l", "").split():
            where, _, number = pair.rpartition(":")
            if where.isdigit():
                texts = [n for n, child in enumerate(node.children) if isinstance(child, str) and child.strip()]
                node.children[texts[int(where)]] = words[int(number)]
            else:
                node.attributes[where] = words[int(number)]
    return written(document)


def written(node: Node | str) -> str:
    if isinstance(node, str):
        return escape(node)
    if node.tag == "script":
        return ""
    told = "".join(f' {key}="{escape(value)}"' for key, value in node.attributes.items() if key != "data-l")
    return f"<{node.tag}{told}>{''.join(map(written, node.children))}</{node.tag}>"


@pytest.mark.parametrize("made", [rich, sample, lambda: story([first()]), lambda: attacked(ATTACKS[0])])
@pytest.mark.parametrize("with_text", [True, False])
def test_the_other_language_is_that_languages_page(made: Any, with_text: bool) -> None:
    french, english = (page(made(), language=language, with_text=with_text) for language in ("fr", "en"))
    assert changed(french) == written(tree(english))
    assert changed(english) == written(tree(french))


def test_pages_that_differ_in_more_than_words_are_told_apart() -> None:
    assert together('<p class="a">un <b>x</b> deux</p>', '<p class="b">one <b>x</b> two</p>') == (
        '<p class="a" data-l="class:0 0:1 1:2">un <b>x</b> deux</p>', ["b", "one ", " two"],
    )  # fmt: skip
    for one, other in (("<p>a</p>", "<p>a</p><p>b</p>"), ("<p>a</p>", "<q>a</q>"), ("<p>a</p>", "<p id='x'>a</p>"), ("<b>", "b")):
        with pytest.raises(MismatchError):
            together(one, other)
    assert interned({"a": ["un", "x"]}, {"a": ["one", "x"]}) == ({"a": [0, 1]}, [["un", "one"], "x"])
    with pytest.raises(MismatchError):
        interned({"a": []}, {"b": []})


@pytest.mark.parametrize(
    ("ground", "french"),
    [
        (Ground(kind="given up", reports=("a-1",)), "abandonné dans\u00a0: 1\u00a0Le Phare"),
        (
            Ground(kind="answers", values=("près de 100", "99"), reports=("a-1", "b 2")),
            "réponses\u00a0: près de 100 (1\u00a0Le Phare), 99 (2\u00a0La Vigie)",
        ),
        (
            Ground(kind="moments", values=("2021-05-01", "2021-05-02T10:30"), reports=("a-1", "b 2")),
            "moments\u00a0: 1er mai 2021 (1\u00a0Le Phare), 2 mai 2021, 10 h 30 (2\u00a0La Vigie)",
        ),
        (Ground(kind="same words", values=("2", "3")), "mêmes mots\u00a0: 2 paires sur 3"),
        (Ground(kind="same words"), "mêmes mots"),
        (Ground(kind="same amount", values=("1.3e+08", "2.5")), "même chiffre\u00a0: 130\u00a0millions, 2,5"),
        (Ground(kind="another kind", values=("x",), reports=("a-1", "a-11")), "another kind\u00a0: x, 1\u00a0Le Phare, a-11"),
    ],
)
def test_grounds_are_told_in_the_readers_language(ground: Ground, french: str) -> None:
    assert Grounds(Messages("fr"), {"a-1": "1\u00a0Le Phare", "b 2": "2\u00a0La Vigie"}).tell(ground) == french
    assert Grounds(Messages("en"), {}).tell(Ground(kind="given up", reports=("x",))) == "given up in: x"


def test_grounds_of_one_kind_that_name_reports_are_told_once() -> None:
    grounds = Grounds(Messages("en"), {"a": "1 A", "b": "2 B", "c": "3 C"})
    told = grounds.tell_all(
        [
            Ground(kind="shared passage", reports=("a", "b")),
            Ground(kind="shared passage", reports=("a", "c")),
            Ground(kind="moments", values=("1", "2"), reports=("a", "b")),
            Ground(kind="same words"),
            Ground(kind="same words"),
        ]
    )
    assert told == ("shared passage: 1 A, 2 B, 3 C", "moments: 1 (1 A), 2 (2 B)", "same words")


@given(st.lists(st.floats(-1e4, 1e4), max_size=30), st.floats(0.1, 50))
def test_names_are_moved_apart_and_keep_their_order(wanted: list[float], least: float) -> None:
    placed = apart(sorted(wanted), least)
    assert len(placed) == len(wanted)
    assert all(later - earlier >= least - 1e-6 for earlier, later in pairwise(placed))
    if all(later - earlier >= least for earlier, later in pairwise(sorted(wanted))):
        assert placed == pytest.approx(sorted(wanted))


def test_the_drawing_of_actors_keeps_its_limits() -> None:
    acts = [Act("x", "●", "happened", False, (f"a{n % 9}",), (f"b{n}",), "#") for n in range(30)]
    chosen = choose([Act("x", "●", "happened", False, ("a",), (), "#"), *acts], parties=14, rows=8)
    assert len({name for act in chosen for name in (*act.actors, *act.recipients)}) <= 14
    assert len(chosen) == 7
    assert all(act.recipients for act in chosen)


VALUES = st.floats(-1e12, 1e12)


@given(
    st.lists(st.tuples(VALUES, st.sampled_from(["exact", "approx", "min", "max"]), st.none() | VALUES), min_size=1, max_size=9)
)
def test_every_figure_stands_on_its_scale(told: list[tuple[float, str, float | None]]) -> None:
    points = [Point("1–3", value, f"{value:g}", modifier, bound, None, "", "#x") for value, modifier, bound in told]
    low, high = domain(points)
    assert low < min(p.value for p in points) or low < high
    places = [float(x) for x in re.findall(r' (?:c?x1?)="(-?[\d.]+)"', str(draw(points)))]
    assert all(-5 <= place <= 345 for place in places)


def test_names_of_sources_are_ordered_by_their_reports() -> None:
    lines = [
        Line("b", 0, "told", "", ""),
        Line("a", 3, "told", "", ""),
        Line("c", 1, "told", "", ""),
        Line("b", 2, "told", "", ""),
    ]
    assert order(lines) == ["b", "c", "a"]


def test_a_story_of_many_reports_keeps_its_columns_and_claims() -> None:
    told = large(reports=12, claims=60)
    document = tree(page(told, with_text=False))
    assert len(list(document.one("nav", name="bar").all("a"))) == 12
    shown = {name for node in document.all() for name in node.attributes.get("data-claims", "").split()}
    assert len(shown) == 60


ASIDE = frozenset({"q", "cite", "bdi", "script", "style", "kbd", "svg"})


def own_words(node: Node) -> Iterator[str]:
    """The page's own words: those that stand in no passage, name or part in another language."""
    for child in node.children:
        if isinstance(child, str):
            if child.strip():
                yield " ".join(child.split())
        elif child.tag not in ASIDE and not {"data-report", "lang"} & set(child.attributes):
            yield from own_words(child)


@pytest.mark.parametrize(("language", "other"), [("fr", "en"), ("en", "fr")])
def test_nothing_of_the_other_language_stands_in_a_page(language: str, other: str) -> None:
    """No message that reads otherwise in the two languages stands in a page in the words of the other."""
    file = files("recoupe.export") / "locale" / "fr" / "LC_MESSAGES" / "recoupe.po"
    catalogue = read_po(BytesIO(file.read_bytes()), locale="fr")
    messages = {" ".join(m.id.split()): " ".join(m.string.split()) for m in catalogue if isinstance(m.id, str) and m.id}
    messages = {one: two for one, two in messages.items() if one != two}
    foreign = set(messages) if language == "fr" else set(messages.values())
    own = set(messages.values()) if language == "fr" else set(messages)
    shown = set(own_words(tree(page(rich(), language=language)).one("body")))
    assert shown & own
    assert sorted(word for word in shown & (foreign - own) if word.isalpha()) == [], other
