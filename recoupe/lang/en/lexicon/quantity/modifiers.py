"""Words that loosen or bound a number in English, with the widths that their French counterparts have."""

from __future__ import annotations

import re

from recoupe.lang.tables.quantities import ModifierWords, Width

ABOUT = Width("approx", 0.9, 1.1)
NEARLY = Width("approx", 0.9, 1.02)
BARELY = Width("approx", 0.9, 1.0)
SOME = Width("approx", 0.7, 1.35)
AT_LEAST = Width("min", 1.0, None)
AT_MOST = Width("max", None, 1.0)
JUST_ABOVE = Width("min", 1.0, 1.1)
JUST_BELOW = Width("max", 0.9, 1.0)

BEFORE: dict[str, Width] = {
    "about": ABOUT, "around": ABOUT, "approximately": ABOUT, "approx.": ABOUT, "roughly": ABOUT, "some": ABOUT, "circa": ABOUT,
    "an estimated": ABOUT, "estimated": ABOUT, "something like": ABOUT, "in the region of": ABOUT, "close to": NEARLY, "~": ABOUT,
    "nearly": NEARLY, "almost": NEARLY, "virtually": NEARLY, "just about": NEARLY, "barely": BARELY, "scarcely": BARELY,
    "at least": AT_LEAST, "more than": AT_LEAST, "over": AT_LEAST, "upwards of": AT_LEAST, "above": AT_LEAST, "no fewer than": AT_LEAST,
    "no less than": AT_LEAST, "not less than": AT_LEAST, "well over": AT_LEAST, "well above": AT_LEAST, "far more than": AT_LEAST,
    "a minimum of": AT_LEAST, "greater than": AT_LEAST, "in excess of": AT_LEAST, ">": AT_LEAST, "exceeding": AT_LEAST,
    "up to": AT_MOST, "as many as": AT_MOST, "as much as": AT_MOST, "less than": AT_MOST, "fewer than": AT_MOST, "under": AT_MOST,
    "below": AT_MOST, "at most": AT_MOST, "no more than": AT_MOST, "not more than": AT_MOST, "a maximum of": AT_MOST, "<": AT_MOST,
    "just over": JUST_ABOVE, "slightly more than": JUST_ABOVE, "a little over": JUST_ABOVE, "a little more than": JUST_ABOVE,
    "just above": JUST_ABOVE, "slightly over": JUST_ABOVE, "just under": JUST_BELOW, "slightly less than": JUST_BELOW,
    "just below": JUST_BELOW, "a little under": JUST_BELOW,
}  # fmt: skip
AFTER: dict[str, Width] = {
    "or so": ABOUT, "approximately": ABOUT, "or thereabouts": ABOUT, "at least": AT_LEAST, "or more": AT_LEAST, "and above": AT_LEAST,
    "or higher": AT_LEAST, "and over": AT_LEAST, "or less": AT_MOST, "or fewer": AT_MOST, "at most": AT_MOST,
}  # fmt: skip
_PHRASES = "|".join(re.escape(phrase) for phrase in sorted(BEFORE, key=len, reverse=True))
_BEHIND = "|".join(re.escape(phrase) for phrase in sorted(AFTER, key=len, reverse=True))

MODIFIERS = ModifierWords(
    spellings={phrase: phrase for phrase in BEFORE},
    contracted=("\0",),
    strictly="more than",
    besides="\0",
    of=frozenset(("of",)),
    glued=("~", ">", "<"),
    ahead=re.compile(rf"(?<![\w'])(?:{_PHRASES})$"),
    behind=re.compile(rf" \(?({_BEHIND})(?!\w)(?! (?:\d|one))", re.IGNORECASE),
    some=SOME,
    at_least=AT_LEAST,
    at_most=AT_MOST,
    before=BEFORE,
    after=AFTER,
    spatial=frozenset(("over", "around", "under", "above", "below", "close to", "about")),
    of_measures=frozenset(),
    verbs={"exceed": AT_LEAST, "surpass": AT_LEAST, "top": AT_LEAST, "approach": NEARLY},
    between_verb_and_number=frozenset(("the", "of", "mark", "even", "well", "already", "now", "far", "easily")),
    barriers=frozenset(("mark", "threshold")),
    negations=frozenset(("not", "n't")),
)
