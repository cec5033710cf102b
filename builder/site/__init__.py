"""The whole of it: a site's content gathered, checked, and built."""
