"""What the press takes for known: places, organisations, words; lists and their look-up."""
