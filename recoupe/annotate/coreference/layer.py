"""Who is meant: every name, description and pronoun of a report that means one person, body or place, as chains.

    >>> from recoupe.annotate.coreference import find

Read once a report, in the order of the text, before attributions and events, which ask the chains (`meant.Meant`). Whoever is the
subject of a verb of speech is remembered as having spoken. Descriptions go to whoever bears the office, by rules (`cast.py`);
pronouns and possessives to the likeliest of all told of before (`choice.py`). Where nobody is likely enough, nobody is chosen:
the chain then has no name and lists those who may be meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from recoupe.annotate.coreference.cast import Cast, cast_of
from recoupe.annotate.coreference.choice import Candidate, Choice, Place, candidates, chosen
from recoupe.annotate.coreference.memory import Reference
from recoupe.annotate.coreference.offices import described
from recoupe.lang.base import Language
from recoupe.lang.tables.coreference import CoreferenceTable
from recoupe.lang.tables.people import PeopleWords
from recoupe.model import Annotations, Chain, MentionType, Referring, Report, Span
from recoupe.syntax.noun_phrases import described_to
from recoupe.syntax.quotations import quotations
from recoupe.syntax.view import Doc, Token, view_of

if TYPE_CHECKING:
    from recoupe.model import Mention

_WIDTH = 8
"""A description reaches over so many words at most."""
_QUOTED = 4
"""A quotation of more words than this may hold people of its own; a shorter one is a name or a label."""
_LOOKED_AT = ("PRON", "DET", "NOUN", "ADJ")
_SURE = 0.93
"""Of descriptions that the rules resolve so many are right (docs/quality-events.md)."""
_AGREES = 0.7
"""How sure a pronoun is that goes to the nearest who agrees, in a language without weights."""

Kind = Literal["pronoun", "possessive", "description"]


class Asked(NamedTuple):
    """A passage to resolve: where it is, what kind, the form by which it agrees (a pronoun's), and what cannot be meant."""

    start: int
    end: int
    kind: Kind
    form: str
    token: Token


def find(doc: Doc, report: Report, found: Annotations, language: Language) -> tuple[Chain, ...]:
    """The chains of a report, in the order of their first passage; offsets in code points of `report.text`."""
    resolved = [(asked, choice) for asked, _, choice in read(view_of(doc), report.text, found, language.coreference)]
    return _chains(found.mentions, resolved)


def read(doc: Doc, text: str, found: Annotations, table: CoreferenceTable) -> Iterator[tuple[Asked, Sequence[Candidate], Choice]]:
    """Each passage that refers, in order: those who may be meant by a pronoun, and the choice."""
    cast = cast_of(doc, text, found, table.people)
    quoted = [
        (quotation.outer_start, quotation.outer_end)
        for quotation in quotations(text)
        if len(text[quotation.start : quotation.end].split()) > _QUOTED
    ]
    sentences = [sentence[0].idx for sentence in doc.sents]
    for asked in _in_order(doc, found, cast, table):
        barred = [(start, end) for start, end in quoted if not start <= asked.start < end]
        near: Sequence[Candidate] = ()
        if asked.kind == "description":
            choice = _described(cast, asked, barred)
        else:
            place, barred = place_of(asked, table), [*barred, *_own_clause(asked)]
            near = candidates(cast, place, sentences, barred) if table.weights is not None else ()
            choice = chosen(near, place, table.weights) if table.weights is not None else _nearest(cast, place, barred)
        if _speaks(asked.token, table):
            cast.spoke(asked.start, choice.reference, text[asked.start : asked.end] if asked.kind == "description" else "")
        yield asked, near, choice


def place_of(asked: Asked, table: CoreferenceTable) -> Place:
    """What is seen of a pronoun or a possessive."""
    form = table.subjects.get(asked.form) or table.objects.get(asked.form) or table.possessives[asked.form]
    return Place(asked.start, asked.form, form, asked.token.dep_.startswith("nsubj"))


def _described(cast: Cast, asked: Asked, barred: Sequence[Span]) -> Choice:
    found = cast.phrase(asked.start, asked.end, barred=barred)
    return Choice(found, _SURE if found.person else 0.0) if found.person or found.candidates else Choice(Reference(None), 0.0)


def _nearest(cast: Cast, place: Place, barred: Sequence[Span]) -> Choice:
    found = cast.meant(*place.agreement, place.start, barred=barred)
    return Choice(found, _AGREES if found.name is not None else 0.0)


def _in_order(doc: Doc, found: Annotations, cast: Cast, table: CoreferenceTable) -> Iterator[Asked]:
    """What is to be resolved, in order, while named speakers are remembered on the way."""
    named = {mention.start: mention for mention in found.mentions}
    for token in doc:
        mention = named.get(token.idx)
        if mention is not None:
            words = doc[token.i : bisect_left(doc.starts, mention.end)]
            if any(_speaks(word, table) for word in words):
                cast.spoke(mention.start, Reference(mention.name, (), mention.type == "PER"))
        elif token.pos_ in _LOOKED_AT:
            asked = _pronoun(token, table) or _description(token, cast.text, table, cast.words)
            if asked is not None:
                yield asked


def _speaks(token: Token, table: CoreferenceTable) -> bool:
    """Whether a word is the subject of a verb of speech, or what "selon" governs."""
    if token.dep_.startswith("nsubj") and token.dep_ != "nsubj:pass":
        return token.head.lemma_ in table.speaking
    return any(child.dep_ == "case" and child.lower_ in table.according for child in token.lefts)


def _pronoun(token: Token, table: CoreferenceTable) -> Asked | None:
    low = token.lower_
    if token.pos_ == "PRON" and token.dep_ != "expl:subj":
        if low in table.subjects and token.head.lemma_ not in table.impersonal:
            return Asked(token.idx, token.idx + len(token), "pronoun", low, token)
        if low in table.objects and token.dep_ in ("obj", "iobj"):
            return Asked(token.idx, token.idx + len(token), "pronoun", low, token)
    if token.pos_ == "DET" and low in table.possessives:
        return Asked(token.idx, token.idx + len(token), "possessive", low, token)
    return None


def _description(token: Token, text: str, table: CoreferenceTable, words: PeopleWords) -> Asked | None:
    """A noun for a person with a definite determiner, with the adjectives and complements that follow; `text` is the report's."""
    if token.pos_ not in ("NOUN", "ADJ"):
        return None
    opening = next((child for child in token.lefts if child.lower_ in table.definite | table.pointing), None)
    if opening is None or token.i - opening.i > _WIDTH or opening.lower_ in words.plural_contracted:
        return None
    last = described_to(token, _WIDTH)
    end = last.idx + len(last)
    raw = text[opening.idx : end]
    if described(raw, words) is None and token.lower_ not in table.latest:
        return None
    return Asked(opening.idx, end, "description", "", token)


def _own_clause(asked: Asked) -> list[Span]:
    """The subject of the clause in which a pronoun is a complement: it means somebody else."""
    token = asked.token
    if asked.kind != "pronoun" or token.dep_.startswith("nsubj"):
        return []
    verb = token.head
    subject = next((child for child in verb.children if child.dep_.startswith("nsubj") and child.i < verb.i), None)
    return [(subject.left_edge.idx, subject.idx + len(subject))] if subject is not None else []


def _chains(mentions: Sequence[Mention], resolved: Sequence[tuple[Asked, Choice]]) -> tuple[Chain, ...]:
    """One chain a name, and one of its own for each passage of which it is open who is meant."""
    named: dict[str, tuple[MentionType | None, list[int], list[Referring]]] = {}
    for index, mention in enumerate(mentions):
        named.setdefault(mention.name, (mention.type, [], []))[1].append(index)
    chains: list[Chain] = []
    for asked, (reference, sure) in resolved:
        if reference.name is None and not reference.candidates:
            continue
        referring = Referring(
            start=asked.start,
            end=asked.end,
            kind=asked.kind,
            candidates=tuple(name for name in reference.candidates if name != reference.name),
            made_by=f"{'rule' if asked.kind == 'description' else 'weighed'}:{asked.kind}",
            confidence=0.0 if reference.name is None else round(sure, 3),
        )
        if reference.name is None:
            chains.append(Chain(name=None, referring=(referring,)))
        else:
            named.setdefault(reference.name, (None, [], []))[2].append(referring)
    chains += [
        Chain(name=name, type=kind, mentions=tuple(indexes), referring=tuple(passages))
        for name, (kind, indexes, passages) in named.items()
    ]
    return tuple(sorted(chains, key=lambda chain: _first(chain, mentions)))


def _first(chain: Chain, mentions: Sequence[Mention]) -> int:
    places = [mentions[index].start for index in chain.mentions] + [passage.start for passage in chain.referring]
    return min(places)
