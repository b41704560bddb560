"""Quotations with their cue in French, written into treebanks that have few."""

from __future__ import annotations

import random
from dataclasses import replace

from training.namebank import NameBank
from training.treebank_variants import Sentence, Word, has_quotes, mark, shifted

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


def quote_with_cue(sentence: Sentence, style: tuple[str, str], names: NameBank, rng: random.Random) -> Sentence | None:
    """Make a plain statement a quotation with its cue: « ... », a déclaré la ministre Ada Roux."""
    end = sentence[-1].text
    root = next(i for i, w in enumerate(sentence) if w.head == i)
    if has_quotes(sentence) or end not in ".!?" or len(sentence) < 6 or sentence[root].pos not in ("VERB", "NOUN", "ADJ"):
        return None
    body = shifted(sentence, 1)
    if end == ".":
        body = body[:-1]
    body[-1] = replace(body[-1], space=len(style[1]) > 1)
    root += 1
    quoted = [mark(style[0].strip(), len(style[0]) > 1, root), *body]
    comma = rng.random() < 0.8
    quoted.append(mark(style[1].strip(), not comma, root))
    cue = _cue(names, rng)
    offset = len(quoted) + comma
    verb = offset + next(i for i, w in enumerate(cue) if w.head == i)
    if comma:
        quoted.append(mark(",", True, verb))
    cue = shifted(cue, offset)
    cue[verb - offset] = replace(cue[verb - offset], head=root, dep="parataxis:insert")
    cue[-1] = replace(cue[-1], space=False)
    return [*quoted, *cue, mark(".", True, root)]


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
