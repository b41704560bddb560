"""Who says what: quotations, reported speech and "selon", each with its cue, source, speaker and the telling it stands in.

The rules read a report unit by unit (`attribution.units`), cue by cue (`attribution.rules`), then look at the quotations that
no cue owns (`attribution.uncued_quotations`) and at what stands inside quotations. Speakers come last, in the order of the text
(`coreference`). The method follows what is known to work for news, cue verbs with syntax first and the quotation marks as
evidence (Soumah et al., Radar de Parité, 2023, for French; Newell et al., Citron, 2018, for English), and adds the chain.
"""

from __future__ import annotations

from recoupe.annotate.attribution import uncued_quotations
from recoupe.annotate.attribution.choose import choose
from recoupe.annotate.attribution.cue_in_quotation import cue_inside
from recoupe.annotate.attribution.drafts import Draft
from recoupe.annotate.attribution.interviews import interviews
from recoupe.annotate.attribution.merge_fragments import joined, resumed
from recoupe.annotate.attribution.nouns import conditional, nouns
from recoupe.annotate.attribution.patterns import by_patterns
from recoupe.annotate.attribution.reading import Reading
from recoupe.annotate.attribution.records import cleaned, records
from recoupe.annotate.attribution.rules import all_rules
from recoupe.annotate.attribution.signs import weigh_up
from recoupe.annotate.attribution.verbs import groups
from recoupe.lang.base import Language
from recoupe.model import Annotations, Attribution, Report
from recoupe.syntax.units import Unit, View
from recoupe.syntax.view import Doc, view_of


def find(doc: Doc, report: Report, found: Annotations, language: Language) -> tuple[Attribution, ...]:
    """All attributions of a report, in the order of their content; offsets in code points of `report.text`.

    `doc` is tagged and parsed and has the words of the text at their offsets; `found.mentions` gives the names. A direct
    content is without its marks; a mixed one has the marks of the fragment inside it. `parent` is the index of the attribution
    that the content of this one is told within. Never raises for what a text may hold.
    """
    doc = view_of(doc)
    view = View(doc, report.text, found.mentions, language.attribution.words)
    drafts = choose(candidates(view, doc, language), language.attribution.told)
    if language.attribution.resumes:
        drafts = resumed(view, drafts)
    return records(view, doc, drafts, language.attribution.speaker, found, language.coreference.people)


def candidates(view: View, doc: Doc, language: Language) -> list[Draft]:
    """Every draft of the surface rules and of the patterns on the parse, with its signs, before any is chosen."""
    found = _drafts(view)
    for draft in found:
        if draft.head < 0:
            draft.head = (draft.cue or draft.content[0])[0]
    found += by_patterns(view, doc, language.attribution, {draft.head for draft in found})
    drafts = (cleaned(view, draft) for draft in found)
    return weigh_up(view, (draft for draft in drafts if draft.content), language.attribution)


def _drafts(view: View) -> list[Draft]:
    owned: set[int] = set()
    drafts: list[Draft] = []
    outer = view.units(None)
    paragraph = -1
    for unit in outer:
        read = _read(view, unit, owned, goes_on=unit.paragraph == paragraph)
        paragraph = unit.paragraph if any(draft.form == "direct" for draft in read) else -1
        drafts.extend(read)
    for index in range(len(view.quotes)):
        if view.has_clause(index):
            for unit in view.units(index):
                drafts.extend(_read(view, unit, owned, inner=True))
    drafts = joined(view, drafts)
    taken = [span for draft in drafts for span in draft.content]
    drafts.extend(uncued_quotations.tweets(view, outer, taken))
    drafts.extend(interviews(view))
    drafts.extend(uncued_quotations.copies(view, drafts))
    return drafts


def _read(view: View, unit: Unit, owned: set[int], *, inner: bool = False, goes_on: bool = False) -> list[Draft]:
    reading = Reading(view, unit, groups(unit, view.words))
    drafts = list(all_rules(reading))
    for draft in drafts:
        owned.update(draft.quotes)
    if inner:
        return [
            draft for draft in drafts if _told_inside(view, draft) and not (draft.rule == "incise" and unit.inside in view.split)
        ]
    for item in unit.items:
        if item.quotation is not None and (item.quotation not in owned or not view.quotes[item.quotation].closed):
            split = cue_inside(view, item.quotation)
            if split is not None:
                drafts = [draft for draft in drafts if item.quotation not in draft.quotes]
                reading.drafts = drafts
                reading.add(split)
                drafts = reading.drafts
                owned.add(item.quotation)
                view.split.add(item.quotation)
    nouns(reading)
    uncued_quotations.colon(reading, owned)
    uncued_quotations.alone(reading, owned, goes_on=goes_on)
    conditional(reading)
    return reading.drafts


def _told_inside(view: View, draft: Draft) -> bool:
    """Whether a cue inside a quotation tells of somebody else's words: "il dit que", not "je pense que" nor "pour dire que".

    What the speaker himself thinks or wants is what the quotation says already.
    """
    if draft.rule in ("incise", "according", "cue-c"):
        return True
    if draft.source is None or draft.lemma in view.words.cues.mental:
        return False
    low = view.plain[draft.source[0] : draft.source[1]].lower()
    if low not in view.words.cues.self:
        return True
    return draft.lemma in view.words.order.inner_asking or (draft.lemma in view.words.order.inner_telling and bool(draft.quotes))
