"""The words by which French tells events, and the small words around them."""
