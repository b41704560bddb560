"""Checking a dossier: a correct one passes, and each kind of corruption is caught."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from recoupe.cli import cli
from recoupe.dossier import build
from recoupe.errors import FormatError, InputError
from recoupe.export import sums
from recoupe.export.html import page
from recoupe.model import (
    Annotations,
    Attribution,
    Claim,
    Dossier,
    Event,
    Mention,
    Naming,
    Occurrence,
    Origin,
    Passage,
    Quantity,
    Report,
    Sentence,
    Span,
    Statement,
    Telling,
    Time,
)
from recoupe.verify import examine, verify, verify_folder
from recoupe.verify.spans import located

SHARED = (
    "Le quai nord restera fermé aux navires de commerce jusqu'à la fin des travaux de dragage, prévus pour six semaines au moins."
)
ONE = (
    "La présidente du port Aline Verdier a annoncé lundi la fermeture du quai nord. « Nous rouvrirons le quai dès que les fonds "
    f"seront sûrs », a-t-elle dit. Quelque 40 navires sont déroutés. {SHARED}"
)
TWO = (
    "À Brévant, la patronne du port Aline Verdier ferme un quai. « Nous rouvrirons le quai dès que les fonds seront sondés », "
    f"a-t-elle promis. 38 navires sont déroutés. {SHARED}"
)


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def passage(report: str, text: str, words: str) -> Passage:
    start, end = at(text, words)
    return Passage(report=report, start=start, end=end)


def found(report: str, text: str, role: str, quote: str, count: str, cue: str) -> Annotations:
    name = at(text, "Aline Verdier")
    quantity = at(text, count)
    return Annotations(
        id=report,
        outlet=f"Le {report}",
        published="2023-03-07",
        dct="2023-03-07",
        sentences=tuple(Sentence(start=s, end=e) for s, e in (at(text, text[: text.index("« ") - 1]), at(text, SHARED))),
        times=(Time(start=0, end=2, type="DATE", value="PRESENT_REF"), Time(start=3, end=5, type="DATE", value="PXD")),
        mentions=(Mention(start=name[0], end=name[1], type="PER", name="Aline Verdier", attributes={"role": role}),),
        attributions=(
            Attribution(
                content=(at(text, quote),), form="direct", cue=at(text, cue), speaker="Aline Verdier", strength="quoted"
            ),
            Attribution(content=(at(text, "le quai dès"),), form="indirect", parent=0),
        ),
        events=(Event(trigger=at(text, "rouvrirons"), type="CONCEDE", actors=("Aline Verdier",), asserted_by=0),),
        quantities=(Quantity(start=quantity[0], end=quantity[1], value=40, unit="navire"),),
    )  # fmt: skip


@cache
def correct() -> Dossier:
    """Two reports with every kind of record that is checked."""
    reports = [Report(id=i, text=t, outlet=f"Le {i}", published="2023-03-07") for i, t in (("un", ONE), ("deux", TWO))]
    quotes = ("Nous rouvrirons le quai dès que les fonds seront sûrs", "Nous rouvrirons le quai dès que les fonds seront sondés")
    annotations = [
        found("un", ONE, "présidente du port", quotes[0], "Quelque 40 navires", "a-t-elle dit"),
        found("deux", TWO, "patronne du port", quotes[1], "38 navires", "a-t-elle promis"),
    ]
    dossier = build(reports, annotations)
    spans = at(ONE, quotes[0]), at(TWO, quotes[1])
    tellings = (
        Telling(report="un", start=spans[0][0], end=spans[0][1], attribution=0),
        Telling(report="deux", start=spans[1][0], end=spans[1][1], attribution=0, changed=(at(TWO, "sondés"),)),
    )
    counts = at(ONE, "Quelque 40 navires sont déroutés"), at(TWO, "38 navires sont déroutés")
    told = tuple(Occurrence(report=r, start=s[0], end=s[1]) for r, s in zip(("un", "deux"), counts, strict=True))
    quoted = Occurrence(report="un", start=spans[0][0], end=spans[0][1], voice="quoted", attribution=0)
    story = replace(
        dossier.story,
        claims=(
            Claim(id="c1", relation="differ", difference="rounding", occurrences=told, origins=1),
            Claim(id="c2", relation="single", occurrences=(quoted,)),
        ),
        statements=(Statement(id="s1", speaker="Aline Verdier", tellings=tellings),),
        same_statement=(tuple(Passage(report=t.report, start=t.start, end=t.end) for t in tellings),),
        namings=(
            Naming(
                name="Aline Verdier", kind="PER", wording="présidente du port",
                passages=(passage("un", ONE, "présidente du port"),),
            ),
            Naming(
                name="Aline Verdier", kind="PER", wording="patronne du port",
                passages=(passage("deux", TWO, "patronne du port"),),
            ),
        ),
        origins=(Origin(name="Le deux / Le un", kind="outlet", reports=("deux", "un")),),
    )  # fmt: skip
    return replace(dossier, story=story)


def changed(edit: Callable[[dict[str, Any]], None]) -> Dossier:
    """The correct dossier with one thing changed in its plain form."""
    plain = json.loads(msgspec.json.encode(correct()))
    edit(plain)
    return msgspec.convert(plain, Dossier)


def set_at(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    """An edit that puts a value, or what a function makes of the old one, at "annotations.0.mentions.0.start"."""

    def edit(plain: Any) -> None:
        *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        for step in steps:
            plain = plain[step]
        plain[last] = value(plain[last]) if callable(value) else value

    return edit


def all_of(*edits: Callable[[dict[str, Any]], None]) -> Callable[[dict[str, Any]], None]:
    """Several edits as one."""

    def edit(plain: dict[str, Any]) -> None:
        for each in edits:
            each(plain)

    return edit


def more(by: int) -> Callable[[int], int]:
    return lambda old: old + by


CORRUPT: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "a mention is shifted": (set_at("annotations.0.mentions.0.start", more(1)), "its passages are not the 2 mentions"),
    "a mention and its passage are shifted": (
        all_of(*(set_at(f"{p}.end", more(2)) for p in ("annotations.0.mentions.0", "entities.0.passages.0"))),
        "its passages say 1",
    ),
    "a span beyond the text": (set_at("annotations.1.quantities.0.end", more(5000)), "annotations[1].quantities[0]"),
    "an empty span": (set_at("annotations.0.mentions.0", lambda old: {**old, "end": old["start"]}), "there is no text in it"),
    "a span of spaces": (set_at("annotations.0.events.0.trigger", [1, 2]), "annotations[0].events[0].trigger"),
    "content of an attribution": (set_at("annotations.0.attributions.0.content.0", [9000, 9001]), "attributions[0].content[0]"),
    "a cue": (set_at("annotations.0.attributions.0.cue", [50, 50]), "attributions[0].cue"),
    "evidence of no report": (
        set_at("annotations.0.dct_evidence", [{"kind": "text", "note": "", "report": "trois", "span": [0, 4]}]),
        "dct_evidence[0].span",
    ),
    "another report's id": (set_at("annotations.0.id", "trois"), "do not run parallel"),
    "the same id twice": (
        all_of(*(set_at(f"{p}.id", "deux") for p in ("reports.1", "annotations.1"))),
        "its id is another report's too",
    ),
    "another outlet": (set_at("annotations.0.outlet", "Le trois"), "outlet is not the report's"),
    "a parent that is not there": (set_at("annotations.0.attributions.1.parent", 7), "attributions[1].parent is 7"),
    "a negative parent": (set_at("annotations.0.attributions.1.parent", -1), "attributions[1].parent is -1"),
    "a parent in a circle": (set_at("annotations.0.attributions.0.parent", 1), "leads back to itself"),
    "an event asserted by nobody": (set_at("annotations.0.events.0.asserted_by", 2), "events[0].asserted_by is 2"),
    "a quantity asserted by nobody": (set_at("annotations.0.quantities.0.asserted_by", 9), "quantities[0].asserted_by is 9"),
    "an anchor that is not there": (set_at("annotations.0.times.1.anchor_index", 2), "times[1].anchor_index is 2"),
    "an anchor on itself": (set_at("annotations.0.times.1.anchor_index", 1), "times[1].anchor_index is 1"),
    "a count one off": (set_at("entities.0.names.0.1", more(1)), "times 'Aline Verdier' are told"),
    "a name that nobody uses": (set_at("entities.0.names.0.0", "A. Verdier"), "times 'A. Verdier' are told"),
    "a passage too few": (set_at("entities.0.passages", lambda old: old[1:]), "its passages are not"),
    "an entity too few": (set_at("entities", []), "is mentioned, and not listed"),
    "an entity twice": (set_at("entities", lambda old: [*old, *old]), "listed twice"),
    "a report that the story lacks": (set_at("story.reports", ["un"]), "story.reports are not"),
    "another first day": (set_at("begin", "2023-03-06"), "not the first and the last day"),
    "a report without an origin": (set_at("story.origins.0.reports", ["un"]), "report deux stands in 0"),
    "a report with two origins": (
        set_at("story.origins", lambda old: [*old, {"name": "x", "kind": "outlet", "reports": ["un"]}]), "report un stands in 2",
    ),
    "a single claim of two": (set_at("story.claims.0.relation", "single"), "it is single, and 2 reports tell it"),
    "an agreement of one": (set_at("story.claims.1.relation", "agree"), "its tellings agree, and 1 report"),
    "more origins than there are": (set_at("story.claims.0.origins", 2), "2 origins are told"),
    "no origin": (set_at("story.claims.0.origins", 0), "0 origins are told"),
    "a claim's id twice": (set_at("story.claims.1.id", "c1"), "the id c1 is used twice"),
    "an occurrence twice": (set_at("story.claims.1.occurrences", lambda old: [*old, *old]), "occurrence is listed twice"),
    "an occurrence's attribution": (set_at("story.claims.1.occurrences.0.attribution", 4), "occurrences[0].attribution is 4"),
    "an occurrence elsewhere": (
        all_of(*(set_at(f"story.claims.1.occurrences.0.{k}", v) for k, v in (("start", 0), ("end", 20)))),
        "outside the words of its attribution",
    ),
    "an occurrence in no report": (set_at("story.claims.0.occurrences.0.report", "trois"), "story.claims[0].occurrences[0]"),
    "a statement of one report": (set_at("story.statements.0.tellings", lambda old: old[:1]), "one report tells it"),
    "passages that are not the statement's": (set_at("story.same_statement.0.0.end", more(-3)), "story.same_statement"),
    "a telling's attribution": (set_at("story.statements.0.tellings.1.attribution", 3), "tellings[1].attribution is 3"),
    "a telling out of its attribution": (set_at("story.statements.0.tellings.0.end", more(4)), "outside the words of its"),
    "a telling's form": (set_at("story.statements.0.tellings.1.form", "mixed"), "tellings[1].form"),
    "a difference that is not marked": (set_at("story.statements.0.tellings.1.changed", []), "not marked as changed"),
    "a difference elsewhere": (set_at("story.statements.0.tellings.1.changed.0.0", more(-90)), "a changed span lies outside"),
    "a difference in the first": (set_at("story.statements.0.tellings.0.changed", [[90, 95]]), "first telling is marked"),
    "a wording that is not told": (set_at("story.namings.0.wording", "patronne du port"), "report un says 'présidente du port'"),
    "a naming shifted": (set_at("story.namings.1.passages.0.start", more(3)), "report deux says"),
    "an own voice with a speaker": (set_at("story.namings.0.speaker", "Aline Verdier"), "the outlet's own, and has a speaker"),
    "a naming of nothing": (set_at("story.namings.0.passages", []), "it has no passage"),
    "a copy that is missing": (set_at("story.copies", []), "story.copies are not the pairs"),
    "words that are not shared": (set_at("story.shared_text.0.passages.0.words", more(1)), "words are told, there are"),
    "a shared passage shifted": (set_at("story.shared_text.0.passages.0.one.start", more(9)), "the two are not the same"),
    "a shared passage of others": (set_at("story.shared_text.0.passages.0.one.report", "un"), "not in the two reports"),
    "text shared with oneself": (set_at("story.shared_text.0.reports", ["un", "un"]), "are no two reports of it"),
    "a decision about others": (
        set_at("story.decisions", [{"reports": ["un", "trois"], "together": True, "score": 0.9}]), "are not both in it",
    ),
    "a word of a text": (set_at("reports.0.text", lambda old: old.replace("Verdier", "Vernier")), "Aline Vernier"),
    "a letter of a shared passage": (set_at("reports.0.text", lambda old: old.replace("dragage", "dragues")), "not the same"),
}  # fmt: skip


def test_a_correct_dossier_passes() -> None:
    assert correct().story.shared_text and correct().entities
    assert verify(correct()) == []
    assert verify(correct(), reports=correct().reports) == []


@pytest.mark.parametrize("name", CORRUPT)
def test_a_corrupt_dossier_does_not(name: str) -> None:
    edit, fault = CORRUPT[name]
    faults = verify(changed(edit))
    assert any(fault in line for line in faults), faults


@given(st.data())
def test_no_span_may_leave_its_text(data: st.DataObject) -> None:
    spans = list(located(correct()))
    number = data.draw(st.integers(0, len(spans) - 1))
    start = spans[number].path.rpartition("[")[0] or spans[number].path
    assert start and 0 <= spans[number].start < spans[number].end
    far = data.draw(st.integers(1, 10_000))
    longest = max(len(report.text) for report in correct().reports)
    plain = json.loads(msgspec.json.encode(correct()))
    _move(plain, spans[number].path, longest + far)
    faults = verify(msgspec.convert(plain, Dossier))
    assert any(spans[number].path in fault and "reaches out" in fault for fault in faults)


def _move(plain: Any, path: str, end: int) -> None:
    """Sets the end of the span at "annotations[0].attributions[1].content[0]" or "story.claims[0].occurrences[1]"."""
    for step in path.replace("]", "").replace("[", ".").split("."):
        plain = plain[int(step) if step.isdigit() else step]
    if isinstance(plain, list):
        plain[1] = end
    else:
        plain["end"] = end


def test_a_text_that_is_not_the_originals_is_told_with_the_place() -> None:
    originals = [replace(report, text=report.text.replace("dragage", "drainage")) for report in correct().reports]
    place = next(n for n, (a, b) in enumerate(zip(ONE, ONE.replace("dragage", "drainage"), strict=False)) if a != b)
    assert f"report un: its text is not the original's, from code point {place} on" in verify(correct(), reports=originals)


def test_a_cut_text_and_a_report_without_an_original_are_told() -> None:
    (un,) = (report for report in correct().reports if report.id == "un")
    faults = verify(correct(), reports=[replace(un, text=ONE[:-5])])
    assert faults == [
        "report deux: there is no original to compare it with",
        f"report un: its text is not the original's, from code point {len(ONE) - 5} on",
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path, correct())


def written(place: Path, dossier: Dossier) -> Path:
    """A folder as `recoupe dossier` writes it."""
    files = {"dossier.json": msgspec.json.encode(dossier), "index.html": page(dossier).encode()}
    for name, content in {**files, sums.FILE: sums.sums(dossier, files)}.items():
        (place / name).write_bytes(content)
    return place


def test_a_folder_with_its_page_passes(folder: Path) -> None:
    verdict = examine(folder)
    assert verdict.faults == ()
    assert verdict.spans == len(list(located(correct()))) > 30
    assert verdict.passages > 10


def test_the_page_may_be_missing(folder: Path) -> None:
    (folder / "index.html").unlink()
    (folder / sums.FILE).write_bytes(sums.sums(correct(), {"dossier.json": (folder / "dossier.json").read_bytes()}))
    assert verify_folder(folder) == [] and examine(folder).passages == 0


def leaves(value: Any, path: str = "") -> list[str]:
    """The paths of all values in a plain record."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [leaf for name, inner in items for leaf in leaves(inner, f"{path}.{name}" if path else str(name))] or [path] * (
        not isinstance(value, dict | list)
    )


def other(value: Any) -> Any:
    """Another value of the same type."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1 if value > 1 else value / 2 + 0.125 if isinstance(value, float) else value + 1
    return "2019-01-01" if value is None else value + "x"


def test_every_changed_field_is_found(folder: Path) -> None:
    plain = json.loads((folder / "dossier.json").read_bytes())
    paths = random.Random(1).sample(leaves(plain), 140)
    missed = []
    for path in paths:
        changed_one = json.loads((folder / "dossier.json").read_bytes())
        set_at(path, other)(changed_one)
        with tempfile.TemporaryDirectory() as place:
            shutil.copytree(folder, place, dirs_exist_ok=True)
            (Path(place) / "dossier.json").write_text(json.dumps(changed_one), "utf-8")
            try:
                missed += [] if verify_folder(Path(place)) else [path]
            except FormatError:
                continue
    assert missed == []


@pytest.mark.parametrize("name", ["index.html", "dossier.json", sums.FILE])
def test_every_changed_byte_is_found(name: str, folder: Path) -> None:
    content = (folder / name).read_bytes()
    told = sums.digest((folder / sums.FILE).read_bytes())
    chance = random.Random(2)
    for place in chance.sample(range(len(content)), 60):
        flipped = bytearray(content)
        flipped[place] ^= 1 << chance.randrange(7)
        (folder / name).write_bytes(flipped)
        try:
            assert examine(folder, digest=told).faults, place
        except FormatError:
            continue


def test_a_missing_digest_and_another_digest_are_told(folder: Path) -> None:
    told = sums.digest((folder / sums.FILE).read_bytes())
    assert examine(folder, digest=told.upper()).faults == ()
    assert "not the one that was given" in examine(folder, digest="0" * 64).faults[0]
    (folder / sums.FILE).unlink()
    assert examine(folder).faults[0].startswith("SHA256SUMS: there is none")


def test_the_digest_is_one_that_other_programs_check(folder: Path) -> None:
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("needs sha256sum (coreutils)")
    run = subprocess.run([program, "-c", "--strict", sums.FILE], cwd=folder, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "dossier.json: OK\nindex.html: OK\n"), run.stderr


FORGED: dict[str, Callable[[dict[str, Any]], None]] = {
    "a relation": set_at("story.claims.0.relation", "contradict"),
    "a speaker": set_at("annotations.0.attributions.0.speaker", "Paul Riou"),
    "a quantity": set_at("annotations.0.quantities.0.value", 400.0),
    "a time": set_at("annotations.0.times.0.value", "2023-03-01"),
    "an event": set_at("annotations.0.events.0.status", "denied"),
    "an outlet": all_of(set_at("reports.0.outlet", "Le trois"), set_at("annotations.0.outlet", "Le trois")),
    "a title": all_of(set_at("reports.0.title", "Un autre titre"), set_at("title", "Un autre titre")),
    "an address": set_at("reports.0.url", "https://autre.example/1"),
}
"""Aimed forgeries: the record holds together after each, and whoever made it took a new digest and made a new page."""


@pytest.fixture(scope="module")
def made_of_reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("made")
    plain = {"un": {"text": ONE, "outlet": "Le un", "title": "Le dragage"}, "deux": {"text": TWO, "outlet": "Le deux"}}
    for name, fields in plain.items():
        (place / f"{name}.json").write_text(json.dumps({"id": name, "published": "2023-03-07", **fields}), "utf-8")
    inputs = [str(place / f"{name}.json") for name in plain]
    run = CliRunner().invoke(cli, ["dossier", *inputs, "-o", str(place / "out")])
    assert run.exit_code == 0, run.output
    return place


@pytest.mark.parametrize("name", FORGED)
def test_an_aimed_forgery_is_found_by_making_the_dossier_again(name: str, made_of_reports: Path, tmp_path: Path) -> None:
    out, inputs = made_of_reports / "out", [str(made_of_reports / f"{n}.json") for n in ("un", "deux")]
    run = CliRunner().invoke(cli, ["verify", str(out), *inputs, "--recompute"])
    assert run.exit_code == 0, run.output
    plain = json.loads((out / "dossier.json").read_bytes())
    FORGED[name](plain)
    forged = msgspec.convert(plain, Dossier)
    written(tmp_path, forged)
    assert not [fault for fault in verify_folder(tmp_path) if fault.startswith(sums.FILE)]
    run = CliRunner().invoke(cli, ["verify", str(tmp_path), *inputs, "--recompute"])
    assert run.exit_code == 1 and "the dossier has" in run.stdout, run.output
    # without a new digest, the digest alone finds it
    (tmp_path / sums.FILE).write_bytes((out / sums.FILE).read_bytes())
    assert [fault for fault in verify_folder(tmp_path) if fault.startswith(sums.FILE)]


def test_a_page_that_the_record_does_not_give_is_found(made_of_reports: Path, tmp_path: Path) -> None:
    shutil.copytree(made_of_reports / "out", tmp_path, dirs_exist_ok=True)
    html = (tmp_path / "index.html").read_text("utf-8").replace("</main>", "<p>Rien</p></main>")
    (tmp_path / "index.html").write_text(html, "utf-8")
    files = {name: (tmp_path / name).read_bytes() for name in ("dossier.json", "index.html")}
    dossier = msgspec.json.decode(files["dossier.json"], type=Dossier)
    (tmp_path / sums.FILE).write_bytes(sums.sums(dossier, files))
    run = CliRunner().invoke(cli, ["verify", str(tmp_path), "--recompute"])
    assert run.exit_code == 1 and "it is not the page" in run.stdout


ON_THE_PAGE: dict[str, tuple[Callable[[str], str], str]] = {
    "other words": (lambda html: html.replace("dragage", "drainage"), "the page shows"),
    "an offset": (lambda html: html.replace('data-start="0"', 'data-start="1"'), "the page shows"),
    "an offset beyond": (lambda html: html.replace('data-start="0"', 'data-start="9999"'), "reaches out of the text"),
    "no report": (lambda html: html.replace('data-report="2"', 'data-report="3"'), "the dossier has 2 reports"),
    "a report too few": (lambda html: html.replace('<article class="text"', '<article class="texte"', 1), "texts of reports"),
    "a claim left out": (lambda html: re.sub(r'data-claims="[^"]+"', 'data-claims=""', html, count=1), "shows nothing of claim"),
    "a claim too many": (lambda html: re.sub(r'data-claims="', 'data-claims="other ', html, count=1), "does not hold"),
}


@pytest.mark.parametrize("name", ON_THE_PAGE)
def test_a_page_that_shows_other_than_the_record_does_not_pass(name: str, folder: Path) -> None:
    edit, fault = ON_THE_PAGE[name]
    html = (folder / "index.html").read_text("utf-8")
    assert edit(html) != html
    (folder / "index.html").write_text(edit(html), "utf-8")
    assert any(fault in line for line in verify_folder(folder)), verify_folder(folder)


def test_a_folder_without_a_record_is_told_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"dossier\.json: there is no such file; name the folder"):
        verify_folder(tmp_path)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"{", "it is no JSON"),
        (b"\xff\xfe", "it is no JSON"),
        (b"[]", "it is no dossier of this version"),
        (b'{"title": "x"}', "it is no dossier of this version"),
    ],
)
def test_a_record_that_cannot_be_read_is_told_with_the_remedy(data: bytes, problem: str, tmp_path: Path) -> None:
    (tmp_path / "dossier.json").write_bytes(data)
    with pytest.raises(FormatError, match=problem) as caught:
        verify_folder(tmp_path)
    assert "make it anew" in str(caught.value)


def test_the_command_says_how_much_is_as_told(folder: Path) -> None:
    run = CliRunner().invoke(cli, ["verify", str(folder)])
    verdict = examine(folder)
    assert (run.exit_code, run.output) == (0, f"{verdict.spans} spans, {verdict.passages} passages, all as told\n")


def test_the_command_tells_each_fault_on_a_line(folder: Path) -> None:
    edit, _ = CORRUPT["a count one off"]
    (folder / "dossier.json").write_bytes(msgspec.json.encode(changed(edit)))
    run = CliRunner().invoke(cli, ["verify", str(folder)])
    assert run.exit_code == 1
    assert run.stdout.splitlines() == list(examine(folder).faults)


def test_the_command_compares_with_the_originals(folder: Path) -> None:
    for name, text in (("un", ONE), ("deux", TWO + " Fin.")):
        (folder / f"{name}.json").write_text(json.dumps({"id": name, "text": text}), "utf-8")
    run = CliRunner().invoke(cli, ["verify", str(folder), str(folder / "un.json"), str(folder / "deux.json")])
    assert run.exit_code == 1
    assert f"report deux: its text is not the original's, from code point {len(TWO)} on\n" in run.stdout
    assert "report un: its outlet is not the original's\n" in run.stdout and "report un: its text" not in run.stdout
