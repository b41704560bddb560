"""The parts of the attributions layer: quotation marks, units of text, cues, rules, and how their findings are put together."""
