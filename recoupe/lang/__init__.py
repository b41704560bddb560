"""Words and trained pipelines, one folder a language; no other part of the package holds words of a language."""
