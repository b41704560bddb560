"""The closed word lists of the records, as messages: what the page calls each type, form, status and degree."""

from __future__ import annotations

from recoupe.text import N_

MENTION_TYPES = {"PER": N_("Person"), "ORG": N_("Organisation"), "LOC": N_("Place"), "MISC": N_("Other name")}

TIME_TYPES = {"DATE": N_("Date"), "TIME": N_("Time of day"), "DURATION": N_("Duration"), "SET": N_("Repeated time")}
TIME_ANCHORS = {
    "dct": N_("counted from the day of the report"),
    "text": N_("counted from an earlier expression"),
    "quotation": N_("counted from the day of the quotation"),
    "none": N_("told in full"),
    "unknown": N_("left open"),
}

FORMS = {"direct": N_("quoted"), "indirect": N_("reported"), "mixed": N_("reported, with quoted words")}
STRENGTHS = {"conditional": N_("conditional"), "anonymous": N_("unnamed source")}
"""Only what weakens the link to the speaker is told; "quoted" and "reported" repeat the form."""

ACTS = {
    "ask": N_("asks"),
    "demand": N_("demands"),
    "promise": N_("promises"),
    "deny": N_("denies"),
    "concede": N_("concedes"),
    "criticise": N_("criticises"),
    "doubt": N_("doubts"),
}
"""Only acts that are more than saying so are told; the cue shows the others."""

EVENT_TYPES = {
    "AGREE": N_("comes to an agreement with"),
    "CONSULT": N_("meets or consults"),
    "SUPPORT": N_("supports"),
    "CONCEDE": N_("yields to"),
    "COOPERATE": N_("cooperates with"),
    "AID": N_("aids"),
    "RETREAT": N_("withdraws from"),
    "REQUEST": N_("asks of"),
    "ACCUSE": N_("accuses"),
    "REJECT": N_("rejects"),
    "THREATEN": N_("threatens"),
    "PROTEST": N_("protests against"),
    "SANCTION": N_("sanctions"),
    "MOBILIZE": N_("mobilises against"),
    "COERCE": N_("coerces"),
    "ASSAULT": N_("attacks"),
}
EVENT_STATUSES = {"happened": N_("happened"), "planned": N_("planned"), "possible": N_("possible"), "denied": N_("denied")}
EVENT_SIGNS = {"happened": "●", "planned": "◐", "possible": "○", "denied": "✕"}

MODIFIERS = {"exact": "", "approx": N_("about"), "min": N_("at least"), "max": N_("at most")}

EVIDENCE_KINDS = {
    "metadata": N_("metadata"),
    "header": N_("header of the text"),
    "dateline": N_("dateline"),
    "text": N_("the text itself"),
    "weekday": N_("days of the week"),
    "sibling": N_("another report of the story"),
    "person": N_("said by a person"),
}

DIFFERENCES = {
    "rounding": N_("rounding"),
    "update": N_("update"),
    "scope": N_("scope"),
    "source": N_("source"),
    "naming": N_("naming"),
    "denial": N_("denial"),
    "contradiction": N_("contradiction"),
}

VOICES_OF = {
    "outlet": ("", N_("in its own voice")),
    "quoted": (N_("quotes %(who)s"), N_("quotes somebody")),
    "reported": (N_("according to %(who)s"), N_("according to somebody")),
}
"""In whose voice a claim is told: with a speaker, and without."""

VOICE_SIGNS = {"outlet": "■", "quoted": "«\u202f»", "reported": "→"}

CREDIT_ROLES = {
    "signed": N_("signed by"),
    "with": N_("made with"),
    "relayed": N_("relays"),
    "told": N_("words told to"),
    "unnamed": N_("without a name:"),
}
ORIGIN_KINDS = {"agency": N_("agency"), "medium": N_("medium"), "outlet": N_("outlet")}
NAMING_KINDS = {**MENTION_TYPES, "fact": N_("Fact")}
