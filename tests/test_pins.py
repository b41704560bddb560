"""What is installed: every package pinned, with hashes, as the tests had it, and no address that it would be fetched from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LISTS = ("build", "run", "desk", "docs", "dev")
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[\w,-]+\])?==(\S+)", re.MULTILINE)


def name(told: str) -> str:
    return re.sub(r"[-_.]+", "-", told).lower()


def pins(file: Path) -> dict[str, str]:
    return {name(package): version for package, version in _PIN.findall(file.read_text("utf-8"))}


@pytest.mark.parametrize("listed", LISTS)
def test_every_package_has_hashes_and_no_address(listed: str) -> None:
    text = (ROOT / "requirements" / f"{listed}.txt").read_text("utf-8")
    assert "://" not in text and "--index" not in text and "--find" not in text and " @ " not in text
    for block in re.split(r"\n(?=\S)", text.strip()):
        assert _PIN.match(block) and re.search(r"--hash=sha256:[0-9a-f]{64}", block), block[:80]


def test_the_lists_have_the_versions_of_the_tests() -> None:
    tested = pins(ROOT / "constraints.txt")
    for listed in LISTS[1:]:
        found = pins(ROOT / "requirements" / f"{listed}.txt")
        assert {package: found[package] for package in found.keys() & tested.keys()} == {
            package: tested[package] for package in found.keys() & tested.keys()
        }
    assert pins(ROOT / "requirements" / "dev.txt").keys() >= tested.keys()


def test_the_lists_have_what_the_package_needs() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {"run": project["dependencies"], **project["optional-dependencies"]}
    for listed in LISTS[1:]:
        needed = {name(re.split(r"[\[<>=!~ ]", told)[0]) for told in [*wanted["run"], *wanted.get(listed, [])]} - {"recoupe"}
        assert needed <= pins(ROOT / "requirements" / f"{listed}.txt").keys()
