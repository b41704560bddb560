"""Puts the reports of one story together, one report after the other, whatever their order. Works on records, without spaCy.

Each report becomes a profile of bounded size; an index gives the few reports that may tell the same story; a logistic model
says of each pair how likely that is, from the pair alone; groups grow within what hangs together, the closest two first. Nothing
depends on when a report came: any order, and any split into batches, gives the same stories.

A story's id is that of its first report, by day and then by id: it stays while later reports join, and when a story splits, the
part with its first report keeps it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from recoupe.grouping.decisions import Reasons
from recoupe.grouping.index import Index
from recoupe.grouping.likeness import Likeness, likeness
from recoupe.grouping.link import agglomerate, components
from recoupe.grouping.profile import Profile, profile
from recoupe.model import Annotations, Report, Story
from recoupe.reconcile.names import entities
from recoupe.reconcile.story import reconcile

THRESHOLD = 350_000
"""Least likeness, in millionths, of two groups that become one. It lies where hand-labelled pairs are told apart best."""

LONGEST = 4
"""Days that one story spans at most; an affair that goes on for weeks is told as several."""

WEAKEST = 100_000
"""Pairs less likely than this are forgotten: they count as nothing."""


def group(reports: Sequence[Report], annotations: Sequence[Annotations]) -> list[Story]:
    """The stories, each with its copies, origins, claims, statements and namings, oldest story first.

    `annotations` run parallel to `reports`.
    """
    grouper = Grouper()
    for report, found in zip(reports, annotations, strict=True):
        grouper.add(report, found)
    by_id = {report.id: (report, found) for report, found in zip(reports, annotations, strict=True)}
    told = []
    for story in grouper.stories():
        members = [by_id[name] for name in story.reports]
        texts = [report for report, _ in members]
        known, named = entities(texts, [found for _, found in members])
        told.append(reconcile(story, texts, named, known))
    return told


class Grouper:
    """A growing archive. `add` takes about the same time however large it is; `stories` links anew only where something came."""

    def __init__(self) -> None:
        self._profiles: list[Profile] = []
        self._index = Index()
        self._likeness: dict[tuple[int, int], Likeness] = {}
        self._linked: dict[frozenset[int], list[list[int]]] = {}

    def __len__(self) -> int:
        return len(self._profiles)

    def add(self, report: Report, annotations: Annotations) -> None:
        """Takes in one report."""
        self.put(profile(report, annotations))

    def put(self, new: Profile) -> dict[int, Likeness]:
        """Takes in the profile of a report, and says how like it is to each earlier one, by position, where that counts."""
        number = len(self._profiles)
        alike = {}
        for other in self._index.near(new):
            found = counted(self._profiles[other], new)
            if found is not None:
                alike[other] = self._likeness[other, number] = found
        self._index.add(number, new)
        self._profiles.append(new)
        return alike

    def restore(self, profiles: Iterable[Profile], alike: Mapping[tuple[int, int], Likeness]) -> None:
        """Takes in what an earlier run worked out: profiles, and the pairs that count by position, the smaller one first."""
        for new in profiles:
            self._index.add(len(self._profiles), new)
            self._profiles.append(new)
        self._likeness.update(alike)

    def stories(self, *, explained: Callable[[tuple[str, ...]], bool] | None = None) -> list[Story]:
        """The stories that the reports so far tell, oldest first, each with its reports by day and id.

        `explained` says of a story's reports whether its decisions are wanted: those of a whole archive take their time.
        """
        strong = [pair for pair, found in self._likeness.items() if found.millionths >= THRESHOLD]
        linked = {}
        pairs = self._pairs_within(parts := [frozenset(part) for part in components(len(self._profiles), strong)])
        for part in parts:
            # what was linked before and has no new member need not be linked again
            linked[part] = self._linked.get(part) or self._link(part, pairs.get(part, []))
        self._linked = linked
        groups = sorted((members for found in linked.values() for members in found), key=lambda m: self._profiles[m[0]].order)
        return self._told(groups, explained)

    def _pairs_within(self, parts: Iterable[frozenset[int]]) -> dict[frozenset[int], list[tuple[int, int]]]:
        part_of = {number: part for part in parts for number in part}
        found: dict[frozenset[int], list[tuple[int, int]]] = {}
        for i, j in self._likeness:
            if part_of[i] is part_of[j]:
                found.setdefault(part_of[i], []).append((i, j))
        return found

    def _link(self, part: frozenset[int], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        profiles = {number: self._profiles[number] for number in part}
        return parted(profiles, {pair: self._likeness[pair].millionths for pair in pairs})

    def _told(self, groups: Sequence[Sequence[int]], explained: Callable[[tuple[str, ...]], bool] | None) -> list[Story]:
        named = [tuple(self._profiles[number].id for number in members) for members in groups]
        wanted = [explained is None or explained(ids) for ids in named]
        group_of = {number: which for which, members in enumerate(groups) for number in members}
        reasons: Reasons[int, int] = Reasons(lambda number: self._profiles[number].id)
        for pair, found in self._likeness.items():
            a, b = (group_of[number] for number in pair)
            if wanted[a] or wanted[b]:
                reasons.take(pair, found, (a, b))
        return [
            Story(id=ids[0], reports=ids, decisions=reasons.of(which) if want else ())
            for which, (ids, want) in enumerate(zip(named, wanted, strict=True))
        ]


def counted(one: Profile, other: Profile) -> Likeness | None:
    """How like two reports are; None where that is too little to count."""
    found = likeness(one, other)
    return found if found is not None and found.millionths >= WEAKEST else None


def parted(profiles: Mapping[int, Profile], scores: Mapping[tuple[int, int], int]) -> list[list[int]]:
    """The groups of reports that hang together, by their numbers: in order of day and id, not of arrival.

    `scores` are the likenesses in millionths of those pairs that have one.
    """
    ordered = sorted(profiles, key=lambda number: profiles[number].order)
    place = {number: position for position, number in enumerate(ordered)}
    placed = {(min(place[i], place[j]), max(place[i], place[j])): score for (i, j), score in scores.items()}
    days = [day.toordinal() if (day := profiles[number].day) else None for number in ordered]
    groups = agglomerate(days, placed, least=THRESHOLD, longest=LONGEST)
    return [[ordered[position] for position in members] for members in groups]
