"""The parts of the quantities layer: numerals, what they count, ranges, modifiers, and which figures are quantities."""
