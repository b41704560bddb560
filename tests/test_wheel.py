"""What others install: wheel and source package, built and tried in an empty environment, from another folder.

Only Recoupe itself is installed there; the libraries that it needs are this environment's, so that nothing is fetched.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ("recoupe", "docs", "examples", "pyproject.toml", "README.md", "LICENSE", "NOTICE", "MANIFEST.in", "CHANGELOG.md")
NEEDED = (
    "recoupe/py.typed",
    "recoupe/lang/fr/pipeline_model/config.cfg",
    "recoupe/export/templates/notebook.html",
    "recoupe/export/locale/fr/LC_MESSAGES/recoupe.po",
    "recoupe/serve/static/paper.css",
    "recoupe/store/migrations/env.py",
)
BUILD = "from setuptools import build_meta as b; print(b.build_{kind}({out!r}))"


def clean() -> dict[str, str]:
    """An environment in which no other Recoupe is found."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "RECOUPE_STORE", "VIRTUAL_ENV")}


def run(*command: str, at: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=at, env=clean(), capture_output=True, text=True, check=False)


def built(source: Path, kind: str, out: Path) -> Path:
    told = run(sys.executable, "-c", BUILD.format(kind=kind, out=str(out)), at=source)
    assert told.returncode == 0, told.stderr
    return out / told.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The source package, and the wheel that is built from it."""
    source = tmp_path_factory.mktemp("source")
    for name in SOURCE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        elif (ROOT / name).is_file():
            shutil.copy(ROOT / name, source / name)
    out = tmp_path_factory.mktemp("dist")
    package = built(source, "sdist", out)
    unpacked = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(package) as archive:
        archive.extractall(unpacked, filter="data")
    (inner,) = unpacked.iterdir()
    return package, built(inner, "wheel", out)


@pytest.fixture(scope="module")
def environment(packages: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with the wheel in it."""
    place = tmp_path_factory.mktemp("environment")
    assert run(sys.executable, "-m", "venv", "--without-pip", str(place), at=place).returncode == 0
    programs = place / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-index", "--no-deps"]
    told = run(*install, str(packages[1]), at=place)
    assert told.returncode == 0, told.stderr
    paths = run(str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", at=place)
    own = Path(paths.stdout.strip())
    # after the environment's own packages, and without the .pth files in there, one of which may lead to a clone
    (own / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return programs


def test_the_wheel_has_all_that_the_program_needs(packages: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(packages[1]) as wheel:
        names = set(wheel.namelist())
        shipped = {
            str(file.relative_to(ROOT))
            for file in (ROOT / "recoupe").rglob("*")
            if file.is_file() and "__pycache__" not in file.parts
        }
        (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        told = wheel.read(metadata).decode()
    assert set(NEEDED) <= names
    assert shipped - names == set()
    assert not any(name.startswith(("tests/", "benchmarks/", "training/")) for name in names)
    assert "License-File: LICENSE" in told and "License-File: NOTICE" in told


def test_the_wheel_works_from_another_folder(environment: Path, tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    shutil.copytree(ROOT / "examples" / "venezuela-2019", reports)
    python, recoupe = str(environment / "python"), str(environment / "recoupe")
    place = run(python, "-c", "import recoupe; print(recoupe.__file__)", at=tmp_path).stdout.strip()
    assert Path(place).is_relative_to(environment.parent)
    assert re.fullmatch(r"recoupe, version \d+\.\d+\.\d+\s*", run(recoupe, "--version", at=tmp_path).stdout)
    told = run(recoupe, "dossier", "reports", "-o", "out", at=tmp_path)
    assert told.returncode == 0, told.stderr
    assert (tmp_path / "out" / "index.html").stat().st_size > 50_000
    assert run(recoupe, "verify", "out", at=tmp_path).returncode == 0
    told = run(recoupe, "ingest", "reports", "--store", "desk.db", at=tmp_path)
    assert told.returncode == 0 and told.stdout.count("new\t") == 8, told.stderr


def test_a_missing_extra_is_told_with_what_a_wheel_takes(environment: Path, tmp_path: Path) -> None:
    start = "from recoupe.cli import main; sys.argv[1:] = ['serve', '--store', 'a']; main()"
    code = f"import sys; sys.modules['sqlalchemy'] = None; {start}"
    told = run(str(environment / "python"), "-c", code, at=tmp_path)
    assert told.returncode == 2 and re.search(r"pip install '\./recoupe-\d+\.\d+\.\d+-py3-none-any\.whl\[desk\]'", told.stderr)


def test_a_missing_extra_is_told_with_what_a_clone_takes(tmp_path: Path) -> None:
    from recoupe.errors import MissingPackageError

    told = str(MissingPackageError("reading pages needs the package trafilatura"))
    assert told.endswith("python -m pip install --editable '.[desk]'") and str(ROOT) in told


def test_the_version_is_one() -> None:
    import tomllib

    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    heading = re.search(r"^## (\S+) - (\d{4}-\d\d-\d\d)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert heading is not None and heading[1] == version
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"version: {version}" in citation and f"date-released: {heading[2]}" in citation
