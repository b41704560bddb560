"""Words that part clauses, and words by which clauses are compared: how far they hold, plans, idle words."""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.listed import words
from recoupe.lang.fr.naming_words import NEUTRAL

MARKS: Final = frozenset((",", ";", ":", "–", "—", "(", ")", "«", "»", '"', "“", "”"))
"""Marks at which a long clause may be cut."""

JOINING: Final = frozenset(("et", "ou", "mais", "que", "qu'", "car", "donc", "puis", "où", "dont"))
"""Words that join a clause to another and say nothing within it."""

RELATIVE: Final = frozenset(("qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"))
"""Pronouns that join a clause to a noun: a subject that is none of the clause's own."""

TELLING: Final = words(
    """affirmer annoncer assurer avouer certifier confirmer croire déclarer démentir dire estimer espérer indiquer jurer nier
    penser préciser prétendre promettre reconnaître regretter répéter soutenir souhaiter"""
)
"""Verbs whose infinitive is what somebody says ("affirme avoir parlé"): a clause of its own."""

FORMS: Final = (("er", "e"), ("ir", "i"), ("oir", "u"), ("dre", "du"), ("tre", "t"), ("aire", "ait"), ("ire", "it"))
"""Ending of an infinitive -> ending of a commoner form."""

IDLE: Final = words(
    """pas plus jamais point très bien déjà encore aussi ainsi alors après avant lors puis enfin toujours notamment peu trop tant
    autant moins mieux presque environ seulement surtout plutôt ensuite ici là hier demain aujourd'hui tard tôt cependant pourtant
    toutefois également même autre tout tel certain plusieurs quelque propre être avoir faire aller pouvoir devoir vouloir falloir
    non oui comme dont fois cas fait côté ailleurs effet finalement désormais actuellement récemment"""
)
"""Lemmas that say nothing of what a clause is about."""

NEAR_AN_HOUR: Final = ("vers", "aux alentours", "autour", "environ", "peu avant", "peu après", "aux environs", "près")
"""What stands before an hour that is not exact, without the small words after it."""

EVERY: Final = words("tous toutes ensemble totalite integralite integralement totalement")
PART: Final = words("certains certaines partie plupart majorite partiellement quelques")
"""Words that say that something holds of all, or of some only (folded)."""

PLANS: Final = words("compter envisager prévoir projeter vouloir souhaiter entendre espérer")
"""Verbs of having a plan."""

PLANS_HELD: Final = words(
    """compte comptent envisage envisagent prévoit prévoient projette projettent veut veulent souhaite souhaitent entend entendent
    espère espèrent"""
)
IMPERFECT: Final = ("ait", "aient")

BEFORE_ANOTHER: Final = words("après depuis lors avant malgré pendant suite durant faute")
"""Words before a phrase that tells what came before, meanwhile or against it."""

UNMARKED: Final = NEUTRAL | words(
    "manifestation mobilisation rassemblement mort deces meurtre homicide assassinat guerre conflit frappe bombardement"
)
"""Rival designations between which any report may choose for the sake of style (folded)."""
