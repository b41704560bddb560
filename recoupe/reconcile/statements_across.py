"""One utterance in the original and in translation: passages of two languages that say the same, and which is the original.

Two passages are linked where each is the other's nearest in sense and their speakers are one, or may be; figures must not exclude
it, nor a denial that only one of them has. The original is the telling in the language that another report names ("in Russian").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

import numpy as np

from recoupe.lang.base import pack
from recoupe.lang.tables.keys import figures
from recoupe.model import Annotations, Report
from recoupe.reconcile.encoder import encoded, likeness, words_near
from recoupe.reconcile.speakers import Kin, Speakers
from recoupe.reconcile.utterances import Utterance
from recoupe.text import fold

NEAR: Mapping[Kin, float] = {Kin.SAME: 0.6, Kin.OPEN: 0.82}
"""How near in sense two passages are that say the same, by how their speakers stand to each other."""

ONE_DESCRIPTION = 0.7
"""How near in sense two descriptions of one speaker are ("une source diplomatique", "a diplomatic source")."""

FEWEST = 3
"""Words of the shortest passage that is compared: "oui" and "yes" are said by anybody."""

_WORD = re.compile(r"[^\W_]+")


def in_two_languages(
    told: Sequence[Utterance], reports: Sequence[Report], speakers: Speakers
) -> Iterator[tuple[tuple[int, int], float, Kin]]:
    """Pairs of passages, by their places among `told`, that say one thing in two languages, how near, and how speakers stand."""
    texts = {report.id: report.text for report in reports}
    spoken = {report.id: report.language for report in reports}
    held: dict[str, list[int]] = {}
    for number, each in enumerate(told):
        if each.attribution is not None and len(_WORD.findall(_words(each, texts))) >= FEWEST:
            held.setdefault(each.report, []).append(number)
    pairs = [(a, b) for a, b in combinations(sorted(held), 2) if spoken[a] != spoken[b]]
    if not pairs:
        return
    vectors = encoded(_words(told[n], texts) for name in {name for pair in pairs for name in pair} for n in held[name])
    for a, b in pairs:
        near = likeness(*(np.array([vectors[_words(told[n], texts)] for n in held[name]]) for name in (a, b)))
        for row, i in enumerate(held[a]):
            column = int(near[row].argmax())
            j, value = held[b][column], float(near[row, column])
            kin = _kin(told[i], told[j], speakers)
            if int(near[:, column].argmax()) == row and value >= NEAR.get(kin, 2.0) and _agree(told[i], told[j], texts, spoken):
                yield (min(i, j), max(i, j)), min(1.0, value), kin


def _words(told: Utterance, texts: Mapping[str, str]) -> str:
    return texts[told.report][told.start : told.end]


def _kin(one: Utterance, other: Utterance, speakers: Speakers) -> Kin:
    """How two speakers stand; of two descriptions their sense says whether they may be one."""
    kin = speakers.kin(one.speaker, other.speaker)
    if kin is Kin.SAME or not one.speaker or not other.speaker:
        return kin
    named = speakers.is_known(one.speaker), speakers.is_known(other.speaker)
    if any(named):
        return Kin.OTHERS
    return Kin.SAME if words_near(one.speaker, other.speaker) >= ONE_DESCRIPTION else Kin.OTHERS


def _agree(one: Utterance, other: Utterance, texts: Mapping[str, str], spoken: Mapping[str, str]) -> bool:
    mine, theirs = (figures(_words(told, texts)) for told in (one, other))
    if mine and theirs and not mine & theirs:
        return False
    return _denies(one, texts, spoken) == _denies(other, texts, spoken)


def _denies(told: Utterance, texts: Mapping[str, str], spoken: Mapping[str, str]) -> bool:
    own = pack(spoken[told.report])
    table = own.statements if own is not None else None
    return table is not None and any(fold(word) in table.negations for word in _WORD.findall(_words(told, texts)))


def original_language(found: Annotations, index: int | None, report: Report) -> str | None:
    """The code of the language in which a report says that an attribution's words were said, None where it names none."""
    if index is None:
        return None
    held = found.attributions[index]
    start = min(s for s, _ in (*held.content, held.cue or held.content[0]))
    around = [(s.start, s.end) for s in found.sentences if s.start < max(e for _, e in held.content) + 1 and start < s.end]
    named = _languages(report.language)
    for begin, end in around:
        for match in _WORD.finditer(report.text, begin, end):
            code = named.get(fold(match.group()))
            before = report.text[max(0, match.start() - 4) : match.start()].lower()
            if code and before.endswith((" en ", " in ")) and not any(s <= match.start() < e for s, e in held.content):
                return code
    return None


@cache
def _languages(code: str) -> Mapping[str, str]:
    """The names of languages in one, folded -> their codes."""
    from babel import Locale

    return {fold(str(name)): key for key, name in Locale(code).languages.items() if len(key) == 2}
