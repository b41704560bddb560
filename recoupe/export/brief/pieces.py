"""The passage that stands for a fact: whole enough to be read alone, and in words that other origins use too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recoupe.export.brief.grammar import pared, stands_alone
from recoupe.export.brief.tellings import Chain, Telling
from recoupe.export.page_context import Source
from recoupe.export.speakers import table_of
from recoupe.lang.tables.brief import BriefTable
from recoupe.model import Clause, Quantity, Span
from recoupe.text import fold, overlap

SENTENCE_CHARACTERS = 84
REPEATED_CHARACTERS = 130
LEAST_SHARED = 2
"""Words that another origin must share with a passage for it to stand for a fact."""
LEAST_SHARE = 0.4
LEAST_WORDS = 4
STEM = 6
AUXILIARY = 5
"""Letters of a word that may stand between a pronoun and its verb (\"l'a dit\", \"lui ont dit\"), at the most."""

QUOTES = (("«", "»"), ("“", "”"), ("(", ")"))

_WORD = re.compile(r"[^\W_]{3,}|\d+")
_ASIDE = re.compile(r"\A\s?,[^,.;:!?\n]{1,50},")
_BEGINS = frozenset('.,;:!?…«“"(»”)–—-\n')
_CUT_AT = re.compile(r"[,;:]|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage; `opening` stands for a figure before it. `fit`: it may stand for its fact. `worth`: how much others share."""

    telling: Telling
    fit: bool = False
    worth: float = 0.0
    opening: str = ""

    @property
    def words(self) -> str:
        """The passage as it is read, with its first letter as at the beginning of a sentence."""
        told = f"{self.opening} {self.telling.words}".strip()
        return told[:1].upper() + told[1:]


@dataclass(frozen=True, slots=True)
class Amounts:
    """The amounts that are told in two ways: the lemmas of what they count, and the languages in which each of them is told."""

    units: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()

    def hold(self, figure: Quantity, source: Source) -> bool:
        """Whether a figure may be one of them: a unit is a word, and one of another language may well count the same."""
        if not self.units or not figure.unit:
            return False
        return figure.unit in self.units or source.report.language not in self.languages


@dataclass(frozen=True, slots=True)
class Sought:
    """What a passage is weighed by: the amounts that are disputed, the language of most reports, and whether it stands for an
    utterance, which may be of what is not yet, or for words that one origin alone has, which may be longer."""

    disputed: Amounts
    language: str
    said: bool = False
    repeated: bool = False


def best(tellings: Sequence[Telling], found: Sequence[Chain], sought: Sought) -> Piece:
    """The passage of the tellings that stands for them best: one in the language of most reports, where that has any that may."""
    stems = [frozenset[str]().union(*(stems_of(telling.words) for telling in chain.tellings)) for chain in found]
    home = {(t.source.number, t.span): n for n, chain in enumerate(found) for t in chain.tellings}
    made, usual = [], []
    for telling in tellings:
        own = home.get((telling.source.number, telling.span))
        others = frozenset[str]().union(*(held for number, held in enumerate(stems) if number != own)) if len(found) > 1 else None
        reports = table_of(telling.source.report.language)
        pieces = list(_pieces(telling, reports))
        made += [_weighed(piece, others, sought, reports) for piece in pieces]
        if _is_usual(telling, sought):
            usual += [_weighed(piece, None, sought, reports) for piece in pieces]

    def rank(piece: Piece) -> tuple[bool, bool, float, int]:
        return piece.fit, _is_usual(piece.telling, sought), piece.worth, -len(piece.telling.words)

    shown = max(made, key=rank, default=Piece(tellings[0]))
    # what is told in two languages shares no word: where it may be read in the other, it may be in that of most reports
    return max((shown, *usual), key=rank) if shown.fit and not _is_usual(shown.telling, sought) else shown


def _is_usual(telling: Telling, sought: Sought) -> bool:
    return telling.source.report.language == sought.language


def _pieces(telling: Telling, reports: BriefTable | None) -> Iterator[Telling]:
    """A telling as a whole, up to and from each sign that parts it, and between two of them."""
    text, (start, end) = telling.source.report.text, telling.span
    signs = [match.span() for match in _CUT_AT.finditer(telling.words)]
    begins = [start, *(start + after for _, after in signs)]
    ends = [*(start + before for before, _ in signs), end]
    spans = [(a, b) for a in begins for b in ends if a < b][:60]
    yield from (replace(telling, span=pared(text, span, reports)) for span in dict.fromkeys(spans))


def _weighed(telling: Telling, others: frozenset[str] | None, sought: Sought, reports: BriefTable | None) -> Piece:
    figure = _disputed(telling, sought.disputed)
    opening = ""
    if figure is not None:
        after = _without(telling, figure)
        if after is None or reports is None:
            return Piece(telling)
        telling, opening = after, reports.plural_article
    words = stems_of(telling.words)
    shared = len(words & others) if others is not None else len(words)
    share = shared / len(words) if words else 0.0
    long = len(telling.words) > (REPEATED_CHARACTERS if sought.repeated else SENTENCE_CHARACTERS)
    enough = share >= LEAST_SHARE and shared >= LEAST_SHARED and not long
    whole = all(telling.words.count(one) == telling.words.count(other) for one, other in QUOTES)
    whole = (
        whole and telling.words.count('"') % 2 == 0 and (bool(opening) or _begins(telling, reports)) and _ends(telling, reports)
    )
    fit = enough and whole and _reads_alone(telling, opening, sought, reports) and not only_tells_who_spoke(telling)
    where = any(m.type == "LOC" and overlap((m.start, m.end), telling.span) for m in telling.source.found.mentions)
    return Piece(telling, fit, round(shared * share + where, 2), opening)


def _begins(telling: Telling, reports: BriefTable | None) -> bool:
    """Whether a passage begins where something begins: a sentence, a part of one, what somebody said, a clause."""
    before = telling.source.report.text[max(0, telling.span[0] - 40) : telling.span[0]].rstrip(" \u00a0\u202f")
    if not before or before[-1] in _BEGINS or reports is None:
        return True
    last = fold(before).replace("'", "' ").split()
    return bool(last) and last[-1] in reports.bare | reports.dependent


def _ends(telling: Telling, reports: BriefTable | None) -> bool:
    """Whether what follows a passage, or an aside after it, is not what its last word still needs."""
    after = _ASIDE.sub("", telling.source.report.text[telling.span[1] : telling.span[1] + 80]).lstrip(", \u00a0\u202f")
    word = re.match(r"[^\W\d_]+['’]?", after)
    return reports is None or word is None or word[0].lower() not in reports.governed


def _disputed(telling: Telling, amounts: Amounts) -> Quantity | None:
    """The first figure in a passage that counts what is disputed."""
    figures = telling.source.found.quantities
    return next((q for q in figures if amounts.hold(q, telling.source) and overlap((q.start, q.end), telling.span)), None)


def _without(telling: Telling, figure: Quantity) -> Telling | None:
    """The passage from what is counted on, where the figure opens it and nothing else in it is disputed."""
    opens = figure.start == telling.span[0] and figure.counted and figure.counted[0] > figure.start and figure.value > 1
    if not opens or figure.counted is None:
        return None
    rest = replace(telling, span=(figure.counted[0], telling.span[1]))
    alike = Amounts(frozenset({figure.unit or ""}), frozenset({telling.source.report.language}))
    return None if _disputed(replace(rest, span=(figure.end, rest.span[1])), alike) else rest


def _reads_alone(telling: Telling, opening: str, sought: Sought, reports: BriefTable | None) -> bool:
    clause = _clause(telling)
    if clause is None or clause.subject is None or clause.at is None or (clause.unreal and not sought.said):
        return False
    text = telling.source.report.text
    if len(telling.words.split()) < LEAST_WORDS or (not opening and not stands_alone(telling.words, reports)):
        return False
    subject = fold(text[slice(*clause.subject)])
    if reports is None:
        return True
    first = min(clause.subject[0], clause.at[0])
    opening_words = fold(text[telling.span[0] : first]).replace("'", "' ").split()
    if opening_words and opening_words[-1] in reports.dependent:
        return False
    within = {word.strip(",") for word in text[telling.span[0] : first].lower().split()}
    relative = subject in reports.bare or bool(within & reports.relative)
    return not relative and not _leans(telling, clause.at, reports) and not _wished(telling, reports)


def _leans(telling: Telling, at: Span, reports: BriefTable) -> bool:
    """Whether the verb has a pronoun before it, or is the last word where its clause goes on."""
    text = telling.source.report.text
    before = fold(text[telling.span[0] : at[0]]).replace("'", "' ").split()
    pronoun = bool(set(before[-1:]) & reports.clitics) or (
        len(before) > 1 and before[-2] in reports.clitics and len(before[-1]) < AUXILIARY
    )
    goes_on = at[1] >= telling.span[1] and text[telling.span[1] : telling.span[1] + 2].strip(" ") not in ("", ".", ",", "»", "\n")
    return pronoun or goes_on


def _wished(telling: Telling, reports: BriefTable) -> bool:
    before = fold(telling.source.report.text[max(0, telling.span[0] - 30) : telling.span[0]]).replace("'", "' ").split()
    asked = any(
        attribution.act in ("ask", "demand")
        and any(start <= telling.span[0] and telling.span[1] <= end for start, end in attribution.content)
        for attribution in telling.source.found.attributions
    )
    unreal = bool(set(fold(telling.words).split()) & reports.subjunctive)
    return asked or unreal or " ".join(before[-2:]) in reports.wished or " ".join(before[-1:]) in reports.wished


def stems_of(words: str) -> frozenset[str]:
    """The words that carry meaning, cut to what their forms have in common."""
    return frozenset(word[:STEM] for word in _WORD.findall(fold(words)) if len(word) > 3 or word.isdigit())


def _clause(telling: Telling) -> Clause | None:
    """The clause whose predicate a passage holds, with its subject where it has one; the widest of several."""
    held = [
        clause
        for clause in telling.source.found.clauses
        if clause.at
        and telling.span[0] <= clause.at[0]
        and clause.at[1] <= telling.span[1]
        and clause.subject
        and telling.span[0] <= clause.subject[0] < telling.span[1]
    ]
    return max(held, key=lambda clause: clause.end - clause.start, default=None)


def only_tells_who_spoke(telling: Telling) -> bool:
    """Whether a passage is the frame of somebody's words, which stand outside of it."""
    span = telling.span
    return any(
        attribution.cue
        and overlap(attribution.cue, span)
        and not any(2 * overlap(content, span) > span[1] - span[0] for content in attribution.content)
        for attribution in telling.source.found.attributions
    )
