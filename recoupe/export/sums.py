"""The digest of a dossier: a file that `sha256sum -c` reads, over the record, the page and each report.

    # report <SHA-256 of the report's fields as JSON> <its id as JSON>
    <SHA-256>  dossier.json
    <SHA-256>  index.html

The SHA-256 of that file stands for all of it: kept elsewhere, it shows that nothing of the dossier was changed since.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

import msgspec

from recoupe.model import Dossier, Report

FILE: Final = "SHA256SUMS"


def sums(dossier: Dossier, files: Mapping[str, bytes]) -> bytes:
    """The content of the digest's file, for a dossier and its files by name."""
    lines = [f"# report {report_digest(report)} {msgspec.json.encode(report.id).decode()}" for report in dossier.reports]
    lines += [f"{sha256(content).hexdigest()}  {name}" for name, content in sorted(files.items())]
    return "".join(f"{line}\n" for line in lines).encode()


def report_digest(report: Report) -> str:
    """SHA-256 of a report's fields, but for the place that it was read from."""
    fields = {name: value for name, value in msgspec.to_builtins(report).items() if name != "source"}
    return sha256(msgspec.json.encode(fields, order="sorted")).hexdigest()


def digest(content: bytes) -> str:
    """The one digest that stands for the whole dossier: that of the digest's file."""
    return sha256(content).hexdigest()
