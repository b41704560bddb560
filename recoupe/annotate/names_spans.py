"""Where the mentions are: the pipeline's entities with clean borders, and those that it missed although the text is sure.

Civilities, articles, titles, quote marks and handles' signs are left outside; what is no name at all is dropped. A form that is
a sure entity elsewhere in the report, a state or a well-known abbreviation is added where it stands alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import cast

from spacy.tokens import Doc

from recoupe import gazetteer
from recoupe.annotate import names_types
from recoupe.annotate.names_found import KINDS, Found, Kind
from recoupe.lang.fr import first_names, institutions, names, titles
from recoupe.lang.fr.acronyms import ACRONYMS, KNOWN_AS_SUCH, NEVER_ADDED
from recoupe.lang.fr.people import COMMON_SURNAMES
from recoupe.names import bodies, people
from recoupe.text import APOSTROPHES, DASHES, QUOTE_MARKS, fold


def _any(words: Iterable[str]) -> str:
    """An alternative of the words, longest first, with either apostrophe and any space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]").replace("\\ ", r"\s") for word in ordered)


_EDGE = QUOTE_MARKS + " \t\n\r\u00a0\u202f,;:!?…()[]{}|*+=<>•·@#_/\\" + DASHES + APOSTROPHES + ".‘"
_FRONT = re.compile(rf"(?:{_any(names.FRONT_WORDS)})(?:\s+|(?<=['’-]))(?=\S)")
_CAPITAL_ARTICLE = re.compile(rf"(?:{_any(names.CAPITAL_ARTICLES)})(?:\s+|(?<=['’]))(?=\S)")
_PARTICLE = re.compile(rf"(?:{_any(names.FRENCH_PARTICLES)})(?:\s+|(?<=['’]))(?=\S)")
_TAIL = re.compile(rf"(?:['’]s?|\s(?:{_any(names.TAIL_WORDS)}))$")
_LOCAL_OFFICE = re.compile(rf"(?:{_any(institutions.LOCAL_OFFICES)})\s(?:\w+e\s)?(?:{_any(names.LINKS)})(?=[A-ZÀ-ÖØ-Þ])")
_KIND_OF_BODY = re.compile(
    rf"(?:{_any(institutions.KINDS_OF_BODIES)})\s(?:\w*(?:{_any(names.ADJECTIVE_ENDINGS)})\s)?(?=[A-ZÀ-ÖØ-Þ])"
)
_FIRST_NAME = re.compile(r"(?<![\w\-'’])([A-ZÀ-Þ][\w\-]+)[ \u00a0]$")
_HANDLE = re.compile(r"(?<!\w)@(\w{3,40})")
_ADDRESS = re.compile(r"https?:|www\.|\.(?:html|php|twitter)\b|pic\.|\.\w{2,3}/|\w@\w|[{}=;<>]|googletag", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|_")
_LONGEST = 110


def entities(doc: Doc, text: str) -> list[Found]:
    """The mentions of the report in order, without overlaps."""
    cleaned = (_clean(text, ent.start_char, ent.end_char, cast(Kind, ent.label_)) for ent in doc.ents if ent.label_ in KINDS)
    clean = [f for f in cleaned if f]
    clean = _with_first_names(text, clean)
    kept = names_types.settle(doc, text, [f for f in _without_handles(text, clean) if not _is_nothing(doc, text, f)])
    return _in_order([*kept, *_missed(doc, text, kept), *_handles(text, kept)])


def _with_first_names(text: str, found: list[Found]) -> list[Found]:
    """Surnames with the first name that stands right before them and was left out."""
    taken = {f.end for f in found}
    extended = []
    for item in found:
        first = _FIRST_NAME.search(text[max(0, item.start - 30) : item.start]) if item.kind == "PER" else None
        begin = item.start - 1 - len(first[1]) if first else item.start
        if first and item.start - 1 not in taken and _completes(first[1], item.surface(text)):
            extended.append(replace(item, start=begin))
        else:
            extended.append(item)
    return extended


def _completes(first: str, surname: str) -> bool:
    """Whether the word is a first name, and the form has none yet."""
    return not people.is_full(surname) and bool(people.sex_of_first_name(first))


def _in_order(found: Iterable[Found]) -> list[Found]:
    ordered: list[Found] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if not ordered or item.start >= ordered[-1].end:
            ordered.append(item)
    return ordered


def _clean(text: str, start: int, end: int, kind: Kind) -> Found | None:
    """The span without what does not belong to the name; None where nothing is left."""
    end = min(end, start + _first_line(text[start:end]))
    start, end = _trim(text, start, end)
    while start < end:
        cut = _front(text[start:end], kind) or _headline_article(text, start, end, kind)
        if not cut:
            break
        start, end = _trim(text, start + cut, end)
    while start < end and (tail := _TAIL.search(text[start:end])) and not (kind == "ORG" and tail.group()[1:] == "s"):
        start, end = _trim(text, start, start + tail.start())
    office = _LOCAL_OFFICE.match(text[start:end])
    if office and kind != "PER":
        start, kind = start + office.end(), "LOC"
    start, end = _trim(text, start, end)
    if end - start < 2 or end - start > _LONGEST or not _LETTER.search(text, start, end):
        return None
    return Found(start, end, kind, "ner")


def _first_line(surface: str) -> int:
    """Where the first line with a letter ends."""
    position = 0
    for line in surface.splitlines(keepends=True):
        position += len(line)
        if _LETTER.search(line):
            return position - (len(line) - len(line.rstrip()))
    return len(surface)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without marks at its ends; a full stop after an initial or inside an abbreviation stays."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not _belongs(text, start, end):
        end -= 1
    return start, end


def _belongs(text: str, start: int, end: int) -> bool:
    """Whether the last mark is part of the name: "Nicolas R.", "U.S.A.", "Canal+", "Génération.s", "groupe (LR)"."""
    last = text[end - 1]
    word = text[start:end].rsplit(None, 1)[-1] if text[start:end].split() else ""
    if last == ".":
        if word in names.STOPPED:
            return True
        return len(word) >= 2 and word[-2].isupper() and (len(word) == 2 or word[-3] in ".-")
    if last == "+":
        return word in names.WITH_PLUS
    if last == ")":
        return "(" in text[start:end]
    return last == "!" and end - start > 3 and text[start:end].lower().startswith(names.EXCLAIMED)


def _front(surface: str, kind: Kind) -> int:
    """How many code points at the front are article, preposition, civility or title."""
    article = _FRONT.match(surface)
    if article:
        return 0 if kind == "PER" and _is_particle(surface) else article.end()
    body = _KIND_OF_BODY.match(surface)
    if body and kind != "PER":
        return body.end()
    first, space, rest = surface.partition(" ")
    if not space:
        head, dot, tail = surface.partition(".")
        return len(head) + 1 if dot and tail and head + "." in titles.CIVILITIES and kind == "PER" else 0
    titled = first in titles.CIVILITIES or (first.lower() in titles.OFFICES and rest[:1].isupper())
    if kind == "PER" and titled:
        return len(first) + 1
    capital = _CAPITAL_ARTICLE.match(surface)
    if capital and kind != "PER" and _is_named_without_article(surface[capital.end() :]):
        return capital.end()
    return 0


def _headline_article(text: str, start: int, end: int, kind: Kind) -> int:
    """The length of a capital article that is only the sentence's: the report writes the name with a small one as well."""
    capital = _CAPITAL_ARTICLE.match(text, start, end)
    if capital is None or kind == "PER" or text[start:end] in institutions.MEDIA:
        return 0
    rest, small = text[capital.end() : end], capital.group().lower()
    known = bodies.known_name(text[start:end]) or bodies.known_name(rest) or ""
    if known.lower().startswith(institutions.ARTICLES) or not rest[:1].isupper():
        return 0
    return capital.end() - start if small + rest in text else 0


def _is_particle(surface: str) -> bool:
    """Whether the small words at the front belong to a surname: "de Villepin", "de Gaulle", not "d'Émile Combes"."""
    particle = _PARTICLE.match(surface)
    if particle is None:
        return False
    rest = surface[particle.end() :]
    return not (people.is_full(rest) and people.sex_of_first_name(rest))


def _is_named_without_article(rest: str) -> bool:
    known = bodies.known_name(rest)
    if known is not None:
        return not known.lower().startswith(institutions.ARTICLES)
    code = gazetteer.state_code(rest)
    return code is not None and not gazetteer.state_name(code).startswith("La ")


def _without_handles(text: str, found: list[Found]) -> Iterator[Found]:
    """Addresses are dropped; a handle stays where it spells a name of the report ("@JanDupont" beside "Jan Dupont")."""
    spelled = {_letters(f.surface(text)) for f in found if not _is_handle(text, f)}
    for item in found:
        surface = item.surface(text)
        if _ADDRESS.search(surface) or _in_address(text, item):
            continue
        if _is_handle(text, item) and _letters(surface) not in spelled:
            continue
        yield item


def _handles(text: str, found: list[Found]) -> Iterator[Found]:
    """Handles that spell a name of the report and were not found."""
    kinds = {_letters(f.surface(text)): f.kind for f in found if f.kind != "LOC"}
    for match in _HANDLE.finditer(text):
        kind = kinds.get(_letters(match[1]))
        if kind:
            yield Found(match.start(1), match.end(1), kind, "handle", 0.8)


def _is_handle(text: str, found: Found) -> bool:
    return text[found.start - 1 : found.start] == "@"


def _in_address(text: str, found: Found) -> bool:
    before = text[max(0, found.start - 1) : found.start]
    after = text[found.end : found.end + 1]
    return (before in ("/", "_") and after != " " and "/" in text[max(0, found.start - 12) : found.start - 1]) or after == "_"


def _letters(surface: str) -> str:
    return "".join(c for c in fold(surface) if c.isalnum())


def handle_words(surface: str) -> str:
    """A handle's words: "JanDupont" and "jan_Dupont" are "Jan Dupont", "jan Dupont"."""
    return _CAMEL.sub(" ", surface)


def _is_nothing(doc: Doc, text: str, found: Found) -> bool:
    """Whether the form is no name: a small common word, a verb by itself, a day of the week."""
    surface = found.surface(text)
    lower = surface.lower()
    if lower in institutions.NO_ENTITY:
        return True
    if surface != lower:
        return lower in titles.OFFICES or (found.kind == "PER" and surface in titles.CIVILITIES)
    if any(c.isdigit() for c in surface):
        return False
    if " " in surface:
        known = bodies.is_known(surface) or gazetteer.state_code(surface) is not None
        return not known and lower.split()[0] not in institutions.STATE_HEADS
    return bodies.known_name(surface) is None and gazetteer.state_code(surface) is None and _is_common_word(doc, found)


def _is_common_word(doc: Doc, found: Found) -> bool:
    span = doc.char_span(found.start, found.end, alignment_mode="expand")
    return span is not None and all(token.pos_ not in ("PROPN", "X", "") for token in span)


def _missed(doc: Doc, text: str, found: list[Found]) -> Iterator[Found]:
    """Mentions to add: what stands elsewhere in the report as a sure entity, states, known and defined abbreviations."""
    wanted = _sure_forms(text, found)
    defined = bodies.definitions(text)
    covered = _Cover(found)
    index = 0
    while index < len(doc):
        token = doc[index]
        length, kind, rule = _longest(doc, index, wanted)
        if length == 1 and rule == "table" and defined.get(token.text) not in (None, bodies.known_name(token.text)):
            length = 0  # the report says that it abbreviates something else
        if length:
            start, end = token.idx, doc[index + length - 1].idx + len(doc[index + length - 1])
            if covered.leaves_free(start, end, kind) and _stands_alone(doc, index, index + length, rule):
                yield Found(start, end, kind, rule, 0.8)
            index += length
        else:
            index += 1


class _Cover:
    """Which code points are taken by mentions."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._spans = sorted((f.start, f.end, f.kind) for f in found)
        self._at = 0

    def leaves_free(self, start: int, end: int, kind: Kind) -> bool:
        """Whether the span shares no code point with a mention, or holds a shorter one of its type; spans are asked in order."""
        while self._at < len(self._spans) and self._spans[self._at][1] <= start:
            self._at += 1
        if self._at == len(self._spans) or self._spans[self._at][0] >= end:
            return True
        first, last, its_kind = self._spans[self._at]
        return its_kind == kind and start <= first and last <= end and last - first < end - start


class _Wanted:
    """Forms to look for, as words; the longest at a token is found in a few look-ups, however many forms there are."""

    def __init__(self) -> None:
        self._forms: dict[tuple[str, ...], tuple[Kind, str]] = {}
        self._lengths: defaultdict[str, set[int]] = defaultdict(set)

    def add(self, words: tuple[str, ...], kind: Kind, rule: str) -> None:
        """Adds a form; the first rule that asks for it counts."""
        if words:
            self._forms.setdefault(words, (kind, rule))
            self._lengths[words[0]].add(len(words))

    def longest(self, doc: Doc, index: int) -> tuple[int, Kind, str]:
        """Tokens, type and rule of the longest form that begins at the token; zero tokens where none does."""
        lengths = self._lengths.get(doc[index].text)
        for length in sorted(lengths, reverse=True) if lengths else ():
            if index + length > len(doc):
                continue
            found = self._forms.get(tuple(token.text for token in doc[index : index + length]))
            if found:
                return length, *found
        return 0, "ORG", ""


_WORD = re.compile(r"[^\s']+'?|'")


def _sure_forms(text: str, found: list[Found]) -> _Wanted:
    """What to look for: sure forms of the report, surnames of its persons, states, institutions of two words or more."""
    kinds: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for item in found:
        kinds[bodies.plain(item.surface(text))][item.kind] += 1
    wanted = _Wanted()
    for form, counts in sorted(kinds.items()):
        kind, most = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        if _is_sure(form, kind, most) and form not in NEVER_ADDED and most * 2 > sum(counts.values()):
            wanted.add(_words(form), kind, "repeated")
        if kind == "PER" and people.is_full(form):
            surname = _words(form.partition(" ")[2])
            if surname and len(surname[-1]) > 3 and surname[0][:1].isupper() and not _is_everyday(surname):
                wanted.add(surname, kind, "surname")
    for words in _states_as_words():
        wanted.add(words, "LOC", "gazetteer")
    for words in _bodies_as_words():
        wanted.add(words, "ORG", "table")
    return wanted


def _is_sure(form: str, kind: Kind, count: int) -> bool:
    if not form[:1].isupper() or len(form) < 3:
        return False
    if " " in form or "-" in form or count > 1:
        return True
    return bodies.is_abbreviation(form) or bodies.known_name(form) is not None


def _is_everyday(surname: tuple[str, ...]) -> bool:
    word = fold(surname[0])
    return len(surname) == 1 and (word in COMMON_SURNAMES or word in first_names.MALE or word in first_names.FEMALE)


@cache
def _states_as_words() -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(_words(name) for name in gazetteer.sure_states()))


@cache
def _bodies_as_words() -> tuple[tuple[str, ...], ...]:
    """Institutions of two words or more that mean nothing else."""
    names = {*institutions.ALIASES, *institutions.ALIASES.values(), *ACRONYMS.values()} - institutions.COMMON_WORDS
    forms = {_words(bodies.plain(name)) for name in names if not _KIND_OF_BODY.match(name)}
    return tuple(sorted(words for words in forms if len(words) > 1 and words[0][0].isalpha()))


def _words(form: str) -> tuple[str, ...]:
    """The form's words as the tokeniser cuts them: an elided word ends with its apostrophe."""
    return tuple(_WORD.findall(form))


def _longest(doc: Doc, index: int, wanted: _Wanted) -> tuple[int, Kind, str]:
    """Tokens, type and rule of the longest form wanted at the token, else of a well-known abbreviation."""
    found = wanted.longest(doc, index)
    token = doc[index].text
    if not found[0] and token[:1].isupper() and len(token) > 2 and token not in NEVER_ADDED:
        return (1, "ORG", "table") if token in ACRONYMS or token in KNOWN_AS_SUCH else found
    return found


def _stands_alone(doc: Doc, begin: int, end: int, rule: str) -> bool:
    """Whether no capitalised word or number touches the form, which would make it a part of a longer name.

    Behind an institution of several words another name may follow ("le porte-parole du département d'État Jean Dupont").
    """
    before = doc[begin - 1] if begin else None
    after = doc[end] if end < len(doc) else None
    whole = rule == "table" and end - begin > 1
    if after is not None and not whole and doc[end - 1].whitespace_ and (after.text[:1].isupper() or after.text[:1].isdigit()):
        return False
    if before is None:
        return True
    if before.whitespace_ == "":
        return not before.text[-1:].isalnum()
    if before.text[:1].isupper() and not before.is_sent_start and before.text not in titles.CIVILITIES:
        return before.text.lower() in titles.DETERMINERS
    return True
