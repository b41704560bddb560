"""The words by which English tells events, and the small words around them."""
