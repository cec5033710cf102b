"""Dateline: clipped news articles in, a news-digest site out."""

__version__ = "0.1.0"
