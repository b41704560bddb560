"""The packs of languages that pipelines are trained for, whether or not the product reads them yet."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path


def register(code: str) -> None:
    """Make spaCy know the parts of a language."""
    import_module(f"recoupe.lang.{code}").register()


def pipeline_path(code: str) -> Path:
    """Where a language's trained pipeline lies."""
    path: Path = import_module(f"recoupe.lang.{code}").PIPELINE_PATH
    return path
