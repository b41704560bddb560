"""Where a reported clause, infinitive or noun phrase ends, and the outlet's own words begin again."""

from __future__ import annotations

from recoupe.annotate.attribution.reading import main_clause
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.syntax.units import Item, Unit, View, is_finite, is_infinitive


def clause_end(view: View, unit: Unit, begin: int, limit: int, *, noun: bool = False, infinitive: bool = False) -> int:
    """Where a reported clause (or noun phrase, or infinitive) that begins at an item ends: the item after its last."""
    items = unit.items
    at = begin
    linked = 0
    while at < limit:
        item = items[at]
        if infinitive:
            linked += item.low in view.words.cues.links
            if is_finite(item) and at > begin and not is_infinitive(items[at - 1]):  # "avoir rejoint" has one verb
                if not linked:
                    return at
                linked -= item.pos == "VERB"
        if (
            item.low == ","
            and at > begin
            and _cuts_after_comma(items, begin, at, limit, view.words, noun=noun, infinitive=infinitive)
        ):
            return at
        if item.low == ";" or item.low.startswith(view.words.cues.link_starts):
            return at
        if noun and item.low == ":" and at > begin:
            return at
        if (
            item.low in view.words.grammar.joining
            and at > begin
            and _outlet_resumes(items, begin, at, limit, view.words, short=noun or infinitive)
        ):
            return at
        at += 1
    return _without_channel(view, items, begin, limit)


def _outlet_resumes(items: list[Item], begin: int, at: int, limit: int, words: SpeakingWords, *, short: bool) -> bool:
    """Whether a conjunction joins the cue's clause and not its content: "a condamné le crime | et estimé que".

    In a `short` content, without a verb of its own, a participle or gerund after it may hang on the cue, by the parse.
    """
    if _new_cue_follows(items, at + 1, limit, words):
        return True
    token = items[at + 1].token if at + 1 < limit else None
    if token is not None and token.lower_ in words.grammar.gerund_marks and at + 2 < limit:
        token = items[at + 2].token
    return (
        short
        and token is not None
        and token.pos_ == "VERB"
        and "Part" in token.morph.get("VerbForm", [])
        and not items[begin].start <= token.head.idx < items[at].end
    )


def _new_cue_follows(items: list[Item], at: int, limit: int, words: SpeakingWords) -> bool:
    """Whether a cue verb without subject comes next: "et a déclaré que", "mais assure"."""
    while at < limit and (items[at].pos == "ADV" or items[at].low in words.ends.before_new_cue):
        at += 1
    if at >= limit:
        return False
    low = items[at].low
    if low in words.cues.auxiliaries:
        return (
            any(
                items[place].low in words.verbs.forms
                and any(kind == "participle" for _, kind in words.verbs.forms[items[place].low])
                for place in range(at + 1, min(at + 5, limit))
                if all(
                    items[between].low in words.cues.inside_group or items[between].pos == "ADV"
                    for between in range(at + 1, place)
                )
            )
            and low in words.groups.having_said
        )
    return low in words.verbs.forms and is_finite(items[at])


def _cuts_after_comma(
    items: list[Item], begin: int, at: int, limit: int, words: SpeakingWords, *, noun: bool, infinitive: bool
) -> bool:
    """Whether a content that begins at an item ends at a comma."""
    lows = [items[place].low for place in range(at + 1, min(at + 5, limit))]
    if not lows or any(tuple(lows[: len(cut)]) == cut for cut in words.cues.cut_after_comma):
        return True
    short = noun or infinitive
    if short and _comments(lows, words, noun=noun):
        return True
    if lows[0] in words.grammar.joining:
        return _new_cue_follows(items, at + 2, limit, words) or (
            items[at - 1].quotation is not None and main_clause(items[at + 2 : min(at + 8, limit)], words)
        )
    return (
        _gerund_follows(items, at, limit, lows, words)
        or ((short or main_clause(items[begin:at], words)) and _verb_follows(items, at, limit, words))
        or _time_follows(items, at, limit, words)
        or (noun and _noun_phrase_ends(items, at + 1, words))
    )


def _comments(lows: list[str], words: SpeakingWords, *, noun: bool) -> bool:
    """Whether the outlet goes on about a content without a verb of its own: ", ce qui a surpris", ", mais celui-ci"."""
    if any(tuple(lows[: len(opening)]) == opening for opening in words.ends.commenting):
        return True
    return (
        noun
        and lows[0] in words.grammar.contrasting
        and bool(lows[1:])
        and lows[1] in words.cues.subject_pronouns | words.cues.pronoun_subjects_after
    )


def _gerund_follows(items: list[Item], at: int, limit: int, lows: list[str], words: SpeakingWords) -> bool:
    """Whether a cue in the gerund follows: ", ajoutant que", ", tout en soulignant"."""
    openings = (len(opening) for opening in words.grammar.gerund_openings if tuple(lows[: len(opening)]) == opening)
    place = at + 1 + next(openings, 0)
    while place < limit and items[place].low in words.cues.before_verb:
        place += 1
    return place < limit and any(kind == "gerund" for _, kind in words.verbs.forms.get(items[place].low, ()))


def _verb_follows(items: list[Item], at: int, limit: int, words: SpeakingWords) -> bool:
    """Whether a verb without a subject follows, which goes on with the subject of the cue."""
    following = items[at + 1]
    if is_finite(following) and following.pos == "VERB" and at + 2 < limit:
        return True
    return following.low not in words.groups.plain_having and _new_cue_follows(items, at + 1, limit, words)


def _time_follows(items: list[Item], at: int, limit: int, words: SpeakingWords) -> bool:
    further = [items[place].low for place in range(at + 1, min(at + 7, limit))]
    return any(low in words.ends.before_and_after for low in further) and any(low in words.cues.time_nouns for low in further[:3])


def _noun_phrase_ends(items: list[Item], at: int, words: SpeakingWords) -> bool:
    item = items[at]
    if item.quotation is not None or item.low in words.ends.going_on:
        return False
    return items[at - 2].quotation is not None or not (
        item.pos in ("ADJ", "NOUN")
        or (item.pos == "VERB" and not item.low.endswith(words.grammar.gerund_endings))
        or item.low in words.ends.apposed
    )


def _without_channel(view: View, items: list[Item], begin: int, limit: int) -> int:
    """Drops a last phrase that says where it was said: "dans un communiqué", "lors d'une conférence de presse"."""
    for at in range(limit - 1, max(begin, limit - 14), -1):
        item = items[at]
        if item.quotation is not None:
            return limit
        if item.low in view.words.ends.channel_prepositions:
            nearby = [items[place].low for place in range(at + 1, min(at + 5, limit))]
            if (
                not (at + 1 < limit and is_infinitive(items[at + 1]))
                and any(low in view.words.cues.channel_nouns for low in nearby[:4])
                and not any(low in view.words.cues.prepositions for low in nearby[:2])
            ):
                if item.low in view.words.ends.narrow_prepositions and not any(
                    low in view.words.cues.sure_channels for low in nearby
                ):
                    continue
                return at
    return limit
