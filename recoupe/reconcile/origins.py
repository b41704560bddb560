"""Who relies on whom within a story: copies, shared passages, credits, and how many independent origins remain.

Ten papers that print one dispatch are one origin. Reports count as one origin where one is a copy of the other, where both are
signed by the same agency, where most of what they tell is shared word for word, where one is the other in another language
(`recoupe.reconcile.translations`), where one gives the other's address for its own and shares a passage with it, or where they
come from one outlet. A report that only quotes an agency within its own text stays an origin of its own, and the credit is kept
beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise
from urllib.parse import urlsplit

from msgspec.structs import replace

from recoupe.lang.base import Language
from recoupe.lang.tables.credits import PressNames
from recoupe.model import Aligned, Annotations, Copy, Credit, Ground, Origin, Passage, Report, Story, Translation
from recoupe.reconcile.alignment import Block, Words, aligned_share, common, numbered, words
from recoupe.reconcile.credits import credits, is_agency, is_own

PASSAGE = 12
"""Words of the shortest passage that is told as shared: shorter ones are phrases that anybody uses."""

WHOLE_SHARE, WHOLE_OF_LONGER, CONTAINED = 0.62, 0.33, 0.85
"""A copy has this share of the shorter report's words in common and that of the longer one's, or nearly all of the shorter's."""

ABRIDGED_WORDS, ABRIDGED_SHARE = 260, 0.64
"""A dispatch no longer than so many words is a copy, however long the other text is, where so much of it stands there in the same
order (runs of two words or more: a sentence cut short or a word changed tears the long runs)."""

ABRIDGED_FROM = 0.35
"""Least share in long runs from which a short text is laid beside the other word by word."""

DEPENDENT = 0.5
"""Share of a report's words found in another from which it is held to rest on the same text, copy or not."""

MANY = 60
"""Reports of a story that are compared in all pairs; in a larger story only those that share a long run are."""

RARE_RUN = 12


def trace(
    story: Story,
    reports: Sequence[Report],
    annotations: Sequence[Annotations],
    language: Language,
    translations: Sequence[Translation] = (),
) -> Story:
    """The story with its copies, shared passages, credits and origins. Reports of the story in any order; others are left out.

    `annotations` run parallel to `reports`. `translations` are those found (`recoupe.reconcile.translations`).
    """
    press = language.press
    members = set(story.reports)
    known = {r.id: (r, a) for r, a in zip(reports, annotations, strict=True) if r.id in members}
    texts = [known[name][0] for name in sorted(known)]
    days = {name: found.dct for name, (_, found) in known.items()}
    shared = tuple(shared_text(texts, days))
    credited = tuple(credit for report in texts for credit in credits(report, press)) if press else ()
    return replace(
        story,
        copies=tuple(copy.reports for copy in shared if copy.whole),
        shared_text=shared,
        translations=tuple(translations),
        credits=credited,
        origins=origins(texts, shared, credited, press, translations),
    )


def shared_text(reports: Sequence[Report], days: Mapping[str, str | None]) -> Iterable[Copy]:
    """What each two reports have in common, where it is a passage or more; pairs by id, each pair with the smaller id first."""
    ordered = sorted(reports, key=lambda report: report.id)
    texts = [words(report.text) for report in ordered]
    runs = numbered(texts)
    for i, j in _pairs(texts):
        found = common(runs[i], runs[j])
        if any(block.length >= PASSAGE for block in found):
            yield _copy(ordered[i], ordered[j], texts[i], texts[j], found, days)


def _pairs(texts: Sequence[Words]) -> Iterable[tuple[int, int]]:
    """All pairs of a small story; of a large one those that share a run of words as long as a passage."""
    if len(texts) <= MANY:
        return combinations(range(len(texts)), 2)
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for run in {text.forms[k : k + RARE_RUN] for k in range(len(text.forms) - RARE_RUN + 1)}:
            holders[run].append(number)
    return sorted({pair for held in holders.values() if len(held) > 1 for pair in combinations(held, 2)})


def _copy(
    one: Report, other: Report, first: Words, second: Words, found: Sequence[Block], days: Mapping[str, str | None]
) -> Copy:
    common = sum(block.length for block in found)
    share, other_share = common / len(first.forms), common / len(second.forms)
    more, less = max(share, other_share), min(share, other_share)
    return Copy(
        reports=(one.id, other.id),
        whole=more >= CONTAINED
        or (more >= WHOLE_SHARE and less >= WHOLE_OF_LONGER)
        or (more >= ABRIDGED_FROM and is_abridged(first, second)),
        one_share=round(share, 4),
        other_share=round(other_share, 4),
        passages=tuple(_aligned(one.id, other.id, first, second, block) for block in found if block.length >= PASSAGE),
        first=earlier(one, other, days),
    )


def is_abridged(one: Words, other: Words) -> bool:
    """Whether the shorter of two texts is a dispatch cut from the other."""
    short, long = sorted((one, other), key=lambda text: (len(text.forms), text.forms))
    return len(short.forms) <= ABRIDGED_WORDS and aligned_share(short, long) >= ABRIDGED_SHARE


def _aligned(one: str, other: str, first: Words, second: Words, block: Block) -> Aligned:
    return Aligned(
        one=_passage(one, first, block.one, block.length),
        other=_passage(other, second, block.other, block.length),
        words=block.length,
    )


def _passage(report: str, text: Words, start: int, length: int) -> Passage:
    return Passage(report=report, start=text.spans[start][0], end=text.spans[start + length - 1][1])


def earlier(one: Report, other: Report, days: Mapping[str, str | None]) -> str | None:
    """Which was written first, by the minute published or the day; None where that is not known or the same."""
    times = []
    for report in (one, other):
        published, day = report.published or "", days.get(report.id) or ""
        times.append(published if len(published) > 10 else day)
    length = min(len(time) for time in times)
    a, b = (time[:length] for time in times)
    if length < 10 or a == b or any(len(time) > 16 for time in times):
        # an offset from universal time would have to be known for both: days are safe, minutes with offsets are not
        a, b = (time[:10] for time in times)
    if len(a) < 10 or len(b) < 10 or a == b:
        return None
    return one.id if a < b else other.id


def origins(
    reports: Sequence[Report],
    shared: Sequence[Copy],
    credited: Sequence[Credit],
    press: PressNames | None,
    translations: Sequence[Translation] = (),
) -> tuple[Origin, ...]:
    """The independent origins of a story, the one with most reports first, each with the grounds for holding it to be one."""
    parent = {report.id: report.id for report in reports}
    grounds: dict[str, list[Ground]] = defaultdict(list)

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    for one, other, ground in (*_ties(reports, shared, credited, press), *_translated(translations)):
        a, b = sorted((root(one), root(other)))
        grounds[one].append(ground)
        parent[b] = a
    groups: dict[str, list[str]] = defaultdict(list)
    for report in sorted(parent):
        groups[root(report)].append(report)
    by_id = {report.id: report for report in reports}
    found = [
        _origin([by_id[name] for name in members], credited, [g for name in members for g in grounds[name]], press)
        for members in groups.values()
    ]
    return tuple(sorted(found, key=lambda origin: (-len(origin.reports), origin.reports)))


def _ties(
    reports: Sequence[Report], shared: Sequence[Copy], credited: Sequence[Credit], press: PressNames | None
) -> Iterable[tuple[str, str, Ground]]:
    """Pairs of reports that are one origin, with why."""
    told = {report.id: (_address(report.url), _address(report.copy_of)) for report in reports}
    for copy in shared:
        one, other = copy.reports
        most = max(copy.one_share, copy.other_share)
        if copy.whole:
            yield one, other, Ground(kind="copy", values=(f"{most:.2f}",), reports=(one, other))
        elif most >= DEPENDENT:
            yield one, other, Ground(kind="shared text", values=(f"{most:.2f}",), reports=(one, other))
        elif ground := _claimed(one, other, told):
            yield one, other, ground
    signed: dict[str, list[str]] = defaultdict(list)
    for credit in credited:
        if credit.role == "signed" and credit.passage.report not in signed[credit.name]:
            signed[credit.name].append(credit.passage.report)
    for name, members in sorted(signed.items()):
        for one, other in pairwise(members):
            yield one, other, Ground(kind="signed", values=(name,), reports=(one, other))
    outlets: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        if report.outlet:
            outlets[report.outlet].append(report.id)
    for outlet, members in sorted(outlets.items()):
        for one, other in pairwise(members):
            yield one, other, Ground(kind="outlet", values=(outlet,), reports=(one, other))
    if press is not None:
        yield from _relays(reports, credited, press)


def _translated(translations: Sequence[Translation]) -> Iterable[tuple[str, str, Ground]]:
    for told in translations:
        most = max(told.one_share, told.other_share)
        yield *told.reports, Ground(kind="translation", values=(f"{most:.2f}",), reports=told.reports)


def _claimed(one: str, other: str, told: Mapping[str, tuple[str | None, str | None]]) -> Ground | None:
    """Why two reports that share a passage are one text where a page says so itself: it gives another's address for its own.

    `told` has the address of each report and the one that its page gives for it. Without a passage in common the address alone
    says nothing: pages give wrong ones.
    """
    for copy, source in ((one, other), (other, one)):
        if told[copy][1] is not None and told[copy][1] == told[source][0]:
            return Ground(kind="claimed copy", reports=(copy, source))
    if told[one][1] is not None and told[one][1] == told[other][1]:
        return Ground(kind="claimed address", reports=(one, other))
    return None


def _address(url: str | None) -> str | None:
    """An address without what does not tell two pages apart: scheme, "www.", fragment, a slash at the end."""
    if url is None:
        return None
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")


def _relays(reports: Sequence[Report], credited: Sequence[Credit], press: PressNames) -> Iterable[tuple[str, str, Ground]]:
    """Reports that relay another outlet of the story, where they credit nobody else and the outlet has one report in it."""
    for report in reports:
        named = {credit.name for credit in credited if credit.passage.report == report.id and credit.role == "relayed"}
        if len(named) != 1:
            continue
        name = next(iter(named))
        sources = [other.id for other in reports if other.id != report.id and is_own(name, other.outlet, press)]
        if len(sources) == 1:
            yield report.id, sources[0], Ground(kind="relayed", values=(name,), reports=(report.id, sources[0]))


def _origin(members: Sequence[Report], credited: Sequence[Credit], grounds: Sequence[Ground], press: PressNames | None) -> Origin:
    """Named by the agency that signs a report; several without a signature by the one agency that all of them name."""
    ids = tuple(report.id for report in members)
    of_members = [credit for credit in credited if credit.passage.report in ids]
    signed = sorted({c.name for c in of_members if c.role in ("signed", "with") and is_agency(c.name, press)})
    told = {name: {c.passage.report for c in of_members if c.name == name} for name in {c.name for c in of_members}}
    everywhere = sorted(name for name, where in told.items() if is_agency(name, press) and len(where) == len(ids))
    if len(signed) == 1 or (not signed and len(ids) > 1 and len(everywhere) == 1):
        return Origin(name=(signed or everywhere)[0], kind="agency", reports=ids, grounds=tuple(grounds))
    outlets = list(dict.fromkeys(report.outlet or report.id for report in members))
    return Origin(name=" / ".join(outlets), kind="outlet", reports=ids, grounds=tuple(grounds))
