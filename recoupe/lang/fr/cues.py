"""What introduces somebody else's words in French news: verbs, nouns and phrases, with what they imply and what they govern.

`act` is what the cue implies: neutral, assert, ask, demand, promise, deny, concede, criticise, doubt. `frames` says how the
content may stand with the verb, one letter each:

    c   in the incise or before a colon or a quotation ("…", explique-t-il)
    q   a clause with "que"              i   a bare infinitive (affirme avoir vu)
    d   "de" and an infinitive           a   "à" and an infinitive
    n   a noun phrase (annonce le départ de …)
    m   a noun phrase, only where a part of it is quoted (salue une « avancée »)
    p   "à" and a noun phrase (appelle à la grève)
    r   only with "se"                   w   an indirect question (demande si, explique comment)
"""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr.conjugation import forms
from recoupe.lang.tables.speaking import Cue, Kind

_VERBS: Final[dict[str, str]] = {
    "neutral": """
        dire:cqiw déclarer:cqi indiquer:cqiwm préciser:cqimw ajouter:cqi expliquer:cqiw annoncer:cqin raconter:cqwi rapporter:cq
        signaler:cqm noter:cqm rappeler:cqmw écrire:cq tweeter:cq twitter:cq retweeter:c poster:c commenter:cm relever:cqm
        observer:cq souligner:cqm remarquer:cq poursuivre:cq continuer:c enchaîner:c reprendre:c conclure:cq détailler:cm
        confier:cqi glisser:cq lâcher:cq lancer:cqm répondre:cqi rétorquer:cq répliquer:cq réagir:c évoquer:nc citer:m
        décrire:m constater:cq révéler:cqm dévoiler:c relater:cq relayer:cm communiquer:c informer:cq confirmer:cqin
        apprendre:cq estimer:cqi juger:cqim considérer:cqi penser:cqi trouver:qc analyser:cm décrypter:c témoigner:cq nuancer:c
        tempérer:c relativiser:c philosopher:c plaisanter:c sourire:c rire:c souffler:c murmurer:c chuchoter:c soupirer:c
        énumérer:c lister:c énoncer:c récapituler:c développer:c argumenter:cq arguer:cqm invoquer:mn
        questionner:cm décréter:cq trancher:cq proclamer:cqm déduire:cq apprécier:c supposer:cq imaginer:cq
        prédire:cqm pronostiquer:cqm anticiper:cqm calculer:cq recenser:m comptabiliser:m chiffrer:m diagnostiquer:c
        compléter:c abonder:c renchérir:c surenchérir:c acquiescer:c approuver:c interjeter:c intervenir:c débuter:c commencer:c
        entamer:c embrayer:c rebondir:c préfacer:c introduire:c titrer:cq publier:c diffuser:c divulguer:cq afficher:m
        mentionner:cq stipuler:cq spécifier:cq disposer:q prévoir:qm notifier:cq exposer:cq exprimer:m confesser:cqi
        résumer:cm qualifier:m parler:m traiter:m présenter:m montrer:q démontrer:q suggérer:cqd entendre:r sembler:x
        avancer:c exulter:c jubiler:c bougonner:c grommeler:c râler:c gronder:c bredouiller:c balbutier:c fanfaronner:c
        théoriser:c corroborer:cm attester:cq rassurer:c minimiser:c appuyer:c
        espérer:cqi souhaiter:cqimn croire:cqi scander:cm chanter:c crier:cqm
        hurler:cm clamer:cqim entonner:c marmonner:c réciter:c répéter:cqi redire:cq réitérer:m
    """,
    "assert": """
        affirmer:cqim assurer:cqi soutenir:cq prétendre:cqi maintenir:cq marteler:cqm insister:cq certifier:cqi jurer:cqid
        garantir:cqi prévenir:cq avertir:cq alerter:cqm asséner:cq asserter:cq claironner:cq revendiquer:mqi argumenter:cq
        vanter:m louer:m défendre:m justifier:cm saluer:cm féliciter:m remercier:m applaudir:m célébrer:m
    """,
    "ask": """
        demander:cqadnw interroger:cr questionner:c enquérir:cr
    """,
    "demand": """
        exiger:cqdnm réclamer:cqdnm appeler:camp exhorter:camp inviter:camp prier:cdm sommer:cdm ordonner:cqdm enjoindre:cdm
        inciter:mp conseiller:cdm recommander:cqdm préconiser:cqdmn prôner:cmn plaider:cqm proposer:cqdm implorer:cdm supplier:cdm
        presser:dm requérir:qm commander:c intimer:cd encourager:m déconseiller:dm interdire:x suggérer:cqdm
        revendiquer:cqm
    """,
    "promise": """
        promettre:cqdmn engager:ram menacer:cdm jurer:cqd
    """,
    "deny": """
        nier:cqimn démentir:cqim contester:cqm réfuter:cqm rejeter:m récuser:cm balayer:cm écarter:m exclure:m refuser:m
        protester:c défendre:rdc objecter:cq
    """,
    "concede": """
        reconnaître:cqim admettre:cqim avouer:cqim concéder:cqim convenir:cq consentir:c
    """,
    "criticise": """
        dénoncer:cnm critiquer:cnm fustiger:cnm accuser:cdm condamner:cnm déplorer:cqnm regretter:cqdmn indigner:rcqm
        insurger:rcm reprocher:cdm railler:cm ironiser:cq pester:c tacler:cm pointer:cqm vilipender:m blâmer:m attaquer:cm
        tonner:c tempêter:c fulminer:c vitupérer:c persifler:c moquer:rcm épingler:m étriller:m brocarder:m stigmatiser:m
        désoler:rcq lamenter:rcq plaindre:rcqm inquiéter:rcqm agacer:rc emporter:rc offusquer:rcq étonner:rcq énerver:rc
        alarmer:rcqm émouvoir:rcqm impatienter:rc exaspérer:rc scandaliser:rcqm révolter:rc affliger:rcqm
        égratigner:m qualifier:m imputer:m
    """,
    "doubt": """
        douter:cq craindre:cqdn redouter:cqdn soupçonner:dm suspecter:dm interroger:rcw demander:rcw
    """,
    "joy": """
        réjouir:rcqdm féliciter:rcqdm enthousiasmer:rc amuser:rcq enorgueillir:rcqd vanter:rd targuer:rd
        excuser:rcm justifier:rc confier:rc exclamer:rcq écrier:rcq
    """,
}  # fmt: skip
"""Infinitive and frames by act; "joy" is neutral speech with feeling. Left out: "considérer comme", "tenir", "savoir" (facts)."""

# Verbs that are cues only with the words that follow: (verb, following words, act, frames).
PHRASES: Final[tuple[tuple[str, tuple[str, ...], str, str], ...]] = (
    ("faire", ("savoir",), "neutral", "cqw"),
    ("faire", ("valoir",), "assert", "cqm"),
    ("faire", ("remarquer",), "neutral", "cq"),
    ("faire", ("observer",), "neutral", "cq"),
    ("faire", ("part",), "neutral", "n"),
    ("faire", ("état",), "neutral", "n"),
    ("laisser", ("entendre",), "neutral", "cq"),
    ("laisser", ("croire",), "neutral", "cq"),
    ("mettre", ("en", "garde"), "assert", "cqm"),
    ("mettre", ("en", "avant"), "assert", "m"),
    ("tenir", ("à", "souligner"), "neutral", "cqm"),
    ("tenir", ("à", "préciser"), "neutral", "cq"),
    ("tenir", ("à", "rappeler"), "neutral", "cq"),
    ("ajouter", ("de", "même"), "neutral", "cq"),
    ("dire", ("craindre",), "doubt", "cqd"),
    ("dire", ("espérer",), "neutral", "cqi"),
    ("dire", ("regretter",), "criticise", "cqd"),
    ("émettre", ("l'", "hypothèse"), "doubt", "q"),
    ("donner", ("l'", "assurance"), "promise", "q"),
    ("être", ("d'", "avis"), "neutral", "q"),
    ("vouloir", ("croire",), "neutral", "cq"),
    ("croire", ("savoir",), "neutral", "cq"),
    *(
        (verb, ("d'" if said[0] in "aeiouéè" else "de", said), "neutral", frames)
        for verb, frames in (("tenter", "cq"), ("essayer", "cq"), ("contenter", "rcq"), ("empresser", "rcq"))
        for said in (
            "affirmer",
            "ajouter",
            "annoncer",
            "argumenter",
            "assurer",
            "avertir",
            "convaincre",
            "dire",
            "expliquer",
            "indiquer",
            "justifier",
            "minimiser",
            "nuancer",
            "préciser",
            "rappeler",
            "rassurer",
            "relativiser",
            "répondre",
            "répéter",
            "souligner",
            "tempérer",
        )
    ),
)

_DATA: Final[dict[str, str]] = {"joy": "neutral"}


def _table() -> dict[str, list[Cue]]:
    found: dict[str, list[Cue]] = {}
    for act, entries in _VERBS.items():
        for entry in entries.split():
            lemma, _, frames = entry.partition(":")
            found.setdefault(lemma, []).append(Cue(lemma, _DATA.get(act, act), frames))
    return found


VERBS: Final[dict[str, list[Cue]]] = _table()

_PHRASE_VERBS: Final = frozenset(phrase[0] for phrase in PHRASES)


def _forms() -> dict[str, tuple[tuple[str, Kind], ...]]:
    found: dict[str, list[tuple[str, Kind]]] = {}
    for lemma in sorted(set(VERBS) | _PHRASE_VERBS - {"être"}):
        for form, kind in sorted(forms(lemma)):
            found.setdefault(form, []).append((lemma, kind))
    return {form: tuple(pairs) for form, pairs in found.items()}


FORMS: Final[dict[str, tuple[tuple[str, Kind], ...]]] = _forms()
"""Every form of every cue verb, with the verbs that it may be of and how."""
