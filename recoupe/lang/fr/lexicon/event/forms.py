"""The written forms of verbs in -re, -oir and -ir that follow no regular pattern, for the verbs that tell events.

`conjugation.forms` makes those of regular verbs and of the verbs of speech; the families here are the rest of the third group.
"""

from __future__ import annotations

from typing import Final

from recoupe.lang.fr import conjugation
from recoupe.lang.fr.conjugation import Forms

# Ending of the infinitive -> endings of the present (spaced), stem of the imperfect, of the future, participle, past historic.
_FAMILIES: Final[tuple[tuple[str, tuple[str, str, str, str, str]], ...]] = (
    ("battre", ("bats bat battent battons battez", "batt", "battr", "battu", "battit battirent")),
    ("mettre", ("mets met mettent mettons mettez", "mett", "mettr", "mis", "mit mirent")),
    ("prendre", ("prends prend prennent prenons prenez", "pren", "prendr", "pris", "prit prirent")),
    ("rompre", ("romps rompt rompent rompons rompez", "romp", "rompr", "rompu", "rompit rompirent")),
    ("suivre", ("suis suit suivent suivons suivez", "suiv", "suivr", "suivi", "suivit suivirent")),
    ("vaincre", ("vaincs vainc vainquent vainquons vainquez", "vainqu", "vaincr", "vaincu", "vainquit vainquirent")),
    ("soudre", ("sous sout solvent solvons solvez", "solv", "soudr", "sous", "solut solurent")),
    ("indre", ("ins int ignent ignons ignez", "ign", "indr", "int", "ignit ignirent")),
    ("uire", ("uis uit uisent uisons uisez", "uis", "uir", "uit", "uisit uisirent")),
    ("clure", ("clus clut cluent cluons cluez", "clu", "clur", "clu", "clut clurent")),
    ("crire", ("cris crit crivent crivons crivez", "criv", "crir", "crit", "crivit crivirent")),
    ("frire", ("fris frit", "fris", "frir", "frit", "frit")),
    ("dire", ("dis dit disent disons disez", "dis", "dir", "dit", "dit dirent")),
    ("lire", ("lis lit lisent lisons lisez", "lis", "lir", "lu", "lut lurent")),
    ("rire", ("ris rit rient rions riez", "ri", "rir", "ri", "rit rirent")),
    ("faire", ("fais fait font faisons faites", "fais", "fer", "fait", "fit firent")),
    ("traire", ("trais trait traient trayons trayez", "tray", "trair", "trait", "trayit")),
    ("croire", ("crois croit croient croyons croyez", "croy", "croir", "cru", "crut crurent")),
    ("cevoir", ("çois çoit çoivent cevons cevez", "cev", "cevr", "çu", "çut çurent")),
    ("devoir", ("dois doit doivent devons devez", "dev", "devr", "dû", "dut durent")),
    ("mouvoir", ("meus meut meuvent mouvons mouvez", "mouv", "mouvr", "mu", "mut murent")),
    ("falloir", ("faut", "fall", "faudr", "fallu", "fallut")),
    ("vouloir", ("veux veut veulent voulons voulez", "voul", "voudr", "voulu", "voulut voulurent")),
    ("asseoir", ("assieds assied asseyent asseyons assois assoit assoient", "assey", "assiér", "assis", "assit assirent")),
    ("voir", ("vois voit voient voyons voyez", "voy", "verr", "vu", "vit virent")),
    ("choir", ("chois choit choient", "choy", "choir", "chu", "chut churent")),
    ("quérir", ("quiers quiert quièrent quérons quérez", "quér", "querr", "quis", "quit quirent")),
    ("courir", ("cours court courent courons courez", "cour", "courr", "couru", "courut coururent")),
    ("mourir", ("meurs meurt meurent mourons mourez", "mour", "mourr", "mort", "mourut moururent")),
    ("vrir", ("vre vres vrent vrons vrez", "vr", "vrir", "vert", "vrit vrirent")),
    ("ffrir", ("ffre ffres ffrent ffrons ffrez", "ffr", "ffrir", "ffert", "ffrit ffrirent")),
    ("tenir", ("tiens tient tiennent tenons tenez", "ten", "tiendr", "tenu", "tint tinrent")),
    ("venir", ("viens vient viennent venons venez", "ven", "viendr", "venu", "vint vinrent")),
    ("sentir", ("sens sent sentent sentons sentez", "sent", "sentir", "senti", "sentit sentirent")),
    ("mentir", ("mens ment mentent mentons mentez", "ment", "mentir", "menti", "mentit mentirent")),
    ("partir", ("pars part partent partons partez", "part", "partir", "parti", "partit partirent")),
    ("sortir", ("sors sort sortent sortons sortez", "sort", "sortir", "sorti", "sortit sortirent")),
    ("servir", ("sers sert servent servons servez", "serv", "servir", "servi", "servit servirent")),
    ("fuir", ("fuis fuit fuient fuyons fuyez", "fuy", "fuir", "fui", "fuit fuirent")),
    ("cueillir", ("cueille cueilles cueillent cueillons cueillez", "cueill", "cueiller", "cueilli", "cueillit cueillirent")),
    ("aillir", ("aille ailles aillent aillons aillez", "aill", "aillir", "ailli", "aillit aillirent")),
    ("ndre", ("nds nd ndent ndons ndez", "nd", "ndr", "ndu", "ndit ndirent")),
    ("rdre", ("rds rd rdent rdons rdez", "rd", "rdr", "rdu", "rdit rdirent")),
)  # fmt: skip

# In -ir, -tir and so on but regular ("répartir", "asservir", "investir").
_REGULAR: Final = frozenset(
    {"répartir", "asservir", "investir", "avertir", "convertir", "assortir", "divertir", "pervertir", "garantir"}
)  # fmt: skip
_IN_INDRE: Final = ("aindre", "eindre", "oindre")


def forms(infinitive: str) -> Forms:
    """Every written form of a verb with its kind ("finite", "infinitive", "participle", "gerund")."""
    if not infinitive.endswith("er") and infinitive not in _REGULAR:
        for ending, stems in _FAMILIES:
            if ending == "indre" and not infinitive.endswith(_IN_INDRE):
                continue
            if infinitive.endswith(ending):
                root = infinitive[: -len(ending)]
                present, imperfect, future, participle, past = (" ".join(root + part for part in stem.split()) for stem in stems)
                return conjugation._from_stems(infinitive, present, imperfect, future, participle, past)
    return conjugation.forms(infinitive)
