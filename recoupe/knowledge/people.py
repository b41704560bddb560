"""Who is meant: the persons of a text, and the full name behind a surname. Works on strings, without spaCy.

The forms under which a text names persons are grouped: those that give a first name make the persons ("Mike Pompeo", "Michael
R. Pompeo" are one, since the first names share a root), the others are led back to them ("Pompeo", "Le Drian", "López Obrador").
Where two persons remain, nobody is chosen and both are named as candidates, unless the civility tells.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from recoupe.lang.tables.names import Holder, PersonNames
from recoupe.text import fold

_MOST = 16
"""More persons than this sharing one word are not compared: whoever is called so stays ambiguous."""


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name, hyphens inside the surname opened: "Marion Maréchal-Le Pen" has four."""
    first, *rest = fold(name).replace("d' ", "d'").split() or [""]
    opened = [part for word in rest for part in _open(word)]
    return (first, *opened)


def surname_words(name: str) -> tuple[str, ...]:
    """The folded words of a surname that stands alone, hyphens opened, leading particles kept."""
    return tuple(part for word in fold(name).replace("d' ", "d'").split() for part in _open(word))


def _open(word: str) -> list[str]:
    parts = [part for part in word.split("-") if part]
    return [part for part in parts if part not in ("al", "el")] or parts


def bare(words: Sequence[str], known: PersonNames) -> tuple[str, ...]:
    """`words` without particles at the front; all of them where nothing else is there."""
    kept = list(words)
    while len(kept) > 1 and kept[0] in known.particles:
        kept.pop(0)
    return tuple(kept)


def is_full(name: str, known: PersonNames) -> bool:
    """Whether the form gives more than a surname: two words or more, of which the first is no particle."""
    parts = fold(name).split()
    if len(parts) < 2 or parts[0].startswith(("d'", "al-", "el-")) or parts[0] in known.particles:
        return False
    return parts[0].rpartition("-")[2] not in known.particles  # "Dupont-Le Gall" are two surnames, or one


def root(first: str, known: PersonNames) -> str:
    """The first name that a folded one is short for ("mike": "michael"), itself where none is known."""
    return known.roots.get(first, first)


def sex_of_first_name(name: str, known: PersonNames) -> str:
    """ "m", "f", or "" where the first name of the full form does not tell."""
    first = (fold(name).split() or [""])[0]
    if first in known.male:
        return "m"
    if first in known.female:
        return "f"
    head = first.split("-")[0]
    return "m" if head in known.male else "f" if head in known.female else ""


def accents(text: str) -> int:
    """How many letters of the text carry a mark."""
    return sum(1 for c in unicodedata.normalize("NFD", text) if unicodedata.combining(c))


def in_small_letters(name: str) -> str:
    """A name written all in capitals, in the usual letters ("JEAN-LUC DUPONT": "Jean-Luc Dupont"); others as they are."""
    if not name.isupper() or len(name) < 5:
        return name
    return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in name.split())


def with_accents(name: str, known: PersonNames) -> str:
    """The name with its French first name's accents, where only the capital or the keyboard left them out."""
    first, space, rest = name.partition(" ")
    return known.accented.get(first, first) + space + rest if space else name


def _same_first(a: str, b: str, known: PersonNames) -> bool:
    if root(a, known) == root(b, known):
        return True
    short, long = sorted((a.rstrip("."), b.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)


def same_person(a: Sequence[str], b: Sequence[str], known: PersonNames) -> bool:
    """Whether two full forms (see `words_of`) may name one person: first names agree and the surname of one is in the other's."""
    x, y = sorted((_without_initials(a), _without_initials(b)), key=len)
    if len(x) < 2 or known.generations.intersection(x) != known.generations.intersection(y):
        return False
    if _opened(x) == _opened(y):
        return True
    if _same_first(x[0], y[0], known):
        return _is_subsequence([w for w in x[1:] if w not in known.particles], y[1:])
    return len(x) < len(y) and x[-1] == y[-1] and _is_subsequence(x, y)


def _without_initials(words: Sequence[str]) -> list[str]:
    return [w for i, w in enumerate(words) if i == 0 or len(w.rstrip(".")) > 1 or i == len(words) - 1]


def _opened(words: Sequence[str]) -> list[str]:
    """All words with their hyphens opened: "Jean-Luc" and "Jean Luc" are the same."""
    return [part for word in words for part in word.split("-")]


def _is_subsequence(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


@dataclass
class Person:
    """Somebody that a text names in full: the forms with their counts, and the sex where it is told."""

    words: tuple[str, ...]
    known: PersonNames
    forms: dict[str, int] = field(default_factory=dict)
    sex: str = ""

    @property
    def name(self) -> str:
        """The form used most, one with a whole first name before "J. Dupont"; among equals without initials, longer, with more
        accents. Accents of variants are given back.
        """
        written = {form: n for form, n in self.forms.items() if not form.isupper()} or self.forms
        best = max(written, key=lambda f: (f[1:2] != ".", written[f], "." not in f, len(f.split()), accents(f), f))
        variants = [f for f in written if fold(f) == fold(best)]
        return with_accents(in_small_letters(max(variants, key=lambda f: (accents(f), written[f], f))), self.known)


class People:
    """The persons that a set of forms names. The outcome does not depend on the order of the forms."""

    def __init__(self, forms: Mapping[str, int], known: PersonNames, sexes: Mapping[str, str] | None = None) -> None:
        """`forms` counts every form of a person's name; `sexes` gives what civilities or offices tell ("m", "f", "fm")."""
        self._known = known
        self.persons: list[Person] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._by_first: defaultdict[str, list[int]] = defaultdict(list)
        self._of_form: dict[str, int] = {}
        full = sorted((f for f in forms if is_full(f, self._known)), key=lambda f: (-len(words_of(f)), -forms[f], f))
        for form in full:
            self._place(form, forms[form])
        for person in self.persons:
            told = {sex for form in person.forms for sex in (sexes or {}).get(form, "")}
            person.sex = told.pop() if len(told) == 1 else sex_of_first_name(person.name, self._known)

    def _place(self, form: str, count: int) -> None:
        words = words_of(form)
        near = sorted({i for word in words for i in islice(self._by_word[word], _MOST)})
        fits = [i for i in near if same_person(words, self.persons[i].words, self._known)]
        if len(fits) == 1 or (fits and self.persons[fits[0]].words == words):
            index = fits[0]
            self.persons[index].forms[form] = count
        else:
            index = len(self.persons)
            self.persons.append(Person(words=words, known=self._known, forms={form: count}))
            self._by_first[words[0]].append(index)
            for word in dict.fromkeys(words[1:]):
                self._by_word[word].append(index)
        self._of_form[form] = index

    def of_form(self, form: str) -> Person | None:
        """The person of a full form that was given."""
        index = self._of_form.get(form)
        return None if index is None else self.persons[index]

    def fitting(self, surname: str) -> list[Person]:
        """The persons that a form without a first name may mean: by the end of their name, else by its middle, else by its front.

        A common first name alone leads to nobody: another bearer may be meant.
        """
        words = bare(surname_words(surname), self._known)
        if not words or not words[-1]:
            return []
        ends: list[Person] = []
        middles: list[Person] = []
        for index in islice(self._by_word.get(words[-1], ()), _MOST):
            person = self.persons[index]
            if person.words[-len(words) :] == words:
                ends.append(person)
            elif _contains(person.words[1:], words):
                middles.append(person)
        if ends or middles:
            return ends or middles
        first = fold(surname)
        if "-" in first or first in self._known.male or first in self._known.female:
            return []
        return [self.persons[i] for i in islice(self._by_first.get(first, ()), _MOST)]


def _contains(words: Sequence[str], part: Sequence[str]) -> bool:
    return any(tuple(words[i : i + len(part)]) == tuple(part) for i in range(len(words) - len(part) + 1))


@cache
def _holders_by_surname(known: PersonNames) -> dict[str, tuple[Holder, ...]]:
    by_surname: defaultdict[str, list[Holder]] = defaultdict(list)
    for holder in known.holders():
        by_surname[" ".join(bare(surname_words(holder.surname), known))].append(holder)
    return {key: tuple(found) for key, found in by_surname.items()}


@cache
def _holders_by_last_word(known: PersonNames) -> dict[str, tuple[Holder, ...]]:
    by_word: defaultdict[str, list[Holder]] = defaultdict(list)
    for holder in known.holders():
        by_word[words_of(holder.name)[-1]].append(holder)
    return {word: tuple(found) for word, found in by_word.items()}


def in_office(holder: Holder, day: str | None) -> bool:
    """Whether the holder's period covers the day (ISO, as precise as known)."""
    return day is not None and holder.start <= day and (not holder.end or day[: len(holder.end)] <= holder.end)


def known_holders(
    surname: str, known: PersonNames, *, day: str | None, civility: bool = False, role: str = ""
) -> tuple[Holder, ...]:
    """Holders of high offices with that surname who were known at that day, those in office then alone where there are some.

    An everyday surname needs a civility or the holder's office with it. Without a day, whoever ever bore the name is returned,
    so that two of one surname stay two.
    """
    key = " ".join(bare(surname_words(surname), known))
    everyday = key in known.common_surnames and not civility
    found = [
        h
        for h in _holders_by_surname(known).get(key, ())
        if (day is None or h.start <= day) and not (everyday and not _is_office(role, h.office))
    ]
    current = [h for h in found if in_office(h, day)]
    spelled: dict[str, Holder] = {}
    for holder in sorted(current or found, key=lambda h: h.surname != surname):
        spelled.setdefault(fold(holder.name), holder)
    return tuple(spelled.values())


def _is_office(role: str, office: str) -> bool:
    """Whether the role told in the text is the office: all its words of weight are in it."""
    told = fold(role)
    words = [word for word in fold(office).split() if len(word) > 4]
    return bool(words) and all(word in told for word in words[:1])


def usual_name(name: str, known: PersonNames) -> str | None:
    """The usual full name of a holder of high office whose form has an initial in it ("Michael R. Pompeo"), else None."""
    words = words_of(name)
    if not any(len(word.rstrip(".")) == 1 for word in words[1:]):
        return None
    for holder in _holders_by_last_word(known).get(words[-1], ()):
        usual = words_of(holder.name)
        if usual != words and root(usual[0], known) == root(words[0], known) and same_person(words, usual, known):
            return holder.name
    return None


def is_head(holder: Holder, known: PersonNames) -> bool:
    """Whether the office is head of state or government of a state."""
    return holder.office in known.heads_of_state


def by_sex(persons: Iterable[Person], sex: str) -> list[Person]:
    """Those who may be of that sex; all of them where `sex` is empty."""
    return [p for p in persons if not sex or not p.sex or p.sex == sex]
