"""The language that the trained pipeline is in: English as newspapers write it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from spacy.attrs import LIKE_NUM  # type: ignore[import-not-found]
from spacy.lang.en.lex_attrs import like_num
from spacy.language import BaseDefaults, Language
from spacy.util import registry
from thinc.api import Config

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_NOMINAL = ("NOUN", "PROPN", "PRON")
_INSIDE = frozenset(("flat", "compound", "fixed", "goeswith", "amod"))
_LEFT = frozenset(("det", "amod", "nummod", "advmod", "nmod:poss", "compound", "flat", "nmod:desc", "det:predet"))


def noun_chunks(doclike: Doc | Span) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and label of the noun phrases without what follows a preposition: "the new head"."""
    label = doclike.doc.vocab.strings.add("NP")
    last = -1
    for token in doclike:
        if token.pos_ not in _NOMINAL or token.dep_ in _INSIDE:
            continue
        start, end = token.i, token.i + 1
        for child in token.lefts:
            if child.dep_ in _LEFT:
                start = min(start, child.left_edge.i)
        for child in token.rights:
            if child.dep_ in ("flat", "compound") and child.i == end:
                end = child.right_edge.i + 1
        if start > last:
            last = end - 1
            yield start, end, label


class EnglishNewsDefaults(BaseDefaults):
    """What spaCy asks of a language."""

    config = Config({"nlp": {"tokenizer": {"@tokenizers": "recoupe.en.tokenizer.v1"}}})
    lex_attr_getters: dict[int, Callable[[str], Any]] = {**BaseDefaults.lex_attr_getters, LIKE_NUM: like_num}  # noqa: RUF012
    syntax_iterators = {"noun_chunks": noun_chunks}  # noqa: RUF012


@registry.languages("en_news")
class EnglishNews(Language):  # type: ignore[no-untyped-call]
    """English as newspapers write it."""

    lang = "en_news"
    Defaults = EnglishNewsDefaults
