"""To whom a passage lends a description that no office in the report leads to.

A report that calls somebody by name, then "le maire de X" or "l'eurodéputé", means the same person unless something speaks
against it: another office that the text gives, another state, another sex, or another person as near.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recoupe.annotate.coreference.cast import Cast
from recoupe.annotate.coreference.memory import RECENT, Reference
from recoupe.annotate.coreference.offices import Described, contradicts
from recoupe.annotate.coreference.people import Person
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.model import Span

_LEAD = 400
"""A description in so many first code points may stand before the name that it is for."""


def lent(
    cast: Cast, span: Span, told: Described, barred: Sequence[Span], words: SpeakingWords, *, goes_on: bool = False
) -> Reference | None:
    """The person whom a definite description means though nobody says so: the one whom the report is about, if no other fits.

    Whoever is named once only is meant where the description says more ("le maire de X") or the cue that somebody `goes_on`.
    """
    if told.plural or told.article not in words.people.definite or (told.head in words.speakers.anybody and not told.former):
        return None
    fitting = {name: person for name, person in cast.people.items() if not contradicts(person, told, cast.words, lending=True)}
    near = [name for name, person in fitting.items() if any(0 < span[0] - at <= RECENT for at in _open(person.places, barred))]
    if not near:
        return _named_later(cast, span, fitting) if span[0] < _LEAD and told.of else None
    last = _last_speaker(cast, span[0], barred)
    if goes_on and told.head in words.speakers.elected and last in near:
        return Reference(last, (), True)
    if len(near) > 1:
        most = max(len(fitting[name].places) for name in near)
        leading = [name for name in near if len(fitting[name].places) == most]
        near = leading if len(leading) == 1 and leading[0] == last and most > 1 else []
    if len(near) != 1 or (len(fitting[near[0]].places) < 2 and not ((told.of or goes_on) and near[0] == last)):
        return None
    return Reference(near[0], (), True)


def _open(places: Iterable[int], barred: Sequence[Span]) -> list[int]:
    return [at for at in places if not any(start <= at < end for start, end in barred)]


def _last_speaker(cast: Cast, place: int, barred: Sequence[Span]) -> str | None:
    found = cast.last_speaker(place, barred=barred)
    return found.name if found.person else None


def _named_later(cast: Cast, span: Span, fitting: dict[str, Person]) -> Reference | None:
    """Whom the next sentences name: "L'ambassadrice a dit ... . Jeanne Dorval juge que ..."."""
    firsts = sorted(
        (min(places), name) for name, person in cast.people.items() if (places := [at for at in person.places if at >= span[1]])
    )
    if not firsts or firsts[0][1] not in fitting or firsts[0][0] - span[1] > RECENT // 2:
        return None
    name = firsts[0][1]
    subject = any(center.place == firsts[0][0] and center.name == name for center in cast.centers)
    return Reference(name, (), True) if subject else None
