"""E-mail: a message with one text, or a newsletter with several stories."""
