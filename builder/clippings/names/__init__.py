"""Names of people in bylines: what can be one, and how one is written when it came in capitals."""
