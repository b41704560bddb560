"""How one report calls persons, bodies, places and facts: every wording with its place, and what it is a wording for.

What stands beside a name, the office that somebody gives himself, descriptions that the report's records tie to a name, and nouns
between which the choice tells (`NamingTable`). Works on records, without spaCy.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from recoupe.knowledge import gazetteer
from recoupe.knowledge.people import sex_of_first_name
from recoupe.lang.tables.namings import NamingTable
from recoupe.model import Annotations, Mention, Report, Span
from recoupe.reconcile.phrases import Phrase, Tokens, is_adjective, is_judging, tokens_between
from recoupe.terms import stem
from recoupe.text import fold, overlap

BESIDE = 160
"""Code points around a name in which its role stands."""

CLAIM_REACH = 80
"""Code points between a name and the office that its bearer gives himself."""

APPOSED = 40
"""Code points behind a description within which a name may stand in apposition to it."""

OFFICE_REACH = 5
"""Words before a noun among which the office stands that it is the complement of ("le secrétaire d'État auprès du ministre")."""

Key = tuple[str, str]
"""What is named: ("name", canonical name) or (row of rival nouns, what it stands with)."""


@dataclass(frozen=True, slots=True)
class Find:
    """One wording at one place. `noun` is the rival noun in it, `claimed_by` who gives himself the office that it names.

    `bare` ones stand with nothing that says what they name.
    """

    key: Key
    kind: str
    report: str
    start: int
    end: int
    wording: str
    noun: str = ""
    claimed_by: str | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What the story's reports tell beside names: the state that each person governs, and the words of all roles of each."""

    heads: Mapping[str, str]
    roles: Mapping[str, frozenset[str]]


def known(annotations: Sequence[Annotations], lexis: NamingTable) -> Known:
    """What is told of the persons of a story."""
    roles: dict[str, set[str]] = defaultdict(set)
    for mention in (m for found in annotations for m in found.mentions):
        roles[mention.name].update(_stems(mention.attributes.get("role", ""), lexis))
        roles[mention.name].update(_nationality(mention.attributes.get("country", ""), lexis))
    return Known(heads_of_government(annotations, lexis), {name: frozenset(words) for name, words in roles.items()})


def finds(report: Report, found: Annotations, story: Known, lexis: NamingTable) -> Iterator[Find]:
    """All wordings of a report, `story` being what its reports tell of persons."""
    tokens = Tokens(report.text, found.mentions, lexis)
    reader = _Reader(report, found, tokens, story, lexis)
    named = [*reader.roles(), *reader.claimed_offices(), *reader.groups()]
    described = list(reader.descriptions())
    told = {(find.wording, find.key) for find in described}
    # a description that the report gives to two tells of neither
    unclear = {w for w, key in told if any(f.wording == w and f.key != key for f in (*named, *described))}
    yield from (find for find in (*named, *described) if find.wording not in unclear)
    yield from reader.rivals()


def heads_of_government(annotations: Iterable[Annotations], lexis: NamingTable) -> dict[str, str]:
    """Person -> code of the state that he or she governs, where an office told beside the name says so and none says another."""
    states: dict[str, set[str]] = {}
    for found in annotations:
        for mention in found.mentions:
            words = fold(mention.attributes.get("role", "")).split()
            country = mention.attributes.get("country")
            if country and words and words[0] in lexis.heads_a_government and not lexis.not_governing.intersection(words):
                states.setdefault(mention.name, set()).add(country)
    return {name: told.pop() for name, told in states.items() if len(told) == 1}


class _Reader:
    def __init__(self, report: Report, found: Annotations, tokens: Tokens, story: Known, lexis: NamingTable) -> None:
        self._lexis = lexis
        self._report, self._found, self._tokens, self._story = report, found, tokens, story
        self._kinds = {mention.name: mention.type for mention in found.mentions}

    def roles(self) -> Iterator[Find]:
        """What stands beside a name, with the words that judge it."""
        for mention in self._found.mentions:
            role = mention.attributes.get("role")
            span = _nearest(self._report.text, role, mention) if role else None
            if span and not self._is_anothers(span, mention):
                yield self._find(("name", mention.name), mention.type, self._widened(span, mention))

    def _is_anothers(self, span: Span, mention: Mention) -> bool:
        """Whether the role may be that of somebody whom the person serves ("le conseiller du ministre, X")."""
        between = self._report.text[span[1] : mention.start]
        number = self._tokens.number_at(span[0])
        return "," in between and number is not None and self._is_of_an_office(number)

    def _widened(self, span: Span, mention: Mention) -> Span:
        """The role with words that judge it: those before it, and those between it and the name."""
        start, end = span
        inner = list(tokens_between(self._tokens.all, end, mention.start)) if end <= mention.start else []
        if inner and all(is_judging(token.form, self._lexis) or token.form in self._lexis.interim for token in inner):
            end = inner[-1].end
        before = [token for token in self._tokens.all if token.end <= start][-1:]
        if before and is_judging(before[0].form, self._lexis):
            start = before[0].start
        return start, end

    def claimed_offices(self) -> Iterator[Find]:
        """The office that somebody is told to have given himself."""
        text = self._report.text
        persons = [mention for mention in self._found.mentions if mention.type == "PER"]
        for match in self._lexis.claiming.finditer(text):
            number = self._tokens.number_at(match.end())
            before = [m for m in persons if match.start() - CLAIM_REACH <= m.end <= match.start()]
            if number is None or not before or self._tokens.all[number].form not in self._lexis.offices:
                continue
            if any(c in ".!?\n" for c in text[before[-1].end : match.start()]):
                continue
            who = before[-1].name
            phrase = self._tokens.phrase(number)
            own_word = fold(match.group("word")).startswith(self._lexis.self_made)
            start = match.start("word") if own_word else phrase.start
            found = self._find(("name", who), "PER", (start, phrase.end))
            yield found if own_word else _claimed(found, who)

    def descriptions(self) -> Iterator[Find]:
        """Descriptions without a name whose bearer the records know: the sources of words."""
        told = ((a.source, a.speaker) for a in self._found.attributions if a.source and a.speaker)
        for span, name in dict.fromkeys(told):
            kind = self._kinds.get(name)
            described = self._described(span, name) if kind else None
            if kind and described:
                yield self._find(("name", name), kind, described)

    def _described(self, span: Span, name: str) -> Span | None:
        """The description in a span, as far as its phrase goes; None where it is a name or no more than a pronoun."""
        inner = list(tokens_between(self._tokens.all, *span))
        while inner and inner[0].form in self._lexis.articles:
            inner.pop(0)
        if not inner or not inner[0].word[:1].islower():
            return None
        head = self._tokens.number_at(inner[0].start)
        while head is not None and head + 1 < len(self._tokens.all) and is_judging(self._tokens.all[head].form, self._lexis):
            head += 1
        if head is None or not self._may_be(self._tokens.all[head].form, name):
            return None
        phrase = self._tokens.phrase(head)
        start, end = min(inner[0].start, phrase.start), max(inner[-1].end, phrase.end)
        before = self._tokens.before(self._tokens.number_at(start) or 0)
        if before is None or before.form not in self._lexis.articles:
            return None
        forms = [token.form for token in tokens_between(self._tokens.all, start, end)]
        if any(one == self._lexis.and_ and other in self._lexis.determiners for one, other in pairwise(forms)):
            return None
        named = any(m.name == name and overlap((m.start, m.end), (start, end)) for m in self._found.mentions)
        fits = self._fits((start, end), name)
        return (start, end) if fits and not named and not self._is_beside_another(end, name) else None

    def _may_be(self, head: str, name: str) -> bool:
        """Whether the noun may mean that person or body: of its kind, and of its sex."""
        if self._kinds[name] != "PER":
            return head in self._lexis.bodies
        sex = sex_of_first_name(name, self._lexis.persons)
        told = {"f"} if head in self._lexis.feminine else {"m"} if head in self._lexis.masculine else {"m", "f"}
        return _is_somebody(head, self._lexis) and head not in self._lexis.bodies and (not sex or sex in told)

    def _fits(self, span: Span, name: str) -> bool:
        """Whether what is particular in a description is told of its bearer elsewhere: an office, a party, a nationality.

        Who is somebody else's friend is told by nobody's office; what has nothing particular is the records' word.
        """
        inner = list(tokens_between(self._tokens.all, *span))
        told = self._story.roles.get(name, frozenset()) | _offices(self._lexis).get(name, frozenset())
        while inner and is_judging(inner[0].form, self._lexis):
            inner.pop(0)
        folded = " ".join(token.form for token in inner)
        phrase = max((phrase for phrase in self._lexis.compounds if f"{folded} ".startswith(f"{phrase} ")), key=len, default="")
        if phrase and not any(_stems(office, self._lexis) <= told for office in self._lexis.compounds[phrase]):
            return False
        named = [m for m in self._found.mentions if overlap((m.start, m.end), span)]
        if any(m.type == "PER" for m in named):
            return True
        rest = [
            token for token in inner[len(phrase.split()) :] if token.form.isalpha() and token.form not in self._lexis.articles
        ]
        proper = [t for t in rest if t.word[:1].isupper() or t.word.lower() in self._lexis.demonyms]
        bodies = [m for m in named if m.type in ("ORG", "LOC")]
        proper += [t for t in rest if any(m.start <= t.start < m.end for m in bodies)]
        return all(stem(token.form) in told for token in proper)

    def _is_beside_another(self, end: int, name: str) -> bool:
        """Whether somebody else's name follows in the same breath ("la présidente du groupe à l'Assemblée, X,")."""
        mark = re.search(r"[.;:!?\n]", self._report.text[end:])
        stop = min(end + APPOSED, end + mark.start() if mark else len(self._report.text))
        behind = [m for m in self._found.mentions if m.type == "PER" and end <= m.start < stop]
        comma = self._report.text.find(",", end, stop)
        return any(m.name != name and comma >= 0 and m.start - comma in (1, 2) for m in behind)

    def groups(self) -> Iterator[Find]:
        """What a body or a place is called right before its name: "le mouvement islamiste X"."""
        for mention in self._found.mentions:
            number = self._tokens.number_at(mention.start)
            if mention.type not in ("ORG", "LOC") or not number:
                continue
            first = number
            while first and number - first < 4 and self._is_describing(first - 1):
                first -= 1
                if self._tokens.all[first].form in self._lexis.groups and number - first > 1:
                    yield self._find(
                        ("name", mention.name), mention.type, (self._tokens.all[first].start, self._end_before(number))
                    )
                    break

    def _is_describing(self, number: int) -> bool:
        token = self._tokens.all[number]
        return (
            token.form in self._lexis.groups or is_judging(token.form, self._lexis) or token.word.lower() in self._lexis.demonyms
        )

    def _end_before(self, number: int) -> int:
        return self._tokens.all[number - 1].end

    def rivals(self) -> Iterator[Find]:
        """Nouns between which the choice tells, with what they stand with."""
        taken = [(m.start, m.end) for m in self._found.mentions]
        for number, token in enumerate(self._tokens.all):
            row, noun = self._lexis.forms.get(token.form, ("", ""))
            if not row or any(start <= token.start < end for start, end in taken):
                continue
            phrase = self._tokens.phrase(number)
            tie = self._tie(row, phrase)
            kind = self._lexis.rivals[row][0]
            if tie:
                yield self._find((row, tie), kind, phrase.span, noun=noun)
            elif self._is_bare(number, row, noun, phrase):
                yield self._find((row, ""), kind, phrase.span, noun=noun, bare=True)

    def _is_bare(self, number: int, row: str, noun: str, phrase: Phrase) -> bool:
        """Whether a noun that stands with nothing may yet be known for what it names: with its article, a government alone."""
        before = self._tokens.before(number)
        if before is None or before.form not in self._lexis.articles:
            return False
        if row != self._lexis.stands_with_its_state:
            return row not in self._lexis.with_a_subject
        return (
            noun in self._lexis.without_complement
            and phrase.head.form == noun
            and phrase.span == (phrase.head.start, phrase.head.end)
            and before.form in self._lexis.definite - self._lexis.in_office
            and not self._is_of_an_office(number)
        )

    def _is_of_an_office(self, number: int) -> bool:
        """Whether the noun only says of what somebody is the chief or the speaker ("le chef du gouvernement")."""
        words = [token.form for token in self._tokens.all[max(0, number - OFFICE_REACH) : number]]
        return (
            bool(words)
            and any(tuple(words[-len(link) :]) == link for link in self._lexis.of_an_office)
            and any(_is_somebody(word, self._lexis) for word in words)
        )

    def _tie(self, row: str, phrase: Phrase) -> str:
        """What the phrase stands with: a state, a name, or for a measure its subject; "" where nothing."""
        mention = phrase.mention
        code = next((self._lexis.demonyms[t.word.lower()] for t in phrase.tokens if t.word.lower() in self._lexis.demonyms), "")
        if row == self._lexis.stands_with_its_state and not _is_direct(phrase, self._lexis):
            return ""
        if code and (mention is None or mention.type != "PER"):
            return f"state {code}"
        if mention is None:
            return self._subject(row, phrase)
        if mention.type == "ORG" and row == self._lexis.stands_with_its_state:
            return ""
        if mention.type == "PER":
            governed = self._story.heads.get(mention.name) if row == self._lexis.stands_with_its_state else None
            return f"state {governed}" if governed else f"name {fold(mention.name)}"
        if mention.type == "LOC":
            capital = (
                gazetteer.capital_code(mention.name, self._lexis.places) if row == self._lexis.stands_with_its_state else None
            )
            state = gazetteer.state_code(mention.name, self._lexis.places) or capital
            return f"state {state}" if state else f"name {fold(mention.name)}"
        return f"name {fold(mention.name)}"

    def _subject(self, row: str, phrase: Phrase) -> str:
        if row not in self._lexis.with_a_subject:
            return ""
        behind = [
            t
            for t in phrase.tokens
            if t.start > phrase.head.end and t.form not in self._lexis.of and t.form not in self._lexis.articles
        ]
        return f"subject {stem(behind[0].form)}" if behind else ""

    def _find(self, key: Key, kind: str, span: Span, *, noun: str = "", bare: bool = False) -> Find:
        start, end = span
        wording = " ".join(self._report.text[start:end].split()).lower()
        return Find(key, kind, self._report.id, start, end, wording, noun=noun, bare=bare)


def _is_direct(phrase: Phrase, lexis: NamingTable) -> bool:
    """Whether nothing but adjectives stands between the head and the state or name that it goes with ("pouvoir d'achat ...")."""
    end = phrase.mention.start if phrase.mention else phrase.end
    between = [token for token in phrase.tokens if token.start > phrase.head.start and token.end <= end]
    return all(token.form in lexis.of or token.form in lexis.articles or is_adjective(token.word, lexis) for token in between)


def _stems(words: str, lexis: NamingTable) -> frozenset[str]:
    """The words of a role that say something, by their beginnings."""
    parts = fold(words).replace("'", "' ").replace("-", " ").split()
    return frozenset(stem(part) for part in parts if part not in lexis.of and part not in lexis.articles)


@cache
def _nationality(code: str, lexis: NamingTable) -> frozenset[str]:
    """The adjectives of a state, by their beginnings."""
    return frozenset(stem(fold(word)) for word, state in lexis.demonyms.items() if state == code)


@cache
def _offices(lexis: NamingTable) -> dict[str, frozenset[str]]:
    """Person -> the words of all high offices that he or she is known to have held, and of what state."""
    held: dict[str, set[str]] = defaultdict(set)
    for holder in lexis.persons.holders():
        held[holder.name].update(_stems(holder.office, lexis) | _nationality(holder.country, lexis))
    return {name: frozenset(words) for name, words in held.items()}


def _claimed(find: Find, who: str) -> Find:
    return Find(find.key, find.kind, find.report, find.start, find.end, find.wording, claimed_by=who)


def _is_somebody(form: str, lexis: NamingTable) -> bool:
    bare = form.removeprefix(lexis.formerly)
    return bare in lexis.persons_nouns or bare in lexis.bodies or bare in lexis.offices or (bare != form)


def _nearest(text: str, role: str, mention: Mention) -> Span | None:
    """Where the role stands beside the name, nearest first."""
    pattern = re.compile(r"\s+".join(map(re.escape, role.split())))
    low, high = max(0, mention.start - BESIDE), min(len(text), mention.end + BESIDE)
    places = [
        match.span() for match in pattern.finditer(text, low, high) if not overlap(match.span(), (mention.start, mention.end))
    ]
    return min(places, key=lambda p: (max(mention.start - p[1], p[0] - mention.end), p), default=None)
