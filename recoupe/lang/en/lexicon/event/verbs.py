"""Verbs, nouns and phrases that tell what somebody does to somebody, by PLOVER's sixteen types.

Grades and slots as in `recoupe.lang.tables.event_lexicon.EventLexicon`: "a" to, "d" of or from, "v" with, "c" against, "s" on or
in, "p" for, "o" the direct object.
"""

from __future__ import annotations

from typing import Final

from recoupe.lang.en.words import words
from recoupe.model import EventType

SLOTS: Final[dict[EventType, str]] = {
    "AGREE": "vaopk", "CONSULT": "vosa", "SUPPORT": "oapc", "CONCEDE": "adop", "COOPERATE": "voap", "AID": "oaps", "RETREAT": "das",
    "REQUEST": "oadkvcs", "ACCUSE": "ocadsk", "REJECT": "oadck", "THREATEN": "oacsk", "PROTEST": "cs", "SANCTION": "ocadvs",
    "MOBILIZE": "cs", "COERCE": "ocad", "ASSAULT": "oscad",
}  # fmt: skip

VERBS: Final[dict[EventType, dict[str, str]]] = {
    "AGREE": {"sure": "agree/vo", "usual": "pledge promise consent accept/o vow undertake commit", "frame": "offer"},
    "CONSULT": {
        "sure": "meet/vo negotiate/v confer/v consult/vo", "usual": "discuss/v visit/o telephone/o phone/o host/o receive/o talk/va mediate brief/o",
        "frame": "welcome/o greet/o call/o arrive/s travel/a",
    },
    "SUPPORT": {
        "sure": "praise/o hail/o endorse/o applaud/o commend/o laud/o congratulate/o", "usual": "support/o back/o welcome/o defend/o recognize/o recognise/o "
        "apologize/a apologise/a thank/o salute/o favor/o approve/d",
        "frame": "ratify/o",
    },
    "CONCEDE": {
        "sure": "concede/a", "usual": "lift/o ease/o relax/o repeal/o pardon/o free/o legalize/o apologize/a resign/n postpone/o withdraw/o drop/o suspend/o "
        "relent/a yield/a grant/a release/o",
        "frame": "cancel/o delay/o abandon/o allow/o",
    },
    "COOPERATE": {"sure": "cooperate/v collaborate/v", "usual": "sign/v ratify/v partner/v ally/v share/v join/o", "frame": "exchange/v trade/v conduct/v"},
    "AID": {"sure": "evacuate/o rescue/o donate/a", "usual": "aid/o help/o assist/o fund/o lend/a shelter/o supply/a finance/o deliver/a provide/a", "frame": "send/a give/a"},
    "RETREAT": {"sure": "surrender/a retreat/d demobilize disarm/o", "usual": "withdraw/d pull/d evacuate/d cede/a capitulate/a", "frame": "leave/o abandon/o return/o"},
    "REQUEST": {
        "sure": "urge/o demand/dk request/dk implore/o exhort/o", "usual": "ask/o appeal/a call/s petition/o beg/o propose/a invite/o recommend/a insist/k", "frame": "want/o seek/d order/o press/o",
    },
    "ACCUSE": {
        "sure": "accuse/o blame/o denounce/o condemn/o criticize/o criticise/o slam/o deplore/o lambast/o decry/o investigate/o prosecute/o sue/o", "usual": "blast/o charge/o sue/o allege/k complain/c "
        "rebuke/o indict/o fault/o chide/o deride/o berate/o censure/o probe/o question/o attack/o",
        "frame": "express/s",
    },
    "REJECT": {"sure": "reject/o", "usual": "refuse/o deny/o veto/o rebuff/o decline/o oppose/o dismiss/o block/o defy/o ignore/o rule/o", "frame": "resist/o halt/o"},
    "THREATEN": {"sure": "threaten/o", "usual": "warn/o vow/c caution/o", "frame": "pledge/c"},
    "PROTEST": {"sure": "protest/oc demonstrate/c riot", "usual": "rally/c march/c picket/o strike/c boycott/o chant/c", "frame": "gather/c occupy/o block/o"},
    "SANCTION": {
        "sure": "sanction/o embargo/o blacklist/o expel/o", "usual": "ban/o boycott/o bar/o oust/o fire/o sack/o fine/o freeze/o recall/o suspend/o dismiss/o penalize/o", "frame": "cut/o close/o halt/o reduce/o"
    },
    "MOBILIZE": {"sure": "deploy/s mobilize mobilise redeploy", "usual": "amass mass reinforce patrol/s station/s", "frame": "send/s dispatch/s move/s position/s alert"},
    "COERCE": {
        "sure": "arrest/o detain/o imprison/o jail/o deport/o extradite/o demolish/o", "usual": "sentence/o convict/o raid/o disperse/o seize/o confiscate/o censor/o execute/o "
        "hack/o expel/o evict/o search/o banish/o outlaw/o convict/o apprehend/o impose/s",
        "frame": "capture/o hold/o ban/o shut/o close/o take/o",
    },
    "ASSAULT": {
        "sure": "kill/o bomb/o assassinate/o murder/o massacre/o kidnap/o abduct/o torture/o stab/o rape/o shell/o ambush/o bombard/o behead/o slay/o slaughter/o lynch/o",
        "usual": "attack/o shoot/o wound/o injure/o invade/o fire/sa clash/v fight/vo beat/o strike/o explode/s assault/o detonate/s destroy/o storm/o overrun/o raid/o besiege/o",
        "frame": "hit/o capture/o burn/o seize/o die/n strafe/o launch/c",
    },
}  # fmt: skip

NOUNS: Final[dict[EventType, dict[str, str]]] = {
    "AGREE": {"sure": "", "usual": "agreement pledge promise commitment", "frame": "deal"},
    "CONSULT": {"sure": "meeting talk negotiation summit", "usual": "visit consultation mediation discussion", "frame": "conference dialogue trip"},
    "SUPPORT": {"sure": "endorsement", "usual": "praise support condolence apology congratulation", "frame": "backing approval"},
    "CONCEDE": {"sure": "", "usual": "concession pardon amnesty resignation", "frame": "postponement release"},
    "COOPERATE": {"sure": "", "usual": "cooperation treaty pact accord alliance ratification", "frame": "partnership exchange"},
    "AID": {"sure": "rescue", "usual": "aid donation assistance evacuation relief", "frame": "loan grant help"},
    "RETREAT": {"sure": "withdrawal retreat surrender pullout", "usual": "ceasefire truce disarmament demobilization", "frame": ""},
    "REQUEST": {"sure": "demand", "usual": "request appeal petition plea ultimatum", "frame": "call proposal"},
    "ACCUSE": {"sure": "accusation condemnation denunciation", "usual": "criticism complaint lawsuit indictment investigation probe inquiry allegation", "frame": "charge"},
    "REJECT": {"sure": "rejection", "usual": "refusal veto denial", "frame": "opposition"},
    "THREATEN": {"sure": "threat", "usual": "warning ultimatum", "frame": ""},
    "PROTEST": {"sure": "demonstration protest riot", "usual": "rally march strike boycott walkout hunger-strike sit-in", "frame": "unrest"},
    "SANCTION": {"sure": "sanction embargo", "usual": "expulsion ban boycott dismissal fine", "frame": "suspension"},
    "MOBILIZE": {"sure": "deployment mobilization mobilisation", "usual": "buildup reinforcement", "frame": "manoeuvre maneuver alert"},
    "COERCE": {"sure": "arrest detention imprisonment deportation extradition", "usual": "raid curfew crackdown sentence conviction seizure confiscation censorship", "frame": "trial search"},
    "ASSAULT": {
        "sure": "assassination murder massacre bombing kidnapping shooting airstrike ambush stabbing abduction",
        "usual": "attack killing assault clash blast explosion invasion bombardment shelling torture raid fighting", "frame": "strike offensive shot",
    },
}  # fmt: skip

PHRASES: Final[dict[EventType, str]] = {
    "AGREE": "offer to/n; promise to/n; willing to/n; prepared to/n; committed to/n; reach an agreement/v; strike a deal/v; agree to/n; sign an agreement/v; give consent/a",
    "CONSULT": "launch a mediation/v; hold talks/v; hold a meeting/v; pay a visit/a; hold negotiations/v; hold consultations/v; engage in talks/v; hold discussions/v",
    "SUPPORT": "upgrade ties/v; establish diplomatic relations/v; restore diplomatic relations/v; express support/p; voice support/p; express condolences/a; offer condolences/a; express confidence/s",
    "CONCEDE": "ease restrictions/s; lift the ban/s; step down/n; give in/a; lift sanctions/s; lift the curfew/s; declare a ceasefire/v; release prisoners/n",
    "COOPERATE": "sign a treaty/v; sign a pact/v; sign an accord/v; establish relations/v; restore relations/v; sign a protocol/v; share intelligence/v",
    "AID": "grant diplomatic asylum/a; hand over medicine/a; provide aid/a; send aid/a; deliver aid/a; grant asylum/a; provide assistance/a; send relief/a; give refuge/a; provide shelter/a",
    "RETREAT": "declare a ceasefire/v; declare a truce/v; pay compensation/a; pull out/d; pull back/d; withdraw troops/d; lay down arms/n; withdraw forces/d; agree to a ceasefire/v",
    "REQUEST": "seek refuge/s; seek asylum/s; call for/ds; call on/s; call upon/s; ask for/d; appeal for/d; demand that/k",
    "ACCUSE": "lodge a protest/v; summon the ambassador/n; open investigations/c; open fraud investigations/c; launch a probe/s; file a lawsuit/c; file a complaint/c; bring charges/c; file suit/c; press charges/c; launch an investigation/s; open an investigation/s; point the finger/s",
    "REJECT": "renege on/s; out of the question/n; turn down/o; rule out/o; vote against/o; walk out/d",
    "THREATEN": "issue a warning/a; issue an ultimatum/a; give an ultimatum/a",
    "PROTEST": "block roads/c; block streets/c; block road/c; take to the streets/c; go on strike/c; stage a protest/c; stage a demonstration/c; hold a rally/c; go on hunger strike/c; set up barricades/c",
    "SANCTION": "impose sanctions/s; break off relations/v; sever relations/v; sever ties/v; cut ties/v; break off ties/v; cut off aid/a; halt negotiations/v; break off talks/v; cut diplomatic ties/v",
    "MOBILIZE": "send troops/s; send in troops/s; put on alert/o; send reinforcements/s; call up reservists/c; deploy troops/s; dispatch troops/s; send warships/s",
    "COERCE": "take into custody/o; impose a curfew/s; impose martial law/s; declare martial law/s; declare a state of emergency/s; place under house arrest/o; put under house arrest/o; "
    "fire tear gas/sa; use tear gas/c; crack down/s; sentence to death/o",
    "ASSAULT": "open fire/s; take hostage/o; blow up/o; set fire/a; exchange fire/v; carry out an attack/sc; launch an attack/sc; shoot dead/o; beat up/o; launch an offensive/c; "
    "shoot down/o; detonate a bomb/s; suicide bombing/s; car bomb/s; suicide attack/s; air strike/sc; air raid/sc; rocket attack/sc",
}  # fmt: skip

OBJECTIVE: Final = words(
    "arrest killing murder assassination kidnapping abduction deportation extradition imprisonment detention release rescue evacuation expulsion invasion "
    "bombing shelling bombardment condemnation rejection endorsement massacre shooting torture conviction seizure withdrawal deployment dismissal suspension"
)
CARRIERS: Final = words(
    "make issue launch stage hold carry conduct mount lead impose express voice give offer provide begin start open file order announce commit perpetrate "
    "sign reach plan organize organise wage"
)
REVERSED: Final = words("suffer face undergo sustain receive")
FRAMES: Final = words("campaign wave series string spate threat risk call act attempt state round")
