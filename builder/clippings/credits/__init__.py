"""Captions taken apart: the words under a picture, and who took it."""
