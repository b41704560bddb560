"""The written forms of French verbs, made by rule, so that a verb is known in the text without trusting a model's lemma.

Only what news is written in: no simple-past second persons, no imperfect subjunctive.
"""

from __future__ import annotations

from typing import Final

from recoupe.lang.tables.speaking import Kind

_FUTURE: Final = ("a", "ont", "ai", "ait", "aient", "ons", "ez")
_IMPERFECT: Final = ("ais", "ait", "aient", "ions", "iez")


Forms = set[tuple[str, Kind]]


def forms(infinitive: str) -> Forms:
    """Return every form of a verb with its kind; a form that is several kinds ("dit") is there once a kind.

    Verbs in -er and the regular ones in -ir (finir) are made by rule; the others stand in `IRREGULAR` with their stems.
    """
    stem = infinitive[:-2]
    if infinitive in IRREGULAR:
        return _from_stems(infinitive, *IRREGULAR[infinitive])
    for ending, stems in _FAMILIES.items():
        if infinitive.endswith(ending):
            root = infinitive[: -len(ending)]
            return _from_stems(infinitive, *(" ".join(root + part for part in parts.split()) for parts in stems))
    if infinitive.endswith("er"):
        return _first_group(stem, infinitive)
    present = f"{stem}is {stem}it {stem}issent {stem}issons {stem}issez"
    return _from_stems(infinitive, present, f"{stem}iss", f"{stem}ir", f"{stem}i", f"{stem}it {stem}irent")


def _first_group(stem: str, infinitive: str) -> Forms:
    soft = {"g": stem + "e", "c": stem[:-1] + "ç"}.get(stem[-1:], stem)
    strong = _strong_stem(stem)
    finite = [strong + ending for ending in ("e", "es", "ent")]
    finite += [soft + "ons", stem + "ez", soft + "a", stem + "èrent", soft + "ai"]
    finite += [soft + ending for ending in ("ais", "ait", "aient")] + [stem + "ions", stem + "iez"]
    finite += [future + "er" + ending for future in {strong, stem} for ending in _FUTURE]
    return _collect(infinitive, soft + "ant", stem + "é", finite)


def _collect(infinitive: str, gerund: str, participle: str, finite: list[str]) -> Forms:
    made: Forms = {(infinitive, "infinitive"), (gerund, "gerund")}
    plural = participle if participle.endswith("s") else participle + "s"
    made.update((form, "participle") for form in (participle, plural, participle + "e", participle + "es"))
    made.update((form, "finite") for form in finite)
    return made


def _strong_stem(stem: str) -> str:
    """Return the stem before a silent e: rappel -> rappell, suggér -> suggèr, men -> mèn, essay -> essai."""
    if stem.endswith(("pel", "jet", "cel")):
        return stem + stem[-1]
    if stem[-1:] == "y" and stem[-2:-1] in "aou":
        return stem[:-1] + "i"
    for at, vowels in ((-2, "eé"), (-3, "é")):  # "pèse" and "célèbre", but "pense"
        if len(stem) >= -at and stem[at] in vowels and all(letter not in "aeiouyéèê" for letter in stem[at + 1 :]):
            return stem[:at] + "è" + stem[at + 1 :]
    return stem


def _from_stems(infinitive: str, present: str, imperfect: str, future: str, participle: str, past: str) -> Forms:
    finite = [*present.split(), *past.split(), *(imperfect + ending for ending in _IMPERFECT)]
    finite += [future + ending for ending in _FUTURE]
    finite += [imperfect + "e", imperfect + "ent"]
    return _collect(infinitive, imperfect + "ant", participle, finite)


# Present, stem of imperfect and gerund, stem of future, participle, simple past (third persons).
IRREGULAR: Final[dict[str, tuple[str, str, str, str, str]]] = {
    "dire": ("dis dit disent disons dites", "dis", "dir", "dit", "dit dirent"),
    "redire": ("redis redit redisent redisons redites", "redis", "redir", "redit", "redit redirent"),
    "croire": ("crois croit croient croyons croyez", "croy", "croir", "cru", "crut crurent"),
    "vouloir": ("veux veut veulent voulons voulez", "voul", "voudr", "voulu", "voulut voulurent"),
    "savoir": ("sais sait savent savons savez", "sav", "saur", "su", "sut surent"),
    "faire": ("fais fait font faisons faites", "fais", "fer", "fait", "fit firent"),
    "refaire": ("refais refait refont refaisons refaites", "refais", "refer", "refait", "refit refirent"),
    "voir": ("vois voit voient voyons voyez", "voy", "verr", "vu", "vit virent"),
    "prévoir": ("prévois prévoit prévoient prévoyons prévoyez", "prévoy", "prévoir", "prévu", "prévit prévirent"),
    "lire": ("lis lit lisent lisons lisez", "lis", "lir", "lu", "lut lurent"),
    "avoir": ("ai as a ont avons avez", "av", "aur", "eu", "eut eurent"),
    "rire": ("ris rit rient rions riez", "ri", "rir", "ri", "rit rirent"),
    "convaincre": ("convaincs convainc convainquent", "convainqu", "convaincr", "convaincu", "convainquit convainquirent"),
    "poursuivre": ("poursuis poursuit poursuivent poursuivons", "poursuiv", "poursuivr", "poursuivi", "poursuivit poursuivirent"),
    "conclure": ("conclus conclut concluent concluons", "conclu", "conclur", "conclu", "conclut conclurent"),
    "exclure": ("exclus exclut excluent excluons", "exclu", "exclur", "exclu", "exclut exclurent"),
    "promouvoir": ("promeus promeut promeuvent", "promouv", "promouvr", "promu", "promut promurent"),
    "requérir": ("requiers requiert requièrent", "requér", "requerr", "requis", "requit requirent"),
    "enquérir": ("enquiers enquiert enquièrent", "enquér", "enquerr", "enquis", "enquit enquirent"),
    "démentir": ("démens dément démentent démentons", "dément", "démentir", "démenti", "démentit démentirent"),
    "pressentir": ("pressens pressent pressentent", "pressent", "pressentir", "pressenti", "pressentit pressentirent"),
    "découvrir": ("découvre découvres découvrent", "découvr", "découvrir", "découvert", "découvrit découvrirent"),
}  # fmt: skip

_FAMILIES: Final[dict[str, tuple[str, str, str, str, str]]] = {
    "crire": ("cris crit crivent crivons crivez", "criv", "crir", "crit", "crivit crivirent"),
    "enir": ("iens ient iennent enons enez", "en", "iendr", "enu", "int inrent"),
    "mettre": ("mets met mettent mettons mettez", "mett", "mettr", "mis", "mit mirent"),
    "naître": ("nais naît nait naissent naissons", "naiss", "naîtr", "nu", "nut nurent"),
    "prendre": ("prends prend prennent prenons prenez", "pren", "prendr", "pris", "prit prirent"),
    "pondre": ("ponds pond pondent pondons pondez", "pond", "pondr", "pondu", "pondit pondirent"),
    "tendre": ("tends tend tendent tendons tendez", "tend", "tendr", "tendu", "tendit tendirent"),
    "fendre": ("fends fend fendent fendons fendez", "fend", "fendr", "fendu", "fendit fendirent"),
    "aindre": ("ains aint aignent aignons aignez", "aign", "aindr", "aint", "aignit aignirent"),
    "joindre": ("joins joint joignent joignons joignez", "joign", "joindr", "joint", "joignit joignirent"),
}  # fmt: skip
