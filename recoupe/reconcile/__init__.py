"""Compares annotated reports of a story, without spaCy: origins, statements, claims, names."""
