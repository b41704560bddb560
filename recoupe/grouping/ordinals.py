"""The number under which a happening comes back: "acte VIII", "le huitième samedi", "la 3e édition"."""

from __future__ import annotations

from recoupe.lang.tables.terms import TermTable

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def ordinals(folded: str, table: TermTable) -> dict[str, frozenset[int]]:
    """What is counted, and under which numbers, in a text without accents and capitals (`terms.plain`)."""
    found: dict[str, set[int]] = {}
    for match in table.counted.finditer(folded):
        number = table.ordinals[match[1]] if match[1] else int(match[2])
        found.setdefault(table.kinds.get(match[3], match[3]), set()).add(number)
    for match in table.numbered.finditer(folded):
        number = roman(match[2]) if match[2] else int(match[3])
        if number:
            found.setdefault(table.kinds.get(match[1], match[1]), set()).add(number)
    return {noun: frozenset(numbers) for noun, numbers in found.items()}


def roman(numeral: str) -> int:
    """The value of a Roman numeral in small letters up to 89; 0 where it is none."""
    values = [_ROMAN[letter] for letter in numeral]
    total = sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))
    return total if _numeral(total) == numeral else 0


def _numeral(number: int) -> str:
    text = ""
    for value, letters in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            text, number = text + letters, number - value
    return text


def agreement(one: dict[str, frozenset[int]], other: dict[str, frozenset[int]]) -> int:
    """1 where both tell the same number of the same thing, -1 where all that both count differs, 0 where nothing is shared."""
    shared = one.keys() & other.keys()
    if any(one[noun] & other[noun] for noun in shared):
        return 1
    return -1 if shared else 0
