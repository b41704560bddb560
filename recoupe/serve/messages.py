"""The application's own words, in the reader's language; dates and numbers as on the dossier page."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from recoupe.export import messages

LANGUAGES = tuple(sorted(messages.LOCALES))
DEFAULT = "fr"


@cache
def catalogue(language: str) -> NullTranslations:
    """The translations of `language`; those of English leave every message as it is.

    What the dossier page has a word for (how accounts relate, in whose voice, what kind of event) is called the same here.
    """
    if language == messages.SOURCE_LANGUAGE:
        return NullTranslations()
    source = files("recoupe.serve") / "locale" / language / "LC_MESSAGES" / "desk.po"
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    made = GNUTranslations(compiled)
    made.add_fallback(messages.catalogue(language))
    return made


class Words(messages.Messages):
    """Messages of the application, with the dates and numbers of the dossier page."""

    def __init__(self, language: str) -> None:
        super().__init__(language if language in LANGUAGES else DEFAULT)
        self.catalogue = catalogue(self.language)


@cache
def words(language: str) -> Words:
    """The words of a language, made once."""
    return Words(language)
