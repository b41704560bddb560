"""The French words of each layer, as the tables of `recoupe.lang.tables` want them."""
