"""The dossier as a note in Markdown, to paste into another: who agrees, who differs, who says what, the figures, the sources.

Every passage is quoted with its report and its characters (code points of the report's text, end exclusive); the report is a link
where its address is one of the web. A passage of more than 60 words is cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.export.grounds import Grounds
from recoupe.export.markdown_text import inert, link, short
from recoupe.export.messages import Messages
from recoupe.export.page_context import FAIRLY_SURE, SURE, SURENESS
from recoupe.export.page_labels import ACTS, CREDIT_ROLES, DIFFERENCES, FORMS, MODIFIERS, ORIGIN_KINDS, STRENGTHS, VOICES_OF
from recoupe.export.sources import UNKNOWN, Sources, hull, speaker
from recoupe.export.speakers import told_by
from recoupe.model import Attribution, Claim, Copy, Dossier, Occurrence, Quantity, Report, Span
from recoupe.relations import RELATIONS
from recoupe.text import N_

QUOTES = {"fr": ("«\u00a0", "\u00a0»"), "en": ("“", "”")}


def markdown(dossier: Dossier, *, language: str = "fr") -> str:
    """The note; it ends in a line break. `language` ("fr" or "en") is that of its own words.

    Raises DossierError for a language without messages, and where the record does not hold together.
    """
    note = Note(Sources(dossier), Messages(language))
    parts = (note.head(), note.reports(), note.claims(), note.statements(), note.said(), note.figures(), note.origins())
    return "\n".join(line for part in parts for line in part).rstrip() + "\n"


class Note:
    """Writes the parts of the note, each as lines that end with an empty one; a part without content gives none."""

    def __init__(self, sources: Sources, messages: Messages) -> None:
        self.sources = sources
        self.dossier = sources.dossier
        self.messages = messages
        self.number = {report.id: n for n, report in enumerate(self.dossier.reports, 1)}
        self.grounds = Grounds(messages, {name: f"({n})" for name, n in self.number.items()})

    def head(self) -> Iterator[str]:
        """The title, what the dossier rests on, and what it is not."""
        say = self.messages.gettext
        yield "# " + (short(self.dossier.title) or say("Dossier"))
        yield ""
        outlets = len({report.outlet for report in self.dossier.reports if report.outlet})
        facts = [self.messages.ngettext("%(n)s report", "%(n)s reports", len(self.dossier.reports))]
        if outlets:
            facts.append(self.messages.ngettext("%(n)s outlet", "%(n)s outlets", outlets))
        if origins := len(self.dossier.story.origins):
            facts.append(self.messages.ngettext("%(n)s origin", "%(n)s origins", origins))
        if self.dossier.begin and self.dossier.finish:
            facts.append(inert(self.messages.interval(self.dossier.begin, self.dossier.finish)))
        yield ", ".join(facts) + ". " + say("Made by %(program)s.", program=inert(self.dossier.generator))
        yield ""
        yield say("Passages bear the number of their report and their characters in its text. Check them before you print.")
        yield ""

    def reports(self) -> Iterator[str]:
        """The reports by number."""
        say = self.messages.gettext
        yield from self.section(N_("The articles"))
        for number, (report, found) in enumerate(zip(self.dossier.reports, self.dossier.annotations, strict=True), 1):
            told = [link(self.outlet(report.id), report.url)]
            if day := report.published or found.dct:
                told.append(inert(self.messages.day(day)))
            if report.title and short(report.title):
                told.append(self.quoted(report.title))
            if not found.read:
                told.append(say("not analysed"))
            told += self.warnings(report)
            yield f"{number}. {', '.join(told)}"
        yield ""

    def warnings(self, report: Report) -> Iterator[str]:
        """What the source of a report says that whoever prints it must know."""
        say = self.messages.gettext
        if report.status == "killed":
            yield bold(say("withdrawn by its source"))
        if report.status == "corrected":
            yield bold(say("corrects an earlier version"))
        if report.status == "embargoed":
            until = inert(self.messages.day(report.embargo)) if report.embargo else ""
            yield bold(say("embargo until %(day)s", day=until) if until else say("under embargo"))
        if report.status != "usable" and report.notice and short(report.notice):
            yield self.quoted(report.notice)

    def claims(self) -> Iterator[str]:
        """What is told, by the relation between those who tell it."""
        say = self.messages.gettext
        if len(self.dossier.reports) == 1:
            yield say("A single source: nothing to check against another.")
            yield ""
        for relation, standing in RELATIONS.items():
            claims = [claim for claim in self.dossier.story.claims if claim.relation == relation]
            if claims:
                yield from self.section(standing.title)
                for claim in claims:
                    yield from self.claim(claim)
                yield ""

    def claim(self, claim: Claim) -> Iterator[str]:
        """One claim: how its tellings relate, and each of them."""
        if claim.relation == "single":
            yield from (f"- {self.telling(told)}" for told in claim.occurrences)
            return
        say = self.messages.gettext
        told = [say(DIFFERENCES[claim.difference])] if claim.difference else []
        told.append(self.messages.ngettext("%(n)s origin", "%(n)s origins", claim.origins))
        told += [self.doubt(claim.confidence), *(short(ground) for ground in self.grounds.tell_all(claim.grounds))]
        yield f"- ({inert(claim.id)}) " + self.listed(told)
        yield from (f"    - {self.telling(occurrence)}" for occurrence in claim.occurrences)

    def telling(self, told: Occurrence) -> str:
        """One telling of a claim, with whose voice it is in."""
        parts = [self.quote(told.report, (told.start, told.end))]
        if told.voice != "outlet":
            chain = self.sources.voices(told.report, told.attribution)
            with_speaker, without = VOICES_OF[told.voice]
            who = self.after_according(told.report, chain)
            parts.append(self.messages.gettext(with_speaker, who=who) if who else self.messages.gettext(without))
        return ", ".join(parts)

    def statements(self) -> Iterator[str]:
        """The utterances that several reports tell."""
        say = self.messages.gettext
        if not self.dossier.story.statements:
            return
        yield from self.section(N_("The same utterance in several reports"))
        for statement in self.dossier.story.statements:
            yield f"- ({inert(statement.id)}) " + (short(statement.speaker or "") or say("speaker uncertain"))
            for telling in statement.tellings:
                line = self.quote(telling.report, (telling.start, telling.end))
                if telling.changed:
                    words = ", ".join(self.quoted(self.sources.words(telling.report, span)) for span in telling.changed)
                    line += ", " + say("other words: %(words)s", words=words)
                yield f"    - {line}"
        yield ""

    def said(self) -> Iterator[str]:
        """Who says what, by speaker, in the order in which they first speak."""
        say = self.messages.gettext
        by_speaker: dict[str, list[str]] = {}
        for found in self.dossier.annotations:
            for index, attribution in enumerate(found.attributions):
                line = self.utterance(found.id, index, attribution)
                by_speaker.setdefault(short(speaker(attribution)), []).append(line)
        if not by_speaker:
            return
        yield from self.section(N_("Who says what"))
        for who, lines in by_speaker.items():
            yield "- " + (bold(who) if who != UNKNOWN else say("speaker uncertain"))
            yield from (f"    - {line}" for line in lines)
        yield ""

    def utterance(self, report: str, index: int, attribution: Attribution) -> str:
        """What somebody says, how it is told and through whom."""
        say = self.messages.gettext
        how = [say(FORMS[attribution.form])]
        if attribution.act in ACTS:
            how.append(say(ACTS[attribution.act]))
        if attribution.strength in STRENGTHS:
            how.append(say(STRENGTHS[attribution.strength]))
        if doubt := self.doubt(attribution.confidence):
            how.append(doubt)
        if outer := self.after_according(report, self.sources.voices(report, index)[:-1]):
            how.append(say("according to %(who)s", who=outer))
        return f"{self.quote(report, hull(attribution))}, {', '.join(how)}"

    def figures(self) -> Iterator[str]:
        """What is counted, as a table."""
        say = self.messages.gettext
        rows = [(found.id, quantity) for found in self.dossier.annotations for quantity in found.quantities]
        if not rows:
            return
        yield from self.section(N_("Figures"))
        yield "| " + " | ".join((say("Value"), say("Wording"), say("Report"), say("Told by"))) + " |"
        yield "| --- | --- | --- | --- |"
        for report, quantity in rows:
            span = (quantity.start, quantity.end)
            who = self.who(self.sources.voices(report, quantity.asserted_by)) or say("the outlet itself")
            wording = self.quoted(self.sources.words(report, span))
            yield f"| {self.value(quantity)} | {wording} | {self.reference(report, span)} | {who} |"
        yield ""

    def value(self, quantity: Quantity) -> str:
        """A figure with what qualifies it and what is counted."""
        shown = self.messages.number(quantity.value)
        if quantity.currency:
            shown = self.messages.money(quantity.value, quantity.currency)
        modifier = MODIFIERS[quantity.modifier]
        parts = [self.messages.gettext(modifier) if modifier else "", inert(shown)]
        if quantity.unit and not quantity.currency:
            parts.append(f"({short(quantity.unit)})")
        return " ".join(part for part in parts if part)

    def origins(self) -> Iterator[str]:
        """Who relies on whom: independent origins, credits, and words that reports share."""
        say, story = self.messages.gettext, self.dossier.story
        lines = []
        for origin in story.origins:
            numbers = ", ".join(self.numbers(origin.reports))
            grounds = self.listed([short(ground) for ground in self.grounds.tell_all(origin.grounds)])
            held = f"{bold(short(origin.name) or UNKNOWN)} ({say(ORIGIN_KINDS[origin.kind])}){self.colon()}{numbers}"
            lines.append(f"- {held}" + (f" — {grounds}" if grounds else ""))
        for credit in story.credits:
            span = (credit.passage.start, credit.passage.end)
            role = say(CREDIT_ROLES[credit.role])
            lines.append(f"- {role} {short(credit.name)}{self.colon()}{self.quote(credit.passage.report, span)}")
        lines += [f"- {self.shared(copy)}" for copy in story.shared_text]
        lines += [
            f"- {say('one text in two languages')}{self.colon()}{', '.join(self.numbers(t.reports))}" for t in story.translations
        ]
        if lines:
            yield from self.section(N_("Sources"))
            yield from lines
            yield ""

    def shared(self, copy: Copy) -> str:
        """What two reports share, with the longest passage of it."""
        say = self.messages.gettext
        a, b = self.numbers(copy.reports)
        words = sum(aligned.words for aligned in copy.passages)
        line = self.messages.ngettext("%(a)s and %(b)s share %(n)s word", "%(a)s and %(b)s share %(n)s words", words, a=a, b=b)
        if copy.first:
            line += ", " + say("%(first)s was first", first=self.numbers([copy.first])[0])
        if copy.passages:
            longest = max(copy.passages, key=lambda aligned: aligned.words).one
            line += self.colon() + self.quote(longest.report, (longest.start, longest.end))
        return line

    def numbers(self, reports: Sequence[str]) -> list[str]:
        """The reports' numbers in the note."""
        for report in reports:
            self.sources.report(report)
        return [f"({self.number[report]})" for report in reports]

    def quote(self, report: str, span: Span) -> str:
        """A passage in quotes, with its report and its characters."""
        return f"{self.quoted(self.sources.words(report, span))} — {self.reference(report, span)}"

    def quoted(self, words: str) -> str:
        """Words in the quote marks of the note's language."""
        opening, closing = QUOTES[self.messages.language]
        return opening + short(words) + closing

    def reference(self, report: str, span: Span) -> str:
        """Where a passage is: the report's number and outlet, as a link where it has an address, and the characters."""
        label = f"({self.number[report]}) {self.outlet(report)}"
        return f"{link(label, self.sources.report(report).url)}, {span[0]}–{span[1]}"

    def outlet(self, report: str) -> str:
        """The outlet of a report, or that it is not known."""
        return short(self.sources.report(report).outlet or "") or self.messages.gettext("Outlet unknown")

    def who(self, chain: Sequence[Attribution]) -> str:
        """Speakers, the outermost first."""
        return " › ".join(short(speaker(attribution)) for attribution in chain)

    def after_according(self, report: str, chain: Sequence[Attribution]) -> str:
        """Speakers as they stand after "according to", the outermost first."""
        told = (told_by(found, self.sources.report(report), self.messages) or speaker(found) for found in chain)
        return " › ".join(short(who) for who in told)

    def section(self, title: str) -> Iterator[str]:
        """The heading of a part."""
        yield "## " + self.messages.gettext(title)
        yield ""

    def doubt(self, confidence: float) -> str:
        """How sure the system is, in words, where it is not."""
        if confidence >= SURE:
            return ""
        return self.messages.gettext(SURENESS[2] if confidence >= FAIRLY_SURE else SURENESS[1])

    def listed(self, parts: Sequence[str]) -> str:
        """Those of `parts` that are not empty, parted by semicolons as the language of the note sets them."""
        return ("\u00a0; " if self.messages.language == "fr" else "; ").join(part for part in parts if part)

    def colon(self) -> str:
        """A colon as the language of the note sets it."""
        return "\u00a0: " if self.messages.language == "fr" else ": "


def bold(text: str) -> str:
    """Inert text set in bold."""
    return f"**{text}**"
