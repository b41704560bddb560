"""A report as it was read, and the evidence for what is held of it."""

from __future__ import annotations

from recoupe.errors import HalfCharacterError
from recoupe.model.kinds import Record, ReportStatus, Span


class Change(Record, frozen=True):
    """What cleaning changed in a text: at code point `at` of the clean text stand `length` code points in the place of `was`."""

    at: int
    length: int
    was: str


class Report(Record, frozen=True, kw_only=True):
    """One news report as it was read.

    `text` is what was read, cleaned once of what composition put into it (soft hyphens, accents written apart, cut lines);
    `changes` lead back to it in full (`recoupe.text.as_read`).

    `published` is ISO 8601, as precise as known: a minute (`2019-03-28T09:07`, with an offset
    where told), a day, a month, or None. `source` is the file or address that it came from.

    Reports with one `id` are versions of one report: `version` is the source's own count, `updated` (as `published`) when it was
    edited. `status` is "corrected" where the source says that it corrects an earlier version, which it replaces; "killed" where
    the source withdraws the report (its `text` may then be empty); "embargoed" where it may not be made public before `embargo`
    (as `published`). `notice` is what the source says about the version, in its words. `urgency` is IPTC's, 1 (most) to 9.

    `copy_of` is an address of another registrable domain than the one that the report was fetched from, which the report gives
    for its own: it claims to be a copy of what stands there, and is kept as a report of its own.

    Raises HalfCharacterError where a field holds half of a surrogate pair, which no output could hold.
    """

    id: str
    text: str
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    language: str = "fr"
    source: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    version: str | None = None
    status: ReportStatus = "usable"
    embargo: str | None = None
    urgency: int | None = None
    notice: str | None = None
    copy_of: str | None = None
    changes: tuple[Change, ...] = ()

    def __post_init__(self) -> None:
        name = with_half_character(self)
        if name is not None:
            where = (self.source or self.id).encode("utf-8", "replace").decode()
            raise HalfCharacterError(where, name)


def with_half_character(report: Report) -> str | None:
    """The first field that holds a surrogate without its other half, as text cut in the middle of an emoji has."""
    for name in report.__struct_fields__:
        value = getattr(report, name)
        if isinstance(value, tuple):
            value = "".join(part if isinstance(part, str) else part.was for part in value)
        if isinstance(value, str) and not value.isascii() and not _encodable(value):
            return name
    return None


def _encodable(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


class Evidence(Record, frozen=True, kw_only=True):
    """Why something is held: a kind ("metadata", "header", "dateline", "text", "weekday", "sibling"), a sentence, its place.

    `span` is in the text of `report`; None where the ground is metadata.
    """

    kind: str
    note: str
    report: str | None = None
    span: Span | None = None
