"""Opens a store and holds its transactions.

One writer at a time, on both databases: SQLite by BEGIN IMMEDIATE, PostgreSQL by an advisory lock that ends with the transaction.
Write transactions are short (analysis comes before them), so waiting costs little, and nothing is ever written twice.
"""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, text, update
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError

from recoupe.errors import StoreError, install
from recoupe.store.schema import HEAD, state

T = TypeVar("T")

BUSY_SECONDS = 60
TRIES = 5
LOCK = 0x7265636F
"""Key of the advisory lock; any number will do that nobody else in the database uses."""

WRITES = "writes"
"""The counter of transactions that wrote."""

_WRITES = select(state.c.value).where(state.c.key == WRITES)

NOT_OURS = "holds other tables and no Recoupe store"


class UnfitError(StoreError):
    """The database does not take what it was given; it takes other things."""


class _UndoneError(Exception):
    """Rolls a transaction back."""


class Store:
    """An open store. Connections are taken for one transaction each; a store may be shared between threads."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.engine = engine
        self.name = name

    @property
    def sqlite(self) -> bool:
        """Whether the store is a SQLite file."""
        return self.engine.dialect.name == "sqlite"

    @property
    def address(self) -> str:
        """What another process opens the same store by, with the password that is in it."""
        if self.sqlite and not self.engine.url.query:
            return str(Path(self.engine.url.database or "").absolute())
        return self.engine.url.render_as_string(hide_password=False)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store throughout."""
        isolation: dict[str, Any] = {} if self.sqlite else {"isolation_level": "REPEATABLE READ"}
        try:
            with self.engine.connect().execution_options(**isolation) as connection, connection.begin():
                yield connection
        except DBAPIError as error:
            raise _told(self.name, error) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in the one write transaction; committed at the end, rolled back on an exception."""
        with self.engine.connect().execution_options(immediate=True) as connection, connection.begin():
            if not self.sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
            yield connection

    def write(self, work: Callable[[Connection], T]) -> T:
        """Runs `work` in a write transaction, again where another process came between; what it returns is confirmed."""
        for attempt in range(TRIES):
            try:
                with self.writing() as connection:
                    done = work(connection)
                    _count(connection)
                    return done
            except DBAPIError as error:
                if attempt == TRIES - 1 or not _passing(error):
                    kind = UnfitError if isinstance(error, DataError | IntegrityError) else StoreError
                    raise kind(str(_told(self.name, error))) from error
                time.sleep(0.05 * 2**attempt)
        raise AssertionError("unreachable")

    def writes(self) -> int:
        """How many transactions have written so far: nothing that is read later than this is older than this number says."""
        with self.reading() as connection:
            return connection.execute(_WRITES).scalar() or 0

    def attempt(self, work: Callable[[Connection], object]) -> None:
        """Runs `work` in a write transaction that is rolled back at the end, to see whether it goes through."""

        def undone(connection: Connection) -> None:
            work(connection)
            raise _UndoneError

        with suppress(_UndoneError):
            self.write(undone)

    def close(self) -> None:
        """Lets go of all connections."""
        self.engine.dispose()


def open_store(address: str, *, create: bool = True, upgrade: bool = True) -> Store:
    """The store at `address`, a path of a SQLite file or `postgresql://...`, brought up to this program's schema.

    Raises StoreError where it cannot be opened, is no store, or was made by a newer program; where `create` is False, also
    where it does not exist yet; where `upgrade` is False, also where an older program made it.
    """
    url, name = _url(address)
    # an address with settings of its own (`?mode=ro&uri=true`) is SQLite's to understand
    file = url.database if url.get_backend_name() == "sqlite" and not url.query else None
    if file is not None:
        if not create and not Path(file).exists():
            raise StoreError(f"{name}: no such store; `recoupe ingest INPUT... --store {name}` makes one")
        if not Path(file).absolute().parent.is_dir():
            raise StoreError(f"{name}: its folder does not exist; make the folder first")
        _leave_others(Path(file), name, create=create)
    try:
        engine = _engine(url)
        store = Store(engine, name)
        _upgrade(store, create=create, older=upgrade)
    except ImportError as error:
        raise StoreError(f"{name}: the driver is missing ({error}); {install('desk')}") from error
    except DBAPIError as error:
        raise _told(name, error) from error
    return store


def now() -> str:
    """The time as the store keeps it: UTC, to the microsecond, so that what came later sorts later."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _count(connection: Connection) -> None:
    """Notes that a transaction has written."""
    raised = update(state).where(state.c.key == WRITES).values(value=state.c.value + 1)
    if not connection.execute(raised).rowcount:
        connection.execute(insert(state).values(key=WRITES, value=1))


def _url(address: str) -> tuple[URL, str]:
    """The database's address and what messages call it, without a password."""
    if "://" not in address:
        return URL.create("sqlite+pysqlite", database=address), address
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise StoreError(f"{address!r} is no address of a store; give a path or postgresql://USER@HOST/NAME") from error
    if url.drivername in ("postgres", "postgresql"):
        url = url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in ("postgresql", "sqlite"):
        raise StoreError(f"{url.get_backend_name()!r} is no database that Recoupe knows; it has SQLite and PostgreSQL")
    return url, url.render_as_string(hide_password=True)


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: object) -> None:
    # the driver's own idea of when a transaction begins leaves reads and DDL outside; BEGIN is sent by `_begin` instead
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (f"busy_timeout={BUSY_SECONDS * 1000}", "journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _leave_others(file: Path, name: str, *, create: bool) -> None:
    """Raises StoreError for a file that is there and no store, before anything of it is changed: opening one sets its journal."""
    if not file.is_file():
        return
    if not file.stat().st_size:
        if create:
            return
        raise StoreError(f"{name}: is empty and no store; `recoupe ingest INPUT... --store {name}` makes one of it")
    try:
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
        try:
            tables = {found for (found,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        finally:
            connection.close()
    except sqlite3.Error:
        return  # opening it will say what is wrong
    if tables and "alembic_version" not in tables:
        raise StoreError(f"{name}: {NOT_OURS}; give another name")


def _upgrade(store: Store, *, create: bool, older: bool) -> None:
    with store.reading() as connection:
        held = _revision(connection, store.name)
    if held == HEAD:
        return
    if held is None and not create:
        raise StoreError(f"{store.name}: is no store yet; `recoupe ingest INPUT... --store {store.name}` makes one")
    if held is not None and not older:
        raise StoreError(f"{store.name}: an older Recoupe made it; `recoupe held --store {store.name}` brings it up to date")
    with store.writing() as connection:
        # another process may have made the tables while this one waited for its turn
        if _revision(connection, store.name) != HEAD:
            from recoupe.store.migrate import upgrade

            upgrade(connection)


def _revision(connection: Connection, name: str) -> str | None:
    """The migration that the store is at, None for an empty database."""
    tables = inspect(connection).get_table_names()
    if "alembic_version" not in tables:
        if tables:
            raise StoreError(f"{name}: {NOT_OURS}; give another name")
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if "reports" not in tables or found is None:
        raise StoreError(f"{name}: {NOT_OURS}; give another name")
    if not re.fullmatch(r"\d{4}", found) or not 1 <= int(found) <= int(HEAD):
        newer = "made by a newer Recoupe" if found.isdecimal() and int(found[:9]) > int(HEAD) else "of no known schema"
        raise StoreError(f"{name}: {newer} (schema {found[:40]!r}, this one knows 0001 to {HEAD}); update the program")
    return str(found)


def _passing(error: DBAPIError) -> bool:
    """Whether a failure may be due to another process, so that trying again helps."""
    told = str(error.orig)
    return isinstance(error, IntegrityError) or any(w in told for w in ("locked", "busy", "deadlock", "could not serialize"))


def _told(name: str, error: DBAPIError) -> StoreError:
    reason = " ".join(str(error.orig).split()) or type(error.orig).__name__
    return StoreError(f"{name}: the database says: {reason}")
