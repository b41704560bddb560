"""The examples in public docstrings, run as they stand."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import recoupe

PACKAGE = Path(recoupe.__file__).parent
MODULES = sorted(
    ".".join(("recoupe", *file.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
    for file in PACKAGE.rglob("*.py")
    if ">>> " in file.read_text("utf-8")
)


@pytest.mark.parametrize("module", MODULES)
def test_examples_give_what_they_say(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PACKAGE.parent)
    failed, tried = doctest.testmod(import_module(module), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert tried and not failed


def test_the_ways_in_have_examples() -> None:
    ways = {"recoupe", "recoupe.dossier", "recoupe.engine.local", "recoupe.export.frames", "recoupe.read", "recoupe.text"}
    assert ways <= set(MODULES)
