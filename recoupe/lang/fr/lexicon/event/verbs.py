"""Verbs that tell what somebody does to somebody, by PLOVER's sixteen types.

Each entry is an infinitive, sure in one of three grades:

    sure     the verb tells such an event nearly always
    usual    it does where it has an actor in sight
    frame    only where its complements say so: an actor and somebody that it is done to

After a slash stand the slots in which those that it is done to are found, first choice first, where they are not those of
the type (`SLOTS`):

    o  direct object              a  "à" and dative pronouns      d  "de"                    v  "avec", "auprès de"
    c  "contre", "envers"         s  "sur", "dans"                p  "pour", "en faveur de"  k  subject of the clause governed
    n  nobody                     r  only with "se" (the other letters say who it is done to)
"""

from __future__ import annotations

from typing import Final

from recoupe.model import EventType

SLOTS: Final[dict[EventType, str]] = {
    "AGREE": "vaopk", "CONSULT": "ovas", "SUPPORT": "oapc", "CONCEDE": "adop", "COOPERATE": "voap", "AID": "oaps",
    "RETREAT": "das",
    "REQUEST": "aodkvc", "ACCUSE": "ocadsk", "REJECT": "oadck", "THREATEN": "oack", "PROTEST": "c", "SANCTION": "ocadv",
    "MOBILIZE": "cs", "COERCE": "ocad", "ASSAULT": "oscad",
}  # fmt: skip
"""Where those that an event is done to are found, by type."""

VERBS: Final[dict[EventType, dict[str, str]]] = {
    "AGREE": {
        "sure": "s'engager/rvap promettre",
        "usual": """
            parapher/vn signer/vn pactiser ratifier/vn cosigner/vn contresigner/vn consentir/a s'accorder/rv
            s'entendre/rv avaliser/o entériner/o acquiescer/a convenir/v s'associer/ra
        """,
        "frame": "accepter conclure/v garantir/a adhérer/a souscrire/a sceller/v nouer/v s'aligner/rs adopter/n valider/o",
    },
    "CONSULT": {
        "sure": """
            rencontrer s'entretenir/rv négocier/v dialoguer/v se concerter/rv discuter/v parlementer/v téléphoner/a
            converser/v renégocier/v
        """,
        "usual": """
            consulter débattre/v échanger/v recevoir/o s'adresser/ra contacter/o auditionner/o interviewer/o
            se réunir/rv joindre/o sonder/o coprésider/v retrouver/o accueillir/o saluer/o convier/o visiter/o
            correspondre/v siéger/n intercéder/v interroger/o
        """,
        "frame": """
            appeler/o réunir/o entendre/o parler/va arbitrer/n écouter/o présider/n voir/o inaugurer/n assister/n
            se déplacer/rs informer/o rassurer/o questionner/o dîner/v déjeuner/v s'asseoir/rv côtoyer/o croiser/o
        """,
    },
    "SUPPORT": {
        "sure": """
            soutenir féliciter applaudir ovationner acclamer plébisciter parrainer adouber glorifier remercier
            cautionner
        """,
        "usual": """
            approuver saluer louer appuyer encourager défendre épauler réconforter rallier/o se rallier/ra
            se solidariser/rv se féliciter/rd se réjouir/rd commémorer honorer célébrer légitimer réhabiliter
            investir/o introniser/o décorer/o médailler/o consacrer/o récompenser/o exonérer/o disculper/o
        """,
        "frame": """
            reconnaître vanter réélire/o élire/o nommer/o promouvoir/o valoriser/o soulager/o rejoindre/o porter/o
            se ranger/rv militer/p voter/p plaider/p compatir/a se recueillir/rn croire/a endosser/o partager/o
            adhérer/a rassurer/o normaliser/v réinvestir/o préférer/o privilégier/o
        """,
    },
    "CONCEDE": {
        "sure": "capituler reculer/n rétropédaler/n abdiquer/n céder/a transiger/v plier/a s'excuser/rvad",
        "usual": """
            annuler/ap amnistier/o gracier/o pardonner/a assouplir/n alléger/n ajourner/n reporter/n concéder/a
            avouer/a fléchir/n obtempérer/a s'incliner/rac abroger/n autoriser/o rétablir/n réintégrer/o rouvrir/n
            lâcher/n désamorcer/n apaiser/o reconsidérer/n réexaminer/n abandonner/n blanchir/o acquitter/o relaxer/o
            innocenter/o
        """,
        "frame": """
            suspendre/n maintenir/an regretter/n reconnaître/n admettre/n lever/n accorder/a octroyer/a geler/n
            retarder/n restituer/a permettre/a tolérer/o atténuer/n tempérer/n modérer/n différer/n réviser/n
            rectifier/n se raviser/rn renoncer/n renvoyer/n dédommager/o indemniser/o décaler/n amender/n revaloriser/o
        """,
    },
    "COOPERATE": {
        "sure": "coopérer collaborer s'allier/rv coproduire coorganiser",
        "usual": """
            s'associer/rv se coaliser/rv fusionner/v mutualiser/v jumeler/v commercer/v s'unir/rv se rapprocher/rd
            coordonner/v cofonder/v codévelopper/v partager/v cohabiter/v gouverner/v importer/d exporter/s investir/s
            acheter/d vendre/a
        """,
        "frame": """
            travailler/v fournir/a livrer/a équiper/o transmettre/a échanger/v alimenter/o ravitailler/o extrader/s
            relier/v participer/n racheter/o
        """,
    },
    "AID": {
        "sure": """
            secourir ravitailler/o héberger/o subventionner/o soigner/o rapatrier/o renflouer/o recueillir/o
            hospitaliser/o indemniser/o
        """,
        "usual": """
            aider financer/o évacuer/o sauver/o assister/o réconforter/o nourrir/o vacciner/o loger/o dépanner/o
            abriter/o approvisionner/o protéger/o former/o armer/o entraîner/o cofinancer/o sponsoriser/o subvenir/a
            dédommager/o recapitaliser/o reloger/o alphabétiser/o prémunir/o parachuter/s désincarcérer/o relâcher/o
            médicaliser/o réanimer/o
        """,
        "frame": """
            verser/a donner/a distribuer/a débloquer/p offrir/a octroyer/a accueillir/o fournir/a prêter/a attribuer/a
            acheminer/s transporter/o accompagner/o garantir/a allouer/a accorder/a revaloriser/n doter/o injecter/s
            compenser/o libérer/o escorter/o équiper/o prendre/n débourser/p aménager/n
        """,
    },
    "RETREAT": {
        "sure": "démissionner/d libérer/o fuir/o s'enfuir/rd se replier/rds déserter/o détaler/n démobiliser/o",
        "usual": """
            s'échapper/rd évacuer/o se désengager/rd se retirer/rds remettre/a restituer/a relâcher/o s'exiler/rs
            s'éclipser/rd décamper/n déguerpir/n se réfugier/rs reculer/n quitter/o refluer/n se disperser/rn lever/n
            rétrocéder/a s'évader/rd se constituer/rn décrocher/n déposer/n se dissoudre/rn
        """,
        "frame": """
            rendre/a se rendre/ra retirer/d partir/d laisser/n abandonner/o renoncer/d cesser/n sortir/d remiser/n
            s'arrêter/rn céder/a suspendre/n rentrer/n désarmer/o
        """,
    },
    "REQUEST": {
        "sure": """
            réclamer exiger/d implorer/o exhorter/o supplier/o solliciter/oa enjoindre/ao adjurer/o conjurer/o
            préconiser/kn sommer/o
        """,
        "usual": """
            demander/ak appeler/oa inviter/o prier/o presser/o plaider/vkp recommander/ak revendiquer/n ordonner/ak
            inciter/o conseiller/a mendier/a pétitionner/c quémander/a requérir/n militer/p prôner/kn interpeller/o
            insister/ak réquisitionner/o proposer/ak suggérer/ak intimer/a commander/ak commanditer/a postuler/a
            candidater/a saisir/o enquérir/a relancer/o mandater/o convoquer/o alerter/o intercéder/v
        """,
        "frame": """
            souhaiter/kn vouloir/k devoir/n falloir/n attendre/d espérer/kd interroger/o scander/n questionner/o
            charger/o engager/o pousser/o rappeler/o encourager/o rechercher/n viser/n poser/n réaffirmer/n
            prétendre/a
        """,
    },
    "ACCUSE": {
        "sure": """
            accuser dénoncer fustiger critiquer vilipender blâmer brocarder incriminer railler conspuer stigmatiser
            déplorer s'indigner/rcd s'insurger/rc tancer étriller diffamer calomnier invectiver insulter injurier
            ridiculiser désapprouver vitupérer/co éreinter pourfendre désavouer réprouver épingler tacler honnir huer
            siffler/o gifler/n dénigrer soupçonner suspecter ironiser/s fulminer/c pester/c pointer/o
        """,
        "usual": """
            condamner reprocher/a imputer/a admonester sermonner moquer se moquer/rd attaquer railler contester
            égratigner caricaturer mépriser vexer humilier regretter/n se plaindre/rd s'offusquer/rd s'alarmer/rd
            s'inquiéter/rd polémiquer/v s'emporter/rc s'énerver/rc s'agacer/rd discréditer décrier récriminer/c
            persifler enquêter/s investiguer/s poursuivre/o assigner/o plastronner/n traiter/o qualifier/o juger/o
            ironiser se désoler/rd se scandaliser/rd s'étrangler/rd s'attaquer/ra s'étonner/rd gronder/o rabrouer/o
            tonner/c tempêter/c clouer/o lyncher/o démolir/o assassiner/n charger/o enfoncer/o ridiculiser
            s'émouvoir/rd craindre/kn redouter/kn
        """,
        "frame": """
            désigner/o saisir/n asséner/n estimer/k affirmer/k assurer/k souligner/k répliquer/n rétorquer/n
            lâcher/n signaler/o déposer/c ouvrir/n viser/o alerter/o exacerber/n attiser/n commenter/n infliger/n
            évoquer/n comparer/o considérer/o décrire/o juger/k trouver/k lancer/n pointer/o parler/d écrire/n
            risquer/n représenter/n
        """,
    },
    "REJECT": {
        "sure": """
            refuser/ok rejeter réfuter démentir récuser s'opposer/ra se désolidariser/rd boycotter retoquer objecter
            décliner/n éconduire rembarrer dédaigner snober répudier désobéir/a se rétracter/rn
        """,
        "usual": """
            contester nier/o écarter balayer renoncer/na exclure bouder repousser désavouer s'abstenir/rd
            s'affranchir/rd résister/a braver/o défier/o tergiverser/n se dédire/rn se défausser/rs protester/c
            enfreindre/n transgresser/n violer/n bafouer/n outrepasser/n se dissocier/rd se démarquer/rd contredire/o
            invalider/o annuler/n casser/n débouter/o censurer/o recaler/o rompre/vd blackbouler/o infirmer/o
            contrecarrer/o torpiller/o dénier/a esquiver/o éluder/o abroger/n bloquer/n se cabrer/rn
        """,
        "frame": """
            ignorer/o cacher/a résilier/n suspendre/n abandonner/n maintenir/n exclure insister/n assurer/kn
            affirmer/kn réagir/n se défendre/rd négliger/n manquer/n échouer/n s'abstenir/rd quitter/n tourner/a
            claquer/n empêcher/o
        """,
    },
    "THREATEN": {
        "sure": "menacer intimider terroriser dégainer/c",
        "usual": """
            avertir prévenir effrayer provoquer/o défier/o brandir/c narguer/o tonner/c promettre/a harceler/o
            rudoyer/o apeurer/o bluffer/o dissuader/o bousculer/n escalader/n alerter/o mettre/n
        """,
        "frame": "jurer/c annoncer/n exclure/n risquer/n braquer/o pointer/s répondre/n riposter/n réagir/n subir/n",
    },
    "PROTEST": {
        "sure": """
            manifester protester défiler/c se mobiliser/rc se rassembler/rc se révolter/rc se rebeller/rc
            s'insurger/rc se soulever/rc débrayer/c pétitionner/c huer/o conspuer/o chahuter/o grogner/c tambouriner/c
        """,
        "usual": """
            bloquer/n occuper/n scander/c perturber/n battre/n barricader/n envahir/n paralyser/n boycotter/o
            entonner/n crier/c clamer/c siffler/o contester/o marcher/c camper/n barrer/n entraver/n filtrer/n
            se regrouper/rn converger/n affluer/n brûler/n brandir/n arborer/n dégrader/n s'enchaîner/rn interrompre/n
            s'agenouiller/rn piqueter/n cesser/n jeûner/c
        """,
        "frame": """
            participer/n rejoindre/n réunir/n se réunir/rn descendre/c sortir/n investir/n bloquer/n répondre/n
            se retrouver/rn exprimer/n porter/n appeler/n hurler/n chanter/n agiter/n déployer/n ralentir/n
            reprendre/n poursuivre/n
        """,
    },
    "SANCTION": {
        "sure": """
            sanctionner licencier limoger révoquer boycotter destituer suspendre/o radier exclure bannir expulser
            blacklister
        """,
        "usual": """
            interdire/a priver/o démettre/o congédier/o renvoyer/o geler/na verbaliser/o pénaliser/o confisquer/a
            écarter/o évincer/o disqualifier/o excommunier/o rétrograder/o proscrire/o prohiber/n débarquer/o
            remercier/o virer/o isoler/o ostraciser/o dégrader/o taxer/o surtaxer/o désinviter/o restreindre/n
            condamner/o dissoudre/o déchoir/o débrancher/o remplacer/o relever/o muter/o bloquer/o amender/o
            redresser/o nationaliser/o dénoncer/n
        """,
        "frame": """
            rappeler/n retirer/a supprimer/na rompre/v fermer/n annuler/n couper/n infliger/a réduire/n imposer/a
            limiter/n ordonner/n interrompre/n contraindre/o punir/o freiner/n durcir/n cesser/n révoquer/n
        """,
    },
    "MOBILIZE": {
        "sure": """
            déployer/scn mobiliser/nc dépêcher/sn stationner/sn militariser/n remilitariser/n réarmer/n quadriller/sn
            patrouiller/sn intercepter/o
        """,
        "usual": """
            masser/sc positionner/sn renforcer/n survoler/o manœuvrer/n débarquer/sn encercler/o sécuriser/n
            ratisser/n enrôler/n réquisitionner/n recruter/n conscrire/n prépositionner/s investir/on assiéger/o
            sillonner/n encadrer/n escorter/n surveiller/o s'armer/rc fortifier/n essaimer/n se déployer/rs
            mutualiser/n rameuter/n
        """,
        "frame": """
            envoyer/sc arriver/s atterrir/s engager/n placer/n appeler/n protéger/n intervenir/n boucler/n préparer/n
            lancer/n barrer/n se préparer/rn garder/n activer/n se rendre/rn défendre/n tester/n tirer/n décoller/n
        """,
    },
    "COERCE": {
        "sure": """
            arrêter interpeller incarcérer emprisonner inculper écrouer perquisitionner gazer menotter expulser
            séquestrer embastiller interner appréhender assigner/o réprimer torturer déporter exproprier déloger
            confiner/o encercler maîtriser/o neutraliser/o charger/o verbaliser/o
        """,
        "usual": """
            disperser repousser/o évacuer/o contrôler/o fouiller/o saisir/o convoquer/o condamner/o juger/o refouler/o
            confisquer/o censurer/o contraindre/o forcer/o obliger/o réquisitionner/n capturer/o bâillonner/o
            museler/o persécuter/o oppresser/o soumettre/o exclure/n plaquer/o matraquer/o asperger/o libérer/n
            démanteler/o débloquer/n extrader/o pirater/o hacker/o espionner/o détourner/o dissoudre/o bannir/o
            imposer/a pourchasser/o traquer/o rafler/o cerner/o placer/o kidnapper/n reconduire/o punir/o nasser/o
            auditionner/o vider/n déférer/o bloquer/o surveiller/o
        """,
        "frame": """
            détenir/o poursuivre/o lancer/n tirer/sn entendre/o mettre/o prendre/o user/n écoper/n priver/o fermer/n
            retenir/o empêcher/o boucler/n répliquer/n intervenir/c suivre/o rechercher/o manipuler/o usurper/n
            instaurer/n décréter/n enlever/n renvoyer/o abattre/n
        """,
    },
    "ASSAULT": {
        "sure": """
            blesser tuer agresser assassiner frapper poignarder incendier attaquer violer/o bombarder pilonner
            abattre/o tabasser molester lyncher égorger décapiter mutiler éborgner vandaliser saccager piller
            massacrer exécuter/o fusiller empoisonner kidnapper mitrailler gifler exterminer torturer étrangler
            dynamiter décimer caillasser cogner trucider éventrer profaner larder/o lapider étouffer/o matraquer/o
        """,
        "usual": """
            brûler détruire casser dégrader renverser/o percuter/o faucher/o braquer/o cambrioler/o cibler/o
            malmener/o séquestrer/o enlever/o ravager/o brutaliser/o bousculer/o pousser/o écraser/o embraser/o
            endommager/o affronter/o s'affronter/rvn riposter/ac maltraiter/o noyer/o tirer/sc se battre/rv harceler/o
            envahir/o occuper/o conquérir/o raser/o assiéger/o anéantir/o faire/n viser/o contaminer/o asphyxier/o
            infecter/o achever/o liquider/o éliminer/o déchiqueter/o annexer/o démolir/o défoncer/o forcer/o
            fracturer/o taguer/o souiller/o crever/n immoler/o défenestrer/o rouer/o estropier/o lacérer/o entailler/o
            mordre/o heurter/o briser/n voler/a dérober/a escroquer/o extorquer/a rançonner/o racketter/o
        """,
        "frame": """
            jeter/sc lancer/sc exploser/n intervenir/n recevoir/n toucher/o périr/n mourir/n prendre/o combattre/o
            commettre/c fondre/s foncer/s lâcher/s essuyer/n perpétrer/c décéder/n donner/n infliger/a projeter/s
            ouvrir/n s'abattre/rs infiltrer/n
        """,
    },
}  # fmt: skip
"""Type -> grade -> infinitives. A verb in two types is settled by its frame (`event_frames`), else by the first that fits."""
