"""All that English gives to the layer of quantities, in one table."""

from __future__ import annotations

from recoupe.lang.en.lexicon.quantity.modifiers import MODIFIERS
from recoupe.lang.en.lexicon.quantity.numbers import NUMERALS
from recoupe.lang.en.lexicon.quantity.units import UNITS
from recoupe.lang.tables.quantities import QuantityTable

QUANTITIES = QuantityTable(numerals=NUMERALS, words=UNITS, bounds=MODIFIERS)
