"""Frames: each predicate of a report with what fills its slots."""
