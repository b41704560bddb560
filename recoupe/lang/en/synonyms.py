"""Words that news reports use for one thing: each line is one sense. Opposites never share a line."""

from __future__ import annotations

from typing import Final

_LINES: Final = """
soldier troop serviceman military army
police officer policeman cop constable
firefighter fireman rescuer
plane aircraft jet jetliner airliner airplane
boat ship vessel
car vehicle automobile van
truck lorry
cargo freight shipment
house home residence dwelling
building block
store shop retailer
plant factory site
company firm business corporation enterprise
employee worker staff staffer workforce
boss chief head leader executive
school college academy
pupil schoolchild
doctor physician medic
hospital clinic
court tribunal
judge magistrate
lawyer attorney counsel barrister solicitor
prosecutor prosecution
suspect accused defendant
kill slay murder dead death die
injure wound hurt injured wounded injury
arrest detain apprehend custody
sentence jail imprison prison term
release free freed
fire sack dismiss oust
resign quit step
hire recruit
buy acquire purchase acquisition takeover
sell sale
cut reduce slash trim reduction
raise increase hike boost rise
fall drop decline decrease slump
strike walkout stoppage
protest demonstration rally march
protester demonstrator marcher
attack assault raid
blast explosion explode detonate
shooting shoot gunfire
earthquake quake tremor
flood flooding
fire blaze inferno
storm hurricane cyclone typhoon
crash collision collide
start begin launch open
end finish conclude close
delay postpone
cancel scrap abandon
vote ballot poll
election vote
win victory triumph
lose defeat loss
deal agreement accord pact
talks negotiation meeting summit
law legislation bill
rule ruling verdict decision
probe investigation inquiry
charge indict indictment
trial hearing
fine penalty
money cash funds
profit earnings gain
revenue sales turnover
share stock
pay wage salary
price cost
tax levy duty
bank lender
investor shareholder stockholder
flee escape
leave depart exit
arrive come reach
visit trip
victim casualty
child kid youngster
woman female
man male
people person resident civilian
country nation state
town city municipality
government administration cabinet
minister secretary
parliament congress assembly
lawmaker legislator deputy mp
spokesman spokeswoman spokesperson
report statement
study research paper
scientist researcher
trial test
volunteer participant enrol enroll
vaccine jab shot
disease illness
drug medicine
reject refuse decline
approve adopt pass
ban prohibit outlaw
order command instruct
build construct
destroy demolish raze wreck
steal rob theft robbery
gun weapon firearm rifle pistol
bomb explosive device
missile rocket
fighter militant rebel
withdraw pull retreat
aid relief assistance help
road highway motorway
train rail railway
airport airfield
passenger traveller traveler
"""


def _senses() -> dict[str, str]:
    found: dict[str, str] = {}
    twice: set[str] = set()
    for line in _LINES.strip().split("\n"):
        first, *_ = words = line.split()
        for word in words:
            if word in found:
                twice.add(word)
            found[word] = f"={first}"
    return {word: sense for word, sense in found.items() if word not in twice}


SENSES: Final = _senses()
"""Word -> the key of its sense; a word that stands in two lines stands in neither."""
