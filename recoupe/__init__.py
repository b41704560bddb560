"""Reads news reports of one story from several outlets and hands back a sourced dossier.

    >>> from recoupe import Report, annotate_reports, build_dossier, read_reports
    >>> reports = [found for found in read_reports(["examples/venezuela-2019"]) if isinstance(found, Report)]
    >>> dossier = build_dossier(reports, list(annotate_reports(reports)))
    >>> dossier.begin, dossier.finish, len(dossier.story.origins)
    ('2019-03-24', '2019-03-28', 7)

The functions are loaded when first used, so that `import recoupe` is instant. They are not named `read` and `annotate`, which
are the packages of those steps.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from recoupe.errors import InputError, RecoupeError
from recoupe.model import Annotations, Dossier, Report, Story

if TYPE_CHECKING:
    from recoupe.dossier import build as build_dossier
    from recoupe.engine.local import annotate as annotate_reports
    from recoupe.export.frames import tables as dossier_tables
    from recoupe.export.html import page as dossier_page
    from recoupe.read import read as read_reports

__all__ = [
    "Annotations",
    "Dossier",
    "InputError",
    "RecoupeError",
    "Report",
    "Story",
    "annotate_reports",
    "build_dossier",
    "dossier_page",
    "dossier_tables",
    "read_reports",
]

_HOME = {
    "annotate_reports": ("recoupe.engine.local", "annotate"),
    "build_dossier": ("recoupe.dossier", "build"),
    "dossier_page": ("recoupe.export.html", "page"),
    "dossier_tables": ("recoupe.export.frames", "tables"),
    "read_reports": ("recoupe.read", "read"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'recoupe' has no attribute {name!r}")
    module, attribute = _HOME[name]
    return getattr(import_module(module), attribute)


def _shown_in_notebook(dossier: Dossier) -> str:
    """What a notebook shows of a dossier."""
    from recoupe.export.notebook import notebook

    return notebook(dossier)


# records import nothing of the package: what shows them is put in from above
Dossier._repr_html_ = _shown_in_notebook  # type: ignore[attr-defined]
