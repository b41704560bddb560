"""Alembic's scripts: how a store of one schema becomes one of the next."""
