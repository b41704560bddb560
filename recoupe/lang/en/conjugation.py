"""The forms of English verbs, from their infinitive: regular ones by rule, irregular ones from a table."""

from __future__ import annotations

from typing import Final, Literal

Kind = Literal["finite", "infinitive", "participle", "gerund"]

IRREGULAR: Final[dict[str, tuple[str, str]]] = {
    "say": ("said", "said"), "tell": ("told", "told"), "write": ("wrote", "written"), "think": ("thought", "thought"),
    "know": ("knew", "known"), "speak": ("spoke", "spoken"), "make": ("made", "made"), "read": ("read", "read"),
    "swear": ("swore", "sworn"), "feel": ("felt", "felt"), "hold": ("held", "held"), "find": ("found", "found"),
    "begin": ("began", "begun"), "put": ("put", "put"), "hit": ("hit", "hit"), "see": ("saw", "seen"), "mean": ("meant", "meant"),
    "understand": ("understood", "understood"), "forbid": ("forbade", "forbidden"), "go": ("went", "gone"), "give": ("gave", "given"),
    "kill": ("killed", "killed"), "shoot": ("shot", "shot"), "strike": ("struck", "struck"), "fight": ("fought", "fought"),
    "steal": ("stole", "stolen"), "seek": ("sought", "sought"), "withdraw": ("withdrew", "withdrawn"), "win": ("won", "won"),
    "sue": ("sued", "sued"), "meet": ("met", "met"), "send": ("sent", "sent"), "leave": ("left", "left"), "cut": ("cut", "cut"),
    "break": ("broke", "broken"), "beat": ("beat", "beaten"), "blow": ("blew", "blown"), "bring": ("brought", "brought"),
    "lend": ("lent", "lent"), "pay": ("paid", "paid"), "lay": ("laid", "laid"), "overthrow": ("overthrew", "overthrown"),
    "quit": ("quit", "quit"), "set": ("set", "set"), "hang": ("hanged", "hanged"), "take": ("took", "taken"), "bear": ("bore", "borne"),
    "throw": ("threw", "thrown"), "drive": ("drove", "driven"), "fall": ("fell", "fallen"), "rise": ("rose", "risen"),
    "choose": ("chose", "chosen"), "flee": ("fled", "fled"), "stab": ("stabbed", "stabbed"), "ban": ("banned", "banned"),
    "plan": ("planned", "planned"), "admit": ("admitted", "admitted"), "tweet": ("tweeted", "tweeted"), "quip": ("quipped", "quipped"),
    "slam": ("slammed", "slammed"), "refer": ("referred", "referred"), "occur": ("occurred", "occurred"), "rob": ("robbed", "robbed"),
    "concur": ("concurred", "concurred"), "submit": ("submitted", "submitted"), "expel": ("expelled", "expelled"),
    "rebut": ("rebutted", "rebutted"), "kidnap": ("kidnapped", "kidnapped"), "stop": ("stopped", "stopped"), "rap": ("rapped", "rapped"),
    "fire": ("fired", "fired"), "permit": ("permitted", "permitted"), "blast": ("blasted", "blasted"), "scrap": ("scrapped", "scrapped"),
    "suspect": ("suspected", "suspected"), "spy": ("spied", "spied"), "drop": ("dropped", "dropped"), "step": ("stepped", "stepped"),
}  # fmt: skip
"""Infinitive -> past and past participle, those that double their last letter too."""
_DOUBLED = {
    "admit", "quip", "slam", "refer", "concur", "submit", "expel", "rebut", "kidnap", "stop", "rap", "stab", "ban", "plan", "permit",
    "scrap", "rob", "drop", "step", "occur", "begin", "put", "hit", "cut", "set", "quit", "forbid", "win",
}  # fmt: skip


def forms(infinitive: str) -> dict[str, Kind]:
    """Every form of a verb with its kind; the past counts as finite, a participle that differs from it as a participle."""
    past, participle = IRREGULAR.get(infinitive, (_regular(infinitive),) * 2)
    found: dict[str, Kind] = {infinitive: "finite", _third(infinitive): "finite", past: "finite"}
    found.setdefault(participle, "participle")
    found[_gerund(infinitive)] = "gerund"
    return found


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "ed"


def _gerund(verb: str) -> str:
    if verb in _DOUBLED:
        return verb + verb[-1] + "ing"
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    return verb[:-1] + "ing" if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else verb + "ing"
