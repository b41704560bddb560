"""French words of two readings, and what around them settles the type."""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.listed import words
from recoupe.lang.tables.event_lexicon import SenseTable

SENSES: Final = SenseTable(
    tests={
    "arrêter": (("person", "COERCE"), ("always", None)),
    "pointer": (("person", "ACCUSE"), ("thing", "ACCUSE"), ("always", None)),
    "condamner": (("penalty", "COERCE"), ("fate", None), ("judge", "COERCE"), ("undergone", "COERCE"), ("always", "ACCUSE")),
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
    "exclure": (("clause", "REJECT"), ("person", "SANCTION"), ("thing", "REJECT")),
    "libérer": (("person", "RETREAT"),),
    "juger": (("clause", "ACCUSE"), ("undergone", "COERCE"), ("judge", "COERCE")),
    "traiter": (("so", "ACCUSE"), ("always", None)),
    "regretter": (("own", None),),
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
},
    penalties=words(
    """an ans mois jour jours année années peine prison amende euro euros dollar dollars perpétuité réclusion emprisonnement mort
    travail travaux sursis million millions verser payer heure heures francs franc"""
),
    troops=words(
    """troupe troupes soldat soldats militaire militaires armée force forces navire navires avion avions char chars blindé blindés
    missile missiles hélicoptère hélicoptères contingent unité unités renfort renforts gendarme gendarmes policier policiers
    casque casques bateau bateaux porte-avions combattant combattants"""
),
    forces=words(
    "troupe troupes soldat soldats militaire militaires légionnaires parachutistes casques contingent bataillon forces"
),
    goals=words("à au aux en chez devant auprès là là-bas"),
    burdens=words(
    """hausse taxe impôt augmentation réforme loi projet interdiction sanction embargo tarif cotisation coupe restriction
    prélèvement suppression fermeture expulsion poursuite procédure plan sélection surtaxe péage amende redevance vignette
    décret ordonnance contrôle blocus"""
),
    gifts=words("aide soutien subvention coopération financement livraison assistance partenariat"),
    envoys=words("ambassadeur ambassadrice consul diplomate ambassadeurs diplomates"),
    figures=words(
    """fil envoi théâtre main froid œil oeil pouce gueule arrêt projecteur chance cœur coeur foudre frein sang tête vent
    tonnerre semonce maître bluff chaud soleil balai collier peigne sifflet colère folie blues barre communication com pub
    dur franc francs rude fatal sévère terrible nouveau"""
),
    courtroom=words("justice tribunal tribunaux prud'hommes appel cassation diffamation"),
    courts=words("commission conseil cour tribunal autorité défenseur médiateur justice parquet procureur juge inspection"),
    contests=words(
    "match finale rencontre saison semaine année journée mois campagne étape course set période tour montée dossier sujet"
),
    words_and_deeds=words(
    """bilan politique projet loi réforme décision décret mesure budget gestion méthode déclaration propos discours plan programme
    choix idée texte accord arrêté permis"""
),
    hearings=words("sur assemblée sénat conseil plateau antenne twitter députés"),
    on_the_spot=words("place renfort lieux secours"),
)  # fmt: skip
