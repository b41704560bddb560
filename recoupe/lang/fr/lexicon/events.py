"""What French gives to the events layer: fitted weights, and the words that say who may be named in a deed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

import msgspec

from recoupe.lang.fr.lexicon.event.grammar import A_OR_THE, GRAMMAR, OF, THE_ONE, TIMES
from recoupe.lang.fr.lexicon.event.nameless import NAMELESS
from recoupe.lang.fr.lexicon.event.nouns import OBJECTIVE
from recoupe.lang.fr.lexicon.event.senses import SENSES
from recoupe.lang.fr.lexicon.event.table import LEXICON, PEOPLE
from recoupe.lang.fr.listed import words
from recoupe.lang.tables.events import DeedTable, EventTables, ParticipantWeights, SideTable, TriggerWeights

DEEDS: Final = DeedTable(
    by=words("par"),
    against=words("contre envers vis-à-vis") | {"à l'égard", "à l'encontre"},
    to=words("à au aux"),
    of=words("de d' du des"),
    reports=words("selon d'après pour suivant"),
    committing=words(
        """commettre perpétrer mener lancer proférer procéder prononcer infliger déposer formuler adresser porter émettre
        multiplier exercer faire effectuer conduire imposer décréter engager"""
    ),
    undergoing=words("subir essuyer encaisser endurer recevoir"),
    undergone=OBJECTIVE,
    nobodys=words("coup coups tir tirs contrôle attentat attentats"),
    bodies=words(
        """police gendarmerie armée justice gouvernement exécutif état tribunal cour parquet parlement assemblée sénat préfecture
        mairie ministère administration autorité groupe collectif mouvement syndicat direction presse union association
        intersyndicale opposition majorité commission conseil équipe patrouille brigade foule entreprise société compagnie parti
        régime marine aviation milice rébellion chaîne rédaction commissariat"""
    ),
    figures=words(
        """match finale demi-finale but buts championnat ligue joueur joueurs joueuse joueuses entraîneur sélectionneur club clubs
        mi-temps période attaquant attaquants gardien score tournoi étape peloton set tie-break podium coupe stade rencontre
        bourse marchés marché actions indice cours investisseurs dollar euro tempête ouragan cyclone orage orages vent vents pluie
        pluies neige grêle canicule séisme"""
    ),
    contests=words(
        """match matchs finale finales demi-finale but buts cage cages filet mi-temps période saison étape set tournoi championnat
        score ballon course semaine rentrée"""
    ),
    elements=words(
        """tempête ouragan cyclone orage orages vent vents pluie pluies neige grêle canicule séisme tsunami inondation inondations
        crue crues sécheresse incendie incendies virus épidémie bourse marché marchés indice cours dollar euro crise inflation
        chômage"""
    ),
    calling=words("dit dits dite dites dire disent disait disaient"),
    ruling=words("gouvernement executif ministre ministres elysee matignon republique prefet prefete gendarmerie"),
    ending=words(
        "suspendre geler couper supprimer interrompre refuser arrêter annuler retirer cesser rompre stopper bloquer abandonner"
    ),
)  # fmt: skip


def _read(name: str) -> bytes:
    return (files("recoupe.lang.fr") / "weights" / name).read_bytes()


@cache
def trigger_weights() -> TriggerWeights:
    """The weights of words that tell events (`training/event_weights.py`)."""
    return msgspec.json.decode(_read("event_triggers.json"), type=TriggerWeights)


@cache
def participant_weights() -> ParticipantWeights:
    """The weights of candidates for the sides (`training/event_weights.py`)."""
    return msgspec.json.decode(_read("event_participants.json"), type=ParticipantWeights)


SIDES: Final = SideTable(
    articles=A_OR_THE,
    pointers=THE_ONE,
    of=OF,
    kin=words(
        """veuve veuf fils fille père mère frère sœur mari femme époux épouse conjoint conjointe compagne compagnon ami amie
        proche cousin cousine oncle tante neveu nièce beau-frère belle-sœur petit-fils petite-fille"""
    ),
    movements=NAMELESS.movements,
    bare=words("etat"),
    imputing=words("imputer attribuer"),
    of_bare=words("d' d’"),
    kinds=words("droit siège urgence fait choses"),
)
EVENTS: Final = EventTables(
    triggers=trigger_weights,
    participants=participant_weights,
    lexicon=LEXICON,
    senses=SENSES,
    grammar=GRAMMAR,
    times=TIMES,
    people=PEOPLE,
    nameless=NAMELESS,
    sides=SIDES,
    deeds=DEEDS,
)
