"""What a name's own letters and words tell: tokens, spellings, acronyms, kinds of words."""
