"""The import directions of the architecture, read from the source: each part may import only what lies below it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import recoupe

PACKAGE = Path(recoupe.__file__).parent

BASE = {"model", "errors", "text", "bounds", "isolate"}
ALLOWED: dict[str, set[str]] = {
    "model": {"errors"},
    "errors": set(),
    "text": {"model", "errors"},
    "lang": {"model", "errors", "text"},
    "relations": {"model", "text"},
    "bounds": {"model", "errors"},
    "isolate": {"errors"},
    "intervals": set(),
    "shelf": set(),
    "terms": BASE | {"lang"},
    "knowledge": BASE | {"lang"},
    "read": BASE | {"lang"},
    "fetch": BASE,
    "dating": BASE | {"lang", "annotate", "terms"},
    "parse": BASE | {"lang"},
    "syntax": BASE | {"intervals", "lang"},
    "annotate": BASE | {"intervals", "lang", "knowledge", "syntax", "terms"},
    "grouping": BASE | {"lang", "terms"},
    "group": BASE | {"lang", "grouping", "reconcile", "terms"},
    "reconcile": BASE | {"relations", "intervals", "shelf", "lang", "knowledge", "terms"},
    "export": BASE | {"relations", "lang"},
    "pipeline": BASE | {"lang", "parse", "dating", "annotate", "syntax"},
    "engine": BASE | {"pipeline", "parse", "lang", "grouping"},
    "dossier": BASE | {"reconcile", "group"},
    "verify": BASE | {"relations", "export", "lang"},
    "store": BASE,
    "desk": BASE
    | {"relations", "store", "read", "fetch", "engine", "dating", "grouping", "group", "dossier", "export"}
    | {"archive"},
    "archive": BASE | {"relations", "read", "dating", "engine", "grouping", "group", "dossier", "export"},
    "assist": BASE | {"store", "desk", "read", "fetch", "engine", "group", "dossier", "export"},
}
"""What each top-level part may import, besides itself. `cli`, `serve` and `__main__` sit on top and may import anything."""

ON_TOP = {"cli", "serve", "__main__", "__init__"}
WITHOUT_SPACY = {
    "model", "errors", "text", "intervals", "shelf", "terms", "knowledge", "read", "group", "grouping", "reconcile",
    "export", "dossier", "verify", "dating",
}  # fmt: skip


def part(file: Path) -> str:
    return file.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            found.add(node.module or "")
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(PACKAGE)))
def test_imports_run_downward(file: Path) -> None:
    home = part(file)
    if home in ON_TOP:
        return
    assert home in ALLOWED, f"say in this test what {home} may import"
    used = {name.split(".")[1] for name in imports(file) if name.startswith("recoupe.")}
    assert used - {home} <= ALLOWED[home] | ({"lang"} if home == "lang" else set())


@pytest.mark.parametrize("file", [f for f in FILES if part(f) in WITHOUT_SPACY], ids=lambda f: str(f.relative_to(PACKAGE)))
def test_these_steps_work_without_spacy(file: Path) -> None:
    assert not any(name.split(".")[0] in {"spacy", "thinc"} for name in imports(file))


@pytest.mark.parametrize(
    "module", ["recoupe", "recoupe.cli", "recoupe.model", "recoupe.dossier", "recoupe.group", "recoupe.dating"]
)
def test_start_up_does_not_load_spacy(module: str) -> None:
    code = f"import {module}, sys; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_public_name_is_there_and_documented() -> None:
    for name in recoupe.__all__:
        assert getattr(recoupe, name).__doc__, name


def test_the_list_of_public_names() -> None:
    assert recoupe.__all__ == sorted(recoupe.__all__)
    assert {"annotate_reports", "build_dossier", "dossier_page", "read_reports"} <= set(recoupe.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_thing"):
        _ = recoupe.no_such_thing
