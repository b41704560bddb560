"""What English gives to the layer of times."""
