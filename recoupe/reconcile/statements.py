"""One utterance told by several reports: quoted in full here, cut there, put into other words elsewhere.

What attributions hold is cut into passages of a sentence or less, and two passages of different reports are linked where they say
the same: in the same words, in words near enough from speakers who may be one, or in fewer that tell one deed. Passages whose
links are complete make a statement (complete linkage, so that one wrong link does not chain). Works on records, without spaCy;
the order of the reports makes no difference.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from recoupe.lang.base import Language
from recoupe.lang.tables.frame import FrameWords
from recoupe.lang.tables.statements import StatementTable
from recoupe.model import Annotations, Ground, Report, Statement, Telling
from recoupe.reconcile.alike import Alike
from recoupe.reconcile.one_deed import tell_one_deed
from recoupe.reconcile.speakers import Kin, Speakers
from recoupe.reconcile.statements_across import in_two_languages, original_language
from recoupe.reconcile.utterances import Utterance, own_sentences, utterances
from recoupe.reconcile.wording import Likeness, StoryWords, Wording, differing, region
from recoupe.shelf import Shelf
from recoupe.text import overlap

VERBATIM_RUN, VERBATIM_WITHIN, LITERAL_RUN = 0.85, 0.85, 0.95
"""Passages are told in the same words where so much of the shorter one stands in the other, in the same order."""

NAMED_LEAST, NAMED_BOTH = 3.0, 0.4
"""Weight of words that one speaker's passages must share, and likeness where they share less than `NAMED_ENOUGH`."""

NAMED_ENOUGH = 5.0
"""Weight in common that is enough for one speaker's words, however much more the longer passage says."""

OPEN_BOTH, OPEN_SURE, OPEN_ENOUGH = 0.8, 0.4, 8.0
"""The same where one speaker is not known: likeness for little weight, for `NAMED_ENOUGH`, and weight that is enough."""

OTHERS_LEAST, OTHERS_RUN, OTHERS_BOTH = 12.0, 0.95, 0.9
"""Passages of two known speakers are one utterance only where they are nearly the same quotation, and no short one."""

OWN_LEAST, OWN_RUN, OWN_BOTH = 12.0, 0.9, 0.6
"""A sentence in the outlet's own voice is a telling only where it is another report's attributed passage, word for word."""

PARAPHRASE: Mapping[Kin, tuple[float, float, int]] = {Kin.SAME: (0.4, 0.5, 2), Kin.OPEN: (0.5, 0.55, 3)}
"""Likeness of both, share of the lighter one, and words in common from which other words tell the same."""

ONE_DEED = (0.3, 0.4, 3)
"""The same where both tell one deed by their frames: of one speaker, or of one who is described or not named."""

LEAST_WITHIN = min(within for _, within, _ in (*PARAPHRASE.values(), ONE_DEED))
"""Share of the lighter passage's weight without which nothing is linked."""


REPEATED = 3
"""So often at most a report is taken to say one thing in one wording."""


@dataclass(frozen=True, slots=True)
class _Link:
    score: float
    verbatim: bool
    kin: Kin
    across: bool = False
    """Whether it is by sense, between two languages."""
    by_deed: bool = False
    """Whether the words alone are too few, and both passages must tell one deed."""


class _Facing(NamedTuple):
    """All that the words of two passages, and who says them, make of a link; in a large story many pairs are the same in it."""

    wordings: tuple[int, int]
    speakers: tuple[str | None, str | None]
    own: bool
    """Whether one of them is in the outlet's own voice."""
    quotations: bool


def statements(reports: Sequence[Report], annotations: Sequence[Annotations], language: Language) -> tuple[Statement, ...]:
    """The utterances that two reports or more tell, those told by most first. `annotations` run parallel to `reports`.

    Each has one telling or more of each report; the fullest comes first, and `changed` says what is otherwise in the others.
    """
    table = language.statements
    if table is None or len({report.id for report in reports}) < 2:
        return ()
    story = _Story(reports, annotations, table, language.frames)
    built = _without_doubles([story.statement(group) for group in story.groups()])
    built.sort(key=lambda s: (-len({t.report for t in s.tellings}), s.tellings[0].report, s.tellings[0].start, s.tellings[0].end))
    return tuple(_numbered(number, statement) for number, statement in enumerate(built, start=1))


def _numbered(number: int, statement: Statement) -> Statement:
    return Statement(
        id=f"s{number}",
        speaker=statement.speaker,
        tellings=statement.tellings,
        grounds=statement.grounds,
        confidence=statement.confidence,
    )


class _Story:
    """The passages of a story's reports, and which of them are linked."""

    def __init__(
        self, reports: Sequence[Report], annotations: Sequence[Annotations], table: StatementTable, words: FrameWords
    ) -> None:
        self._table = table
        self._frame_words = words
        pairs = sorted(zip(reports, annotations, strict=True), key=lambda pair: pair[0].id)
        self._words = StoryWords([report for report, _ in pairs], [found for _, found in pairs], table)
        self._speakers = Speakers([found for _, found in pairs], table)
        told = [
            u
            for report, found in pairs
            for u in (*utterances(report, found, self._table), *own_sentences(report, found, self._table))
        ]
        kept = self._seldom(sorted(set(told), key=_order))
        self._told = [utterance for utterance, _ in kept]
        self._wording = [wording for _, wording in kept]
        self._spoken = {report.id: report.language for report in reports}
        self._read = {report.id: (report, found) for report, found in pairs}
        self._links = dict(self._all_links())
        if len(set(self._spoken.values())) > 1:
            self._links = {pair: link for pair, link in self._links.items() if self._in_one_language(pair)}
            for pair, near, kin in in_two_languages(self._told, reports, self._speakers):
                self._links[pair] = _Link(near, False, kin, across=True)

    def _in_one_language(self, pair: tuple[int, int]) -> bool:
        return self._spoken[self._told[pair[0]].report] == self._spoken[self._told[pair[1]].report]

    def _seldom(self, told: Sequence[Utterance]) -> list[tuple[Utterance, Wording]]:
        """The passages with their words, without those that a report says in the same words more than `REPEATED` times."""
        counted: Counter[tuple[str, str | None, tuple[str, ...]]] = Counter()
        kept = []
        for utterance in told:
            wording = self._words.passage(utterance.report, utterance.start, utterance.end)
            key = utterance.report, utterance.speaker, tuple(word.form for word in wording.words)
            counted[key] += 1
            if counted[key] <= REPEATED:
                kept.append((utterance, wording))
        return kept

    def _all_links(self) -> Iterable[tuple[tuple[int, int], _Link]]:
        alike = Alike([told.report for told in self._told], self._wording, LEAST_WITHIN)
        known: dict[_Facing, _Link | None] = {}
        for i, j in alike.pairs():
            facing = self._facing(i, j, alike)
            if facing not in known:
                known[facing] = self._link(facing, alike.likeness(i, j), self._wording[i], self._wording[j])
            link = known[facing]
            if link and (not link.by_deed or self._tell_one_deed(self._told[i], self._told[j])):
                yield (i, j), link

    def _facing(self, i: int, j: int, alike: Alike) -> _Facing:
        first, second = self._told[i], self._told[j]
        own = first.attribution is None or second.attribution is None
        return _Facing(
            (alike.kinds[i], alike.kinds[j]), (first.speaker, second.speaker), own, own and _are_quotations(first, second)
        )

    def _link(self, facing: _Facing, like: Likeness, one: Wording, other: Wording) -> _Link | None:
        kin = self._speakers.kin(*facing.speakers)
        # what both set in quote marks is somebody's words, whoever that is
        verbatim = _is_verbatim(like, one, other, kin, own=facing.own and not facing.quotations)
        by_deed = not verbatim and not facing.own and not _is_paraphrase(like, kin)
        if not verbatim and (facing.own or (by_deed and not _may_be_one_deed(like, kin))):
            return None
        if _figures_differ(one, other) or _negations_differ(one, other, self._table, part=verbatim):
            return None
        return _Link((like.within + like.both + like.run(one, other)) / 3, verbatim, kin, by_deed=by_deed)

    def _tell_one_deed(self, one: Utterance, other: Utterance) -> bool:
        """Whether passages in mostly other words tell one deed of one person or thing: told indirectly here, cut there."""
        mine, theirs = (self._read[u.report][1].frames for u in (one, other))
        return tell_one_deed(mine, one.span, theirs, other.span, self._frame_words)

    def groups(self) -> list[list[int]]:
        """Passages whose links to one another are complete, the nearest put together first."""
        group_of = {number: [number] for pair in self._links for number in pair}
        ranked = sorted(self._links, key=lambda pair: (-self._links[pair].score, pair))
        for i, j in ranked:
            one, other = group_of[i], group_of[j]
            if one is not other and all(self._may_stand_together(a, b) for a in one for b in other):
                one.extend(other)
                for number in other:
                    group_of[number] = one
        return self._with_rest({id(group): sorted(group) for group in group_of.values()}.values())

    def _may_stand_together(self, a: int, b: int) -> bool:
        first, second = self._told[a], self._told[b]
        if first.report == second.report:
            return overlap(first.span, second.span) == 0
        return (min(a, b), max(a, b)) in self._links

    def _with_rest(self, groups: Iterable[list[int]]) -> list[list[int]]:
        """The groups, and for each passage that stayed alone those that it is linked to, as far as these stand together.

        A long sentence that one report cuts in two has two tellings there that say different things.
        """
        made = list(groups)
        linked: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for pair in self._links:
            for number in pair:
                linked[number].append(pair)
        for number in [group[0] for group in made if len(group) == 1]:
            rest = [number]
            for pair in sorted(linked[number], key=lambda pair: (-self._links[pair].score, pair)):
                other = pair[0] if pair[1] == number else pair[1]
                if all(self._may_stand_together(other, member) for member in rest):
                    rest.append(other)
            made.append(sorted(rest))
        return [[*group] for group in made if self._is_told(group)]

    def _is_told(self, group: Sequence[int]) -> bool:
        told = [self._told[number] for number in group]
        attributed = any(u.attribution is not None for u in told) or all(u.is_marked for u in told)
        return attributed and len({u.report for u in told}) > 1

    def statement(self, group: Sequence[int]) -> Statement:
        """The record of one group."""
        order = sorted(group, key=lambda n: (-len(self._wording[n].words), _FORMS[self._told[n].form], _order(self._told[n])))
        full = self._wording[order[0]]
        links = [self._links[pair] for pair in combinations(sorted(group), 2) if pair in self._links]
        named = self._speaker([self._told[number] for number in group], links)
        original = self._original(group)
        return Statement(
            id="",
            speaker=named,
            tellings=tuple(self._telling(number, order[0], full, original) for number in order),
            grounds=tuple(_grounds(links, named)),
            confidence=round(min(link.score for link in links), 4),
        )

    def _original(self, group: Sequence[int]) -> str | None:
        """The language that a report names as that of the words, where one of the tellings is in it and another is not."""
        told = [self._told[number] for number in group]
        spoken = {self._spoken[u.report] for u in told}
        if len(spoken) < 2:
            return None
        named = {original_language(found, u.attribution, report) for u in told for report, found in [self._read[u.report]]}
        found = named & spoken
        return found.pop() if len(found) == 1 else None

    def _telling(self, number: int, fullest: int, full: Wording, original: str | None) -> Telling:
        told, wording = self._told[number], self._wording[number]
        spoken = self._spoken[told.report]
        return Telling(
            report=told.report,
            start=told.start,
            end=told.end,
            attribution=told.attribution,
            form=told.form,
            changed=() if wording is full or not self._in_one_language((number, fullest)) else differing(full, wording),
            original=original == spoken,
        )

    def _speaker(self, told: Sequence[Utterance], links: Iterable[_Link]) -> str | None:
        """The one whom most tellings name, a name before a description; nobody where two are named that are not one."""
        if any(link.kin is Kin.OTHERS for link in links):
            return None
        named = Counter(u.speaker for u in told if u.speaker)
        return min(named, key=lambda name: (not self._speakers.is_known(name), -named[name], -len(name), name), default=None)


_FORMS = {"direct": 0, "mixed": 1, "indirect": 2}


def _order(told: Utterance) -> tuple[str, int, int, int]:
    return told.report, told.start, told.end, -1 if told.attribution is None else told.attribution


def _without_doubles(found: Sequence[Statement]) -> list[Statement]:
    """The statements without those whose passages are parts of another's, or the other way round: of two, the better stays."""
    kept: list[Statement] = []
    places: defaultdict[str, Shelf[int]] = defaultdict(Shelf)
    for statement in sorted(found, key=_rank):
        beside = {number for told in statement.tellings for number in places[told.report].near((told.start, told.end))}
        if not any(_is_part(statement, kept[i]) or _is_part(kept[i], statement) for i in beside):
            for told in statement.tellings:
                places[told.report].put((told.start, told.end), len(kept))
            kept.append(statement)
    return kept


def _rank(statement: Statement) -> tuple[int, float, int, list[tuple[str, int, int]]]:
    places = sorted((t.report, t.start, t.end) for t in statement.tellings)
    return (
        -len({t.report for t in statement.tellings}),
        -statement.confidence,
        -sum(end - start for _, start, end in places),
        places,
    )


def _is_part(one: Statement, other: Statement) -> bool:
    """Whether each report's telling of the one lies within its telling of the other, and they are the same person's words."""
    inside = [
        (told, around)
        for told in one.tellings
        for around in other.tellings
        if around.report == told.report and around.start <= told.start and told.end <= around.end
    ]
    everywhere = {told.report for told, _ in inside} == {told.report for told in one.tellings}
    return everywhere and (one.speaker == other.speaker or any(told.attribution == around.attribution for told, around in inside))


def _is_verbatim(like: Likeness, one: Wording, other: Wording, kin: Kin, *, own: bool) -> bool:
    """Whether the one passage's words stand in the other, and are enough of them for the speakers at hand."""
    run = like.run(one, other)
    if run < VERBATIM_RUN or (like.within < VERBATIM_WITHIN and run < LITERAL_RUN):
        return False
    if own:
        return like.common >= OWN_LEAST and run >= OWN_RUN and like.both >= OWN_BOTH
    if kin is Kin.OTHERS:
        return like.common >= OTHERS_LEAST and run >= OTHERS_RUN and like.both >= OTHERS_BOTH
    if kin is Kin.OPEN:
        least = OPEN_BOTH if like.common < NAMED_ENOUGH else OPEN_SURE
        return like.common >= OPEN_ENOUGH or (like.common >= NAMED_LEAST and like.both >= least)
    return like.common >= NAMED_ENOUGH or (like.common >= NAMED_LEAST and like.both >= NAMED_BOTH)


def _are_quotations(one: Utterance, other: Utterance) -> bool:
    """Whether both stand in quote marks, here or there on nobody's word."""
    return all(u.is_marked or u.form == "direct" for u in (one, other))


def _is_paraphrase(like: Likeness, kin: Kin) -> bool:
    if kin is Kin.OTHERS:
        return False
    both, within, shared = PARAPHRASE[kin]
    return like.both >= both and like.within >= within and like.shared >= shared


def _may_be_one_deed(like: Likeness, kin: Kin) -> bool:
    both, within, shared = ONE_DEED
    return kin is not Kin.OTHERS and like.both >= both and like.within >= within and like.shared >= shared


def _figures_differ(one: Wording, other: Wording) -> bool:
    """Whether both give figures and have none in common: then they count different things, or at different times."""
    figures = [{word.form for word in wording.words if word.form.isdigit()} for wording in (one, other)]
    return bool(figures[0]) and bool(figures[1]) and figures[0].isdisjoint(figures[1])


def _negations_differ(one: Wording, other: Wording, table: StatementTable, *, part: bool) -> bool:
    """Whether one denies what the other says. Of a passage that is `part` of the other, only that part of it is looked at."""
    short, long = sorted((one.words, other.words), key=len)
    facing = region(short, long) if part else long
    return _denies((word.form for word in short), table) != _denies((word.form for word in facing), table)


def _denies(forms: Iterable[str], table: StatementTable) -> bool:
    return any(form in table.negations for form in forms)


def _grounds(links: Sequence[_Link], speaker: str | None) -> Iterable[Ground]:
    same, across = sum(link.verbatim for link in links), sum(link.across for link in links)
    if same:
        yield Ground(kind="same words", values=(str(same), str(len(links))))
    if same + across < len(links):
        yield Ground(kind="near words", values=(str(len(links) - same - across), str(len(links))))
    if across:
        yield Ground(kind="same sense", values=(str(across), str(len(links))))
    if speaker and all(link.kin is Kin.SAME for link in links):
        yield Ground(kind="same speaker", values=(speaker,))
    elif speaker:
        yield Ground(kind="speaker named by some", values=(speaker,))
    elif any(link.kin is Kin.OTHERS for link in links):
        yield Ground(kind="different speakers named")
