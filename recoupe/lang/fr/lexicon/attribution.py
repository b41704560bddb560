"""French patterns of reported speech on the parse, each with its example, verbs of plans and counts, and the fitted weights."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Final

from recoupe.lang.fr.conjugation import forms
from recoupe.lang.fr.cue_words import SUBJECT_PRONOUNS
from recoupe.lang.fr.cues import FORMS, VERBS
from recoupe.lang.fr.lexicon.speaking import SPEAKING
from recoupe.lang.tables.attribution import ANY, AttributionTable, CuePattern, Weights

_THAT: Final = frozenset({"que", "qu'"})
_NONE: Final = frozenset({""})
_OF: Final = frozenset({"de", "d'", "du", "des"})
_TO: Final = frozenset({"à", "au", "aux"})
_CLAUSE: Final = frozenset({"ccomp", "xcomp", "advcl", "obj", "obl:arg", "acl", "acl:relcl", "parataxis"})
_VERBAL: Final = frozenset({"xcomp", "ccomp", "obl:arg", "obj", "obl:mod", "advcl"})
_OBLIQUE: Final = frozenset({"obl:arg", "obl:mod", "obl", "iobj", "nmod"})
_GOVERNED: Final = frozenset({"xcomp", "obl:arg", "ccomp", "advcl"})

PATTERNS: Final = (
    CuePattern("clause", _CLAUSE, _THAT, "La maire craint que [le pont cède]"),
    CuePattern("infinitive", _VERBAL, _NONE, "Les élus veulent [fermer le pont]", infinitive=True),
    CuePattern("infinitive de", _VERBAL, _OF, "La maire refuse de [signer]", infinitive=True),
    CuePattern("infinitive à", _VERBAL, _TO, "Elle s'engage à [rouvrir le pont]", infinitive=True),
    CuePattern("infinitive pour", _VERBAL, frozenset({"pour"}), "Il milite pour [« fermer le pont »]", infinitive=True),
    CuePattern("statement", frozenset({"ccomp"}), ANY, "Elle demande si [le pont tient]"),
    CuePattern("object", frozenset({"obj"}), _NONE | _OF, "Les riverains déplorent [la fermeture]"),
    CuePattern("predicate", frozenset({"xcomp"}), ANY, "Elle se dit [« inquiète »]"),
    CuePattern("oblique à", _OBLIQUE, _TO, "Il appelle à [la grève]"),
    CuePattern("oblique de", _OBLIQUE, _OF, "Elle se félicite de [la reprise]"),
    CuePattern("oblique pour", _OBLIQUE, frozenset({"pour"}), "Elle plaide pour [un report]"),
    CuePattern("oblique contre", _OBLIQUE, frozenset({"contre"}), "Elle proteste contre [la fermeture]"),
    CuePattern("oblique sur", _OBLIQUE, frozenset({"sur"}), "Il insiste sur [le coût]"),
    CuePattern("oblique comme", _OBLIQUE, frozenset({"comme"}), "Elle le présente comme [« un échec »]"),
    CuePattern("passive de", _GOVERNED, _OF, "Il est accusé d'[avoir menti]", passive=True),
    CuePattern("passive que", _GOVERNED, _THAT, "Il a été décidé que [le pont fermerait]", passive=True),
    CuePattern("passive à", _GOVERNED, _TO, "Ils sont appelés à [voter]", passive=True),
    CuePattern("passive pour", _GOVERNED, frozenset({"pour"}), "Il a été condamné pour [avoir menti]", passive=True),
    CuePattern("passive comme", _GOVERNED, frozenset({"comme"}), "Il est vu comme [« un sage »]", passive=True),
)

_KINDS: Final = {
    "plan": "vouloir entendre compter envisager prévoir décider refuser accepter attendre préférer désirer renoncer choisir",
    "count": "dénombrer recenser évaluer décompter",
    "hold": "approuver désigner imputer définir soutenir",
    "show": "exprimer manifester exposer promouvoir",
    "law": "requérir accuser soupçonner inculper suspecter poursuivre condamner",
    "fear": "craindre redouter",
}


def _weights(name: str) -> Weights:
    """The fitted weights of a choice; see the note in their file."""
    held = json.loads((files("recoupe.lang.fr") / "weights" / f"{name}.json").read_text("utf-8"))
    return Weights(**{field: held[field] for field in ("bias", "threshold", "threshold_ruled", "signs")})


_KIND_OF: Final = {lemma: kind for kind, lemmas in _KINDS.items() for lemma in lemmas.split()}


def _forms() -> dict[str, tuple[str, ...]]:
    """Every form of every verb, with the verbs that it may be of: those of speech first."""
    found = {form: tuple(dict.fromkeys(lemma for lemma, _ in readings)) for form, readings in FORMS.items()}
    for lemma in _KIND_OF:
        for form, _ in sorted(forms(lemma)):
            found.setdefault(form, (lemma,))
    return found


ATTRIBUTION: Final = AttributionTable(
    patterns=PATTERNS,
    acts={lemma: (kind,) for lemma, kind in _KIND_OF.items()}
    | {lemma: tuple(sorted({cue.act for cue in cues})) for lemma, cues in VERBS.items()},
    frames={lemma: "".join(sorted({letter for cue in cues for letter in cue.frames})) for lemma, cues in VERBS.items()},
    forms=_forms(),
    agents=("passive", "participle"),
    clause="clause",
    subjects=SUBJECT_PRONOUNS,
    relative="qui",
    told=_weights("attribution_told"),
    speaker=_weights("attribution_speaker"),
    words=SPEAKING,
)  # fmt: skip
