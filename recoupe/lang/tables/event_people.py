"""Who acts in the news: nouns for people and bodies by sector, and words for those whom a report does not name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.lang.tables.names import PlaceNames


@dataclass(frozen=True, kw_only=True, eq=False)
class PeopleNouns:
    """Nouns that mean people or bodies. All in small letters but `seats`; nouns in the singular.

    `sector_of` gives the sector of each noun in PLOVER's terms: GOV government, MIL armed forces, COP police, JUD courts, OPP
    opposition, PTY parties, LEG parliaments, SPY services, REB rebels, CRM crime, CVL civilians, MED media, BUS companies, LAB
    labour, EDU schools, HLH health, REL religion, NGO associations, IGO organisations of states, AGR farming, REF refugees.
    `qualified` gives it for a noun and a word in its complement where the noun alone says less ("head", "state").

    `garments` with a colour behind (`colours`) name those who wear them. `group_heads` only count those who follow with "of" ("a
    hundred"). `needs_complement` mean people only with what follows. `people_endings` are endings of nouns in no list that
    name people, `abstract_endings` and the nouns in `not_people` those that name things, `no_plural` forms that only look like
    the plural of a noun for people. `police` and `justice` begin the nouns of those who arrest and try. `anaphoric` are nouns
    that with "the" or "this" only point back, so that a description ends before them; `time_words` end one, too. `seats` are
    places that stand for those who govern from them, as written.

    `plural_endings` turn a plural into its singular, tried in order (ending, what stands for it); `many` are the last letters of
    a noun in the plural. `demonyms` give the ISO 3166-1 alpha-2 code of the state of each adjective of nationality in small
    letters; `demonyms_small` says whether such an adjective is written with a small first letter. `states` names the states.
    """

    sector_of: Mapping[str, str]
    qualified: Mapping[tuple[str, str], str]
    garments: frozenset[str]
    colours: frozenset[str]
    group_heads: frozenset[str]
    needs_complement: frozenset[str]
    people_endings: tuple[str, ...]
    abstract_endings: tuple[str, ...]
    not_people: frozenset[str]
    no_plural: frozenset[str]
    police: tuple[str, ...]
    justice: tuple[str, ...]
    anaphoric: frozenset[str]
    time_words: frozenset[str]
    seats: frozenset[str]
    plural_endings: tuple[tuple[str, str], ...]
    many: tuple[str, ...]
    demonyms: Mapping[str, str]
    demonyms_small: bool
    states: PlaceNames


@dataclass(frozen=True, kw_only=True, eq=False)
class Nameless:
    """Words for somebody whom a report does not name, and those who go without saying. All in small letters but `unknown`.

    `men` and `women` are what one unnamed man or woman is called in turn; `man` and `woman` what he or she is listed as, the
    plainest first. `another` are words in the singular with which there is more than one such person. `unknown` stands for
    nobody known in a complaint ("X"). `press_conference` is the lexicon's entry that is held for `press`, `demonstrators` and
    `order` (the forces of order) are the two sides of a fight in a demonstration (`clashes`, lemmas), `police` and `courts` what
    those are called who alone do what `police_do` and `courts_do` tell (entries of the lexicon), where the report names none.
    `crowd` are words of a description that only counts those who protest, `anybody` first words of one that says nothing of them
    but that they are many. `movements` are nouns for what people do together. `nobody` are words that mean nobody where no
    determiner stands before them.
    """

    men: frozenset[str]
    women: frozenset[str]
    man: tuple[str, ...]
    woman: tuple[str, ...]
    another: frozenset[str]
    unknown: str
    press: str
    press_conference: str
    demonstrators: str
    order: str
    crowd: frozenset[str]
    anybody: frozenset[str]
    clashes: frozenset[str]
    movements: frozenset[str]
    nobody: frozenset[str]
    police: str
    courts: str
    police_do: frozenset[str]
    courts_do: frozenset[str]

    @property
    def anyone(self) -> frozenset[str]:
        """What an unnamed man or woman is called."""
        return self.men | self.women
