"""Feeds: RSS, Atom and JSON Feed; a clipping an entry."""
