"""Weights that were fitted on annotated reports, as data; `docs/quality-events.md` and others say on which and how well."""
