"""Splitting English news text into tokens: spaCy's English rules, over characters made plain.

The conventions are those of the Universal Dependencies treebanks of English: hyphens between words split ("15-year-old" is five
tokens), "don't" is "do" and "n't", "John's" is "John" and "'s". A ``Doc`` made here has exactly the length of its text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from spacy.lang.en import English
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from recoupe.lang.tokenizing import NewsTokenizer

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

_UPPER, _LOWER = "A-ZÀ-ÖØ-Þ", "a-zà-öø-ÿ"

_PREFIXES = [r"(?:US|A|C|NZ|HK|S)\$(?=\d)", r"[–—](?=\w)", r"~(?=\d)"]
_SUFFIXES = [r"(?<=\d)(?:bn|tn|mn|mph|kph|m|k)", r"(?<=\w)[–—]"]
_INFIXES = [
    r"(?<=[0-9])(?=(?:bn|tn|mn|mph|kph)\b)",
    r"(?<=\w)[–—](?=\w)",
    r"(?<=\d)-(?=[^\W\d_])",
    r"(?<=[^\W\d_])/(?=[^\W\d_])",
    # A full stop without a space after it: "left.The president".
    rf"(?<=[{_LOWER}0-9”\")])\.(?=[{_UPPER}][{_LOWER}'\s])",
    # "U.S.-led"
    rf"(?<=[{_UPPER}]\.)-(?=\w)",
]


class EnglishNewsTokenizer(NewsTokenizer):
    """spaCy's tokenizer with the rules of this module."""

    def __init__(self, vocab: Vocab) -> None:
        defaults: Any = English.Defaults
        super().__init__(
            vocab,
            rules=defaults.tokenizer_exceptions,
            prefix_search=compile_prefix_regex([*_PREFIXES, *defaults.prefixes]).search,
            suffix_search=compile_suffix_regex([*_SUFFIXES, *defaults.suffixes]).search,
            infix_finditer=compile_infix_regex([*_INFIXES, *defaults.infixes]).finditer,
            url_match=defaults.url_match,
        )


@registry.tokenizers("recoupe.en.tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], EnglishNewsTokenizer]:
    """Return the maker of the tokenizer that spaCy's configuration names."""

    def make(nlp: Language) -> EnglishNewsTokenizer:
        return EnglishNewsTokenizer(nlp.vocab)

    return make
