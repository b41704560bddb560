"""Names as strings: which forms mean one person, what an abbreviation stands for. Serves annotation and reconciliation alike."""
