"""The layer of clauses: one predicate with what belongs to it."""
