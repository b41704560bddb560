"""Measures quality against gold and speed as ratios; never imported by the package."""
