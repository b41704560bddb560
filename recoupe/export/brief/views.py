"""Questions and facts as the templates show them: words for kind and state, chains with letters, passages, addresses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.export.brief.answers import EXCLUDING, Answer, Open
from recoupe.export.brief.facts import Fact
from recoupe.export.brief.grammar import Label, interrogative, label, question
from recoupe.export.brief.moves import MovesView, moves
from recoupe.export.brief.namings import Called
from recoupe.export.brief.tellings import CHAIN_CHARACTERS, Chain, Telling
from recoupe.export.page_context import FAIRLY_SURE, SURE, Context, Quote, Source
from recoupe.export.page_labels import DIFFERENCES, VOICE_SIGNS, VOICES_OF
from recoupe.export.page_passages import PASSAGE_WORDS
from recoupe.export.speakers import worded
from recoupe.lang.tables.brief import BriefTable
from recoupe.text import N_

OUTLETS, NAMED = " / ", 3
"""What stands between the outlets that an origin is named after, and how many of them are told."""

STATES = {"agree": N_("agreeing"), "repeated": N_("repeated"), "single": N_("one origin only")}
FIGURED = frozenset({"number", "when", "where"})
"""Slots whose answers are seen to be of one thing, or not, at a glance."""
NOT_PLACED = "told otherwise"
"""The ground of differences of which the record does not tell the place: the passages show them, no answer does."""
TOLD_OTHERWISE = N_("told in other words")
"""What stands for their kind, which the record tells of the likeliest answer in them."""
LEAST = {False: 0.4, True: FAIRLY_SURE}
"""How sure a question must be, and one whose answers exclude each other or are mere words; under that passages are shown."""
LEAST_OF_NUMBERS = 0.3
"""The same for numbers that need not exclude each other: one sees at a glance whether they count one thing."""
MATCH = {3: N_("match: sure"), 2: N_("match: fairly sure"), 1: N_("match: to be checked")}


@dataclass(frozen=True, slots=True)
class ChainView:
    """Reports of one origin with on whose word they tell it ("" where that is told elsewhere); `own` in their own voice."""

    sources: tuple[Source, ...]
    whose: str
    group: str

    @property
    def joined(self) -> bool:
        """Whether several reports are one origin."""
        return len(self.sources) > 1


@dataclass(frozen=True, slots=True)
class Say:
    """One telling on a card: the passage, the sign and the words of its voice, on whose word, the day of the report."""

    quote: Quote
    sign: str
    voice: str
    who: str
    day: str


@dataclass(frozen=True, slots=True)
class OriginView:
    """The tellings of one origin; `root` names it where several reports rest on it."""

    root: str
    says: tuple[Say, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer: its label, its type against the first and its state in words, its chains, its tellings by origin."""

    label: Label
    lang: str
    kind: str
    kind_label: str
    state: str
    state_label: str
    count: str
    excluding: bool
    chains: tuple[ChainView, ...]
    origins: tuple[OriginView, ...]
    sources: frozenset[int]

    @classmethod
    def empty(cls) -> AnswerView:
        """An answer that says nothing but that there is one."""
        return cls(Label(""), "", "", "", "", "", "", False, (), (), frozenset())


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question of the brief. Where no good one could be made (it is not `phrased`) its passages stand for it, under the
    interrogative of its slot, if that has one (`asked`)."""

    address: str
    before: str
    noun: str
    after: str
    about: Quote | None
    lang: str
    kind: str
    kind_label: str
    disputed: bool
    sure: str
    level: int
    rests: str
    answers: tuple[AnswerView, ...]
    further: tuple[Say, ...]
    why: tuple[str, ...]
    claims: tuple[str, ...]
    phrased: bool
    asked: bool
    moves: MovesView | None = None

    @property
    def plain(self) -> str:
        """The question as one string."""
        return f"{self.before}{self.noun}{self.after}"


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact: words of a passage, the day (`dated`: with its month), its chains and tellings, how sure the match is and why."""

    address: str
    opening: str
    quote: Quote
    lang: str
    speaker: str | None
    quoted: bool
    day: str
    dated: str
    standing: str
    count: str
    chains: tuple[ChainView, ...]
    origins: tuple[OriginView, ...]
    sure: str
    level: int
    why: tuple[str, ...]
    claim: str
    sources: frozenset[int]
    sort_day: str


@dataclass(frozen=True, slots=True)
class WordingView:
    """One wording with its passages."""

    words: str
    lang: str
    says: tuple[Say, ...]


@dataclass(frozen=True, slots=True)
class CalledView:
    """How somebody is called, as a question."""

    address: str
    asked: str
    wordings: tuple[WordingView, ...]


class Views:
    """Makes the views of one page."""

    def __init__(self, context: Context, reports: BriefTable | None) -> None:
        self.context = context
        self.reports = reports
        self.say = context.messages.gettext

    def question(self, found: Open, address: str) -> QuestionView:
        """A question with its answers."""
        messages = self.context.messages
        placed = any(ground.kind != NOT_PLACED for ground in found.grounds) or not found.grounds
        # of what is told otherwise nobody knows which words answer what: nothing is asked, no kind told
        words, bare = (question(found, messages, self.reports), interrogative(found, messages)) if placed else (None, "")
        answers = tuple(self.answer(answer, found, placed) for answer in found.answers)
        apart = len({a.label.words for a in answers}) == len(answers)
        whole = found.slot in FIGURED or not any(a.label.cut for a in answers)
        sure = found.confidence >= _least(found)
        phrased = words is not None and apart and whole and sure and not found.told_by_one and found.alike
        told = {(t.source.number, t.span) for answer in found.answers for t in answer.tellings}
        level = level_of(found.confidence)
        return QuestionView(
            address=address,
            before=words.before if words else bare or self.say("The passages"),
            noun=words.noun if words else "",
            after=words.after if words else "",
            about=self.passage(words.about) if words and words.about else None,
            lang=self.context.language,
            kind=found.kind,
            kind_label=self.say(DIFFERENCES[found.kind] if placed else TOLD_OTHERWISE),
            disputed=found.disputed,
            sure=self.say(MATCH[level]),
            level=level,
            rests=self.rests(found.outlets, found.origins),
            answers=answers,
            further=tuple(self.further(found, told)),
            why=self.context.grounds.tell_all(found.grounds),
            claims=tuple(claim.id for claim in found.claims),
            phrased=phrased,
            asked=bool(words or bare),
            moves=moves(found.answers, [answer.label.words for answer in answers], messages) if phrased else None,
        )

    def further(self, found: Open, told: set[tuple[int, tuple[int, int]]]) -> Iterable[Say]:
        """The tellings of the question's claims that hold none of the answers."""
        for claim in found.claims:
            for occurrence in claim.occurrences:
                source = self.context.by_report[occurrence.report]
                span = (occurrence.start, occurrence.end)
                if not any(n == source.number and s[0] < span[1] and span[0] < s[1] for n, s in told):
                    yield self.telling(Telling(source, span, occurrence.voice, self.speaker(source, occurrence.attribution)))

    def speaker(self, source: Source, index: int | None) -> str | None:
        """Whose words an attribution holds; None where there is none."""
        return (source.found.attributions[index].speaker or "") if index is not None else None

    def answer(self, answer: Answer, found: Open, placed: bool) -> AnswerView:
        """An answer with its state, and how it stands to the first where that is `placed`."""
        state = state_of(answer.chains)
        return AnswerView(
            label=label(answer, found, self.context.messages, self.reports),
            lang=answer.tellings[0].source.report.language,
            kind=answer.kind if answer.kind and placed else "",
            kind_label=self.say(DIFFERENCES[answer.kind]) if answer.kind and placed else "",
            state=state,
            state_label=self.say(STATES[state]),
            count=self.count(len(answer.chains)),
            excluding=answer.kind in ("contradiction", "denial"),
            chains=self.chains(answer.chains),
            origins=self.origins(answer.chains),
            sources=frozenset(source.number for chain in answer.chains for source in chain.sources),
        )

    def fact(self, fact: Fact, address: str) -> FactView:
        """A fact with its tellings."""
        telling, level = fact.shown.telling, level_of(fact.claim.confidence)
        return FactView(
            address=address,
            opening=fact.shown.opening.capitalize(),
            quote=self.passage(telling),
            lang=telling.source.report.language,
            speaker=fact.utterance,
            quoted=telling.voice == "quoted",
            day=self.context.messages.weekday(fact.day) if fact.day else "",
            dated=self.context.messages.weekday(fact.day, month=True) if fact.day else "",
            standing=fact.standing,
            count=self.count(len(fact.chains)),
            chains=self.chains(fact.chains, named=fact.utterance is None),
            origins=self.origins(fact.chains),
            sure=self.say(MATCH[level]),
            level=level,
            why=self.context.grounds.tell_all(fact.claim.grounds),
            claim=fact.claim.id,
            sources=frozenset(source.number for chain in fact.chains for source in chain.sources),
            sort_day=fact.day or "9999",
        )

    def called(self, found: Called, address: str) -> CalledView:
        """How somebody is called, with the passages of each wording."""
        wordings = tuple(
            WordingView(words, places[0][0].report.language, tuple(self.telling(Telling(s, (p.start, p.end))) for s, p in places))
            for words, places in found.wordings
        )
        return CalledView(address, self.say("What is %(who)s called?", who=found.name), wordings)

    def passage(self, telling: Telling) -> Quote:
        """A passage alone, without words around it."""
        return self.context.alone(telling.source, telling.span, words=PASSAGE_WORDS)

    def count(self, origins: int) -> str:
        """How many origins, in words."""
        return self.context.messages.ngettext("%(n)s origin", "%(n)s origins", origins)

    def rests(self, outlets: int, origins: int) -> str:
        """On how many outlets and origins a question rests."""
        told = self.context.messages.ngettext("%(n)s outlet", "%(n)s outlets", outlets)
        return f"{told}, {self.count(origins)}"

    def chains(self, found: Sequence[Chain], *, named: bool = True) -> tuple[ChainView, ...]:
        """Chains in a row: those on somebody's word first; the outlets in their own voice share one label at the end."""
        own = [chain for chain in found if chain.speaker is None]
        others = [chain for chain in found if chain.speaker is not None]
        made = [self.chain(chain, self.whose(chain) if named else "") for chain in others]
        count = sum(len(chain.sources) for chain in own)
        label = self.say("in its own voice") if count == 1 else self.say("in their own voice")
        made += [self.chain(chain, label if place == len(own) else "") for place, chain in enumerate(own, 1)]
        return tuple(made)

    def chain(self, chain: Chain, whose: str) -> ChainView:
        """One chain with the words for those who do not see the bracket."""
        names = ", ".join(source.outlet for source in chain.sources)
        group = self.say("one origin: %(name)s", name=names) if len(chain.sources) > 1 else ""
        return ChainView(chain.sources, whose, group)

    def whose(self, chain: Chain) -> str:
        """On whose word, at most 40 characters."""
        name = chain.said_by or self.say("speaker uncertain")
        unnamed = self.say("%(who)s, unnamed", who=name) if chain.unnamed else name
        told = unnamed if len(unnamed) <= CHAIN_CHARACTERS else name
        return told if len(told) <= CHAIN_CHARACTERS else told[: CHAIN_CHARACTERS - 1].rsplit(" ", 1)[0] + "…"

    def origins(self, found: Sequence[Chain]) -> tuple[OriginView, ...]:
        """The tellings by origin."""
        return tuple(OriginView(self.root(chain), tuple(self.telling(t) for t in chain.tellings)) for chain in found)

    def root(self, chain: Chain) -> str:
        """What several reports rest on."""
        if len(chain.sources) < 2:
            return ""
        origin = self.context.origin_of(chain.sources[0])
        name = chain.said_by or (origin.name if origin else "") or chain.sources[0].outlet
        first, *others = name.split(OUTLETS)
        told = OUTLETS.join((first, *others[: NAMED - 1], "…")) if len(others) >= NAMED else name
        return self.say("one origin: %(name)s", name=told)

    def telling(self, telling: Telling) -> Say:
        """One telling with its voice in a sign and in words."""
        with_name, without = VOICES_OF[telling.voice]
        own = telling.voice == "outlet" or telling.speaker is None
        who = worded(telling.speaker or "", telling.named, telling.source.report, self.context.messages)
        voice = self.say(without) if own or not who else self.say(with_name, who=who)
        day = telling.source.found.dct or telling.source.report.published or ""
        return Say(
            quote=self.passage(telling),
            sign=VOICE_SIGNS[telling.voice],
            voice=voice,
            who=telling.speaker or "",
            day=self.context.messages.day(day[:10]) if day else self.say("day unknown"),
        )


def state_of(found: Sequence[Chain]) -> str:
    """How an answer stands: told by two origins, by several reports of one, by one report."""
    if len(found) > 1:
        return "agree"
    return "repeated" if len(found[0].sources) > 1 else "single"


def _least(found: Open) -> float:
    excludes = found.kind in EXCLUDING or found.slot not in FIGURED
    return LEAST_OF_NUMBERS if found.slot == "number" and not excludes else LEAST[excludes]


def level_of(confidence: float) -> int:
    """How sure, in three steps."""
    return 3 if confidence >= SURE else 2 if confidence >= FAIRLY_SURE else 1
