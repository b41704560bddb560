"""French words by the concepts of `recoupe.lang.tables.concepts`."""

from __future__ import annotations

from typing import Final

from recoupe.text import fold

_WORDS: Final = {
    "acquit": "relaxer acquitter blanchir disculper innocenter relaxe acquittement",
    "convict": "condamner condamnation",
    "adopt": "adopter approuver ratifier adoption ratification",
    "reject": "rejeter repousser rejet",
    "rise": "augmenter progresser grimper bondir croître hausse augmentation progression envolée",
    "fall": "reculer baisser diminuer chuter fléchir recul baisse diminution chute repli",
    "open": "ouvrir rouvrir réouverture",
    "close": "fermer fermeture",
    "resume": "reprendre reprise",
    "suspend": "suspendre geler suspension gel",
    "break-off": "rompre interrompre rupture",
    "continue": "poursuivre continuer",
    "end": "cesser finir terminer achever",
    "release": "libérer relâcher libération",
    "arrest": "arrêter interpeller arrestation interpellation",
    "jail": "incarcérer écrouer emprisonner incarcération",
    "accept": "accepter acceptation",
    "refuse": "refuser refus",
    "confirm": "confirmer confirmation",
    "deny": "démentir nier démenti",
    "maintain": "maintenir maintien",
    "cancel": "annuler abandonner annulation",
    "pay": "verser toucher percevoir",
    "allow": "autoriser autorisation",
    "ban": "interdire interdiction",
    "support": "soutenir",
    "oppose": "opposer",
    "hire": "embaucher recruter embauche recrutement",
    "dismiss": "licencier limoger révoquer licenciement limogeage",
    "survive": "survivre survivant rescapé",
    "die": "mourir décéder tuer périr succomber mort décès tué",
    "unhurt": "indemne sauf",
    "hurt": "blesser blessé blessure",
    "missing": "disparu disparaître",
    "flee": "fuir déplacer évacuer déplacé évacué",
    "succeed": "réussir aboutir réussite",
    "fail": "échouer échec",
    "build": "construire bâtir construction",
    "demolish": "démolir raser démolition",
    "lengthen": "prolonger allonger prolongation",
    "shorten": "raccourcir écourter",
    "attend": "assister présent",
    "absent": "absenter absent",
}

CONCEPTS: Final = {fold(word): key for key, words in _WORDS.items() for word in words.split()}
