"""Markdown: its plain text for the recogniser, and its safe HTML with the links put in."""
