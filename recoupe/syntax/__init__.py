"""What a report's text and parse say of its form, read once and shared by the layers."""
