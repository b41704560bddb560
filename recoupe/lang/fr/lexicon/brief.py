"""French for the questions and short answers of a dossier's brief."""

from __future__ import annotations

from recoupe.lang.tables.brief import BriefTable


def _words(told: str) -> frozenset[str]:
    return frozenset(told.split())


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
    years=_words("an annee"),
    clitics=_words("l' le la les lui leur y en me m' te t' nous vous"),
    subjunctive=_words("soit soient ait aient puisse puissent fasse fassent aille aillent vienne viennent doive doivent"),
    wished=(
        "ce que", "ce qu'", "pour que", "pour qu'", "afin que", "afin qu'", "avant que", "avant qu'", "sans que", "sans qu'",
        "si", "s'",
    ),
)  # fmt: skip
