"""The type of a mention, where the report or a table knows better than the pipeline.

A surname whose full name the report gives is a person, a state is a place, a newspaper is an institution; "la chaîne X" and
"le quartier X" say themselves what X is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from recoupe import gazetteer
from recoupe.annotate.names_found import Found, Kind
from recoupe.lang.fr import institutions
from recoupe.lang.fr.acronyms import ACRONYMS, KNOWN_AS_SUCH, NEVER_ADDED
from recoupe.names import bodies, people
from recoupe.text import fold

_DOUBTFUL_SEATS = frozenset({"Beauvau", "Bercy"})


def settle(doc: Doc, text: str, found: Sequence[Found]) -> list[Found]:
    """The mentions with their types corrected."""
    forms = {f.start: bodies.plain(f.surface(text)) for f in found}
    counts: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for item in found:
        counts[forms[item.start]][item.kind] += 1
    surnames = _surnames(found, forms)
    settled = []
    for item in found:
        form = forms[item.start]
        kind = _known_kind(form, item.kind, counts[form]) or _told_kind(doc, item) or _person(form, item.kind, surnames)
        settled.append(replace(item, kind=kind) if kind and kind != item.kind else item)
    return settled


def _surnames(found: Sequence[Found], forms: dict[int, str]) -> set[str]:
    """The surnames of the persons whom the report names in full, folded."""
    surnames: set[str] = set()
    for item in found:
        form = forms[item.start]
        if item.kind == "PER" and people.is_full(form):
            words = fold(form).split()
            surnames.update(" ".join(words[n:]) for n in range(1, len(words)))
    return surnames


def _known_kind(form: str, kind: Kind, counts: Counter[Kind]) -> Kind | None:
    """What tables say of the form; None where they say nothing or two things."""
    if form in institutions.SEATS or form in institutions.MEDIA:
        return "ORG"
    if gazetteer.state_code(form) is not None and form[:1].isupper():
        # A state that plays a match is an institution where the pipeline says so most of the time.
        return "ORG" if kind == "ORG" and counts["ORG"] > 1 + counts["LOC"] + counts["PER"] else "LOC"
    if kind == "PER" and gazetteer.capital_code(form) is not None:
        return "LOC"
    if kind == "PER" and form in _DOUBTFUL_SEATS:
        return "ORG"
    if form not in NEVER_ADDED and len(form) > 2 and (form in ACRONYMS or form in KNOWN_AS_SUCH):
        return "ORG"
    return None


def _told_kind(doc: Doc, found: Found) -> Kind | None:
    """What the common noun right before says that the name is."""
    span = doc.char_span(found.start, found.end, alignment_mode="expand")
    if span is None or span.start == 0:
        return None
    before = doc[span.start - 1]
    if before.text in institutions.KINDS_OF_PLACES and found.kind == "PER":
        return "LOC"
    if before.pos_ == "ADJ" and span.start > 1 and doc[span.start - 2].text in institutions.KINDS_OF_BODIES:
        before = doc[span.start - 2]
    return "ORG" if before.text in institutions.KINDS_OF_BODIES and found.kind != "ORG" else None


def _person(form: str, kind: Kind, surnames: set[str]) -> Kind | None:
    """PER for what the report shows to be somebody's surname."""
    if kind == "PER" or fold(form) not in surnames or gazetteer.capital_code(form) or bodies.known_name(form):
        return None
    return "PER"
