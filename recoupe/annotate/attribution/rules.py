"""The rules that find attributions in one unit, in the order in which one clears the way for the next."""

from __future__ import annotations

from recoupe.annotate.attribution.according import according
from recoupe.annotate.attribution.cue_first import before_content
from recoupe.annotate.attribution.cue_inside_or_after import incises
from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.reading import Reading


def all_rules(reading: Reading) -> list[Draft]:
    """Run incise, "selon" and cue-before-content over a unit."""
    incises(reading)
    according(reading)
    before_content(reading)
    return reading.drafts
