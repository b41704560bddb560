"""Words that deny, folded as `recoupe.text.fold` gives them."""

from __future__ import annotations

from typing import Final

NEGATIONS: Final = frozenset({
    "pas", "jamais", "aucun", "aucune", "nul", "nulle", "nullement", "ni", "non", "rien", "guere", "sans", "aucunement",
})  # fmt: skip
"""Words that deny what stands with them. "ne" alone may be empty ("avant qu'il ne parte"); "plus", "personne" say two things."""
