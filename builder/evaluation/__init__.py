"""How well names are found and joined: hand-annotated news against what Dateline makes of it."""
