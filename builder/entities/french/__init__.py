"""Reading French news: the same `Reading` as of an English text, by rules and word lists of French."""
