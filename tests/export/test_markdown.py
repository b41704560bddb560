"""The note in Markdown: what it says, and that no text of a report is anything but text in it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from dossier_hostile import ATTACKS, hostile
from dossier_sample import rich
from golden import expect
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from recoupe.errors import DossierError
from recoupe.export.markdown import markdown
from recoupe.export.markdown_text import CHARACTERS, CUT, WORDS, inert, link, short
from recoupe.export.page_safe import visible
from recoupe.model import Annotations, Dossier, Report, Story

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKED = {"html_inline", "code_inline", "image", "s_open", "em_open", "softbreak", "hardbreak"}


def blocks(note: str) -> list[str]:
    return [token.type + token.tag for token in READER.parse(note)]


def inline(note: str) -> list[Token]:
    return [child for token in READER.parse(note) for child in token.children or ()]


def shown(note: str) -> str:
    return "".join(token.content for token in inline(note))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_note_is_what_it_was(language: str) -> None:
    expect(f"note.{language}.md", markdown(rich(), language=language).encode())


def test_the_note_is_in_french_unless_told() -> None:
    assert markdown(rich()) == markdown(rich(), language="fr")
    with pytest.raises(DossierError, match="'xx'"):
        markdown(rich(), language="xx")


def test_every_telling_is_quoted_with_its_report_and_characters() -> None:
    dossier = rich()
    told = shown(markdown(dossier, language="en"))
    texts = {report.id: report for report in dossier.reports}
    for claim in dossier.story.claims:
        for o in claim.occurrences:
            report = texts[o.report]
            number = dossier.reports.index(report) + 1
            assert f"“{report.text[o.start : o.end]}” — ({number}) {report.outlet}, {o.start}–{o.end}" in told


def test_links_lead_to_the_reports_alone() -> None:
    links = {token.attrGet("href") for token in inline(markdown(rich())) if token.type == "link_open"}
    assert links == {"https://echo.example/corvel?p=1&q=2", "http://rives.example/corvel"}


def test_claims_come_with_what_matters_first() -> None:
    note = markdown(rich(), language="en")
    titles = ["## What contradicts", "## What differs", "## What agrees", "## What one source tells"]
    places = [note.index(title) for title in titles]
    assert places == sorted(places)


def test_a_single_report_has_nothing_to_be_checked_against() -> None:
    report = Report(id="x", text="Rien à dire.")
    bare = Dossier(
        title="", generator="recoupe 0.0", reports=(report,), annotations=(Annotations(id="x"),),
        story=Story(id="x", reports=("x",)),
    )  # fmt: skip
    note = markdown(bare, language="en")
    assert "A single source: nothing to check against another." in note
    assert note.startswith("# Dossier\n")
    assert "Figures" not in note


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_no_hostile_text_changes_what_the_note_is_made_of(attack: str, language: str) -> None:
    dossier = hostile(attack)
    dossier = replace(dossier, reports=tuple(replace(report, title="calme") for report in dossier.reports))
    calm = hostile("calme")
    note = markdown(dossier, language=language)
    kinds = {"th": 0} | {kind: blocks(note).count(kind) for kind in set(blocks(note))}
    assert kinds == {"th": 0} | {kind: blocks(markdown(calm, language=language)).count(kind) for kind in kinds}
    assert not {token.type for token in inline(note)} & MARKED
    assert not any(token.type == "link_open" for token in inline(note))
    assert "\u202e" not in note and "\x00" not in note
    assert re.search(r"(?i)https?://|www\.", note) is None


@given(st.text(max_size=80) | st.text(alphabet="\\`*_[]()<>{}&|~#$^=@!:;/ abhtpw.1-+\n", max_size=40))
def test_inert_text_reads_the_same_and_is_text_only(text: str) -> None:
    tokens = inline(f"- a {inert(text)} b")
    assert {token.type for token in tokens} <= {"text", "text_special"}
    assert "".join(token.content for token in tokens) == " ".join(f"a {inert_source(text)} b".split(" "))


def inert_source(text: str) -> str:
    """What a reader shall see: one line, with what is invisible made visible."""
    return " ".join(visible(text).split())


@given(st.text(alphabet="|\\`a *\n", max_size=20))
def test_inert_text_keeps_to_its_cell(text: str) -> None:
    tokens = READER.parse(f"| a | b |\n| --- | --- |\n| x {inert(text)} x | y |\n")
    assert [token.type for token in tokens].count("td_open") == 2


def test_a_long_passage_is_cut() -> None:
    assert short("mot " * (WORDS + 1)) == " ".join(["mot"] * WORDS) + CUT
    assert short("x" * 10_000) == "x" * CHARACTERS + CUT
    assert short("mot " * WORDS) == " ".join(["mot"] * WORDS)


@pytest.mark.parametrize(
    ("url", "made"),
    [
        ("https://a.example/b_(c)?d=*e*", "https://a.example/b_%28c%29?d=*e*"),
        ("https://a.example/<b>\"|é", "https://a.example/%3Cb%3E%22%7C%C3%A9"),
        ("https://a.example/?a=1&lt;b", "https://a.example/?a=1%26lt;b"),
        ("https://a.example/%28", "https://a.example/%28"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//a.example", None),
        ("https://", None),
        (None, None),
    ],
)  # fmt: skip
def test_only_addresses_of_the_web_become_links(url: str | None, made: str | None) -> None:
    assert link("x", url) == ("x" if made is None else f"[x]({made})")
    if made:
        (opened,) = [token for token in inline(link("x", url)) if token.type == "link_open"]
        assert urlsplit(str(opened.attrGet("href"))).hostname == "a.example"
