"""The times layer: cases as tagged sentences, tense from hand-built parses, and what must hold for any text at all."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from recoupe.annotate.time import layer as times
from recoupe.annotate.time.lengths import length_value, number_of
from recoupe.annotate.time.page import Page, quotations
from recoupe.annotate.time.scan import plain_text
from recoupe.annotate.time.values import add_months, interval, is_timex
from recoupe.lang.fr import FRENCH
from recoupe.lang.fr.lexicon.time import words
from recoupe.lang.fr.lexicon.time.shapes import patterns
from recoupe.lang.fr.lexicon.time.table import TIMES as TABLE
from recoupe.model import Annotations, Report, Time
from recoupe.syntax.tense import AHEAD, FUTURE, PAST, PRESENT, UNTOLD, Tenses
from recoupe.syntax.view import view_of

CASES = json.loads((Path(__file__).parents[2] / "cases" / "fr" / "times.json").read_text("utf-8"))
TAG = re.compile(r"\[([^\]]*)\]\((\w+) ([^)]*)\)")
VOCAB = Vocab()


def untagged(tagged: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    """A tagged sentence's text, and start, end, type and value of each expression."""
    text, wanted, at = "", [], 0
    for tag in TAG.finditer(tagged):
        text += tagged[at : tag.start()]
        wanted.append((len(text), len(text) + len(tag[1]), tag[2], tag[3]))
        text += tag[1]
        at = tag.end()
    return text + tagged[at:], wanted


def read(text: str, dct: str | None, tense: str = UNTOLD) -> tuple[Time, ...]:
    plain = plain_text(text)
    return times.records(times.read(plain, Page(TABLE, plain.plain, dct, lambda _: tense)), plain)


def bare_doc(text: str) -> Doc:
    return Doc(VOCAB, words=[text] if text else [], spaces=[False] if text else [])


def found_in(text: str, dct: str | None = "2019-03-27") -> tuple[Time, ...]:
    return times.find(bare_doc(text), Report(id="r", text=text), Annotations(id="r", dct=dct), FRENCH)


@pytest.mark.parametrize("case", CASES, ids=lambda case: TAG.sub(r"\1", case["text"])[:60])
def test_case(case: dict[str, str]) -> None:
    text, wanted = untagged(case["text"])
    found = read(text, case["dct"], case.get("tense", UNTOLD))
    assert [(text[t.start : t.end], t.type, t.value) for t in found] == [(text[s:e], kind, value) for s, e, kind, value in wanted]
    assert [(t.start, t.end) for t in found] == [(s, e) for s, e, _, _ in wanted]


@pytest.mark.parametrize("change", [str.upper, lambda s: s.replace("'", "’"), lambda s: s.replace(" ", "\u00a0"),
                                    lambda s: s.replace("-", "‑")])  # fmt: skip
def test_typography_does_not_matter(change) -> None:  # type: ignore[no-untyped-def]
    text = "il y a deux semaines, la nuit de samedi à dimanche, mi-novembre, jusqu'à aujourd'hui, 8 mars"
    values = [t.value for t in read(text, "2019-03-27")]
    assert [t.value for t in read(change(text), "2019-03-27")] == values
    assert len(values) == 5


def test_accents_written_apart_keep_the_offsets() -> None:
    text = "De\u0301but fe\u0301vrier, puis de\u0301cembre 2018."
    found = read(text, "2019-03-27")
    assert [(text[t.start : t.end], t.value) for t in found] == [
        ("De\u0301but fe\u0301vrier", "2019-02"), ("de\u0301cembre 2018", "2018-12")]  # fmt: skip


def test_a_line_break_may_stand_within_but_no_empty_line() -> None:
    assert [t.value for t in read("le 9\nmars 2018", "2019-03-27")] == ["2018-03-09"]
    assert [t.value for t in read("en 2018\n\n9 mars", "2019-03-27")] == ["2018", "2019-03-09"]


def test_what_is_anchored_in_the_text_names_its_anchor() -> None:
    found = read("Le tir a eu lieu le 5 mars 2016. Le lendemain, à 17 h, la ville pleurait.", "2019-03-27", PAST)
    assert [(t.anchor, t.anchor_index) for t in found] == [("none", None), ("text", 0), ("text", 1)]
    assert [t.value for t in found] == ["2016-03-05", "2016-03-06", "2016-03-06T17:00"]


def test_an_unknown_anchor_is_told() -> None:
    (found,) = read("Elle est arrivée hier.", None, PAST)
    assert (found.anchor, found.value, found.begin, found.finish) == ("unknown", "XXXX-XX-XX", None, None)


def test_a_length_told_from_a_day_covers_days() -> None:
    since, earlier = read(
        "Close depuis deux semaines, elle avait ouvert le 5 mars; deux jours plus tôt, on doutait.", "2019-03-27", PAST
    )[::2]
    assert (since.value, since.begin, since.finish) == ("P2W", "2019-03-13", "2019-03-27")
    assert (earlier.value, earlier.begin, earlier.finish, earlier.anchor_index) == ("2019-03-03", "2019-03-03", "2019-03-03", 1)


def test_the_interval_of_a_time_has_its_zone() -> None:
    (found,) = read("Les heurts ont éclaté à 12h30 GMT.", "2018-11-30")
    assert found.begin == found.finish == "2018-11-30T12:30+00:00"


def test_a_weekday_without_tense_follows_the_report() -> None:
    def tense(offset: int) -> str:
        return FUTURE if offset < 40 else UNTOLD

    plain = plain_text("La marche aura lieu samedi dans la ville. Le préfet redoute la marche de samedi.")
    page = Page(TABLE, plain.plain, "2019-03-27", tense)
    assert [r.value for r in times.read(plain, page)] == ["2019-03-30", "2019-03-30"]


# tense, from hand-built parses


def doc_of(rows: list[tuple[str, str, int, str, str, str]]) -> Doc:
    """A Doc from rows of word, part of speech, head, relation, lemma and morphology."""
    return Doc(
        VOCAB,
        words=[r[0] for r in rows],
        pos=[r[1] for r in rows],
        heads=[r[2] for r in rows],
        deps=[r[3] for r in rows],
        lemmas=[r[4] for r in rows],
        morphs=[r[5] for r in rows],
    )


def clause(helper: str | None, verb: str, lemma: str, morph: str = "") -> Doc:
    rows = [("Elle", "PRON", 1, "nsubj", "il", "")]
    if helper:
        rows = [("Elle", "PRON", 2, "nsubj", "il", ""), (helper, "AUX", 2, "aux:tense", helper, "VerbForm=Fin")]
    at = len(rows)
    rows += [(verb, "VERB", at, "ROOT", lemma, morph), ("lundi", "NOUN", at, "obl:mod", "lundi", "")]
    return doc_of(rows)


@pytest.mark.parametrize(
    ("helper", "verb", "lemma", "morph", "told"),
    [
        ("a", "parlé", "parler", "VerbForm=Part|Tense=Past", PAST),
        ("est", "partie", "partir", "VerbForm=Part|Tense=Past", PAST),
        ("avait", "parlé", "parler", "VerbForm=Part|Tense=Past", PAST),
        ("sera", "reçue", "recevoir", "VerbForm=Part|Tense=Past", FUTURE),
        ("va", "parler", "parler", "VerbForm=Inf", FUTURE),
        ("est", "attendue", "attendre", "VerbForm=Part|Tense=Past", FUTURE),
        ("était", "attendue", "attendre", "VerbForm=Part|Tense=Past", PAST),
        ("est", "invitée", "inviter", "VerbForm=Part|Tense=Past", AHEAD),
        (None, "parlera", "parler", "Tense=Fut|VerbForm=Fin", FUTURE),
        (None, "parlait", "parler", "Tense=Imp|VerbForm=Fin", PAST),
        (None, "parle", "parler", "Tense=Pres|VerbForm=Fin", PRESENT),
        (None, "entra", "entrer", "Tense=Past|VerbForm=Fin", PAST),
        (None, "parlerait", "parler", "Mood=Cnd|VerbForm=Fin", FUTURE),
    ],
)
def test_tense(helper: str | None, verb: str, lemma: str, morph: str, told: str) -> None:
    doc = clause(helper, verb, lemma, morph)
    assert Tenses(view_of(doc), TABLE.tense).at(doc[-1].idx) == told


def test_an_infinitive_lies_ahead_of_a_verb_that_looks_ahead() -> None:
    doc = doc_of([
        ("Elle", "PRON", 2, "nsubj", "il", ""), ("a", "AUX", 2, "aux:tense", "avoir", ""),
        ("appelé", "VERB", 2, "ROOT", "appeler", "VerbForm=Part|Tense=Past"), ("à", "ADP", 4, "mark", "à", ""),
        ("manifester", "VERB", 2, "xcomp", "manifester", "VerbForm=Inf"), ("samedi", "NOUN", 4, "obl:mod", "samedi", ""),
    ])  # fmt: skip
    assert Tenses(view_of(doc), TABLE.tense).at(doc[-1].idx) == FUTURE


def test_what_is_announced_lies_ahead_but_the_announcement_does_not() -> None:
    rows = [
        ("Elle", "PRON", 2, "nsubj", "il", ""), ("a", "AUX", 2, "aux:tense", "avoir", ""),
        ("annoncé", "VERB", 2, "ROOT", "annoncer", "VerbForm=Part|Tense=Past"), ("lundi", "NOUN", 2, "obl:mod", "lundi", ""),
        ("la", "DET", 5, "det", "le", ""), ("fermeture", "NOUN", 2, "obj", "fermeture", ""),
        ("samedi", "NOUN", 5, "nmod", "samedi", ""),
    ]  # fmt: skip
    tenses = Tenses(view_of(doc_of(rows)), TABLE.tense)
    doc = doc_of(rows)
    assert tenses.at(doc[3].idx) == PAST
    assert tenses.at(doc[6].idx) == AHEAD


def test_a_parsed_doc_decides_the_weekday() -> None:
    for verb, morph, day in (
        ("parlera", "Tense=Fut|VerbForm=Fin", "2019-04-01"),
        ("parlait", "Tense=Imp|VerbForm=Fin", "2019-03-25"),
    ):
        doc = clause(None, verb, "parler", morph)
        (found,) = times.find(doc, Report(id="r", text=doc.text), Annotations(id="r", dct="2019-03-27"), FRENCH)
        assert found.value == day


# parts


@pytest.mark.parametrize(("text", "number"), [
    ("deux", 2), ("vingt et un", 21), ("soixante-dix", 70), ("quatre-vingt-dix-sept", 97), ("deux cent trois", 203),
    ("mille", 1000), ("1,5", 1.5), ("2 000", 2000)])  # fmt: skip
def test_numbers(text: str, number: float) -> None:
    assert number_of(text, TABLE.words) == number


def test_words_that_make_no_number() -> None:
    assert number_of("trois vingt", TABLE.words) is None


@pytest.mark.parametrize(
    ("value", "modifier", "begin", "finish"),
    [
        ("2019-03-27", None, "2019-03-27", "2019-03-27"),
        ("2019-02", None, "2019-02-01", "2019-02-28"),
        ("2019-10", "START", "2019-10-01", "2019-10-10"),
        ("2019", "END", "2019-09-01", "2019-12-31"),
        ("2019-W12", None, "2019-03-18", "2019-03-24"),
        ("2019-W12-WE", None, "2019-03-23", "2019-03-24"),
        ("2019-Q4", None, "2019-10-01", "2019-12-31"),
        ("2019-H1", None, "2019-01-01", "2019-06-30"),
        ("2018-WI", None, "2018-12-21", "2019-03-19"),
        ("199X", None, "1990-01-01", "1999-12-31"),
        ("18XX", None, "1800-01-01", "1899-12-31"),
        ("2019-03-27TEV", None, "2019-03-27T18:00", "2019-03-27T23:59"),
        ("2019-03-27TNI", None, "2019-03-27T21:00", "2019-03-28T05:59"),
        ("XXXX-03-27", None, None, None),
        ("PXD", None, None, None),
        ("PRESENT_REF", None, None, None),
    ],
)
def test_intervals(value: str, modifier: str | None, begin: str | None, finish: str | None) -> None:
    assert is_timex(value)
    assert interval(value, modifier) == (begin, finish)


@given(st.integers(1, 9000), st.integers(1, 12), st.integers(-5000, 5000))
def test_months_move_there_and_back(year: int, month: int, months: int) -> None:
    assert add_months(*add_months(year, month, months), -months) == (year, month)


@pytest.mark.parametrize("unit", sorted(set(words.UNITS.values())))
def test_every_unit_makes_a_valid_length(unit: str) -> None:
    assert is_timex(length_value(3.0, unit))
    assert is_timex(length_value(None, unit)) or unit in ("CE",)
    assert is_timex(length_value(1.0, unit, half=True))


def test_quotations_in_all_marks() -> None:
    plain = '« un » et "deux" et “trois” mais « quatre'
    assert [plain[s:e].strip() for s, e in quotations(plain)] == ["un", "deux", "trois"]


# any text at all

_WORDS = st.sampled_from([
    *words.WEEKDAYS, *words.MONTHS, *words.PARTS, *words.UNITS, *words.NUMBERS, *words.SEASONS, *words.EDGES,
    *words.DAY_WORDS, *words.TEXT_DAY_WORDS, *words.BACKWARD, *words.FORWARD, *words.AFTER_TEXT, *words.HOLIDAYS,
    *words.EASTER_FEASTS, *words.FREQUENCIES, "le", "la", "l'", "de", "du", "d'", "à", "en", "au", "ce", "cette", "ces",
    "il y a", "dans", "depuis", "chaque", "tous les", "années", "1er", "31", "2018", "99999999999", "0", "28/03",
    "31/12/9999", "0001-01-01", "24:00", "20h30", "3 000", "1,5", "mois de", "nuit du", "siècle", "XIXe", "«", "»", '"',
    "\n", "\n\n", ".", ",", "(", ")", "é", "e\u0301", "İ", "ǅ", "\u200b", "💥", "\x00", "2e",
])  # fmt: skip
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=25).map(" ".join), st.lists(_WORDS, max_size=25).map("".join))
_DCTS = st.one_of(
    st.none(), st.sampled_from(["2019-03-27", "2019-03", "2019", "0001-01-01", "9999-12-31", "nonsense", "2019-02-31"])
)


@settings(max_examples=10_000, deadline=None)
@given(_TEXTS, _DCTS, st.sampled_from([PAST, FUTURE, PRESENT, AHEAD, UNTOLD]))
def test_any_text_gives_valid_times_in_order(text: str, dct: str | None, tense: str) -> None:
    found = read(text, dct, tense)
    at = 0
    for i, time in enumerate(found):
        assert at <= time.start < time.end <= len(text)
        assert not text[time.start].isspace() and not text[time.end - 1].isspace()
        assert is_timex(time.value)
        assert time.begin is None or time.finish is None or time.begin <= time.finish
        assert time.anchor_index is None or (0 <= time.anchor_index < len(found) and time.anchor_index != i)
        assert time.anchor != "unknown" or "X" in time.value
        at = time.end
    assert found == read(text, dct, tense)


@settings(max_examples=200, deadline=None)
@given(_TEXTS)
def test_any_text_goes_through_the_layer(text: str) -> None:
    assert all(0 <= t.start < t.end <= len(text) for t in found_in(text))


@pytest.mark.parametrize(
    "piece",
    ["« ", '"', "9", "2018 ", "lundi ", "il y a ", "un an et ", "1er 2 3 ", "20h", "nuit du ", "d'", "quatre-vingt-", "\n"],
)
def test_work_grows_with_the_length_alone(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    found = read(text, "2019-03-27")
    assert all(is_timex(t.value) for t in found)


def test_every_pattern_has_a_reader() -> None:
    assert {pattern.kind for pattern in patterns()} == set(times.READERS)
