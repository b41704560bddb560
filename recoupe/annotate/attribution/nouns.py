"""Contents that no verb introduces: "l'annonce que …", "la rumeur selon laquelle …", and the
conditional by which the press says that it has only heard something ("il aurait été blessé")."""

from __future__ import annotations

from recoupe.annotate.attribution.clauses import clause_end
from recoupe.annotate.attribution.drafts import Draft, content_of, without_lead
from recoupe.annotate.attribution.reading import Reading
from recoupe.lang.tables.speaking import SpeakingWords
from recoupe.syntax.surface_phrases import phrase_from
from recoupe.syntax.units import Item, is_finite

_GAP = 9
"""So many items may stand between commas after the noun ("l'annonce, mardi dans la soirée, que …")."""


def nouns(reading: Reading) -> None:
    """Nouns that a clause fills with words."""
    for at, item in enumerate(reading.items):
        if item.pos == "NOUN" and item.low in reading.words.cues.that_nouns:
            _with_clause(reading, at)


def _with_clause(reading: Reading, at: int) -> None:
    items, view = reading.items, reading.view
    start = _clause_start(reading, at)
    if start is None or start >= len(items):
        return
    comma = next((place for place in range(start + 1, len(items)) if items[place].low == ","), len(items))
    end = _before_second_verb(
        items, start, clause_end(view, reading.unit, start, min(comma, reading.limit(start))), reading.words
    )
    made = content_of(view, reading.unit, [(start, end)])
    if made is None:
        return
    spans, form, whole = made
    if any(existing.content == spans for existing in reading.drafts):
        return
    draft = Draft(spans, form, "noun", reading.span(at, at + 1), lemma=items[at].low, quotes=whole)
    if at + 1 < start and items[at + 1].low in reading.words.cues.of:
        phrase = phrase_from(view, items, at + 2)
        if phrase is not None:
            draft.source, draft.kind = reading.span(*phrase), "phrase"
    reading.add(draft)


def _clause_start(reading: Reading, at: int) -> int | None:
    """The item after "que" or "selon laquelle" that belongs to the noun."""
    items = reading.items
    for place in range(at + 1, min(at + _GAP, len(items))):
        low = items[place].low
        if low in reading.words.cues.que:
            plain = place == at + 1 or items[place - 1].low == ","
            return place + 1 if plain and items[at].low in reading.words.cues.announcing_nouns else None
        if (
            low in reading.words.order.which_preposition
            and place + 1 < len(items)
            and items[place + 1].low in reading.words.cues.which
        ):
            return place + 2
        if is_finite(items[place]) or items[place].quotation is not None or low in (".", ";", ":"):
            return None
    return None


def _before_second_verb(items: list[Item], start: int, end: int, words: SpeakingWords) -> int:
    """The clause ends where the sentence's own verb comes: "la rumeur selon laquelle le roi abdiquerait | est fausse"."""
    seen = 0
    for at in range(start, end):
        if items[at].low in words.cues.links:
            seen = 0
        elif is_finite(items[at]):
            if seen:
                return at
            seen += 1
    return end


def conditional(reading: Reading) -> None:
    """A statement in the press conditional that nothing else attributes: it is told on somebody's word, who is not named."""
    items = reading.items
    if reading.drafts or items[-1].low == "?" or any(item.low in reading.words.cues.supposing for item in items):
        return
    for at, item in enumerate(items[:-1]):
        being = item.low in reading.words.order.being and not (at and items[at - 1].low in reading.words.cues.reflexives)
        if item.low in reading.words.cues.past_conditionals and not being:
            break
    else:
        return
    after = at + 1
    while after < len(items) and (items[after].pos == "ADV" or items[after].low in reading.words.cues.inside_group):
        after += 1
    if after >= len(items) or items[after].pos not in ("VERB", "AUX") or items[after].low in reading.words.cues.counterfactual:
        return
    if any(other.low in reading.words.grammar.clause_relatives for other in items[:at]):
        return
    made = content_of(reading.view, reading.unit, [(without_lead(reading.unit, 0, len(items), reading.words), len(items))])
    if made is not None and made[1] == "indirect":
        reading.add(Draft(made[0], made[1], "conditional"))
