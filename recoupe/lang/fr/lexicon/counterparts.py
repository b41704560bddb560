"""French words for those of other languages: what news tell of most by hand, all else as `training/counterparts.py` finds it."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Final

from recoupe.lang.tables.counterparts import Words
from recoupe.text import fold

_ENGLISH: Final = """
strike strikes strikers walkout stoppage: grève débrayage | talks negotiations: négociations pourparlers discussions
sentenced sentence convicted: condamné condamnation peine | jailed jail imprisoned prison: prison détention incarcéré
acquitted cleared: relaxé acquitté | court judges: tribunal cour | trial hearing: procès audience
ruling verdict: décision jugement | charged charges indicted: inculpé mis examen accusation
prosecutors prosecutor prosecution: procureur parquet | suspect suspects: suspect | gunman gunmen: tireur assaillant
shooting shot gunfire: tirs fusillade coups tiré | killed dead died deaths death toll: mort tué décès bilan
injured wounded hurt: blessé | missing: disparu | earthquake quake tremor: séisme tremblement
flood floods flooding: inondation crue | blaze fire fires: incendie feu
storm hurricane cyclone typhoon: tempête ouragan cyclone | rain rains: pluie | wind winds gusts: vent rafales
crash crashed collision: accident collision | blast explosion explosions: explosion | plane aircraft jet: avion appareil
pilot crew: pilote équipage | airport: aéroport | flights flight: vol | boat ship vessel: bateau navire | bridge: pont
road: route | train trains rail: train | drivers driver: conducteur chauffeur | passengers: passager
school pupils students: école élève étudiant | teachers: enseignant professeur | hospital: hôpital | doctors: médecin
nurses: infirmier | health: santé | vaccine: vaccin | workers staff employees: salarié employé travailleur ouvrier
layoffs redundancies: licenciement | jobs job: emploi poste | union unions: syndicat | wages pay salaries: salaire
factory plant: usine | company firm: entreprise société groupe | shareholders investors: actionnaire investisseur
dividend: dividende | shares stock stocks: action bourse titre | profit profits earnings: bénéfice
sales revenue turnover: chiffre affaires ventes | rose rise risen increase jumped climbed: hausse augmenté
fell fall fallen drop dropped decline: baisse recul chute | price prices: prix | cost costs: coût | tax taxes: impôt taxe
budget deficit: budget déficit | bank banks: banque | loan loans: prêt | debt: dette | growth: croissance
inflation: inflation | buy buying acquire takeover bought: rachat acheter racheter acquisition | merger merge: fusion
sell sold: vendre vente cession | poll polls survey: sondage | vote votes voted ballot: vote voté scrutin
election elections: élection | turnout: participation | campaign: campagne | candidate: candidat
lawmakers lawmaker deputies: député parlementaire élu | bill law: loi projet
parliament congress: parlement congrès assemblée | government cabinet: gouvernement | minister: ministre | mayor: maire
resigned resign resignation quit: démission démissionné
ousted removed sacked fired dismissed: destitué limogé renvoyé licencié | appointed named: nommé
president: président présidente | spokesman spokeswoman spokesperson: porte parole | leader: dirigeant chef
protest protests demonstrators rally protesters: manifestation manifestant | riot riots: émeute
clashes: affrontement heurts | police officers officer: police policier gendarme
arrested arrest detained custody: arrêté arrestation interpellé garde
troops soldiers army military: armée soldat militaire | ceasefire truce: trêve cessez-le-feu | war: guerre
attack attacks: attaque | fighters militants rebels: combattant rebelle milice
airstrike airstrikes strikes: frappe bombardement raid | weapons guns: arme | hostages hostage: otage
refugees displaced: réfugié déplacé | aid relief: aide secours | rescue rescuers: secours sauveteur
borders border: frontière | sanctions: sanction | treaty agreement deal accord: accord traité
summit meeting: sommet réunion rencontre | lawyer lawyers attorney: avocat | judge: juge magistrat
witness witnesses: témoin | investigation inquiry probe: enquête | fraud: fraude
bribe bribes corruption: corruption pot vin | fine fined: amende | appeal: appel | murder: meurtre assassinat
rape assault: viol agression | abuse: abus agression | kidnapped abducted: enlevé | thief thieves robbers: voleur
stolen theft: volé vol | residents people villagers inhabitants: habitant riverain personne
homes houses home: maison domicile logement | evacuated: évacué | closed shut closure: fermé fermeture
opened reopened open: ouvert rouvert | resumed resume: repris reprendre reprise | suspended: suspendu
halted stopped: arrêté interrompu | cancelled canceled: annulé | postponed delayed: reporté repoussé retard
broke broken collapsed: rompu échoué interrompu | approved adopted passed: adopté approuvé | rejected refused: rejeté refusé
banned ban: interdit interdiction | announced unveiled: annoncé dévoilé | denied denies: démenti nié | confirmed: confirmé
warned warns: averti | accused accuses: accusé | called urged: appelé | demand demands demanded: exigé réclamé
blamed: accusé imputé | launched: lancé | began begun started start: commencé débuté début | ended end: fin terminé
win won victory: gagné victoire remporté | lost loss defeat: perdu défaite perte | match game: match
coach manager: entraîneur | team: équipe | season: saison | goal: but | striker forward: attaquant
fans supporters: supporters | transfer signed: transfert signé | club: club | drug drugs: drogue médicament
disease outbreak: maladie épidémie | virus: virus | patients: patient | scientists researchers: chercheur
wildfire forest: forêt feu | dam: barrage | power electricity: électricité courant | water: eau | oil: pétrole | gas: gaz
mine: mine | children child kids: enfant | women woman: femme | men man: homme | boy: garçon | girl: fille fillette
husband: mari | wife: épouse femme | father: père | mother: mère | son: fils | daughter: fille | brother: frère
sister: soeur | friend friends: ami | church: église | priest: prêtre | bishop: évêque | pope: pape | mosque: mosquée
museum: musée | painting: tableau | film movie: film | newspaper: journal | book: livre | song: chanson | king: roi
queen: reine | prince: prince | week: semaine | month: mois | year years: an année | monday: lundi | night: nuit
morning: matin | evening: soir | afternoon: midi | east eastern: est | west western: ouest | north northern: nord
south southern: sud | coast: côte | island islands: île archipel | city town: ville | village: village | street: rue
building: immeuble bâtiment | office: bureau | house: maison | country: pays
"""

_ENGLISH_NAMES: Final = """
London: Londres | Brussels: Bruxelles | Geneva: Genève | Moscow: Moscou | Beijing: Pékin | Cairo: Caire | Athens: Athènes
Rome: Rome | Vienna: Vienne | Warsaw: Varsovie | Lisbon: Lisbonne | Copenhagen: Copenhague | Algiers: Alger | Tehran: Téhéran
Damascus: Damas | Aleppo: Alep | Beirut: Beyrouth | Jerusalem: Jérusalem | Kyiv: Kiev | Seoul: Séoul | Mexico: Mexique
Barcelona: Barcelone | Milan: Milan | Naples: Naples | Venice: Venise | Munich: Munich | Cologne: Cologne | Hamburg: Hambourg
Edinburgh: Édimbourg | Dunkirk: Dunkerque | Antwerp: Anvers | Bucharest: Bucarest | Belgrade: Belgrade | Putin: Poutine
Europe: Europe | Africa: Afrique | Asia: Asie | America: Amérique | Mediterranean: Méditerranée | Atlantic: Atlantique
"""
"""Names that news tell of in another form."""

NAME_MARK: Final = "="
"""What stands before a name (`recoupe.terms`)."""


@cache
def counterparts(code: str) -> Words:
    """The French words nearest in sense to each word of a language, none where there is no table for it."""
    path = resources.files("recoupe.lang.fr") / "weights" / f"counterparts_{code}.json"
    if not path.is_file():
        return {}
    made = json.loads(path.read_text("utf-8"))["words"]
    written = _written(_ENGLISH) if code == "en" else {}
    words = {word: (*written.get(word, ()), *made.get(word, "").split()) for word in sorted(written.keys() | made.keys())}
    return {**words, **_states(code), **(_written(_ENGLISH_NAMES, NAME_MARK) if code == "en" else {})}


def _states(code: str) -> dict[str, tuple[str, ...]]:
    """The names of states of one word, where the two languages write them otherwise."""
    from babel import Locale

    theirs, own = Locale(code).territories, Locale("fr").territories
    pairs = ((fold(name), fold(own[key])) for key, name in sorted(theirs.items()) if key.isalpha() and key in own)
    return {NAME_MARK + one: (NAME_MARK + other,) for one, other in pairs if one != other and " " not in one + other}


def _written(lines: str, mark: str = "") -> dict[str, tuple[str, ...]]:
    """What lines of words and, behind a colon, their counterparts say, without accents, each with a mark before it."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in lines.strip().replace("\n", " | ").split(" | "):
        words, own = fold(entry).split(": ")
        for word in words.split():
            found[mark + word] = (*found.get(mark + word, ()), *(mark + other for other in own.split()))
    return found
