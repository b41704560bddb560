"""Writing the training and tuning documents of both halves, with their variants."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from recoupe.lang.fr import register
from training import cues_fr
from training.augment import QUOTE_STYLES, MentionBank, Record, swap_names, vary_capitals, vary_quotes
from training.convert import entity_doc, save, treebank_docs
from training.corpora import SYNTAX_DEV, SYNTAX_TRAIN, EntityCorpus, source_of
from training.harmonise import ObliqueLabels, harmonised
from training.namebank import NameBank
from training.realign import realigned
from training.treebank_variants import Habits, Sentence, document, sentences_of, vary_document, without_stop

SEED = 20190327
SYNTAX_VARIANTS = 3
NAME_VARIANTS = 2
# Sources of other years and other subjects than the press corpus: few, so they count more.
REPEATED = {"Wikinews": 2, "franceinfo": 2}
_LONGEST_GROUP = 16
HABITS = Habits(quotes=QUOTE_STYLES[:5], quoting=cues_fr.quote_with_cue)


def blank() -> Language:
    """An empty pipeline: the tokeniser only."""
    register()
    return spacy.blank("fr_news")


def prepare_syntax(data: Path, out: Path) -> int:
    """Write the treebanks' documents: as they are, and in variants; return how many there are to train on."""
    nlp = blank()
    rng = random.Random(SEED)
    names = NameBank()
    docs: list[Doc] = []
    treebanks = _treebanks(data, nlp)
    for variant in range(1 + SYNTAX_VARIANTS):
        for sentences in treebanks:
            for group in groups(sentences, rng, fixed=variant == 0):
                docs.append(document(nlp.vocab, vary_document(group, HABITS, names, rng) if variant else group))
    return _save_syntax(docs, data, out)


def prepare_syntax_again(data: Path, out: Path) -> int:
    """Write what the second pass reads: mostly plain sentences in groups of any length, some without their full stop."""
    nlp = blank()
    rng = random.Random(SEED + 1)
    names = NameBank()
    docs: list[Doc] = []
    for sentences in _treebanks(data, nlp):
        docs += [document(nlp.vocab, group) for group in groups(sentences, rng, fixed=True)]
        docs += [document(nlp.vocab, group) for group in groups(sentences, rng, fixed=False)]
        for group in groups(sentences, rng, fixed=False):
            titles = [without_stop(sentence) if rng.random() < 0.15 else sentence for sentence in group]
            docs.append(document(nlp.vocab, titles))
        docs += [document(nlp.vocab, vary_document(group, HABITS, names, rng)) for group in groups(sentences, rng, fixed=False)]
    return _save_syntax(docs, data, out)


def _treebanks(data: Path, nlp: Language) -> list[list[Sentence]]:
    def tokenise(text: str) -> list[tuple[int, str, bool]]:
        return [(token.idx, token.text, bool(token.whitespace_)) for token in nlp.make_doc(text)]

    treebanks = [
        [realigned(sentence, tokenise) for doc in treebank_docs(data / "treebanks" / name) for sentence in sentences_of(doc)]
        for name in SYNTAX_TRAIN
    ]
    obliques = ObliqueLabels(sentence for sentences in treebanks for sentence in sentences)
    return [treebanks[0], *([harmonised(sentence, obliques) for sentence in sentences] for sentences in treebanks[1:])]


def _save_syntax(docs: list[Doc], data: Path, out: Path) -> int:
    save(docs, out / "syntax-train.spacy")
    save([doc for name in SYNTAX_DEV for doc in treebank_docs(data / "treebanks" / name)], out / "syntax-dev.spacy")
    return len(docs)


def groups(sentences: list[Sentence], rng: random.Random, *, fixed: bool) -> Iterator[list[Sentence]]:
    """Sentences by tens where `fixed`, else by numbers drawn at random."""
    start = 0
    while start < len(sentences):
        size = 10 if fixed else rng.randint(1, _LONGEST_GROUP)
        yield sentences[start : start + size]
        start += size


def prepare_names(corpus: EntityCorpus, out: Path) -> int:
    """Write the named-entity documents: as they are, in other typography, with other names; return how many to train on."""
    nlp = blank()
    rng = random.Random(SEED)
    names, mentions = NameBank(), MentionBank()
    for record in corpus.train:
        mentions.add(record)

    def doc(record: Record) -> Doc:
        return entity_doc(nlp, record)[0]

    docs: list[Doc] = []
    for record in corpus.train:
        for _ in range(REPEATED.get(source_of(record), 1)):
            docs.append(doc(record))
            docs.append(doc(_typography(record, rng)))
            docs += [doc(_typography(swap_names(record, names, mentions, rng), rng)) for _ in range(NAME_VARIANTS)]
    save(docs, out / "names-train.spacy")
    save([doc(record) for record in corpus.dev], out / "names-dev.spacy")
    return len(docs)


def _typography(record: Record, rng: random.Random) -> Record:
    return vary_capitals(vary_quotes(record, rng), rng)
