"""The small words and verbs of French grammar that the events layer looks at."""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.listed import words
from recoupe.lang.tables.event_grammar import EventGrammar, EventTimes

OF: Final = words("de d' du des")
THAT: Final = words("que qu'")
IF: Final = words("si s'")
A_OR_THE: Final = words("un une le la l'")
THE_ONE: Final = words("le la l' ce cet cette au du")
FREE: Final = words("le la les l' un une des de du d' son sa ses leur leurs ce cet cette ces")
CONDITIONAL_ENDINGS: Final = ("erait", "eraient", "urait", "uraient")
DETERMINERS: Final = words(
    """le la les l' un une des du d' de ce cet cette ces son sa ses leur leurs au aux tout toute tous toutes"""
)

GRAMMAR: Final = EventGrammar(
    of=OF,
    that=THAT,
    if_=IF,
    the_one=THE_ONE,
    free=FREE,
    conditional_endings=CONDITIONAL_ENDINGS,
    carrying=words("à au aux de d' du des en"),
    short_of="de",
    to=words("à au aux"),
    extending=words("à au aux l'"),
    against=words("contre envers"),
    between="entre",
    by="par",
    for_=words("pour afin"),
    who="qui",
    relatives=words("qui que qu' dont lequel laquelle lesquels lesquelles"),
    object_relatives=words("que qu' dont où"),
    self_=words("se s'"),
    selves=words("se s' me m' nous vous te t'"),
    own_auxiliaries=words("suis sommes êtes es étais étions"),
    own_subjects=words("je j' nous vous tu à de"),
    slots={
        "a": words("à au aux auprès"),
        "d": OF,
        "v": words("avec auprès face"),
        "c": words("contre envers face vis-à-vis") | {"à l'égard", "à l'encontre"},
        "s": words("sur dans chez vers en à au aux contre"),
        "p": words("pour envers") | {"en faveur"},
    },
    possessives=words("son sa ses leur leurs mon ma mes notre nos votre vos"),
    first_possessives=words("mon ma mes notre nos"),
    their="leur",
    first=words("je j' me m' moi nous mon ma mes notre nos"),
    third=words("il elle ils elles celui-ci celle-ci ceux-ci celles-ci"),
    plurals=words("ils elles -ils -elles -t-ils -t-elles les leur leurs eux"),
    parts=words("un une certains certaines plusieurs beaucoup celui celle ceux celles"),
    last=words("dernier dernière derniers dernières"),
    these=words("ce cette ces"),
    a=words("un une"),
    masculine=words("un le ce cet du au"),
    feminine=words("une la cette"),
    before_noun=DETERMINERS | words("en à par sans sous contre pour avec après avant plusieurs deux trois quatre aucun aucune"),
    definite=words("le la les l' du des au aux ce cet cette ces"),
    indefinite=words("un une de d' plusieurs"),
    contracted=words("du des au aux"),
    pointing=words("la le du l' des ce cette son sa leur"),
    skipped=words(
        """pas plus jamais aussi également encore bien déjà toujours alors donc ainsi même tous toutes tout été finalement à
    nouveau violemment brièvement vivement officiellement publiquement rapidement régulièrement enfin immédiatement"""
    ),
    adverb_ending="ment",
    auxiliaries=words(
        """est sont était étaient sera seront serait seraient fut furent être étant ait aient soit soient suis sommes êtes y en
    été a ont avait avaient"""
    ),
    object_control=words(
        """appeler inviter exhorter obliger contraindre forcer pousser inciter encourager accuser soupçonner empêcher aider
    autoriser condamner sommer prier presser laisser faire voir charger féliciter remercier supplier convaincre persuader"""
    ),
    dative_control=words(
        "demander ordonner permettre interdire conseiller recommander proposer reprocher enjoindre suggérer imposer intimer dire"
    ),
    modals=words("pouvoir devoir vouloir falloir aller faire laisser"),
    undergoes=words("mourir périr décéder écoper"),
    with_be=words(
        "arriver venir revenir parvenir partir aller entrer rentrer sortir rester tomber naître mourir décéder intervenir"
    ),
    about=words("près plus moins environ beaucoup quelque"),
    hundreds=words("cent cents mille millier milliers million millions dizaine dizaines centaine centaines"),
    asking=words("appeler réclamer demander exiger revendiquer"),
    obliges=words("devoir"),
    verbal=words("verbal verbale verbales verbaux"),
    targets=words("victime objet cible"),
    measures=words("série nombre vague"),
    places=words("à au aux en dans sur près devant vers chez"),
    homographs=words("sommes suis es été fut furent fus part parti partis partie parties port ports sort sorts"),
)
TIMES: Final = EventTimes(
    bounds=words("depuis jusqu' jusque jusqu'à jusqu'au avant d'ici"),
    before_times=words("le la l' les ce cette à au"),
    since=words("depuis dès"),
    which=words("laquelle où lequel"),
    takes_place=words(
        """commettre perpétrer survenir mener tenir organiser subir prévoir signer conclure lancer dérouler ouvrir entamer
        programmer"""
    ),
    days_left=words("jour jours heures"),
    at="à",
    after="après",
    eve=words("veille avant-veille"),
)
