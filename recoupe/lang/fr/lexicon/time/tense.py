"""How French tells past from future: endings, auxiliaries and verbs that look ahead."""

from __future__ import annotations

import re

from recoupe.lang.tables.time import TenseWords

FUTURE_ENDING = re.compile(r"[^\W\d_]+(?:rai|ras|ra|rons|rez|ront)")
CONDITIONAL_ENDING = re.compile(r"[^\W\d_]+(?:rais|rait|rions|riez|raient)")
IMPERFECT_ENDING = re.compile(r"[^\W\d_]{2,}(?:ais|ait|ions|iez|aient)")
PARTICIPLE_ENDING = re.compile(r"[^\W\d_]{2,}(?:ée?s?|ie?s?|ue?s?|ises?|ites?)")
PRESENT_PARTICIPLE = "ant"
NOT_FUTURE = frozenset((
    "rentra", "entra", "montra", "tira", "déclara", "retira", "adressa", "entoura", "prépara", "assura", "mesura", "dura",
    "montra", "jura", "compara", "para",
))  # fmt: skip

HAVE = frozenset(("a", "ai", "as", "avons", "avez", "ont", "avait", "avais", "avaient", "eut", "eurent", "ayant", "avoir"))
BE = frozenset(("est", "suis", "es", "sommes", "êtes", "sont", "était", "étais", "étaient", "fut", "furent", "étant", "être"))
BE_PAST = frozenset(("était", "étais", "étaient", "fut", "furent"))
SUBJUNCTIVE = frozenset(("soit", "soient", "puisse", "puissent", "doive", "doivent"))
GO = frozenset(("va", "vais", "vas", "allons", "allez", "vont"))
MUST = frozenset((
    "doit", "dois", "devons", "devez", "doivent", "devrait", "devraient", "peut", "peuvent", "pourrait", "pourraient",
    "compte", "comptent", "entend", "entendent",
))  # fmt: skip

PLANNED = frozenset((
    "prévu", "prévue", "prévus", "prévues", "attendu", "attendue", "attendus", "attendues", "programmé", "programmée",
    "programmés", "programmées", "fixé", "fixée", "fixés", "fixées", "convoqué", "convoquée", "convoqués", "convoquées",
    "reporté", "reportée", "reportés", "reportées", "appelé", "appelée", "appelés", "appelées", "invité", "invitée",
    "invités", "invitées", "annoncé", "annoncée", "annoncés", "annoncées", "espéré", "espérée", "promis", "promise",
    "promises",
))  # fmt: skip
SURELY_PLANNED = PLANNED - frozenset((
    "appelé", "appelée", "appelés", "appelées", "annoncé", "annoncée", "annoncés", "annoncées", "invité", "invitée",
    "invités", "invitées",
))  # fmt: skip

AHEAD = frozenset((
    "appeler", "prévoir", "vouloir", "compter", "devoir", "espérer", "promettre", "menacer", "envisager", "préparer",
    "falloir", "inviter", "programmer", "fixer", "convoquer", "souhaiter", "projeter", "attendre", "reporter", "craindre",
    "redouter", "exhorter", "engager", "décider", "demander", "anticiper", "aller", "pouvoir", "entendre", "organiser",
    "mettre",
))  # fmt: skip

AHEAD_NOUNS = frozenset((
    "décision", "volonté", "intention", "projet", "appel", "promesse", "souhait", "menace", "possibilité", "espoir",
    "invitation", "proposition", "consigne", "ordre", "idée", "droit", "rendez-vous",
))  # fmt: skip
MODAL = frozenset(("pouvoir", "devoir", "vouloir", "falloir", "savoir", "aller"))
ANNOUNCING = frozenset((
    "annoncer", "redouter", "craindre", "prévoir", "promettre", "programmer", "préparer", "organiser", "fixer",
    "reporter", "repousser", "convoquer", "envisager", "espérer", "confirmer", "demander", "autoriser", "interdire",
    "proposer",
))  # fmt: skip

TENSE_WORDS = TenseWords(
    passive_infinitive=frozenset(("être",)),
    future_ending=FUTURE_ENDING,
    conditional_ending=CONDITIONAL_ENDING,
    imperfect_ending=IMPERFECT_ENDING,
    participle_ending=PARTICIPLE_ENDING,
    present_participle=PRESENT_PARTICIPLE,
    not_future=NOT_FUTURE,
    have=HAVE,
    be=BE,
    be_past=BE_PAST,
    subjunctive=SUBJUNCTIVE,
    go=GO,
    must=MUST,
    planned=PLANNED,
    surely_planned=SURELY_PLANNED,
    ahead=AHEAD,
    ahead_nouns=AHEAD_NOUNS,
    modal=MODAL,
    announcing=ANNOUNCING,
)
