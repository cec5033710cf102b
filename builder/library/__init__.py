"""Everything gathered: cards of all articles, entities, tags and days, and every permalink."""
