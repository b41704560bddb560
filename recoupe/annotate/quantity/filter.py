"""Which figures are quantities, and what a numeral counts that stands without a noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from recoupe.annotate.quantity import modifiers
from recoupe.annotate.quantity.numbers import Number
from recoupe.annotate.quantity.units import Figure, Page, Unit, looks_like_year, mask, singular
from recoupe.model import Time

if TYPE_CHECKING:
    from recoupe.syntax.view import Token

_TOLL_REACH = 45  # code points between one casualty and another figure of the same toll


def sift(page: Page, figures: Sequence[Figure], times: Sequence[Time]) -> Iterator[Figure]:
    """The figures that are quantities, in order, each with its unit as far as it can be told."""
    length = len(page.plain)
    idioms = mask(length, (match.span() for match in page.words.idiom.finditer(page.lower)))
    covered = mask(length, ((time.start, time.end) for time in times))
    last: Figure | None = None
    for at, figure in enumerate(figures):
        if any(idioms[figure.number.start : figure.end]) or _is_time(page, figure, covered) or _is_label(page, figure):
            continue
        previous = last if last is not None and page.sentence(last.start) == page.sentence(figure.start) else None
        kept = _keep(page, figure, previous, [*figures[max(0, at - 1) : at], *figures[at + 1 : at + 2]])
        if kept is not None:
            last = kept
            yield kept


def _is_time(page: Page, figure: Figure, covered: bytearray) -> bool:
    """Whether a figure is part of a date, a duration or an age, or counts occurrences ("trois fois")."""
    unit = figure.unit
    if unit is not None and unit.kind in ("time", "nothing"):
        return True
    start, end = figure.number.start, figure.number.end
    inside = any(covered[start:end])
    if looks_like_year(figure.number):
        token = page.before(figure.start)
        return unit is None or (token is not None and token.text.lower() in page.words.year_before) or (inside and figure.shared)
    return inside and (unit is None or any(covered[end : figure.end]) or figure.shared)


def _is_label(page: Page, figure: Figure) -> bool:
    """ "article 49", "numéro deux", "le 20 heures", "un quatre pièces"."""
    if figure.part or figure.number.shape in ("collective", "several"):
        return False
    token = page.before(figure.start)
    if token is None:
        return False
    if token.text.lower() in page.words.all_of_them:
        return figure.number.shape == "words"  # "ils sont tous deux partis"
    if token.text.lower() in page.words.label_nouns or (token.text.lower() in page.words.hours and figure.value < 60):
        return True
    if (figure.number.shape == "words" and _is_name_inside(page, figure, token)) or _follows_name(page, figure, token):
        return True
    singular = token.text.lower() in page.words.singular_determiners and figure.number.scale == 1 and figure.value >= 2
    if not singular or figure.unit is None:
        return False
    return figure.unit.kind == "things" or (
        figure.unit.kind == "measure" and token.text.lower() not in page.words.contracted_singular
    )


def _is_name_inside(page: Page, figure: Figure, before: Token) -> bool:
    """A capital inside a sentence: "le Mouvement Cinq Étoiles", "les Vingt-Sept". A whole headline in capitals is no name."""
    word = page.plain[figure.number.start : figure.number.end]
    inside = page.sentence(before.idx) == page.sentence(figure.start)
    return word[:1].isupper() and not word.isupper() and inside and before.text[-1:].isalpha()


def _follows_name(page: Page, figure: Figure, before: Token) -> bool:
    """ "le Mouvement 5 étoiles", "France 3 Bretagne": a capital inside the sentence before a small number, or on both sides."""
    head = figure.unit.head if figure.unit is not None and figure.unit.kind == "things" else None
    if (
        head is not None
        and before.pos_ == page.doc[head].pos_ == "PROPN"
        and figure.number.shape == "figures"
        and figure.value < 100
    ):
        return not page.doc[head].text.endswith(page.words.demonym_endings)
    ahead = before.nbor(-1) if before.i else None
    if ahead is None or page.sentence(before.idx) != page.sentence(ahead.idx) or not ahead.text[-1:].isalpha():
        return False
    capital = before.text[:1].isupper() and not before.text.isupper()
    named = before.pos_ == "PROPN" and ahead.text.lower() in page.words.singular_determiners and figure.value < 10
    return capital and (named or (before.pos_ == "NOUN" and figure.value < 1000))


def _keep(page: Page, figure: Figure, previous: Figure | None, beside: Sequence[Figure]) -> Figure | None:
    unit = figure.unit
    if figure.part:
        return figure
    word = page.lower[figure.number.start : figure.number.end]
    if word in page.words.one:
        return figure if _one_counts(page, figure, beside) else None
    if figure.number.shape == "several" and word.startswith(page.words.by):
        return _by_the_dozen(page, figure)
    if unit is None:
        return _alone(page, figure, previous)
    if unit.elliptic:
        return _elliptic(page, figure, previous)
    if unit.lemma in page.words.score_nouns and page.words.score_behind.match(page.lower, figure.end):
        return None
    return figure


def _by_the_dozen(page: Page, figure: Figure) -> Figure | None:
    """ "des plaintes par centaines": the noun stands before."""
    head = page.before(figure.start)
    if head is None or head.pos_ not in ("NOUN", "PROPN") or head.text[-1:] not in page.words.agreeing_letters:
        return None
    lemma = singular(head, page.words)
    if lemma in page.words.time_nouns:
        return None
    return figure._replace(start=head.idx, unit=Unit("things", head.idx, figure.end, lemma, head=head.i))


def _one_counts(page: Page, figure: Figure, beside: Sequence[Figure]) -> bool:
    """ "un" is an article, but for a range, a share, a bound ("au moins un"), or one casualty beside other figures."""
    unit = figure.unit
    if unit is None:
        return False
    if figure.top is not None or unit.kind == "share":
        return True
    if page.lower[max(0, figure.start - 9) : figure.start].endswith(page.words.at_least_one):
        return unit.kind in ("things", "measure", "money")
    casualty = unit.lemma in page.words.toll_nouns
    return casualty and any(_distance(figure, other) < _TOLL_REACH and other.unit is not None for other in beside)


def _distance(a: Figure, b: Figure) -> int:
    return max(a.start - b.end, b.start - a.end)


def _alone(page: Page, figure: Figure, previous: Figure | None) -> Figure | None:
    """A numeral without a noun: kept where it clearly counts, with the unit of the figure before it where that is clear."""
    number = figure.number
    open_plural = number.shape == "several" and number.scale == 1
    known = number.shape == "collective" and page.lower.startswith(page.words.the, number.start)
    if open_plural or known or (number.step < 1 and number.scale == 1):
        return None
    grouped = number.shape == "figures" and number.end - number.start > len(str(int(number.value)))
    turns = _turn(page, figure, previous)
    if number.scale > 1 or number.shape == "collective" or turns or (grouped and number.value >= 1000):
        return figure._replace(unit=_inherited(number, previous, turns=turns), shared=True)
    return None


def _inherited(number: Number, previous: Figure | None, *, turns: bool) -> Unit | None:
    """The unit of the figure before where it is clear: of a sum told in millions again, or where the turn shows it."""
    unit = previous.unit if previous is not None and not previous.part else None
    if unit is None:
        return None
    money = unit.kind == "money" and number.scale > 1
    things = unit.kind == "things" and (turns or number.shape == "collective")
    return unit if money or things else None


def _turn(page: Page, figure: Figure, previous: Figure | None) -> bool:
    """Whether the words around a lone numeral show that it counts those just spoken of."""
    modifier = modifiers.before(page, figure.start, value=figure.value, measured=False)
    before, behind = page.before(modifier.at if modifier else figure.start), _behind(page, figure.end)
    if behind is None or before is None:
        return behind is not None and behind.text.lower() in page.words.plural_auxiliaries and figure.value >= 2
    first, then = before.text.lower(), behind.text.lower()
    if first in page.words.pointing_back:
        return False
    is_word = figure.number.shape == "words"
    if then in page.words.plural_auxiliaries and figure.value >= 2:
        return previous is not None or is_word
    if first in page.words.to_be and not is_word:
        return then[:1].isalpha() or (before.i > 0 and before.nbor(-1).text.lower() in page.words.pronouns)
    return _goes_on(page, figure, previous, first, behind)


def _goes_on(page: Page, figure: Figure, previous: Figure | None, first: str, behind: Token) -> bool:
    """Whether a lone numeral goes on counting what the figure before it counted; `first` is the word before it."""
    if previous is None or previous.unit is None or previous.unit.kind != "things":
        return False
    then = behind.text.lower()
    if first in page.words.including:
        return behind.pos_ in ("ADV", "VERB", "ADJ", "ADP") or then.endswith(page.words.adverb_endings)
    if first == page.words.against:
        return behind.pos_ != "NUM"
    if page.lower.startswith(page.words.more_of_them, figure.end + 1):
        return True
    if then == page.words.against:
        return previous.unit.lemma in page.words.votes
    return first in page.words.continued_by and then in page.words.place_prepositions and figure.value >= 2


def _behind(page: Page, end: int) -> Token | None:
    at = page.index_from(end)
    return page.doc[at] if at < len(page.doc) else None


def _elliptic(page: Page, figure: Figure, previous: Figure | None) -> Figure | None:
    """ "75 conduites au poste", "deux autres ont été blessés": the noun is the one before, where there is one."""
    assert figure.unit is not None
    before = page.before(figure.start)
    others = (
        figure.unit.head is not None and page.words.without_plural(page.doc[figure.unit.head].text.lower()) in page.words.others
    )
    if before is not None and before.text.lower() in page.words.pointing_back:
        return None
    known = previous.unit if previous is not None and previous.unit is not None and previous.unit.kind == "things" else None
    if known is None and not others:
        return None
    end = figure.end if others else figure.number.end
    return figure._replace(end=end, unit=known, shared=True)
