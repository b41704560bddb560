"""What tests share: the shipped example, read and annotated once a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from recoupe.engine.local import annotate
from recoupe.model import Annotations, Report
from recoupe.read import read

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "venezuela-2019"


@pytest.fixture(scope="session")
def example_reports() -> list[Report]:
    return [found for found in read([str(EXAMPLE)]) if isinstance(found, Report)]


@pytest.fixture(scope="session")
def example_annotations(example_reports: list[Report]) -> list[Annotations]:
    return list(annotate(example_reports))
