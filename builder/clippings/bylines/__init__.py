"""Lines that say who wrote a text, for whom and when: bylines, date lines, reporting lines."""
