"""Markdown clippings: front matter or a head of a headline, a dek and a byline; the body as it is."""
