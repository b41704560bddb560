"""Invented stories with planted disagreements, and the check of their form."""
