"""One act told at two stages that exclude each other or are not the same: come about here, given up, denied or in doubt there.

Without weights, of rows that are sure and whose tellings share most of their words. Of press stories that tell one act at two
stages only one in eight is a difference to their readers ("fermera", "a fermé": two days, one news), so what is announced or
planned never stands against what is done, and only the act that a telling is about is asked, not those told beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.lang.tables.frame import FrameWords
from recoupe.model import Difference, DifferenceType, Frame, Ground, Stage
from recoupe.reconcile.comparison.values import difference
from recoupe.reconcile.tellings import Telling
from recoupe.text import fold

COME: frozenset[Stage] = frozenset({"begun", "going", "done"})
AHEAD: frozenset[Stage] = frozenset({"announced", "threatened", "ordered", "planned"})
NEVER: frozenset[Stage] = frozenset({"failed", "dropped", "denied"})
OPEN: frozenset[Stage] = frozenset({"threatened", "tried", "alleged"})
"""Stages at which an act may come about or not, beside one that says that it has."""


def stages(one: Telling, other: Telling, words: FrameWords) -> Iterator[Difference]:
    """The act that both tell, where its stages stand against each other; never of what is set in quotation marks."""
    if "quoted" in (one.voice, other.voice):
        return
    for a, b in ((a, b) for a in _acts(one, words) for b in _acts(other, words)):
        kind = _stand(a, b, one, other) if a.family == b.family and _heads(a) & _heads(b) else None
        mine, theirs = _told(one, a), _told(other, b)
        # told in one word the stage is that of a clause around, read of another act
        if kind is not None and fold(one.text[slice(*mine)]) != fold(other.text[slice(*theirs)]):
            ground = Ground(kind="stages", values=(a.stage, b.stage), reports=(one.report, other.report))
            yield difference("status", kind, (one, mine), (other, theirs), ground)
            return


def _acts(telling: Telling, words: FrameWords) -> list[Frame]:
    """The act that a telling is about: its own predicate, or the one of which that tells the stage ("a renoncé à fermer")."""
    at, (start, end) = telling.unit.clause.at, telling.unit.passage
    own = [frame for frame in telling.notes.frames if at and frame.start == at[0]]
    if not own:
        return []
    stage = words.stages.get(fold(own[0].lemma))
    if stage == "done" and own[0].negated:  # "n'ont pas réussi à remorquer"
        behind = [f for f in telling.notes.frames if own[0].end <= f.start < end and f.stage == "done"]
        return [replace(f, stage="failed") for f in behind[:1]]
    held = [f for f in telling.notes.frames if start <= f.start < end and f is not own[0] and f.stage in NEVER | AHEAD | OPEN]
    if held and (stage is None or any(f.stage == stage for f in held)):
        return [f for f in held if stage is None or f.stage == stage]
    return own if stage is None else []


def _stand(a: Frame, b: Frame, one: Telling, other: Telling) -> DifferenceType | None:
    """How two stages of one act stand, None where both may be told of one state of things."""
    if a.negated or b.negated or a.stage == b.stage:
        return None
    told = {a.stage, b.stage}
    later = (one.day or "")[:10] != (other.day or "")[:10]
    if told & NEVER and told & (COME | AHEAD):
        return "denial" if "denied" in told else "update" if later else "contradiction"
    if told & COME and told & OPEN:
        return "update" if later and "alleged" not in told else "scope"
    return None


def _told(telling: Telling, act: Frame) -> tuple[int, int]:
    """From the word that tells the stage to the act, in whichever order they stand."""
    at = telling.unit.clause.at or (act.start, act.end)
    return min(at[0], act.start), max(at[1], act.end)


def _heads(frame: Frame) -> set[str]:
    return {slot.head for slot in frame.slots if slot.head and slot.name in ("who", "whom", "what")}
