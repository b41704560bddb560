"""Every pattern that the package makes, and how it reads with it: found by importing all modules and by reading their source.

`compiled` records what `re` is asked to compile by the package, or by a library for it, while all modules are imported and one
report is annotated; `only_matched` says of a module's pattern whether it is ever searched for, or only tried at one place.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import recoupe

METHODS = frozenset({"search", "finditer", "findall", "sub", "subn", "split", "match", "fullmatch", "scanner"})
AT_ONE_PLACE = frozenset({"match", "fullmatch"})
FUNCTIONS = ("compile", "search", "finditer", "findall", "sub", "subn", "split", "match", "fullmatch")
SIGHT = 3
"""So many callers up a pattern may have been asked for by the package: spaCy compiles the tokenizer's for it."""


class Compiled:
    """The patterns, each with the module that asked for it and the functions of `re` that it was given to."""

    def __init__(self) -> None:
        self.patterns: dict[re.Pattern[Any], tuple[str, set[str]]] = {}

    def watch(self) -> None:
        """Stands before the functions of `re` for the rest of this process."""
        for name in FUNCTIONS:
            setattr(re, name, self._watched(name, getattr(re, name)))

    def _watched(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        plain = re._compile  # type: ignore[attr-defined]

        def watching(pattern: Any, *rest: Any, **named: Any) -> Any:
            asked = _asked_by()
            if asked is not None:
                flags = named.get("flags", rest[0] if name == "compile" and rest else 0)
                self.patterns.setdefault(plain(pattern, flags), (asked, set()))[1].add(name)
            return function(pattern, *rest, **named)

        return watching


def _asked_by() -> str | None:
    frame: Any = sys._getframe(2)
    for _ in range(SIGHT):
        if frame is None or str(frame.f_globals.get("__name__", "")).startswith("importlib"):
            return None
        name = str(frame.f_globals.get("__name__", ""))
        if name.startswith("recoupe"):
            return name
        frame = frame.f_back
    return None


def modules() -> list[str]:
    """The names of all modules of the package that can be imported without doing anything."""
    names = (module.name for module in walk_packages(recoupe.__path__, "recoupe."))
    return [name for name in names if not name.endswith(("__main__", "migrations.env"))]


def only_matched() -> set[re.Pattern[Any]]:
    """The patterns in the package's modules that are tried at one place only, as the source shows."""
    uses = _uses()
    found: set[re.Pattern[Any]] = set()
    searched: set[re.Pattern[Any]] = set()
    for module in modules():
        for name, value in vars(import_module(module)).items():
            if isinstance(value, re.Pattern):
                told = uses.get((module if name.startswith("_") else "", name), {"unknown"})
                (found if told <= AT_ONE_PLACE else searched).add(value)
            for field, pattern in _in_tables(value):
                (found if uses.get(("", field), {"unknown"}) <= AT_ONE_PLACE else searched).add(pattern)
    return found - searched


def _in_tables(value: Any) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """The patterns in the fields of a table and of the tables in it, each with its field's name."""
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            held = getattr(value, field.name)
            if isinstance(held, re.Pattern):
                yield field.name, held
            yield from _in_tables(held)


def inline() -> Iterator[tuple[str, str, str | bytes]]:
    """Module, function and pattern of each call of `re`, but for `compile`, that has its pattern written in it, run or not."""
    for module, tree in _sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
                on, first = node.func.value, node.args[0] if node.args else None
                if isinstance(on, ast.Name) and on.id == "re" and isinstance(first, ast.Constant):
                    yield module, node.func.attr, first.value  # type: ignore[misc]


def _sources() -> Iterator[tuple[str, ast.Module]]:
    root = Path(next(iter(recoupe.__path__)))
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root.parent).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), ast.parse(path.read_text(encoding="utf-8"))


def _uses() -> dict[tuple[str, str], set[str]]:
    """For each name (private ones by module) the methods that are called on it; "unknown" where it is handed on."""
    uses: dict[tuple[str, str], set[str]] = {}
    for module, tree in _sources():
        called = {
            id(node.value): node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in METHODS
        }
        # a name that only fills a table's field is used as the field is
        filling = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.keyword)}
        for node in ast.walk(tree):
            name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else None
            if name is not None and isinstance(node.ctx, ast.Load):  # type: ignore[attr-defined]
                key = (module if name.startswith("_") else "", name)
                found = uses.setdefault(key, set())
                if id(node) in called or id(node) not in filling:
                    found.add(called.get(id(node), "unknown"))
    return uses
