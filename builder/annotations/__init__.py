"""From an article to an annotated one: its names, quotations, topics and lead, each text read once."""
