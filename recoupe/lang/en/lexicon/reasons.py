"""English: what opens a cause or a purpose, and words of coming and being somewhere. Folded."""

from __future__ import annotations

from typing import Final

from recoupe.lang.tables.reasons import ReasonWords
from recoupe.text import fold

_OPENERS: Final = """
because
in order to
so as to
with the aim of
with a view to
in the hope of
in hopes of
on a mission to
aimed at
designed to
intended to
meant to
as part of
at the request of
at the invitation of
on the orders of
on orders from
by virtue of
on the grounds
on the pretext
under the pretext
under cover of
due to
owing to
because of
as a result of
as a consequence of
on account of
thanks to
for lack of
for want of
for fear of
out of fear
out of concern
in view of
in light of
in retaliation for
in reprisal for
in response to
in reaction to
in protest at
in protest against
as a sign of
in tribute to
caused by
prompted by
triggered by
explained by
motivated by
justified by
blamed on
attributed to
linked to
"""

_PRESENCE: Final = """
arrive arrival come coming land landing deploy deployment send sending dispatch presence station stationing stay staying settle
installation visit mission trip insertion
"""

_BARE: Final = """
aim be have do make can must explain justify prompt cause trigger continuation beginning resumption extension
group series number part decision goal aim mission framework reason
"""


def _openers(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(line.split()) for line in text.strip().splitlines()), key=lambda row: (-len(row), row)))


REASONS: Final = ReasonWords(
    openers=_openers(_OPENERS),
    of_infinitives=frozenset(),
    endings=(),
    closers=frozenset(fold("according who which where but while whereas when is are was were will would").split()),
    presence=frozenset(fold(_PRESENCE).split()),
    bare=frozenset(fold(_BARE).split()),
    plurals=("s", "people", "men", "women", "children"),
    collective=frozenset(fold("group dozen dozens score scores hundred hundreds thousand thousands handful team number").split()),
    participles=(("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")),
)
