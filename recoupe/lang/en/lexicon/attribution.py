"""English patterns of reported speech on the parse, each with its example; the fitted weights are those of French news.

The weights are of rules, sources and endings, none of a word; patterns bear the name of the French one that they stand for.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Final

from recoupe.lang.en.cues import FORMS, PHRASES, VERBS
from recoupe.lang.en.lexicon.speaking import SPEAKING
from recoupe.lang.en.words import words
from recoupe.lang.tables.attribution import ANY, AttributionTable, CuePattern, Weights

_NONE: Final = frozenset({""})
_CLAUSE: Final = frozenset({"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis"})
_OBLIQUE: Final = frozenset({"obl", "iobj", "nmod"})

PATTERNS: Final = (
    CuePattern("clause", _CLAUSE, frozenset({"that"}), "The mayor fears that [the bridge will fall]"),
    CuePattern("infinitive à", frozenset({"xcomp", "ccomp", "advcl"}), frozenset({"to"}), "She promised to [reopen the bridge]", infinitive=True),
    CuePattern("clause", frozenset({"ccomp"}), _NONE, "She said [the bridge was safe]"),
    CuePattern("statement", frozenset({"ccomp"}), ANY, "She asked whether [the bridge was safe]"),
    CuePattern("object", frozenset({"obj"}), _NONE, "Residents deplored [the closure]"),
    CuePattern("oblique pour", _OBLIQUE, frozenset({"for"}), "She called for [a delay]"),
    CuePattern("oblique de", _OBLIQUE, frozenset({"of"}), "He warned of [delays]"),
    CuePattern("oblique comme", _OBLIQUE, frozenset({"as"}), "He described it as [\"a failure\"]"),
    CuePattern("incise", frozenset({"ccomp"}), ANY, "[The bridge is safe], she said", before=True),
    CuePattern("incise", frozenset({"parataxis"}), ANY, "[The bridge, she said, is safe]", around=True),
    CuePattern("passive à", frozenset({"xcomp", "ccomp"}), frozenset({"to"}), "They were urged to [vote]", passive=True),
    CuePattern("passive que", frozenset({"ccomp"}), frozenset({"that"}), "It was decided that [the bridge would close]", passive=True),
)  # fmt: skip

_KINDS: Final = {"plan": "want plan intend refuse prefer decide seek decline aim wish", "count": "count", "fear": "fear"}


def _weights(name: str) -> Weights:
    held = json.loads((files("recoupe.lang.fr") / "weights" / f"{name}.json").read_text("utf-8"))
    return Weights(**{field: held[field] for field in ("bias", "threshold", "threshold_ruled", "signs")})


_KIND_OF: Final = {lemma: kind for kind, lemmas in _KINDS.items() for lemma in lemmas.split()}

ATTRIBUTION: Final = AttributionTable(
    patterns=PATTERNS,
    acts={lemma: (kind,) for lemma, kind in _KIND_OF.items()}
    | {lemma: tuple(sorted({cue.act for cue in cues})) for lemma, cues in VERBS.items()}
    | {verb: (act,) for verb, _, act, _ in PHRASES if verb not in VERBS},
    frames={lemma: "".join(sorted({letter for cue in cues for letter in cue.frames})) for lemma, cues in VERBS.items()},
    forms={form: tuple(dict.fromkeys(lemma for lemma, _ in readings)) for form, readings in FORMS.items()},
    agents=("passive", "participle"),
    clause="clause",
    subjects=words("he she they it i we you one"),
    relative="who",
    told=_weights("attribution_told"),
    speaker=_weights("attribution_speaker"),
    words=SPEAKING,
    resumes=True,
)
