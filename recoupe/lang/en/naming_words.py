"""Words for one thing between which the choice is itself the news, in English. Folded, in the singular."""

from __future__ import annotations

from typing import Final

from recoupe.lang.en.words import words

RIVALS: Final[dict[str, tuple[str, str]]] = {
    "power": ("ORG", "government regime authorities leadership junta administration dictatorship"),
    "crowd": ("PER", "protester demonstrator rioter looter activist opponent agitator dissident hooligan"),
    "fighter": (
        "PER",
        "fighter terrorist rebel insurgent jihadist jihadi militiaman separatist guerrilla mercenary islamist paramilitary",
    ),
    "migrant": ("PER", "migrant refugee exile immigrant asylum-seeker alien"),
    "captive": ("PER", "hostage prisoner detainee captive"),
    "settlement": ("LOC", "settlement outpost colony"),
    "strike": ("fact", "strike bombing raid attack shelling bombardment retaliation"),
    "war": ("fact", "war conflict operation intervention invasion aggression offensive"),
    "annexation": ("fact", "annexation reunification"),
    "coup": ("fact", "coup putsch revolution overthrow ouster"),
    "unrest": ("fact", "riot insurrection uprising revolt demonstration protest rally unrest"),
    "killing": ("fact", "murder assassination homicide execution death killing"),
    "massacre": ("fact", "massacre slaughter carnage genocide"),
    "removal": ("fact", "departure resignation dismissal firing sacking"),
    "reform": ("fact", "reform law bill measure plan"),
    "truce": ("fact", "truce ceasefire armistice surrender"),
    "barrier": ("LOC", "wall barrier fence"),
    "levy": ("fact", "tax levy contribution duty"),
}
WITH_A_SUBJECT: Final = frozenset(("reform", "levy"))
NEUTRAL: Final = words("government authorities administration")
UNMARKED: Final = NEUTRAL | words("demonstration protest rally death murder homicide war conflict strike bombing")
JUDGING: Final = words(
    "self-proclaimed self-styled legitimate illegitimate illegal legal interim acting provisional disputed controversial deposed ousted outgoing "
    "elected re-elected so-called alleged presumed supposed recognized recognised designated terrorist extremist radical moderate populist "
    "nationalist islamist jihadist separatist rebel authoritarian dictatorial totalitarian bloody criminal corrupt humanitarian zionist fascist "
    "loyalist dissident clandestine undocumented occupied annexed historic special preventive former exiled jailed puppet dictator despot tyrant "
    "democratic unelected embattled disgraced notorious"
)
