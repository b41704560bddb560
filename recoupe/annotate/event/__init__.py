"""The parts of the events layer: lexicon, triggers, grammar, sides, dates, status, weighing, and what goes without saying."""
