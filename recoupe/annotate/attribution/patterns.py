"""Drafts by the parse: each verb that may tell of words, wishes or findings, with what hangs on it, by the language's patterns.

Rules on the parse carry over to text that nobody tuned on. One cue gives several drafts where its content may end at several
places or two complements may be it; they are rivals, and the weighing keeps one at most (`choose`).
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from recoupe.annotate.attribution.clauses import clause_end
from recoupe.annotate.attribution.drafts import Draft, SourceKind, content_of
from recoupe.lang.tables.attribution import ANY, AttributionTable, CuePattern
from recoupe.model import Span
from recoupe.syntax.apposition import antecedent
from recoupe.syntax.noun_phrases import opening
from recoupe.syntax.surface_phrases import grown
from recoupe.syntax.units import Item, Unit, View
from recoupe.syntax.verb_groups import is_infinitive, subject

if TYPE_CHECKING:
    from recoupe.syntax.view import Doc, Token

_DEEPEST = 4
"""So many verbs may hang on one subject."""
_SIGHT = 150
"""So far behind a verb that is no cue by itself, in code points, a quotation makes it one."""
_SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp", "parataxis", "parataxis:insert", "obl:mod", "obl:arg"})
_AUXILIARY = frozenset({"aux", "aux:tense", "aux:pass", "aux:caus", "cop"})
_VERBAL = ("VERB", "ADJ", "AUX")
_PASSED = frozenset({"punct", "cc", "conj", "advmod", "nsubj"})
_STOPS = frozenset({",", ";", ":"})
_MARKS = frozenset({",", "-", "–", "—"})
_GOVERNED_BEHIND = ("ccomp", "xcomp", "obj")
_LONGEST_SUBJECT = 12
"""Words of a subject between a content and its cue, at most."""


class _Cue(NamedTuple):
    """A verb under the patterns: where it stands, what it is called, and the noun that speaks."""

    unit: Unit
    verb: Token
    lemma: str
    listed: bool
    source: Token | None
    how: str


def by_patterns(view: View, doc: Doc, table: AttributionTable, taken: Container[int] = ()) -> Iterator[Draft]:
    """The drafts of every verb that has something hanging on it which may be told; not of those at the places `taken`."""
    for verb in doc:
        if verb.pos_ in _VERBAL and verb.idx not in taken and verb.dep_ not in _AUXILIARY:
            yield from _of_verb(view, verb, table)


def _of_verb(view: View, verb: Token, table: AttributionTable) -> Iterator[Draft]:
    lemma = lemma_of(verb, table)
    listed = lemma in table.acts
    if not listed and not view.quotes_in(verb.idx, verb.idx + _SIGHT):
        return
    children = list(verb.children)
    place = view.place(verb.i)
    if place is None:
        return
    participle = (
        verb.dep_ in ("acl", "amod") and verb.morph.get("VerbForm", []) == ["Part"] and verb.morph.get("Tense", []) == ["Past"]
    )
    passive = participle or any(child.dep_ in ("aux:pass", "nsubj:pass") for child in children)
    agent = next((child for child in children if child.dep_ == "obl:agent"), None)
    source, how = (agent, "agent") if passive else _subject(verb)
    cue = _Cue(place.unit, verb, lemma, listed, source, how)
    if passive and agent is not None:
        target = verb.head if participle else next((child for child in children if child.dep_ == "nsubj:pass"), None)
        if target is not None:
            yield from _drafts(view, cue, target, table.agents[participle], table)
    if not passive:
        yield from _aside(view, cue, children, table)
    for child in children:
        if child.i > verb.i and child.dep_ not in _PASSED:
            pattern = _pattern(child, table, passive=passive)
            if pattern is not None:
                yield from _drafts(view, cue, child, pattern.name, table, pattern)


def _aside(view: View, cue: _Cue, children: Sequence[Token], table: AttributionTable) -> Iterator[Draft]:
    """Drafts of a cue that stands, with its subject before it, behind or inside its content ("..., she said")."""
    if not cue.listed or "c" not in table.frames.get(cue.lemma, ""):
        return
    for pattern in table.patterns:
        made = None
        if pattern.before:
            made = _behind(view, cue, children, table)
        elif pattern.around and cue.verb.dep_ in pattern.relations and cue.verb.head.i < cue.verb.i:
            made = _inside(view, cue)
        if made is not None:
            ranges, source = made
            draft = _draft_of(view, cue, ranges, source, pattern, table)
            if draft is not None:
                yield draft
                return


Ranges = list[tuple[int, int]]


def _behind(view: View, cue: _Cue, children: Sequence[Token], table: AttributionTable) -> tuple[Ranges, Span | None] | None:
    """The content before a cue and its subject, up to the comma or the quotation that ends it; and the subject's words."""
    items, verb = cue.unit.items, cue.verb
    at = next((n for n, item in enumerate(items) if item.place == verb.i), None)
    if at is None or any(
        child.i > verb.i and child.dep_ in _GOVERNED_BEHIND for child in children if not _heard(child, cue, table)
    ):
        return None
    if at + 1 < len(items) and items[at + 1].low in table.words.cues.que:
        return None
    start = at
    while start and items[start - 1].pos in ("AUX", "ADV", "PART"):
        start -= 1
    mark = start - 1
    while mark > 0 and start - mark <= _LONGEST_SUBJECT and not _ends_content(items[mark]):
        if items[mark].pos in ("VERB", "SCONJ") or items[mark].low in table.words.cues.relatives:
            return None
        mark -= 1
    if mark < 0 or (mark == 0 and items[0].quotation is None) or not _ends_content(items[mark]) or mark + 1 >= start:
        return None  # a quotation may be all that stands before: '"Yes," she said'
    subject = items[mark + 1 : start]
    if not any(item.pos in ("NOUN", "PROPN", "PRON") for item in subject) or subject[0].pos in ("ADP", "CCONJ", "AUX", "VERB"):
        return None
    end = mark if items[mark].quotation is None else mark + 1
    return [(0, end)], (subject[0].start, subject[-1].end)


def _heard(child: Token, cue: _Cue, table: AttributionTable) -> bool:
    """Whether an object is whom something is told."""
    return child.dep_ == "obj" and cue.lemma in table.words.cues.with_person


def _ends_content(item: Item) -> bool:
    return item.quotation is not None or item.low in (",", "?", "!")


def _inside(view: View, cue: _Cue) -> tuple[Ranges, Span | None] | None:
    """What stands before and behind a cue that the parse inserts into its content, without the marks between."""
    items, verb = cue.unit.items, cue.verb
    own = [part for part in verb.subtree if part.dep_ != "punct"]
    head = verb.head
    first, last = head.left_edge.idx, head.right_edge.idx + len(head.right_edge)
    start, stop = min(part.idx for part in own), max(part.idx + len(part) for part in own)
    ranges = []
    for low, high in ((first, start), (stop, last)):
        begin = next((n for n, item in enumerate(items) if item.start >= low), len(items))
        end = next((n for n in range(begin, len(items)) if items[n].start >= high), len(items))
        while end > begin and items[end - 1].low in _MARKS:
            end -= 1
        while begin < end and items[begin].low in _MARKS:
            begin += 1
        if end > begin:
            ranges.append((begin, end))
    return (ranges, None) if ranges and ranges[0][0] < len(items) and items[ranges[0][0]].start < verb.idx else None


def _draft_of(
    view: View, cue: _Cue, ranges: Ranges, subject: Span | None, pattern: CuePattern, table: AttributionTable
) -> Draft | None:
    made = content_of(view, cue.unit, ranges)
    if made is None:
        return None
    spans, form, whole = made
    span = _cue_span(cue.verb)
    if any(low < span[1] and span[0] < high for low, high in spans):
        return None
    kind, source, whom = _source(view, cue, table)
    if subject is not None and (source is None or not (subject[0] <= source[0] < subject[1])):
        low = view.text[subject[0] : subject[1]].lower()
        kind, source, whom = ("pronoun" if low in table.subjects else "phrase"), subject, None
    act = table.acts[cue.lemma][0]
    return Draft(spans, form, pattern.name, span, source, kind, act, cue.lemma, antecedent=whom, unit=cue.unit, quotes=whole,
                 head=cue.verb.idx, endings=("tree",))  # fmt: skip


def lemma_of(token: Token, table: AttributionTable) -> str:
    """The infinitive of a verb, by the forms of the verbs that the language lists, else by the model."""
    lemmas = table.forms.get(token.lower_, ())
    return lemmas[0] if lemmas and token.lemma_ not in lemmas else token.lemma_


def _pattern(child: Token, table: AttributionTable, *, passive: bool) -> CuePattern | None:
    before = opening(child)
    low = before.lower_ if before is not None else ""
    for pattern in table.patterns:
        if (
            pattern.passive == passive
            and not (pattern.before or pattern.around)
            and child.dep_ in pattern.relations
            and (pattern.openings is ANY or low in pattern.openings)
            and (not pattern.infinitive or is_infinitive(child))
        ):
            return pattern
    return None


def _subject(verb: Token) -> tuple[Token | None, str]:
    """The subject of a verb, its own or shared, and how it was found."""
    at, how = verb, "own"
    for _ in range(_DEEPEST):
        found = subject(at)
        if found is not None:
            return found, how
        if at.dep_ in ("acl", "acl:relcl"):
            return at.head, "antecedent"
        if at.dep_ not in _SHARING:
            break
        at, how = at.head, at.dep_
    return None, "none"


def _drafts(
    view: View, cue: _Cue, child: Token, name: str, table: AttributionTable, pattern: CuePattern | None = None
) -> Iterator[Draft]:
    """One draft for each place where the content may end: by the parse, by the rule for clauses, at the first comma."""
    verb, items = cue.verb, cue.unit.items
    start, last = child.left_edge.idx, child.right_edge
    if pattern is None:
        last = last if last.i < verb.i else verb.nbor(-1) if verb.i else verb
    else:
        before = opening(child)
        start = max(start, verb.idx + len(verb), before.idx + len(before) if before is not None else 0)
    end = last.idx + len(last)
    if not (cue.listed or name == table.clause or view.quotes_in(start, end)):
        return
    begin = next((at for at, item in enumerate(items) if item.end > start), len(items))
    if begin >= len(items) or start >= end:
        return
    span = _cue_span(verb)
    kind, source, whom = _source(view, cue, table)
    act = table.acts[cue.lemma][0] if cue.lemma in table.frames else "neutral"
    for final, endings in _endings(view, cue.unit, begin, end, pattern).items():
        made = content_of(view, cue.unit, [(begin, final)]) if final > begin else None
        if made is None or any(low < span[1] and span[0] < high for low, high in made[0]):
            continue
        spans, form, whole = made
        if cue.listed or form != "indirect" or name == table.clause:
            yield Draft(spans, form, name, span, source, kind, act, cue.lemma, antecedent=whom, unit=cue.unit, quotes=whole,
                        head=verb.idx, endings=tuple(endings))  # fmt: skip


def _endings(view: View, unit: Unit, begin: int, end: int, pattern: CuePattern | None) -> dict[int, list[str]]:
    """Items before which the content may end, and by which readings."""
    items = unit.items
    limit = len(items)
    tree = next((at for at in range(begin, limit) if items[at].start >= end), limit)
    found: dict[int, list[str]] = {tree: ["tree"]}
    if pattern is None:
        return found
    noun = pattern.name == "object" or pattern.name.startswith("oblique")
    ruled = clause_end(view, unit, begin, limit, noun=noun, infinitive=pattern.infinitive)
    comma = next((at for at in range(begin + 1, limit) if items[at].low in _STOPS), limit)
    for place, reading in ((ruled, "rule"), (comma, "comma"), (min(tree, ruled), "both")):
        found.setdefault(place, []).append(reading)
    return found


def _cue_span(verb: Token) -> Span:
    parts = (part for part in verb.lefts if part.dep_.startswith(("aux", "expl:pv", "expl:comp")))
    return min([verb.idx, *(part.idx for part in parts)]), verb.idx + len(verb)


def _source(view: View, cue: _Cue, table: AttributionTable) -> tuple[SourceKind, Span | None, Span | None]:
    """How the source is told, where, and whom a relative pronoun stands for."""
    source, items = cue.source, cue.unit.items
    if source is None:
        return ("nobody" if cue.how == "agent" else "last"), None, None
    span = source.idx, source.idx + len(source)
    place = view.place(source.i)
    if source.pos_ == "PRON":
        if source.lower_ != table.relative:
            return ("pronoun" if source.lower_ in table.subjects else "phrase"), span, None
        whom = antecedent(view, cue.unit, place.item) if place is not None and place.unit is cue.unit and place.item else None
        return "relative", span, (items[whom.begin].start, items[whom.end - 1].end) if whom else None
    if place is None or place.unit is not cue.unit:
        return "phrase", (source.left_edge.idx, span[1]) if source.i - source.left_edge.i < _DEEPEST else span, None
    phrase = grown(view, items, place.item)
    return "phrase", (items[phrase.begin].start, items[phrase.end - 1].end), None
