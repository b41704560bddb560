"""Which rules and which model make annotations here, so that those of others can be told and renewed."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable

from recoupe.dossier import generator
from recoupe.store.records import Makers

RULES = (
    "annotate",
    "syntax",
    "knowledge",
    "lang",
    "dating",
    "parse.py",
    "pipeline.py",
    "text.py",
    "terms.py",
    "model",
)
"""The parts of the package that decide what is found in a report."""

MODEL = ("lang", "fr", "pipeline_model")


@cache
def makers() -> Makers:
    """The program's version with a digest of its rules, and the model's digest: any change of either is another maker."""
    package = files("recoupe")
    rules, model = blake2b(digest_size=6), blake2b(digest_size=6)
    for part in RULES:
        _take(rules, package / part, only=(".py", ".json"), without=MODEL[-1])
    _take(model, package.joinpath(*MODEL), only=(".json", ".cfg"), without="")
    return Makers(rules=f"{generator()} {rules.hexdigest()}", model=f"fr {model.hexdigest()}")


def _take(digest: blake2b, place: Traversable, *, only: tuple[str, ...], without: str) -> None:
    if place.is_dir():
        for inner in sorted(place.iterdir(), key=lambda entry: entry.name):
            if inner.name not in (without, "__pycache__"):
                _take(digest, inner, only=only, without=without)
    elif place.name.endswith(only):
        digest.update(place.name.encode() + b"\0" + place.read_bytes())
