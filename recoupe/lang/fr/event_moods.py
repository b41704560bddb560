"""Words that say of an event that it is planned, possible or denied."""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.event_words import words

NEGATION: Final = frozenset(("ne", "n'"))
NEGATORS: Final = frozenset(("pas", "plus", "jamais", "point", "aucun", "aucune", "rien", "personne", "nullement", "guère", "ni"))
RESTRICTION: Final = frozenset(("que", "qu'", "seulement"))
NO: Final = frozenset(("aucun", "aucune", "sans", "ni"))

PLANNING: Final = words(
    """aller compter prévoir envisager annoncer décider promettre apprêter préparer devoir programmer planifier entendre vouloir
    souhaiter espérer projeter engager charger convoquer proposer intention projet volonté souhaiter désirer jurer prêt
    décision promesse plan prévu"""
)
"""Verbs and nouns whose infinitive is still to come."""

GO: Final = "aller"
GOING: Final = words("va vont vais allons allez")
"""The forms of "aller" that make a near future."""

PLANNING_NOUNS: Final = words("prévoir annoncer planifier programmer préparer envisager projet promettre prévu projeter")
"""Those of which the same holds for a noun ("prévoit une rencontre")."""

ANNOUNCING: Final = words("annoncer décider confirmer promettre décréter")
"""Verbs with which a concession is made."""

ONLY_NEGATED: Final = frozenset(("rester les bras croisés",))
"""Phrases that tell an event only with a negation, which threatens."""

ALLOWING: Final = words(
    """pouvoir risquer menacer appeler demander exiger réclamer exhorter inviter inciter refuser autoriser permettre interdire
    ordonner empêcher tenter essayer vouloir falloir possible menace risque appel demande possibilité tentative chercher
    éviter craindre hésiter recommander conseiller suggérer plaider supplier sommer prier pousser obliger encourager tenter
    prôner préconiser susceptible capable"""
)
"""Verbs and nouns whose infinitive may or may not come."""

ALLOWING_NOUNS: Final = words("craindre redouter exiger réclamer éviter empêcher risquer menacer risque menace crainte souhaiter")

REFUSING: Final = words("refuser décliner renoncer")
"""Verbs that are events themselves, so that what they turn down is none."""

DENYING: Final = words("refuser éviter renoncer abstenir empêcher dispenser")
"""Verbs whose infinitive does not come."""

CLAIMING: Final = words("affirmer prétendre assurer jurer soutenir dire ajouter")
"""Verbs of a party to the matter: what they say they did is a claim."""

SUSPECTING: Final = words("accuser soupçonner suspecter inculper présumer poursuivre soupçon suspect juger")
DENIAL: Final = words("nier démentir réfuter contester")

PLANNED_WORDS: Final = words(
    """prévu prévue prévus prévues prochain prochaine prochains prochaines futur future futurs futures annoncé annoncée programmé
    programmée imminent imminente"""
)
POSSIBLE_WORDS: Final = words(
    """présumé présumée présumés présumées éventuel éventuelle éventuels éventuelles possible possibles supposé supposée
    potentiel potentielle hypothétique hypothétiques"""
)
OPENINGS_PLANNED: Final = ("à la veille d", "avant la", "en vue d", "prochain", "avant l'")
OPENINGS_POSSIBLE: Final = (
    "tentative d", "risque d", "menace d", "en cas d", "soupçons d", "soupçon d", "projet d", "idée d", "appel à", "appels à",
    "crainte d",
)  # fmt: skip
