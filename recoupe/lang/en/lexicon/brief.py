"""English for the questions and short answers of a dossier's brief."""

from __future__ import annotations

from recoupe.lang.en.words import words
from recoupe.lang.tables.brief import BriefTable

BRIEF = BriefTable(
    elisions=(),
    vowels="",
    silent="",
    aspirated=(),
    press=words("press media newspapers"),
    bare=words(
        "a an the of to in on at by for with from and or but as that this these those it its he she they his her their who which is are was were be "
        "been has have had not will would after before during since until about around nearly almost more than over some all most we our you your"
    ),
    dependent=words(
        "a after although an and as at because before but by for from he her his if in it its nor not of on or our she since so some that the their "
        "then there these they this those to until we what when where whether which while who whose with without you is are was were"
    ),
    deictic=words("this that these those he she it they we you i him her them us his their its my our your here there"),
    plural_article="",
    age=words("aged age ages"),
    since=words("since"),
    clitics=frozenset(),
    reflexive=frozenset(),
    subjunctive=frozenset(),
    wished=("so that", "if ", "before ", "unless ", "whether "),
    years=words("year years"),
    percent=frozenset(("percent", "per cent")),
    governed=frozenset(("of", "to", "that", "how", "than")),
    relative=frozenset(("where", "whose")),
    articles={"the ": "the ", "a ": "a ", "an ": "an "},
    determiners=words(
        "the a an this that these those my your his her its our their several some many most two three four five six seven eight "
        "nine ten other another each all"
    ),
    speakers={
        **dict.fromkeys(
            words("government police ministry army court president opposition prosecutor mayor embassy authorities"), "the "
        ),
        **dict.fromkeys(
            words("source spokesman spokeswoman spokesperson witness diplomat lawyer statement report resident"), "a "
        ),
        **dict.fromkeys(words("official officer expert adviser ambassador employee aide"), "an "),
        **dict.fromkeys(words("sources officials witnesses residents experts diplomats officers lawyers activists media"), ""),
    },
)
