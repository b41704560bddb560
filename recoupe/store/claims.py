"""Claims by the key that stays with them while reports come and are edited: what was told of each over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, delete, insert, select

from recoupe.store.base import now
from recoupe.store.records import pack, unpack
from recoupe.store.schema import claim_follows, claim_states, claims, news
from recoupe.store.stories import News

KEY_LENGTH = 12


class Answer(msgspec.Struct, frozen=True):
    """What some reports tell: the words of the first of them, and the reports with their outlets' names."""

    words: str
    reports: tuple[str, ...]
    outlets: tuple[str, ...]


class Told(msgspec.Struct, frozen=True):
    """A claim as it was told at a time: relation, type and question of its strongest difference, and the answers.

    Where nothing differs there is one answer: the passage of the first telling.
    """

    relation: str
    difference: str | None = None
    slot: str | None = None
    answers: tuple[Answer, ...] = ()

    def moved_from(self, before: Told) -> bool:
        """Whether the accounts stand otherwise or tell other words; more reports that tell the same is no such move."""
        return (self.relation, self.difference, self.words) != (before.relation, before.difference, before.words)

    @property
    def words(self) -> frozenset[str]:
        """The words of all answers."""
        return frozenset(answer.words for answer in self.answers)


@dataclass(frozen=True, slots=True)
class State:
    """What was told of a claim from a time on."""

    at: str
    told: Told


@dataclass(frozen=True, slots=True)
class Kept:
    """A claim of the store: its key, its story, and since when it is told; `claim` is its id in the dossier as last told."""

    key: str
    story: str
    seen: str
    claim: str


def one(connection: Connection, key: str) -> Kept | None:
    """The claim of a key as it is told now; None where none is told by that key."""
    query = select(claims.c.key, claims.c.story, claims.c.seen, claims.c.record).where(claims.c.key == key)
    row = connection.execute(query).first()
    return None if row is None else Kept(row.key, row.story, row.seen, str(msgspec.json.decode(row.record)["id"]))


def home(connection: Connection, key: str) -> str | None:
    """The story in which a claim was last told."""
    query = select(claim_states.c.story).where(claim_states.c.claim == key).order_by(claim_states.c.number.desc())
    return connection.execute(query.limit(1)).scalar()


def states(connection: Connection, key: str) -> list[State]:
    """What was told of a claim, oldest first."""
    query = select(claim_states.c.at, claim_states.c.record).where(claim_states.c.claim == key).order_by(claim_states.c.number)
    return [State(at, msgspec.json.decode(unpack(record), type=Told)) for at, record in connection.execute(query)]


def last(connection: Connection, keys: Iterable[str]) -> dict[str, Told]:
    """What was last told of each claim."""
    query = select(claim_states.c.claim, claim_states.c.record).where(claim_states.c.claim.in_(list(keys)))
    found = {row.claim: row.record for row in connection.execute(query.order_by(claim_states.c.number))}
    return {key: msgspec.json.decode(unpack(record), type=Told) for key, record in found.items()}


def put(connection: Connection, story: str, told: dict[str, Told], *, at: str) -> None:
    """Keeps what is told of claims from now on."""
    rows = [{"claim": key, "story": story, "at": at, "record": pack(msgspec.json.encode(one))} for key, one in told.items()]
    if rows:
        connection.execute(insert(claim_states), rows)


def keys(connection: Connection, story: str) -> dict[str, str]:
    """The key of each claim of a story, by its id in the dossier as last told."""
    query = select(claims.c.key, claims.c.record).where(claims.c.story == story, claims.c.key.is_not(None))
    return {str(msgspec.json.decode(record)["id"]): key for key, record in connection.execute(query)}


def moved(connection: Connection, keys: Iterable[str]) -> set[str]:
    """Those of the claims that were told in more than one state."""
    query = select(claim_states.c.claim, claim_states.c.number).where(claim_states.c.claim.in_(list(keys)))
    counted = Counter(key for key, _ in connection.execute(query))
    return {key for key, times in counted.items() if times > 1}


def follow(connection: Connection, key: str) -> None:
    """Follows a claim; doing so twice is once."""
    if not is_followed(connection, key):
        connection.execute(insert(claim_follows).values(claim=key, since=now()))


def unfollow(connection: Connection, key: str) -> None:
    """Follows a claim no more."""
    connection.execute(delete(claim_follows).where(claim_follows.c.claim == key))


def is_followed(connection: Connection, key: str) -> bool:
    """Whether a claim is followed."""
    return connection.execute(select(claim_follows.c.claim).where(claim_follows.c.claim == key)).scalar() is not None


def news_of_followed(connection: Connection, *, after: int = 0, limit: int = 100) -> list[News]:
    """What changed in the claims that are followed, oldest first, after the news of a number."""
    columns = (news.c.number, news.c.story, news.c.at, news.c.kind, news.c.report, news.c.text, news.c.claim)
    condition = news.c.claim.in_(select(claim_follows.c.claim)) & (news.c.number > after)
    return [News(*row) for row in connection.execute(select(*columns).where(condition).order_by(news.c.number).limit(limit))]
