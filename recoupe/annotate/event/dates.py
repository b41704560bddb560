"""When and where an event is told to have happened: the nearest expression that belongs to it, with what it was taken from.

A date is a day, week, month or year of the calendar. Of a week-end it is the first day, of a night that two days share the
second; of what goes on "since" some time it is the month in which it began.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date as dates
from datetime import timedelta
from functools import cached_property
from typing import TypeVar

from recoupe.annotate.event.quoted import quoted
from recoupe.lang.tables.event_grammar import EventTimes, Moods
from recoupe.model import Annotations, Time
from recoupe.syntax.grammar import Grammar
from recoupe.syntax.mood import is_future, is_past
from recoupe.syntax.view import Doc, Span, Token

_HEIGHT = 4
_RECENT = 31
_LEAD = 3
_NEAR = 6
_CLAUSES = frozenset(("acl", "acl:relcl"))
_BESIDE = frozenset(("nmod", "appos", "flat", "flat:name", "nummod", "conj"))
_FOREIGN = 3
_WALK = 80
_NIGHT = "times.night"
_WEEKDAY = "times.weekday"
_EVE = "times.eve_of_event"
_WEEK = 7
_DAY = 10
_AFTER = 6
_LEAD_IN = 5
_DIGITS = 3
_HOURS = 24

T = TypeVar("T")


def is_dated(time: Time) -> bool:
    """Whether an expression names a day, month, week or year of the calendar."""
    return time.type in ("DATE", "TIME") and time.value[:4].isdigit()


def day(value: str) -> str:
    """The calendar part of a TIMEX value, without hours and parts of the day."""
    return value[:10] if len(value) >= 10 and value[4] == "-" and value[5].isdigit() else value.split("T")[0]


def calendar(time: Time) -> str:
    """The day, week, month or year of an expression; of an interval that is none of these, what it is told by (see above)."""
    if time.made_by == _NIGHT and time.finish:
        return time.finish[:10]
    value = day(time.value)
    if value.endswith("-WE") and time.begin:
        return time.begin[:10]
    return value


def shifted(date: str, days: int) -> str:
    """A day so many days later; the date itself where it is no day."""
    if len(date) != _DAY or not date.replace("-", "").isdigit():
        return date  # Weeks are dates to Python too.
    try:
        return (dates.fromisoformat(date) + timedelta(days=days)).isoformat()
    except ValueError:
        return date


class When:
    """Dates and places of one report's events."""

    def __init__(
        self, doc: Doc, found: Annotations, grammar: Grammar, words: EventTimes, moods: Moods, *, text: str | None = None
    ) -> None:
        self.doc = doc
        self._grammar = grammar
        self._words = words
        self._moods = moods
        self.dct = found.dct
        self._found_times = found.times
        self._starts = doc.starts
        told = [(self._token(time.start), time) for time in found.times if is_dated(time)]
        self._times = [(index, time) for index, time in told if not self._opens_or_ends(index)]
        self._time_at = [index for index, _ in self._times]
        opened = [(self._token(time.start), time) for time in found.times]
        going = [(index, time) for index, time in opened if self._opens(index)]
        self._lasting = sorted([*going, *(pair for pair in opened if pair[1].value == "PAST_REF")], key=lambda pair: pair[0])
        self._lasting_at = [index for index, _ in self._lasting]
        self._told_days = {day(time.value) for _, time in told}
        self._places = [(self._token(m.start), m) for m in found.mentions if m.type == "LOC"]
        self._place_at = [index for index, _ in self._places]
        self._sentences = doc.sents
        self._sentence_starts = [s.start for s in self._sentences]
        whole = doc.text if text is None else text
        self._quoted = quoted(doc, whole)
        several = "\n" in whole
        self._titles = int(several and bool(self._sentences) and not self._sentences[0].text.rstrip().endswith("."))

    def _token(self, offset: int) -> int:
        index = bisect_left(self._starts, offset)
        if index == len(self._starts) or self._starts[index] > offset:
            index = max(0, index - 1)
        return index

    def _opens_or_ends(self, index: int) -> bool:
        """Whether the expression is where something begins or ends ("depuis samedi", "avant lundi"), not when it happened."""
        if any(token.lower_ in self._words.which for token in self.doc[index + 1 : index + _AFTER]):
            return False
        lead = [self.doc[i].lower_ for i in range(max(0, index - 2), index)]
        if self._apposed_to_since(index):
            return True
        return bool(lead) and (
            lead[-1] in self._words.bounds or (lead[-1] in self._words.before_times and lead[0] in self._words.bounds)
        )

    def _opens(self, index: int) -> bool:
        """Whether the expression is where something that goes on began ("depuis deux mois")."""
        lead = [self.doc[i].lower_ for i in range(max(0, index - 3), index)]
        return any(word in self._words.since for word in lead) or self._apposed_to_since(index)

    def _apposed_to_since(self, index: int) -> bool:
        """Whether it stands beside what such a phrase names ("depuis le début du conflit, lundi 3 mars")."""
        token = self.doc[index]
        for _ in range(_HEIGHT):
            if token.dep_ not in _BESIDE or token.head.pos_ not in ("NOUN", "PROPN"):
                return False
            token = token.head
            if self._grammar.case_of(token) in self._words.since:
                return True
        return False

    def sentence(self, token: Token) -> int:
        """The number of the sentence that holds a token."""
        return bisect_left(self._sentence_starts, token.i + 1) - 1

    def quoted(self, token: Token) -> bool:
        """Whether the token stands between quote marks."""
        return self._quoted[token.i]

    def date(self, head: Token) -> tuple[str | None, str]:
        """The event's date and where it comes from: "clause", "sentence", "before", "dct" or "none"."""
        number = self.sentence(head)
        span = self._sentences[number]
        inside = _closest(self._within(span), head.i)
        ahead = self._countdown(head)
        if ahead is not None:
            return ahead, "clause"
        own = [(index, time) for index, time in inside if self._is_own(index, head)]
        if own:
            return self._value(*min(own, key=lambda pair: abs(pair[0] - head.i)), head), "clause"
        begun = self._going_on(head, span)
        if begun is not None:
            return begun, "since"
        near = [(self._rank(index, head), index, time) for index, time in inside if self._quoted[index] == self._quoted[head.i]]
        near = [item for item in near if item[0] < _FOREIGN]
        if near:
            best = min(near, key=lambda item: (item[0], self._apart(item[1], head), abs(item[1] - head.i)))
            return self._value(best[1], best[2], head), "sentence"
        return None, "none"

    def is_dated(self, head: Token) -> bool:
        """Whether the event's own clause dates it: `date` would give "clause"."""
        span = self._sentences[self.sentence(head)]
        own = any(self._is_own(index, head) for index, _ in _closest(self._within(span), head.i))
        return own or self._countdown(head) is not None

    def _is_own(self, index: int, head: Token) -> bool:
        return self._governed(index, head) and not self._inside_another(index, head) and not self._of_complement(index, head)

    def _value(self, index: int, time: Time, head: Token) -> str:
        """The date that an expression gives an event; "à la veille de" one is not its day, and a past Monday is not to come."""
        value = calendar(time)
        if time.made_by == _EVE and head.i > index:
            return shifted(value, 1 if self.doc[index].lower_ in self._words.eve else -1)
        if time.made_by == _WEEKDAY:
            verb = _governing(head)
            if self.is_later(value) and is_past(verb) and not _still_to_come(verb):
                return shifted(value, -_WEEK)
            if self.dct and value < self.dct and is_future(verb, self._moods):
                return shifted(value, _WEEK)
        return value

    def _countdown(self, head: Token) -> str | None:
        """The day of an event to which so many days are left: "à trois jours du scrutin", "à moins de 24 heures de"."""
        since = self._after(head)
        if since is not None:
            return since
        noun = head.head
        if (
            head.dep_ != "nmod"
            or not self.dct
            or noun.lower_ not in self._words.days_left
            or self._grammar.case_of(head) not in self._grammar.words.of
        ):
            return None
        opened = any(token.lower_ == self._words.at for token in self.doc[max(0, noun.i - _LEAD_IN) : noun.i])
        ended = self._ending_at.get(noun.i)
        number = ended.value if ended is not None else ""
        count = number.strip("PTDH")
        if not opened or not count.isdigit() or len(count) > _DIGITS:
            return None
        return shifted(self.dct, int(count) // (_HOURS if number.endswith("H") else 1))

    def _after(self, head: Token) -> str | None:
        """The day of an event that so many days have passed since: "deux jours après l'attentat"."""
        case = next((child for child in head.lefts if child.lower_ == self._words.after), None)
        if case is None or case.i < _LEAD_IN or not self.dct:
            return None
        span = self._ending_at.get(case.i - 1)
        if span is None or not span.value.startswith("P") or not span.value.endswith("D") or not span.value[1:-1].isdigit():
            return None
        return shifted(self.dct, -int(span.value[1:-1][:_DIGITS]))

    def _going_on(self, head: Token, span: Span) -> str | None:
        """The month or year since which an event goes on, or in which it is vaguely told ("récemment")."""
        first, last = bisect_left(self._lasting_at, span.start), bisect_left(self._lasting_at, span.end)
        for index, time in _closest(self._lasting[first:last], head.i):
            if self._rank(index, head) == 0:
                begin = (time.begin or self.dct or "")[:7] if time.type != "DATE" or time.begin else self.dct and self.dct[:7]
                return min(begin or "", day(time.value), key=len) if time.type == "DATE" and time.begin else begin or None
        return None

    def _is_recent(self, date: str) -> bool:
        """Whether a date is a day in the month before the report's own."""
        try:
            return -1 <= (dates.fromisoformat(self.dct or "") - dates.fromisoformat(date)).days <= _RECENT
        except ValueError:
            return False

    def of_event(self, head: Token, verbal: bool, *, speech: bool = False, by_word: bool = False) -> tuple[str | None, bool, str]:
        """The event's date as far as the text leads to one, whether that is after the report's own day, and where it is from.

        An event without an expression of its own is of the day last told in the sentences before, where that is recent, or of the
        report's own day where it is an act of speech, its verb in the present, or nothing was told. What is told as done is
        not after the report's day, and no more is what is done by a word that was said (`by_word`).
        """
        date, origin = self.date(head)
        done = (verbal or by_word) and is_past(_governing(head))
        if date is not None and done and (origin != "clause" or by_word) and self.is_later(date):
            date = None
        if date is None and not speech and not (verbal and _is_present(head)):
            date, origin = self.before(head), "before"
            if date is not None and (not self._is_recent(date) or (done and self.is_later(date))):
                date = None
        if date is None:
            date, origin = self._of_report, "dct"
        return date, bool(date) and self.is_later(date or ""), origin

    @cached_property
    def _of_report(self) -> str | None:
        """The report's own day, or its month only where the report tells of days of that month and never of its own day."""
        told = {value for value in self._told_days if len(value) == _DAY and self.dct and value[:7] == self.dct[:7]}
        return self.dct[:7] if self.dct and told and self.dct not in told else self.dct

    def is_later(self, date: str) -> bool:
        """Whether a day or month of the calendar is after the day the report was written."""
        if not self.dct or not date.replace("-", "").isdigit():
            return False
        width = min(len(date), len(self.dct))
        return date[:width] > self.dct[:width]

    def part(self, token: Token) -> str:
        """Where in the report a token stands: "title" (a first line that is no sentence), "lead" or "body"."""
        number = self.sentence(token)
        return "title" if number < self._titles else "lead" if number < self._titles + _LEAD else "body"

    def _within(self, span: Span) -> list[tuple[int, Time]]:
        first = bisect_left(self._time_at, span.start)
        last = bisect_left(self._time_at, span.end)
        return self._times[first:last]

    def before(self, head: Token, reach: int = 3) -> str | None:
        """The date that the sentences before tell last."""
        number = self.sentence(head)
        for back in range(number - 1, max(-1, number - 1 - reach), -1):
            inside = self._within(self._sentences[back])
            if inside:
                return calendar(inside[-1][1])
        return None

    def _rank(self, index: int, head: Token) -> int:
        """How near in grammar: 0 its own verb's, 1 of a verb above it, 2 of another clause, `_FOREIGN` of a clause inside it."""
        if self._inside_another(index, head) or self._of_complement(index, head):
            return _FOREIGN
        token = self.doc[index]
        for _ in range(_HEIGHT):
            stops = token.pos_ in ("VERB", "AUX") or token.dep_ in _CLAUSES
            if token.head is token or (token.i != index and stops):
                break
            token = token.head
        if token.i == head.i:
            return 0
        if token.is_ancestor(head):
            return 1
        return _FOREIGN if head.is_ancestor(token) and token.i != index else 2

    def _inside_another(self, index: int, head: Token) -> bool:
        """Whether a participle that opens a clause of its own stands between: "renoncer aux mesures annoncées lundi"."""
        between = self.doc[head.i + 1 : index] if index - head.i <= _WALK else ()
        return any(
            token.dep_ == "acl" and token.pos_ in ("VERB", "ADJ") and not (token.head.i == head.i and self._happens(token))
            for token in between
        )

    def _of_complement(self, index: int, head: Token) -> bool:
        """Whether it dates what the event's noun is about: "l'annulation de la hausse prévue en 2030"."""
        token = self.doc[index]
        for _ in range(_HEIGHT):
            if token.head is token or token.i == head.i:
                return False
            token = token.head
            if token.head.i == head.i and token.pos_ == "NOUN" and token.dep_ == "nmod" and head.pos_ == "NOUN":
                return self._grammar.case_of(token) in self._grammar.words.of and token.i not in self._dated_tokens
        return False

    @cached_property
    def _ending_at(self) -> dict[int, Time]:
        """Index of its last token -> expression of time."""
        return {self._token(time.end - 1): time for time in self._found_times}

    @cached_property
    def _dated_tokens(self) -> frozenset[int]:
        """The tokens of all expressions of time."""
        return frozenset(i for time in self._found_times for i in range(self._token(time.start), self._token(time.end - 1) + 1))

    def _apart(self, index: int, head: Token) -> int:
        """How many verbs stand between the expression and the event."""
        low, high = sorted((index, head.i))
        return sum(1 for token in self.doc[low + 1 : min(high, low + _WALK)] if token.pos_ == "VERB")

    def _governed(self, index: int, head: Token) -> bool:
        """Whether the expression hangs on the event's verb or noun, directly or through other words of the expression."""
        token = self.doc[index]
        for _ in range(_HEIGHT):
            if token.i == head.i:
                return True
            happens = token.head.i == head.i and token.dep_ == "acl" and self._happens(token)
            if not happens and (token.head is token or token.pos_ in ("VERB", "AUX") or token.dep_ in _CLAUSES):
                return False
            token = token.head
        return token.i == head.i

    def place(self, head: Token) -> str | None:
        """Where it is told to have happened: a place that a preposition of place brings in, nearest in the sentence."""
        span = self._sentences[self.sentence(head)]
        first, last = bisect_left(self._place_at, span.start), bisect_left(self._place_at, span.end)
        near = _closest(self._places[first:last], head.i)
        here = [(index, mention) for index, mention in near if self._is_locative(index)]
        if not here:
            return None
        return min(here, key=lambda pair: (not self._governed(pair[0], head), self._apart(pair[0], head), abs(pair[0] - head.i)))[
            1
        ].name

    def _happens(self, participle: Token) -> bool:
        """Whether a participle only says that the event takes place: "les violences commises le 1er mai"."""
        return participle.lemma_.lower() in self._words.takes_place

    def _is_locative(self, index: int) -> bool:
        return self._grammar.case_of(self.doc[index]) in self._grammar.words.places


def _is_present(verb: Token) -> bool:
    """Whether a finite verb is in the present; a gerund has the time of its clause."""
    return verb.morph.get("Tense", []) == ["Pres"] and verb.morph.get("VerbForm", []) != ["Part"]


def _still_to_come(verb: Token) -> bool:
    """Whether a participle is no past: "est reçu vendredi", "était prévue vendredi"."""
    return "aux:tense" not in {child.dep_ for child in verb.children} and any(child.dep_ == "aux:pass" for child in verb.children)


def _governing(token: Token) -> Token:
    """The verb that tells when: the token itself or the nearest verb above it that has a tense."""
    for _ in range(_HEIGHT):
        if token.pos_ in ("VERB", "AUX") and (
            token.morph.get("Tense", []) or any(c.dep_.startswith("aux") for c in token.children)
        ):
            return token
        if token.head is token:
            break
        token = token.head
    return token


def _closest(items: list[tuple[int, T]], index: int) -> list[tuple[int, T]]:
    """The items nearest to a token, so that the work stays linear where a sentence is as long as a book."""
    at = bisect_left(items, index, key=lambda item: item[0])
    return items[max(0, at - _NEAR) : at + _NEAR]
