"""Numerals in running text: figures in every usual form, words, and both mixed.

No parse is needed. Readers work on `same_length_form(text)` and give offsets of the text itself. The work is linear in the length
of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from recoupe.annotate.quantity.number_words import Atom, Sum
from recoupe.lang.tables.numerals import NumeralWords
from recoupe.text import same_length_form

Shape = Literal["figures", "words", "collective", "several"]


class Number(NamedTuple):
    """A numeral and its value.

    `step` is the weight of the last digit told: 100 000 in "3,5 millions", 1 in "3 500 000".
    `shape` is how it is written: in figures, in words, as a collective ("une centaine"), or as an open plural ("des dizaines",
    "plusieurs millions", whose value is twice the word's). `of` says that "de" comes before a noun. `scale` is the factor of the
    last scale word, for "2 à 3 millions". `group` marks figures such as "2,500", which are 2500 or 2.5.
    """

    start: int
    end: int
    value: float
    step: float
    shape: Shape
    of: bool = False
    scale: float = 1.0
    group: bool = False


# Not behind a letter, a digit, or what joins them ("A-320", "17/11", "1:30", "49.3"): such figures belong to a name. Figures with
# a digit group behind a slash or a colon are a date or an hour; "60-70" may be a range, and what is beside it decides.
_FIGURES = re.compile(
    r"(?<![\w@#_])(?<![\w][.,/:'])(?<![^\W\d]-)(?:"
    r"(?P<spaced>\d{1,3}(?: \d{3}){1,5}(?! ?\d)(?:,\d+)?)"
    r"|(?P<dotted>[1-9]\d{0,2}(?:\.\d{3}){1,5}(?!\d)(?:,\d+)?)"
    r"|(?P<quoted>\d{1,3}(?:'\d{3}){1,5}(?!\d)(?:[.,]\d+)?)"
    r"|(?P<commas>[1-9]\d{0,2}(?:,\d{3}){2,5}(?!\d)(?:\.\d+)?)"
    r"|(?P<plain>\d{1,15}(?:[.,]\d{1,6})?)"
    r")(?![\d_])(?![.,/:]\d)(?!'[\w])(?!-[^\W\d])(?!/\w)"
)
_FIGURES_WITH_COMMAS = re.compile(
    r"(?<![\w@#_])(?<![\w][.,/:'])(?<![^\W\d]-)(?:"
    r"(?P<commas>[1-9]\d{0,2}(?:,\d{3}){1,5}(?!\d)(?:\.\d+)?)"
    r"|(?P<spaced>\d{1,3}(?: \d{3}){1,5}(?! ?\d)(?:\.\d+)?)"
    r"|(?P<plain>\d{1,15}(?:\.\d{1,6})?)"
    r")(?![\d_])(?![.,/:]\d)(?!'[\w])(?!-[^\W\d])(?!/\w)"
)
# Groups of two digits in a row, or the North American form.
_TELEPHONE = re.compile(r"\d{1,3}(?:[ .\-]\d{2}){3,}(?!\d)|\d{3}\)?[\-. ]\d{3}-\d{4}(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]+")

# What stands before is looked at in `_words`: a pattern that begins with letters is searched several times as fast.
_LINK = re.compile(r" {1,2}|-")
_LOOK_BACK = 40  # code points that the longest determiner and its adjectives take


def scan(text: str, numerals: NumeralWords) -> tuple[Number, ...]:
    """All numerals of `text` in order, without overlap.

    Ordinals, dates in figures ("17/11"), hours ("20h30"), telephone numbers and figures inside names ("A-320", "G20") are left
    out; whatever else a numeral may be (a year, an age, an article of law) is in: what stands around it decides.
    """
    plain = same_length_form(text)
    lower = lower_form(plain)
    atoms = sorted([*_figures(plain, numerals), *_words(lower, numerals), *_zeros(lower, numerals)])
    found: list[Number] = []
    at = 0
    while at < len(atoms):
        number, at = _numeral(plain, atoms, at, numerals)
        if number is None:
            continue
        if found and found[-1].start >= number.start:
            found.pop()  # the "une" of "une bonne douzaine"
        if not found or number.start >= found[-1].end:
            found.append(number)
    return tuple(found)


def lower_form(text: str) -> str:
    """`text` in small letters, one for one: the few letters that become two ("İ") stay as they are."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def read(numeral: str, numerals: NumeralWords) -> float | None:
    """The value of a string that is one numeral from end to end, else None."""
    whole = numeral.strip()
    found = scan(whole, numerals)
    return found[0].value if len(found) == 1 and (found[0].start, found[0].end) == (0, len(whole)) else None


def _figures(plain: str, numerals: NumeralWords) -> Iterator[Atom]:
    telephones = iter([*(match.span() for match in _TELEPHONE.finditer(plain)), (len(plain), len(plain) + 1)])
    start, end = next(telephones)
    for match in (_FIGURES_WITH_COMMAS if numerals.comma_groups else _FIGURES).finditer(plain):
        while match.start() >= end:
            start, end = next(telephones)
        if match.start() < start and not _is_glued(plain, match.end(), numerals):
            yield _figure_atom(match)


def _is_glued(plain: str, end: int, numerals: NumeralWords) -> bool:
    """Whether letters straight behind figures make an ordinal, an hour or a name of them: "20e", "8h30", "3D"."""
    letters = _LETTERS.match(plain, end)
    if letters is None:
        return False
    sign = letters.group()
    if sign in numerals.scales or sign in numerals.codes_glued:
        return False
    known = sign in numerals.unit_signs or _short_scale(plain, end, numerals) is not None
    behind = plain[letters.end() : letters.end() + 1]
    return not known or (behind.isdigit() and sign + behind not in numerals.unit_signs)


def _figure_atom(match: re.Match[str]) -> Atom:
    shape, raw = match.lastgroup, match.group()
    if shape == "plain":
        whole, _, decimals = raw.replace(",", ".").partition(".")
    else:
        separator = {"spaced": " ", "dotted": ".", "quoted": "'", "commas": ","}[str(shape)]
        whole, _, decimals = raw.replace(separator, "").replace(",", ".").partition(".")
    group = shape == "plain" and "," in raw and len(decimals) == 3 and whole != "0" and len(whole) < 4
    return Atom(match.start(), match.end(), "figures", float(f"{whole}.{decimals or 0}"), 10.0 ** -len(decimals), group)


def _words(lower: str, numerals: NumeralWords) -> Iterator[Atom]:
    for match in numerals.word.finditer(lower):
        if not _begins_word(lower, match.start(), numerals):
            continue
        parts = [(match.start(), match.end(), match.group())]
        while (more := numerals.joined.match(lower, parts[-1][1])) is not None and more.group(1):
            parts.append((more.start(1), more.end(), more.group(1)))
        if more is not None and lower[more.end() : more.end() + 1].isalnum():
            continue  # "deux-roues", "Trois-Rivières", "dix-huitième": another word
        for start, end, word in parts:
            yield Atom(start, end, *numerals.kinds[word])


def _zeros(lower: str, numerals: NumeralWords) -> Iterator[Atom]:
    """ "zéro décès", "aucun blessé n'est à déplorer"; none in "aucune victime n'a été identifiée", where there may be many."""
    for match in numerals.zero.finditer(lower):
        told = (
            match["zero"]
            or match["after"]
            or numerals.none_before.search(lower, max(0, match.start() - _LOOK_BACK), match.start())
        )
        if told:
            yield Atom(match.start(), match.end(), "figures", 0.0)


def _begins_word(lower: str, start: int, numerals: NumeralWords) -> bool:
    before = lower[max(0, start - 1) : start]
    if before == "'":
        word = re.search(r"\w{1,3}$", lower[max(0, start - 4) : start - 1])
        return word is not None and word.group() in numerals.elided
    return not (before.isalnum() or before in ("-", "_"))


def _numeral(plain: str, atoms: Sequence[Atom], at: int, numerals: NumeralWords) -> tuple[Number | None, int]:
    """The numeral that begins at an atom, and the index of the atom behind it."""
    first = atoms[at]
    if first.kind in ("and", "collective", "half", "scale"):
        return _collective(plain, first, None, numerals) if first.kind != "and" else None, at + 1
    total = Sum()
    then = at
    while then < len(atoms) and (then == at or _LINK.fullmatch(plain, atoms[then - 1].end, atoms[then].start)):
        if not total.add(atoms[then]):
            break
        then += 1
    if atoms[then - 1].kind == "and":
        then -= 1
    following = atoms[then] if then < len(atoms) else None
    counts = following is not None and following.kind in ("collective", "half")
    if following is not None and counts and _LINK.fullmatch(plain, atoms[then - 1].end, following.start):
        whole = _collective(plain, following, (first.start, total.value), numerals)
        return whole, then + 1
    return _counted(plain, atoms[at:then], total, numerals), then


def _counted(plain: str, parts: Sequence[Atom], total: Sum, numerals: NumeralWords) -> Number:
    first, last = parts[0], parts[-1]
    value, step, end = total.value, total.step, last.end
    scale = 1.0 if total.scale == float("inf") else total.scale
    short = _short_scale(plain, end, numerals) if first.kind == "figures" and len(parts) == 1 else None
    if short is not None:
        scale = numerals.short_scales[short.group(1)]
        value, step, end = value * scale, step * scale, short.end()
    if scale > 1 and (half := numerals.and_a_half.match(plain, end)):
        value, step, end = value + scale / 2, scale / 2, half.end()
    return Number(
        first.start, end, round(value, 6), step, "figures" if first.kind == "figures" else "words",
        of=short is not None or last.kind == "scale", scale=scale, group=first.group and len(parts) == 1 and short is None,
    )  # fmt: skip


def _short_scale(plain: str, end: int, numerals: NumeralWords) -> re.Match[str] | None:
    short = numerals.short_scale.match(plain, end)
    if short is None or (short.group(1) in numerals.short_scales_of_money and not numerals.money_next.match(plain, short.end())):
        return None
    return short


def _collective(plain: str, atom: Atom, told: tuple[int, float] | None, numerals: NumeralWords) -> Number | None:
    """ "une centaine", "des dizaines de milliers", "deux douzaines", "plusieurs millions"; None where no amount is told.

    `told` is the start and value of a numeral before it.
    """
    start, end, value = atom.start, atom.end, atom.value
    many = numerals.many.match(plain, end)
    while many is not None:
        value, end = value * numerals.kinds[many.group(1).lower()][1], many.end()
        many = numerals.many.match(plain, end)
    plural = plain[atom.end - 1].lower() == "s"
    before = plain[max(0, start - _LOOK_BACK) : start]
    if told is not None:
        return Number(told[0], end, told[1] * value, value, "collective", of=True)
    if not plural and (one := numerals.one_of.search(before)):
        shape: Shape = "words" if atom.kind == "scale" else "collective"
        scale = value if shape == "words" else 1.0
        return Number(start - len(before) + one.start(), end, value, value, shape, of=True, scale=scale)
    if plural and (several := numerals.several_of.search(before)):
        return Number(start - len(before) + several.start(), end, 2 * value, value, "several", of=True)
    return None
