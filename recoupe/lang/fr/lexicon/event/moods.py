"""French words that say of what is told that it is planned, possible or denied."""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.lexicon.event.grammar import CONDITIONAL_ENDINGS, IF, THAT
from recoupe.lang.fr.listed import words
from recoupe.lang.tables.event_grammar import Moods

MOODS: Final = Moods(
    that=THAT,
    if_=IF,
    conditional_endings=CONDITIONAL_ENDINGS,
    negation=frozenset(("ne", "n'")),
    negators=frozenset(("pas", "plus", "jamais", "point", "aucun", "aucune", "rien", "personne", "nullement", "guère", "ni")),
    negators_alone=frozenset(("pas",)),
    restriction=frozenset(("que", "qu'", "seulement")),
    no=frozenset(("aucun", "aucune", "sans", "ni")),
    planning=words(
        """aller compter prévoir envisager annoncer décider promettre apprêter préparer devoir programmer planifier entendre
    vouloir souhaiter espérer projeter engager charger convoquer proposer intention projet volonté souhaiter désirer jurer prêt
    décision promesse plan prévu"""
    ),
    go="aller",
    going=words("va vont vais allons allez"),
    planning_nouns=words("prévoir annoncer planifier programmer préparer envisager projet promettre prévu projeter"),
    announcing=words("annoncer décider confirmer promettre décréter"),
    only_negated=frozenset(("rester les bras croisés",)),
    allowing=words(
        """pouvoir risquer menacer appeler demander exiger réclamer exhorter inviter inciter refuser autoriser permettre interdire
    ordonner empêcher tenter essayer vouloir falloir possible menace risque appel demande possibilité tentative chercher
    éviter craindre hésiter recommander conseiller suggérer plaider supplier sommer prier pousser obliger encourager tenter
    prôner préconiser susceptible capable"""
    ),
    allowing_nouns=words(
        "demander craindre redouter exiger réclamer éviter empêcher risquer menacer risque menace crainte souhaiter"
    ),
    refusing=words("refuser décliner renoncer"),
    denying=words("refuser éviter renoncer abstenir empêcher dispenser"),
    claiming=words("affirmer prétendre assurer jurer soutenir dire ajouter"),
    suspecting=words("accuser soupçonner suspecter inculper présumer poursuivre soupçon suspect juger"),
    denial=words("nier démentir réfuter contester"),
    planned_words=words(
        """prévu prévue prévus prévues prochain prochaine prochains prochaines futur future futurs futures annoncé annoncée
    programmé programmée imminent imminente"""
    ),
    possible_words=words(
        """présumé présumée présumés présumées éventuel éventuelle éventuels éventuelles possible possibles supposé supposée
    potentiel potentielle hypothétique hypothétiques"""
    ),
    openings_planned=("à la veille d", "avant la", "en vue d", "prochain", "avant l'"),
    openings_possible=(
        "tentative d",
        "risque d",
        "menace d",
        "en cas d",
        "soupçons d",
        "soupçon d",
        "projet d",
        "idée d",
        "appel à",
        "appels à",
        "crainte d",
    ),
)
