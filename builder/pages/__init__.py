"""From the library to pages: which there are, what each shows, and how it is rendered."""
