"""Brings an older or an empty store up to this program's schema, by Alembic's migrations, inside one transaction."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

SCRIPTS = Path(__file__).parent / "migrations"


def config() -> Config:
    """Alembic's settings: no file of its own, nothing on standard output."""
    made = Config()
    made.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return made


def upgrade(connection: Connection, *, to: str = "head") -> None:
    """Runs the migrations that are missing, on an open write transaction: all of them hold or none."""
    settings = config()
    settings.attributes["connection"] = connection
    command.upgrade(settings, to)
