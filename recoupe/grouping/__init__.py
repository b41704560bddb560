"""The parts of `recoupe.group`: terms and their rarity, profiles, the likeness of two, the index, linking."""
