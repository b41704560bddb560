"""Texts that a pattern reads slowest, made from the pattern itself: each of its repeats, repeated; and its whole, repeated.

A backtracking engine is slow where a repeat can match one passage in two ways, or begins at every place and runs to the end. Both
show on a text that is one repeat's own example many times over, after what must stand before it and followed by what cannot
match. The examples are read off the parsed pattern (`re._parser`), so a new pattern needs nobody to think of its worst text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Nodes = Any  # the parsed form of a pattern (re._parser.SubPattern): pairs of an operation and its argument

_parser: Any = re._parser  # type: ignore[attr-defined]
REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
MANY = 8
"""A repeat of so many times or more may be worth pumping; "s?" is not."""
_CATEGORY = {
    "CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a",
    "CATEGORY_NOT_DIGIT": "a", "CATEGORY_NOT_SPACE": "a", "CATEGORY_NOT_WORD": ",",
}  # fmt: skip
_TRIED = "a1 A\n,é-.(«'\"xZ@/<:#_\t\x00"


def pumps(pattern: re.Pattern[Any], size: int) -> Iterator[Any]:
    """Texts of about `size` signs that may be slow for `pattern`; bytes for a pattern of bytes."""
    raw = pattern.pattern
    is_bytes = isinstance(raw, bytes)
    tree = _parser.parse(raw, pattern.flags & ~re.DEBUG)
    seen: set[str] = set()
    for before, repeated in _repeats(tree, ""):
        for lead, unit in ((before, repeated), ("", before + repeated)):
            text = lead + unit * (size // max(1, len(unit))) + "\x00"
            if unit and text not in seen:
                seen.add(text)
                yield text.encode("utf-8", "surrogateescape") if is_bytes else text
    whole = _example(tree)
    for unit in (whole, whole[:-1]):
        if unit:
            text = unit * (size // len(unit))
            yield text.encode("utf-8", "surrogateescape") if is_bytes else text


def _repeats(nodes: Nodes, before: str) -> Iterator[tuple[str, str]]:
    """What must stand before each repeat, and examples of what it repeats."""
    for operation, argument in nodes:
        name = str(operation)
        if name in REPEATS:
            _, most, body = argument
            if most >= MANY:
                for example in _examples(body):
                    yield before, example
            yield from _repeats(body, before)
        else:
            for inner in _inner(name, argument):
                yield from _repeats(inner, before)
        before += _example([(operation, argument)])


def _inner(name: str, argument: Any) -> Iterator[Nodes]:
    if name == "SUBPATTERN":
        yield argument[3]
    elif name == "ATOMIC_GROUP":
        yield argument
    elif name == "BRANCH":
        yield from argument[1]
    elif name in ("ASSERT", "ASSERT_NOT"):
        yield argument[1]
    elif name == "GROUPREF_EXISTS":
        yield from (part for part in argument[1:] if part is not None)


def _examples(nodes: Nodes) -> Iterator[str]:
    """A few texts that a part matches: its shortest, one with its optional parts, one for each sort of sign or branch."""
    yield _example(nodes)
    yield _example(nodes, more=True)
    parts = list(nodes)
    if len(parts) == 1 and str(parts[0][0]) in ("IN", "NOT_LITERAL", "ANY"):
        for sign in _TRIED:
            if _matches(parts, sign):
                yield sign
    for name, argument in [(str(o), a) for o, a in parts]:
        for inner in _inner(name, argument):
            yield _example(inner)


def _matches(parts: Nodes, sign: str) -> bool:
    operation, argument = str(parts[0][0]), parts[0][1]
    if operation == "ANY":
        return sign != "\n"
    if operation == "NOT_LITERAL":
        return ord(sign) != argument
    return _in_set(argument, sign)


def _in_set(members: Any, sign: str) -> bool:
    negated = bool(members) and str(members[0][0]) == "NEGATE"
    return any(_is_member(str(o), a, sign) for o, a in members) is not negated


def _is_member(operation: str, argument: Any, sign: str) -> bool:
    if operation == "LITERAL":
        return ord(sign) == argument
    if operation == "RANGE":
        return bool(argument[0] <= ord(sign) <= argument[1])
    if operation == "CATEGORY":
        tests = {"DIGIT": sign.isdigit(), "SPACE": sign.isspace(), "WORD": sign.isalnum() or sign == "_"}
        name = str(argument).removeprefix("CATEGORY_")
        return not tests[name[4:]] if name.startswith("NOT_") else tests[name]
    return False


def _example(nodes: Nodes, *, more: bool = False) -> str:
    return "".join(_one(str(operation), argument, more) for operation, argument in nodes)


def _one(name: str, argument: Any, more: bool) -> str:
    if name == "LITERAL":
        return chr(argument)
    if name == "CATEGORY":
        return _CATEGORY[str(argument)]
    if name in ("IN", "NOT_LITERAL", "ANY"):
        return next((sign for sign in _TRIED if _matches([(name, argument)], sign)), _first_member(argument))
    if name in REPEATS:
        least, most, body = argument
        return _example(body, more=more) * max(least, min(most, 1 if more else 0))
    if name == "BRANCH":
        return _example(argument[1][0], more=more)
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _example(next(_inner(name, argument)), more=more)
    return ""


def _first_member(members: Any) -> str:
    for operation, argument in members if isinstance(members, list) else ():
        if str(operation) == "LITERAL":
            return chr(argument)
        if str(operation) == "RANGE":
            return chr(argument[0])
    return "a"
