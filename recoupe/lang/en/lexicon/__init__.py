"""English: the tables of its layers."""
