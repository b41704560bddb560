"""English names of persons, institutions and places as tables."""

from __future__ import annotations

from recoupe.lang.en.demonyms import CAPITALS
from recoupe.lang.en.words import words
from recoupe.lang.tables.names import BodyNames, Holder, PersonNames, PlaceNames

MALE = words(
    "john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew "
    "joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott "
    "brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary "
    "kyle walter harold jeremy ethan carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy jordan albert "
    "dylan bruce willie gabriel alan juan logan wayne ralph roy eugene randy vincent russell louis philip bobby johnny bradley barack mitt bernie "
    "ted marco jeb ben rand rick tim mike bill boris tony simon ian graham colin neil nigel jeremy vladimir emmanuel mohammed ahmed ali omar hassan"
)
FEMALE = words(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna "
    "michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley brenda emma anna pamela "
    "nicole samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia "
    "lauren kelly christina joan evelyn judith andrea hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice "
    "julia grace judy sophia theresa hillary carly jill kellyanne nikki theresa angela fatima aisha alma"
)


def _nobody() -> tuple[Holder, ...]:
    return ()


PERSONS = PersonNames(
    male=MALE,
    female=FEMALE,
    accented={},
    roots={
        "mike": "michael", "bill": "william", "bob": "robert", "jim": "james", "joe": "joseph", "tom": "thomas", "tim": "timothy", "dan": "daniel",
        "ted": "edward", "tony": "anthony", "steve": "steven", "dave": "david", "chris": "christopher", "matt": "matthew", "bernie": "bernard",
        "rick": "richard", "ben": "benjamin", "sam": "samuel", "alex": "alexander", "greg": "gregory", "andy": "andrew", "liz": "elizabeth",
        "kate": "katherine", "sue": "susan", "jen": "jennifer", "don": "donald", "ken": "kenneth", "ron": "ronald", "nick": "nicholas",
    },
    particles=words("van von de la le da di del der den al el bin ibn ben st mac o'"),
    generations=words("jr jr. sr sr. junior senior ii iii iv v"),
    common_surnames=words("may brown johnson park moon harper austin powell carter bush ford young king green white black smith"),
    heads_of_state=("president", "prime minister", "chancellor", "pope"),
    holders=_nobody,
)  # fmt: skip

ACRONYMS = {
    "UN": "United Nations", "U.N.": "United Nations", "EU": "European Union", "E.U.": "European Union",
    "NATO": "North Atlantic Treaty Organization", "Nato": "North Atlantic Treaty Organization", "WHO": "World Health Organization",
    "IMF": "International Monetary Fund", "WTO": "World Trade Organization", "ICC": "International Criminal Court",
    "FBI": "Federal Bureau of Investigation", "CIA": "Central Intelligence Agency", "NSA": "National Security Agency",
    "FDA": "Food and Drug Administration", "SEC": "Securities and Exchange Commission", "EPA": "Environmental Protection Agency",
    "AP": "Associated Press", "AFP": "Agence France-Presse", "BBC": "BBC", "GOP": "Republican Party", "DNC": "Democratic National Committee",
    "RNC": "Republican National Committee", "NRA": "National Rifle Association", "ECB": "European Central Bank", "GM": "General Motors",
    "IAEA": "International Atomic Energy Agency", "ISIS": "Islamic State", "ISIL": "Islamic State", "IS": "Islamic State",
    "PKK": "Kurdistan Workers' Party", "FARC": "Revolutionary Armed Forces of Colombia", "MSF": "Doctors Without Borders",
    "UNHCR": "UN High Commissioner for Refugees", "UNICEF": "United Nations Children's Fund", "OPEC": "Organization of the Petroleum Exporting Countries",
}  # fmt: skip
BODIES = BodyNames(
    aliases={
        "Islamic State group": "Islamic State", "the White House": "White House", "US Congress": "Congress", "U.S. Congress": "Congress",
        "Security Council": "UN Security Council", "U.N. Security Council": "UN Security Council", "GOP": "Republican Party",
        "Republicans": "Republican Party", "Democrats": "Democratic Party", "State Department": "US State Department",
        "Justice Department": "US Department of Justice", "Supreme Court": "Supreme Court",
    },
    small_words=words("of the and for in on to a an"),
    acronyms=ACRONYMS,
    known_as_such=frozenset(("BBC", "CNN", "NBC", "CBS", "ABC", "IBM", "BMW", "NASA", "UNESCO")),
    never_added=frozenset(("IS", "WHO", "SEC", "GM", "US")),
)  # fmt: skip

PLACES = PlaceNames(
    locale="en",
    capitals=CAPITALS,
    press_names={
        "US": "United States", "GB": "United Kingdom", "RU": "Russia", "KR": "South Korea", "KP": "North Korea", "CD": "Congo", "CI": "Ivory Coast",
        "CZ": "Czech Republic", "MM": "Myanmar", "TR": "Turkey", "MK": "Macedonia", "PS": "Palestine", "VA": "Vatican", "HK": "Hong Kong",
    },
    state_aliases={
        "US": "US", "U.S.": "US", "U.S": "US", "USA": "US", "U.S.A.": "US", "America": "US", "United States of America": "US", "UK": "GB", "U.K.": "GB",
        "Britain": "GB", "Great Britain": "GB", "Burma": "MM", "Türkiye": "TR", "North Macedonia": "MK", "Czechia": "CZ", "DRC": "CD",
        "Democratic Republic of Congo": "CD", "Côte d'Ivoire": "CI", "Holland": "NL", "UAE": "AE", "Vatican City": "VA",
    },
    unsure_alone=frozenset(("Georgia", "Jordan", "Chad", "Turkey", "Jersey", "Congo", "Guinea", "America", "Niger", "Mali", "Cuba Libre", "Man")),
    place_aliases={"Big Apple": "New York", "NYC": "New York", "New York City": "New York", "D.C.": "Washington", "LA": "Los Angeles",
                   "L.A.": "Los Angeles", "Kiev": "Kyiv"},
    unaccented={},
)  # fmt: skip
