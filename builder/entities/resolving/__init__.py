"""Resolving: which names are accepted, of what type, whose they are, and what their pages are called."""
