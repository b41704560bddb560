"""Clauses: one predicate with what belongs to it, the smallest passage that can be true or false.

Each word belongs to the nearest predicate above it in the parse. A clause's words may stand apart ("Le maire, qui était absent,
a répondu"): its passage is then the run that holds the predicate, joined with its subject's run where what stands between is
short. Heads of noun phrases without a verb (titles, lists) are predicates where nothing else is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from recoupe.annotate.clause.edges import begin
from recoupe.annotate.clause.passages import whole
from recoupe.annotate.furniture import Furniture
from recoupe.lang.base import Language
from recoupe.lang.tables.clauses import ClauseTable
from recoupe.lang.tables.event_grammar import Moods
from recoupe.model import Annotations, Clause, Report
from recoupe.syntax.mood import is_negated, status
from recoupe.syntax.verb_groups import PREDICATES, WITH_EXPLETIVE
from recoupe.syntax.view import Doc, Span, Token, view_of
from recoupe.text import CLOSING, OPENING, STRAIGHT

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
"""Parts of speech whose lemmas say what a clause is about."""

OWN_CLAUSE = frozenset({"ROOT", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "parataxis:insert"})
OF_A_NOUN = frozenset({"acl", "acl:relcl"})
NEAR = 30
"""Code points between a noun and the clause that says something of it over which its passage takes the noun in."""

LEAST_OF_PHRASE = 3
"""Content words of a phrase without a verb that is a clause of its own."""

LEAST_ALONE = 3
"""Content words of a clause without a subject that stands alone; a smaller one belongs to the clause that it depends on."""

OFTEN_NONE = frozenset({"advcl", "acl"})
"""Relations that hold a clause only with a verb: "aussi longtemps que nécessaire" is no clause of its own."""

QUOTED = 8
"""Tokens to a closing quote mark over which a passage still reaches, so that a short quotation is told whole."""

GAP = 60
"""Code points between the runs of one clause over which its passage reaches, whatever stands there."""

LONGEST = 320
"""Code points of a clause; longer ones are cut at commas: a passage that says one thing is shorter."""


def find(doc: Doc, report: Report, found: Annotations, language: Language) -> tuple[Clause, ...]:
    """The clauses of a report in the order of their beginnings; they may lie one within the other."""
    words = language.clauses
    if words is None:
        return ()
    furniture = Furniture(report.text, found.sentences, language.furniture)
    quoted = {start for said in found.attributions for start, _ in said.content}
    clauses = [clause for sentence in view_of(doc).sents for clause in _of_sentence(sentence, words, language.moods)]
    # a post that somebody is quoted with is told
    clauses = [c for c in clauses if not furniture.is_line(c.start) and (c.start in quoted or not furniture.is_post(c.start))]
    return tuple(sorted(clauses, key=lambda clause: (clause.start, clause.end)))


def _of_sentence(sentence: Span, words: ClauseTable, moods: Moods) -> Iterator[Clause]:
    members: dict[int, list[Token]] = {}
    heads: dict[int, Token] = {}
    for token in sentence.doc[begin(sentence) : sentence.end]:
        head = _predicate_of(token, heads, words)
        members.setdefault(head.i, []).append(token)
    _join_fragments(sentence.doc, members, heads, words)
    for index in sorted(members):
        yield from _clauses(sentence.doc.tokens[index], sorted(members[index], key=lambda t: t.i), words, moods)


def _join_fragments(doc: Doc, members: dict[int, list[Token]], heads: dict[int, Token], words: ClauseTable) -> None:
    """Gives what is too little to be told alone ("pour préparer sa défense") to the clause that it depends on, lowest first."""
    for index in sorted(members, key=lambda i: (-sum(1 for _ in doc.tokens[i].ancestors), i)):
        head = doc.tokens[index]
        if head.head.i == head.i or not _is_fragment(head, members[index], words):
            continue
        above = heads[head.head.i]
        while above.i not in members and above.head.i != above.i:
            above = heads[above.head.i]
        if above.i in members and above.i != index:
            members[above.i] += members.pop(index)


def _is_fragment(head: Token, members: Sequence[Token], words: ClauseTable) -> bool:
    """Whether a clause has few words that say something, and no subject of its own."""
    if sum(token.pos_ in CONTENT for token in members) >= LEAST_ALONE or head.dep_ == "xcomp" or head.lemma_ in words.telling:
        return False
    return not any(child.dep_ in WITH_EXPLETIVE and child.lower_ not in words.relative for child in head.children)


def _predicate_of(token: Token, known: dict[int, Token], words: ClauseTable) -> Token:
    """The nearest predicate above a token, itself included; `known` keeps the answers."""
    path: list[Token] = []
    while token.i not in known and not _is_predicate(token, words) and token.head.i != token.i:
        path.append(token)
        token = token.head
    answer = known.setdefault(token.i, token)
    for passed in path:
        known[passed.i] = answer
    return answer


def _is_predicate(token: Token, words: ClauseTable) -> bool:
    if token.dep_ in OWN_CLAUSE:
        if _is_complement(token):
            return False
        return token.dep_ not in OFTEN_NONE or token.pos_ in PREDICATES or any(c.dep_ in ("cop", "nsubj") for c in token.children)
    if token.dep_ == "conj" and token.pos_ in PREDICATES:
        return _stands_alone(token)
    if token.dep_ == "xcomp" and token.pos_ == "VERB":
        return token.head.lemma_.lower() in words.telling
    return token.dep_.startswith("obl") and _tells_another(token, words)


def _is_complement(verb: Token) -> bool:
    """Whether an infinitive only completes what it depends on ("dans le but de soutenir", "a promis d'aider")."""
    if verb.dep_ == "ROOT" or "Inf" not in verb.morph.get("VerbForm", []) or any(c.dep_ in WITH_EXPLETIVE for c in verb.children):
        return False
    return not any(c.dep_ in ("aux:tense", "aux:pass", "cop") for c in verb.children)


def _tells_another(noun: Token, words: ClauseTable) -> bool:
    """Whether a phrase with "après", "depuis" and the like tells something of its own ("après trois heures de pourparlers")."""
    if not any(child.dep_ == "case" and child.lower_ in words.before_another for child in noun.lefts):
        return False
    return sum(token.pos_ in CONTENT for token in noun.subtree) >= LEAST_OF_PHRASE


def _stands_alone(verb: Token) -> bool:
    """Whether a verb joined to another says something of its own: it has a subject, an object or a circumstance."""
    return any(child.dep_.split(":")[0] in ("nsubj", "obj", "obl", "ccomp", "xcomp", "iobj", "advmod") for child in verb.children)


def _clauses(head: Token, members: Sequence[Token], words: ClauseTable, moods: Moods) -> Iterator[Clause]:
    """The clause of one predicate; what stands far from it ("Âgé de 30 ans, …") is a passage of its own, without predicate."""
    doc = head.doc
    for first, last in _passages(head, _runs(members, words), words):
        holds = first <= head.i <= last and not _is_idle(head, words)
        if _length(doc, first, last) > LONGEST:
            first, last = _around(head if holds else doc.tokens[first], first, last, words)
        first, last = _trimmed(doc, first, last, words)
        if holds and first <= last:
            first = _with_antecedent(head, first)
        if first > 1 and doc.tokens[first].pos_ in ("ADP", "PRON") and _is_set_apart(doc, first - 1, words):
            first -= 1
        last = _to_closing_mark(doc, first, _without_antecedent(doc, first, last, words))
        # what stands before the members is the noun that the clause was joined to
        own = [*doc[first : members[0].i], *(t for t in members if first <= t.i <= last)]
        lemmas = tuple(t.lemma_.lower() for t in own if t.pos_ in CONTENT)
        if lemmas:
            clause = _clause(head if holds else None, doc, first, last, lemmas, words, moods)
            yield replace(clause, passage=_passage(head, (first, last), words))


def _passage(head: Token, own: tuple[int, int], words: ClauseTable) -> tuple[int, int]:
    """What is read of a clause, as code points; it holds the clause's own words."""
    doc = head.doc
    first, last = whole(head, own)
    start, stop = _trimmed(doc, first, last, words)
    first = min(max(start, begin(head.sent)), own[0])
    last = _to_closing_mark(doc, first, max(stop, own[1]))
    first, last = _with_marks(doc, first, last)
    return doc.tokens[first].idx, doc.tokens[last].idx + len(doc.tokens[last])


def _with_marks(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """The passage with the quote mark before it, or the straight one behind it, to which one within it belongs."""
    is_odd = _count(STRAIGHT, doc, first, last) % 2 == 1
    before = doc.tokens[first - 1].text if first > 0 else ""
    if (before in OPENING and before and _count(CLOSING, doc, first, last)) or (is_odd and before and before in STRAIGHT):
        return first - 1, last
    if is_odd and last + 1 < len(doc) and doc.tokens[last + 1].text in STRAIGHT:
        return first, last + 1
    return first, last


def _count(marks: str, doc: Doc, first: int, last: int) -> int:
    """How many of some marks stand between two tokens."""
    text, start, end = doc.text, doc.starts[first], doc.starts[last] + len(doc.tokens[last].text)
    return sum([text.count(mark, start, end) for mark in marks])


def _clause(
    head: Token | None, doc: Doc, first: int, last: int, lemmas: tuple[str, ...], words: ClauseTable, moods: Moods
) -> Clause:
    start, end = doc.tokens[first].idx, doc.tokens[last].idx + len(doc.tokens[last])
    if head is None:
        return Clause(start=start, end=end, lemmas=lemmas)
    subject = next((child for child in head.children if child.dep_ in WITH_EXPLETIVE and not _is_idle(child, words)), None)
    return Clause(
        start=start,
        end=end,
        lemmas=lemmas,
        predicate=head.lemma_.lower(),
        at=(head.idx, head.idx + len(head)),
        subject=(subject.idx, subject.idx + len(subject)) if subject is not None else None,
        negated=is_negated(head, moods),
        unreal=status(head, moods, verbal=head.pos_ in PREDICATES) in ("planned", "possible"),
    )


def _runs(members: Sequence[Token], words: ClauseTable) -> list[tuple[int, int]]:
    """The stretches of neighbouring tokens, as first and last index; marks and joining words alone are none."""
    runs: list[tuple[int, int]] = []
    for token in members:
        if runs and token.i == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], token.i)
        else:
            runs.append((token.i, token.i))
    doc = members[0].doc
    return [(first, last) for first, last in runs if any(not _is_idle(token, words) for token in doc.tokens[first : last + 1])]


def _passages(head: Token, runs: Sequence[tuple[int, int]], words: ClauseTable) -> list[tuple[int, int]]:
    """The runs, joined over what stands within the clause ("Le maire, qui était absent, a répondu"), as far as that is short."""
    doc = head.doc
    joined: list[tuple[int, int]] = []
    for first, last in runs:
        if joined and _is_within(head, joined[-1][1] + 1, first, words) and _length(doc, joined[-1][0], last) <= LONGEST:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _is_within(head: Token, start: int, stop: int, words: ClauseTable) -> bool:
    """Whether all words of a gap depend on the clause's predicate."""
    doc = head.doc
    return (
        all(_is_idle(doc.tokens[i], words) or head.is_ancestor(doc.tokens[i]) for i in range(start, stop))
        or _distance(doc, start - 1, stop) <= GAP
    )


def _without_antecedent(doc: Doc, first: int, last: int, words: ClauseTable) -> int:
    """The last token of a passage without a noun set apart for what follows ("depuis janvier, date | à laquelle …")."""
    return last - 2 if last - 2 > first and _is_set_apart(doc, last, words) else last


def _is_set_apart(doc: Doc, index: int, words: ClauseTable) -> bool:
    """Whether a word stands between a comma and a relative clause that says something of it."""
    behind = [doc.tokens[i].lower_ for i in range(index + 1, min(len(doc), index + 3))]
    return index > 0 and doc.tokens[index - 1].text == "," and any(word in words.relative for word in behind)


def _to_closing_mark(doc: Doc, first: int, last: int) -> int:
    """The last token of a passage that would end within a short quotation: its own end, or that of the quotation."""
    opened = _count(OPENING, doc, first, last)
    if not opened or opened <= _count(CLOSING, doc, first, last):
        return last
    for index in range(last + 1, min(len(doc), last + 1 + QUOTED)):
        if doc.tokens[index].text in CLOSING:
            return index
        if doc.tokens[index].text in OPENING or doc.tokens[index].is_sent_start:
            break
    return last


def _with_antecedent(head: Token, first: int) -> int:
    """Where a clause that says something of a noun before it begins with that noun ("la réunion prévue mardi")."""
    noun = head.head
    if head.dep_ not in OF_A_NOUN or noun.i >= first or _distance(head.doc, noun.i, first) > NEAR:
        return first
    return min([noun.i, *(child.i for child in noun.lefts if child.dep_ in ("det", "amod", "nummod") and noun.i - child.i <= 3)])


def _distance(doc: Doc, left: int, right: int) -> int:
    return int(doc.tokens[right].idx - doc.tokens[left].idx - len(doc.tokens[left]))


def _around(head: Token, first: int, last: int, words: ClauseTable) -> tuple[int, int]:
    """The part of a long clause around its predicate, grown from mark to mark while it stays short enough."""
    doc = head.doc
    marks = [first - 1, *(i for i in range(first, last + 1) if doc.tokens[i].text in words.marks), last + 1]
    before = [mark for mark in marks if mark < head.i] or [first - 1]
    after = [mark for mark in marks if mark > head.i] or [last + 1]
    low, high = len(before) - 1, 0
    while True:
        if high + 1 < len(after) and _length(doc, before[low] + 1, after[high + 1] - 1) <= LONGEST:
            high += 1
        elif low > 0 and _length(doc, before[low - 1] + 1, after[high] - 1) <= LONGEST:
            low -= 1
        else:
            return before[low] + 1, after[high] - 1


def _length(doc: Doc, first: int, last: int) -> int:
    return doc.tokens[last].idx + len(doc.tokens[last].text) - doc.starts[first]


def _trimmed(doc: Doc, first: int, last: int, words: ClauseTable) -> tuple[int, int]:
    """Without the marks, spaces and joining words at the ends."""
    tokens = doc.tokens
    while first <= last and _is_idle(tokens[first], words):
        first += 1
    while first <= last and _is_idle(tokens[last], words):
        last -= 1
    return first, last


def _is_idle(token: Token, words: ClauseTable) -> bool:
    return token.is_punct or token.lower_ in words.joining or token.is_space
