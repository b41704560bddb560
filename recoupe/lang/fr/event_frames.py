"""Words of two readings, and what around them settles the type: tests in order, the first that holds decides.

Tests: `penalty` "à" with a punishment or its length; `judge` a court does it; `undergone` a passive that names no doer; `by`
a passive that does; `person` it is done to people or to a body; `thing` it is done to a thing; `to` an "à" with what is
wanted; `clause` a clause or an infinitive follows; `on the spot` forces are called to a place; `troops` its object is forces
or arms; `court` its object is a court; `rescue` rescuers do it; `police` the police or the army does it; `words` an adjective
says that it is done with words; `surrender` "se rendre" that goes nowhere; `burden` its object is a tax, a cut or a ban; `envoy`
its object is an ambassador; `forces` its subject is forces or their arms; `owed` somebody says that somebody else must do it;
`at law` a court is the means;
`game` its object is a time or a contest; `deed of words` its object is what somebody says, does or plans; `asked` somebody
without power to arrest does it, or it is about something; `gift` its object is help; `figure` a blow in a figure of speech;
`always`.
"""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.event_words import words
from recoupe.model import EventType

FRAMES: Final[dict[str, tuple[tuple[str, EventType | None], ...]]] = {
    "arrêter": (("person", "COERCE"), ("always", None)),
    "pointer": (("person", "ACCUSE"), ("thing", "ACCUSE"), ("always", None)),
    "condamner": (("penalty", "COERCE"), ("judge", "COERCE"), ("undergone", "COERCE"), ("always", "ACCUSE")),
    "condamnation": (("penalty", "COERCE"), ("judge", "COERCE")),
    "reconnaître": (("clause", "CONCEDE"), ("by", "SUPPORT"), ("person", "SUPPORT")),
    "appeler": (("on the spot", "MOBILIZE"), ("to", "REQUEST"), ("clause", "REQUEST"), ("person", "CONSULT")),
    "évacuer": (("rescue", "AID"), ("police", "COERCE"), ("undergone", "AID")),
    "rendre": (("surrender", "RETREAT"),),
    "retirer": (("troops", "RETREAT"),),
    "envoyer": (("troops", "MOBILIZE"),),
    "investir": (("police", "MOBILIZE"),),
    "défendre": (("police", "MOBILIZE"), ("person", "SUPPORT")),
    "saisir": (("court", "ACCUSE"),),
    "attaque": (("words", "ACCUSE"),),
    "attaquer": (("clause", "ACCUSE"), ("at law", "ACCUSE"), ("game", None), ("deed of words", "ACCUSE")),
    "interpeller": (("asked", None),),
    "interpellation": (("asked", None),),
    "exclure": (("clause", "REJECT"), ("person", "SANCTION")),
    "libérer": (("person", "RETREAT"),),
    "juger": (("clause", "ACCUSE"), ("undergone", "COERCE"), ("judge", "COERCE")),
    "poursuivre": (("undergone", "COERCE"),),
    "expulser": (("person", "COERCE"),),
    "suspendre": (("burden", "CONCEDE"), ("gift", "SANCTION"), ("person", "SANCTION"), ("thing", "CONCEDE")),
    "annuler": (("burden", "CONCEDE"),),
    "annulation": (("burden", "CONCEDE"),),
    "suspension": (("burden", "CONCEDE"),),
    "abandonner": (("burden", "CONCEDE"),),
    "abandon": (("burden", "CONCEDE"),),
    "geler": (("burden", "CONCEDE"),),
    "gel": (("burden", "CONCEDE"),),
    "lever": (("burden", "CONCEDE"),),
    "levée": (("burden", "CONCEDE"),),
    "reporter": (("burden", "CONCEDE"),),
    "report": (("burden", "CONCEDE"),),
    "rappeler": (("envoy", "SANCTION"),),
    "rappel": (("envoy", "SANCTION"),),
    "renvoyer": (("envoy", "CONCEDE"),),
    "retour": (("envoy", "CONCEDE"),),
    "arriver": (("forces", "MOBILIZE"),),
    "atterrir": (("forces", "MOBILIZE"),),
    "débarquer": (("forces", "MOBILIZE"),),
    "devoir": (("owed", "REQUEST"),),
    "coup": (("figure", None),),
    "bloquer": (("police", "COERCE"),),
    "occuper": (("police", "ASSAULT"), ("always", "PROTEST")),
}  # fmt: skip
"""Word -> its tests; None is no event. Where no test holds, all readings stay and the weighing decides."""

PENALTIES: Final = words(
    """an ans mois jour jours année années peine prison amende euro euros dollar dollars perpétuité réclusion emprisonnement mort
    travail travaux sursis million millions verser payer heure heures francs franc"""
)
TROOPS: Final = words(
    """troupe troupes soldat soldats militaire militaires armée force forces navire navires avion avions char chars blindé blindés
    missile missiles hélicoptère hélicoptères contingent unité unités renfort renforts gendarme gendarmes policier policiers
    casque casques bateau bateaux porte-avions combattant combattants"""
)
FORCES: Final = words(
    "troupe troupes soldat soldats militaire militaires légionnaires parachutistes casques contingent bataillon forces"
)
GOALS: Final = words("à au aux en chez devant auprès là là-bas")
"""What follows "se rendre" where it means to go somewhere."""

BURDENS: Final = words(
    """hausse taxe impôt augmentation réforme loi projet interdiction sanction embargo tarif cotisation coupe restriction
    prélèvement suppression fermeture expulsion poursuite procédure plan sélection surtaxe péage amende redevance vignette
    décret ordonnance contrôle blocus"""
)
"""What weighs on people, so that to take it back gives way to them."""
GIFTS: Final = words("aide soutien subvention coopération financement livraison assistance partenariat")
"""What helps people, so that to stop it punishes them."""
ENVOYS: Final = words("ambassadeur ambassadrice consul diplomate ambassadeurs diplomates")

FIGURES: Final = words(
    """fil envoi théâtre main froid œil oeil pouce gueule arrêt projecteur chance cœur coeur foudre frein sang tête vent
    tonnerre semonce maître bluff chaud soleil balai collier peigne sifflet colère folie blues barre communication com pub
    dur rude fatal sévère terrible nouveau"""
)
"""What follows "coup" where nobody is hit, but for "coup de barre de fer" and the like, which name a weapon of their own."""

COURTROOM: Final = words("justice tribunal tribunaux prud'hommes appel cassation diffamation")
"""What follows "en", "devant" or "au" where somebody is attacked at law."""
COURTS: Final = words("commission conseil cour tribunal autorité défenseur médiateur justice parquet procureur juge inspection")
"""Whom one "saisit" to have something looked into."""
CONTESTS: Final = words(
    "match finale rencontre saison semaine année journée mois campagne étape course set période tour montée dossier sujet"
)
"""What is begun, not hurt, where somebody "attacks" it."""
WORDS_AND_DEEDS: Final = words(
    """bilan politique projet loi réforme décision décret mesure budget gestion méthode déclaration propos discours plan programme
    choix idée texte accord arrêté permis"""
)
"""What somebody answers for with words where it is attacked."""
HEARINGS: Final = words("sur assemblée sénat conseil plateau antenne twitter députés")
"""What stands near "interpeller" where somebody is asked, not arrested."""

ON_THE_SPOT: Final = words("place renfort lieux secours")
