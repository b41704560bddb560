"""French for the questions and short answers of a dossier's brief."""

from __future__ import annotations

from recoupe.lang.tables.brief import BriefTable


def _words(told: str) -> frozenset[str]:
    return frozenset(told.split())


SPEAKERS = {
    "un ": "adjoint ambassadeur avocat chercheur collaborateur collegue commandant commissaire communique confrere conseiller "
    "cadre depute diplomate dirigeant documentaire elu eleve employe enqueteur expert fonctionnaire gendarme general habitant "
    "haut-fonctionnaire homme individu journal journaliste juriste magistrat manifestant medecin media membre militaire militant "
    "ministre observateur officier passager passant patron policier pompier porte-parole procureur proche rapport representant "
    "responsable riverain salarie secouriste senateur site soldat specialiste syndicat syndicaliste temoin veteran voisin",
    "une ": "association avocate chaine deputee elue employee enquete etude femme habitante lettre manifestante ong "
    "passante riveraine source voisine",
    "le ": "bureau collectif comite conseil gouvernement kremlin maire ministere parquet parlement parti president secretariat",
    "la ": "chancellerie commune compagnie commission cour defense diplomatie direction famille gendarmerie justice mairie "
    "majorite police prefecture presidence presse protection redaction region societe ville",
    "l’": "administration agence ambassade armee elysee entourage executif exploitant hopital institut opposition organisation",
    "les ": "autorites secours pompiers forces services medias",
    "des ": "sources temoins habitants riverains elus proches responsables experts manifestants militants policiers voisins "
    "journalistes diplomates officiers observateurs syndicats deputes participants",
}
"""Nouns for those who speak by their article, without accents; words that are masculine or feminine have the masculine."""


BRIEF = BriefTable(
    elisions=(("de ", "d’"), ("que ", "qu’")),
    vowels="aeiouyœæ",
    silent="h",
    aspirated=(
        "hache", "hacker", "haie", "haine", "hall", "halogene", "halte", "hameau", "hanche", "handball", "handicap", "hangar",
        "hareng", "haricot", "harpe", "hasard", "hauban", "hausse", "haut", "havre", "hero", "herse", "hetre", "heurt", "hibou",
        "hierarch", "hold-up", "hollandais", "homard", "hongrois", "honte", "hooligan", "hoquet", "hors", "hotte", "houle",
        "houthi", "houx", "huit", "hurlement", "hussard", "hutte",
    ),
    press=_words("presse media medias journaux"),
    bare=_words(
        "a ainsi alors apres au aux avant avec c c' ce ces cet cette chez comme contre d d' dans de depuis des dont du elle "
        "elles en entre est et ete etait il ils j j' jusqu jusqu' l l' la le les leur leurs lors lorsque m m' mais mes mon "
        "n n' ne ni notre nous on ont or ou par pas pendant plus pour presque puis qu qu' quand que quelque qui s s' sa "
        "sans se selon ses si son sont sous sur t t' ta ton tous tout toute un une vers vos votre vous y environ afin"
    ),
    dependent=_words(
        "a a-t-elle a-t-il afin alors apres avant c c' ca car ce cela celle celles celui ces cet cette ceux comme d d' dans "
        "de dit donc dont elle elles en est et il ils j j' je leur leurs lorsqu lorsque lui m m' mais n n' ne ni nous on "
        "ont ou par parce pour puisqu puisque qu qu' quand que qui s s' sa se selon ses si son sont tout vous y avoir etre"
    ),
    deictic=_words(
        "ca ce cela celle celles celui ces cet cette ceux elle elles il ils j je lui nous on vous celle-ci celui-ci "
        "tu te t' toi moi me m' mon ma mes ton ta tes notre votre nos vos"
    ),
    plural_article="des",
    age=_words("age agee ages agees"),
    since=_words("depuis"),
    percent=frozenset(("pour cent",)),
    governed=_words("à au aux de du des d' d’ que qu' qu’ comment ce combien"),
    relative=_words("où dont"),
    articles={
        "le ": "le ", "la ": "la ", "l'": "l’", "les ": "les ", "un ": "un ", "une ": "une ", "du ": "le ", "au ": "le ",
        "aux ": "les ",
    },
    determiners=_words(
        "le la les l' un une des ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs plusieurs "
        "certains certaines quelques deux trois quatre cinq six sept huit neuf dix d'autres chaque tous toutes"
    ),
    speakers={noun: article for article, nouns in SPEAKERS.items() for noun in nouns.split()},
    years=_words("an annee"),
    clitics=_words("l' le la les lui leur y en me m' te t' nous vous"),
    reflexive=_words("se s'"),
    subjunctive=_words("soit soient ait aient puisse puissent fasse fassent aille aillent vienne viennent doive doivent"),
    wished=(
        "ce que", "ce qu'", "pour que", "pour qu'", "afin que", "afin qu'", "avant que", "avant qu'", "sans que", "sans qu'",
        "si", "s'",
    ),
)  # fmt: skip
