"""English: word families, opposites, stages of an act and what opens each slot of a frame. All words are folded."""

from __future__ import annotations

from typing import Final

from recoupe.lang.en import naming_words, people_words, speaker_words
from recoupe.lang.en.lexicon.concepts import CONCEPTS
from recoupe.lang.en.lexicon.people import PEOPLE
from recoupe.lang.en.lexicon.quantity.numbers import SIMPLE
from recoupe.lang.en.lexicon.quantity.units import MEASURES
from recoupe.lang.en.synonyms import SENSES
from recoupe.lang.en.words import words
from recoupe.lang.tables.frame import FrameWords
from recoupe.text import fold

_OPPOSITES: Final = """
approve adopt pass accept ratify endorse | reject refuse veto block decline
convict conviction guilty condemn | acquit acquittal clear exonerate
survive survivor alive unharmed | die death kill dead perish
increase rise grow climb jump gain soar raise up | decrease fall drop decline cut shrink plunge lower reduce down
open reopen opening | close shut closure
arrest detain capture | escape flee release free
win victory elect | lose defeat
agree agreement | refuse disagree
confirm | deny denial refute
keep maintain retain pay | cancel abandon suspend scrap withdraw
allow permit authorize authorise | ban prohibit forbid
support back defend favor favour | oppose criticize criticise denounce
hire recruit create | lay fire cut sack dismiss
jail imprison detain | release free
arrive enter come | leave depart quit exit
succeed success | fail failure
start begin launch resume | end stop halt finish cease
continue | suspend interrupt stop
claim responsibility | deny
build construct | demolish destroy raze
promote appoint name | dismiss fire remove oust
extend expand prolong lengthen | shorten reduce restrict curtail
yes | no
ally friend | enemy foe
left | right
early advance | late delay postpone
buy purchase acquire | sell sale
deliberate intentional arson | accidental accident
public | private
free | paid
legal lawful | illegal unlawful
majority | minority
first | last
north | south
east | west
man boy father husband brother son | woman girl mother wife sister daughter
day morning | night evening
more | less fewer
before | after
alone | group together
known identified | unknown unidentified
armed | unarmed
full packed | empty
calm peaceful | violent tense
old | new
stable | critical
retreat withdraw | advance hold
"""
_STAGES: Final = {
    "announced": "announce announcement unveil",
    "threatened": "threaten threat warn ultimatum",
    "ordered": "order demand require request ask instruct call",
    "planned": "plan schedule expect intend want will due propose promise pledge vow set prepare aim",
    "possible": "may might could can possible likely risk seem appear",
    "begun": "begin start launch",
    "going": "continue remain keep ongoing",
    "done": "finish complete end conclude succeed",
    "tried": "try attempt seek",
    "failed": "fail failure miss",
    "dropped": "cancel abandon withdraw suspend postpone delay drop scrap",
    "denied": "deny refute dispute reject",
    "alleged": "allege suspect accuse claim alleged suspected accused",
}


def _groups(text: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple((words(left), words(right)) for left, _, right in (line.partition("|") for line in text.strip().split("\n")))


_TENS = {word: value for word, value in SIMPLE.items() if value >= 20}
_NUMERALS = {word: str(value) for word, value in SIMPLE.items()} | {
    f"{ten}-{unit}": str(value + n) for ten, value in _TENS.items() for unit, n in SIMPLE.items() if n < 10
}

FRAME_WORDS: Final = FrameWords(
    senses=SENSES,
    endings=("ization", "isation", "ication", "ation", "ition", "tion", "sion", "ion", "ments", "ment", "ances", "ance", "ence", "ure", "age", "ings",
             "ing", "ers", "er", "ors", "or", "ist", "ied", "ed", "es", "ly", "al", "ive", "able", "e", "y"),
    action_endings=("tion", "sion", "ment", "ing", "al", "ance", "ence", "ure"),
    acts=words(
        "death crime murder attack assault theft rape shot strike raid fight war vote election choice trial sentence appeal complaint probe search seizure "
        "leak escape loss win victory defeat failure success fall rise drop retreat departure arrival exit return visit trip meeting debate deal truce "
        "refusal denial threat demand offer sale purchase gift aid support criticism blame start end stop test march riot clash fire blast explosion crash "
        "accident quake flood delay fine verdict ruling law reform pardon ban"
    ),
    opposites=_groups(_OPPOSITES),
    stages={word: stage for stage, text in _STAGES.items() for word in text.split()},
    causes=words("because since due cause reason result consequence for so protest"),
    cause_phrases=("because", "due to", "as a result", "in response", "in retaliation", "in order to", "so that", "on suspicion", "thanks to", "owing to",
                   "in protest", "on charges", "caused by", "blamed on"),
    moments=words("after before during since when until till by while then between within as once"),
    adverbs_of_time=words(
        "yesterday today tomorrow now soon already still always never immediately then later earlier recently previously currently initially finally "
        "long quickly early late"
    ),
    places=words("in at on near behind under between around off from to against along inside outside across"),
    place_phrases=("next to", "in front of", "on the edge", "off the coast", "at the foot", "south of", "north of", "east of", "west of", "close to",
                   "on board", "on the outskirts"),
    manners=words("with without by via using through"),
    tellers=words("according"),
    towards=words("against to toward towards"),
    by=words("by"),
    of=words("of"),
    people=people_words.PERSONS | people_words.BODIES | PEOPLE.collectives | speaker_words.OFFICES | words("people civilian youth baby couple crowd public"),
    people_endings=("ist", "ists", "er", "ers", "or", "ors", "ian", "ians", "man", "men", "woman", "women"),
    not_people=speaker_words.NO_DOERS | speaker_words.THINGS | speaker_words.DOCUMENTS,
    place_nouns=words(
        "street avenue road square bridge highway motorway crossroads city town village district downtown center centre region county province country "
        "border coast beach port harbor harbour airport station hospital clinic school college university factory plant warehouse store supermarket "
        "stadium hall theater theatre museum church mosque synagogue prison court palace parliament headquarters office home house apartment flat building "
        "basement roof garden park forest field island river lake sea mountain valley zone area site base camp hotel restaurant cafe bar north south east west"
    ),
    time_nouns=words(
        "day week month year hour minute second morning noon afternoon evening night dawn weekend quarter decade century season spring summer autumn fall "
        "winter moment start beginning middle end monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december"
    ),
    negations=words("not n't no never none nobody nothing without neither nor"),
    hedges=words("perhaps maybe probably apparently allegedly reportedly possibly likely may might could would alleged suspected presumed seems appears"),
    vague={
        "several": (2, 20), "few": (2, 12), "many": (5, None), "numerous": (5, None), "dozen": (10, 14), "dozens": (20, 99), "hundreds": (200, 999),
        "thousands": (1000, 9999), "millions": (1e6, 1e9), "half": (0.4, 0.6), "third": (0.3, 0.37), "quarter": (0.2, 0.3), "majority": (0.5, 1),
        "most": (0.5, 1), "couple": (2, 2), "pair": (2, 2), "trio": (3, 3), "double": (2, 2), "triple": (3, 3), "handful": (2, 10), "scores": (20, 99),
    },
    numerals=_NUMERALS,
    small=words(
        "the a an of to in on at by for with from and or but as that this these those it its he she they them his her their our your my who which whom "
        "is are was were be been not no s i we you me us also then than so just"
    ),
    rounding=words("about around some nearly almost approximately roughly more less least most than over under up to just barely"),
    years=words("year years"),
    ages={"teenager": 1, "teen": 1},
    judging=naming_words.JUDGING | words(
        "brutal brutally violent finally merely only so-called famous ironic scandal fiasco triumph humiliation chaos frenzy invasion wave tsunami u-turn "
        "climbdown crusade diktat windfall slam blast lash hammer praise hail rant boast admit concede witch-hunt much-touted"
    ),
    names_of_scale={**dict.fromkeys(("some", "few", "part", "partly", "one", "single"), 1), **dict.fromkeys(("most", "majority", "several", "many"), 2),
                    **dict.fromkeys(("all", "every", "whole", "entire", "each", "everyone"), 3)},
    later=words("now new latest revised updated risen rises rose climbs climbed reached reaches finally provisional final"),
    light=words("be have do go can could may might will would make take give get keep come put set hold seem become let see find"),
    neutral_telling=words("say state declare add explain tell announce report note indicate write conclude recall point"),
    concepts=CONCEPTS,
    none=words("no"),
    measures=frozenset(fold(unit) for unit in MEASURES),
)  # fmt: skip
