"""Runs the pipeline over many reports; one engine a file."""
