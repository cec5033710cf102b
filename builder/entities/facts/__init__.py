"""What the press takes for known: places, organisations, given names, words; lists and their look-up."""
