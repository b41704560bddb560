"""No test here depends on how long a reading takes: the first one of a run loads what it needs."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")
