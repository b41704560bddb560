"""Civilities, offices and the words within a role, in English."""

from __future__ import annotations

from typing import Final

from recoupe.lang.en.words import words

CIVILITIES: Final[dict[str, str]] = {
    "Mr.": "m", "Mr": "m", "Mrs.": "f", "Mrs": "f", "Ms.": "f", "Ms": "f", "Miss": "f", "Sir": "m", "Lord": "m", "Lady": "f", "Dame": "f",
    "Dr.": "", "Dr": "", "Prof.": "",
}  # fmt: skip
MASCULINE: Final = words(
    "chairman spokesman congressman king prince policeman businessman man father son brother husband actor duke councilman gunman salesman cardinal pope"
)
FEMININE: Final = words(
    "chairwoman spokeswoman congresswoman queen princess policewoman businesswoman woman mother daughter sister wife actress duchess councilwoman nun"
)
EITHER: Final[frozenset[str]] = frozenset()
OFFICES: Final = (
    MASCULINE
    | FEMININE
    | words(
        "president vice-president minister premier chancellor secretary senator representative governor mayor judge justice prosecutor attorney "
        "lawyer ambassador envoy diplomat commissioner general colonel major captain lieutenant admiral sergeant officer commander chief sheriff "
        "director chair chairperson ceo executive manager head leader boss founder owner president-elect candidate lawmaker deputy adviser advisor "
        "aide analyst economist expert professor doctor researcher scientist historian author writer journalist reporter editor columnist "
        "correspondent coach player striker goalkeeper singer musician director producer artist bishop archbishop priest imam rabbi activist "
        "protester militant rebel fighter soldier student teacher farmer worker driver pilot engineer spokesperson speaker whip treasurer "
        "counselor detective inspector superintendent firefighter paramedic nurse surgeon astronaut banker investor billionaire entrepreneur "
        "strategist pollster consultant star legend champion midfielder defender mp congressperson magistrate coordinator secretary-general"
    )
)
KINSHIP: Final = words(
    "father mother son daughter brother sister wife husband uncle aunt cousin nephew niece grandfather grandmother widow"
)
BEFORE_OFFICE: Final = words(
    "former ex vice deputy acting interim prime foreign defence defense finance interior health justice senior top chief first new current "
    "outgoing late assistant associate attorney us u.s. british french german russian american chinese israeli executive managing general press"
)
ROLE_STOPS: Final = words("who which that said says told and but when while whose where is was has had will would , ; :")
ROLE_LINKS: Final = words("of for to at in on the and a an")
DETERMINERS: Final = words("the a an this that these those his her its their our my your some one")
RELATIVES: Final = words("who which that whose where whom")
