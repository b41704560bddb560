"""Splitting French news text into tokens.

The conventions are those of the Universal Dependencies treebanks of French with contracted words left whole ("du", "aux"):
elided words keep their apostrophe ("l'", "qu'"), hyphenated words are one token ("porte-parole", "Saint-Étienne"), a pronoun
that follows its verb is a token that begins with its hyphen ("-t-il", "-elle"). On top of that come the habits of newspapers:
every quote mark is a token of its own, full stops without a following space split, hours such as "20h30" stay whole.

A ``Doc`` made here has exactly the length of its text, and every offset is an offset of that text, but two kinds of characters
are replaced one for one before splitting: no-break and thin spaces become plain spaces (else each of them would be a token),
and a typographic apostrophe inside a word becomes ``'`` (so that "l’" and "l'" are the same word to every later step).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from spacy.lang.tokenizer_exceptions import URL_MATCH
from spacy.symbols import ORTH  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from recoupe.lang.characters import EMOJI
from recoupe.lang.fr import abbreviations as words
from recoupe.lang.tokenizing import NewsTokenizer

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

_LETTER = r"[^\W\d_]"
_LOWER = "a-zà-öø-ÿœšžčćąęłńśźżăâșțğışāēīū"
_UPPER = "A-ZÀ-ÖØ-ÞŒŠŽČĆŁŚŹŻÂȘȚĞİĀĒĪŪ"
# Characters that never stand alone: combining accents, joiners, variation selectors, the soft hyphen.
_GLUE = "\u0300-\u036f\u200d\ufe0e\ufe0f\u00ad"
_APOSTROPHES = "'’"
_ENDING = r"(?:e|s|x|es|E|S|X|ES)"  # "élu(e)", "AUTRE(S)": the ending in brackets belongs to the word

_VOWEL = "aeiouyhàâäéèêëîïôöùûüœæAEIOUYHÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆ"
# "N'Golo", "M'Bow": a capital consonant and a small letter after the apostrophe is a name, not an elision.
_ELISION = (
    rf"(?i:{'|'.join(words.ELIDED)})[{_APOSTROPHES}]"
    rf"(?=[{_VOWEL}{_LOWER}0-9«“\"(\[‘@#]|[{_UPPER}]{{2}}|[{_UPPER}][.\-]|[{_UPPER}]$)"
)

# One symbol at a time: whatever is neither a letter, a digit, a space, nor a character that words are made of.
_PREFIXES = [
    r"\.{2,}",
    r"-{2,}",
    rf"[^\w\s@#+\-.&°{_GLUE}]",
    r"°(?![CF])",
    r"\.(?![0-9])",
    r"-(?![0-9])",
    r"\+(?![0-9])",
    r"[@#&](?!\w)",
    r"[nN]°",
    rf"(?:{'|'.join(words.PREFIXES)})-(?=[{_UPPER}])",
    rf"(?:{'|'.join(words.TITLES_WITH_STOP)})\.(?=[{_UPPER}])",
    _ELISION,
]

# A verb form ends in -t or -d before "il", in -z or -s before "vous": "Kim Jong-il" and "Aulnay-on" keep their hyphen.
_CLITICS = [
    r"(?<=\w)-t-(?:ils?|elles?|on)",
    r"(?<=[td])-(?:ils?|elles?|on|ce)",
    r"(?<=[eéisxy])-je",
    r"(?<=[sx])-tu",
    r"(?<=s)-nous",
    r"(?<=[zs])-vous",
    rf"(?<=[{_LOWER}])-(?:moi|toi|le|la|les|lui|leur|y|en|là|ci)",
    r"(?<=[A-ZÉ])-T-(?:ILS?|ELLES?|ON)",
    r"(?<=[TD])-(?:ILS?|ELLES?|ON|CE)",
]

_UNITS = r"km²?|kg|cm|mm|m²|m³|ha|km/h|[€$£¥%°‰]|°[CF]|M€|k€"

_SUFFIXES = [
    r"(?<!\.)\.{2,}",
    r"(?<!-)-{1,}",
    rf"[^\w\s.'’°%+\-)#@{_GLUE}]",
    r"(?<!\([esxESX])(?<!\(es)(?<!\(ES)\)",
    rf"(?<=[0-9{_LOWER}²%»”\")\]’'+])\.",
    rf"(?<=[{_UPPER}]{{2}})\.",
    r"(?<=°[CF])\.",
    rf"(?<=[0-9])(?:{_UNITS})",
    rf"(?<=[{_LOWER}»”\".!?])\+",
    # The closing mark of 'quoted words', but not the end of an elided word that a space follows.
    rf"(?<!\b[cdjlmnstCDJLMNST])(?<!qu)(?<!Qu)(?<!QU)[{_APOSTROPHES}]",
    *_CLITICS,
]

_INFIXES = [
    r"\.{2,}",
    r"-{2,}",
    rf"[^\w\s.,'’\-/·•∙:%+°&@#(){_GLUE}]",
    rf"\((?!{_ENDING}\))",
    r"(?<!\([esxESX])(?<!\(es)(?<!\(ES)\)",
    # A full stop without a space after it: "partir.Le président", 'fini.»Puis', "ONU.La".
    rf"(?<=[{_LOWER}0-9»”\")])\.(?=[{_UPPER}][{_LOWER}{_APOSTROPHES}.\s]|[{_UPPER}]$|[«“\"(\[])",
    rf"(?<=[{_UPPER}]{{2}})\.(?=[{_UPPER}][{_LOWER}])",
    # What an extraction glued behind a sentence: a post that begins with an emoji, a line in capitals.
    rf"(?<=[{_LOWER}0-9»”\")])[.!?](?=[{EMOJI}])",
    rf"(?<=[{_LOWER}]{{2}})\.(?=[{_UPPER}]{{3}})",
    rf"(?<={_LETTER}),(?=\w)",
    rf"(?<=[0-9]),(?={_LETTER})",
    rf"(?<={_LETTER}):(?={_LETTER}|[0-9«“\"])",
    rf"(?<={_LETTER})/(?={_LETTER})",
    r"(?<=[0-9])[+](?=[0-9])",
    # An elided word after a mark that is split here: "partir.L'Italie". Elsewhere elision is a prefix: "Val-d'Oise" is one word.
    rf"(?<=[^\w\-][cdjlmnstCDJLMNST][{_APOSTROPHES}])(?=[{_VOWEL}])",
    rf"(?<=[^\w\-][qQ]u[{_APOSTROPHES}])(?=[{_VOWEL}])",
]


def _special_cases() -> dict[str, list[dict[int, str]]]:
    """Return the strings that are never split further, in the shapes they take at the start of a sentence or a headline."""
    cases: dict[str, list[dict[int, str]]] = {}
    for word in words.WHOLE:
        for shape in {word, word[0].upper() + word[1:], word.upper()}:
            cases[shape] = [{ORTH: shape}]
    for word in words.WHOLE_AS_WRITTEN:
        cases[word] = [{ORTH: word}]
    return cases


class FrenchNewsTokenizer(NewsTokenizer):
    """spaCy's tokenizer with the rules of this module."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__(
            vocab,
            rules=_special_cases(),
            prefix_search=compile_prefix_regex(_PREFIXES).search,
            suffix_search=compile_suffix_regex(_SUFFIXES).search,
            infix_finditer=compile_infix_regex(_INFIXES).finditer,
            url_match=URL_MATCH,
        )


@registry.tokenizers("recoupe.fr.tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], FrenchNewsTokenizer]:
    """Return the maker of the tokenizer that spaCy's configuration names."""

    def make(nlp: Language) -> FrenchNewsTokenizer:
        return FrenchNewsTokenizer(nlp.vocab)

    return make
