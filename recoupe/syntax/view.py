"""A parsed report as plain objects: what spaCy's Doc, Token and Span say, read once, under the same names.

spaCy makes a token anew each time that one is asked for and looks its words up each time; the layers ask millions of times. A
view is made once a report (`view_of`) and shared by all of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final, overload

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc as Parse

_KEPT: Final = "recoupe view"
"""Under this key a parse keeps its view."""

_COLUMNS: Final[list[int | str]] = [
    "IDX", "LOWER", "LEMMA", "POS", "DEP", "MORPH", "HEAD", "SENT_START", "ENT_TYPE", "ENT_IOB", "ORTH", "SPACY", "IS_PUNCT",
]  # fmt: skip
_INSIDE, _BEGINS = 1, 3
"""How a parse marks the words of a name, its first one by itself."""
_HALF, _WHOLE = 1 << 63, 1 << 64


class Morph:
    """The features of a word."""

    __slots__ = ("_values",)

    def __init__(self, told: str) -> None:
        parts = (part.partition("=") for part in told.split("|") if "=" in part)
        self._values = {name: values.split(",") for name, _, values in parts}

    def get(self, name: str, default: list[str] | None = None) -> list[str]:
        """The values of a feature ("VerbForm": "Fin"); the default, or none, where the word lacks it."""
        return self._values.get(name, [] if default is None else default)


@cache
def _morph(told: str) -> Morph:
    """The features told so, read once a process: a language has some hundreds."""
    return Morph(told)


class Token:
    """A word of a parse. `i` is its number, `idx` its first code point; `head` of a root is itself."""

    __slots__ = (
        "_edges", "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_punct", "is_sent_start", "lefts", "lemma_",
        "lower_", "morph", "pos_", "rights", "text",
    )  # fmt: skip

    def __init__(
        self,
        doc: Doc,
        i: int,
        idx: int,
        text: str,
        lower: str,
        lemma: str,
        pos: str,
        dep: str,
        morph: Morph,
        starts: bool,
        ent: str,
        punct: bool,
    ) -> None:
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text = text
        self.lower_ = lower
        self.lemma_ = lemma
        self.pos_ = pos
        self.dep_ = dep
        self.morph = morph
        self.is_sent_start = starts
        self.ent_type_ = ent
        self.is_punct = punct
        """Whether it is punctuation alone, as spaCy sees it."""
        self.head: Token = self
        self.lefts: Sequence[Token] = ()
        self.rights: Sequence[Token] = ()
        self.children: Sequence[Token] = ()
        """Those that hang on the word, before it and behind it, in order."""
        self._edges: tuple[int, int] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def left_edge(self) -> Token:
        """The first word of all that hang on this one, or itself."""
        return self.doc.tokens[(self._edges or self._reach())[0]]

    @property
    def right_edge(self) -> Token:
        """The last one."""
        return self.doc.tokens[(self._edges or self._reach())[1]]

    def _reach(self) -> tuple[int, int]:
        low = high = self.i
        open_ones = [*self.children]
        while open_ones:
            token = open_ones.pop()
            first, last = token._edges or (token.i, token.i)
            low, high = first if first < low else low, last if last > high else high
            if token._edges is None:
                open_ones.extend(token.children)
        self._edges = low, high
        return self._edges

    @property
    def subtree(self) -> Iterator[Token]:
        """This word and all that hang on it, those on its left first."""
        open_ones: list[tuple[Token, bool]] = [(self, False)]
        while open_ones:
            token, seen = open_ones.pop()
            if seen or not token.children:
                yield token
                continue
            open_ones += [(child, False) for child in reversed(token.rights)]
            open_ones.append((token, True))
            open_ones += [(child, False) for child in reversed(token.lefts)]

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """Whether another word hangs on this one, over however many."""
        if self.doc is not other.doc:
            return False
        while other.head is not other:
            other = other.head
            if other is self:
                return True
        return False

    def nbor(self, step: int = 1) -> Token:
        """The word so many on; raises IndexError where there is none."""
        place = self.i + step
        if place < 0:
            raise IndexError(place)
        return self.doc.tokens[place]

    @property
    def sent(self) -> Span:
        """Its sentence."""
        return self.doc.sentence_at(self.i)

    @property
    def whitespace_(self) -> str:
        """The space behind it, if any."""
        end = self.idx + len(self.text)
        return self.doc.text[end : end + 1] if self.i + 1 == len(self.doc.tokens) or self.doc.starts[self.i + 1] > end else ""

    @property
    def is_space(self) -> bool:
        """Whether it is white space alone."""
        return self.text.isspace()

    @property
    def is_alpha(self) -> bool:
        """Whether it is letters alone."""
        return self.text.isalpha()


def _place(token: Token) -> int:
    return token.i


class Span:
    """Words from one to before another."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = max(start, end)
        self.label_ = label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | Sequence[Token]:
        return self.doc.tokens[self.start : self.end][at]

    @property
    def start_char(self) -> int:
        """First code point."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Code point behind the last word."""
        if self.end <= self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as the parse has them."""
        return self.doc.text[self.start_char : self.end_char]


class Doc:
    """A parsed report. `starts` and `lows` are the first code point and the small letters of each word."""

    def __init__(self, parse: Parse) -> None:
        self.text = ""
        self.user_data: dict[Any, Any] = {}
        """What layers keep for one another."""
        self.is_parsed = self.has_sentences = False
        self.tokens: list[Token] = []
        self.starts: list[int] = []
        self.lows: list[str] = []
        self.ents: list[Span] = []
        self._read(parse)
        self._begins = [token.i for token in self.tokens if token.is_sent_start or not token.i]
        ends = [*self._begins[1:], len(self.tokens)][: len(self._begins)]
        self.sents = [Span(self, begin, end) for begin, end in zip(self._begins, ends, strict=True)]

    def _read(self, parse: Parse) -> None:
        """The words and what hangs on what."""
        starts, *columns = parse.to_array(_COLUMNS).T.tolist()
        lows, lemmas, kinds, relations, forms, heads, marks, names, places, orths, spaced, punctuation = columns
        told = parse.vocab.strings
        spelled = _told(orths, told)
        self.text = "".join([word + " " if space else word for word, space in zip(spelled, spaced, strict=True)])
        self.is_parsed, self.has_sentences = not starts or any(relations), len(starts) < 2 or any(marks[1:])
        morphs = {key: _morph(told[key] if key else "") for key in set(forms)}
        self.starts, self.lows = starts, _told(lows, told)
        self.tokens = list(
            map(
                Token,
                repeat(self),
                range(len(starts)),
                starts,
                spelled,
                self.lows,
                _told(lemmas, told),
                _told(kinds, told),
                _told(relations, told),
                [morphs[key] for key in forms],
                [mark == 1 for mark in marks],
                _told(names, told),
                map(bool, punctuation),
            )
        )
        self._hang(heads)
        self.ents = self._entities(places)

    def _entities(self, places: Sequence[int]) -> list[Span]:
        """The names by how each word stands in one. spaCy's own list makes a token of each word once more."""
        found: list[Span] = []
        for i, place in enumerate(places):
            if place == _INSIDE and found and found[-1].end == i:
                found[-1].end = i + 1
            elif place in (_INSIDE, _BEGINS) and self.tokens[i].ent_type_:
                found.append(Span(self, i, i + 1, self.tokens[i].ent_type_))
        return found

    def _hang(self, heads: Sequence[int]) -> None:
        """Gives each word its head, as so many words on, and each head what hangs on it."""
        tokens = self.tokens
        hanging: dict[int, list[Token]] = {}
        for token, step in zip(tokens, heads, strict=True):
            if step:
                place = token.i + (step - _WHOLE if step >= _HALF else step)
                token.head = tokens[place]
                hanging.setdefault(place, []).append(token)
        for place, children in hanging.items():
            token = tokens[place]
            at = bisect_left(children, place, key=_place)
            token.children, token.lefts, token.rights = children, children[:at], children[at:]

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.tokens))
            return Span(self, start, end)
        return self.tokens[at]

    def sentence_at(self, place: int) -> Span:
        """The sentence of a word."""
        return self.sents[bisect_right(self._begins, place) - 1]

    def covering(self, start: int, end: int) -> Span | None:
        """The words that stand between two code points, whole where they begin or end outside; None where there are none."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end)
        return Span(self, first, last) if first < last else None


def _told(keys: Sequence[int], names: StringStore) -> list[str]:
    """The strings of keys, each looked up once; 0 stands for none."""
    known = {key: names[key] if key else "" for key in set(keys)}
    return [known[key] for key in keys]


def view_of(parse: Parse | Doc) -> Doc:
    """The view of a parse, made once and kept with it; a view is its own."""
    if isinstance(parse, Doc):
        return parse
    kept: Doc | None = parse.user_data.get(_KEPT)
    if kept is None:
        kept = parse.user_data[_KEPT] = Doc(parse)
    return kept
