"""Words that part clauses."""

from __future__ import annotations

from typing import Final

MARKS: Final = frozenset((",", ";", ":", "–", "—", "(", ")", "«", "»", '"', "“", "”"))
"""Marks at which a long clause may be cut."""

JOINING: Final = frozenset(("et", "ou", "mais", "que", "qu'", "car", "donc", "puis", "où", "dont"))
"""Words that join a clause to another and say nothing within it."""

TELLING: Final = frozenset(
    """affirmer annoncer assurer avouer certifier confirmer croire déclarer démentir dire estimer espérer indiquer jurer nier
    penser préciser prétendre promettre reconnaître regretter répéter soutenir souhaiter""".split()
)
"""Verbs whose infinitive is what somebody says ("affirme avoir parlé"): a clause of its own."""
