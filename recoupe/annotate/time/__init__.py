"""The parts of the times layer: finding expressions, the calendar, tense, and the meaning of each kind of expression."""
