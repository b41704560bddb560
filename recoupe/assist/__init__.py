"""Answers assistants (Model Context Protocol): every line of an answer is a passage of a report, with its place."""
