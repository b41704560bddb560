"""The migrations, one file each, in order. A migration says in full what it does and never imports the tables of today."""
