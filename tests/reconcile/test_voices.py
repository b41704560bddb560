"""Whose words a passage holds: in a mixed attribution only what stands between its marks is the speaker's own."""

from __future__ import annotations

import pytest

from recoupe.model import Attribution
from recoupe.reconcile.voices import innermost, is_quoted

TEXT = "Le maire a jugé que le port était « un danger public » depuis mai."
CONTENT = (TEXT.index("le port"), TEXT.index("."))
MIXED = Attribution(content=(CONTENT,), form="mixed", speaker="maire")


@pytest.mark.parametrize(("words", "quoted"), [("un danger public", True), ("le port", False), ("depuis mai", False)])
def test_marks_decide_in_a_mixed_attribution(words: str, quoted: bool) -> None:
    span = TEXT.index(words), TEXT.index(words) + len(words)
    assert innermost([MIXED], span) == 0
    assert is_quoted(span, TEXT, MIXED) is quoted


def test_the_outlets_own_words_are_nobodys() -> None:
    assert innermost([MIXED], (0, 8)) is None
