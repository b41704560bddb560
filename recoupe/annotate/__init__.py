"""Finds times, mentions, attributions, quantities and events in a parsed report: one layer a file."""
