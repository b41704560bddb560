"""What a language must tell so that what stands around a text on its page is known where it got into the text."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, eq=False)
class FurnitureWords:
    """Patterns read without regard to capitals."""

    line: re.Pattern[str]
    """Matches a whole line that is no part of the text: a credit, an agency's trailer, a link to another article."""

    opening: re.Pattern[str]
    """Matches where a sentence points to another article; what follows on its line is that article's title."""

    embed: re.Pattern[str]
    """Found in a sentence that was taken over with a post from a network."""
