"""Institutions by their forms, for the layers that are not given a language yet."""

from recoupe.knowledge.bodies import is_abbreviation

__all__ = ["is_abbreviation"]
