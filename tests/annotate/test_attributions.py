"""Who says what: cases on documents built by hand, and what must hold of any text, above all when quotation marks are lost."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from recoupe.annotate import attributions
from recoupe.lang.fr import FRENCH
from recoupe.lang.fr.conjugation import forms
from recoupe.lang.fr.cues import FORMS, VERBS
from recoupe.model import Annotations, Attribution, Mention, Report

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "cases" / "fr" / "attributions.json").read_text("utf-8"))
VOCAB = spacy.blank("fr").vocab
MARKS = '«»"“”'


def document(text: str, words: list[str], tags: list[str], arcs: str = "") -> Doc:
    """A Doc of given words, tags ("VERB:Fin") and arcs ("2>3:nsubj"); line breaks in the text become tokens of white space."""
    forms_, spaces, pos, morphs, place = [], [], [], [], {}
    at = 0
    for index, (word, tag) in enumerate(zip(words, tags, strict=True)):
        start = text.index(word, at)
        gap = text[at:start]
        if gap == " " and forms_:
            spaces[-1] = True
        elif gap:
            forms_.append(gap)
            spaces.append(False)
            pos.append("SPACE")
            morphs.append("")
        kind, _, verb_form = tag.partition(":")
        place[index] = len(forms_)
        forms_.append(word)
        spaces.append(False)
        pos.append(kind)
        morphs.append(f"VerbForm={verb_form}" if verb_form else "")
        at = start + len(word)
    if text[at:]:
        forms_.append(text[at:])
        spaces.append(False)
        pos.append("SPACE")
        morphs.append("")
    heads, deps = list(range(len(forms_))), ["ROOT"] * len(forms_)
    for arc in arcs.split():
        ends, _, relation = arc.partition(":")
        dependent, head = (place[int(end)] for end in ends.split(">"))
        heads[dependent], deps[dependent] = head, relation
    doc = Doc(
        VOCAB, words=forms_, spaces=spaces, pos=pos, morphs=morphs, heads=heads, deps=deps, lemmas=[w.lower() for w in forms_]
    )
    assert doc.text == text
    return doc


def mentions(text: str, given: list[list[Any]]) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for surface, kind, name, *rest in given:
        at = text.find(surface)
        while at != -1:
            if not any(mention.start <= at < mention.end for mention in found):
                attributes = rest[0] if rest else {}
                found.append(Mention(start=at, end=at + len(surface), type=kind, name=name, attributes=attributes))
            at = text.find(surface, at + 1)
    return tuple(sorted(found, key=lambda mention: mention.start))


def annotate(case: dict[str, Any]) -> tuple[Attribution, ...]:
    text = case["text"]
    doc = document(text, case["words"].split(" "), case["tags"].split(" "), case.get("arcs", ""))
    found = Annotations(id="r", mentions=mentions(text, case.get("mentions", [])))
    return attributions.find(doc, Report(id="r", text=text), found, FRENCH)


def parametrised() -> list[Any]:
    params = []
    for case in CASES:
        marks = [pytest.mark.xfail(strict=True, reason=case["known_failure"])] if "known_failure" in case else []
        params.append(pytest.param(case, id=case["name"], marks=marks))
    return params


@pytest.mark.parametrize("case", parametrised())
def test_case(case: dict[str, Any]) -> None:
    text = case["text"]
    found = annotate(case)
    assert [[text[s:e] for s, e in one.content] for one in found] == [expected["content"] for expected in case["expect"]]
    for one, expected in zip(found, case["expect"], strict=True):
        assert one.form == expected["form"]
        if "parent" in expected:
            assert one.parent == expected["parent"]
        if expected["speaker"] is not None or "candidates" in expected:
            assert one.speaker == expected["speaker"]
        for field in ("act", "strength"):
            if field in expected:
                assert getattr(one, field) == expected[field]
        for field in ("cue", "addressee", "channel"):
            if field in expected:
                span = getattr(one, field)
                assert span is not None
                assert text[span[0] : span[1]] == expected[field]
        if "candidates" in expected:
            assert list(one.candidates) == expected["candidates"]


def test_a_document_without_words() -> None:
    doc = Doc(VOCAB, words=[], spaces=[])
    assert attributions.find(doc, Report(id="r", text=""), Annotations(id="r"), FRENCH) == ()


# --- what must hold of any text -----------------------------------------------------------------------------------------------

WORDS = [
    "«", "»", '"', "“", "”", "‹", "›", "'", "’", "+", ",", ":", ".", "!", "?", "…", "(", ")", "—", "\n", "\n\n", "que",
    "qu'", "selon",
    "a", "dit", "-t-il", "affirme", "annoncé", "de", "le", "la", "ministre", "Durand", "Marie", "et", "mais", "qui",
    "partir", "avait",
    "source", "pour", "d'après", "assurant", "en", "se", "s'", "est", "aurait", "10", "é", "İ", "ß", "\u200b", "😀", "à",
    "l'", "AFP",
]  # fmt: skip
TAGS = [
    "NOUN",
    "VERB:Fin",
    "VERB:Inf",
    "VERB:Part",
    "AUX:Fin",
    "PROPN",
    "DET",
    "ADP",
    "PRON",
    "ADV",
    "PUNCT",
    "SCONJ",
    "X",
    "ADJ",
]


@st.composite
def documents(draw: st.DrawFn) -> tuple[Doc, str]:
    words = draw(st.lists(st.sampled_from(WORDS), max_size=60))
    tags = [draw(st.sampled_from(TAGS)) for _ in words]
    spaces = [draw(st.booleans()) for _ in words]
    count = len(words)
    heads = [draw(st.integers(0, count - 1)) if draw(st.booleans()) else index for index in range(count)]
    heads = [index if _loops(heads, index) else head for index, head in enumerate(heads)]
    deps = [draw(st.sampled_from(["nsubj", "obj", "ROOT", "appos", "conj", "nsubj:pass"])) for _ in words]
    doc = Doc(
        VOCAB, words=words, spaces=spaces, pos=[tag.partition(":")[0] for tag in tags],
        morphs=[f"VerbForm={tag.partition(':')[2]}" if ":" in tag else "" for tag in tags],
        heads=heads if not any(_loops(heads, index) for index in range(count)) else list(range(count)), deps=deps,
        lemmas=[word.lower() for word in words],
    )  # fmt: skip
    return doc, doc.text


def _loops(heads: list[int], start: int) -> bool:
    at, steps = start, 0
    while heads[at] != at:
        at = heads[at]
        steps += 1
        if steps > len(heads):
            return True
    return False


@settings(max_examples=150, deadline=None)
@given(documents(), st.data())
def test_any_text_gives_spans_of_the_text_and_the_same_answer_twice(made: tuple[Doc, str], data: st.DataObject) -> None:
    doc, text = made
    places = sorted(data.draw(st.sets(st.integers(0, max(len(doc) - 1, 0)), max_size=4))) if len(doc) else []
    names = tuple(
        Mention(start=doc[at].idx, end=doc[at].idx + len(doc[at]), type="PER", name=doc[at].text)
        for at in places
        if len(doc[at].text)
    )
    found = Annotations(id="r", dct="2021-05-04", mentions=names)
    first = attributions.find(doc, Report(id="r", text=text), found, FRENCH)
    assert first == attributions.find(doc, Report(id="r", text=text), found, FRENCH)
    for index, one in enumerate(first):
        assert one.content
        for start, end in (*one.content, *(span for span in (one.cue, one.source, one.addressee, one.channel) if span)):
            assert 0 <= start < end <= len(text)
        assert list(one.content) == sorted(one.content)
        assert all(a[1] <= b[0] for a, b in zip(one.content, one.content[1:], strict=False))
        assert one.parent is None or one.parent != index
        if one.parent is not None:
            outer = first[one.parent]
            assert outer.content[0][0] <= one.content[0][0] and one.content[-1][1] <= outer.content[-1][1]


PARAGRAPHS = [case for case in CASES if any(mark in case["text"] for mark in MARKS) and "\n" not in case["text"]]


def damaged(case: dict[str, Any], chance: random.Random) -> tuple[str, list[str], list[str]]:
    """The paragraph with marks dropped or doubled at random: text, words and tags."""
    words, tags, parts = [], [], []
    at = 0
    text = case["text"]
    for word, tag in zip(case["words"].split(" "), case["tags"].split(" "), strict=True):
        start = text.index(word, at)
        parts.append(text[at:start])
        at = start + len(word)
        times = chance.choice((0, 1, 1, 2)) if word in MARKS else 1
        words.extend([word] * times)
        tags.extend([tag] * times)
        parts.append(word * times)
    return "".join(parts) + text[at:], words, tags


def whole(paragraphs: list[tuple[str, list[str], list[str]]]) -> tuple[Attribution, ...]:
    text = "\n".join(paragraph[0] for paragraph in paragraphs)
    words = [word for paragraph in paragraphs for word in paragraph[1]]
    tags = [tag for paragraph in paragraphs for tag in paragraph[2]]
    return attributions.find(document(text, words, tags), Report(id="r", text=text), Annotations(id="r"), FRENCH)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=5, unique_by=lambda case: case["name"]),
    st.integers(0, 4),
    st.integers(0, 10**6),
)
def test_lost_and_doubled_marks_stay_in_their_paragraph(cases: list[dict[str, Any]], which: int, seed: int) -> None:
    which %= len(cases)
    # A paragraph that opens with a mark may go on with the quotation before it: a word is put first so that none does.
    clean = [("Bref " + case["text"], ["Bref", *case["words"].split(" ")], ["ADV", *case["tags"].split(" ")]) for case in cases]
    text, words, tags = damaged(cases[which], random.Random(seed))
    broken = [*clean]
    broken[which] = ("Bref " + text, ["Bref", *words], ["ADV", *tags])
    before, after = by_paragraph(clean, whole(clean)), by_paragraph(broken, whole(broken))
    for number in range(len(cases)):
        if number != which:
            assert after[number] == before[number]


def by_paragraph(paragraphs: list[tuple[str, list[str], list[str]]], found: tuple[Attribution, ...]) -> list[list[Any]]:
    """Contents, forms and cues by paragraph, with offsets from its beginning; an attribution over two paragraphs fails."""
    starts = [0]
    for paragraph in paragraphs:
        starts.append(starts[-1] + len(paragraph[0]) + 1)
    sorted_out: list[list[Any]] = [[] for _ in paragraphs]
    for one in found:
        number = next(n for n in range(len(paragraphs)) if starts[n] <= one.content[0][0] < starts[n + 1])
        assert one.content[-1][1] < starts[number + 1]
        content = [(start - starts[number], end - starts[number]) for start, end in one.content]
        cue = (one.cue[0] - starts[number], one.cue[1] - starts[number]) if one.cue else None
        sorted_out[number].append((content, one.form, cue))
    return sorted_out


# --- words as data ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verb", "form", "kind"),
    [
        ("rappeler", "rappelle", "finite"),
        ("annoncer", "annonçait", "finite"),
        ("juger", "jugeant", "gerund"),
        ("suggérer", "suggèrent", "finite"),
        ("soutenir", "soutiennent", "finite"),
        ("promettre", "promis", "participle"),
        ("dire", "dit", "finite"),
        ("dire", "dit", "participle"),
        ("avertir", "avertissait", "finite"),
        ("reconnaître", "reconnu", "participle"),
        ("craindre", "craignant", "gerund"),
        ("essayer", "essaie", "finite"),
    ],
)
def test_forms_of_verbs(verb: str, form: str, kind: str) -> None:
    assert (form, kind) in forms(verb)


def test_every_cue_verb_has_its_forms_and_known_frames() -> None:
    for lemma, entries in VERBS.items():
        assert any(lemma == verb for verb, _ in FORMS[lemma])
        for entry in entries:
            assert set(entry.frames) <= set("cqidanmprwx")
