"""Same statements: what is one utterance, what is not, and what differs in its tellings."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.lang.fr import FRENCH
from recoupe.lang.fr.lexicon.statements import STATEMENTS
from recoupe.model import Annotations, Attribution, Frame, Mention, Report, Sentence, Slot, Span
from recoupe.reconcile.speakers import Kin, Speakers
from recoupe.reconcile.statements import statements
from recoupe.reconcile.utterances import LONGEST, cut
from recoupe.text import overlap

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "cases" / "fr" / "statements.json").read_text("utf-8"))


SENTENCE = re.compile(r"\S.*?(?:(?<! M)\.(?= |$)|$)")


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def read(case: dict[str, Any]) -> tuple[list[Report], list[Annotations]]:
    reports = [Report(id=f"r{n}", text=told["text"]) for n, told in enumerate(case["reports"])]
    return reports, [annotated(report, told) for report, told in zip(reports, case["reports"], strict=True)]


def annotated(report: Report, told: dict[str, Any]) -> Annotations:
    text, lemmas = report.text, told.get("lemmas", {})
    return Annotations(
        id=report.id,
        sentences=tuple(
            Sentence(start=m.start(), end=m.end(), lemmas=tuple(lemma for form, lemma in lemmas.items() if form in m.group()))
            for m in SENTENCE.finditer(text)
        ),
        mentions=tuple(
            Mention(start=at(text, name)[0], end=at(text, name)[1], type="PER", name=name) for name in told.get("persons", [])
        ),
        attributions=tuple(
            Attribution(content=(at(text, words),), form=form, speaker=speaker, parent=parent[0] if parent else None)
            for words, form, speaker, *parent in told["said"]
        ),
        frames=tuple(frame(text, *each) for each in told.get("frames", [])),
    )


def frame(text: str, predicate: str, family: str, slot: str, filler: str, head: str) -> Frame:
    """A predicate with one slot filled."""
    start, end = at(text, predicate)
    first, last = at(text, filler)
    return Frame(start=start, end=end, lemma=predicate, family=family, slots=(Slot(name=slot, start=first, end=last, head=head),))  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_statements(case: dict[str, Any]) -> None:
    reports, found = read(case)
    texts = {report.id: report.text for report in reports}
    told = [
        [
            s.speaker,
            [texts[t.report][t.start : t.end] for t in s.tellings],
            [[texts[t.report][a:b] for a, b in t.changed] for t in s.tellings],
        ]
        for s in statements(reports, found, FRENCH)
    ]
    assert sorted(map(str, told)) == sorted(map(str, case["statements"]))


POOL = [told for case in CASES for told in case["reports"]]


@given(st.lists(st.sampled_from(range(len(POOL))), min_size=2, max_size=7), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_any_order_gives_the_same_and_every_span_is_in_place(chosen: list[int], random: Any) -> None:
    reports, found = read({"reports": [POOL[n] for n in chosen]})
    made = statements(reports, found, FRENCH)
    order = list(range(len(reports)))
    random.shuffle(order)
    assert statements([reports[i] for i in order], [found[i] for i in order], FRENCH) == made
    by_id = {report.id: (report, a) for report, a in zip(reports, found, strict=True)}
    for statement in made:
        assert len({telling.report for telling in statement.tellings}) > 1
        assert not statement.tellings[0].changed
        for telling in statement.tellings:
            report, a = by_id[telling.report]
            assert 0 <= telling.start < telling.end <= len(report.text)
            assert all(telling.start <= s < e <= telling.end for s, e in telling.changed)
            if telling.attribution is not None:
                content = a.attributions[telling.attribution].content
                assert any(s <= telling.start and telling.end <= e for s, e in content)
        for one, other in ((x, y) for x in statement.tellings for y in statement.tellings if x is not y and x.report == y.report):
            assert not overlap((one.start, one.end), (other.start, other.end))
    assert len({statement.id for statement in made}) == len(made)


def test_a_chain_of_links_is_no_statement() -> None:
    """Two ends of a chain have too little in common, whatever lies between them."""
    chain = (
        "Le musée municipal prête quarante tableaux flamands",
        "Le musée municipal prête quarante tableaux flamands au palais ducal, et le palais ducal expose ses armures anciennes",
        "le palais ducal expose ses armures anciennes",
    )
    case = {"reports": [{"text": f"« {words} », dit Anne Lot.", "said": [[words, "direct", "Anne Lot"]]} for words in chain]}
    reports, found = read(case)
    for statement in statements(reports, found, FRENCH):
        assert {t.report for t in statement.tellings} != {"r0", "r1", "r2"}


def test_no_reports_and_one_report_have_no_statements() -> None:
    reports, found = read(CASES[0])
    assert statements([], [], FRENCH) == () == statements(reports[:1], found[:1], FRENCH)


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("Paul Wagner", "Paul Wagner", Kin.SAME),
        ("Paul Wagner", "Wagner", Kin.SAME),
        ("Paul Wagner", "Rosa Keller", Kin.OTHERS),
        ("Paul Wagner", None, Kin.OPEN),
        ("Paul Wagner", "porte-parole", Kin.OPEN),
        ("Paul Wagner", "Croix bleue", Kin.OPEN),
        ("Croix bleue", "Croix bleue du Valais", Kin.SAME),
        ("Croix bleue", "Banque du Nord", Kin.OTHERS),
        ("préfecture", "préfecture", Kin.SAME),
        ("manifestants", "manifestants", Kin.OPEN),
        ("homme", "homme", Kin.OPEN),
    ],
)
def test_speakers(one: str, other: str | None, kin: Kin) -> None:
    persons = ("Paul Wagner", "Wagner", "Rosa Keller")
    found = Annotations(
        id="r",
        mentions=(
            *(Mention(start=0, end=1, type="PER", name=name) for name in persons),
            *(Mention(start=0, end=1, type="ORG", name=name) for name in ("Croix bleue", "Banque du Nord")),
        ),
    )
    speakers = Speakers([found], STATEMENTS)
    assert speakers.kin(one, other) is kin is speakers.kin(other, one)


@given(st.text(alphabet="ab ,;:.!?«»\"'()\nÉ", max_size=900), st.integers(0, 50))
@settings(max_examples=80, deadline=None)
def test_cutting_keeps_every_letter_once_and_in_order(text: str, start: int) -> None:
    start = min(start, len(text))
    pieces = list(cut(text, start, len(text), (), STATEMENTS))
    assert all(start <= a < b <= len(text) for a, b in pieces)
    assert all(one[1] <= other[0] for one, other in pairwise(pieces))
    assert "".join(c for a, b in pieces for c in text[a:b] if c.isalnum()) == "".join(c for c in text[start:] if c.isalnum())


def test_a_long_passage_is_cut_at_its_marks() -> None:
    text = "; ".join(f"le point numéro {n} de la longue déclaration commune des ministres" for n in range(12))
    pieces = list(cut(text, 0, len(text), (), STATEMENTS))
    assert len(pieces) > 2 and all(end - start <= LONGEST for start, end in pieces)
