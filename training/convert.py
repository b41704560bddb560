"""Turning the treebanks and the named-entity texts into spaCy documents."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training.converters.conllu_to_docs import conllu_to_docs

from recoupe.lang.characters import plain_characters

SENTENCES_PER_DOC = 10


def treebank_docs(path: Path, *, sentences_per_doc: int = SENTENCES_PER_DOC) -> list[Doc]:
    """Read a CoNLL-U file into documents of several sentences, contracted words ("du", "aux") being one token.

    The conversion is spaCy's (``spacy convert --merge-subtokens``), except that a contracted word has the lemma of its
    preposition: "du" is "de", not "de le".
    """
    text = path.read_text(encoding="utf-8")
    docs = list(conllu_to_docs(text, n_sents=sentences_per_doc, merge_subtokens=True, no_print=True))  # type: ignore[no-untyped-call]
    return [_cleaned(doc) for doc in docs]


def _cleaned(doc: Doc) -> Doc:
    """Return the document in the characters that the tokeniser hands out, with the lemmas of contracted words shortened."""
    text = plain_characters(doc.text)
    lemmas = [t.lemma_ if " " in t.text else t.lemma_.split(" ")[0] for t in doc]
    return Doc(
        doc.vocab,
        words=[text[t.idx : t.idx + len(t)] for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        lemmas=lemmas,
        pos=[t.pos_ for t in doc],
        morphs=[str(t.morph) for t in doc],
        heads=[t.head.i for t in doc],
        deps=[t.dep_ for t in doc],
        sent_starts=[bool(t.is_sent_start) for t in doc],
    )


def entity_records(path: Path) -> Iterator[dict[str, Any]]:
    """Read the named-entity file, one record a document: id, outlet, published, text, ents (start, end, label)."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def entity_doc(nlp: Language, record: dict[str, Any]) -> tuple[Doc, list[str]]:
    """Return a document with its entities, and the entities that do not begin and end where tokens do.

    Those are left unknown (neither entity nor outside) rather than guessed.
    """
    doc = nlp.make_doc(record["text"])
    spans: list[Span] = []
    lost: list[str] = []
    unknown: set[int] = set()
    for start, end, label in record["ents"]:
        span = doc.char_span(start, end, label=label)
        if span is None:
            lost.append(record["text"][max(0, start - 10) : end + 10])
            around = doc.char_span(start, end, alignment_mode="expand")
            unknown |= set(range(around.start, around.end)) if around is not None else set()
        else:
            spans.append(span)
    taken = {i for span in spans for i in range(span.start, span.end)}
    doc.set_ents(spans, missing=[doc[i : i + 1] for i in sorted(unknown - taken)], default="outside")
    return doc, lost


def save(docs: list[Doc], path: Path) -> None:
    """Write documents in spaCy's binary format."""
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=docs, store_user_data=False).to_disk(path)
