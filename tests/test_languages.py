"""Languages stay in `recoupe/lang`: no other part imports one or spells its words."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
import spacy

import recoupe
from recoupe.dossier import build
from recoupe.export.html import page
from recoupe.group import group
from recoupe.lang import base
from recoupe.lang.base import Language
from recoupe.lang.tables.clauses import ClauseTable
from recoupe.model import Annotations, Report
from recoupe.pipeline import LAYERS, annotate_prepared, prepare
from recoupe.verify import verify

PACKAGE = Path(recoupe.__file__).parent
FILES = sorted(file for file in PACKAGE.rglob("*.py") if file.relative_to(PACKAGE).parts[0] != "lang")

CLOSED = frozenset("""
    la les l' des d' au une ou mais donc ni que qu' qui quoi dont dans par pour sous avec sans chez vers selon contre depuis
    pendant cet cette ces sa ses leur leurs mon mes notre nos votre vos je elle nous vous ils elles se s' ne n' pas est sont ont
    avait avoir comme
""".split())  # fmt: skip  # noqa: SIM905
"""Words of closed classes of French that are no word of English, no key and no code."""

EXEMPT: dict[str, frozenset[str]] = {
    "knowledge/people.py": frozenset(("d'", "d' ")),  # begins surnames in several languages
    "read/rtf.py": frozenset(("par",)),  # RTF's word for a paragraph
}

ACCENTED = re.compile(r"[àâçéèêëîïôùûÀÂÇÉÈÊËÎÏÔÙÛ]")
RANGE = re.compile(r"[À-ÿ]-.")
"""A range of letters in a pattern, such as À-Þ, is no French."""
WORD = re.compile(r"(?<![\w\\<:-])[^\W\d_]+['’]?(?![\w:-])")


def name(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def imports_a_language(tree: ast.AST) -> bool:
    modules: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            modules.update((node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)))
    return any(re.match(r"recoupe\.lang\.(?!base\b|tables\b)\w", module) for module in modules)


def is_french(literal: str) -> bool:
    """Whether a literal spells French: an accented letter outside a range of letters, or a word of a closed class."""
    if ACCENTED.search(RANGE.sub("", literal)):
        return True
    words = {word.lower().replace("’", "'") for word in WORD.findall(literal) if not word.isupper()}
    return not words.isdisjoint(CLOSED)


def literals(tree: ast.AST) -> list[tuple[int, str]]:
    """The string literals of a file with their lines, without docstrings and what is said of a name below it."""
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]


def french_in(file: Path) -> list[str]:
    tree = ast.parse(file.read_text("utf-8"))
    known = EXEMPT.get(name(file), frozenset())
    return [f"{name(file)}:{line}: {text!r}" for line, text in literals(tree) if text not in known and is_french(text)]


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_part_imports_a_language(file: Path) -> None:
    assert not imports_a_language(ast.parse(file.read_text("utf-8")))


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_part_spells_french(file: Path) -> None:
    assert french_in(file) == []


@pytest.mark.parametrize(
    ("literal", "french"),
    [
        ("été", True),
        ("selon la presse", True),
        ("qu'", True),
        (r"(?:jusqu'au|dans les) ", True),
        ("[A-ZÀ-ÖØ-Þ]", False),
        ("aux:tense", False),
        ("a name in the report", False),
        ("utf-16-le", False),
        ("AUX", False),
    ],
)
def test_what_counts_as_french(literal: str, french: bool) -> None:
    assert is_french(literal) is french


def pipeline_of_little() -> spacy.language.Language:
    """A pipeline that knows words, the ends of sentences and one noun."""
    nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("attribute_ruler").add([[{"LOWER": "bla"}]], {"POS": "NOUN", "LEMMA": "bla"})  # type: ignore[attr-defined]
    return nlp


TOY = Language(
    code="zz",
    load_pipeline=pipeline_of_little,
    clauses=ClauseTable(
        marks=frozenset(),
        joining=frozenset(),
        relative=frozenset(),
        telling=frozenset(),
        before_another=frozenset(),
    ),
)
"""A language with one empty table and none of the others."""


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("toy_language")
    module.LANGUAGE = TOY  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "toy_language", module)
    monkeypatch.setitem(base.MODULES, "zz", "toy_language")


@pytest.mark.usefixtures("toy")
def test_a_language_is_added_without_touching_code() -> None:
    zz = Report(id="zz", language="zz", published="2019-03-27", text="Bla blo blu. Sa «li lo» 25.")
    fr = Report(id="fr", language="fr", published="2019-03-27", text="Le maire de Lyon a quitté la ville lundi, selon la presse.")
    it = Report(id="it", language="it", published="2019-03-27", text="Il sindaco ha parlato.")
    reports = [zz, fr, it, zz]
    told = list(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    assert [found.id for found in told] == ["zz", "fr", "it", "zz"]
    assert [found.read for found in told] == [True, True, False, True]
    assert [(s.start, s.end) for s in told[0].sentences] == [(0, 12), (13, 27)]
    assert found_layers(told[0]) == {"clauses"}
    assert found_layers(told[2]) == set()
    assert {"times", "mentions", "attributions"} <= found_layers(told[1])


ZZ = "Bla blo blu Lyon. Sa «li lo» 25. Bla blu bla Kervadec."
IN_FRENCH = (
    "Le maire de Lyon a quitté la ville lundi, selon la presse. Deux avions ont été vus au-dessus du port de Kervadec.",
    "Le maire de Lyon a quitté la ville mardi, selon la police. Trois avions ont été vus au-dessus du port de Kervadec.",
)


def story_of(*texts: tuple[str, str]) -> list[Report]:
    return [
        Report(id=f"{n}", outlet=f"Outlet {n}", language=code, published="2019-03-27", title="Lyon", text=text)
        for n, (code, text) in enumerate(texts)
    ]


@pytest.mark.usefixtures("toy")
@pytest.mark.parametrize(
    ("reports", "compared"),
    [
        (story_of(("zz", ZZ)), set()),
        (story_of(("zz", ZZ), ("zz", ZZ + " Blu.")), set()),
        (story_of(("zz", ZZ), *(("fr", text) for text in IN_FRENCH)), {"1", "2"}),
        (story_of(("zz", ZZ), ("zz", ZZ + " Blu."), ("fr", IN_FRENCH[0]), ("it", ZZ)), {"2"}),
        (story_of(("zz", ZZ), ("zz", ZZ + " Blu."), ("zz", ZZ[:40]), *(("fr", text) for text in IN_FRENCH)), {"3", "4"}),
    ],
    ids=["one", "two", "with more in French", "with few in French", "most"],
)
def test_a_language_with_few_tables_goes_the_whole_way(reports: list[Report], compared: set[str]) -> None:
    """Annotated, grouped, told as one story, shown and checked: what a language has no words for is not told, nothing breaks."""
    annotations = list(annotate_prepared(zip(reports, prepare(reports), strict=True)))
    assert {r for story in group(reports, annotations) for r in story.reports} == {r.id for r in reports}
    dossier = build(reports, annotations)
    assert {o.report for claim in dossier.story.claims for o in claim.occurrences} == compared
    assert verify(dossier) == []
    for shown in ("fr", "en"):
        told = page(dossier, language=shown)
        assert all(f"Outlet {n}" in told for n in range(len(reports)))


def found_layers(found: Annotations) -> set[str]:
    return {field for field, _ in LAYERS if getattr(found, field)}
