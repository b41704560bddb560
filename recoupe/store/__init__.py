"""The store: what a desk keeps of reports, versions, annotations, stories, claims, judgements, feeds; SQLite or PostgreSQL.

`base` opens it and holds its transactions, `schema` its tables, `migrations` how older ones become new; the other modules hold
what is read and written, one subject each, as functions over an open connection. Nothing here analyses a report.
"""

from recoupe.errors import MissingPackageError

try:
    import alembic  # noqa: F401 (a store that is only half installed is better refused now than at its first migration)
    import sqlalchemy  # noqa: F401
except ModuleNotFoundError as error:
    raise MissingPackageError(f"the store needs the package {error.name}") from error
