"""French: word families, opposites, stages of an act and what opens each slot of a frame. All words are folded.

Lists of general vocabulary, written for this package; no case and no text of any corpus stands behind a row.
"""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr import people_words, speaker_words
from recoupe.lang.fr.lexicon.concepts import CONCEPTS
from recoupe.lang.fr.lexicon.quantity.numbers import SIMPLE
from recoupe.lang.fr.lexicon.quantity.units import MEASURES
from recoupe.lang.fr.naming_words import JUDGING
from recoupe.lang.fr.synonyms import SENSES
from recoupe.lang.tables.frame import FrameWords
from recoupe.text import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


_ENDINGS: Final = tuple(
    sorted(
        _words(
            """issement ement ment isation ication ation ition ion eture iture ature ture ure age issage ance ence eur euse rice
            teur ateur atrice iste er ir oir re ee e ant ante if ive able ible aire el elle al ale eux"""
        ),
        key=lambda ending: (-len(ending), ending),
    )
)

_ACTS: Final = _words(
    """mort décès deuil crime meurtre attaque assaut attentat vol viol coup tir frappe raid combat guerre grève vote élection
    choix procès peine appel plainte enquête fouille saisie rafle fuite perte victoire défaite échec succès chute hausse baisse
    recul retrait départ arrivée entrée sortie retour visite voyage venue rencontre réunion débat accord trêve refus rejet
    démenti annonce promesse menace demande offre achat vente rachat cession don aide soutien critique reproche reprise début fin
    arrêt essai défilé marche manif émeute heurt échauffourée incendie feu explosion crash accident collision séisme crue
    report suspens maintien renvoi sursis amende recours pourvoi verdict arrêt décret loi réforme grâce"""
)

_OPPOSITES: Final = """
adopter approuver voter valider entériner ratifier accepter | rejeter refuser repousser retoquer écarter
condamner condamnation coupable | relaxer acquitter relaxe acquittement innocenter blanchir disculper
survivre rescapé survivant vivant indemne sauf | mourir décéder mort décès tuer périr succomber
augmenter hausse progresser croître grimper bondir relever accroître monter | baisser baisse reculer diminuer chuter réduire recul
ouvrir ouverture rouvrir réouverture | fermer fermeture
arrêter interpeller interpellation arrestation capturer | fuir fuite évader relâcher libérer échapper
gagner remporter victoire vainqueur l'emporter élire | perdre défaite échouer battre
accepter accord consentir | refuser refus décliner
confirmer confirmation avérer | démentir démenti infirmer nier
maintenir maintien conserver | annuler annulation abandonner reporter suspendre supprimer retirer
autoriser autorisation permettre | interdire interdiction
soutenir appuyer défendre favorable pour | combattre critiquer contre hostile opposer dénoncer
embaucher recruter créer embauche création | licencier supprimer licenciement suppression
incarcérer écrouer détention détenir emprisonner | libérer relâcher remettre élargir
arriver arrivée entrer venir | partir départ quitter sortir
réussir succès réussite aboutir | échouer échec rater
commencer débuter lancer reprendre reprise | finir cesser arrêter terminer interrompre suspendre
poursuivre continuer poursuite | suspendre interrompre cesser arrêter stopper suspension interruption
féliciter saluer réjouir applaudir louer | regretter déplorer condamner désavouer fustiger
revendiquer assumer revendication | nier démentir démenti réfuter contester
liberté libération libre | détention prison incarcération
durcir amplifier aggraver intensifier | suspendre assouplir apaiser lever atténuer
construire bâtir construction | démolir détruire raser démolition
promouvoir nommer recruter engager | renvoyer limoger licencier révoquer congédier destituer
charger accuser | défendre blanchir disculper
élargir étendre prolonger allonger | réduire restreindre raccourcir écourter
oui | non
allié ami | ennemi adversaire
gauche | droite
avancer avance anticiper | retarder retard reporter repousser
acheter acquérir achat rachat | vendre vente céder
ferme | sursis
volontaire intentionnel criminel délibéré | accidentel accident involontaire
public | privé
gratuit | payant
légal légitime | illégal illégitime
majoritaire majorité | minoritaire minorité
premier | dernier
nord | sud
est | ouest
homme garçon père mari frère fils | femme fille mère épouse sœur
jour matin matinée | nuit soir soirée
plus davantage | moins
avant | après
seul isolé | groupe plusieurs ensemble bande
connu identifier identifié | inconnu anonyme
armer armé | désarmé
plein complet comble | vide clairsemé
calme serein paisible pacifique | agité houleux tendu violent
ancien vétuste | neuf nouveau récent
suffisant | insuffisant
augmentation | diminution
rapide rapidement | lent lentement tard tardivement
démissionner démission quitter | rester maintenir
avouer reconnaître aveu | nier contester clamer
stable | critique désespéré
public unanime unanimité | divisé partagé
déposer dépôt | lever retirer retrait
propriétaire | locataire
"""

_STAGES: Final = {
    "announced": "annoncer annonce dévoiler présenter",
    "threatened": "menacer menace avertir brandir ultimatum",
    "ordered": "ordonner ordre exiger réclamer demander sommer commander décréter requérir demande requête appel appeler",
    "planned": """prévoir planifier programmer projeter envisager compter vouloir devoir entendre souhaiter préparer projet
        intention plan promettre promesse proposer proposition fixer espérer prévu attendre attendu falloir aller""",
    "possible": "pouvoir risquer risque possible éventuel probable sembler paraître susceptible",
    "begun": "commencer débuter entamer lancer amorcer engager début démarrer",
    "going": "poursuivre continuer maintenir maintien cours",
    "done": "finir achever terminer boucler conclure réussir parvenir achèvement",
    "tried": "tenter essayer tentative chercher",
    "failed": "échouer rater manquer échec peiner",
    "dropped": """renoncer annuler abandonner annulation abandon retirer retrait suspendre suspension reporter report
        ajourner repousser différer""",
    "denied": "nier nie nient dement dementent démentir contester réfuter démenti récuser",
    "alleged": "soupçonner accuser présumer prétendre suspecter alléguer présumé prétendu soupçon accusation supposer supposé",
}

_CAUSES: Final = _words(
    "pour afin parce car puisque faute grace motif cause raison suite comme consequence vue but protester contester visant"
)
_CAUSE_PHRASES: Final = (
    "en raison", "à cause", "à la suite", "suite à", "à la demande", "sur ordre", "en représailles", "en signe", "en réponse",
    "au nom", "au motif", "sous prétexte", "faute de", "grâce à", "dans le but", "en vue", "afin", "parce que", "pour ",
    "dans le cadre", "de peur", "compte tenu", "en réaction", "par crainte", "à l'origine", "provoqué", "causé", "dû à", "due à",
    "lié à",
)  # fmt: skip
_MOMENTS: Final = _words("apres avant lors depuis des pendant durant quand lorsque jusque jusqu alors tandis d'ici")
_MOMENT_PHRASES: Final = (
    "à l'issue", "à l’issue", "à l'occasion", "à l’occasion", "au terme", "au cours", "au moment", "à la veille", "au lendemain",
    "à la fin", "au début",
)  # fmt: skip
_ADVERBS_OF_TIME: Final = _words(
    """hier aujourd'hui demain maintenant desormais bientot deja immediatement aussitot ensuite puis auparavant recemment
    dernierement prochainement tard tot longtemps simultanement actuellement initialement finalement"""
)
_PLACES: Final = _words(
    "a au aux dans en sur pres devant derriere chez sous entre vers autour hors depuis face contre jusque le long"
)
_PLACE_PHRASES: Final = (
    "à hauteur", "au niveau", "aux abords", "au large", "au pied", "au bord", "en bordure", "au sud", "au nord", "à l'est",
    "à l'ouest", "au cœur", "au centre", "à proximité", "non loin", "près d", "à la sortie", "à l'entrée", "en face", "le long",
    "à bord", "au sein", "aux portes", "à côté",
)  # fmt: skip
_PEOPLE: Final = (
    people_words.PERSONS
    | people_words.BODIES
    | speaker_words.COLLECTIVES
    | speaker_words.OFFICES
    | _words("gens personne policier gendarme pompier soldat habitant jeune enfant fille garcon bebe couple famille foule public")
)
_NOT_PEOPLE: Final = speaker_words.NO_DOERS | speaker_words.THINGS | speaker_words.DOCUMENTS | speaker_words.STATEMENTS
_PLACE_NOUNS: Final = _words(
    """rue avenue boulevard place quai pont route autoroute carrefour rond-point ville commune village quartier centre-ville
    centre region departement province pays frontiere cote plage port aeroport gare station parking hopital clinique ecole
    college lycee universite usine entrepot magasin supermarche stade salle theatre musee eglise mosquee synagogue prison
    tribunal palais mairie prefecture parlement siege bureau domicile maison appartement immeuble cave toit jardin parc foret
    champ ile fleuve riviere lac mer montagne vallee sommet zone secteur site base camp hotel restaurant cafe bar ecran plateau
    sortie entree perron parvis esplanade capitale banlieue campagne nord sud est ouest large bord fosse talus atelier garage
    cour couloir chambre cuisine salon etage sous-sol rez-de-chaussee quai embarcadere barrage ecluse bretelle rocade"""
)
_TIME_NOUNS: Final = _words(
    """jour journee semaine mois an annee heure minute seconde matin matinee midi apres-midi soir soiree nuit aube veille
    week-end weekend trimestre semestre siecle decennie saison printemps ete automne hiver instant moment debut milieu fin mi
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre
    novembre decembre"""
)
_VAGUE: Final[dict[str, tuple[float, float | None]]] = {
    "plusieurs": (2, 20), "quelques": (2, 12), "nombreux": (5, None), "nombreuses": (5, None), "dizaine": (7, 14),
    "dizaines": (20, 99), "centaine": (70, 140), "centaines": (200, 999), "millier": (700, 1500), "milliers": (1000, 9999),
    "vingtaine": (15, 25), "trentaine": (25, 35), "quarantaine": (35, 45), "cinquantaine": (45, 56), "soixantaine": (55, 66),
    "quinzaine": (12, 18), "douzaine": (10, 14), "millions": (1e6, 1e9), "moitie": (0.4, 0.6), "tiers": (0.3, 0.37),
    "quart": (0.2, 0.3), "majorite": (0.5, 1), "plupart": (0.5, 1), "couple": (2, 2), "duo": (2, 2), "trio": (3, 3),
    "quatuor": (4, 4), "double": (2, 2), "triple": (3, 3), "beaucoup": (5, None), "poignee": (2, 10), "foule": (30, None),
}  # fmt: skip
_AGES: Final = {
    "adolescent": 1, "adolescente": 1, "vingtenaire": 2, "trentenaire": 3, "quadragenaire": 4, "quinquagenaire": 5,
    "sexagenaire": 6, "septuagenaire": 7, "octogenaire": 8, "nonagenaire": 9, "centenaire": 10,
}  # fmt: skip
_SCALE: Final = {
    **dict.fromkeys(
        ("certain", "certains", "certaines", "quelques", "partie", "partiellement", "un", "une", "seul", "unique"), 1
    ),
    **dict.fromkeys(("plupart", "majorite", "plusieurs", "nombreux", "principalement"), 2),
    **dict.fromkeys(
        ("tout", "tous", "toute", "toutes", "ensemble", "totalite", "integralite", "chaque", "entier", "entierement"), 3
    ),
}


def _numerals() -> dict[str, str]:
    """Words of up to a hundred and their figures; those written in several words are read where hyphens join them."""
    found = {word: value for word, value in SIMPLE.items() if word not in _NO_NUMERALS} | {"cent": 100, "aucun": 0, "aucune": 0}
    below = {**{word: value for word, value in SIMPLE.items() if value < 17}, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19}
    tens = {word: value for word, value in SIMPLE.items() if 20 <= value <= 90} | {"quatre-vingt": 80}
    for ten, value in tens.items():
        most = 19 if value in (60, 80) else 9
        found.update({f"{ten}{link}{unit}": value + n for unit, n in below.items() if n <= most for link in ("-", "-et-")})
    found |= {word: value for word, value in below.items() if "-" in word} | {"quatre-vingts": 80, "quatre-vingt": 80}
    return {word: str(value) for word, value in found.items()}


_NO_NUMERALS: Final = frozenset({"un", "une", "neuf"})
"""Numerals that are more often another word."""

_SMALL: Final = _words(
    """le la les l un une des de du d a au aux en et ou que qu qui dont dans par pour sur sous vers chez ce cet cette ces son sa
    ses leur leurs notre nos votre vos mon ma mes se s il elle ils elles on lui y ne n avec sans c j m t me te nous vous je tu
    mais donc car comme si plus moins tres aussi ainsi alors deja encore puis lors"""
)
_ROUNDING: Final = _words(
    """environ quelque pres presque autour approximativement peu plus moins minimum maximum max min jusqu vers bon bonne
    largement quasi quasiment"""
)
_LATER: Final = _words(
    """desormais dorenavant alourdit alourdi grimpe grimpé porte portait porté portée passe passé atteint atteignait révisé revu
    provisoire définitif dernier nouveau nouvelle bilan finalement entre-temps"""
)
_LIGHT: Final = _words(
    """etre avoir faire aller pouvoir devoir vouloir falloir venir mettre prendre donner rendre tenir passer rester devenir
    sembler paraitre laisser voir trouver porter poser"""
)
_NEUTRAL_TELLING: Final = _words(
    """dire declarer indiquer preciser ajouter expliquer annoncer affirmer rapporter souligner noter assurer poursuivre conclure
    rappeler signaler faire savoir ecrire confier apprendre estimer commenter"""
)
_HEDGES: Final = _words(
    """peut-etre probablement sans-doute apparemment vraisemblablement selon presume presumee suppose supposee eventuel eventuelle
    eventuellement possible possiblement potentiel potentielle potentiellement semble semblait pourrait pourraient aurait auraient
    serait seraient soupconne soupconnee"""
)
_JUDGING: Final = JUDGING | _words(
    """brutal brutalement violent violemment timide timidement enfin simplement seulement pretendu soi-disant fameux eternel
    ironique ironiquement scandale fiasco triomphe humiliation chantage traque curee rafle gotha raout fronde grogne colere
    jacquerie chaos guerilla insurrection emeute saccage razzia invasion deferlement vague tsunami couac volte-face reculade
    revirement cafouillage bras-de-fer croisade diktat largesse cadeau aubaine ponction racket matraquage pactole magot galvaniser
    marteler asséner fustiger tancer vilipender epingler ereinter encenser louer feliciter saluer tempeter tonner oser
    concéder avouer admettre pretendre pester railler ironiser menacer legalement illegalement illegitimement indument abusivement
    arbitrairement"""
)


_ORDINALS: Final = _words(
    "deuxieme-2 troisieme-3 quatrieme-4 cinquieme-5 sixieme-6 septieme-7 huitieme-8 neuvieme-9 dixieme-10 onzieme-11 douzieme-12"
)
_RANKS: Final = {
    **dict.fromkeys(("premier", "premiere"), 1),
    **dict.fromkeys(("second", "seconde"), 2),
    **{word.partition("-")[0]: int(word.partition("-")[2]) for word in _ORDINALS},
    **{f"{n}{end}": n for n in range(1, 100) for end in ("e", "eme", "er", "re")},
}


def _groups(text: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    pairs = []
    for line in text.strip().split("\n"):
        left, _, right = line.partition("|")
        pairs.append((_words(left), _words(right)))
    return tuple(pairs)


FRAME_WORDS: Final = FrameWords(
    senses=SENSES,
    endings=_ENDINGS,
    action_endings=("tion", "sion", "ment", "age", "ture", "xion", "ssion", "cide"),
    acts=_ACTS,
    opposites=_groups(_OPPOSITES),
    stages={word: stage for stage, text in _STAGES.items() for word in _words(text)},
    causes=_CAUSES,
    cause_phrases=_CAUSE_PHRASES,
    moments=_MOMENTS,
    moment_phrases=_MOMENT_PHRASES,
    adverbs_of_time=_ADVERBS_OF_TIME,
    places=_PLACES,
    place_phrases=_PLACE_PHRASES,
    manners=_words("avec sans en moyennant via sous malgre"),
    tellers=_words("selon d'apres suivant"),
    towards=_words("contre a au aux envers vers aupres"),
    by=_words("par"),
    of=_words("de d' du des"),
    people=_PEOPLE,
    people_endings=speaker_words.AGENT_ENDINGS,
    not_people=_NOT_PEOPLE,
    place_nouns=_PLACE_NOUNS,
    time_nouns=_TIME_NOUNS,
    negations=_words("ne n pas aucun aucune sans jamais rien non ni nul nulle personne"),
    hedges=_HEDGES,
    vague=_VAGUE,
    numerals=_numerals(),
    small=_SMALL,
    rounding=_ROUNDING,
    years=_words("an ans"),
    ages=_AGES,
    judging=_JUDGING,
    names_of_scale=_SCALE,
    later=_LATER,
    light=_LIGHT,
    neutral_telling=_NEUTRAL_TELLING,
    concepts=CONCEPTS,
    none=_words("aucun aucune nul nulle"),
    measures=frozenset(fold(unit) for unit in MEASURES),
    ranks=_RANKS,
)
