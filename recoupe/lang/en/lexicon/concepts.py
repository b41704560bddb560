"""English words by the concepts of `recoupe.lang.tables.concepts`."""

from __future__ import annotations

from typing import Final

_WORDS: Final = {
    "acquit": "acquit exonerate acquittal exoneration",
    "convict": "convict conviction sentence guilty",
    "adopt": "adopt approve ratify adoption approval ratification",
    "reject": "reject rejection",
    "rise": "rise increase climb jump soar gain grow surge growth",
    "fall": "fall drop decline decrease shrink plunge slump slide",
    "open": "open reopen reopening",
    "close": "close shut closure",
    "resume": "resume restart resumption",
    "suspend": "suspend freeze suspension",
    "break-off": "interrupt rupture",
    "continue": "continue",
    "end": "cease end finish",
    "release": "release free liberate",
    "arrest": "arrest detain arrested detained",
    "jail": "jail imprison",
    "accept": "accept acceptance",
    "refuse": "refuse refusal",
    "confirm": "confirm confirmation",
    "deny": "deny denial",
    "maintain": "maintain",
    "cancel": "cancel scrap abandon cancellation",
    "pay": "pay payment",
    "allow": "allow permit authorise authorize authorisation authorization",
    "ban": "ban prohibit forbid",
    "support": "support endorse",
    "oppose": "oppose",
    "hire": "hire recruit recruitment",
    "dismiss": "dismiss sack layoff redundancy dismissal",
    "survive": "survive survivor",
    "die": "die kill perish death dead killed",
    "unhurt": "unhurt unharmed uninjured unscathed",
    "hurt": "injure wound injured wounded hurt injury burn",
    "missing": "missing",
    "flee": "flee evacuate displace displaced evacuated",
    "succeed": "succeed",
    "fail": "fail failure",
    "build": "build construct construction",
    "demolish": "demolish raze demolition",
    "lengthen": "prolong extend lengthen extension",
    "shorten": "shorten curtail",
    "attend": "attend present",
    "absent": "absent",
}

CONCEPTS: Final = {word: key for key, words in _WORDS.items() for word in words.split()}
