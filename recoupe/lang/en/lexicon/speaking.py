"""English: the words of attributions; they are in `cue_words`, `cues` and `speaker_words`."""

from __future__ import annotations

import re

from recoupe.lang.en import cue_words, cues, people_words, speaker_words
from recoupe.lang.en.lexicon import attribution_rules as rules
from recoupe.lang.en.lexicon.names import BODIES
from recoupe.lang.en.lexicon.people import PEOPLE
from recoupe.lang.en.words import words
from recoupe.lang.tables.speaking import CueVerbs, CueWords, SpeakerWords, SpeakingWords

_NONE: frozenset[str] = frozenset()
_AUXILIARIES = words(
    "has have had having is are was were be been being 's 've 'd am will would may might could can must should shall do does did 'll"
)

SPEAKING = SpeakingWords(
    cues=CueWords(
        according_heads=words("according in per"),
        according_phrase_heads=words("according in"),
        closers=frozenset((")", "]", "}", "”", "’")),
        que=words("that"),
        auxiliaries=_AUXILIARIES,
        being=words("is are was were be been being am"),
        reflexives=_NONE,
        citing=words("citing quoting"),
        asking=words("if whether how why what who when where"),
        towards=words("for"),
        partitive=words("of"),
        relatives=words("who which that whose where whom"),
        verb_clitics=words("not having n't"),
        into_places=words("in at on"),
        within_phrases=words("very most more"),
        taking_a_noun=words("of to on by with for in"),
        oneself=_NONE,
        inverted=_NONE,
        before_verb=words("not n't"),
        noun_before=words("the a an this that these those his her its their our my your no any some each of"),
        inside_group=words(
            "also not already n't never later then previously earlier now even still just only simply clearly further publicly been repeatedly "
            "reportedly recently once often always ,"
        ),
        never_inside=words("as where when"),
        also_reflexive=_NONE,
        subject_pronouns=words("he she they it i we you one this that"),
        pronoun_subjects_after=words("some several many others"),
        np_start=cue_words.DETERMINERS | words("two three four five six mr. mrs. ms. dr. one former president senator"),
        determiners=cue_words.DETERMINERS,
        prepositions=cue_words.PREPOSITIONS,
        of=words("of"),
        days=cue_words.DAYS,
        lead_conjunctions=words("but and so yet however meanwhile still then"),
        link_starts=("pic.twitter", "http", "www."),
        cut_after_comma=(
            ("while",), ("before",), ("after",), ("in", "a", "statement"), ("in", "an", "interview"), ("in", "a", "tweet"),
            ("in", "a", "letter"), ("in", "a", "speech"), ("during", "a"), ("according", "to"), ("referring", "to"), ("citing",), ("speaking",),
            ("asked",), ("adding",), ("noting",),
        ),
        channel_nouns=cue_words.CHANNEL_NOUNS,
        time_nouns=words("day days week weeks month months year years hour hours minute minutes"),
        according=(),
        according_phrases=(
            ("according", "to"), ("in", "the", "words", "of"), ("in", "the", "opinion", "of"), ("in", "the", "view", "of"), ("in", "the", "eyes", "of"),
        ),
        not_according=words("plan schedule rules needs custom tradition season age size type law which whom whether how"),
        speakers=cue_words.SPEAKERS,
        colon_nouns=cue_words.COLON_NOUNS,
        that_nouns=cue_words.THAT_NOUNS,
        anonymous=words("source sources witness witnesses anonymity"),
        conditionals=_NONE,
        not_modifiers=words("how why not never n't where when"),
        links=words("that who which whose where if when because as while although though since unless until but and whether what how why"),
        mental=words("think believe want wish hope feel consider see fear doubt expect regret"),
        self=words("i we you one me us"),
        reported_things=words("information statement news remark remarks comments thing things words"),
        outlet_again=words("who which that whose where while but and before after a an although though as with without since when"),
        announcing_nouns=words("announcement claim claims accusation accusations assurance promise allegation allegations rumor rumors rumour rumours assertion"),
        which=words("which whom"),
        past_conditionals=_NONE,
        counterfactual=_NONE,
        supposing=words("if without otherwise unless tomorrow"),
        date_words=cue_words.DAYS | cue_words.MONTHS | {"last", "next"},
        readable=_NONE,
        read=_NONE,
        reading_verbs=_NONE,
        where=words("on in at"),
        about_source=("who", "quot", "cit", "publ", "releas"),
        sure_channels=words("twitter facebook instagram telegram reuters cnn fox nbc abc cbs msnbc bbc press radio television npr"),
        with_person=words("assure warn inform alert reassure convince tell remind notify ask urge"),
        object_after_of=words("accuse speak complain warn"),
        before_determiner=words("and or at in all both of"),
        wire_names=words("reuters ap afp press cnn bbc nbc cbs abc post times journal reporters journalists bloomberg"),
    ),
    verbs=CueVerbs(verbs=cues.VERBS, forms=cues.FORMS, phrases=cues.PHRASES),
    speakers=SpeakerWords(
        around_heads=words("of a in to for on at by and"),
        poll=re.compile(r"\b(?:polls?|surveys?|respondents|pollsters?)\b", re.IGNORECASE),
        documents=speaker_words.DOCUMENTS,
        statements=words("statement text message letter email tweet declaration document petition note memo manifesto video post editorial"),
        issued=words("published released issued conducted compiled prepared carried signed written posted commissioned"),
        speakers=speaker_words.SPEAKERS,
        offices=speaker_words.OFFICES,
        agent_endings=("ist", "ists", "ologist", "ologists", "er", "ers", "or", "ors", "ian", "ians", "ant", "ants", "man", "men", "woman",
                       "women", "person", "ee", "ees"),
        no_doers=speaker_words.NO_DOERS,
        abstract_endings=("ment", "ments", "tion", "tions", "sion", "sions", "ity", "ities", "ism", "isms", "ance", "ances", "ence", "ences",
                          "ness", "age", "ages", "%", "dollars", "years"),
        things=speaker_words.THINGS,
        counting=words("majority minority half third quarter dozen dozens hundreds thousands number handful many some several few most all"),
        polled="respondents",
        polls=words("poll polls survey surveys"),
        possessives=words("his her its their my our your"),
        elected=speaker_words.ELECTED,
        anybody=people_words.OWN_VOICE,
        asked=words("conducted carried"),
        going_on=words("add continue conclude insist stress emphasize note elaborate reiterate repeat"),
        body_nouns=people_words.BODIES,
        state_bodies=words("ministry department senate congress parliament government court police army kremlin pentagon nato un union facebook twitter youtube"),
        body_twins=frozenset((("union", "organization"), ("bank", "institution"), ("party", "movement"), ("association", "organization"))),
        wires=frozenset(("Agence France-Presse", "Reuters", "Associated Press", "Bloomberg", "United Press International")),
        holding_views=words("critics opponents supporters defenders skeptics observers commentators"),
        houses={},
        nobody=words("one another it this that some"),
    ),
    people=PEOPLE,
    bodies=BODIES,
    grammar=rules.GRAMMAR,
    phrases=rules.PHRASES,
    groups=rules.VERB_GROUPS,
    according=rules.ACCORDING,
    ends=rules.ENDS,
    complements=rules.COMPLEMENTS,
    order=rules.ORDER,
    hearers=rules.HEARERS,
    voices=rules.VOICES,
)  # fmt: skip
