"""The small words and verbs of English grammar that the events layer looks at."""

from __future__ import annotations

from typing import Final

from recoupe.lang.en.words import words
from recoupe.lang.tables.event_grammar import EventGrammar, EventTimes, Moods

_NONE: Final[frozenset[str]] = frozenset()
A_OR_THE: Final = words("a an the")
THE_ONE: Final = words("the this that")
OF: Final = words("of 's")
_DETERMINERS: Final = words(
    "the a an this that these those his her its their our my your some any no every each both all several"
)

GRAMMAR: Final = EventGrammar(
    slots={
        "a": words("to"),
        "d": words("of from 's"),
        "v": words("with alongside"),
        "c": words("against toward towards at over"),
        "s": words("on in at upon into near"),
        "p": words("for") | {"in favor of", "in favour of", "on behalf of"},
    },
    of=OF,
    to=words("to"),
    extending=words("at in for"),
    against=words("against"),
    between="between",
    by="by",
    for_=words("to"),
    carrying=words("to for of in with on out"),
    places=words("in at on near outside inside around"),
    short_of="of",
    who="who",
    relatives=words("who which that whose whom"),
    object_relatives=words("that which whom where whose"),
    that=words("that"),
    if_=words("if"),
    self_=_NONE,
    selves=_NONE,
    own_auxiliaries=_NONE,
    own_subjects=_NONE,
    possessives=words("his her its their our my your"),
    first_possessives=words("my our"),
    their="their",
    first=words("i me my we us our"),
    third=words("he she they it"),
    plurals=words("they them their"),
    parts=words("one some several many those two three most none"),
    last=words("latter"),
    these=words("the this these"),
    a=words("a an"),
    masculine=_NONE,
    feminine=_NONE,
    before_noun=_DETERMINERS | words("of in by without under against for with from after before during two three four five"),
    definite=words("the this that these those"),
    indefinite=words("a an several some"),
    contracted=_NONE,
    the_one=THE_ONE,
    pointing=words("the this that these its his her their"),
    free=_DETERMINERS,
    skipped=words(
        "not never also still already always then even all been finally again officially publicly quickly immediately strongly"
    ),
    adverb_ending="ly",
    auxiliaries=words("is are was were be been being has have had will would"),
    conditional_endings=("would",),
    homographs=words("can will may might like found left saw lead led leaves close means"),
    object_control=words(
        "urge ask invite force compel push encourage accuse suspect prevent help allow authorize sentence order press let make tell call persuade convince "
        "congratulate thank beg warn want expect require instruct forbid"
    ),
    dative_control=words("appeal propose say"),
    modals=words("can may must will would should could might"),
    undergoes=words("die perish"),
    with_be=_NONE,
    about=words("nearly about around almost over more than some least"),
    hundreds=words("hundred hundreds thousand thousands million millions dozen dozens"),
    asking=words("call demand ask request appeal urge"),
    obliges=words("must should"),
    verbal=words("verbal"),
    targets=words("victim target object"),
    measures=words("series number wave string spate"),
)
TIMES: Final = EventTimes(
    bounds=words("since until till before by"),
    before_times=words("the this that"),
    since=words("since"),
    which=words("which when where"),
    takes_place=words("commit carry hold organize suffer plan sign conclude launch schedule open begin start"),
    days_left=words("day days hours"),
    at="",
    after="after",
    eve=words("eve"),
)
MOODS: Final = Moods(
    negation=words("not n't never"),
    negators=words("not n't never"),
    restriction=words("only just"),
    no=words("no without neither nor"),
    planning=words(
        "plan intend expect announce decide promise prepare schedule want hope pledge vow agree aim propose seek plans will shall going due set"
    ),
    go="go",
    going=words("going"),
    planning_nouns=words("plan schedule expect announce prepare promise propose consider"),
    announcing=words("announce decide confirm promise order"),
    only_negated=_NONE,
    allowing=words(
        "can may might could should must risk threaten call demand ask request urge appeal invite refuse authorize authorise allow permit ban forbid order prevent try attempt want "
        "possible threat possibility seek avoid fear hesitate recommend suggest encourage would"
    ),
    allowing_nouns=words("fear demand avoid prevent risk threaten want seek call urge consider"),
    refusing=words("refuse decline"),
    denying=words("refuse avoid refrain prevent fail decline"),
    claiming=words("claim insist assure swear maintain"),
    suspecting=words("accuse suspect indict charge allege"),
    denial=words("deny refute dispute"),
    planned_words=words("planned upcoming next future announced scheduled imminent forthcoming proposed expected"),
    possible_words=words("alleged possible suspected supposed potential hypothetical purported"),
    openings_planned=("on the eve of", "before the", "ahead of", "upcoming"),
    openings_possible=(
        "attempt at",
        "attempted",
        "risk of",
        "threat of",
        "in case of",
        "suspicion of",
        "suspected of",
        "calls for",
        "call for",
        "fear of",
    ),
    that=words("that"),
    if_=words("if whether"),
    conditional_endings=("would",),
    future=words("will 'll shall wo"),
)
