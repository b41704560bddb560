"""Rows of words as sets."""

from __future__ import annotations


def words(told: str) -> frozenset[str]:
    """The words of a text, parted by spaces."""
    return frozenset(told.split())
