"""What a numeral counts: the sign or the noun beside it, and whether that makes a quantity, a time or a name of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

from recoupe.annotate.quantity.numbers import Number, lower_form
from recoupe.lang.tables.quantities import QuantityTable, QuantityWords
from recoupe.text import CLOSING, OPENING, STRAIGHT, same_length_form

if TYPE_CHECKING:
    from recoupe.syntax.view import Doc, Token

Kind = Literal["things", "measure", "money", "share", "time", "nothing"]

_CURLY_SINGLE = "‘"


class Unit(NamedTuple):
    """What stands beside a numeral. `start` and `end` are offsets: of the sign or noun, and of numeral where a sign precedes it.

    `head` is the index of the noun's token, None with a sign. `kind` "time" and "nothing" make no quantity.
    """

    kind: Kind
    start: int
    end: int
    lemma: str | None
    currency: str | None = None
    head: int | None = None
    elliptic: bool = False


_MONEY_BEFORE = re.compile(r"(?<!\w)(US\$|CA\$|[$€£]|USD|EUR|GBP|CHF|CAD) ?$")
# "20 millions de m3"
_NEVER_NOUNS = frozenset(("ADP", "DET", "CCONJ", "SCONJ", "PRON", "AUX", "ADV", "PUNCT", "NUM"))
_MILLIONS = 1e6  # in full figures these too take "de" at times: "2 800 000 de signatures"
_MOST_TOKENS = 6  # between a number and its noun: "deux « nouveaux grands "
_CLOSE_WITHIN = 4  # tokens between the noun and the mark that closes a quotation begun before it


class Figure(NamedTuple):
    """A numeral and what it counts, on the way to a quantity. `start` and `end` cover the two, without a modifier.

    `top` is the upper end of a range. `part` marks a share of a whole told in words ("un tiers", "deux sur trois"). `shared` says
    that the unit stands with a later numeral ("14 et 16 ans").
    """

    start: int
    end: int
    value: float
    number: Number
    unit: Unit | None
    top: float | None = None
    part: bool = False
    shared: bool = False

    @property
    def lemma(self) -> str | None:
        """What is counted."""
        return self.unit.lemma if self.unit else None


class Page:
    """A parsed text with what the readers of this layer look up: its plain form, and the token at an offset."""

    def __init__(self, doc: Doc, text: str, table: QuantityTable) -> None:
        self.words, self.numerals, self.bounds = table.words, table.numerals, table.bounds
        self.doc = doc
        self.plain = same_length_form(text)
        self.lower = lower_form(self.plain)
        self.starts = doc.starts
        self._sentences: list[int] = list(accumulate((token.is_sent_start for token in doc), initial=0))[1:]

    def index_from(self, offset: int) -> int:
        """Index of the first token that begins at `offset` or behind it."""
        return bisect_left(self.starts, offset)

    def sentence(self, offset: int) -> int:
        """Number of the sentence that holds `offset`."""
        at = min(max(bisect_right(self.starts, offset) - 1, 0), len(self.starts) - 1)
        return self._sentences[at]

    def before(self, offset: int) -> Token | None:
        """The last token, no space, that begins before `offset`."""
        at = self.index_from(offset) - 1
        while at >= 0 and self.doc[at].text.isspace():
            at -= 1
        return self.doc[at] if at >= 0 else None


def mask(length: int, spans: Iterable[tuple[int, int]]) -> bytearray:
    """One byte a code point, 1 where any of `spans` covers it: looking up is as fast for a thousand spans as for one."""
    covered = bytearray(length)
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    return covered


def unit_of(page: Page, number: Number) -> Unit | None:
    """The sign or noun that `number` counts; None where it stands alone."""
    return _sign(page, number) or _noun(page, number)


def singular(token: Token, words: QuantityWords) -> str:
    """A noun in small letters and in the singular. A name keeps its capital.

    Only plurals whose form does not tell (`lemma_tells`) take the model's lemma: a small model turns "blessées" into a verb.
    """
    if token.pos_ == "PROPN":
        return words.without_plural(token.text) if token.text.endswith(words.demonym_endings) else token.text
    word, lemma = token.text.lower(), token.lemma_.lower()
    irregular = words.lemma_tells.search(word) is not None and lemma[:3] == word[:3]
    return lemma if irregular else words.without_plural(word)


def _sign(page: Page, number: Number) -> Unit | None:
    plain, end = page.plain, number.end
    if number.of:  # "3,5 millions d'euros" is a noun, "3 M€" and "3 millions €" a sign
        if sign := page.words.of_sign.match(plain, end):
            return Unit("measure", number.start, sign.end(), page.words.unit_signs[sign.group(1)])
        money = page.words.money_behind.match(plain, end)
        return _money(money.group(1), number.start, money.end(), page.words) if money else _sign_before(page, number)
    if share := page.words.share.match(plain, end):
        return Unit("share", number.start, share.end(), "%" if share.group(1) else "‰")
    if money := page.words.money_behind.match(plain, end):
        return _money(money.group(1), number.start, money.end(), page.words)
    if number.shape == "figures" and (sign := page.words.sign.match(plain, end)):
        return Unit("measure", number.start, sign.end(), page.words.unit_signs[sign.group(1)])
    return _sign_before(page, number)


def _sign_before(page: Page, number: Number) -> Unit | None:
    before = page.plain[max(0, number.start - 30) : number.start]
    if money := _MONEY_BEFORE.search(before):
        return _money(money.group(1), number.start - len(before) + money.start(), number.end, page.words)
    scale = page.words.scale_noun.search(before)
    if scale and number.shape == "figures" and number.value < 12:
        return Unit("measure", number.start - len(before) + scale.start(), number.end, scale.group(1).lower())
    return None


def _money(sign: str, start: int, end: int, words: QuantityWords) -> Unit:
    name, code = words.currency_signs[sign]
    return Unit("money", start, end, name, code)


def _noun(page: Page, number: Number) -> Unit | None:
    doc, at = page.doc, page.index_from(number.end)
    if at >= len(doc) or page.plain[number.end : doc[at].idx].strip():
        return None  # the token goes on behind the numeral: "60-70"
    if number.of or (number.value >= _MILLIONS and doc[at].text.lower() == page.words.of):
        if doc[at].text.lower() in (page.words.of, page.words.of_elided):
            at += 1
        elif doc[at].pos_ != "NOUN" or not _looks_plural(doc[at], page.words):
            return None
    elif _is_some_of(doc, at, page.words):
        at += 1 if doc[at].text.lower() == page.words.of_the else 2
    quoted: Token | None = None
    for token in doc[at : at + _MOST_TOKENS]:
        if token.text.isspace():
            if "\n" in token.text:
                return None
        elif quoted is None and _opens(token):
            quoted = token
        elif not _is_prenominal(token, page.words):
            return _judge(page, number, token, quoted)
    return None


def _is_some_of(doc: Doc, at: int, words: QuantityWords) -> bool:
    """ "deux [de ses] filles", "trois [des] suspects": some out of a known group."""
    if at + 2 >= len(doc):
        return False
    first, second = doc[at].text.lower(), doc[at + 1].text.lower()
    return first == words.of_the or (first == words.of and second in words.of_groups)


def _opens(token: Token) -> bool:
    return token.text in OPENING or token.text in (STRAIGHT, _CURLY_SINGLE, "'")


def _is_prenominal(token: Token, words: QuantityWords) -> bool:
    """Whether a noun is still to come behind this word: "deux [nouveaux] députés", "trois [hauts] responsables"."""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.doc[token.i + 1]
    listed = words.without_plural(token.text.lower()) in words.prenominal or token.lemma_.lower() in words.prenominal
    nominal = following.pos_ == "PROPN" or (following.pos_ in ("NOUN", "ADJ", "VERB") and _looks_plural(following, words))
    compared = token.text.lower() in words.more and words.without_plural(following.text.lower()) in words.prenominal
    if compared or (listed and nominal):
        return True
    # A quotation may begin between adjective and noun; two adjectives may stand in a row.
    if listed and (_opens(following) or words.without_plural(following.text.lower()) in words.prenominal):
        return True
    is_prefix = token.text.lower().startswith(words.prefixes) and following.pos_ == "NOUN"
    return is_prefix or (token.pos_ == "ADJ" and following.pos_ == "NOUN" and _agree(token, following, words))


def _agree(adjective: Token, noun: Token, words: QuantityWords) -> bool:
    return adjective.text[-1:] in words.agreeing_letters and noun.text[-1:] in words.agreeing_letters


def _looks_plural(token: Token, words: QuantityWords) -> bool:
    return token.text[-1:].lower() in words.plural_letters


def _judge(page: Page, number: Number, head: Token, quoted: Token | None) -> Unit | None:
    """Whether a token can be what the number counts, and what kind of unit it is."""
    lemma = singular(head, page.words)
    plain_form = page.words.without_plural(head.text.lower())
    if number.scale > 1 and lemma in page.words.work_time:
        return Unit("measure", head.idx, head.idx + len(head), lemma, head=head.i)  # "21 millions d'heures": worked, no duration
    if not page.words.time_nouns.isdisjoint((head.text.lower(), plain_form, lemma)):
        return Unit("time", head.idx, head.idx + len(head), lemma, head=head.i)
    if plain_form in page.words.not_counted:
        return Unit("nothing", head.idx, head.idx + len(head), lemma, head=head.i)
    for known in (plain_form, lemma):
        if known in page.words.currencies or known in page.words.currency_adjectives:
            money = _named_money(head, known, page.words)
            if money is not None:
                return money
        if known in page.words.measures:
            return Unit("measure", head.idx, _noun_end(head, quoted), known, head=head.i)
    return _things(page, number, head, quoted, lemma)


def _named_money(head: Token, name: str, words: QuantityWords) -> Unit | None:
    following = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
    known = words.currency_adjectives.get(name, {})
    adjective = None
    if following is not None:
        adjective = next(
            (a for a in (following.lemma_.lower(), words.without_plural(following.text.lower())) if a in known), None
        )
    if name in words.needs_adjective and adjective is None:
        return None
    end = head.idx + len(head) if adjective is None or following is None else following.idx + len(following)
    return Unit("money", head.idx, end, name, known[adjective] if adjective else words.currencies.get(name), head=head.i)


def _things(page: Page, number: Number, head: Token, quoted: Token | None, lemma: str) -> Unit | None:
    word = head.text
    others = page.words.without_plural(word.lower()) in page.words.others
    if (
        word.lower() in page.numerals.simple
        or not word[:1].isalpha()
        or word[-1:] in "'."
        or (head.pos_ in _NEVER_NOUNS and not others)
        or _is_order(head, page.words)
    ):
        return None
    if head.pos_ == "PROPN" and looks_like_postcode(number) and not word.endswith(page.words.demonym_endings):
        return None
    name = head.pos_ == "PROPN" and word[:1].isupper() and not looks_like_year(number)
    plural = _looks_plural(head, page.words) or word.lower().endswith(page.words.plurals_without_s) or name or quoted is not None
    participle = _looks_plural(head, page.words) and word.lower().endswith(page.words.participle_endings)
    if (not plural and number.value >= 2) or (head.pos_ == "VERB" and not participle):
        return None
    elliptic = _is_elliptic(page, number, head, lemma)
    end = _noun_end(head, quoted)
    if quoted is not None and end > head.idx + len(head):
        lemma = _quoted_lemma(head, end, page.words)
    elif head.i and head.doc[head.i - 1].text.lower().startswith(page.words.titles_before):
        lemma = f"{page.words.without_plural(head.doc[head.i - 1].text)} {lemma}"
    return Unit("things", head.idx, end, None if elliptic else lemma, head=head.i, elliptic=elliptic)


def _is_elliptic(page: Page, number: Number, head: Token, lemma: str) -> bool:
    """Whether a noun is understood before this word: "deux autres", "75 conduites au poste", "dont 17 graves"."""
    form = page.words.without_plural(head.text.lower())
    if form in page.words.others or (head.pos_ == "ADJ" and _follows_including(page, number)):
        return True
    return head.pos_ == "VERB" and page.words.nouns_like_participles.isdisjoint((lemma, form))


def _follows_including(page: Page, number: Number) -> bool:
    token = page.before(number.start)
    return token is not None and token.text.lower() in page.words.including


def looks_like_year(number: Number) -> bool:
    """Whether figures may be a year: four of them, ungrouped."""
    return number.shape == "figures" and number.end - number.start == 4 and 1800 <= number.value <= 2100 and number.scale == 1


def looks_like_postcode(number: Number) -> bool:
    """Whether figures before a capital may be a town's: four or five of them, ungrouped."""
    return number.shape == "figures" and number.end - number.start in (4, 5) and number.value >= 1000 and number.step == 1


def _is_order(head: Token, words: QuantityWords) -> bool:
    """Whether a would-be noun is an adjective of order left alone: "les deux premiers"."""
    return words.without_plural(head.text.lower()) in words.order_adjectives


def _noun_end(head: Token, quoted: Token | None) -> int:
    """The end of the noun, or of the short quotation that began before it: "300 « gilets jaunes »"."""
    end = head.idx + len(head)
    if quoted is None:
        return end
    for token in head.doc[head.i + 1 : head.i + 1 + _CLOSE_WITHIN]:
        if token.text in CLOSING or token.text in (STRAIGHT, "’", "'"):
            return token.idx + len(token)
    return end


def _quoted_lemma(head: Token, end: int, words: QuantityWords) -> str:
    parts = [token for token in head.doc[head.i : head.i + _CLOSE_WITHIN] if token.idx < end and token.text.isalpha()]
    return " ".join(singular(token, words) for token in parts)
