"""What is told of a claim at one time, so that it can be seen how a figure, a word or a relation moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b

from recoupe.model import Claim, Difference, Report
from recoupe.store.claims import KEY_LENGTH, Answer, Told
from recoupe.text import excerpt

WORDS = 24
"""Words of an answer that are kept."""

Texts = Mapping[str, Report]


def told(claim: Claim, texts: Texts) -> Told:
    """The answers to the claim's first question, each with the reports that give it; without one, its first passage."""
    if claim.differences:
        first = claim.differences[0]
        return Told(claim.relation, claim.difference, first.slot, tuple(_answers(first, texts)))
    lead = claim.occurrences[0]
    reports = tuple(dict.fromkeys(occurrence.report for occurrence in claim.occurrences))
    words = excerpt(texts[lead.report].text, lead.start, lead.end, words=WORDS)
    return Told(claim.relation, answers=(Answer(words, reports, _outlets(reports, texts)),))


def _answers(difference: Difference, texts: Texts) -> list[Answer]:
    sides: dict[str, list[tuple[str, str]]] = {}
    for value in difference.values:
        words = excerpt(texts[value.report].text, value.start, value.end, words=WORDS)
        sides.setdefault(value.side, []).append((value.report, words))
    made = []
    for held in sides.values():
        reports = tuple(dict.fromkeys(report for report, _ in held))
        made.append(Answer(held[0][1], reports, _outlets(reports, texts)))
    return made


def _outlets(reports: Sequence[str], texts: Texts) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts[report].outlet or report for report in reports))


def key(story: str, wordings: Sequence[tuple[str, str]], used: set[str]) -> str:
    """A new key: made of the story and the claim's words, so that the same store filled anew has the same ones."""
    content = "\n".join((story, *sorted(f"{report} {words}" for report, words in wordings)))
    for number in range(len(used) + 1):
        made = blake2b(f"{number} {content}".encode("utf-8", "replace"), digest_size=KEY_LENGTH // 2).hexdigest()
        if made not in used:
            return made
    raise AssertionError("one more number than keys is tried")
