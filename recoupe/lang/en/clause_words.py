"""English words that part clauses, and words by which clauses are compared."""

from __future__ import annotations

from typing import Final

from recoupe.lang.en.words import words

MARKS: Final = frozenset((",", ";", ":", "–", "—", "(", ")", '"', "“", "”", "-"))
JOINING: Final = words("and or but that so then where whose nor")
RELATIVE: Final = words("who which that whom whose where")
TELLING: Final = words("say claim deny admit promise vow pledge hope believe expect")
BEFORE_ANOTHER: Final = words("after since during before despite following amid until while because without")
EVERY: Final = words("all every entire entirely whole totally")
PART: Final = words("some part partly most majority several few partially")
NEAR_AN_HOUR: Final = (
    "about",
    "around",
    "shortly before",
    "shortly after",
    "just before",
    "just after",
    "approximately",
    "nearly",
)
PLANS: Final = words("plan intend want hope expect aim seek consider")
PLANS_HELD: Final = words("plan plans intend intends want wants hope hopes expect expects aim aims seek seeks")
IDLE: Final = words(
    "the a an of to in on at by for with from and or but as that this these those it its he she they his her their who which is are was were be "
    "been has have had not no will would s"
)
