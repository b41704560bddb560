"""What is read of a clause beside another report's: the whole sentence where that tells what the other does."""

from __future__ import annotations

from recoupe.engine.local import annotate
from recoupe.lang.fr import FRENCH
from recoupe.model import Report
from recoupe.reconcile.passages import widened
from recoupe.reconcile.units import Unit, units, weights
from recoupe.reconcile.vectors import space


def read(text: str, other: str, begins: str, beside: str) -> str:
    """The passage of the clause of `text` that begins so, beside the one of `other` that does."""
    reports = [Report(id="a", text=text), Report(id="b", text=other)]
    notes = list(annotate(reports))
    found = units(reports, notes, FRENCH.claims)
    mine, theirs = (_one(found, name, words) for name, words in (("a", begins), ("b", beside)))
    start, end = widened(mine, [theirs], space(found, weights(found)), notes[0]).passage
    return text[start:end]


def _one(found: list[Unit], report: str, words: str) -> Unit:
    return next(unit for unit in found if unit.report == report and unit.text.startswith(words))


LONG = "Devant les grévistes de la raffinerie, la maire a annoncé que le site resterait fermé jusqu'à vendredi. Il neige."


def test_the_sentence_is_read_where_the_other_tells_what_it_says() -> None:
    other = "La maire l'a promis aux grévistes de la raffinerie : le site restera fermé jusqu'à vendredi. Rien d'autre."
    assert read(LONG, other, "le site resterait", "La maire l'a promis") == LONG.removesuffix(". Il neige.")


def test_the_clause_is_read_where_the_rest_of_its_sentence_tells_something_else() -> None:
    other = "Le site restera fermé jusqu'à vendredi. Rien d'autre."
    assert read(LONG, other, "le site resterait", "Le site restera") == "le site resterait fermé jusqu'à vendredi"


def test_a_long_sentence_is_never_read_whole() -> None:
    long = LONG.replace(
        "Devant", "Devant les élus, les pompiers, les commerçants, les riverains, les pêcheurs, " * 4 + "et devant"
    )
    other = "La maire l'a promis aux grévistes de la raffinerie : le site restera fermé jusqu'à vendredi. Rien d'autre."
    assert len(read(long, other, "le site resterait", "La maire l'a promis")) < 80
