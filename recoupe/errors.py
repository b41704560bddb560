"""The exceptions that Recoupe raises on purpose.

RecoupeError
├── InputError              something that was given to read; names the file, the line and the remedy
│   ├── EmptyInputError         a file without text, a folder or glob without reports
│   ├── NotTextError            a binary where text was expected
│   ├── EncodingError           text in an encoding that is not recognised
│   ├── FormatError             broken JSON, a broken header, a field of the wrong type
│   ├── MissingFieldError       a record without a field that it must have
│   ├── TooLargeError           a report over the size limit
│   ├── HalfCharacterError      a report with half of a surrogate pair in it
│   └── DuplicateIdError        an id that an earlier report has taken
├── FetchError              an address that could not be fetched, or may not be
├── MissingPackageError     an optional package that is needed and not installed
├── PipelineError           the trained pipeline of a language is missing or does not load
├── DossierError            a dossier that does not hold together, or that an output cannot be made from
├── StoreError              a store that cannot be opened or used
└── EngineError             Apache Spark does not start, or stopped within the work
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any


class RecoupeError(Exception):
    """Base of every exception that the package raises on purpose. Passes from one process to another as it is."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self.args), self.__dict__


def _restored(kind: type[RecoupeError], args: tuple[Any, ...]) -> RecoupeError:
    error = kind.__new__(kind, *args)
    error.args = args
    return error


class InputError(RecoupeError):
    """Something given to read cannot be read.

    `file` is the name as the user gave it ("-" for standard input), `line` counts from 1 where a line is known, `record` counts
    from 1 where a file holds several (entries of a feed, items of a message, pages of an archive), `problem` says what is wrong
    and `remedy` what to do about it. `str()` gives all of them in one line.
    """

    def __init__(self, file: str, problem: str, remedy: str, *, line: int | None = None, record: int | None = None) -> None:
        self.file = file
        self.line = line
        self.record = record
        self.problem = problem
        self.remedy = remedy
        super().__init__(file, problem, remedy, line, record)

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}, line {self.line}"
        if self.record is not None:
            where += f", record {self.record}"
        return f"{where}: {self.problem}; {self.remedy}"


class EmptyInputError(InputError):
    """A file without text, or a folder or glob without a report in it."""


class NotTextError(InputError):
    """A binary file where text was expected."""


class EncodingError(InputError):
    """Text in an encoding that is not recognised with enough certainty."""


class FormatError(InputError):
    """Broken JSON, a broken header, or a field of the wrong type."""


class MissingFieldError(InputError):
    """A record without a field that it must have."""


class TooLargeError(InputError):
    """A report over the size limit."""


class HalfCharacterError(InputError):
    """A report that was made with half of a surrogate pair in `field`, which no output could hold."""

    def __init__(self, file: str, field: str) -> None:
        problem = f'the field "{field}" of the report holds half of a surrogate pair, which is no character'
        super().__init__(file, problem, "take the lone \\ud800 to \\udfff out")
        self.field = field


class DuplicateIdError(InputError):
    """An id that an earlier report has taken; the message says whether the text is the same."""


class FetchError(RecoupeError):
    """An address that could not be fetched, or that may not be.

    `url` is the address that failed (after redirects, the last one), `reason` says why, `remedy` what to do about it. `status`
    is what the server answered, if it did; `retry_after` the seconds after which it asked to be asked again.
    """

    def __init__(
        self, url: str, reason: str, remedy: str, *, status: int | None = None, retry_after: float | None = None
    ) -> None:
        self.url = url
        self.reason = reason
        self.remedy = remedy
        self.status = status
        self.retry_after = retry_after
        super().__init__(url, reason, remedy, status, retry_after)

    def __str__(self) -> str:
        return f"{self.url}: {self.reason}; {self.remedy}"


class MissingPackageError(RecoupeError):
    """An optional package that is needed and not installed.

    `problem` says what needs which package, `remedy` what to install: the `extra` that holds it, where no remedy is given.
    """

    def __init__(self, problem: str, remedy: str | None = None, *, extra: str = "desk") -> None:
        self.problem = problem
        self.remedy = remedy or install(extra)
        super().__init__(problem, self.remedy)

    def __str__(self) -> str:
        return f"{self.problem}; {self.remedy}"


class PipelineError(RecoupeError):
    """The trained pipeline of a language is missing or does not load."""


class DossierError(RecoupeError):
    """A dossier that does not hold together, or that an output cannot be made from."""


class StoreError(RecoupeError):
    """A store that cannot be opened or used: no store, a newer one, a database that does not answer."""


class EngineError(RecoupeError):
    """Apache Spark does not start, or stopped within the work; what was done is kept."""


def install(extra: str) -> str:
    """The command that installs an extra as this program was installed: from a clone, or from a wheel."""
    clone = Path(__file__).parents[1]
    if (clone / "pyproject.toml").is_file():
        return f"in {clone} run: python -m pip install --editable '.[{extra}]'"
    try:
        own = version("recoupe")
    except PackageNotFoundError:
        own = "VERSION"
    return f"with the wheel that you have run: python -m pip install './recoupe-{own}-py3-none-any.whl[{extra}]'"
