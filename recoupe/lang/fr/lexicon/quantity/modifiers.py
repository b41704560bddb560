"""Words that loosen or bound a number, and how far: each with the width it is given and the reason for that width.

A width is a pair of factors on the value as told: `(lowest, highest)`, None for no bound. They say what the wording *allows*, so
that two accounts are not set against each other over a rounding; they are no statistics.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from recoupe.lang.tables.quantities import ModifierWords, Width

# "environ 300": a tenth either way. Journalists round to one or two significant figures, which moves a number by 5 to 10%.
ABOUT = Width("approx", 0.9, 1.1)
# "près de 100", "presque": the writer's number lies below, but "près de 100" is written of 101 too: a tenth below, 2% above.
NEARLY = Width("approx", 0.9, 1.02)
# "à peine 50": no more than that, and hardly less.
BARELY = Width("approx", 0.9, 1.0)
# "une centaine": a count by eye; a third either way is what two people who look at the same crowd may write.
SOME = Width("approx", 0.7, 1.35)
# "plus de 100", "au moins": that or more. "plus de" is strictly more, but official sources use both for the same count.
AT_LEAST = Width("min", 1.0, None)
# "jusqu'à 100", "moins de": that or less.
AT_MOST = Width("max", None, 1.0)
# "un peu plus de 100": above, by no more than a tenth (else the next round figure would be named).
JUST_ABOVE = Width("min", 1.0, 1.1)
JUST_BELOW = Width("max", 0.9, 1.0)

# Before the number. Longest first where one ends another, which the reader takes care of. "près de" and "autour de" are places
# too ("près de deux villages"): see SPATIAL.
BEFORE: dict[str, Width] = {
    "environ": ABOUT, "env.": ABOUT, "à peu près": ABOUT, "approximativement": ABOUT, "quelque": ABOUT, "quelques": ABOUT,
    "grosso modo": ABOUT, "autour de": ABOUT, "autour des": ABOUT, "aux alentours de": ABOUT, "aux alentours des": ABOUT,
    "alentour de": ABOUT, "de l'ordre de": ABOUT, "dans les": ABOUT, "aux environs de": ABOUT, "peu ou prou": ABOUT,
    "proche de": ABOUT, "proche des": ABOUT, "proches de": ABOUT, "avoisinant": ABOUT, "avoisinant les": ABOUT, "~": ABOUT,
    "≈": ABOUT, "près de": NEARLY, "presque": NEARLY, "quasiment": NEARLY, "quasi": NEARLY, "pas loin de": NEARLY,
    "non loin de": NEARLY, "pratiquement": NEARLY, "à peine": BARELY, "tout juste": BARELY, "au moins": AT_LEAST,
    "plus de": AT_LEAST, "plus que": AT_LEAST, "au minimum": AT_LEAST, "au bas mot": AT_LEAST, "pas moins de": AT_LEAST,
    "minimum": AT_LEAST, "un minimum de": AT_LEAST, "à tout le moins": AT_LEAST, "a minima": AT_LEAST, "à minima": AT_LEAST,
    "au-delà de": AT_LEAST, "au-delà des": AT_LEAST, "au-dessus de": AT_LEAST, "au-dessus des": AT_LEAST,
    "supérieur à": AT_LEAST, "supérieure à": AT_LEAST, "supérieurs à": AT_LEAST, "supérieures à": AT_LEAST,
    "bien plus de": AT_LEAST, "beaucoup plus de": AT_LEAST, "largement plus de": AT_LEAST, "nettement plus de": AT_LEAST,
    "plus d'au moins": AT_LEAST, ">": AT_LEAST, "à partir de": AT_LEAST, "dès": AT_LEAST, "un plancher de": AT_LEAST,
    "quelque chose comme": ABOUT, "jusqu'à": AT_MOST, "jusqu'aux": AT_MOST, "moins de": AT_MOST, "au plus": AT_MOST,
    "tout au plus": AT_MOST, "au maximum": AT_MOST, "maximum": AT_MOST, "un maximum de": AT_MOST, "pas plus de": AT_MOST,
    "inférieur à": AT_MOST, "inférieure à": AT_MOST, "inférieurs à": AT_MOST, "inférieures à": AT_MOST,
    "en dessous de": AT_MOST, "au-dessous de": AT_MOST, "en dessous des": AT_MOST, "sous les": AT_MOST,
    "bien moins de": AT_MOST, "nettement moins de": AT_MOST, "<": AT_MOST, "un plafond de": AT_MOST,
    "dans la limite de": AT_MOST, "un peu plus de": JUST_ABOVE, "à peine plus de": JUST_ABOVE,
    "légèrement plus de": JUST_ABOVE, "un peu moins de": JUST_BELOW, "à peine moins de": JUST_BELOW,
    "légèrement moins de": JUST_BELOW,
}  # fmt: skip

# After the number or after what is counted: "300 personnes environ", "50 euros ou plus".
AFTER: dict[str, Width] = {
    "environ": ABOUT, "à peu près": ABOUT, "approximativement": ABOUT, "grosso modo": ABOUT, "peu ou prou": ABOUT,
    "au moins": AT_LEAST, "au minimum": AT_LEAST, "au bas mot": AT_LEAST, "minimum": AT_LEAST, "ou plus": AT_LEAST,
    "et plus": AT_LEAST, "voire plus": AT_LEAST, "voire davantage": AT_LEAST, "ou davantage": AT_LEAST,
    "et quelques": JUST_ABOVE, "et des poussières": JUST_ABOVE, "au plus": AT_MOST, "au maximum": AT_MOST, "maximum": AT_MOST,
    "tout au plus": AT_MOST, "ou moins": AT_MOST, "et moins": AT_MOST,
}  # fmt: skip

# Places as well as rounding: with fewer than five things that one counts they are places ("autour de deux axes").
SPATIAL = frozenset((
    "près de", "autour de", "autour des", "non loin de", "pas loin de", "proche de", "proches de", "proche des", "au-delà de",
    "au-delà des", "au-dessus de", "au-dessus des", "en dessous de", "au-dessous de", "en dessous des",
))  # fmt: skip
# Bounds of a measure, a sum or a share ("dès 10 euros"); before things counted they are a time or a place, and no modifier.
OF_MEASURES = frozenset(("dès", "à partir de", "dans les", "sous les"))

# Verbs that bound the number behind them ("le bilan dépasse 100 morts"), by lemma; the span keeps to the number.
VERBS: dict[str, Width] = {
    "dépasser": AT_LEAST, "excéder": AT_LEAST, "franchir": AT_LEAST, "surpasser": AT_LEAST,
    "avoisiner": ABOUT, "approcher": NEARLY, "frôler": NEARLY, "friser": NEARLY, "flirter": ABOUT,
    "plafonner": AT_MOST,
}  # fmt: skip
# Words that may stand between such a verb and the number: "franchi la barre des", "dépasse largement les".
BETWEEN_VERB_AND_NUMBER = frozenset((
    "la", "le", "les", "des", "de", "d'", "du", "à", "barre", "seuil", "cap", "limite", "largement", "désormais", "déjà", "avec",
    "nettement", "légèrement", "même", "ainsi", "allègrement", "l'", "pas", "encore", "bien",
))  # fmt: skip
BARRIERS = frozenset(("barre", "seuil", "cap"))
NEGATIONS = frozenset(("ne", "n'"))


def _variants(phrases: Iterable[str]) -> dict[str, str]:
    """Every spelling of a phrase before a number -> the phrase: "plus de" also as "plus d'", "plus du", "plus des"."""
    found = {}
    for phrase in phrases:
        found[phrase] = phrase
        if phrase.endswith(" de"):
            stem = phrase[:-2]
            found[stem + "d'"] = phrase
            found[stem + "du"] = phrase
            found.setdefault(stem + "des", phrase)
    return found


_SPELLINGS = _variants(BEFORE)
_ANY_SPELLING = "|".join(re.escape(spelling) for spelling in sorted(_SPELLINGS, key=len, reverse=True))
_ANY_BEHIND = "|".join(re.escape(phrase) for phrase in sorted(AFTER, key=len, reverse=True))

MODIFIERS = ModifierWords(
    spellings=_SPELLINGS,
    contracted=(" du", " des"),
    strictly="plus de",
    besides="en ",
    of=frozenset(("de", "d'")),
    glued=("'", "~", "≈", ">", "<"),
    ahead=re.compile(rf"(?:(?<![\w'])|(?<=[dlu]'))(?:{_ANY_SPELLING})$"),
    behind=re.compile(rf" \(?({_ANY_BEHIND})(?!\w)(?! (?:de )?(?:\d|un)| d'un)", re.IGNORECASE),
    some=SOME,
    at_least=AT_LEAST,
    at_most=AT_MOST,
    before=BEFORE,
    after=AFTER,
    spatial=SPATIAL,
    of_measures=OF_MEASURES,
    verbs=VERBS,
    between_verb_and_number=BETWEEN_VERB_AND_NUMBER,
    barriers=BARRIERS,
    negations=NEGATIONS,
)
