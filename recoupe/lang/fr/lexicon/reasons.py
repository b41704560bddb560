"""French: what opens a cause or a purpose, and words of coming and being somewhere. Folded, without an elided article."""

from __future__ import annotations

from typing import Final

from recoupe.lang.tables.reasons import ReasonWords
from recoupe.text import fold

_OPENERS: Final = """
pour
afin
en vue
dans le but
dans objectif
dans espoir
avec pour objectif
avec objectif
pour but
pour objectif
pour mission
a pour but
a pour objectif
a pour mission
ont pour but
ont pour objectif
ont pour mission
dans le cadre
a la demande
a invitation
a appel
sur ordre
sur instruction
sur invitation
sur decision
en vertu
au titre
au nom
au motif
sous pretexte
sous couvert
en raison
a cause
a la suite
suite a
du fait
faute
grace a
par manque
par crainte
par peur
par souci
de peur
de crainte
compte tenu
en represailles
en reponse
en reaction
en signe
en protestation
en hommage
parce
visant a
vise a
visait a
visent a
visaient a
destine a
destinee a
destines a
destinees a
du a
due a
dus a
dues a
lie a
liee a
lies a
liees a
provoque par
provoquee par
cause par
causee par
explique par
expliquee par
expliquent par
expliquerait par
motive par
motivee par
justifie par
justifiee par
"""

_PRESENCE: Final = """
arriver arrivée venir venue débarquer débarquement atterrir atterrissage poser présence présent envoi envoyer dépêcher déployer
déploiement insertion stationner stationnement séjour séjourner installer installation acheminer acheminement visite mission
déplacement maintien
"""

_BARE: Final = """
inscrire viser avoir être faire pouvoir devoir expliquer justifier motiver provoquer causer poursuite maintien début fin reprise
continuation prolongation arrêt groupe série nombre partie ensemble décision objectif but mission cadre raison
"""


def _openers(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(line.split()) for line in text.strip().splitlines()), key=lambda row: (-len(row), row)))


REASONS: Final = ReasonWords(
    openers=_openers(_OPENERS),
    of_infinitives=frozenset({"pour"}),
    endings=("er", "ir", "re", "oir"),
    closers=frozenset(
        fold(
            "selon suivant qui dont où mais alors tandis lorsque quand est sont était étaient sera seront serait seraient"
        ).split()
    ),
    presence=frozenset(fold(_PRESENCE).split()),
    bare=frozenset(fold(_BARE).split()),
    plurals=("s", "x"),
    collective=frozenset(fold("groupe dizaine vingtaine trentaine cinquantaine centaine millier poignée équipe nombre").split()),
    participles=(("e", "er"), ("ee", "er"), ("es", "er"), ("ees", "er")),
)
