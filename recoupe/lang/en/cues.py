"""What introduces somebody else's words in English news: verbs and phrases, with what they imply and what they govern.

`frames` as in `recoupe.lang.tables.speaking.Cue`.
"""

from __future__ import annotations

from typing import Final

from recoupe.lang.en.conjugation import Kind, forms
from recoupe.lang.tables.speaking import Cue

_VERBS: Final[dict[str, str]] = {
    "neutral": """
        say:cqnw state:cqm declare:cqm announce:cqn add:cq explain:cqw tell:cqw report:cqm note:cqm recall:cqw write:cq tweet:cq post:cq
        comment:cq remark:cq observe:cq continue:c conclude:cq reply:cq respond:cq answer:cq reveal:cqm disclose:cqm confirm:cqn
        mention:cqm point:q believe:cq think:cq consider:qm estimate:cq suggest:cqm indicate:cqm describe:m call:m cite:m quote:m
        testify:cq speculate:cq predict:cq argue:cq reason:c recount:cq relate:c joke:cq quip:c muse:c whisper:c shout:cq cry:c
        chant:c sing:c yell:c exclaim:cq repeat:cqm reiterate:cqm read:c summarize:cm summarise:cm outline:m detail:m elaborate:c
        emphasize:cqm emphasise:cqm stress:cqm underline:cqm highlight:m acknowledge:cqm inform:cq notify:q relay:cm clarify:cq
        specify:cq express:m voice:m hope:cq expect:cqn feel:q find:q show:q forecast:cqm opine:c interject:c counter:cq
        rumor:q propose:cqm refer:m characterize:m characterise:m label:m brand:m dub:m portray:m see:m understand:q hear:q learn:q
        decide:q rule:q determine:q assess:q anticipate:q publish:c
    """,
    "assert": """
        claim:cqmn assert:cqm insist:cq maintain:cq contend:cq affirm:cqm assure:cq guarantee:cq warn:cqn caution:cq allege:cqm
        proclaim:cqm tout:m praise:m hail:m welcome:m defend:m applaud:m boast:cq swear:cq vouch:q reassure:q alert:q remind:cq
        commend:m laud:m celebrate:m thank:m
    """,
    "ask": "ask:cqwa question:cw wonder:cqw inquire:cw query:cw",
    "demand": """
        demand:cqnm urge:cqam order:cam request:cqnm recommend:cqmn advise:cqa advocate:cmn appeal:cp plead:cq beg:ca instruct:ca
        encourage:am require:q propose:cqn call:p press:a implore:ca
    """,
    "promise": "promise:cqamn vow:cqamn pledge:cqamn threaten:cqa commit:a offer:a undertake:a",
    "deny": "deny:cqmn refute:cqm reject:mn dismiss:m dispute:cqm rebut:m contest:m contradict:m disagree:c",
    "concede": "admit:cqm concede:cqm confess:cq acknowledge:cqm agree:cqa allow:q",
    "criticise": """
        criticize:cnm criticise:cnm condemn:cnm denounce:cnm accuse:m blame:m slam:cm blast:cm decry:cm deplore:cnm lament:cqm
        complain:cq lambast:m lambaste:m attack:m rap:m protest:cq fume:c regret:cqm berate:m rebuke:m chide:m mock:m deride:m ridicule:m
        scold:m charge:cq
    """,
    "doubt": "doubt:cqn fear:cqn suspect:cqm worry:cq question:wm",
    "plan": "plan:a intend:a want:a aim:a refuse:a seek:a wish:a prefer:a decline:a decide:a",
}  # fmt: skip

PHRASES: Final[tuple[tuple[str, tuple[str, ...], str, str], ...]] = (
    ("point", ("out",), "neutral", "cqm"),
    ("make", ("clear",), "assert", "cq"),
    ("make", ("it", "clear"), "assert", "cq"),
    ("go", ("on", "to", "say"), "neutral", "cq"),
    ("go", ("on",), "neutral", "c"),
    ("call", ("for",), "demand", "nm"),
    ("call", ("on",), "demand", "am"),
    ("speak", ("of",), "neutral", "m"),
    ("complain", ("of",), "criticise", "mn"),
    ("warn", ("of",), "assert", "nm"),
    ("refer", ("to",), "neutral", "m"),
    ("chime", ("in",), "neutral", "c"),
    ("hit", ("back",), "neutral", "c"),
    ("put", ("it",), "neutral", "c"),
    ("fire", ("back",), "neutral", "c"),
)


def _table() -> dict[str, list[Cue]]:
    found: dict[str, list[Cue]] = {}
    for act, entries in _VERBS.items():
        for entry in entries.split():
            lemma, _, frames = entry.partition(":")
            found.setdefault(lemma, []).append(Cue(lemma, "neutral" if act == "plan" else act, frames))
    return found


VERBS: Final[dict[str, list[Cue]]] = _table()


def _forms() -> dict[str, tuple[tuple[str, Kind], ...]]:
    found: dict[str, list[tuple[str, Kind]]] = {}
    for lemma in sorted(set(VERBS) | {phrase[0] for phrase in PHRASES}):
        for form, kind in sorted(forms(lemma).items()):
            found.setdefault(form, []).append((lemma, kind))
    return {form: tuple(pairs) for form, pairs in found.items()}


FORMS: Final[dict[str, tuple[tuple[str, Kind], ...]]] = _forms()
"""Every form of every cue verb, with the verbs that it may be of and how."""
