"""Nouns that tell what somebody does to somebody, by PLOVER's sixteen types, and turns of phrase of several words.

Grades as in `event_verbs`: "sure" and "usual" nouns are events on their own, those of "frame" only where somebody is named who
does it or whom it is done to, or with the verb that carries them ("lancer un appel", "mener une opération").
"""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.listed import words
from recoupe.model import EventType

NOUNS: Final[dict[EventType, dict[str, str]]] = {
    "AGREE": {
        "sure": "ratification accord-cadre pacte cessez-le-feu trêve armistice compromis traité",
        "usual": "accord entente promesse engagement consensus signature protocole convention mémorandum concordat",
        "frame": "alliance contrat serment adhésion assurance garantie approbation feuille-de-route",
    },
    "CONSULT": {
        "sure": """
            rencontre entretien entrevue réunion négociation pourparlers tête-à-tête audience concertation colloque
            tractation conciliabule réunion-débat visioconférence conclave
        """,
        "usual": """
            discussion visite sommet dialogue consultation conversation échange déplacement audition médiation
            confrontation déjeuner dîner tournée conférence séance congrès forum table-ronde conseil briefing débat
            interview symposium assises
        """,
        "frame": """
            voyage contact référendum accueil réception appel assemblée tractations coup-de-fil entremise
            interrogatoire rendez-vous arbitrage
        """,
    },
    "SUPPORT": {
        "sure": "soutien félicitation applaudissement ovation hommage éloge plébiscite solidarité adoubement parrainage",
        "usual": """
            reconnaissance appui encouragement acclamation ralliement louange bénédiction approbation compassion
            gratitude remerciement intronisation couronnement réhabilitation décoration condoléances
        """,
        "frame": "confiance satisfaction investiture nomination élection enthousiasme caution aval feu-vert défense accolade",
    },
    "CONCEDE": {
        "sure": "reculade rétropédalage capitulation concession volte-face amnistie assouplissement mea-culpa",
        "usual": """
            annulation moratoire gel abandon suspension report excuse grâce revirement recul acquittement relaxe
            pardon aveu dégel ajournement abrogation allègement autorisation réouverture réintégration
        """,
        "frame": "reconnaissance levée retrait baisse maintien retour geste accalmie apaisement dérogation non-lieu",
    },
    "COOPERATE": {
        "sure": "coopération collaboration partenariat jumelage",
        "usual": """
            alliance coalition fusion coproduction extradition rapprochement coordination échange-de-prisonniers
            entraide union joint-venture interconnexion
        """,
        "frame": "livraison exportation importation vente fourniture partage participation association exercices",
    },
    "AID": {
        "sure": "sauvetage secours ravitaillement rapatriement aide-alimentaire hébergement",
        "usual": """
            aide assistance don subvention financement dédommagement indemnisation évacuation renflouement prêt
            donation allocation hospitalisation recapitalisation collecte bouée
        """,
        "frame": "cadeau prime mesure accueil caution soin protection versement formation armement bourse fonds asile",
    },
    "RETREAT": {
        "sure": "démission repli reddition retraite désengagement démobilisation évasion cessez-le-feu exode",
        "usual": "retrait libération fuite restitution désarmement exil départ abdication dissolution évacuation",
        "frame": "remise retour abandon désertion démantèlement dispersion",
    },
    "REQUEST": {
        "sure": """
            appel demande réclamation ultimatum supplique requête pétition sollicitation injonction exhortation
            réquisition
        """,
        "usual": """
            revendication exigence invitation plaidoyer recours pourvoi recommandation préconisation convocation
            réquisitoire sommation doléance motion proposition mandat interpellation
        """,
        "frame": "ordre pression condition souhait signalement vœu prière consigne saisine candidature",
    },
    "ACCUSE": {
        "sure": """
            accusation dénonciation réquisitoire diatribe indignation plainte diffamation incrimination tollé courroux
            huée désapprobation
        """,
        "usual": """
            critique condamnation enquête insulte injure reproche invective attaque polémique provocation désaveu
            blâme charge pique tacle mise-en-cause poursuite investigation perquisition soupçon grief réprobation
            calomnie procès controverse instruction information-judiciaire dérapage
        """,
        "frame": "déception étonnement colère inquiétude regret raillerie moquerie rumeur imputation tribune",
    },
    "REJECT": {
        "sure": "refus rejet veto démenti dénégation boycott boycottage fin-de-non-recevoir désobéissance désaveu camouflet",
        "usual": """
            opposition réfutation résistance rupture rétractation abstention récusation contestation censure violation
            non-respect objection défection
        """,
        "frame": "désaccord divergence réserve maintien entrave obstruction invalidation résiliation",
    },
    "THREATEN": {
        "sure": "menace ultimatum intimidation chantage avertissement représailles",
        "usual": "mise-en-garde provocation harcèlement bravade alerte escalade",
        "frame": "riposte pression défi tension avertissement surenchère",
    },
    "PROTEST": {
        "sure": """
            manifestation grève sit-in débrayage défilé émeute insurrection soulèvement protestation cortège fronde
            rébellion jacquerie barricade manif
        """,
        "usual": """
            mobilisation rassemblement blocage barrage marche contestation révolte occupation meeting blocus
            révolution mutinerie chahut pétition boycott opération-escargot concert-de-casseroles happening bronca
            grogne
        """,
        "frame": "action mouvement acte journée conflit colère arrêt-de-travail envahissement perturbation filtrage slogan",
    },
    "SANCTION": {
        "sure": """
            sanction licenciement limogeage embargo expulsion exclusion destitution révocation radiation éviction
            boycott bannissement amende
        """,
        "usual": """
            interdiction suspension renvoi mise-à-pied gel confiscation dissolution blocus pénalité disqualification
            condamnation déchéance taxation blâme restriction
        """,
        "frame": "rupture rappel fermeture réduction retrait isolement redressement droits-de-douane",
    },
    "MOBILIZE": {
        "sure": "déploiement manœuvre conscription enrôlement patrouille ratissage remilitarisation",
        "usual": """
            mobilisation renfort dispositif envoi opération intervention exercice survol encerclement état-d'alerte
            blocus parade recrutement réarmement interception
        """,
        "frame": "arrivée présence concentration préparatif convoi débarquement alerte tir-d'essai essai expédition mission",
    },
    "COERCE": {
        "sure": """
            arrestation interpellation incarcération garde-à-vue inculpation couvre-feu répression perquisition
            détention rafle emprisonnement mise-en-examen coup-de-filet écrou expropriation déportation torture
            loi-martiale séquestration confinement
        """,
        "usual": """
            condamnation expulsion évacuation dispersion fouille saisie censure contrôle réquisition peine placement
            cyberattaque piratage espionnage convocation procès comparution poursuite état-d'urgence reconduite
            démantèlement délogement neutralisation internement persécution usage
        """,
        "frame": """
            tir pression mandat chasse contrainte filature surveillance brutalité quarantaine traque assaut charge
            gaz-lacrymogène intrusion usurpation
        """,
    },
    "ASSAULT": {
        "sure": """
            attentat agression assassinat meurtre fusillade bombardement affrontement heurt échauffourée tuerie
            massacre viol exaction lynchage homicide accrochage raid saccage pillage féminicide parricide infanticide
            carnage incursion génocide décapitation kidnapping enlèvement braquage cambriolage vandalisme guet-apens
            passage-à-tabac
        """,
        "usual": """
            attaque violence coup frappe guerre offensive explosion invasion rixe bagarre combat tir incendie
            dégradation blessure prise-d'otage destruction assaut émeute bataille pilonnage embuscade riposte jet
            déprédation hostilités conflit exécution intrusion casse maltraitance vol torture tentative-d'assassinat
            empoisonnement profanation voie-de-fait sabotage piraterie coup-d'État putsch crime annexion
            occupation
        """,
        "frame": "blessé incident mort dégât débordement harcèlement victime bavure scène insulte drame lancer abus sévices",
    },
}  # fmt: skip
"""Type -> grade -> nouns in the singular; a hyphen in a noun of the list also stands for a space."""

PHRASES: Final[dict[EventType, str]] = {
    "AGREE": """
        signer un accord/v; conclure un accord/v; parvenir à un accord/v; trouver un accord/v; signer un traité/v;
        signer un contrat/v; signer un cessez-le-feu/v; conclure une trêve/v; sceller une alliance/v;
        donner son accord/a; se dire prêt/rk; se dire disposé/rk; se dire ouvert/rk; tomber d'accord/v;
        trouver un terrain d'entente/v; prendre l'engagement/a; donner son feu vert/a; donner le feu vert/a;
        faire la paix/v; se mettre d'accord/rv
    """,
    "CONSULT": """
        tenir des pourparlers/v; participer à un sommet/n; se rendre en visite/rs; rendre visite/a; prendre langue/v;
        tenir conseil/v; conférence de presse/n; rendre compte/a; donner rendez-vous/a; s'asseoir à la table/v;
        entretien téléphonique/v; conversation téléphonique/v; table ronde/v
    """,
    "SUPPORT": """
        voter la motion/n; apporter son appui/a; se ranger derrière/rn; rendre hommage/a; prendre la défense/d;
        apporter son soutien/a; faire l'éloge/d; voler au secours/d; se tenir aux côtés/rd; prendre parti/p;
        prendre fait et cause/p; donner raison/a; tirer son chapeau/a; voter la confiance/a
    """,
    "CONCEDE": """
        lever l'embargo/c; lever le siège/n; décréter un cessez-le-feu/n; proclamer une trêve/n;
        reconnaître la victoire/d; admettre sa défaite/n; faire marche arrière/n; faire machine arrière/n;
        faire volte-face/n; lâcher du lest/n; présenter ses excuses/a; demander pardon/a; faire amende honorable/n;
        jeter l'éponge/n; lever les sanctions/c; faire un geste/p; reconnaître sa défaite/n
    """,
    "COOPERATE": """
        faire front commun/v; unir leurs forces/v; joindre leurs forces/v; faire équipe/v;
        travailler main dans la main/v
    """,
    "AID": """
        débloquer une aide/pa; accorder un prêt/a; envoyer des secours/ap; envoyer de l'aide/ap; fournir une aide/a;
        apporter une aide/a; octroyer un prêt/a; plan de sauvetage/p; plan d'aide/p; venir en aide/a; porter secours/a;
        prêter main-forte/a; prêter main forte/a; porter assistance/a; venir au secours/d; mettre à l'abri/o;
        prendre en charge/o; tendre la main/a; aide humanitaire/a
    """,
    "RETREAT": """
        retirer ses troupes/d; retirer leurs troupes/d; présenter sa démission/a; annoncer sa démission/n;
        faire défection/n; quitter le pouvoir/n; se retirer de la course/rn; retirer sa candidature/n;
        prendre la fuite/n; battre en retraite/n; remettre en liberté/o; mettre en liberté/o; déposer les armes/n;
        rendre les armes/n; se constituer prisonnier/rn; quitter les lieux/n; remise en liberté/d; lever le camp/n;
        quitter ses fonctions/n; sortir de prison/n; remettre sa démission/a
    """,
    "REQUEST": """
        appeler au calme/n; appeler à la grève/n; appeler à la démission/d; appeler au boycott/d; demander l'asile/a;
        demander l'extradition/d; lancer un ultimatum/a; faire appel de/n; faire appel/a; lancer un appel/a;
        demander la démission/d; mettre en demeure/o; faire pression/s; poser un ultimatum/a; former un pourvoi/n;
        saisir la justice/n; intimer l'ordre/a; donner l'ordre/a; tirer la sonnette d'alarme/a
    """,
    "ACCUSE": """
        porter plainte/c; déposer plainte/c; mettre en cause/o; mise en cause/d; montrer du doigt/o;
        pointer du doigt/o; tirer à boulets rouges/s; monter au créneau/c; faire porter la responsabilité/as;
        tenir pour responsable/o; clouer au pilori/o; s'en prendre/ra; intenter un procès/a; ouvrir une enquête/cs;
        traîner en justice/o; mettre en accusation/o; rejeter la faute/s; rejeter la responsabilité/s;
        crier au scandale/n; plainte pénale/c; information judiciaire/c
    """,
    "REJECT": """
        voter la censure/c; opposer un refus/a; mettre fin aux négociations/v; rompre les négociations/v;
        quitter la table/n; proclamer l'indépendance/n; déclarer l'indépendance/n; dire non/a; opposer son veto/a;
        mettre son veto/a; tourner le dos/a; claquer la porte/n; faire la sourde oreille/a;
        opposer une fin de non-recevoir/a; couper les ponts/v; voter contre/c; faire obstacle/a;
        prendre ses distances/v; rester sourd/a; faire fi/d; se dire opposé/ra; se dire hostile/ra; dire niet/a
    """,
    "THREATEN": """
        rester les bras croisés/n;
        tirer un missile/sc; tir de missile/n; menacer de représailles/o; brandir la menace/n; ligne rouge/n;
        mettre en garde/oc; mise en garde/a; hausser le ton/c; se réserver le droit/rn; croiser les bras/n;
        bras croisés/n; semer la terreur/n; passer à l'action/n; prendre des mesures de rétorsion/c;
        montrer les muscles/n; prendre en otage/o
    """,
    "PROTEST": """
        descendre dans la rue/c; battre le pavé/c; faire grève/c; se mettre en grève/rc; cesser le travail/c;
        opération escargot/n; grève de la faim/c; sit-in/c; prendre la rue/c; occuper la rue/c;
        battre des casseroles/c; faire du bruit/n; opération coup de poing/n
    """,
    "SANCTION": """
        imposer des sanctions/acd; infliger une amende/a; décréter un embargo/c; fermer la frontière/v;
        expulser des diplomates/n; suspendre les relations/v; rompre ses relations/v; geler les comptes/d;
        rappeler son ambassadeur/n; rompre les relations/v; mettre à pied/o; mise à pied/d; relever de ses fonctions/o;
        démettre de ses fonctions/o; mettre à l'écart/o; mettre à la porte/o; mettre fin à ses fonctions/n;
        fermer ses frontières/a; geler les avoirs/d; mettre à l'amende/o; droits de douane/c; mettre au ban/o
    """,
    "MOBILIZE": """
        envoyer des troupes/scn; envoyer des soldats/scn; masser des troupes/cs; décréter la mobilisation/n;
        mettre en état d'urgence/n; mettre en état d'alerte/o; état d'alerte/n; se rendre sur place/rn;
        être sur place/n; se tenir prêt/rn; boucler le quartier/n; prendre position/n; envoyer des renforts/sc;
        se rendre sur les lieux/rn; prêter serment/n; mettre en alerte/o; appeler en renfort/n; tir d'essai/c;
        essai nucléaire/c
    """,
    "COERCE": """
        déclarer l'état d'urgence/n; instaurer un couvre-feu/n; décréter un couvre-feu/n; imposer un couvre-feu/n;
        ordonner l'évacuation/d; dissoudre le parlement/n; prendre le contrôle/d; état de siège/n; faire usage/c;
        mettre en examen/o; mise en examen/d; placer en garde à vue/o; placer en détention/o; garde à vue/d;
        gardes à vue/d; placer sous contrôle judiciaire/o; mettre sous les verrous/o; assigner à résidence/o;
        décréter l'état d'urgence/n; état d'urgence/n; couvre-feu/n; passer les menottes/a; coup de filet/d;
        détention provisoire/d; faire comparaître/o; traduire en justice/o; mandat d'arrêt/c; mandat de dépôt/c;
        loi martiale/n; prison ferme/d; prison avec sursis/d; mettre en détention/o; mettre en garde à vue/o;
        gaz lacrymogène/c; gaz lacrymogènes/c
    """,
    "ASSAULT": """
        déclarer la guerre/a; lancer une offensive/cs; lancer une attaque/cs; violer le cessez-le-feu/n;
        rompre le cessez-le-feu/n; tirer des missiles/s; tirer des roquettes/s; faire sauter/o; voiture piégée/n;
        attentat suicide/c; frappe aérienne/cs; frappes aériennes/cs; raid aérien/cs; raids aériens/cs;
        prendre d'assaut/o; ouvrir le tir/s; tirer à balles réelles/s; nettoyage ethnique/c; ouvrir le feu/s;
        faire feu/s; mettre le feu/a; passer à tabac/o; rouer de coups/o; prendre pour cible/o; prendre à partie/o;
        prendre d'assaut/o; porter des coups/a; jeter des projectiles/sc; lancer des projectiles/sc; faire exploser/o;
        donner l'assaut/c; livrer bataille/c; en venir aux mains/v; prise d'otages/d; voie de fait/c; voies de fait/c;
        coup d'État/c; coups de feu/s; coup de feu/s; coups et blessures/c; coup de couteau/a; coups de couteau/a;
        porter atteinte/a; mettre à sac/o; passer à l'attaque/c; faire des morts/n; faire des blessés/n; abus sexuel/s;
        agression sexuelle/s; crime de guerre/c; trouver la mort/n; donner la mort/a; jet de pierres/cs;
        jets de pierres/cs; jet de projectiles/cs; jets de projectiles/cs; dégâts matériels/n
    """,
}  # fmt: skip
"""Type -> phrases, each with the slots of `event_verbs`. A phrase begins with its verb (any form) or its noun; determiners in
it may vary, and adverbs may stand after the verb."""

OBJECTIVE: Final = words(
    """arrestation interpellation incarcération garde-à-vue garde inculpation détention emprisonnement mise-en-examen déportation
    expropriation séquestration expulsion évacuation dispersion fouille saisie contrôle condamnation placement reconduite
    internement persécution neutralisation agression assassinat meurtre lynchage enlèvement kidnapping viol homicide exécution
    empoisonnement décapitation cambriolage braquage saccage pillage destruction profanation bombardement invasion massacre
    licenciement limogeage exclusion destitution révocation radiation éviction renvoi suspension mise-à-pied bannissement
    libération évacuation rapatriement sauvetage hospitalisation indemnisation financement reconnaissance réhabilitation
    nomination investiture élection annulation gel abandon report levée suspension abrogation blocage occupation filtrage
    envoi déploiement rappel dénonciation critique audition interrogatoire rejet refus boycott boycottage violation
    démantèlement confiscation interdiction fermeture dissolution mise-en-cause accueil défense éloge surveillance traque
    chasse piratage espionnage annexion sabotage mort blessure acquittement relaxe grâce dédommagement harcèlement mise mandat
    censure répression victime"""
)
"""Nouns whose "de" tells whom it is done to ("l'arrestation de X"); with the others it tells who does it."""

CARRIERS: Final = words(
    """lancer faire mener effectuer tenir organiser avoir poursuivre entamer adresser formuler apporter exprimer émettre porter
    prononcer déposer participer prendre conduire ouvrir donner opposer multiplier proférer commettre perpétrer signer
    conclure procéder appeler annoncer réclamer demander manifester présenter renouveler réitérer réaffirmer poser imposer
    infliger engager déclencher revendiquer préparer prévoir planifier accorder rendre décréter instaurer décider voter
    adopter entreprendre maintenir publier signifier témoigner exercer provoquer susciter recourir livrer diriger soutenir
    rejoindre assister convoquer envoyer"""
)
"""Verbs whose subject does what their noun tells ("a lancé un appel", "procède à des arrestations")."""

REVERSED: Final = words("subir essuyer recevoir encaisser endurer craindre redouter connaître")
"""Verbs whose subject undergoes what their noun tells ("a essuyé des coups")."""

FRAMES: Final = words(
    """politique série vague point nombre journée scène acte opération campagne cas mesure début fin forme tentative épisode
    flambée nuit heure jour semaine mois phase cycle peine demande menace décision appel mouvement risque projet
    multiplication dizaine centaine millier"""
)
"""Nouns that measure or frame an event told by the noun after "de"."""
