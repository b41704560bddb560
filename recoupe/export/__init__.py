"""Outputs made from records alone: the dossier page and the formats of others."""
