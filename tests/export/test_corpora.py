"""Corpora for tools of text analysis: what is written is read back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from recoupe.cli import cli
from recoupe.errors import InputError
from recoupe.export.formats import CORPORA
from recoupe.model import Report
from recoupe.read import read

REPORTS = (
    Report(
        id="https://phare.example/feu", title="Feu à Vallorge : deux blessés", outlet="Le Phare", published="2024-03-06",
        authors=("Anne Roy", "Paul Vidal"), url="https://phare.example/feu", language="fr", source="a",
        text="Un feu a pris lundi à 22 h, « tout est parti très vite », a dit un témoin ; 40 % du toit a brûlé.\n\n"
        "Deux salariés & trois riverains <relogés> ont été blessés.",
    ),
    Report(
        id="2", title="Le port rouvre", outlet="La Côte", published="2024-03-07", language="fr", source="b",
        text='La région a payé les travaux, "enfin" finis.\n\n**** *pas_une_variable : une ligne du texte.',
    ),
)  # fmt: skip

KEPT = {
    "txm": ("id", "title", "outlet", "published", "authors", "url", "text"),
    "iramuteq": ("outlet", "published"),
    "gargantext": ("title", "outlet", "published", "authors", "text"),
    "mediacloud": ("id", "title", "outlet", "published", "url", "text"),
}


def test_every_form_is_checked() -> None:
    assert set(KEPT) == set(CORPORA)


@pytest.mark.parametrize("form", KEPT)
def test_what_is_written_is_read_back(form: str, tmp_path: Path) -> None:
    for name, content in CORPORA[form](REPORTS).items():
        (tmp_path / name).write_bytes(content)
    found = [item for item in read([str(tmp_path)]) if isinstance(item, Report)]
    assert len(found) == 2
    for right, told in zip(REPORTS, sorted(found, key=lambda report: report.published or ""), strict=True):
        assert {name: getattr(told, name) for name in KEPT[form]} == {name: getattr(right, name) for name in KEPT[form]}
        assert told.text.replace("\u2217", "*") == right.text


def test_a_list_of_stories_without_texts_is_refused_with_what_to_do(tmp_path: Path) -> None:
    table = "id,indexed_date,language,media_name,publish_date,title,url\n1,2024,fr,Le Phare,2024-03-06,Feu,https://phare.example/feu\n"
    (tmp_path / "mc.csv").write_text(table, encoding="utf-8")
    (found,) = read([str(tmp_path / "mc.csv")])
    assert isinstance(found, InputError) and "without a column of texts" in str(found) and "addresses" in found.remedy


def test_the_command_writes_one_file_or_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Titre : Feu\nSource : Le Phare\n\nLa préfecture a parlé lundi.", encoding="utf-8")
    one = CliRunner().invoke(cli, ["export", "corpus", str(tmp_path / "a.txt"), "--format", "iramuteq"])
    assert one.stdout.startswith("**** *id_a *source_Le_Phare *titre_Feu\nLa préfecture") and one.exit_code == 0
    without = CliRunner().invoke(cli, ["export", "corpus", str(tmp_path / "a.txt"), "--format", "txm"])
    assert without.exit_code == 2 and "give a folder with -o" in without.stderr
    folder = CliRunner().invoke(cli, ["export", "corpus", str(tmp_path / "a.txt"), "--format", "txm", "-o", str(tmp_path / "t")])
    assert folder.exit_code == 0 and sorted(path.name for path in (tmp_path / "t").iterdir()) == ["a.xml", "metadata.csv"]
