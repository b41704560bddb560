"""The French words and shapes of time, what stands beside them, and how papers write the day of a report."""
