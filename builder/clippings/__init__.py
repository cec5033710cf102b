"""From a file in the inbox to a clipping: its fields, its paragraphs, and what was page furniture."""
