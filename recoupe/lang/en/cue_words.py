"""The small words around English cues: auxiliaries, what may stand inside a verb group, what ends a clause, who can speak."""

from __future__ import annotations

from typing import Final

from recoupe.lang.en.words import words

DETERMINERS: Final = words(
    "the a an this that these those his her its their our my your some several many few all both another any each"
)
PREPOSITIONS: Final = words(
    "at in on by with after before during since for to from into over under against between among through via without within amid "
    "despite about as near per upon following"
)
DAYS: Final = words(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow morning afternoon evening night tonight earlier later"
)
MONTHS: Final = words("january february march april may june july august september october november december")

SPEAKERS: Final = words(
    "source sources witness witnesses official officials spokesman spokeswoman spokesperson police government ministry minister president "
    "prosecutor prosecutors court judge lawyer lawyers attorney attorneys mayor governor senator congressman congresswoman lawmaker "
    "lawmakers party union unions association organization organisation group company firm director chief executive chairman chairwoman "
    "ceo boss manager expert experts analyst analysts economist economists researcher researchers scientist scientists professor doctor "
    "doctors authorities opposition protester protesters resident residents neighbor neighbors neighbour neighbours victim victims family "
    "relative relatives man woman leader leaders head secretary candidate candidates adviser advisor aide aides diplomat diplomats officer "
    "officers army general colonel activist activists journalist journalists reporter reporters correspondent observers ambassador embassy "
    "commissioner commission council federation bank institute agency bureau department office study report survey poll data figures "
    "statement newspaper paper magazine channel station website media press network critics supporters opponents voters people student "
    "students teacher teachers farmer farmers worker workers driver pilot king queen prince princess pope bishop mother father son daughter "
    "brother sister wife husband friend friends fan fans owner founder investigators investigator suspect defendant historian author "
    "coach player captain firefighters rescuers soldier soldiers fighter fighters rebel rebels militant militants campaign administration "
    "white-house kremlin pentagon congress senate parliament committee representative representatives republicans democrats americans "
    "conservative liberals liberal progressives donors donor strategist pollster pundits commentator editor editors columnist"
)

COLON_NOUNS: Final = words(
    "slogan message question answer reply reaction comment verdict conclusion warning statement tweet headline argument promise motto order"
)
THAT_NOUNS: Final = words(
    "announcement claim claims hypothesis idea rumor rumors rumour rumours allegation allegations accusation accusations assurance promise "
    "belief conviction statement statements theory argument suggestion suggestions notion report reports concern concerns fear fears hope view assertion"
)
CHANNEL_NOUNS: Final = words(
    "statement interview message tweet tweets declaration letter email op-ed editorial report video conference speech address appearance press journalists "
    "reporters twitter facebook instagram youtube telegram blog radio television tv channel agency newspaper magazine site website network "
    "rally debate post memo filing testimony hearing briefing telephone phone call release"
)
