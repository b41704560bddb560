"""`recoupe dossier` over reports of several stories: one dossier each, said so, unless all are asked for together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from recoupe.cli import cli

PORT = (
    "Le port de Kersaint a fermé mardi après l'accident d'un cargo. L'accident a fait douze blessés, selon les pompiers.",
    "Après l'accident d'un cargo, le port de Kersaint a fermé mardi. L'accident a fait quatorze blessés, selon les pompiers.",
)
MUSEUM = (
    "Le musée des cerfs-volants de Brest a ouvert ses portes mercredi. Son directeur Paul Riou attend 3 000 visiteurs par mois.",
    "À Brest, le musée des cerfs-volants a ouvert mercredi. Le directeur Paul Riou attend 3 000 visiteurs par mois.",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, texts in (("port", PORT), ("musee", MUSEUM)):
        for number, text in enumerate(texts):
            told = {"id": f"{name}-{number}", "outlet": f"Le Fil {number}", "published": "2022-05-11", "text": text}
            (tmp_path / f"{name}-{number}.json").write_text(json.dumps(told), encoding="utf-8")
    return tmp_path


def test_each_story_has_a_dossier_of_its_own(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "made"
    result = CliRunner().invoke(cli, ["dossier", str(folder), "-o", str(output)])
    assert result.exit_code == 0 and "tell 2 stories" in result.output
    told = [json.loads((output / name / "dossier.json").read_text("utf-8")) for name in ("01", "02")]
    assert sorted(sorted(report["id"] for report in record["reports"]) for record in told) == [
        ["musee-0", "musee-1"],
        ["port-0", "port-1"],
    ]
    assert not (output / "dossier.json").exists()


def test_all_are_put_together_where_that_is_asked_for(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "made"
    result = CliRunner().invoke(cli, ["dossier", str(folder), "-o", str(output), "--together"])
    assert result.exit_code == 0 and "stories" not in result.output
    assert len(json.loads((output / "dossier.json").read_text("utf-8"))["reports"]) == 4
