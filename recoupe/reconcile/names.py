"""Entities of a story: who and what its reports mean, under one name each. Works on records, without spaCy.

A surname in one report whose full name stands in a sibling gets that name; variants of one person's name become one ("Michael
R. Pompeo" and "Mike Pompeo"); an abbreviation that a sibling spells out is spelled out. What stays between two readings stays as
it is. The order of the reports makes no difference.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from recoupe.knowledge import bodies, gazetteer
from recoupe.knowledge.people import People, accents, by_sex, is_full
from recoupe.lang.tables.mentions import MentionTable
from recoupe.lang.tables.sounds import skeleton
from recoupe.model import Actor, Annotations, Attribution, Entity, Event, Mention, MentionType, Passage, Report
from recoupe.reconcile.language import story_language
from recoupe.text import fold

BY_STORY = "story"
"""What `made_by` says of a name that came from a sibling report."""


def entities(reports: Sequence[Report], annotations: Sequence[Annotations]) -> tuple[tuple[Entity, ...], tuple[Annotations, ...]]:
    """The entities of the story, most mentioned first, and the annotations with their names brought together.

    `annotations` run parallel to `reports` and come back in the same order. Speakers and the sides of events that bear a name
    which changed are changed with it.
    """
    texts = [report.text for report in reports]
    names = story_language(reports, "mentions").mentions
    if names is not None:
        if len({report.language for report in reports}) > 1:
            annotations = met(annotations, [report.language for report in reports], names)
        naming = _Naming(texts, annotations, names)
        annotations = tuple(_renamed(text, found, naming) for text, found in zip(texts, annotations, strict=True))
    renamed = tuple(annotations)
    return _entities(texts, renamed), renamed


def met(annotations: Sequence[Annotations], languages: Sequence[str], names: MentionTable) -> tuple[Annotations, ...]:
    """The annotations with one name for a state or a person whatever language the report is in.

    A state has the name that the story's language gives it. A person whose full name is spelt by its sound has the name that most
    reports in the story's language give; where none of them names the person, or two do, every name stays.
    """
    usual = max(sorted(set(languages)), key=languages.count)
    own: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for found, code in zip(annotations, languages, strict=True):
        if code == usual:
            for mention in found.mentions:
                if mention.type == "PER" and is_full(mention.name, names.persons):
                    own[skeleton(mention.name)][mention.name] += 1
    told = {bones: next(iter(found)) for bones, found in own.items() if len(found) == 1}

    def name(mention: Mention) -> str:
        if code := mention.attributes.get("country", "") if mention.type == "LOC" else "":
            return gazetteer.state_name(code, names.places)
        if mention.type == "PER" and is_full(mention.name, names.persons):
            return told.get(skeleton(mention.name), mention.name)
        return mention.name

    return tuple(
        found if code == usual else _with_names(found, tuple(_with_name(m, name(m)) for m in found.mentions))
        for found, code in zip(annotations, languages, strict=True)
    )


def surface(text: str, mention: Mention) -> str:
    """The form of the mention in its report, with single spaces."""
    return " ".join(text[mention.start : mention.end].split())


class _Naming:
    """The names that the story as a whole gives."""

    def __init__(self, texts: Sequence[str], annotations: Sequence[Annotations], names: MentionTable) -> None:
        self._names = names
        self._house_bodies = frozenset(fold(body) for body in names.institutions.house_bodies)
        full: Counter[str] = Counter()
        sexes: defaultdict[str, set[str]] = defaultdict(set)
        spelled: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        long_forms: defaultdict[str, set[str]] = defaultdict(set)
        for text, mention in _mentions(texts, annotations):
            spelled[mention.type, fold(mention.name)][mention.name] += 1
            if mention.type == "PER" and is_full(mention.name, self._names.persons):
                full[mention.name] += 1
                sexes[mention.name].add(sex_of(mention, self._names))
            if mention.type == "ORG":
                long_forms[fold(surface(text, mention))].add(mention.name)
        told = {name: "".join(sorted(found)) for name, found in sexes.items()}
        self.people = People(full, self._names.persons, told)
        self._spelled = {key: _best_spelling(counts) for key, counts in spelled.items()}
        self._long_forms = long_forms

    def name(self, text: str, mention: Mention) -> str:
        """The story's name for the mention; its own where the story knows no better, or knows two."""
        if mention.type == "PER":
            name = self._person(mention)
        elif mention.type == "ORG":
            name = self._institution(surface(text, mention), mention.name)
        else:
            name = mention.name
        return self._spelled.get((mention.type, fold(name)), name)

    def _person(self, mention: Mention) -> str:
        person = self.people.of_form(mention.name)
        if person is not None:
            return person.name
        if mention.candidates:
            return mention.name
        fitting = by_sex(self.people.fitting(mention.name), sex_of(mention, self._names))
        return fitting[0].name if len(fitting) == 1 else mention.name

    def _institution(self, form: str, name: str) -> str:
        """The longer name that siblings give the same form, where it is an abbreviation or a body that every house has."""
        if not (bodies.is_abbreviation(form) or fold(form) in self._house_bodies):
            return name
        longer = {long for long in self._long_forms[fold(form)] if _spells_out(long, form, name)}
        return longer.pop() if len(longer) == 1 else name


def _spells_out(long: str, form: str, name: str) -> bool:
    """Whether `long` says more than `name`: it continues it, or `name` is still the bare form."""
    return long != name and (fold(long).startswith(fold(name) + " ") or (fold(name) == fold(form) and " " in long))


def sex_of(mention: Mention, names: MentionTable) -> str:
    """ "m", "f" or "" as the civility or the office with the mention tells."""
    told = names.titles.civilities.get(mention.attributes.get("civility", ""), "")
    if told:
        return told
    for word in mention.attributes.get("role", "").lower().split():
        if word in names.titles.feminine:
            return "f"
        if word in names.titles.masculine:
            return "" if word in names.titles.either else "m"
    return ""


def _mentions(texts: Sequence[str], annotations: Sequence[Annotations]) -> Iterable[tuple[str, Mention]]:
    for text, found in zip(texts, annotations, strict=True):
        for mention in found.mentions:
            yield text, mention


def _best_spelling(counts: Counter[str]) -> str:
    """Of names that differ by accents, case and marks only: with most accents, then used most."""
    return max(counts, key=lambda name: (accents(name), counts[name], name))


def _renamed(text: str, found: Annotations, naming: _Naming) -> Annotations:
    mentions = tuple(_with_name(mention, naming.name(text, mention)) for mention in found.mentions)
    return _with_names(found, mentions)


def _with_names(found: Annotations, mentions: tuple[Mention, ...]) -> Annotations:
    """The annotations with these mentions, speakers and sides renamed with them."""
    changes = _changes(found.mentions, mentions)
    if not changes:
        return found if mentions == found.mentions else replace(found, mentions=mentions)
    return replace(
        found,
        mentions=mentions,
        attributions=tuple(_speaker(a, changes) for a in found.attributions),
        events=tuple(_sides(e, changes) for e in found.events),
    )


def _with_name(mention: Mention, name: str) -> Mention:
    if name == mention.name:
        return mention
    return replace(mention, name=name, made_by=f"{mention.made_by}+{BY_STORY}".lstrip("+"))


def _changes(before: Sequence[Mention], after: Sequence[Mention]) -> dict[str, str]:
    """Old name -> new name, where the report's mentions of the old name all became the same."""
    became: defaultdict[str, set[str]] = defaultdict(set)
    for old, new in zip(before, after, strict=True):
        became[old.name].add(new.name)
    return {old: next(iter(new)) for old, new in became.items() if len(new) == 1 and new != {old}}


def _speaker(attribution: Attribution, changes: dict[str, str]) -> Attribution:
    if attribution.speaker not in changes:
        return attribution
    return replace(attribution, speaker=changes[attribution.speaker])


def _sides(event: Event, changes: dict[str, str]) -> Event:
    named = {*event.actors, *event.recipients, *(a.name for a in (*event.actor_details, *event.recipient_details)), event.place}
    if named.isdisjoint(changes):
        return event
    return replace(
        event,
        actors=tuple(changes.get(name, name) for name in event.actors),
        recipients=tuple(changes.get(name, name) for name in event.recipients),
        place=changes.get(event.place, event.place) if event.place else event.place,
        actor_details=tuple(_actor(a, changes) for a in event.actor_details),
        recipient_details=tuple(_actor(a, changes) for a in event.recipient_details),
    )


def _actor(actor: Actor, changes: dict[str, str]) -> Actor:
    return replace(actor, name=changes[actor.name]) if actor.name in changes else actor


def _entities(texts: Sequence[str], annotations: Sequence[Annotations]) -> tuple[Entity, ...]:
    names: defaultdict[tuple[MentionType, str], Counter[str]] = defaultdict(Counter)
    roles: defaultdict[tuple[MentionType, str], Counter[str]] = defaultdict(Counter)
    passages: defaultdict[tuple[MentionType, str], list[Passage]] = defaultdict(list)
    for text, found in zip(texts, annotations, strict=True):
        for mention in found.mentions:
            key = (mention.type, mention.name)
            names[key][surface(text, mention)] += 1
            if role := mention.attributes.get("role"):
                roles[key][role] += 1
            passages[key].append(Passage(report=found.id, start=mention.start, end=mention.end))
    built = (
        Entity(
            name=name,
            type=kind,
            names=_by_use(names[kind, name]),
            roles=_distinct(role for role, _ in _by_use(roles[kind, name])),
            passages=tuple(sorted(passages[kind, name], key=lambda p: (p.report, p.start))),
        )
        for kind, name in names
    )
    return tuple(sorted(built, key=lambda e: (-len(e.passages), e.name, e.type)))


def _by_use(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _distinct(roles: Iterable[str]) -> tuple[str, ...]:
    """The roles without those that differ from an earlier one by case, accents or apostrophes only."""
    first: dict[str, str] = {}
    for role in roles:
        first.setdefault(fold(role), role)
    return tuple(first.values())
