"""What lies in what, as a French reader knows it: regions, departments and their towns, and large towns of other states.

Public facts, written for this package; no list of anybody's stands behind it. A name that two places bear is left out (Vienne, a
capital, a department and a town), or stands once for the place that the press means by it alone.
"""

from __future__ import annotations

from typing import Final

_IN_FRANCE: Final = """
Auvergne-Rhône-Alpes: Ain, Allier, Ardèche, Cantal, Drôme, Isère, Loire, Haute-Loire, Puy-de-Dôme, Rhône, Savoie, Haute-Savoie
Bourgogne-Franche-Comté: Côte-d'Or, Doubs, Jura, Nièvre, Haute-Saône, Saône-et-Loire, Yonne, Territoire de Belfort
Bretagne: Côtes-d'Armor, Finistère, Ille-et-Vilaine, Morbihan
Centre-Val de Loire: Cher, Eure-et-Loir, Indre, Indre-et-Loire, Loir-et-Cher, Loiret
Corse: Corse-du-Sud, Haute-Corse
Grand Est: Ardennes, Aube, Marne, Haute-Marne, Meurthe-et-Moselle, Meuse, Moselle, Bas-Rhin, Haut-Rhin, Vosges, Alsace, Lorraine
Hauts-de-France: Aisne, Nord, Oise, Pas-de-Calais, Somme, Picardie
Île-de-France: Paris, Seine-et-Marne, Yvelines, Essonne, Hauts-de-Seine, Seine-Saint-Denis, Val-de-Marne, Val-d'Oise
Normandie: Calvados, Eure, Manche, Orne, Seine-Maritime
Nouvelle-Aquitaine: Charente, Charente-Maritime, Corrèze, Creuse, Dordogne, Gironde, Landes, Lot-et-Garonne, Pyrénées-Atlantiques,
 Deux-Sèvres, Haute-Vienne
Occitanie: Ariège, Aude, Aveyron, Gard, Haute-Garonne, Gers, Hérault, Lot, Lozère, Hautes-Pyrénées, Pyrénées-Orientales, Tarn,
 Tarn-et-Garonne
Pays de la Loire: Loire-Atlantique, Maine-et-Loire, Mayenne, Sarthe, Vendée
Provence-Alpes-Côte d'Azur: Alpes-de-Haute-Provence, Hautes-Alpes, Alpes-Maritimes, Bouches-du-Rhône, Var, Vaucluse
Ain: Bourg-en-Bresse, Oyonnax
Aisne: Laon, Saint-Quentin, Soissons
Allier: Moulins, Vichy, Montluçon
Alpes-de-Haute-Provence: Digne-les-Bains, Manosque, Sisteron
Hautes-Alpes: Gap, Briançon, Embrun
Alpes-Maritimes: Nice, Cannes, Antibes, Grasse, Menton
Ardèche: Privas, Aubenas, Annonay
Ardennes: Charleville-Mézières, Sedan
Ariège: Foix, Pamiers
Aube: Troyes
Aude: Carcassonne, Narbonne
Aveyron: Rodez, Millau
Bouches-du-Rhône: Marseille, Aix-en-Provence, Arles, Martigues, Aubagne, Istres, Marignane
Calvados: Caen, Bayeux, Lisieux, Deauville
Cantal: Aurillac
Charente: Angoulême, Cognac
Charente-Maritime: La Rochelle, Rochefort, Saintes, Royan
Cher: Bourges, Vierzon
Corrèze: Tulle, Brive-la-Gaillarde
Corse-du-Sud: Ajaccio, Porto-Vecchio
Haute-Corse: Bastia, Calvi
Côte-d'Or: Dijon, Beaune
Côtes-d'Armor: Saint-Brieuc, Lannion, Guingamp
Creuse: Guéret
Dordogne: Périgueux, Bergerac
Doubs: Besançon, Montbéliard, Pontarlier
Drôme: Valence, Montélimar, Romans-sur-Isère
Eure: Évreux, Vernon
Eure-et-Loir: Chartres, Dreux
Finistère: Brest, Quimper, Morlaix, Concarneau
Gard: Nîmes, Alès
Haute-Garonne: Toulouse, Blagnac, Colomiers
Gers: Auch
Gironde: Bordeaux, Arcachon, Libourne, Mérignac
Hérault: Montpellier, Béziers, Sète
Ille-et-Vilaine: Rennes, Saint-Malo, Fougères
Indre: Châteauroux
Indre-et-Loire: Tours
Isère: Grenoble
Jura: Lons-le-Saunier, Dole
Landes: Mont-de-Marsan, Dax
Loir-et-Cher: Blois, Vendôme
Loire: Saint-Étienne, Roanne
Haute-Loire: Le Puy-en-Velay
Loire-Atlantique: Nantes, Saint-Nazaire, Notre-Dame-des-Landes
Loiret: Orléans, Montargis
Lot: Cahors, Figeac
Lot-et-Garonne: Agen, Villeneuve-sur-Lot
Lozère: Mende
Maine-et-Loire: Angers, Cholet, Saumur
Manche: Cherbourg, Saint-Lô, Avranches
Marne: Reims, Châlons-en-Champagne, Épernay
Haute-Marne: Chaumont, Saint-Dizier
Mayenne: Laval
Meurthe-et-Moselle: Nancy, Longwy, Lunéville
Meuse: Verdun, Bar-le-Duc
Morbihan: Vannes, Lorient, Pontivy
Moselle: Metz, Thionville, Forbach
Nièvre: Nevers
Nord: Lille, Roubaix, Tourcoing, Dunkerque, Valenciennes, Douai, Cambrai, Maubeuge
Oise: Beauvais, Compiègne, Creil
Orne: Alençon
Pas-de-Calais: Arras, Calais, Boulogne-sur-Mer, Lens, Béthune
Puy-de-Dôme: Clermont-Ferrand, Riom, Thiers
Pyrénées-Atlantiques: Pau, Bayonne, Biarritz
Hautes-Pyrénées: Tarbes, Lourdes
Pyrénées-Orientales: Perpignan
Bas-Rhin: Strasbourg, Haguenau
Haut-Rhin: Colmar, Mulhouse
Rhône: Lyon, Villeurbanne, Vénissieux, Villefranche-sur-Saône
Haute-Saône: Vesoul
Saône-et-Loire: Mâcon, Chalon-sur-Saône, Le Creusot
Sarthe: Le Mans
Savoie: Chambéry, Albertville
Haute-Savoie: Annecy, Annemasse, Chamonix
Seine-Maritime: Rouen, Le Havre, Dieppe
Seine-et-Marne: Melun, Meaux, Fontainebleau
Yvelines: Versailles, Mantes-la-Jolie, Poissy
Deux-Sèvres: Niort
Somme: Amiens, Abbeville
Tarn: Albi, Castres
Tarn-et-Garonne: Montauban
Var: Toulon, Fréjus, Draguignan, Saint-Tropez
Vaucluse: Avignon, Carpentras, Orange
Vendée: La Roche-sur-Yon, Les Sables-d'Olonne
Haute-Vienne: Limoges
Vosges: Épinal
Yonne: Auxerre, Sens
Territoire de Belfort: Belfort
Essonne: Évry, Massy
Hauts-de-Seine: Nanterre, Boulogne-Billancourt, Neuilly-sur-Seine
Seine-Saint-Denis: Bobigny, Saint-Denis, Montreuil, Aubervilliers
Val-de-Marne: Créteil, Vitry-sur-Seine, Ivry-sur-Seine
Val-d'Oise: Cergy, Argenteuil, Pontoise
"""

_ELSEWHERE: Final = """
France: Auvergne-Rhône-Alpes, Bourgogne-Franche-Comté, Bretagne, Centre-Val de Loire, Corse, Grand Est, Hauts-de-France,
 Île-de-France, Normandie, Nouvelle-Aquitaine, Occitanie, Pays de la Loire, Provence-Alpes-Côte d'Azur, Guyane, Mayotte
Belgique: Wallonie, Flandre, Anvers, Gand, Liège, Charleroi, Bruges, Namur, Mons, Louvain
Suisse: Genève, Zurich, Lausanne, Bâle, Lugano, Neuchâtel, Fribourg, Valais
Allemagne: Munich, Hambourg, Francfort, Cologne, Stuttgart, Düsseldorf, Dresde, Leipzig, Brême, Hanovre, Bavière, Saxe
Espagne: Barcelone, Séville, Bilbao, Malaga, Saragosse, Catalogne, Andalousie, Melilla, Ceuta
Italie: Milan, Turin, Naples, Gênes, Venise, Bologne, Palerme, Bari, Florence, Sicile, Sardaigne, Lombardie, Lampedusa
Royaume-Uni: Angleterre, Écosse, Pays de Galles, Irlande du Nord, Manchester, Liverpool, Birmingham, Glasgow, Édimbourg, Belfast
Pays-Bas: Rotterdam, La Haye, Maastricht, Utrecht
Portugal: Porto, Madère
Grèce: Thessalonique, Lesbos, Crète
Pologne: Cracovie, Gdansk
Russie: Saint-Pétersbourg, Tchétchénie, Sibérie, Kazan
Ukraine: Kharkiv, Odessa, Donetsk, Marioupol, Lviv, Donbass
Turquie: Istanbul, Izmir
Syrie: Alep, Idleb, Raqqa, Homs
Irak: Mossoul, Bassora, Kirkouk
Israël: Tel-Aviv, Haïfa
Égypte: Alexandrie, Sinaï
Maroc: Casablanca, Marrakech, Tanger, Fès
Algérie: Oran, Constantine, Kabylie
Libye: Benghazi, Misrata
États-Unis: New York, Los Angeles, Chicago, Californie, Texas, Floride, Boston, San Francisco, Seattle, Miami, Houston
Canada: Montréal, Québec, Toronto, Vancouver, Ontario
Brésil: Rio de Janeiro, São Paulo, Amazonie
Chine: Shanghai, Wuhan, Xinjiang, Hong Kong
Japon: Osaka, Hiroshima, Fukushima
Inde: Bombay, Calcutta, Cachemire
Pakistan: Karachi, Lahore
Australie: Sydney, Melbourne
Nouvelle-Zélande: Auckland, Christchurch
Afrique du Sud: Johannesburg, Le Cap, Durban
Mali: Tombouctou, Gao, Kidal, Mopti
Nigeria: Lagos, Kano
Venezuela: Maracaibo
Colombie: Medellin, Cali
Californie: Los Angeles, San Francisco
Texas: Houston
Floride: Miami
Bavière: Munich
Catalogne: Barcelone
Andalousie: Séville, Malaga
Sicile: Palerme
Lombardie: Milan
Wallonie: Liège, Charleroi, Namur, Mons
Flandre: Anvers, Gand, Bruges
Écosse: Glasgow, Édimbourg
Québec: Montréal
Lorraine: Nancy, Metz, Verdun
Alsace: Strasbourg, Mulhouse, Colmar
Picardie: Amiens
"""


def _rows(text: str) -> dict[str, tuple[str, ...]]:
    lines = " ".join(text.strip().split("\n ")).split("\n")
    rows = (line.partition(": ") for line in lines)
    return {whole: tuple(" ".join(part.split()) for part in parts.split(",")) for whole, _, parts in rows}


PARTS: Final = {**_rows(_IN_FRANCE), **_rows(_ELSEWHERE)}
"""A state, a region or a department, and the places that lie in it."""
