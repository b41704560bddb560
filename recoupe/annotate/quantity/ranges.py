"""Numerals that belong together: ranges ("entre 8 000 et 10 000"), units told once ("14 et 16 ans"), "deux sur trois"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recoupe.annotate.quantity.numbers import Number
from recoupe.annotate.quantity.units import Figure, Page, Unit, looks_like_year

_ASIDE = re.compile(r" ?\([^()]*\)")  # "900 (selon la police) à 1 100 personnes"
_LONGEST_ASIDE = 60
_COMMA = re.compile(r" ?, ?")
# "deux des trois suspects"
_BACKWARD = 8  # tokens from "de" back to a verb of change
_LOOK_BACK = 24


def join(page: Page, figures: Sequence[Figure]) -> list[Figure]:
    """`figures` with units told once given to each, ranges and shares made one, and scores gone."""
    done: list[Figure] = []  # from the last to the first, so that a unit reaches back over a whole list
    for figure in reversed(figures):
        following = done[-1] if done else None
        if following is None:
            done.append(figure)
        elif _is_share(page, figure, following):
            done[-1] = figure._replace(end=following.end, value=round(figure.value / following.value, 6), part=True)
        elif page.plain[figure.end : following.start] == "-" and figure.value >= following.value:
            done[-1] = following._replace(unit=None)
            done.append(figure._replace(unit=None))  # "2-1", "2019-20"
        else:
            _put(page, done, figure, following)
    return done[::-1]


def _put(page: Page, done: list[Figure], figure: Figure, following: Figure) -> None:
    if _is_some_of(page, figure, following):
        done.append(figure._replace(unit=following.unit, shared=True))
        return
    link = _link(page, figure, following)
    if link is None:
        done.append(figure)
        return
    bare = figure.unit is None
    if bare:
        figure = _scaled(figure, following)
    if _is_range(page, figure, following, link, bare=bare):
        opener = page.numerals.between_before.search(page.lower[max(0, figure.start - _LOOK_BACK) : figure.start])
        start = figure.start - len(opener.group()) if opener else figure.start
        unit = following.unit or figure.unit
        top = following.top if following.top is not None else following.value
        done[-1] = Figure(start, following.end, figure.value, figure.number, unit, top=top, shared=following.shared)
    elif bare and following.unit is not None and _may_share(page, figure, following, link):
        done.append(figure._replace(unit=following.unit, shared=True))
    else:
        done.append(figure)


def _is_some_of(page: Page, figure: Figure, following: Figure) -> bool:
    """ "deux des trois suspects": the first counts some of the others."""
    plain = figure.unit is None and following.unit is not None and following.number.shape in ("figures", "words")
    smaller = figure.value <= following.value and not looks_like_year(figure.number)
    return plain and smaller and page.numerals.some_of.fullmatch(page.lower, figure.end, following.start) is not None


def _link(page: Page, figure: Figure, following: Figure) -> str | None:
    """ "à", "ou", "et", "-" or "," where nothing else stands between two figures."""
    gap = page.lower[figure.end : following.start]
    if len(gap) <= _LONGEST_ASIDE:
        gap = _ASIDE.sub("", gap)
    if len(gap) > _LOOK_BACK:
        return None
    link = page.numerals.range_link.fullmatch(gap)
    if link:
        return link.group(1) or "-"
    return "," if _COMMA.fullmatch(gap) else None


def _scaled(figure: Figure, following: Figure) -> Figure:
    """ "2 à 3 millions": the scale is told once. Also "2 à 3 000" and "deux à trois cents", where the first cannot be two."""
    scale = following.number.scale
    first = figure.number
    if scale > 1 and first.scale == 1 and first.value < 1000 and first.value < following.value / scale:
        return figure._replace(value=first.value * scale, number=first._replace(step=first.step * scale, scale=scale))
    hundreds = following.value / 100
    if first.shape == following.number.shape == "words" and 1 < first.value < hundreds <= min(9, 3 * first.value):
        return figure._replace(value=first.value * 100, number=first._replace(step=100.0))
    thousands = following.value / 1000
    if first.shape == following.number.shape and first.value < thousands <= 3 * first.value and first.value < 100:
        return figure._replace(value=first.value * 1000, number=first._replace(step=1000.0))
    return figure


def _is_range(page: Page, figure: Figure, following: Figure, link: str, *, bare: bool) -> bool:
    if figure.value >= following.value or (link == "-" and looks_like_year(figure.number)):
        return False
    before = page.lower[max(0, figure.start - _LOOK_BACK) : figure.start]
    if page.numerals.between_before.search(before):
        return link == page.numerals.between_link and (bare or figure.lemma == following.lemma)
    if not bare or following.unit is None or "(" in page.lower[figure.end : following.start]:
        return False
    if link in page.numerals.ranging_links:
        return True
    return link == page.numerals.to_link and not (page.numerals.from_before.search(before) and _changes(page, figure.start))


def _changes(page: Page, start: int) -> bool:
    """Whether a verb that tells two values in turn governs the "de" before `start`: "passer de 3 à 5"."""
    at = page.index_from(start)
    return any(token.lemma_.lower() in page.words.changes for token in page.doc[max(0, at - _BACKWARD) : at])


def _may_share(page: Page, figure: Figure, following: Figure, link: str) -> bool:
    if looks_like_year(figure.number) or figure.number.shape in ("collective", "several"):
        return False
    if link == ",":
        return following.shared
    token = page.before(figure.start)
    if token is not None and token.text.lower() == page.words.against and not _is_time(following.unit):
        return False  # "par 387 voix contre 92 et 74 abstentions"
    backward = token is not None and token.text.lower() in page.words.pointing_back and link == page.numerals.listing_link
    return not backward or _is_time(following.unit)


def _is_time(unit: Unit | None) -> bool:
    return unit is not None and unit.kind == "time"


def _is_share(page: Page, figure: Figure, following: Figure) -> bool:
    """ "un Français sur cinq", "neuf sur dix": out of a small or a round number, with no noun of its own."""
    whole = following.value
    if following.unit is not None or following.part or not 0 < figure.value < whole:
        return False
    if figure.unit is not None and figure.unit.kind != "things":
        return False
    round_whole = whole in range(2, 11) or whole in (20, 100, 1000, 10_000, 100_000)
    return round_whole and page.numerals.out_of.fullmatch(page.lower, figure.end, following.start) is not None


def fractions(page: Page) -> Iterator[Figure]:
    """Parts of a whole: "la moitié des sièges", "deux tiers du territoire"."""
    for match in page.numerals.fraction.finditer(page.lower):
        value = round(page.numerals.fractions[match.group()], 6)
        if not _of_time(page, match.end()):
            number = Number(match.start(), match.end(), value, 0.0, "words")
            yield Figure(match.start(), match.end(), value, number, None, part=True)


def _of_time(page: Page, end: int) -> bool:
    at = page.index_from(end)
    nouns = (token for token in page.doc[at : at + 4] if token.pos_ not in ("ADP", "DET", "ADJ", "NUM", "SPACE"))
    noun = next(nouns, None)
    return noun is not None and noun.lemma_.lower() in page.words.time_nouns | page.words.not_counted
