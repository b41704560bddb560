"""Whom pronouns and descriptions mean, for events: the speaker for "je", else the coreference of the report."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from recoupe.annotate.coreference import Cast, Reference
from recoupe.annotate.event.grammar import case_of, clause_doer
from recoupe.annotate.event.individuals import individuals, remember
from recoupe.annotate.event.sides import Resolver
from recoupe.annotate.event.speakers import Speakers
from recoupe.lang.fr import event_words as words
from recoupe.model import Annotations, Report

_WIDTH = 8


def resolver(doc: Doc, report: Report, found: Annotations, speakers: Speakers) -> Resolver:
    """The function that says whom a pronoun, a possessive or a description means; None where two readings remain."""
    cast = Cast(report.text, doc, found.mentions, dct=found.dct)
    people = {mention.name for mention in found.mentions if mention.type == "PER"}
    first_seen: dict[str, int] = {}
    for mention in found.mentions:
        first_seen.setdefault(mention.name, mention.start)
    for told in found.attributions:
        if told.source is not None and told.speaker is not None:
            source = report.text[told.source[0] : told.source[1]]
            cast.spoke(told.source[0], Reference(told.speaker, (), told.speaker in people), source)
    nameless = individuals(doc)
    remember(cast, doc, nameless)

    def resolve(token: Token) -> str | None:
        word = token.lower_
        if token.i in nameless:
            return nameless[token.i]
        if word in words.FIRST:
            told = speakers.attribution(token.idx)
            return told.speaker if told is not None else None
        if token.pos_ in ("PRON", "DET"):
            if word in words.PLURALS:
                return None
            form = words.AS_SUBJECT.get(word) if word != words.HIM or not case_of(token) else words.HE
            return cast.pronoun(form, token.idx, barred=_own_clause(token)).name if form else None
        if word in words.LAST and token.i and token.nbor(-1).lower_ in words.THESE:
            return cast.phrase(token.nbor(-1).idx, token.idx + len(token)).name
        first = token.left_edge if token.i - token.left_edge.i < _WIDTH else token
        if first.pos_ != "DET" or first.lower_ not in words.THE_ONE or "Plur" in token.morph.get("Number", []):
            return None
        last = token
        for child in token.rights:
            if child.dep_ in ("amod", "nmod") and child.right_edge.i - token.i < _WIDTH:
                last = child.right_edge
            else:
                break
        reference = cast.phrase(first.idx, last.idx + len(last))
        known = reference.person and first_seen.get(reference.name or "", len(report.text)) < token.idx
        return reference.name if known else None

    return resolve


def _own_clause(token: Token) -> list[tuple[int, int]]:
    """The span of the subject of the clause in which a pronoun is a complement: it means somebody else."""
    doer = clause_doer(token) if token.pos_ == "PRON" else None
    if doer is None:
        return []
    subject = token.doc[doer]
    return [(subject.left_edge.idx if subject.i - subject.left_edge.i < _WIDTH else subject.idx, subject.idx + len(subject))]
