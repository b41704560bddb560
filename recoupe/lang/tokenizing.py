"""What the tokenisers of every language share: text made plain one character for one, very long runs in pieces, rules in code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Self

from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc

from recoupe.lang.characters import pieces, plain_characters


class NewsTokenizer(Tokenizer):  # type: ignore[misc]
    """spaCy's tokenizer for the rules that a subclass gives; they live in code, so nothing of them is written to disk."""

    def __call__(self, string: str) -> Doc:
        """Return a `Doc` whose token offsets are offsets of `string`."""
        docs: list[Doc] = [super(NewsTokenizer, self).__call__(piece) for piece in pieces(plain_characters(string))]
        if len(docs) == 1:
            return docs[0]
        words = [token.text for doc in docs for token in doc]
        return Doc(self.vocab, words=words, spaces=[bool(token.whitespace_) for doc in docs for token in doc])

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """Yield a `Doc` for each text."""
        for text in texts:
            yield self(text)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.vocab,)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return nothing: the rules are code."""
        return b""

    def from_bytes(self, bytes_data: bytes, *, exclude: Iterable[str] = ()) -> Self:
        """Return the tokenizer as it is: the rules are code."""
        return self

    def to_disk(self, path: str | Path, **kwargs: Any) -> None:
        """Write nothing: the rules are code."""

    def from_disk(self, path: str | Path, **kwargs: Any) -> Self:
        """Return the tokenizer as it is: the rules are code."""
        return self
