"""Saved web pages: the fields from what the page says of itself, the text by trafilatura."""
