"""What is trained for which language: its treebanks, its named-entity documents, and the habits of its press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

    from spacy.language import Language
    from spacy.tokens import Doc

    from training.corpora import EntityCorpus
    from training.namebank import NameBank
    from training.treebank_variants import Sentence

    Quoting = Callable[[Sentence, tuple[str, str], NameBank, random.Random], Sentence | None]


@dataclass(frozen=True, kw_only=True)
class Kit:
    """How one language's pipeline is made.

    `pack` is the module of the language. Paths of treebanks are below the data folder. `sentences` reads a treebank into the
    tokens of Recoupe, with its labels in the conventions of the first one; `documents` reads one to measure on. `entities`
    splits the named-entity documents. `quotes` are the ways to write the two marks of a quotation, and `quoting` makes a plain
    statement a quotation with its cue. `names` says how names of the training texts are exchanged for others.
    """

    code: str
    pack: str
    licence: str
    description: str
    syntax_train: tuple[str, ...]
    syntax_dev: tuple[str, ...]
    syntax_test: tuple[str, ...]
    sentences: Callable[[Path, Language, tuple[str, ...]], list[list[Sentence]]]
    documents: Callable[[Path, Language], list[Doc]]
    entities: Callable[[Path, Path | None], EntityCorpus]
    vectors: Callable[[Path, Path | None, Path, EntityCorpus], None]
    quotes: tuple[tuple[str, str], ...]
    quoting: Quoting
    bare_capitals: dict[int, int]
    name_variants: int = 2
    syntax_variants: int = 3
    width: dict[str, int]

    @property
    def spacy_language(self) -> str:
        """The name of the language in spaCy's registry."""
        return f"{self.code}_news"

    @property
    def pipeline(self) -> Path:
        """Where the trained pipeline lies."""
        path: Path = import_module(self.pack).PIPELINE_PATH
        return path

    def blank(self) -> Language:
        """An empty pipeline: the tokeniser only."""
        import spacy

        self.register()
        return spacy.blank(self.spacy_language)

    def register(self) -> None:
        """Make spaCy know the parts of the language."""
        import_module(self.pack).register()


def kit(code: str) -> Kit:
    """The kit of a language."""
    found: Kit = import_module(f"training.kit_{code}").KIT
    return found
