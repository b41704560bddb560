"""Named entities (PER, ORG, LOC) with the canonical name of whom or what each means inside the report.

The spans come from the pipeline's entities, cleaned and completed (`spans`). Persons get the full name that the report
gives them (`recoupe.knowledge.people`), institutions the long form (`orgs`), states their short name and capitals that of the
government that acts (`places`); office and civility are kept as attributes (`roles`). Where two readings remain the
form in the text is the name, and `candidates` lists the readings.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from recoupe.annotate.mention import roles, spans
from recoupe.annotate.mention.found import Found
from recoupe.annotate.mention.institutions import Institutions, Named
from recoupe.annotate.mention.places import Place, governments, headed_name, palace, place_name
from recoupe.annotate.mention.roles import Beside
from recoupe.knowledge import gazetteer, people
from recoupe.knowledge.people import People, Person
from recoupe.lang.base import Language
from recoupe.lang.tables.mentions import MentionTable
from recoupe.lang.tables.names import Holder
from recoupe.model import Annotations, Mention, Report
from recoupe.syntax.view import Doc, view_of
from recoupe.text import fold, same_length_form

Name = tuple[str, tuple[str, ...], str, float]
"""Canonical name, candidates where none was chosen, rule, how sure."""


def find(doc: Doc, report: Report, found: Annotations, language: Language) -> tuple[Mention, ...]:
    """All mentions of the report in the order of the text, without overlaps; offsets in code points of `report.text`.

    `doc` needs entities and part-of-speech tags; lemmas serve to tell a government from a town. `found.dct` dates the offices
    that a bare surname may be known for.
    """
    table = language.mentions
    if table is None:
        return ()
    text, doc = report.text, view_of(doc)
    kept = spans.entities(doc, text, table)
    tokens = _token_ranges(doc, kept)
    stands = {f.start: roles.beside(doc, *tokens[f.start], text, table=table) for f in kept if f.kind == "PER"}
    names: dict[int, Name] = {}
    names.update(_people(text, [f for f in kept if f.kind == "PER"], stands, found.dct, table))
    names.update(_places(doc, text, [f for f in kept if f.kind == "LOC"], tokens, table))
    names.update(_institutions(text, [f for f in kept if f.kind == "ORG"], kept, table))
    return tuple(_mention(f, names[f.start], stands.get(f.start), table) for f in kept)


def _mention(found: Found, name: Name, stands: Beside | None, table: MentionTable) -> Mention:
    canonical, candidates, rule, sure = name
    attributes = stands.attributes() if stands else {}
    if found.kind == "LOC" and (code := gazetteer.state_code(canonical, table.places)):
        attributes = {"country": code}
    return Mention(
        start=found.start,
        end=found.end,
        type=found.kind,
        name=same_length_form(canonical),  # one spelling, whichever apostrophe or dash the report types
        attributes=attributes,
        candidates=candidates,
        made_by=f"{found.made_by}+{rule}",
        confidence=round(found.confidence * sure, 3),
    )


def _token_ranges(doc: Doc, mentions: Sequence[Found]) -> dict[int, tuple[int, int]]:
    """Start of each mention -> first and last token that it touches."""
    ranges: dict[int, tuple[int, int]] = {}
    for item in mentions:
        at = max(0, bisect_right(doc.starts, item.start) - 1)
        if at + 1 < len(doc) and doc[at].idx + len(doc[at]) <= item.start:
            at += 1
        ranges[item.start] = (at, max(at, bisect_left(doc.starts, item.end) - 1))
    return ranges


def _people(
    text: str, found: Sequence[Found], stands: dict[int, Beside], day: str | None, table: MentionTable
) -> dict[int, Name]:
    surfaces = {f.start: " ".join(spans.handle_words(f.surface(text)).split()) for f in found}
    sexes: dict[str, str] = {}
    for item in found:
        told, sex = sexes.get(surfaces[item.start], ""), stands[item.start].sex
        sexes[surfaces[item.start]] = told if sex in told else told + sex
    persons = People(Counter(surfaces.values()), table.persons, sexes)
    return {f.start: person_name(persons, surfaces[f.start], stands[f.start], day, table) for f in found}


def person_name(persons: People, surface: str, stands: Beside, day: str | None, table: MentionTable) -> Name:
    """The canonical name of a form under which the report names somebody."""
    whole = persons.of_form(surface)
    if whole is not None:
        usual = people.usual_name(whole.name, table.persons)
        return (usual, (), "office", 0.9) if usual else (whole.name, (), "full", 1.0)
    fitting = persons.fitting(surface)
    civility = bool(stands.civility) and not fitting
    known = people.known_holders(surface, table.persons, day=day, civility=civility, role="" if fitting else stands.role)
    if not fitting:
        return _by_office(surface, known, stands.sex, table)
    return _within(surface, fitting, known, stands.sex, day, table)


def _within(surface: str, fitting: list[Person], known: Sequence[Holder], sex: str, day: str | None, table: MentionTable) -> Name:
    """A surname whose full form the report gives, once or more; an office of the day that bears it too is another reading."""
    names = {fold(p.name): p.name for p in people.by_sex(fitting, sex)}
    others = {
        fold(h.name): h
        for h in known
        if people.in_office(h, day)
        and people.is_head(h, table.persons)
        and not _is_named(h.name, fitting, table)
        and _may_be(h.name, sex, table)
    }
    if len(others) == 1 and not names:
        return next(iter(others.values())).name, (), "office", 0.8
    readings = {**names, **{key: h.name for key, h in others.items()}}
    if len(readings) == 1:
        return next(iter(readings.values())), (), "surname" if not sex or len(fitting) == 1 else "civility", 0.95
    # The head of state or government of the day is meant before a relative: "Macron" beside "Brigitte Macron".
    heads = {fold(h.name) for h in known if people.in_office(h, day) and people.is_head(h, table.persons)}
    leading = [name for key, name in readings.items() if key in heads]
    if len(leading) == 1:
        return leading[0], (), "office", 0.7
    everyone = sorted(set(readings.values()) or {p.name for p in fitting})
    return people.in_small_letters(surface), tuple(everyone), "ambiguous", 0.5


def _is_named(name: str, persons: Sequence[Person], table: MentionTable) -> bool:
    words = people.words_of(name)
    return any(people.same_person(words, p.words, table.persons) for p in persons)


def _may_be(name: str, sex: str, table: MentionTable) -> bool:
    return not sex or people.sex_of_first_name(name, table.persons) in ("", sex)


def _by_office(surface: str, known: Sequence[Holder], sex: str, table: MentionTable) -> Name:
    fits = [h for h in known if _may_be(h.name, sex, table)]
    written = people.with_accents(people.in_small_letters(surface), table.persons)
    if len(fits) == 1:
        return fits[0].name, (), "office", 0.85
    if len(fits) > 1:
        return written, tuple(sorted({h.name for h in fits})), "ambiguous", 0.5
    return written, (), "surface", 0.9


def _places(
    doc: Doc, text: str, found: Sequence[Found], tokens: dict[int, tuple[int, int]], table: MentionTable
) -> dict[int, Name]:
    places = [Place(*tokens[f.start], " ".join(f.surface(text).split())) for f in found]
    acting = governments(doc, places, text, table)
    names: dict[int, Name] = {}
    for index, (item, place) in enumerate(zip(found, places, strict=True)):
        if index in acting:
            names[item.start] = (acting[index], (), "government", 0.8)
        else:
            name = headed_name(doc, place, place_name(place.surface, table), table)
            if place.surface == table.acting.palace:
                name = palace(text, table) or name
            names[item.start] = (name, (), "surface" if name == place.surface else "gazetteer", 1.0)
    return names


def _institutions(text: str, found: Sequence[Found], every: Sequence[Found], table: MentionTable) -> dict[int, Name]:
    named = [Named(f.start, f.end, " ".join(f.surface(text).split())) for f in found]
    places = ((f.start, gazetteer.state_code(f.surface(text), table.places)) for f in every if f.kind == "LOC")
    states = {start: code for start, code in places if code}
    bodies = Institutions(text, named, states, {m.start: m.surface for m in named}, table)
    names: dict[int, Name] = {}
    for mention in named:
        name, rule = bodies.name(mention)
        names[mention.start] = (name, (), rule, 1.0 if rule in ("surface", "defined", "table") else 0.85)
    return names
