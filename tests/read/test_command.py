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


def test_what_was_left_out_and_guessed_stands_below_and_columns_can_be_told(tmp_path: Path) -> None:
    text = (
        "Un feu a pris lundi dans un hangar de Vallorge, et deux salariés ont été blessés par les flammes, a dit la préfecture."
    )
    (tmp_path / "t.csv").write_text(f"a;b\nFeu;{text}\nPort;{text} Bis.\n", encoding="utf-8")
    (tmp_path / "p.html").write_text(
        "<html><body><aside>Nos autres sujets du jour</aside>"
        f"<article><h1>Feu</h1><p>{text}</p><p>{text} Ter.</p></article></body></html>",
        encoding="utf-8",
    )
    done = CliRunner().invoke(cli, ["read", str(tmp_path / "p.html"), str(tmp_path / "t.csv"), "--columns", "text=b,title=a"])
    lines = done.stdout.splitlines()
    assert any(line.startswith("\tdropped: beside the article, with their words: aside (5)") for line in lines)
    assert [line.split("\t")[3] for line in lines if not line.startswith("\t")] == ["Feu", "Feu", "Port"]
    wrong = CliRunner().invoke(cli, ["read", str(tmp_path), "--columns", "texte=b"])
    assert wrong.exit_code == 2 and "FIELD is one of text" in wrong.stderr
