"""The words of a question and of its answers, in the language of the interface.

A question is an interrogative for its slot and type, and what it is about: the noun that is counted ("Combien de militaires ?"),
else the exact words of a telling's clause without the answer ("Quand ?", « la digue a cédé »). Words of reports are kept apart
from the page's own, since they stay in the reports' language. Where neither a noun nor such a clause can be had, there is no
question, and the fact is shown by its passages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.export.brief.answers import Answer, Open, counted
from recoupe.export.brief.tellings import Telling
from recoupe.export.messages import Messages
from recoupe.export.page_labels import MODIFIERS
from recoupe.export.speakers import table_of
from recoupe.lang.tables.brief import BriefTable
from recoupe.model import Clause, Span, Time
from recoupe.text import N_, fold, overlap

LABEL_CHARACTERS = 30
EXACT_CHARACTERS = 40
REASON_CHARACTERS = 170
"""The same of a cause or a purpose, which says nothing where it is cut."""
ABOUT_CHARACTERS = 62
WHY_CHARACTERS = 90
"""The same of what a reason is the reason of."""
ABOUT_WORDS = 3
NOUN_CHARACTERS = 28

ASKED = {
    "number": N_("How many?"),
    "when": N_("When?"),
    "where": N_("Where?"),
    "who": N_("Who?"),
    "whom": N_("To whom?"),
    "what": N_("What exactly?"),
    "why": N_("Why?"),
    "how": N_("How?"),
    "status": N_("Where does it stand?"),
    "wording": N_("In which words?"),
}
"""The interrogative of each slot, where nothing that is counted or named gives a better one."""

DENIED = N_("Asserted or denied?")
NAMED = N_("What is it called?")
NAMED_BY_KIND = {"denial": DENIED, "naming": NAMED}
"""The interrogative of a difference whose type asks, whatever the slot."""
PRESENCE = {"reasons of presence": N_("Why are they there?"), "reasons of a presence": N_("Why this presence?")}
"""What is asked by the ground of reasons why several people or one, or something, came to a place or is there."""
SINCE = N_("Since when?")
LENGTH = N_("How long?")
AGE = N_("What age?")
AMOUNT = N_("How much money?")
SHARE = N_("What share?")
COUNTED = (N_("How many “"), N_("”?"))
"""Before and after the noun that is counted."""

PERCENT = frozenset({"%", "percent", "point"})
"""Units of a share; a language may have others."""


@dataclass(frozen=True, slots=True)
class Words:
    """A question: the page's own words with a noun of the reports between them (empty where there is none), and the telling's
    words that it is about (None where the question says it all)."""

    before: str
    noun: str
    after: str
    about: Telling | None

    @property
    def plain(self) -> str:
        """The question as one string."""
        return f"{self.before}{self.noun}{self.after}"


@dataclass(frozen=True, slots=True)
class Label:
    """A short answer. `exact` are words of a report (the page sets quote marks), `cut` that they go on."""

    words: str
    exact: bool = False
    cut: bool = False


def question(found: Open, messages: Messages, reports: BriefTable | None) -> Words | None:
    """The words of a question; None where none can be made that a reader would take for French or English."""
    say = messages.gettext
    about = about_of(found, reports)
    if found.slot == "source":
        # who speaks is no answer to what is asked: both are shown by what they say
        return None
    if found.slot == "number":
        return _how_many(found, messages, reports, about)
    asked = interrogative(found, messages)
    if found.slot == "when" and found.kind not in NAMED_BY_KIND:
        asked = say(SINCE) if reports and _last(found, reports) else say(LENGTH) if _lengths(found) else asked
    presence = next((PRESENCE[kind] for kind in PRESENCE if any(g.kind == kind for g in found.grounds)), None)
    if found.slot == "why" and presence:
        return Words(say(presence), "", "", about)
    if about is None and found.kind not in NAMED_BY_KIND and found.slot != "wording":
        return None
    return Words(asked, "", "", about)


def interrogative(found: Open, messages: Messages) -> str:
    """What is asked, in the fewest words, also where only passages answer; "" of who says it, which is no answer."""
    asked = NAMED_BY_KIND.get(found.kind) or ASKED.get(found.slot)
    return messages.gettext(asked) if asked else ""


def _how_many(found: Open, messages: Messages, reports: BriefTable | None, about: Telling | None) -> Words | None:
    say = messages.gettext
    figures = [(telling, counted(telling.source, telling.span)) for answer in found.answers for telling in answer.tellings]
    known = [(telling, figure) for telling, figure in figures if figure]
    if any(figure.currency for _, figure in known):
        return Words(say(AMOUNT), "", "", about)
    units = {fold(figure.unit or "") for _, figure in known}
    if units & (PERCENT | reports.percent if reports else PERCENT):
        return Words(say(SHARE), "", "", about)
    if reports and units & reports.years:
        old = any(_before(telling, 2) & reports.age for telling, _ in known)
        return Words(say(AGE if old else LENGTH), "", "", about)
    nouns = Counter(noun for telling, figure in known if (noun := _noun(telling, figure.counted, figure.value)))
    if not nouns:
        asked = ASKED[found.slot]
        return Words(say(asked), "", "", about) if about else None
    best = min(nouns, key=lambda noun: (-nouns[noun], noun))
    before, after = (say(part) for part in COUNTED)
    return Words(elided(before, best, table_of(messages.language)), best, after, None)


def _last(found: Open, reports: BriefTable) -> bool:
    """Whether every answer is the beginning of what lasts: "depuis le 23 janvier", "depuis deux mois"."""
    return all(any(_before(telling, 2) & reports.since for telling in answer.tellings) for answer in found.answers)


def _before(telling: Telling, words: int) -> set[str]:
    return set(fold(telling.source.report.text[max(0, telling.span[0] - 40) : telling.span[0]]).split()[-words:])


def _noun(telling: Telling, span: Span | None, value: float) -> str | None:
    """What is counted as the telling has it: the head noun, in small letters, where it is in the plural."""
    if span is None or abs(value) < 2:
        return None
    head = telling.source.report.text[slice(*span)].split()
    word = head[0].strip(",.;:»«\"'()").lower() if head else ""
    return word if word and len(word) <= NOUN_CHARACTERS and word[0].isalpha() else None


def elided(before: str, noun: str, table: BriefTable | None) -> str:
    """`before` with its last word in the form that it has before `noun` ("de " before "avions" is "d’")."""
    if table is None or not noun:
        return before
    plain = fold(noun)
    mute = plain[0] in table.silent and not plain.startswith(table.aspirated)
    if plain[0] in table.vowels or mute:
        for full, short in table.elisions:
            if before.endswith(full):
                return before.removesuffix(full) + short
    return before


def _lengths(found: Open) -> bool:
    times = [_time(telling) for answer in found.answers for telling in answer.tellings]
    known = [time for time in times if time is not None]
    return bool(known) and all(time.type == "DURATION" for time in known)


def _time(telling: Telling) -> Time | None:
    held = [t for t in telling.source.found.times if overlap((t.start, t.end), telling.span)]
    return max(held, key=lambda t: overlap((t.start, t.end), telling.span), default=None)


def about_of(found: Open, reports: BriefTable | None) -> Telling | None:
    """The words of a telling's clause without the answer, where they stand alone; the shortest that say enough."""
    made = [
        telling
        for answer in found.answers
        for value in answer.tellings
        for clause in value.source.found.clauses
        if clause.start <= value.span[0] and value.span[1] <= clause.end and clause.at
        for telling in _around(value, clause, reports, found.slot)
    ]
    return min(made, key=lambda t: (len(t.words) > ABOUT_CHARACTERS, t.source.number, -len(t.words)), default=None)


def _around(value: Telling, clause: Clause, reports: BriefTable | None, slot: str) -> Iterator[Telling]:
    """What stands before the answer in its clause, or after it, where that holds the predicate and stands alone."""
    text = value.source.report.text
    assert clause.at is not None
    why = slot == "why"
    # what stands behind a reason is no more what it explains
    around = ((clause.start, value.span[0]), (value.span[1], clause.end))[: 1 if why and value.span[0] > clause.start else 2]
    for start, end in around:
        start, end = pared(text, (start, end), reports)
        if why and end == clause.at[1] and reports and _last_words(text, start, clause.at[0]) & reports.reflexive:
            continue  # "s'inscrit", "s'explique": what follows is what it says
        held = start <= clause.at[0] and clause.at[1] <= end
        words = text[start:end].split()
        # of who acts what is left is the predicate, which opens with its verb
        alone = stands_alone(text[start:end], reports, predicate=slot == "who")
        if held and len(words) >= ABOUT_WORDS and end - start <= (WHY_CHARACTERS if why else ABOUT_CHARACTERS) and alone:
            yield Telling(value.source, (start, end))


def _last_words(text: str, start: int, end: int) -> set[str]:
    """The word right before a place."""
    return set(fold(text[start:end]).replace("'", "' ").split()[-1:])


def pared(text: str, span: Span, reports: BriefTable | None) -> Span:
    """The span without signs, prepositions, articles and the like at its ends that lead to what is left out."""
    start, end = span
    bare = reports.bare if reports else frozenset()
    opening = ' \n\t,;:.!?…»”)–—-(«“"'
    while True:
        while end > start and (text[end - 1].isspace() or text[end - 1] in ',;:.…–—-(«“"»”') and not _closes(text[start:end]):
            end -= 1
        last = fold(text[start:end]).replace("'", "' ").split()
        if not last or last[-1] not in bare:
            break
        end = start + len(text[start:end].rstrip("'’")) - len(last[-1].rstrip("'"))
    while start < end and text[start] in opening:
        start += 1
    return start, max(start, end)


def _closes(words: str) -> bool:
    """Whether the last sign closes a quotation that these words open."""
    if words[-1] == '"':
        return words.count('"') % 2 == 0
    pairs = {"»": "«", "”": "“"}
    return words[-1] in pairs and words.count(pairs[words[-1]]) == words.count(words[-1])


def stands_alone(words: str, reports: BriefTable | None, *, predicate: bool = False) -> bool:
    """Whether a clause can be read without the sentence around it: it opens with none of the words that lean on others."""
    if reports is None:
        return True
    first = fold(words).replace("'", "' ").split()
    return bool(first) and (predicate or first[0] not in reports.dependent) and not set(first) & reports.deictic


def label(answer: Answer, found: Open, messages: Messages, reports: BriefTable | None) -> Label:
    """The short answer: a figure, a day, or the words of the first telling that fits; at most 40 characters, of a reason 170."""
    told = answer.tellings
    if found.slot == "number":
        figures = [made for telling in told if (made := _figure(telling, messages, reports))]
        if figures:
            most = Counter(figures).most_common()
            return Label(min((w for w, n in most if n == most[0][1]), key=figures.index))
    if found.slot == "when" and not _lengths(found):
        day = next((made for telling in told if (made := _day(telling, messages))), None)
        if day:
            return Label(day)
    longest = REASON_CHARACTERS if found.slot == "why" else EXACT_CHARACTERS
    best = min(told, key=lambda t: (len(t.words.strip()) > longest, t.source.number, t.span))
    return _exact(best, reports, longest)


def _figure(telling: Telling, messages: Messages, reports: BriefTable | None) -> str | None:
    """The figure without what it counts: as the report has it in its own language, else by the wording and the number."""
    figure = counted(telling.source, telling.span)
    if figure is None:
        return None
    if telling.source.report.language == messages.language:
        end = figure.counted[0] if figure.counted and figure.start < figure.counted[0] <= figure.end else figure.end
        start, end = pared(telling.source.report.text, (figure.start, end), reports)
        words = telling.source.report.text[start:end] or telling.source.report.text[figure.start : figure.end]
        if len(words) <= LABEL_CHARACTERS:
            return words[0].lower() + words[1:]
    modifier = messages.gettext(MODIFIERS[figure.modifier]) if MODIFIERS[figure.modifier] else ""
    return f"{modifier} {messages.figure(figure.value, figure.currency)}".strip()


def _day(telling: Telling, messages: Messages) -> str | None:
    time = _time(telling)
    if time is None or not time.begin or time.type == "DURATION":
        return None
    if time.begin[:10] == (time.finish or time.begin)[:10]:
        told = messages.day(time.begin if time.begin == time.finish else time.begin[:10])
        return told if len(told) <= LABEL_CHARACTERS else None
    told = messages.interval(time.begin[:10], (time.finish or time.begin)[:10])
    return told if len(told) <= LABEL_CHARACTERS else None


def _exact(telling: Telling, reports: BriefTable | None, most: int = EXACT_CHARACTERS) -> Label:
    words = " ".join(telling.words.split()).strip('«»“”" ,;:')
    if len(words) <= most:
        return Label(words, exact=True)
    cut = words[: most + 1].rsplit(" ", 1)[0]
    start, end = pared(cut, (0, len(cut)), reports)
    return Label(cut[start:end] or cut, exact=True, cut=True)
