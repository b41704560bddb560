"""What tests share: the shipped example, read and annotated once a run, and databases for stores."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))

from browsers import browser  # noqa: F401 (a fixture)
from databases import address, server  # noqa: F401 (fixtures, for all tests that need a store)

from recoupe.engine.local import annotate
from recoupe.model import Annotations, Report
from recoupe.read import read

# how long an example takes says how busy the machine is, and no test is of time
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "venezuela-2019"


@pytest.fixture(scope="session")
def example_reports() -> list[Report]:
    return [found for found in read([str(EXAMPLE)]) if isinstance(found, Report)]


@pytest.fixture(scope="session")
def example_annotations(example_reports: list[Report]) -> list[Annotations]:
    return list(annotate(example_reports))
