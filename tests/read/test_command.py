"""`recoupe read` shows what each file becomes."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from recoupe.cli import cli


def test_a_line_a_report_with_what_is_doubtful_and_an_error_for_what_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Titre : Feu\nSource : Le Phare\n\nLa pré\u00adfecture a parlé.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    done = CliRunner().invoke(cli, ["read", str(tmp_path)])
    (line,) = done.stdout.splitlines()
    assert line.split("\t")[1:] == ["Le Phare", "no day", "Feu", "4 words", "short; cleaned in 1 places"]
    assert "b.txt" in done.stderr and "1 reports from 1 inputs, 1 not read" in done.stderr and done.exit_code == 1
