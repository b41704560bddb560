"""Where a reported clause, infinitive or noun phrase ends, and the outlet's own words begin again."""

from __future__ import annotations

from recoupe.annotate.attribution.reading import main_clause
from recoupe.annotate.attribution.units import Item, Unit, View, is_finite, is_infinitive
from recoupe.lang.fr import cue_words as words
from recoupe.lang.fr.cues import FORMS


def clause_end(view: View, unit: Unit, begin: int, limit: int, *, noun: bool = False, infinitive: bool = False) -> int:
    """Where a reported clause (or noun phrase, or infinitive) that begins at an item ends: the item after its last."""
    items = unit.items
    at = begin
    linked = 0
    while at < limit:
        item = items[at]
        if infinitive:
            linked += item.low in words.LINKS
            if is_finite(item) and at > begin and not is_infinitive(items[at - 1]):  # "avoir rejoint" has one verb
                if not linked:
                    return at
                linked -= item.pos == "VERB"
        if item.low == "," and at > begin and _cuts_after_comma(items, begin, at, limit, noun=noun, infinitive=infinitive):
            return at
        if item.low == ";" or item.low.startswith(words.LINK_STARTS):
            return at
        if noun and item.low == ":" and at > begin:
            return at
        if (
            item.low in ("et", "mais", "puis")
            and at > begin
            and _outlet_resumes(items, begin, at, limit, short=noun or infinitive)
        ):
            return at
        at += 1
    return _without_channel(view, items, begin, limit)


def _outlet_resumes(items: list[Item], begin: int, at: int, limit: int, *, short: bool) -> bool:
    """Whether a conjunction joins the cue's clause and not its content: "a condamné le crime | et estimé que".

    In a `short` content, without a verb of its own, a participle or gerund after it may hang on the cue, by the parse.
    """
    if _new_cue_follows(items, at + 1, limit):
        return True
    token = items[at + 1].token if at + 1 < limit else None
    if token is not None and token.lower_ == "en" and at + 2 < limit:
        token = items[at + 2].token
    return (
        short
        and token is not None
        and token.pos_ == "VERB"
        and "Part" in token.morph.get("VerbForm", [])
        and not items[begin].start <= token.head.idx < items[at].end
    )


def _new_cue_follows(items: list[Item], at: int, limit: int) -> bool:
    """Whether a cue verb without subject comes next: "et a déclaré que", "mais assure"."""
    while at < limit and (items[at].pos == "ADV" or items[at].low in (*words.BEFORE_VERB, "ensuite")):
        at += 1
    if at >= limit:
        return False
    low = items[at].low
    if low in words.AUXILIARIES and items[at].pos in ("AUX", "VERB"):
        return any(
            items[place].low in FORMS and any(kind == "participle" for _, kind in FORMS[items[place].low])
            for place in range(at + 1, min(at + 5, limit))
            if all(items[between].low in words.INSIDE_GROUP or items[between].pos == "ADV" for between in range(at + 1, place))
        ) and low in ("a", "ont", "avait", "avaient")
    return low in FORMS and is_finite(items[at])


def _cuts_after_comma(items: list[Item], begin: int, at: int, limit: int, *, noun: bool, infinitive: bool) -> bool:
    lows = [items[place].low for place in range(at + 1, min(at + 5, limit))]
    if not lows:
        return True
    if any(tuple(lows[: len(cut)]) == cut for cut in words.CUT_AFTER_COMMA):
        return True
    place = at + 1
    if (noun or infinitive) and lows[0] == "ce" and lows[1:2] in (["qui"], ["que"], ["qu'"]):
        return True
    if noun and lows[0] == "mais" and (lows[1:2] and lows[1] in words.SUBJECT_PRONOUNS | words.PRONOUN_SUBJECTS_AFTER):
        return True
    if lows[0] in ("et", "mais", "puis"):
        return _new_cue_follows(items, place + 1, limit) or (
            items[at - 1].quotation is not None and main_clause(items[place + 1 : min(place + 7, limit)])
        )
    if lows[0] in ("tout", "en") and "en" in lows[:2]:
        place += lows.index("en") + 1
    while place < limit and items[place].low in words.BEFORE_VERB:
        place += 1
    if place < limit and any(kind == "gerund" for _, kind in FORMS.get(items[place].low, ())):
        return True
    whole = noun or infinitive or main_clause(items[begin:at])  # else the clause's own verb is still to come
    if whole and is_finite(items[at + 1]) and items[at + 1].pos == "VERB" and at + 2 < limit:
        return True  # a verb without a subject goes on with the subject of the cue
    if whole and _new_cue_follows(items, at + 1, limit) and items[at + 1].low not in ("a", "ont"):
        return True
    further = [items[place].low for place in range(at + 1, min(at + 7, limit))]
    if any(low in ("après", "avant") for low in further) and any(low in words.TIME_NOUNS for low in further[:3]):
        return True
    return noun and _noun_phrase_ends(items, at + 1)


def _noun_phrase_ends(items: list[Item], at: int) -> bool:
    item = items[at]
    if item.quotation is not None or item.low in (
        *words.OF,
        "et",
        "ou",
        "ni",
        "ainsi",
        "y",
        "notamment",
        "dont",
        "mais",
        "soit",
        "voire",
    ):
        return False
    return items[at - 2].quotation is not None or not (
        item.pos in ("ADJ", "NOUN")
        or (item.pos == "VERB" and not is_finite(item) and not item.low.endswith("ant"))
        or item.low in ("l'", "le", "la", "les", "à")
    )


def _without_channel(view: View, items: list[Item], begin: int, limit: int) -> int:
    """Drops a last phrase that says where it was said: "dans un communiqué", "lors d'une conférence de presse"."""
    for at in range(limit - 1, max(begin, limit - 14), -1):
        item = items[at]
        if item.quotation is not None:
            return limit
        if item.low in ("dans", "lors", "sur", "devant", "auprès", "via", "à", "au") and item.pos not in ("NOUN", "VERB"):
            nearby = [items[place].low for place in range(at + 1, min(at + 5, limit))]
            says = ("lors", "dans", "devant", "auprès", "via") if item.low not in ("à", "sur", "au") else (item.low,)
            if (
                item.low in says
                and not (at + 1 < limit and is_infinitive(items[at + 1]))
                and any(low in words.CHANNEL_NOUNS for low in nearby[:4])
                and not any(low in words.PREPOSITIONS for low in nearby[:2])
            ):
                if item.low in ("sur", "à", "au") and not any(low in words.SURE_CHANNELS for low in nearby):
                    continue
                return at
    return limit
