"""Dates as outlets write them in a score of languages; others by dateparser."""
