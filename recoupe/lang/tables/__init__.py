"""The tables that a language fills, one file a layer: what each field means, never a word of a language."""
