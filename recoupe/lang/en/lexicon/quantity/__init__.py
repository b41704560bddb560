"""English numerals, what stands beside a number, and what loosens or bounds it."""
