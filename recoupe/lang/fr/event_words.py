"""Small words of French grammar that the events layer looks at, by what it looks for."""

from __future__ import annotations

from typing import Final


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


OF: Final = words("de d' du des")
TO: Final = words("à au aux")
AGAINST: Final = words("contre envers")
BETWEEN: Final = "entre"
BY: Final = "par"
FOR: Final = words("pour afin")
WHO: Final = "qui"
RELATIVES: Final = words("qui que qu' dont lequel laquelle lesquels lesquelles")
OBJECT_RELATIVES: Final = words("que qu' dont où")
THAT: Final = words("que qu'")
IF: Final = words("si s'")
SELF: Final = words("se s'")
SELVES: Final = words("se s' me m' nous vous te t'")
OWN_AUXILIARIES: Final = words("suis sommes êtes es étais étions")
"""Forms of "être" after "me", "nous" and "vous" that make the verb reflexive."""
OWN_SUBJECTS: Final = words("je j' nous vous tu à de")
"""What stands before a reflexive "me", "nous" or "vous"."""

SLOTS: Final[dict[str, frozenset[str]]] = {
    "a": words("à au aux auprès"),
    "d": OF,
    "v": words("avec auprès face"),
    "c": words("contre envers face vis-à-vis") | {"à l'égard", "à l'encontre"},
    "s": words("sur dans chez vers en à au aux contre"),
    "p": words("pour envers") | {"en faveur"},
}
"""Slot of `event_verbs` -> the words that open it."""

POSSESSIVES: Final = words("son sa ses leur leurs mon ma mes notre nos votre vos")
FIRST_POSSESSIVES: Final = words("mon ma mes notre nos")
THEIR: Final = "leur"
FIRST: Final = words("je j' me m' moi nous mon ma mes notre nos")
SPEAKERS: Final = words("je j' nous vous tu on")
THIRD: Final = words("il elle ils elles celui-ci celle-ci ceux-ci celles-ci")
PLURALS: Final = words("ils elles -ils -elles -t-ils -t-elles les leur leurs eux")
"""Pronouns and possessives of many: they go back to the last group of people told of."""
PARTS: Final = words("un une certains certaines plusieurs beaucoup celui celle ceux celles")
"""Pronouns that take a part of those who follow with "de": "l'un des policiers"."""
LAST: Final = words("dernier dernière derniers dernières")
THESE: Final = words("ce cette ces")
COUNTRY: Final = words("pays")

A: Final = words("un une")
A_OR_THE: Final = words("un une le la l'")
MASCULINE: Final = words("un le ce cet du au")
FEMININE: Final = words("une la cette")

DETERMINERS: Final = words(
    """le la les l' un une des du d' de ce cet cette ces son sa ses leur leurs au aux tout toute tous toutes"""
)
BEFORE_NOUN: Final = DETERMINERS | words(
    "en à par sans sous contre pour avec après avant plusieurs deux trois quatre aucun aucune"
)
DEFINITE: Final = words("le la les l' du des au aux ce cet cette ces")
INDEFINITE: Final = words("un une de d' plusieurs")
CONTRACTED: Final = words("du des au aux")
THE_ONE: Final = words("le la l' ce cet cette au du")
POINTING: Final = words("la le du l' des ce cette son sa leur")
FREE: Final = words("le la les l' un une des de du d' son sa ses leur leurs ce cet cette ces")
"""Determiners that may vary inside a phrase."""

SKIPPED: Final = words(
    """pas plus jamais aussi également encore bien déjà toujours alors donc ainsi même tous toutes tout été finalement à nouveau
    violemment brièvement vivement officiellement publiquement rapidement régulièrement enfin immédiatement"""
)
"""Adverbs that stand between a verb and the rest of its phrase."""
ADVERB_ENDING: Final = "ment"
AUXILIARIES: Final = words(
    """est sont était étaient sera seront serait seraient fut furent être étant ait aient soit soient suis sommes êtes y en été
    a ont avait avaient"""
)
CONDITIONAL_ENDINGS: Final = ("erait", "eraient", "urait", "uraient")

OBJECT_CONTROL: Final = words(
    """appeler inviter exhorter obliger contraindre forcer pousser inciter encourager accuser soupçonner empêcher aider autoriser
    condamner sommer prier presser laisser faire voir charger féliciter remercier supplier convaincre persuader"""
)
"""Verbs whose object is to do what the infinitive says."""
DATIVE_CONTROL: Final = words(
    "demander ordonner permettre interdire conseiller recommander proposer reprocher enjoindre suggérer imposer intimer dire"
)
"""Verbs of which the one with "à" is to do it."""
MODALS: Final = words("pouvoir devoir vouloir falloir aller faire laisser")
UNDERGOES: Final = words("mourir périr décéder écoper")
"""Verbs in the active whose subject undergoes the event."""
WITH_BE: Final = words(
    "arriver venir revenir parvenir partir aller entrer rentrer sortir rester tomber naître mourir décéder intervenir"
)
"""Verbs whose past is made with "être", so that it is no passive."""
ABOUT: Final = words("près plus moins environ beaucoup quelque")
HUNDREDS: Final = words("cent cents mille millier milliers million millions dizaine dizaines centaine centaines")
ASKING: Final = words("appeler réclamer demander exiger revendiquer")
RECEIVES: Final = words("recevoir entendre écouter accueillir auditionner")
OBLIGES: Final = words("devoir")
"""Verbs with which a speaker demands of the subject."""
VERBAL: Final = words("verbal verbale verbales verbaux")
"""Adjectives that make an attack one of words."""
TARGETS: Final = words("victime objet cible")
MEASURES: Final = words("série nombre vague")

PLACES: Final = words("à au aux en dans sur près devant vers chez")
BOUNDS: Final = words("depuis jusqu' jusque jusqu'à jusqu'au avant d'ici")
"""What makes an expression of time the beginning or the end of something."""
TAKES_PLACE: Final = words(
    "commettre perpétrer survenir mener tenir organiser subir prévoir signer conclure lancer dérouler ouvrir entamer programmer"
)
"""Verbs whose participle after an event's noun says only that it takes place, so that its date is the event's."""
AT: Final = "à"
AFTER: Final = "après"
DAYS_LEFT: Final = words("jour jours heures")
WHICH: Final = words("laquelle où lequel")
SINCE: Final = words("depuis dès")
EVE: Final = words("veille avant-veille")
BEFORE_TIMES: Final = words("le la l' les ce cette à au")
HOMOGRAPHS: Final = words("sommes suis es été fut furent fus part parti partis partie parties port ports sort sorts")
"""Forms of verbs of the lexicon that are far more often forms of another word."""

IRREGULAR_PLURALS: Final = words("festival bal carnaval régal")
