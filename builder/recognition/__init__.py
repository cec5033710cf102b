"""Finding names in texts. `spacy_recogniser` is the only module of Dateline that imports spaCy."""
