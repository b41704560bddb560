"""English: the small words at which the rules of attributions begin and end phrases, clauses and contents."""

from __future__ import annotations

import re

from recoupe.lang.en.cue_words import PREPOSITIONS
from recoupe.lang.en.words import words
from recoupe.lang.tables.attribution_rules import (
    AccordingWords,
    ComplementWords,
    EndWords,
    GrammarWords,
    HearerWords,
    OrderWords,
    PhraseWords,
    VerbGroupWords,
    VoiceWords,
)

_NONE: frozenset[str] = frozenset()

GRAMMAR = GrammarWords(
    relative_subject=words("who which that"),
    clause_relatives=words("who which that whose where whom"),
    subordinators=words("that who which whose where when while if whether as because although though unless until since"),
    and_=words("and"),
    joining=words("and but then"),
    contrasting=words("but"),
    civilities=words("mr. mrs. ms. dr. mr mrs ms dr sen. gov. rep."),
    date_articles=words("the on"),
    pointing=words("this that these"),
    gerund_marks=words("by while in"),
    gerund_endings=("ing",),
    gerund_openings=(("while",), ("by",)),
    standing_for=words("him her them"),
    standing_for_us=words("me us"),
)

PHRASES = PhraseWords(
    joining=words("and or"),
    verb_endings=("s", "d", "t"),
    article_clitics=_NONE,
    before_article_clitics=_NONE,
    after_office=words("charge office chief"),
    after_apposed=words("who at on in during"),
    before_apposed=words("mr. mrs. ms. dr. the a an"),
    more_subjects=words("who latter some others"),
    before_noun=words("ex all both former"),
    all_of=words("all both"),
    opening_of=words("of"),
    plural_of=_NONE,
    in_places=words("in at of for from"),
)

VERB_GROUPS = VerbGroupWords(
    adverb_clitics=_NONE,
    passive_participle=words("been"),
    negations=words("not n't never"),
    subjects_and_objects=words("you it"),
    finite_endings=("s", "d", "ys", "id"),
    having=words("have"),
    having_said=words("has have had"),
    plain_having=words("has have"),
    auxiliary_infinitives=words("have be"),
    auxiliary_gerunds=words("having being"),
)

ACCORDING = AccordingWords(
    views=_NONE,
    source_nouns=words("source sources"),
    before_source=words(", - – — ("),
    alone=_NONE,
    apposed_relatives=words("who whose which"),
    apposed=words("those himself herself who whose"),
    office_articles=words("the a an"),
    still=words("still again also"),
    after_pronoun=words("who and but then )"),
)

ENDS = EndWords(
    before_new_cue=words("then also later not"),
    commenting=(("which",), ("a", "claim"), ("a", "move")),
    before_and_after=words("after before"),
    going_on=words("of and or nor including notably even but"),
    apposed=words("the a an"),
    channel_prepositions=words("in during on before at via to through"),
    narrow_prepositions=words("on to at"),
)

COMPLEMENTS = ComplementWords(
    ending_relatives=words("who which"),
    opening_relatives=words("who which whose where"),
    within_conjunctions=words("so provided given now except"),
    without=words("without"),
    asking_phrases=(("how", "much"), ("how", "many"), ("to", "what", "extent")),
    adding=words("and but or nor"),
    of_infinitive=_NONE,
    to_infinitive=words("to"),
    before_infinitive=words("not never"),
    not_objects=PREPOSITIONS | {"of", "that", "to"},
    to=words("to"),
    circumstances=words("at in on to during before"),
    bare_clauses=True,
)

ORDER = OrderWords(
    impersonal_after=_NONE,
    echoing=words("as"),
    echoed=_NONE,
    subordinating=words("that as which when if because while although after before whether what how why where who"),
    it_is=("that", "is"),
    learned_from=_NONE,
    learned_side=_NONE,
    own_pronouns=(" i", " we", " you"),
    posting="tweet",
    reading="read",
    inverting=words("that where whose"),
    no_subjects=words("who that which it this there what"),
    no_colon_subjects=words("who that it which this"),
    which_preposition=words("to"),
    being=words("would"),
    inner_asking=words("ask request demand"),
    inner_telling=words("tell answer say"),
)

HEARERS = HearerWords(
    to_hearers=words("to with"),
    in_channels=words("on in during via at through"),
    on_media=words("on"),
    in_papers=words("in by via on through"),
    by=words("by"),
    whose_papers=words("the this that these his her its their"),
    lead=re.compile(r"(?P<noun>[^\W\d_][\w-]{1,60})(?P<of> of (?:the )?)$"),
    beside=re.compile(r"(?:\b(?:the|an?) )(?P<phrase>[^\W\d_][^,.;:()\"\n]{3,60}) $", re.IGNORECASE),
    figure=re.compile(r"^[\d\s.,]+(?:%|percent|per cent)?$"),
    elided="",
    wire="agency",
)

VOICES = VoiceWords(
    speaking=words("i we you one me us"),
    oneself=words("i we me us"),
    impersonal=words("one"),
    share=re.compile(r"(?:about |more than |nearly |some )?(?<!\d)\d++(?:\.\d++)? ?(?:%|percent|per cent)"),
    hanging=words("if when as for after before since while although though because unless until"),
    complement=words("of to at with against for without about from in on"),
    by=words("by"),
)
