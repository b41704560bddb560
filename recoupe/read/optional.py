"""Packages that only some formats need: loaded when one of these is read, and named where they are missing."""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any

from recoupe.errors import MissingPackageError

_SILENT = logging.NullHandler()


def needed(module: str, *, reading: str) -> Any:
    """The module. Raises MissingPackageError, which says what to install, where it is not there; `reading` says what for."""
    # what a library logs about a page, such as that it found nothing, is said by the errors of the reader
    logging.getLogger(module.partition(".")[0]).addHandler(_SILENT)
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        package = module.partition(".")[0]
        if (error.name or "").partition(".")[0] != package:
            raise
        raise MissingPackageError(f"reading {reading} needs the package {package}") from None
