"""How each report names the same person, group, place or fact, in its own voice and in quoted ones. Works on records.

Wordings come together only where the records say that they mean one thing: beside one name, tied to one state, with one
complement, or one in the place of the other in sentences that say the same. What is called the same everywhere is left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from recoupe.lang.base import Language
from recoupe.lang.tables.namings import NamingTable
from recoupe.lang.tables.statements import StatementTable
from recoupe.model import Annotations, Entity, Naming, Passage, Report
from recoupe.reconcile.name_candidates import Find, Key, finds, known
from recoupe.reconcile.paired_wordings import facing
from recoupe.reconcile.voices import innermost, is_quoted
from recoupe.terms import stem
from recoupe.text import fold

Voice = Literal["outlet", "quoted", "reported"]

MOST_COUNTED = 4
"""Wordings beyond so many make a thing's naming no more telling."""


def namings(
    reports: Sequence[Report], annotations: Sequence[Annotations], entities: Sequence[Entity], language: Language
) -> tuple[Naming, ...]:
    """The wordings of what is called in two ways or more, the most telling thing first.

    `annotations` run parallel to `reports`; `entities` are those of the story, whose order decides between equals. The order of
    the reports makes no difference.
    """
    lexis, table = language.namings, language.statements
    if lexis is None or table is None:
        return ()
    by_id = {report.id: (report, found) for report, found in zip(reports, annotations, strict=True)}
    told = known(annotations, lexis)
    every = [find for name in sorted(by_id) for find in finds(*by_id[name], told, lexis)]
    places = {entity.name: number for number, entity in enumerate(entities)}
    things = []
    for key, found in _things(every, reports, annotations, lexis, table).items():
        built = _namings(found, by_id)
        if _differ(built, lexis) and not _may_be_two(key, found, built, lexis):
            things.append((-_telling(found, built, lexis), places.get(key[1], len(places)), key, built))
    return tuple(naming for *_, built in sorted(things, key=lambda thing: thing[:3]) for naming in built)


def _things(
    every: Iterable[Find],
    reports: Sequence[Report],
    annotations: Sequence[Annotations],
    lexis: NamingTable,
    table: StatementTable,
) -> dict[Key, list[Find]]:
    """The finds by what they name.

    Governments without a complement are one where the story speaks of none with its state: beside a foreign one, they may be that
    or the outlet's own. Other nouns without one are known by those in whose place they stand elsewhere.
    """
    things: dict[Key, list[Find]] = defaultdict(list)
    governments: list[Find] = []
    free: list[Find] = []
    for find in every:
        if not find.bare:
            things[find.key].append(find)
        else:
            (governments if find.key[0] == lexis.stands_with_its_state else free).append(find)
    if governments and not any(row == lexis.stands_with_its_state for row, _ in things):
        things[governments[0].key].extend(governments)
    for group in facing(reports, annotations, free, table):
        things[group[0].key[0], f"{group[0].report} {group[0].start}"] = group
    return {key: found for key, found in things.items() if not _is_neutral(found, lexis)}


def _is_neutral(found: Sequence[Find], lexis: NamingTable) -> bool:
    """Whether all of them are nouns of a government between which the choice tells nothing."""
    nouns = {find.noun for find in found}
    return nouns <= lexis.neutral and not any(_judges(find.wording, lexis) for find in found)


def _namings(found: Sequence[Find], by_id: Mapping[str, tuple[Report, Annotations]]) -> list[Naming]:
    """One record for each wording, report and voice."""
    passages: dict[tuple[str, str, Voice, str | None], set[tuple[int, int]]] = defaultdict(set)
    for find in found:
        voice, speaker = _voice(find, *by_id[find.report])
        passages[_same(find.wording), find.report, voice, speaker].add((find.start, find.end))
    spelled = {_same(find.wording): find.wording for find in sorted(found, key=lambda f: f.wording, reverse=True)}
    name = _name(found)
    built = [
        Naming(
            name=name,
            kind=found[0].kind,
            wording=spelled[wording],
            voice=voice,
            speaker=speaker,
            passages=tuple(Passage(report=report, start=start, end=end) for start, end in sorted(spans)),
        )
        for (wording, report, voice, speaker), spans in passages.items()
    ]
    return sorted(built, key=lambda n: (n.passages[0].report, n.passages[0].start, n.wording, n.voice, n.speaker or ""))


def _voice(find: Find, report: Report, found: Annotations) -> tuple[Voice, str | None]:
    span = find.start, find.end
    index = innermost(found.attributions, span)
    attribution = found.attributions[index] if index is not None else None
    if attribution is not None and is_quoted(span, report.text, attribution):
        return "quoted", attribution.speaker
    if find.claimed_by:
        return "reported", find.claimed_by
    return ("reported", attribution.speaker) if attribution is not None else ("outlet", None)


def _name(found: Sequence[Find]) -> str:
    """The canonical name, else the wording used most; of those used alike the longest, then the first by its letters."""
    kind, name = found[0].key
    if kind == "name":
        return name
    used = Counter(find.wording for find in found if not find.bare) or Counter(find.wording for find in found)
    return min(used, key=lambda wording: (-used[wording], -len(wording), wording))


def _same(wording: str) -> str:
    """What wordings that differ by marks and accents only have in common."""
    return fold(wording).replace("-", " ")


def _words(wording: str, lexis: NamingTable) -> frozenset[str]:
    """The words of a wording that say something, as stems."""
    parts = fold(wording).replace("'", "' ").replace("-", " ").split()
    return frozenset(stem(part) for part in parts if part not in lexis.of and part not in lexis.articles)


def _differ(built: Sequence[Naming], lexis: NamingTable) -> bool:
    """Whether two wordings, by different reports or in different voices, each say what the other does not."""
    told = [(_words(n.wording, lexis), (n.passages[0].report, n.voice, n.speaker)) for n in built]
    return any(a - b and b - a and who != other for a, who in told for b, other in told)


def _may_be_two(key: Key, found: Sequence[Find], built: Sequence[Naming], lexis: NamingTable) -> bool:
    """Whether two rival nouns in one report's one voice may mean two things that stand with the same place."""
    if key[0] in ("name", lexis.stands_with_its_state):
        return False
    noun_at = {(find.report, find.start): find.noun for find in found}
    nouns: dict[tuple[str, str, str | None], set[str]] = defaultdict(set)
    for naming in built:
        nouns[naming.passages[0].report, naming.voice, naming.speaker].update(noun_at[p.report, p.start] for p in naming.passages)
    return any(len(used) > 1 for used in nouns.values()) or len({noun for used in nouns.values() for noun in used}) < 2


def _telling(found: Sequence[Find], built: Sequence[Naming], lexis: NamingTable) -> int:
    """How much the choice of words tells: words that judge where others do not, rival nouns, voices that differ."""
    wordings = {naming.wording for naming in built}
    judging = {wording for wording in wordings if _judges(wording, lexis)}
    nouns = {find.noun for find in found if find.noun}
    voices = {naming.voice for naming in built}
    score = 3 * bool(judging and judging != wordings) + 2 * (len(nouns) > 1) + (len(voices) > 1)
    return score + min(len(wordings), MOST_COUNTED) + (len({n.passages[0].report for n in built}) > 1)


def _judges(wording: str, lexis: NamingTable) -> bool:
    words = fold(wording).replace("-", " ").split()
    return any(word in lexis.judging or word.removesuffix("s") in lexis.judging for word in words)
