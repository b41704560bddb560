"""Who and what can say something in English news, folded."""

from __future__ import annotations

from typing import Final

from recoupe.lang.en import cue_words, people_words, titles
from recoupe.lang.en.words import words

DOCUMENTS: Final = words(
    "analysis article autopsy report reports study studies survey surveys poll polls statement statements document documents documentary "
    "dossier data editorial estimate estimates investigation index indictment complaint lawsuit judgment ruling letter law bill figures "
    "census manifesto memo memoir message note notes petition plan publication paper papers record records release resolution results "
    "statistics testimony text transcript tweet verdict video videos website filing filings affidavit email emails book magazine newspaper "
    "advertisement ad ads banner placard sign headline map count tally toll forecast forecasts"
)
OFFICES: Final = titles.OFFICES
ELECTED: Final = words(
    "senator representative congressman congresswoman lawmaker mp mayor governor councillor councilman candidate deputy"
)
SPEAKERS: Final = cue_words.SPEAKERS | people_words.PERSONS | people_words.BODIES | DOCUMENTS | OFFICES
NO_DOERS: Final = words(
    "matter number order power water paper letter center centre river border winter summer computer error terror horror factor sector motor "
    "color colour labor labour honor favour favor harbor water weather shelter order chapter quarter offer answer danger fire career character "
    "disaster property monster theater theatre meter corner dinner counter october november december september year flavor behavior mirror "
    "floor door error interior exterior major minor other another either whether rather under over after ever never however cover tower murder "
    "plant restaurant grant restaurant ban van plan scan clan trend"
)
THINGS: Final = words(
    "weekend week weeks day days minute minutes hour hours month months year years time times anniversary morning evening night monday tuesday "
    "wednesday thursday friday saturday sunday yesterday tomorrow crisis example need reason act attack attacks price prices rate rates increase "
    "decrease fall rise system model process problem question idea fear fears anger violence debate tax taxes reform measure measures budget sum "
    "cost costs amount level age size injury injuries damage fire accident death deaths birth life situation road car cars truck moment point "
    "delay result results thing things fact facts case cases goal hope hopes cause effect risk threat threats right rights work job jobs pay fuel "
    "oil gas wind rain snow storm hurricane earthquake virus disease vaccine train plane ship vote election elections referendum war conflict peace "
    "ceasefire strike explosion bomb missile missiles weapon weapons money debt deficit growth inflation plan plans sign signs symbol image photo"
)
