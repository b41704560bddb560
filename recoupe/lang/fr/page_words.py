"""Words around an article on French pages and in wires: lead-ins to other articles, bylines, marks of a correction."""

from __future__ import annotations

import re
from typing import Final

ELSEWHERE: Final = re.compile(
    r"(?i)^\W*(?:(?:à|a) )?(?:(?:re)?lire|(?:re)?voir|(?:ré)?écouter|découvrez|retrouvez)\W*"
    r"(?:aussi|également|encore|ci-dessous|notre|nos)\b"
)
"""How a line begins that leads to another article ("À lire aussi : …", "Voir également")."""

BY: Final = re.compile(r"(?i)^(?:par|by|de|von|por)\s+")
"""What stands before the names of a byline; agencies sign in the language of their desk."""

AND: Final = re.compile(r"[,;&]|\b(?:et|and|und)\b")
"""What stands between two of them."""

CORRECTION: Final = re.compile(r"(?i)\b(?:correct|corrig|rectif)\w*")
"""How agencies mark a correction."""
