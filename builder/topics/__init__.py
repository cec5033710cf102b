"""Topics: the tags of an article that its editor has not tagged, found by the terms of a vocabulary."""
