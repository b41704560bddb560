"""Making the three treebanks agree, and giving their clean sentences the shapes that sentences have in newspapers."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.augment import QUOTE_STYLES
from training.namebank import NameBank

# Cues of quotations, our own: auxiliary and participle, or one finite form.
_PARTICIPLES = (
    "déclaré", "affirmé", "indiqué", "expliqué", "précisé", "ajouté", "annoncé", "souligné", "estimé", "assuré", "dit",
    "confié", "lancé", "réagi", "rappelé", "averti", "dénoncé", "insisté", "martelé", "jugé", "regretté", "promis",
    "plaidé", "commenté", "répondu", "admis", "reconnu", "tweeté", "écrit", "poursuivi", "conclu",
)  # fmt: skip
_LEMMAS = {
    "dit": "dire", "promis": "promettre", "répondu": "répondre", "admis": "admettre", "reconnu": "reconnaître",
    "écrit": "écrire", "poursuivi": "poursuivre", "conclu": "conclure", "réagi": "réagir", "averti": "avertir",
}  # fmt: skip
_PRESENTS = {
    "affirme": "affirmer", "explique": "expliquer", "estime": "estimer", "indique": "indiquer", "précise": "préciser",
    "ajoute": "ajouter", "assure": "assurer", "souligne": "souligner", "déclare": "déclarer", "raconte": "raconter",
    "juge": "juger", "rappelle": "rappeler", "regrette": "regretter", "dit": "dire", "prévient": "prévenir",
    "écrit": "écrire", "confie": "confier", "lance": "lancer", "résume": "résumer", "poursuit": "poursuivre",
    "dénonce": "dénoncer",
}  # fmt: skip
_OFFICES = (
    ("le", "ministre"), ("la", "ministre"), ("le", "porte-parole"), ("la", "porte-parole"), ("le", "président"),
    ("la", "présidente"), ("le", "maire"), ("la", "maire"), ("le", "directeur"), ("le", "procureur"), ("le", "préfet"),
    ("le", "syndicat"), ("le", "gouvernement"), ("la", "police"), ("le", "parquet"), ("une", "source"),
    ("le", "communiqué"), ("un", "témoin"),
)  # fmt: skip
_FEATS = {"m": "Gender=Masc|Number=Sing", "f": "Gender=Fem|Number=Sing"}


@dataclass(frozen=True)
class Word:
    """One token of a treebank sentence; `head` is a position in the sentence, its own for the root."""

    text: str
    space: bool
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str


Sentence = list[Word]


def sentences_of(doc: Doc) -> list[Sentence]:
    """Take a document apart."""
    return [
        [Word(t.text, bool(t.whitespace_), t.lemma_, t.pos_, str(t.morph), t.head.i - sent.start, t.dep_) for t in sent]
        for sent in doc.sents
    ]


def document(vocab: Vocab, sentences: list[Sentence]) -> Doc:
    """Put sentences together as one document."""
    words: list[Word] = []
    heads: list[int] = []
    starts: list[bool | int | None] = []
    for sentence in sentences:
        for i, word in enumerate(sentence):
            heads.append(len(words) - i + word.head)
            words.append(word)
            starts.append(i == 0)
    return Doc(
        vocab,
        words=[w.text for w in words],
        spaces=[w.space for w in words],
        lemmas=[w.lemma for w in words],
        pos=[w.pos for w in words],
        morphs=[w.feats for w in words],
        heads=heads,
        deps=[w.dep for w in words],
        sent_starts=starts,
    )


def vary_document(sentences: list[Sentence], names: NameBank, rng: random.Random) -> list[Sentence]:
    """Write a document's sentences as a newspaper might: other quote marks, paragraphs, quotations with their cue, headlines."""
    style = rng.choice(QUOTE_STYLES[:5])
    paragraph = rng.choice((0.0, 0.0, 0.15, 0.4, 1.0))
    out = []
    for sentence in sentences:
        varied = restyle_quotes(sentence, style)
        draw = rng.random()
        if draw < 0.06 and (quoted := quote_with_cue(varied, style, names, rng)):
            varied = quoted
        elif draw < 0.08 and not _has_quotes(varied):
            varied = _wrap(varied, style)
        elif draw < 0.10:
            varied = [replace(w, text=w.text.upper()) if len(w.text.upper()) == len(w.text) else w for w in varied]
        if rng.random() < 0.15:
            varied = [replace(w, text=w.text.translate(_BARE_CAPITALS)) for w in varied]
        if rng.random() < 0.05:
            varied = without_stop(varied)
        if rng.random() < paragraph:
            varied = _end_paragraph(varied, rng)
        elif not varied[-1].space:
            varied = [*varied[:-1], replace(varied[-1], space=True)]
        out.append(varied)
    return out


_BARE_CAPITALS = str.maketrans("ÉÈÊÀÂÎÔÇ", "EEEAAIOC")


def _has_quotes(sentence: Sentence) -> bool:
    return any(w.text in '«»“”"' for w in sentence)


def restyle_quotes(sentence: Sentence, style: tuple[str, str]) -> Sentence:
    """Write the quote marks of a sentence in one style, spacing included."""
    out = list(sentence)
    opened = False
    for i, word in enumerate(sentence):
        if word.text not in ("«", "»", "“", "”", '"'):
            continue
        opens = word.text in "«“" or (word.text == '"' and not opened)
        opened = opens
        mark = style[0 if opens else 1]
        if opens:
            out[i] = replace(out[i], text=mark.strip(), space=len(mark) > 1)
        else:
            out[i] = replace(out[i], text=mark.strip())
            if i:
                out[i - 1] = replace(out[i - 1], space=len(mark) > 1)
    return out


def _mark(text: str, space: bool, head: int) -> Word:
    return Word(text, space, text, "PUNCT", "", head, "punct")


def _shifted(sentence: Sentence, by: int) -> Sentence:
    return [replace(w, head=w.head + by) for w in sentence]


def _wrap(sentence: Sentence, style: tuple[str, str]) -> Sentence:
    root = next(i for i, w in enumerate(sentence) if w.head == i) + 1
    body = _shifted(sentence, 1)
    body[-1] = replace(body[-1], space=len(style[1]) > 1)
    return [_mark(style[0].strip(), len(style[0]) > 1, root), *body, _mark(style[1].strip(), True, root)]


def quote_with_cue(sentence: Sentence, style: tuple[str, str], names: NameBank, rng: random.Random) -> Sentence | None:
    """Make a plain statement a quotation with its cue: « ... », a déclaré la ministre Ada Roux."""
    end = sentence[-1].text
    root = next(i for i, w in enumerate(sentence) if w.head == i)
    if _has_quotes(sentence) or end not in ".!?" or len(sentence) < 6 or sentence[root].pos not in ("VERB", "NOUN", "ADJ"):
        return None
    body = _shifted(sentence, 1)
    if end == ".":
        body = body[:-1]
    body[-1] = replace(body[-1], space=len(style[1]) > 1)
    root += 1
    quoted = [_mark(style[0].strip(), len(style[0]) > 1, root), *body]
    comma = rng.random() < 0.8
    quoted.append(_mark(style[1].strip(), not comma, root))
    cue = _cue(names, rng)
    offset = len(quoted) + comma
    verb = offset + next(i for i, w in enumerate(cue) if w.head == i)
    if comma:
        quoted.append(_mark(",", True, verb))
    cue = _shifted(cue, offset)
    cue[verb - offset] = replace(cue[verb - offset], head=root, dep="parataxis:insert")
    cue[-1] = replace(cue[-1], space=False)
    return [*quoted, *cue, _mark(".", True, root)]


def _cue(names: NameBank, rng: random.Random) -> Sentence:
    """A verb of saying and its subject, the verb first: "a déclaré M. Roux", "a-t-elle dit", "précise la ministre"."""
    if rng.random() < 0.55:
        participle = rng.choice(_PARTICIPLES)
        lemma = _LEMMAS.get(participle, participle[:-1] + "er")
        aux = Word("a", True, "avoir", "AUX", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", 1, "aux:tense")
        verb = Word(participle, True, lemma, "VERB", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part", 1, "ROOT")
        words = [aux, verb]
        if rng.random() < 0.3:
            pronoun, gender = rng.choice((("-t-il", "Masc"), ("-t-elle", "Fem")))
            feats = f"Gender={gender}|Number=Sing|Person=3|PronType=Prs"
            lemma = pronoun[3:] if gender == "Masc" else "lui"
            subject = Word(pronoun, True, lemma, "PRON", feats, 2, "nsubj")
            return [replace(aux, space=False, head=2), subject, replace(verb, head=2)]
    else:
        form, lemma = rng.choice(sorted(_PRESENTS.items()))
        words = [Word(form, True, lemma, "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", 0, "ROOT")]
    return [*words, *_speaker(len(words), len(words) - 1, names, rng)]


def _speaker(start: int, verb: int, names: NameBank, rng: random.Random) -> Sentence:
    """A subject: a name, a civility and a surname, an office, an office and a name."""
    draw = rng.random()
    person = names.person(rng)
    if draw < 0.4:
        return _name(f"{person.given} {person.surname}", start, verb, "nsubj")
    if draw < 0.65:
        civility, feats = rng.choice((("M.", "Masc"), ("M.", "Masc"), ("Mme", "Fem")))
        lemma = "monsieur" if civility == "M." else "madame"
        head = Word(civility, True, lemma, "NOUN", f"Gender={feats}|Number=Sing", verb, "nsubj")
        return [head, *_name(person.surname, start + 1, start, "nmod")]
    article, noun = rng.choice(_OFFICES)
    feats = _FEATS["f" if article in ("la", "une") else "m"]
    definite = "Ind" if article in ("un", "une") else "Def"
    lemma = "un" if definite == "Ind" else "le"
    office = [
        Word(article, True, lemma, "DET", f"Definite={definite}|{feats}|PronType=Art", start + 1, "det"),
        Word(noun, True, noun, "NOUN", feats, verb, "nsubj"),
    ]
    if draw > 0.8 and definite == "Def":
        office += _name(f"{person.given} {person.surname}", start + 2, start + 1, "nmod")
    return office


def _name(name: str, start: int, head: int, dep: str) -> Sentence:
    """The words of a name, the first governing the rest; a name that the tokeniser would split is not asked for."""
    parts = [part for part in name.replace("'", "").split() if part]
    return [Word(part, True, part, "PROPN", "", start if i else head, "flat:name" if i else dep) for i, part in enumerate(parts)]


def without_stop(sentence: Sentence) -> Sentence:
    """Leave the full stop out, as titles do: what follows, even on the same line, is another sentence."""
    last = len(sentence) - 1
    if sentence[last].text != "." or last < 2 or any(w.head == last for w in sentence[:last]):
        return sentence
    return [*sentence[: last - 1], replace(sentence[last - 1], space=True)]


def _end_paragraph(sentence: Sentence, rng: random.Random) -> Sentence:
    """End the sentence with a line break, as a headline without its full stop now and then."""
    body = list(without_stop(sentence) if rng.random() < 0.15 else sentence)
    spaced = rng.random() < 0.25
    body[-1] = replace(body[-1], space=spaced)
    breaks = "\n" if spaced else rng.choice(("\n", "\n\n"))
    return [*body, Word(breaks, False, breaks, "SPACE", "", len(body) - 1, "dep")]
