"""Reads a dossier that `recoupe dossier` wrote, and checks that it holds together before anything is made from it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from recoupe.errors import DossierError, FormatError, InputError
from recoupe.export.page_safe import check
from recoupe.model import Dossier

FILE: Final = "dossier.json"
AGAIN: Final = "make it again with `recoupe dossier`"

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def dossier_file(path: Path) -> Path:
    """The record's file: `path` itself, or `dossier.json` in it where it is a folder. Raises InputError where there is none."""
    if path.is_dir():
        if not (path / FILE).is_file():
            raise InputError(str(path), f"the folder holds no {FILE}", "give a folder that `recoupe dossier` wrote")
        return path / FILE
    if not path.exists():
        raise InputError(str(path), "there is no such file or folder", f"give a folder of `recoupe dossier` or its {FILE}")
    return path


def load(path: Path) -> Dossier:
    """The dossier in `path`, a folder of `recoupe dossier` or its `dossier.json`.

    Raises InputError where the file is missing or cannot be read, FormatError where it is no JSON, has another schema (the
    message names the field) or does not hold together.
    """
    file = dossier_file(path)
    try:
        content = file.read_bytes().removeprefix(_BYTE_ORDER_MARK)
    except OSError as error:
        raise InputError(str(file), f"cannot be read: {error.strerror}", "check the file and your rights to it") from error
    try:
        dossier = msgspec.json.decode(content, type=Dossier)
    except msgspec.ValidationError as error:
        problem = f"is no dossier of this version of Recoupe: {error}"
        raise FormatError(str(file), problem, f"{AGAIN} (`recoupe schema Dossier` tells what is expected)") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FormatError(str(file), f"is no JSON: {error}", AGAIN) from error
    try:
        check(dossier)
        _check_names(dossier)
    except DossierError as error:
        raise FormatError(str(file), f"does not hold together: {error}", AGAIN) from error
    return dossier


def _check_names(dossier: Dossier) -> None:
    """Raises DossierError where the story names a report that the dossier does not hold."""
    known = {report.id for report in dossier.reports}
    story = dossier.story
    copied = [*(pair for pair in story.copies), *(copy.reports for copy in story.shared_text)]
    named = [*story.reports, *(r for origin in story.origins for r in origin.reports), *(r for pair in copied for r in pair)]
    if missing := [report for report in named if report not in known]:
        raise DossierError(f"the story names report {missing[0]}, which the dossier does not hold")
