"""What persons judged, applied to what was worked out: to groups of reports, to claims, to speakers.

A person's word goes before the program's; of two that contradict each other the later one holds. Nothing else changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recoupe.desk.membership import Group
from recoupe.store.judgements import Judgement


def constrain(groups: Sequence[Group], judged: Iterable[Judgement]) -> list[Group]:
    """The groups as judged: reports of "same story" in one group, the first report of "not the same story" out of the other's."""
    made: list[Group | None] = list(groups)
    group_of = {report: number for number, group in enumerate(groups) for report in group.members}
    for judgement in judged:
        one, other = (*judgement.subject.reports, "", "")[:2]
        if one not in group_of or other not in group_of:
            continue
        a, b = group_of[one], group_of[other]
        if judgement.kind == "same story" and a != b:
            _join(made, group_of, min(a, b), max(a, b))
        elif judgement.kind == "not the same story" and a == b:
            _part(made, group_of, one, a)
    return [group for group in made if group is not None]


def _join(made: list[Group | None], group_of: dict[str, int], kept: int, gone: int) -> None:
    first, second = made[kept], made[gone]
    assert first is not None and second is not None
    made[kept] = Group(first.members + second.members, first.decisions + second.decisions)
    made[gone] = None
    group_of.update(dict.fromkeys(second.members, kept))


def _part(made: list[Group | None], group_of: dict[str, int], report: str, number: int) -> None:
    group = made[number]
    assert group is not None
    rest = tuple(member for member in group.members if member != report)
    made[number] = Group(rest, tuple(d for d in group.decisions if report not in d.reports))
    group_of[report] = len(made)
    made.append(Group((report,)))
