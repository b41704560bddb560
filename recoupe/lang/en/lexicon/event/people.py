"""Who acts in English news: nouns for people and bodies by sector, and words for those whom a report does not name."""

from __future__ import annotations

from typing import Final

from recoupe.lang.en.demonyms import DEMONYMS
from recoupe.lang.en.lexicon.names import PLACES
from recoupe.lang.en.words import words
from recoupe.lang.tables.event_people import Nameless, PeopleNouns

_NOUNS: Final = {
    "GOV": "government minister president premier chancellor king queen emir sultan governor mayor administration authority official diplomat ambassador embassy "
    "envoy secretary cabinet ministry department regime leader state country nation spokesman spokeswoman spokesperson monarch prince princess consulate junta "
    "commissioner city council councillor",
    "LEG": "parliament congress senate lawmaker senator congressman congresswoman representative legislator assembly mp deputy legislature house",
    "PTY": "party candidate voter supporter",
    "OPP": "opposition opponent dissident",
    "MIL": "army soldier troop military general colonel captain commander admiral navy marine force battalion officer sergeant pilot warplane reservist "
    "peacekeeper serviceman paratrooper regiment",
    "COP": "police policeman policewoman constable sheriff detective guard patrol investigator cop",
    "SPY": "spy intelligence agent",
    "JUD": "court judge prosecutor lawyer attorney tribunal jury magistrate",
    "REB": "rebel insurgent terrorist militant guerrilla fighter militia militiaman gunman separatist jihadist extremist mercenary bomber",
    "CRM": "suspect attacker killer gang robber thief trafficker smuggler pirate hacker kidnapper criminal assailant prisoner detainee inmate rioter looter mob",
    "MED": "journalist reporter media press newspaper broadcaster photographer editor cameraman",
    "BUS": "company firm corporation bank investor manufacturer employer businessman executive shareholder airline",
    "LAB": "union worker employee miner driver striker teacher farmhand docker staff labourer laborer",
    "EDU": "student pupil professor university school",
    "HLH": "doctor nurse hospital medic paramedic patient firefighter rescuer",
    "REL": "church priest bishop cardinal pope imam rabbi monk cleric worshipper pilgrim muslim christian jew hindu",
    "NGO": "organization organisation charity activist group association foundation",
    "IGO": "union alliance",
    "AGR": "farmer rancher fisherman",
    "REF": "refugee migrant exile asylum-seeker",
    "CVL": "protester demonstrator resident person citizen civilian people population man woman child boy girl victim family crowd neighbor neighbour witness passenger "
    "tourist teenager youth mother father son daughter brother sister husband wife couple friend villager settler hostage fan supporter member",
}

PEOPLE: Final = PeopleNouns(
    sector_of={noun: sector for sector, nouns in reversed(_NOUNS.items()) for noun in nouns.split()},
    qualified={
        ("head", "state"): "GOV",
        ("security", "council"): "IGO",
        ("force", "security"): "COP",
        ("force", "police"): "COP",
        ("group", "armed"): "REB",
    },
    garments=frozenset(),
    colours=frozenset(),
    group_heads=words("hundred thousand dozen majority group number half third handful crowd score"),
    needs_complement=words("force service"),
    people_endings=("er", "or", "ist", "ian", "ant", "man", "woman"),
    abstract_endings=("tion", "sion", "ment", "ity", "ance", "ence", "age", "ism", "ure", "ness", "ing", "ship"),
    not_people=words(
        "number order power water paper letter center border winter summer member-state matter factor sector weather"
    ),
    no_plural=words("news politics"),
    police=("police",),
    justice=("court", "tribunal", "judge"),
    anaphoric=words("country city region group party movement company organization newspaper institution town area week"),
    time_words=words(
        "monday tuesday wednesday thursday friday saturday sunday yesterday today morning evening night week month year"
    ),
    seats=frozenset(("Kremlin", "White House", "Pentagon", "Downing Street", "Vatican", "Holy See", "Capitol")),
    plural_endings=(
        ("men", "man"),
        ("women", "woman"),
        ("children", "child"),
        ("people", "people"),
        ("ies", "y"),
        ("ches", "ch"),
        ("s", ""),
    ),
    many=("s", "n", "e"),
    demonyms={form.lower(): code for form, code in DEMONYMS.items()},
    demonyms_small=False,
    states=PLACES,
)
NAMELESS: Final = Nameless(
    men=words("man suspect gunman attacker assailant driver teenager boy"),
    women=words("woman girl"),
    man=("man", "person"),
    woman=("woman",),
    another=words("other another second third first new young victim"),
    unknown="\0",
    press="press",
    press_conference="press conference",
    demonstrators="protesters",
    order="police",
    crowd=words("people thousands hundreds dozens crowd others of"),
    anybody=words("protesters demonstrators people residents citizens thousands hundreds dozens crowd"),
    clashes=words("clash fight"),
    movements=words("movement campaign"),
    nobody=words("nobody none"),
    police="police",
    courts="court",
    police_do=frozenset(
        (
            "arrest",
            "detain",
            "apprehend",
            "disperse",
            "take into custody",
            "fire tear gas",
            "use tear gas",
            "raid",
            "search",
            "evict",
        )
    ),
    courts_do=frozenset(("sentence", "convict", "jail", "imprison", "indict", "sentence to death", "conviction")),
)
