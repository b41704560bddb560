"""Verb groups that introduce words: "a par ailleurs indiqué", "s'est-il indigné", "précisant", "avoir assuré", "fait savoir"."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.lang.tables.speaking import Cue, Kind, SpeakingWords
from recoupe.syntax.units import Item, Unit, is_finite

LONGEST_GAP = 9
"""So many items may stand between auxiliary and participle ("a, de son côté, également assuré")."""


@dataclass(slots=True, eq=False)
class Group:
    """A verb that may introduce words: items from `begin` to `end` (exclusive), `head` the verb itself.

    `clitic` is the item of an inverted pronoun ("-t-il"); `frames` are those of `cues.VERBS` that the shape allows.
    """

    begin: int
    end: int
    head: int
    lemma: str
    act: str
    frames: str
    kind: Kind
    clitic: int | None = None
    reflexive: bool = False
    passive: bool = False
    negated: bool = False


def groups(unit: Unit, words: SpeakingWords) -> list[Group]:
    """Cue verbs of a unit, in order; words inside a quotation are not looked at."""
    found = []
    for index, item in enumerate(unit.items):
        if item.low in words.verbs.forms and (group := _group(unit.items, index, words)):
            found.append(group)
    return found


def _group(items: list[Item], index: int, words: SpeakingWords) -> Group | None:
    item = items[index]
    readings = words.verbs.forms[item.low]
    kinds = {kind for _, kind in readings}
    auxiliary = _auxiliary(items, index, words) if "participle" in kinds else None
    kind: Kind
    if auxiliary is not None:
        kind = _kind_by_auxiliary(items[auxiliary].low, words)
    elif ("participle" in kinds and _shares_auxiliary(item, words)) or (
        "finite" in kinds and _may_be_finite(items, index, words)
    ):
        kind = "finite"
    elif "gerund" in kinds and item.pos in ("VERB", "AUX", "ADJ", "NOUN", "ADP"):
        kind = "gerund"
    elif "infinitive" in kinds and item.pos in ("VERB", "AUX"):
        kind = "infinitive"
    elif "participle" in kinds and item.pos in ("VERB", "ADJ", "AUX"):
        kind = "participle"
    else:
        return None
    return _built(items, index, kind, auxiliary, readings, words)


def _built(
    items: list[Item], index: int, kind: Kind, auxiliary: int | None, readings: tuple[tuple[str, Kind], ...], words: SpeakingWords
) -> Group | None:
    begin = auxiliary if auxiliary is not None else index
    clitic = next((at for at in range(begin, min(index + 2, len(items))) if items[at].low in words.cues.inverted), None)
    reflexive = begin > 0 and items[begin - 1].low in words.cues.reflexives
    if begin > 1 and items[begin - 1].low in words.groups.adverb_clitics and items[begin - 2].low in words.cues.reflexives:
        reflexive = True
    by_being = auxiliary is not None and items[auxiliary].low in words.cues.being and not reflexive
    been = auxiliary is not None and any(items[at].low in words.groups.passive_participle for at in range(auxiliary, index))
    end = max(index + 1, (clitic + 1) if clitic is not None else 0)
    chosen = _cue(items, index, end, readings, kind, words, reflexive=reflexive)
    if chosen is None:
        return None
    cue, end = chosen
    while (
        begin
        and items[begin - 1].low in words.cues.before_verb
        and not (kind == "gerund" and items[begin - 1].low in words.grammar.gerund_marks)
    ):
        begin -= 1
    negated = any(items[at].low in words.groups.negations for at in range(max(0, begin), index))
    return Group(begin, end, index, cue.lemma, cue.act, cue.frames, kind, clitic, reflexive, by_being or been, negated)


def _cue(
    items: list[Item],
    index: int,
    end: int,
    readings: tuple[tuple[str, Kind], ...],
    kind: Kind,
    words: SpeakingWords,
    *,
    reflexive: bool,
) -> tuple[Cue, int] | None:
    lemmas = [lemma for lemma, _ in readings]
    for verb, following, act, frames in words.verbs.phrases:
        if verb in lemmas and tuple(items[at].low for at in range(end, min(end + len(following), len(items)))) == following:
            return Cue(f"{verb} {' '.join(following)}", act, frames), end + len(following)
    token = items[index].token
    wanted = token.lemma_ if token is not None else ""
    for lemma in sorted(set(lemmas), key=lambda lemma: lemma != wanted):
        for cue in words.verbs.verbs.get(lemma, ()):
            if "x" not in cue.frames and ("r" in cue.frames) == reflexive:
                return cue, end
        if reflexive:  # "s'est dit prêt", "se sont demandé": the plain verb serves where no reflexive entry stands
            for cue in words.verbs.verbs.get(lemma, ()):
                if lemma in words.cues.also_reflexive:
                    return cue._replace(frames="q"), end
    return None


def _may_be_finite(items: list[Item], index: int, words: SpeakingWords) -> bool:
    item = items[index]
    if index and items[index - 1].low in words.cues.noun_before:
        return False
    if index and items[index - 1].low in words.cues.oneself:
        return True  # nothing but a verb stands after it, whatever the model takes "s'insurge" for
    if is_finite(item) or (item.pos in ("VERB", "AUX") and _after_subject(items, index, words)):
        return True
    if index + 1 < len(items) and items[index + 1].low in words.cues.inverted:
        return True
    # "Les chercheurs confirment que": whatever the model takes a form for that "que" follows and a noun or a name precedes.
    if (
        index
        and index + 1 < len(items)
        and items[index + 1].low in words.cues.que
        and items[index - 1].pos in ("NOUN", "PROPN", "PRON")
    ):
        return True
    # After a quotation or a comma the model often takes the verb of an incise for a noun: "…", souligne la préfète.
    after_content = index > 0 and (
        items[index - 1].quotation is not None or items[index - 1].low in (",", "-", "–", "—", "!", "?")
    )
    return after_content and item.low.endswith(words.groups.finite_endings)


def _after_subject(items: list[Item], index: int, words: SpeakingWords) -> bool:
    """Whether a subject pronoun stands before a verb, over "ne" and object pronouns: the model's finiteness is not asked then."""
    at = index - 1
    while at >= 0 and items[at].low in words.cues.before_verb and items[at].low not in words.groups.subjects_and_objects:
        at -= 1
    return at >= 0 and (items[at].low in words.grammar.relative_subject or items[at].low in words.cues.subject_pronouns)


def _auxiliary(items: list[Item], index: int, words: SpeakingWords) -> int | None:
    at = index - 1
    while at >= 0 and index - at <= LONGEST_GAP:
        item = items[at]
        if item.low in words.cues.auxiliaries:
            return at
        if (
            item.low in words.cues.inside_group
            or item.low in words.cues.inverted
            or (item.pos == "ADV" and item.low not in words.cues.never_inside)
        ):
            at -= 1
            continue
        return None
    return None


def _shares_auxiliary(item: Item, words: SpeakingWords) -> bool:
    """Whether a participle goes on with the auxiliary of the verb before it: "a condamné le crime et estimé que"."""
    token = item.token
    if token is None or token.dep_ != "conj" or token.head.i > token.i:
        return False
    before = list(token.lefts)
    linked = any(child.dep_ == "cc" and child.lower_ in words.cues.lead_conjunctions for child in before)
    if not linked or any(child.dep_.startswith("aux") for child in before):
        return False
    having = [child for child in token.head.lefts if child.dep_ == "aux:tense"]
    return bool(having) and having[0].lemma_ in words.groups.having and "Fin" in having[0].morph.get("VerbForm", [])


def _kind_by_auxiliary(low: str, words: SpeakingWords) -> Kind:
    if low in words.groups.auxiliary_infinitives:
        return "infinitive"
    return "gerund" if low in words.groups.auxiliary_gerunds else "finite"
