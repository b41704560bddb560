"""French: the small words at which the rules of attributions begin and end phrases, clauses and contents."""

from __future__ import annotations

import re

from recoupe.lang.fr.cue_words import BEFORE_VERB, OF, PREPOSITIONS
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


def _words(told: str) -> frozenset[str]:
    return frozenset(told.split())


GRAMMAR = GrammarWords(
    relative_subject=_words("qui"),
    clause_relatives=_words("qui que qu' dont où"),
    subordinators=_words("qui que qu' dont où lequel laquelle lorsque quand alors si comme"),
    and_=_words("et"),
    joining=_words("et mais puis"),
    contrasting=_words("mais"),
    civilities=_words("m. mme me dr"),
    date_articles=_words("le"),
    pointing=_words("ce cet cette"),
    gerund_marks=_words("en"),
    gerund_endings=("ant",),
    gerund_openings=(("tout", "en"), ("en",)),
    standing_for=_words("lui elle eux elles"),
    standing_for_us=_words("moi nous"),
)

PHRASES = PhraseWords(
    joining=_words("et ou"),
    verb_endings=("é", "e", "s", "i", "t"),
    article_clitics=_words("l' la le"),
    before_article_clitics=_words("de à et en ou tout toute pour chez"),
    after_office=_words("charge chef exercice retraite l'"),
    after_apposed=_words("qui à sur lors dans"),
    before_apposed=_words("m. mme me dr le la l'"),
    more_subjects=_words("qui celui-ci celle-ci ceux-ci celles-ci lui"),
    before_noun=_words("m. mme ex tous toutes"),
    all_of=_words("tous toutes tout toute"),
    opening_of=OF - {"des"},
    plural_of=_words("des"),
    in_places=_words("à dans en au aux"),
)

VERB_GROUPS = VerbGroupWords(
    adverb_clitics=_words("y en"),
    passive_participle=_words("été"),
    negations=_words("ne n'"),
    subjects_and_objects=_words("nous vous"),
    finite_endings=("e", "t", "ent", "d"),
    having=_words("avoir"),
    having_said=_words("a ont avait avaient"),
    plain_having=_words("a ont"),
    auxiliary_infinitives=_words("avoir être"),
    auxiliary_gerunds=_words("ayant étant"),
)

ACCORDING = AccordingWords(
    views=_words("pour"),
    source_nouns=_words("source sources"),
    before_source=_words(", - on"),
    alone=_words("lui elle"),
    apposed_relatives=_words("qui dont"),
    apposed=_words("qui dont lui-même elle-même"),
    office_articles=_words("le la l' un une"),
    still=_words("toujours encore"),
    after_pronoun=_words("qui et mais dont alors )"),
)

ENDS = EndWords(
    before_new_cue=BEFORE_VERB | {"ensuite"},
    commenting=(("ce", "qui"), ("ce", "que"), ("ce", "qu'")),
    before_and_after=_words("après avant"),
    going_on=OF | _words("et ou ni ainsi y notamment dont mais soit voire"),
    apposed=_words("l' le la les à"),
    channel_prepositions=_words("dans lors sur devant auprès via à au"),
    narrow_prepositions=_words("sur à au"),
)

COMPLEMENTS = ComplementWords(
    ending_relatives=_words("qui dont"),
    opening_relatives=_words("qui dont où"),
    within_conjunctions=_words("alors tandis afin bien sans avant après ainsi parce pour dès tant lors pendant"),
    without=_words("sans"),
    asking_phrases=(("à", "quel", "point"),),
    adding=_words("et mais ou ni"),
    of_infinitive=_words("de d'"),
    to_infinitive=_words("à"),
    before_infinitive=_words("ne n' pas plus jamais l' le la les lui leur y en s' se nous rien aucunement"),
    not_objects=PREPOSITIONS | {"de", "d'"},
    to=_words("à"),
    circumstances=_words("à au aux sur dans en lors devant"),
)

ORDER = OrderWords(
    impersonal_after=_words("-on -t-on"),
    echoing=_words("comme"),
    echoed=_words("l' le"),
    subordinating=_words("qu' que comme"),
    it_is=("c'", "est", "ce"),
    learned_from=_words("auprès du de d' à au chez dans par"),
    learned_side=_words("côté de d' du des sein"),
    own_pronouns=("-je", "-nous", "-vous", "-tu"),
    posting="tweeter",
    reading="lire",
    inverting=_words("qu' que où dont"),
    no_subjects=_words("qui que ce c' cela ça"),
    no_colon_subjects=_words("qui ce c' que qu'"),
    which_preposition=_words("selon"),
    being=_words("serait seraient"),
    inner_asking=_words("demander réclamer"),
    inner_telling=_words("dire répondre"),
)

HEARERS = HearerWords(
    to_hearers=_words("à au aux auprès"),
    in_channels=_words("sur dans lors via au"),
    on_media=_words("sur"),
    in_papers=_words("dans par via sur"),
    by=_words("par"),
    whose_papers=_words("le la l' les ce cet cette ces du son sa leur"),
    lead=re.compile(r"(?P<noun>[^\W\d_][\w-]{1,60})(?P<of> (?:de |du |des |d')(?:la |l'|le |les )?)$"),
    beside=re.compile(r"(?:\b(?:le|la|un|une|du|au) |\bl'|\bd'une? )(?P<phrase>[^\W\d_][^,.;:()«»\"\n]{3,60}) $", re.IGNORECASE),
    figure=re.compile(r"^[\d\s.,]+(?:%|pour cent)?$"),
    elided="d'",
    wire="agence",
)

VOICES = VoiceWords(
    speaking=_words("je j' nous moi on vous tu"),
    oneself=_words("je j' nous moi"),
    impersonal=_words("on"),
    share=re.compile(r"(?:environ |plus de |près de )?(?<!\d)\d++(?:[.,]\d++)? ?%"),
    hanging=_words("si s' quand lorsque lorsqu' comme puisque alors tant pour après avant"),
    complement=_words("de d' du des à au aux avec contre pour chez sans envers"),
    by=_words("par"),
)
