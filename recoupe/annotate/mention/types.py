"""The type of a mention, where the report or a table knows better than the pipeline.

A surname whose full name the report gives is a person, a state is a place, a newspaper is an institution; "la chaîne X" and
"le quartier X" say themselves what X is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from recoupe.annotate.mention.found import Found, Kind
from recoupe.knowledge import bodies, gazetteer, people
from recoupe.lang.tables.mentions import MentionTable
from recoupe.syntax.view import Doc
from recoupe.text import fold


def settle(doc: Doc, text: str, found: Sequence[Found], table: MentionTable) -> list[Found]:
    """The mentions with their types corrected."""
    forms = {f.start: bodies.plain(f.surface(text)) for f in found}
    counts: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for item in found:
        counts[forms[item.start]][item.kind] += 1
    surnames = _surnames(found, forms, table)
    settled = []
    for item in found:
        form = forms[item.start]
        kind = (
            _known_kind(form, item.kind, counts[form], table)
            or _told_kind(doc, item, table)
            or _person(form, item.kind, surnames, table)
        )
        settled.append(replace(item, kind=kind) if kind and kind != item.kind else item)
    return settled


def _surnames(found: Sequence[Found], forms: dict[int, str], table: MentionTable) -> set[str]:
    """The surnames of the persons whom the report names in full, folded."""
    surnames: set[str] = set()
    for item in found:
        form = forms[item.start]
        if item.kind == "PER" and people.is_full(form, table.persons):
            words = fold(form).split()
            surnames.update(" ".join(words[n:]) for n in range(1, len(words)))
    return surnames


def _known_kind(form: str, kind: Kind, counts: Counter[Kind], table: MentionTable) -> Kind | None:
    """What tables say of the form; None where they say nothing or two things."""
    if form in table.institutions.seats or form in table.institutions.media:
        return "ORG"
    if gazetteer.state_code(form, table.places) is not None and form[:1].isupper():
        # A state that plays a match is an institution where the pipeline says so most of the time.
        return "ORG" if kind == "ORG" and counts["ORG"] > 1 + counts["LOC"] + counts["PER"] else "LOC"
    if kind == "PER" and gazetteer.capital_code(form, table.places) is not None:
        return "LOC"
    if kind == "PER" and form in table.institutions.doubtful_seats:
        return "ORG"
    if (
        form not in table.bodies.never_added
        and len(form) > 2
        and (form in table.bodies.acronyms or form in table.bodies.known_as_such)
    ):
        return "ORG"
    return None


def _told_kind(doc: Doc, found: Found, table: MentionTable) -> Kind | None:
    """What the common noun right before says that the name is."""
    span = doc.covering(found.start, found.end)
    if span is None or span.start == 0:
        return None
    before = doc[span.start - 1]
    if before.pos_ == "ADJ" and span.start > 1 and doc[span.start - 2].text in table.spans.kinds_of_bodies:
        before = doc[span.start - 2]
    return "ORG" if before.text in table.spans.kinds_of_bodies and found.kind != "ORG" else None


def _person(form: str, kind: Kind, surnames: set[str], table: MentionTable) -> Kind | None:
    """PER for what the report shows to be somebody's surname."""
    if (
        kind == "PER"
        or fold(form) not in surnames
        or gazetteer.capital_code(form, table.places)
        or bodies.known_name(form, table.bodies)
    ):
        return None
    return "PER"
