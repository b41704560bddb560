"""English: scales of two poles, marks and kinds of things counted. General vocabulary, written for this package.

A line of scales is its name, what says the one pole, what says the other. `*` stands for any ending. The names are those of the
French filling, so that the fitted weights, which are of signs and of scales and none of a word, serve both languages.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Final

from recoupe.lang.tables.unlike import UnlikeWeights, UnlikeWords, listed, scaled
from recoupe.text import fold

_SCALES: Final = """
custody: detained, detention, jailed, jail, imprison*, incarcerat*, in prison, behind bars, locked up, in custody, held in, in a
  cell, remanded | freed, free, released, release, bailed, on bail, at liberty, house arrest, back home, walked free, went home,
  let go, electronic tag, ankle tag
capture: arrested, arrest, arrests, apprehend*, captured, handcuffed, caught, charged, indicted, in custody | on the run, at large,
  fled, escaped, fugitive*, eluded, got away, still being sought, manhunt, no arrest, no arrests
verdict: convict*, guilty, sentenced, sentence, condemned | acquit*, cleared, exonerat*, not guilty, innocent, walked free,
  dismissed the case, dropped the charges, charges were dropped
plea: confess*, admit, admits, admitted, admitting, admission, pleaded guilty, pled guilty, owned up, acknowledg*, claimed
  responsibility, boasted | deny, denies, denied, denying, denial, disput*, refut*, reject*, contest*, protest* his innocence,
  protest* her innocence, protested their innocence, pleaded not guilty, insists he did not, insists she did not
firm: immediate custody, unsuspended, taken straight to prison | suspended sentence, suspended term, community service, fine, probation
appeal: appeal, appeals, appealed, appealing, challenge*, contest, lodge* | will not appeal, would not appeal, accept*, abide by,
  drop the case, comply
life: alive, surviv*, rescued, unharmed, unhurt, uninjured, safe and sound, walked away, saved, breathing, resuscitat* | dead, die,
  dies, died, death, deaths, killed, kill, perish*, fatal*, corpse*, body, bodies, lifeless, drown*, lost his life, lost her life,
  lost their lives, succumb*
gravity: stable, out of danger, slight*, minor, superficial, unhurt, unharmed, uninjured, without a scratch, not serious, not
  life-threatening | critical*, serious*, severe*, grave*, life-threatening, intensive care, fighting for his life, fighting for her life, fighting for life
missing: missing, unaccounted, disappear*, vanish*, untraced | found, located, traced, turned up, tracked down,
  reappear*, accounted for
health: good health, healthy, recovered, cured, fit | ill, sick, beaten, malnourish*, tortur*, abused, weakened
win: win, wins, won, winner*, victor*, victory, triumph*, prevail*, elected, gold medal, first place, in the lead, beat, beats |
  lose, loses, lost, loser*, defeat, defeated, beaten, eliminated, knocked out, run-off, runoff, second place, third place,
  runner-up
rise: rise, rises, rose, rising, increas*, climb*, jump*, soar*, surg*, grow, grows, grew, growth, gain, gained, up by, doubl*,
  tripl*, swell*, swollen, higher | fall, falls, fell, falling, fallen, drop, drops, dropped, declin*, decreas*, slump*, plung*,
  shrink*, shrank, shrunk, cut, down by, lower, slid, sank, dwindl*, eased
open: open, opens, opened, reopen*, accessible, unlocked | closes, closed, closing, shut, shuts, shuttered, locked, off limits,
  sealed, cordoned off, padlocked
traffic: running, resum*, moving, flowing, back to normal | block*, halted, stopped, interrupt*, paralys*, paralyz*, at a
  standstill, suspended, grounded, gridlock*
service: working, back on, restored, in service, restart*, back up, fixed, repaired, flowing | outage*, out of service, broken, out of
  order, cut off, down, without power, without water, dry, in the dark
go-on: maintain*, go ahead, goes ahead, going ahead, went ahead, continu*, as planned, will take place, press ahead, on schedule,
  carry on, resum*, still on, kept | cancel*, suspen*, postpon*, adjourn*, call off, called off, scrap*, shelv*,
  abandon*, interrupt*, halt*, frozen, freez*, froze, put off, put on hold, delayed, drop, dropped, axed, stopped
duration: permanent*, for good, definitive*, irrevocabl*, for ever, forever | temporar*, provisional*, pause, paused, suspended,
  interim, for now, for the time being
office: stay, stays, stayed, staying, remain*, keep his job, keep her job, keeps his job, keeps her job, reinstat*, in office,
  hang on, cling* to, survives, kept on | resign*, step down, steps down, stepped down, stepping down, stood down, quit, quits, left,
  leave, leaves, leaving, dismissed, sacked, fired, ousted, removed, replaced, retire*, departure
accord: agreement, agree, agreed, deal, accord, sign, signed, signing, compromise, sealed, reached, settled, struck | collaps*,
  fail*, breakdown, broke down, broken off, deadlock*, impasse, stall*, no deal, no agreement, disagree*, without a deal, empty-handed
consent: accept*, approv*, adopt*, consent*, authoris*, authoriz*, ratif*, green light, endors*, backs, backed, favour,
  favours, favor, favors, in favour, in favor, passed, agreed, granted, grants | refus*, reject*, oppos*, veto*,
  turned down, block*, against, ban, bans, banned, dismissed, threw out, thrown out, rebuff*, spurn*, ruled out, hostile, object*,
  voted down
allowed: allow*, permitted, permit, authoris*, authoriz*, legal, licensed, tolerat*, lawful, with a permit | ban, bans, banned,
  forbid*, forbad*, prohibit*, illegal, unlawful, unlicensed, outlaw*, without a permit, without a licence, without permission
let-in: entered, let in, admitted, let through, allowed in, waved through, crossed | turned away, turned back, barred, blocked, refused
  entry, denied entry, kept out, locked out
meet: met, meet, meets, meeting, audience, talks with, hosted, sat down with | ignored, refused to see, snubbed, declined to
  meet, stood up, did not meet
present: present, attend*, turned up, showed up, in person, front row, on hand, took part, on the spot | absent, absence, stayed away,
  missed, boycott*, empty chair, by video, by proxy, sent apologies, skipped, never came, no-show
pay: pay, pays, paid, payment, repay, repaid, compensat*, award*, reimburs*, bonus* | unpaid, not paid, arrears, went
  without, withheld, out of pocket, empty-handed
fund: public funds, public money, state money, taxpayer*, government money, subsid* | private, privately, companies, donor*, sponsor*,
  insurers, insurance, own funds, loan, investors
price: free of charge, for free, free entry, free admission, no charge, at no cost | fee, fees, tickets cost
profit: surplus, profit*, in the black, earnings, gain | deficit, loss, losses, in the red, shortfall, bankrupt*
jobs: hire, hires, hired, hiring, recruit*, new jobs, create*, take on | lay off, laid off, layoff*, lay-off*, redundan*, job cuts,
  jobs will go, jobs to go, sack*, cut jobs, posts cut, axe*
build: build, builds, built, construct*, rebuil*, erect*, put up | demolish*, demolition, raze*, tear down, torn down, knocked down,
  dismantl*, pulled down
intact: intact, spared, undamaged, unscathed, preserved, still standing, saved, unharmed, survived | destroy*, destruction, collaps*,
  damage*, devastat*, gutted, ruin*, razed, burned down, burnt down, in ruins, wrecked, flattened, swept away
fire: contain*, under control, put out, extinguish*, doused, mastered | spread*, raging, out of control, rekindl*, advanc*, still
  burning, reignit*
whole: all, every, everyone, entire*, whole, total*, full*, complete*, in full, throughout | half, part, partly, partial*, some of,
  only, a few, a third, certain, a handful
vote: unanim*, with one voice, consensus, overwhelming* | split, divided, narrow*, by one vote, by a single vote, close vote, tight
crowd: crowd, crowds, packed, full house, sold out, overflow*, flock*, thousands, sea of | sparse*, empty, deserted, thin, few people,
  handful, half-empty, a few dozen
supply: stocks, cover*, enough, sufficient, available, plenty, reserves, ample | short*, lack*, run out, ran out, running out, scarce,
  exhausted, deplet*
calm: calm, peaceful*, without incident, quiet*, orderly, non-violent, no trouble, good-humoured | clash*, violen*, riot*, scuffl*,
  incident*, by force, loot*, ransack*, attack*, stone-throwing, tear gas, truncheon*, brawl*
welcome: applau*, cheer*, ovation, hail*, prais*, thank*, welcom* | boo*, jeer*, heckl*, whistl*, insult*, hiss*
mood: delight*, satisf*, reliev*, pleased, happy, overjoyed, content*, optimis*, reassur*, joy, confident, upbeat, thrilled | anger,
  angry, furious, fury, disappoint*, worried, worry, bitter*, outrag*, dismay*, deplor*, indignant, fear*, alarmed, gloomy, resent*
regret: apolog*, sorry, regret*, remors*, contrit* | no regret*, without regret*, unapologetic, unrepentant, not a word, stands by
intent: deliberate*, intentional*, on purpose, premeditat*, criminal, sabotage, planned, targeted, arson*, malicious, set on purpose |
  accident*, chance, unintentional*, by mistake, natural causes, short circuit, faulty, negligen*, careless*, unlucky, mishap, engine
  failure
own-will: voluntar*, of his own, of her own, of their own, willing*, gave himself up, gave herself up, turned himself in, turned herself
  in, surrender* | forc*, compel*, oblig*, under duress, ordered, expel*, dragged, abduct*, against his will, against her will,
  seized
resist: without resistance, surrender*, cooperat*, quietly, did not resist, gave himself up | resist*, fled, chase, pursuit, struggl*,
  escaped, fought back
warn: warned, warning, warnings, alerted, told in advance, informed, notif*, knew, aware | unaware, no warning, without warning,
  learned from the press, surprise, caught off guard, nobody told, not been told, after the fact
known: identified, named, known, name of | unknown, anonymous, unidentified, unnamed, mystery
crash: landed, landing, touched down, ditched, belly-landed | crashed, crash, wreck*, destroyed, plung*, slammed
armed: armed, loaded, knife, knives, gun, guns, rifle, machete | unarmed, fake, bare hands, toy, replica, without a weapon
discover: found, discover*, uncovered, unearthed, came across, detected | nothing found, found nothing, in vain, empty-handed, no trace
sane: sane, lucid, of sound mind, criminally responsible | insan*, not responsible, psychiatr*, unfit to
skilled: experienced, seasoned, veteran, professional, licensed | novice, beginner, trainee, unlicensed, amateur, apprentice,
  without a licence
direction: north, northern | south, southern
side: east, eastern | west, western
own-home: stay, keep*, remain*, retain* | move, moves, moved, moving, relocat*, transfer*, leave, leaving
keep-secret: in private, privately, behind closed doors, discreet*, away from cameras, in camera, secret* | in public, publicly, open to
  all, in front of the press, televised, in the open
speed: quick*, swift*, rapid*, prompt*, immediate*, at once, within minutes, straight away, right away | slow*, late, delay*, hours
  later, days later, for hours, months later, long wait
speak: silent, silence, no comment, declined to comment, refused to comment, would not say, tight-lipped, mum | respond*, repl*, protested,
  shouted, spoke out, hit back
help: help*, rescue*, aided, support*, assist*, came to the aid | abandon*, left to, without help, neglect*, refused to help
trust: trust*, confiden*, support*, backs, backed, vouch* | distrust*, mistrust*, disown*, sceptic*, skeptic*, critici*, doubts
danger: safe, harmless, within limits, below the limit, drinkable, no danger, no risk | danger*, toxic, exceed*, pollut*, contaminat*,
  above the limit, unfit, hazard*, unsafe
law: self-defence, self-defense, lawful*, within the law | execution, murder*, crime, unlawful*, cold blood
coup: coup, putsch, overthrow | mutin*, grievance*, pay dispute
success: succeed*, success*, reached its, on target, hit its, achieved | fail*, failure, missed, in vain, botched, fiasco, fell short
age: young, youth, teenage*, student*, schoolboy*, schoolgirl*, juvenile*, minor | elderly, old man, old woman, pensioner*, retired,
  retiree*, octogenarian*, aged
alone: alone, single-handed*, lone, solo, on his own, on her own, by himself, by herself, single | together, accomplice*, several,
  gang, group, pair, accompanied, team, with others, joint*
hold: hold, holds, holding, held on, in control, retain*, defend*, still hold, entrenched | withdr*, pull out, pulled out, pulling out,
  pulls out, retreat*, abandon*, gave up, lost control, lost control of
"""

_MARKS: Final = """
cause: because, due to, owing to, as a result, caused, cause, causes, blam*, triggered, prompted, attribut*, stem* from, thanks to,
  sparked, explain*, put down to, set off, on account of, in response to, in retaliation, reason, suspected, led to, fault
pick: it is, it was, was indeed
only: only, merely, solely, barely, nothing but, no more than, simply, sole
none: no, none, nobody, no one, nothing, neither, never, not one, not a single, zero, without, nor
not: not, t, never, far from, no longer, cannot, hardly
over: exceed*, tops, topped, surpass*, beyond
near: near*, almost, close to, approach*, around, about, some, roughly, approximately
notyet: not yet, not before, has yet to, have yet to, will have to wait, not until, only after, still to, yet to, once a
again: again, once more, still, anew, afresh
asked: demand, demands, demanded, demanding, call for, calls for, called for, calling for, wants, wanted, asks, asked, seek, seeks,
  seeking, sought, hopes, hoped, urge, urges, urged, urging
"""

_KINDS: Final = """
dead: dead, death*, fatalit*, body, bodies, corpse*, victim*, killed
hurt: injured, wounded, injur*, casualt*, patient*, sick
person: people, person*, resident*, man, men, woman, women, child*, pupil*, soldier*, troop*, officer*, police*, worker*, employee*,
  staff, passenger*, tourist*, traveller*, traveler*, visitor*, spectator*, protester*, demonstrator*, refugee*, civilian*, migrant*,
  detainee*, prisoner*, inmate*, sailor*, miner*, fan, fans, customer*, agent*, firefighter*, rescuer*, doctor*, nurse*, teacher*,
  student*, player*, driver*, citizen*, voter*, villager*, hostage*, suspect*, witness*, volunteer*, member*, delegate*, guest*,
  farmer*, fisherm*, locals, lawmaker*, mp, mps, marcher*, striker*
household: home*, household*, famil*, house*, flat*, apartment*, dwelling*, propert*
vehicle: car, cars, vehicle*, lorr*, truck*, bus*, coach*, van, vans, wagon*, carriage*
aircraft: plane*, aircraft, jet*, helicopter*, drone*, airliner*
vessel: boat*, ship*, vessel*, dinghy, dinghies, trawler*, freighter*, ferry, ferries, yacht*, tanker*
animal: animal*, head, sheep, cow*, cattle, goat*, pig*, hen*, turtle*, horse*, wolf, wolves, dog*, bird*
vote: vote*, ballot*
seat: seat*, post, posts
set: set, sets
place: place*, round*, time, edition*, rank*
floor: floor*, storey*, story, stories
container: barrel*, drum*, box*, crate*, bag*, parcel*, container*, sack*
shot: shell*, missile*, bomb*, rocket*, bullet*, shot*, round*
court: year*, month*, sentence*, term*
stop: station*, stop*
area: acre*, hectare*
weight: ton, tons, tonne*, pound*, kilogram*, kilo*
length: metre*, meter*, mile*, kilometre*, kilometer*, foot, feet
book: book*, novel*, volume*, title*
picture: painting*, canvas*, work, works, picture*, copy, copies
charge: charge*, count*
machine: turbine*, reactor*, engine*, machine*
dose: dose*, jab*, injection*, vaccin*, shot*
shop: shop*, store*, branch*, outlet*
school: school*, college*, canteen*
case: case*, infection*
goal: goal*, point*, tries
judge: judge*, magistrate*, justice*
tomb: grave*, tomb*, pit, pits
job: job*, position*, redundanc*, layoff*
"""

_ORDINALS: Final = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""

UNLIKE: Final = UnlikeWords(
    scales=scaled(_SCALES),
    marks=listed(_MARKS),
    kinds=listed(_KINDS),
    ordinals={fold(word): n for n, word in enumerate(_ORDINALS.split(), 1)},
    ordinal_endings=("st", "nd", "rd", "th"),
)

_OWN: Final = {"apart": 0.55, "unplaced": ("two hows",)}
"""Signs hold no word, so they are surer of English than the weights of phrases, which know French wording: of reports that tell the
same facts one by one all are read by them but copies. How something was done is read too widely in English to be shown as a place."""


def _weights() -> UnlikeWeights:
    raw = json.loads((resources.files("recoupe.lang.fr") / "weights" / "unlike.json").read_text("utf-8"))
    return UnlikeWeights(**{name: value for name, value in raw.items() if name != "about"} | _OWN)


UNLIKE_WEIGHTS: Final = _weights()
"""Fitted on French stories: no weight is of a word, and English has too few planted stories to fit and to test on."""
