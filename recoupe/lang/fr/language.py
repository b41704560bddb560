"""The language that the trained pipeline is in: French as newspapers write it.

spaCy's own French class is not used because importing it compiles tokeniser patterns for two seconds; the tokeniser of this
package needs none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from spacy.attrs import LIKE_NUM  # type: ignore[import-not-found]
from spacy.language import BaseDefaults, Language
from spacy.util import registry
from thinc.api import Config

from recoupe.lang.fr.abbreviations import NUMBER_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_NOMINAL = ("NOUN", "PROPN", "PRON")
_LEFT = frozenset(("det", "amod", "nummod", "advmod", "case:det", "flat:name", "compound"))
_RIGHT = frozenset(("amod", "flat:name", "flat:foreign", "flat", "fixed", "compound"))


def like_number(text: str) -> bool:
    """Tell whether a token is a number, in figures ("3,5", "50.000", "1/2") or in letters ("douze")."""
    digits = text.lstrip("+-±~").replace(",", "").replace(".", "").replace("/", "", 1)
    return digits.isdigit() or text.lower() in NUMBER_WORDS


def noun_chunks(doclike: Doc | Span) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and label of the noun phrases without what follows a preposition: "le nouveau chef"."""
    label = doclike.doc.vocab.strings.add("NP")
    last = -1
    for token in doclike:
        if token.pos_ not in _NOMINAL or token.dep_ in _RIGHT:
            continue
        start, end = token.i, token.i + 1
        for child in token.lefts:
            if child.dep_ in _LEFT and child.pos_ != "ADP":
                start = min(start, child.left_edge.i)
        for child in token.rights:
            if child.dep_ in _RIGHT and child.i == end:
                end = child.right_edge.i + 1
        if start > last:
            last = end - 1
            yield start, end, label


class FrenchNewsDefaults(BaseDefaults):
    """What spaCy asks of a language."""

    config = Config({"nlp": {"tokenizer": {"@tokenizers": "recoupe.fr.tokenizer.v1"}}})
    lex_attr_getters: dict[int, Callable[[str], Any]] = {**BaseDefaults.lex_attr_getters, LIKE_NUM: like_number}  # noqa: RUF012
    syntax_iterators = {"noun_chunks": noun_chunks}  # noqa: RUF012


@registry.languages("fr_news")
class FrenchNews(Language):  # type: ignore[no-untyped-call]
    """French as newspapers write it."""

    lang = "fr_news"
    Defaults = FrenchNewsDefaults
