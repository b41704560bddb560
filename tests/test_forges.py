"""The workflow files of the forges: each can be read, and runs the gates on every Python that the package says it works on."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
WORKFLOWS = (".github/workflows/checks.yml", ".forgejo/workflows/checks.yml", ".gitlab-ci.yml")


def read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / name).read_text("utf-8"))
    return found


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_runs_gates_that_there_are(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert read(name)
    commands = re.findall(r"- (?:run: )?make (\w+)", text)
    assert {"lint", "docs", "fuzz"} <= set(commands) <= TARGETS
    for listed in re.findall(r"requirements/\w+\.txt", text):
        assert (ROOT / listed).is_file()
    assert "--require-hashes" in text and "python -m pytest" in text


def test_every_python_and_system_is_tried() -> None:
    matrix = read(WORKFLOWS[0])["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["python"] == PYTHONS
    assert {system.partition("-")[0] for system in matrix["os"]} == {"ubuntu", "macos", "windows"}
    assert read(WORKFLOWS[1])["jobs"]["tests"]["strategy"]["matrix"]["python"] == PYTHONS
    assert read(WORKFLOWS[2])["linux"]["parallel"]["matrix"] == [{"PYTHON": PYTHONS}]


def test_the_package_says_which_pythons() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert [name.rpartition(" ")[2] for name in project["classifiers"] if "Python :: 3." in name] == PYTHONS
    assert project["requires-python"] == ">=3.11"


def test_hooks_run_what_is_there() -> None:
    (repository,) = read(".pre-commit-config.yaml")["repos"]
    for hook in repository["hooks"]:
        program, *rest = hook["entry"].split()
        assert program.startswith(".venv/bin/") and hook["language"] == "system"
        assert all((ROOT / word).exists() for word in rest if word.startswith("tests/"))


@pytest.mark.parametrize("name", ["bug.md", "need.md"])
def test_each_forge_has_the_templates(name: str) -> None:
    heads = [(ROOT / forge / "ISSUE_TEMPLATE" / name).read_text("utf-8") for forge in (".github", ".forgejo")]
    assert heads[0] == heads[1] and yaml.safe_load(heads[0].split("---")[1])["about"]
    body = (ROOT / ".gitlab" / "issue_templates" / name).read_text("utf-8")
    assert heads[0].split("---\n")[2].strip() == body.strip()


def test_the_citation_is_whole() -> None:
    found = read("CITATION.cff")
    assert {"cff-version", "message", "title", "authors", "version", "date-released", "license"} <= set(found)
