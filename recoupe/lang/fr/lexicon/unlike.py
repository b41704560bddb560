"""French: scales of two poles, marks and kinds of things counted. General vocabulary, written for this package.

A line of scales is its name, what says the one pole, what says the other. `*` stands for any ending.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Final

from recoupe.lang.tables.unlike import UnlikeWeights, UnlikeWords, listed, scaled
from recoupe.text import fold

_SCALES: Final = """
custody: détenu*, détention, incarcér*, écrou*, emprisonn*, prison, derrière les barreaux, sous les verrous, cellule, cachot,
  maison d'arrêt, garde à vue | libre, libéré*, libérer, libération, relâch*, en liberté, rentré* chez, chez lui, chez elle,
  chez ses parents, bracelet, assigné*, contrôle judiciaire, sous caution, élargissement
capture: arrêté, arrêtée, arrêtés, arrêtées, interpell*, appréhend*, arrestation*, capturé*, rattrapé*, menott*, mis* en
  examen, inculp* | en fuite, en cavale, prend la fuite, prit la fuite, pris la fuite, introuvable*, échappé*, évadé*,
  fuyard*, court toujours, courent toujours, laissé* partir, aucune arrestation
verdict: condamn*, coupable*, peine de, écop* | relax*, acquitt*, innocent*, blanchi*, disculp*, non-lieu, hors de cause, sans
  suite
plea: avou*, aveu*, reconnaît, reconnu, reconnue, reconnaître, reconnaissent, admet, admis les, admettre, plaidé coupable,
  passé* aux aveux, revendiqu*, assum*, vanté* | nie, nié*, nier, nient, niant, démen*, contest*, réfut*, récus*, clam*,
  innocence, dément*, se défend*
firm: ferme, incarcération immédiate, mandat de dépôt | sursis, amende, bracelet
appeal: appel, saisir*, pourvoi*, recours, contester, contestera, portera*, se pourvoir* | s'inclin*, inclin*, accepte*,
  renonce*, se conform*, exécuter
life: vivant*, en vie, surviv*, survécu*, rescapé*, sain et sauf, sains et saufs, saine et sauve, indemne*, respire*, sauvé*,
  réanim* | mort*, mourir, meurt, meurent, décéd*, décès, tué*, tue, péri*, succomb*, trépas*, cadavre*, corps, dépouille*,
  sans vie, noy*, coûté la vie
gravity: stable*, hors de danger, légèrement, bénin*, sans gravité, jours ne sont pas | critique*, grave*, gravement,
  pronostic vital, entre la vie, réanimation, désespéré*
missing: disparu*, introuvable*, recherch*, manqu*, porté* disparu* | retrouv*, localis*, repér*, regagn*, réapparu*, resurgi*
health: en bonne santé, bonne santé, bien portant*, rétabli*, guéri* | malade*, coups, malnutri*, tortur*, sévices, affaibli*
win: gagn*, s'est imposé, s'est imposée, s'impose, est élu, est élue, été élu, été élue, élu dès, élue dès, remport*,
  vainqueur*, victoire*, triomph*, sacr*, en tête, première place, médaille d'or | perd*, défait*, battu*, vaincu*, éliminé*,
  échou*, second tour, ballottage, deuxième place, troisième marche, relégu*
rise: augment*, hausse*, progress*, grimp*, bond*, croissance, accru*, relev*, relèvement, alourdi*, s'envol*, envol*, doubl*,
  tripl*, flamb*, gonfl*, renchéri* | baiss*, recul*, diminu*, chut*, fléchi*, repli*, rédui*, réduction*, dégringol*,
  effondr*, allég*, ralenti*
open: ouvert*, ouvr*, rouv*, réouvert*, accessible*, accueill*, de nouveau permis*, rétabli* | ferm*, clos*, close*,
  inaccessible*, baissé le rideau, baisser le rideau, baisseront, coupé*, condamné à la, porte close, interdit* au public
traffic: circul*, repris*, reprend*, fluide, passe*, se croisent | bloqu*, barrage*, interrompu*, coupé*, paralys*, à l'arrêt,
  suspendu*, cloué*
service: fonction*, en service, rétabli*, revenu*, redémarr*, coule*, remis en marche, remise en marche, remis en route,
  tourne à plein | panne*, hors service, hors d'usage, coupé*, à l'arrêt, en rade, tari*, privé*
go-on: maintenu*, maintien*, continu*, se poursui*, poursuite de, poursuite du, comme prévu, aura lieu, auront lieu, repris*,
  reprend*, reste programm* | annul*, suspendu*, suspen*, repouss*, ajourn*, renonc*, abandonn*, interromp*, interrompu*,
  gelé*, gèle*, différ*, sine die, arrêt des, reporté*, reporter*, report de, report du, cessé*
duration: définitif*, définitive*, définitivement, pour de bon, irrévocable*, à jamais, pour toujours, permanent* |
  provisoire*, temporaire*, pause, suspen*, veilleuse, momentané*, parenthèse
office: reste*, demeur*, maintenu*, en fonction, en poste, garde son poste, conserv*, sauve sa tête, sauvé sa tête, retrouver*
  son bureau, reconduit*, regagn* son | démission*, parti, partir, départ, quitt*, retir*, mis* en retrait, limog*, révoqu*,
  remplac*, destitu*, écart*, licenci*, jeté l'éponge, ne reviendra
accord: accord*, entend*, entendu*, entente*, compromis, sign*, paraph*, conclu*, scell*, arraché*, approuv* | échec*, échou*,
  achopp*, rupture*, rompu*, impasse*, capot*, claqu*, désaccord*, aucun accord, dialogue de sourds, blocage
consent: accept*, approuv*, adopt*, consent*, autoris*, valid*, avalis*, ratifi*, feu vert, favorable*, entérin*, souscri*,
  plébiscit*, admis*, permis*, permettre, permettr*, le oui | refus*, rejet*, repouss*, retoqu*, oppos*, hostile*, veto,
  défavorable*, s'insurg*, bannir*, banni*, interdi*, prohib*, proscri*, exclu*, exclut, débout*, le non, écart*, n'en veut
  pas
allowed: permi*, autoris*, admis*, toléré*, tolér*, légal*, licite*, en règle, droit de | interdi*, banni*, prohib*, proscri*,
  illégal*, clandestin*, illicite*, défendu*, sans permis, sans autorisation
let-in: entré*, pénétr*, laissé* passer, laissé* entrer, reçu*, reçue*, accueilli*, admis*, pu passer, pourront passer,
  franchi* | refoul*, rebrouss*, éconduit*, barr*, bloqu*, tenu* à l'écart, refusé l'entrée, se voir refuser, fermé sa porte,
  porte close
meet: reçu*, rencontr*, entrevue, audience, tête-à-tête, s'est entretenu, visite* | fait excuser, ignor*, refusé de voir, n'a
  daigné, éconduit*, boud*
present: présent*, assist*, pris place, premier rang, venu*, écout*, en personne, sur place, particip* | absent*, absence,
  vide, visioconférence, représenté par, manqué, boycott*, boud*, s'est fait excuser, par procuration
pay: verse*, verser*, paie*, payer, payé*, pay*, touch*, perc*, rembours*, indemnis*, dédommag*, octroy*, allou*, crédit*,
  prime*, offr*, offert* | privé*, impay*, rien touch*, rien obtenu, arriér*, non payé*, à sa charge, mains vides
fund: public, publics, publique, publiques, état, subvention*, contribuable*, budget | privé, privés, privée, privées,
  entreprise*, mécène*, fonds propres, assurance*, sponsor*, emprunt*, crédit
price: gratuit*, gratuité, sans frais, offert* | payant*, tarif*, factur*, billet
profit: surplus, excédent*, bénéfic*, rentable*, profit*, gain*, dans le vert | déficit*, perte*, dans le rouge, pertes,
  ardoise, ruin*, faillite*
jobs: embauch*, recrut*, engag*, création* de postes, créer*, intégr* | licenci*, suppr*, suppression*, départs contraints,
  réduction d'effectifs, plan social, débauch*
build: constru*, bâti*, reconstru*, rebâti*, érig*, édifi*, implant* | démol*, rase*, détrui*, abatt*, fermer*, démantel*
intact: intact*, épargn*, sauv*, indemne*, parfait état, préserv*, tient toujours, résist*, debout | détrui*, détruit*,
  effondr*, écroul*, affaiss*, endommag*, ravag*, partie en fumée, parti en fumée, brûl*, anéanti*, ruine*, rasé*, englouti*,
  saccag*
fire: circonscrit*, maîtris*, éteint*, contenu*, sous contrôle, étouffé* | repris*, relanc*, à l'œuvre, progress*, se propag*,
  lèch*, dévor*, gagne du terrain, incontrôl*
whole: tout, tous, toute, toutes, totalité, entièrement, entier*, intégral*, intégralité, ensemble du, unanim*, cent pour
  cent, complètement, partout | moitié, partie, partiel*, tiers, certains, certaines, uniquement, seulement, seul, seule,
  seuls, seules, quelques
vote: unanim*, d'une seule voix, à l'unanimité, consensus | divis*, partag*, départag*, tours de scrutin, d'une voix, de
  justesse, serré*, majorité
crowd: nombreux, foule, bondé*, comble, guichets fermés, débord*, complet, affluence, marée humaine, plein* | clairsem*,
  vide*, désert*, peu de monde, boud*, poignée, chambres libres, maigre*
supply: stock*, couvr*, suffi*, disponible*, abond*, réserves, approvisionn* | manqu*, pénurie*, rupture*, à court, épuis*,
  tari*, import*, privé*
calm: calme*, sans incident, sans heurt*, sans heurts, paisible*, pacifi*, serein*, sans violence, de gré à gré, bonne entente
  | heurt*, affront*, échauffour*, émeut*, incident*, violen*, matraqu*, de force, pill*, saccag*, coups, attaqu*, huée*, jets
  de
welcome: applaud*, acclam*, ovation*, félicit*, salu*, remerci*, applaudissements | hué*, siffl*, conspu*, insult*, chahut*,
  boud*
mood: ravi*, comblé*, satisf*, soulag*, réjoui*, rassur*, fêt*, heureux, joie, se félicit*, bienvenu*, optimis*, content* |
  grogne*, colère, enrag*, déçu*, déception, inquiet*, amer*, désabus*, tollé, regrett*, déplor*, mécontent*, indign*,
  furieu*, trahison
regret: excus*, pardon, regrett*, regret*, fait amende honorable, remords, contrition | sans regret*, pas un mot, aucun
  regret, assume, persiste
intent: délibér*, volontair*, intentionn*, criminel*, prémédit*, préparé*, visé*, sabot*, malveill*, planifi*, exprès, cibl*,
  incendiaire* | accident*, hasard, fortui*, involontaire*, par erreur, naturel*, court-circuit, imprudence*, bavure*,
  malencontr*, panne
own-will: de lui-même, d'elle-même, de son plein gré, volontair*, spontané*, renonc*, décidé seul, rendu*, en personne |
  contraint*, forc*, oblig*, sur ordre, par décision, retiré*, retirée, sommé*, expuls*, réquisition*, imposé*, enlev*
resist: se rend*, s'est rendu*, sans opposer, sans résistance, coopér*, docile* | fui*, sauté, poursuite*, chasse, échapp*,
  résist*, débatt*, rébellion
warn: averti*, prévenu*, alert*, informé*, mis en garde, mise en garde, notifi*, savai*, connaiss*, préven* | ignor*, par la
  presse, personne n'avait, découvert* après, surpris, surprise, sans prévenir, après coup, n'avait été prévenu
known: identifi*, nommé*, connu*, nom d* | inconnu*, anonym*, non identifié*, mystér*
crash: posé*, atterri*, amerri*, atterrissage, en catastrophe | écras*, crash*, abîm*, détruit*
armed: armé*, chargée, chargé, couteau*, machette*, fusil* | désarm*, factice*, mains nues, sans arme*, jouet
discover: découvr*, découv*, trouv*, retrouv*, tombé* sur, mis au jour, décel* | introuvable*, bredouille, rien trouv*, rien
  découvert, en vain, chou blanc
sane: responsable*, discernement, lucide*, sain d'esprit | aboli*, irresponsable*, dément*, folie, psychiatr*
skilled: expériment*, chevronn*, profession*, aguerri*, breveté* | novice*, débutant*, stagiaire*, sans permis, n'avait pas le
  permis, amateur*, apprenti*
direction: nord, septentrion* | sud, méridion*
side: orient*, côte est | ouest, occident*
own-home: conserv*, garde*, garder*, restera, resteront, maintenu* | déménag*, déplac*, délocalis*, transfér*, partir*, départ
keep-secret: intimité, huis clos, en privé, discrèt*, à l'abri des regards | public, publique, publiquement, ouvert* à tous,
  devant la presse
speed: rapid*, aussitôt, immédiat*, sans attendre, en quelques minutes, dans les minutes, sur-le-champ, promptement | tard*,
  lent*, retard*, attend*, heures plus tard, jours plus tard, longtemps, des mois
speak: muet*, silence, refusé de commenter, s'est tu, s'est tue, mutique*, aucun commentaire, pas un mot | protest*, réag*,
  répond*, répondu*, cri*, crié*, conspu*
help: secour*, aid*, soutien*, porté assistance, appuy* | abandonn*, livré* à, sans aide, refusé son aide, délaiss*
trust: confian*, cautionn*, soutien*, soutenu*, appuy*, favorable* | défian*, désavou*, lâch*, sceptiqu*, critiqu*, combatt*
danger: sans danger, conforme*, sous le seuil, potable*, inoffensi* | dangereu*, toxi*, dépass*, pollu*, contamin*, impropre*,
  au-dessus
law: légitime défense, dans la loi, réglementaire* | exécution, bavure*, crime*, meurtre*, assassinat*
coup: tentative de putsch, putsch*, coup d'état | mutin*, mouvement d'humeur
success: réussi*, succès, about*, parvenu*, atteint* son, fait mouche | échou*, échec*, raté*, manqué*, vain*, fiasco, en vain
age: jeune*, adolescent*, étudiant*, lycéen*, mineur* | vieillard*, retraité*, quinquagénaire*, sexagénaire*, septuagénaire*,
  âgé*
alone: seul, seule, isolé*, unique*, lui seul, elle seule, en solitaire | ensemble, plusieurs, complice*, bande, accompagn*,
  groupe, équipe, couple, à deux, collectif, toutes
"""

_MARKS: Final = """
cause: à cause, en raison, à la suite, suite à, en cause, à l'origine, expliqu*, provoqu*, déclench*, caus*, dû à, due à, dus
  à, dues à, parce qu*, pointé du doigt, pointée du doigt, incrimin*, imput*, attribu*, faute de, motiv*, invoqu*,
  responsable*, coupable, grâce à, tient à, tient surtout, vient de, venait de, s'agit de, s'agit d, reproch*, poussé*, à
  blâmer, a tout, explication*, faute, prétexte*, soupçonn*, évoqu*, la faute, en représailles
pick: c'est, ce sont, c'était, ce fut, est bien, sont bien
only: seul, seule, seuls, seules, seulement, uniquement, exclusivement, à peine, simple, simples, que, rien que, lui seul,
  strictement
none: aucun, aucune, nul, nulle, personne, rien, pas un, pas une, plus aucun, plus aucune, jamais, zéro, pas de, pas d, plus
  de, ni, sans, mains vides
not: et non, pas, plus, n'est pas, ne sont pas, nullement, loin de, bien loin, ce n'est pas, non, ne
over: dépass*, excéd*, au-delà
near: frôl*, avoisin*, approch*, environ, quelque, autour
notyet: pas encore, pas avant, attendra, n'arriver*, repouss*, qu'après, seulement après
again: de nouveau, à nouveau, encore, toujours, toujours pas
asked: réclame, réclament, réclamé, réclamait, réclamaient, réclamant, demande, demandent, demandé, demandait, demandaient,
  demandant, exige, exigent, exigé, exigeait, exigeaient, exigeant, souhaite, souhaitent, espère, espèrent
"""

_KINDS: Final = """
dead: mort*, victime*, décès, cadavre*, corps, dépouille*, tué*, défunt*
hurt: blessé*, malade*, intoxiqué*, patient*
person: personne*, habitant*, homme*, femme*, enfant*, élève*, écolier*, soldat*, militaire*, policier*, ouvrier*, salarié*,
  employé*, passager*, touriste*, voyageur*, visiteur*, spectateur*, manifestant*, opposant*, réfugié*, civil*, migrant*,
  détenu*, prisonnier*, marin*, pêcheur*, mineur*, curieux, fidèle*, supporter*, arrivant*, occupant*, client*, agent*,
  gendarme*, pompier*, secouriste*, médecin*, infirmi*, enseignant*, étudiant*, joueur*, chauffeur*, conducteur*, citoyen*,
  électeur*, votant*, villageois*, otage*, suspect*, témoin*, bénévole*, volontaire*, membre*, cadre*, travailleur*,
  adhérent*, croisiériste*, instructeur*, creuseur*, commerçant*, parlementaire*, député*, élu*
household: foyer*, famille*, ménage*, abonné*, logement*, maison*, habitation*, appartement*, villa*
vehicle: voiture*, véhicule*, camion*, poids, autocar*, bus, car, cars, fourgon*, wagon*, remorque*, convoi*
aircraft: avion*, appareil*, hélicoptère*, drone*, chasseur*
vessel: bateau*, navire*, embarcation*, pirogue*, barque*, chalutier*, cargo*, voilier*, yacht*
animal: bête*, animal, animaux, tête*, mouton*, vache*, brebis, bœuf*, chèvre*, porc*, poule*, tortue*, reptile*, cheval,
  chevaux, loup*, chien*
vote: voix, suffrage*, bulletin*, votant*
seat: siège*, poste*, fauteuil*, mandat*, élu*
set: set*, manche*
place: place*, rang*, position*, ligne, tour, édition, fois
floor: étage*, niveau*
container: bidon*, fût*, carton*, caisse*, sac*, colis, boîte*, baril*, tonneau*, conteneur*
shot: obus, tir*, missile*, bombe*, roquette*, balle*, coup*
court: arrêt*, peine*, an, ans, année*, mois, sursis
stop: station*, arrêt*, halte*, escale*
area: hectare*, kilomètre*
weight: tonne*, kilo*, kilogramme*
length: mètre*, kilomètre*, centimètre*
book: livre*, roman*, ouvrage*, volume*
picture: tableau*, toile*, œuvre*, peinture*, copie*
charge: accusation*, chef*, grief*, inculpation*
machine: turbine*, réacteur*, machine*, moteur*
dose: dose*, injection*, piqûre*, vaccin*
shop: magasin*, boutique*, enseigne*, succursale*, point*
school: école*, établissement*, cantine*, collège*, lycée*
case: cas, contamination*, infection*, affaire*
goal: but*, point*, panier*, essai*
judge: juge*, magistrat*, curateur*
tomb: tombe*, sépulture*, fosse*
"""

_ORDINALS: Final = """premier première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième
douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième"""

UNLIKE: Final = UnlikeWords(
    scales=scaled(_SCALES),
    marks=listed(_MARKS),
    kinds=listed(_KINDS),
    ordinals={fold(word): max(1, n) for n, word in enumerate(_ORDINALS.split())},
    ordinal_endings=("e", "eme", "er", "re"),
)


def _weights() -> UnlikeWeights:
    raw = json.loads((resources.files("recoupe.lang.fr") / "weights" / "unlike.json").read_text("utf-8"))
    return UnlikeWeights(**{name: value for name, value in raw.items() if name != "about"})


UNLIKE_WEIGHTS: Final = _weights()
