"""Words that mean somebody without a name, in English, folded."""

from __future__ import annotations

from typing import Final, Literal

from recoupe.lang.en.words import words

_Gender = Literal["m", "f", ""]
_Number = Literal["s", "p", ""]

PRONOUNS: Final[dict[str, tuple[_Gender, _Number]]] = {
    "he": ("m", "s"), "she": ("f", "s"), "they": ("", "p"), "him": ("m", "s"), "her": ("f", "s"), "them": ("", "p"), "himself": ("m", "s"),
    "herself": ("f", "s"), "themselves": ("", "p"), "it": ("", "s"),
}  # fmt: skip
ARTICLES: Final[dict[str, tuple[_Gender, _Number]]] = {
    "the": ("", ""), "a": ("", "s"), "an": ("", "s"), "his": ("", ""), "her": ("", ""), "their": ("", ""), "its": ("", ""), "several": ("", "p"),
    "some": ("", ""), "many": ("", "p"), "our": ("", ""), "one": ("", "s"),
}  # fmt: skip
DEMONSTRATIVES: Final[dict[str, tuple[_Gender, _Number]]] = {
    "this": ("", "s"),
    "that": ("", "s"),
    "these": ("", "p"),
    "those": ("", "p"),
}

PERSONS: Final = words(
    "man woman boy girl person individual suspect attacker gunman victim witness president minister mayor senator governor congressman "
    "congresswoman lawmaker candidate chief leader boss official director secretary spokesman spokeswoman spokesperson prosecutor judge lawyer "
    "attorney singer artist actor actress writer author journalist reporter presenter filmmaker economist historian researcher professor teacher "
    "expert doctor surgeon nurse general colonel captain commander soldier officer policeman firefighter player coach striker goalkeeper champion "
    "athlete pilot billionaire entrepreneur founder activist militant opponent chancellor king queen prince princess pope cardinal bishop imam "
    "farmer driver worker pensioner student pupil resident teenager mother father son daughter brother sister wife husband adviser advisor aide "
    "commissioner ambassador diplomat scientist specialist defendant detainee ally rival successor predecessor star photographer psychologist "
    "biologist analyst consultant trader owner manager priest rabbi sailor astronaut producer editor correspondent representative coordinator "
    "organizer volunteer ceo chairman chairwoman banker engineer technician fisherman philosopher poet musician rapper blogger sheriff "
    "republican democrat veteran nominee premier investor"
)
OWN_VOICE: Final = words(
    "man woman person individual suspect victim witness prosecutor judge spokesman spokeswoman spokesperson director lawyer attorney mother "
    "father son daughter brother sister resident commissioner attacker defendant king queen pope governor minister secretary president "
    "journalist official officials doctor teacher officer student worker driver analyst expert researcher"
)
BODIES: Final = words(
    "group union platform newspaper daily weekly company firm business association ngo organization organisation channel party bank institution "
    "agency ministry department federation manufacturer maker giant laboratory lab magazine retailer club movement operator carrier airline "
    "planemaker automaker carmaker insurer institute foundation alliance coalition militia network broadcaster university hospital school "
    "committee council commission think-tank watchdog charity bureau office regulator"
)
BROADER: Final[dict[str, tuple[str, ...]]] = {
    "lawmaker": ("senator", "representative", "congressman", "congresswoman", "mp"), "leader": ("president", "chief", "chairman", "minister"),
    "official": ("director", "secretary", "minister", "spokesman"), "boss": ("ceo", "president", "chairman", "executive", "chief"),
    "executive": ("ceo", "president", "chairman"), "diplomat": ("ambassador", "minister", "secretary", "envoy"),
    "officer": ("general", "colonel", "captain", "commander", "lieutenant", "sheriff"), "attorney": ("lawyer", "prosecutor"),
    "lawyer": ("attorney",), "republican": ("president", "senator", "representative"), "democrat": ("president", "senator", "representative"),
    "nominee": ("candidate", "president"), "billionaire": ("ceo", "founder"), "businessman": ("ceo", "founder"),
    "magistrate": ("judge", "prosecutor"), "premier": ("minister",), "chief": ("leader", "president", "director"),
}  # fmt: skip
COMPOUNDS: Final[dict[str, tuple[str, ...]]] = {
    "head of state": ("president",), "president": ("president",), "prime minister": ("prime minister",), "vice president": ("vice president",),
    "secretary of state": ("secretary state",), "foreign minister": ("minister foreign",), "secretary general": ("secretary general",),
    "commander in chief": ("president",), "attorney general": ("attorney general",), "first lady": ("first lady",),
}  # fmt: skip
HELD: Final = words(
    "mayor senator representative congressman congresswoman lawmaker ambassador general colonel captain commander coach judge chief leader boss "
    "official chancellor officer policeman doctor professor teacher expert student driver cardinal bishop imam candidate lawyer attorney"
)
