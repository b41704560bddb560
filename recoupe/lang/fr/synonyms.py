"""Words that news reports use for one thing: each line is one sense, written without accents.

A word stands in one line only; where it has two readings that news reports use as often, it stands in none. Opposites never share
a line, nor do words whose choice is itself the news ("manifestant" and "émeutier" are one group of people, told in two ways).
"""

from __future__ import annotations

from typing import Final

_LINES: Final = """
militaire soldat troupe
policier gendarme police gendarmerie
pompier secouriste sauveteur
avion appareil aeronef jet
bateau navire embarcation paquebot
voiture vehicule automobile auto fourgonnette van camionnette fourgon
camion poids-lourd semi-remorque
fret cargaison materiel marchandise
maison domicile logement habitation pavillon residence
immeuble batiment edifice
magasin boutique commerce
usine site fabrique
entreprise societe compagnie firme
groupe geant multinationale
employe salarie travailleur
patron dirigeant pdg directeur
ecole lycee college etablissement
eleve ecolier lyceen collegien
etudiant universitaire
enseignant professeur prof instituteur
enfant gamin petit garconnet fillette
bebe nourrisson
adolescent mineur ado
femme epouse compagne conjointe
mari epoux compagnon conjoint
homme individu
personne gens
habitant riverain resident
blesse touche
mort deces tue deceder mourir perir succomber victime
cadavre corps depouille
meurtre assassinat homicide assassiner
tueur meurtrier assassin
agresseur assaillant attaquant
attentat attaque
explosion detonation deflagration exploser
bombe explosif engin
arme fusil pistolet revolver
couteau lame
tir fusillade tirer
incendie feu
incendier bruler embraser
detruire devaster ravager saccager
casser briser degrader deteriorer vandaliser
degat dommage degradation
inondation crue
seisme tremblement secousse
tempete ouragan cyclone typhon
pluie precipitation averse
secheresse canicule
epidemie pandemie
virus maladie coronavirus
hopital clinique chu
medecin docteur praticien
patient malade
vaccin vaccination vacciner
arreter interpeller apprehender interpellation arrestation
detenir incarcerer emprisonner ecrouer
prison detention penitentiaire cellule
libere relacher liberer liberation
juger proces
tribunal cour juridiction
juge magistrat
procureur parquet
avocat defenseur
accuse prevenu
condamner condamnation
peine sanction
amende contravention
enquete investigation
temoin temoignage
vol cambriolage braquage derober
voleur cambrioleur braqueur
fraude escroquerie
election scrutin vote
electeur votant
elire elu
candidat pretendant
suffrage voix
parti formation
depute parlementaire
parlement assemblee
president presidence
gouvernement executif
loi texte legislation
budget finances
impot taxe fiscalite
hausse augmentation augmenter relever relevement majoration accroitre
baisse diminution diminuer reduire reduction recul chute
doubler doublement
prix tarif cout
salaire remuneration paie
prime bonus
pension retraite
argent fonds
bourse marche
dette endettement
pret credit
investissement investir
acheter acquerir achat acquisition rachat racheter
vendre vente cession ceder
contrat commande
accord entente pacte compromis
negociation pourparler tractation negocier
discussion discuter
entretien entrevue
rencontre rencontrer recevoir
reunion reunir
conversation echange echanger
telephone telephonique
appeler appel
demander demande reclamer exiger revendiquer souhaiter
refuser refus rejeter rejet
accepter approuver approbation valider
annoncer annonce
confirmer confirmation
dementir dementi nier
promettre promesse
assurer affirmer
declarer declaration
indiquer preciser signaler
expliquer explication
denoncer fustiger
critiquer critique
deplorer regretter
soutenir soutien appuyer appui
opposer opposition
manifestation rassemblement defile cortege manifester defiler
manifestant protestataire
greve debrayage
syndicat syndical
blocage bloquer barrage
occuper occupation
evacuer evacuation
disperser dispersion
affrontement heurt echauffouree accrochage
violence violent
projectile pave
perimetre cordon
securite surete
deployer deploiement
intervention intervenir operation
migrant exile
rebelle insurge
guerre conflit
cessez-le-feu treve
offensive assaut
bombardement bombarder frappe pilonnage
missile roquette
base camp
retrait retirer
quitter partir depart
arriver arrivee atterrir
venir revenir retour retourner rentrer regagner
envoyer envoi depecher
livrer livraison
fournir fourniture
transporter acheminer transport
amener emmener conduire
aider aide assistance assister
sauver sauvetage secourir secours
chercher rechercher recherche
trouver retrouver decouvrir decouverte
disparaitre disparition
fuir fuite echapper
poursuivre poursuite
commencer debuter entamer debut demarrer eclater
finir terminer achever fin
interrompre cesser interruption suspendre suspension
annuler annulation
abandonner abandon renoncer
maintenir maintien
conserver garder
reporter repousser ajourner
ouvrir ouverture
fermer fermeture
organiser organisation
participer participation
voyage deplacement visite
voyager visiter
rendre restituer restitution remettre
donner accorder octroyer
gagner remporter victoire
perdre defaite
nommer nomination designer designation
demission demissionner
licencier licenciement limoger limogeage
remplacer remplacement
ambassadeur diplomate
journal quotidien
media presse
publier publication
reveler revelation
message courrier lettre
photo cliche
route autoroute
accident collision
conducteur chauffeur automobiliste
carburant essence diesel gazole
climat climatique
foyer menage
beneficiaire allocataire
vieux age
week-end weekend
matin matinee
soir soiree
proche entourage
chef leader
militant activiste
tension crise
danger menace risque
crainte craindre redouter peur
espoir esperer
interim interimaire provisoire
lieu endroit
ville commune municipalite
maire bourgmestre
pays etat
"""


def _senses() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _LINES.split("\n"):
        words = line.split()
        if len(words) > 1:
            for word in words:
                if word in table:
                    raise ValueError(f"{word} stands in two lines")
                table[word] = "~" + words[0]
    return table


SENSES: Final = _senses()
"""Word without accents -> the mark of its sense."""
