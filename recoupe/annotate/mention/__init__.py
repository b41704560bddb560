"""The parts of the mentions layer: where names stand, what kind they are, and the canonical name of each."""
