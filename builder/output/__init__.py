"""From pages to files: what must be rendered, what is written, and public/ changed in one step."""
